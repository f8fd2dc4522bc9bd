#include "causes.h"

#include <functional>
#include <string_view>

#include "core/arena.h"
#include "core/characters.h"
#include "core/limits.h"
#include "page/lexer.h"

namespace copydesk::testing {
namespace {

bool is_raw_text(std::string_view name) {
    return name == "title" || name == "textarea" || name == "iframe" || name == "noembed" ||
           name == "noframes" || name == "style" || name == "script";
}

// Where the content of a cut element ends: npos if it never does, `at` for other elements.
std::size_t end_of_content(const std::string& html, std::size_t at, const std::string& name) {
    if (name == "script") return lexer::end_of_script(html, at);
    if (is_raw_text(name)) return lexer::end_of_raw_text(html, at, name);
    const bool nested = name == "template" || name == "select" || name == "svg" || name == "math";
    return nested && lexer::end_of_raw_text(html, at, name) == std::string::npos ? std::string::npos
                                                                                 : at;
}

// Calls `change(tag, name)` with each tag of the page, which says what to write in its place. What
// looks like a tag in raw text is none.
using Change = std::function<std::string(std::string_view tag, std::string_view name)>;
std::string rewrite(const std::string& html, const Change& change) {
    std::string out;
    std::size_t copied = 0;
    for (std::size_t at = 0; (at = html.find('<', at)) != std::string::npos;) {
        const std::size_t begin = at + 1 + (at + 1 < html.size() && html[at + 1] == '/');
        const std::size_t name_end = lexer::end_of_name(html, begin);
        bool self_closing;
        const std::size_t end = begin < html.size() && is_ascii_alpha(html[begin])
                                    ? lexer::end_of_tag(html, name_end, self_closing)
                                    : std::string::npos;
        if (end == std::string::npos) {
            ++at;
            continue;
        }
        std::string name = html.substr(begin, name_end - begin);
        for (char& c : name) c = ascii_lower(c);
        out.append(html, copied, at - copied)
            .append(change(std::string_view(html).substr(at, end - at), name));
        copied = at = end;
        if (html[begin - 1] != '/' && is_raw_text(name))
            if (const std::size_t content = end_of_content(html, end, name); content != html.npos)
                at = content;
    }
    return out.append(html, copied);
}

// Every svg empty, up to the next </svg>.
std::string without_svg_content(const std::string& html) {
    std::size_t svg_end = 0;
    std::string out;
    std::size_t copied = 0;
    rewrite(html, [&](std::string_view tag, std::string_view name) {
        const auto at = static_cast<std::size_t>(tag.data() - html.data());
        if (name != "svg" || tag[1] == '/' || at < svg_end) return std::string();
        svg_end = lexer::end_of_raw_text(html, at + tag.size(), "svg");
        if (svg_end == std::string::npos) return std::string();
        out.append(html, copied, at + tag.size() - copied);
        copied = svg_end;
        return std::string();
    });
    return out.append(html, copied);
}

std::string without_unending(const std::string& html) {
    std::size_t raw_end = 0;  // tags before it are none
    return rewrite(html, [&](std::string_view tag, std::string_view name) {
        const auto at = static_cast<std::size_t>(tag.data() - html.data());
        if (at < raw_end || tag[1] == '/') return std::string(tag);
        const std::size_t end = end_of_content(html, at + tag.size(), std::string(name));
        // A comment in its place, as a "<" before it would make a tag of what follows.
        if (end == std::string::npos) return std::string("<!---->");
        if (is_raw_text(name)) raw_end = end;
        return std::string(tag);
    });
}

std::string with_sections(const std::string& html,
                          const std::function<bool(std::string_view)>& is_meant) {
    return rewrite(html, [&](std::string_view tag, std::string_view name) {
        return is_meant(name) ? std::string(tag[1] == '/' ? "</section>" : "<section>")
                              : std::string(tag);
    });
}

bool is_heading(std::string_view name) {
    return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
}

bool is_newer_than_gumbo(std::string_view name) {
    return name == "main" || name == "dialog" || name == "search";
}

// End tags that are written as if they closed themselves.
std::string without_slashes(const std::string& html) {
    return rewrite(html, [](std::string_view tag, std::string_view name) {
        return tag[1] == '/' && (name == "svg" || name == "math") ? "</" + std::string(name) + ">"
                                                                  : std::string(tag);
    });
}

// Custom elements whose end tags are missing, which end where others do.
std::string without_custom_elements(const std::string& html) {
    return rewrite(html, [](std::string_view tag, std::string_view name) {
        std::string renamed(tag);
        const std::size_t begin = tag[1] == '/' ? 2 : 1;
        std::replace(renamed.begin() + static_cast<std::ptrdiff_t>(begin),
                     renamed.begin() + static_cast<std::ptrdiff_t>(begin + name.size()), '-', 'x');
        return renamed;
    });
}

std::string without_framesets(const std::string& html) {
    return rewrite(html, [](std::string_view tag, std::string_view name) {
        return std::string(name == "frameset" ? "<!---->" : tag);
    });
}

std::string without_empty_end_tags(std::string html) {
    for (std::size_t at = 0; (at = html.find("</>", at)) != std::string::npos;)
        html.replace(at, 3, "<!---->");
    return html;
}

struct Repair {
    const char* name;
    std::function<std::string(const std::string&)> apply;
};
const std::vector<Repair>& repairs() {
    static const std::vector<Repair> all = {
        {"form",
         [](const std::string& s) { return with_sections(s, [](auto n) { return n == "form"; }); }},
        {"unending", without_unending},
        {"svg", without_svg_content},  // before the slash, as it may lay bare a tag with one
        {"slash", without_slashes},
        {"template",
         [](const std::string& s) {
             return with_sections(s, [](auto n) { return n == "template"; });
         }},
        {"adopted-main",
         [](const std::string& s) { return with_sections(s, is_newer_than_gumbo); }},
        {"noscript",
         [](const std::string& s) {
             return with_sections(s, [](auto n) { return n == "noscript"; });
         }},
        {"frameset", without_framesets},
        {"empty-end-tag", without_empty_end_tags},
        {"custom", without_custom_elements},
        {"heading", [](const std::string& s) { return with_sections(s, is_heading); }},
    };
    return all;
}

}  // namespace

std::vector<TextBlock> parsed_blocks(std::string_view html) {
    const Limits limits;
    Arena arena(limits.memory);
    Watch watch(0, nullptr);
    return blocks_of(parse_html(html, limits, watch, arena));
}

bool agrees_but_for_spaces(const std::string& html) {
    std::vector<TextBlock> reference = reference_blocks(html), ours = parsed_blocks(html);
    for (TextBlock& block : reference) std::erase(block.text, ' ');
    for (TextBlock& block : ours) std::erase(block.text, ' ');
    return compare(reference, ours).same();
}

Verdict judge(const std::string& html) {
    Verdict verdict;
    verdict.difference = compare(reference_blocks(html), parsed_blocks(html));
    if (verdict.difference.same()) return verdict;
    if (agrees_but_for_spaces(html)) {
        verdict.cause = "table-space";
        return verdict;
    }
    for (const Repair& repair : repairs())
        if (agrees_but_for_spaces(repair.apply(html))) verdict.cause = repair.name;
    if (!verdict.cause.empty()) return verdict;
    std::string page = html;
    // More than one of them at once; several times, as one may lay bare what another mends: an svg
    // ended by a </svg> that Gumbo does not heed may be followed by one that never ends.
    constexpr int kRounds = 4;
    for (int round = 0; round < kRounds && verdict.cause.empty(); ++round)
        for (const Repair& repair : repairs()) {
            page = repair.apply(page);
            if (agrees_but_for_spaces(page)) verdict.cause = "several";
        }
    if (verdict.cause.empty()) verdict.cause = "unknown";
    return verdict;
}

}  // namespace copydesk::testing
