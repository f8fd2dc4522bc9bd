// An answer to one of the questions, with its reason.
#pragma once

#include <string>
#include <utility>

#include "copydesk.h"

namespace copydesk {

struct Answer {
    copydesk_verdict verdict = COPYDESK_NO_OPINION;
    std::string reason;  // one sentence; empty without an opinion
};

inline Answer drop(std::string reason) { return {COPYDESK_DROP, std::move(reason)}; }

}  // namespace copydesk
