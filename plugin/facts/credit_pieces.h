// A credit line -> words and marks -> the pieces that are a name, a function, a place …
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "facts/name_words.h"

namespace copydesk {

// A word of the credit, or a mark between words.
struct CreditWord {
    std::string_view text;
    std::string folded;  // empty for a mark
    char mark = 0;       // ',', '|', '(', ')', '-', '\n'; 0 for a word
};

// What stands between two marks or leads.
struct CreditPiece {
    std::vector<const CreditWord*> words;
    std::string_view role;
    char before = 0;  // the mark before it
    bool bracketed = false;
    bool led = false;  // a lead stands before it
};

// Until there are `most`: what stands behind them is left out.
std::vector<CreditWord> read_words(std::string_view text, std::size_t most = 120);

// Whether a lead may begin with this word.
bool may_begin_lead(const CreditWord& word);

// The lead that begins at word `at`, of at most kLongestLead words; `after` becomes the word behind
// it and behind a colon or the like.
inline constexpr std::size_t kLongestLead = 6;
LeadWords lead_at(const std::vector<CreditWord>& words, std::size_t at, std::size_t& after);

// The pieces point into `words`. `language`: BCP 47 or empty.
std::vector<CreditPiece> split_credit(const std::vector<CreditWord>& words,
                                      std::string_view language);

bool has_digit(std::string_view text);
bool starts_upper(std::string_view word);
bool has_no_small(std::string_view text);  // all capitals, or a script without case
bool is_address(std::string_view word);    // of a mail box, a page or an account

}  // namespace copydesk
