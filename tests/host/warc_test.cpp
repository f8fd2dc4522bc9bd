// WARC and WET files: whole, packed, and damaged.
#include "workbench.h"

namespace host {
namespace {

class Warc : public Workbench {
  protected:
    Ran replay(const std::string& name) { return run({"replay", "--format", "jsonl", name}); }
};

std::string three_pages(std::string (*pack)(std::string_view)) {
    return pack(warc_record("warcinfo", "", "application/warc-fields", "software: test\r\n")) +
           pack(warc_response("https://w.example/1", "first", "id-1")) +
           pack(warc_record("request", "https://w.example/2", "application/http",
                            "GET / HTTP/1.1")) +
           pack(warc_response("https://w.example/2", "second", "id-2")) +
           pack(warc_response("https://w.example/3", "third", "id-3"));
}

std::string plain(std::string_view bytes) { return std::string(bytes); }

TEST_F(Warc, PlainAndPackedGiveTheSame) {
    put("a.warc", three_pages(plain));
    put("b.warc.gz", three_pages(gzip));
    put("c.warc.gz", gzip(three_pages(plain)));  // one member for the whole file
    const Ran a = replay("a.warc");
    EXPECT_EQ(a.code, 0) << a.err;
    EXPECT_EQ(lines_of(a.out).size(), 3u);
    EXPECT_NE(a.out.find("{\"id\":\"id-1\",\"outcome\":\"article\",\"url\":\"https://w.example/1\","
                         "\"content_type\":\"text/html\",\"charset\":null,\"headers\":"
                         "\"Content-Type: text/html\\r\\n\\r\\n\",\"text\":\"first\","
                         "\"status\":200,\"retrieved\":1795176000,\"size\":5}"),
              std::string::npos)
        << a.out;
    EXPECT_EQ(replay("b.warc.gz").out, a.out);
    EXPECT_EQ(replay("c.warc.gz").out, a.out);
}

TEST_F(Warc, ZeroPaddingIsSkipped) {
    put("a.warc.gz",
        gzip(warc_response("https://w.example/1", "first", "id-1")) + std::string(700'000, '\0') +
            gzip(warc_response("https://w.example/2", "second", "id-2")) + std::string(9, '\0'));
    const Ran ran = replay("a.warc.gz");
    EXPECT_EQ(ran.code, 0) << ran.err;
    EXPECT_EQ(lines_of(ran.out).size(), 2u);
}

TEST_F(Warc, DamagedMemberIsNamedAndTheRestIsRead) {
    std::string noise;
    for (unsigned i = 0, x = 1; i < 400'000; ++i, x = x * 1103515245u + 12345u)
        noise += static_cast<char>('a' + (x >> 16) % 26);
    const std::string first = gzip(warc_response("https://w.example/1", "first", "id-1"));
    std::string second = gzip(warc_response("https://w.example/2", noise, "id-2"));
    // In the middle something that looks like a member and is none.
    second.replace(second.size() / 2, 12,
                   std::string("\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03zz", 12));
    const std::string third = gzip(warc_response("https://w.example/3", "third", "id-3"));
    put("a.warc.gz", first + second + third);
    const Ran ran = replay("a.warc.gz");
    EXPECT_EQ(ran.code, 1);
    EXPECT_EQ(lines_of(ran.out).size(), 2u) << ran.err;
    EXPECT_NE(ran.out.find("\"id\":\"id-3\""), std::string::npos);
    EXPECT_NE(ran.err.find("the gzip member that begins at byte " + std::to_string(first.size())),
              std::string::npos)
        << ran.err;
    EXPECT_NE(
        ran.err.find("reading went on at byte " + std::to_string(first.size() + second.size())),
        std::string::npos)
        << ran.err;
    EXPECT_EQ(count_of(ran.err, "failed: "), 1u) << ran.err;
}

TEST_F(Warc, WrongChecksumLosesItsOwnRecordOnly) {
    const std::string first = gzip(warc_response("https://w.example/1", "first", "id-1"));
    std::string second = gzip(warc_response("https://w.example/2", "second", "id-2"));
    second[second.size() - 8] = static_cast<char>(second[second.size() - 8] ^ 1);
    put("a.warc.gz", first + second + gzip(warc_response("https://w.example/3", "third", "id-3")));
    const Ran ran = replay("a.warc.gz");
    EXPECT_EQ(ran.code, 1);
    EXPECT_EQ(count_of(ran.out, "\"id\":\"id-1\""), 1u) << ran.err;
    EXPECT_EQ(count_of(ran.out, "\"id\":\"id-2\""), 0u);
    EXPECT_EQ(count_of(ran.out, "\"id\":\"id-3\""), 1u) << ran.err;
}

TEST_F(Warc, CutFileGivesWhatIsWhole) {
    const std::string packed = three_pages(gzip);
    put("a.warc.gz", packed.substr(0, packed.size() - 30));
    const Ran a = replay("a.warc.gz");
    EXPECT_EQ(a.code, 1);
    EXPECT_EQ(lines_of(a.out).size(), 2u);
    EXPECT_NE(a.err.find("the file ends inside the gzip member"), std::string::npos) << a.err;
    const std::string text = three_pages(plain);
    put("b.warc", text.substr(0, text.size() - 6));
    const Ran b = replay("b.warc");
    EXPECT_EQ(b.code, 1);
    EXPECT_EQ(lines_of(b.out).size(), 2u);
    EXPECT_NE(b.err.find("the file ends inside the record"), std::string::npos) << b.err;
}

TEST_F(Warc, NonsenseBetweenRecordsIsPassedOver) {
    put("a.warc", warc_response("https://w.example/1", "first", "id-1") +
                      "here someone\r\nwrote something else\r\n" +
                      warc_response("https://w.example/2", "second", "id-2"));
    const Ran ran = replay("a.warc");
    EXPECT_EQ(ran.code, 1);
    EXPECT_EQ(lines_of(ran.out).size(), 2u);
    EXPECT_EQ(count_of(ran.err, "there is no record at byte"), 1u) << ran.err;
}

TEST_F(Warc, RecordShorterThanItsLengthDoesNotSwallowTheNext) {
    std::string first = warc_response("https://w.example/1", "first", "id-1");
    first.replace(first.find("Content-Length: "), 16, "Content-Length: 9");
    put("a.warc.gz", gzip(first) + gzip(warc_response("https://w.example/2", "second", "id-2")));
    const Ran ran = replay("a.warc.gz");
    EXPECT_EQ(ran.code, 1);
    EXPECT_NE(ran.err.find("shorter than its Content-Length"), std::string::npos) << ran.err;
    EXPECT_EQ(count_of(ran.out, "\"id\":\"id-2\""), 1u);
}

TEST_F(Warc, BodiesComeOutOfChunksAndCompression) {
    const std::string packed = gzip("packed body");
    const std::size_t half = packed.size() / 2;
    std::string sizes[2] = {std::string(8, ' '), std::string(8, ' ')};
    for (int i = 0; i < 2; ++i) {
        const std::size_t size = i == 0 ? half : packed.size() - half;
        sizes[i] = {"0123456789abcdef"[size / 16], "0123456789abcdef"[size % 16]};
    }
    const std::string chunked = sizes[0] + ";x=y\r\n" + packed.substr(0, half) + "\r\n" + sizes[1] +
                                "\r\n" + packed.substr(half) + "\r\n0\r\n\r\n";
    const std::string type = "Content-Type: text/html\r\n";
    put("a.warc",
        warc_response("https://w.example/1", chunked, "both",
                      type + "Transfer-Encoding: chunked\r\ncontent-encoding: gzip\r\n") +
            warc_response("https://w.example/2", zlib_deflate("deflated"), "deflate",
                          type + "Content-Encoding: deflate\r\n") +
            warc_response("https://w.example/3", "already undone", "undone",
                          type + "Transfer-Encoding: chunked\r\nContent-Encoding: br, gzip\r\n") +
            warc_response("https://w.example/4", packed.substr(0, half), "cut",
                          type + "Content-Encoding: gzip\r\n") +
            warc_response("https://w.example/5", "\x8b\x01\x80\x03", "brotli",
                          type + "Content-Encoding: br\r\n"));
    const Ran ran = replay("a.warc");
    EXPECT_EQ(ran.code, 1);
    EXPECT_EQ(count_of(ran.out, "\"text\":\"packed body\""), 1u) << ran.out;
    EXPECT_EQ(count_of(ran.out, "\"text\":\"deflated\""), 1u) << ran.out;
    EXPECT_EQ(count_of(ran.out, "\"text\":\"already undone\""), 1u) << ran.out;
    EXPECT_NE(ran.err.find("cut (a.warc at byte"), std::string::npos) << ran.err;
    EXPECT_NE(ran.err.find("the gzip data is damaged"), std::string::npos) << ran.err;
    EXPECT_NE(ran.err.find("compressed with \"br\""), std::string::npos) << ran.err;
}

TEST_F(Warc, WetTextIsPlainText) {
    put("a.warc.wet.gz",
        gzip(warc_record("conversion", "https://w.example/1", "text/plain", "a text")));
    const Ran ran = replay("a.warc.wet.gz");
    EXPECT_EQ(ran.code, 0) << ran.err;
    EXPECT_NE(
        ran.out.find("{\"id\":\"a-1\",\"outcome\":\"article\",\"url\":\"https://w.example/1\","
                     "\"content_type\":\"text/plain\",\"charset\":\"utf-8\""),
        std::string::npos)
        << ran.out;
}

TEST_F(Warc, ResourcesOfTheWebArePages) {
    put("a.warc", warc_record("resource", "https://w.example/1", "text/html", "stored", "page") +
                      warc_record("resource", "https://w.example/2", "image/png", "PNG", "image") +
                      warc_record("resource", "metadata://tool/log", "text/plain", "log", "log") +
                      warc_record("revisit", "https://w.example/1", "application/http",
                                  "HTTP/1.1 200 OK\r\n\r\n", "again"));
    const Ran ran = replay("a.warc");
    EXPECT_EQ(ran.code, 0) << ran.err;
    ASSERT_EQ(lines_of(ran.out).size(), 1u) << ran.out;
    EXPECT_NE(ran.out.find("\"url\":\"https://w.example/1\",\"content_type\":\"text/html\","
                           "\"charset\":null,\"headers\":null,\"text\":\"stored\""),
              std::string::npos)
        << ran.out;
}

TEST_F(Warc, ResponsesThatAreNoPagesAreLeftOutAndCounted) {
    put("a.warc", warc_response("https://w.example/i", "PNG", "i", "Content-Type: image/png\r\n") +
                      warc_response("https://w.example/1", "", "empty"));
    const Ran ran = replay("a.warc");
    EXPECT_EQ(ran.code, 0) << ran.err;
    EXPECT_EQ(lines_of(ran.out).size(), 1u);
    EXPECT_NE(ran.err.find("1 response that is no page was left out (image/png 1)"),
              std::string::npos)
        << ran.err;
}

TEST_F(Warc, ZstdAndOtherFilesAreRefusedWithASentence) {
    put("a.warc.zst", "\x28\xb5\x2f\xfd....");
    put("b.warc", "something else");
    put("c.warc.gz", "something else");
    put("d.warc", "");
    const Ran ran =
        run({"replay", "--format", "jsonl", "a.warc.zst", "b.warc", "c.warc.gz", "d.warc"});
    EXPECT_EQ(ran.code, 1);
    EXPECT_EQ(ran.out, "");
    EXPECT_NE(ran.err.find("a.warc.zst: WARC files compressed with zstd"), std::string::npos);
    EXPECT_NE(ran.err.find("b.warc: it is no WARC file"), std::string::npos) << ran.err;
    EXPECT_NE(ran.err.find("c.warc.gz: it is named .gz but holds no gzip"), std::string::npos);
    EXPECT_NE(ran.err.find("d.warc: it is empty"), std::string::npos) << ran.err;
}

TEST_F(Warc, NoByteFlippedEndsTheProgramBadly) {
    const std::string good = three_pages(gzip);
    for (std::size_t at = 0; at < good.size(); at += 41) {
        std::string bad = good;
        bad[at] = static_cast<char>(bad[at] ^ 0x55);
        put("flip/" + std::to_string(at) + ".warc.gz", bad);
    }
    const Ran ran = replay("flip");
    EXPECT_LE(ran.code, 1);
    EXPECT_GT(lines_of(ran.out).size(), 20u);
}

}  // namespace
}  // namespace host
