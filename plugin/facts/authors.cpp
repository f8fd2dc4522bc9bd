// Who wrote it: every candidate names parties, every party gathers evidence, the strong ones stay.
#include <algorithm>

#include "core/characters.h"
#include "core/url.h"
#include "facts/agencies.h"
#include "facts/author_evidence.h"
#include "facts/author_features.h"
#include "facts/choose.h"
#include "facts/credit_pieces.h"
#include "facts/letters.h"
#include "facts/marks.h"

namespace copydesk {

namespace {

class AuthorChooser {
  public:
    explicit AuthorChooser(Chooser& to) : to_(to) {}

    void choose() {
        read_author_evidence(to_, evidence_);
        settle_agencies();
        write();
    }

  private:
    // Agencies among the names are the supplier of the copy, not persons.
    void settle_agencies() {
        std::vector<std::string> agencies;
        for (const AuthorName& name : evidence_.votes.names()) {
            const Agency* agency = find_agency(name.party.name);
            if (!agency) continue;
            agencies.push_back(name.party.name);
            // "Notimex" is rather a site of that name
            const bool sure = name.score() >= 0.5 ||
                              (name.score() >= 0.3 &&
                               (contains(name.party.name, " ") || is_capitals(name.party.name)));
            bool known = !sure || to_.is_site_name(agency->name) ||
                         (count_code_points(name.party.name) <= 2 && !name.is_credited());
            for (const Fact& fact : to_.facts[Field::agency]) known |= fact.code == agency->code;
            if (known) continue;
            Fact& fact =
                to_.add_text(Field::agency, name.party.name, name.block(), name.score() * 0.9);
            fact.code = std::string(agency->code);
            if (name.from) fact.origin = name.from->origin;
        }
        for (const std::string& name : agencies) evidence_.votes.remove(name);
    }

    // Those that are likely enough; where none is, the likeliest may fall a little short.
    std::vector<std::size_t> decide() {
        constexpr std::int32_t kShort = Ranker::kOne / 5;
        const auto& names = evidence_.votes.names();
        const Ranker& ranker = to_.model[Ranking::authors];
        auto rows = read_author_features(to_, names);
        std::vector<std::int32_t> scores;
        for (const auto& row : rows) scores.push_back(ranker.score(row));
        const auto best = std::max_element(scores.begin(), scores.end());
        if (best == scores.end()) return {};
        const bool aside = stands_aside(names[static_cast<std::size_t>(best - scores.begin())]);
        const std::int32_t least = *best >= ranker.threshold() || aside
                                       ? ranker.threshold()
                                       : std::max(*best, ranker.threshold() - kShort);
        std::vector<std::size_t> chosen;
        for (std::size_t i = 0; i < names.size(); ++i) {
            const bool taken = scores[i] >= least;
            if (taken && chosen.size() < 30) chosen.push_back(i);
            if (to_.ranked)
                to_.ranked->push_back(
                    {Field::author, names[i].from ? names[i].from->origin : Origin::text,
                     Ranking::authors, without_capitals(names[i].party.name),
                     std::string(names[i].party.role), static_cast<float>(as_confidence(scores[i])),
                     taken, taken ? "likely enough" : "not likely enough", std::move(rows[i])});
        }
        if (chosen.empty()) chosen = take_outright();
        if (chosen.empty()) chosen = take_alone();
        if (chosen.empty()) return take_poster();
        complete_list(chosen);
        complete_line(chosen);
        add_writer(chosen, scores, ranker.threshold() - kShort);
        return chosen;
    }

    // In comments, teasers and the like.
    bool stands_aside(const AuthorVote& vote) const {
        return vote.block != kNone && (to_.is_aside(vote.node) || to_.is_teaser(vote.block));
    }
    // Named by these alone.
    bool stands_aside(const AuthorName& name) const {
        return std::all_of(name.votes.begin(), name.votes.end(),
                           [&](const AuthorVote& vote) { return stands_aside(vote); });
    }

