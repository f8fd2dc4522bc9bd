// Whatever the bytes are: the text is valid UTF-8 of characters that XML allows. The check is
// written here a second time, byte by byte, and shares nothing with the library's.

#include <random>
#include <string>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

#include "decoding.h"
#include "text/charset.h"
#include "text/references.h"

namespace copydesk {
namespace {

using testing::decoded;
using testing::page_of;

bool is_xml_character(unsigned long code) {
    return code == 9 || code == 10 || code == 13 || (code >= 0x20 && code <= 0xd7ff) ||
           (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff);
}

::testing::AssertionResult is_legal(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const unsigned lead = static_cast<unsigned char>(text[at]);
        const std::size_t size = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
        if ((lead >= 0x80 && lead < 0xc0) || lead > 0xf7 || at + size > text.size())
            return ::testing::AssertionFailure() << "broken at " << at;
        unsigned long code = size == 1 ? lead : lead & (0x7fu >> size);
        for (std::size_t i = 1; i < size; ++i) {
            const unsigned next = static_cast<unsigned char>(text[at + i]);
            if ((next & 0xc0) != 0x80) return ::testing::AssertionFailure() << "broken at " << at;
            code = code << 6 | (next & 0x3f);
        }
        constexpr unsigned long least[] = {0, 0, 0x80, 0x800, 0x10000};
        if (code < least[size] || !is_xml_character(code))
            return ::testing::AssertionFailure() << "U+" << std::hex << code << " at " << at;
        at += size;
    }
    return ::testing::AssertionSuccess();
}

// Random bytes, more or less like text: pure noise, high bytes, escapes and digits, mostly ASCII.
std::string random_bytes(std::mt19937& random, std::size_t size) {
    const auto below = [&random](unsigned limit) {
        return static_cast<unsigned>(random() % limit);
    };
    const auto any_byte = [&](unsigned kind) -> unsigned {
        constexpr unsigned char special[] = {0x1b, '$', '(', 'B', 'J', 'I', '0', '9', 0xd8, 0xdc};
        if (kind == 0) return below(256);
        if (kind == 1) return 0x80 + below(128);
        if (kind == 2) return special[below(std::size(special))];
        return below(8) ? 0x20 + below(0x5f) : below(256);
    };
    std::string bytes;
    for (const unsigned kind = below(4); bytes.size() < size;)
        bytes.push_back(static_cast<char>(any_byte(kind)));
    return bytes;
}

TEST(AnyBytes, AreLegalTextInEveryEncoding) {
    std::mt19937 random(1);
    for (std::size_t i = 0; i < encoding_count; ++i) {
        const std::string_view name = encoding_name(static_cast<Encoding>(i));
        for (std::size_t round = 0; round < 60; ++round) {
            // Of odd sizes, so that the ends of blocks and characters fall everywhere.
            const std::string bytes = random_bytes(random, round < 40 ? round : round * 61);
            EXPECT_TRUE(is_legal(decoded(bytes, name))) << name;
        }
    }
}

TEST(AnyBytes, AreLegalTextAsPages) {
    constexpr std::string_view starts[] = {
        "",        "\xEF\xBB\xBF",   "\xFE\xFF",         "\xFF\xFE",
        "<meta ",  "<meta charset=", "<?xml encoding='", "<!--",
        "<script>"};
    std::mt19937 random(2);
    for (std::size_t round = 0; round < 400; ++round) {
        std::string bytes(starts[round % std::size(starts)]);
        bytes += random_bytes(random, round);
        const std::string label = random_bytes(random, round % 20);
        const auto page = page_of(bytes, {label, "text/html; charset=" + label, round % 5 != 0});
        EXPECT_TRUE(is_legal(page.text));
        EXPECT_EQ(page_of(bytes).text, page_of(bytes).text);
    }
}

TEST(AnyBytes, AreLegalTextWithTheirReferences) {
    std::mt19937 random(3);
    for (std::size_t round = 0; round < 2000; ++round) {
        std::string raw;
        while (raw.size() < 40) {
            constexpr std::string_view parts[] = {"&",   "#",    "x",       ";",    "not",
                                                  "amp", "copy", "=",       "\r",   "\n",
                                                  "9",   "F",    "1114111", "D800", "é"};
            raw += parts[random() % std::size(parts)];
        }
        std::string out;
        decode_references(raw, round % 2 == 0, out);
        EXPECT_TRUE(is_legal(out)) << raw;
    }
}

TEST(AnyBytes, ComeOutTheSameOnEveryThread) {
    const std::string page = "<meta charset=gb18030><p>\xD6\xD0\x81\x30\x84\x36</p>";
    std::vector<std::thread> threads;
    std::vector<std::string> texts(8);
    for (std::string& text : texts)
        threads.emplace_back([&text, &page] {
            for (int i = 0; i < 50; ++i) text = page_of(page).text;
        });
    for (std::thread& thread : threads) thread.join();
    for (const std::string& text : texts) EXPECT_EQ(text, "<meta charset=gb18030><p>中¥</p>");
}

TEST(AnyBytes, StayWithinTheArenasBudget) {
    Arena arena(4096);
    const std::string bytes(100'000, '\xE9');
    EXPECT_THROW(decode_text(bytes, {"windows-1252", {}, true}, arena), LimitReached);
    EXPECT_LE(arena.footprint(), 4096u);
}

}  // namespace
}  // namespace copydesk
