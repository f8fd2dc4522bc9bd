#include "commands.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <deque>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>
#include <memory>
#include <new>
#include <thread>
#include <utility>

#include "conveyor.h"
#include "fetch_source.h"
#include "input/inputs.h"
#include "input/json.h"
#include "input/page_file.h"
#include "input/warc_stream.h"
#include "journal.h"
#include "metrics.h"
#include "output.h"
#include "overwrite.h"
#include "plugin.h"
#include "progress.h"
#include "resume.h"

namespace fs = std::filesystem;

namespace host {
namespace {

// Numbers all items, and looks at the first before they are asked for.
class Ahead final : public Source {
  public:
    explicit Ahead(std::unique_ptr<Source> source) : source_(std::move(source)) {}
    bool has_several() {
        std::size_t pages = 0;
        while (pages < 2) {
            auto item = take({});
            if (!item) break;
            if (item->kind != Item::Kind::note) ++pages;
            first_.push_back(std::move(*item));
        }
        return pages > 1;
    }
    std::optional<Item> next(const std::stop_token& stop) override {
        if (first_.empty()) return take(stop);
        Item item = std::move(first_.front());
        first_.pop_front();
        return item;
    }
    void for_each_file(const TakeFile& take) const override { source_->for_each_file(take); }
    double expected() const override { return source_->expected(); }
    double done() const override { return source_->done(); }

  private:
    std::optional<Item> take(const std::stop_token& stop) {
        auto item = source_->next(stop);
        if (item) item->page.number = ++items_;
        return item;
    }