    // An editor, or who answers in an interview, is no rival of the writer whom the data names, or
    // who would be likely enough alone.
    template <class Scores>
    void add_writer(std::vector<std::size_t>& chosen, const Scores& scores,
                    std::int32_t least) const {
        const auto& names = evidence_.votes.names();
        if (!std::all_of(chosen.begin(), chosen.end(),
                         [&](std::size_t i) { return names[i].party.role != "writer"; }))
            return;
        std::size_t best = names.size();
        for (std::size_t i = 0; i < names.size(); ++i)
            if (names[i].party.role == "writer" && names[i].party.kind == PartyKind::person &&
                is_person_name(names[i].party.name) &&
                (names[i].is_declared() || scores[i] >= least) &&
                (best == names.size() || names[i].score() > names[best].score()))
                best = i;
        if (best < names.size()) chosen.insert(chosen.begin(), best);
    }

    // The persons and teams said to have written the text of whom a vote speaks so.
    template <class Speaks>  // bool(const AuthorName&, const AuthorVote&)
    std::vector<std::size_t> writers_by_vote(Speaks speaks) const {
        const auto& names = evidence_.votes.names();
        std::vector<std::size_t> found;
        for (std::size_t i = 0; i < names.size(); ++i) {
            const AuthorName& name = names[i];
            const bool somebody = name.party.kind == PartyKind::person
                                      ? is_person_name(name.party.name)
                                      : is_team_name(name.party.name);
            if (somebody && name.party.role == "writer" &&
                std::any_of(name.votes.begin(), name.votes.end(),
                            [&](const AuthorVote& vote) { return speaks(name, vote); }))
                found.push_back(i);
        }
        return found;
    }

    // Where nobody is likely enough: the persons whom a label, the mark of a box or the address of
    // their page calls the author.
    std::vector<std::size_t> take_outright() const {
        return writers_by_vote([&](const AuthorName& name, const AuthorVote& vote) {
            return vote.block != kNone &&
                   (vote.outright || vote.key == "author-name" ||
                    (vote.key == "author-link" && is_own_page(name))) &&
                   !stands_aside(vote);
        });
    }
    // "/authors/ann-lee"
    static bool is_own_page(const AuthorName& name) {
        std::string_view url = name.url;
        while (url.ends_with('/')) url.remove_suffix(1);
        return contains(url, "/author") &&
               fold_key(url.substr(url.rfind('/') + 1)) == fold_key(name.party.name);
    }

    // "Posted by Ann at December 16, 2025": a single word, below a post.
    std::vector<std::size_t> take_poster() const {
        constexpr BlockId kBelow = 3;
        const auto& names = evidence_.votes.names();
        for (std::size_t i = 0; i < names.size(); ++i)
            for (const AuthorVote& vote : names[i].votes)
                if (vote.outright && vote.block != kNone && names[i].party.role == "writer" &&
                    names[i].party.kind == PartyKind::handle && to_.last_kept != kNone &&
                    vote.block >= to_.last_kept && vote.block <= to_.last_kept + kBelow &&
                    stands_by_date(to_, vote.block) && !stands_aside(vote))
                    return {i};
        return {};
    }

    // Else the one person whose name stands alone between the title and a date.
    std::vector<std::size_t> take_alone() const {
        std::vector<std::size_t> found =
            writers_by_vote([&](const AuthorName& name, const AuthorVote& vote) {
                return contains(name.party.name, " ") && stands_alone(name.party.name, vote);
            });
        return found.size() == 1 ? found : std::vector<std::size_t>();
    }
    bool stands_alone(std::string_view name, const AuthorVote& vote) const {
        constexpr BlockId kBelow = 6;
        if (vote.block == kNone || (vote.key != "lone-name" && vote.key != "bare-name"))
            return false;
        if (to_.title_block == kNone || vote.block <= to_.title_block ||
            vote.block > to_.title_block + kBelow)
            return false;
        const Line line = to_.read_line(vote.block);
        // two words that touch are no name
        if (line.end_run > line.first_run + 1 &&
            !contains(to_.page.raw(to_.page.runs[line.first_run].raw), name))
            return false;
        const NodeId link = to_.page.closest(line.node, Tag::a);
        if (link != kNone && to_.page.has_attribute(link, AttributeName::href)) return false;
        return stands_by_date(to_, vote.block) ||
               (vote.block == to_.title_block + 1 && stands_by_date(to_, vote.block + 1));
    }

