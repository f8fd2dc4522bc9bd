// Who is named as an author: by marks in the page, by its data, by lines that say so.
#include "facts/author_evidence.h"

#include <algorithm>

#include "core/characters.h"
#include "core/pieces.h"
#include "core/url.h"
#include "facts/credit_lines.h"
#include "facts/glued_words.h"
#include "facts/letters.h"
#include "facts/marks.h"
#include "facts/name_words.h"
#include "facts/paragraph_credits.h"

namespace copydesk {

namespace {

class EvidenceReader {
  public:
    EvidenceReader(Chooser& to, AuthorEvidence& out) : to_(to), out_(out) {}

    void read() {
        read_candidates();
        read_credit_lines();
        out_.votes.join_variants();
        if ((to_.other_kind && !is_dated(to_)) || !out_.votes.are_weak()) return;
        read_bare_names();
        read_far_credit();
        out_.votes.join_variants();
    }

  private:
    // How much the place of a mark in the page speaks for it.
    double place_weight(NodeId node, BlockId block) const {
        if (node == kNone) return 1;
        const std::uint32_t marks = to_.marks_above(node);
        if (marks & kMarkComment) return 0.1;
        double weight = to_.other_kind && !to_.thread ? 0.5 : 1;
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

    // What markup gives to a poster: where the names of marks are vague, the first line of a few
    // words.
    static std::string_view poster_of(const Candidate& candidate) {
        constexpr std::size_t kLongest = 60, kMostWords = 2;
        std::string_view text = candidate.raw.empty() ? candidate.value : candidate.raw;
        const bool named = candidate.key == "author-name" || candidate.key == "author.name" ||
                           candidate.key == "rel=author" || candidate.key == "byline";
        if (!named) text = trim(text.substr(0, text.find('\n')));
        // "by Grey Heron » Tue Aug 27, 2019 1:47 am"
        const std::size_t end = text.find("»");
        const CreditLead lead = end == text.npos ? CreditLead{} : read_credit_lead(text);
        if (lead && lead.end < end)
            return trim(text.substr(lead.end, std::min(end - lead.end, kLongest)));
        if (text.size() > kLongest) return {};
        if (!named && (candidate.key != "author" || split_words(text).size() > kMostWords))
            return {};
        return text;
    }

    // The first name below the title that markup gives to a poster; where there is none, the last
    // one right above it.
    void read_thread() {
        constexpr BlockId kNear = 6;
        const BlockId top = to_.title_block == kNone ? 0 : to_.title_block;
        const Candidate *first = nullptr, *above = nullptr;
        for (const Candidate& candidate : to_.declared.candidates) {
            if (candidate.field != Field::author || candidate.node == kNone ||
                candidate.block == kNone || candidate.block + kNear < top)
                continue;
            const bool below = candidate.block >= top;
            if (below && first && candidate.block >= first->block) continue;
            if (to_.marks_above(candidate.node) & (kMarkMenu | kMarkFooter)) continue;
            const std::string_view text = poster_of(candidate);
            if (text.empty() || read_parties(text, {true, to_.language, true}).empty()) continue;
            if (below)
                first = &candidate;
            else if (!above || candidate.block >= above->block)
                above = &candidate;
        }
        if (!first || (above && first->block > top + kNear)) first = above ? above : first;
        if (!first) return;
        auto parties = read_parties(poster_of(*first), {true, to_.language, true});
        parties.resize(1);
        add(std::move(parties.front()), {"thread-starter", 0.8, first->block, first->node}, first);
    }

    // As it is printed, or in the order of print.
    static std::string text_of(const Candidate& candidate) {
        if (candidate.node != kNone) return candidate.raw.empty() ? candidate.value : candidate.raw;
        return in_order(candidate.value, candidate.key.starts_with("citation_author") ||
                                             candidate.key.starts_with("dc."));
    }

    void read_candidates() {
        if (to_.thread) read_thread();
        for (const Candidate& candidate : to_.declared.candidates) {
            if (candidate.field != Field::author ||
                (to_.thread && candidate.node != kNone && candidate.origin == Origin::markup))
                continue;
            to_.watch.check();
            const double weight = candidate_weight(candidate);
            if (weight < 0.06) continue;
            const std::string text = text_of(candidate);
            if (names_nobody(text) || (candidate.origin == Origin::markup &&
                                       (is_photo_credit(text) || names_section(text))))
                continue;
            auto parties = read_parties(text, {true, to_.language, candidate.node != kNone});
            // the site's name is none of a person, and nor is a part of it
            if (parties.size() == 1 && parties[0].name != text && to_.is_site_name(text)) continue;
            if (candidate.node != kNone) {
                const Node& box = to_.page.nodes[candidate.node];
                std::erase_if(parties, [&](const Party& party) {
                    return names_topic(box.first_run, box.end_run, party.name);
                });
            }
            if (parties.empty() && may_be_a_name(candidate, text))
                parties.push_back({text, "writer", PartyKind::handle});
            for (Party& party : parties) {
                double factor = 1;
                if (party.kind == PartyKind::handle && candidate.node != kNone)
                    factor = candidate.key == "author-link" ? 0.4 : 0.7;
                if (party.kind == PartyKind::organization && candidate.node != kNone) factor = 0.6;
                if (candidate.type == "organization") party.kind = PartyKind::organization;
                AuthorVote vote{candidate.key,
                                weight * factor,
                                candidate.node == kNone ? kNone : candidate.block,
                                candidate.node,
                                candidate.origin,
                                candidate.confidence,
                                static_cast<std::uint32_t>(text.size())};
                vote.place = static_cast<std::uint8_t>(&party - parties.data());
                vote.of = static_cast<std::uint8_t>(parties.size());
                add(std::move(party), vote, &candidate);
            }
        }
    }

    // A word that the page's data or markup call a section; so many of them are asked.
    bool names_section(std::string_view text) {
        constexpr std::size_t kMost = 32;
        if (contains(text, " ")) return false;
        if (!knows_sections_) {
            knows_sections_ = true;
            for (const Candidate& candidate : to_.declared.candidates)
                if (candidate.field == Field::section && sections_.size() < kMost)
                    sections_.push_back(candidate.value);
        }
        return std::find(sections_.begin(), sections_.end(), text) != sections_.end();
    }

    // In a credit a link may lead to the story's section or to a tag of it.
    bool names_topic(RunId first, RunId end, std::string_view name) const {
        constexpr RunId kMostRuns = 24;
        const Page& page = to_.page;
        for (RunId run = first; run < std::min(end, first + kMostRuns); ++run) {
            const NodeId link = page.closest(page.runs[run].node, Tag::a);
            if (link == kNone || !contains(page.raw(page.runs[run].raw), name)) continue;
            const std::string_view href =
                page.raw_attribute(link, AttributeName::href).value_or(std::string_view());
            return contains_any(href, {"/tag/", "/tags/", "/category/", "/categories/", "/topic/",
                                       "/topics/"}) ||
                   (to_.marks_above(link) & kMarkSection) != 0;
        }
        return false;
    }

    // What reads as no name, but stands where only a name can: "Ask the Doctors".
    static bool may_be_a_name(const Candidate& candidate, std::string_view text) {
        constexpr std::size_t kLongest = 50, kFewest = 2, kMost = 5;
        const std::size_t words = split_words(text).size();
        return (candidate.node == kNone || candidate.origin == Origin::microdata) &&
               text.size() <= kLongest && words >= kFewest && words <= kMost &&
               !contains(text, "@") && !contains(text, "/") && !contains(text, "{");
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
            const std::string_view behind = std::string_view(line.text).substr(lead.end);
            if (lead && is_label(behind))
                read_label(line, i, lead);
            else if (lead && names_nobody(behind))
                to_.mark_printed(line);
            else
                read_line(line,
                          part_elements(to_.page, line.first_run, line.end_run, line.text, '\n'),
                          lead || signed_off, lead.strong);
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
        static constexpr Pieces kMarks({"by ",  "By ",  "BY ",  "von ",  "Von ",  "par ",
                                        "Par ", "por ", "Por ", "door ", "uthor", "utor",
                                        "Por:", "Text", "作者", "记者",  "記者",  "기자",
                                        "文",   "بقلم", "втор", "oleh ", "Oleh "});
        return kMarks.any_in(text);
    }

    // Names of a line: all of them where it opens as a credit, else those that stand behind a lead.
    void read_line(const Line& line, std::string_view text, bool credit, bool outright = false) {
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
            add_printed(party, parties, "credit-line", weight, line, text, outright);
        if (weight >= 0.5 && line.length <= 220 && out_.byline_text.empty() &&
            !(to_.marks_above(line.node) & kMarkBio) && (!out_.byline || weight > byline_weight_)) {
            out_.byline = &line;
            byline_weight_ = weight;
        }
    }

    // Nothing stands behind the lead: "Written by", "Author(s)".
    static bool is_label(std::string_view rest) { return rest.empty() || rest == "(s)"; }

    // A label on a line of its own, the name on the next, or names in the items of a list: "Written
    // by" / "Ann Lee".
    void read_label(const Line& label, std::size_t at, const CreditLead& lead) {
        constexpr std::size_t kLongestLabel = 40, kLongestName = 120;
        if (label.length > kLongestLabel) return;
        NodeId list = kNone;
        for (std::size_t i = at + 1; i < to_.lines.size(); ++i) {
            const Line& line = to_.lines[i];
            if (line.block > label.block + (i - at) || line.length > kLongestName) return;
            const NodeId own = to_.page.closest(line.node, Tag::ul);
            if (i > at + 1 && (own == kNone || own != list)) return;
            list = own;
            add_labelled(label, line, lead);
        }
    }
    void add_labelled(const Line& label, const Line& line, const CreditLead& lead) {
        auto parties = read_parties(line.text, {lead.strong, to_.language, true});
        const double weight = (lead.strong ? 0.8 : 0.5) * place_weight(line.node, line.block);
        const std::string credit = label.text + ' ' + line.text;  // as if it stood on one line
        for (Party& party : parties) {
            party.role = lead.role;
            const double own = party.kind == PartyKind::person ? weight : weight * 0.5;
            add_printed(party, parties, "credit-line", own, line, credit, lead.strong);
        }
    }

    // "… 。（记者 张三）" at a paragraph's end, "(서울=연합뉴스) 홍길동 기자 = …" at its start.
    bool read_bracketed_credit(const Line& line) {
        const ParagraphCredit credit = read_paragraph_credit(line.text, to_.ending_of(line));
        if (credit.text.empty()) return false;
        if (credit.opens || (out_.byline_text.empty() && !out_.byline))
            out_.byline_text = credit.text;
        read_line(line, credit.text, true, true);
        return true;
    }

    // Where nothing else names anybody: a name that stands alone by the date, or signs the text.
    void read_bare_names() {
        for (LoneNames& lone : find_lone_names(to_))
            for (Party& party : lone.parties)
                if (!names_topic(lone.line->first_run, lone.line->end_run, party.name))
                    add_printed(party, lone.parties, "lone-name", 0.2, *lone.line, lone.line->text);
        const auto [line, name] = find_bare_name(to_);
        if (!line) return;
        auto parties = read_parties(name, {false, to_.language, true});
        for (Party& party : parties)
            add_printed(party, parties, "bare-name", 0.5, *line, line->text);
    }

    // "Written by Ann Lee" in a box far from head and foot: where all such credits of the page are
    // hers.
    void read_far_credit() {
        constexpr std::size_t kShortest = 4, kLongest = 80;
        std::vector<Party> found;
        std::string text;
        BlockId place = kNone;
        std::size_t length = 0;
        const auto& blocks = to_.page.blocks;
        for (BlockId block = 0; block < blocks.size(); ++block) {
            to_.watch.check();
            const Block& at = blocks[block];
            const std::string_view first = trim(to_.page.raw(to_.page.runs[at.first_run].raw));
            const bool letter = !first.empty() && (is_ascii_alpha(first[0]) ||
                                                   static_cast<signed char>(first[0]) < 0);
            const bool whole_word = at.end_run == at.first_run + 1 || contains(first, " ");
            if (!letter || (whole_word && opens_otherwise(first))) continue;
            read_short(block, kLongest, text);
            if (text.size() < kShortest) continue;
            const CreditLead lead = read_credit_lead(text);
            if (!lead.strong || lead.role != "writer") continue;
            if (lead.end >= text.size() && block + 1u < blocks.size()) {
                std::string next;
                read_short(block + 1, kLongest, next);
                text += ' ' + next;
            }
            if (to_.is_aside(at.node) || to_.is_teaser(block)) continue;
            auto parties = read_parties(text, {false, to_.language, true});
            if (parties.size() != 1 || !is_person_name(parties[0].name) ||
                !contains(parties[0].name, " "))
                continue;
            if (!found.empty() && found[0].name != parties[0].name) return;
            found = std::move(parties);
            place = block;
            length = text.size();
        }
        if (found.empty()) return;
        AuthorVote vote{"credit-line", 0.3, place, blocks[place].node};
        vote.length = static_cast<std::uint32_t>(length);
        vote.outright = true;
        add(std::move(found[0]), vote, nullptr);
    }
    // The text of a block that has no more bytes, else an empty one.
    void read_short(BlockId block, std::size_t most, std::string& text) const {
        const Block& at = to_.page.blocks[block];
        text.clear();
        to_.page.append_beginning(at.first_run, at.end_run, most + 1, text);
        if (text.size() > most) text.clear();
    }

    // One of the names that a line prints.
    void add_printed(Party& party, const std::vector<Party>& all, std::string_view key,
                     double weight, const Line& line, std::string_view text,
                     bool outright = false) {
        AuthorVote vote{key, weight, line.block, line.node};
        vote.length = static_cast<std::uint32_t>(text.size());
        vote.place = static_cast<std::uint8_t>(&party - all.data());
        vote.of = static_cast<std::uint8_t>(all.size());
        vote.outright = outright;
        add(std::move(party), vote, nullptr);
    }

    void add(Party party, AuthorVote vote, const Candidate* from) {
        if (to_.is_site_name(party.name)) {
            // a site that bears its author's name: only where the text signs with it
            if (vote.block == kNone || party.kind != PartyKind::person ||
                !is_person_name(party.name))
                return;
        }
        vote.weight = std::min(vote.weight, 0.95);
        out_.votes.add(std::move(party), vote, from);
    }

    Chooser& to_;
    AuthorEvidence& out_;
    bool knows_sections_ = false;
    std::vector<std::string_view> sections_;
    double byline_weight_ = 0;
};

}  // namespace

void read_author_evidence(Chooser& to, AuthorEvidence& out) { EvidenceReader(to, out).read(); }

}  // namespace copydesk
