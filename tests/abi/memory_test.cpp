// Memory that runs out: each allocation of a call fails in turn. The call then says so or does
// without, and never crashes. malloc is this program's own, so the library and what is linked into
// it get it too. Libraries beside it (ICU) set themselves up at first use and do not survive a
// failure there, so that each test makes one call beforehand; OpenSSL does not tell why it failed,
// so that the input is not hashed. Not built with sanitizers, which bring their own malloc.
#include <malloc.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <utility>

#include "page_server.h"
#include "support.h"

extern "C" void* __libc_malloc(std::size_t);
extern "C" void* __libc_calloc(std::size_t, std::size_t);
extern "C" void* __libc_realloc(void*, std::size_t);

namespace {
// 0: never fails. Otherwise the allocation at which it fails, counted down on this thread.
thread_local long fails_in = 0;
thread_local bool failed = false;
thread_local long allocations = 0;

bool fails_now() {
    ++allocations;
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

TEST(Memory, RunsOutWhileAPageIsRemembered) {
    // a new session for each, as a page that is known needs no place any more
    const std::string page = article_page(), other = "<p>" + std::string(400, 'x') + page;
    const auto open = [] {
        return open_session(
            {"input_hash=no", "duplicates=report", "stories=yes", "site_memory=yes"});
    };
    copydesk_request first = COPYDESK_INIT(copydesk_request), second = first;
    first.url = text_of("https://post.example/first");
    second.url = text_of("https://post.example/second");
    extract(open(), page, &first);
    std::unique_ptr<copydesk_session, CloseSession> session;
    fail_one_by_one([&] {
        const long armed = std::exchange(fails_in, 0);
        session = open();
        extract(session, other, &first);
        fails_in = armed;
        const Result result = extract(session, page, &second);
        fails_in = 0;
        EXPECT_EQ(result.article != nullptr, result.status >= COPYDESK_OK);
        EXPECT_EQ(extract(session, page, &second).status, COPYDESK_OK) << "as good as before";
        return result.status;
    });
}

// Each URL that was taken is answered, whichever allocation on its way fails.
TEST(Memory, RunsOutWhileUrlsAreFetched) {
    const PageServer server;
    // libcurl lets a transfer hang where it has no memory for one of its timers
    const Session session = open_session(
        {"allow_private=yes", "host_delay=0", "fetch_time_limit=200", "first_byte_time_limit=200"});
    // How many of three were answered; `said` counts those for which there was no memory.
    const auto fetch_three = [&](long armed, int& said) {
        copydesk_fetcher* opened = nullptr;
        EXPECT_EQ(copydesk_fetcher_open(session.get(), &opened, nullptr), COPYDESK_OK);
        const std::unique_ptr<copydesk_fetcher, decltype(&copydesk_fetcher_close)> fetcher(
            opened, copydesk_fetcher_close);
        const std::string urls[] = {server.url("/moved"), server.url("/quiet"), server.url("/")};
        copydesk_target target = COPYDESK_INIT(copydesk_target);
        copydesk_error error = COPYDESK_INIT(copydesk_error);
        copydesk_fetched fetched = COPYDESK_INIT(copydesk_fetched);
        int answered = 0;
        fails_in = armed;
        for (const std::string& url : urls) {
            target.url = text_of(url);
            const copydesk_status status = copydesk_fetcher_add(fetcher.get(), &target, &error);
            answered += status < COPYDESK_OK;  // libcurl also takes it for a bad URL
            said += status == COPYDESK_OUT_OF_MEMORY;
        }
        copydesk_status status = COPYDESK_OK;
        for (int turn = 0; turn < 20 && status != COPYDESK_IDLE; ++turn) {
            status = copydesk_fetcher_next(fetcher.get(), 1'000, &fetched, &error);
            said += status == COPYDESK_OUT_OF_MEMORY;
            if (status != COPYDESK_OK) continue;
            ++answered;
            said += fetched.status == COPYDESK_OUT_OF_MEMORY;
            EXPECT_EQ(error.status, fetched.status);
            copydesk_page_discard(fetched.page);
        }
        fails_in = 0;
        EXPECT_EQ(status, COPYDESK_IDLE) << "allocation " << armed;
        return answered;
    };
    int said = 0;
    EXPECT_EQ(fetch_three(0, said), 3);
    for (long at = 1; at < 100'000; ++at) {
        failed = false;
        ASSERT_EQ(fetch_three(at, said), 3) << "allocation " << at;
        if (!failed) break;
    }
    EXPECT_FALSE(failed);
    EXPECT_GT(said, 20);
}

// The whole road of samples: bytes, page, article and document. Every allocation fails once (an
// even choice of them where there are more than 4,000).
class MemoryOfASample : public testing::TestWithParam<const char*> {};

TEST_P(MemoryOfASample, RunsOutWithoutALeak) {
    std::ifstream file(std::string(COPYDESK_SAMPLES) + "/" + GetParam(), std::ios::binary);
    const std::string page(std::istreambuf_iterator<char>(file), {});
    ASSERT_FALSE(page.empty());
    const Session session = open_session({"input_hash=no", "evidence=yes", "time_limit=0"});
    std::string document;
    document.reserve(page.size() * 20 + 1'000'000);
    const auto call = [&] {
        document.clear();
        copydesk_article* article = nullptr;
        copydesk_status status =
            copydesk_extract(session.get(), nullptr, page.data(), page.size(), &article, nullptr);
        EXPECT_EQ(article != nullptr, status >= COPYDESK_OK);
        if (article) status = copydesk_article_write(article, "xml", append, &document, nullptr);
        copydesk_article_release(article);
        return status;
    };
    ASSERT_GE(call(), COPYDESK_OK);
    const std::string whole = document;
    call();
    allocations = 0;
    call();
    const long count = allocations;
    long tried = 0;
    const auto fail_every = [&](long step) {
        for (long at = 1; at <= count; at += step, ++tried) {
            fails_in = at;
            failed = false;
            const copydesk_status status = call();
            fails_in = 0;
            ASSERT_TRUE(status >= COPYDESK_OK || status == COPYDESK_OUT_OF_MEMORY)
                << "allocation " << at << ": " << copydesk_status_name(status);
        }
    };
    // What is kept for the next page is kept after the first round; a leak grows with each.
    ASSERT_NO_FATAL_FAILURE(fail_every(20));
    const std::size_t before = mallinfo2().uordblks;
    ASSERT_NO_FATAL_FAILURE(fail_every(1 + count / 4'000));
    EXPECT_GE(call(), COPYDESK_OK);
    EXPECT_EQ(document, whole) << "the session is as good as before";
    // CLD2 loses its scanner (16 to 41 kB) where memory runs out in it: six allocations. Were a
    // page or an article lost at each of a thousand, it would be megabytes.
    EXPECT_LT(mallinfo2().uordblks, before + 200'000) << "after " << tried << " of " << count;
}
INSTANTIATE_TEST_SUITE_P(Samples, MemoryOfASample,
                         testing::Values("agency-dateline/page.html", "shift-jis-page/page.html",
                                         "forum-thread/page.html",
                                         "text-german-dpa-quelle/page.txt",
                                         "author-in-graph-by-id/page.html"),
                         [](const auto& sample) {
                             std::string name = sample.param;
                             for (char& c : name)
                                 if (c == '-' || c == '/' || c == '.') c = '_';
                             return name;
                         });

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
                         testing::Values("xml", "json", "jsonl", "md", "txt", "nitf", "jsonld",
                                         "tei", "solr"),
                         [](const auto& format) { return std::string(format.param); });

}  // namespace
}  // namespace outside
