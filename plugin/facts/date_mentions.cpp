// Which dates a page states of itself: declared, marked, printed, in its address, with what the
// words beside them and their place say of each.
#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "core/characters.h"
#include "facts/choose.h"
#include "facts/credit_pieces.h"
#include "facts/date_tokens.h"
#include "facts/date_mentions.h"
#include "facts/date_words.h"
#include "facts/letters.h"
#include "facts/marks.h"

namespace copydesk {

namespace {

class Reader {
  public:
    explicit Reader(const Chooser& to)
        : to_(to), of_type_article_(to.declared.has_article_type()) {}

    DateMentions read() {
        read_candidates();
        if (is_front_page(to_.context) && !to_.page.plain_text) {
            std::erase_if(published_, is_of_story);
            return {std::move(published_), std::move(modified_)};
        }
        read_lines();
        if (const auto date =
                date_of_url(to_.context.url.empty() ? std::string_view(to_.declared.canonical)
                                                    : to_.context.url)) {
            DateMention reading{*date, 0.6, nullptr, kNone, {}, false, true};
            if (is_possible(reading.date)) published_.push_back(reading);
        }
        read_title_tail();
        read_first_words();
        if (!to_.other_kind &&
            std::all_of(published_.begin(), published_.end(),
                        [](const DateMention& reading) { return reading.weight < 0.12; }))
            read_anywhere();
        mend_day_order();
        return {std::move(published_), std::move(modified_)};
    }

  private:
    bool is_possible(const Date& date) const {
        if (!is_real(date)) return false;
        return to_.context.retrieved == 0 || date.seconds() - 86'400 <= to_.context.retrieved;
    }

    // A front page prints the days of its stories, and some name the first one's in a meta element.
    static bool is_of_story(const DateMention& mention) {
        return mention.from->origin != Origin::json_ld &&
               mention.from->key != "article:published_time";
    }

    bool is_image(BlockId block) const {
        const auto& images = to_.facts[Field::image];
        return std::any_of(images.begin(), images.end(),
                           [block](const Fact& image) { return image.block == block; });
    }

    static constexpr double kInComment = 0.05;
    double place_weight(NodeId node, BlockId block) const {
        if (node == kNone) return 1;
        const std::uint32_t marks = to_.marks_above(node);
        // whatever the box is named, a line right below the title is the article's, or the first
        // post's
        const bool below_title = to_.title_block != kNone && block != kNone &&
                                 block > to_.title_block && block <= to_.title_block + 2;
        if ((marks & kMarkComment) && !below_title) return kInComment;
        if (block != kNone && to_.is_teaser(block)) return 0;
        double weight =
            (marks & (kMarkRelated | kMarkFooter | kMarkMenu)) && !below_title ? 0.35 : 1;
        if (block == kNone || to_.first_kept == kNone) return weight;
        const BlockId top = std::min(to_.title_block, to_.first_kept);
        if (block + 8 < top) return weight * 0.4;
        // a body that begins too early: the head is where the title stands
        const BlockId head = to_.title_block == kNone || to_.title_block > to_.last_kept
                                 ? to_.first_kept
                                 : std::max(to_.first_kept, to_.title_block);
        if (block <= head + 3) return weight * 1.2;
        if (block <= to_.last_kept) return weight * 0.5;
        return weight * (block <= to_.last_kept + 8 ? 0.6 : 0.25);
    }

    void read_candidates() {
        for (const Candidate& candidate : to_.declared.candidates) {
            if (candidate.field != Field::published && candidate.field != Field::modified) continue;
            to_.watch.check();
            const bool printed = candidate.node != kNone && candidate.key == "date-class";
            const auto date = printed ? std::nullopt : parse_date(candidate.value, to_.reading);
            if (printed ? !may_hold_date(candidate.value) : !date || !is_possible(*date)) continue;
            double weight = static_cast<double>(candidate.confidence) *
                            place_weight(candidate.node, candidate.block);
            if (weight <= 0) continue;  // another page's
            // a video that stands in an article has a day of its own
            if (of_type_article_ && equals_ignoring_case(candidate.key, "uploaddate"))
                weight *= 0.15;
            const std::string lead = lead_of(candidate);
            if (says_other_event(lead)) continue;
            bool modified = candidate.field == Field::modified || says_only_modified(lead);
            if (printed) {
                read_text(candidate.value, weight, &candidate, candidate.block, modified);
                continue;
            }
            if (!modified && !candidate.raw.empty()) {
                const std::string folded = fold_words(candidate.raw);
                modified = says_modified(folded) && !says_published(folded);
            }
            (modified ? modified_ : published_)
                .push_back({*date, weight, &candidate, candidate.block,
                            candidate.raw.empty() ? candidate.value : candidate.raw,
                            candidate.node != kNone, false});
            if (!candidate.raw.empty() && candidate.raw != candidate.value)
                read_text(candidate.raw, weight * 0.9, &candidate, candidate.block, modified);
        }
    }

