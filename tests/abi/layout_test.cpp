// Where every member of every struct lies, on 64-bit Linux. A figure here changes only together
// with COPYDESK_ABI; a new member is a new line at the end of its struct.
#include <copydesk.h>
#include <gtest/gtest.h>

#include <cstddef>
#include <cstdint>

namespace {

static_assert(sizeof(void*) == 8, "the figures below are those of 64-bit systems");

#define AT(type, member, offset) EXPECT_EQ(offsetof(type, member), std::size_t{offset})

TEST(Layout, Text) {
    AT(copydesk_text, data, 0);
    AT(copydesk_text, size, 8);
    EXPECT_EQ(sizeof(copydesk_text), 16u);
}

TEST(Layout, Error) {
    AT(copydesk_error, size, 0);
    AT(copydesk_error, status, 8);
    AT(copydesk_error, message, 12);
    AT(copydesk_error, where, 268);
    EXPECT_EQ(sizeof(copydesk_error), 336u);
}

TEST(Layout, Option) {
    AT(copydesk_option, size, 0);
    AT(copydesk_option, name, 8);
    AT(copydesk_option, default_value, 16);
    AT(copydesk_option, description, 24);
    EXPECT_EQ(sizeof(copydesk_option), 32u);
    AT(copydesk_counter, size, 0);
    AT(copydesk_counter, name, 8);
    AT(copydesk_counter, label, 16);
    AT(copydesk_counter, label_value, 24);
    AT(copydesk_counter, description, 32);
    AT(copydesk_counter, value, 40);
    EXPECT_EQ(sizeof(copydesk_counter), 48u);
}

TEST(Layout, Request) {
    AT(copydesk_request, size, 0);
    AT(copydesk_request, url, 8);
    AT(copydesk_request, content_type, 24);
    AT(copydesk_request, charset, 40);
    AT(copydesk_request, headers, 56);
    AT(copydesk_request, http_status, 72);
    AT(copydesk_request, retrieved, 80);
    AT(copydesk_request, time_limit, 88);
    AT(copydesk_request, tag, 96);
    AT(copydesk_request, limit, 104);
    EXPECT_EQ(sizeof(copydesk_request), 112u);
}

TEST(Layout, Host) {
    AT(copydesk_host, size, 0);
    AT(copydesk_host, host, 8);
    AT(copydesk_host, allow_url, 16);
    AT(copydesk_host, accept_response, 24);
    AT(copydesk_host, keep_article, 32);
    AT(copydesk_host, log, 40);
    EXPECT_EQ(sizeof(copydesk_host), 48u);
}

TEST(Layout, Target) {
    AT(copydesk_target, size, 0);
    AT(copydesk_target, url, 8);
    AT(copydesk_target, etag, 24);
    AT(copydesk_target, last_modified, 40);
    AT(copydesk_target, tag, 56);
    EXPECT_EQ(sizeof(copydesk_target), 64u);
}

TEST(Layout, Fetched) {
    AT(copydesk_fetched, size, 0);
    AT(copydesk_fetched, tag, 8);
    AT(copydesk_fetched, status, 16);
    AT(copydesk_fetched, http_status, 20);
    AT(copydesk_fetched, page, 24);
    AT(copydesk_fetched, url, 32);
    AT(copydesk_fetched, headers, 48);
    EXPECT_EQ(sizeof(copydesk_fetched), 64u);
}

TEST(Layout, Quality) {
    AT(copydesk_quality, size, 0);
    AT(copydesk_quality, outcome, 8);
    AT(copydesk_quality, probability, 16);
    AT(copydesk_quality, predicted_f1, 24);
    AT(copydesk_quality, limit, 32);
    AT(copydesk_quality, peak_memory, 40);
    EXPECT_EQ(sizeof(copydesk_quality), 48u);
}

TEST(Layout, Fact) {
    AT(copydesk_fact, size, 0);
    AT(copydesk_fact, value, 8);
    AT(copydesk_fact, raw, 24);
    AT(copydesk_fact, url, 40);
    AT(copydesk_fact, role, 56);
    AT(copydesk_fact, type, 72);
    AT(copydesk_fact, code, 88);
    AT(copydesk_fact, precision, 104);
    AT(copydesk_fact, zone, 120);
    AT(copydesk_fact, caption, 136);
    AT(copydesk_fact, credit, 152);
    AT(copydesk_fact, origin, 168);
    AT(copydesk_fact, confidence, 184);
    EXPECT_EQ(sizeof(copydesk_fact), 192u);
}

TEST(Layout, Block) {
    AT(copydesk_block, size, 0);
    AT(copydesk_block, kind, 8);
    AT(copydesk_block, level, 12);
    AT(copydesk_block, text, 16);
    AT(copydesk_block, url, 32);
    AT(copydesk_block, lang, 48);
    EXPECT_EQ(sizeof(copydesk_block), 64u);
}

// The table's members in today's order, eight bytes each behind size and abi_version.
TEST(Layout, Api) {
    AT(copydesk_api, size, 0);
    AT(copydesk_api, abi_version, 8);
    AT(copydesk_api, version, 16);
    AT(copydesk_api, abi, 24);
    AT(copydesk_api, status_name, 32);
    AT(copydesk_api, outcome_name, 40);
    AT(copydesk_api, option_at, 48);
    AT(copydesk_api, session_open, 56);
    AT(copydesk_api, session_close, 64);
    AT(copydesk_api, extract, 72);
    AT(copydesk_api, fetch, 80);
    AT(copydesk_api, allow_url, 88);
    AT(copydesk_api, accept_response, 96);
    AT(copydesk_api, page_feed, 104);
    AT(copydesk_api, page_finish, 112);
    AT(copydesk_api, page_discard, 120);
    AT(copydesk_api, page_cancel, 128);
    AT(copydesk_api, keep_article, 136);
    AT(copydesk_api, article_quality, 144);
    AT(copydesk_api, article_fact_count, 152);
    AT(copydesk_api, article_fact, 160);
    AT(copydesk_api, article_block_count, 168);
    AT(copydesk_api, article_block, 176);
    AT(copydesk_api, article_write, 184);
    AT(copydesk_api, article_release, 192);
    AT(copydesk_api, fetcher_open, 200);
    AT(copydesk_api, fetcher_close, 208);
    AT(copydesk_api, fetcher_add, 216);
    AT(copydesk_api, fetcher_next, 224);
    AT(copydesk_api, follow_links, 232);
    AT(copydesk_api, session_counter_at, 240);
    EXPECT_EQ(sizeof(copydesk_api), 248u);
}

TEST(Layout, EnumsAreInt) {
    EXPECT_EQ(sizeof(copydesk_status), sizeof(int));
    EXPECT_EQ(sizeof(copydesk_outcome), sizeof(int));
    EXPECT_EQ(sizeof(copydesk_limit), sizeof(int));
    EXPECT_EQ(sizeof(copydesk_verdict), sizeof(int));
    EXPECT_EQ(sizeof(copydesk_fact_kind), sizeof(int));
    EXPECT_EQ(sizeof(copydesk_block_kind), sizeof(int));
}

TEST(Layout, SizedSetsTheSizeAndNothingElse) {
    const copydesk_request request = COPYDESK_INIT(copydesk_request);
    EXPECT_EQ(request.size, sizeof request);
    EXPECT_EQ(request.url.data, nullptr);
    EXPECT_EQ(request.retrieved, 0);
}

}  // namespace
