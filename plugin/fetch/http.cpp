#include "fetch/http.h"

#include <curl/curl.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <exception>

#include "core/stay_loaded.h"
#include "core/url.h"
#include "fetch/host_name.h"

namespace copydesk {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds kLook{40};       // how soon a cancellation or a deadline is seen
constexpr milliseconds kSkimTime{250};  // for the body of a redirect, which nobody reads
constexpr std::size_t kSkimBytes = 64u << 10;

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

struct ListCleanup {
    void operator()(curl_slist* list) const noexcept { curl_slist_free_all(list); }
};
using List = std::unique_ptr<curl_slist, ListCleanup>;

List make_list(const std::vector<std::string>& lines) {
    List list;
    for (const std::string& line : lines) {
        curl_slist* longer = curl_slist_append(list.get(), line.c_str());
        if (!longer) throw std::bad_alloc();
        static_cast<void>(list.release());
        list.reset(longer);
    }
    return list;
}

template <class Value>
void set(CURL* easy, CURLoption option, Value value) {
    const CURLcode code = curl_easy_setopt(easy, option, value);
    if (code == CURLE_OUT_OF_MEMORY) throw std::bad_alloc();
    // Each of these options guards something; a libcurl without one of them is not used.
    if (code != CURLE_OK)
        throw Failure(COPYDESK_FETCH_FAILED,
                      "libcurl does not know option " + std::to_string(option) +
                          "; use libcurl 7.85 or later",
                      "libcurl");
}

// ---- one exchange, as libcurl's callbacks see it ------------------------------------

struct Exchange {
    CURL* easy;
    const FetchOptions& options;
    HttpSink& sink;
    HttpHead head = {};
    std::size_t header_bytes = 0, body_bytes = 0, skimmed = 0;
    bool has_head = false;
    Body wish = Body::take;
    bool ended_by_sink = false;
    Watch::Clock::time_point skim_until = Watch::Clock::time_point::max();
    std::exception_ptr thrown = nullptr;

    // For the sentence, if it fails.
    std::string refused_address = {};
    std::string_view refused_range = {};
    bool opened = false, headers_too_large = false;
    std::array<char, CURL_ERROR_SIZE> detail = {};

    std::size_t on_header(std::string_view line);
    std::size_t on_body(std::string_view bytes);
    curl_socket_t on_open(const curl_sockaddr& address);
};

std::size_t Exchange::on_header(std::string_view line) {
    header_bytes += line.size();
    headers_too_large = header_bytes > options.max_header_bytes;
    if (headers_too_large) return 0;
    if (has_head) return line.size();  // trailers, after the body
    if (head.headers.empty() && line.starts_with("HTTP/")) return line.size();
    if (line != "\r\n" && line != "\n") {
        head.headers += line;
        return line.size();
    }
    long status = 0;
    curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &status);
    if (status >= 100 && status < 200) {  // "103 Early Hints": the real head is still to come
        head = {};
        return line.size();
    }
    has_head = true;
    head.status = static_cast<std::int32_t>(status);
    wish = sink.head(head);
    if (wish == Body::skim) skim_until = Watch::Clock::now() + kSkimTime;
    ended_by_sink = wish == Body::none;
    return ended_by_sink ? 0 : line.size();
}

std::size_t Exchange::on_body(std::string_view bytes) {
    if (wish == Body::skim) {
        skimmed += bytes.size();
        ended_by_sink = skimmed > kSkimBytes;
    } else {
        body_bytes += bytes.size();
        ended_by_sink = !sink.body(bytes);
    }
    return ended_by_sink ? 0 : bytes.size();
}

curl_socket_t Exchange::on_open(const curl_sockaddr& address) {
    const AddressAnswer answer =
        options.on_open ? options.on_open(&address.addr) : AddressAnswer::by_rule;
    const bool is_free = answer == AddressAnswer::open || options.allow_private;
    std::string_view range = is_free ? "" : copydesk::refused_range(&address.addr);
    if (answer == AddressAnswer::refuse) range = "test";
    if (!range.empty()) {
        refused_address = address_text(&address.addr);
        refused_range = range;
        return CURL_SOCKET_BAD;
    }
    opened = true;
    return socket(address.family, address.socktype | SOCK_CLOEXEC, address.protocol);
}

