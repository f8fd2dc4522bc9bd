#include "articles.h"

namespace copydesk::test {

using enum NodeKind;

Fact& add_fact(Article& article, Field field, std::string_view value) {
    Fact fact;
    fact.value = value;
    return article.facts[field].emplace_back(fact);
}

namespace {

void add_facts(Article& article) {
    add_fact(article, Field::title, "Storks return to the Tagus \xe2\x80\x94 and stay");
    add_fact(article, Field::subtitle, "A warm winter & open landfills");
    add_fact(article, Field::byline, "By Ann Lee in Paris and Bo Xu");
    Fact& first = add_fact(article, Field::author, "Ann Lee");
    first.role = "writer";
    first.type = "person";
    first.url = "https://example.com/ann?a=1&b=2";
    add_fact(article, Field::author, "Bo Xu").role = "writer";
    add_fact(article, Field::source, "Example Times").code = "example.com";
    add_fact(article, Field::publisher, "Example Media GmbH");
    add_fact(article, Field::agency, "Reuters").code = "reuters";
    add_fact(article, Field::agency, "Lusa").code = "lusa";
    add_fact(article, Field::credit, "Source: TSF");
    Fact& dateline = add_fact(article, Field::dateline, "PARIS");
    dateline.raw = "PARIS, Nov 20 (Reuters) -";
    dateline.date = "2026-11-20";
    Fact& published = add_fact(article, Field::published, "2026-11-20T08:15:00+01:00");
    published.precision = "minute";
    published.zone = "stated";
    published.raw = "20 November 2026, 8.15am";
    Fact& modified = add_fact(article, Field::modified, "2026-11");
    modified.precision = "month";
    modified.zone = "unknown";
    modified.raw = "November 2026";
    add_fact(article, Field::section, "World");
    add_fact(article, Field::keyword, "storks");
    add_fact(article, Field::keyword, "climate");
    add_fact(article, Field::language, "en-GB");
    add_fact(article, Field::canonical, "https://example.com/storks");
    add_fact(article, Field::license, "CC BY 4.0").url =
        "https://creativecommons.org/licenses/by/4.0/";
    add_fact(article, Field::access, "free").type = "subscriber";
    add_fact(article, Field::summary, "Storks no longer leave.");
    Fact& image = add_fact(article, Field::image, "https://example.com/stork.jpg");
    image.caption = "A stork";
    image.credit = "REUTERS/Someone";
    article.url = "https://example.com/storks?from=home";
    article.retrieved = 1795162500;
}

void add_text_blocks(Article& article) {
    BodyBuilder body(article);
    body.element(paragraph, [&] {
        body.text("PARIS (Reuters) - The ");
        body.element(strong, "white stork");
        body.text(", ");
        body.element(emphasis, "Ciconia ciconia");
        body.text(", ");
        body.element(link, "stays", "https://example.com/why(1)");
        body.text(" now.");
        body.leaf(line_break);
        body.text("H");
        body.element(subscript, "2");
        body.text("O at 10");
        body.element(superscript, "6");
        body.text(" m; see ");
        body.element(inline_code, "std::bird<int>");
        body.text(" and ");
        body.leaf(math, "a^2", {}, "tex");
        body.text(".");
    });
    body.at(body.element(heading, "Why they stay")).level = 2;
    body.element(list, [&] {
        body.element(item, "Food");
        body.element(item, [&] {
            body.element(paragraph, "Weather");
            body.at(body.element(list,
                                 [&] {
                                     body.element(item, "mild");
                                     body.element(item, "dry");
                                 }))
                .ordered = true;
        });
    });
    body.element(
        quote, [&] { body.element(paragraph, "They like it here."); },
        "https://example.com/interview");
    body.element(quote, "One line.");
}

void add_other_blocks(Article& article) {
    BodyBuilder body(article);
    body.element(figure, [&] {
        BodyNode& shown = body.leaf(image, "A stork on a [roof]", "https://example.com/stork.jpg");
        shown.width = 640;
        shown.height = 480;
        body.element(caption, "A stork");
        body.element(credit, "REUTERS/Someone");
    });
    body.element(table, [&] {
        body.element(caption, "Counts");
        body.element(row, [&] {
            body.at(body.element(cell, "Year")).ordered = true;
            body.at(body.element(cell, "Pairs | nests")).ordered = true;
        });
        body.element(row, [&] {
            body.at(body.element(cell, "2024")).height = 2;
            body.element(cell, "9,000");
        });
        body.element(row, [&] { body.element(cell, "10,000"); });
        body.element(row, [&] { body.at(body.element(cell, "none")).width = 2; });
    });
    body.leaf(code, "if (a < b) {\n    fly(\"``` south\");\n}\n", {}, "cpp");
    body.leaf(math, "\\frac{a}{b}", {}, "tex");
    body.leaf(embed, {}, "https://video.example.com/v/1", "video");
    body.at(body.element(note, "Counted in May.")).detail = "fn1";
}

}  // namespace

Article full_article() {
    Article article;
    add_facts(article);
    add_text_blocks(article);
    add_other_blocks(article);
    article.quality = {COPYDESK_ARTICLE, 0.98, 0.9555, COPYDESK_COMPLETE};
    article.text = "PARIS (Reuters) - The white stork \xe2\x80\xa6\n\nWhy they stay";
    article.fingerprint = "00ff12ab";
    article.original = {"https://wire.example/storks?a=1&b=2", "00ff12ac", Likeness::near, 0.914};
    article.stories = {{"https://other.example/storks", "1234abcd", 0.41}, {"", "ff", 0.2}};
    article.provenance = {"a body model", "evidence=no", std::string(64, 'a'), "UTF-8", "meta"};
    return article;
}

Article traced_article() {
    Article article = full_article();
    article.show_evidence = true;
    for (auto& facts : article.facts.fields)
        for (Fact& fact : facts) fact.confidence = 0.75f;
    article.quality.limit = COPYDESK_LIMIT_TIME;
    BlockTrace block;
    block.offset = 120;
    block.length = 34;
    block.probability = 0.987f;
    block.kept = true;
    block.text = "PARIS (Reuters)";
    block.reason = "model";
    article.trace.push_back(block);
    Candidate candidate;
    candidate.field = Field::author;
    candidate.value = "Ann Lee";
    candidate.origin = Origin::json_ld;
    candidate.confidence = 1;
    article.candidates.push_back(candidate);
    RankedCandidate weighed;
    weighed.value = "Ann Lee";
    weighed.chosen = true;
    weighed.why = "likely enough";
    article.weighed.push_back(weighed);
    return article;
}

Article hostile_article() {
    const std::string_view nasty =
        "]]> <script>&amp; &#0; \"quoted\" 'single' \x01\x02\x7f\xff\xc3(\xed\xa0\x80\xef\xbf\xbf"
        " \xc2\x85 \xe2\x80\xa8 \xef\xbb\xbf\r\n\r *a* _b_ `c` [d](e) ![f](g) <https://h.i>"
        " \xf0\x9f\x90\xa6 \xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d \xe2\x80\xae\x64 | --- # - + 1. \\";
    Article article;
    for (std::size_t field = 0; field < kFieldCount; ++field) {
        Fact& fact = add_fact(article, static_cast<Field>(field), nasty);
        for (auto* member : {&fact.raw, &fact.url, &fact.role, &fact.type, &fact.code,
                             &fact.precision, &fact.zone, &fact.caption, &fact.credit, &fact.date})
            *member = nasty;
    }
    BodyBuilder body(article);
    for (const NodeKind kind : {paragraph, heading, quote, note, list, table, figure})
        body.element(kind, nasty, nasty);
    body.element(paragraph, [&] {
        for (const NodeKind kind : {link, emphasis, strong, subscript, superscript, inline_code})
            body.element(kind, nasty, nasty);
    });
    for (const NodeKind kind : {code, math, embed, image}) body.leaf(kind, nasty, nasty, nasty);
    body.element(paragraph, [&] {
        body.element(link, "runs", " java\tscript:alert(1)");
        body.leaf(image, "dot", "DATA:image/png;base64,AAAA");
    });
    article.url = nasty;
    article.text = nasty;
    article.fingerprint = nasty;
    article.provenance = {std::string(nasty), std::string(nasty), std::string(nasty),
                          std::string(nasty), std::string(nasty)};
    article.quality = {COPYDESK_REFUSED_PAGE, 7e300, -1, COPYDESK_LIMIT_MEMORY};
    article.retrieved = INT64_MAX;
    return article;
}

Article odd_article() {
    Article article;
    BodyBuilder body(article);
    body.text("loose ");
    body.element(strong, "words");
    body.text("\n ");
    body.element(item, "an item without a list");
    body.element(cell, "a cell without a row");
    body.element(row, [&] { body.text("text in a row"); });
    body.element(caption, "a caption alone");
    body.element(list, [&] {
        body.text("text in a list");
        body.element(list, [&] { body.element(item, "deeper"); });
        body.element(item);
    });
    body.element(table, [&] { body.element(paragraph, "a paragraph in a table"); });
    body.element(paragraph, [&] {
        body.text("a");
        body.element(paragraph, "paragraph");
        body.text("in");
        body.element(list, [&] { body.element(item, "a line"); });
        body.leaf(code, "x < y");
        body.element(
            link, [&] { body.element(link, "one link", "https://b.example/"); },
            "https://a.example/");
        body.element(emphasis, [&] { body.element(emphasis, "one emphasis"); });
    });
    body.element(inline_code, [&] { body.element(strong, "plain"); });
    body.element(paragraph);
    body.element(quote);
    body.at(body.element(item,
                         [&] {
                             body.text("text and ");
                             body.element(paragraph, "a block");
                         }))
        .end = UINT32_MAX;
    return article;
}

Article nested_article(std::size_t levels) {
    Article article;
    BodyBuilder body(article);
    constexpr NodeKind kKinds[] = {list, item, quote, figure, emphasis, table, row, cell};
    for (std::size_t i = 0; i < levels; ++i) body.leaf(kKinds[i % 8]);
    body.text("at the bottom");
    for (std::size_t i = 0; i < levels; ++i)
        body.at(i).end = static_cast<std::uint32_t>(levels + 1);
    return article;
}

std::string written(const Article& article, Format format) {
    std::string out;
    write_article(article, format, [&](std::string_view piece) {
        out += piece;
        return true;
    });
    return out;
}

Article wordless_article() {
    Article article;
    BodyBuilder body(article);
    body.element(figure, [&] { body.leaf(image, {}, "https://a.example/pier.jpg"); });
    body.element(note, "Seen from the north.");
    return article;
}

std::vector<std::pair<std::string, Article>> all_articles() {
    std::vector<std::pair<std::string, Article>> all;
    all.emplace_back("full", full_article());
    all.emplace_back("empty", Article());
    all.emplace_back("wordless", wordless_article());
    all.emplace_back("traced", traced_article());
    all.emplace_back("odd", odd_article());
    all.emplace_back("hostile", hostile_article());
    all.emplace_back("nested", nested_article(10'000));
    return all;
}

}  // namespace copydesk::test
