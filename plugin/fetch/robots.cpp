#include "fetch/robots.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "core/characters.h"
#include "core/lower_case.h"

namespace copydesk {
namespace {

constexpr std::size_t kMostBytes = 500u << 10;
constexpr std::size_t kMostRules = 20'000;
// A URL costs as many steps as its path is long, for each rule that is looked for in it: some
// milliseconds at most, as others wait meanwhile.
constexpr std::size_t kMostSteps = std::size_t{4} << 20;
constexpr std::size_t kMostPath = 8'192;  // the longest URL that the built-in rules allow

bool is_token_char(char c) {
    const char lower = ascii_lower(c);
    return (lower >= 'a' && lower <= 'z') || c == '_' || c == '-';
}

bool is_hex(char c) {
    return (c >= '0' && c <= '9') || (ascii_lower(c) >= 'a' && ascii_lower(c) <= 'f');
}
int hex_value(char c) { return c <= '9' ? c - '0' : ascii_lower(c) - 'a' + 10; }

// RFC 3986: what never needs to be encoded, and means the same when it is.
bool is_unreserved(char c) {
    return (ascii_lower(c) >= 'a' && ascii_lower(c) <= 'z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '.' || c == '_' || c == '~';
}

// One spelling for each path (RFC 9309, 2.2.2): octets beyond ASCII are encoded, encoded
// unreserved ones are not, hex digits are upper case.
std::string normal_path(std::string_view path) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string normal;
    const auto encode = [&](unsigned char byte) {
        normal += '%';
        normal += digits[byte >> 4];
        normal += digits[byte & 15u];
    };
    for (std::size_t i = 0; i < path.size(); ++i) {
        const char c = path[i];
        if (c == '%' && i + 2 < path.size() && is_hex(path[i + 1]) && is_hex(path[i + 2])) {
            const auto byte =
                static_cast<unsigned char>(hex_value(path[i + 1]) * 16 + hex_value(path[i + 2]));
            if (is_unreserved(static_cast<char>(byte)))
                normal += static_cast<char>(byte);
            else
                encode(byte);
            i += 2;
        } else if (static_cast<unsigned char>(c) >= 0x80) {
            encode(static_cast<unsigned char>(c));
        } else {
            normal += c;
        }
    }
    return normal;
}

struct Line {
    std::string_view key, value;
};

// "key: value # comment"; a missing colon is forgiven where white space stands for it.
Line read_line(std::string_view line) {
    line = trim(line.substr(0, line.find('#')));
    std::size_t colon = line.find(':');
    if (colon == line.npos) colon = line.find_first_of(" \t");
    if (colon == line.npos) return {};
    return {trim(line.substr(0, colon)), trim(line.substr(colon + 1))};
}

std::string_view take_line(std::string_view& text) {
    const std::size_t end = text.find_first_of("\r\n");
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end == text.npos ? text.size() : end + 1);
    return line;
}

}  // namespace

// Knuth, Morris and Pratt: linear however pattern and path repeat themselves, as both may be a
// server's choice.
PathPattern::PathPattern(std::string_view written) : pattern_(normal_path(written)) {
    const bool anchored = pattern_.ends_with('$');
    std::size_t begin = pattern_.find('*');
    // What stands behind the last star of a pattern with "$" is compared with the path's end.
    const std::size_t end = anchored ? pattern_.rfind('*') : pattern_.size();
    if (begin == pattern_.npos || pattern_.find_first_not_of('*', begin) >= end) return;
    again_.resize(end);
    for (std::size_t same = 0, i = begin + 1; i < end; ++i) {
        if (pattern_[i] == '*') begin = i;
        if (i <= begin + 1) {  // a star, or a piece's first byte
            same = 0;
            continue;
        }
        const char* piece = pattern_.data() + begin + 1;
        while (same > 0 && pattern_[i] != piece[same]) same = again_[begin + same];
        if (pattern_[i] == piece[same]) ++same;
        again_[i] = static_cast<std::uint32_t>(same);
    }
}

// Where the pattern's piece of `begin` to `end` stands in `path` first.
std::size_t PathPattern::find_piece(std::size_t begin, std::size_t end,
                                    std::string_view path) const {
    const std::string_view piece(pattern_.data() + begin, end - begin);
    if (piece.size() <= 1 || piece.size() > path.size()) return path.find(piece);
    const std::uint32_t* again = again_.data() + begin;
    for (std::size_t i = 0, same = 0; i < path.size(); ++i) {
        while (same > 0 && path[i] != piece[same]) same = again[same - 1];
        if (path[i] == piece[same]) ++same;
        if (same == piece.size()) return i + 1 - same;
    }
    return path.npos;
}

