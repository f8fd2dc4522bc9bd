// URL -> article: a fetch whose bytes go straight into a reading.
#include <charconv>
#include <ctime>

#include "fetch/headers.h"
#include "session/receiver.h"

namespace copydesk {

bool PageReceiver::accept_response(const Response& response) {
    const Request request{response.url,
                          response.content_type,
                          {},
                          response.headers,
                          response.status,
                          static_cast<std::int64_t>(std::time(nullptr)),
                          tag_};
    if (!keep(session_.accept_response(request))) return false;
    reading = std::make_unique<Reading>(session_, request, 0);
    for (const std::string& hop : hops_) reading->add_origin(hop);
    if (const auto length = find_header(response.headers, "content-length")) {
        std::size_t bytes = 0;
        std::from_chars(length->data(), length->data() + length->size(), bytes);
        reading->expect(bytes);
    }
    return true;
}

Refusal PageReceiver::refusal(const Response& response) const {
    return {response.refusal.empty() ? reason_ : response.refusal,
            response.status == 0 ? "url" : "response"};
}

void mark_transfer(const Response& response, Session& session, Reading& reading) {
    if (response.cut) return reading.mark_cut(COPYDESK_LIMIT_BYTES);
    if (response.trouble.empty()) return;
    reading.mark_cut(COPYDESK_LIMIT_TRANSFER);
    session.log(1, response.url + ": " + response.trouble);
}

std::unique_ptr<Article> fetch_article(Session& session, std::string_view url, Refusal& refusal) {
    const FetchOptions& options = session.options().fetch;
    PageReceiver receiver(session);
    Watch watch(options.milliseconds, nullptr);
    try {
        const Response response = fetch_url(url, options, receiver, watch);
        if (!receiver.reading) {
            refusal = receiver.refusal(response);
            return nullptr;
        }
        mark_transfer(response, session, *receiver.reading);
    } catch (const LimitReached& reached) {
        if (!receiver.reading) throw;  // nothing of the page is here
        receiver.reading->mark_cut(reached.limit());
    }
    return receiver.reading->finish();
}

}  // namespace copydesk
