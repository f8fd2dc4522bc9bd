#include "body/title_words.h"

#include <algorithm>

namespace copydesk {
namespace {

constexpr std::size_t kLooked = 64;  // words of a title and of a line

}  // namespace

TitleWords::TitleWords(std::string_view title, Arena& arena) : words_(&arena) {
    hash_words(title, words_);
    words_.resize(std::min(words_.size(), kLooked));
    for (const std::uint32_t word : words_) some_ |= bit_of(word);
}

TitleWords::Rest TitleWords::rest_of(const BlockTexts& texts, std::size_t block) const noexcept {
    constexpr std::size_t kLeastRun = 3, kMostElse = 10;  // words
    const auto line = texts.words_of(block);
    if (line.size() < kLeastRun || line.size() > kLooked) return {};
    const auto shared = std::count_if(line.begin(), line.end(), [this](std::uint32_t word) {
        return (some_ & bit_of(word)) != 0;
    });
    if (static_cast<std::size_t>(shared) < kLeastRun) return {};  // as on most lines
    // The longest run of words that both have.
    std::size_t begin = 0, longest = 0;
    for (std::size_t from = 0; from <= kMostElse && from + longest < line.size(); ++from)
        for (std::size_t in_title = 0; in_title + longest < words_.size(); ++in_title) {
            std::size_t run = 0;
            while (from + run < line.size() && in_title + run < words_.size() &&
                   line[from + run] == words_[in_title + run])
                ++run;
            if (run <= longest) continue;
            begin = from;
            longest = run;
        }
    if (longest < kLeastRun || line.size() - longest > kMostElse) return {};
    return {line.first(begin), line.subspan(begin + longest)};
}

}  // namespace copydesk
