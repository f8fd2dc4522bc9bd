#include "resume.h"

#include <fstream>
#include <sstream>

#include "output.h"

namespace host {
namespace {

// What decides over the output, in lines: an interrupted run is only gone on with by the same.
std::string words_of(const Settings& settings, const std::string& format) {
    std::string words = "format " + format + (settings.sources ? " with sources" : "") + "\n";
    const Hints& hints = settings.hints;
    for (const MaybeText& hint : {hints.url, hints.content_type, hints.charset})
        words += "hint " + hint.value_or("") + "\n";
    words += "retrieved " + std::to_string(hints.retrieved) + "\n";
    for (const std::string& option : settings.options) words += "option " + option + "\n";
    for (const std::string& input : settings.inputs) words += "input " + input + "\n";
    return words;
}

// What an option was set to last; the library's default is not known here.
std::string value_of(const Settings& settings, const std::string& name) {
    std::string value;
    for (const std::string& option : settings.options)
        if (option.starts_with(name + "=")) value = option.substr(name.size() + 1);
    return value;
}

// Whether a file of rules has "article drop duplicate" or the like.
bool asks_for_duplicates(const std::string& rules) {
    std::ifstream file(rules);
    for (std::string line, question, verdict, test; std::getline(file, line);)
        if (std::istringstream(line) >> question >> verdict >> test && test == "duplicate")
            return true;
    return false;
}

}  // namespace

void refuse_to_forget(const Settings& settings) {
    if (!settings.resume || keeps_state(settings)) return;
    const auto refuse = [](const std::string& with) {
        throw UsageError("--resume with " + with +
                         " needs --option state=FILE: what the interrupted run remembered is gone "
                         "otherwise, and the output would be another one");
    };
    if (asks_for_duplicates(value_of(settings, "rules"))) refuse("a rule for duplicates");
    for (const char* name : {"duplicates", "stories", "site_memory"}) {
        const std::string value = value_of(settings, name);
        if (value.empty() || value == "no" || value == "off") continue;
        refuse(std::string(name) + "=" + value);
    }
}

Journal open_journal(const Settings& settings, const std::string& format) {
    if (!settings.resume) return {"", ""};
    if (settings.output.empty())
        throw UsageError(
            "--resume needs --output: what went to standard output cannot be found again");
    const bool folder = is_folder_target(settings.output, format);
    return {journal_path(settings.output, folder), words_of(settings, format)};
}

bool keeps_state(const Settings& settings) { return !value_of(settings, "state").empty(); }

std::vector<std::string> options_of_run(const Settings& settings, const Journal& journal) {
    std::vector<std::string> options = settings.options;
    if (journal.was_interrupted() && keeps_state(settings)) options.emplace_back("resumed=yes");
    return options;
}

}  // namespace host
