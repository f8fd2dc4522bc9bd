// What a page is: an article, or which kind of none.
#pragma once

#include <cstdint>

#include "article/article.h"

namespace copydesk {

struct OutcomeGuess {
    copydesk_outcome outcome = COPYDESK_OTHER;
    double probability = 0;  // that the page is what `outcome` says
};

// `kept` is the body as it will be written; `http_status` may be 0 (unknown).
OutcomeGuess judge_outcome(const Page& page, const Declared& declared, const Facts& facts,
                           const BodyRange& body, const PageContext& context,
                           std::int32_t http_status);

}  // namespace copydesk
