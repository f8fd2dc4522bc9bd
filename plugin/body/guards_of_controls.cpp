#include <algorithm>

#include "body/class_words.h"
#include "body/guards.h"
#include "core/characters.h"

namespace copydesk {

namespace {

// Whether words are to be typed into it.
bool asks_for_words(const Page& page, NodeId input) {
    const std::string_view type =
        page.raw_attribute(input, AttributeName::type).value_or(std::string_view());
    return type.empty() || type == "email" || type == "text";
}

// The largest small element around a field that holds nothing sure.
NodeId box_of_field(const Page& page, const BlockTexts& texts, const Selection& selection,
                    NodeId field) {
    constexpr int kLevels = 5;
    constexpr BlockId kMostBlocks = 6;
    constexpr std::uint32_t kMostHalfWords = 160;
    NodeId box = kNone;
    NodeId at = page.nodes[field].parent;
    for (int level = 0; level < kLevels && at != kNone; ++level, at = page.nodes[at].parent) {
        const Node& node = page.nodes[at];
        if (node.end_block - node.first_block > kMostBlocks) break;
        std::uint32_t half_words = 0;
        bool sure = false;
        for (BlockId b = node.first_block; b < node.end_block; ++b) {
            half_words += texts.blocks[b].half_words;
            sure = sure || selection.probability[b] >= kSure;
        }
        if (sure || half_words > kMostHalfWords) break;
        box = at;
    }
    return box;
}

}  // namespace

void drop_form_boxes(const Page& page, const BlockTexts& texts, Selection& selection) {
    constexpr double kMostShare = 0.33;  // of the kept words
    const auto kept_words = [&](BlockId first, BlockId end) {
        double words = 0;
        for (BlockId b = first; b < end; ++b)
            if (selection.kept[b]) words += static_cast<double>(texts.blocks[b].words());
        return words;
    };
    const double kept = kept_words(0, static_cast<BlockId>(page.blocks.size()));
    for (NodeId n = 0; n < page.nodes.size(); ++n) {
        if (page.nodes[n].tag != Tag::input || !asks_for_words(page, n)) continue;
        const NodeId box = box_of_field(page, texts, selection, n);
        if (box == kNone) continue;
        const Node& node = page.nodes[box];
        if (kept_words(node.first_block, node.end_block) > kMostShare * kept) continue;
        std::fill(selection.kept.begin() + node.first_block,
                  selection.kept.begin() + node.end_block, std::uint8_t{0});
    }
}

namespace {

// What a visitor works the site with.
bool is_control(const Page& page, NodeId node) {
    const Tag tag = page.nodes[node].tag;
    if (tag == Tag::dialog || tag == Tag::nav || tag == Tag::button) return true;
    const std::string_view role =
        page.raw_attribute(node, AttributeName::role).value_or(std::string_view());
    if (role.empty()) return false;
    for (const std::string_view control : {"dialog", "alertdialog", "navigation", "button"})
        if (equals_ignoring_case(role, control)) return true;
    return false;
}

// Which elements stand in one of a kind: asked of few, and of each ancestor once.
template <bool (*kIsOne)(const Page&, NodeId)>
class Holders {
  public:
    Holders(const Page& page, Arena& arena)
        : page_(page), known_(page.nodes.size(), Known::nothing, &arena) {}

    bool hold(NodeId node) {
        NodeId at = node;
        while (at != kNone && known_[at] == Known::nothing && !kIsOne(page_, at))
            at = page_.nodes[at].parent;
        const bool held = at != kNone && known_[at] != Known::outside;
        for (NodeId n = node; n != kNone && known_[n] == Known::nothing;
             n = page_.nodes[n].parent) {
            known_[n] = held ? Known::inside : Known::outside;
            if (n == at) break;  // what stands around the one is not asked for
        }
        return held;
    }

  private:
    enum class Known : std::uint8_t { nothing, inside, outside };
    const Page& page_;
    Column<Known> known_;
};

}  // namespace

void drop_controls(const Page& page, const BlockTexts& texts, Selection& selection, Arena& arena) {
    constexpr float kLikelier = 0.5f, kMost = 0.5f;  // of the kept words
    const auto is_doubtful = [&selection](BlockId b) {
        return selection.kept[b] && selection.probability[b] < kLikelier;
    };
    const auto count = static_cast<BlockId>(page.blocks.size());
    BlockId first = 0;
    while (first < count && !is_doubtful(first)) ++first;
    if (first == count) return;  // as on most pages
    Holders<is_control> controls(page, arena);
    const auto stands_in_control = [&](BlockId b) {
        return controls.hold(page.runs[page.blocks[b].first_run].node);
    };
    const auto heads_text = [&](BlockId b) {  // of an accordion
        return b + 1 < count && selection.kept[b + 1] && !is_doubtful(b + 1) &&
               !stands_in_control(b + 1);
    };
    const auto goes = [&](BlockId b) {
        return is_doubtful(b) && stands_in_control(b) && !heads_text(b);
    };
    float kept = 0, lost = 0;
    for (BlockId b = 0; b < count; ++b) {
        if (selection.kept[b]) kept += texts.blocks[b].words();
        if (goes(b)) lost += texts.blocks[b].words();
    }
    if (lost > kMost * kept) return;
    for (BlockId b = first; b < count; ++b)
        if (goes(b)) selection.kept[b] = 0;
}

namespace {

bool is_unseen(const Page& page, NodeId node) {
    return any_class_name(page.raw_attribute(node, AttributeName::class_).value_or(""),
                          is_for_screen_readers);
}

}  // namespace

void drop_unseen(const Page& page, Selection& selection, Arena& arena) {
    Holders<is_unseen> unseen(page, arena);
    for (BlockId b = 0; b < page.blocks.size(); ++b)
        if (selection.kept[b] && selection.probability[b] < kSure &&
            unseen.hold(page.holder_of(b)) &&
            page.closest(page.blocks[b].node, Tag::td) == kNone)  // "Yes" for a tick
            selection.kept[b] = 0;
}

}  // namespace copydesk
