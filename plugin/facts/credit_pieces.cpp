#include "facts/credit_pieces.h"

#include <algorithm>

#include "facts/agencies.h"
#include "facts/letters.h"

namespace copydesk {

namespace {

// Cuts a credit into pieces that are a name, a function, a place … each.
class Splitter {
  public:
    Splitter(const std::vector<CreditWord>& words, std::string_view language)
        : words_(words), language_(language) {}

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
        if (is_and(word.text, language_) && current_.words.empty() && !pieces_.empty() &&
            !skipping_ && !starts_upper(word.text)) {  // "(text) and Bo Xu", "Ann Lee, and Bo Xu"
            before_ = '&';
            return at + 1;
        }
        if (is_and(word.text, language_) && !current_.words.empty() && at + 1 < words_.size()) {
            if (!is_name_end(at)) {
                current_.words.push_back(&word);
                return at + 1;
            }
            if (!names_company()) {
                flush('&');
                skipping_ = false;
                return at + 1;
            }
        } else if (is_and(word.text, language_) && skipping_ && at + 1 < words_.size() &&
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
    // "Ann Lee y Bo Xu" are two names, "José Ortega y Gasset" is one, and so is the beginning of
    // "Ortega y Gasset Ruiz".
    bool is_name_end(std::size_t at) const {
        if (!joins_families(words_[at].text)) return true;
        const bool single = at + 2 >= words_.size() || words_[at + 2].mark != 0 ||
                            !starts_upper(words_[at + 2].text);
        if (current_.words.size() < 2) return single;
        return !single || !may_be_family(words_[at + 1]);
    }
    // In Polish and Danish "i" is another word.
    bool joins_families(std::string_view word) const {
        return word == "y" || word == "e" ||
               (word == "i" && (language_.starts_with("ca") || language_.starts_with("es")));
    }
    // No agency, desk or function.
    static bool may_be_family(const CreditWord& word) {
        return word.mark == 0 && starts_upper(word.text) && !is_company_word(word.folded) &&
               !is_job_word(word.folded) && !has_no_small(word.text) && !find_agency(word.text);
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
    std::string_view language_;
    std::vector<CreditPiece> pieces_;
    CreditPiece current_;
    std::string_view role_ = "writer";
    char before_ = 0;
    bool at_start_ = true, skipping_ = false, led_ = false;
    bool is_answering_ = false;  // what follows "interview with"
    int depth_ = 0;
};

}  // namespace

std::vector<CreditPiece> split_credit(const std::vector<CreditWord>& words,
                                      std::string_view language) {
    return Splitter(words, language).split();
}

}  // namespace copydesk
