#include "extract/sniff.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/characters.h"
#include "core/lower_case.h"

namespace copydesk {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kLooked = 1'445;  // bytes, as the MIME Sniffing standard reads

// Signatures of the MIME Sniffing standard that crawlers meet.
constexpr std::array<std::string_view, 20> kSignatures = {"%PDF-"sv,
                                                          "\x89PNG\r\n\x1a\n"sv,
                                                          "GIF87a"sv,
                                                          "GIF89a"sv,
                                                          "\xff\xd8\xff"sv,
                                                          "PK\x03\x04"sv,
                                                          "\x1f\x8b\x08"sv,
                                                          "BZh"sv,
                                                          "\xfd"
                                                          "7zXZ\0"sv,
                                                          "7z\xbc\xaf\x27\x1c"sv,
                                                          "\x28\xb5\x2f\xfd"sv,
                                                          "Rar!\x1a\x07"sv,
                                                          "\x7f"
                                                          "ELF"sv,
                                                          "OggS\0"sv,
                                                          "ID3"sv,
                                                          "fLaC"sv,
                                                          "wOFF"sv,
                                                          "wOF2"sv,
                                                          "\0\0\1\0"sv,
                                                          "\xd0\xcf\x11\xe0"sv};

constexpr std::array<std::string_view, 17> kMarkup = {
    "!doctype html", "html", "head", "body", "title", "meta",    "script", "div", "p",
    "table",         "h1",   "a",    "!--",  "?xml",  "article", "span",   "br"};

// The standard's "binary data bytes" do not occur in text of any ASCII-based encoding.
bool has_binary_bytes(std::string_view bytes) {
    const bool utf16 = bytes.starts_with("\xff\xfe") || bytes.starts_with("\xfe\xff");
    if (utf16) return false;
    const auto binary = std::count_if(bytes.begin(), bytes.end(), [](char c) {
        const auto b = static_cast<unsigned char>(c);
        return b <= 0x08 || (b >= 0x0e && b <= 0x1a) || (b >= 0x1c && b <= 0x1f);
    });
    return binary * 20 > static_cast<std::ptrdiff_t>(bytes.size());
}

bool has_markup(std::string_view bytes) {
    for (std::size_t at = 0; (at = bytes.find('<', at)) != std::string_view::npos; ++at) {
        const std::string_view rest = bytes.substr(at + 1);
        for (std::string_view name : kMarkup) {
            if (rest.size() <= name.size() ||
                !equals_ignoring_case(rest.substr(0, name.size()), name))
                continue;
            const char after = rest[name.size()];
            if (is_html_space(after) || after == '>' || after == '/' ||
                !is_ascii_alpha(name.back()))
                return true;
        }
    }
    return false;
}

}  // namespace

DocumentKind sniff_document(std::string_view bytes, std::string_view content_type,
                            std::string_view charset) {
    const std::string_view head = bytes.substr(0, kLooked);
    const bool signed_ = std::any_of(kSignatures.begin(), kSignatures.end(),
                                     [head](std::string_view s) { return head.starts_with(s); });
    const std::string label = lower_case(charset);
    const bool utf16 = label.find("utf-16") != std::string::npos ||
                       content_type.find("tf-16") != std::string_view::npos;
    if (signed_ || (!utf16 && has_binary_bytes(head))) return DocumentKind::binary;
    const std::string type = media_type(content_type);
    if (type == "text/html" || type == "application/xhtml+xml") return DocumentKind::html;
    if (type == "text/plain") {
        // Servers send pages as text/plain by mistake; a whole document says so in its first tag.
        const std::string_view first = trim(head);
        const bool page =
            first.size() > 14 && (equals_ignoring_case(first.substr(0, 9), "<!doctype") ||
                                  equals_ignoring_case(first.substr(0, 5), "<html"));
        return page ? DocumentKind::html : DocumentKind::plain_text;
    }
    return has_markup(head) || utf16 || head.starts_with("\xff\xfe") || head.starts_with("\xfe\xff")
               ? DocumentKind::html
               : DocumentKind::plain_text;
}

}  // namespace copydesk
