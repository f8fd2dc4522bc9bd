// The credit line as it is printed: cut out of what stands beside it on its line, be it in other
// elements (a date, a section, a count of comments) or behind a bar.
#include <algorithm>
#include <utility>

#include "core/characters.h"
#include "facts/agencies.h"
#include "facts/choose.h"
#include "facts/credit_pieces.h"
#include "facts/glued_words.h"
#include "facts/letters.h"

namespace copydesk {

namespace {

struct Span {
    std::size_t begin = std::string_view::npos, end = 0;
    bool found() const { return begin != std::string_view::npos; }
};

// What may stand between the first word of a name and its last: "H.J.", "(Guha)".
bool may_part_name(std::string_view between) {
    constexpr std::size_t kInitials = 4;  // code points
    const auto words = split_words(between);
    return std::all_of(words.begin(), words.end(), [](std::string_view word) {
        if (word.starts_with('(') && word.ends_with(')')) return true;
        if (count_code_points(word) > kInitials) return false;
        for (std::size_t at = 0; at < word.size();)
            if (const char32_t c = next_code_point(word, at); c != '.' && !is_upper(c))
                return false;
        return true;
    });
}

// "Timothy H.J. Nerozzi" where the name is given as "Timothy Nerozzi", or the other way round.
Span find_name_with_initials(std::string_view text, std::string_view name) {
    constexpr std::size_t kMostBetween = 24;  // bytes
    const auto words = split_words(name);
    if (words.size() < 2) return {};
    const std::string_view first = words.front(), last = words.back();
    const std::size_t begin = text.find(first);
    if (begin == text.npos ||
        !may_part_name(name.substr(first.size(), name.size() - first.size() - last.size())))
        return {};
    const std::size_t behind = begin + first.size(), end = text.find(last, behind);
    if (end == text.npos || end - behind > kMostBetween || text[behind] != ' ' ||
        !may_part_name(text.substr(behind, end - behind)))
        return {};
    return {begin, end + last.size()};
}

// The name as it is spelt, but not in "Annual" for "Ann".
Span find_spelt(std::string_view text, std::string_view name) {
    for (auto at = text.find(name); at != text.npos; at = text.find(name, at + 1)) {
        const std::size_t end = at + name.size();
        std::size_t behind = end;
        if (end == text.size() || !is_lower(next_code_point(text, behind))) return {at, end};
    }
    return {};
}

// Where a text prints a name, in whatever spelling.
Span find_name(std::string_view text, std::string_view name) {
    if (const Span span = find_spelt(text, name); span.found()) return span;
    if (const Span span = find_name_with_initials(text, name); span.found()) return span;
    std::size_t at_letter = 0;  // a log-in name stands for nobody's printed one
    if (is_lower(next_code_point(name, at_letter))) return {};
    constexpr std::size_t kLongest = 400;  // bytes: of what may be a credit
    const std::string key = fold_key(name);
    if (key.size() < 4 || text.size() > kLongest || !contains(fold_key(text), key)) return {};
    const bool one_word = !contains(name, " ");
    bool starts = true;  // a word
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t c = next_code_point(text, at);
        // "will" is not "Will"
        if (starts && is_letter(c) && !(one_word && is_lower(c)))
            for (std::size_t end = at; end <= text.size() && end - begin <= 2 * name.size() + 8;) {
                const std::string here = fold_key(text.substr(begin, end - begin));
                if (here == key) {
                    // "@annlee" is another name, 大渡 美咲 is not
                    if (!is_han(c) && !one_word &&
                        !contains(fold_words(text.substr(begin, end - begin)), " "))
                        break;
                    return {begin, end};
                }
                if (here.size() >= key.size() || end == text.size()) break;
                next_code_point(text, end);
            }
        starts = !is_letter(c);
    }
    return {};
}

// The part of a line that stands in one element beside others, or as text between them.
struct Segment {
    RunId first_run = 0, end_run = 0;
    bool element = false;
    std::string text;
};

std::vector<Segment> split_line(const Chooser& to, const Line& line) {
    const Page& page = to.page;
    NodeId top = page.runs[line.first_run].node;
    for (RunId run = line.first_run; run < line.end_run && top != kNone; ++run)
        top = to.common_ancestor(top, page.runs[run].node);
    std::vector<Segment> segments;
    NodeId last = kNone;
    for (RunId run = line.first_run; run < line.end_run; ++run) {
        NodeId part = page.runs[run].node;
        while (part != top && part != kNone && page.nodes[part].parent != top)
            part = page.nodes[part].parent;
        if (segments.empty() || part != last) segments.push_back({run, run, part != top, {}});
        segments.back().end_run = run + 1;
        last = part;
    }
    for (Segment& segment : segments)
        page.append_text(segment.first_run, segment.end_run, segment.text);
    return segments;
}

bool is_lead(std::string_view text) {
    const CreditLead lead = read_credit_lead(text);
    return lead && lead.end >= text.size();
}

// The runs from the first element that names an author to the last, with a label before and plain
// text behind them.
std::string text_of_credit(const Chooser& to, const Line& line) {
    const std::vector<Segment> segments = split_line(to, line);
    std::size_t first = segments.size(), last = 0;
    for (const Fact* author : credited_authors(to))
        for (std::size_t i = 0; i < segments.size(); ++i) {
            if (!find_name(segments[i].text, author->value).found()) continue;
            first = std::min(first, i);
            last = std::max(last, i);
        }
    if (first == segments.size()) return line.text;  // the name is spread over elements, or absent
    while (first > 0 && (is_lead(segments[first - 1].text) || !segments[first - 1].element))
        --first;
    while (last + 1 < segments.size() && !segments[last + 1].element) ++last;
    std::string text;
    to.page.append_text(segments[first].first_run, segments[last].end_run, text);
    // "By" and the name in elements that only a style sheet keeps apart
    for (std::size_t i = first; i < last; ++i)
        if (const auto at = text.find(segments[i].text + segments[i + 1].text);
            at != text.npos && is_lead(segments[i].text) && !segments[i + 1].text.empty())
            text.insert(at + segments[i].text.size(), " ");
    return part_elements(to.page, segments[first].first_run, segments[last].end_run,
                         std::move(text), ' ');
}

constexpr std::string_view kBars[] = {"|", "·", "•", "●", "»", "\n", "↵", "▪", "／／"};

// Words between a credit and the date or section behind it, and the days of the week.
bool leads_to_date(std::string_view folded) {
    return is_one_of(folded, {"on",           "am",
                              "le",           "el",
                              "il",           "em",
                              "den",          "at",
                              "published",    "publie",
                              "publicado",    "publicada",
                              "pubblicato",   "veroffentlicht",
                              "erstellt",     "stand",
                              "updated",      "posted",
                              "date",         "datum",
                              "last",         "aktualisiert",
                              "vom",          "gepubliceerd",
                              "publicerad",   "publisert",
                              "opublikowano", "入力",
                              "입력",         "mon",
                              "monday",       "tue",
                              "tuesday",      "wed",
                              "wednesday",    "thu",
                              "thursday",     "fri",
                              "friday",       "sat",
                              "saturday",     "sun",
                              "sunday",       "montag",
                              "dienstag",     "mittwoch",
                              "donnerstag",   "freitag",
                              "samstag",      "sonnabend",
                              "sonntag",      "mo",
                              "di",           "mi",
                              "do",           "fr",
                              "sa",           "so",
                              "lundi",        "mardi",
                              "mercredi",     "jeudi",
                              "vendredi",     "samedi",
                              "dimanche",     "lunes",
                              "martes",       "miercoles",
                              "jueves",       "viernes",
                              "sabado",       "domingo",
                              "lunedi",       "martedi",
                              "mercoledi",    "giovedi",
                              "venerdi",      "sabato",
                              "domenica",     "segunda",
                              "terca",        "quarta",
                              "quinta",       "sexta",
                              "maandag",      "dinsdag",
                              "woensdag",     "donderdag",
                              "vrijdag",      "zaterdag",
                              "zondag",       "in",
                              "unter",        "under"});
}

std::string_view trim_marks(std::string_view text) {
    constexpr std::string_view kMarks[] = {"-", "–", "—", "|", ",", "·",  "•",  "/",  "(",
                                           ";", "»", "›", ">", ":", "、", "：", "\n", "　"};
    for (bool cut = true; cut;) {
        cut = false;
        text = trim(text);
        for (const std::string_view mark : kMarks) {
            const bool closes = mark == ">" && contains(text, "<");  // an address behind the name
            if (text.size() > mark.size() && text.ends_with(mark) && !closes) {
                text.remove_suffix(mark.size());
                cut = true;
            }
            if (text.size() > mark.size() && mark != "(" && text.starts_with(mark)) {
                text.remove_prefix(mark.size());
                cut = true;
            }
        }
    }
    return text;
}

// "Updated 3 May | By Ann Lee": where the credit begins in what stands before the first name.
std::size_t begin_of_credit(const Chooser& to, std::string_view before) {
    std::size_t begin = 0;
    for (const DateHit& hit : find_dates(before, to.reading, 3)) begin = std::max(begin, hit.end);
    for (const std::string_view bar : kBars)
        if (const auto at = before.rfind(bar); at != before.npos)
            begin = std::max(begin, at + bar.size());
    if (begin == 0 && !has_digit(before)) return 0;
    // behind a date or a count only what leads to the name is the credit
    for (std::size_t at = begin; at < before.size(); ++at)
        if ((at == 0 || before[at - 1] == ' ') && before[at] != ' ' && is_lead(before.substr(at)))
            return at;
    return has_digit(before.substr(begin)) ? before.size() : begin;
}

// "…, DVM. Reviewed by": what leads to the name in the next element is no part of this credit.
std::string_view without_last_lead(std::string_view text) {
    constexpr std::size_t kLongest = 40;  // bytes
    for (std::size_t at = text.size() - std::min(text.size(), kLongest); at < text.size(); ++at)
        if ((at == 0 || text[at - 1] == ' ') && contains(text.substr(at), " ") &&
            read_credit_lead(text.substr(at)).strong && is_lead(text.substr(at)))
            return trim_marks(text.substr(0, at));
    return text;
}

// How much of what stands behind the last name is still the credit: a place, a function, an
// address, but no date, no count and nothing behind a bar.
std::size_t end_of_credit(const Chooser& to, std::string_view after) {
    std::size_t end = after.size();
    if (const auto hits = find_dates(after, to.reading, 1); !hits.empty()) end = hits[0].begin;
    for (const std::string_view bar : kBars) end = std::min(end, after.find(bar));
    std::size_t word = 0;  // where it begins
    for (std::size_t at = 0; at < end;) {
        const std::size_t here = at;
        const char32_t c = next_code_point(after, at);
        if (c == ' ' || c == '\n') word = at;
        if (digit_of(c) < 0) continue;
        const std::string_view whole = after.substr(word, after.find(' ', word) - word);
        if (!is_address(whole)) end = std::min(end, std::min(word, here));
    }
    std::string_view rest = after.substr(0, std::min(end, after.size()));
    if (!rest.empty())
        for (bool cut = true; cut;) {
            cut = false;
            rest = trim_marks(rest);
            const std::size_t space = rest.rfind(' ');
            const std::size_t begin = space == rest.npos ? 0 : space + 1;
            if (begin < rest.size() && leads_to_date(fold_key(rest.substr(begin)))) {
                rest = rest.substr(0, begin);
                cut = true;
            }
        }
    rest = without_last_lead(rest);
    return rest.empty() ? 0 : static_cast<std::size_t>(rest.data() - after.data()) + rest.size();
}

bool names_house(const Chooser& to, std::string_view text) {
    if (text.empty()) return false;
    const std::string folded = fold_words(text);
    const std::string_view last = std::string_view(folded).substr(folded.rfind(' ') + 1);
    return to.is_site_name(text) || !read_agencies(text).empty() || is_team_name(text) ||
           is_one_of(last, {"redaktion", "redaccion", "redaction", "redazione", "redacao",
                            "redakcja", "redakce", "редакция", "staff", "editors", "newsroom"});
}

// Words that begin with no capital; in scripts that have none that is each.
std::size_t count_small_words(std::string_view text) {
    const auto words = split_words(text);
    return static_cast<std::size_t>(
        std::count_if(words.begin(), words.end(), [](std::string_view word) {
            for (std::size_t at = 0; at < word.size();)
                if (const char32_t c = next_code_point(word, at); is_letter(c)) return !is_upper(c);
            return false;
        }));
}

// Those that are no part of the authors' names.
std::size_t count_small_beside(const Chooser& to, std::string_view text) {
    std::size_t words = count_small_words(text);
    for (const Fact* author : credited_authors(to))
        if (find_name(text, author->value).found())
            words -= std::min(words, count_small_words(author->value));
    return words;
}

// Whether a text tells of whom it names, as an article or a reply does: in a credit a lead stands
// before the name, or few words beside it. `credit`: what of it would be one.
bool reads_as_sentence(const Chooser& to, std::string_view text, std::string_view before,
                       std::string_view credit) {
    constexpr std::size_t kFewWords = 3, kManyWords = 6, kLongestLead = 40;  // bytes
    before = trim(before);
    if (is_lead(before)) return false;  // at the beginning "by" is enough, further on "written by"
    for (std::size_t at = before.size() - std::min(before.size(), kLongestLead); at < before.size();
         ++at)
        if ((at == 0 || before[at - 1] == ' ') && is_lead(before.substr(at)) &&
            read_credit_lead(before.substr(at)).strong)
            return false;
    if (contains_any(credit, {"。", "！", "？"})) return true;
    if (count_small_beside(to, credit) == 0) return false;
    const bool ends = text.ends_with('.') || text.ends_with('?') || text.ends_with('!') ||
                      text.ends_with(".”") || text.ends_with(".\"");
    return count_small_beside(to, text) >= (ends ? kFewWords : kManyWords);
}

}  // namespace

