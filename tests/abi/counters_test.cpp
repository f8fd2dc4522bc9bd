// What a session says it has done.
#include <map>
#include <set>
#include <thread>

#include "support.h"

namespace outside {
namespace {

std::map<std::string, double> counters_of(const Session& session) {
    std::map<std::string, double> found;
    copydesk_counter counter = COPYDESK_INIT(copydesk_counter);
    for (std::size_t i = 0; copydesk_session_counter_at(session.get(), i, &counter) == COPYDESK_OK;
         ++i) {
        EXPECT_TRUE(counter.name && counter.description);
        EXPECT_EQ(counter.label == nullptr, counter.label_value == nullptr);
        std::string key = counter.name;
        if (counter.label) key += std::string(".") + counter.label_value;
        EXPECT_TRUE(found.emplace(key, counter.value).second) << key << " twice";
    }
    return found;
}

std::string story() {
    std::string page = "<title>Bridge reopens</title><article><h1>Bridge reopens</h1>";
    for (int i = 0; i < 12; ++i)
        page +=
            "<p>The old bridge over the river was opened again on Monday, after two years of "
            "work on its piers, and number " +
            std::to_string(i) + " of its lamps was lit by the mayor herself.</p>";
    return page + "</article>";
}

TEST(Counters, BeginAtNothing) {
    for (const auto& [name, value] : counters_of(open_session())) EXPECT_EQ(value, 0) << name;
}

TEST(Counters, CountPagesByOutcomeWithBytesTimeAndMemory) {
    const Session session = open_session();
    const std::string page = story();
    ASSERT_EQ(extract(session, page).status, COPYDESK_OK);
    ASSERT_EQ(extract(session, page).status, COPYDESK_OK);
    ASSERT_EQ(extract(session, "<p>Hello").status, COPYDESK_NO_ARTICLE);
    const auto found = counters_of(session);
    EXPECT_EQ(found.at("pages_total.article"), 2);
    EXPECT_EQ(found.at("pages_total.too_thin"), 1);
    EXPECT_EQ(found.at("pages_total.listing"), 0);
    EXPECT_EQ(found.at("failed_pages_total"), 0);
    EXPECT_EQ(found.at("read_bytes_total"), 2.0 * static_cast<double>(page.size()) + 8);
    EXPECT_GT(found.at("read_seconds_total"), 0);
    EXPECT_GT(found.at("peak_memory_bytes"), static_cast<double>(page.size()));
}

TEST(Counters, CountWhatFailedAndWhatWasCut) {
    const Session session = open_session({"max_bytes=600"});
    EXPECT_LT(extract(session, std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16)).status, 0);
    EXPECT_GE(extract(session, story()).status, 0);
    const auto found = counters_of(session);
    EXPECT_EQ(found.at("failed_pages_total"), 1);
    EXPECT_EQ(found.at("cut_pages_total.bytes"), 1);
    EXPECT_EQ(found.at("cut_pages_total.time"), 0);
}

TEST(Counters, LoseNothingAmongThreads) {
    const Session session = open_session();
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i)
        threads.emplace_back([&] {
            for (int page = 0; page < 50; ++page) extract(session, story());
        });
    for (std::thread& thread : threads) thread.join();
    EXPECT_EQ(counters_of(session).at("pages_total.article"), 400);
}

TEST(Counters, EndIsTold) {
    const Session session = open_session();
    copydesk_counter counter = COPYDESK_INIT(copydesk_counter);
    EXPECT_EQ(copydesk_session_counter_at(session.get(), SIZE_MAX, &counter),
              COPYDESK_INVALID_ARGUMENT);
    EXPECT_EQ(copydesk_session_counter_at(nullptr, 0, &counter), COPYDESK_INVALID_ARGUMENT);
    EXPECT_EQ(copydesk_session_counter_at(session.get(), 0, nullptr), COPYDESK_INVALID_ARGUMENT);
}

}  // namespace
}  // namespace outside
