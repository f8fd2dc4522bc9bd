#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "inspect.h"

namespace copydesk::fuzz {
namespace {

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }
bool is_name(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '-' || c == ':' || c == '.';
}

// Whether XML 1.0 allows the character (production 2).
bool is_character(std::uint32_t c) {
    return c == 0x9 || c == 0xA || c == 0xD || (c >= 0x20 && c <= 0xD7FF) ||
           (c >= 0xE000 && c <= 0xFFFD) || (c >= 0x10000 && c <= 0x10FFFF);
}

// Reads one character of UTF-8 at `at` and goes behind it; false where there is none.
bool read_character(std::string_view text, std::size_t& at, std::uint32_t& character) {
    const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
    const std::uint8_t first = byte(at);
    const std::size_t length = first < 0x80   ? 1
                               : first < 0xC2 ? 0
                               : first < 0xE0 ? 2
                               : first < 0xF0 ? 3
                               : first < 0xF5 ? 4
                                              : 0;
    if (length == 0 || at + length > text.size()) return false;
    constexpr std::uint32_t kLeast[] = {0, 0, 0x80, 0x800, 0x10000};
    character = length == 1 ? first : first & (0x7Fu >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(at + i) & 0xC0) != 0x80) return false;
        character = character << 6 | (byte(at + i) & 0x3Fu);
    }
    at += length;
    return character >= kLeast[length];
}

class Reader {
  public:
    explicit Reader(std::string_view xml) : xml_(xml) {}

    std::string flaw() {
        std::size_t scanned = 0;
        for (std::uint32_t character; scanned < xml_.size();)
            if (!read_character(xml_, scanned, character) || !is_character(character))
                return "no character of XML at byte " + std::to_string(scanned);
        if (take("<?xml")) skip_past("?>");
        while (flaw_.empty() && at_ < xml_.size()) {
            if (take("<?") || take("<!"))
                fail("only tags are expected");
            else if (take("</"))
                end_tag();
            else if (take("<"))
                start_tag();
            else
                text();
        }
        if (flaw_.empty() && !open_.empty()) fail("an element is left open");
        if (flaw_.empty() && roots_ != 1) fail("one root is expected");
        return flaw_;
    }

  private:
    void fail(const char* what) {
        if (flaw_.empty()) flaw_ = std::string(what) + " at byte " + std::to_string(at_);
    }
    bool take(std::string_view word) {
        if (!xml_.substr(at_).starts_with(word)) return false;
        at_ += word.size();
        return true;
    }
    void skip_past(std::string_view word) {
        const std::size_t found = xml_.find(word, at_);
        if (found == std::string_view::npos) return fail("it does not end");
        at_ = found + word.size();
    }
    void skip_spaces() {
        while (at_ < xml_.size() && is_space(xml_[at_])) ++at_;
    }
    std::string_view name() {
        const std::size_t begin = at_;
        while (at_ < xml_.size() && is_name(xml_[at_])) ++at_;
        const std::string_view found = xml_.substr(begin, at_ - begin);
        if (found.empty() || (found[0] >= '0' && found[0] <= '9') || found[0] == '-')
            fail("no name");
        return found;
    }
    void start_tag() {
        if (open_.empty()) ++roots_;
        open_.push_back(name());
        std::set<std::string_view> attributes;
        while (flaw_.empty()) {
            const std::size_t before = at_;
            skip_spaces();
            if (take("/>")) return open_.pop_back();
            if (take(">")) return;
            if (at_ == before) return fail("no space before an attribute");
            if (!attributes.insert(name()).second) return fail("an attribute twice");
            if (!take("=\"")) return fail("an attribute without a value");
            while (at_ < xml_.size() && xml_[at_] != '"' && flaw_.empty()) character();
            if (!take("\"")) return fail("a value that does not end");
        }
    }
    void end_tag() {
        if (open_.empty() || name() != open_.back()) return fail("the wrong end tag");
        open_.pop_back();
        skip_spaces();
        if (!take(">")) fail("an end tag that does not end");
    }
    // One character of text or of a value.
    void character() {
        if (xml_[at_] == '<') return fail("a bare <");
        if (xml_[at_] != '&') return void(++at_);
        for (const char* known : {"&amp;", "&lt;", "&gt;", "&quot;", "&apos;"})
            if (take(known)) return;
        const bool hex = take("&#x");
        if (!hex && !take("&#")) return fail("a bare &");
        std::uint32_t value = 0;
        const std::size_t begin = at_;
        for (; at_ < xml_.size() && at_ - begin < 8 && xml_[at_] != ';'; ++at_) {
            const char c = xml_[at_];
            const bool digit = c >= '0' && c <= '9';
            const char lower = static_cast<char>(c | 0x20);
            if (!digit && !(hex && lower >= 'a' && lower <= 'f')) return fail("no number");
            value = value * (hex ? 16 : 10) +
                    static_cast<std::uint32_t>(digit ? c - '0' : lower - 'a' + 10);
        }
        if (at_ == begin || !take(";") || !is_character(value)) fail("a wrong reference");
    }
    void text() {
        if (open_.empty()) {
            if (!is_space(xml_[at_])) return fail("text outside of the root");
            return void(++at_);
        }
        if (xml_.substr(at_).starts_with("]]>")) return fail("a bare ]]>");
        character();
    }

    std::string_view xml_;
    std::size_t at_ = 0;
    std::vector<std::string_view> open_;
    int roots_ = 0;
    std::string flaw_;
};

}  // namespace

std::string flaw_of_xml(std::string_view xml) { return Reader(xml).flaw(); }

}  // namespace copydesk::fuzz
