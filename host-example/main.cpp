// copydesk-host: replays stored pages, fetches pages and filters pages through the library.
// This file is the command line; commands.h says what each command does.
#include <CLI/CLI.hpp>

#include <cstdio>
#include <exception>
#include <functional>
#include <string>

#include "commands.h"
#include "input/timestamp.h"
#include "output.h"
#include "plugin.h"

namespace host {
namespace {

constexpr const char* exit_codes =
    "Exit codes: 0 all pages were read, whatever their outcome, or refused by a rule; 1 some "
    "pages\n"
    "failed, each was named; 2 nothing could be done (command line, library or output).";

const auto has_key = CLI::Validator(
    [](std::string& option) {
        const std::size_t equals = option.find('=');
        const bool good = equals != std::string::npos && equals > 0;
        return good ? std::string() : "must be key=value, not \"" + option + "\"";
    },
    "KEY=VALUE", "key=value");

// What every command takes, before or after its own name.
void add_general(CLI::App& app, Settings& settings) {
    app.add_option("--plugin", settings.plugin,
                   "The library to load; else COPYDESK_PLUGIN, else the one beside this program");
    app.add_option("--option", settings.options,
                   "An option for the library; may be given again (see the command \"options\")")
        ->check(has_key)
        ->allow_extra_args(false);
    app.add_flag("--quiet", settings.quiet, "Name failures only");
}

void add_writing(CLI::App& command, Settings& settings) {
    command
        .add_option("--format", settings.format,
                    "What to write: xml, json, jsonl, md, txt, nitf, jsonld, tei or solr; warc or "
                    "wet for conversion records that hold xml or txt")
        ->check(CLI::IsMember(
            {"xml", "json", "jsonl", "md", "txt", "nitf", "jsonld", "tei", "solr", "warc", "wet"}));
    command.add_option(
        "--output", settings.output,
        "A file (packed where its name ends in .gz or .zst), or a folder for one file a "
        "page; else standard output");
    command.add_option("--metrics", settings.metrics,
                       "A file for the library's counters in Prometheus' text format, written "
                       "anew every ten seconds and at the end");
    command
        .add_option("--jobs", settings.jobs,
                    "Pages read at the same time (0: one a core); the order stays")
        ->check(CLI::Range(0, 1024))
        ->capture_default_str();
}

void add_hints(CLI::App& command, Settings& settings) {
    command.add_option("--url", settings.hints.url, "The page's final URL (for one page)");
    command.add_option("--content-type", settings.hints.content_type,
                       "The Content-Type that the pages came with");
    command.add_option("--charset", settings.hints.charset,
                       "The pages' encoding, whatever they say themselves");
    const auto read_time = [&settings](const std::string& text) {
        const auto seconds = parse_timestamp(text);
        if (!seconds)
            throw CLI::ValidationError(
                "--retrieved", "must be a time like 2026-11-20T12:00:00Z, not \"" + text + "\"");
        settings.hints.retrieved = *seconds;
    };
    command.add_option_function<std::string>(
        "--retrieved", read_time,
        "When the pages were fetched, where nothing says it: 2026-11-20T12:00:00Z");
}

using Command = int (*)(const Settings&);

void add_commands(CLI::App& app, Settings& settings, Command& chosen) {
    const auto add = [&](const char* name, const char* about, Command command) {
        CLI::App* sub = app.add_subcommand(name, about);
        sub->fallthrough();
        sub->callback([&chosen, command] { chosen = command; });
        return sub;
    };
    CLI::App* replaying = add("replay", "Read stored pages", replay);
    replaying
        ->add_option(
            "INPUT", settings.inputs,
            "A page (.html, .txt, also .gz), a folder, a WARC or WET file (also .gz, .zst), or a "
            "page set (a folder with pages.jsonl and html/<id>.html.gz)")
        ->required();
    add_writing(*replaying, settings);
    replaying->add_flag("--resume", settings.resume,
                        "Keep what an interrupted run has written, and go on there; without such "
                        "a run begin one that can be gone on with");
    replaying->add_flag("--sources", settings.sources,
                        "Into a WARC, write before each document the record its page came in");
    add_hints(*replaying, settings);

    CLI::App* fetching = add("fetch", "Have the library fetch pages and read them", fetch);
    fetching->add_option("URL", settings.inputs, "http or https");
    fetching->add_option("--urls", settings.urls,
                         "A file with more URLs, one a line; - is standard input. Several are "
                         "fetched at once, politely, and come in the order of their answers");
    add_writing(*fetching, settings);

    CLI::App* filtering = add(
        "filter",
        "Read JSON lines {id?, url?, html or text, ...} from standard input, write one each; of "
        "one that gives no document {id, error} or {id, refused}",
        filter);
    filtering->add_flag("--raw", settings.raw, "Standard input is one page");
    add_writing(*filtering, settings);
    add_hints(*filtering, settings);

    add("options", "List the library's options with their defaults", list_options);
}

int run_program(int argc, char** argv) {
    Settings settings;
    Command chosen = nullptr;
    bool version = false;
    CLI::App app("Any crawled page in, a clean article out.", "copydesk-host");
    app.footer(exit_codes);
    app.add_flag("--version", version, "Versions of this program and of the library");
    add_general(app, settings);
    add_commands(app, settings, chosen);
    try {
        app.parse(argc, argv);
    } catch (const CLI::Success& help) {
        return app.exit(help);
    } catch (const CLI::ParseError& error) {
        std::fprintf(stderr, "copydesk-host: %s\nSee copydesk-host --help.\n", error.what());
        return exit_nothing;
    }
    if (version) return print_version(settings);
    if (chosen) return chosen(settings);
    std::fprintf(stderr,
                 "copydesk-host: name a command: replay, fetch, filter or options\n"
                 "See copydesk-host --help.\n");
    return exit_nothing;
}

}  // namespace
}  // namespace host

int main(int argc, char** argv) {
    host::handle_signals();
    try {
        return host::run_program(argc, argv);
    } catch (const std::bad_alloc&) {
        std::fputs("copydesk-host: there is not enough memory\n", stderr);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "copydesk-host: %s\n", error.what());
    }
    return host::exit_nothing;
}