    // The data names its authors as a list: who is in it with one who is likely enough is one too.
    void complete_list(std::vector<std::size_t>& chosen) const {
        constexpr float kSure = 0.85F;
        const auto& names = evidence_.votes.names();
        const auto is_listed = [&](std::size_t index) {
            const auto& votes = names[index].votes;
            return std::any_of(votes.begin(), votes.end(), [](const AuthorVote& vote) {
                return vote.key == "author" && vote.origin == Origin::json_ld &&
                       vote.confidence >= kSure;
            });
        };
        if (std::none_of(chosen.begin(), chosen.end(), is_listed)) return;
        for (std::size_t i = 0; i < names.size(); ++i)
            if (is_listed(i) && std::find(chosen.begin(), chosen.end(), i) == chosen.end())
                chosen.push_back(i);
        std::sort(chosen.begin(), chosen.end());
    }

    // A line in Han script credits several: who stands in it with one who is likely enough is one
    // too.
    void complete_line(std::vector<std::size_t>& chosen) const {
        const auto& names = evidence_.votes.names();
        const auto line_of = [&](std::size_t index) -> const AuthorVote* {
            for (const AuthorVote& vote : names[index].votes)
                if (vote.key == "credit-line" && vote.of > 1) return &vote;
            return nullptr;
        };
        const std::vector<std::size_t> sure = chosen;
        for (const std::size_t index : sure) {
            const AuthorVote* line = line_of(index);
            if (!line) continue;
            for (std::size_t i = 0; i < names.size(); ++i) {
                const AuthorVote* other = line_of(i);
                if (!other || other->block != line->block || other->length != line->length ||
                    names[i].party.role != names[index].party.role ||
                    !is_person_name(names[i].party.name) || contains(names[i].party.name, " ") ||
                    std::find(chosen.begin(), chosen.end(), i) != chosen.end())
                    continue;
                chosen.push_back(i);
            }
        }
        std::sort(chosen.begin(), chosen.end());
    }

    bool is_house(std::size_t index) const {
        const std::string& name = evidence_.votes.names()[index].party.name;
        return std::find(to_.house.begin(), to_.house.end(), without_capitals(name)) !=
               to_.house.end();
    }

    // A name that stands on every page of the site is not the author beside one who does not.
    void leave_out_house(std::vector<std::size_t>& chosen) {
        const auto is_own = [&](std::size_t index) { return is_house(index); };
        if (std::all_of(chosen.begin(), chosen.end(), is_own)) return;
        for (const std::size_t index : chosen)
            if (is_house(index))
                to_.facts.house.push_back(
                    without_capitals(evidence_.votes.names()[index].party.name));
        std::erase_if(chosen, is_own);
    }

    void write() {
        auto chosen = decide();
        leave_out_house(chosen);
        for (const std::size_t index : chosen) {
            const AuthorName& name = evidence_.votes.names()[index];
            // "example.com" beside a name is where it was printed first
            if (chosen.size() > 1 && is_log_in_name(name.party.name) &&
                credits_site(name.party.name))
                continue;
            if (is_log_in_name(name.party.name) && name.block() == kNone &&
                !is_printed(name.party.name) &&
                (chosen.size() > 1 || credits_nobody(name.party.name)))
                continue;
            Fact& fact = to_.facts[Field::author].emplace_back();
            fact.value = without_capitals(name.party.name);
            fact.role = std::string(name.party.role);
            const bool house =
                name.party.kind == PartyKind::organization || names_institution(name.party.name);
            fact.type = house ? "organization" : "person";
            fact.url = to_.base.resolve(name.url);
            fact.origin = name.from ? name.from->origin : Origin::text;
            fact.block = name.block();
            fact.confidence = static_cast<float>(name.score());
        }
        write_byline();
    }

    static bool is_capitals(std::string_view name) {
        for (std::size_t at = 0; at < name.size();)
            if (!is_upper(next_code_point(name, at))) return false;
        return true;
    }

    // "HERMINIA CASTRILLO" is how a line is set, not how the name is spelt.
    static std::string without_capitals(std::string_view name) {
        constexpr std::size_t kInitials = 3;  // "JD", "AFP"
        std::size_t longest = 0;
        for (const auto word : split_words(name))
            longest = std::max(longest, count_code_points(word));
        for (std::size_t at = 0; at < name.size();) {
            const char32_t c = next_code_point(name, at);
            if (is_lower(c) || digit_of(c) >= 0 || c == '.') return std::string(name);
        }
        if (longest <= kInitials || !contains(name, " ")) return std::string(name);
        std::string out;
        bool starts = true;
        for (std::size_t at = 0; at < name.size();) {
            const char32_t c = next_code_point(name, at);
            append_utf8(starts ? c : to_lower(c), out);
            starts = !is_letter(c) && c != U'’';
        }
        return out;
    }

