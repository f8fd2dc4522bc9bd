// Published and modified: what is declared, what is printed, what the address says, compared by
// day.
#include <algorithm>
#include <utility>

#include "facts/choose.h"
#include "facts/date_mentions.h"

namespace copydesk {

namespace {

// The evidence that a day needs: more than dates in asides of the page bring together.
constexpr double kLeastSupport = 0.12;

class DateChooser {
  public:
    DateChooser(Chooser& to, DateMentions mentions)
        : to_(to),
          published_(std::move(mentions.published)),
          modified_(std::move(mentions.modified)) {}

    void choose() {
        doubt_last_save();
        write(Field::published, published_);
        write(Field::modified, modified_);
        print_date_line();
    }

  private:
    // Many systems state the day of the last save as both, or that of the last release of the site,
    // which then lies behind the last change. An earlier day printed at the head is the one of
    // release.
    void doubt_last_save() {
        for (DateMention& reading : published_) {
            if (reading.printed || reading.of_url) continue;
            const bool saved =
                std::any_of(modified_.begin(), modified_.end(), [&](const DateMention& other) {
                    return other.printed ? other.date.same_day(reading.date)
                                         : other.date.days() <= reading.date.days();
                });
            const bool earlier =
                std::any_of(published_.begin(), published_.end(), [&](const DateMention& other) {
                    return other.printed && other.weight >= 0.4 &&
                           other.date.days() < reading.date.days();
                });
            if (saved && earlier) reading.weight *= 0.4;
        }
    }

    // A moment in UTC that falls on another day where the page is read: the printed day is the
    // publisher's own.
    static bool is_same_moment(const DateMention& reading, const DateMention& wanted) {
        if (reading.date.hour < 0 || reading.printed || reading.of_url) return false;
        if (!wanted.printed && !wanted.of_url) return false;
        if (!reading.date.has_zone) return is_other_zone(reading.date, wanted.date);
        if (reading.date.zone != 0) return false;
        const std::int64_t ahead =
            reading.date.seconds() - static_cast<std::int64_t>(wanted.date.days()) * 86'400;
        return ahead >= -13 * 3600 && ahead < 36 * 3600;
    }

    // "03:05" where "9:05 pm" of the day before is printed: whole hours apart.
    static bool is_other_zone(const Date& stated, const Date& printed) {
        if (printed.hour < 0 || printed.has_zone || stated.minute != printed.minute ||
            (stated.minute == 0 && stated.hour == 0))
            return false;
        return std::abs(stated.seconds() - printed.seconds()) < 14 * 3600;
    }

    // The evidence for a day: the surest of each kind of it. Metas of several vocabularies are one
    // kind, since one program fills them all with one value.
    static double support(const std::vector<DateMention>& readings, const DateMention& wanted) {
        std::vector<std::pair<std::string_view, double>> kinds;
        for (const DateMention& reading : readings) {
            if (!reading.date.same_day(wanted.date) && !is_same_moment(reading, wanted)) continue;
            const std::string_view key = reading.of_url                         ? "url"
                                         : !reading.from                        ? "line"
                                         : reading.from->origin == Origin::meta ? "meta"
                                                                                : reading.from->key;
            const auto known = std::find_if(kinds.begin(), kinds.end(),
                                            [key](const auto& kind) { return kind.first == key; });
            if (known == kinds.end())
                kinds.emplace_back(key, reading.weight);
            else
                known->second = std::max(known->second, reading.weight);
        }
        double against = 1;
        for (const auto& [key, weight] : kinds) against *= 1 - std::min(0.95, weight);
        return 1 - against;
    }

    static bool is_finer(const DateMention& a, const DateMention& b) {
        const auto rank = [](const Date& date) {
            return (date.hour >= 0 ? 2 : 0) + (date.has_zone ? 1 : 0) + (date.second >= 0 ? 1 : 0);
        };
        return rank(a.date) > rank(b.date);
    }

    // Whether the printed date may be what is stated: the day, and no other time of it. Clocks of
    // other zones differ by half hours.
    static bool may_print(const Date& printed, const Date& stated) {
        constexpr int kZoneStep = 30;  // minutes
        if (!printed.same_day(stated)) return false;
        return printed.hour < 0 || stated.hour < 0 ||
               (printed.minute - stated.minute) % kZoneStep == 0;
    }

    // Of what is said of one day the finest, where it is no mere aside; of the like the surest.
    static const DateMention& finest(const std::vector<DateMention>& readings,
                                     const DateMention& day) {
        double surest = 0;
        for (const DateMention& reading : readings)
            if (reading.date.same_day(day.date)) surest = std::max(surest, reading.weight);
        const DateMention* best = &day;
        for (const DateMention& reading : readings) {
            if (!reading.date.same_day(day.date) || reading.of_url ||
                reading.weight < 0.25 * surest)
                continue;
            if (is_finer(reading, *best) ||
                (!is_finer(*best, reading) && reading.weight > best->weight))
                best = &reading;
        }
        return *best;
    }

