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

bool is_upper_run(std::string_view text) {
    for (std::size_t at = 0; at < text.size();)
        if (is_lower(next_code_point(text, at))) return false;
    return true;
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
                starts_upper(text.substr(lead.size())) && !is_upper_run(text)) {  // ByAnn
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

namespace {

// Cuts a credit into pieces that are a name, a function, a place … each.
class Splitter {
  public:
    explicit Splitter(const std::vector<CreditWord>& words) : words_(words) {}

    std::vector<CreditPiece> split() {
        for (std::size_t at = 0; at < words_.size();) at = step(at);
        flush(0);
        return std::move(pieces_);
    }

  private:
    std::size_t step(std::size_t at) {
        const CreditWord& word = words_[at];
        if (word.mark == '(')
            if (const std::size_t after = take_role(at); after > 0) return after;
        if (word.mark == '(' && is_nickname(at)) return at + 3;
        if (word.mark != 0) {
            mark(word.mark);
            return at + 1;
        }
        std::size_t after = at + 1;
        const LeadWords lead = lead_at(words_, at, after);
        // "Interview with the author Ann Lee": what the one is who answers
        if (lead.strength > 0 && is_answering_) return after;
        if (lead.strength == 2 || (lead.strength == 1 && (at_start_ || opens_credit(at, after)))) {
            flush(before_);
            if (!lead.role.empty()) role_ = lead.role;
            skipping_ = false;
            at_start_ = led_ = true;
            return after;
        }
        at_start_ = false;
        if (is_and(word.text) && current_.words.empty() && !pieces_.empty() && !skipping_ &&
            !starts_upper(word.text)) {  // "(text) and Bo Xu", "Ann Lee, and Bo Xu"
            before_ = '&';
            return at + 1;
        }
        if (is_and(word.text) && !current_.words.empty() && at + 1 < words_.size()) {
            if (is_name_end(at) && !names_company()) {
                flush('&');
                skipping_ = false;
                return at + 1;
            }
        } else if (is_and(word.text) && skipping_ && at + 1 < words_.size() &&
                   starts_upper(words_[at + 1].text)) {
            skipping_ = false;
            before_ = '&';
            return at + 1;
        }
        if (skipping_ && is_with(word.folded) && is_talk(words_[at - 1].folded)) {
            skipping_ = false;
            before_ = '&';
            return at + 1;
        }
        if (skipping_) return at + 1;
        // "Dr. med." is no Danish "with"
        if (is_with(word.folded) && !starts_upper(word.text) && !word.text.ends_with('.')) {
            flush('&');
            role_ = "contributor";
            led_ = depth_ > 0;
            is_answering_ = at > 0 && is_talk(words_[at - 1].folded);
            return at + 1;
        }
        if (has_digit(word.text) && !is_address(word.text) &&
            (words_.size() > 1 || !current_.words.empty())) {  // a date
            flush(',');
            skipping_ = true;
            return at + 1;
        }
        if (!current_.words.empty() && is_place_word(word.folded) && !names_company() &&
            (!starts_upper(word.text) ||
             (current_.words.size() >= 2 && word.folded.size() >= 2 && at + 1 < words_.size()))) {
            flush(',');
            skipping_ = true;
            return at + 1;
        }
        current_.words.push_back(&word);
        return at + 1;
    }
    // "Ann Lee (text)": the role of the name before. The word behind it, 0 if it is none.
    std::size_t take_role(std::size_t at) {
        std::string inside;
        std::size_t end = at + 1;
        for (; end < words_.size() && end < at + 4 && words_[end].mark == 0; ++end)
            inside += (inside.empty() ? "" : " ") + words_[end].folded;
        const std::string_view role = find_lead(inside).role;
        if (role.empty() || end >= words_.size() || words_[end].mark != ')') return 0;
        flush(',');
        if (pieces_.empty()) return 0;
        pieces_.back().role = role;
        return end + 1;
    }
    // "Ann (Annie) Lee": between a given and a family name.
    bool is_nickname(std::size_t at) const {
        return current_.words.size() == 1 && starts_upper(current_.words[0]->text) &&
               at + 3 < words_.size() && words_[at + 1].mark == 0 && words_[at + 2].mark == ')' &&
               words_[at + 3].mark == 0 && starts_upper(words_[at + 1].text) &&
               starts_upper(words_[at + 3].text) && find_lead(words_[at + 3].folded).strength == 0;
    }
    // "Posted on September 21 by Ann Lee": a weak lead where no name can be going on.
    bool opens_credit(std::size_t at, std::size_t after) const {
        if (starts_upper(words_[at].text) || after >= words_.size() ||
            !starts_upper(words_[after].text))
            return false;
        return skipping_ || current_.words.empty() ||
               is_no_name_word(current_.words.back()->folded) ||
               has_digit(current_.words.back()->text);
    }
    static bool is_talk(std::string_view folded) {
        return folded == "gesprach" || folded == "conversation" || folded == "interview";
    }
    // "Center for Drug Evaluation" is one name.
    bool names_company() const {
        return std::any_of(current_.words.begin(), current_.words.end(),
                           [](const CreditWord* word) {
                               return is_company_word(word->folded) && !is_job_word(word->folded);
                           });
    }
    // "Ortega y Gasset" is one name; "Ann Lee y Bo Xu" are two.
    bool is_name_end(std::size_t at) const {
        const std::string_view word = words_[at].text;
        if (word != "y" && word != "e" && word != "i" && word != "a") return true;
        return current_.words.size() >= 2 || at + 2 >= words_.size() || words_[at + 2].mark != 0;
    }
    void mark(char mark) {
        is_answering_ = false;
        if (mark == ':' || mark == '"') {
            if (mark == '"') flush(',');
            return;
        }
        flush(mark);
        if (mark == '(') ++depth_;
        if (mark == ')' && depth_ > 0) --depth_;
        if (mark != '(' && mark != ')') skipping_ = false;
        at_start_ = mark == '\n' || mark == '|' || mark == '-';
    }
    void flush(char next) {
        if (!current_.words.empty()) {
            current_.role = role_;
            current_.before = before_;
            current_.bracketed = depth_ > 0;
            current_.led = led_;
            led_ = false;
            pieces_.push_back(std::move(current_));
            current_ = {};
        }
        before_ = next;
    }

    const std::vector<CreditWord>& words_;
    std::vector<CreditPiece> pieces_;
    CreditPiece current_;
    std::string_view role_ = "writer";
    char before_ = 0;
    bool at_start_ = true, skipping_ = false, led_ = false;
    bool is_answering_ = false;  // what follows "interview with"
    int depth_ = 0;
};

}  // namespace

std::vector<CreditPiece> split_credit(const std::vector<CreditWord>& words) {
    return Splitter(words).split();
}

}  // namespace copydesk
