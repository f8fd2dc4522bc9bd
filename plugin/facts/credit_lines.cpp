#include "facts/credit_lines.h"

#include <algorithm>

#include "core/characters.h"
#include "facts/credit_pieces.h"
#include "facts/letters.h"

namespace copydesk {

namespace {

// The wide blanks by which paragraphs in Han script are set in, too.
std::string_view without_blanks(std::string_view text) {
    constexpr std::string_view kWide = "\u3000";
    for (text = trim(text); text.starts_with(kWide);) text = trim(text.substr(kWide.size()));
    return text;
}

constexpr std::string_view kOpen[] = {"(", "（", "["}, kClose[] = {")", "）", "]"};
constexpr std::string_view kDashes[] = {"-", "–", "—", "―", "_", ":", "--", "－", "−", "‑", "ー"};

std::size_t dash_at(std::string_view text) {  // its length if the text begins with one
    std::size_t best = 0;
    for (const std::string_view dash : kDashes)
        if (text.starts_with(dash)) best = std::max(best, dash.size());
    return best;
}

// Place names as a dateline prints them: a few words that begin with capitals, or script without
// case.
bool reads_as_place(std::string_view place) {
    place = trim(place);
    if (place.size() < 2 || place.size() > 70) return false;
    const auto words = split_words(place);
    if (words.size() > 7) return false;
    std::size_t big = 0;
    for (std::string_view word : words) {
        std::size_t at = 0;
        const char32_t c = next_code_point(word, at);
        if (is_lower(c)) {
            const std::string folded = fold_key(word);
            if (count_code_points(word) > 3 && folded != "upon") return false;
        } else if (is_letter(c)) {
            ++big;
        }
    }
    for (const char c : place)
        if (c == '?' || c == '!' || c == '"' || c == ':') return false;
    return big > 0 && !contains(place, "“") && !contains(place, "„") && !contains(place, "©");
}

bool is_all_capitals(std::string_view text) {
    std::size_t letters = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_code_point(text, at);
        if (is_lower(c)) return false;
        letters += is_upper(c);
    }
    return letters >= 3;
}

// "BERLIN, 3. Mai" -> place and date apart.
void split_date(std::string_view head, const DateReading& reading, Dateline& line) {
    std::size_t digit = head.find_first_of("0123456789");
    if (const auto hits = find_dates(head, reading, 1); !hits.empty()) {
        line.date = hits[0].date.iso();
        digit = hits[0].begin;
    } else {
        // a day and month without year, or "May 3"
        const auto comma = head.rfind(", ");
        if (comma != head.npos) {
            const std::string folded = fold_words(head.substr(comma));
            for (const auto word : split_words(folded))
                if (month_of(word, reading.language) > 0) digit = std::min(digit, comma);
        }
    }
    std::string_view place = head.substr(0, digit);
    while (!place.empty() && (place.back() == ',' || place.back() == ' ' || place.back() == '.')) {
        if (place.back() == '.' && place.size() > 1 && place[place.size() - 2] != ' ' &&
            digit == head.npos)
            break;  // "D.C."
        place.remove_suffix(1);
    }
    line.place = std::string(trim(place));
}

// "(ANSA) - ROMA, 28 LUG - Sarà": the place and day behind the agency, up to the second dash; how
// many bytes that is, 0 if there are none.
std::size_t read_place_behind(std::string_view rest, std::string_view& head) {
    constexpr std::size_t kFurthest = 40;
    for (std::size_t at = 3; at < std::min(rest.size(), kFurthest); ++at) {
        const std::size_t dash = rest[at - 1] == ' ' ? dash_at(rest.substr(at)) : 0;
        if (dash == 0 || rest[at] == ':' || rest[at] == '_') continue;
        const std::string_view before = trim(rest.substr(0, at));
        if (!is_all_capitals(before.substr(0, before.find(','))) || !reads_as_place(before))
            return 0;
        head = before;
        return at + dash;
    }
    return 0;
}

// "(KDVR)", "(dpo)", "(January 24, 2017)": what stands in brackets behind a place before a dash,
// though it is no agency's name.
bool may_follow_place(std::string_view inside, std::string_view place, const DateReading& reading) {
    constexpr std::size_t kLongest = 12;  // bytes
    if (!find_dates(inside, reading, 1).empty()) return is_all_capitals(place);
    const auto words = split_words(place);
    if (inside.size() > kLongest || contains(inside, " ") || has_digit(inside)) return false;
    return is_all_capitals(place) ||
           (!words.empty() && words.size() <= 2 && starts_upper(words.back()) &&
            !is_one_of(words.front(), {"The", "A", "Der", "Die", "Das", "Le", "La", "Il", "El"}));
}

std::optional<Dateline> read_bracketed(std::string_view text, const DateReading& reading) {
    for (std::size_t i = 0; i < std::size(kOpen); ++i) {
        const std::size_t open = text.find(kOpen[i]);
        if (open > 90) continue;  // or there is none
        const std::size_t close = text.find(kClose[i], open);
        if (close == text.npos || close - open > 60) continue;
        const std::string_view inside =
            text.substr(open + kOpen[i].size(), close - open - kOpen[i].size());
        Dateline line;
        std::string_view head = trim(text.substr(0, open));
        std::size_t end = close + kClose[i].size();
        if (const auto equals = inside.find('='); equals != inside.npos) {  // (서울=연합뉴스)
            line.agencies = read_agencies(inside.substr(equals + 1));
            head = trim(inside.substr(0, equals));
        } else {
            line.agencies = read_agencies(inside.substr(0, inside.find_first_of("0123456789")));
            if (line.agencies.empty()) line.agencies = read_agencies(inside);
        }
        if (!head.empty() && !reads_as_place(head)) continue;
        std::string_view rest = text.substr(end);
        if (rest.starts_with(".-") || rest.starts_with(".–")) {  // "Madrid, 12 mar (EFE).- "
            rest.remove_prefix(1);
            ++end;
        }
        const std::size_t space = rest.size() - trim(rest).size();
        const std::size_t dash = dash_at(trim(rest));
        if (line.agencies.empty()) {
            if (head.empty() || dash == 0 || space == 0 || contains(inside, "=") ||
                trim(rest)[0] == ':' || trim(rest)[0] == '_' ||
                !may_follow_place(inside, head, reading))
                continue;
            if (const auto hits = find_dates(inside, reading, 1); !hits.empty())
                line.date = hits[0].date.iso();
        }
        if (dash > 0)
            end += std::min(space, rest.find_first_not_of(" \n\t")) + dash;
        else if (!head.empty() && !is_all_capitals(head) && !contains(inside, "="))
            continue;
        else if (head.empty() && open > 0)
            continue;
        if (head.empty() && dash > 0) end += read_place_behind(text.substr(end), head);
        split_date(head, reading, line);
        line.raw = std::string(text.substr(0, end));
        return line;
    }
    return {};
}

// "【長野】": a place alone, unless the bracket says what sort of text follows.
std::optional<Dateline> read_place_in_brackets(std::string_view text, std::string_view inside) {
    constexpr std::size_t kLongestPlace = 6;
    constexpr std::string_view kLabels[] = {"速報",   "独自", "写真", "動画", "解説",    "特集",
                                            "号外",   "社説", "続報", "訂正", "要約",    "追記",
                                            "広告",   "更新", "導語", "导语", "导读",    "摘要",
                                            "编者按", "快讯", "独家", "关联", "関連記事"};
    const std::size_t length = count_code_points(inside);
    if (length < 2 || length > kLongestPlace ||
        std::any_of(std::begin(kLabels), std::end(kLabels),
                    [&](std::string_view label) { return inside.starts_with(label); }))
        return {};
    for (std::size_t at = 0; at < inside.size();)
        if (!is_han(next_code_point(inside, at))) return {};
    Dateline line;
    line.place = std::string(inside);
    line.raw = std::string(text.substr(0, inside.size() + 6));
    return line;
}

// "【ソウル＝小池和樹】", "[부산=스포츠조선 선수민 기자]": a place and who filed from there.
std::optional<Dateline> read_filed_by(std::string_view text, std::string_view inside) {
    constexpr std::size_t kLongestPlace = 12;  // code points
    for (const std::string_view sign : {"＝", "="}) {
        const std::size_t at = inside.find(sign);
        if (at == inside.npos) continue;
        Dateline line;
        line.place = std::string(trim(inside.substr(0, at)));
        const std::string_view filed = trim(inside.substr(at + sign.size()));
        if (line.place.empty() || count_code_points(line.place) > kLongestPlace ||
            has_digit(line.place) || filed.empty())
            continue;
        line.agencies = read_agencies(filed.substr(0, filed.find(' ')));
        line.raw = std::string(
            text.substr(0, static_cast<std::size_t>(inside.data() - text.data()) + inside.size()));
        line.raw += text[0] == '[' ? "]" : "】";
        return line;
    }
    return {};
}

// "新华社北京6月9日电", "【北京＝…】", "[東京 3日 ロイター]"
std::optional<Dateline> read_han(std::string_view text) {
    const std::size_t wire = text.substr(0, 90).find("电");
    const std::size_t wire2 = std::min(wire, text.substr(0, 90).find("電"));
    if (wire2 != text.npos) {
        const std::string_view head = text.substr(0, wire2);
        for (std::size_t length = std::min<std::size_t>(head.size(), 18); length >= 6; --length) {
            const bool cut = length < head.size() && (static_cast<unsigned char>(head[length]) &
                                                      0xc0u) == 0x80u;  // inside a character
            const Agency* agency = cut ? nullptr : find_agency(head.substr(0, length));
            if (!agency) continue;
            Dateline line;
            line.agencies.push_back({agency, std::string(head.substr(0, length))});
            line.place = std::string(
                trim(head.substr(length, head.find_first_of("0123456789", length) - length)));
            if (count_code_points(line.place) > 12) line.place.clear();
            line.raw = std::string(text.substr(0, wire2 + 3));
            return line;
        }
    }
    if (text.starts_with("【") || text.starts_with("[")) {
        const std::size_t close = std::min(text.find("】"), text.find(']'));
        if (close > 80) return {};  // or there is none
        const std::size_t start = text.starts_with("[") ? 1 : 3;
        const std::string_view inside = text.substr(start, close - start);
        if (auto line = read_filed_by(text, inside)) return line;
        const auto words = split_words(inside);
        if (start == 3 && words.size() == 1) return read_place_in_brackets(text, inside);
        if (words.size() < 2) return {};
        if (const Agency* agency = find_agency(words.back())) {
            Dateline line;
            line.agencies.push_back({agency, std::string(words.back())});
            line.place = std::string(words.front());
            line.raw = std::string(text.substr(0, close + (start == 1 ? 1 : 3)));
            return line;
        }
    }
    return {};
}

// "14. Dezember": whether a full stop stands behind the number of a day.
bool is_day(std::string_view text, std::size_t stop) {
    std::size_t begin = stop;
    while (begin > 0 && is_ascii_digit(text[begin - 1])) --begin;
    return begin < stop && stop - begin <= 2;
}

// "Wien, 14. Dezember 2021": a place, and a date with its year that ends the line's head.
bool is_dated(std::string_view head, std::string_view place, const DateReading& reading) {
    constexpr std::size_t kMostBetween = 8;  // bytes: ", den "
    if (place.size() == head.size() || !reads_as_place(place) || has_digit(place)) return false;
    const auto hits = find_dates(head, reading, 1);
    return !hits.empty() && hits[0].begin >= place.size() &&
           hits[0].begin <= place.size() + kMostBetween && hits[0].end == head.size();
}

// In capitals, and no place.
bool is_label(std::string_view text) {
    return is_one_of(text, {"TLDR", "NOTE", "UPDATE", "UPDATED", "EXCLUSIVE", "BREAKING", "WATCH",
                            "LIVE", "VIDEO", "OPINION", "ANALYSIS", "REVIEW", "EILMELDUNG"});
}

std::optional<Dateline> read_plain(std::string_view text, const DateReading& reading) {
    for (std::size_t at = 3; at < std::min<std::size_t>(text.size(), 70); ++at) {
        if (text[at] == '.' && at + 1 < text.size() && text[at + 1] == ' ' &&
            !is_ascii_alpha(text[at - 1]) && !is_day(text, at))
            return {};
        const std::size_t dash = dash_at(text.substr(at));
        if (dash == 0 || text[at] == ':' || text[at] == '_') continue;
        if (text[at - 1] != ' ' ||
            (at + dash < text.size() && text[at + dash] != ' ' && text[at] != '-'))
            continue;
        const std::string_view head = trim(text.substr(0, at));
        const std::string_view place = head.substr(0, head.find(','));
        if (split_words(place).size() > 4 || is_label(place) ||
            !(is_all_capitals(place) ? reads_as_place(head) : is_dated(head, place, reading)))
            return {};
        if (text.size() < at + 60) return {};
        Dateline line;
        // "WASHINGTON, D.C. —", "PARIS, May 3 —", "NEW YORK, AP —"
        if (const auto comma = head.rfind(','); comma != head.npos)
            line.agencies = read_agencies(head.substr(comma + 1));
        split_date(line.agencies.empty() ? head : head.substr(0, head.rfind(',')), reading, line);
        line.raw = std::string(text.substr(0, at + dash));
        return line;
    }
    return {};
}

}  // namespace

