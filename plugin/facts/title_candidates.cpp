#include "facts/title_candidates.h"

#include <algorithm>

#include "core/characters.h"
#include "facts/letters.h"
#include "facts/marks.h"
#include "facts/title_parts.h"

namespace copydesk {

namespace {

constexpr std::size_t kMost = 40, kLongest = 400;

// "Data Structures¶": the sign of a link to the heading itself.
std::string without_anchor(std::string_view text) {
    for (bool cut = true; cut;) {
        cut = false;
        for (const std::string_view sign : {"¶", "#", "🔗", "§", "\uf0c1"})
            if (text.size() > sign.size() && text.ends_with(sign) &&
                (sign != "#" || text[text.size() - 2] == ' ')) {
                text = trim(text.substr(0, text.size() - sign.size()));
                cut = true;
            }
    }
    return std::string(text);
}

class Collector {
  public:
    explicit Collector(const Chooser& to) : to_(to) {}

    std::vector<TitleCandidate> collect() {
        std::vector<const Candidate*> sources;
        for (const Candidate& candidate : to_.declared.candidates)
            if (candidate.field == Field::title || candidate.key == "alternativeHeadline")
                sources.push_back(&candidate);
        std::stable_sort(sources.begin(), sources.end(), [](const auto* a, const auto* b) {
            return a->confidence > b->confidence;
        });
        constexpr std::size_t kMostSources = 16;
        if (sources.size() > kMostSources) sources.resize(kMostSources);
        for (const Candidate* source : sources)
            add(without_anchor(source->value), source, TitlePart::whole);
        add_headings();
        for (const Candidate* source : sources) add_parts(*source);
        return std::move(found_);
    }

  private:
    // The candidate with this text; null if it can be none.
    TitleCandidate* add(std::string_view text, const Candidate* from, TitlePart part,
                        BlockId block = kNone) {
        text = trim(text);
        if (text.empty() || text.size() > kLongest) return nullptr;
        TitleCandidate made;
        made.words = fold_words(text);
        made.key = made.words;
        std::erase(made.key, ' ');
        if (made.key.size() < 2) return nullptr;
        const bool printed = from && from->node != kNone;
        if (printed && block == kNone) block = from->block;
        for (TitleCandidate& known : found_) {
            if (known.key != made.key) continue;
            if (part == TitlePart::whole) ++known.sources;
            if (known.block == kNone && block != kNone) {  // as it is printed
                known.text = text;
                known.block = block;
            }
            if (!known.from) known.from = from;
            if (printed && !known.printed) known.printed = from;
            return &known;
        }
        if (found_.size() >= kMost) return nullptr;
        made.text = text;
        made.from = from;
        made.printed = printed ? from : nullptr;
        made.block = block;
        made.part = part;
        made.sources = part == TitlePart::whole;
        return &found_.emplace_back(std::move(made));
    }

    void add_parts(const Candidate& source) {
        const std::string whole = without_anchor(source.value);
        // where nothing is cut, the whole stands there already
        if (const std::string cut = cut_site(to_, whole); cut != trim(whole))
            add(cut, &source, TitlePart::without_site);
        const TitleCuts cuts = find_cuts(whole);
        if (cuts.last_end > 0) {
            const std::string_view text = whole;
            add(text.substr(0, cuts.first_begin), &source, TitlePart::first);
            add(text.substr(cuts.last_end), &source, TitlePart::last);
            add(text.substr(0, cuts.last_begin), &source, TitlePart::without_last);
            add(text.substr(cuts.first_end), &source, TitlePart::without_first);
        }
        if (const auto colon = whole.find(": "); colon != whole.npos)
            add(std::string_view(whole).substr(colon + 2), &source, TitlePart::without_first);
        if (source.node != kNone) add_pieces(source);
    }

    // What stands in one child of a heading, or between two <br>.
    struct Piece {
        RunId first_run, end_run;
    };
    std::vector<Piece> split(NodeId heading) const {
        std::vector<Piece> pieces;
        const Page& page = to_.page;
        NodeId last = kNone;
        for (RunId run = page.nodes[heading].first_run; run < page.nodes[heading].end_run; ++run) {
            NodeId child = page.runs[run].node;
            if (is_control_of(page, child, heading)) continue;
            while (page.nodes[child].parent != heading && child != heading)
                child = page.nodes[child].parent;
            const bool begins = pieces.empty() || pieces.back().end_run != run || child != last ||
                                page.runs[run].line_break ||
                                page.runs[run].block != page.runs[run - 1].block;
            if (begins) pieces.push_back({run, run});
            pieces.back().end_run = run + 1;
            last = child;
        }
        return pieces;
    }

    void add_pieces(const Candidate& source) {
        constexpr std::size_t kMostPieces = 4;
        const std::vector<Piece> pieces = split(source.node);
        if (pieces.size() < 2 || pieces.size() > kMostPieces) return;
        const std::size_t count = pieces.size();
        add_range(source, pieces, 0, count, TitlePart::whole);
        add_range(source, pieces, 0, 1, TitlePart::first_piece);
        add_range(source, pieces, count - 1, count, TitlePart::last_piece);
        if (count == 2) return;
        add_range(source, pieces, 1, count, TitlePart::without_first_piece);
        add_range(source, pieces, 0, count - 1, TitlePart::without_last_piece);
    }

    void add_range(const Candidate& source, const std::vector<Piece>& pieces, std::size_t first,
                   std::size_t end, TitlePart part) {
        const Page& page = to_.page;
        std::string text;
        page.append_text(pieces[first].first_run, pieces[end - 1].end_run, text);
        text = tidy(text);
        TitleCandidate* const made =
            add(text, &source, part, page.runs[pieces[first].first_run].block);
        if (!made || made->pieces > 0) return;
        made->pieces = static_cast<std::uint32_t>(pieces.size());
        made->piece = part;
        made->left_length = static_cast<std::uint32_t>(source.value.size() -
                                                       std::min(source.value.size(), text.size()));
    }

    // Headings right above the body, whatever their level.
    void add_headings() {
        constexpr BlockId kAbove = 12, kBelow = 2;
        if (to_.first_kept == kNone) return;
        const auto end = std::min<BlockId>(to_.first_kept + kBelow,
                                           static_cast<BlockId>(to_.page.blocks.size()));
        for (BlockId block = to_.first_kept > kAbove ? to_.first_kept - kAbove : 0; block < end;
             ++block) {
            const NodeId node = to_.page.blocks[block].node;
            const Tag tag = to_.page.nodes[node].tag;
            if ((tag == Tag::h1 || tag == Tag::h2 || tag == Tag::h3 || tag == Tag::h4) &&
                !to_.is_aside(node) && !(to_.marks_above(node) & kMarkBox))
                add(to_.page.text_of_block(block), nullptr, TitlePart::whole, block);
        }
    }

    const Chooser& to_;
    std::vector<TitleCandidate> found_;
};

}  // namespace

std::vector<TitleCandidate> read_title_candidates(const Chooser& to) {
    return Collector(to).collect();
}

}  // namespace copydesk
