#include "memory/known_texts.h"

#include <algorithm>

#include "core/digest.h"

namespace copydesk {
namespace {

constexpr std::size_t kLongestUrl = 2048;  // a longer one is kept without its end

std::optional<Likeness> likeness_of(const Sketch& now, const Sketch& then,
                                    const Overlap& overlap) noexcept {
    if (now.whole == then.whole) return Likeness::exact;
    if (overlap.shared < KnownTexts::kSharedRuns ||
        std::max(overlap.of_first, overlap.of_second) < KnownTexts::kShare)
        return std::nullopt;
    return overlap.of_first < KnownTexts::kShare ? Likeness::longer : Likeness::near;
}

}  // namespace

std::string_view name_of(Likeness likeness) noexcept {
    switch (likeness) {
        case Likeness::exact: return "exact";
        case Likeness::near: return "near";
        case Likeness::longer: return "longer";
    }
    return "near";
}

KnownTexts::KnownTexts(std::size_t most) : most_(most) { make_room(); }

template <class Take>
void KnownTexts::for_each_key(const Sketch& sketch, Take take) {
    take(static_cast<std::uint32_t>(sketch.whole));
    for (std::size_t i = 0; i < std::min<std::size_t>(sketch.count, kKeys); ++i)
        take(sketch.runs[i]);
}

std::optional<Original> KnownTexts::meet(const MetText& met) {
    const Sketch sketch = sketch_text(met.text);
    std::optional<Original> original;
    if (sketch.whole == 0) return original;
    lock_.run([&] {
        original = find(sketch);
        if (!original || !original->is_copy()) add(sketch, met);
    });
    return original;
}

std::optional<Original> KnownTexts::look_up(const Sketch& sketch) {
    std::optional<Original> original;
    lock_.run([&] { original = find(sketch); });
    return original;
}

std::optional<Original> KnownTexts::find(const Sketch& sketch) const {
    std::vector<std::uint32_t> candidates;
    candidates.reserve((kKeys + 1) * KeyIndex::kBucket);
    for_each_key(sketch, [&](std::uint32_t key) {
        index_.find(key, [&](std::uint32_t record) { candidates.push_back(record); });
    });
    std::sort(candidates.begin(), candidates.end());
    candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());

    const Record* best = nullptr;
    Original original;
    for (const std::uint32_t candidate : candidates) {
        const Record& record = records_[candidate];
        const Overlap overlap = compare(sketch, record.sketch);
        const auto likeness = likeness_of(sketch, record.sketch, overlap);
        if (!likeness) continue;
        const double share = *likeness == Likeness::exact ? 1 : overlap.of_first;
        const bool is_better =
            !best || *likeness < original.likeness ||
            (*likeness == original.likeness &&
             (share > original.share || (share == original.share && record.number < best->number)));
        if (!is_better) continue;
        best = &record;
        original.likeness = *likeness;
        original.share = share;
    }
    if (!best) return std::nullopt;
    original.url = best->url;
    original.fingerprint = hexadecimal(best->fingerprint);
    return original;
}

void KnownTexts::add(const Sketch& sketch, const MetText& met) {
    if (records_.size() == room_ && room_ < most_) make_room();
    Record record{sketch, number_of_hexadecimal(met.fingerprint), numbers_,
                  std::string(met.url.substr(0, kLongestUrl))};
    const std::size_t at = records_.size() < most_ ? records_.size() : numbers_ % most_;
    if (at == records_.size())
        records_.push_back(std::move(record));
    else
        records_[at] = std::move(record);
    ++numbers_;
    for_each_key(sketch,
                 [&](std::uint32_t key) { index_.add(key, static_cast<std::uint32_t>(at)); });
}

void KnownTexts::make_room() {
    constexpr std::size_t kFirst = 1024;
    const std::size_t room = std::min(most_, std::max(kFirst, 2 * room_));
    records_.reserve(room);
    index_.resize(room * (kKeys + 1));
    room_ = room;
    for (std::uint32_t at = 0; at < records_.size(); ++at)
        for_each_key(records_[at].sketch, [&](std::uint32_t key) { index_.add(key, at); });
}

}  // namespace copydesk
