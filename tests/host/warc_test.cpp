// WARC and WET files: whole, packed, and damaged.
#include "workbench.h"

#include <zdict.h>

namespace host {
namespace {

std::string current_dictionary;  // for pages_with(), whose packer can take no other way

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

// Letters in which no packer finds much.
std::string noise(unsigned size) {
    std::string text;
    for (unsigned i = 0, x = 1; i < size; ++i, x = x * 1103515245u + 12345u)
        text += static_cast<char>('a' + (x >> 16) % 26);
    return text;
}

std::string zstd_dictionary() {
    std::string samples;
    std::vector<std::size_t> sizes;
    for (unsigned i = 0; i < 400; ++i) {
        const std::string sample = warc_response("https://w.example/" + std::to_string(i * 7919),
                                                 noise(i % 90 + 20), std::to_string(i * 104729));
        samples += sample;
        sizes.push_back(sample.size());
    }
    std::string dictionary(8192, '\0');
    const std::size_t size =
        ZDICT_trainFromBuffer(dictionary.data(), dictionary.size(), samples.data(), sizes.data(),
                              static_cast<unsigned>(sizes.size()));
    EXPECT_FALSE(ZDICT_isError(size)) << ZDICT_getErrorName(size);
    dictionary.resize(ZDICT_isError(size) ? 0 : size);
    return dictionary;
}

std::string dictionary_frame(const std::string& dictionary) {
    std::string frame = "\x5d\x2a\x4d\x18";
    for (unsigned i = 0; i < 4; ++i)
        frame += static_cast<char>(dictionary.size() >> (8 * i) & 255u);
    return frame + dictionary;
}

std::string plain(std::string_view bytes) { return std::string(bytes); }
std::string framed(std::string_view bytes) { return zstd(bytes); }

// The three pages as frames that need this dictionary.
std::string pages_with(const std::string& dictionary) {
    current_dictionary = dictionary;
    return three_pages([](std::string_view bytes) { return zstd(bytes, current_dictionary); });
}

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
    const std::string first = gzip(warc_response("https://w.example/1", "first", "id-1"));
    std::string second = gzip(warc_response("https://w.example/2", noise(400'000), "id-2"));
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
            warc_response("https://w.example/5",
                          "\x8b\x05\x80"
                          "brotli body!\x03",
                          "brotli", type + "Content-Encoding: br\r\n") +
            warc_response("https://w.example/6", zstd("zstd body"), "zstd",
                          type + "Content-Encoding: zstd\r\n") +
            warc_response("https://w.example/7",
                          "\x8b\x05\x80"
                          "brot",
                          "cut-br", type + "Content-Encoding: br\r\n") +
            warc_response("https://w.example/8", "\x01\x02", "unheard",
                          type + "Content-Encoding: pack200\r\n"));
    const Ran ran = replay("a.warc");
    EXPECT_EQ(ran.code, 1);
    EXPECT_EQ(count_of(ran.out, "\"text\":\"packed body\""), 1u) << ran.out;
    EXPECT_EQ(count_of(ran.out, "\"text\":\"deflated\""), 1u) << ran.out;
    EXPECT_EQ(count_of(ran.out, "\"text\":\"already undone\""), 1u) << ran.out;
    EXPECT_NE(ran.err.find("cut (a.warc at byte"), std::string::npos) << ran.err;
    EXPECT_NE(ran.err.find("the gzip data is damaged"), std::string::npos) << ran.err;
    EXPECT_EQ(count_of(ran.out, "\"text\":\"brotli body!\""), 1u) << ran.out;
    EXPECT_EQ(count_of(ran.out, "\"text\":\"zstd body\""), 1u) << ran.out;
    EXPECT_NE(ran.err.find("the brotli data is damaged"), std::string::npos) << ran.err;
    EXPECT_NE(ran.err.find("compressed with \"pack200\""), std::string::npos) << ran.err;
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

TEST_F(Warc, ZstdFramesGiveTheSameAlsoWithADictionary) {
    put("a.warc", three_pages(plain));
    const std::string expected = replay("a.warc").out;
    ASSERT_EQ(lines_of(expected).size(), 3u);
    const std::string dictionary = zstd_dictionary();
    ASSERT_GT(dictionary.size(), 100u);
    put("b.warc.zst", three_pages(framed));
    put("c.warc.zst", dictionary_frame(dictionary) + pages_with(dictionary));
    put("d.warc.zst", dictionary_frame(zstd(dictionary)) + pages_with(dictionary));
    for (const char* name : {"b.warc.zst", "c.warc.zst", "d.warc.zst"}) {
        const Ran ran = replay(name);
        EXPECT_EQ(ran.code, 0) << ran.err;
        EXPECT_EQ(ran.out, expected) << name;
    }
    // Without its dictionary no frame can be read; each is named, and nothing is made up.
    put("e.warc.zst", pages_with(dictionary));
    const Ran ran = replay("e.warc.zst");
    EXPECT_EQ(ran.code, 1);
    EXPECT_EQ(ran.out, "");
    EXPECT_NE(ran.err.find("the zstd frame that begins at byte 0 is damaged"), std::string::npos)
        << ran.err;
}

TEST_F(Warc, DamagedZstdFrameIsNamedAndTheRestIsRead) {
    const std::string first = zstd(warc_response("https://w.example/1", "first", "id-1"));
    std::string second = zstd(warc_response("https://w.example/2", noise(400'000), "id-2"));
    second.replace(second.size() / 2, 8, std::string("\x28\xb5\x2f\xfdzzzz", 8));
    const std::string third = zstd(warc_response("https://w.example/3", "third", "id-3"));
    put("a.warc.zst", first + second + third);
    const Ran ran = replay("a.warc.zst");
    EXPECT_EQ(ran.code, 1);
    EXPECT_EQ(lines_of(ran.out).size(), 2u) << ran.err;
    EXPECT_EQ(count_of(ran.out, "\"id\":\"id-3\""), 1u);
    EXPECT_EQ(count_of(ran.err, "failed: "), 1u) << ran.err;
    put("b.warc.zst", first + third.substr(0, third.size() - 5));
    EXPECT_NE(replay("b.warc.zst").err.find("the file ends inside the zstd frame"),
              std::string::npos);
}

TEST_F(Warc, OtherFilesAreRefusedWithASentence) {
    put("a.warc.zst", "something else");
    put("b.warc", "something else");
    put("c.warc.gz", "something else");
    put("d.warc", "");
    put("e.warc.zst", dictionary_frame("no dictionary at all") + three_pages(framed));
    put("f.warc.zst", dictionary_frame(zstd_dictionary()).substr(0, 60));
    const Ran ran = run({"replay", "--format", "jsonl", "a.warc.zst", "b.warc", "c.warc.gz",
                         "d.warc", "e.warc.zst", "f.warc.zst"});
    EXPECT_EQ(ran.code, 1);
    EXPECT_EQ(ran.out, "");
    EXPECT_NE(ran.err.find("a.warc.zst: it is named .zst but holds no zstd"), std::string::npos);
    EXPECT_NE(ran.err.find("b.warc: it is no WARC file"), std::string::npos) << ran.err;
    EXPECT_NE(ran.err.find("c.warc.gz: it is named .gz but holds no gzip"), std::string::npos);
    EXPECT_NE(ran.err.find("d.warc: it is empty"), std::string::npos) << ran.err;
    EXPECT_NE(ran.err.find("e.warc.zst: its first frame should hold"), std::string::npos);
    EXPECT_NE(ran.err.find("f.warc.zst: the file ends inside its zstd"), std::string::npos);
}

// What the crawler did not store is no part of the page, and the page is not whole.
TEST_F(Warc, TruncatedRecordsAreCutPages) {
    std::string records = warc_response("https://w.example/0", "whole");
    for (const char* reason : {"length", "Time", "disconnect", "unspecified"}) {
        std::string record = warc_response("https://w.example/1", "cut");
        record.insert(record.find("WARC-Date"), "WARC-Truncated: " + std::string(reason) + "\r\n");
        records += record;
    }
    put("c.warc", records);
    const Ran ran = replay("c.warc");
    EXPECT_EQ(ran.code, 0) << ran.err;
    const auto lines = lines_of(ran.out);
    ASSERT_EQ(lines.size(), 5u);
    EXPECT_EQ(lines[0].find("\"limit\""), std::string::npos);
    for (const auto& [line, limit] : {std::pair(1u, "1"), {2u, "6"}, {3u, "8"}, {4u, "8"}})
        EXPECT_NE(lines[line].find(std::string("\"limit\":") + limit + ","), std::string::npos)
            << lines[line];
    EXPECT_NE(ran.err.find("its record was cut by the crawler (WARC-Truncated: length)"),
              std::string::npos)
        << ran.err;
}

// ---- written ---------------------------------------------------------------------------

TEST_F(Warc, DocumentsBecomeConversionRecordsThatReferToTheirSources) {
    put("in.warc.gz", three_pages(gzip));
    for (const std::string name : {"out.warc", "out.warc.gz", "out.warc.zst"}) {
        const Ran ran = run({"replay", "in.warc.gz", "--format", "wet", "--output", name});
        EXPECT_EQ(ran.code, 0) << ran.err;
        const Ran back = replay(name);
        EXPECT_EQ(back.code, 0) << back.err;
        EXPECT_EQ(lines_of(back.out).size(), 3u);
        EXPECT_EQ(count_of(back.out,
                           "\"url\":\"https://w.example/2\",\"content_type\":"
                           "\"text/plain\",\"charset\":\"utf-8\""),
                  1u)
            << back.out;
        EXPECT_EQ(count_of(back.out, "\"text\":\"second\""), 1u);
        EXPECT_EQ(count_of(back.out, "\"retrieved\":1795176000"), 3u);
    }
    const std::string text = get("out.warc");
    EXPECT_TRUE(text.starts_with("WARC/1.1\r\nWARC-Type: warcinfo\r\n")) << text;
    EXPECT_EQ(count_of(text, "WARC-Type: conversion\r\n"), 3u);
    EXPECT_EQ(count_of(text, "WARC-Refers-To: <urn:uuid:id-2>\r\n"), 1u);
    // sha1("second"), by another program.
    EXPECT_EQ(count_of(text, "WARC-Block-Digest: sha1:GUXXQKNCHBFQAHGBFMGCME6HKZCUUH3K\r\n"), 1u)
        << text;
    const Ran xml = run({"replay", "in.warc.gz", "--format", "warc"});
    EXPECT_EQ(count_of(xml.out, "Content-Type: application/xml\r\n"), 3u);
    EXPECT_EQ(count_of(xml.out, "<fake url='https://w.example/3'>third</fake>"), 1u);
}

TEST_F(Warc, SourcesStandBeforeTheirConversions) {
    put("in.warc.gz", three_pages(gzip));
    const Ran ran =
        run({"replay", "in.warc.gz", "--format", "warc", "--sources", "--output", "out.warc.gz"});
    EXPECT_EQ(ran.code, 0) << ran.err;
    EXPECT_EQ(replay("out.warc.gz").out, replay("in.warc.gz").out);
    const Ran plain_out = run({"replay", "in.warc.gz", "--format", "warc", "--sources"});
    const std::string& text = plain_out.out;
    const std::string source = warc_response("https://w.example/2", "second", "id-2");
    const std::size_t at = text.find(source);
    ASSERT_NE(at, std::string::npos) << text;
    EXPECT_TRUE(text.substr(at + source.size()).starts_with("WARC/1.1\r\nWARC-Type: conversion"));
    EXPECT_EQ(run({"replay", "in.warc.gz", "--sources"}).code, 2);
}

TEST_F(Warc, NoWordOfAPageBecomesAHeader) {
    put("a/request.json", "{\"url\":\"https://w.example/\\r\\nWARC-Type: response\"}");
    put("a/page.html", "page");
    const Ran ran = run({"replay", "a", "--format", "wet"});
    EXPECT_EQ(count_of(ran.out, "\nWARC-Type: response"), 0u) << ran.out;
    EXPECT_EQ(count_of(ran.out, "WARC-Type: conversion\r\n"), 1u);
}

// Readers index records by what they are of: WARC 1.1 asks it of each conversion.
TEST_F(Warc, EachConversionNamesItsTarget) {
    put("a b/p\u00e9.html", "page");
    const std::string name =
        "WARC-Target-URI: file://" + (folder_ / "work").string() + "/a%20b/p%C3%A9.html\r\n";
    for (const char* input : {"a b", "./a b/../a b/p\u00e9.html"}) {
        const Ran file = run({"replay", input, "--format", "warc"});
        EXPECT_EQ(file.code, 0) << file.err;
        EXPECT_EQ(count_of(file.out, name), 1u) << file.out;
    }
    const Ran named =
        run({"replay", "a b/p\u00e9.html", "--format", "wet", "--url", "https://a.example/"});
    EXPECT_EQ(count_of(named.out, "WARC-Target-URI: https://a.example/\r\n"), 1u) << named.out;
    const Ran nameless = run({"filter", "--raw", "--format", "warc"}, "page");
    EXPECT_EQ(nameless.code, 1);
    EXPECT_NE(nameless.err.find("a WARC record has to name the page's URL"), std::string::npos)
        << nameless.err;
    EXPECT_EQ(count_of(nameless.out, "WARC-Type: conversion"), 0u) << nameless.out;
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

TEST_F(Warc, IsKnownByItsFirstWordWhateverItsName) {
    const std::string records = warc_response("https://a.example/1", "one", "1") +
                                warc_response("https://a.example/2", "two", "2");
    put("crawl.gz", gzip(warc_response("https://a.example/1", "one", "1")) +
                        gzip(warc_response("https://a.example/2", "two", "2")));
    put("crawl.zst", zstd(records));
    put("crawl", records);
    put("crawl.html", records);
    for (const char* name : {"crawl.gz", "crawl.zst", "crawl", "crawl.html"}) {
        const Ran ran = run({"replay", "--format", "jsonl", name});
        EXPECT_EQ(ran.code, 0) << ran.err;
        ASSERT_EQ(lines_of(ran.out).size(), 2u) << name << ran.out;
        EXPECT_TRUE(ran.out.starts_with("{\"id\":\"1\",")) << ran.out;
        EXPECT_EQ(run({"replay", "--url", "https://a.example/", name}).code, 2)
            << "it may be several";
    }
    // Not looked into while a folder of a million pages is listed.
    put("f/page.html", records);
    const Ran folder = run({"replay", "--format", "jsonl", "f"});
    EXPECT_EQ(folder.code, 1);
    EXPECT_EQ(folder.out, "");
    EXPECT_NE(folder.err.find("WARC records under the name of a page"), std::string::npos)
        << folder.err;
    const Ran raw = run({"filter", "--raw"}, records);
    EXPECT_EQ(raw.code, 1);
    EXPECT_NE(raw.err.find("it holds WARC records and no page"), std::string::npos) << raw.err;
}

}  // namespace
}  // namespace host
