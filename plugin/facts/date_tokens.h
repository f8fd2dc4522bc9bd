// The words and numbers of a text, as the parts that a date may be made of.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace copydesk {

struct DateToken {
    std::size_t begin = 0, end = 0;  // in the text
    int number = -1, digits = 0;     // number: the value of up to eight digits
    std::string word;                // folded; empty for a number, and far from any
};

std::vector<DateToken> read_date_tokens(std::string_view text);

// A look at the numbers of a text, piece by piece: where none has the form of a year and there are
// no two, find_dates finds nothing.
class DateSigns {
  public:
    bool add(std::string_view piece);  // whether there may be a date in the pieces so far

  private:
    std::size_t numbers_ = 0;
};
inline bool may_hold_date(std::string_view text) { return DateSigns().add(text); }

}  // namespace copydesk
