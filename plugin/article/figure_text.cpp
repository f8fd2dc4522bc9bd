#include "article/figure_text.h"

#include <algorithm>
#include <array>
#include <vector>

#include "body/class_words.h"
#include "core/characters.h"
#include "core/limits.h"
#include "facts/credit_lines.h"
#include "facts/letters.h"
#include "facts/names.h"

namespace copydesk {
namespace {

constexpr std::array<std::string_view, 21> kCreditWords = {
    "credit",   "credits",    "copyright", "photographer", "photocredit", "imagecredit", "source",
    "fotograf", "bildquelle", "credito",   "attribution",  "rights",      "copyrights",  "src",
    "quelle",   "author",     "autor",     "auteur",       "autore",      "owner",       "agency"};

// Beside the words that body knows of captions: the short ones that only a frame makes plain.
constexpr std::array<std::string_view, 6> kCaptionWords = {"cap",     "legend",   "legende",
                                                           "leyenda", "bildtext", "didascalia"};

// The line behind a picture: its own words, and those that are its own beside a word for pictures.
constexpr std::array<std::string_view, 12> kLineWords = {
    "caption", "captions",    "figcaption",  "legende",      "leyenda",  "bildunterschrift",
    "credit",  "photocredit", "imagecredit", "photographer", "bildtext", "didascalia"};
constexpr std::array<std::string_view, 8> kPictureWords = {"image", "img",  "photo", "picture",
                                                           "foto",  "bild", "media", "figure"};
constexpr std::array<std::string_view, 4> kSaidWords = {"desc", "description", "author", "source"};

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

// A control, or a label for those who do not see the page: "Show more about the picture".
bool is_unseen_label(const Page& page, NodeId node) {
    if (page.nodes[node].tag == Tag::button ||
        page.raw_attribute(node, AttributeName::role).value_or("") == "button")
        return true;
    if (page.nodes[node].tag == Tag::a)
        if (const auto href = page.raw_attribute(node, AttributeName::href);
            href && (*href == "#" || starts_with_ignoring_case(*href, "javascript:")))
            return true;
    // Elsewhere than in a figure these are shown in the end, too.
    return any_class_name(
        page.raw_attribute(node, AttributeName::class_).value_or(""), [](std::string_view name) {
            return is_one_of(name,
                             {"hidden", "blind", "offscreen", "hide-caption", "toggle-caption"}) ||
                   is_for_screen_readers(name);
        });
}

// What the elements between a figure and its text say, looked at once each: a figure may hold as
// many runs as the page, as deep as it goes.
class Inside {
  public:
    Inside(const Page& page, NodeId figure)
        : page_(page), figure_(figure), says_(page.nodes[figure].end - figure) {
        Pace pace;
        bool picture = false;  // else it is a line below one, whose own name counts
        for (NodeId n = figure + 1; n < page.nodes[figure].end && !picture; ++n)
            picture = page.nodes[n].tag == Tag::img;
        if (!picture) says_[0] = {is_named_credit(page, figure), is_unseen_label(page, figure)};
        for (NodeId n = figure + 1; n < page.nodes[figure].end; ++n) {
            pace.step();
            Says& says = says_[n - figure];
            says = says_[page.nodes[n].parent - figure];
            if (!page.has_text(n)) continue;
            says.credit |= page.nodes[n].tag == Tag::cite || is_named_credit(page, n);
            says.unseen |= is_unseen_label(page, n);
        }
    }
    bool is_credit(RunId run) const { return of(run).credit; }
    bool is_unseen(RunId run) const { return of(run).unseen; }

  private:
    struct Says {
        bool credit = false, unseen = false;
    };
    const Says& of(RunId run) const { return says_[page_.runs[run].node - figure_]; }

