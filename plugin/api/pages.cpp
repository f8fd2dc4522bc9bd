// The C ABI: sessions, whole pages, pages that the host drives.
#include <atomic>
#include <memory>
#include <string>

#include "api/door.h"
#include "fetch/headers.h"
#include "session/handles.h"
#include "session/session.h"

using namespace copydesk;

namespace {

// A type that stands among the headers alone is the response's all the same.
Request request_of(const copydesk_request& given) {
    const std::string_view headers = door::view(given.headers);
    const std::string_view type =
        given.content_type.data ? door::view(given.content_type)
                                : find_header(headers, "content-type").value_or(std::string_view());
    return {door::view(given.url),
            type,
            door::view(given.charset),
            headers,
            given.http_status,
            given.retrieved,
            given.tag,
            given.limit};
}

bool is_sound(const copydesk_request& given) {
    return door::is_sound(given.url) && door::is_sound(given.content_type) &&
           door::is_sound(given.charset) && door::is_sound(given.headers);
}

// It is counted, and named in documents.
bool is_known(copydesk_limit limit) {
    return limit >= COPYDESK_COMPLETE && limit <= COPYDESK_LIMIT_TRANSFER;
}

copydesk_status invalid(copydesk_error* error, std::string_view message, std::string_view where) {
    return door::report(error, COPYDESK_INVALID_ARGUMENT, message, where);
}

// Hands an article over to the caller and says what it is.
copydesk_status give(std::unique_ptr<Article> article, copydesk_article** out,
                     copydesk_error* error) {
    const copydesk_outcome outcome = article->quality.outcome;
    *out = const_cast<copydesk_article*>(handle_of(*article.release()));
    if (outcome == COPYDESK_ARTICLE) return COPYDESK_OK;
    const copydesk_status status =
        outcome == COPYDESK_REFUSED_PAGE ? COPYDESK_REFUSED : COPYDESK_NO_ARTICLE;
    return door::report(error, status, "The page is no article; its outcome says what it is.",
                        copydesk_outcome_name(outcome));
}

copydesk_verdict explain(const Answer& answer, copydesk_error* reason) {
    door::report(reason, answer.verdict == COPYDESK_DROP ? COPYDESK_REFUSED : COPYDESK_OK,
                 answer.reason);
    return answer.verdict;
}

// Asks a built-in rule; where that fails the library has no opinion.
template <class Ask>
copydesk_verdict ask(copydesk_error* reason, Ask question) noexcept {
    copydesk_verdict verdict = COPYDESK_NO_OPINION;
    door::guard(reason, [&] {
        verdict = explain(question(), reason);
        return verdict == COPYDESK_DROP ? COPYDESK_REFUSED : COPYDESK_OK;
    });
    return verdict;
}

}  // namespace

