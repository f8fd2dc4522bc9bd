// The C ABI: many URLs at once.
#include "session/fetcher.h"

#include <cstddef>
#include <memory>

#include "api/door.h"
#include "session/handles.h"

using namespace copydesk;

namespace {

copydesk_status no_fetcher(copydesk_error* error) {
    return door::report(error, COPYDESK_INVALID_ARGUMENT,
                        "There is no fetcher: open one with copydesk_fetcher_open.", "fetcher");
}

// Such a value would be a header line of its own.
bool is_one_line(copydesk_text text) {
    return door::is_sound(text) && door::view(text).find_first_of("\r\n") == std::string_view::npos;
}

}  // namespace

extern "C" {

copydesk_status copydesk_fetcher_open(copydesk_session* session, copydesk_fetcher** out,
                                      copydesk_error* error) {
    if (!out)
        return door::report(error, COPYDESK_INVALID_ARGUMENT,
                            "There is no place for the fetcher: out is NULL.", "out");
    *out = nullptr;
    if (!session)
        return door::report(error, COPYDESK_INVALID_ARGUMENT,
                            "There is no session: open one with copydesk_session_open.", "session");
    return door::guard(error, [&] {
        *out = handle_of(*new Fetcher(object_of(session)));
        return COPYDESK_OK;
    });
}

copydesk_status copydesk_fetcher_add(copydesk_fetcher* fetcher, const copydesk_target* target,
                                     copydesk_error* error) {
    if (!fetcher) return no_fetcher(error);
    if (!target || !door::has_size(target))
        return door::report(error, COPYDESK_INVALID_ARGUMENT,
                            target ? "The target's struct has no size; use COPYDESK_INIT."
                                   : "There is no target: it is NULL.",
                            "target");
    const copydesk_target given = door::copy_in(target);
    if (!door::is_sound(given.url) || !is_one_line(given.etag) || !is_one_line(given.last_modified))
        return door::report(error, COPYDESK_INVALID_ARGUMENT,
                            "A text of the target has a size but no data, or more than one line.",
                            "target");
    return door::guard(error, [&] {
        object_of(fetcher).add({std::string(door::view(given.url)),
                                std::string(door::view(given.etag)),
                                std::string(door::view(given.last_modified)), given.tag});
        return COPYDESK_OK;
    });
}

copydesk_status copydesk_fetcher_next(copydesk_fetcher* fetcher, uint32_t milliseconds,
                                      copydesk_fetched* out, copydesk_error* error) {
    if (!fetcher) return no_fetcher(error);
    // A page that is handed out where there is no place for it would be nobody's.
    constexpr std::size_t least = offsetof(copydesk_fetched, page) + sizeof(copydesk_page*);
    if (!out || out->size < least)
        return door::report(error, COPYDESK_INVALID_ARGUMENT,
                            "There is no place for what was fetched: out is NULL, or its size does "
                            "not reach behind its page.",
                            "out");
    const FetchedPage* done = nullptr;
    const copydesk_status status = door::guard(error, [&] {
        Fetcher& own = object_of(fetcher);
        copydesk_fetched fetched{};
        auto page = own.next(milliseconds);
        if (!page) {
            door::copy_out(fetched, out);
            return own.size() > 0
                       ? door::report(error, COPYDESK_PENDING, "No URL is done with yet.", "")
                       : door::report(error, COPYDESK_IDLE, "The fetcher has no URL left.", "");
        }
        own.last = std::move(*page);
        done = &own.last;
        fetched.tag = done->tag;
        fetched.status = done->status;
        fetched.url = door::optional_text(done->response.url);
        fetched.headers = door::optional_text(done->response.headers);
        fetched.http_status = done->response.status;
        if (done->reading) fetched.page = handle_of(*own.last.reading.release());
        door::copy_out(fetched, out);
        return COPYDESK_OK;
    });
    // The call went well; what became of the URL stands in the struct and in the sentence.
    if (done && status == COPYDESK_OK) {
        const bool no_memory = done->status == COPYDESK_OUT_OF_MEMORY;
        door::report(error, done->status,
                     no_memory ? std::string_view("The system has no more memory.") : done->message,
                     done->where);
    }
    return status;
}

void copydesk_fetcher_close(copydesk_fetcher* fetcher) {
    if (fetcher) delete &object_of(fetcher);
}

}  // extern "C"
