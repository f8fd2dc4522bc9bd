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

}  // namespace
}  // namespace outside
