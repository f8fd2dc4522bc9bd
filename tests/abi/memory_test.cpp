// Memory that runs out: each allocation of a call fails in turn. The call then says so or does
// without, and never crashes. malloc is this program's own, so the library and what is linked into
// it get it too. Libraries beside it (ICU) set themselves up at first use and do not survive a
// failure there, so that each test makes one call beforehand; OpenSSL does not tell why it failed,
// so that the input is not hashed. Not built with sanitizers, which bring their own malloc.
#include <cstdlib>

#include "support.h"

extern "C" void* __libc_malloc(std::size_t);
extern "C" void* __libc_calloc(std::size_t, std::size_t);
extern "C" void* __libc_realloc(void*, std::size_t);

namespace {
// 0: never fails. Otherwise the allocation at which it fails, counted down on this thread.
thread_local long fails_in = 0;
thread_local bool failed = false;

bool fails_now() {
    if (fails_in == 0 || --fails_in > 0) return false;
    failed = true;
    return true;
}
}  // namespace

extern "C" void* malloc(std::size_t size) { return fails_now() ? nullptr : __libc_malloc(size); }
extern "C" void* calloc(std::size_t count, std::size_t size) {
    return fails_now() ? nullptr : __libc_calloc(count, size);
}
extern "C" void* realloc(void* old, std::size_t size) {
    return fails_now() ? nullptr : __libc_realloc(old, size);
}

namespace outside {
namespace {

// Runs `call` with its first, second, … allocation failing, until none does. `call` returns a
// status.
template <class Call>
void fail_one_by_one(Call call) {
    long said = 0;
    for (long at = 1; at < 100'000; ++at) {
        fails_in = at;
        failed = false;
        const copydesk_status status = call();
        fails_in = 0;
        if (!failed) {
            EXPECT_GE(status, COPYDESK_OK);
            EXPECT_TRUE(at == 1 || said > 0) << "no failure was ever told";
            return;
        }
        said += status == COPYDESK_OUT_OF_MEMORY;
        ASSERT_TRUE(status >= COPYDESK_OK || status == COPYDESK_OUT_OF_MEMORY)
            << "allocation " << at << ": " << copydesk_status_name(status);
    }
    FAIL() << "it never ends";
}

TEST(Memory, RunsOutWhileASessionOpens) {
    fail_one_by_one([] {
        const copydesk_text option =
            text_of("user_agent=a name that is longer than a small string is");
        copydesk_session* session = nullptr;
        copydesk_error error = COPYDESK_INIT(copydesk_error);
        const copydesk_status status = copydesk_session_open(&option, 1, nullptr, &session, &error);
        EXPECT_EQ(error.status, status);
        EXPECT_EQ(session != nullptr, status == COPYDESK_OK);
        copydesk_session_close(session);
        return status;
    });
}

TEST(Memory, RunsOutWhileAPageIsRead) {
    const Session session = open_session({"input_hash=no"});
    const std::string page = article_page();
    extract(session, page);
    fail_one_by_one([&] {
        copydesk_article* article = nullptr;
        copydesk_error error = COPYDESK_INIT(copydesk_error);
        const copydesk_status status =
            copydesk_extract(session.get(), nullptr, page.data(), page.size(), &article, &error);
        EXPECT_EQ(error.status, status);
        EXPECT_EQ(article != nullptr, status >= COPYDESK_OK);
        copydesk_article_release(article);
        return status;
    });
    EXPECT_EQ(extract(session, page).status, COPYDESK_OK) << "the session is as good as before";
}

class MemoryOfAWriter : public testing::TestWithParam<const char*> {};

TEST_P(MemoryOfAWriter, RunsOut) {
    const Session session = open_session();
    const Result result = extract(session, article_page());
    const std::string whole = written(result.article.get(), GetParam());
    std::string document;
    document.reserve(whole.size() * 2);
    fail_one_by_one([&] {
        document.clear();
        const copydesk_status status =
            copydesk_article_write(result.article.get(), GetParam(), append, &document, nullptr);
        if (status == COPYDESK_OK && document != whole)
            ADD_FAILURE() << "a part is passed off as the whole";
        return status;
    });
}
INSTANTIATE_TEST_SUITE_P(Formats, MemoryOfAWriter,
                         testing::Values("xml", "json", "jsonl", "md", "txt"),
                         [](const auto& format) { return std::string(format.param); });

}  // namespace
}  // namespace outside
