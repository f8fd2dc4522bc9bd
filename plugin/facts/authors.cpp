// Who wrote it: every candidate names parties, every party gathers evidence, the strong ones stay.
#include <algorithm>
#include <map>

#include "core/characters.h"
#include "facts/agencies.h"
#include "facts/choose.h"
#include "facts/letters.h"
#include "facts/marks.h"

namespace copydesk {

namespace {

struct Evidence {
    std::string_view key;
    double weight = 0;
};

struct Person {
    Party party;
    std::string url;
    const Candidate* from = nullptr;   // null: read in a line of text
    BlockId block = kNone;
    std::vector<Evidence> evidence;    // the strongest of each kind

    double score() const {
        double against = 1;
        for (const Evidence& one : evidence) against *= 1 - one.weight;
        return 1 - against;
    }
    void add(std::string_view key, double weight) {
        weight = std::min(weight, 0.95);
        for (Evidence& one : evidence)
            if (one.key == key) {
                one.weight = std::max(one.weight, weight);
                return;
            }
        evidence.push_back({key, weight});
    }
};

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
            auto parties = read_parties(text, {true, to_.language});
            const bool broad = candidate.node != kNone && candidate.key != "author-link" && candidate.key != "rel=author";
            if (broad && text.size() > 120 && parties.size() > 1) parties.resize(1);
            for (Party& party : parties) {
                double factor = 1;
                if (party.kind == PartyKind::handle && candidate.node != kNone) factor = candidate.key == "author-link" ? 0.4 : 0.7;
                if (party.kind == PartyKind::organization && candidate.node != kNone) factor = 0.6;
                if (candidate.type == "organization") party.kind = PartyKind::organization;
                add(std::move(party), candidate.key, weight * factor, &candidate, candidate.block);
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
        if (to_.is_site_name(party.name)) return;
        for (Person& known : people_) {
            if (!is_same_name(known.party.name, party.name)) continue;
            known.add(key, weight);
            if (known.url.empty() && from) known.url = from->url;
            if (party.role != "writer" && key == "credit-line") known.party.role = party.role;
            if (known.block == kNone) known.block = block;
            return;
        }
        if (people_.size() >= 200) return;
        Person person{std::move(party), from ? from->url : std::string(), from, block, {}};
        person.add(key, weight);
        people_.push_back(std::move(person));
    }

    // Agencies among the names are the supplier of the copy, not persons.
    void settle_agencies() {
        for (Person& person : people_) {
            const Agency* agency = find_agency(person.party.name);
            if (!agency || person.score() < 0.5) continue;
            bool known = false;
            for (const Fact& fact : to_.facts[Field::agency]) known |= fact.code == agency->code;
            if (!known && !to_.is_site_name(agency->name)) {
                Fact& fact = to_.add_text(Field::agency, std::string(agency->name), person.block, person.score() * 0.9);
                fact.code = std::string(agency->code);
                if (person.from) fact.origin = person.from->origin;
            }
        }
        std::erase_if(people_, [](const Person& person) { return find_agency(person.party.name) != nullptr; });
    }

    static bool is_placeholder(std::string_view name) {
        const std::string key = fold_key(name);
        for (const std::string_view one : {"admin", "administrator", "webmaster", "author", "autor", "root", "user", "username", "editor", "wordpress"})
            if (key == one) return true;
        return false;
    }

    void write() {
        constexpr double kEnough = 0.5, kBeside = 0.6;
        double best = 0;
        for (const Person& person : people_)
            if (!is_placeholder(person.party.name)) best = std::max(best, person.score());
        if (best < kEnough) return write_byline();
        for (const Person& person : people_) {
            if (person.score() < std::max(kEnough, best * kBeside) || is_placeholder(person.party.name)) continue;
            Fact& fact = to_.facts[Field::author].emplace_back();
            fact.value = person.party.name;
            fact.role = std::string(person.party.role);
            fact.type = person.party.kind == PartyKind::organization ? "organization" : "person";
            fact.url = person.url;
            fact.origin = person.from ? person.from->origin : Origin::text;
            fact.block = person.block;
            fact.confidence = static_cast<float>(person.score());
            if (to_.facts[Field::author].size() >= 30) break;
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
    std::vector<Person> people_;
    BlockId byline_ = kNone;
    double byline_weight_ = 0;
};

}  // namespace

void choose_authors(Chooser& to) { AuthorChooser(to).choose(); }

}  // namespace copydesk
