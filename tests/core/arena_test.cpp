#include "core/arena.h"

#include <gtest/gtest.h>

#include "../process.h"

namespace copydesk {
namespace {

TEST(Arena, KeepsWhatItHandsOut) {
    Arena arena(1u << 20);
    std::string_view first = arena.copy("first");
    for (int i = 0; i < 1000; ++i) arena.take(100);
    EXPECT_EQ(first, "first");
    EXPECT_GE(arena.footprint(), 100'000u);
}

TEST(Arena, AlignsAsAsked) {
    Arena arena(1u << 20);
    arena.take(1, 1);
    EXPECT_EQ(reinterpret_cast<std::uintptr_t>(arena.take_array<double>(3)) % alignof(double), 0u);
}

TEST(Arena, StopsAtItsBudget) {
    Arena arena(100'000);
    EXPECT_THROW(for (int i = 0; i < 1000; ++i) arena.take(1000), LimitReached);
    EXPECT_LE(arena.footprint(), 100'000u);
}

TEST(Arena, KeepsOneChunkOverAReset) {
    Arena arena(1u << 20);
    arena.take(200'000);
    arena.reset(1u << 20);
    const std::size_t kept = arena.footprint();
    EXPECT_GE(kept, 200'000u);
    arena.take(100'000);
    EXPECT_EQ(arena.footprint(), kept);
}

TEST(Arena, BeginsWithAsMuchAsTheLastPageTook) {
    Arena arena(16u << 20);
    for (int page = 0; page < 3; ++page) {
        arena.take(1'000);
        const std::size_t begun = arena.footprint();
        for (int i = 0; i < 300; ++i) arena.take(10'000);
        EXPECT_EQ(begun == arena.footprint(), page > 0);
        arena.reset(16u << 20);  // when it is given back
        arena.reset(16u << 20);  // and when it is taken again
    }
}

TEST(Arena, KeepsNoMoreThanItMay) {
    Arena arena(64u << 20);
    for (int page = 0; page < 3; ++page) {
        for (int i = 0; i < 300; ++i) arena.take(100'000);
        arena.reset(64u << 20, 1u << 20);
        EXPECT_LE(arena.footprint(), 1u << 20);
    }
    arena.take(100);
    EXPECT_LE(arena.footprint(), 1u << 20);
}

TEST(Arena, GivesBackWhatWasTakenLast) {
    Arena arena(1u << 20);
    const void* first = nullptr;
    for (int i = 0; i < 1000; ++i) {  // would be 8 MB
        Column<char> outer(4'000, 'a', &arena), inner(4'000, 'b', &arena);
        if (!first) first = outer.data();
        EXPECT_EQ(outer.data(), first);
    }
}

TEST(Arena, GivesTheMemoryOfWhatIsLargeBackToTheSystem) {
    if (outside::kSanitized) GTEST_SKIP() << "nothing is mapped where AddressSanitizer watches";
    constexpr std::size_t kLarge = 32u << 20;
    Arena arena(64u << 20);
    std::size_t held = 0;
    {
        const Column<char> large(kLarge, 'a', &arena);
        held = outside::resident_bytes();
        arena.take(100);  // behind it, so that its place is not had again
    }
    EXPECT_LT(outside::resident_bytes() + kLarge / 2, held);
}

TEST(Arena, TellsTheMostThatWasTakenAtOneTime) {
    Arena arena(1u << 20);
    arena.take(1'000);
    {
        Column<char> column(50'000, &arena);
        EXPECT_GE(arena.peak(), 51'000u);
    }
    arena.take(16);
    EXPECT_GE(arena.peak(), 51'000u);
    EXPECT_LT(arena.peak(), 52'000u);  // what was given back is used again
    arena.take(200'000);               // does not fit into the chunk
    EXPECT_GE(arena.peak(), 201'000u);
    arena.reset(1u << 20);
    EXPECT_EQ(arena.peak(), 0u);
}

}  // namespace
}  // namespace copydesk