    // "Last change: <time>…": what stands before it in its line, behind the date before, or is the
    // line before. Folded.
    std::string lead_of(const Candidate& candidate) const {
        if (candidate.node == kNone || candidate.block == kNone) return {};
        const Block& at = to_.page.blocks[candidate.block];
        const RunId end = to_.page.nodes[candidate.node].first_run;
        constexpr RunId kMost = 8;
        if (end <= at.first_run) return candidate.block > 0 ? label_of(candidate.block - 1) : "";
        if (end - at.first_run > kMost) return {};
        std::string lead;
        to_.page.append_text(at.first_run, end, lead);
        const std::size_t digit = lead.find_last_of("0123456789");
        return fold_words(digit == lead.npos ? lead : std::string_view(lead).substr(digit));
    }

    // All dates of a short text; the words before each say whether it is the last change's.
    void read_text(std::string_view text, double weight, const Candidate* from, BlockId block,
                   bool modified) {
        constexpr std::size_t kMost = 1000;  // they are compared with one another
        if (published_.size() + modified_.size() >= kMost) return;
        const auto hits = find_dates(text, to_.reading, 3);
        std::size_t before = 0;
        bool ranges = false;
        for (std::size_t i = 0; i < hits.size(); ++i) {
            const DateHit& hit = hits[i];
            const bool ends =
                std::exchange(ranges, i + 1 < hits.size() && is_range(text, hit, hits[i + 1]));
            if (!is_possible(hit.date)) continue;
            const std::string lead = fold_words(text.substr(before, hit.begin - before));
            before = hit.end;
            if (ends || ranges || says_other_event(lead) || says_term(lead)) continue;
            const bool says_change = says_modified(lead), says_release = says_published(lead);
            // "Stand: November 2026"; a month that nothing is said of may be any
            if (hit.date.day == 0 && !says_change && !says_release) continue;
            const bool changed = says_only_modified(lead) || (modified && !says_release);
            // "Join date: Mar 2016"
            const double fine = hit.date.day == 0 ? 0.5 : hit.date.certain ? 1 : 0.8;
            (changed ? modified_ : published_)
                .push_back({hit.date, weight * fine, from, block,
                            std::string(text.substr(hit.begin, hit.end - hit.begin)), true, false});
        }
    }

    // "1/27/2026 - 3/24/2026": what lasts from one day to the other.
    static bool is_range(std::string_view text, const DateHit& first, const DateHit& second) {
        const std::string_view between =
            trim_blanks(text.substr(first.end, second.begin - first.end));
        return is_one_of(between, {"-", "–", "—"}) && !first.date.same_day(second.date);
    }

    void read_lines() {
        const Line* before = nullptr;
        for (const Line& line : to_.lines) {
            const Line* const label = std::exchange(before, &line);
            if (line.length > 160 || to_.is_title(line) || is_image(line.block)) continue;
            if (!may_hold_date(line.text) || (label && labels_other_event(label->text))) continue;
            const NodeId node = line.node;
            const double place = place_weight(node, line.block);
            double weight = 0.5 * place;
            if (weight <= 0) continue;
            const std::string folded = fold_words(line.text);
            const bool released = says_released(folded);
            // the longer a line, the likelier it tells of something else
            if (line.length > 60) weight *= line.kept && !released ? 0.35 : 0.7;
            if (is_sentence(line.text))
                weight *= released ? 1.2 : 0.2;
            else if (released || (label && is_label(label->text)))
                weight = labelled(weight * 1.2, place);
            else if (says_published(folded))
                weight *= 1.2;
            if (to_.page.closest(node, Tag::figure) != kNone) weight *= 0.2;
            if (names_copyright(line.text)) weight *= 0.2;
            read_text(line.text, weight, nullptr, line.block,
                      line.block > 0 && labels_change(line.block - 1));
        }
    }

