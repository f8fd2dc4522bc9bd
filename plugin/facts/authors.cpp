// Who wrote it: every candidate names parties, every party gathers evidence, the strong ones stay.
#include <algorithm>

#include "core/characters.h"
#include "core/url.h"
#include "facts/agencies.h"
#include "facts/author_votes.h"
#include "facts/choose.h"
#include "facts/letters.h"
#include "facts/marks.h"

namespace copydesk {

namespace {

class AuthorChooser {
  public:
    explicit AuthorChooser(Chooser& to) : to_(to) {}

    void choose() {
        read_candidates();
        read_credit_lines();
        settle_agencies();
        write();
    }

  private:
    // How much the place of a mark in the page speaks for it.
    double place_weight(NodeId node, BlockId block) const {
        if (node == kNone) return 1;
        const std::uint32_t marks = to_.marks_above(node);
        if (marks & kMarkComment) return 0.1;
        double weight = to_.other_kind && !thread_ ? 0.5 : 1;
        if ((marks & kMarkRelated) || (block != kNone && to_.is_teaser(block))) weight *= 0.35;
        if (marks & (kMarkFooter | kMarkMenu)) weight *= 0.4;
        if (block == kNone || to_.first_kept == kNone) return weight;
        const BlockId top = std::min(to_.title_block, to_.first_kept);
        if (block + 14 < top) return weight * 0.4;
        if (block <= to_.first_kept + 4) return weight * (block + 6 >= top ? 1.25 : 1);
        if (to_.title_block != kNone && block > to_.title_block && block <= to_.title_block + 4 &&
            is_dated(to_))
            return weight;
        if (block <= to_.last_kept) return weight * (to_.may_sign(block) ? 0.75 : 0.55);
        return weight * (block <= to_.last_kept + 8 ? 0.75 : 0.25);
    }

    double candidate_weight(const Candidate& candidate) const {
        return static_cast<double>(candidate.confidence) *
               place_weight(candidate.node, candidate.block);
    }

    // The first name below the title that markup gives to a poster.
    void read_thread() {
        const BlockId top = to_.title_block == kNone ? 0 : to_.title_block;
        const Candidate* first = nullptr;
        for (const Candidate& candidate : to_.declared.candidates) {
            if (candidate.field != Field::author || candidate.node == kNone ||
                candidate.block == kNone || candidate.block < top)
                continue;
            if (candidate.value.size() > 60 || (first && candidate.block >= first->block)) continue;
            if (to_.marks_above(candidate.node) & (kMarkMenu | kMarkFooter)) continue;
            const bool named = candidate.key == "author-name" || candidate.key == "author.name" ||
                               candidate.key == "rel=author" || candidate.key == "byline";
            if (!named && (candidate.key != "author" || split_words(candidate.value).size() > 2))
                continue;
            if (!read_parties(candidate.value, {true, to_.language, true}).empty())
                first = &candidate;
        }
        if (!first) return;
        auto parties = read_parties(first->value, {true, to_.language, true});
        parties.resize(1);
        add(std::move(parties.front()), "thread-starter", 0.8, first, first->block);
    }

    void read_candidates() {
        thread_ = is_thread(to_.declared, to_.context);
        if (thread_) read_thread();
        for (const Candidate& candidate : to_.declared.candidates) {
            if (candidate.field != Field::author ||
                (thread_ && candidate.node != kNone && candidate.origin == Origin::markup))
                continue;
            to_.watch.check();
            const double weight = candidate_weight(candidate);
            if (weight < 0.06) continue;
            const std::string_view text = candidate.raw.empty() ? candidate.value : candidate.raw;
            auto parties = read_parties(text, {true, to_.language, candidate.node != kNone});
            for (Party& party : parties) {
                double factor = 1;
                if (party.kind == PartyKind::handle && candidate.node != kNone)
                    factor = candidate.key == "author-link" ? 0.4 : 0.7;
                if (party.kind == PartyKind::organization && candidate.node != kNone) factor = 0.6;
                if (candidate.type == "organization") party.kind = PartyKind::organization;
                add(std::move(party), candidate.key, weight * factor, &candidate,
                    candidate.node == kNone ? kNone : candidate.block);
            }
        }
    }