std::string read_house_credit(const Chooser& to, std::string_view line) {
    if (!read_credit_lead(line)) line.remove_prefix(begin_of_credit(to, line));
    line = trim_marks(line);
    const CreditLead lead = read_credit_lead(line);
    if (!lead || lead.role != "writer") return {};
    const std::string_view behind = line.substr(lead.end);
    const std::size_t end = end_of_credit(to, behind);
    if (!names_house(to, trim_marks(behind.substr(0, end)))) return {};
    return std::string(trim_marks(line.substr(0, lead.end + end)));
}

// Those of whom a credit is one: editors only where nobody else is named.
std::vector<const Fact*> credited_authors(const Chooser& to) {
    std::vector<const Fact*> all, writers;
    for (const Fact& author : to.facts[Field::author]) {
        all.push_back(&author);
        if (author.role != "editor") writers.push_back(&author);
    }
    return writers.empty() ? all : writers;
}

bool prints_name(std::string_view text, std::string_view name) {
    return find_name(text, name).found();
}

std::string read_byline(const Chooser& to, const Line& line) {
    std::string text = text_of_credit(to, line);
    if (names_copyright(text)) return {};
    Span names;
    for (const Fact* author : credited_authors(to))
        if (const Span name = find_name(text, author->value); name.found()) {
            names.begin = std::min(names.begin, name.begin);
            names.end = std::max(names.end, name.end);
        }
    if (!names.found()) return {};
    // "ByAnn Lee" in one element: a style sheet keeps them apart
    if (const std::size_t before = names.begin; before > 0 && is_ascii_alpha(text[before - 1]) &&
                                                is_lead(std::string_view(text).substr(0, before))) {
        text.insert(before, " ");
        ++names.begin;
        ++names.end;
    }
    const std::string_view whole = text;
    const std::size_t begin = begin_of_credit(to, whole.substr(0, names.begin));
    const std::size_t end = names.end + end_of_credit(to, whole.substr(names.end));
    std::string_view credit = trim_marks(whole.substr(begin, end - begin));
    if (reads_as_sentence(to, whole, whole.substr(0, names.begin), credit)) return {};
    while (credit.starts_with("\u00a0")) credit = trim_marks(credit.substr(2));
    constexpr std::size_t kLongest = 240;  // bytes: a paragraph or a caption is no credit
    return credit.size() <= kLongest ? std::string(credit) : std::string();
}

}  // namespace copydesk
