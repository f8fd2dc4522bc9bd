#include "article/figure_text.h"

#include <array>
#include <algorithm>

#include "body/class_words.h"
#include "facts/credit_lines.h"

namespace copydesk {
namespace {

constexpr std::array<std::string_view, 15> kCreditWords = {
    "credit",      "credits", "copyright",  "photographer", "photocredit",
    "imagecredit", "source",  "fotograf",   "bildquelle",   "credito",
    "attribution", "rights",  "copyrights", "src",          "quelle"};

// Beside the words that body knows of captions: the short ones that only a frame makes plain.
constexpr std::array<std::string_view, 6> kCaptionWords = {"cap",     "legend",   "legende",
                                                           "leyenda", "bildtext", "didascalia"};

template <typename Words>
bool is_among(const Words& words, std::string_view token) {
    return std::find(words.begin(), words.end(), token) != words.end();
}

bool is_named_credit(const Page& page, NodeId node) {
    bool found = false;
    for (const AttributeName name :
         {AttributeName::class_, AttributeName::itemprop, AttributeName::id})
        if (const auto value = page.raw_attribute(node, name))
            split_class_words(
                *value, [&](std::string_view token) { found |= is_among(kCreditWords, token); });
    return found;
}

bool stands_in_credit(const Page& page, NodeId node, NodeId figure) {
    for (; node != figure && node != kNone; node = page.nodes[node].parent)
        if (is_named_credit(page, node)) return true;
    return false;
}

}  // namespace

bool is_named_figure(const Page& page, NodeId node) {
    constexpr std::uint32_t kFigure = 1u << static_cast<unsigned>(WordGroup::caption);
    bool found = false;
    if (const auto value = page.raw_attribute(node, AttributeName::class_))
        split_class_words(*value, [&](std::string_view token) {
            found |= (word_groups(token) & kFigure) != 0 || is_among(kCaptionWords, token);
        });
    return found;
}

FigureText read_figure_text(const Page& page, NodeId figure) {
    FigureText out;
    const Node& node = page.nodes[figure];
    for (RunId run = node.first_run; run < node.end_run;) {
        const bool credit = stands_in_credit(page, page.runs[run].node, figure);
        RunId end = run + 1;
        while (end < node.end_run && page.runs[end].block == page.runs[run].block &&
               stands_in_credit(page, page.runs[end].node, figure) == credit)
            ++end;
        std::string& part = credit ? out.credit : out.caption;
        if (!part.empty()) part += ' ';
        page.append_text(run, end, part);
        run = end;
    }
    if (out.credit.empty())
        if (const auto parts = read_caption(out.caption)) return {parts->text, parts->credit};
    return out;
}

}  // namespace copydesk
