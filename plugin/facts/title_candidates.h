// The texts that could be a page's title, and what the ranker of titles knows of each.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "facts/choose.h"

namespace copydesk {

// How a text was made from what a page states or prints.
enum class TitlePart : std::uint8_t {
    whole,
    without_site,
    first,
    last,
    without_first,
    without_last,
    first_piece,  // of a heading that holds several elements or lines: a kicker, a standfirst
    last_piece,
    without_first_piece,
    without_last_piece
};

struct TitleCandidate {
    std::string text, words, key;        // words: folded; key: without their spaces
    const Candidate* from = nullptr;     // the surest source; null: a heading that no mark names
    const Candidate* printed = nullptr;  // the surest that stands in the text
    BlockId block = kNone;
    TitlePart part = TitlePart::whole;
    std::uint32_t sources = 0;           // how many say just this
    TitlePart piece = TitlePart::whole;  // what of a heading of several pieces
    std::uint32_t pieces = 0;            // how many that heading has; 0: no such heading
    std::uint32_t left_length = 0;       // bytes that the heading has beside it
};

std::vector<TitleCandidate> read_title_candidates(const Chooser& to);

std::span<const std::string_view> title_feature_names() noexcept;

// A row for each of the candidates, in their order.
std::vector<std::vector<float>> read_title_features(const Chooser& to,
                                                    const std::vector<TitleCandidate>& candidates);

}  // namespace copydesk
