// What the tests of the C ABI share: owners for its objects and a page to read.
#pragma once

#include <copydesk.h>
#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace outside {

inline copydesk_text text_of(std::string_view view) { return {view.data(), view.size()}; }
inline std::string string_of(copydesk_text text) {
    return text.data ? std::string(text.data, text.size) : std::string();
}

struct CloseSession {
    void operator()(copydesk_session* session) const { copydesk_session_close(session); }
};
struct ReleaseArticle {
    void operator()(copydesk_article* article) const { copydesk_article_release(article); }
};
using Session = std::unique_ptr<copydesk_session, CloseSession>;
using Article = std::unique_ptr<copydesk_article, ReleaseArticle>;

// Opens a session that must open.
inline Session open_session(const std::vector<std::string>& options = {},
                            const copydesk_host* host = nullptr) {
    std::vector<copydesk_text> texts;
    for (const std::string& option : options) texts.push_back(text_of(option));
    copydesk_session* session = nullptr;
    copydesk_error error = COPYDESK_INIT(copydesk_error);
    const copydesk_status status =
        copydesk_session_open(texts.data(), texts.size(), host, &session, &error);
    EXPECT_EQ(status, COPYDESK_OK) << error.message << " (" << error.where << ")";
    return Session(session);
}

struct Result {
    copydesk_status status;
    Article article;
    copydesk_error error;
};

inline Result extract(const Session& session, std::string_view bytes,
                      const copydesk_request* request = nullptr) {
    Result result{COPYDESK_OK, nullptr, COPYDESK_INIT(copydesk_error)};
    copydesk_article* article = nullptr;
    result.status = copydesk_extract(session.get(), request, bytes.data(), bytes.size(), &article,
                                     &result.error);
    result.article.reset(article);
    return result;
}

inline int32_t append(void* host, const char* bytes, size_t size) {
    static_cast<std::string*>(host)->append(bytes, size);
    return 0;
}
inline std::string written(const copydesk_article* article, const char* format = "xml") {
    std::string document;
    copydesk_error error = COPYDESK_INIT(copydesk_error);
    EXPECT_EQ(copydesk_article_write(article, format, append, &document, &error), COPYDESK_OK)
        << error.message;
    return document;
}

inline std::string fact(const copydesk_article* article, copydesk_fact_kind kind) {
    copydesk_fact found = COPYDESK_INIT(copydesk_fact);
    if (copydesk_article_fact(article, kind, 0, &found) != COPYDESK_OK) return {};
    return string_of(found.value);
}

// A plain news page, 2 kB, with everything declared in its markup.
inline std::string article_page() {
    std::string page =
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">"
        "<title>Ferry returns after six years - Harbour Post</title>"
        "<meta property=\"og:type\" content=\"article\">"
        "<meta property=\"og:site_name\" content=\"Harbour Post\">"
        "<meta property=\"article:published_time\" content=\"2026-11-18T09:30:00Z\"></head><body>"
        "<nav><a href=\"/\">Home</a> <a href=\"/islands\">Islands</a></nav><main><article>"
        "<h1>Ferry returns after six years</h1><p class=\"byline\">By Ann Lee</p>";
    for (const char* paragraph :
         {"The ferry between the two islands ran again on Monday for the first time in six "
          "years, with two hundred passengers on board and a brass band on the quay.",
          "Its captain, Tom Brandt, said that the crossing took forty minutes, ten less than "
          "before, because the new engines are stronger and the channel has been dredged.",
          "The council pays for the first year. After that the fares have to cover the cost, "
          "which the harbour office puts at three million a year, most of it for fuel.",
          "Islanders who work on the mainland had to take the long way round by the northern "
          "bridge, a journey of two hours. Many of them moved away and now think of returning.",
          "Not everybody is content. The owners of the small boats that filled the gap fear for "
          "their living, and ask the council to let them keep the evening crossings.",
          "The next timetable is to be decided in March, when the figures of the winter are "
          "known. Until then the ferry leaves every two hours from six in the morning."})
        page.append("<p>").append(paragraph).append("</p>");
    return page + "</article></main><footer>All rights reserved.</footer></body></html>";
}

}  // namespace outside
