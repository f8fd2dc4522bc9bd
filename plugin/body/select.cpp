#include <algorithm>
#include <numeric>

#include "body/body.h"
#include "body/explain.h"
#include "body/features.h"
#include "body/model.h"

namespace copydesk {
namespace {

constexpr float kSure = 0.9f;
// Below `doubtful` a block is left out where `clear` of the expected words stand in sure ones: what
// is doubtful then is more often a comment or a teaser than a part.
struct Doubt {
    float doubtful;
    double clear;
};
constexpr Doubt kInArticles = {0.65f, 0.4}, kElsewhere = {0.6f, 0.75};

// Sure paragraphs of one tag that stand in one element, or carry one class.
struct Family {
    Tag tag;
    NodeId parent;  // kNone: known by the class
    std::string_view class_;
    int sure;
};

// Keeps the likely kin of sure paragraphs: a first sentence or a last line is often doubtful by
// itself.
class Families {
  public:
    Families(const Page& page, const BlockTexts& texts, Selection& selection, Arena& arena)
        : page_(page), texts_(texts), selection_(selection), families_(&arena) {}

    void keep_kin() {
        for (std::size_t b = 0; b < page_.blocks.size(); ++b)
            if (selection_.probability[b] >= kSure && is_paragraph(b)) count(b);
        for (std::size_t b = 0; b < page_.blocks.size(); ++b) {
            const BlockText& text = texts_.blocks[b];
            if (!selection_.kept[b] && selection_.probability[b] >= kLikely &&
                text.linked_half_words * 5 < text.half_words * 2)
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

void cut_selection(const Page& page, const BlockTexts& texts, bool declares_article,
                   Selection& selection, Arena& arena) {
    const Column<float>& p = selection.probability;
    Column<std::uint32_t> order(p.size(), 0u, &arena);
    std::iota(order.begin(), order.end(), 0u);
    std::sort(order.begin(), order.end(), [&p](std::uint32_t a, std::uint32_t b) {
        return p[a] != p[b] ? p[a] > p[b] : a < b;
    });
    const auto words = [&texts](std::uint32_t block) {
        return static_cast<double>(texts.blocks[block].words());
    };
    double expected = 0, core = 0;  // words of the body in the whole page; those of sure blocks
    for (std::uint32_t block : order) {
        expected += static_cast<double>(p[block]) * words(block);
        if (p[block] >= kSure) core += words(block);
    }
    double right = 0, kept = 0, best = 0;
    std::size_t best_count = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        right += static_cast<double>(p[order[i]]) * words(order[i]);
        kept += words(order[i]);
        const double f1 = kept + expected > 0 ? 2 * right / (kept + expected) : 0;
        if (f1 <= best) continue;
        best = f1;
        best_count = i + 1;
    }
    const Doubt& doubt = declares_article ? kInArticles : kElsewhere;
    if (core > doubt.clear * expected)
        while (best_count > 0 && p[order[best_count - 1]] < doubt.doubtful) --best_count;
    selection.kept.assign(p.size(), 0);
    for (std::size_t i = 0; i < best_count; ++i) selection.kept[order[i]] = 1;
    if (!page.plain_text) Families(page, texts, selection, arena).keep_kin();
    selection.predicted_f1 = static_cast<float>(best);
}

Selection select_blocks(const Page& page, const BodyHints& hints, const BodyModel& model,
                        bool explained, Watch& watch, Arena& arena) {
    Selection selection(arena);
    const BlockTexts texts = read_block_texts(page, watch, arena);
    FeatureTable table = compute_features(page, hints, model.lexicon(), texts, watch, arena);
    model.predict(table, selection.probability, watch, arena);
    cut_selection(page, texts, hints.declares_article, selection, arena);
    if (explained) selection.influences = explain(table, model, watch, arena);
    return selection;
}

}  // namespace copydesk
