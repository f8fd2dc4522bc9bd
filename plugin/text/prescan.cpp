#include "text/prescan.h"

#include <algorithm>

#include "core/characters.h"

namespace copydesk {
namespace {

constexpr std::size_t prescan_size = 1024;
constexpr std::size_t head_size = 64u << 10;

// Walks over the tags of a byte stream as the standard's prescan does. Names and values are
// borrowed as they stand; whoever compares them ignores case.
class Prescan {
  public:
    enum class Reach { prescan, head };
    Prescan(std::string_view bytes, Reach reach) noexcept : bytes_(bytes), reach_(reach) {}

    std::optional<Encoding> run();

  private:
    struct Attribute {
        std::string_view name, value;
    };

    bool at_end() const noexcept { return at_ >= bytes_.size(); }
    char byte() const noexcept { return bytes_[at_]; }
    std::string_view from(std::size_t begin) const noexcept {
        return bytes_.substr(begin, at_ - begin);
    }
    bool ahead(std::string_view lower) const noexcept {
        return equals_ignoring_case(bytes_.substr(at_, lower.size()), lower);
    }
    void skip_space() noexcept {
        while (!at_end() && is_html_space(byte())) ++at_;
    }
    void skip_to(std::string_view end) noexcept {
        at_ = std::min(bytes_.find(end, at_), bytes_.size());
    }
    bool tag_ahead(std::string_view name) const noexcept;
    bool next_attribute(Attribute& attribute) noexcept;
    std::string_view quoted_value() noexcept;
    std::optional<Encoding> meta();
    void tag() noexcept;

