// What the library exports, what its header says, and what its table holds: one list.
#include <copydesk.h>
#include <dlfcn.h>
#include <gtest/gtest.h>

#include <cstdio>
#include <memory>
#include <set>
#include <string>

namespace {

// Every function of the header by name.
std::set<std::string> functions() {
    return {
#define NAME(result, name, parameters) "copydesk_" #name,
        COPYDESK_FUNCTIONS(NAME)
#undef NAME
            "copydesk_get_api"};
}

TEST(Exports, AreExactlyTheFunctionsOfTheHeader) {
    const std::string command = "nm -D --defined-only --format=posix '" COPYDESK_LIBRARY "'";
    const std::unique_ptr<FILE, int (*)(FILE*)> output(popen(command.c_str(), "r"), pclose);
    ASSERT_TRUE(output);
    std::set<std::string> exported;
    char line[1024];
    while (std::fgets(line, sizeof line, output.get())) {
        const std::string text = line;
        exported.insert(text.substr(0, text.find_first_of(" @")));
    }
    EXPECT_EQ(exported, functions());
}

TEST(Exports, TableAndFunctionsAreTheSame) {
    const copydesk_api* api = copydesk_get_api(COPYDESK_ABI);
    ASSERT_TRUE(api);
    EXPECT_EQ(api->size, sizeof(copydesk_api));
    EXPECT_EQ(api->abi_version, std::uint32_t{COPYDESK_ABI});
#define SAME(result, name, parameters) \
    EXPECT_EQ(reinterpret_cast<void*>(api->name), dlsym(RTLD_DEFAULT, "copydesk_" #name)) << #name;
    COPYDESK_FUNCTIONS(SAME)
#undef SAME
}

// The list's types are those of the declarations, or this does not compile.
#define TYPE(result, name, parameters) \
    static_assert(std::is_same_v<decltype(&copydesk_##name), decltype(copydesk_api::name)>);
COPYDESK_FUNCTIONS(TYPE)
#undef TYPE

TEST(Exports, TableIsServedForTheAbisStatedAndForNoOther) {
    std::uint32_t newest = 0, oldest = 0;
    copydesk_abi(&newest, &oldest);
    EXPECT_EQ(newest, std::uint32_t{COPYDESK_ABI});
    EXPECT_EQ(oldest, std::uint32_t{COPYDESK_ABI_OLDEST});
    copydesk_abi(nullptr, nullptr);
    for (std::uint32_t abi = oldest; abi <= newest; ++abi) {
        const copydesk_api* api = copydesk_get_api(abi);
        ASSERT_TRUE(api) << abi;
        EXPECT_EQ(api, copydesk_get_api(abi)) << "the table is a constant";
    }
    EXPECT_EQ(copydesk_get_api(oldest - 1), nullptr);
    EXPECT_EQ(copydesk_get_api(newest + 1), nullptr);
    EXPECT_EQ(copydesk_get_api(UINT32_MAX), nullptr);
}

TEST(Exports, VersionIsTheHeaders) { EXPECT_STREQ(copydesk_version(), COPYDESK_VERSION); }

}  // namespace
