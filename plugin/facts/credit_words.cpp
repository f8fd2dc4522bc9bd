// A credit line -> words and marks, and the leads among them.
#include "facts/credit_pieces.h"

#include <algorithm>
#include <array>

#include "core/byte_search.h"
#include "core/characters.h"
#include "core/limits.h"
#include "facts/letters.h"

namespace copydesk {

namespace {

// What a digit in UTF-8 may begin with: those of ASCII, and the first bytes of the scripts that
// have digits of their own.
constexpr auto kBeginsDigit = [] {
    std::array<bool, 256> begins{};
    for (std::size_t c = '0'; c <= '9'; ++c) begins[c] = true;
    for (const std::size_t lead : {0xd9, 0xdb, 0xdf, 0xe0, 0xe1, 0xea, 0xef, 0xf0})
        begins[lead] = true;
    return begins;
}();

}  // namespace

bool has_digit(std::string_view text) {
    Pace pace;
    for (std::size_t at = find_byte(text, 0, DigitOrBeyond{}); at < text.size();
         at = find_byte(text, at, DigitOrBeyond{})) {
        pace.step();
        if (!kBeginsDigit[static_cast<unsigned char>(text[at])])
            ++at;
        else if (digit_of(next_code_point(text, at)) >= 0)
            return true;
    }
    return false;
}

bool starts_upper(std::string_view word) {
    for (std::size_t at = 0; at < word.size();) {
        const char32_t c = next_code_point(word, at);
        if (is_letter(c)) return !is_lower(c);
    }
    return false;
}

bool has_no_small(std::string_view text) {
    for (std::size_t at = 0; at < text.size();)
        if (is_lower(next_code_point(text, at))) return false;
    return true;
}

namespace {

// The mark that a separator stands for; 0 if the code point is part of a word.
char mark_of(char32_t c) noexcept {
    switch (c) {
        case U',':
        case U'、':
        case U'，':
        case U'،':
        case U';':
        case U'；': return ',';
        case U'|':
        case U'•':
        case U'·':
        case U'●':
        case U'»':
        case U'›':
        case U'>':
        case U'｜':
        case U'∙':
        case U'▪':
        case U'⋅':
        case U'★':
        case U'^':
        case U'*': return '|';
        case U'&':
        case U'+':
        case U'＋':
        case U'/':
        case U'∕':
        case U'／': return '&';
        case U'(':
        case U'（':
        case U'[':
        case U'［':
        case U'【': return '(';
        case U')':
        case U'）':
        case U']':
        case U'］':
        case U'】': return ')';
        case U'—':
        case U'–':
        case U'―':
        case U'−': return '-';
        case U'\n': return '\n';
        case U'“':
        case U'”':
        case U'"':
        case U'„':
        case U'«': return '"';
        case U':':
        case U'：':
        case U'=':
        case U'＝': return ':';
        default: return 0;
    }
}

bool is_space(char32_t c) noexcept {
    return c == ' ' || c == '\t' || c == '\r' || c == 0xa0 || c == 0x3000 || c == 0x202f ||
           c == 0x2009 || c == 0x200b;
}

void add_word(std::vector<CreditWord>& words, std::string_view text) {
    if (text.empty()) return;
    if (text == "-" || text == "--" || text == "~") {
        words.push_back({text, {}, '-'});
        return;
    }
    static constexpr std::string_view kGlued[] = {
        "By", "BY", "Author", "Von", "Autor", "Por", "Par", "Text", "Written by", "Posted by"};
    if (words.empty())
        for (const std::string_view lead : kGlued)
            if (lead[0] == text[0] && text.size() > lead.size() + 2 && text.starts_with(lead) &&
                starts_upper(text.substr(lead.size())) && !has_no_small(text)) {  // ByAnn
                words.push_back({text.substr(0, lead.size()), fold_key(lead), 0});
                text.remove_prefix(lead.size());
                break;
            }
    for (std::size_t at = 2; at + 3 < text.size(); ++at)  // LeeFounder
        if (is_ascii_alpha(text[at]) && ascii_lower(text[at]) != text[at] && text[at - 1] >= 'a' &&
            text[at - 1] <= 'z' && is_job_word(fold_key(text.substr(at)))) {
            words.push_back({text.substr(0, at), fold_key(text.substr(0, at)), 0});
            text.remove_prefix(at);
            break;
        }
    std::size_t length = 0;
    const LeadWords lead = find_han_lead(text, length);
    if (lead.strength > 0 && length < text.size()) {  // 记者石秉川
        words.push_back({text.substr(0, length), std::string(text.substr(0, length)), 0});
        text.remove_prefix(length);
    }
    words.push_back({text, fold_key(text), 0});
}

}  // namespace

std::vector<CreditWord> read_words(std::string_view text, std::size_t most) {
    std::vector<CreditWord> words;
    words.reserve(std::min(most, text.size() / 6 + 3));
    std::size_t start = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (words.size() >= most) return words;
        const std::size_t here = at;
        const char32_t c = next_code_point(text, at);
        const char mark = mark_of(c);
        // A middle dot joins the parts of a foreign name in Han script.
        const bool joins = c == U'·' && here > start && at < text.size();
        if (mark == 0 && !is_space(c)) continue;
        if (joins) {
            std::size_t next = at;
            if (is_han(next_code_point(text, next))) continue;
        }
        add_word(words, text.substr(start, here - start));
        if (mark != 0) words.push_back({text.substr(here, at - here), {}, mark});
        start = at;
    }
    add_word(words, text.substr(std::min(start, text.size())));
    return words;
}

bool is_address(std::string_view word) {
    return contains(word, "@") || contains(word, "://") || word.starts_with("www.") ||
           word.starts_with("#");
}

// A sign alone folds to nothing, and a lead may stand behind it.
static bool begins_by_letters(const CreditWord& word) {
    return word.folded.empty() || begins_lead(word.folded);
}

bool may_begin_lead(const CreditWord& word) {
    std::size_t length = 0;
    return begins_by_letters(word) || find_han_lead(word.text, length).strength > 0;
}

LeadWords lead_at(const std::vector<CreditWord>& words, std::size_t at, std::size_t& after) {
    LeadWords found;
    std::string joined;
    const bool begins = at < words.size() && begins_by_letters(words[at]);
    for (std::size_t i = at;
         begins && i < words.size() && i < at + kLongestLead && words[i].mark == 0; ++i) {
        if (!joined.empty()) joined += ' ';
        joined += words[i].folded;
        if (const LeadWords lead = find_lead(joined); lead.strength > 0) {
            found = lead;
            after = i + 1;
        }
    }
    std::size_t length = 0;
    if (found.strength == 0 && at < words.size() && words[at].mark == 0)
        if (const LeadWords han = find_han_lead(words[at].text, length);
            han.strength > 0 && length == words[at].text.size()) {
            found = han;
            after = at + 1;
        }
    if (found.strength == 0) return found;
    if (after < words.size() && (words[after].mark == ':' || words[after].mark == '|' ||
                                 words[after].mark == '&' || words[after].mark == '\n')) {
        if (words[after].mark != '\n') found.strength = 2;
        ++after;
    }
    return found;
}

}  // namespace copydesk