    std::unique_ptr<Source> source_;
    std::deque<Item> first_;
    std::uint64_t items_ = 0;
};

void apply(const Hints& hints, Page& page) {
    if (hints.url) page.url = hints.url;
    if (hints.content_type) page.content_type = hints.content_type;
    if (hints.charset) page.charset = hints.charset;
    if (page.retrieved == 0) page.retrieved = hints.retrieved;
}

// {"outcome":…} as {"id":…,"outcome":…} and one line.
void put_id(const std::string& id, Reading& reading) {
    std::string& line = reading.document;
    while (line.ends_with('\n')) line.pop_back();
    if (!line.starts_with('{')) {
        reading = Reading{};
        reading.sentence = "the library's JSON line does not begin with {; update the library";
        return;
    }
    const bool empty = line.find_first_not_of(" \t", 1) == line.find('}', 1);
    line.insert(1, "\"id\":" + quote_json(id) + (empty ? "" : ","));
    line += '\n';
}

// The page that a thread is at work on: what the library says meanwhile is about it.
thread_local const Page* page_at_work = nullptr;

class AtWork {
  public:
    explicit AtWork(const Page& page) { page_at_work = &page; }
    ~AtWork() { page_at_work = nullptr; }
    AtWork(const AtWork&) = delete;
    AtWork& operator=(const AtWork&) = delete;
};

// On a worker's thread. Nothing that one page does may end the others.
Reading read_item(const Session& session, const Hints& hints, const std::string& format,
                  Item& item) {
    Page& page = item.page;
    Reading reading;
    const AtWork at_work(page);
    try {
        if (item.fetched) {
            reading = session.finish(*item.fetched, format);
            item.fetched.reset();
        } else {
            if (item.load) item.load(page);
            apply(hints, page);
            reading = session.read(page, format);
        }
        if (reading.read && !reading.refused && format == "jsonl") put_id(page.id, reading);
    } catch (const InputError& error) {
        reading.sentence = error.what();
    } catch (const std::bad_alloc&) {
        reading = Reading{};
        reading.sentence = "there was not enough memory for it; use fewer --jobs";
    }
    page.bytes = {};
    item.load = nullptr;
    return reading;
}

std::string name_of(const Page& page) {
    return page.id == page.origin ? page.id : page.id + " (" + page.origin + ")";
}

// For a line that gives no document: whoever wrote it may wait for an answer.
std::string answer_line(const std::string& id, const char* what, const std::string& sentence) {
    return "{\"id\":" + quote_json(id) + ",\"" + what + "\":" + quote_json(sentence) + "}\n";
}

void deliver(const Delivery& delivery, bool answers_lines, Output& output, Progress& progress) {
    const Item& item = delivery.item;
    const Reading& reading = delivery.reading;
    const auto do_without = [&](const char* what, const std::string& sentence) {
        if (answers_lines && !item.page.id.empty())
            output.write(item.page, answer_line(item.page.id, what, sentence));
        else
            output.pass(item.page);
    };
    if (item.kind == Item::Kind::failure) {
        if (answers_lines) do_without("error", item.message);
        return progress.count_failure(item.message);
    }
    if (item.kind == Item::Kind::note) return progress.tell(item.message);
    if (item.kind == Item::Kind::refusal) return progress.count_refusal(item.message);
    if (!item.page.note.empty()) progress.tell(name_of(item.page) + ": " + item.page.note);
    if (!reading.read) {
        do_without("error", reading.sentence);
        return progress.count_failure(name_of(item.page) + ": " + reading.sentence);
    }
    if (reading.refused) {
        do_without("refused", reading.sentence);
        return progress.count_refusal(name_of(item.page) + ": " + reading.sentence);
    }
    if (!reading.sentence.empty()) progress.tell(name_of(item.page) + ": " + reading.sentence);
    try {
        output.write(item.page, reading.document);
    } catch (const InputError& error) {
        return progress.count_failure(name_of(item.page) + ": " + error.what());
    }
    progress.count_page(reading.outcome, item.done);
}

unsigned workers(unsigned jobs) {
    return jobs > 0 ? jobs : std::max(1u, std::thread::hardware_concurrency());
}

// Passes over what an earlier run has delivered; it is read from its files again, but no page of
// it is worked on.
void pass_over(const Checkpoint& reached, Source& source, Output& output) {
    Checkpoint passed;
    while (passed.items < reached.items) {
        const auto item = source.next({});
        if (!item) break;
        passed.pass(*item);
        if (item->kind == Item::Kind::page) output.pass(item->page);
    }
    if (passed.items < reached.items || passed.names != reached.names)
        throw UsageError(
            "the inputs are not those of the run that was interrupted: of those that it has read "
            "some are gone, or others are among them; put them back, or remove the .progress file "
            "beside the output to begin anew");
}

// Makes the source, once there is a session that it may ask.
using Open = std::function<std::unique_ptr<Source>(const Session& session)>;

// What is peculiar to a command's road.
struct Road {
    Open open;
    std::string format;
    bool check = false;          // look first for pages that cannot share one document
    bool answers_lines = false;  // each of the source's lines gets one, whatever came of it
};

// From the source through the library to the output: the road of every command.
int run(const Settings& settings, const Road& road) {
    refuse_to_forget(settings);
    const std::string& format = road.format;
    Progress progress(choose_display(settings.quiet, settings.output.empty()));
    const Plugin plugin(settings.plugin);
    Journal journal = open_journal(settings, format);
    const Session session(
        plugin, options_of_run(settings, journal), [&](int level, const std::string& message) {
            if (level > 1) return;
            progress.tell(page_at_work ? name_of(*page_at_work) + ": " + message : message);
        });
    Ahead source(road.open(session));
    refuse_to_overwrite(settings, format, source);
    MetricsFile metrics(settings.metrics, session);
    Checkpoint reached = journal.found();
    const OutputPlan plan{settings.output, format, settings.resume, reached.bytes};
    if (is_finished(plan)) {
        progress.tell("the run that was interrupted had come to its end");
        journal.remove();
        return reached.failures > 0 ? exit_some_failed : exit_all_read;
    }
    const auto output =
        open_output(plan, [&](const std::string& message) { progress.tell(message); });
    if (road.check && !output->is_folder() && !can_follow_one_another(format) &&
        source.has_several())
        throw UsageError("several pages cannot become one " + format +
                         " document; use --output FOLDER for one file a page, or --format jsonl "
                         "for one line a page");
    pass_over(reached, source, *output);
    if (reached.items > 0)
        progress.tell("went on behind " + std::to_string(reached.items) +
                      " pages and messages of the run that was interrupted");
    const std::string document = document_format(format);
    const auto write_checkpoint = [&] {
        output->flush();
        reached.bytes = output->written();
        reached.failures = journal.found().failures + progress.failures();
        journal.write(reached);
    };
    const ConveyorHooks hooks{
        [&](Item& item) { return read_item(session, settings.hints, document, item); },
        [&](const Delivery& delivery) {
            deliver(delivery, road.answers_lines, *output, progress);
            reached.pass(delivery.item);
            if (journal.is_due()) write_checkpoint();
            metrics.write_if_due();
        },
        [&] { output->flush(); },
    };
    if (keeps_state(settings) && !journal.was_interrupted()) write_checkpoint();
    try {
        run_conveyor(source, workers(settings.jobs), hooks);
        write_checkpoint();
        output->finish();
        journal.remove();
    } catch (const OutputClosed&) {
        progress.tell("standard output was closed by its reader; stopped");
    }
    metrics.write();
    progress.sum_up();
    const bool failed = progress.failures() + journal.found().failures > 0;
    return failed ? exit_some_failed : exit_all_read;
}

bool may_be_several(const Settings& settings) {
    if (settings.inputs.size() != 1) return true;
    std::error_code ignored;
    const fs::path path = settings.inputs[0];
    return fs::is_directory(path, ignored) || kind_of(path) == FileKind::warc || holds_warc(path);
}

// Standard input is somebody else's; a file is closed with its stream.
std::unique_ptr<std::istream> open_list(const std::string& path) {
    if (path.empty()) return nullptr;
    if (path == "-") return std::make_unique<std::istream>(std::cin.rdbuf());
    std::error_code ignored;
    if (fs::is_directory(path, ignored))
        throw UsageError("--urls " + path + " is a folder; name a file with a URL on each line");
    auto file = std::make_unique<std::ifstream>(path);
    if (!*file) throw UsageError("--urls " + path + " cannot be opened; check the path");
    return file;
}

std::string format_or(const Settings& settings, const char* otherwise) {
    return settings.format.empty() ? otherwise : settings.format;
}

}  // namespace

int replay(const Settings& settings) {
    if (settings.hints.url && may_be_several(settings))
        throw UsageError(
            "--url describes one page, but the input may be several; put a request.json beside "
            "each page, or make a page set");
    const std::string format = format_or(settings, "xml");
    if (settings.sources && format != "warc" && format != "wet")
        throw UsageError("--sources goes with --format warc or wet");
    const auto open = [&](const Session&) {
        return open_inputs(settings.inputs, settings.sources);
    };
    return run(settings, {open, format, true, false});
}

int fetch(const Settings& settings) {
    if (settings.inputs.empty() && settings.urls.empty())
        throw UsageError("name a URL, or a file of them with --urls");
    const bool several = settings.inputs.size() > 1 || !settings.urls.empty();
    std::unique_ptr<std::istream> list = open_list(settings.urls);
    const auto open = [&](const Session& session) {
        return fetch_all(session, settings.inputs, std::move(list));
    };
    // URLs of a list become several documents, however many there are in the end.
    if (several && settings.output.empty() && !can_follow_one_another(format_or(settings, "xml")))
        throw UsageError(
            "several pages cannot become one document; use --output FOLDER for one file a page, "
            "or --format jsonl for one line a page");
    return run(settings, {open, format_or(settings, "xml"), false, false});
}

int filter(const Settings& settings) {
    const auto raw = [](const Session&) { return open_raw_input(); };
    if (settings.raw) return run(settings, {raw, format_or(settings, "xml"), false, false});
    const std::string format = format_or(settings, "jsonl");
    if (format != "jsonl")
        throw UsageError(
            "filter answers a JSON line with a JSON line; with --raw it reads one "
            "page and writes " +
            format);
    if (settings.hints.url || settings.hints.charset)
        throw UsageError(
            "--url and --charset go with --raw; otherwise each record has its own "
            "\"url\", and JSON is always UTF-8");
    const auto records = [](const Session&) { return open_record_input(); };
    return run(settings, {records, format, false, true});
}

int list_options(const Settings& settings) {
    const Plugin plugin(settings.plugin);
    copydesk_option option = COPYDESK_INIT(copydesk_option);
    const auto text = [](const char* maybe) { return maybe ? maybe : ""; };
    for (std::size_t i = 0; plugin.api().option_at(i, &option) == COPYDESK_OK; ++i)
        std::printf("%s=%s\n    %s\n", text(option.name), text(option.default_value),
                    text(option.description));
    return exit_all_read;
}

int print_version(const Settings& settings) {
    std::printf("copydesk-host %s\n", COPYDESK_VERSION);
    try {
        const Plugin plugin(settings.plugin);
        std::uint32_t newest = 0;
        std::uint32_t oldest = 0;
        plugin.api().abi(&newest, &oldest);
        std::printf("library %s, ABI %u to %u, %s\n", plugin.api().version(), oldest, newest,
                    plugin.path().c_str());
    } catch (const PluginError& error) {
        std::printf("library: %s\n", error.what());
    }
    return exit_all_read;
}

}  // namespace host
