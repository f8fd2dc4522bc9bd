#include "fetch/http.h"

#include <map>

#include "core/stay_loaded.h"
#include "core/url.h"
#include "fetch/exchange.h"
#include "fetch/host_name.h"

namespace copydesk {
namespace {

using std::chrono::milliseconds;

// Once a process. libcurl counts its users, so a host's own initialisation is not disturbed,
// provided that the counting is safe from several threads.
void start_libcurl() {
    static const CURLcode started = [] {
        const curl_version_info_data* about = curl_version_info(CURLVERSION_NOW);
        if (!(about->features & CURL_VERSION_THREADSAFE)) return CURLE_NOT_BUILT_IN;
        return curl_global_init(CURL_GLOBAL_DEFAULT);
    }();
    if (started != CURLE_OK)
        throw Failure(COPYDESK_FETCH_FAILED,
                      "libcurl could not be started safely beside the host; use libcurl 7.84 or "
                      "later with threads",
                      "libcurl");
}

// A proxy connects where we cannot look; what can be seen by the URL alone is refused before.
void refuse_through_proxy(const std::string& url, const FetchOptions& options) {
    if (options.proxy.empty() || options.allow_private) return;
    const std::string host = url_host(url);
    const std::string_view range = refused_host(host);
    if (!range.empty())
        throw Failure(COPYDESK_ADDRESS_REFUSED,
                      host.substr(0, 80) + " is a " + std::string(range) +
                          " address; set the option allow_private=yes if it may be fetched",
                      "address");
}

struct EasyCleanup {
    void operator()(CURL* easy) const noexcept { curl_easy_cleanup(easy); }
};
using Easy = std::unique_ptr<CURL, EasyCleanup>;

}  // namespace

struct HttpTransfers::Handles {
    const FetchOptions& options;
    List resolve;
    CURLM* multi = nullptr;
    std::vector<Easy> free;  // to be used again
    struct Transfer {
        Easy easy;
        std::unique_ptr<Exchange> exchange;  // libcurl holds its address
    };
    std::map<std::uint64_t, Transfer> transfers;
    std::uint64_t last_id = 0;

    explicit Handles(const FetchOptions& given) : options(given) {}
    ~Handles() {
        while (!transfers.empty()) end(transfers.begin(), CURLE_ABORTED_BY_CALLBACK);
        free.clear();
        curl_multi_cleanup(multi);
    }
    Easy take_easy();
    void end(std::map<std::uint64_t, Transfer>::iterator which, CURLcode result) noexcept;
    void collect_ended(std::vector<HttpEnd>& ends);
    void collect_late(std::vector<HttpEnd>& ends, HttpClock::time_point now);
};

Easy HttpTransfers::Handles::take_easy() {
    Easy easy;
    if (!free.empty()) {
        easy = std::move(free.back());
        free.pop_back();
        // libcurl asks once more where a kept connection was closed meanwhile, but counts that for
        // the life of a handle and gives up at the fifth: this starts the count anew. What it knows
        // of TLS sessions stays.
        curl_easy_reset(easy.get());
    } else {
        easy.reset(curl_easy_init());
    }
    if (!easy) throw std::bad_alloc();
    set_manners(easy.get(), options);
    if (curl_easy_setopt(easy.get(), CURLOPT_RESOLVE, resolve.get()) != CURLE_OK)
        throw std::bad_alloc();
    return easy;
}

// Whichever way an exchange ends, its transfer ends with it. libcurl looks names up on a thread of
// its own, which getaddrinfo may hold for many seconds; it is then left to itself
// (CURLOPT_QUICK_EXIT), and its code must stay, even if the host unloads this library next.
void HttpTransfers::Handles::end(std::map<std::uint64_t, Transfer>::iterator which,
                                 CURLcode result) noexcept {
    CURL* easy = which->second.easy.get();
    curl_off_t looked_up = 0;
    curl_easy_getinfo(easy, CURLINFO_NAMELOOKUP_TIME_T, &looked_up);
    const bool gave_up = result == CURLE_ABORTED_BY_CALLBACK || result == CURLE_OPERATION_TIMEDOUT;
    if (gave_up && looked_up == 0) keep_loaded(reinterpret_cast<const void*>(&curl_multi_poll));
    curl_multi_remove_handle(multi, easy);
    // The exchange ends before the handle does.
    curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, nullptr);
    curl_easy_setopt(easy, CURLOPT_HTTPHEADER, nullptr);
    try {
        free.push_back(std::move(which->second.easy));
    } catch (const std::bad_alloc&) {
        // It is cleaned up with its entry instead.
    }
    transfers.erase(which);
}

