#include "core/url.h"

#include <curl/curl.h>
#include <libpsl.h>

#include <algorithm>
#include <memory>

#include "core/characters.h"
#include "core/lower_case.h"

namespace copydesk {
namespace {

// libcurl's URL API is used as a parser: it touches no network and no global state.
struct UrlCleanup {
    void operator()(CURLU* url) const noexcept { curl_url_cleanup(url); }
};
using UrlHandle = std::unique_ptr<CURLU, UrlCleanup>;

constexpr unsigned kParseFlags = CURLU_URLENCODE | CURLU_NON_SUPPORT_SCHEME;

UrlHandle parse(std::string_view text) {
    UrlHandle url(curl_url());
    if (!url ||
        curl_url_set(url.get(), CURLUPART_URL, std::string(text).c_str(), kParseFlags) != CURLUE_OK)
        return nullptr;
    return url;
}

std::string part(const UrlHandle& url, CURLUPart which) {
    char* text = nullptr;
    if (!url || curl_url_get(url.get(), which, &text, 0) != CURLUE_OK || !text) return {};
    const std::unique_ptr<char, decltype(&curl_free)> owned(text, curl_free);
    return text;
}

}  // namespace

std::string resolve_url(std::string_view base, std::string_view reference) {
    return BaseUrl(base).resolve(reference);
}

std::string BaseUrl::resolve(std::string_view reference) const {
    reference = trim(reference);
    if (reference.empty()) return {};
    if (auto plain = base_.resolve(reference)) return *std::move(plain);
    const std::string_view base = base_.url();
    UrlHandle url;
    if (!base.empty()) {
        url = parse(base);
        if (!url) return {};
        // libcurl takes a fragment alone for a path, and would cut the page's name off.
        const bool fragment = reference.starts_with('#');
        if (curl_url_set(url.get(), fragment ? CURLUPART_FRAGMENT : CURLUPART_URL,
                         std::string(reference.substr(fragment)).c_str(), kParseFlags) != CURLUE_OK)
            return {};
    } else {
        url = parse(reference);
    }
    const std::string scheme = part(url, CURLUPART_SCHEME);
    return scheme == "http" || scheme == "https" ? part(url, CURLUPART_URL) : std::string();
}

std::string url_host(std::string_view url) {
    if (const auto plain = split_plain_url(url)) return std::string(plain->host);
    std::string host = lower_case(part(parse(url), CURLUPART_HOST));
    if (host.size() > 1 && host.front() == '[') host = host.substr(1, host.size() - 2);
    return host;
}

std::string url_path(std::string_view url) {
    if (const auto plain = split_plain_url(url)) return std::string(plain->path);
    return part(parse(url), CURLUPART_PATH);
}

// What ends with a number is an IPv4 address, by the URL Standard; of an IPv6 address libpsl gives
// none.
static bool is_ipv4(std::string_view host) {
    const std::string_view last = host.substr(host.rfind('.') + 1);
    return !last.empty() && std::all_of(last.begin(), last.end(), is_ascii_digit);
}

std::string registrable_domain(std::string_view host) {
    const std::string name(host);
    if (is_ipv4(host)) return name;
    const char* domain = psl_registrable_domain(psl_builtin(), name.c_str());
    return domain ? domain : name;
}

}  // namespace copydesk