    // "20:00Z" where "20:00+02:00" is stated as well: many systems write their own clock's time as
    // UTC.
    const DateMention& in_own_zone(const DateMention& chosen) const {
        const auto is_same_clock = [&](const DateMention& other) {
            return other.date.has_zone && other.date.zone != 0 && !other.of_url &&
                   other.date.same_day(chosen.date) && other.date.hour == chosen.date.hour &&
                   other.date.minute == chosen.date.minute;
        };
        if (chosen.date.hour < 0 || !chosen.date.has_zone || chosen.date.zone != 0) return chosen;
        const DateMention* own = nullptr;
        for (const std::vector<DateMention>* readings : {&published_, &modified_})
            for (const DateMention& other : *readings)
                if (!own && is_same_clock(other)) own = &other;
        if (!own) return chosen;
        // "05:46" where "09:46Z" and "09:46-04:00" are stated: the moment in UTC is the right one
        const std::int64_t local = chosen.date.seconds() + own->date.zone * 60;
        for (const DateMention& other : published_)
            if (other.date.hour >= 0 && !other.of_url &&
                std::abs(other.date.seconds() + other.date.zone * 60 - local) < 60 &&
                (!other.date.has_zone || other.date.zone != 0))
                return chosen;
        return *own;
    }

    static Origin origin_of(const DateMention& reading) {
        return reading.of_url ? Origin::url : reading.from ? reading.from->origin : Origin::text;
    }

    // For the trace: each day that is stated, with all that says it together.
    void explain(const DateMention* best, double most) {
        std::vector<const DateMention*> days;
        for (const DateMention& reading : published_) {
            to_.watch.check();
            if (std::any_of(days.begin(), days.end(), [&](const DateMention* day) {
                    return day->date.same_day(reading.date);
                }))
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

    // Days of which as much is said as of the chosen one: all of them are those of a list's items.
    // `scores` are the readings' supports.
    static bool has_rivals(const std::vector<DateMention>& readings,
                           const std::vector<double>& scores, const DateMention& best,
                           double most) {
        constexpr double kAsMuch = 0.97;
        constexpr std::size_t kRivals = 2;
        std::vector<const DateMention*> rivals;
        for (std::size_t i = 0; i < readings.size() && rivals.size() < kRivals; ++i) {
            if (scores[i] < kAsMuch * most) continue;
            const auto is_same = [&reading = readings[i]](const DateMention* other) {
                return other->date.same_day(reading.date) || is_same_moment(*other, reading) ||
                       is_same_moment(reading, *other);
            };
            if (!is_same(&best) && std::none_of(rivals.begin(), rivals.end(), is_same))
                rivals.push_back(&readings[i]);
        }
        return rivals.size() >= kRivals;
    }

    // In a thread the day of the first post, where that of another is chosen and written likewise.
    // `scores` are the readings' supports.
    static const DateMention& first_post(const std::vector<DateMention>& readings,
                                         const std::vector<double>& scores, const DateMention& best,
                                         double most) {
        constexpr double kProminent = 0.5;
        const auto is_alike = [&best](const DateMention& other) {
            constexpr std::size_t kDigits = 3;  // "9:37" and "12:05", "May" and "June"
            return other.printed && other.date.precision() == best.date.precision() &&
                   other.raw.size() <= best.raw.size() + kDigits &&
                   best.raw.size() <= other.raw.size() + kDigits;
        };
        const DateMention* first = &best;
        for (std::size_t i = 0; best.printed && i < readings.size(); ++i)
            if (readings[i].block < first->block && scores[i] >= kProminent * most &&
                is_alike(readings[i]))
                first = &readings[i];
        return *first;
    }

    void write(Field field, const std::vector<DateMention>& readings) {
        const DateMention* best = nullptr;
        double most = 0;
        std::vector<double> scores;
        for (const DateMention& reading : readings) {
            to_.watch.check();
            const double score = scores.emplace_back(support(readings, reading));
            if (best && (score <= most + 1e-9 ||
                         (score < most + 0.02 && reading.date.days() > best->date.days() &&
                          !is_same_moment(*best, reading))))
                continue;
            best = &reading;
            most = score;
        }
        if (to_.ranked && field == Field::published) explain(best, most);
        if (!best || most < kLeastSupport || has_rivals(readings, scores, *best, most)) return;
        if (field == Field::published && to_.thread)
            best = &first_post(readings, scores, *best, most);
        best = &in_own_zone(finest(readings, *best));
        Fact& fact = to_.facts[field].emplace_back();
        fact.value = best->date.iso();
        fact.precision = std::string(best->date.precision());
        fact.zone = best->date.hour >= 0 ? std::string(best->date.zone_known()) : "unknown";
        fact.origin = origin_of(*best);
        fact.block = best->block;
        fact.raw = best->raw;
        for (const DateMention& reading : readings)
            if (reading.printed && !reading.raw.empty() && may_print(reading.date, best->date) &&
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
    std::vector<DateMention> published_, modified_;
    Date chosen_{};
};

}  // namespace

void choose_dates(Chooser& to) { DateChooser(to, read_date_mentions(to)).choose(); }

}  // namespace copydesk
