#include "facts/glued_words.h"

#include "core/characters.h"
#include "facts/letters.h"

namespace copydesk {

namespace {

// The second word's beginning in a word, where at least so many letters stand before it.
std::size_t find_glue(std::string_view word, std::size_t least) {
    std::size_t letters = 0;
    bool small = false;
    for (std::size_t at = 0; at < word.size(); ++letters) {
        const std::size_t begin = at;
        const char32_t c = next_code_point(word, at);
        if (small && letters >= least && is_upper(c)) return begin;
        small = is_lower(c);
    }
    return word.npos;
}

}  // namespace

bool is_glued(std::string_view word) {
    constexpr std::size_t kShortest = 4;
    return find_glue(word, kShortest) != word.npos;
}

std::string part_elements(const Page& page, RunId first, RunId end, std::string text,
                          char between) {
    constexpr std::size_t kShortest = 3;  // letters: <b>Mc</b>Donald is one word
    std::size_t from = 0;
    for (RunId run = first + 1; run < end; ++run) {
        const Run &left = page.runs[run - 1], &right = page.runs[run];
        if (left.node == right.node || left.block != right.block || right.space_before ||
            right.line_break)
            continue;
        const std::string_view before = page.raw(left.raw), after = page.raw(right.raw);
        const std::string_view last = before.substr(before.find_last_of(" \t\n") + 1);
        const std::string word =
            std::string(last).append(after.substr(0, after.find_first_of(" \t\n")));
        if (find_glue(word, kShortest) != last.size()) continue;
        const std::size_t at = text.find(word, from);
        if (at == text.npos) continue;
        from = at + last.size() + 1;
        text.insert(from - 1, 1, between);
    }
    return text;
}

}  // namespace copydesk
