// Pages that stand before what was asked for, or in its place: consent walls, paywall stubs, pages
// that need a browser, error pages, and pages with next to no text.
#pragma once

#include <cstddef>
#include <optional>

#include "outcome/outcome.h"

namespace copydesk {

struct PageAmounts {
    double kept = 0, all = 0;                // words of the body and of the page
    double kept_linked = 0, all_linked = 0;  // of those, in links
    std::size_t kept_paragraphs = 0;         // of 25 words or more
};

PageAmounts add_up(const Column<BlockText>& texts, const BodyRange& body);

// nullopt: the page is none of them. Word lists are asked only where the page has little text.
std::optional<OutcomeGuess> judge_barrier(const OutcomeEvidence& evidence,
                                          const PageAmounts& amounts);

}  // namespace copydesk
