// The article's language: what the page says of itself, checked against its text.
#include <algorithm>

#include "core/characters.h"
#include "facts/choose.h"
#include "facts/letters.h"

namespace copydesk {

namespace {

// "en_us" -> "en-US", "ger" -> "de"; empty if it is no language tag.
std::string language_tag(std::string_view text) {
    text = trim(text.substr(0, text.find_first_of(",;")));
    std::string tag;
    std::size_t part = 0;
    for (const char c : text) {
        if (c == '-' || c == '_') {
            if (part == 0) return {};
            tag += '-';
            part = 0;
        } else if (is_ascii_alpha(c) || is_ascii_digit(c)) {
            tag += ascii_lower(c);
            ++part;
        } else {
            return {};
        }
    }
    const std::size_t first = std::min(tag.find('-'), tag.size());
    constexpr std::pair<std::string_view, std::string_view> kNames[] = {
        {"english", "en"}, {"german", "de"}, {"deutsch", "de"}, {"eng", "en"}, {"ger", "de"},
        {"deu", "de"},     {"fra", "fr"},    {"fre", "fr"},     {"spa", "es"}, {"ita", "it"},
        {"iw", "he"},      {"in", "id"},     {"por", "pt"},     {"jp", "ja"},  {"cn", "zh"},
        {"kr", "ko"},      {"gr", "el"},     {"ua", "uk"},      {"cz", "cs"},  {"dk", "da"},
        {"se", "sv"}};
    for (const auto& [name, code] : kNames)
        if (std::string_view(tag).substr(0, first) == name)
            return std::string(code) + tag.substr(first);
    if (first < 2 || first > 3) return {};
    if (tag.size() == first + 3)  // a country
        for (std::size_t i = first + 1; i < tag.size(); ++i)
            tag[i] = static_cast<char>(tag[i] >= 'a' && tag[i] <= 'z' ? tag[i] - 32 : tag[i]);
    if (tag.size() == first + 5)
        tag[first + 1] = static_cast<char>(tag[first + 1] >= 'a' && tag[first + 1] <= 'z'
                                               ? tag[first + 1] - 32
                                               : tag[first + 1]);  // a script
    return tag;
}

std::string_view base_of(std::string_view tag) { return tag.substr(0, tag.find('-')); }

bool is_same_language(std::string_view a, std::string_view b) {
    const auto norm = [](std::string_view tag) {
        tag = base_of(tag);
        return tag == "nb" || tag == "nn"   ? std::string_view("no")
               : tag == "hr" || tag == "bs" ? std::string_view("sr")
                                            : tag;
    };
    return norm(a) == norm(b);
}

std::string body_sample(const Chooser& to) {
    constexpr std::size_t kEnough = 700;
    std::string sample;
    const auto take = [&](bool kept_only) {
        for (BlockId block = 0; block < to.page.blocks.size() && sample.size() < kEnough; ++block) {
            if (kept_only && !to.is_kept(block)) continue;
            to.page.append_beginning(to.page.blocks[block].first_run, to.page.blocks[block].end_run,
                                     4 * kEnough, sample);
            sample += '\n';
        }
    };
    take(true);
    if (sample.size() < 200) take(false);
    if (sample.size() > 2 * kEnough) sample.resize(first_code_points(sample, kEnough).size());
    return sample;
}

}  // namespace

void choose_language(Chooser& to) {
    const Candidate* declared = nullptr;
    Candidate html;
    for (NodeId node = 0; node < to.page.nodes.size() && node < 4; ++node) {
        if (to.page.nodes[node].tag != Tag::html) continue;
        html.value = to.page.attribute(node, AttributeName::lang);
        if (html.value.empty()) html.value = to.page.attribute(node, AttributeName::xml_lang);
        html.origin = Origin::markup;
        html.confidence = 0.7f;
    }
    if (!language_tag(html.value).empty()) declared = &html;
    for (const Candidate& candidate : to.declared.candidates)
        if (candidate.field == Field::language && !language_tag(candidate.value).empty() &&
            (!declared || candidate.confidence > declared->confidence))
            declared = &candidate;
    const std::string stated = declared ? language_tag(declared->value) : std::string();
    const std::string sample = body_sample(to);
    const std::string top =
        to.host.empty() ? std::string() : to.host.substr(to.host.rfind('.') + 1);
    const std::string found = detect_language(sample, top.size() == 2 ? top : "");
    if (declared && !stated.empty() && (found.empty() || is_same_language(stated, found))) {
        to.add(Field::language, *declared, stated, found.empty() ? 0.7 : 0.98);
        to.language = stated;
    } else if (!found.empty()) {
        to.add_text(Field::language, found, kNone, stated.empty() ? 0.9 : 0.8);
        to.language = found;
    }
}

}  // namespace copydesk
