// Input that is no whole page: cut off, empty, packed, binary. What comes of it is typed, and the
// same in pieces as at once.
#include <random>

#include "format/tools.h"
#include "samples.h"

namespace outside {
namespace {

using copydesk::test::has_program;
using copydesk::test::TemporaryFolder;

// The next character of UTF-8 text, or -1 where it is none that XML 1.0 allows. `at` moves on.
long next_character(std::string_view text, std::size_t& at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned lead = byte(at++);
    if (lead < 0x80)
        return lead >= 0x20 || lead == '\t' || lead == '\n' || lead == '\r' ? lead : -1;
    const int more = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : 1;
    long found = static_cast<long>(lead & (0x3fu >> more));
    if (lead < 0xc2 || lead > 0xf4) return -1;
    for (int i = 0; i < more; ++i, ++at) {
        if (at >= text.size() || (byte(at) & 0xc0u) != 0x80) return -1;
        found = found << 6 | (byte(at) & 0x3f);
    }
    const long least[] = {0, 0x80, 0x800, 0x10000};
    const bool surrogate = found >= 0xd800 && found <= 0xdfff;
    if (found < least[more] || surrogate || found > 0x10ffff || (found | 1) == 0xffff) return -1;
    return found;
}

void expect_legal(std::string_view text, const std::string& whose) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        ASSERT_GE(next_character(text, at), 0) << whose << ": not XML-legal at byte " << begin;
    }
}

class CutOff : public testing::TestWithParam<const char*> {};

// A connection may break anywhere: at each hundredth of the page.
TEST_P(CutOff, AtEveryHundredth) {
    const Sample whole = load_sample(GetParam());
    const Session session = untimed_session();
    const TemporaryFolder folder;
    for (std::size_t part = 0; part <= 100; ++part) {
        Sample cut = whole;
        cut.page.bytes.resize(whole.page.bytes.size() * part / 100);
        const Result result = extract(session, cut);
        const std::string name = std::to_string(part);
        ASSERT_GE(result.status, COPYDESK_OK) << name << " %: " << result.error.message;
        expect_legal(fact(result.article.get(), COPYDESK_TEXT), name + " %");
        expect_legal(fact(result.article.get(), COPYDESK_TITLE), name + " %");
        folder.write(name + ".xml", written(result.article.get()));
    }
    if (!has_program("xmllint")) return;
    const std::string command = "cd '" + folder.path("") +
                                "' && xmllint --noout --relaxng '" COPYDESK_SOURCE_DIR
                                "/docs/schema/copydesk-article-1.rng' *.xml > said 2>&1";
    EXPECT_EQ(std::system(command.c_str()), 0) << folder.read("said");
}

// Several bytes a character, two bytes each, many blocks, tables in tables, plain text.
INSTANTIATE_TEST_SUITE_P(Samples, CutOff,
                         testing::Values("shift-jis-page", "utf-16-with-bom", "liveblog-whole",
                                         "table-kept-layout-table-dissolved",
                                         "text-german-dpa-quelle"),
                         [](const auto& parameter) { return std::to_string(parameter.index); });

struct Odd {
    std::string what, bytes, content_type, headers;
    copydesk_status status;
    copydesk_outcome outcome;  // where there is no failure
};

std::string noise(std::size_t size) {
    std::mt19937 dice(7);
    std::string bytes(size, '\0');
    for (char& byte : bytes) byte = static_cast<char>(dice());
    return bytes;
}

std::vector<Odd> odd_inputs() {
    // The head of a packed page, as a host gets it that did not undo the Content-Encoding.
    const std::string gzip = std::string("\x1f\x8b\x08\0\0\0\0\0\0\3", 10) + noise(5000);
    const std::string png = std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) + noise(5000);
    const std::string jpeg = std::string("\xff\xd8\xff\xe0\0\x10JFIF\0", 11) + noise(5000);
    const auto thin = [](const char* what, std::string bytes) {
        return Odd{what, std::move(bytes), "text/html", "", COPYDESK_NO_ARTICLE, COPYDESK_TOO_THIN};
    };
    const auto binary = [](const char* what, std::string bytes, const char* headers = "") {
        return Odd{what, std::move(bytes), "text/html", headers, COPYDESK_NOT_TEXT, COPYDESK_OTHER};
    };
    return {
        thin("nothing", ""),
        thin("blanks", std::string(10'000, ' ')),
        thin("a byte order mark", "\xef\xbb\xbf"),
        thin("a doctype", "<!DOCTYPE html>"),
        thin("tags without text", "<html><head></head><body><div></div></body></html>"),
        binary("gzip", gzip),
        binary("gzip that the headers tell", gzip, "Content-Encoding: gzip\r\n"),
        binary("PNG", png),
        binary("JPEG", jpeg),
        binary("PDF", "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< /Type /Catalog >>\n" + noise(500)),
        binary("zip", std::string("PK\3\4\x14\0\0\0\x08\0", 10) + noise(5000)),
        binary("ELF", std::string("\x7f"
                                  "ELF\2\1\1\0\0\0\0\0\0\0\0\0",
                                  16) +
                          noise(5000))};
}

TEST(OddInput, IsTypedAndTheSameInPieces) {
    const Session session = untimed_session();
    for (const Odd& odd : odd_inputs()) {
        copydesk_request request = COPYDESK_INIT(copydesk_request);
        request.content_type = text_of(odd.content_type);
        request.headers = text_of(odd.headers);
        const Result at_once = extract(session, odd.bytes, &request);
        EXPECT_EQ(at_once.status, odd.status) << odd.what << ": " << at_once.error.message;
        EXPECT_EQ(at_once.article != nullptr, at_once.status >= COPYDESK_OK) << odd.what;
        if (at_once.article) {
            copydesk_quality quality = COPYDESK_INIT(copydesk_quality);
            EXPECT_EQ(copydesk_article_quality(at_once.article.get(), &quality), COPYDESK_OK);
            EXPECT_EQ(quality.outcome, odd.outcome) << odd.what;
        }
        const Result fed = feed(session, odd.bytes, &request, [] { return std::size_t{100}; });
        EXPECT_EQ(everything(fed), everything(at_once)) << odd.what;
    }
}

}  // namespace
}  // namespace outside