// An exception must not cross libcurl's C frames: it waits here until they are left.
template <class Result, class Step>
Result guarded(Exchange& exchange, Result failed, Step step) noexcept {
    try {
        return step();
    } catch (...) {
        exchange.thrown = std::current_exception();
        return failed;
    }
}

std::size_t header_callback(char* data, std::size_t size, std::size_t count, void* exchange) {
    auto& self = *static_cast<Exchange*>(exchange);
    return guarded<std::size_t>(self, 0, [&] { return self.on_header({data, size * count}); });
}

std::size_t body_callback(char* data, std::size_t size, std::size_t count, void* exchange) {
    auto& self = *static_cast<Exchange*>(exchange);
    return guarded<std::size_t>(self, 0, [&] { return self.on_body({data, size * count}); });
}

curl_socket_t open_callback(void* exchange, curlsocktype, curl_sockaddr* address) {
    auto& self = *static_cast<Exchange*>(exchange);
    return guarded<curl_socket_t>(self, CURL_SOCKET_BAD, [&] { return self.on_open(*address); });
}

// ---- options ------------------------------------------------------------------------

// What holds for all hops.
void set_manners(CURL* easy, const FetchOptions& options) {
    set(easy, CURLOPT_NOSIGNAL, 1L);
    set(easy, CURLOPT_PROTOCOLS_STR, "http,https");
    set(easy, CURLOPT_REDIR_PROTOCOLS_STR, "http,https");
    set(easy, CURLOPT_FOLLOWLOCATION, 0L);  // fetch.cpp goes hop by hop and asks
    set(easy, CURLOPT_HTTPGET, 1L);
    // No proxy, also none from the environment: it would connect where we cannot look.
    set(easy, CURLOPT_PROXY, "");
    set(easy, CURLOPT_NOPROXY, "*");
    set(easy, CURLOPT_NETRC, static_cast<long>(CURL_NETRC_IGNORED));
    set(easy, CURLOPT_DISALLOW_USERNAME_IN_URL, 1L);
    set(easy, CURLOPT_SSL_VERIFYPEER, 1L);
    set(easy, CURLOPT_SSL_VERIFYHOST, 2L);
    set(easy, CURLOPT_HTTP09_ALLOWED, 0L);
    if (!options.authorities.empty()) {
        curl_blob pem = {const_cast<char*>(options.authorities.data()), options.authorities.size(),
                         CURL_BLOB_NOCOPY};
        set(easy, CURLOPT_CAINFO_BLOB, &pem);
        set(easy, CURLOPT_CAPATH, static_cast<char*>(nullptr));
    }
    set(easy, CURLOPT_ACCEPT_ENCODING, "");  // whatever this libcurl can decode
    set(easy, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(options.connect_milliseconds));
    if (!options.user_agent.empty()) set(easy, CURLOPT_USERAGENT, options.user_agent.c_str());
#if LIBCURL_VERSION_NUM >= 0x075700
    set(easy, CURLOPT_QUICK_EXIT, 1L);
#endif
}

void set_exchange(CURL* easy, Exchange& exchange, const std::string& url) {
    set(easy, CURLOPT_URL, url.c_str());
    set(easy, CURLOPT_HEADERFUNCTION, &header_callback);
    set(easy, CURLOPT_HEADERDATA, static_cast<void*>(&exchange));
    set(easy, CURLOPT_WRITEFUNCTION, &body_callback);
    set(easy, CURLOPT_WRITEDATA, static_cast<void*>(&exchange));
    set(easy, CURLOPT_OPENSOCKETFUNCTION, &open_callback);
    set(easy, CURLOPT_OPENSOCKETDATA, static_cast<void*>(&exchange));
    set(easy, CURLOPT_ERRORBUFFER, exchange.detail.data());
}

// ---- what went wrong, in a sentence --------------------------------------------------

