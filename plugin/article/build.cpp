// Body and facts -> the article value.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "article/article.h"
#include "article/body_writer.h"
#include "article/body_images.h"
#include "article/captions.h"
#include "article/fingerprint.h"
#include "article/repeated.h"
#include "article/strangers.h"
#include "core/digest.h"
#include "core/characters.h"
#include "facts/letters.h"
#include "facts/marks.h"
#include "facts/pictures.h"
#include "outcome/outcome.h"

namespace copydesk {
namespace {

constexpr std::uint32_t kSmallImage = 64;   // pixels: icons, counters, spacers
constexpr std::uint32_t kLargeImage = 300;  // what is as wide is shown for its own sake

class Builder {
  public:
    Builder(ArticleParts parts, Watch& watch)
        : parts_(std::move(parts)),
          page_(parts_.page),
          watch_(watch),
          article_(std::make_unique<Article>(parts_.memory)),
          kept_(parts_.selection.kept.begin(), parts_.selection.kept.end()),
          captions_(page_, parts_.texts.blocks, parts_.declared.declares_article()) {}

    std::unique_ptr<Article> build() {
        choose_blocks();
        judge();
        if (parts_.trace) write_trace();
        leave_out_strangers(*article_, parts_.facts);
        write_body();
        note_site();
        article_->facts = std::move(parts_.facts);
        article_->url = parts_.context.url;
        article_->retrieved = parts_.context.retrieved;
        article_->show_evidence = parts_.evidence;
        write_fingerprint();
        return std::move(article_);
    }

  private:
    void choose_blocks();
    void judge();
    void write_body();
    void figures_between(NodeId from, BlockId next, BodyWriter& writer);
    bool is_body_figure(NodeId node);
    bool is_named_as_author(NodeId node) const;
    bool is_portrait(NodeId node) const;
    bool is_furniture(NodeId node) const;
    bool holds_kept(NodeId node) const {
        const auto kept = kept_.begin();
        const auto end = kept + page_.nodes[node].end_block;
        return std::find(kept + page_.nodes[node].first_block, end, 1) != end;
    }
    // Title, credit or date line are no caption, whatever picture they share a box with.
    bool holds_printed_fact(NodeId node) const {
        const auto& printed = parts_.facts.printed;
        const auto first =
            std::lower_bound(printed.begin(), printed.end(), page_.nodes[node].first_block);
        return first != printed.end() && *first < page_.nodes[node].end_block;
    }
    // Text of one block is around it: a sign among words.
    bool stands_in_line(NodeId image) const {
        const RunId next = page_.nodes[image].first_run;
        return next > 0 && next < page_.runs.size() &&
               page_.runs[next - 1].block == page_.runs[next].block;
    }
    NodeId frame_of(NodeId image);
    FigureText text_below(NodeId figure);
    void lead_above(NodeId title, BodyWriter& writer);
    OutcomeEvidence outcome_evidence() const {
        const Column<float>& probability = parts_.selection.probability;
        return {page_,
                parts_.texts.blocks,
                parts_.declared,
                parts_.facts,
                {kept_, {probability.data(), probability.size()}},
                parts_.context,
                parts_.http_status,
                parts_.selection.predicted_f1};
    }
    void write_fingerprint();
    void note_site();
    void write_trace();
    bool is_printed_fact(BlockId block) const {
        return std::binary_search(parts_.facts.printed.begin(), parts_.facts.printed.end(), block);
    }

