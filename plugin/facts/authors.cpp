// Who wrote it: every candidate names parties, every party gathers evidence, the strong ones stay.
#include <algorithm>

#include "core/characters.h"
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
        double weight = 1;
        if (marks & kMarkRelated) weight *= 0.35;
        if (marks & (kMarkFooter | kMarkMenu)) weight *= 0.4;
        if (block == kNone || to_.first_kept == kNone) return weight;
        const BlockId top = std::min(to_.title_block, to_.first_kept);
        if (block + 14 < top) return weight * 0.4;
        if (block <= to_.first_kept + 4) return weight * (block + 6 >= top ? 1.25 : 1);
        if (block <= to_.last_kept) return weight * 0.55;
        return weight * (block <= to_.last_kept + 8 ? 0.75 : 0.25);
    }

    double candidate_weight(const Candidate& candidate) const {
        return static_cast<double>(candidate.confidence) * place_weight(candidate.node, candidate.block);
    }

    void read_candidates() {
        for (const Candidate& candidate : to_.declared.candidates) {
            if (candidate.field != Field::author) continue;
            to_.watch.check();
            const double weight = candidate_weight(candidate);
            if (weight < 0.06) continue;
            const std::string_view text = candidate.raw.empty() ? candidate.value : candidate.raw;
            auto parties = read_parties(text, {true, to_.language, candidate.node != kNone});
            for (Party& party : parties) {
                double factor = 1;
                if (party.kind == PartyKind::handle && candidate.node != kNone) factor = candidate.key == "author-link" ? 0.4 : 0.7;
                if (party.kind == PartyKind::organization && candidate.node != kNone) factor = 0.6;
                if (candidate.type == "organization") party.kind = PartyKind::organization;
                add(std::move(party), candidate.key, weight * factor, &candidate, candidate.node == kNone ? kNone : candidate.block);
            }
        }
    }

    // "By Ann Lee" near the head or the foot, with no markup that says so.
    void read_credit_lines() {
        for (const Line& line : to_.lines) {
            if (line.length > 220 || line.block == to_.title_block) continue;
            const NodeId node = to_.page.blocks[line.block].node;
            const CreditLead lead = read_credit_lead(line.text);
            const bool signed_off = line.text.ends_with("記者") || line.text.ends_with("记者") || line.text.ends_with("기자");
            if (!lead && !signed_off) continue;
            if (lead && lead.role == "photographer") continue;
            auto parties = read_parties(line.text, {false, to_.language});
            if (parties.empty()) continue;
            const bool people = std::any_of(parties.begin(), parties.end(), [](const Party& party) { return party.kind == PartyKind::person; });
            const double base = (people ? 0.8 : 0.45) * (lead.strong || to_.page.plain_text ? 1.0 : 0.95) * (line.kept && line.length > 90 ? 0.5 : 1);
            const double weight = base * place_weight(node, line.block);
            for (Party& party : parties) add(std::move(party), "credit-line", weight, nullptr, line.block);
            if (weight >= 0.5 && (byline_ == kNone || weight > byline_weight_)) {
                byline_ = line.block;
                byline_weight_ = weight;
            }
        }
    }

    void add(Party party, std::string_view key, double weight, const Candidate* from, BlockId block) {
        if (to_.is_site_name(party.name)) {
            // a site that bears its author's name: only where the text signs with it
            if (block == kNone || party.kind != PartyKind::person || !is_person_name(party.name)) return;
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
            Fact& fact = to_.add_text(Field::agency, name.party.name, name.block(), name.score() * 0.9);
            fact.code = std::string(agency->code);
            if (name.from) fact.origin = name.from->origin;
        }
        for (const std::string& name : agencies) votes_.remove(name);
    }

    void write() {
        for (const AuthorName& name : votes_.decide()) {
            Fact& fact = to_.facts[Field::author].emplace_back();
            fact.value = name.party.name;
            fact.role = std::string(name.party.role);
            fact.type = name.party.kind == PartyKind::organization ? "organization" : "person";
            fact.url = name.url;
            fact.origin = name.from ? name.from->origin : Origin::text;
            fact.block = name.block();
            fact.confidence = static_cast<float>(name.score());
        }
        write_byline();
    }

    // The line that prints the names, without the date behind them.
    void write_byline() {
        if (byline_ == kNone) byline_ = find_byline();
        if (byline_ == kNone) return;
        const std::string whole = to_.page.text_of_block(byline_);
        std::string text = whole.substr(0, whole.find('\n'));
        if (const auto hits = find_dates(text, to_.reading, 1); !hits.empty() && hits[0].begin > 3) text.resize(hits[0].begin);
        std::string_view line = trim(text);
        bool cut = true;
        while (cut && !line.empty()) {
            cut = false;
            for (const std::string_view tail : {"-", "–", "—", "|", ",", "·", "•", "/", "(", "on", "am", "le", "el"})
                if (line.size() > tail.size() && line.ends_with(tail) && (tail.size() < 2 || !is_ascii_alpha(tail[0]) || line[line.size() - tail.size() - 1] == ' ')) {
                    line = trim(line.substr(0, line.size() - tail.size()));
                    cut = true;
                }
        }
        if (line.empty()) return;
        to_.add_text(Field::byline, std::string(line), byline_, 0.85);
        if (whole.size() < 200) to_.mark_printed(byline_);
    }

    // The nearest short line that prints the first author's name.
    BlockId find_byline() const {
        const Fact* author = to_.facts.first(Field::author);
        if (!author) return kNone;
        for (const Line& line : to_.lines) {
            if (line.length > 160 || line.block == to_.title_block || !contains(line.text, author->value)) continue;
            if (to_.marks_above(to_.page.blocks[line.block].node) & (kMarkComment | kMarkRelated | kMarkCaption)) continue;
            return line.block;
        }
        return kNone;
    }

    Chooser& to_;
    AuthorVotes votes_;
    BlockId byline_ = kNone;
    double byline_weight_ = 0;
};

}  // namespace

void choose_authors(Chooser& to) { AuthorChooser(to).choose(); }

}  // namespace copydesk
