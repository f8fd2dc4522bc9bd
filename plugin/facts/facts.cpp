// The order of the choices, and what the choosers share.
#include "facts/choose.h"

#include <algorithm>

#include "core/characters.h"
#include "core/url.h"
#include "facts/collect.h"
#include "facts/letters.h"
#include "facts/marks.h"
#include "facts/title_parts.h"

namespace copydesk {

std::uint32_t Chooser::marks_above(NodeId node) const {
    // What holds the article itself says nothing of a part ("page-with-sidebar").
    std::uint32_t marks = 0;
    for (; node != kNone && node < declared.marks.size(); node = page.nodes[node].parent) {
        const Node& at = page.nodes[node];
        if (at.tag == Tag::body || at.tag == Tag::html) break;
        const BlockId first = first_kept == kNone ? title_block : first_kept;
        if (first != kNone && at.first_block <= first &&
            at.end_block > (first_kept == kNone ? first : last_kept))
            break;
        marks |= declared.marks[node];
    }
    return marks;
}

bool Chooser::is_aside(NodeId node) const {
    return (marks_above(node) & (kMarkComment | kMarkRelated | kMarkFooter | kMarkMenu)) != 0;
}

bool Chooser::is_site_name(std::string_view text) const { return is_site_key(fold_key(text)); }

bool Chooser::is_site_key(std::string_view key) const {
    if (key.empty()) return false;
    for (const std::string_view site : site_keys)
        if (key == site || (key.starts_with("the") && key.substr(3) == site) ||
            (site.starts_with("the") && site.substr(3) == key))
            return true;
    return false;
}

void Chooser::mark_printed(BlockId block) {
    if (block < page.blocks.size()) facts.printed.push_back(block);
}

Fact& Chooser::add(Field field, const Candidate& from, std::string value, double confidence) {
    Fact& fact = facts[field].emplace_back(static_cast<const Fact&>(from));
    fact.value = std::move(value);
    fact.confidence = static_cast<float>(std::clamp(confidence, 0.0, 1.0));
    return fact;
}

Fact& Chooser::add_text(Field field, std::string value, BlockId block, double confidence) {
    Fact& fact = facts[field].emplace_back();
    fact.value = std::move(value);
    fact.origin = Origin::text;
    fact.block = block;
    fact.confidence = static_cast<float>(confidence);
    return fact;
}

void know_site(Chooser& to) {
    const auto learn = [&](std::string_view name) {
        std::string key = fold_key(name);
        if (key.size() >= 2 && key.size() <= 60) to.site_keys.push_back(std::move(key));
    };
    for (const Candidate& candidate : to.declared.candidates) {
        if (candidate.type == "person") continue;  // publishes what he wrote
        if (candidate.field == Field::publisher ||
            (candidate.field == Field::source && candidate.confidence >= 0.45))
            learn(candidate.value);
        // "The Example | News from here" names the site by its first part
        if (candidate.field == Field::source && candidate.confidence >= 0.45f)
            for (const std::string_view mark : {" | ", " - ", " – ", ": ", " — "})
                if (const auto at = candidate.value.find(mark); at != std::string::npos)
                    learn(std::string_view(candidate.value).substr(0, at));
    }
    // A <title> that ends with what a heading or logo says by itself ends with the site's name.
    for (const Candidate& title : to.declared.candidates) {
        if (title.field != Field::title || title.key != "title" || title.node != kNone) continue;
        const std::string tail = fold_key(last_part(title.value));
        if (tail.size() < 4) continue;
        for (const Candidate& other : to.declared.candidates)
            if ((other.key == "h1" || other.key == "logo") && fold_key(other.value) == tail)
                learn(tail);
    }
    if (to.domain.empty()) return;
    learn(to.domain);
    learn(std::string_view(to.domain).substr(0, to.domain.find('.')));
    learn(to.host);
    if (to.host.starts_with("www.")) learn(std::string_view(to.host).substr(4));
}

bool is_thread(const Declared& declared, const PageContext& context) {
    for (const std::string& type : declared.types)
        if (type == "discussionforumposting" || type == "qapage") return true;
    const std::string path = url_path(context.url);
    for (const std::string_view part :
         {"/thread", "/topic", "/forum", "viewtopic", "showthread", "ShowTopic", "/questions/",
          "/comments/", "/t/", "/discussion/"})
        if (contains(path, part)) return true;
    return contains(url_host(context.url), "forum");
}

bool is_front_page(const PageContext& context) {
    return !url_host(context.url).empty() && !contains(context.url, "?") &&
           url_path(context.url).size() <= 1;
}

namespace {

bool says_article(const Declared& declared, const PageContext& context) {
    if (is_front_page(context)) return false;
    if (declared.has_article_type()) return true;
    return std::any_of(
        declared.candidates.begin(), declared.candidates.end(), [](const Candidate& candidate) {
            return (candidate.field == Field::published || candidate.field == Field::author) &&
                   candidate.confidence >= 0.5f;
        });
}

bool says_other_kind(const Declared& declared) {
    for (const std::string& type : declared.types)
        for (const std::string_view other :
             {"product", "productgroup", "collectionpage", "itemlist", "searchresultspage",
              "website", "service", "localbusiness", "product.group", "softwareapplication"})
            if (type == other) return true;
    return false;
}

void find_body(Chooser& to) {
    for (BlockId block = 0; block < to.body.kept.size(); ++block) {
        if (to.body.kept[block] == 0) continue;
        if (to.first_kept == kNone) to.first_kept = block;
        to.last_kept = block;
    }
}

void finish(Chooser& to) {
    auto& printed = to.facts.printed;
    std::sort(printed.begin(), printed.end());
    printed.erase(std::unique(printed.begin(), printed.end()), printed.end());
}

}  // namespace

Facts choose_facts(const Page& page, const Declared& declared, const BodyRange& body,
                   const PageContext& context, Watch& watch, const FactsOptions& options) {
    const FactsModel& model = options.model ? *options.model : FactsModel::shipped();
    Chooser to{page, declared, body, context, watch, model, options.ranked, options.house};
    to.host = url_host(context.url.empty() ? std::string_view(declared.canonical) : context.url);
    to.domain = registrable_domain(to.host);
    to.article = says_article(declared, context);
    to.other_kind = !to.article && says_other_kind(declared);
    to.thread = is_thread(declared, context);
    find_body(to);
    choose_language(to);
    to.reading = {day_order(to.language, to.host), to.language};
    know_site(to);
    if (page.plain_text) {
        read_lines(to);
        read_plain_head(to);
    } else {
        choose_title(to);
        read_lines(to);
    }
    choose_credits(to);
    choose_source(to);
    choose_authors(to);
    choose_dates(to);
    choose_keywords(to);
    choose_section(to);
    choose_images(to);
    choose_rest(to);
    finish(to);
    return std::move(to.facts);
}

}  // namespace copydesk
