// The head of a plain text: breadcrumbs, section label, title and captions by their lines alone.
#include <algorithm>

#include "core/characters.h"
#include "facts/choose.h"
#include "facts/credit_lines.h"
#include "facts/letters.h"
#include "facts/name_words.h"

namespace copydesk {

namespace {

bool ends_prose(std::string_view text) {
    for (const std::string_view end : {".", "!", "?", "”", "\"", "。", "！", "？", "»", ")", "…",
                                       "」", "؟", ":", "’", "“", "『"})
        if (text.ends_with(end)) return true;
    return false;
}

std::size_t weight_of(std::string_view text) {  // code points; Han counts double
    std::size_t weight = 0;
    for (std::size_t at = 0; at < text.size();) weight += is_han(next_code_point(text, at)) ? 2 : 1;
    return weight;
}

bool is_prose(const Line& line) { return weight_of(line.text) >= 100 && ends_prose(line.text); }

bool is_credit_or_date(const Chooser& to, std::string_view text) {
    if (weight_of(text) > 160) return false;
    if (const CreditLead lead = read_credit_lead(text);
        lead && !read_parties(text, {false, to.language}).empty())
        return true;
    if (const auto parties = read_parties(text, {false, to.language});
        !parties.empty() &&
        (text.ends_with("記者") || text.ends_with("记者") || text.ends_with("기자")))
        return true;
    const auto hits = find_dates(text, to.reading, 1);
    return !hits.empty() &&
           weight_of(text) <=
               weight_of(text.substr(hits[0].begin, hits[0].end - hits[0].begin)) + 24;
}

// "HomeWorldHeadline cut off here..." whose end is the beginning of a later line.
struct Crumb {
    std::size_t line = 0, title = 0;  // indices of lines
    std::string_view path;            // "HomeWorld"
};

std::string_view without_ellipsis(std::string_view text) {
    bool cut = true;
    while (cut) {
        cut = false;
        for (const std::string_view mark : {"...", "…", "[…]", "."})
            if (text.ends_with(mark)) {
                text = trim(text.substr(0, text.size() - mark.size()));
                cut = true;
            }
    }
    return text;
}

// Where the end of `line` begins to be the beginning of `title`; npos if it nowhere does.
std::size_t joint(std::string_view line, std::string_view title) {
    const bool was_cut = without_ellipsis(line).size() < line.size();
    const std::string_view body = without_ellipsis(line);
    for (std::size_t at = 0; at < body.size(); ++at) {
        if ((static_cast<unsigned char>(body[at]) & 0xc0u) == 0x80u) continue;
        const std::string_view tail = body.substr(at);
        if (weight_of(tail) < 8) return body.npos;
        if (title.starts_with(tail) && (was_cut || tail.size() == title.size())) return at;
    }
    return body.npos;
}

std::optional<Crumb> find_crumb(const std::vector<Line>& lines, std::size_t head) {
    for (std::size_t i = 0; i < head; ++i)
        for (std::size_t j = i + 1; j < std::min(head, i + 6); ++j) {
            const std::size_t at = joint(lines[i].text, lines[j].text);
            if (at != std::string_view::npos && at > 0)
                return Crumb{i, j, trim(std::string_view(lines[i].text).substr(0, at))};
        }
    return {};
}

// Parts of "HomeNewsLocal": cut before a capital that follows a small letter, at separators, and
// behind a word for the start page, which scripts without case need.
std::vector<std::string> crumb_parts(std::string_view path) {
    std::vector<std::string> parts(1);
    char32_t before = 0;
    for (std::size_t at = 0; at < path.size();) {
        const std::size_t start = at;
        const char32_t c = next_code_point(path, at);
        const bool separator =
            c == '>' || c == U'»' || c == U'›' || c == '/' || c == '|' || c == U'＞';
        const bool glued = is_upper(c) && (is_lower(before) || digit_of(before) >= 0);
        if ((separator || glued) && !parts.back().empty()) parts.emplace_back();
        if (!separator) parts.back() += path.substr(start, at - start);
        before = c;
        if (names_start_page(fold_key(parts.back())) && parts.size() == 1) parts.emplace_back();
    }
    for (std::string& part : parts) part = std::string(trim(part));
    std::erase_if(parts, [](const std::string& part) {
        return part.empty() || names_start_page(fold_key(part));
    });
    return parts;
}

bool is_label(const Chooser& to, std::string_view text) {
    return weight_of(text) <= 32 && split_words(text).size() <= 4 &&
           text.find_first_of("0123456789:.!?@") == text.npos && !is_credit_or_date(to, text);
}

void print_lines(Chooser& to, std::size_t line) { to.mark_printed(to.lines[line].block); }

void take_captions(Chooser& to) {
    for (const Line& line : to.lines) {
        if (line.block == to.title_block || line.length > 700) continue;
        const auto caption = read_caption(line.text);
        if (!caption || read_dateline(line.text, to.reading)) continue;
        Fact& image = to.add_text(Field::image, {}, line.block, 0.7);
        image.raw = line.text;
        image.caption = caption->text;
        image.credit = caption->credit;
        to.mark_printed(line.block);
    }
}

}  // namespace

void read_plain_head(Chooser& to) {
    take_captions(to);
    const auto is_image = [&](const Line& line) {
        return std::any_of(to.facts[Field::image].begin(), to.facts[Field::image].end(),
                           [&](const Fact& image) { return image.block == line.block; });
    };
    std::size_t head = 0;
    while (head < to.lines.size() && head < 40 &&
           (!is_prose(to.lines[head]) || is_image(to.lines[head])))
        ++head;
    if (head == 0) return;
    std::size_t title = 0;
    if (const auto crumb = find_crumb(to.lines, std::min(head + 1, to.lines.size()))) {
        title = crumb->title;
        const auto parts = crumb_parts(crumb->path);
        if (!parts.empty())
            to.add_text(Field::section, parts.back(), to.lines[crumb->line].block, 0.8);
        for (std::size_t line = 0; line <= crumb->line; ++line) print_lines(to, line);
    } else {
        while (title < head &&
               (is_credit_or_date(to, to.lines[title].text) || is_image(to.lines[title]) ||
                names_start_page(fold_key(to.lines[title].text))))
            ++title;
        if (title >= head) return;
        std::size_t next = title + 1;
        while (next < head &&
               (is_credit_or_date(to, to.lines[next].text) || is_image(to.lines[next])))
            ++next;
        if (next < head && is_label(to, to.lines[title].text) &&
            weight_of(to.lines[next].text) >= 20 &&
            weight_of(to.lines[next].text) > weight_of(to.lines[title].text) * 3 / 2) {
            to.add_text(Field::section, to.lines[title].text, to.lines[title].block, 0.6);
            print_lines(to, title);
            title = next;
        }
    }
    to.title_block = to.lines[title].block;
    to.add_text(Field::title, to.lines[title].text, to.title_block, 0.8);
    print_lines(to, title);
}

}  // namespace copydesk
