// URLs, by the parser of a library; and the registrable domain, by the public suffix list.
#pragma once

#include <string>
#include <string_view>

#include "core/byte_search.h"
#include "core/plain_url.h"

namespace copydesk {

// The absolute http or https URL that `reference` means on the page `base`; empty where it is
// none (empty, javascript:, mailto:, data:, broken). `base` may be empty. White space around is
// allowed.
std::string resolve_url(std::string_view base, std::string_view reference);

// The same for many references of one page, whose address it borrows.
class BaseUrl {
  public:
    explicit BaseUrl(std::string_view url) noexcept : base_(url) {}
    std::string resolve(std::string_view reference) const;

  private:
    PlainBase base_;
};

// The host of an absolute URL in lower case, without user, port or brackets; empty if none.
std::string url_host(std::string_view url);

// The path, from its first slash, without query and fragment; empty if none.
std::string url_path(std::string_view url);

// What stands before the query and the fragment.
inline std::string_view without_query(std::string_view url) noexcept {
    return url.substr(0, find_byte(url, 0, ByteSet<false, '?', '#'>()));
}

// "news.example.co.uk" -> "example.co.uk" (public suffix list). An address or an unknown
// host comes back as it is.
std::string registrable_domain(std::string_view host);

}  // namespace copydesk
