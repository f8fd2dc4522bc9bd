#include "core/plain_url.h"

#include <algorithm>
#include <array>

#include "core/characters.h"

namespace copydesk {
namespace {

constexpr std::size_t kLongest = 4'096;  // bytes; the library has bounds of its own further out

// But for the dot, which may begin a segment that is no name.
constexpr auto is_plain = [] {
    std::array<bool, 256> plain{};
    for (int c = 0; c < 128; ++c)
        plain[static_cast<std::size_t>(c)] =
            is_ascii_alpha(static_cast<char>(c)) || is_ascii_digit(static_cast<char>(c));
    for (const char c : std::string_view("-_~/!$&'()*+,;=:@"))
        plain[static_cast<unsigned char>(c)] = true;
    return plain;
}();

bool is_escape(std::string_view text) noexcept {
    const auto is_digit = [](char c) { return is_ascii_digit(c) || (c >= 'A' && c <= 'F'); };
    return text.size() >= 3 && is_digit(text[1]) && is_digit(text[2]);
}

// A name, not an address: the library rewrites what it takes for one.
bool is_host_name(std::string_view host) noexcept {
    if (host.empty() || host.size() > 253) return false;
    char before = '.';
    std::size_t label = 0;
    for (std::size_t i = 0; i < host.size(); ++i) {
        const char c = host[i];
        const bool letter = (c >= 'a' && c <= 'z') || is_ascii_digit(c);
        if (!letter && (before == '.' || (c != '.' && c != '-'))) return false;
        if (c == '.') label = i + 1;
        before = c;
    }
    return before != '.' && is_ascii_alpha(host[label]);
}

// "https://example.com", which the library ends with a slash.
bool is_bare_host(std::string_view url) noexcept {
    const std::size_t host = url.starts_with("https://") ? 8 : url.starts_with("http://") ? 7 : 0;
    return host != 0 && is_host_name(url.substr(host));
}

// What is escaped nowhere, and begins no dot segment.
bool is_simple(char c) noexcept {
    return is_ascii_alpha(c) || is_ascii_digit(c) || c == '-' || c == '_';
}

// The end of the path that begins at `text`; npos if something behind is not plain.
std::size_t end_of_plain_path(std::string_view text) noexcept {
    std::size_t end = std::string_view::npos;
    bool fragment = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (is_plain[static_cast<unsigned char>(c)]) continue;
        const char before = at > 0 ? text[at - 1] : '\0';
        if (c == '.') {
            if (before == '/' && end == std::string_view::npos)
                return std::string_view::npos;  // perhaps a dot segment
            continue;
        }
        if (c == '%' && is_escape(text.substr(at))) continue;
        const bool opens = (c == '?' && end == std::string_view::npos) || (c == '#' && !fragment);
        // An empty query or fragment is dropped by the library.
        if (!opens || before == '?' || at + 1 == text.size()) return std::string_view::npos;
        fragment = c == '#';
        end = std::min(end, at);
    }
    return std::min(end, text.size());
}

}  // namespace

std::optional<PlainUrl> split_plain_url(std::string_view url) noexcept {
    const std::size_t host = url.starts_with("https://") ? 8 : url.starts_with("http://") ? 7 : 0;
    if (host == 0 || url.size() > kLongest) return std::nullopt;
    const std::size_t slash = url.find('/', host);
    if (slash == std::string_view::npos) return std::nullopt;
    const std::string_view rest = url.substr(slash);
    const std::string_view name = url.substr(host, slash - host);
    const std::size_t end = is_host_name(name) ? end_of_plain_path(rest) : std::string_view::npos;
    if (end == std::string_view::npos) return std::nullopt;
    return PlainUrl{url.substr(0, slash), name, rest.substr(0, end)};
}

PlainBase::PlainBase(std::string_view url) noexcept
    : url_(url),
      parts_(split_plain_url(url)),
      is_known_(parts_ || url.empty() || is_bare_host(url)) {}

std::optional<std::string> PlainBase::resolve(std::string_view reference) const {
    if (reference.starts_with("http")) {
        const bool bare = !split_plain_url(reference);
        if (bare && !is_bare_host(reference)) return std::nullopt;
        if (!is_known_) return std::nullopt;
        std::string url(reference);
        if (bare) url += '/';
        return url;
    }
    if (reference.empty()) return std::nullopt;
    const char first = reference[0];
    if (first != '/' && first != '#' && !is_simple(first)) return std::nullopt;
    if (!parts_) return std::nullopt;
    std::string url;
    if (first == '#') {
        if (!std::all_of(reference.begin() + 1, reference.end(), is_simple)) return std::nullopt;
        url = url_.substr(0, url_.find('#'));
        if (reference.size() > 1) url += reference;
        return url;
    }
    std::string_view before;  // what the reference goes on from
    if (first != '/') {
        // What has a colon may be a scheme; behind a fragment the library counts slashes, too.
        if (reference.find(':') != reference.npos || url_.find('#') != url_.npos)
            return std::nullopt;
        const std::string_view folder = parts_->path.substr(0, parts_->path.rfind('/') + 1);
        before = url_.substr(0, parts_->origin.size() + folder.size());
    } else if (reference.starts_with("//")) {
        before = parts_->origin.substr(0, parts_->origin.find(':') + 1);
    } else {
        before = parts_->origin;
    }
    url.reserve(before.size() + reference.size());
    url.append(before).append(reference);
    if (!split_plain_url(url)) return std::nullopt;
    return url;
}

}  // namespace copydesk
