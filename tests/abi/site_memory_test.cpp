// What a session learns from the pages of a site, where it is asked to.
#include <unistd.h>

#include <cstdio>
#include <string>

#include "support.h"

namespace outside {
namespace {

const std::string kBox =
    "The Harbour Post has been the paper of the islands for ninety years, and your subscription "
    "keeps its small newsroom alive.";

// A story of its own that has the paper's box among its paragraphs.
std::string story(int number) {
    static const char* const kTowns[] = {"Alder", "Birch",  "Cedar", "Dogwood", "Elm",
                                         "Fir",   "Ginkgo", "Hazel", "Ivy",     "Juniper"};
    const std::string town = kTowns[number % 10], count = std::to_string(number + 11);
    std::string page = "<!DOCTYPE html><html lang=\"en\"><head><title>" + town +
                       " counts its bridges</title></head><body><nav><a href=\"/\">Home</a></nav>"
                       "<article><h1>" +
                       town + " counts its bridges</h1>";
    const std::string paragraphs[] = {
        town + " has " + count +
            " bridges, and on Monday its council asked which of them it can "
            "still afford to keep, after the worst winter since records began there.",
        "The oldest of them, built by the mills of " + town +
            " with stone from its own quarry, "
            "was closed to lorries in " +
            std::to_string(1960 + number) + " and has not been mended.",
        kBox,
        "Its engineer told the council of " + town + " that " + count +
            " more years are the most "
            "that anybody could promise, and that nobody should ask for the figures twice.",
        "A vote is expected when the frost has gone from " + town +
            ", in the week of the fair, "
            "where " +
            count + " stalls are let for the day at twice the price of last year."};
    for (const std::string& paragraph : paragraphs) page += "<p>" + paragraph + "</p>";
    return page + "</article></body></html>";
}

std::string url_of(int number, const std::string& host = "www.post.example") {
    return "https://" + host + "/bridges/" + std::to_string(number);
}

Result read(const Session& session, int number, const std::string& url) {
    copydesk_request request = COPYDESK_INIT(copydesk_request);
    request.url = text_of(url);
    return extract(session, story(number), &request);
}
Result read(const Session& session, int number) { return read(session, number, url_of(number)); }

bool has_box(const Result& result) {
    return fact(result.article.get(), COPYDESK_TEXT).find(kBox) != std::string::npos;
}
bool says(const Result& result, const std::string& what, const char* format = "xml") {
    return written(result.article.get(), format).find(what) != std::string::npos;
}

TEST(SiteMemory, IsNothingToASessionThatWasNotAsked) {
    const Session session = open_session();
    for (int i = 0; i < 8; ++i) {
        const Result result = read(session, i);
        EXPECT_TRUE(has_box(result)) << i;
        EXPECT_FALSE(says(result, "site-memory"));
        EXPECT_FALSE(says(result, "site_memory", "json"));
        EXPECT_EQ(written(result.article.get(), "jsonl"),
                  written(read(open_session(), i).article.get(), "jsonl"));
    }
}

TEST(SiteMemory, LearnsWhatComesBackAndSaysSo) {
    const Session session = open_session({"site_memory=yes", "trace=yes"});
    const Result first = read(session, 0);
    EXPECT_TRUE(has_box(first));
    EXPECT_TRUE(says(first, "<site-memory pages=\"0\" furniture=\"0\" dropped=\"0\"/>"));
    for (int i = 1; i < 6; ++i) read(session, i);
    const Result last = read(session, 6);
    EXPECT_EQ(last.status, COPYDESK_OK);
    EXPECT_FALSE(has_box(last));
    EXPECT_NE(fact(last.article.get(), COPYDESK_TEXT).find("A vote is expected"),
              std::string::npos);
    EXPECT_TRUE(says(last, "<site-memory pages=\"6\" furniture=\"1\" dropped=\"1\"/>"))
        << written(last.article.get());
    EXPECT_TRUE(says(last, "reason=\"site memory\" site-pages=\"6\" probability-alone=\"0.9"));
    EXPECT_TRUE(says(last, "\"site_memory\":{\"pages\":6,\"furniture\":1,\"dropped\":1", "jsonl"));
}

TEST(SiteMemory, APageReadAgainIsNotFurniture) {
    const Session session = open_session({"site_memory=yes"});
    const std::string text = fact(read(session, 0).article.get(), COPYDESK_TEXT);
    EXPECT_NE(text.find("its council asked"), std::string::npos);
    for (int i = 0; i < 8; ++i) {
        read(session, 0);
        read(session, 0, url_of(0) + "?from=feed" + std::to_string(i));
    }
    const Result again = read(session, 0);
    EXPECT_EQ(fact(again.article.get(), COPYDESK_TEXT), text);
    EXPECT_TRUE(says(again, "<site-memory pages=\"0\""));
}

TEST(SiteMemory, SitesDoNotMix) {
    const Session session = open_session({"site_memory=yes"});
    for (int i = 0; i < 6; ++i) read(session, i);
    EXPECT_FALSE(has_box(read(session, 6)));
    EXPECT_TRUE(has_box(read(session, 7, url_of(7, "news.example"))));
    EXPECT_TRUE(has_box(extract(session, story(8)))) << "a page without an address has no site";
}

TEST(SiteMemory, IsBounded) {
    const Session session = open_session({"site_memory=yes", "max_known_sites=2"});
    for (int i = 0; i < 6; ++i) read(session, i);
    for (int site = 0; site < 2; ++site)
        read(session, 0, url_of(0, "site" + std::to_string(site) + ".example"));
    EXPECT_TRUE(has_box(read(session, 6))) << "the site that was met before the last two";
}

TEST(SiteMemory, IsKeptInTheState) {
    const std::string path = testing::TempDir() + "copydesk-site-state-" + std::to_string(getpid());
    const std::vector<std::string> options{"site_memory=yes", "state=" + path};
    {
        const Session session = open_session(options);
        for (int i = 0; i < 6; ++i) read(session, i);
    }
    EXPECT_FALSE(has_box(read(open_session(options), 6)));
    EXPECT_TRUE(has_box(read(open_session({"site_memory=yes"}), 6)));
    for (const char* end : {"", "-wal", "-shm"}) std::remove((path + end).c_str());
}

}  // namespace
}  // namespace outside
