// A first scorer: text density, links, class words and position, smoothed over neighbours.
#include <algorithm>
#include <array>
#include <cmath>

#include "body/body.h"
#include "core/characters.h"

namespace copydesk {
namespace {

struct BlockFacts {
    float words = 0, linked = 0, punctuation = 0;
};

constexpr std::array<std::string_view, 26> kFurnitureWords = {
    "nav", "menu", "footer", "sidebar", "comment", "related", "share", "social", "promo", "banner",
    "cookie", "newsletter", "widget", "breadcrumb", "teaser", "recommend", "popular", "tags", "meta",
    "subscribe", "consent", "advert", "login", "signup", "pagination", "copyright"};

BlockFacts measure(const Page& page, BlockId id) {
    BlockFacts facts;
    const Block& block = page.blocks[id];
    for (RunId r = block.first_run; r < block.end_run; ++r) {
        const Run& run = page.runs[r];
        const std::string_view text = page.raw(run.raw);
        float words = 0;
        bool in_word = false;
        for (std::size_t at = 0; at < text.size();) {
            const char32_t c = next_code_point(text, at);
            const bool letter = c > 0x2f && c != U',' && c != U'.' && c != U'!' && c != U'?';
            if (c >= 0x2e80 && c < 0xfb00) words += 0.5f;  // scripts without spaces between words
            else if (letter && !in_word) words += 1;
            in_word = letter;
            facts.punctuation += c == U'.' || c == U',' || c == U'!' || c == U'?' || c == 0x3002 || c == 0xff0c;
        }
        facts.words += words;
        bool linked = false;
        for (NodeId n = run.node; page.nodes[n].is_inline; n = page.nodes[n].parent)
            linked |= page.nodes[n].tag == Tag::a;
        if (linked) facts.linked += words;
    }
    return facts;
}

bool has_furniture_word(const Page& page, NodeId node) {
    for (const AttributeName name : {AttributeName::class_, AttributeName::id, AttributeName::role}) {
        const auto value = page.raw_attribute(node, name);
        if (!value) continue;
        std::string lower(*value);
        for (char& c : lower) c = ascii_lower(c);
        for (std::string_view word : kFurnitureWords)
            if (lower.find(word) != std::string::npos) return true;
    }
    return false;
}

float prior_of_node(const Page& page, NodeId node) {
    switch (page.nodes[node].tag) {
        case Tag::nav: case Tag::footer: return -4;
        case Tag::aside: case Tag::button: case Tag::form: return -1.5f;
        case Tag::article: case Tag::main: return 1;
        case Tag::body: return 0;
        default: return has_furniture_word(page, node) ? -1.2f : 0;
    }
}

}  // namespace

Selection select_blocks(const Page& page, const BodyHints&, Watch& watch, Arena& arena) {
    Selection selection(arena);
    const std::size_t count = page.blocks.size();
    Column<float> own(count, 0.0f, &arena), priors(page.nodes.size(), 0.0f, &arena);
    for (NodeId n = 0; n < page.nodes.size(); ++n) {
        watch.check();
        if (page.nodes[n].is_inline) continue;
        const NodeId parent = page.nodes[n].parent;
        priors[n] = (parent == kNone ? 0 : priors[parent]) + prior_of_node(page, n);
    }
    for (BlockId b = 0; b < count; ++b) {
        watch.check();
        const BlockFacts facts = measure(page, b);
        const float links = facts.words > 0 ? facts.linked / facts.words : 0;
        float score = -2.2f + 0.9f * std::log1p(facts.words) - 3.5f * links + 0.5f * std::min(facts.punctuation, 4.0f);
        const Tag tag = page.nodes[page.blocks[b].node].tag;
        if (tag == Tag::p || tag == Tag::pre || tag == Tag::blockquote) score += 0.8f;
        own[b] = score + std::clamp(priors[page.blocks[b].node], -5.0f, 1.5f);
    }
    selection.probability.resize(count);
    selection.kept.resize(count);
    float expected = 0, total = 0;
    for (std::size_t b = 0; b < count; ++b) {
        float around = 0, weight = 0;
        for (int d = -4; d <= 4; ++d) {
            const auto at = static_cast<std::ptrdiff_t>(b) + d;
            if (at < 0 || at >= static_cast<std::ptrdiff_t>(count)) continue;
            const float w = d == 0 ? 1.5f : 1.0f / static_cast<float>(std::abs(d));
            around += w * own[static_cast<std::size_t>(at)];
            weight += w;
        }
        const float p = 1 / (1 + std::exp(-(0.4f * own[b] + 0.8f * around / weight)));
        selection.probability[b] = p;
        selection.kept[b] = p >= 0.5f;
        if (p >= 0.5f) { expected += p; total += 1; }
    }
    selection.predicted_f1 = total > 0 ? expected / total : 0;
    return selection;
}

}  // namespace copydesk
