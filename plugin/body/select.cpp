#include <algorithm>

#include "body/body.h"
#include "body/explain.h"
#include "body/features.h"
#include "body/guards.h"
#include "body/model.h"
#include "body/order.h"
#include "core/limits.h"

namespace copydesk {
namespace {

// Below `doubtful` a block is left out where `clear` of the expected words stand in sure ones: what
// is doubtful then is more often a comment or a teaser than a part.
struct Doubt {
    float doubtful;
    double clear;
};
constexpr Doubt kInArticles = {0.65f, 0.4}, kElsewhere = {0.6f, 0.75};

// What stands on so many other pages, and on such a share of them, is the site's. Each of them
// multiplies the odds that it is body, up to a number: two by 1/50.
constexpr std::uint32_t kReturns = 2, kShareOfPages = 66;  // of 100
constexpr std::uint32_t kMostReturns = 6;
constexpr float kAgainst = 1.0f / 7;

bool is_furniture(std::uint32_t returns, std::uint32_t pages) {
    return returns >= kReturns && returns * 100 >= pages * kShareOfPages;
}

// Those of one probability as they stand.
Column<std::uint32_t> likeliest_first(const Column<float>& probability, Arena& arena) {
    Column<std::uint32_t> keys(probability.size(), &arena);
    for (std::size_t b = 0; b < keys.size(); ++b) keys[b] = ~order_key(probability[b]);
    Column<std::uint32_t> order(probability.size(), &arena);
    std::uint32_t at = 0;
    for (const Keyed& one : order_by(keys, arena)) order[at++] = one.index;
    return order;
}

}  // namespace

void cut_selection(const Page& page, const BlockTexts& texts, const BodyHints& hints,
                   Selection& selection, Arena& arena) {
    const Column<float>& p = selection.probability;
    const Column<std::uint32_t> order = likeliest_first(p, arena);
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
    const Doubt& doubt = hints.declares_article ? kInArticles : kElsewhere;
    const bool clear = core > doubt.clear * expected;
    if (clear)
        while (best_count > 0 && p[order[best_count - 1]] < doubt.doubtful) --best_count;
    selection.kept.assign(p.size(), 0);
    for (std::size_t i = 0; i < best_count; ++i) selection.kept[order[i]] = 1;
    const bool one_text = !hints.is_thread && !hints.is_product;  // and not many posts or boxes
    keep_long_texts(page, texts, selection, arena);
    WatchOfThread::check();  // each guard takes one step of the page's size, or few
    if (!page.plain_text) {
        keep_kin(page, texts, selection, arena);
        if (one_text) {
            keep_alike(page, texts, selection, arena);
            keep_sections(page, texts, selection);
        }
        complete_tables(page, texts, selection, arena);
        if (hints.is_thread) keep_posts(page, texts, selection, arena);
        keep_code(page, texts, hints.declares_article, selection);
        keep_standfirst(page, texts, selection);
    } else {
        keep_last_sentences(texts, selection);
    }
    WatchOfThread::check();
    if (clear) drop_repeated_boxes(texts, selection, arena);
    if (hints.declares_article && !hints.is_thread && !page.plain_text)
        drop_teasers(page, texts, selection, arena);
    if (!hints.is_thread && !page.plain_text) drop_replies(page, texts, selection, arena);
    if (!hints.is_thread)
        drop_comments(page, texts, TitleWords(page.raw(page.title), arena), hints.declares_article,
                      selection);
    WatchOfThread::check();
    if (hints.is_product) {
        drop_other_goods(texts, selection);
        drop_reviews(page, texts, selection, arena);
    }
    if (!page.plain_text) {
        if (!hints.is_thread)
            drop_named_boxes(page, texts, hints.declares_article, selection, arena);
        drop_form_boxes(page, texts, selection);
        drop_controls(page, texts, selection, arena);
    }
    WatchOfThread::check();
    drop_announced(texts, selection);
    drop_see_also(texts, page.plain_text, selection);
    drop_paywall_lines(texts, selection);
    if (one_text) keep_declared_answers(texts, hints, selection, arena);
    WatchOfThread::check();
    if (!page.plain_text) {
        keep_headings(page, texts, one_text, selection);
        if (!hints.is_thread) drop_unseen(page, selection, arena);
    }
    drop_rights_lines(texts, selection);
    if (hints.declares_article) drop_dangling_end(page, texts, selection);
    selection.predicted_f1 = static_cast<float>(best);
}

Selection select_blocks(const Page& page, const BlockTexts& texts, const BodyHints& hints,
                        const BodyModel& model, bool explained, Watch& watch, Arena& arena) {
    Selection selection(arena);
    // What stays is taken in front of the table, which is given back.
    selection.probability.reserve(page.blocks.size());
    selection.kept.reserve(page.blocks.size());
    {  // the table is the most that a page takes: the cut has its place
        const FeatureTable table =
            compute_features(page, hints, model.lexicon(), texts, watch, arena);
        model.predict(table, selection.probability, watch, arena);
        if (explained) selection.influences = explain(table, model, watch, arena);
    }
    cut_selection(page, texts, hints, selection, arena);
    return selection;
}

void weigh_returns(std::uint32_t site_pages, std::span<const std::uint8_t> returns,
                   Selection& selection) {
    SiteEffect& site = selection.site;
    site.returns.assign(returns.begin(), returns.end());
    site.alone = selection.probability;
    site.dropped.assign(returns.size(), 0);
    for (std::size_t b = 0; b < returns.size(); ++b) {
        if (!is_furniture(returns[b], site_pages)) continue;
        ++site.furniture;
        float& p = selection.probability[b];
        float odds = p;
        for (std::uint32_t n = 0; n < std::min<std::uint32_t>(returns[b], kMostReturns); ++n)
            odds *= kAgainst;
        p = odds / (odds + 1 - p);
        const bool dropped = selection.kept[b] && p < 0.5f;
        if (dropped) selection.kept[b] = 0;
        site.dropped[b] = dropped;
    }
}

}  // namespace copydesk