    // "Title | Section | Site | 28.04.2026"
    void read_title_tail() {
        for (const Candidate& candidate : to_.declared.candidates) {
            if (candidate.field != Field::title || candidate.node != kNone) continue;
            const std::size_t bar = candidate.value.find_last_of("|–—-");
            if (bar == candidate.value.npos) continue;
            const std::string_view tail = trim(std::string_view(candidate.value).substr(bar + 1));
            const auto hits = find_dates(tail, to_.reading, 1);
            if (hits.empty() || hits[0].date.day == 0 || hits[0].begin != 0 ||
                hits[0].end != tail.size() || !is_possible(hits[0].date))
                continue;
            published_.push_back(
                {hits[0].date, 0.6, &candidate, kNone, std::string(tail), false, false});
        }
    }

    // "(21. November 2026) The county bought …"
    void read_first_words() {
        if (to_.first_kept == kNone) return;
        for (BlockId block = to_.first_kept;
             block < to_.page.blocks.size() && block <= to_.first_kept + 3; ++block) {
            const Block& at = to_.page.blocks[block];
            std::string text;
            to_.page.append_beginning(at.first_run, at.end_run, 60, text);
            if (!text.starts_with('(') || !to_.is_kept(block)) continue;
            const std::size_t close = text.find(')');
            const auto hits = find_dates(std::string_view(text).substr(0, close), to_.reading, 1);
            if (close == text.npos || hits.empty() || hits[0].begin != 1 || hits[0].end != close ||
                hits[0].date.day == 0 || !is_possible(hits[0].date))
                continue;
            published_.push_back(
                {hits[0].date, 0.5, nullptr, block, text.substr(1, close - 1), true, false});
        }
    }

    // "Mise en ligne" on a line of its own.
    static constexpr std::size_t kLongestLabel = 40;
    static bool may_label(std::string_view text) {
        return text.size() <= kLongestLabel && !has_digit(text);
    }
    static bool is_label(std::string_view text) {
        return may_label(text) && says_published(fold_words(text));
    }
    static bool labels_other_event(std::string_view text) {
        return may_label(text) && says_other_event(fold_words(text));
    }
    bool labels_change(BlockId block) const { return says_only_modified(label_of(block)); }
    // A block, folded, if it can label the next one.
    std::string label_of(BlockId block) const {
        constexpr BlockId kSmall = 6;  // what holds label and date; an item of a menu is no label
        const Block& at = to_.page.blocks[block];
        const NodeId box =
            to_.common_ancestor(at.node, to_.page.blocks[std::size_t{block} + 1].node);
        if (box == kNone ||
            to_.page.nodes[box].end_block - to_.page.nodes[box].first_block > kSmall)
            return {};
        std::string text;
        to_.page.append_beginning(at.first_run, at.end_run, kLongestLabel + 1, text);
        return text.size() > kLongestLabel || has_digit(text) ? std::string() : fold_words(text);
    }
    // What is labelled as the day of release is it wherever it stands, but in a comment.
    static double labelled(double weight, double place) {
        return place <= kInComment ? weight : std::max(weight, 0.15);
    }

    // "The season ends on April 15, 2026.": what a sentence tells of hardly ever is its own
    // release.
    static bool is_sentence(std::string_view text) {
        constexpr std::size_t kShortest = 50;
        text = trim(text);
        return text.size() >= kShortest && (text.ends_with('.') || text.ends_with('!') ||
                                            text.ends_with('?') || text.ends_with("。"));
    }

    // A look at the source, before the text of the block is made.
    bool may_hold_date_in(const Block& block) const {
        DateSigns signs;
        for (RunId run = block.first_run; run < block.end_run; ++run) {
            const std::string_view raw = to_.page.raw(to_.page.runs[run].raw);
            // a reference by number may be a digit of any script
            if (signs.add(raw) || (to_.page.runs[run].decode && contains(raw, "&#"))) return true;
        }
        return false;
    }

