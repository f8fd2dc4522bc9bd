// The choosers: from a field's candidates and the visible text around the body to the fact.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/url.h"
#include "facts/dates.h"
#include "facts/facts.h"
#include "facts/names.h"
#include "facts/ranker.h"

namespace copydesk {

// A line as it is printed near the head or the foot of the article: a block, or what a <br> or
// custom elements set apart in one. Read once for all choosers.
struct Line {
    BlockId block = kNone;
    RunId first_run = 0, end_run = 0;
    NodeId node = kNone;     // innermost element that holds all of it
    std::string text;        // at most kLongestLine bytes
    std::size_t length = 0;  // of the whole line, in bytes; above kLongestLine: or more
    bool kept = false;       // part of the body
    bool head = false;       // at the article's head; else at its foot
};
inline constexpr std::size_t kLongestLine = 1200;

struct Chooser {
    const Page& page;
    const Declared& declared;
    const BodyRange& body;
    const PageContext& context;
    Watch& watch;
    const FactsModel& model;
    std::vector<RankedCandidate>* ranked;  // null: nobody asks
    std::span<const std::string> house;    // names of the site's own

    BaseUrl base{declared.base};
    Facts facts{};
    std::string host{}, domain{};  // of the page's URL
    std::string language{};        // BCP 47; of the article
    DateReading reading{};
    BlockId first_kept = kNone, last_kept = kNone, title_block = kNone;
    std::vector<Line> lines{};                 // in ascending order
    std::vector<std::string> site_keys{};      // folded names of the site and its publisher
    bool article = false, other_kind = false;  // says that it is an article, a product, a list …
    bool thread = false;                       // of a forum
    enum class Teaser : std::uint8_t { unknown, no, yes };
    mutable std::vector<Teaser> teasers{};  // what is_teaser said with this title_block
    mutable BlockId teasers_title = kNone;

    bool is_kept(BlockId block) const { return block < body.kept.size() && body.kept[block] != 0; }
    std::uint32_t marks_above(NodeId node) const;  // of the node and all its ancestors
    bool is_aside(NodeId node) const;              // in a comment, related story, footer, menu
    bool is_article() const {
        return article;
    }  // one text with a headline, by what it says of itself
    bool is_site_name(std::string_view text) const;
    bool is_site_key(std::string_view key) const;  // of a text that is folded
    bool may_sign(BlockId block) const;   // short, behind the last of some paragraphs of the body
    bool is_teaser(BlockId block) const;  // stands beside the headline of another page
    bool stands_by_headline(BlockId block) const;
    NodeId common_ancestor(NodeId a, NodeId b) const;
    Line read_line(BlockId block) const;
    bool is_part(const Line& line) const;  // of a block with other lines
    // Whether a credit of so many bytes is a paragraph of the body, or one of its lines.
    bool is_in_text(const Line& line, std::size_t length) const;
    bool is_title(const Line& line) const;
    // What a line ends with: of a long one more than its text holds.
    std::string ending_of(const Line& line) const;
    void mark_printed(BlockId block);
    void mark_printed(const Line& line);  // unless other text stands in its block
    Fact& add(Field field, const Candidate& from, std::string value, double confidence);
    Fact& add_text(Field field, std::string value, BlockId block, double confidence);
};

void choose_language(Chooser& to);
void read_lines(Chooser& to);       // fills lines
void know_site(Chooser& to);        // fills site_keys
void choose_title(Chooser& to);     // title, subtitle, section of a glued breadcrumb
void read_plain_head(Chooser& to);  // plain text: title, section, captions by their lines alone
void choose_credits(Chooser& to);   // dateline, agency, credit
void choose_source(Chooser& to);    // source, publisher
void choose_authors(Chooser& to);   // byline, authors
// An article, or a post: a date is printed below the title.
bool is_dated(const Chooser& to);
// A line that is a name, by the date or below the text, and the name in it; null if there is none.
std::pair<const Line*, std::string_view> find_bare_name(const Chooser& to);
// Lines near the head or the foot that are nothing but names: at most a few.
struct LoneNames {
    const Line* line;
    std::vector<Party> parties;
};
std::vector<LoneNames> find_lone_names(const Chooser& to);
bool stands_by_date(const Chooser& to, BlockId block);  // a date in its line or the next
bool is_set_apart(const Chooser& to, BlockId block);    // bold, leaning or on the right
// What of a line is the credit that names the authors, as printed; empty if it names none of them.
std::string read_byline(const Chooser& to, const Line& line);
// The same with what the lines beside it print of it: "By" above the name, further authors, each on
// a line of its own.
struct PrintedCredit {
    std::string text;
    std::vector<const Line*> lines;
    BlockId label = kNone;  // the block of the "By", where it stands apart
};
PrintedCredit read_spread_byline(const Chooser& to, const Line& line);
bool may_be_byline(const Chooser& to, const Line& line);  // by its place and length
// What of a line is the credit of an agency, the site or its newsroom: "Von dpa", "By our staff".
std::string read_house_credit(const Chooser& to, std::string_view line);
// The byline where nobody is an author: such a credit by the title.
void write_house_byline(Chooser& to);
// The nearest line that prints the first author's name, best with what introduces it; or null.
const Line* find_byline(const Chooser& to);
// Where the link leads that a line prints the name as; an absolute URL, empty if there is none.
std::string link_of_name(const Chooser& to, const Line& line, std::string_view name);
// Those of whom a credit is one: editors only where nobody else is named.
std::vector<const Fact*> credited_authors(const Chooser& to);
// Whether a text prints a name, in whatever spelling, with or without initials.
bool prints_name(std::string_view text, std::string_view name);
void choose_dates(Chooser& to);  // published, modified
void choose_keywords(Chooser& to);
void choose_section(Chooser& to);
void choose_images(Chooser& to);
void choose_rest(Chooser& to);  // canonical, license, access, summary

// The language that a text is written in, BCP 47; empty if it is too short to tell. `top_domain`:
// of the page's country, if it has one.
std::string detect_language(std::string_view text, std::string_view top_domain);

}  // namespace copydesk
