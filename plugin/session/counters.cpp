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
    return slots_[(id * 0x9e3779b97f4a7c15u) >> 60 & (kSlots - 1)];
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
    if (index < kOutcomes) {
        out.name = "pages_total";
        out.label = "outcome";
        out.label_value = name_of(static_cast<copydesk_outcome>(index)).data();
        out.description = "Pages read, by what they turned out to be.";
        out.value = sum([&](const Slot& slot) -> const Count& { return slot.pages[index]; });
        return true;
    }
    index -= kOutcomes;
    if (index < kLimits - 1) {
        const std::size_t limit = index + 1;  // COPYDESK_COMPLETE cuts nothing
        out.name = "cut_pages_total";
        out.label = "limit";
        out.label_value = name_of(static_cast<copydesk_limit>(limit)).data();
        out.description = "Pages cut short, by the limit that cut them.";
        out.value = sum([&](const Slot& slot) -> const Count& { return slot.cut[limit]; });
        return true;
    }
    switch (index - (kLimits - 1)) {
        case 0:
            out.name = "failed_pages_total";
            out.description = "Pages of which nothing could be read.";
            out.value = sum([](const Slot& slot) -> const Count& { return slot.failed; });
            return true;
        case 1:
            out.name = "read_bytes_total";
            out.description = "Bytes of the pages that were read.";
            out.value = sum([](const Slot& slot) -> const Count& { return slot.bytes; });
            return true;
        case 2:
            out.name = "read_seconds_total";
            out.description = "Time spent reading pages, of all threads together.";
            out.value =
                sum([](const Slot& slot) -> const Count& { return slot.nanoseconds; }) / 1e9;
            return true;
        case 3:
            out.name = "peak_memory_bytes";
            out.description = "The most scratch memory that one page took.";
            for (const Slot& slot : slots_)
                out.value =
                    std::max(out.value, static_cast<double>(slot.peak_memory.load(kRelaxed)));
            return true;
        default: return false;
    }
}

}  // namespace copydesk
