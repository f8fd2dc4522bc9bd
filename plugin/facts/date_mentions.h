// The dates that a page states of itself, before one is chosen.
#pragma once

#include <string>
#include <vector>

#include "facts/choose.h"
#include "facts/dates.h"

namespace copydesk {

struct DateMention {
    Date date;
    double weight = 0;
    const Candidate* from = nullptr;
    BlockId block = kNone;
    std::string raw;
    bool printed = false;
    bool of_url = false;
};

struct DateMentions {
    std::vector<DateMention> published, modified;
};

// Those are left out that are no days of the calendar, lie behind the retrieval or tell of another
// page.
DateMentions read_date_mentions(const Chooser& to);

}  // namespace copydesk
