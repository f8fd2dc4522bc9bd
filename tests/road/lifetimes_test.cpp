// What lives how long, and what a page leaves behind for the next one: nothing.
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <thread>

#include "bomb.h"
#include "samples.h"

namespace outside {
namespace {

std::vector<Sample> some_samples() {
    std::vector<Sample> some;
    for (const char* name : {"agency-dateline", "shift-jis-page", "liveblog-whole", "too-thin",
                             "byline-with-role-and-place", "text-german-dpa-quelle"})
        some.push_back(load_sample(name));
    return some;
}

TEST(Lifetimes, AnArticleOutlivesItsSessionAndItsInputAndEndsOnAnotherThread) {
    Result result{COPYDESK_OK, nullptr, COPYDESK_INIT(copydesk_error)};
    std::string before;
    std::thread([&] {
        const Session session = untimed_session({"trace=yes", "evidence=yes"});
        Sample sample = load_sample("byline-with-role-and-place");
        result = extract(session, sample);
        before = everything(result);
        sample.page.bytes.assign(sample.page.bytes.size(), 'x');
    }).join();
    ASSERT_TRUE(result.article);
    const std::string here = everything(result);
    std::string there;
    std::thread([&, article = std::move(result.article)] {
        for (const char* format : kFormats) there += "\n" + written(article.get(), format);
    }).join();
    EXPECT_EQ(here, before);
    EXPECT_EQ("ok" + there, before);
}

// Whatever came before on the same session: other samples, broken and cancelled and cut-off pages.
TEST(Lifetimes, NothingIsLeftForTheNextPage) {
    const std::vector<Sample> samples = some_samples();
    std::vector<std::string> expected;
    for (const Sample& sample : samples)
        expected.push_back(everything(extract(untimed_session(), sample)));
    const Session session = untimed_session();
    for (std::size_t round = 0; round < samples.size(); ++round)
        for (std::size_t i = 0; i < samples.size(); ++i) {
            const std::size_t at = (round * 5 + i * (round % 2 ? 1 : 5)) % samples.size();
            EXPECT_EQ(everything(extract(session, samples[at])), expected[at])
                << samples[at].name << " in round " << round;
            extract(session, std::string_view("%PDF-1.7\n%\xe2\xe3\n"));
            extract(session, std::string(30'000, '<') + "<div><table><b>x");
            copydesk_page* page = nullptr;
            ASSERT_EQ(copydesk_accept_response(session.get(), nullptr, &page, nullptr),
                      COPYDESK_OK);
            copydesk_page_feed(page, samples[i].page.bytes.data(), samples[i].page.bytes.size() / 2,
                               nullptr);
            copydesk_page_discard(page);
        }
}

// A child that is forked while other threads are in the middle of a page: their locks are nobody's.
TEST(Lifetimes, ForksWhileOthersRead) {
    if (kSanitized) GTEST_SKIP() << "the sanitizers' own locks do not survive such a fork";
    const Sample sample = load_sample("agency-dateline");
    const Session session = untimed_session();
    const std::string expected = everything(extract(session, sample));
    std::atomic<bool> stop = false;
    std::vector<std::thread> readers;
    for (int number = 0; number < 2; ++number)
        readers.emplace_back([&] {
            while (!stop) everything(extract(session, sample));
        });
    for (int round = 0; round < 20; ++round) {
        const pid_t child = fork();
        EXPECT_GE(child, 0);
        if (child < 0) break;
        if (child == 0) {
            alarm(20);  // a child that waits for a lock of the dead ends here
            _exit(everything(extract(session, sample)) == expected ? 0 : 1);
        }
        int ended = 0;
        EXPECT_EQ(waitpid(child, &ended, 0), child);
        EXPECT_TRUE(WIFEXITED(ended)) << "ended by signal " << WTERMSIG(ended);
        EXPECT_EQ(WEXITSTATUS(ended), 0) << "another document than the parent's";
        if (testing::Test::HasFailure()) break;
    }
    stop = true;
    for (std::thread& reader : readers) reader.join();
    EXPECT_EQ(everything(extract(session, sample)), expected);
}

}  // namespace
}  // namespace outside
