#include "core/arena_pool.h"

#include <gtest/gtest.h>

#include <list>
#include <mutex>
#include <set>
#include <thread>
#include <vector>

namespace copydesk {
namespace {

constexpr std::size_t kBudget = 1u << 20;

TEST(ArenaPool, LendsTheSameArenaAgain) {
    ArenaPool pool;
    const Arena* first = nullptr;
    std::size_t kept = 0;
    for (int page = 0; page < 100; ++page) {
        ArenaPool::Loan loan(pool, kBudget);
        if (!first) first = &loan.arena();
        EXPECT_EQ(&loan.arena(), first);
        EXPECT_EQ(loan.arena().budget(), kBudget);
        EXPECT_EQ(loan.arena().peak(), 0u);
        EXPECT_EQ(loan.arena().footprint(), kept);
        loan.arena().take(200'000);
        kept = loan.arena().footprint();
    }
}

TEST(ArenaPool, HasOneForEachOfManyAtOneTime) {
    ArenaPool pool;
    std::list<ArenaPool::Loan> loans;
    std::set<const Arena*> arenas;
    for (int page = 0; page < 100; ++page) {
        loans.emplace_back(pool, kBudget);
        loans.back().arena().take(1'000);
        arenas.insert(&loans.back().arena());
    }
    EXPECT_EQ(arenas.size(), 100u);
    EXPECT_EQ(loans.back().arena().budget(), kBudget);
}

// Not one more in a million loans, however the threads meet: each keeps what its largest page took.
TEST(ArenaPool, HasNoMoreThanWereLentAtOneTime) {
    constexpr std::size_t kThreads = 8;
    ArenaPool pool;
    std::mutex mutex;
    std::set<const Arena*> arenas;
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < kThreads; ++i)
        threads.emplace_back([&, i] {
            std::set<const Arena*> seen;
            for (int page = 0; page < 125'000; ++page) {
                ArenaPool::Loan loan(pool, kBudget);
                *loan.arena().take_array<std::size_t>(1) = i;
                seen.insert(&loan.arena());
            }
            const std::lock_guard lock(mutex);
            arenas.insert(seen.begin(), seen.end());
        });
    for (std::thread& thread : threads) thread.join();
    EXPECT_LE(arenas.size(), kThreads);
}

}  // namespace
}  // namespace copydesk