bool is_tls(CURLcode code) {
    constexpr CURLcode kTls[] = {CURLE_SSL_CONNECT_ERROR,
                                 CURLE_PEER_FAILED_VERIFICATION,
                                 CURLE_SSL_CACERT_BADFILE,
                                 CURLE_SSL_CERTPROBLEM,
                                 CURLE_SSL_CIPHER,
                                 CURLE_SSL_ISSUER_ERROR,
                                 CURLE_SSL_INVALIDCERTSTATUS,
                                 CURLE_SSL_CLIENTCERT};
    return std::find(std::begin(kTls), std::end(kTls), code) != std::end(kTls);
}

// libcurl has a limit of its own for one header line; 7.88 calls it a lack of memory, later
// versions by its name.
bool is_header_limit(CURLcode code, const Exchange& exchange) {
    curl_off_t sent_request = 0;
    curl_easy_getinfo(exchange.easy, CURLINFO_PRETRANSFER_TIME_T, &sent_request);
    constexpr int kTooLarge = 100;
    return !exchange.has_head && sent_request > 0 &&
           (code == CURLE_OUT_OF_MEMORY || static_cast<int>(code) == kTooLarge);
}

Failure describe(CURLcode code, const Exchange& exchange, const std::string& url) {
    const std::string host = url_host(url).substr(0, 80);
    const std::string detail =
        exchange.detail[0] ? exchange.detail.data() : curl_easy_strerror(code);
    const auto failed = [](const std::string& message, const char* where) {
        return Failure(COPYDESK_FETCH_FAILED, message, where);
    };
    if (exchange.headers_too_large || is_header_limit(code, exchange))
        return Failure(COPYDESK_LIMIT_EXCEEDED,
                       host + " sent more than " +
                           std::to_string(exchange.options.max_header_bytes) +
                           " bytes of headers; such a response is not read",
                       "headers");
    if (!exchange.opened && !exchange.refused_range.empty())
        return Failure(COPYDESK_ADDRESS_REFUSED,
                       host + " is at " + exchange.refused_address + ", a " +
                           std::string(exchange.refused_range) +
                           " address; set the option allow_private=yes if it may be fetched",
                       "address");
    if (code == CURLE_COULDNT_RESOLVE_HOST)
        return failed("the name " + host + " could not be resolved; check it, or try later", "dns");
    if (code == CURLE_OPERATION_TIMEDOUT)
        return failed("no connection to " + host + " within " +
                          std::to_string(exchange.options.connect_milliseconds) +
                          " ms; try later or allow more time",
                      "connect");
    if (code == CURLE_COULDNT_CONNECT)
        return failed(
            "no connection to " + host + " (" + detail + "); check the port, or try later",
            "connect");
    if (is_tls(code))
        return failed(
            "no trusted connection to " + host + " (" + detail + "); check its certificate", "tls");
    if (code == CURLE_URL_MALFORMAT)
        return Failure(COPYDESK_BAD_URL,
                       "the host name " + host + " cannot be used; check how it is written", "url");
    return failed("the transfer from " + host + " broke off (" + detail + "); try later",
                  "transfer");
}

}  // namespace

// ---- the client ---------------------------------------------------------------------

struct HttpClient::Handles {
    CURLM* multi = nullptr;
    CURL* easy = nullptr;
    List resolve;

    ~Handles() {
        curl_easy_cleanup(easy);
        curl_multi_cleanup(multi);
    }
    CURLcode run(Exchange& exchange, const FetchClock& clock);
    bool find_result(CURLcode& result);
};

HttpClient::HttpClient(const FetchOptions& options, const FetchClock& clock)
    : options_(options), clock_(clock) {
    start_libcurl();
    handles_ = std::make_unique<Handles>();
    handles_->multi = curl_multi_init();
    handles_->easy = curl_easy_init();
    if (!handles_->multi || !handles_->easy) throw std::bad_alloc();
    set_manners(handles_->easy, options);
    handles_->resolve = make_list(options.resolve);
    set(handles_->easy, CURLOPT_RESOLVE, handles_->resolve.get());
}

HttpClient::~HttpClient() = default;

