// The outlet that a reader would cite, and the organisation behind it.
#include <algorithm>
#include <utility>

#include "core/characters.h"
#include "facts/choose.h"
#include "facts/credit_lines.h"
#include "facts/letters.h"
#include "facts/name_words.h"
#include "facts/title_parts.h"

namespace copydesk {

namespace {

bool is_legal_form(std::string_view word) {
    return is_one_of(word,
                     {"gmbh",   "inc",          "ltd",     "llc",        "limited",
                      "ag",     "kg",           "sa",      "srl",        "spa",
                      "bv",     "nv",           "ab",      "as",         "oy",
                      "corp",   "corporation",  "plc",     "verlag",     "verlagsgesellschaft",
                      "mbh",    "holding",      "group",   "groupe",     "gruppe",
                      "grupo",  "gruppo",       "company", "publishing", "publications",
                      "medien", "mediengruppe", "editore", "editorial",  "stiftung"});
}

// "The Example | News from here" -> "The Example": the part that the domain speaks for.
std::string without_slogan(const Chooser& to, std::string_view name) {
    const std::string label = fold_key(std::string_view(to.domain).substr(0, to.domain.find('.')));
    for (const std::string_view mark :
         {" | ", " - ", " – ", " — ", ": ", " · ", " :: ", "｜", " / ", " » "}) {
        const auto at = name.find(mark);
        if (at == name.npos || at == 0) continue;
        const std::string_view first = trim(name.substr(0, at)),
                               second = trim(name.substr(at + mark.size()));
        const std::string first_key = fold_key(first), second_key = fold_key(second);
        if (!label.empty() && !contains(first_key, label) &&
            (contains(second_key, label) || contains(label, second_key)) && !second_key.empty())
            return std::string(second);
        return std::string(first);
    }
    return std::string(trim(name));
}

// "Example Logo", "Logo Example white" -> "Example": of an image's description.
std::string_view without_logo(std::string_view text) {
    const auto is_word = [](std::string_view word) {
        const std::string folded = fold_key(word);
        return is_one_of(folded,
                         {"logo", "logotype", "white", "black", "icon", "header", "footer"});
    };
    text = trim(text);
    if (!contains_ignoring_case(text, "logo")) return text;
    for (bool cut = true; cut;) {
        cut = false;
        const auto words = split_words(text);
        if (words.size() < 2) return text;
        if (is_word(words.back())) {
            text = trim(text.substr(0, text.size() - words.back().size()));
            cut = true;
        } else if (is_word(words.front())) {
            text = trim(text.substr(words.front().size()));
            cut = true;
        }
    }
    return text;
}

// "Example, Inc. All rights reserved." -> "Example, Inc."
std::string_view without_reservation(std::string_view text) {
    for (std::size_t at = 1; at < text.size(); ++at)
        for (const std::string_view begin :
             {"all rights", "alle rechte", "tous droits", "todos los derechos", "todos os direitos",
              "tutti i diritti", "wszelkie prawa", "Все права", "版权所有", "版權所有"}) {
            if (!starts_with_ignoring_case(text.substr(at), begin)) continue;
            text = trim(text.substr(0, at));
            while (text.ends_with('-') || text.ends_with(',') || text.ends_with('|') ||
                   text.ends_with("–") || text.ends_with("—"))
                text = trim(text.substr(0, text.size() - (text.back() < 0 ? 3 : 1)));
            const std::string_view last = text.substr(text.rfind(' ') + 1);
            if (last.ends_with('.') && !is_company_form(fold_key(last))) text.remove_suffix(1);
            return text;
        }
    return text;
}

// "Copyright © 2019 – Example e. V." -> "Example e. V."
std::string_view read_owner(std::string_view text) {
    text = trim(text);
    for (bool cut = true; cut && !text.empty();) {
        cut = false;
        for (const std::string_view part :
             {"copyright", "(c)", "©", "@", "–", "—", "-", "by ", ",", ":", "|", " "})
            if (contains_ignoring_case(text.substr(0, part.size()), part)) {
                text.remove_prefix(part.size());
                cut = true;
            }
        const std::size_t year = std::min(text.find_first_not_of("0123456789"), text.size());
        if (year > 0 && (year == text.size() || !is_ascii_alpha(text[year]))) {  // no "3Com"
            text.remove_prefix(year);
            cut = true;
        }
        if (const std::size_t last = text.rfind(' ');
            last != text.npos && text.size() == last + 5 &&
            text.substr(last + 1).find_first_not_of("0123456789") == text.npos)
            text = text.substr(0, last);
        if (cut) continue;
        const std::size_t size = text.size();
        text = without_reservation(text);
        cut = text.size() < size;
    }
    return text;
}

std::string_view without_copyright(std::string_view text) {
    return names_copyright(text) ? read_owner(text) : trim(text);
}

// "返回网易首页", "Example homepage" -> "网易", "Example": of a link to the site's start page.
std::string_view without_start_page(std::string_view text) {
    for (const std::string_view back : {"返回", "回到"})
        if (text.starts_with(back) && text.size() > back.size()) text.remove_prefix(back.size());
    for (const std::string_view page : {"首页", "首頁", "トップページ", " homepage", " Homepage",
                                        " home page", " Home Page", " Startseite"})
        if (text.ends_with(page) && text.size() > page.size())
            return trim(text.substr(0, text.size() - page.size()));
    return text;
}

// "{$site.name}", "%%sitename%%", "[site:name]": nobody has put a name in its place.
bool is_variable(std::string_view text) {
    return (contains(text, "{") && contains(text, "}")) || contains(text, "%%") ||
           (text.starts_with('%') && text.ends_with('%')) ||
           (text.starts_with('[') && text.ends_with(']'));
}

struct Scored {
    std::string name, key;
    const Candidate* from = nullptr;
    double score = 0;
    std::vector<std::string_view> keys{};  // the kinds of mark that name it
};

double shape_score(const Chooser& to, const std::string& name, const std::string& key) {
    double score = 0;
    const std::string folded = fold_words(name);
    for (const auto word : split_words(folded))
        if (is_legal_form(word)) score -= 0.3;
    if (count_code_points(name) > 40) score -= 0.25;
    if (name.starts_with('@') || name.starts_with("http")) score -= 0.4;
    const std::string label = fold_key(std::string_view(to.domain).substr(0, to.domain.find('.')));
    if (label.size() >= 3 && key.size() >= 3) {
        if (key == label || (key.starts_with("the") && key.substr(3) == label))
            score += 0.2;
        else if (contains(key, label) || contains(label, key))
            score += 0.12;
    }
    if (contains(name, ".") && name.find(' ') == name.npos && key == fold_key(to.domain))
        score -= 0.1;
    return score;
}

std::string headline_key(const Chooser& to) {
    const Fact* title = to.facts.first(Field::title);
    return title ? fold_key(title->value) : std::string();
}

// A number, or the headline, where the address does not speak for it.
bool is_no_outlet(const Chooser& to, std::string_view key) {
    const std::string label = fold_key(std::string_view(to.domain).substr(0, to.domain.find('.')));
    if (!label.empty() && (contains(label, key) || contains(key, label))) return false;
    return key.find_first_not_of("0123456789") == key.npos ||
           (key == headline_key(to) && !is_front_page(to.context));
}

std::vector<Scored> read_sources(const Chooser& to) {
    std::vector<Scored> found;
    const Fact* title = to.facts.first(Field::title);
    const std::string headline = headline_key(to);
    const auto consider = [&](const Candidate* from, std::string_view value, double confidence) {
        if (from->origin == Origin::markup)
            value = without_start_page(without_copyright(without_logo(value)));
        value = trim(value);
        while (value.ends_with('-') || value.ends_with('|'))
            value = trim(value.substr(0, value.size() - 1));
        std::string name = without_slogan(to, value);
        std::string key = fold_key(name);
        if (names_start_page(key)) return;
        if (key.empty() || key.size() > 80 || is_person_name(name)) {
            if (key.empty() || key.size() > 80) return;
            confidence *= 0.8;
        }
        for (Scored& known : found)
            if (known.key == key) {
                // a logo on each row of a list speaks once
                if (std::find(known.keys.begin(), known.keys.end(), from->key) != known.keys.end())
                    return;
                known.keys.push_back(from->key);
                known.score += confidence * 0.35;
                if (from->confidence > known.from->confidence) {  // "twincities", "Twin Cities"
                    known.name = std::move(name);
                    known.from = from;
                }
                return;
            }
        const double score = confidence + shape_score(to, name, key);
        found.push_back({std::move(name), std::move(key), from, score, {from->key}});
    };
    for (const Candidate& candidate : to.declared.candidates)
        if (candidate.field == Field::source && candidate.confidence > 0.25f)
            consider(&candidate, candidate.value, static_cast<double>(candidate.confidence));
    for (const Candidate& candidate : to.declared.candidates) {
        if (candidate.field != Field::title || candidate.key != "title") continue;
        // the headline is printed with a dash in it
        if (title && title->block != kNone && fold_key(candidate.value) == headline) continue;
        std::string_view tail = last_part(candidate.value);
        if (!tail.empty() && fold_key(tail) == headline)  // "The Example » Headline"
            tail = trim(std::string_view(candidate.value)
                            .substr(0, find_cuts(candidate.value).first_begin));
        if (!tail.empty() && count_code_points(tail) <= 40) consider(&candidate, tail, 0.3);
    }
    return found;
}

// Where the name of a company ends that a text begins with: behind its form. 0 if it names none.
std::size_t end_of_company(std::string_view text) {
    constexpr std::size_t kMostWords = 8;
    std::size_t words = 0, end = 0;
    std::string key, before;
    for (const std::string_view word : split_words(text)) {
        before = std::exchange(key, fold_key(word));
        const bool form =
            is_one_of(key, {"gmbh", "inc", "ltd",  "llc",         "llp", "limited", "ag", "kg",
                            "kgaa", "ohg", "corp", "corporation", "plc", "bv",      "nv", "srl",
                            "spa",  "pty", "sl",   "sas",         "mbh", "ev"}) ||
            (key == "v" && before == "e");
        const auto behind = static_cast<std::size_t>(word.data() - text.data()) + word.size();
        if (form && words > 0)
            end = behind;
        else if (end > 0 && !is_one_of(key, {"", "co"}))  // "GmbH & Co. KG"
            break;
        else if (++words > kMostWords || (word.size() > 4 && word.ends_with('.')) ||
                 contains(word, "©") || is_one_of(word, {"|", "·", "•", "-", "–", "—"}))
            break;
    }
    return end;
}

// "© 1996-2026, Example.com, Inc. or its affiliates" -> "Example.com, Inc.": the company that owns
// the rights; empty if the text names none, or that of the software which runs the site.
std::string rights_holder(std::string_view text) {
    // "版权所有 江苏扬子晚报有限公司"
    constexpr std::string_view kReserved = "版权所有", kLimited = "有限公司";
    constexpr std::size_t kLongest = 60;  // bytes
    if (const std::size_t reserved = text.find(kReserved); reserved != text.npos) {
        std::string_view name = trim(text.substr(reserved + kReserved.size()));
        if (name.starts_with("©")) name = without_copyright(name);
        name.remove_prefix(std::min(name.find_first_not_of("0123456789- "), name.size()));
        const std::size_t limited = name.find(kLimited);
        if (limited > 0 && limited < kLongest)
            return std::string(name.substr(0, limited + kLimited.size()));
    }
    const std::size_t sign = text.find("©");
    if (sign == text.npos) return {};
    for (const std::string_view maker : {"software", "powered", "platform", "theme", "plugin"})
        if (contains_ignoring_case(text.substr(0, sign), maker)) return {};
    const std::string_view name = without_copyright(text.substr(sign));
    std::string company = tidy(name.substr(0, end_of_company(name)));
    while (company.ends_with(',') || company.ends_with(';') || company.ends_with(".."))
        company.pop_back();
    const auto ends = [&company](std::string_view form) {
        return company.size() > form.size() && company.ends_with('.') &&
               equals_ignoring_case(
                   std::string_view(company).substr(company.size() - form.size() - 1, form.size()),
                   form);
    };
    for (const std::string_view whole :
         {"gmbh", "mbh", "ag", "kg", "llc", "llp", "corporation", "limited", "spa"})
        if (ends(whole)) company.pop_back();  // the sentence's
    return company;
}

// The owner of the rights to the site, as its foot prints it.
void read_rights_line(Chooser& to) {
    constexpr BlockId kFoot = 40;
    constexpr std::size_t kLongest = 300;  // bytes
    const auto count = static_cast<BlockId>(to.page.blocks.size());
    for (BlockId block = count; block > 0 && block + kFoot > count;) {
        --block;
        if (to.is_kept(block)) return;
        std::string text;
        to.page.append_beginning(to.page.blocks[block].first_run, to.page.blocks[block].end_run,
                                 kLongest, text);
        if (std::string name = rights_holder(tidy(text)); !name.empty()) {
            to.add_text(Field::publisher, std::move(name), block, 0.5);
            return;
        }
    }
}

void choose_publisher(Chooser& to) {
    const Candidate* best = nullptr;
    for (const Candidate& candidate : to.declared.candidates)
        if (candidate.field == Field::publisher && candidate.value.size() < 120 &&
            !contains(candidate.value, "://") &&  // the name of a node in a graph
            (!best || candidate.confidence > best->confidence))
            best = &candidate;
    std::string_view name = best ? without_copyright(best->value) : std::string_view();
    if (best && best->key == "copyright") name = read_owner(best->value);
    if (name.empty())
        read_rights_line(to);
    else
        to.add(Field::publisher, *best, std::string(name), static_cast<double>(best->confidence));
}

// One of many logos, of customers and awards, that the address does not speak for.
bool is_any_logo(const Chooser& to, std::size_t all, const Scored& best) {
    return all > 1 && best.from->origin == Origin::markup && best.keys.size() == 1 &&
           !to.domain.empty() && shape_score(to, best.name, best.key) <= 0;
}

}  // namespace

void choose_source(Chooser& to) {
    choose_publisher(to);
    std::vector<Scored> sources = read_sources(to);
    const std::size_t all = sources.size();
    std::erase_if(sources, [&](const Scored& one) {
        return is_one_of(one.key, {"logo", "blog", "null", "undefined"}) ||
               one.name.starts_with('.') ||  // ".us" beside a logo
               is_variable(one.name) || is_no_outlet(to, one.key);
    });
    const auto best =
        std::max_element(sources.begin(), sources.end(),
                         [](const Scored& a, const Scored& b) { return a.score < b.score; });
    Fact* source = nullptr;
    if (best != sources.end() && best->score >= 0.4) {
        source = &to.add(Field::source, *best->from, best->name, best->score);
    } else if (const Fact* credit = to.facts.first(Field::credit);
               credit && !names_nobody(credit->raw)) {
        source = &to.add_text(Field::source, credit->raw, credit->block, 0.8);
    } else if (const Fact* agency = to.facts.first(Field::agency);
               agency && (to.facts.first(Field::dateline) || to.page.plain_text)) {
        source = &to.add_text(Field::source, agency->value, agency->block, 0.7);
    } else if (best != sources.end() && !is_any_logo(to, all, *best)) {
        source = &to.add(Field::source, *best->from, best->name, best->score);
    } else if (!to.host.empty()) {
        const std::string_view host = to.host;
        source =
            &to.add_text(Field::source,
                         std::string(host.starts_with("www.") ? host.substr(4) : host), kNone, 0.5);
        source->origin = Origin::url;
    }
    if (to.ranked)
        for (const Scored& one : sources) {
            const bool chosen = source && source->value == one.name;
            to.ranked->push_back({Field::source,
                                  one.from->origin,
                                  {},
                                  one.name,
                                  {},
                                  static_cast<float>(std::clamp(one.score, 0.0, 1.0)),
                                  chosen,
                                  chosen                    ? "surest"
                                  : one.score < best->score ? "another is surer"
                                                            : "not sure enough",
                                  {}});
        }
    if (source) {
        source->code = to.domain;
        source->block = source->origin == Origin::text ? source->block : kNone;
    }
}

}  // namespace copydesk