    ArticleParts parts_;
    const Page& page_;
    Watch& watch_;
    std::unique_ptr<Article> article_;
    std::vector<std::uint8_t> kept_;  // as it will be written
    Captions captions_;
    NodeId last_frame_ = kNone;  // the frame that was looked at last, and what was found
    bool is_last_named_ = false;
    NodeId next_figure_ = 0;  // no element before it is looked at any more
};

// Facts have a say in the body: the standfirst opens it, unless it is the title once more; what
// prints a fact is not in it.
void Builder::choose_blocks() {
    const Fact* title = parts_.facts.first(Field::title);
    const Fact* subtitle = parts_.facts.first(Field::subtitle);
    if (subtitle && subtitle->block < kept_.size() &&
        !(title && fold_key(subtitle->value) == fold_key(title->value)))
        kept_[subtitle->block] = 1;
    for (BlockId b = 0; b < kept_.size(); ++b) {
        watch_.check();
        if (kept_[b] && (is_printed_fact(b) || captions_.hold(b))) kept_[b] = 0;
    }
    drop_repeated(page_, parts_.texts.blocks, kept_, is_thread(parts_.declared, parts_.context),
                  watch_);
}

void Builder::judge() {
    const OutcomeModel& model = parts_.outcomes ? *parts_.outcomes : OutcomeModel::shipped();
    const OutcomeGuess guess = judge_outcome(outcome_evidence(), model);
    article_->quality = {guess.outcome, guess.probability, parts_.selection.predicted_f1,
                         page_.cut};
    // What such a page is headed by is not an article's title; a shell may state that of the text
    // which its scripts would show.
    const Fact* title = parts_.facts.first(Field::title);
    const bool stated =
        title && (title->origin == Origin::json_ld || title->origin == Origin::open_graph);
    const bool barrier = guess.outcome == COPYDESK_CONSENT_WALL ||
                         guess.outcome == COPYDESK_ERROR_PAGE ||
                         (guess.outcome == COPYDESK_SCRIPT_SHELL && !stated);
    if (barrier) parts_.facts[Field::title].clear();
}

void Builder::write_body() {
    const Notes notes = page_.plain_text ? Notes() : find_notes(page_, kept_);
    // A reference that is written asks for its note.
    for (const auto& [note, id] : notes)
        std::fill(kept_.begin() + page_.nodes[note].first_block,
                  kept_.begin() + page_.nodes[note].end_block, std::uint8_t{1});
    BodyWriter writer(page_, parts_.declared.base, *article_, notes);
    const Fact* lead = parts_.facts.first(Field::image);
    // A figure between the title and the text belongs to the article as well.
    const Fact* title = parts_.facts.first(Field::title);
    NodeId last =
        title && title->block < page_.blocks.size() ? page_.blocks[title->block].node : kNone;
    if (last != kNone && !page_.plain_text) lead_above(last, writer);
    for (BlockId b = 0; b < kept_.size(); ++b) {
        watch_.check();
        if (lead && page_.plain_text && lead->block == b) writer.figure(*lead);
        if (!kept_[b]) continue;
        const NodeId node = page_.blocks[b].node;
        if (last != kNone) figures_between(last, b, writer);
        writer.block(b);
        last = node;
    }
    writer.finish();
    add_body_images(parts_.facts[Field::image], writer.images(),
                    article_->quality.outcome == COPYDESK_ARTICLE);
}

// Images that stand between two kept blocks belong to the article, unless they are furniture: those
// behind `from` that stand before the text of the next one.
void Builder::figures_between(NodeId from, BlockId next, BodyWriter& writer) {
    const RunId text = page_.blocks[next].first_run;
    for (NodeId n = std::max(from + 1, next_figure_);
         n < page_.nodes.size() && page_.nodes[n].first_run <= text; next_figure_ = ++n) {
        watch_.check();
        const Tag tag = page_.nodes[n].tag;
        if (tag != Tag::figure && tag != Tag::img) continue;
        if ((tag == Tag::img ? stands_in_line(n) : holds_kept(n)) || !is_body_figure(n)) continue;
        const NodeId whole = tag == Tag::figure ? n : frame_of(n);
        writer.figure(whole, text_below(whole));
        n = std::max(n, page_.nodes[whole].end - 1);
    }
}

// The declared lead image where it is shown above the title.
void Builder::lead_above(NodeId title, BodyWriter& writer) {
    const Fact* lead = parts_.facts.first(Field::image);
    if (!lead) return;
    NodeId shown = kNone;
    for (NodeId n = 0; n < page_.nodes.size(); ++n) {
        if (page_.nodes[n].tag != Tag::img) continue;
        watch_.check();
        const std::string url = picture_address(page_, n);
        if (url.empty() || !shows_same_picture(lead->value, url)) continue;
        if (n > title) return;  // it comes by itself
        const NodeId figure = page_.closest(n, Tag::figure);
        const bool framed = figure != kNone && !holds_printed_fact(figure);
        if (shown == kNone && is_body_figure(framed ? figure : n))
            shown = framed ? figure : frame_of(n);
    }
    if (shown != kNone && !holds_kept(shown)) writer.figure(shown, text_below(shown));
}

// A caption that stands right behind its picture, outside of the picture's box.
FigureText Builder::text_below(NodeId figure) {
    constexpr BlockId kMostLines = 2;
    constexpr std::uint32_t kLongest = 2000;  // bytes of source
    FigureText found;
    if (page_.has_text(figure)) return found;
    const BlockId first = page_.nodes[figure].end_block;
    for (BlockId b = first; b < page_.blocks.size() && b < first + kMostLines; ++b) {
        watch_.check();
        const Block& block = page_.blocks[b];
        const Raw begin = page_.runs[block.first_run].raw, end = page_.runs[block.end_run - 1].raw;
        if (kept_[b] || is_printed_fact(b) || end.offset + end.length > begin.offset + kLongest)
            break;
        if (!is_said_of(page_, figure, b) && !captions_.is_said(b, figure)) break;
        NodeId line = page_.blocks[b].node;  // the outermost element that holds it alone
        for (NodeId n = page_.nodes[line].parent;
             n != kNone && page_.nodes[n].first_block == b && page_.nodes[n].end_block == b + 1 &&
             !page_.contains(n, figure);
             n = page_.nodes[n].parent)
            line = n;
        const FigureText said = read_figure_text(page_, line);
        if (found.caption.empty())
            found.caption = said.caption;
        else if (found.credit.empty() && said.credit.empty())
            found.credit = said.caption;  // "PAP/Bo Xu" below what the picture shows
        if (found.credit.empty()) found.credit = said.credit;
    }
    return found;
}

// The element that frames an image together with its caption: the outermost that holds nothing of
// the body, prints no fact, and holds little else. The image itself where nothing in it is called a
// caption.
NodeId Builder::frame_of(NodeId image) {
    constexpr BlockId kMostLines = 3;
    NodeId frame = image;
    for (NodeId n = page_.nodes[image].parent; n != kNone; n = page_.nodes[n].parent) {
        const Node& node = page_.nodes[n];
        if (node.end_block - node.first_block > kMostLines || holds_kept(n) ||
            holds_printed_fact(n))
            break;
        frame = n;
    }
    if (frame != last_frame_) {  // a gallery is one frame around all its images
        last_frame_ = frame;
        is_last_named_ = false;
        for (NodeId n = frame; n < page_.nodes[frame].end && !is_last_named_; ++n)
            is_last_named_ = is_named_figure(page_, n);
    }
    return is_last_named_ ? frame : image;
}

// "Ann Lee", "Portrait of Ann Lee": what the picture shows is who wrote it.
bool Builder::is_named_as_author(NodeId node) const {
    for (NodeId n = node; n < page_.nodes[node].end; ++n) {
        if (page_.nodes[n].tag != Tag::img) continue;
        const std::string text = page_.attribute(n, AttributeName::alt);
        for (const Fact& author : parts_.facts[Field::author])
            if (text == author.value || (text.size() < 40 && text.ends_with(' ' + author.value)))
                return true;
    }
    return false;
}

// A picture of who wrote it, beside the credit.
bool Builder::is_portrait(NodeId node) const {
    constexpr BlockId kSmall = 6;
    if (is_named_as_author(node)) return true;
    const auto& marks = parts_.declared.marks;
    for (NodeId n = node; n != kNone && n < marks.size(); n = page_.nodes[n].parent) {
        if (page_.nodes[n].end_block - page_.nodes[n].first_block > kSmall) return false;
        if (marks[n] & (kMarkAuthor | kMarkByline | kMarkBio | kMarkAvatar)) return true;
    }
    return false;
}

// A logo, an icon, an avatar: by the marks of the element and by the picture's address.
bool Builder::is_furniture(NodeId node) const {
    const auto& marks = parts_.declared.marks;
    for (NodeId n = node; n < page_.nodes[node].end; ++n) {
        if (page_.nodes[n].tag != Tag::img) continue;
        if (const auto width = page_.raw_attribute(n, AttributeName::width);
            width && bounded_number(*width, 65'535) >= kLargeImage)
            return false;
        if (n < marks.size() && (marks[n] & (kMarkLogo | kMarkAvatar))) return true;
        return is_furniture_picture(picture_address(page_, n));
    }
    return false;
}

bool Builder::is_body_figure(NodeId node) {
    if (is_portrait(node) || is_furniture(node)) return false;
    if (page_.nodes[node].tag == Tag::img) {
        for (const AttributeName name : {AttributeName::width, AttributeName::height})
            if (const auto size = page_.raw_attribute(node, name);
                size && bounded_number(*size, 65'535) < kSmallImage)
                return false;
        // An image with text around that the body does not keep is part of a teaser.
        if (frame_of(node) != node) return true;
        NodeId around = node;
        while (page_.nodes[around].is_inline) around = page_.nodes[around].parent;
        // In an element with much text that is what stands right beside it.
        constexpr BlockId kNear = 1;
        const BlockId here = page_.nodes[node].first_block;
        const BlockId first =
            std::max(page_.nodes[around].first_block, here - std::min(here, kNear));
        const BlockId end = std::min(page_.nodes[around].end_block, here + kNear);
        for (BlockId b = first; b < end; ++b)
            if (!kept_[b] && !(parts_.selection.kept[b] && captions_.hold(b))) return false;
    }
    for (NodeId n = node; n != kNone; n = page_.nodes[n].parent) {
        const Tag tag = page_.nodes[n].tag;
        if (tag == Tag::nav || tag == Tag::aside || tag == Tag::footer || tag == Tag::noscript)
            return false;
    }
    return true;
}

void Builder::write_fingerprint() {
    if (!article_->text.empty())
        article_->fingerprint = hexadecimal(text_fingerprint(article_->text));
}

void Builder::note_site() {
    if (!parts_.site_pages) return;
    const Selection& selection = parts_.selection;
    SiteNote note{*parts_.site_pages, selection.site.furniture, 0, parts_.facts.house};
    for (const std::uint8_t dropped : selection.site.dropped) note.dropped += dropped;
    article_->site = std::move(note);
}

void Builder::write_trace() {
    constexpr std::size_t kShown = 80;
    const Fact* const subtitle = parts_.facts.first(Field::subtitle);
    for (BlockId b = 0; b < page_.blocks.size(); ++b) {
        const Block& block = page_.blocks[b];
        const Raw first = page_.runs[block.first_run].raw, last = page_.runs[block.end_run - 1].raw;
        BlockTrace trace;
        trace.offset = std::min(first.offset, last.offset);
        trace.length =
            std::max(first.offset + first.length, last.offset + last.length) - trace.offset;
        trace.probability = parts_.selection.probability[b];
        trace.kept = kept_[b];
        std::string text;
        page_.append_beginning(block.first_run, block.end_run, kShown + 1, text);
        if (text.size() > kShown) {
            std::size_t cut = kShown;
            while (cut > 0 && (text[cut] & 0xc0) == 0x80) --cut;
            text.resize(cut);
        }
        trace.text = article_->memory->copy(text);
        const bool chosen = parts_.selection.kept[b];
        const SiteEffect& site = parts_.selection.site;
        const bool by_site = b < site.dropped.size() && site.dropped[b];
        if (b < site.returns.size()) {
            trace.returns = site.returns[b];
            trace.alone = site.alone[b];
        }
        trace.reason = chosen == kept_[b] && by_site      ? "site memory"
                       : chosen == kept_[b]               ? (chosen ? "body" : "furniture")
                       : is_printed_fact(b)               ? "prints a fact"
                       : chosen && captions_.hold(b)      ? "caption"
                       : chosen                           ? "repeated"
                       : subtitle && subtitle->block == b ? "standfirst"
                                                          : "footnote";
        if (b < parts_.selection.influences.size())
            trace.influences = parts_.selection.influences[b];
        article_->trace.push_back(trace);
    }
    article_->candidates = parts_.declared.candidates;
    article_->weighed = std::move(parts_.weighed);
    for (RankedCandidate& one : article_->weighed) one.features = {};
    article_->traits = read_traits(outcome_evidence());
}

}  // namespace

std::unique_ptr<Article> build_article(ArticleParts parts, Watch& watch) {
    return Builder(std::move(parts), watch).build();
}

}  // namespace copydesk
