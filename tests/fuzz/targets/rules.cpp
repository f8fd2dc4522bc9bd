// The operator's rules file, and URLs put to it.
#include <string>

#include "inspect.h"
#include "policy/policy.h"
#include "policy/rules.h"

namespace fuzz = copydesk::fuzz;

namespace {

copydesk::Rules parse(std::string_view text) {
    try {
        return copydesk::Rules::parse(text, "rules.txt", "/nonexistent");
    } catch (const copydesk::Failure& failure) {
        fuzz::promise(failure.status() == COPYDESK_BAD_OPTION_VALUE, "a bad file is a bad value");
        fuzz::promise(*failure.what() != '\0', "it says what is wrong");
        return {};
    }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text = fuzz::text_of(data, size);
    // Lists are files, and whoever names one may name any.
    if (text.find('@') != std::string_view::npos) return -1;
    const copydesk::Rules rules = parse(text);
    const copydesk::Article article;
    rules.on_article(article, true);
    rules.on_links(article);
    std::string_view rest = text;
    for (int lines = 0; !rest.empty() && lines < 50; ++lines) {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(line.size() == rest.size() ? rest.size() : line.size() + 1);
        copydesk::allow_url(line, rules);
        copydesk::allow_url("https://news.example/" + std::string(line), rules);
        copydesk::accept_response({"https://news.example/a", line, 200, line}, rules);
    }
    return 0;
}