    // "Bundesverband Windenergie e. V.", "Example.com": by its words no person's name.
    static bool names_institution(std::string_view name) {
        if (!contains(name, " ") && credits_site(name)) return true;
        const std::string folded = fold_words(name);
        for (const std::string_view word : split_words(folded))
            for (const std::string_view part :
                 {"verband",     "ministerium", "verein",      "gesellschaft", "stiftung",
                  "universitat", "hochschule",  "institut",    "behorde",      "ministry",
                  "ministerio",  "ministere",   "universidad", "universite",   "fundacion",
                  "zeitung",     "presse",      "redaktion",   "fondation",    "asociacion",
                  "federation",  "government",  "corporation", "commission",   "bureau",
                  "बयर"})
                if (word.ends_with(part)) return true;
        return folded.ends_with(" e v") || folded.ends_with(" ev") || folded.ends_with(" ag");
    }
    static bool credits_site(std::string_view name) {
        const std::string_view tail = name.substr(std::min(name.rfind('.'), name.size() - 1));
        constexpr std::size_t kCountry = 3;  // ".in"
        return is_one_of(tail, {".com", ".org", ".net"}) ||
               (tail.size() == kCountry && tail[0] == '.' && tail[1] >= 'a' && tail[1] <= 'z' &&
                tail[2] >= 'a' && tail[2] <= 'z');
    }
    // A log-in name that the page shows to nobody: only where it may be made of a name, and is all
    // there is.
    static bool credits_nobody(std::string_view name) {
        return has_digit(name) || contains(name, "admin") || contains(name, "user") ||
               credits_site(name);
    }
    static bool is_log_in_name(std::string_view name) {
        for (const char c : name)
            if (c == ' ' || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80)
                return false;
        return true;
    }
    bool is_printed(std::string_view name) const {
        const auto& runs = to_.page.runs;
        for (std::size_t at = to_.page.source.find(name); at != std::string_view::npos;
             at = to_.page.source.find(name, at + 1)) {
            const auto run = std::upper_bound(
                runs.begin(), runs.end(), at,
                [](std::size_t offset, const Run& one) { return offset < one.raw.offset; });
            if (run != runs.begin() && at < (run - 1)->raw.offset + (run - 1)->raw.length)
                return true;
        }
        return false;
    }

    void write_byline() {
        constexpr std::size_t kLongest = 240;  // bytes: a paragraph is no credit
        const auto& authors = to_.facts[Field::author];
        if (authors.empty()) return write_house_byline(to_);
        const std::string& text = evidence_.byline_text;
        if (text.size() <= kLongest &&
            std::any_of(authors.begin(), authors.end(),
                        [&](const Fact& author) { return prints_name(text, author.value); })) {
            to_.add_text(Field::byline, text, authors.front().block, 0.8);
            return;
        }
        PrintedCredit credit;
        if (evidence_.byline) credit = read_spread_byline(to_, *evidence_.byline);
        if (credit.text.empty())
            if (const Line* line = find_byline(to_)) credit = read_spread_byline(to_, *line);
        Line own;
        if (credit.text.empty()) {  // far from where lines are read
            const Fact* author = to_.facts.first(Field::author);
            if (!author || author->block == kNone) return;
            own = to_.read_line(author->block);
            if ((to_.marks_above(own.node) & (kMarkRelated | kMarkBio)) && !may_be_byline(to_, own))
                return;
            credit = read_spread_byline(to_, own);
        }
        if (credit.text.empty()) return;
        for (Fact& author : to_.facts[Field::author])
            for (const Line* line : credit.lines)
                if (author.url.empty()) author.url = link_of_name(to_, *line, author.value);
        to_.add_text(Field::byline, std::move(credit.text), credit.lines.front()->block, 0.85);
        to_.mark_printed(credit.label);
        for (const Line* line : credit.lines)
            if (line->length < 200) to_.mark_printed(*line);
    }

    Chooser& to_;
    AuthorEvidence evidence_;
};

}  // namespace

void choose_authors(Chooser& to) { AuthorChooser(to).choose(); }

}  // namespace copydesk
