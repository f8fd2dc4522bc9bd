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

}  // namespace copydesk
