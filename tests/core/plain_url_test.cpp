// What is read without the library's URL parser reads the same with it.
#include "core/plain_url.h"

#include <curl/curl.h>
#include <gtest/gtest.h>

#include <memory>
#include <random>
#include <string>
#include <vector>

namespace copydesk {
namespace {

struct Parsed {
    bool good = false;
    std::string url, host, path;
};

Parsed parse_by_library(const std::string& base, const std::string& reference) {
    constexpr unsigned kFlags = CURLU_URLENCODE | CURLU_NON_SUPPORT_SCHEME;
    const std::unique_ptr<CURLU, decltype(&curl_url_cleanup)> url(curl_url(), curl_url_cleanup);
    if (!base.empty() && curl_url_set(url.get(), CURLUPART_URL, base.c_str(), kFlags) != CURLUE_OK)
        return {};
    const bool fragment = reference.starts_with('#');  // as resolve_url does it
    if (curl_url_set(url.get(), fragment ? CURLUPART_FRAGMENT : CURLUPART_URL,
                     reference.c_str() + fragment, kFlags) != CURLUE_OK)
        return {};
    const auto part = [&](CURLUPart which) {
        char* text = nullptr;
        if (curl_url_get(url.get(), which, &text, 0) != CURLUE_OK || !text) return std::string();
        const std::unique_ptr<char, decltype(&curl_free)> owned(text, curl_free);
        return std::string(text);
    };
    return {true, part(CURLUPART_URL), part(CURLUPART_HOST), part(CURLUPART_PATH)};
}

void expect_same(const std::string& base, const std::string& reference, std::size_t& plain) {
    const auto resolved = PlainBase(base).resolve(reference);
    if (!resolved) return;
    ++plain;
    const Parsed library = parse_by_library(base, reference);
    EXPECT_TRUE(library.good) << base << " + " << reference;
    EXPECT_EQ(library.url, *resolved) << base << " + " << reference;
    const auto parts = split_plain_url(*resolved);
    ASSERT_TRUE(parts) << *resolved;
    EXPECT_EQ(library.host, parts->host);
    EXPECT_EQ(library.path, parts->path);
}

TEST(PlainUrl, OrdinaryLinksArePlain) {
    const std::string base = "https://www.example.com/news/2026/11/story.html?page=2";
    for (const char* reference :
         {"https://example.com/", "http://cdn.example.org/a/b.jpg?w=300&h=200", "/world/asia/",
          "//img.example.net/x.png", "/search?q=a%20b#results", "/tag/a+b,c;d='(e)'!*$@~_:",
          "https://example.com", "b.html", "c/d.html?e=f", "#", "#part-2"}) {
        std::size_t plain = 0;
        expect_same(base, reference, plain);
        EXPECT_EQ(1u, plain) << reference;
    }
}

TEST(PlainUrl, WhatTheLibraryRewritesIsNotPlain) {
    for (const char* url : {"https://example.com",      "https://EXAMPLE.com/",
                            "https://example.com:443/", "https://user@example.com/",
                            "https://127.1/",           "https://0x7f.1/",
                            "https://[::1]/",           "https://example.com/a/../b",
                            "https://example.com/./a",  "https://example.com/a b",
                            "https://example.com/%2f",  "https://example.com/%",
                            "https://example.com/a?",   "https://example.com/a#",
                            "https://example.com/a?#b", "https://example.com/\xC3\xA9",
                            "https://example.com/a\\b", "ftp://example.com/",
                            "mailto:a@example.com",     "",
                            "https://example..com/",    "https:///a",
                            "https://example.com./"})
        EXPECT_FALSE(split_plain_url(url)) << url;
    EXPECT_FALSE(PlainBase("https://example.com/a").resolve("b:c"));
    EXPECT_FALSE(PlainBase("https://example.com/a").resolve("../b.html"));
    EXPECT_FALSE(PlainBase("https://example.com/a#b/c").resolve("d"));
    EXPECT_FALSE(PlainBase("https://example.com/a").resolve("#b/c"));
    EXPECT_FALSE(PlainBase("").resolve("/a"));
    EXPECT_FALSE(PlainBase("ftp://example.com/a").resolve("https://example.com/b"));
}

// Links put together from pieces that have a meaning in URLs, in any order.
TEST(PlainUrl, ReadsAsTheLibraryDoes) {
    const std::vector<std::string> pieces = {
        "https://", "http://",  "//",         "/",    "a", "Z",  "example",
        ".",        "..",       "com",        "www.", "?", "#",  "%20",
        "%2f",      "%",        "&",          "=",    ":", "80", "@",
        "-",        "_",        "~",          "!",    "$", "'",  "(",
        ")",        "*",        "+",          ",",    ";", "|",  "\"",
        "<",        "\xC3\xA9", " ",          "\\",   "[", "]",  "127",
        "0x1",      "xn--",     "index.html", "^",    "`", "{",  "example.com/",
        "/b/"};
    std::mt19937 random(20261122);
    const auto pick = [&](std::size_t count) { return random() % count; };
    std::size_t plain = 0;
    for (int round = 0; round < 50'000; ++round) {
        std::string url = std::vector<std::string>{
            "https://example.com/", "https://", "/", "//", "#", "", "a"}[pick(7)];
        for (std::size_t n = pick(7); n > 0; --n) url += pieces[pick(pieces.size())];
        const std::string base = std::vector<std::string>{
            "https://www.example.org/a/b?c=d#e", "https://www.example.org/a/b?c=/d",
            "https://www.example.org", "https://www.example.org/#a/b", ""}[pick(5)];
        expect_same(base, url, plain);
        if (HasFailure()) return;
    }
    EXPECT_GT(plain, 5'000u);
}

}  // namespace
}  // namespace copydesk
