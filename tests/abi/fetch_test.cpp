// Fetching through the ABI, from a small server of this test's own, and what the host is asked.
#include <unistd.h>

#include <thread>

#include "page_server.h"
#include "support.h"

namespace outside {
namespace {

// A host that writes down what it is asked, and drops what it is told to.
struct Host {
    std::vector<std::string> asked;
    std::string drop;

    copydesk_host side() {
        copydesk_host host = COPYDESK_INIT(copydesk_host);
        host.host = this;
        host.allow_url = [](void* self, copydesk_text url) {
            return static_cast<Host*>(self)->answer("allow " + path_of(string_of(url)));
        };
        host.accept_response = [](void* self, const copydesk_request* response) {
            EXPECT_EQ(response->http_status, 200);
            EXPECT_NE(string_of(response->headers).find("Content-Length"), std::string::npos);
            return static_cast<Host*>(self)->answer("accept " + path_of(string_of(response->url)));
        };
        host.keep_article = [](void* self, const copydesk_article* article) {
            EXPECT_GT(copydesk_article_block_count(article), 0u);
            return static_cast<Host*>(self)->answer("keep");
        };
        return host;
    }

  private:
    static std::string path_of(const std::string& url) { return url.substr(url.find('/', 8)); }
    copydesk_verdict answer(const std::string& question) {
        asked.push_back(question);
        return question == drop ? COPYDESK_DROP : COPYDESK_NO_OPINION;
    }
};

Result fetch(const Session& session, const std::string& url) {
    Result result{COPYDESK_OK, nullptr, COPYDESK_INIT(copydesk_error)};
    copydesk_article* article = nullptr;
    result.status = copydesk_fetch(session.get(), text_of(url), &article, &result.error);
    result.article.reset(article);
    return result;
}

copydesk_outcome outcome_of(const Result& result) {
    copydesk_quality quality = COPYDESK_INIT(copydesk_quality);
    EXPECT_EQ(copydesk_article_quality(result.article.get(), &quality), COPYDESK_OK);
    return quality.outcome;
}

TEST(Fetch, ReadsWhatArrives) {
    const PageServer server;
    const Session session = open_session({"allow_private=yes"});
    const Result result = fetch(session, server.url("/moved"));
    ASSERT_EQ(result.status, COPYDESK_OK) << result.error.message;
    EXPECT_EQ(outcome_of(result), COPYDESK_ARTICLE);
    EXPECT_EQ(fact(result.article.get(), COPYDESK_URL), server.url("/story"));
    const Result same = extract(session, article_page());
    EXPECT_EQ(fact(result.article.get(), COPYDESK_TEXT), fact(same.article.get(), COPYDESK_TEXT));
}

TEST(Fetch, WhatWasReadIsSeenWhereTheOptionAsks) {
    const PageServer server;
    const Session session = open_session({"allow_private=yes", "seen_urls=yes"});
    EXPECT_EQ(fetch(session, server.url("/moved")).status, COPYDESK_OK);
    for (const char* path : {"/moved", "/story", "/story#end"}) {
        const Result again = fetch(session, server.url(path));
        EXPECT_EQ(again.status, COPYDESK_REFUSED) << path;
        EXPECT_STREQ(again.error.message, "The page of this URL was read before.");
    }
    EXPECT_EQ(fetch(session, server.url("/other")).status, COPYDESK_OK);
    // The host goes before: what it wants again it gets.
    copydesk_host host = COPYDESK_INIT(copydesk_host);
    host.allow_url = [](void*, copydesk_text) { return COPYDESK_KEEP; };
    const Session willing = open_session({"allow_private=yes", "seen_urls=yes"}, &host);
    for (int i = 0; i < 2; ++i) EXPECT_EQ(fetch(willing, server.url("/story")).status, COPYDESK_OK);
    const Session other = open_session({"allow_private=yes"});
    for (int i = 0; i < 2; ++i) EXPECT_EQ(fetch(other, server.url("/story")).status, COPYDESK_OK);
}

TEST(Fetch, AsksTheHostThreeQuestionsAndEveryHop) {
    const PageServer server;
    Host mine;
    const copydesk_host host = mine.side();
    const Session session = open_session({"allow_private=yes"}, &host);
    EXPECT_EQ(fetch(session, server.url("/moved")).status, COPYDESK_OK);
    const std::vector<std::string> expected = {"allow /moved", "allow /story", "accept /story",
                                               "keep"};
    EXPECT_EQ(mine.asked, expected);
}

TEST(Fetch, StopsWhereTheHostSaysDrop) {
    const PageServer server;
    for (const std::string drop : {"allow /moved", "allow /story", "accept /story", "keep"}) {
        Host mine;
        mine.drop = drop;
        const copydesk_host host = mine.side();
        const Session session = open_session({"allow_private=yes"}, &host);
        const Result result = fetch(session, server.url("/moved"));
        EXPECT_EQ(result.status, COPYDESK_REFUSED) << drop;
        EXPECT_EQ(mine.asked.back(), drop) << "nothing is asked after a drop";
        EXPECT_STRNE(result.error.message, "");
        EXPECT_STREQ(result.error.where, drop == "keep"               ? "keep_article"
                                         : drop.starts_with("accept") ? "response"
                                                                      : "url");
        ASSERT_TRUE(result.article);
        // What was read before the host dropped it has its content all the same.
        EXPECT_EQ(outcome_of(result), drop == "keep" ? COPYDESK_ARTICLE : COPYDESK_REFUSED_PAGE);
    }
}

TEST(Fetch, TheLibraryHasAnOpinionWhereTheHostHasNone) {
    const PageServer server;
    const Session session = open_session({"allow_private=yes"});
    const Result image = fetch(session, server.url("/image"));
    EXPECT_EQ(image.status, COPYDESK_REFUSED);
    EXPECT_STREQ(image.error.where, "response");
}

// Two warnings of one page, each with its URL: why the transfer ended, and that the page is cut.
TEST(Fetch, ABrokenTransferNamesItsPage) {
    const PageServer server;
    std::vector<std::string> told;
    copydesk_host host = COPYDESK_INIT(copydesk_host);
    host.host = &told;
    host.log = [](void* opaque, int32_t, copydesk_text message) {
        static_cast<std::vector<std::string>*>(opaque)->push_back(string_of(message));
    };
    const Session session = open_session({"allow_private=yes"}, &host);
    EXPECT_EQ(fetch(session, server.url("/cut")).status, COPYDESK_OK);
    ASSERT_EQ(told.size(), 2u);
    for (const std::string& message : told)
        EXPECT_NE(message.find(server.url("/cut")), std::string::npos) << message;
    EXPECT_NE(told[0].find("broke off"), std::string::npos) << told[0];
}

// ---- many at once ---------------------------------------------------------------------------

struct CloseFetcher {
    void operator()(copydesk_fetcher* fetcher) const { copydesk_fetcher_close(fetcher); }
};
using Fetcher = std::unique_ptr<copydesk_fetcher, CloseFetcher>;

Fetcher open_fetcher(const Session& session) {
    copydesk_fetcher* fetcher = nullptr;
    copydesk_error error = COPYDESK_INIT(copydesk_error);
    EXPECT_EQ(copydesk_fetcher_open(session.get(), &fetcher, &error), COPYDESK_OK) << error.message;
    return Fetcher(fetcher);
}

copydesk_status add(const Fetcher& fetcher, const std::string& url, std::uint64_t tag,
                    std::string_view etag = {}) {
    copydesk_target target = COPYDESK_INIT(copydesk_target);
    target.url = text_of(url);
    target.tag = tag;
    if (!etag.empty()) target.etag = text_of(etag);
    return copydesk_fetcher_add(fetcher.get(), &target, nullptr);
}

double pages_counted(const Session& session, std::string_view outcome) {
    copydesk_counter counter = COPYDESK_INIT(copydesk_counter);
    for (std::size_t i = 0; copydesk_session_counter_at(session.get(), i, &counter) == COPYDESK_OK;
         ++i)
        if (counter.label_value && counter.label_value == outcome &&
            std::string_view(counter.name) == "pages_total")
            return counter.value;
    return -1;
}

TEST(Fetcher, GivesWhatCameOfEachUrl) {
    const PageServer server;
    const Session session = open_session({"allow_private=yes", "host_delay=0"});
    const Fetcher fetcher = open_fetcher(session);
    EXPECT_EQ(add(fetcher, server.url("/moved"), 1), COPYDESK_OK);
    EXPECT_EQ(add(fetcher, server.url("/quiet/page"), 2), COPYDESK_OK);
    EXPECT_EQ(add(fetcher, server.url("/same"), 3, "\"kept\""), COPYDESK_OK);
    EXPECT_EQ(add(fetcher, server.url("/image"), 4), COPYDESK_OK);
    EXPECT_EQ(add(fetcher, "http://127.0.0.1:1/", 5), COPYDESK_OK);
    EXPECT_EQ(add(fetcher, "ftp://a.example/", 6), COPYDESK_BAD_URL);
    EXPECT_EQ(add(fetcher, server.url("/"), 7, "a\r\nCookie: b"), COPYDESK_INVALID_ARGUMENT);

    std::vector<copydesk_status> came(6, COPYDESK_IDLE);
    copydesk_error error = COPYDESK_INIT(copydesk_error);
    copydesk_fetched fetched = COPYDESK_INIT(copydesk_fetched);
    std::string text;
    copydesk_status status = COPYDESK_OK;
    for (int turn = 0; turn < 200 && status != COPYDESK_IDLE; ++turn) {
        status = copydesk_fetcher_next(fetcher.get(), 100, &fetched, &error);
        if (status != COPYDESK_OK) continue;
        came.at(fetched.tag) = fetched.status;
        EXPECT_EQ(error.status, fetched.status);
        EXPECT_EQ(fetched.page != nullptr, fetched.status == COPYDESK_OK);
        if (fetched.status != COPYDESK_OK) {
            EXPECT_STRNE(error.message, "");
            continue;
        }
        EXPECT_EQ(string_of(fetched.url), server.url("/story"));
        EXPECT_EQ(fetched.http_status, 200);
        EXPECT_NE(string_of(fetched.headers).find("Content-Type: text/html"), std::string::npos);
        // On another thread, as hosts do.
        std::thread([&, page = fetched.page] {
            copydesk_article* article = nullptr;
            EXPECT_EQ(copydesk_page_finish(page, &article, nullptr), COPYDESK_OK);
            text = fact(article, COPYDESK_TEXT);
            copydesk_article_release(article);
        }).join();
    }
    EXPECT_EQ(status, COPYDESK_IDLE);
    EXPECT_EQ(came[1], COPYDESK_OK);
    EXPECT_EQ(came[2], COPYDESK_REFUSED);
    EXPECT_EQ(came[3], COPYDESK_NOT_MODIFIED);
    EXPECT_EQ(came[4], COPYDESK_REFUSED);
    EXPECT_EQ(came[5], COPYDESK_FETCH_FAILED) << "its robots.txt cannot be reached";
    EXPECT_EQ(pages_counted(session, "refused"), 2);
    EXPECT_EQ(pages_counted(session, "article"), 1);
    EXPECT_EQ(text, fact(extract(session, article_page()).article.get(), COPYDESK_TEXT));
}

TEST(Fetcher, IsPendingWhileNothingIsDone) {
    const PageServer server;
    const Session session = open_session({"allow_private=yes", "robots=no", "host_delay=300"});
    const Fetcher fetcher = open_fetcher(session);
    copydesk_fetched fetched = COPYDESK_INIT(copydesk_fetched);
    EXPECT_EQ(copydesk_fetcher_next(fetcher.get(), 10, &fetched, nullptr), COPYDESK_IDLE);
    add(fetcher, server.url("/image"), 1);
    add(fetcher, server.url("/image"), 2);
    EXPECT_EQ(copydesk_fetcher_next(fetcher.get(), 2000, &fetched, nullptr), COPYDESK_OK);
    EXPECT_EQ(copydesk_fetcher_next(fetcher.get(), 20, &fetched, nullptr), COPYDESK_PENDING);
    EXPECT_EQ(fetched.page, nullptr);
    EXPECT_EQ(copydesk_fetcher_next(fetcher.get(), 2000, &fetched, nullptr), COPYDESK_OK);
}

TEST(Fetcher, RefusesWhatIsNotThere) {
    const Session session = open_session();
    copydesk_fetcher* fetcher = nullptr;
    copydesk_fetched fetched = COPYDESK_INIT(copydesk_fetched);
    copydesk_target target = COPYDESK_INIT(copydesk_target);
    EXPECT_EQ(copydesk_fetcher_open(nullptr, &fetcher, nullptr), COPYDESK_INVALID_ARGUMENT);
    EXPECT_EQ(copydesk_fetcher_open(session.get(), nullptr, nullptr), COPYDESK_INVALID_ARGUMENT);
    EXPECT_EQ(copydesk_fetcher_add(nullptr, &target, nullptr), COPYDESK_INVALID_ARGUMENT);
    EXPECT_EQ(copydesk_fetcher_next(nullptr, 0, &fetched, nullptr), COPYDESK_INVALID_ARGUMENT);
    const Fetcher open = open_fetcher(session);
    EXPECT_EQ(copydesk_fetcher_next(open.get(), 0, nullptr, nullptr), COPYDESK_INVALID_ARGUMENT);
    EXPECT_EQ(copydesk_fetcher_add(open.get(), nullptr, nullptr), COPYDESK_INVALID_ARGUMENT);
    // A page that has no place would be lost.
    fetched.size = offsetof(copydesk_fetched, page);
    EXPECT_EQ(copydesk_fetcher_next(open.get(), 0, &fetched, nullptr), COPYDESK_INVALID_ARGUMENT);
    fetched.size = offsetof(copydesk_fetched, url);
    EXPECT_EQ(copydesk_fetcher_next(open.get(), 0, &fetched, nullptr), COPYDESK_IDLE);
    copydesk_fetcher_close(nullptr);
}

// ---- rules -------------------------------------------------------------------------------------

TEST(Rules, ComeFromAFileAndExplainThemselves) {
    const std::string file = testing::TempDir() + "copydesk-" + std::to_string(getpid()) + ".rules";
    const auto write = [&](const char* text) {
        FILE* out = fopen(file.c_str(), "w");
        fputs(text, out);
        fclose(out);
    };
    write("url drop path /print/*\narticle drop duplicate\nlinks drop outcome article\n");
    const Session session = open_session({"rules=" + file});
    copydesk_error reason = COPYDESK_INIT(copydesk_error);
    EXPECT_EQ(copydesk_allow_url(session.get(), text_of("https://a.example/print/1"), &reason),
              COPYDESK_DROP);
    EXPECT_NE(std::string(reason.message).find("says drop path /print/*."), std::string::npos)
        << reason.message;
    const Result one = extract(session, article_page()), two = extract(session, article_page());
    EXPECT_EQ(copydesk_keep_article(session.get(), one.article.get(), &reason), COPYDESK_KEEP);
    EXPECT_EQ(copydesk_keep_article(session.get(), two.article.get(), &reason), COPYDESK_DROP);
    EXPECT_EQ(copydesk_follow_links(session.get(), one.article.get(), &reason), COPYDESK_DROP);

    write("url drop path /print/*\nurl dropp all\n");
    copydesk_session* none = nullptr;
    const std::string option = "rules=" + file;
    const copydesk_text given = text_of(option);
    EXPECT_EQ(copydesk_session_open(&given, 1, nullptr, &none, &reason), COPYDESK_BAD_OPTION_VALUE);
    EXPECT_NE(std::string(reason.message).find(".rules:2:5: \"dropp\" is no verdict"),
              std::string::npos)
        << reason.message;
    remove(file.c_str());
}

// Bytes that a host hands over itself are judged by the host: nothing is asked.
TEST(Fetch, ExtractAsksNothing) {
    Host mine;
    const copydesk_host host = mine.side();
    const Session session = open_session({}, &host);
    EXPECT_EQ(extract(session, article_page()).status, COPYDESK_OK);
    EXPECT_TRUE(mine.asked.empty());
}

}  // namespace
}  // namespace outside
