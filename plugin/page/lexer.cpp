#include "page/lexer.h"

namespace copydesk::lexer {

std::size_t end_of_any_name(std::string_view s, std::size_t at) noexcept {
    constexpr ByteSet<true, '/', '>'> stops;
    while ((at = find_byte(s, at, stops)) < s.size() && !ends_name(s[at])) ++at;
    return at;
}

std::size_t end_of_any_attribute_name(std::string_view s, std::size_t at) noexcept {
    constexpr ByteSet<true, '/', '>', '='> stops;
    while ((at = find_byte(s, at, stops)) < s.size() && s[at] != '=' && !ends_name(s[at])) ++at;
    return at;
}

std::size_t end_of_comment(std::string_view s, std::size_t at) noexcept {
    at += 4;
    if (at < s.size() && s[at] == '>') return at + 1;  // <!-->
    if (s.substr(at, 2) == "->") return at + 2;        // <!--->
    for (std::size_t dash = at; (dash = s.find("--", dash)) != npos; ++dash) {
        if (dash + 2 < s.size() && s[dash + 2] == '>') return dash + 3;
        if (s.substr(dash + 2, 2) == "!>") return dash + 4;
    }
    return s.size();
}

std::size_t end_of_raw_text(std::string_view s, std::size_t at, std::string_view name) noexcept {
    for (; (at = s.find("</", at)) != npos; at += 2)
        if (starts_with_name(s, at + 2, name)) return at;
    return npos;
}

std::size_t end_of_script(std::string_view s, std::size_t at) noexcept {
    enum { plain, escaped, double_escaped } state = plain;
    for (std::size_t from = at; (at = s.find('<', from)) != npos; from = at + 1) {
        if (state != plain && s.substr(from, at - from).find("-->") != npos) state = plain;
        if (starts_with_name(s, at + 1, "/script")) {
            if (state != double_escaped) return at;
            state = escaped;
        } else if (state == escaped && starts_with_name(s, at + 1, "script")) {
            state = double_escaped;
        } else if (state == plain && s.substr(at, 4) == "<!--") {
            // The dashes may belong to the end of the comment as well: <!-->
            state = escaped;
            if (s.substr(at + 4, 1) == ">" || s.substr(at + 4, 2) == "->") state = plain;
        }
    }
    return npos;
}

}  // namespace copydesk::lexer
