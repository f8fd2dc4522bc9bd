// Options: listed by the library, and refused by name when they are not what it lists.
#include <algorithm>
#include <cstddef>
#include <cstring>
#include <set>

#include "support.h"

namespace outside {
namespace {

std::vector<copydesk_option> all_options() {
    std::vector<copydesk_option> found;
    copydesk_option option = COPYDESK_INIT(copydesk_option);
    while (copydesk_option_at(found.size(), &option) == COPYDESK_OK) found.push_back(option);
    return found;
}

copydesk_status open_with(const std::string& option, copydesk_error& error) {
    const copydesk_text text = text_of(option);
    copydesk_session* session = nullptr;
    const copydesk_status status = copydesk_session_open(&text, 1, nullptr, &session, &error);
    EXPECT_EQ(session != nullptr, status == COPYDESK_OK) << option;
    copydesk_session_close(session);
    return status;
}

TEST(Options, EachHasNameDefaultAndOneSentence) {
    const auto options = all_options();
    ASSERT_FALSE(options.empty());
    std::set<std::string> names;
    for (const copydesk_option& option : options) {
        ASSERT_TRUE(option.name && option.default_value && option.description);
        EXPECT_TRUE(names.insert(option.name).second) << option.name << " twice";
        EXPECT_EQ(std::strspn(option.name, "abcdefghijklmnopqrstuvwxyz0123456789_"),
                  std::strlen(option.name))
            << option.name;
        EXPECT_GT(std::strlen(option.description), 10u) << option.name;
    }
}

TEST(Options, EachTakesItsOwnDefault) {
    for (const copydesk_option& option : all_options()) {
        copydesk_error error = COPYDESK_INIT(copydesk_error);
        EXPECT_EQ(open_with(std::string(option.name) + "=" + option.default_value, error),
                  COPYDESK_OK)
            << option.name << ": " << error.message;
    }
}

TEST(Options, EndIsTold) {
    copydesk_option option = COPYDESK_INIT(copydesk_option);
    EXPECT_EQ(copydesk_option_at(all_options().size(), &option), COPYDESK_INVALID_ARGUMENT);
    EXPECT_EQ(copydesk_option_at(SIZE_MAX, &option), COPYDESK_INVALID_ARGUMENT);
    EXPECT_EQ(copydesk_option_at(0, nullptr), COPYDESK_INVALID_ARGUMENT);
}

TEST(Options, UnknownKeysAreRefusedByName) {
    for (const std::string key : {"no_such_option", "MAX_BYTES", "max_byte", ""}) {
        copydesk_error error = COPYDESK_INIT(copydesk_error);
        EXPECT_EQ(open_with(key + "=1", error), COPYDESK_UNKNOWN_OPTION) << "'" << key << "'";
        EXPECT_EQ(error.status, COPYDESK_UNKNOWN_OPTION);
        EXPECT_EQ(error.where, key);
        EXPECT_STRNE(error.message, "");
    }
}

TEST(Options, BadValuesAreRefusedByKey) {
    for (const copydesk_option& option : all_options()) {
        const std::string standard = option.default_value;
        const bool word =
            standard.empty() || standard.find_first_not_of("0123456789.") != std::string::npos;
        const bool flag = standard == "no" || standard == "yes";
        if (word && !flag) continue;  // takes any text
        for (const std::string value :
             {"x", "-1", "1e5", "0x10", "99999999999999999999999", "12 ", ""}) {
            copydesk_error error = COPYDESK_INIT(copydesk_error);
            EXPECT_EQ(open_with(std::string(option.name) + "=" + value, error),
                      COPYDESK_BAD_OPTION_VALUE)
                << option.name << "='" << value << "'";
            EXPECT_STREQ(error.where, option.name);
        }
    }
}

TEST(Options, AProxyIsAUrl) {
    for (const std::string proxy :
         {"http://proxy.example:3128", "https://proxy.example/", "socks5h://user:word@[::1]:1080",
          "HTTP://127.0.0.1", "socks4a://proxy"}) {
        copydesk_error error = COPYDESK_INIT(copydesk_error);
        EXPECT_EQ(open_with("proxy=" + proxy, error), COPYDESK_OK) << proxy << error.message;
    }
    for (const std::string proxy :
         {"abc", "/tmp", "http://", "http:///", "://proxy", "ftp://proxy.example", "http://a b",
          "http://proxy:", "http://proxy:0", "http://proxy:65536", "http://proxy:80/path",
          "http://user@", "http://[::1", "http://proxy.example:3128\r\nX: y"}) {
        copydesk_error error = COPYDESK_INIT(copydesk_error);
        EXPECT_EQ(open_with("proxy=" + proxy, error), COPYDESK_BAD_OPTION_VALUE) << proxy;
        EXPECT_STREQ(error.where, "proxy");
    }
}

TEST(Options, AreRefusedWithoutAnEqualsSign) {
    copydesk_error error = COPYDESK_INIT(copydesk_error);
    EXPECT_LT(open_with(all_options().front().name, error), COPYDESK_OK);
    const copydesk_text nothing = {nullptr, 0};
    copydesk_session* session = nullptr;
    EXPECT_LT(copydesk_session_open(&nothing, 1, nullptr, &session, &error), COPYDESK_OK);
    EXPECT_EQ(session, nullptr);
}

TEST(Options, LongKeysAndValuesFitIntoTheError) {
    copydesk_error error = COPYDESK_INIT(copydesk_error);
    EXPECT_EQ(open_with(std::string(100'000, 'k') + "=1", error), COPYDESK_UNKNOWN_OPTION);
    EXPECT_LT(std::strlen(error.where), sizeof error.where);
    EXPECT_LT(std::strlen(error.message), sizeof error.message);
    // Cut between characters, never inside one.
    std::string wide;
    for (int i = 0; i < 1000; ++i) wide += "\xe2\x82\xac";
    EXPECT_EQ(open_with(wide + "=1", error), COPYDESK_UNKNOWN_OPTION);
    EXPECT_EQ(std::strlen(error.where) % 3, 0u);
}

}  // namespace
}  // namespace outside
