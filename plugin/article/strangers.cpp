#include "article/strangers.h"

namespace copydesk {
namespace {

void leave_out(Field field, Article& article, Facts& facts) {
    facts[field].clear();
    for (RankedCandidate& one : article.weighed) {
        if (one.field != field || !one.chosen) continue;
        one.chosen = false;
        one.why = "the page is no article";
    }
}

}  // namespace

void leave_out_strangers(Article& article, Facts& facts) {
    const auto& quality = article.quality;
    switch (quality.outcome) {
        case COPYDESK_DOCUMENTATION:
        case COPYDESK_LISTING:
        case COPYDESK_COLLECTION:
        case COPYDESK_PRODUCT:
        case COPYDESK_SERVICE: break;
        default: return;
    }
    const Fact* day = facts.first(Field::published);
    // "Hardcover – October 16, 2018"; elsewhere where that is surer than the day itself
    if (day && (day->origin == Origin::text || day->origin == Origin::markup) &&
        (quality.outcome == COPYDESK_PRODUCT ||
         (quality.probability >= 0.5f && day->confidence < quality.probability)))
        leave_out(Field::published, article, facts);
    if (quality.outcome == COPYDESK_DOCUMENTATION) return;
    leave_out(Field::author, article, facts);
    leave_out(Field::byline, article, facts);
}

}  // namespace copydesk
