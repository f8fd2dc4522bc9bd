#include <algorithm>
#include <array>

#include "body/class_words.h"
#include "body/guards.h"

namespace copydesk {
namespace {

template <std::size_t kCount>
bool is_one_of(std::string_view token, const std::array<std::string_view, kCount>& words) {
    return std::find(words.begin(), words.end(), token) != words.end();
}

// What class names and ids call boxes of the site's own: "newsletter-signup", "author-bio".
constexpr std::array<std::string_view, 20> kBoxes = {
    "newsletter", "signup",        "subscribe",   "subscription",    "optin",
    "disclaimer", "disclosure",    "affiliate",   "tooltip",         "popover",
    "modal",      "popup",         "authorbox",   "authorbio",       "related",
    "recirc",     "recirculation", "recommended", "recommendations", "readmore"};
constexpr std::array<std::string_view, 10> kAuthors = {
    "author", "authors", "autor",       "autorin",  "auteur",
    "autore", "writer",  "contributor", "reviewer", "editor"};
constexpr std::array<std::string_view, 14> kOfAuthors = {
    "bio",   "biography", "box",   "card", "profile", "about",  "description",
    "promo", "desc",      "block", "info", "details", "widget", "section"};

// Calls to act, ratings, promises below the text: on other pages they are often what is offered.
constexpr std::array<std::string_view, 5> kPitches = {"cta", "feedback", "rmp", "prefooter",
                                                      "promo"};

bool names_box(std::string_view value, bool pitches) {
    constexpr std::size_t kLooked = 200;  // bytes
    bool found = false, author = false, about = false;
    split_class_words(value.substr(0, kLooked), [&](std::string_view token) {
        const bool is_author = is_one_of(token, kAuthors);
        found = found || is_one_of(token, kBoxes) || (pitches && is_one_of(token, kPitches)) ||
                (author && is_one_of(token, kOfAuthors)) || (about && is_author) ||
                token.starts_with("saboxplugin") || token == "abh";  // plug-ins of WordPress
        if (token != "the") about = token == "about" || token == "meet";
        author = is_author;
    });
    return found;
}

bool is_named_box(const Page& page, NodeId node, bool pitches) {
    for (const Attribute& attribute : page.attributes_of(node))
        if ((attribute.name == AttributeName::class_ || attribute.name == AttributeName::id) &&
            names_box(page.raw(attribute.value), pitches))
            return true;
    return false;
}

// Whether an element begins and ends with its blocks: a link within a paragraph is no box.
bool holds_whole_blocks(const Page& page, const Node& node) {
    return node.first_run == page.blocks[node.first_block].first_run &&
           node.end_run == page.blocks[node.end_block - 1].end_run;
}

}  // namespace

void drop_named_boxes(const Page& page, const BlockTexts& texts, bool is_article,
                      Selection& selection, Arena& arena) {
    constexpr float kPitch = 0.8f;                    // below it a box may be one
    const float most_words = is_article ? 200 : 120;  // in a box
    constexpr float kMostShare = 0.2f;                // of the kept words, in all boxes
    struct Sum {
        float words, likely;
    };
    Column<Sum> kept(&arena);  // before each block
    kept.push_back({0, 0});
    for (BlockId b = 0; b < texts.blocks.size(); ++b) {
        const float words = selection.kept[b] ? texts.blocks[b].words() : 0;
        kept.push_back({kept[b].words + words, kept[b].likely + words * selection.probability[b]});
    }
    struct Box {
        BlockId first, end;
    };
    Column<Box> boxes(&arena);
    float dropped = 0;
    BlockId done = 0;  // up to here
    for (NodeId n = 0; n < page.nodes.size(); ++n) {
        const Node& node = page.nodes[n];
        const float words = kept[node.end_block].words - kept[node.first_block].words;
        const float likely = kept[node.end_block].likely - kept[node.first_block].likely;
        if (words == 0 || words > most_words || likely >= kSure * words ||
            node.first_block < done || !holds_whole_blocks(page, node) ||
            !is_named_box(page, n, is_article && likely < kPitch * words))
            continue;
        boxes.push_back({node.first_block, node.end_block});
        dropped += words;
        done = node.end_block;
    }
    if (dropped > kMostShare * kept.back().words) return;
    for (const Box& box : boxes)
        std::fill(selection.kept.begin() + box.first, selection.kept.begin() + box.end,
                  std::uint8_t{0});
}

}  // namespace copydesk