std::optional<Dateline> read_dateline(std::string_view paragraph, const DateReading& reading) {
    paragraph = without_blanks(paragraph);
    if (paragraph.size() < 12) return {};
    if (auto line = read_bracketed(paragraph, reading)) return line;
    if (auto line = read_han(paragraph)) return line;
    return read_plain(paragraph, reading);
}

std::optional<Dateline> read_dateline_alone(std::string_view text, const DateReading& reading) {
    text = trim(text);
    if (!text.starts_with('(') || !text.ends_with(')')) return {};
    const std::string_view inside = trim(text.substr(1, text.size() - 2));
    const std::string_view place = inside.substr(0, inside.find(','));
    if (!reads_as_place(place) || has_digit(place) || !has_digit(inside)) return {};
    const std::string behind = fold_words(inside.substr(place.size()));
    const auto words = split_words(behind);
    if (find_dates(inside, reading, 1).empty() &&
        std::none_of(words.begin(), words.end(),
                     [&](std::string_view word) { return month_of(word, reading.language) > 0; }))
        return {};
    Dateline line;
    split_date(inside, reading, line);
    if (line.place != trim(place)) return {};  // what stands behind it is no date
    line.raw = std::string(text);
    return line;
}

namespace {

bool is_source_lead(std::string_view words) {
    static constexpr std::string_view kLeads[] = {
        "source",   "sources", "quelle",         "quellen", "fuente",   "fuentes",   "fonte",
        "fonti",    "fontes",  "bron",           "kalla",   "kilde",    "kaynak",    "zrodlo",
        "zdroj",    "forras",  "sursa",          "surse",   "источник", "источники", "джерело",
        "المصدر",   "来源",    "來源",           "稿源",    "출처",     "자료",      "lahde",
        "πηγη",     "מקור",    "nguon",          "sumber",  "izvor",    "извор",     "allikas",
        "saltinis", "avots",   "fuente original"};
    const std::string lead = fold_words(words);
    return std::find(std::begin(kLeads), std::end(kLeads), std::string_view(lead)) !=
           std::end(kLeads);
}

// Where the last word of a text begins.
std::size_t last_word(std::string_view text) {
    std::size_t begin = 0;
    for (const std::string_view blank : {" ", "\t", "\n", "|", "\u00a0", "\u3000"})
        if (const std::size_t at = text.rfind(blank); at != text.npos)
            begin = std::max(begin, at + blank.size());
    return begin;
}

// In a line without blanks around it.
std::string_view find_source_statement(std::string_view line) {
    constexpr std::size_t kLongestSource = 40, kLongestDate = 80;  // bytes
    for (std::size_t at = 0; at < std::min(line.size(), kLongestDate); ++at) {
        if (line[at] != ':' && !line.substr(at).starts_with("：")) continue;
        const std::string_view before = line.substr(0, at);
        if (before.size() <= kLongestSource && is_source_lead(before)) return line;
        const std::size_t lead = last_word(before);
        if (lead > 0 && has_digit(before.substr(0, lead)) && is_source_lead(before.substr(lead)))
            return line.substr(lead);
    }
    return {};
}

}  // namespace