extern "C" {

copydesk_status copydesk_session_open(const copydesk_text* options, size_t count,
                                      const copydesk_host* host, copydesk_session** out,
                                      copydesk_error* error) {
    if (!out) return invalid(error, "There is no place for the session: out is NULL.", "out");
    *out = nullptr;
    if (count > 0 && !options)
        return invalid(error, "There are options to read, but their array is NULL.", "options");
    if (!door::has_size(host))
        return invalid(error, "The host's struct has no size; use COPYDESK_INIT.", "host");
    return door::guard(error, [&] {
        Options chosen = default_options();
        for (size_t i = 0; i < count; ++i) {
            if (!door::is_sound(options[i]))
                throw Failure(COPYDESK_INVALID_ARGUMENT, "An option has a size but no text.",
                              "options");
            set_option(chosen, door::view(options[i]));
        }
        *out = handle_of(*new Session(std::move(chosen), door::copy_in(host)));
        return COPYDESK_OK;
    });
}

void copydesk_session_close(copydesk_session* session) {
    if (session) delete &object_of(session);
}

copydesk_status copydesk_session_counter_at(const copydesk_session* session, size_t index,
                                            copydesk_counter* out) {
    copydesk_counter counter{};
    if (!session || !object_of(session).counters().at(index, counter))
        return COPYDESK_INVALID_ARGUMENT;
    return door::copy_out(counter, out) ? COPYDESK_OK : COPYDESK_INVALID_ARGUMENT;
}

copydesk_status copydesk_extract(copydesk_session* session, const copydesk_request* request,
                                 const void* bytes, size_t size, copydesk_article** out,
                                 copydesk_error* error) {
    if (!out) return invalid(error, "There is no place for the article: out is NULL.", "out");
    *out = nullptr;
    if (!session)
        return invalid(error, "There is no session: open one with copydesk_session_open.",
                       "session");
    if (size > 0 && !bytes) return invalid(error, "The page has a size but no bytes.", "bytes");
    if (!door::has_size(request))
        return invalid(error, "The request's struct has no size; use COPYDESK_INIT.", "request");
    const copydesk_request given = door::copy_in(request);
    if (!is_sound(given))
        return invalid(error, "A text of the request has a size but no data.", "request");
    if (!is_known(given.limit))
        return invalid(error, "The limit of the request is none of copydesk_limit.", "limit");
    return door::guard(error, [&] {
        Reading reading(object_of(session), request_of(given), given.time_limit);
        return give(reading.read({static_cast<const char*>(bytes), size}), out, error);
    });
}

copydesk_status copydesk_fetch(copydesk_session* session, copydesk_text url, copydesk_article** out,
                               copydesk_error* error) {
    if (!out) return invalid(error, "There is no place for the article: out is NULL.", "out");
    *out = nullptr;
    if (!session)
        return invalid(error, "There is no session: open one with copydesk_session_open.",
                       "session");
    if (!door::is_sound(url)) return invalid(error, "The URL has a size but no text.", "url");
    return door::guard(error, [&] {
        Refusal refusal;
        auto article = fetch_article(object_of(session), door::view(url), refusal);
        if (!article) {
            object_of(session).counters().add_refused();
            give(refused_article(door::view(url)), out, error);
            return door::report(error, COPYDESK_REFUSED, refusal.reason, refusal.where);
        }
        const Decision decision = object_of(session).keep_article(*article);
        const copydesk_status status = give(std::move(article), out, error);
        return decision.keep
                   ? status
                   : door::report(error, COPYDESK_REFUSED, decision.reason, "keep_article");
    });
}

copydesk_verdict copydesk_allow_url(copydesk_session* session, copydesk_text url,
                                    copydesk_error* reason) {
    if (!session || !door::is_sound(url))
        return invalid(reason, "There is no session or no URL.", "url"), COPYDESK_NO_OPINION;
    return ask(reason, [&] { return object_of(session).own_allow_url(door::view(url)); });
}

copydesk_verdict copydesk_keep_article(copydesk_session* session, const copydesk_article* article,
                                       copydesk_error* reason) {
    if (!session || !article)
        return invalid(reason, "There is no session or no article.", "article"),
               COPYDESK_NO_OPINION;
    return ask(reason, [&] { return object_of(session).own_keep_article(object_of(article)); });
}

copydesk_verdict copydesk_follow_links(copydesk_session* session, const copydesk_article* article,
                                       copydesk_error* reason) {
    if (!session || !article)
        return invalid(reason, "There is no session or no article.", "article"),
               COPYDESK_NO_OPINION;
    return ask(reason, [&] { return object_of(session).own_follow_links(object_of(article)); });
}

copydesk_status copydesk_accept_response(copydesk_session* session,
                                         const copydesk_request* response, copydesk_page** out,
                                         copydesk_error* error) {
    if (!out) return invalid(error, "There is no place for the page: out is NULL.", "out");
    *out = nullptr;
    if (!session)
        return invalid(error, "There is no session: open one with copydesk_session_open.",
                       "session");
    if (!door::has_size(response))
        return invalid(error, "The response's struct has no size; use COPYDESK_INIT.", "response");
    const copydesk_request given = door::copy_in(response);
    if (!is_sound(given))
        return invalid(error, "A text of the response has a size but no data.", "response");
    if (!is_known(given.limit))
        return invalid(error, "The limit of the response is none of copydesk_limit.", "limit");
    return door::guard(error, [&] {
        const Request request = request_of(given);
        const Answer answer = object_of(session).own_accept_response(request);
        if (answer.verdict == COPYDESK_DROP)
            return door::report(error, COPYDESK_REFUSED, answer.reason, "response");
        *out = handle_of(*new Reading(object_of(session), request, given.time_limit));
        return COPYDESK_OK;
    });
}

copydesk_status copydesk_page_feed(copydesk_page* page, const void* bytes, size_t size,
                                   copydesk_error* error) {
    if (!page)
        return invalid(error, "There is no page: begin one with copydesk_accept_response.", "page");
    if (size > 0 && !bytes) return invalid(error, "The piece has a size but no bytes.", "bytes");
    return door::guard(error, [&] {
        Reading::Turn turn(object_of(page));
        if (object_of(page).feed({static_cast<const char*>(bytes), size})) return COPYDESK_OK;
        return door::report(error, COPYDESK_LIMIT_EXCEEDED,
                            "The page has all the bytes that it may have; finish it.", "max_bytes");
    });
}

copydesk_status copydesk_page_finish(copydesk_page* page, copydesk_article** out,
                                     copydesk_error* error) {
    if (!page)
        return invalid(error, "There is no page: begin one with copydesk_accept_response.", "page");
    if (!out) return invalid(error, "There is no place for the article: out is NULL.", "out");
    *out = nullptr;
    std::unique_ptr<Reading> reading;
    const copydesk_status status = door::guard(error, [&] {
        Reading::Turn turn(object_of(page));
        reading.reset(&object_of(page));
        return give(reading->finish(), out, error);
    });
    return status;
}

void copydesk_page_discard(copydesk_page* page) {
    if (page) delete &object_of(page);
}

void copydesk_page_cancel(copydesk_page* page) {
    if (page) object_of(page).cancel();
}

}  // extern "C"