bool HttpClient::Handles::find_result(CURLcode& result) {
    int left = 0;
    const CURLMsg* message = curl_multi_info_read(multi, &left);
    if (!message || message->msg != CURLMSG_DONE) return false;
    result = message->data.result;
    return true;
}

// We turn libcurl's wheel ourselves instead of letting it block, so that a cancellation is seen
// in every phase: looking up, connecting, waiting for a slow server.
CURLcode HttpClient::Handles::run(Exchange& exchange, const FetchClock& clock) {
    CURLcode result = CURLE_ABORTED_BY_CALLBACK;
    // Whichever way this is left: the transfer ends with it. libcurl looks names up on a thread
    // of its own, which getaddrinfo may hold for many seconds; it is then left to itself
    // (CURLOPT_QUICK_EXIT), and its code must stay, even if the host unloads this library next.
    struct Removal {
        CURLM* multi;
        CURL* easy;
        const CURLcode& result;
        ~Removal() {
            curl_off_t looked_up = 0;
            curl_easy_getinfo(easy, CURLINFO_NAMELOOKUP_TIME_T, &looked_up);
            const bool gave_up =
                result == CURLE_ABORTED_BY_CALLBACK || result == CURLE_OPERATION_TIMEDOUT;
            if (gave_up && looked_up == 0)
                keep_loaded(reinterpret_cast<const void*>(&curl_multi_poll));
            curl_multi_remove_handle(multi, easy);
            curl_easy_setopt(easy, CURLOPT_ERRORBUFFER,
                             nullptr);  // the exchange ends before the handle
        }
    } const removal{multi, easy, result};

    CURLMcode step = curl_multi_add_handle(multi, easy);
    for (int running = 1; step == CURLM_OK;) {
        clock.check();
        step = curl_multi_perform(multi, &running);
        if (step != CURLM_OK || exchange.thrown || find_result(result)) break;
        const auto now = Watch::Clock::now();
        if (now >= exchange.skim_until) return CURLE_OK;
        const auto soonest =
            std::min({clock.deadline, clock.watch.deadline(), exchange.skim_until});
        const auto wait = std::chrono::ceil<milliseconds>(soonest - now);
        step = curl_multi_poll(multi, nullptr, 0,
                               static_cast<int>(std::clamp(wait, milliseconds(0), kLook).count()),
                               nullptr);
    }
    if (step == CURLM_OUT_OF_MEMORY) throw std::bad_alloc();
    if (step != CURLM_OK)
        throw Failure(COPYDESK_FETCH_FAILED,
                      std::string("libcurl cannot go on: ") + curl_multi_strerror(step), "libcurl");
    return result;
}

std::string HttpClient::get(const HttpRequest& request, HttpSink& sink) {
    Exchange exchange{handles_->easy, options_, sink};
    const List lines = make_list(request.headers);
    set_exchange(handles_->easy, exchange, request.url);
    set(handles_->easy, CURLOPT_HTTPHEADER, lines.get());
    const CURLcode result = handles_->run(exchange, clock_);
    curl_easy_setopt(handles_->easy, CURLOPT_HTTPHEADER, nullptr);

    if (exchange.thrown) std::rethrow_exception(exchange.thrown);
    if (result == CURLE_OK || exchange.ended_by_sink) return {};
    if (exchange.wish == Body::skim) return {};  // the head has said all that was wanted
    const Failure failure = describe(result, exchange, request.url);
    if (exchange.body_bytes > 0) return failure.what();
    throw failure;
}

std::string plain_url(const std::string& url) {
    const std::unique_ptr<CURLU, decltype(&curl_url_cleanup)> parts(curl_url(), curl_url_cleanup);
    if (!parts) throw std::bad_alloc();
    const auto get = [&](CURLUPart part, std::string& out) {
        char* text = nullptr;
        const bool done = curl_url_get(parts.get(), part, &text, 0) == CURLUE_OK;
        const std::unique_ptr<char, decltype(&curl_free)> owned(text, curl_free);
        if (done) out = text;
        return done;
    };
    const auto put = [&](CURLUPart part, const char* text) {
        return curl_url_set(parts.get(), part, text, 0) == CURLUE_OK;
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

}  // namespace copydesk
