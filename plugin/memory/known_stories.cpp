#include "memory/known_stories.h"

#include <algorithm>
#include <cmath>
#include <new>
#include <optional>
#include <utility>

#include "core/digest.h"
#include "memory/text_words.h"

namespace copydesk {
namespace {

constexpr std::size_t kLongestUrl = 2048;  // a longer one is kept without its end
constexpr std::size_t kMostWords =
    100'000;  // of a text; what a longer one is about is known by then

struct CountedWord {
    std::uint32_t word, count;
};

std::vector<CountedWord> count_words(std::string_view title, std::string_view text) {
    std::vector<std::uint32_t> words;
    // A word is one letter and a space at least; taking one must not fail.
    words.reserve(std::min(kMostWords, (title.size() + text.size()) / 2 + 2));
    const auto take = [&](std::uint64_t word) {
        if (words.size() < words.capacity())
            words.push_back(static_cast<std::uint32_t>(word >> 32));
    };
    for_each_word(title, take);
    for_each_word(text, take);
    std::sort(words.begin(), words.end());
    std::vector<CountedWord> counted;
    for (const std::uint32_t word : words) {
        if (counted.empty() || counted.back().word != word) counted.push_back({word, 0});
        ++counted.back().count;
    }
    return counted;
}

Gist gist_of(const std::vector<CountedWord>& counted, const KnownWords& known) {
    std::vector<Gist::Word> weighed;
    weighed.reserve(counted.size());
    for (const CountedWord& one : counted)
        weighed.push_back(
            {one.word, static_cast<float>((1 + std::log(one.count)) * known.rarity(one.word))});
    const std::size_t kept = std::min(weighed.size(), Gist::kWords);
    std::partial_sort(weighed.begin(), weighed.begin() + static_cast<std::ptrdiff_t>(kept),
                      weighed.end(), [](const Gist::Word& a, const Gist::Word& b) {
                          return a.weight != b.weight ? a.weight > b.weight : a.word < b.word;
                      });
    weighed.resize(kept);
    std::sort(weighed.begin(), weighed.end(),
              [](const Gist::Word& a, const Gist::Word& b) { return a.word < b.word; });
    double squares = 0;
    for (const Gist::Word& one : weighed) squares += static_cast<double>(one.weight) * one.weight;
    Gist gist;
    if (squares <= 0) return gist;
    const float length = static_cast<float>(std::sqrt(squares));
    for (const Gist::Word& one : weighed)
        gist.words[gist.count++] = {one.word, one.weight / length};
    return gist;
}

// Word and weight, in 65,535ths, of each; the lowest byte first.
std::string pack(const Gist& gist) {
    std::string data;
    for (std::uint32_t i = 0; i < gist.count; ++i) {
        const auto weight = static_cast<std::uint32_t>(std::lround(gist.words[i].weight * 65535));
        for (int shift = 0; shift < 32; shift += 8)
            data += static_cast<char>(gist.words[i].word >> shift & 255);
        for (int shift = 0; shift < 16; shift += 8)
            data += static_cast<char>(weight >> shift & 255);
    }
    return data;
}

std::optional<Gist> unpack(std::string_view data) {
    constexpr std::size_t kBytes = 6;
    if (data.size() != Gist::kWords * kBytes) return std::nullopt;
    Gist gist;
    for (std::size_t at = 0; at < data.size(); at += kBytes) {
        const auto byte = [&](std::size_t i) {
            return std::uint32_t{static_cast<unsigned char>(data[at + i])};
        };
        const std::uint32_t word = byte(0) | byte(1) << 8 | byte(2) << 16 | byte(3) << 24;
        if (gist.count > 0 && word <= gist.words[gist.count - 1].word) return std::nullopt;
        gist.words[gist.count++] = {word, static_cast<float>(byte(4) | byte(5) << 8) / 65535};
    }
    return gist;
}

}  // namespace

double similarity(const Gist& first, const Gist& second) noexcept {
    double sum = 0;
    for (std::uint32_t a = 0, b = 0; a < first.count && b < second.count;) {
        const Gist::Word &left = first.words[a], &right = second.words[b];
        if (left.word == right.word) sum += static_cast<double>(left.weight) * right.weight;
        a += left.word <= right.word;
        b += right.word <= left.word;
    }
    return std::min(sum, 1.0);
}

KnownStories::KnownStories(std::size_t most, StateFile* state, bool resumed)
    : most_(most), resumed_(resumed), state_(state) {
    make_room();
    if (state_) load();
}

KnownStories::~KnownStories() {
    try {
        lock_.run([&] { store_words(); });
    } catch (const std::bad_alloc&) {
        // Then what the last articles taught is lost.
    }
}

void KnownStories::store_words() {
    if (!state_ || unstored_ == 0) return;
    state_->add(StateFile::Kind::words, {0, 0, {}, words_.pack()}, 0);
    unstored_ = 0;
}

void KnownStories::load() {
    state_->load(StateFile::Kind::words, [&](const StateRecord& stored) {
        if (stored.number != 0 || !words_.unpack(stored.data)) state_->refuse();
    });
    state_->load(StateFile::Kind::story, [&](const StateRecord& stored) {
        const auto gist = unpack(stored.data);
        if (!gist) state_->refuse();
        add({*gist, stored.fingerprint, stored.number, stored.url, stored.tag});
        numbers_ = stored.number + 1;
    });
    const std::uint64_t begin = state_->begin_run(StateFile::Kind::story, numbers_, resumed_);
    for (Record& record : records_) record.is_left = record.number >= begin;
}

std::vector<SameStory> KnownStories::meet(std::string_view title, const MetText& met, bool adds) {
    const auto counted = count_words(title, met.text);
    std::vector<std::uint32_t> words;
    words.reserve(counted.size());
    for (const CountedWord& one : counted) words.push_back(one.word);
    const Gist gist = gist_of(counted, words_);
    words_.learn(words);
    constexpr std::uint32_t kMostUnstored = 64;
    std::vector<SameStory> found;
    lock_.run([&] {
        if (++unstored_ >= kMostUnstored) store_words();
        // A few words in common make no story.
        if (gist.count < Gist::kWords) return;
        Record record{gist, number_of_hexadecimal(met.fingerprint), numbers_,
                      std::string(met.url.substr(0, kLongestUrl)), met.tag};
        Record* own = resumed_ ? find_left(gist, met.tag) : nullptr;
        found = find(gist, own ? own->number : numbers_);
        if (own) own->is_left = false;
        if (own || !adds) return;
        if (state_) store(record);
        add(std::move(record));
        ++numbers_;
    });
    return found;
}

// The records that have most of the gist's weight among their own words, by the index.
std::vector<std::uint32_t> KnownStories::candidates(const Gist& gist) const {
    struct Hit {
        std::uint32_t record;
        float weight;
    };
    std::vector<Hit> hits;
    hits.reserve(Gist::kWords * KeyIndex::kBucket);
    for (std::uint32_t i = 0; i < gist.count; ++i)
        index_.find(gist.words[i].word, [&](std::uint32_t record) {
            hits.push_back({record, gist.words[i].weight * gist.words[i].weight});
        });
    std::sort(hits.begin(), hits.end(),
              [](const Hit& a, const Hit& b) { return a.record < b.record; });
    std::vector<Hit> sums;
    for (const Hit& hit : hits) {
        if (sums.empty() || sums.back().record != hit.record) sums.push_back({hit.record, 0});
        sums.back().weight += hit.weight;
    }
    const std::size_t kept = std::min(sums.size(), kCandidates);
    std::partial_sort(sums.begin(), sums.begin() + static_cast<std::ptrdiff_t>(kept), sums.end(),
                      [](const Hit& a, const Hit& b) {
                          return a.weight != b.weight ? a.weight > b.weight : a.record < b.record;
                      });
    std::vector<std::uint32_t> best;
    for (std::size_t i = 0; i < kept; ++i) best.push_back(sums[i].record);
    return best;
}

// What the run that was killed knew of this page.
KnownStories::Record* KnownStories::find_left(const Gist& gist, std::uint64_t tag) {
    for (const std::uint32_t candidate : candidates(gist)) {
        Record& record = records_[candidate];
        if (record.is_left && tag != 0 && record.tag == tag) return &record;
    }
    return nullptr;
}

std::vector<SameStory> KnownStories::find(const Gist& gist, std::uint64_t below) const {
    std::vector<SameStory> found;
    for (const std::uint32_t candidate : candidates(gist)) {
        const Record& record = records_[candidate];
        if (record.number >= below) continue;
        const double alike = similarity(gist, record.gist);
        if (alike >= kSimilarity)
            found.push_back({record.url, hexadecimal(record.fingerprint), alike});
    }
    std::stable_sort(found.begin(), found.end(), [](const SameStory& a, const SameStory& b) {
        return a.similarity > b.similarity;
    });
    if (found.size() > kMost) found.resize(kMost);
    return found;
}

// In the file before it is known here: what is known here is in the file.
void KnownStories::store(const Record& record) {
    const std::uint64_t oldest = records_.size() < most_ ? 0 : records_[next_].number + 1;
    state_->add(StateFile::Kind::story,
                {record.number, record.fingerprint, record.url, pack(record.gist), record.tag},
                oldest);
}

void KnownStories::add(Record record) {
    if (records_.size() == room_ && room_ < most_) make_room();
    const std::size_t at = records_.size() < most_ ? records_.size() : next_;
    if (at == records_.size())
        records_.push_back(std::move(record));
    else
        records_[at] = std::move(record);
    next_ = (at + 1) % most_;
    for (std::uint32_t i = 0; i < records_[at].gist.count; ++i)
        index_.add(records_[at].gist.words[i].word, static_cast<std::uint32_t>(at));
}

void KnownStories::make_room() {
    constexpr std::size_t kFirst = 1024;
    const std::size_t room = std::min(most_, std::max(kFirst, 2 * room_));
    records_.reserve(room);
    index_.resize(room * Gist::kWords);
    room_ = room;
    for (std::uint32_t at = 0; at < records_.size(); ++at)
        for (std::uint32_t i = 0; i < records_[at].gist.count; ++i)
            index_.add(records_[at].gist.words[i].word, at);
}

}  // namespace copydesk