    // "By Ann Lee" near the head or the foot, with no markup that says so.
    void read_credit_lines() {
        for (std::size_t i = 0; i < to_.lines.size(); ++i) {
            const Line& line = to_.lines[i];
            if (to_.is_title(line)) continue;
            if (line.length > 90 && (line.kept || to_.page.plain_text) &&
                read_bracketed_credit(line))
                continue;
            if (line.length > 220) continue;
            const CreditLead lead = read_credit_lead(first_code_points(line.text, 48));
            if (!lead && !may_hold_credit(line.text)) continue;
            if (lead && lead.role == "photographer") continue;
            const std::string_view sign = without_brackets(line.text);
            const bool signed_off =
                sign.ends_with("記者") || sign.ends_with("记者") || sign.ends_with("기자");
            if (lead && lead.end >= line.text.size())
                read_label(line, i, lead);
            else
                read_line(line, line.text, lead || signed_off);
        }
    }

    // "黒須美和記者（峰代支局）" -> "黒須美和記者"
    static std::string_view without_brackets(std::string_view text) {
        if (!text.ends_with("）") && !text.ends_with(')')) return text;
        const std::size_t open = std::min(text.rfind("（"), text.rfind('('));
        return open == text.npos ? text : trim(text.substr(0, open));
    }

    // A cheap look for what read_line would need.
    static bool may_hold_credit(std::string_view text) {
        for (const std::string_view mark :
             {"by ",  "By ",   "BY ",   "von ", "Von ",  "par ", "Par ", "por ",
              "Por ", "door ", "uthor", "utor", "Text",  "作者", "记者", "記者",
              "기자", "文",    "بقلم",  "втор", "oleh ", "Oleh "})
            if (contains(text, mark)) return true;
        return false;
    }

    // Names of a line: all of them where it opens as a credit, else those that stand behind a lead.
    void read_line(const Line& line, std::string_view text, bool credit) {
        auto parties = read_parties(text, {false, to_.language, true});
        if (!credit) {
            std::erase_if(parties, [](const Party& party) { return !party.led; });
            // "Photo by Ann Lee" somewhere is no credit of the text
            if (std::all_of(parties.begin(), parties.end(),
                            [](const Party& party) { return party.role == "photographer"; }))
                return;
        }
        if (parties.empty()) return;
        const bool people = std::any_of(parties.begin(), parties.end(), [](const Party& party) {
            return party.kind == PartyKind::person;
        });
        const double base = (people ? 0.8 : 0.45) * (credit ? 1 : 0.85) *
                            (to_.is_in_text(line, text.size()) ? 0.5 : 1);
        const double weight = base * place_weight(line.node, line.block);
        for (Party& party : parties)
            add(std::move(party), "credit-line", weight, nullptr, line.block);
        if (weight >= 0.5 && line.length <= 220 && byline_text_.empty() &&
            !(to_.marks_above(line.node) & kMarkBio) && (!byline_ || weight > byline_weight_)) {
            byline_ = &line;
            byline_weight_ = weight;
        }
    }

    // A label on a line of its own, the name on the next: "Written by" / "Ann Lee".
    void read_label(const Line& label, std::size_t at, const CreditLead& lead) {
        if (at + 1 >= to_.lines.size() || label.length > 40) return;
        const Line& line = to_.lines[at + 1];
        if (line.block > label.block + 1 || line.length > 120) return;
        auto parties = read_parties(line.text, {lead.strong, to_.language, true});
        const double weight = (lead.strong ? 0.65 : 0.5) * place_weight(line.node, line.block);
        for (Party& party : parties) {
            party.role = lead.role;
            const double own = party.kind == PartyKind::person ? weight : weight * 0.5;
            add(std::move(party), "credit-line", own, nullptr, line.block);
        }
    }

    // "… 。（记者 张三）" at a paragraph's end, "(서울=연합뉴스) 홍길동 기자 = …" at its start.
    bool read_bracketed_credit(const Line& line) {
        const std::string_view text = line.text;
        if (const auto sign = text.substr(0, 120).find("기자"); sign != text.npos) {
            const std::size_t open = text.substr(0, sign).rfind(')');
            const std::size_t begin = open == text.npos ? 0 : open + 1;
            byline_text_ = trim(text.substr(begin, sign + std::string_view("기자").size() - begin));
            read_line(line, byline_text_, true);
            return true;
        }
        for (const auto& [open_sign, close_sign] :
             {std::pair<std::string_view, std::string_view>{"（", "）"}, {"(", ")"}}) {
            const std::size_t open = text.rfind(open_sign);
            if (open == text.npos || text.size() - open > 100 || !text.ends_with(close_sign))
                continue;
            const std::string_view inside = text.substr(
                open + open_sign.size(), text.size() - open - open_sign.size() - close_sign.size());
            if (contains(inside, "记者") || contains(inside, "記者") || contains(inside, "报道") ||
                contains(inside, "報道") || contains(inside, "기자")) {
                read_line(line, inside, true);
                return true;
            }
        }
        return false;
    }

