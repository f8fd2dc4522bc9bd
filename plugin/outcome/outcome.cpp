#include "outcome/outcome.h"

#include <algorithm>

#include "outcome/barriers.h"

namespace copydesk {
namespace {

constexpr double kDoubt = 0.25;

// There is no markup to go by, and what a crawler stores as text is mostly articles.
OutcomeGuess judge_plain_text(const PageAmounts& amounts, const Facts& facts) {
    if (amounts.kept_paragraphs >= 3) return {COPYDESK_ARTICLE, 0.8};
    const double links = amounts.kept > 0 ? amounts.kept_linked / amounts.kept : 1;
    const bool dated = facts.first(Field::published) != nullptr,
               signed_ = facts.first(Field::author) != nullptr;
    const double p = std::clamp(0.35 + 0.12 * dated + 0.1 * signed_ - 0.4 * links, 0.05, 0.98);
    if (p >= 0.5) return {COPYDESK_ARTICLE, p};
    return {COPYDESK_OTHER, 1 - p};
}

}  // namespace

OutcomeGuess judge_outcome(const OutcomeEvidence& e, const OutcomeModel& model) {
    const PageAmounts amounts = add_up(e.texts, e.body);
    if (const auto barrier = judge_barrier(e, amounts)) return *barrier;
    if (e.page.plain_text) return judge_plain_text(amounts, e.facts);
    const auto probabilities = model.probabilities(read_traits(e));
    // A page that says it is a thread is one where there is doubt.
    const double forum = probabilities[COPYDESK_FORUM];
    if (forum >= kDoubt && is_thread(e.declared, e.context)) return {COPYDESK_FORUM, forum};
    // An article is what is likelier one than none; else the likeliest of the others.
    const auto first = probabilities.begin() + (probabilities[COPYDESK_ARTICLE] < 0.5);
    const auto best = std::max_element(first, probabilities.end());
    return {static_cast<copydesk_outcome>(best - probabilities.begin()), *best};
}

}  // namespace copydesk
