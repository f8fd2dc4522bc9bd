// What the rules of a file answer.
#include <algorithm>
#include <charconv>
#include <optional>

#include "core/characters.h"
#include "core/lower_case.h"
#include "core/url.h"
#include "fetch/headers.h"
#include "fetch/robots.h"
#include "policy/rules.h"
#include "policy/url_parts.h"

namespace copydesk {
namespace {

// Where `text` may be cut at `most` bytes at the latest, not inside a character.
std::size_t utf8_cut(std::string_view text, std::size_t most) {
    std::size_t size = std::min(text.size(), most);
    if (size < text.size())
        while (size > 0 && (static_cast<unsigned char>(text[size]) & 0xc0u) == 0x80u) --size;
    return size;
}

// "news.example.com", "example.com", "com". A host that is longer than any in the DNS is below
// none: a URL that is all labels would cost their square.
bool is_below(const Names& domains, std::string_view host) {
    constexpr std::size_t kLongestHost = 253;
    while (!host.empty() && host.size() <= kLongestHost) {
        if (domains.contains(host)) return true;
        const std::size_t dot = host.find('.');
        host = dot == host.npos ? std::string_view() : host.substr(dot + 1);
    }
    return false;
}

std::string primary(std::string_view language) {
    return lower_case(trim(language.substr(0, language.find_first_of("-_,;"))));
}

bool is_of_path(const Rule& rule, const std::string& url) {
    const std::string path = path_and_query(url);
    return std::any_of(rule.words.begin() + 1, rule.words.end(),
                       [&](const std::string& pattern) { return matches_path(pattern, path); });
}

// Whether a rule applies; nothing where what it asks for is not said, in which case neither
// "drop" nor "only" does.
using Applies = std::optional<bool>;

Applies of_name(const Rule& rule, const std::string& name) {
    if (name.empty()) return std::nullopt;
    return rule.names.contains(name);
}

Applies of_url(const Rule& rule, const std::string& url) {
    if (url.empty()) return std::nullopt;
    if (rule.test == Test::domain) return is_below(rule.names, url_host(url));
    if (rule.test == Test::path) return is_of_path(rule, url);
    return of_name(rule, language_of_url(url));
}

// "2026-11-20T08:15:00+01:00" against "2020", "2020-01" or "2020-01-31": as far as both go.
int compare_dates(std::string_view date, std::string_view bound) {
    const std::size_t size = std::min(date.size(), bound.size());
    return date.substr(0, size).compare(bound.substr(0, size));
}

// In characters, as people count.
std::uint64_t length_of(const std::string& text) {
    return static_cast<std::uint64_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xc0u) != 0x80u;
    }));
}

std::string_view first_value(const Article& article, Field field) {
    const auto& facts = article.facts[field];
    return facts.empty() ? std::string_view() : std::string_view(facts[0].value);
}

Applies of_date(const Rule& rule, std::string_view published) {
    if (rule.test == Test::undated) return published.empty();
    if (published.empty()) return std::nullopt;
    const int order = compare_dates(published, rule.words[1]);
    return rule.test == Test::before ? order < 0 : order > 0;
}

Applies of_article(const Rule& rule, const Article& article, bool is_known) {
    switch (rule.test) {
        case Test::all: return true;
        case Test::outcome:
            return rule.names.contains(copydesk_outcome_name(article.quality.outcome));
        case Test::language: return of_name(rule, primary(first_value(article, Field::language)));
        case Test::shorter: return length_of(article.text) < rule.number;
        case Test::longer: return length_of(article.text) > rule.number;
        case Test::quality: return article.quality.predicted_f1 < rule.bound;
        case Test::probability: return article.quality.probability < rule.bound;
        case Test::duplicate: return is_known;
        case Test::before:
        case Test::after:
        case Test::undated: return of_date(rule, first_value(article, Field::published));
        default: return of_url(rule, article.url);
    }
}

Applies of_length(const Rule& rule, const ResponseHead& response) {
    const auto stated = find_header(response.headers, "content-length");
    std::uint64_t length = 0;
    if (!stated ||
        std::from_chars(stated->data(), stated->data() + stated->size(), length).ec != std::errc())
        return std::nullopt;
    return rule.test == Test::shorter ? length < rule.number : length > rule.number;
}

Applies of_response(const Rule& rule, const ResponseHead& response) {
    switch (rule.test) {
        case Test::all: return true;
        case Test::type: return of_name(rule, media_type(response.content_type));
        case Test::status:
            if (response.status == 0) return std::nullopt;
            return std::find(rule.words.begin() + 1, rule.words.end(),
                             std::to_string(response.status)) != rule.words.end();
        case Test::language:
            return of_name(rule, primary(find_header(response.headers, "content-language")
                                             .value_or(std::string_view())));
        case Test::shorter:
        case Test::longer: return of_length(rule, response);
        default: return of_url(rule, std::string(response.url));
    }
}

}  // namespace

template <class Ask>
Answer Rules::first(Question question, Ask applies) const {
    for (const Rule& rule : rules_[static_cast<std::size_t>(question)]) {
        const Applies answer = applies(rule);
        const bool is_only = rule.verdict == Rule::Verdict::only;
        if (!answer || *answer == is_only) continue;  // "only" decides over what it does not name
        std::string words;
        for (const std::string& word : rule.words) words += " " + word;
        if (words.size() > 80) words = words.substr(0, utf8_cut(words, 80)) + "…";
        const std::string where = "Line " + std::to_string(rule.line) + " of " +
                                  name_.substr(0, utf8_cut(name_, 80)) + " says ";
        if (rule.verdict == Rule::Verdict::keep)
            return {COPYDESK_KEEP, where + "keep" + words + "."};
        return drop(where + (is_only ? "only" : "drop") + words + ".");
    }
    return {};
}

Answer Rules::on_url(const std::string& url) const {
    return first(Question::url, [&](const Rule& rule) {
        return rule.test == Test::all ? Applies(true) : of_url(rule, url);
    });
}

Answer Rules::on_response(const ResponseHead& response) const {
    return first(Question::response, [&](const Rule& rule) { return of_response(rule, response); });
}

Answer Rules::on_article(const Article& article, bool is_known) const {
    return first(Question::article,
                 [&](const Rule& rule) { return of_article(rule, article, is_known); });
}

Answer Rules::on_links(const Article& article) const {
    return first(Question::links,
                 [&](const Rule& rule) { return of_article(rule, article, false); });
}

}  // namespace copydesk
