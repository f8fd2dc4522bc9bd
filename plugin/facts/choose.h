// The choosers: from a field's candidates and the visible text around the body to the fact.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "facts/dates.h"
#include "facts/facts.h"
#include "facts/names.h"

namespace copydesk {

// A block near the head or the foot of the article, read once for all choosers.
struct Line {
    BlockId block = kNone;
    std::string text;        // at most kLongestLine bytes
    std::size_t length = 0;  // of the block's text, in bytes, as the source has it
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

    Facts facts{};
    std::string host{}, domain{};  // of the page's URL
    std::string language{};        // BCP 47; of the article
    DateReading reading{};
    BlockId first_kept = kNone, last_kept = kNone, title_block = kNone;
    std::vector<Line> lines{};                 // in ascending order
    std::vector<std::string> site_keys{};      // folded names of the site and its publisher
    bool article = false, other_kind = false;  // says that it is an article, a product, a list …

    bool is_kept(BlockId block) const { return block < body.kept.size() && body.kept[block] != 0; }
    std::uint32_t marks_above(NodeId node) const;  // of the node and all its ancestors
    bool is_aside(NodeId node) const;              // in a comment, related story, footer, menu
    bool is_article() const {
        return article;
    }  // one text with a headline, by what it says of itself
    bool is_site_name(std::string_view text) const;
    void mark_printed(BlockId block);
    Fact& add(Field field, const Candidate& from, std::string value, double confidence);
    Fact& add_text(Field field, std::string value, BlockId block, double confidence);
    Line* line_of(BlockId block);
};

void choose_language(Chooser& to);
void read_lines(Chooser& to);       // fills lines
void know_site(Chooser& to);        // fills site_keys
void choose_title(Chooser& to);     // title, subtitle, section of a glued breadcrumb
void read_plain_head(Chooser& to);  // plain text: title, section, captions by their lines alone
void choose_credits(Chooser& to);   // dateline, agency, credit
void choose_source(Chooser& to);    // source, publisher
void choose_authors(Chooser& to);   // byline, authors
void choose_dates(Chooser& to);     // published, modified
void choose_section(Chooser& to);   // section, keywords
void choose_images(Chooser& to);
void choose_rest(Chooser& to);  // canonical, license, access, summary

// The language that a text is written in, BCP 47; empty if it is too short to tell.
std::string detect_language(std::string_view text, std::string_view hint,
                            std::string_view top_domain);

}  // namespace copydesk