namespace {

// What came of an exchange that libcurl has ended.
HttpEnd result_of(std::uint64_t id, CURLcode result, const Exchange& exchange) try {
    if (exchange.thrown) return {id, {}, exchange.thrown};
    const bool done = result == CURLE_OK || exchange.ended_by_sink;
    if (done || exchange.wish == Body::skim) return {id, {}, nullptr};  // the head said it all
    const Failure failure = describe(result, exchange);
    if (exchange.body_bytes > 0) return {id, failure.what(), nullptr};
    return {id, {}, std::make_exception_ptr(failure)};
} catch (const std::bad_alloc&) {
    return {id, {}, std::current_exception()};
}

HttpEnd end_of_time(std::uint64_t id, const Exchange& exchange, HttpClock::time_point now) try {
    if (now >= exchange.deadline)
        return {id, {}, std::make_exception_ptr(LimitReached(COPYDESK_LIMIT_TIME))};
    if (now >= exchange.skim_until) return {id, {}, nullptr};
    return {id,
            {},
            std::make_exception_ptr(
                Failure(COPYDESK_LIMIT_EXCEEDED,
                        url_host(exchange.url).substr(0, 80) + " sent nothing within " +
                            std::to_string(exchange.options.first_byte_milliseconds) +
                            " ms (first_byte_time_limit); try later or allow more time",
                        "first_byte"))};
} catch (const std::bad_alloc&) {
    return {id, {}, std::current_exception()};
}

}  // namespace

void HttpTransfers::Handles::collect_ended(std::vector<HttpEnd>& ends) {
    int left = 0;
    while (const CURLMsg* message = curl_multi_info_read(multi, &left)) {
        if (message->msg != CURLMSG_DONE) continue;
        for (auto at = transfers.begin(); at != transfers.end(); ++at) {
            if (at->second.easy.get() != message->easy_handle) continue;
            const CURLcode result = message->data.result;
            ends.push_back(result_of(at->first, result, *at->second.exchange));
            end(at, result);
            break;
        }
    }
}

// Those whose time is over, or whose sink has thrown: libcurl need not see the latter at once.
void HttpTransfers::Handles::collect_late(std::vector<HttpEnd>& ends, HttpClock::time_point now) {
    for (auto at = transfers.begin(); at != transfers.end();) {
        const auto here = at++;
        const Exchange& exchange = *here->second.exchange;
        if (!exchange.thrown && now < exchange.soonest()) continue;
        ends.push_back(exchange.thrown ? HttpEnd{here->first, {}, exchange.thrown}
                                       : end_of_time(here->first, exchange, now));
        end(here, CURLE_ABORTED_BY_CALLBACK);
    }
}

HttpTransfers::HttpTransfers(const FetchOptions& options)
    : handles_(std::make_unique<Handles>(options)) {
    start_libcurl();
    handles_->multi = curl_multi_init();
    if (!handles_->multi) throw std::bad_alloc();
    // By itself libcurl keeps four a transfer under way: while hosts wait for their delay there is
    // hardly one, and their connections would go.
    constexpr long kConnections = 256;
    curl_multi_setopt(handles_->multi, CURLMOPT_MAXCONNECTS, kConnections);
    handles_->resolve = make_list(options.resolve);
}

HttpTransfers::~HttpTransfers() = default;

std::size_t HttpTransfers::size() const noexcept { return handles_->transfers.size(); }