    // Where nothing else names anybody: a name that stands alone by the date, or signs the text.
    void read_bare_names() {
        const auto [line, name] = find_bare_name(to_);
        if (!line) return;
        for (Party& party : read_parties(name, {false, to_.language, true}))
            add(std::move(party), "bare-name", 0.5, nullptr, line->block);
    }

    void add(Party party, std::string_view key, double weight, const Candidate* from,
             BlockId block) {
        if (to_.is_site_name(party.name)) {
            // a site that bears its author's name: only where the text signs with it
            if (block == kNone || party.kind != PartyKind::person || !is_person_name(party.name))
                return;
        }
        votes_.add(std::move(party), {key, std::min(weight, 0.95), block}, from);
    }

    // Agencies among the names are the supplier of the copy, not persons.
    void settle_agencies() {
        std::vector<std::string> agencies;
        for (const AuthorName& name : votes_.names()) {
            const Agency* agency = find_agency(name.party.name);
            if (!agency) continue;
            agencies.push_back(name.party.name);
            bool known = name.score() < 0.5 || to_.is_site_name(agency->name);
            for (const Fact& fact : to_.facts[Field::agency]) known |= fact.code == agency->code;
            if (known) continue;
            Fact& fact =
                to_.add_text(Field::agency, name.party.name, name.block(), name.score() * 0.9);
            fact.code = std::string(agency->code);
            if (name.from) fact.origin = name.from->origin;
        }
        for (const std::string& name : agencies) votes_.remove(name);
    }

    void write() {
        std::vector<AuthorName> chosen = votes_.decide();
        if (chosen.empty() && !to_.other_kind) {
            read_bare_names();
            chosen = votes_.decide();
        }
        for (const AuthorName& name : chosen) {
            // a log-in name that the page shows to nobody credits nobody
            if (is_log_in_name(name.party.name) && name.block() == kNone &&
                !is_printed(name.party.name))
                continue;
            Fact& fact = to_.facts[Field::author].emplace_back();
            fact.value = without_capitals(name.party.name);
            fact.role = std::string(name.party.role);
            fact.type = name.party.kind == PartyKind::organization ? "organization" : "person";
            fact.url = resolve_url(to_.context.url, name.url);
            fact.origin = name.from ? name.from->origin : Origin::text;
            fact.block = name.block();
            fact.confidence = static_cast<float>(name.score());
        }
        write_byline();
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
        if (!byline_text_.empty() && !to_.facts[Field::author].empty()) {
            to_.add_text(Field::byline, byline_text_, to_.facts[Field::author].front().block, 0.8);
            return;
        }
        std::string text = byline_ ? read_byline(to_, *byline_) : std::string();
        if (text.empty() && (byline_ = find_byline())) text = read_byline(to_, *byline_);
        if (text.empty()) {  // far from where lines are read
            const Fact* author = to_.facts.first(Field::author);
            if (!author || author->block == kNone) return;
            own_line_ = to_.read_line(author->block);
            if (to_.marks_above(own_line_.node) & (kMarkRelated | kMarkBio)) return;
            byline_ = &own_line_;
            text = read_byline(to_, own_line_);
        }
        if (text.empty() || !byline_) return;
        to_.add_text(Field::byline, std::move(text), byline_->block, 0.85);
        if (byline_->length < 200) to_.mark_printed(*byline_);
    }

    // The nearest short line that prints the first author's name, best with what introduces it.
    const Line* find_byline() const {
        const Fact* author = to_.facts.first(Field::author);
        if (!author) return nullptr;
        const Line* nearest = nullptr;
        for (const Line& line : to_.lines) {
            if (line.length > 160 || to_.is_title(line) || !contains(line.text, author->value))
                continue;
            if (to_.marks_above(line.node) &
                (kMarkComment | kMarkRelated | kMarkCaption | kMarkBio))
                continue;
            if (to_.is_teaser(line.block)) continue;
            const CreditLead lead = read_credit_lead(line.text);
            if (lead && lead.role == author->role &&
                trim(std::string_view(line.text).substr(lead.end)).starts_with(author->value))
                return &line;
            if (!nearest) nearest = &line;
        }
        return nearest;
    }

    Chooser& to_;
    AuthorVotes votes_;
    bool thread_ = false;
    const Line* byline_ = nullptr;
    Line own_line_;
    std::string byline_text_;  // where the credit is a part of a paragraph
    double byline_weight_ = 0;
};

}  // namespace

void choose_authors(Chooser& to) { AuthorChooser(to).choose(); }

}  // namespace copydesk
