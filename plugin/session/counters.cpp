#include "session/counters.h"

#include <algorithm>
#include <functional>
#include <thread>

#include "format/words.h"

namespace copydesk {

namespace {

constexpr auto kRelaxed = std::memory_order_relaxed;

}  // namespace

Counters::Slot& Counters::own_slot() noexcept {
    // Ids are addresses on this system: their low bits are alike.
    const std::uint64_t id = std::hash<std::thread::id>{}(std::this_thread::get_id());
    static_assert(kSlots == 16);  // four bits
    return slots_[(id * 0x9e3779b97f4a7c15u) >> 60];
}

void Counters::add_page(copydesk_outcome outcome, copydesk_limit limit, std::uint64_t bytes,
                        std::uint64_t nanoseconds, std::uint64_t peak_memory) noexcept {
    Slot& slot = own_slot();
    slot.pages[std::min<std::size_t>(outcome, kOutcomes - 1)].fetch_add(1, kRelaxed);
    if (limit != COPYDESK_COMPLETE)
        slot.cut[std::min<std::size_t>(limit, kLimits - 1)].fetch_add(1, kRelaxed);
    slot.bytes.fetch_add(bytes, kRelaxed);
    slot.nanoseconds.fetch_add(nanoseconds, kRelaxed);
    std::uint64_t known = slot.peak_memory.load(kRelaxed);
    while (known < peak_memory &&
           !slot.peak_memory.compare_exchange_weak(known, peak_memory, kRelaxed)) {
    }
}

void Counters::add_failure(std::uint64_t bytes, std::uint64_t nanoseconds) noexcept {
    Slot& slot = own_slot();
    slot.failed.fetch_add(1, kRelaxed);
    slot.bytes.fetch_add(bytes, kRelaxed);
    slot.nanoseconds.fetch_add(nanoseconds, kRelaxed);
}

void Counters::add_refused() noexcept {
    own_slot().pages[COPYDESK_REFUSED_PAGE].fetch_add(1, kRelaxed);
}

bool Counters::at(std::size_t index, copydesk_counter& out) const noexcept {
    const auto set = [&](const char* name, const char* description, double value) {
        out.name = name;
        out.description = description;
        out.value = value;
        return true;
    };
    const auto divide = [&](const char* label, std::string_view value) {
        out.label = label;
        out.label_value = value.data();
    };
    if (index < kOutcomes) {
        divide("outcome", name_of(static_cast<copydesk_outcome>(index)));
        return set("pages_total", "Pages read, by what they turned out to be.",
                   sum([&](const Slot& slot) -> const Count& { return slot.pages[index]; }));
    }
    index = index - kOutcomes + 1;  // COPYDESK_COMPLETE cuts nothing
    if (index < kLimits) {
        divide("limit", name_of(static_cast<copydesk_limit>(index)));
        return set("cut_pages_total", "Pages cut short, by the limit that cut them.",
                   sum([&](const Slot& slot) -> const Count& { return slot.cut[index]; }));
    }
    switch (index - kLimits) {
        case 0:
            return set("failed_pages_total", "Pages of which nothing could be read.",
                       sum([](const Slot& slot) -> const Count& { return slot.failed; }));
        case 1:
            return set("read_bytes_total", "Bytes of the pages that were read.",
                       sum([](const Slot& slot) -> const Count& { return slot.bytes; }));
        case 2:
            return set(
                "read_seconds_total", "Time spent reading pages, of all threads together.",
                sum([](const Slot& slot) -> const Count& { return slot.nanoseconds; }) / 1e9);
        case 3: {
            std::uint64_t most = 0;
            for (const Slot& slot : slots_) most = std::max(most, slot.peak_memory.load(kRelaxed));
            return set("peak_memory_bytes", "The most scratch memory that one page took.",
                       static_cast<double>(most));
        }
        default: return false;
    }
}

}  // namespace copydesk
