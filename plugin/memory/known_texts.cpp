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

// The number of all words, then those of the runs, each from its lowest byte on.
std::string pack(const Sketch& sketch) {
    std::string data;
    const auto append = [&](std::uint64_t number, int bytes) {
        for (int i = 0; i < bytes; ++i) data += static_cast<char>(number >> (8 * i) & 255);
    };
    append(sketch.whole, 8);
    for (std::uint32_t i = 0; i < sketch.count; ++i) append(sketch.runs[i], 4);
    return data;
}

std::optional<Sketch> unpack(std::string_view data) {
    if (data.size() < 8 || data.size() % 4 != 0 || data.size() > 8 + 4 * Sketch::kRuns)
        return std::nullopt;
    const auto number = [&](std::size_t at, std::size_t bytes) {
        std::uint64_t out = 0;
        for (std::size_t i = bytes; i-- > 0;)
            out = out << 8 | static_cast<unsigned char>(data[at + i]);
        return out;
    };
    Sketch sketch;
    sketch.whole = number(0, 8);
    if (sketch.whole == 0) return std::nullopt;
    for (std::size_t at = 8; at < data.size(); at += 4) {
        const auto run = static_cast<std::uint32_t>(number(at, 4));
        if (sketch.count > 0 && run <= sketch.runs[sketch.count - 1]) return std::nullopt;
        sketch.runs[sketch.count++] = run;
    }
    return sketch;
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

KnownTexts::KnownTexts(std::size_t most, StateFile* state, bool resumed)
    : most_(most), resumed_(resumed), state_(state) {
    make_room();
    if (state_) load();
}

void KnownTexts::load() {
    state_->load(StateFile::Kind::text, [&](const StateRecord& stored) {
        auto sketch = unpack(stored.data);
        if (!sketch) state_->refuse();
        add({*sketch, stored.fingerprint, stored.number, stored.url, stored.tag});
        numbers_ = stored.number + 1;
    });
    const std::uint64_t begin = state_->begin_run(StateFile::Kind::text, numbers_, resumed_);
    for (Record& record : records_) record.is_left = record.number >= begin;
}

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
        Record* own = resumed_ ? find_left(sketch, met.tag) : nullptr;
        original = find(sketch, own ? own->number : numbers_);
        if (own) own->is_left = false;
        if (own || (original && original->is_copy())) return;
        Record record{sketch, number_of_hexadecimal(met.fingerprint), numbers_,
                      std::string(met.url.substr(0, kLongestUrl)), met.tag};
        if (state_) store(record);
        add(std::move(record));
        ++numbers_;
    });
    return original;
}

std::optional<Original> KnownTexts::look_up(const Sketch& sketch) {
    std::optional<Original> original;
    lock_.run([&] { original = find(sketch, numbers_); });
    return original;
}

std::vector<std::uint32_t> KnownTexts::candidates(const Sketch& sketch) const {
    std::vector<std::uint32_t> found;
    found.reserve((kKeys + 1) * KeyIndex::kBucket);
    for_each_key(sketch, [&](std::uint32_t key) {
        index_.find(key, [&](std::uint32_t record) { found.push_back(record); });
    });
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

// What the run that was killed knew of this page.
KnownTexts::Record* KnownTexts::find_left(const Sketch& sketch, std::uint64_t tag) {
    for (const std::uint32_t candidate : candidates(sketch)) {
        Record& record = records_[candidate];
        if (record.is_left && tag != 0 && record.tag == tag) return &record;
    }
    return nullptr;
}

std::optional<Original> KnownTexts::find(const Sketch& sketch, std::uint64_t below) const {
    const Record* best = nullptr;
    Original original;
    for (const std::uint32_t candidate : candidates(sketch)) {
        const Record& record = records_[candidate];
        if (record.number >= below) continue;
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

// In the file before it is known here: what is known here is in the file.
void KnownTexts::store(const Record& record) {
    const std::uint64_t oldest = records_.size() < most_ ? 0 : records_[next_].number + 1;
    state_->add(StateFile::Kind::text,
                {record.number, record.fingerprint, record.url, pack(record.sketch), record.tag},
                oldest);
}

void KnownTexts::add(Record record) {
    if (records_.size() == room_ && room_ < most_) make_room();
    const std::size_t at = records_.size() < most_ ? records_.size() : next_;
    if (at == records_.size())
        records_.push_back(std::move(record));
    else
        records_[at] = std::move(record);
    next_ = (at + 1) % most_;
    for_each_key(records_[at].sketch,
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
