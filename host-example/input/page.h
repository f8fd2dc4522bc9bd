// What the host knows of one page, and the road on which pages arrive.
#pragma once

#include <copydesk.h>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <stop_token>
#include <string>

namespace host {

// Bytes of one page that are kept in memory; the library's own limit cuts earlier by default.
constexpr std::size_t page_limit = std::size_t{64} << 20;

// Something is wrong with one page or one input; the others are not concerned. The text is
// one sentence for the user: what is wrong and what to do.
class InputError : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

using MaybeText = std::optional<std::string>;  // nothing: not known

struct Page {
    std::string id;
    std::uint64_t number = 0;  // of its item in the run, from 1; the same where the run goes on
    std::string origin;        // where it was found, for messages: "crawl.warc.gz at byte 512"
    std::string file;          // the path of a file that holds nothing else; empty: there is none
    MaybeText url;
    MaybeText content_type;
    MaybeText charset;
    MaybeText headers;
    std::int32_t status = 0;
    std::int64_t retrieved = 0;
    std::string record_id;  // of the WARC record that it came in, "<urn:uuid:…>"
    std::string record;     // that record as it stood there, if it was asked for
    std::string bytes;
    copydesk_limit cut = COPYDESK_COMPLETE;  // why they end before the page does
    std::string note;                        // what the user should hear although the page is read
};

// Of the page's bytes only the first are here.
inline void mark_cut_at_limit(Page& page) {
    page.cut = COPYDESK_LIMIT_BYTES;
    page.note = "only its first " + std::to_string(page_limit >> 20) + " MiB are read";
}

class FetchedPage;  // plugin.h

// One thing on its way from a source to the output.
struct Item {
    enum class Kind {
        page,     // to be read, after `load`
        failure,  // nothing to read here: `message` says why
        refusal,  // likewise, because somebody said no: `message` says who
        note      // belongs to no page: `message` is told as it passes
    };
    Kind kind = Kind::page;
    Page page;
    // Whatever takes time (reading, decompressing) is left to the worker, who calls this. May be
    // empty; throws InputError.
    std::function<void(Page&)> load;
    std::string message;
    double done = 0;                            // the source's done() behind this item
    std::shared_ptr<FetchedPage> fetched = {};  // of a page that the library has the bytes of
};

// Gives items in order. One thread at a time.
class Source {
  public:
    virtual ~Source() = default;
    // The next item, or nothing at the end. `stop` ends a wait for slow input early.
    virtual std::optional<Item> next(const std::stop_token& stop) = 0;
    // Each file that pages are read from; before the first item is asked for.
    using TakeFile = std::function<void(const std::filesystem::path&)>;
    virtual void for_each_file(const TakeFile&) const {}
    // How many pages are to be expected in all; 0 where nobody can say.
    virtual double expected() const { return 0; }
    // What part of them has been handed out, 0 to 1.
    virtual double done() const { return 0; }
};

}  // namespace host