    std::string_view bytes_;
    std::size_t at_ = 0;
    Reach reach_;
};

// "<name" and the end of the name.
bool Prescan::tag_ahead(std::string_view name) const noexcept {
    const std::size_t end = at_ + 1 + name.size();
    if (end >= bytes_.size()) return false;
    const char last = bytes_[end];
    return equals_ignoring_case(bytes_.substr(at_ + 1, name.size()), name) &&
           (is_html_space(last) || last == '/' || last == '>');
}

std::string_view Prescan::quoted_value() noexcept {
    const char quote = byte();
    const std::size_t begin = ++at_;
    while (!at_end() && byte() != quote) ++at_;
    const std::string_view value = from(begin);
    ++at_;
    return value;
}

// The standard's "get an attribute"; false if the tag ends instead. At the end of the bytes
// whatever was read does not count, which at_end() tells.
bool Prescan::next_attribute(Attribute& attribute) noexcept {
    while (!at_end() && (is_html_space(byte()) || byte() == '/')) ++at_;
    if (at_end() || byte() == '>') return false;
    attribute = {};
    const std::size_t begin = at_;
    // An equals sign in front belongs to the name.
    while (!at_end() && !is_html_space(byte()) && byte() != '/' && byte() != '>' &&
           (byte() != '=' || at_ == begin))
        ++at_;
    attribute.name = from(begin);
    skip_space();
    if (at_end() || byte() != '=') return true;
    ++at_;
    skip_space();
    if (at_end()) return false;
    if (byte() == '"' || byte() == '\'') {
        attribute.value = quoted_value();
    } else {
        const std::size_t value = at_;
        while (!at_end() && !is_html_space(byte()) && byte() != '>') ++at_;
        attribute.value = from(value);
    }
    return true;
}

// The attributes of a <meta>, of which the first of a name counts.
std::optional<Encoding> Prescan::meta() {
    bool seen_pragma = false, seen_content = false, seen_charset = false, got_pragma = false;
    std::optional<bool> need_pragma;
    std::optional<Encoding> encoding;
    at_ += 5;
    for (Attribute attribute; next_attribute(attribute) && !at_end();) {
        if (equals_ignoring_case(attribute.name, "http-equiv") && !seen_pragma) {
            seen_pragma = true;
            got_pragma = equals_ignoring_case(attribute.value, "content-type");
        } else if (equals_ignoring_case(attribute.name, "content") && !seen_content) {
            seen_content = true;
            if (need_pragma) continue;  // a charset was there already
            encoding = encoding_in_content(attribute.value);
            if (encoding) need_pragma = true;
        } else if (equals_ignoring_case(attribute.name, "charset") && !seen_charset) {
            seen_charset = true;
            encoding = encoding_for_label(attribute.value);
            need_pragma = false;
        }
    }
    if (at_end() || !need_pragma || (*need_pragma && !got_pragma) || !encoding) return {};
    // A page that could be read up to here is not UTF-16, whatever it says.
    if (is_utf_16(*encoding)) return Encoding::utf_8;
    if (*encoding == Encoding::x_user_defined) return Encoding::windows_1252;
    return encoding;
}

// Any other tag, so that a "<meta" in one of its attributes is not taken for one.
void Prescan::tag() noexcept {
    std::string_view raw_text_end;
    if (reach_ == Reach::head) {
        if (tag_ahead("script"))
            raw_text_end = "script";
        else if (tag_ahead("style"))
            raw_text_end = "style";
        else if (tag_ahead("title"))
            raw_text_end = "title";
    }
    while (!at_end() && !is_html_space(byte()) && byte() != '>') ++at_;
    for (Attribute attribute; next_attribute(attribute);) {
    }
    if (raw_text_end.empty()) return;
    for (skip_to("</"); !at_end(); ++at_, skip_to("</"))
        if (equals_ignoring_case(bytes_.substr(at_ + 2, raw_text_end.size()), raw_text_end)) return;
}

std::optional<Encoding> Prescan::run() {
    for (; !at_end(); ++at_) {
        if (byte() != '<') continue;
        const char next = at_ + 1 < bytes_.size() ? bytes_[at_ + 1] : '\0';
        const bool slash = next == '/';
        const char letter = slash && at_ + 2 < bytes_.size() ? bytes_[at_ + 2] : next;
        if (ahead("<!--")) {
            at_ += 2;  // its hyphens may be the end's, too: <!-->
            skip_to("-->");
            at_ += 2;
        } else if (tag_ahead("meta") && bytes_[at_ + 5] != '>') {
            if (const auto encoding = meta()) return encoding;
        } else if (reach_ == Reach::head && tag_ahead("body")) {
            return {};
        } else if (is_ascii_alpha(letter)) {
            tag();
        } else if (next == '!' || slash || next == '?') {
            skip_to(">");
        }
    }
    return {};
}

// The standard's "get an XML encoding".
std::optional<Encoding> xml_declaration(std::string_view bytes) {
    if (!bytes.starts_with("<?xml")) return {};
    const std::size_t end = bytes.find('>');
    if (end == std::string_view::npos) return {};
    bytes = bytes.substr(0, end);
    constexpr std::string_view name = "encoding";
    std::size_t at = bytes.find(name);
    if (at == std::string_view::npos) return {};
    const auto skip_controls = [&] {
        while (at < bytes.size() && static_cast<unsigned char>(bytes[at]) <= 0x20) ++at;
    };
    at += name.size();
    skip_controls();
    if (at >= bytes.size() || bytes[at] != '=') return {};
    ++at;
    skip_controls();
    if (at >= bytes.size() || (bytes[at] != '"' && bytes[at] != '\'')) return {};
    const std::size_t close = bytes.find(bytes[at], at + 1);
    if (close == std::string_view::npos) return {};
    const std::string_view label = bytes.substr(at + 1, close - at - 1);
    for (const char byte : label)
        if (static_cast<unsigned char>(byte) <= 0x20) return {};
    const std::optional<Encoding> encoding = encoding_for_label(label);
    return encoding && is_utf_16(*encoding) ? Encoding::utf_8 : encoding;
}

}  // namespace

std::optional<Encoding> encoding_in_content(std::string_view content) {
    constexpr std::string_view name = "charset";
    for (std::size_t at = 0; at + name.size() <= content.size(); ++at) {
        if (!equals_ignoring_case(content.substr(at, name.size()), name)) continue;
        std::string_view rest = content.substr(at + name.size());
        while (!rest.empty() && is_html_space(rest.front())) rest.remove_prefix(1);
        if (rest.empty()) return {};
        if (rest.front() != '=') continue;
        rest.remove_prefix(1);
        while (!rest.empty() && is_html_space(rest.front())) rest.remove_prefix(1);
        if (rest.empty()) return {};
        if (rest.front() == '"' || rest.front() == '\'') {
            const std::size_t close = rest.find(rest.front(), 1);
            if (close == std::string_view::npos) return {};
            return encoding_for_label(rest.substr(1, close - 1));
        }
        return encoding_for_label(rest.substr(0, rest.find_first_of(";\t\n\f\r ")));
    }
    return {};
}

std::optional<Encoding> prescan(std::string_view bytes) {
    bytes = bytes.substr(0, prescan_size);
    using namespace std::string_view_literals;
    if (bytes.starts_with("<\0?\0x\0"sv)) return Encoding::utf_16le;
    if (bytes.starts_with("\0<\0?\0x"sv)) return Encoding::utf_16be;
    if (const auto encoding = Prescan(bytes, Prescan::Reach::prescan).run()) return encoding;
    return xml_declaration(bytes);
}

std::optional<Encoding> late_meta(std::string_view bytes) {
    return Prescan(bytes.substr(0, head_size), Prescan::Reach::head).run();
}

}  // namespace copydesk
