#include "body/guards.h"

#include <algorithm>

namespace copydesk {
namespace {

// Sure paragraphs of one tag that stand in one element, or carry one class.
struct Family {
    Tag tag;
    NodeId parent;  // kNone: known by the class
    std::string_view class_;
    int sure;
};

class Families {
  public:
    Families(const Page& page, const BlockTexts& texts, Selection& selection, Arena& arena)
        : page_(page), texts_(texts), selection_(selection), families_(&arena) {}

    void keep_kin() {
        for (std::size_t b = 0; b < page_.blocks.size(); ++b)
            if (selection_.probability[b] >= kSure && is_paragraph(b)) count(b);
        for (std::size_t b = 0; b < page_.blocks.size(); ++b) {
            const BlockText& text = texts_.blocks[b];
            const bool sentence = is_paragraph(b) || text.stops + text.questions > 0;
            if (!selection_.kept[b] && selection_.probability[b] >= kLikely && sentence &&
                !text.is_linked(2))
                selection_.kept[b] = is_kin(b);
        }
    }

  private:
    static constexpr float kLikely = 0.3f;
    static constexpr int kBrothers = 2, kOfOneClass = 3;  // sure ones
    static constexpr std::size_t kMostFamilies = 64;

    bool is_paragraph(std::size_t b) const { return texts_.blocks[b].half_words >= 20; }
    const Node& node(std::size_t b) const { return page_.nodes[page_.blocks[b].node]; }
    std::string_view class_of(std::size_t b) const {
        return page_.raw_attribute(page_.blocks[b].node, AttributeName::class_).value_or("");
    }
    Family* find(Tag tag, NodeId parent, std::string_view class_) {
        for (Family& f : families_)
            if (f.tag == tag && f.parent == parent && f.class_ == class_) return &f;
        return nullptr;
    }
    void add(Tag tag, NodeId parent, std::string_view class_) {
        if (Family* known = find(tag, parent, class_))
            ++known->sure;
        else if (families_.size() < kMostFamilies)
            families_.push_back({tag, parent, class_, 1});
    }
    void count(std::size_t b) {
        if (node(b).parent != kNone) add(node(b).tag, node(b).parent, {});
        if (!class_of(b).empty()) add(node(b).tag, kNone, class_of(b));
    }
    bool is_kin(std::size_t b) {
        const Family* brothers = find(node(b).tag, node(b).parent, {});
        if (brothers && brothers->sure >= kBrothers) return true;
        const Family* alike = is_paragraph(b) && !class_of(b).empty()
                                  ? find(node(b).tag, kNone, class_of(b))
                                  : nullptr;
        return alike && alike->sure >= kOfOneClass;
    }

