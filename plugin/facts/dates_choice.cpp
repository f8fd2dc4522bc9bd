// Published and modified: what is declared, what is printed, what the address says, compared by
// day.
#include <algorithm>
#include <utility>

#include "core/characters.h"
#include "facts/choose.h"
#include "facts/credit_pieces.h"
#include "facts/date_words.h"
#include "facts/letters.h"
#include "facts/marks.h"

namespace copydesk {

namespace {

struct Reading {
    Date date;
    double weight = 0;
    const Candidate* from = nullptr;
    BlockId block = kNone;
    std::string raw;
    bool printed = false;
    bool of_url = false;
};

// The evidence that a day needs: more than dates in asides of the page bring together.
constexpr double kLeastSupport = 0.12;

class DateChooser {
  public:
    explicit DateChooser(Chooser& to) : to_(to) {}

    void choose() {
        read_candidates();
        read_lines();
        if (const auto date =
                date_of_url(to_.context.url.empty() ? std::string_view(to_.declared.canonical)
                                                    : to_.context.url)) {
            Reading reading{*date, 0.6, nullptr, kNone, {}, false, true};
            if (is_possible(reading.date)) published_.push_back(reading);
        }
        if (!to_.other_kind &&
            std::all_of(published_.begin(), published_.end(),
                        [](const Reading& reading) { return reading.weight < 0.12; }))
            read_anywhere();
        mend_day_order();
        doubt_last_save();
        write(Field::published, published_);
        write(Field::modified, modified_);
        print_date_line();
    }

  private:
    bool is_possible(const Date& date) const {
        if (!is_real(date)) return false;
        return to_.context.retrieved == 0 || date.seconds() - 86'400 <= to_.context.retrieved;
    }

    bool is_image(BlockId block) const {
        const auto& images = to_.facts[Field::image];
        return std::any_of(images.begin(), images.end(),
                           [block](const Fact& image) { return image.block == block; });
    }

