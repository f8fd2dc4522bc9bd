// Pages from standard input: one whole, or one JSON object a line.
#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

#include "input/inputs.h"
#include "input/json.h"
#include "input/warc_stream.h"

namespace host {
namespace {

constexpr int wait_milliseconds = 200;  // between looks at whether to stop

// Adds what has arrived to `bytes`; false at the end, or when it is time to stop.
bool read_some(std::string& bytes, const std::stop_token& stop) {
    std::array<char, 64 * 1024> piece;
    while (!stop.stop_requested()) {
        pollfd wait{STDIN_FILENO, POLLIN, 0};
        if (poll(&wait, 1, wait_milliseconds) == 0) continue;
        const ssize_t got = read(STDIN_FILENO, piece.data(), piece.size());
        if (got < 0 && errno == EINTR) continue;
        if (got < 0)
            throw InputError("standard input cannot be read: " + std::string(std::strerror(errno)));
        bytes.append(piece.data(), static_cast<std::size_t>(got));
        return got > 0;
    }
    return false;
}

// Where standard input is a file, that one.
class StandardInput : public Source {
  public:
    void for_each_file(const TakeFile& take) const override { take("/dev/stdin"); }
};

class RawInput final : public StandardInput {
  public:
    std::optional<Item> next(const std::stop_token& stop) override {
        if (std::exchange(read_, true)) return std::nullopt;
        Item item;
        item.page.id = "stdin";
        item.page.origin = "standard input";
        try {
            while (item.page.bytes.size() <= page_limit && read_some(item.page.bytes, stop)) {
            }
            if (item.page.bytes.empty())
                throw InputError("the page is empty (0 bytes); pipe a page into this command");
            if (item.page.bytes.starts_with(warc_begin))
                throw InputError("it holds WARC records and no page; replay them from a file");
        } catch (const InputError& error) {
            return Item{
                Item::Kind::failure, {}, {}, "standard input: " + std::string(error.what())};
        }
        if (item.page.bytes.size() > page_limit) {
            item.page.bytes.resize(page_limit);
            mark_cut_at_limit(item.page);
        }
        return item;
    }

  private:
    bool read_ = false;
};

class RecordInput final : public StandardInput {
  public:
    std::optional<Item> next(const std::stop_token& stop) override {
        std::string line;
        try {
            if (!next_line(line, stop)) return std::nullopt;
        } catch (const InputError& error) {
            over_ = true;
            pending_.clear();
            used_ = 0;
            return Item{Item::Kind::failure, {}, {}, error.what()};
        }
        if (too_long_)
            return failure("the line is longer than a page and its request may be (128 MiB)");
        Item item;
        item.page.id = std::to_string(number_);
        item.page.origin = "line " + std::to_string(number_);
        item.load = [line = std::move(line)](Page& page) { read_page(line, page); };
        return item;
    }

  private:
    static constexpr std::size_t line_limit = 2 * page_limit;

    static void read_page(const std::string& line, Page& page) {
        const JsonRecord record(line);
        if (auto id = record.identifier("id")) page.id = std::move(*id);
        describe(record, page);
        MaybeText html = record.text("html");
        MaybeText text = record.text("text");
        if (html.has_value() == text.has_value())
            throw InputError("it needs either \"html\" or \"text\"");
        if (text && !page.content_type) page.content_type = "text/plain";
        page.charset = "utf-8";  // whatever the page was before it became JSON
        page.bytes = std::move(html ? *html : *text);
    }

    Item failure(const std::string& why) const {
        Item item{Item::Kind::failure, {}, {}, "line " + std::to_string(number_) + ": " + why};
        item.page.id = std::to_string(number_);
        return item;
    }

    // The next line that is not blank; of one that is too long only that it was there.
    bool next_line(std::string& line, const std::stop_token& stop) {
        for (;;) {
            too_long_ = false;
            std::size_t end = 0;
            for (std::size_t seen = used_;
                 (end = pending_.find('\n', seen)) == std::string::npos;) {
                // What was used goes once a piece, not once a line.
                pending_.erase(0, std::exchange(used_, 0));
                if (pending_.size() > line_limit) {
                    too_long_ = true;
                    pending_.clear();
                }
                seen = pending_.size();
                if (over_ || !read_some(pending_, stop)) {
                    over_ = true;
                    if (stop.stop_requested() || (pending_.empty() && !too_long_)) return false;
                    end = pending_.size();
                    break;
                }
            }
            ++number_;
            line = pending_.substr(used_, end - used_);
            used_ = std::min(end + 1, pending_.size());
            if (too_long_ || line.find_first_not_of(" \t\r") != std::string::npos) return true;
        }
    }

    std::string pending_;  // read, and used up to used_
    std::size_t used_ = 0;
    std::size_t number_ = 0;
    bool over_ = false;
    bool too_long_ = false;
};

}  // namespace

std::unique_ptr<Source> open_raw_input() { return std::make_unique<RawInput>(); }

std::unique_ptr<Source> open_record_input() { return std::make_unique<RecordInput>(); }

}  // namespace host
