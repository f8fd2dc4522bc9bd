#include "facts/json.h"

#include <algorithm>

#if defined(__SSE2__)
#define RAPIDJSON_SSE2  // sixteen bytes of a string at a time
#endif
#include <rapidjson/error/error.h>
#include <rapidjson/reader.h>

#include "core/byte_search.h"
#include "core/characters.h"
#include "core/told_memory.h"
#include "text/references.h"

namespace copydesk {

// Receives RapidJSON's events. Returning false ends the reading.
struct JsonBuilder {
    using Kind = JsonValue::Kind;
    static constexpr std::size_t kDepth = 200, kNodes = 2'000'000;

    Json& tree;
    Watch& watch;
    std::vector<std::uint32_t> open;
    Json::Piece key;

    Json::Piece keep(const char* text, std::size_t length) {
        const Json::Piece piece{static_cast<std::uint32_t>(tree.pool_.size()),
                                static_cast<std::uint32_t>(length)};
        tree.pool_.append(text, length);
        WatchOfThread::check_after(length);
        return piece;
    }
    bool add(Kind kind, Json::Piece text = {}) {
        watch.check();
        const auto at = static_cast<std::uint32_t>(tree.nodes_.size());
        tree.nodes_.push_back({kind, at + 1, key, text});
        key = {};
        return tree.nodes_.size() < kNodes;
    }
    bool enter(Kind kind) {
        open.push_back(static_cast<std::uint32_t>(tree.nodes_.size()));
        return add(kind) && open.size() < kDepth;
    }
    bool leave() {
        tree.nodes_[open.back()].end = static_cast<std::uint32_t>(tree.nodes_.size());
        open.pop_back();
        return true;
    }

