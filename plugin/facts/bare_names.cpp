// A name that nothing introduces: alone by the date, or as a signature below the text.
#include <algorithm>

#include "core/characters.h"
#include "facts/choose.h"
#include "facts/credit_pieces.h"
#include "facts/letters.h"

namespace copydesk {

namespace {

// "Ann Lee, Paris", "ANN LEE / Paris", "Ann Lee (Paris)" -> the name alone.
std::string_view name_part(std::string_view text) {
    while (!text.empty() && (text.back() == '|' || text.back() == ' ' || text.back() == ','))
        text.remove_suffix(1);
    std::size_t end = text.size();
    for (const std::string_view mark :
         {", ", "، ", " / ", " – ", " - ", " — ", " ـ ", " | ", "（", " (", "／"})
        end = std::min(end, text.find(mark));
    const std::string_view rest = text.substr(end);
    if (has_digit(rest) || split_words(rest).size() > 4) return {};
    return trim(text.substr(0, end));
}

// "Ann Lee | 5 May 2026", "5 May 2026 · Ann Lee": the one part that is no date or reading time;
// the whole text where nothing divides it.
std::string_view part_without_date(std::string_view text) {
    std::string_view found;
    while (!text.empty()) {
        std::size_t end = text.size(), next = end;
        for (const std::string_view mark : {"|", "·", "•", "∙", " – ", " — ", " - "})
            if (const std::size_t at = text.find(mark); at < end) {
                end = at;
                next = at + mark.size();
            }
        const std::string_view part = trim(text.substr(0, end));
        text.remove_prefix(next);
        if (part.empty() || has_digit(part)) continue;
        if (!found.empty()) return {};
        found = part;
    }
    return found;
}

// A signature is printed unlike the text: on the right, or leaning; at the text's end also bold.
bool is_set_apart(const Page& page, const Line& line, bool bold) {
    const Tag tag = page.nodes[page.runs[line.first_run].node].tag;
    return tag == Tag::em || tag == Tag::i || (bold && (tag == Tag::strong || tag == Tag::b)) ||
           contains(page.attribute(line.node, AttributeName::style), "right");
}

bool is_link(const Page& page, const Line& line) {
    return page.closest(page.runs[line.first_run].node, Tag::a) != kNone;
}

bool has_date(const Chooser& to, std::size_t line) {
    return line < to.lines.size() && count_code_points(to.lines[line].text) < 60 &&
           !find_dates(to.lines[line].text, to.reading, 1).empty();
}

bool has_date_around(const Chooser& to, std::size_t line) {
    return has_date(to, line - 1) || has_date(to, line) || has_date(to, line + 1);
}

// At the head by the date, or right below the title before a clock or a reading time.
bool heads_text(const Chooser& to, std::size_t at) {
    constexpr BlockId kNear = 3;
    const Line& line = to.lines[at];
    if (!line.head || to.title_block == kNone || line.block < to.title_block ||
        line.block > std::max(to.first_kept, to.title_block) + kNear)
        return false;
    if (has_date(to, at - 1) || has_date(to, at + 1)) return true;
    return line.block == to.title_block + 1 && at + 1 < to.lines.size() &&
           to.lines[at + 1].length < 40 && has_digit(to.lines[at + 1].text);
}

// "© 2026 Ann Lee" at the foot of the page.
bool owns_site(const Chooser& to, std::string_view name) {
    constexpr BlockId kFoot = 60;
    const auto count = static_cast<BlockId>(to.page.blocks.size());
    for (BlockId block = count > kFoot ? count - kFoot : 0; block < count; ++block) {
        const std::string text = to.page.text_of_block(block);
        if (contains(text, name) && names_copyright(text)) return true;
    }
    return false;
}

bool signs_text(const Chooser& to, const Line& line, std::string_view name) {
    if (to.last_kept == kNone || line.block <= to.first_kept + 3) return false;
    if (to.may_sign(line.block) && is_dated(to) &&
        (is_set_apart(to.page, line, false) || owns_site(to, name)))
        return true;
    return to.is_article() && line.block >= to.last_kept && line.block <= to.last_kept + 1 &&
           is_set_apart(to.page, line, true);
}

// A line of names alone, near the head or the foot: one word only right beside a date.
bool holds_names_alone(const Chooser& to, std::size_t at) {
    constexpr std::size_t kLongest = 100, kShortest = 3, kLongWord = 24;
    constexpr BlockId kAbove = 3, kBelow = 8;
    const Line& line = to.lines[at];
    if (line.length > kLongest || line.length < kShortest || to.is_title(line) ||
        to.is_aside(line.node) || to.is_in_text(line, line.length))
        return false;
    const BlockId top = to.title_block == kNone ? to.first_kept : to.title_block;
    const bool head =
        line.head && top != kNone && line.block + kAbove >= top &&
        line.block <= std::max(top, to.first_kept == kNone ? 0 : to.first_kept) + kBelow;
    const bool foot = !line.head && to.last_kept != kNone && line.block + 1 >= to.last_kept &&
                      line.block <= to.last_kept + kBelow;
    if (!head && !foot) return false;
    if (contains(line.text, " ")) return true;
    return head && line.length <= kLongWord && (has_date(to, at - 1) || has_date(to, at + 1));
}

}  // namespace

bool stands_by_date(const Chooser& to, BlockId block) {
    for (std::size_t i = 0; i < to.lines.size(); ++i)
        if (to.lines[i].block == block && has_date_around(to, i)) return true;
    return false;
}

bool is_set_apart(const Chooser& to, BlockId block) {
    return is_set_apart(to.page, to.read_line(block), true);
}

std::vector<LoneNames> find_lone_names(const Chooser& to) {
    constexpr std::size_t kMost = 6;
    constexpr double kLeastShare = 0.7;
    const Fact* title = to.facts.first(Field::title);
    std::vector<LoneNames> found;
    for (std::size_t i = 0; i < to.lines.size() && found.size() < kMost; ++i) {
        const Line& line = to.lines[i];
        if (!holds_names_alone(to, i)) continue;
        const std::string_view text = part_without_date(line.text);
        if (is_team_name(text) && has_date_around(to, i)) {
            found.push_back({&line, {{std::string(text), "writer", PartyKind::organization}}});
            continue;
        }
        auto parties = read_parties(text, {true, to.language, true});
        std::size_t bytes = 0;
        bool people = !parties.empty();
        for (const Party& party : parties) {
            bytes += party.name.size() + 1;
            const bool word = !contains(party.name, " ") && parties.size() == 1 &&
                              starts_upper(party.name) && party.name.size() == text.size();
            people &= (word || is_person_name(party.name)) && !to.is_site_name(party.name) &&
                      !(title && contains(title->value, party.name));
        }
        if (people && static_cast<double>(bytes) >= kLeastShare * static_cast<double>(text.size()))
            found.push_back({&line, std::move(parties)});
    }
    return found;
}

bool is_dated(const Chooser& to) {
    constexpr std::size_t kNear = 3;  // lines: the title again, a name, the date
    if (to.is_article()) return true;
    if (to.title_block == kNone) return false;
    const auto first = std::find_if(to.lines.begin(), to.lines.end(),
                                    [&](const Line& line) { return line.block > to.title_block; });
    const auto at = static_cast<std::size_t>(first - to.lines.begin());
    for (std::size_t i = at; i < at + kNear; ++i)
        if (has_date(to, i)) return true;
    return false;
}

std::pair<const Line*, std::string_view> find_bare_name(const Chooser& to) {
    constexpr std::size_t kLongLine = 80, kLongName = 60, kMostWords = 4;
    const Fact* title = to.facts.first(Field::title);
    for (std::size_t i = 0; i < to.lines.size(); ++i) {
        const Line& line = to.lines[i];
        if (line.length > kLongLine || to.is_title(line) || to.is_aside(line.node) ||
            is_link(to.page, line))  // a section, another story; an author's link says so itself
            continue;
        const std::string_view name = name_part(line.text);
        if (name.empty() || name.size() > kLongName || split_words(name).size() > kMostWords ||
            !is_person_name(name) || to.is_site_name(name) || to.is_in_text(line, line.length) ||
            (title && contains(title->value, name)))
            continue;
        // two letters of Han are too little where nothing says that this is an article
        if (!to.is_article() && !contains(name, " ")) continue;
        if (heads_text(to, i) || signs_text(to, line, name)) return {&line, name};
    }
    return {nullptr, {}};
}

}  // namespace copydesk
