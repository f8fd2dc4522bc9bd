// URLs that need no parser: nearly all that stand in pages.
//
// Parsing a URL by the library costs as much as reading a kilobyte of a page, and a page holds a
// hundred links. What is plain reads the same before and after: http or https, a host name in small
// letters, a path without dot segments, and only characters that are never escaped. The rest is
// left to the library; tests/core compares the two.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace copydesk {

struct PlainUrl {
    std::string_view origin;  // scheme and host: "https://example.com"
    std::string_view host;
    std::string_view path;  // from its first slash, without query and fragment
};

// The parts of an absolute URL, if it is plain.
std::optional<PlainUrl> split_plain_url(std::string_view url) noexcept;

// A page's address, taken apart once for all that stands on it. It borrows the address.
class PlainBase {
  public:
    explicit PlainBase(std::string_view url) noexcept;
    std::string_view url() const noexcept { return url_; }
    // What the reference means there, if both are plain or names of hosts alone.
    std::optional<std::string> resolve(std::string_view reference) const;

  private:
    std::string_view url_;
    std::optional<PlainUrl> parts_;
    bool is_known_;  // plain, the name of a host alone, or empty
};

}  // namespace copydesk
