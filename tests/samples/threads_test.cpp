// One session, all samples, eight threads, each in an order of its own: the bytes are those of one
// thread.
#include <algorithm>
#include <numeric>
#include <random>
#include <thread>

#include "samples.h"

namespace outside {
namespace {

TEST(Threads, EightReadTheSamplesAsOneDoes) {
    const std::vector<Sample>& samples = all_samples();
    std::vector<std::string> expected;
    {
        const Session alone = untimed_session();
        for (const Sample& sample : samples) expected.push_back(everything(extract(alone, sample)));
    }
    const Session shared = untimed_session();
    std::vector<std::string> different[8];
    std::vector<std::thread> threads;
    for (unsigned number = 0; number < 8; ++number)
        threads.emplace_back([&, number] {
            std::vector<std::size_t> order(samples.size());
            std::iota(order.begin(), order.end(), 0);
            std::shuffle(order.begin(), order.end(), std::mt19937(number));
            for (const std::size_t i : order)
                if (everything(extract(shared, samples[i])) != expected[i])
                    different[number].push_back(samples[i].name);
        });
    for (std::thread& thread : threads) thread.join();
    for (const std::vector<std::string>& names : different)
        EXPECT_TRUE(names.empty()) << names.size() << " samples differ, such as " << names.front();
}

}  // namespace
}  // namespace outside