SourceLine read_source_line(std::string_view line) {
    line = without_blanks(line);
    const std::string_view statement = find_source_statement(line);
    const std::size_t at = std::min(statement.find(':'), statement.find("："));
    if (at == statement.npos) return {};
    const std::string_view rest =
        trim(statement.substr(at + (statement[at] == ':' ? 1 : std::string_view("：").size())));
    return {statement, statement.size() == line.size(),
            std::string(rest.substr(0, rest.find('\n')))};
}

std::vector<NamedAgency> read_tail_agencies(std::string_view paragraph) {
    paragraph = trim(paragraph);
    if (paragraph.ends_with('.')) paragraph.remove_suffix(1);
    if (!paragraph.ends_with(')') && !paragraph.ends_with(']')) {
        // "… so der Sprecher. dpa"
        const std::size_t space = paragraph.rfind(' ');
        if (space == paragraph.npos || space < 20 ||
            (paragraph[space - 1] != '.' && paragraph[space - 1] != '"'))
            return {};
        return read_agencies(paragraph.substr(space + 1));
    }
    const std::size_t open = paragraph.find_last_of("([");
    if (open == paragraph.npos || paragraph.size() - open > 60) return {};
    std::string_view inside = paragraph.substr(open + 1, paragraph.size() - open - 2);
    if (const auto colon = inside.rfind(": "); colon != inside.npos)
        inside.remove_prefix(colon + 2);  // "(Quelle: dpa)"
    if (const auto with = inside.find("mit Material von "); with != inside.npos)
        inside.remove_prefix(with + 17);
    return read_agencies(inside);
}

}  // namespace copydesk
