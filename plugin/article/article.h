// The result: an immutable value with its own memory. It may go to another thread and
// outlive the session.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "copydesk.h"
#include "body/body.h"
#include "core/arena.h"
#include "facts/facts.h"
#include "memory/original.h"
#include "outcome/model.h"

namespace copydesk {

enum class NodeKind : std::uint8_t {
    // blocks
    paragraph,
    heading,
    list,
    item,
    quote,
    figure,
    image,
    caption,
    credit,
    table,
    row,
    cell,
    code,
    math,
    embed,
    note,
    // inline
    text,
    link,
    emphasis,
    strong,
    subscript,
    superscript,
    inline_code,
    line_break
};

// The body is a tree in document order: the content of node n is n + 1 … n.end - 1. Text stands
// only in `text` nodes, and in code and math, which have no children.
struct BodyNode {
    NodeKind kind = NodeKind::text;
    std::uint8_t level = 0;  // heading: 1 to 6
    bool ordered = false;    // list: numbered; cell: a header cell
    std::uint32_t end = 0;
    std::uint32_t width = 0, height = 0;  // image: pixels (0: not stated); cell: columns, rows
    std::string_view text;                // text, code, math; image: alternative text
    std::string_view url;                 // link, image, embed, cite of a quote: absolute
    std::string_view detail;  // code: language; embed: kind; math: "tex" or "mathml"; note: id
};

// The body as a plain sequence, for hosts that want no tree.
struct FlatBlock {
    copydesk_block_kind kind = COPYDESK_BLOCK_PARAGRAPH;
    std::uint32_t level = 0;             // heading: 1 to 6; list item: depth from 1
    std::size_t offset = 0, length = 0;  // in Article::text
    std::string_view caption, url, language;
};

// For the trace: what was decided on one block of the page.
struct BlockTrace {
    std::uint32_t offset = 0, length = 0;  // bytes of the decoded text
    float probability = 0;
    bool kept = false;
    std::string_view text;  // its beginning
    std::string_view reason;
    std::int32_t returns = -1;  // other pages of the site that have its text; -1: none was known
    float alone = 0;            // then the probability by this page alone
    Influences influences;      // what moved the probability most
};

// What the memory of the page's site did.
struct SiteNote {
    std::uint32_t pages = 0;         // others of the site that were known
    std::uint32_t furniture = 0;     // blocks that are the site's, as they came back there
    std::uint32_t dropped = 0;       // those of them that the body would have had
    std::vector<std::string> house;  // authors that were left out
};

struct Quality {
    copydesk_outcome outcome = COPYDESK_OTHER;
    double probability = 0, predicted_f1 = 0;
    copydesk_limit limit = COPYDESK_COMPLETE;
    std::uint64_t peak_memory = 0;  // bytes
};

struct Provenance {
    std::string model;         // name of the body model: its data and date
    std::string options;       // those that differ from the default, "key=value key=value"
    std::string input_sha256;  // hexadecimal; empty if not asked for
    std::string encoding;      // what the bytes were decoded from
    std::string encoding_origin;
};

class Article {
  public:
    // `most`: bytes of what the views below point to; LimitReached beyond them.
    explicit Article(std::size_t most = SIZE_MAX) : memory(std::make_unique<Arena>(most)) {}

    std::unique_ptr<Arena> memory;  // holds what the views below point to
    Quality quality;
    Facts facts;
    std::string url;             // as requested
    std::uint64_t tag = 0;       // the host's, of its page; 0: none
    std::int64_t retrieved = 0;  // seconds since 1970; 0: unknown
    std::vector<BodyNode> body;
    std::vector<FlatBlock> blocks;     // the same, flat
    std::string text;                  // the body as plain text, by the design's definition
    std::string fingerprint;           // hexadecimal
    std::optional<Original> original;  // by the session's memory, where it was asked
    std::vector<SameStory> stories;    // likewise; the most similar first
    std::optional<SiteNote> site;      // likewise
    Provenance provenance;
    std::vector<BlockTrace> trace;         // only on request
    std::vector<Candidate> candidates;     // only on request: for the trace
    std::vector<RankedCandidate> weighed;  // only on request: for the trace; without features
    PageTraits traits;                     // only on request: what the outcome was judged by
    bool show_evidence = false;            // writers give origin and confidence beside each fact
};

// What an article is built from.
struct ArticleParts {
    const Page& page;
    const BlockTexts& texts;
    const Selection& selection;
    const Declared& declared;
    Facts facts;  // taken over
    PageContext context;
    std::int32_t http_status = 0;  // 0: unknown
    bool trace = false, evidence = false;
    const OutcomeModel* outcomes = nullptr;     // null: the shipped one
    std::optional<std::uint32_t> site_pages{};  // others of its site that were known, if asked
    std::vector<RankedCandidate> weighed{};     // for the trace
    std::size_t memory = SIZE_MAX;              // bytes that the article's texts may take
};

std::unique_ptr<Article> build_article(ArticleParts parts, Watch& watch);

}  // namespace copydesk