    // Where nothing near the article states a date: the short lines of the whole page, and how the
    // first and last paragraphs begin and end.
    void read_anywhere() {
        std::string text;
        for (BlockId block = 0; block < to_.page.blocks.size(); ++block) {
            to_.watch.check();
            const Block& at = to_.page.blocks[block];
            std::size_t length = 0;
            for (RunId run = at.first_run; run < at.end_run && length < 4000; ++run)
                length += to_.page.runs[run].raw.length;
            const bool edge =
                to_.is_kept(block) && (block <= to_.first_kept + 1 || block + 2 >= to_.last_kept);
            if (length < 6 || is_image(block) || !may_hold_date_in(at)) continue;
            constexpr std::size_t kRead = 1000;  // bytes, of what matters by its beginning alone
            text.clear();
            to_.page.append_beginning(at.first_run, at.end_run,
                                      length <= 300 || edge ? std::string::npos : kRead, text);
            const std::string_view beginning = first_code_points(text, 120);
            // of a paragraph that is neither the first nor the last only the beginning is read
            const bool is_inner = length > 300 && !edge;
            if (!may_hold_date(is_inner ? beginning : text) || to_.is_teaser(block)) continue;
            const std::string label = block > 0 && length <= 120 ? label_of(block - 1) : "";
            if (says_only_modified(label) || says_other_event(label)) continue;
            if (names_copyright(text)) continue;
            const double place = place_weight(at.node, block);
            const double weight =
                says_published(label) ? labelled(0.3 * place, place) : 0.3 * place;
            const std::string folded = fold_words(beginning);
            const bool released = says_released(folded);
            if (released && names_this_text(folded) && weight > 0.02) {
                // "Dieser Beitrag wurde am 3. Dezember 2011 veröffentlicht. Du kannst alle …"
                read_text(beginning, 0.3, nullptr, block, false);
            } else if (length <= 300) {
                const bool brief = length <= 120, sentence = is_sentence(text);
                const bool whole = beginning.size() == text.size();
                const auto says = [&](auto test) {
                    return whole ? test(folded) : test(fold_words(text));
                };
                if (sentence ? says(says_released) : brief || says(says_published))
                    read_text(text, brief ? weight : weight * 0.6, nullptr, block, false);
            } else if (is_inner) {
                if (says_published(folded))
                    read_text(beginning, weight * 0.6, nullptr, block, false);
            } else {
                read_text(first_code_points(text, 50), weight * 0.6, nullptr, block, false);
                if (text.size() > 60) {
                    std::size_t from = text.size() - 60;
                    while ((static_cast<unsigned char>(text[from]) & 0xc0u) == 0x80u) ++from;
                    read_text(std::string_view(text).substr(from), weight * 0.5, nullptr, block,
                              false);
                }
            }
        }
    }

    // "03/10/2023" on a page that also says "3 October 2023": its dates are written the other way.
    void mend_day_order() {
        const auto swapped = [](Date date) {
            std::swap(date.day, date.month);
            return date;
        };
        const auto key = [](const Date& date) {
            return std::tuple(date.year, date.month, date.day);
        };
        std::set<decltype(key(Date()))> certain;
        for (const auto* readings : {&published_, &modified_})
            for (const DateMention& reading : *readings)
                if (reading.date.certain) certain.insert(key(reading.date));
        const auto is_stated = [&](const Date& date) { return certain.contains(key(date)); };
        bool other_way = false;
        for (const DateMention& reading : published_) {
            if (reading.date.certain) continue;
            if (is_stated(reading.date)) return;
            other_way |= is_stated(swapped(reading.date));
        }
        if (!other_way) return;
        for (auto* readings : {&published_, &modified_})
            for (DateMention& reading : *readings)
                if (!reading.date.certain && is_possible(swapped(reading.date)))
                    reading.date = swapped(reading.date);
    }

    const Chooser& to_;
    const bool of_type_article_;
    std::vector<DateMention> published_, modified_;
};

}  // namespace

DateMentions read_date_mentions(const Chooser& to) { return Reader(to).read(); }

}  // namespace copydesk
