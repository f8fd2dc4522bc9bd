#include "fetch/proxy.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <iterator>

#include "core/characters.h"

namespace copydesk {
namespace {

constexpr std::string_view kSchemes[] = {"http", "https", "socks4", "socks4a", "socks5", "socks5h"};

bool is_port(std::string_view text) {
    std::uint16_t port = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
    return error == std::errc() && end == text.data() + text.size() && port > 0;
}

}  // namespace

bool is_proxy_url(std::string_view url) {
    const std::size_t colon = url.find("://");
    const auto is_scheme = [&](std::string_view scheme) {
        return equals_ignoring_case(url.substr(0, colon), scheme);
    };
    if (colon == std::string_view::npos ||
        std::none_of(std::begin(kSchemes), std::end(kSchemes), is_scheme))
        return false;
    std::string_view host = url.substr(colon + 3);
    if (host.ends_with('/')) host.remove_suffix(1);
    host.remove_prefix(host.rfind('@') + 1);  // npos + 1 is 0
    const std::size_t port = host.find(':', host.starts_with('[') ? host.find(']') : 0);
    if (port != std::string_view::npos) {
        if (!is_port(host.substr(port + 1))) return false;
        host = host.substr(0, port);
    }
    return !host.empty() && host.starts_with('[') == host.ends_with(']') &&
           std::none_of(host.begin(), host.end(), [](char c) {
               return static_cast<unsigned char>(c) <= ' ' || c == '/' || c == '?' || c == '#';
           });
}

}  // namespace copydesk
