// What a page is: an article, or which kind of none.
#pragma once

#include <cstdint>

#include "copydesk.h"
#include "facts/facts.h"
#include "outcome/model.h"

namespace copydesk {

struct OutcomeGuess {
    copydesk_outcome outcome = COPYDESK_OTHER;
    double probability = 0;  // that the page is what `outcome` says
};

// Barriers are told by rules (barriers.h), plain text by its paragraphs, all others by the model.
OutcomeGuess judge_outcome(const OutcomeEvidence& evidence, const OutcomeModel& model);

}  // namespace copydesk