std::uint64_t HttpTransfers::start(HttpRequest request, HttpSink& sink) {
    const FetchOptions& options = handles_->options;
    refuse_through_proxy(request.url, options);
    Easy easy = handles_->take_easy();
    auto exchange =
        std::make_unique<Exchange>(Exchange{easy.get(), options, sink, std::move(request.url),
                                            make_list(request.headers), request.deadline});
    if (options.first_byte_milliseconds > 0)
        exchange->first_byte_until =
            HttpClock::now() + milliseconds(options.first_byte_milliseconds);
    set_exchange(*exchange);
    const std::uint64_t id = ++handles_->last_id;
    const auto entry =
        handles_->transfers.emplace(id, Handles::Transfer{std::move(easy), std::move(exchange)});
    if (curl_multi_add_handle(handles_->multi, entry.first->second.easy.get()) != CURLM_OK) {
        handles_->transfers.erase(entry.first);
        throw std::bad_alloc();
    }
    return id;
}

void HttpTransfers::stop(std::uint64_t id) noexcept {
    const auto which = handles_->transfers.find(id);
    if (which != handles_->transfers.end()) handles_->end(which, CURLE_ABORTED_BY_CALLBACK);
}

// We turn libcurl's wheel ourselves instead of letting it block, so that the caller can look at
// its own clock in every phase: looking up, connecting, waiting for a slow server.
std::vector<HttpEnd> HttpTransfers::step(HttpClock::time_point until) {
    std::vector<HttpEnd> ends;
    ends.reserve(size());  // that one has ended is told once, and must not be lost
    for (;;) {
        int running = 0;
        CURLMcode code = curl_multi_perform(handles_->multi, &running);
        if (code == CURLM_OK) {
            handles_->collect_ended(ends);
            const auto now = HttpClock::now();
            handles_->collect_late(ends, now);
            if (!ends.empty() || now >= until) return ends;
            auto soonest = until;
            for (const auto& [id, transfer] : handles_->transfers)
                soonest = std::min(soonest, transfer.exchange->soonest());
            constexpr milliseconds kLongest{60'000};
            const auto wait =
                std::clamp(std::chrono::ceil<milliseconds>(std::min(soonest, now + kLongest) - now),
                           milliseconds(0), kLongest);
            code = curl_multi_poll(handles_->multi, nullptr, 0, static_cast<int>(wait.count()),
                                   nullptr);
        }
        if (code == CURLM_OUT_OF_MEMORY) throw std::bad_alloc();
        if (code != CURLM_OK)
            throw Failure(COPYDESK_FETCH_FAILED,
                          std::string("libcurl cannot go on: ") + curl_multi_strerror(code),
                          "libcurl");
    }
}

std::string plain_url(const std::string& url) {
    const std::unique_ptr<CURLU, decltype(&curl_url_cleanup)> parts(curl_url(), curl_url_cleanup);
    if (!parts) throw std::bad_alloc();
    const auto is_done = [](CURLUcode code) {
        if (code == CURLUE_OUT_OF_MEMORY) throw std::bad_alloc();
        return code == CURLUE_OK;
    };
    const auto get = [&](CURLUPart part, std::string& out) {
        char* text = nullptr;
        const bool done = is_done(curl_url_get(parts.get(), part, &text, 0));
        const std::unique_ptr<char, decltype(&curl_free)> owned(text, curl_free);
        if (done) out = text;
        return done;
    };
    const auto put = [&](CURLUPart part, const char* text) {
        return is_done(curl_url_set(parts.get(), part, text, 0));
    };
    std::string host, plain;
    bool done = put(CURLUPART_URL, url.c_str()) && get(CURLUPART_HOST, host);
    host = ascii_host(host);
    done = done && !host.empty() && put(CURLUPART_HOST, host.c_str());
    for (const CURLUPart part :
         {CURLUPART_USER, CURLUPART_PASSWORD, CURLUPART_OPTIONS, CURLUPART_FRAGMENT})
        done = done && put(part, nullptr);
    if (!done || !get(CURLUPART_URL, plain))
        throw Failure(COPYDESK_BAD_URL,
                      "the host name of this URL cannot be used; check how it is written", "url");
    return plain;
}

std::int64_t http_date(const std::string& text) { return curl_getdate(text.c_str(), nullptr); }

}  // namespace copydesk
