// One session for all threads: the same pages give the same bytes, in whatever order they come.
#include <algorithm>
#include <atomic>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <thread>

#include "support.h"

namespace outside {
namespace {

struct Input {
    std::string bytes, url;
};

// The pages of samples/, at most `most` of them, and the one of this test.
std::vector<Input> inputs(std::size_t most) {
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(COPYDESK_SAMPLES))
        if (entry.path().stem() == "page" && entry.is_regular_file()) paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    std::vector<Input> found = {{article_page(), "https://harbour.example/islands/ferry"}};
    for (const auto& path : paths) {
        if (found.size() > most) break;
        std::ifstream file(path, std::ios::binary);
        found.push_back({std::string(std::istreambuf_iterator<char>(file), {}),
                         "https://" + path.parent_path().filename().string() + ".example/page"});
    }
    return found;
}

std::string document(const Session& session, const Input& input) {
    copydesk_request request = COPYDESK_INIT(copydesk_request);
    request.url = text_of(input.url);
    request.retrieved = 1'795'000'000;
    const Result result = extract(session, input.bytes, &request);
    if (!result.article) return copydesk_status_name(result.status);
    return std::to_string(result.status) + written(result.article.get(), "xml") +
           written(result.article.get(), "json");
}

TEST(Threads, EightGiveTheBytesOfOne) {
    const std::vector<std::string> untimed = {"time_limit=0"};
    const std::vector<Input> pages = inputs(40);
    std::vector<std::string> expected;
    {
        const Session alone = open_session(untimed);
        for (const Input& page : pages) expected.push_back(document(alone, page));
    }
    const Session shared = open_session(untimed);
    std::atomic<int> different = 0;
    std::vector<std::thread> threads;
    for (unsigned number = 0; number < 8; ++number)
        threads.emplace_back([&, number] {
            std::vector<std::size_t> order(pages.size());
            for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
            std::shuffle(order.begin(), order.end(), std::mt19937(number));
            for (const std::size_t i : order)
                if (document(shared, pages[i]) != expected[i]) ++different;
        });
    for (std::thread& thread : threads) thread.join();
    EXPECT_EQ(different, 0);
}

TEST(Threads, AnArticleIsReadByManyAtOnce) {
    const Session session = open_session();
    const Result result = extract(session, article_page());
    const std::string expected = written(result.article.get());
    std::atomic<int> different = 0;
    std::vector<std::thread> threads;
    for (int number = 0; number < 8; ++number)
        threads.emplace_back([&] {
            for (int i = 0; i < 20; ++i)
                if (written(result.article.get()) != expected) ++different;
        });
    for (std::thread& thread : threads) thread.join();
    EXPECT_EQ(different, 0);
}

TEST(Threads, APageIsCancelledFromAnother) {
    const Session session = open_session();
    std::string large = "<!DOCTYPE html><title>x</title>";
    for (int i = 0; i < 20'000; ++i)
        large += "<p>Some words that stand in a paragraph of a large page.</p>";
    copydesk_page* page = nullptr;
    ASSERT_EQ(copydesk_accept_response(session.get(), nullptr, &page, nullptr), COPYDESK_OK);
    ASSERT_EQ(copydesk_page_feed(page, large.data(), large.size(), nullptr), COPYDESK_OK);
    std::thread(copydesk_page_cancel, page).join();
    copydesk_article* article = nullptr;
    const copydesk_status status = copydesk_page_finish(page, &article, nullptr);
    EXPECT_EQ(article != nullptr, status >= COPYDESK_OK);
    if (article) {
        copydesk_quality quality = COPYDESK_INIT(copydesk_quality);
        EXPECT_EQ(copydesk_article_quality(article, &quality), COPYDESK_OK);
        EXPECT_EQ(quality.limit, COPYDESK_LIMIT_CANCEL);
    } else {
        EXPECT_EQ(status, COPYDESK_CANCELLED);
    }
    copydesk_article_release(article);
}

}  // namespace
}  // namespace outside
