#include "fetch/fetch.h"

#include <algorithm>

#include "fetch/hop.h"
#include "fetch/http.h"
#include "fetch/quiet_pipe.h"

namespace copydesk {
namespace {

// How soon a cancellation is seen.
constexpr std::chrono::milliseconds kLook{40};

// Until it ends, or the watch says no. Throws what went wrong; gives the sentence that says why a
// body broke off.
std::string run_hop(HttpTransfers& transfers, HttpRequest request, Hop& hop, const Watch& watch) {
    request.deadline = std::min(request.deadline, watch.deadline());
    transfers.start(std::move(request), hop);
    for (;;) {
        watch.check_now();
        const auto ends = transfers.step(HttpClock::now() + kLook);
        if (ends.empty()) continue;
        if (ends[0].failure) std::rethrow_exception(ends[0].failure);
        return ends[0].trouble;
    }
}

// A limit of time before there was any body leaves nothing to mark: the call fails.
std::string take_hop(HttpTransfers& transfers, const HttpRequest& request, Hop& hop,
                     const FetchOptions& options, const Watch& watch) try {
    return run_hop(transfers, request, hop, watch);
} catch (const LimitReached& reached) {
    if (reached.limit() != COPYDESK_LIMIT_TIME || hop.has_taken()) throw;
    throw no_page_in_time(request.url, options.milliseconds);
}

}  // namespace

Response fetch_url(std::string_view url, const FetchOptions& options, FetchReceiver& receiver,
                   Watch& watch) {
    const QuietPipe quiet;
    HttpRequest request{first_url(url), {kAccept}};
    if (options.milliseconds > 0)
        request.deadline = HttpClock::now() + std::chrono::milliseconds(options.milliseconds);
    HttpTransfers transfers(options);
    for (std::uint32_t redirects = 0;; ++redirects) {
        Response response;
        response.url = request.url;
        response.refused = !receiver.allow_url(request.url);
        if (response.refused) return response;

        Hop hop(response, options.max_bytes, receiver);
        response.trouble = take_hop(transfers, request, hop, options, watch);
        if (hop.location().empty()) return response;
        if (redirects == options.max_redirects) refuse_redirect(request.url, redirects);
        request.url = next_url(request.url, hop.location());
    }
}

}  // namespace copydesk