    const Page& page_;
    NodeId figure_;
    std::vector<Says> says_;  // by their place behind the figure
};

// "… seen from the square. <small>Foto Archivio Rossi</small>": an inline element that ends the
// caption behind a whole sentence and holds a name, or a credit's own words. Gives its first run.
RunId find_trailing_credit(const Page& page, NodeId figure) {
    const Node& node = page.nodes[figure];
    if (node.first_run == node.end_run) return kNone;
    const RunId last = node.end_run - 1;
    NodeId inner = page.runs[last].node;
    if (!page.nodes[inner].is_inline) return kNone;
    while (page.nodes[page.nodes[inner].parent].is_inline &&
           page.nodes[page.nodes[inner].parent].first_run == page.nodes[inner].first_run)
        inner = page.nodes[inner].parent;
    const Tag tag = page.nodes[inner].tag;
    const RunId first = page.nodes[inner].first_run;
    if (tag == Tag::a || first <= node.first_run || first >= node.end_run ||
        page.runs[first].block != page.runs[first - 1].block)
        return kNone;
    std::string before, credit;
    page.append_text(page.blocks[page.runs[first].block].first_run, first, before);
    page.append_text(first, node.end_run, credit);
    const std::string_view sentence = trim(before);
    const bool whole = sentence.ends_with('.') || sentence.ends_with('!') ||
                       sentence.ends_with('?') || sentence.ends_with("。");
    if (!whole || credit.ends_with('.')) return kNone;
    const bool led = read_credit_lead(credit).role == "photographer";
    return led || is_person_name(credit) || is_organization_name(credit) ? first : kNone;
}

// "<span>Photo: Bo Xu</span> The dam …": an inline element before the caption. Gives the run behind
// it.
RunId find_leading_credit(const Page& page, NodeId figure) {
    const Node& node = page.nodes[figure];
    if (node.first_run == node.end_run) return 0;
    NodeId inner = page.runs[node.first_run].node;
    while (page.nodes[inner].is_inline && page.nodes[page.nodes[inner].parent].is_inline &&
           page.nodes[page.nodes[inner].parent].first_run == node.first_run)
        inner = page.nodes[inner].parent;
    const RunId end = page.nodes[inner].end_run;
    if (!page.nodes[inner].is_inline || end >= node.end_run) return 0;
    std::string credit;
    page.append_text(node.first_run, end, credit);
    return is_photo_credit(credit) ? end : 0;
}

// "(The Example)" alone below a picture.
bool is_name_in_brackets(std::string_view caption) {
    constexpr std::size_t kMostWords = 4;
    if (!caption.starts_with('(') || !caption.ends_with(')')) return false;
    const auto words = split_words(caption.substr(1, caption.size() - 2));
    return !words.empty() && words.size() <= kMostWords &&
           std::all_of(words.begin(), words.end(), [](std::string_view word) {
               std::size_t at = 0;
               return is_upper(next_code_point(word, at));
           });
}

// "(Foto: Bo Xu)", "| Foto: Bo Xu" -> "Foto: Bo Xu", as it comes out of a caption that ends with
// it.
std::string without_signs(const std::string& credit) {
    const std::string text = tidy(credit);
    std::string_view words = text;
    if (words.starts_with('|')) words = trim(words.substr(1));
    if (words.starts_with('(') && words.find(')') == words.size() - 1)
        words = trim(words.substr(1, words.size() - 2));
    return std::string(words);
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

bool is_named_caption(const Page& page, NodeId node) {
    bool line = false, picture = false, said = false;
    if (const auto value = page.raw_attribute(node, AttributeName::class_))
        split_class_words(*value, [&](std::string_view token) {
            line |= is_among(kLineWords, token);
            picture |= is_among(kPictureWords, token);
            said |= is_among(kSaidWords, token);
        });
    return line || (picture && said);
}

bool is_credit_line(std::string_view line) {
    constexpr std::size_t kLongestSource = 90;  // bytes
    if (is_photo_credit(line)) return true;
    if (line.size() > kLongestSource) return false;
    const SourceLine source = read_source_line(line);
    return source.alone && !source.source.empty();  // "Sources:" heads a list
}

bool is_said_of(const Page& page, NodeId figure, BlockId line) {
    constexpr std::size_t kShortest = 16;  // bytes
    for (NodeId n = page.blocks[line].node; n != kNone && !page.contains(n, figure);
         n = page.nodes[n].parent)
        if (page.nodes[n].tag == Tag::figcaption || is_named_caption(page, n)) return true;
    for (NodeId n = figure; n < page.nodes[figure].end; ++n) {
        if (page.nodes[n].tag != Tag::img) continue;
        const std::string alt = page.attribute(n, AttributeName::alt);
        if (alt.size() < kShortest) return false;
        std::string text;
        const Block& block = page.blocks[line];
        page.append_beginning(block.first_run, block.end_run, alt.size() + 1, text);
        return text.size() >= kShortest && alt.starts_with(text);
    }
    return false;
}

FigureText read_figure_text(const Page& page, NodeId figure) {
    constexpr std::size_t kLongestCaption = 2000;  // bytes: else an element was not closed
    FigureText out;
    const Node& node = page.nodes[figure];
    const Inside inside(page, figure);
    bool named = false;
    for (RunId run = node.first_run; run < node.end_run && !named; ++run)
        named = inside.is_credit(run);
    const RunId tail = named ? kNone : find_trailing_credit(page, figure);  // kNone is above all
    const RunId head = named || tail != kNone ? 0 : find_leading_credit(page, figure);
    const auto is_credit = [&](RunId run) {
        return named ? inside.is_credit(run) : run >= tail || run < head;
    };
    const auto part_of = [&](RunId run) -> std::string* {
        if (inside.is_unseen(run)) return nullptr;
        return is_credit(run) ? &out.credit : &out.caption;
    };
    for (RunId run = node.first_run; run < node.end_run;) {
        std::string* const part = part_of(run);
        RunId end = run + 1;
        while (end < node.end_run && page.runs[end].block == page.runs[run].block &&
               part_of(end) == part)
            ++end;
        if (part) {
            if (!part->empty()) *part += ' ';
            page.append_text(run, end, *part);
        }
        run = end;
    }
    if (out.caption.size() > kLongestCaption) out.caption.clear();
    if (out.credit.empty())
        if (auto parts = split_caption(out.caption))
            return {std::move(parts->text), std::move(parts->credit)};
    if (out.credit.empty() && (is_credit_line(out.caption) || is_name_in_brackets(out.caption)))
        out.caption.swap(out.credit);
    constexpr std::size_t kShortest = 16;  // bytes of a caption that is called a credit, too
    if (out.caption.empty())
        if (auto parts = split_caption(out.credit);
            parts && parts->text.size() >= kShortest && parts->text.ends_with('.'))
            return {std::move(parts->text), std::move(parts->credit)};
    out.credit = without_signs(out.credit);
    if (out.caption == out.credit) out.caption.clear();
    return out;
}

}  // namespace copydesk
