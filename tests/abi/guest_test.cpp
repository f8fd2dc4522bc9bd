// What the library must leave alone in its host.
#include <clocale>
#include <cstdlib>
#include <csignal>
#include <cstring>
#include <filesystem>

#include "support.h"

namespace outside {
namespace {

void use_the_library() {
    const Session session = open_session();
    for (const std::string& page : {article_page(), std::string(), std::string(100'000, '<')}) {
        const Result result = extract(session, page);
        if (result.article)
            for (const char* format : {"xml", "json", "jsonl", "md", "txt"})
                written(result.article.get(), format);
    }
    copydesk_article* article = nullptr;
    EXPECT_LT(copydesk_fetch(session.get(), text_of("http://127.0.0.1:9/"), &article, nullptr),
              COPYDESK_OK);
}

TEST(Guest, WritesNothing) {
    testing::internal::CaptureStdout();
    testing::internal::CaptureStderr();
    use_the_library();
    EXPECT_EQ(testing::internal::GetCapturedStderr(), "");
    EXPECT_EQ(testing::internal::GetCapturedStdout(), "");
}

TEST(Guest, TouchesNoSignalNoLocaleNoFolderAndStartsNoThread) {
    const auto threads = [] {
        std::size_t count = 0;
        for ([[maybe_unused]] const auto& entry :
             std::filesystem::directory_iterator("/proc/self/task"))
            ++count;
        return count;
    };
    const auto handlers = [] {
        std::vector<void (*)(int)> all;
        for (int signal = 1; signal < 32; ++signal) {
            struct sigaction action = {};
            sigaction(signal, nullptr, &action);
            all.push_back(action.sa_handler);
        }
        return all;
    };
    const std::string locale = std::setlocale(LC_ALL, nullptr);
    const auto folder = std::filesystem::current_path();
    const auto before = handlers();
    const std::size_t running = threads();
    use_the_library();
    EXPECT_EQ(std::setlocale(LC_ALL, nullptr), locale);
    EXPECT_EQ(std::filesystem::current_path(), folder);
    EXPECT_EQ(handlers(), before);
    EXPECT_EQ(threads(), running);
}

// A host's locale with decimal commas changes no document and no option.
TEST(Guest, WritesTheSameUnderAGermanLocale) {
    const Session session = open_session();
    const std::string before = written(extract(session, article_page()).article.get(), "json");
    setenv("LOCPATH", COPYDESK_LOCALES, 1);
    if (!std::setlocale(LC_ALL, "de_DE.UTF-8"))
        GTEST_SKIP() << "no localedef here that makes a locale with decimal commas";
    ASSERT_EQ(std::string(std::localeconv()->decimal_point), ",");
    const Session other = open_session();
    EXPECT_EQ(written(extract(other, article_page()).article.get(), "json"), before);
    std::setlocale(LC_ALL, "C");
    unsetenv("LOCPATH");
}

}  // namespace
}  // namespace outside
