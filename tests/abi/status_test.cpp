// Every status can be reached: one test each, named as the status. Not here: OUT_OF_MEMORY
// (memory_test.cpp), UNSUPPORTED_ABI (told by copydesk_get_api as NULL, see exports_test.cpp) and
// INTERNAL_ERROR, which nothing that is known leads to.
#include <cstring>
#include <set>

#include "support.h"

namespace outside {
namespace {

// The caller gets the same status in the result and in the error, and a sentence for it.
void expect_told(const copydesk_error& error, copydesk_status status) {
    EXPECT_EQ(error.status, status);
    EXPECT_GT(std::strlen(error.message), 10u) << copydesk_status_name(status);
}

TEST(Status, Ok) {
    const Session session = open_session();
    const Result result = extract(session, article_page());
    EXPECT_EQ(result.status, COPYDESK_OK) << result.error.message;
    ASSERT_TRUE(result.article);
    copydesk_quality quality = COPYDESK_INIT(copydesk_quality);
    ASSERT_EQ(copydesk_article_quality(result.article.get(), &quality), COPYDESK_OK);
    EXPECT_EQ(quality.outcome, COPYDESK_ARTICLE);
    EXPECT_EQ(quality.limit, COPYDESK_COMPLETE);
    EXPECT_EQ(fact(result.article.get(), COPYDESK_TITLE), "Ferry returns after six years");
    EXPECT_EQ(fact(result.article.get(), COPYDESK_BYLINE), "By Ann Lee");
}

TEST(Status, NoArticle) {
    const Session session = open_session();
    const Result result = extract(session, "");
    EXPECT_EQ(result.status, COPYDESK_NO_ARTICLE);
    ASSERT_TRUE(result.article);
    copydesk_quality quality = COPYDESK_INIT(copydesk_quality);
    ASSERT_EQ(copydesk_article_quality(result.article.get(), &quality), COPYDESK_OK);
    EXPECT_EQ(quality.outcome, COPYDESK_TOO_THIN);
}

TEST(Status, Refused) {
    copydesk_host host = COPYDESK_INIT(copydesk_host);
    host.allow_url = [](void*, copydesk_text) { return COPYDESK_DROP; };
    host.accept_response = [](void*, const copydesk_request*) { return COPYDESK_DROP; };
    const Session session = open_session({}, &host);
    copydesk_error error = COPYDESK_INIT(copydesk_error);
    copydesk_article* article = nullptr;
    EXPECT_EQ(copydesk_fetch(session.get(), text_of("http://a.example/"), &article, &error),
              COPYDESK_REFUSED);
    expect_told(error, COPYDESK_REFUSED);
    ASSERT_TRUE(article);
    copydesk_quality quality = COPYDESK_INIT(copydesk_quality);
    EXPECT_EQ(copydesk_article_quality(article, &quality), COPYDESK_OK);
    EXPECT_EQ(quality.outcome, COPYDESK_REFUSED_PAGE);
    copydesk_article_release(article);
}

// What a host that drives itself hears of a response that is not worth reading.
TEST(Status, RefusedResponse) {
    const Session session = open_session();
    copydesk_request response = COPYDESK_INIT(copydesk_request);
    response.content_type = text_of("image/png");
    copydesk_page* page = nullptr;
    copydesk_error error = COPYDESK_INIT(copydesk_error);
    EXPECT_EQ(copydesk_accept_response(session.get(), &response, &page, &error), COPYDESK_REFUSED);
    expect_told(error, COPYDESK_REFUSED);
    EXPECT_EQ(page, nullptr);
}

TEST(Status, InvalidArgument) {
    copydesk_error error = COPYDESK_INIT(copydesk_error);
    copydesk_article* article = nullptr;
    EXPECT_EQ(copydesk_extract(nullptr, nullptr, "x", 1, &article, &error),
              COPYDESK_INVALID_ARGUMENT);
    expect_told(error, COPYDESK_INVALID_ARGUMENT);
}

TEST(Status, UnknownOption) {
    const copydesk_text option = text_of("no_such_option=1");
    copydesk_session* session = nullptr;
    copydesk_error error = COPYDESK_INIT(copydesk_error);
    EXPECT_EQ(copydesk_session_open(&option, 1, nullptr, &session, &error),
              COPYDESK_UNKNOWN_OPTION);
    expect_told(error, COPYDESK_UNKNOWN_OPTION);
}

TEST(Status, BadOptionValue) {
    const copydesk_text option = text_of("max_bytes=many");
    copydesk_session* session = nullptr;
    copydesk_error error = COPYDESK_INIT(copydesk_error);
    EXPECT_EQ(copydesk_session_open(&option, 1, nullptr, &session, &error),
              COPYDESK_BAD_OPTION_VALUE);
    expect_told(error, COPYDESK_BAD_OPTION_VALUE);
    EXPECT_STREQ(error.where, "max_bytes");
}

// The only way to come in a second time: from a callback, while the page is at work.
TEST(Status, WrongOrder) {
    struct Host {
        copydesk_page* page = nullptr;
        copydesk_status fed = COPYDESK_OK, finished = COPYDESK_OK;
        copydesk_error error = COPYDESK_INIT(copydesk_error);
    } mine;
    copydesk_host host = COPYDESK_INIT(copydesk_host);
    host.host = &mine;
    host.log = [](void* opaque, int32_t, copydesk_text) {
        Host& self = *static_cast<Host*>(opaque);
        copydesk_article* article = nullptr;
        self.fed = copydesk_page_feed(self.page, "x", 1, nullptr);
        self.finished = copydesk_page_finish(self.page, &article, &self.error);
        EXPECT_EQ(article, nullptr);
    };
    const Session session = open_session({"max_bytes=1500"}, &host);
    ASSERT_EQ(copydesk_accept_response(session.get(), nullptr, &mine.page, nullptr), COPYDESK_OK);
    const std::string page = article_page();
    copydesk_page_feed(mine.page, page.data(), page.size(), nullptr);
    copydesk_article* article = nullptr;
    // The page is cut short, which is logged.
    EXPECT_GE(copydesk_page_finish(mine.page, &article, nullptr), COPYDESK_OK);
    EXPECT_EQ(mine.fed, COPYDESK_WRONG_ORDER);
    EXPECT_EQ(mine.finished, COPYDESK_WRONG_ORDER);
    expect_told(mine.error, COPYDESK_WRONG_ORDER);
    copydesk_article_release(article);
}

// A host that keeps what is logged, all of which has to be warnings.
copydesk_host warnings_to(std::vector<std::string>& told) {
    copydesk_host host = COPYDESK_INIT(copydesk_host);
    host.host = &told;
    host.log = [](void* opaque, int32_t level, copydesk_text message) {
        EXPECT_EQ(level, 1);
        static_cast<std::vector<std::string>*>(opaque)->push_back(string_of(message));
    };
    return host;
}

// The warning says which page was cut, and by what.
TEST(Status, ACutNamesPageAndOption) {
    std::vector<std::string> told;
    const copydesk_host host = warnings_to(told);
    const Session session = open_session({"max_elements=100"}, &host);
    std::string page = article_page();
    for (int i = 0; i < 200; ++i) page += "<p>more";
    copydesk_request request = COPYDESK_INIT(copydesk_request);
    request.url = text_of("https://a.example/long");
    extract(session, page, &request);
    extract(session, page);
    const std::vector<std::string> expected = {
        "The page https://a.example/long was cut short by the option max_elements.",
        "A page was cut short by the option max_elements."};
    EXPECT_EQ(told, expected);
}

// What the host had no more of is no whole page; it knows that, and is not warned.
TEST(Status, ACutBeforeThePageCameIsMarked) {
    copydesk_host host = COPYDESK_INIT(copydesk_host);
    host.log = [](void*, int32_t, copydesk_text message) { ADD_FAILURE() << string_of(message); };
    const Session session = open_session({"seen_urls=yes"}, &host);
    copydesk_request request = COPYDESK_INIT(copydesk_request);
    request.url = text_of("https://a.example/cut");
    for (const auto limit : {COPYDESK_LIMIT_TRANSFER, COPYDESK_LIMIT_TIME, COPYDESK_LIMIT_BYTES}) {
        EXPECT_NE(copydesk_allow_url(session.get(), request.url, nullptr), COPYDESK_DROP)
            << "its end may come another time";
        request.limit = limit;
        const Result result = extract(session, article_page(), &request);
        copydesk_quality quality = COPYDESK_INIT(copydesk_quality);
        ASSERT_EQ(copydesk_article_quality(result.article.get(), &quality), COPYDESK_OK);
        EXPECT_EQ(quality.limit, limit);
        EXPECT_NE(written(result.article.get(), "jsonl").find("\"complete\":false"),
                  std::string::npos);
    }
    for (const int none : {-1, COPYDESK_LIMIT_TRANSFER + 1}) {
        request.limit = static_cast<copydesk_limit>(none);
        const Result refused = extract(session, article_page(), &request);
        EXPECT_EQ(refused.status, COPYDESK_INVALID_ARGUMENT);
        EXPECT_STREQ(refused.error.where, "limit");
        copydesk_page* page = nullptr;
        EXPECT_EQ(copydesk_accept_response(session.get(), &request, &page, nullptr),
                  COPYDESK_INVALID_ARGUMENT);
    }
}

// The page is read all the same: crawlers pass on what servers wrote.
TEST(Status, AnUnknownCharsetIsNamed) {
    std::vector<std::string> told;
    const copydesk_host host = warnings_to(told);
    const Session session = open_session({}, &host);
    copydesk_request request = COPYDESK_INIT(copydesk_request);
    request.charset = text_of("Latin1");
    extract(session, article_page(), &request);
    EXPECT_TRUE(told.empty());
    request.charset = text_of("utf8mb4");
    extract(session, article_page(), &request);
    const std::vector<std::string> expected = {
        "\"utf8mb4\" is no charset of the Encoding Standard; the encoding was found as if no "
        "charset had been given."};
    EXPECT_EQ(told, expected);
}

// Feeding more than a page may have: stop and finish; what was read comes out, marked.
TEST(Status, LimitExceeded) {
    const Session session = open_session({"max_bytes=2000"});
    std::string page = article_page();
    copydesk_page* begun = nullptr;
    copydesk_error error = COPYDESK_INIT(copydesk_error);
    ASSERT_EQ(copydesk_accept_response(session.get(), nullptr, &begun, &error), COPYDESK_OK);
    ASSERT_EQ(copydesk_page_feed(begun, page.data(), 1900, &error), COPYDESK_OK);
    EXPECT_EQ(copydesk_page_feed(begun, page.data() + 1900, 300, &error), COPYDESK_LIMIT_EXCEEDED);
    expect_told(error, COPYDESK_LIMIT_EXCEEDED);
    copydesk_article* article = nullptr;
    ASSERT_GE(copydesk_page_finish(begun, &article, &error), COPYDESK_OK) << error.message;
    copydesk_quality quality = COPYDESK_INIT(copydesk_quality);
    EXPECT_EQ(copydesk_article_quality(article, &quality), COPYDESK_OK);
    EXPECT_EQ(quality.limit, COPYDESK_LIMIT_BYTES);
    EXPECT_EQ(fact(article, COPYDESK_TITLE), "Ferry returns after six years");
    copydesk_article_release(article);
}

TEST(Status, Cancelled) {
    const Session session = open_session();
    std::string large = "<!DOCTYPE html><title>x</title>";
    for (int i = 0; i < 10'000; ++i) large += "<p>Some words in one paragraph of a large page.</p>";
    copydesk_page* page = nullptr;
    copydesk_error error = COPYDESK_INIT(copydesk_error);
    ASSERT_EQ(copydesk_accept_response(session.get(), nullptr, &page, &error), COPYDESK_OK);
    ASSERT_EQ(copydesk_page_feed(page, large.data(), large.size(), &error), COPYDESK_OK);
    copydesk_page_cancel(page);
    copydesk_article* article = nullptr;
    EXPECT_EQ(copydesk_page_finish(page, &article, &error), COPYDESK_CANCELLED);
    expect_told(error, COPYDESK_CANCELLED);
    EXPECT_EQ(article, nullptr);
}

TEST(Status, NotText) {
    const Session session = open_session();
    for (const std::string& bytes :
         {std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\6\0\0\0", 29) +
              std::string(200, '\x7f'),
          std::string("\x1f\x8b\x08\0\0\0\0\0\0\3", 10) + std::string(100, '\x93'),
          std::string("PK\3\4\x14\0\0\0\x08\0", 10) + std::string(100, '\x81'),
          std::string("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n")}) {
        const Result result = extract(session, bytes);
        EXPECT_EQ(result.status, COPYDESK_NOT_TEXT) << bytes.substr(0, 4);
        expect_told(result.error, COPYDESK_NOT_TEXT);
        EXPECT_FALSE(result.article);
    }
}

TEST(Status, UnknownFormat) {
    const Session session = open_session();
    const Result result = extract(session, article_page());
    std::string document;
    for (const char* format : {"pdf", "", "XML ", "json,xml"}) {
        copydesk_error error = COPYDESK_INIT(copydesk_error);
        EXPECT_EQ(copydesk_article_write(result.article.get(), format, append, &document, &error),
                  COPYDESK_UNKNOWN_FORMAT)
            << format;
        expect_told(error, COPYDESK_UNKNOWN_FORMAT);
    }
    EXPECT_EQ(document, "");
}

TEST(Status, WriteFailed) {
    const Session session = open_session();
    const Result result = extract(session, article_page());
    for (const char* format : {"xml", "json", "jsonl", "md", "txt"}) {
        int calls = 0;
        const auto stop = [](void* host, const char*, size_t) -> int32_t {
            ++*static_cast<int*>(host);
            return 1;
        };
        copydesk_error error = COPYDESK_INIT(copydesk_error);
        EXPECT_EQ(copydesk_article_write(result.article.get(), format, stop, &calls, &error),
                  COPYDESK_WRITE_FAILED);
        expect_told(error, COPYDESK_WRITE_FAILED);
        EXPECT_EQ(calls, 1) << format << ": no piece after the one that was stopped";
    }
}

TEST(Status, BadUrl) {
    const Session session = open_session();
    for (const std::string url :
         {"", "ftp://a.example/x", "file:///etc/passwd", "javascript:1", "http://", "no url"}) {
        copydesk_error error = COPYDESK_INIT(copydesk_error);
        copydesk_article* article = nullptr;
        EXPECT_EQ(copydesk_fetch(session.get(), text_of(url), &article, &error), COPYDESK_BAD_URL)
            << url;
        expect_told(error, COPYDESK_BAD_URL);
        EXPECT_EQ(article, nullptr);
    }
}

TEST(Status, AddressRefused) {
    const Session session = open_session();
    for (const std::string url :
         {"http://127.0.0.1:9/", "http://[::1]:9/", "http://10.0.0.1:9/", "http://169.254.169.254/",
          "http://2130706433:9/", "http://localhost:9/"}) {
        copydesk_error error = COPYDESK_INIT(copydesk_error);
        copydesk_article* article = nullptr;
        EXPECT_EQ(copydesk_fetch(session.get(), text_of(url), &article, &error),
                  COPYDESK_ADDRESS_REFUSED)
            << url;
        expect_told(error, COPYDESK_ADDRESS_REFUSED);
        EXPECT_EQ(article, nullptr);
    }
}

TEST(Status, FetchFailed) {
    // Nobody listens on port 9 of this machine.
    const Session session = open_session({"allow_private=yes"});
    copydesk_error error = COPYDESK_INIT(copydesk_error);
    copydesk_article* article = nullptr;
    EXPECT_EQ(copydesk_fetch(session.get(), text_of("http://127.0.0.1:9/"), &article, &error),
              COPYDESK_FETCH_FAILED);
    expect_told(error, COPYDESK_FETCH_FAILED);
    EXPECT_EQ(article, nullptr);
}

TEST(Status, EveryValueHasAName) {
    std::set<std::string> names;
    for (const int value :
         {0, 1, 2, 3, 4, 5, -1, -2, -3, -4, -5, -6, -7, -8, -9, -10, -11, -12, -13, -14, -99}) {
        const std::string name = copydesk_status_name(static_cast<copydesk_status>(value));
        EXPECT_NE(name, "unknown") << value;
        EXPECT_TRUE(names.insert(name).second) << name << " twice";
    }
    EXPECT_STREQ(copydesk_status_name(COPYDESK_REFUSED), "refused");
    for (const int value : {6, -15, -98, -100, 1 << 30})
        EXPECT_STREQ(copydesk_status_name(static_cast<copydesk_status>(value)), "unknown");
    names.clear();
    for (int value = COPYDESK_ARTICLE; value <= COPYDESK_REFUSED_PAGE; ++value) {
        const std::string name = copydesk_outcome_name(static_cast<copydesk_outcome>(value));
        EXPECT_NE(name, "unknown") << value;
        EXPECT_TRUE(names.insert(name).second) << name << " twice";
    }
    EXPECT_STREQ(copydesk_outcome_name(COPYDESK_CONSENT_WALL), "consent_wall");
    for (int value : {-1, 15, 1000})
        EXPECT_STREQ(copydesk_outcome_name(static_cast<copydesk_outcome>(value)), "unknown");
}

}  // namespace
}  // namespace outside
