#include "facts/date_tokens.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "core/byte_search.h"
#include "core/characters.h"
#include "core/limits.h"
#include "facts/letters.h"

namespace copydesk {

namespace {

// No date has more words between its numbers, before or behind them.
constexpr std::size_t kReach = 6;

// Whether a full stop behind this letter stands within a word: "พ.ค."
bool abbreviates(std::string_view text, char32_t before, std::size_t behind) {
    return is_thai(before) && behind < text.size() && is_thai(next_code_point(text, behind));
}

}  // namespace

std::vector<DateToken> read_date_tokens(std::string_view text) {
    std::vector<DateToken> tokens;
    tokens.reserve(std::min<std::size_t>(400, text.size() / 4 + 1));
    std::size_t last_number = SIZE_MAX;  // its place; none yet
    const auto read_word = [&](DateToken& token) {
        if (token.number < 0 && token.word.empty())
            token.word = fold_key(text.substr(token.begin, token.end - token.begin));
    };
    for (std::size_t at = 0; at < text.size() && tokens.size() < 400;) {
        const std::size_t begin = at;
        char32_t c = next_code_point(text, at);
        DateToken token;
        token.begin = begin;
        if (int digit = digit_of(c); digit >= 0) {
            token.number = digit;
            token.digits = 1;
            while (at < text.size()) {
                std::size_t next = at;
                digit = digit_of(next_code_point(text, next));
                if (digit < 0) break;
                if (++token.digits <= 8) token.number = token.number * 10 + digit;
                at = next;
            }
        } else if (is_letter(c)) {
            char32_t last = c;
            while (!is_han(c) && at < text.size()) {
                std::size_t next = at;
                const char32_t more = next_code_point(text, next);
                const bool mark = more >= 0x300 && !is_letter(more) && digit_of(more) < 0 &&
                                  ((more < 0x370) || (more >= 0x590 && more < 0x1100));
                const bool inside = mark || (more == '.' && abbreviates(text, last, next));
                if (is_han(more) || (!is_letter(more) && !inside)) break;
                last = more;
                at = next;
            }
        } else {
            continue;
        }
        token.end = at;
        const std::size_t place = tokens.size();
        tokens.push_back(std::move(token));
        if (tokens.back().number >= 0) {
            for (std::size_t near = place; near > 0 && place - --near <= kReach;)
                read_word(tokens[near]);
            last_number = place;
        } else if (last_number != SIZE_MAX && place - last_number <= kReach) {
            read_word(tokens.back());
        }
    }
    return tokens;
}

bool DateSigns::add(std::string_view text) {
    Pace pace;
    for (std::size_t at = find_byte(text, 0, DigitOrBeyond{}); at < text.size();
         at = find_byte(text, at, DigitOrBeyond{})) {
        pace.step();
        const std::size_t begin = at;
        while (at < text.size() && is_ascii_digit(text[at])) ++at;
        if (at > begin) {
            if (at - begin == 4 || ++numbers_ >= 2) return true;
        } else if (digit_of(next_code_point(text, at)) >= 0) {
            return true;
        }
    }
    return false;
}

}  // namespace copydesk