    const Page& page_;
    const BlockTexts& texts_;
    Selection& selection_;
    Column<Family> families_;
};

}  // namespace

void keep_kin(const Page& page, const BlockTexts& texts, Selection& selection, Arena& arena) {
    Families(page, texts, selection, arena).keep_kin();
}

void keep_long_texts(const Page& page, const BlockTexts& texts, Selection& selection,
                     Arena& arena) {
    constexpr float kLikely = 0.6f, kPossible = 0.03f;
    constexpr std::uint32_t kParagraph = 20;  // half words
    // likely paragraphs in one element; all lines of a plain text stand in one
    const std::uint32_t many = page.plain_text ? 100 : 20;
    const auto is_paragraph = [&](BlockId b, float least) {
        const BlockText& text = texts.blocks[b];
        return selection.probability[b] >= least && text.half_words >= kParagraph &&
               !text.is_linked(2) && !text.markers;
    };
    // the element of <p>s, or that which <br>s divide
    const auto holder_of = [&page](BlockId b) {
        const NodeId node = page.blocks[b].node;
        return page.nodes[node].tag == Tag::p ? page.nodes[node].parent : node;
    };
    Column<std::uint32_t> likely(page.nodes.size(), 0u, &arena);
    for (BlockId b = 0; b < texts.blocks.size(); ++b)
        if (is_paragraph(b, kLikely)) ++likely[holder_of(b)];
    for (BlockId b = 0; b < texts.blocks.size(); ++b)
        if (likely[holder_of(b)] >= many && is_paragraph(b, kPossible)) selection.kept[b] = 1;
}

namespace {

bool is_code(const Page& page, BlockId block) {
    return page.closest(page.runs[page.blocks[block].first_run].node, Tag::pre) != kNone;
}

// Whether a block's element stands in the element that holds the text's, a few levels up.
bool stands_beside(const Page& page, BlockId block, BlockId text) {
    constexpr int kLevels = 4;
    const NodeId parent = page.nodes[page.blocks[text].node].parent;
    NodeId node = page.blocks[block].node;
    for (int level = 0; level <= kLevels && node != kNone; ++level, node = page.nodes[node].parent)
        if (node == parent) return true;
    return false;
}

}  // namespace

void keep_code(const Page& page, const BlockTexts& texts, bool is_article, Selection& selection) {
    constexpr float kLikely = 0.7f;         // of the text around it
    constexpr std::uint32_t kControl = 12;  // half words: "Copy", "App.js", "Reload"
    constexpr int kMostControls = 6;
    BlockId above = kNone;  // likely text; nothing but code and controls stands between
    BlockId code = kNone;   // the first of it that is not kept
    int controls = 0;
    for (BlockId b = 0; b < texts.blocks.size(); ++b) {
        if (texts.blocks[b].hash_count == 0) continue;
        if (selection.kept[b]) {
            const bool likely = selection.probability[b] >= kLikely;
            if (likely)
                for (; code < b; ++code)
                    if (is_code(page, code)) selection.kept[code] = 1;
            above = likely ? b : kNone;
            code = kNone;
            controls = 0;
        } else if (above != kNone) {
            if (is_code(page, b)) {
                if (code == kNone) code = b;
                if (!is_article && stands_beside(page, b, above)) selection.kept[b] = 1;
            } else if (texts.blocks[b].half_words > kControl || ++controls > kMostControls) {
                above = code = kNone;
            }
        }
    }
}

namespace {

// The blocks of one table or list.
struct Share {
    float words = 0, likely = 0, kept = 0, linked = 0, longest = 0;
};

Share share_of(const Node& node, const BlockTexts& texts, const Selection& selection) {
    Share share;
    for (BlockId b = node.first_block; b < node.end_block; ++b) {
        const float words = texts.blocks[b].words();
        share.words += words;
        share.likely += selection.probability[b] * words;
        share.kept += static_cast<float>(selection.kept[b]) * words;
        share.linked += texts.blocks[b].linked_words();
        share.longest = std::max(share.longest, words);
    }
    return share;
}

bool is_list(Tag tag) { return tag == Tag::ul || tag == Tag::ol || tag == Tag::dl; }

// The elements that a likely paragraph of the body stands in, with nothing between.
Column<std::uint8_t> find_text_holders(const Page& page, const BlockTexts& texts,
                                       const Selection& selection, Arena& arena) {
    constexpr float kLikely = 0.7f;
    constexpr std::uint32_t kParagraph = 40;  // half words
    Column<std::uint8_t> holds(page.nodes.size(), std::uint8_t{0}, &arena);
    for (BlockId b = 0; b < texts.blocks.size(); ++b) {
        const Node& node = page.nodes[page.blocks[b].node];
        if (selection.kept[b] && selection.probability[b] >= kLikely && node.tag == Tag::p &&
            node.parent != kNone && texts.blocks[b].half_words >= kParagraph)
            holds[node.parent] = 1;
    }
    return holds;
}

// Whether the body stands right above and below.
bool stands_in_text(const Node& node, const Selection& selection) {
    constexpr float kLikely = 0.5f;
    constexpr BlockId kNear = 3;
    const auto holds_text = [&selection](BlockId from, BlockId to) {
        for (BlockId b = from; b < to; ++b)
            if (selection.kept[b] && selection.probability[b] >= kLikely) return true;
        return false;
    };
    const BlockId first = node.first_block, end = node.end_block;
    return holds_text(first - std::min(first, kNear), first) &&
           holds_text(end, std::min(end + kNear, static_cast<BlockId>(selection.kept.size())));
}

// "Three guides for a start:", a line of the body right above the list.
bool is_announced(const Node& node, const BlockTexts& texts, const Selection& selection) {
    constexpr float kLikely = 0.5f;
    if (node.first_block == 0) return false;
    const BlockId above = node.first_block - 1;
    return selection.kept[above] && selection.probability[above] >= kLikely &&
           (texts.blocks[above].last == U':' || texts.blocks[above].last == 0xff1a) &&
           !announces(texts, above, Marker::related);
}

}  // namespace

void complete_tables(const Page& page, const BlockTexts& texts, Selection& selection,
                     Arena& arena) {
    constexpr float kMostCell = 40;      // words; longer ones are a layout's, or posts of a thread
    constexpr BlockId kMostItems = 400;  // lists may be nested deeply
    constexpr float kPossible = 0.1f;    // of what a line announces
    constexpr float kLikely = 0.3f;      // of what stands in the text
    const Column<std::uint8_t> holds_text = find_text_holders(page, texts, selection, arena);
    for (NodeId n = 0; n < page.nodes.size(); ++n) {
        const Node& node = page.nodes[n];
        const BlockId blocks = node.end_block - node.first_block;
        const bool list = is_list(node.tag);
        if (blocks < (list ? 2u : 3u) || (list && blocks > kMostItems) ||
            (!list && node.tag != Tag::table))
            continue;
        bool is_data = true;
        for (NodeId inner = n + 1; !list && is_data && inner < node.end; ++inner)
            is_data = page.nodes[inner].tag != Tag::table;
        if (!is_data) continue;
        const Share share = share_of(node, texts, selection);
        if (share.longest > kMostCell) continue;
        const bool announced =
            list && share.likely >= kPossible * share.words && is_announced(node, texts, selection);
        const bool links = list && share.linked * 2 >= share.words;
        const bool beside = list && !links && node.parent != kNone && holds_text[node.parent] &&
                            share.likely >= kLikely * share.words;
        const bool between =
            !list && share.likely >= kLikely * share.words && stands_in_text(node, selection);
        const bool half_kept = !links && share.kept > 0 && share.likely * 2 >= share.words;
        // Two items that nothing announces are too few to go by, but for a term and what it means.
        const bool enough = blocks > 2 || node.tag == Tag::dl;
        if (announced || (enough && (beside || between || half_kept)))
            std::fill(selection.kept.begin() + node.first_block,
                      selection.kept.begin() + node.end_block, std::uint8_t{1});
    }
}

void drop_repeated_boxes(const BlockTexts& texts, Selection& selection, Arena& arena) {
    constexpr std::size_t kNear = 2;
    constexpr float kFurniture = 0.1f, kNoText = 0.5f, kDoubtful = 0.75f;
    constexpr std::uint32_t kBox = 1u << static_cast<unsigned>(Marker::newsletter) |
                                   1u << static_cast<unsigned>(Marker::consent);
    Column<BlockId> doubtful(&arena);
    for (BlockId b = 0; b < texts.blocks.size(); ++b)
        if (texts.blocks[b].alike > 1 && selection.kept[b] && selection.probability[b] < kSure)
            doubtful.push_back(b);
    if (doubtful.empty()) return;
    struct Seen {
        std::uint64_t text;
        float probability;
    };
    Column<Seen> seen(&arena);
    seen.reserve(texts.blocks.size());
    for (std::size_t b = 0; b < texts.blocks.size(); ++b)
        if (texts.blocks[b].alike > 1)
            seen.push_back({texts.blocks[b].text_hash,
                            texts.blocks[b].links > 0 ? 1 : selection.probability[b]});
    std::sort(seen.begin(), seen.end(), [](const Seen& a, const Seen& b) {
        return a.text != b.text ? a.text < b.text : a.probability < b.probability;
    });
    for (const BlockId b : doubtful) {
        const auto first =
            std::lower_bound(seen.begin(), seen.end(), texts.blocks[b].text_hash,
                             [](const Seen& one, std::uint64_t text) { return one.text < text; });
        std::uint32_t around = texts.blocks[b].markers;
        for (std::size_t o = b - std::min<std::size_t>(b, kNear);
             o < std::min(texts.blocks.size(), b + kNear + 1); ++o)
            if (selection.probability[o] < kNoText) around |= texts.blocks[o].markers;
        const bool furniture = first->probability < kFurniture && is_sentence(texts.blocks[b]) &&
                               selection.probability[b] < kDoubtful;
        if (furniture || around & kBox) selection.kept[b] = 0;
    }
}

}  // namespace copydesk
