#include "fetch/exchange.h"

#include <sys/socket.h>

#include <chrono>

#include "core/url.h"

namespace copydesk {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds kSkimTime{250};  // for the body of a redirect, which nobody reads
constexpr std::size_t kSkimBytes = 64u << 10;

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

}  // namespace

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

// ---- callbacks ------------------------------------------------------------------------

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
    if (wish == Body::skim) skim_until = HttpClock::now() + kSkimTime;
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
    // A proxy is named by the operator; where it connects to is its own business.
    const bool is_free =
        answer == AddressAnswer::open || options.allow_private || !options.proxy.empty();
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

namespace {

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

}  // namespace

// ---- options ------------------------------------------------------------------------

// What holds for all hops.
void set_manners(CURL* easy, const FetchOptions& options) {
    set(easy, CURLOPT_NOSIGNAL, 1L);
    set(easy, CURLOPT_PROTOCOLS_STR, "http,https");
    set(easy, CURLOPT_REDIR_PROTOCOLS_STR, "http,https");
    set(easy, CURLOPT_FOLLOWLOCATION, 0L);  // fetch.cpp goes hop by hop and asks
    set(easy, CURLOPT_HTTPGET, 1L);
    set(easy, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);  // a proxy's own answer is no response
    // None from the environment: a proxy connects where we cannot look.
    set(easy, CURLOPT_PROXY, options.proxy.c_str());
    set(easy, CURLOPT_NOPROXY, options.proxy.empty() ? "*" : "");
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
    if (options.min_speed > 0) {
        set(easy, CURLOPT_LOW_SPEED_LIMIT, static_cast<long>(options.min_speed));
        set(easy, CURLOPT_LOW_SPEED_TIME, static_cast<long>(options.min_speed_seconds));
    }
    if (!options.user_agent.empty()) set(easy, CURLOPT_USERAGENT, options.user_agent.c_str());
#if LIBCURL_VERSION_NUM >= 0x075700
    set(easy, CURLOPT_QUICK_EXIT, 1L);
#endif
}

void set_exchange(Exchange& exchange) {
    CURL* easy = exchange.easy;
    set(easy, CURLOPT_URL, exchange.url.c_str());
    set(easy, CURLOPT_HTTPHEADER, exchange.lines.get());
    set(easy, CURLOPT_HEADERFUNCTION, &header_callback);
    set(easy, CURLOPT_HEADERDATA, static_cast<void*>(&exchange));
    set(easy, CURLOPT_WRITEFUNCTION, &body_callback);
    set(easy, CURLOPT_WRITEDATA, static_cast<void*>(&exchange));
    set(easy, CURLOPT_OPENSOCKETFUNCTION, &open_callback);
    set(easy, CURLOPT_OPENSOCKETDATA, static_cast<void*>(&exchange));
    set(easy, CURLOPT_ERRORBUFFER, exchange.detail.data());
}

// ---- what went wrong, in a sentence --------------------------------------------------

namespace {

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

bool is_connected(const Exchange& exchange) {
    curl_off_t sent_request = 0;
    curl_easy_getinfo(exchange.easy, CURLINFO_PRETRANSFER_TIME_T, &sent_request);
    return sent_request > 0;
}

// libcurl has a limit of its own for one header line; 7.88 calls it a lack of memory, later
// versions by its name.
bool is_header_limit(CURLcode code, const Exchange& exchange) {
    constexpr int kTooLarge = 100;
    return !exchange.has_head && is_connected(exchange) &&
           (code == CURLE_OUT_OF_MEMORY || static_cast<int>(code) == kTooLarge);
}

}  // namespace

Failure describe(CURLcode code, const Exchange& exchange) {
    const std::string host = url_host(exchange.url).substr(0, 80);
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
    if (code == CURLE_OPERATION_TIMEDOUT && exchange.options.min_speed > 0 &&
        is_connected(exchange))
        return Failure(COPYDESK_LIMIT_EXCEEDED,
                       host + " sends less than " + std::to_string(exchange.options.min_speed) +
                           " bytes a second (min_speed); try later or allow less",
                       "speed");
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

}  // namespace copydesk
