// Page -> which of its blocks are the body, each with a probability.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "core/arena.h"
#include "page/page.h"

namespace copydesk {

class BodyModel;    // model.h
struct BlockTexts;  // block_text.h

// What the page declares about its article, as evidence for the choice; each may be empty.
struct BodyHints {
    std::string_view title, description;
    std::string_view article_body, comments, product;  // prose that JSON-LD repeats
    std::string_view questions, answers;               // the same, a line each
    bool declares_article = false;
    bool is_thread = false;   // of a forum, where answers are body
    bool is_product = false;  // one that is sold, not a list of them
};

// How far a block's value of a feature, against the page's median of it, moves the model.
struct Influence {
    std::string_view feature;  // static; empty: nothing else moved it
    float value = 0;           // the block's
    float logits = 0;          // above 0: towards the body
};
using Influences = std::array<Influence, 3>;  // the strongest first

// What other pages of the site changed; columns over the page's blocks, empty where none was known.
struct SiteEffect {
    explicit SiteEffect(Arena& arena) : returns(&arena), alone(&arena), dropped(&arena) {}
    std::uint32_t furniture = 0;   // blocks whose probability was lowered
    Column<std::uint8_t> returns;  // the pages that have the block's text
    Column<float> alone;           // the probability by this page alone
    Column<std::uint8_t> dropped;  // 0 or 1: kept but for this
};

// Columns over the page's blocks.
struct Selection {
    explicit Selection(Arena& arena)
        : probability(&arena), kept(&arena), influences(&arena), site(arena) {}
    Column<float> probability;      // that the block belongs to the body, 0 to 1
    Column<std::uint8_t> kept;      // 0 or 1
    float predicted_f1 = 0;         // expected F1 of the kept words under the probabilities
    Column<Influences> influences;  // what moved the probability; empty unless asked for
    SiteEffect site;
};

// Keeps the blocks whose words give the highest expected F1 if each belongs to the body with its
// probability: the best are taken in order, and every beginning of that order is tried. Where most
// of that is beyond doubt, what is doubtful is left out, sooner on pages that declare an article.
// guards.h has the last word.
void cut_selection(const Page& page, const BlockTexts& texts, const BodyHints& hints,
                   Selection& selection, Arena& arena);

// Features, model and cut, with the influences if `explained`. `texts` are the page's.
Selection select_blocks(const Page& page, const BlockTexts& texts, const BodyHints& hints,
                        const BodyModel& model, bool explained, Watch& watch, Arena& arena);

// Text that stands on most other pages of the site is its furniture: lowers the probability of its
// blocks, and drops those that are then unlikely. All others stay as they are. `returns` says of
// each block how many of the `site_pages` others have its text.
void weigh_returns(std::uint32_t site_pages, std::span<const std::uint8_t> returns,
                   Selection& selection);

}  // namespace copydesk
