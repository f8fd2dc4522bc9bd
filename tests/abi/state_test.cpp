// What a session knows of another one's articles, by a state file.
#include <sys/stat.h>
#include <unistd.h>

#include <string>

#include "support.h"

namespace outside {
namespace {

TEST(StateOption, KeepsWhatIsKnownFromOneSessionToTheNext) {
    const std::string path = testing::TempDir() + "copydesk-state-" + std::to_string(getpid());
    const std::string state = "state=" + path;
    {
        const Session first = open_session({"duplicates=drop", state});
        EXPECT_EQ(extract(first, article_page()).status, COPYDESK_OK);

        const copydesk_text option = text_of(state);
        copydesk_session* second = nullptr;
        copydesk_error error = COPYDESK_INIT(copydesk_error);
        EXPECT_EQ(copydesk_session_open(&option, 1, nullptr, &second, &error),
                  COPYDESK_BAD_OPTION_VALUE);
        EXPECT_STREQ(error.where, "state");
        EXPECT_NE(std::string(error.message).find("in use"), std::string::npos) << error.message;
    }
    EXPECT_EQ(extract(open_session({"duplicates=drop", state}), article_page()).status,
              COPYDESK_NO_ARTICLE);

    // Half of it is nothing.
    struct stat known {};
    ASSERT_EQ(stat(path.c_str(), &known), 0);
    ASSERT_EQ(truncate(path.c_str(), known.st_size / 2), 0);
    const copydesk_text option = text_of(state);
    copydesk_session* none = nullptr;
    copydesk_error error = COPYDESK_INIT(copydesk_error);
    EXPECT_EQ(copydesk_session_open(&option, 1, nullptr, &none, &error), COPYDESK_BAD_OPTION_VALUE);
    EXPECT_NE(std::string(error.message).find("is not a whole state file"), std::string::npos)
        << error.message;
    unlink(path.c_str());
}

// What a session that was killed had read comes again under its tag; under another it is a copy.
TEST(StateOption, KnowsThePagesOfARunThatGoesOnByTheirTags) {
    const std::string path = testing::TempDir() + "copydesk-tags-" + std::to_string(getpid());
    const auto read = [](const Session& session, std::uint64_t tag) {
        copydesk_request request = COPYDESK_INIT(copydesk_request);
        request.tag = tag;
        return extract(session, article_page(), &request).status;
    };
    EXPECT_EQ(read(open_session({"duplicates=drop", "state=" + path}), 1), COPYDESK_OK);
    {
        const Session session = open_session({"duplicates=drop", "state=" + path, "resumed=yes"});
        EXPECT_EQ(read(session, 2), COPYDESK_NO_ARTICLE);
        EXPECT_EQ(read(session, 1), COPYDESK_OK);
        EXPECT_EQ(read(session, 0), COPYDESK_NO_ARTICLE);
    }
    for (const char* end : {"", "-wal", "-shm"}) unlink((path + end).c_str());
}

TEST(StateOption, KeepsTheUrlsThatWereRead) {
    const std::string path = testing::TempDir() + "copydesk-urls-" + std::to_string(getpid());
    const std::string url = "https://post.example/ferry", late = "https://post.example/late";
    const auto open = [&] { return open_session({"seen_urls=yes", "state=" + path}); };
    const auto verdict = [](const Session& session, const std::string& asked) {
        copydesk_error why = COPYDESK_INIT(copydesk_error);
        return copydesk_allow_url(session.get(), text_of(asked), &why);
    };
    {
        const Session first = open();
        EXPECT_NE(verdict(first, url), COPYDESK_DROP);
        copydesk_request request = COPYDESK_INIT(copydesk_request);
        request.url = text_of(url);
        EXPECT_EQ(extract(first, article_page(), &request).status, COPYDESK_OK);
        EXPECT_EQ(verdict(first, url), COPYDESK_DROP);
        request.url = text_of(late);
        request.http_status = 503;
        extract(first, article_page(), &request);
        EXPECT_NE(verdict(first, late), COPYDESK_DROP) << "the server may give it later";
    }
    const Session second = open();
    EXPECT_EQ(verdict(second, url), COPYDESK_DROP);
    EXPECT_NE(verdict(second, late), COPYDESK_DROP);
    EXPECT_NE(verdict(open_session(), url), COPYDESK_DROP);
    for (const char* end : {"", "-wal", "-shm"}) unlink((path + end).c_str());
}

}  // namespace
}  // namespace outside