    double place_weight(NodeId node, BlockId block) const {
        if (node == kNone) return 1;
        const std::uint32_t marks = to_.marks_above(node);
        if (marks & kMarkComment) return 0.05;
        if (block != kNone && to_.is_teaser(block)) return 0;
        // whatever the box is named, a line right below the title is the article's
        const bool below_title =
            to_.title_block != kNone && block > to_.title_block && block <= to_.title_block + 2;
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
            const double weight = static_cast<double>(candidate.confidence) *
                                  place_weight(candidate.node, candidate.block);
            if (weight <= 0) continue;  // another page's
            bool modified = candidate.field == Field::modified;
            if (candidate.node != kNone && candidate.key == "date-class") {
                read_text(candidate.value, weight, &candidate, candidate.block, modified);
                continue;
            }
            const auto date = parse_date(candidate.value, to_.reading);
            if (!date || !is_possible(*date)) continue;
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

    // All dates of a short text; the words before each say whether it is the last change's.
    void read_text(std::string_view text, double weight, const Candidate* from, BlockId block,
                   bool modified) {
        const auto hits = find_dates(text, to_.reading, 3);
        std::size_t before = 0;
        for (const DateHit& hit : hits) {
            if (!is_possible(hit.date)) continue;
            const std::string lead = fold_words(text.substr(before, hit.begin - before));
            before = hit.end;
            if (says_joined(lead)) continue;
            const bool says_change = says_modified(lead), says_release = says_published(lead);
            // "Stand: November 2026"; a month that nothing is said of may be any
            if (hit.date.day == 0 && !says_change && !says_release) continue;
            const bool changed = (says_change || modified) && !says_release;
            // "Join date: Mar 2016"
            const double fine = hit.date.day == 0 ? 0.5 : hit.date.certain ? 1 : 0.8;
            (changed ? modified_ : published_)
                .push_back({hit.date, weight * fine, from, block,
                            std::string(text.substr(hit.begin, hit.end - hit.begin)), true, false});
        }
    }

    void read_lines() {
        const Line* before = nullptr;
        for (const Line& line : to_.lines) {
            const Line* const label = std::exchange(before, &line);
            if (line.length > 160 || to_.is_title(line) || is_image(line.block)) continue;
            if (!has_digit(line.text)) continue;  // no date is printed without one
            const NodeId node = line.node;
            double weight = 0.5 * place_weight(node, line.block);
            if (weight <= 0) continue;
            if (line.length > 60) weight *= 0.7;
            if ((label && is_label(label->text)) || says_published(fold_words(line.text)))
                weight *= 1.2;
            if (to_.page.closest(node, Tag::figure) != kNone) weight *= 0.2;
            if (contains(line.text, "©") || contains_ignoring_case(line.text, "copyright"))
                weight *= 0.2;
            read_text(line.text, weight, nullptr, line.block, false);
        }
    }

    // "03/10/2023" on a page that also says "3 October 2023": its dates are written the other way.
    void mend_day_order() {
        const auto swapped = [](Date date) {
            std::swap(date.day, date.month);
            return date;
        };
        const auto is_stated = [&](const Date& date) {
            const auto states = [&](const Reading& other) {
                return other.date.certain && other.date.same_day(date);
            };
            return std::any_of(published_.begin(), published_.end(), states) ||
                   std::any_of(modified_.begin(), modified_.end(), states);
        };
        bool other_way = false;
        for (const Reading& reading : published_) {
            if (reading.date.certain) continue;
            if (is_stated(reading.date)) return;
            other_way |= is_stated(swapped(reading.date));
        }
        if (!other_way) return;
        for (auto* readings : {&published_, &modified_})
            for (Reading& reading : *readings)
                if (!reading.date.certain && is_possible(swapped(reading.date)))
                    reading.date = swapped(reading.date);
    }

    // Many systems state the day of the last save as both, or that of the last release of the site,
    // which then lies behind the last change. An earlier day printed at the head is the one of
    // release.
    void doubt_last_save() {
        for (Reading& reading : published_) {
            if (reading.printed || reading.of_url) continue;
            const bool saved =
                std::any_of(modified_.begin(), modified_.end(), [&](const Reading& other) {
                    return !other.printed && other.date.days() <= reading.date.days();
                });
            const bool earlier =
                std::any_of(published_.begin(), published_.end(), [&](const Reading& other) {
                    return other.printed && other.weight >= 0.4 &&
                           other.date.days() < reading.date.days();
                });
            if (saved && earlier) reading.weight *= 0.4;
        }
    }

    // "Mise en ligne" on a line of its own.
    static bool is_label(std::string_view text) {
        constexpr std::size_t kLongest = 40;
        return text.size() <= kLongest && !has_digit(text) && says_published(fold_words(text));
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
            if (length < 6 || is_image(block)) continue;
            text.clear();
            to_.page.append_text(at.first_run, at.end_run, text);
            if (!has_digit(text) || to_.is_teaser(block)) continue;
            if (contains(text, "©") || contains_ignoring_case(text, "copyright")) continue;
            const double weight = 0.3 * place_weight(at.node, block);
            if (length <= 300) {
                if (length <= 120 || says_published(fold_words(text)))
                    read_text(text, length <= 120 ? weight : weight * 0.6, nullptr, block, false);
            } else if (!edge) {
                // "Dieser Beitrag wurde am 3. Dezember 2011 veröffentlicht. Du kannst alle …"
                const std::string_view beginning = first_code_points(text, 120);
                if (says_published(fold_words(beginning)))
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

    // A moment in UTC that falls on another day where the page is read: the printed day is the
    // publisher's own.
    static bool is_same_moment(const Reading& reading, const Reading& wanted) {
        if (!reading.date.has_zone || reading.date.zone != 0 || reading.date.hour < 0 ||
            reading.printed || reading.of_url)
            return false;
        if (!wanted.printed && !wanted.of_url) return false;
        const std::int64_t ahead =
            reading.date.seconds() - static_cast<std::int64_t>(wanted.date.days()) * 86'400;
        return ahead >= -13 * 3600 && ahead < 36 * 3600;
    }

    // The evidence for a day: each kind of it counted once, the further ones for less.
    static double support(const std::vector<Reading>& readings, const Reading& wanted) {
        double against = 1;
        std::vector<std::string_view> seen;
        for (const Reading& reading : readings) {
            if (!reading.date.same_day(wanted.date) && !is_same_moment(reading, wanted)) continue;
            const std::string_view key = reading.of_url ? "url"
                                         : reading.from ? reading.from->key
                                                        : "line";
            if (std::find(seen.begin(), seen.end(), key) != seen.end()) continue;
            seen.push_back(key);
            against *= 1 - std::min(0.95, reading.weight);
        }
        return 1 - against;
    }

    static bool is_finer(const Reading& a, const Reading& b) {
        const auto rank = [](const Date& date) {
            return (date.hour >= 0 ? 2 : 0) + (date.has_zone ? 1 : 0) + (date.second >= 0 ? 1 : 0);
        };
        return rank(a.date) > rank(b.date);
    }

    // Of what is said of one day the finest, where it is no mere aside; of the like the surest.
    static const Reading& finest(const std::vector<Reading>& readings, const Reading& day) {
        double surest = 0;
        for (const Reading& reading : readings)
            if (reading.date.same_day(day.date)) surest = std::max(surest, reading.weight);
        const Reading* best = &day;
        for (const Reading& reading : readings) {
            if (!reading.date.same_day(day.date) || reading.of_url ||
                reading.weight < 0.25 * surest)
                continue;
            if (is_finer(reading, *best) ||
                (!is_finer(*best, reading) && reading.weight > best->weight))
                best = &reading;
        }
        return *best;
    }

    static Origin origin_of(const Reading& reading) {
        return reading.of_url ? Origin::url : reading.from ? reading.from->origin : Origin::text;
    }

    // For the trace: each day that is stated, with all that says it together.
    void explain(const Reading* best, double most) {
        std::vector<const Reading*> days;
        for (const Reading& reading : published_) {
            to_.watch.check();
            if (std::any_of(days.begin(), days.end(),
                            [&](const Reading* day) { return day->date.same_day(reading.date); }))
                continue;
            days.push_back(&reading);
            const bool is_best = best->date.same_day(reading.date), taken = most >= kLeastSupport;
            const double all = std::min(1.0, support(published_, reading));
            to_.ranked->push_back({Field::published,
                                   origin_of(reading),
                                   {},
                                   reading.date.iso(),
                                   {},
                                   static_cast<float>(all),
                                   is_best && taken,
                                   !is_best ? "another is likelier"
                                   : taken  ? "likeliest"
                                            : "not likely enough",
                                   {}});
        }
    }

    void write(Field field, const std::vector<Reading>& readings) {
        const Reading* best = nullptr;
        double most = 0;
        for (const Reading& reading : readings) {
            to_.watch.check();
            const double score = support(readings, reading);
            if (best && (score <= most + 1e-9 ||
                         (score < most + 0.02 && reading.date.days() > best->date.days())))
                continue;
            best = &reading;
            most = score;
        }
        if (to_.ranked && field == Field::published) explain(best, most);
        if (!best || most < kLeastSupport) return;
        best = &finest(readings, *best);
        Fact& fact = to_.facts[field].emplace_back();
        fact.value = best->date.iso();
        fact.precision = std::string(best->date.precision());
        fact.zone = best->date.hour >= 0 ? std::string(best->date.zone_known()) : "unknown";
        fact.origin = origin_of(*best);
        fact.block = best->block;
        fact.raw = best->raw;
        for (const Reading& reading : readings)
            if (reading.printed && !reading.raw.empty() && reading.date.same_day(best->date) &&
                (fact.raw.empty() || !best->printed))
                fact.raw = reading.raw;
        fact.confidence = static_cast<float>(std::min(1.0, most));
        if (field == Field::published) chosen_ = best->date;
    }

    // Short lines near the head that print the chosen date are no text of the article.
    void print_date_line() {
        for (const Line& line : to_.lines) {
            if (!line.head || line.length > 90 || chosen_.year == 0) continue;
            const auto hits = find_dates(line.text, to_.reading, 1);
            if (!hits.empty() && hits[0].date.same_day(chosen_) &&
                line.length <= hits[0].end - hits[0].begin + 40)
                to_.mark_printed(line);
        }
    }

    Chooser& to_;
    std::vector<Reading> published_, modified_;
    Date chosen_{};
};

}  // namespace

void choose_dates(Chooser& to) { DateChooser(to).choose(); }

}  // namespace copydesk