// Each piece between two stars is taken where it stands first: a later place would leave less to
// those behind it.
bool PathPattern::matches(std::string_view path) const {
    std::string_view pattern = pattern_;
    const bool anchored = pattern.ends_with('$');
    if (anchored) pattern.remove_suffix(1);
    std::size_t star = pattern.find('*');
    if (!path.starts_with(pattern.substr(0, star))) return false;
    if (star == pattern.npos) return !anchored || path.size() == pattern.size();
    path.remove_prefix(star);
    for (;;) {
        const std::size_t begin = star + 1;
        star = pattern.find('*', begin);
        if (star == pattern.npos && anchored) return path.ends_with(pattern.substr(begin));
        const std::size_t end = star == pattern.npos ? pattern.size() : star;
        const std::size_t at = find_piece(begin, end, path);
        if (at == path.npos) return false;
        if (star == pattern.npos) return true;
        path.remove_prefix(at + end - begin);
    }
}

std::size_t PathPattern::bytes() const {
    return sizeof *this + pattern_.size() + again_.size() * sizeof again_[0];
}

bool matches_path(std::string_view pattern, std::string_view path) {
    return PathPattern(pattern).matches(normal_path(path));
}

std::string_view product_token(std::string_view user_agent) {
    const auto end = std::find_if_not(user_agent.begin(), user_agent.end(), is_token_char);
    return user_agent.substr(0, static_cast<std::size_t>(end - user_agent.begin()));
}

Robots Robots::disallow_all() {
    Robots robots;
    robots.add("/", false);
    return robots;
}

Robots Robots::parse(std::string_view text, std::string_view agent) {
    if (text.starts_with("\xef\xbb\xbf")) text.remove_prefix(3);
    if (text.size() > kMostBytes) {  // the line that is cut there is no whole rule
        text = text.substr(0, kMostBytes);
        text = text.substr(0, std::min(text.find_last_of("\r\n"), text.size()));
    }
    const std::string own = lower_case(agent);
    // All groups that name the crawler are one; only where there is none those of "*" hold.
    Robots named, others;
    bool is_named = false, for_named = false, for_others = false, in_rules = true;
    while (!text.empty()) {
        const Line line = read_line(take_line(text));
        if (equals_ignoring_case(line.key, "user-agent")) {
            if (in_rules) for_named = for_others = false;  // a new group begins
            in_rules = false;
            const bool is_agent =
                !own.empty() && equals_ignoring_case(product_token(line.value), own);
            for_named = for_named || is_agent;
            is_named = is_named || is_agent;
            for_others = for_others || line.value == "*";
            continue;
        }
        const bool allows = equals_ignoring_case(line.key, "allow");
        const bool is_rule = allows || equals_ignoring_case(line.key, "disallow");
        const bool is_delay = equals_ignoring_case(line.key, "crawl-delay");
        if (!is_rule && !is_delay) continue;  // "Sitemap" and the like end no group
        in_rules = true;
        for (Robots* robots : {for_named ? &named : nullptr, for_others ? &others : nullptr}) {
            if (!robots) continue;
            if (is_delay)
                std::from_chars(line.value.data(), line.value.data() + line.value.size(),
                                robots->crawl_delay_);
            else if (!line.value.empty() && robots->rules_.size() < kMostRules)
                robots->add(line.value, allows);
        }
    }
    return is_named ? named : others;
}

void Robots::add(std::string_view pattern, bool allows) {
    const Rule& rule = rules_.emplace_back(Rule{PathPattern(pattern), allows});
    bytes_ += rule.pattern.bytes();
    searching_ += rule.pattern.searches();
}

bool Robots::allows(std::string_view path) const {
    if (path == "/robots.txt") return true;
    if (rules_.empty()) return true;
    if (path.size() > kMostPath) return false;
    const std::string normal = normal_path(path);
    if (normal.size() > kMostPath || normal.size() * searching_ > kMostSteps) return false;
    // The longest match decides; of two alike the one that allows.
    std::size_t longest = 0;
    bool allowed = true;
    for (const Rule& rule : rules_) {
        const std::size_t size = rule.pattern.size();
        if (size < longest || (size == longest && !rule.allows)) continue;
        if (!rule.pattern.matches(normal)) continue;
        longest = size;
        allowed = rule.allows;
    }
    return allowed;
}

}  // namespace copydesk
