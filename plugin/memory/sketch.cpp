#include "memory/sketch.h"

#include <algorithm>
#include <vector>

#include "memory/text_words.h"

namespace copydesk {
namespace {

// Keeps the smallest of any number of numbers, in little room.
class Smallest {
  public:
    Smallest() { numbers_.reserve(kRoom); }

    void add(std::uint32_t number) {
        if (number >= bound_) return;
        if (numbers_.size() == kRoom) settle();
        numbers_.push_back(number);
    }
    const std::vector<std::uint32_t>& settle() {
        std::sort(numbers_.begin(), numbers_.end());
        numbers_.erase(std::unique(numbers_.begin(), numbers_.end()), numbers_.end());
        if (numbers_.size() >= Sketch::kRuns) {
            numbers_.resize(Sketch::kRuns);
            bound_ = numbers_.back();
        }
        return numbers_;
    }

  private:
    static constexpr std::size_t kRoom = 1024;
    std::vector<std::uint32_t> numbers_;
    std::uint32_t bound_ = UINT32_MAX;
};

}  // namespace

Sketch sketch_text(std::string_view text) {
    Sketch sketch;
    Smallest smallest;
    WordRuns runs;
    for_each_word(text, [&](std::uint64_t word) {
        sketch.whole = mix_bits(sketch.whole ^ word) + 1;
        std::uint64_t run = 0;
        if (runs.add(word, run)) smallest.add(static_cast<std::uint32_t>(mix_bits(run) >> 32));
    });
    const auto& numbers = smallest.settle();
    std::copy(numbers.begin(), numbers.end(), sketch.runs.begin());
    sketch.count = static_cast<std::uint32_t>(numbers.size());
    return sketch;
}

Overlap compare(const Sketch& first, const Sketch& second) noexcept {
    const auto end_of = [](const Sketch& sketch) {
        return sketch.is_full() ? sketch.runs.back() : UINT32_MAX;
    };
    const std::uint32_t end = std::min(end_of(first), end_of(second));
    const auto below = [end](const Sketch& sketch, std::uint32_t at) {
        return at < sketch.count && sketch.runs[at] <= end;
    };
    std::uint32_t a = 0, b = 0, shared = 0;
    while (below(first, a) && below(second, b)) {
        const std::uint32_t left = first.runs[a], right = second.runs[b];
        shared += left == right;
        a += left <= right;
        b += right <= left;
    }
    while (below(first, a)) ++a;
    while (below(second, b)) ++b;
    Overlap overlap;
    overlap.shared = shared;
    if (a > 0) overlap.of_first = static_cast<double>(shared) / a;
    if (b > 0) overlap.of_second = static_cast<double>(shared) / b;
    return overlap;
}

}  // namespace copydesk