    bool Null() { return add(Kind::null); }
    bool Bool(bool b) { return add(Kind::boolean, b ? keep("true", 4) : keep("false", 5)); }
    bool Int(int) { return true; }  // not called: numbers come as strings
    bool Uint(unsigned) { return true; }
    bool Int64(std::int64_t) { return true; }
    bool Uint64(std::uint64_t) { return true; }
    bool Double(double) { return true; }
    bool RawNumber(const char* s, rapidjson::SizeType n, bool) {
        return add(Kind::number, keep(s, n));
    }
    bool String(const char* s, rapidjson::SizeType n, bool) {
        return add(Kind::string, keep(s, n));
    }
    bool Key(const char* s, rapidjson::SizeType n, bool) {
        key = keep(s, n);
        return true;
    }
    bool StartObject() { return enter(Kind::object); }
    bool EndObject(rapidjson::SizeType) { return leave(); }
    bool StartArray() { return enter(Kind::array); }
    bool EndArray(rapidjson::SizeType) { return leave(); }
};

namespace {

constexpr unsigned kFlags = rapidjson::kParseIterativeFlag | rapidjson::kParseTrailingCommasFlag |
                            rapidjson::kParseNumbersAsStringsFlag |
                            rapidjson::kParseStopWhenDoneFlag | rapidjson::kParseNanAndInfFlag;

bool is_escape(char c) noexcept {
    return std::string_view("\"\\/bfnrtu").find(c) != std::string_view::npos;
}
bool is_hex(char c) noexcept {
    const char l = ascii_lower(c);
    return is_ascii_digit(l) || (l >= 'a' && l <= 'f');
}
bool is_unicode_escape(std::string_view text, std::size_t at) noexcept {
    if (at + 6 > text.size()) return false;
    for (std::size_t i = at + 2; i < at + 6; ++i)
        if (!is_hex(text[i])) return false;
    return true;
}

// Whether a quote inside a string ends it: the next mark is one that may follow a string.
bool closes_string(std::string_view text, std::size_t quote) noexcept {
    std::size_t at = quote + 1;
    while (at < text.size() && is_html_space(text[at])) ++at;
    return at >= text.size() || std::string_view(",:]}/").find(text[at]) != std::string_view::npos;
}

// Appends the escape at `at` if it is one, or its character if it is none; returns its length.
std::size_t mend_escape(std::string_view text, std::size_t at, std::string& out) {
    const char next = at + 1 < text.size() ? text[at + 1] : '\0';
    if (next == 'u' && !is_unicode_escape(text, at)) return 2;
    if (next == 'u') {
        out += text.substr(at, 6);
        return 6;
    }
    if (is_escape(next)) {
        out += '\\';
        out += next;
        return 2;
    }
    return 1;  // "\'" and the like: the backslash is dropped
}

// The bytes that mend() looks at, inside a string and outside: quotes, what is named, and controls.
template <char... Named>
struct Stops {
    static constexpr bool has(char c) noexcept {
        return c == '"' || ((c == Named) || ...) || static_cast<unsigned char>(c) < 0x20;
    }
#if defined(__SSE2__)
    static unsigned members(__m128i bytes) noexcept {
        const __m128i controls = _mm_cmpeq_epi8(_mm_min_epu8(bytes, _mm_set1_epi8(0x1f)), bytes);
        return static_cast<unsigned>(_mm_movemask_epi8(controls)) |
               ByteSet<false, '"', Named...>::members(bytes);
    }
#endif
};

// The text with what a strict reader stumbles over put right.
std::string mend(std::string_view text) {
    std::string out;
    out.reserve(text.size() + 1);
    bool in_string = false;
    Pace pace;
    for (std::size_t at = 0; at < text.size();) {
        pace.step();
        const std::size_t stop =
            in_string ? find_byte(text, at, Stops<'\\'>()) : find_byte(text, at, Stops<'/', ';'>());
        out.append(text, at, stop - at);
        WatchOfThread::check_after(stop - at);
        at = stop;
        if (at == text.size()) break;
        const char c = text[at];
        if (in_string && c == '\\') {
            at += mend_escape(text, at, out);
            continue;
        }
        if (c == '"') {
            if (in_string && !closes_string(text, at))
                out += '\\';
            else
                in_string = !in_string;
            out += c;
        } else if (static_cast<unsigned char>(c) < 0x20) {
            out += ' ';
        } else if (!in_string && text.substr(at).starts_with("//")) {
            at = std::min(text.find('\n', at), text.size());
            continue;
        } else if (!in_string && text.substr(at).starts_with("/*")) {
            at = std::min(text.find("*/", at), text.size() - 2) + 2;
            continue;
        } else if (!in_string && c == ';') {
            out += ' ';
        } else {
            out += c;
        }
        ++at;
    }
    return out;
}

void remove_wrapper(std::string_view& text, std::string_view open, std::string_view close) {
    text = trim(text);
    if (!text.starts_with(open)) return;
    text = trim(text.substr(open.size()));
    if (text.ends_with(close)) text = trim(text.substr(0, text.size() - close.size()));
}

std::string_view unwrap(std::string_view text) {
    for (int round = 0; round < 2; ++round) {
        remove_wrapper(text, "<!--", "-->");
        remove_wrapper(text, "//<![CDATA[", "//]]>");
        remove_wrapper(text, "// <![CDATA[", "// ]]>");
        remove_wrapper(text, "/*<![CDATA[*/", "/*]]>*/");
        remove_wrapper(text, "/* <![CDATA[ */", "/* ]]> */");
        remove_wrapper(text, "<![CDATA[", "]]>");
    }
    return text;
}

bool is_html_escaped(std::string_view text) {
    const auto start = text.substr(0, 64);
    return start.find("&quot;") != start.npos || start.find("&#34;") != start.npos ||
           start.find("&#034;") != start.npos;
}

}  // namespace

void Json::read(std::string_view text, Watch& watch) {
    text = unwrap(text);
    std::string decoded;
    if (is_html_escaped(text)) {
        decode_references(text, false, decoded);
        text = decoded;
    }
    std::string mended = mend(text);
    mended.append(16, ' ');  // RapidJSON looks so far beyond what it reads
    rapidjson::StringStream stream(mended.c_str());
    while (true) {
        while (stream.Tell() < mended.size() &&
               (is_html_space(stream.Peek()) || stream.Peek() == ',' || stream.Peek() == ';'))
            stream.Take();
        if (stream.Tell() >= mended.size()) return;
        JsonBuilder builder{*this, watch, {}, {}};
        rapidjson::GenericReader<rapidjson::UTF8<>, rapidjson::UTF8<>, ToldMemory> reader;
        const bool good = !reader.Parse<kFlags>(stream, builder).IsError();
        while (!builder.open.empty()) builder.leave();
        if (!good) return;
    }
}

std::vector<JsonValue> Json::roots() const {
    std::vector<JsonValue> found;
    for (std::uint32_t at = 0; at < size(); at = nodes_[at].end) found.push_back({this, at});
    return found;
}

JsonValue::Kind JsonValue::kind() const noexcept {
    return tree_ ? tree_->nodes_[at_].kind : Kind::none;
}
std::string_view JsonValue::key() const noexcept {
    return tree_ ? tree_->piece(tree_->nodes_[at_].key) : std::string_view();
}
std::string_view JsonValue::text() const noexcept {
    return tree_ ? tree_->piece(tree_->nodes_[at_].text) : std::string_view();
}
std::uint32_t JsonValue::end_id() const noexcept { return tree_ ? tree_->nodes_[at_].end : 0; }
JsonValue JsonValue::operator[](std::string_view wanted) const noexcept {
    if (!is_object()) return {};
    for (const JsonValue member : *this)
        if (member.key() == wanted) return member;
    return {};
}
JsonValue::Iterator& JsonValue::Iterator::operator++() noexcept {
    at_ = tree_->nodes_[at_].end;
    return *this;
}
JsonValue::Iterator JsonValue::begin() const noexcept {
    return is_object() || is_array() ? Iterator(tree_, at_ + 1) : end();
}
JsonValue::Iterator JsonValue::end() const noexcept {
    return tree_ ? Iterator(tree_, tree_->nodes_[at_].end) : Iterator(nullptr, 0);
}

}  // namespace copydesk
