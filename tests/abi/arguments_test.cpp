// Wrong arguments, structs of other sizes, and the order of calls.
#include <algorithm>
#include <cstddef>
#include <cstring>

#include "support.h"

namespace outside {
namespace {

// ---- pointers that must not be NULL -------------------------------------------------

TEST(Arguments, NullWhereSomethingIsNeeded) {
    const Session session = open_session();
    const std::string page = article_page();
    copydesk_article* article = nullptr;
    copydesk_page* begun = nullptr;
    copydesk_error error = COPYDESK_INIT(copydesk_error);
    const auto invalid = COPYDESK_INVALID_ARGUMENT;

    EXPECT_EQ(copydesk_session_open(nullptr, 0, nullptr, nullptr, &error), invalid);
    EXPECT_EQ(error.status, invalid);
    EXPECT_STRNE(error.message, "");
    copydesk_session* opened = nullptr;
    EXPECT_EQ(copydesk_session_open(nullptr, 1, nullptr, &opened, &error), invalid);

    EXPECT_EQ(copydesk_extract(nullptr, nullptr, page.data(), page.size(), &article, &error),
              invalid);
    EXPECT_EQ(copydesk_extract(session.get(), nullptr, nullptr, 1, &article, &error), invalid);
    EXPECT_EQ(copydesk_extract(session.get(), nullptr, page.data(), page.size(), nullptr, &error),
              invalid);
    EXPECT_EQ(copydesk_fetch(nullptr, text_of("http://a.example/"), &article, &error), invalid);
    EXPECT_EQ(copydesk_fetch(session.get(), text_of("http://a.example/"), nullptr, &error),
              invalid);
    EXPECT_EQ(copydesk_accept_response(nullptr, nullptr, &begun, &error), invalid);
    EXPECT_EQ(copydesk_accept_response(session.get(), nullptr, nullptr, &error), invalid);
    EXPECT_EQ(copydesk_page_feed(nullptr, "x", 1, &error), invalid);
    EXPECT_EQ(copydesk_page_finish(nullptr, &article, &error), invalid);
    EXPECT_EQ(article, nullptr);
    EXPECT_EQ(begun, nullptr);

    EXPECT_EQ(copydesk_allow_url(nullptr, text_of("http://a.example/"), &error),
              COPYDESK_NO_OPINION);
    EXPECT_EQ(copydesk_keep_article(session.get(), nullptr, &error), COPYDESK_NO_OPINION);
    EXPECT_EQ(copydesk_keep_article(nullptr, nullptr, &error), COPYDESK_NO_OPINION);

    copydesk_quality quality = COPYDESK_INIT(copydesk_quality);
    copydesk_fact fact = COPYDESK_INIT(copydesk_fact);
    copydesk_block block = COPYDESK_INIT(copydesk_block);
    EXPECT_EQ(copydesk_article_quality(nullptr, &quality), invalid);
    EXPECT_EQ(copydesk_article_fact_count(nullptr, COPYDESK_TITLE), 0u);
    EXPECT_EQ(copydesk_article_fact(nullptr, COPYDESK_TITLE, 0, &fact), invalid);
    EXPECT_EQ(copydesk_article_block_count(nullptr), 0u);
    EXPECT_EQ(copydesk_article_block(nullptr, 0, &block), invalid);
    std::string document;
    EXPECT_EQ(copydesk_article_write(nullptr, "xml", append, &document, &error), invalid);
}

TEST(Arguments, NullWhereItIsAllowed) {
    copydesk_session_close(nullptr);
    copydesk_page_discard(nullptr);
    copydesk_page_cancel(nullptr);
    copydesk_article_release(nullptr);
    copydesk_abi(nullptr, nullptr);

    const Session session = open_session();
    const std::string page = article_page();
    copydesk_article* article = nullptr;
    // No request, no error.
    EXPECT_EQ(copydesk_extract(session.get(), nullptr, page.data(), page.size(), &article, nullptr),
              COPYDESK_OK);
    copydesk_article_release(article);
    // No bytes are valid bytes.
    EXPECT_EQ(copydesk_extract(session.get(), nullptr, nullptr, 0, &article, nullptr),
              COPYDESK_NO_ARTICLE);
    copydesk_article_release(article);
    // An error is told in the result alone when nobody wants the sentence.
    EXPECT_EQ(copydesk_extract(session.get(), nullptr, nullptr, 1, &article, nullptr),
              COPYDESK_INVALID_ARGUMENT);
    EXPECT_EQ(article, nullptr);
}

TEST(Arguments, OfAFinishedArticle) {
    const Session session = open_session();
    const Result result = extract(session, article_page());
    const copydesk_article* article = result.article.get();
    copydesk_quality quality = COPYDESK_INIT(copydesk_quality);
    copydesk_fact fact = COPYDESK_INIT(copydesk_fact);
    copydesk_block block = COPYDESK_INIT(copydesk_block);
    const auto invalid = COPYDESK_INVALID_ARGUMENT;
    EXPECT_EQ(copydesk_article_quality(article, nullptr), invalid);
    EXPECT_EQ(copydesk_article_fact(article, COPYDESK_TITLE, 0, nullptr), invalid);
    EXPECT_EQ(copydesk_article_block(article, 0, nullptr), invalid);
    EXPECT_EQ(copydesk_article_quality(article, &quality), COPYDESK_OK);

    for (int kind = COPYDESK_TITLE; kind <= COPYDESK_FINGERPRINT; ++kind) {
        const auto which = static_cast<copydesk_fact_kind>(kind);
        const std::size_t count = copydesk_article_fact_count(article, which);
        for (std::size_t i = 0; i < count; ++i)
            EXPECT_EQ(copydesk_article_fact(article, which, i, &fact), COPYDESK_OK);
        EXPECT_EQ(copydesk_article_fact(article, which, count, &fact), invalid) << kind;
        EXPECT_EQ(copydesk_article_fact(article, which, SIZE_MAX, &fact), invalid) << kind;
    }
    for (int kind : {-1, 22, 1000}) {
        EXPECT_EQ(copydesk_article_fact_count(article, static_cast<copydesk_fact_kind>(kind)), 0u);
        EXPECT_EQ(copydesk_article_fact(article, static_cast<copydesk_fact_kind>(kind), 0, &fact),
                  invalid);
    }
    const std::size_t blocks = copydesk_article_block_count(article);
    EXPECT_GE(blocks, 6u);
    for (std::size_t i = 0; i < blocks; ++i)
        EXPECT_EQ(copydesk_article_block(article, i, &block), COPYDESK_OK);
    EXPECT_EQ(copydesk_article_block(article, blocks, &block), invalid);
    EXPECT_EQ(copydesk_article_block(article, SIZE_MAX, &block), invalid);

    copydesk_error error = COPYDESK_INIT(copydesk_error);
    EXPECT_EQ(copydesk_article_write(article, "xml", nullptr, nullptr, &error), invalid);
    std::string document;
    EXPECT_LT(copydesk_article_write(article, nullptr, append, &document, &error), COPYDESK_OK);
    EXPECT_EQ(document, "");
}

// ---- sizes of structs -------------------------------------------------------------

TEST(Sizes, ZeroIsForgotten) {
    copydesk_option option = {};
    EXPECT_EQ(copydesk_option_at(0, &option), COPYDESK_INVALID_ARGUMENT);

    const Session session = open_session();
    copydesk_host host = {};
    copydesk_session* opened = nullptr;
    copydesk_error error = COPYDESK_INIT(copydesk_error);
    EXPECT_EQ(copydesk_session_open(nullptr, 0, &host, &opened, &error), COPYDESK_INVALID_ARGUMENT);
    EXPECT_EQ(opened, nullptr);

    // What its members say would be left out without a word.
    copydesk_request request = {};
    request.url = text_of("https://harbour.example/");
    const Result unsaid = extract(session, article_page(), &request);
    EXPECT_EQ(unsaid.status, COPYDESK_INVALID_ARGUMENT);
    EXPECT_STREQ(unsaid.error.message, "The request's struct has no size; use COPYDESK_INIT.");
    copydesk_page* begun = nullptr;
    EXPECT_EQ(copydesk_accept_response(session.get(), &request, &begun, &error),
              COPYDESK_INVALID_ARGUMENT);
    EXPECT_EQ(begun, nullptr);
    copydesk_fetcher* fetcher = nullptr;
    ASSERT_EQ(copydesk_fetcher_open(session.get(), &fetcher, nullptr), COPYDESK_OK);
    copydesk_target target = {};
    target.url = request.url;
    EXPECT_EQ(copydesk_fetcher_add(fetcher, &target, &error), COPYDESK_INVALID_ARGUMENT);
    EXPECT_STREQ(error.message, "The target's struct has no size; use COPYDESK_INIT.");
    copydesk_fetcher_close(fetcher);

    const Result good = extract(session, article_page());
    copydesk_quality quality = {};
    copydesk_fact fact = {};
    copydesk_block block = {};
    EXPECT_EQ(copydesk_article_quality(good.article.get(), &quality), COPYDESK_INVALID_ARGUMENT);
    EXPECT_EQ(copydesk_article_fact(good.article.get(), COPYDESK_TITLE, 0, &fact),
              COPYDESK_INVALID_ARGUMENT);
    EXPECT_EQ(copydesk_article_block(good.article.get(), 0, &block), COPYDESK_INVALID_ARGUMENT);

    // An error without a size cannot be written; the call works all the same.
    copydesk_error silent = {};
    EXPECT_EQ(copydesk_session_open(nullptr, 1, nullptr, &opened, &silent),
              COPYDESK_INVALID_ARGUMENT);
    EXPECT_EQ(silent.status, COPYDESK_OK);
    EXPECT_STREQ(silent.message, "");
}

// A host compiled against an older header: its struct ends earlier, and nothing behind its end
// may be touched. `known` is where the older struct ended.
template <class Struct, class Call>
void expect_untouched_behind(std::size_t known, Call call) {
    Struct older;
    std::memset(&older, 0x5a, sizeof older);
    older.size = known;
    call(older);
    const auto* bytes = reinterpret_cast<const unsigned char*>(&older);
    for (std::size_t i = known; i < sizeof older; ++i) ASSERT_EQ(bytes[i], 0x5a) << "byte " << i;
    EXPECT_EQ(older.size, known);
}

TEST(Sizes, OlderHostsGetWhatTheyKnow) {
    const Session session = open_session();
    const Result result = extract(session, article_page());
    const copydesk_article* article = result.article.get();
    ASSERT_TRUE(article);
    expect_untouched_behind<copydesk_option>(
        offsetof(copydesk_option, description), [](auto& option) {
            EXPECT_EQ(copydesk_option_at(0, &option), COPYDESK_OK);
            EXPECT_STRNE(option.name, "");
        });
    expect_untouched_behind<copydesk_quality>(
        offsetof(copydesk_quality, limit), [&](auto& quality) {
            EXPECT_EQ(copydesk_article_quality(article, &quality), COPYDESK_OK);
            EXPECT_EQ(quality.outcome, COPYDESK_ARTICLE);
        });
    expect_untouched_behind<copydesk_fact>(offsetof(copydesk_fact, raw), [&](auto& fact) {
        EXPECT_EQ(copydesk_article_fact(article, COPYDESK_TITLE, 0, &fact), COPYDESK_OK);
        EXPECT_EQ(string_of(fact.value), "Ferry returns after six years");
    });
    expect_untouched_behind<copydesk_block>(offsetof(copydesk_block, url), [&](auto& block) {
        EXPECT_EQ(copydesk_article_block(article, 0, &block), COPYDESK_OK);
        EXPECT_TRUE(block.text.data);
    });
    expect_untouched_behind<copydesk_error>(offsetof(copydesk_error, where), [](auto& error) {
        copydesk_session* opened = nullptr;
        const copydesk_text option = text_of("no_such_option=1");
        EXPECT_EQ(copydesk_session_open(&option, 1, nullptr, &opened, &error),
                  COPYDESK_UNKNOWN_OPTION);
        EXPECT_EQ(error.status, COPYDESK_UNKNOWN_OPTION);
    });
}

TEST(Sizes, OlderRequestsAndHostsAreRead) {
    copydesk_host host = COPYDESK_INIT(copydesk_host);
    host.size = offsetof(copydesk_host, log);
    host.log = [](void*, int32_t, copydesk_text) { ADD_FAILURE() << "an older host has no log"; };
    const Session session = open_session({}, &host);

    copydesk_request today = COPYDESK_INIT(copydesk_request);
    today.url = text_of("https://harbour.example/islands/ferry");
    copydesk_request older = today;
    older.size = offsetof(copydesk_request, retrieved);
    older.retrieved = INT64_MIN;  // behind the end: whatever stands there is not read
    older.time_limit = UINT32_MAX;
    const Result one = extract(session, article_page(), &today);
    const Result two = extract(session, article_page(), &older);
    ASSERT_EQ(two.status, COPYDESK_OK) << two.error.message;
    EXPECT_EQ(written(one.article.get()), written(two.article.get()));
}

// A host compiled against a newer header than the library's.
TEST(Sizes, NewerHostsAreServed) {
    struct Newer {
        copydesk_request known;
        char unknown[64];
    } newer = {};
    newer.known.size = sizeof newer;
    const Session session = open_session();
    EXPECT_EQ(extract(session, article_page(), &newer.known).status, COPYDESK_OK);

    struct NewerQuality {
        copydesk_quality known;
        char unknown[64];
    } quality = {};
    quality.known.size = sizeof quality;
    const Result result = extract(session, article_page());
    EXPECT_EQ(copydesk_article_quality(result.article.get(), &quality.known), COPYDESK_OK);
    for (const char byte : quality.unknown) EXPECT_EQ(byte, 0);
}

// A page's own memory, whatever was read before it.
TEST(Arguments, PeakMemoryIsThePagesOwn) {
    const Session session = open_session();
    const auto peak_of = [&](const std::string& page) {
        const Result result = extract(session, page);
        copydesk_quality quality = COPYDESK_INIT(copydesk_quality);
        EXPECT_EQ(copydesk_article_quality(result.article.get(), &quality), COPYDESK_OK);
        return quality.peak_memory;
    };
    const std::uint64_t small = peak_of(article_page());
    std::string long_page = article_page();
    for (int i = 0; i < 5'000; ++i) long_page += "<p>The harbour was quiet all morning.</p>";
    const std::uint64_t large = peak_of(long_page);
    EXPECT_GT(small, 1'000u);
    EXPECT_GT(large, 10 * small);
    EXPECT_LT(peak_of(article_page()), 2 * small);
}

// ---- odd but allowed ------------------------------------------------------------

TEST(Arguments, AnyBytesAreWelcome) {
    const Session session = open_session();
    for (const std::string& bytes :
         {std::string(1, '\0'), std::string(1000, '\0'), std::string(1000, '<'),
          std::string("\xff\xfe"), std::string("\xef\xbb\xbf"), std::string("<html"),
          std::string("&#x110000;"), std::string(1, ' ')}) {
        const Result result = extract(session, bytes);
        EXPECT_EQ(result.article != nullptr, result.status >= COPYDESK_OK);
        EXPECT_EQ(result.status, result.error.status);
    }
}

TEST(Arguments, OddRequestsDoNotMatter) {
    const Session session = open_session();
    const std::string page = article_page();
    copydesk_request request = COPYDESK_INIT(copydesk_request);
    request.url = text_of("\xff\xfe not a url \n");
    request.content_type = text_of(";;;charset=;\"");
    request.charset = text_of("no-such-charset");
    request.headers = text_of("no colon\r\n\r\n: empty\n");
    request.http_status = -7;
    request.retrieved = INT64_MAX;
    const Result result = extract(session, page, &request);
    EXPECT_GE(result.status, COPYDESK_OK) << result.error.message;
    request.retrieved = INT64_MIN;
    EXPECT_GE(extract(session, page, &request).status, COPYDESK_OK);
}

// The type counts the same, whether it is handed over by itself or among the headers.
TEST(Arguments, TheTypeIsReadFromTheHeadersWhereItIsNotGiven) {
    const Session session = open_session();
    std::string page = article_page();
    page.replace(page.find("<meta charset=\"utf-8\">"), 22, "");
    page.replace(page.find("brass"), 5, "br\xe1ss");
    copydesk_request given = COPYDESK_INIT(copydesk_request), among = given;
    given.content_type = text_of("text/html; charset=iso-8859-7");
    given.headers = among.headers =
        text_of("Server: x\r\nContent-Type: text/html; charset=iso-8859-7\r\n");
    const std::string one = written(extract(session, page, &given).article.get());
    EXPECT_NE(one.find("br\xce\xb1ss"), std::string::npos) << "it is a Greek alpha";
    EXPECT_EQ(written(extract(session, page, &among).article.get()), one);

    copydesk_page* begun = nullptr;
    among.headers = text_of("content-type: image/png\n");
    EXPECT_EQ(copydesk_accept_response(session.get(), &among, &begun, nullptr), COPYDESK_REFUSED);
    among.content_type = text_of("text/html");
    EXPECT_EQ(copydesk_accept_response(session.get(), &among, &begun, nullptr), COPYDESK_OK);
    copydesk_page_discard(begun);
}

// Servers that send the header twice, and proxies that join the two.
TEST(Arguments, TheTypeIsTheFirstOfTwoThatWereJoined) {
    const Session session = open_session();
    copydesk_request request = COPYDESK_INIT(copydesk_request);
    request.content_type = text_of("text/plain, text/plain");
    std::string text = "The ferry returns\n\n";
    for (int i = 0; i < 5; ++i)
        text +=
            "Between <p> and its end stands a paragraph, said the captain of the ferry, who "
            "writes pages in the winter, when there is little to do in the harbour.\n\n";
    const Result result = extract(session, text, &request);
    EXPECT_NE(fact(result.article.get(), COPYDESK_TEXT).find("Between <p>"), std::string::npos)
        << fact(result.article.get(), COPYDESK_TEXT);
}

// ---- order of calls ------------------------------------------------------------

TEST(Order, APageInPiecesIsThePageInOnePiece) {
    const Session session = open_session();
    const std::string page = article_page();
    const std::string whole = written(extract(session, page).article.get());
    for (const std::size_t piece :
         {std::size_t{1}, std::size_t{7}, std::size_t{1000}, page.size()}) {
        copydesk_page* begun = nullptr;
        copydesk_error error = COPYDESK_INIT(copydesk_error);
        ASSERT_EQ(copydesk_accept_response(session.get(), nullptr, &begun, &error), COPYDESK_OK)
            << error.message;
        for (std::size_t at = 0; at < page.size(); at += piece)
            ASSERT_EQ(copydesk_page_feed(begun, page.data() + at, std::min(piece, page.size() - at),
                                         &error),
                      COPYDESK_OK);
        EXPECT_EQ(copydesk_page_feed(begun, nullptr, 0, &error), COPYDESK_OK);
        copydesk_article* article = nullptr;
        ASSERT_EQ(copydesk_page_finish(begun, &article, &error), COPYDESK_OK) << error.message;
        EXPECT_EQ(written(article), whole);
        copydesk_article_release(article);
    }
}

TEST(Order, APageMayBeDiscardedAtAnyTime) {
    const Session session = open_session();
    for (const std::size_t fed : {0, 10, 1000}) {
        copydesk_page* begun = nullptr;
        ASSERT_EQ(copydesk_accept_response(session.get(), nullptr, &begun, nullptr), COPYDESK_OK);
        EXPECT_EQ(copydesk_page_feed(begun, article_page().data(), fed, nullptr), COPYDESK_OK);
        copydesk_page_discard(begun);
    }
}

// A finish with bad arguments leaves the page as it is; it can be finished afterwards.
TEST(Order, FinishWithoutAPlaceForTheResultKeepsThePage) {
    const Session session = open_session();
    copydesk_page* begun = nullptr;
    copydesk_error error = COPYDESK_INIT(copydesk_error);
    ASSERT_EQ(copydesk_accept_response(session.get(), nullptr, &begun, &error), COPYDESK_OK);
    const std::string page = article_page();
    ASSERT_EQ(copydesk_page_feed(begun, page.data(), page.size(), &error), COPYDESK_OK);
    EXPECT_EQ(copydesk_page_finish(begun, nullptr, &error), COPYDESK_INVALID_ARGUMENT);
    copydesk_article* article = nullptr;
    EXPECT_EQ(copydesk_page_finish(begun, &article, &error), COPYDESK_OK) << error.message;
    copydesk_article_release(article);
}

TEST(Order, AnArticleOutlivesItsSession) {
    Session session = open_session();
    const Result result = extract(session, article_page());
    const std::string before = written(result.article.get());
    session.reset();
    EXPECT_EQ(written(result.article.get()), before);
    EXPECT_EQ(fact(result.article.get(), COPYDESK_TITLE), "Ferry returns after six years");
}

}  // namespace
}  // namespace outside
