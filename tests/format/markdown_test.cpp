#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <random>

#include "articles.h"
#include "tools.h"

namespace copydesk::test {
namespace {

using enum NodeKind;

std::string body_of(const Article& article) {
    const std::string document = written(article, Format::markdown);
    const std::size_t end = document.find("\n---\n", 4);
    return document.size() > end + 6 ? document.substr(end + 6) : std::string();
}

std::string paragraph_of(std::string_view text) {
    Article article;
    BodyBuilder(article).element(paragraph, text);
    return body_of(article);
}

TEST(Markdown, LeavesPlainTextAlone) {
    for (const std::string text :
         {"A sentence, with (parentheses) \xe2\x80\x94 and 5 > 3.", "snake_case stays", "AT&T & co",
          "50% of $5 - that's 1. and 2) #tag"})
        EXPECT_EQ(paragraph_of(text), text + "\n");
}

TEST(Markdown, EscapesWhatWouldBeMarkup) {
    EXPECT_EQ(paragraph_of("# no heading"), "\\# no heading\n");
    EXPECT_EQ(paragraph_of("- no item"), "\\- no item\n");
    EXPECT_EQ(paragraph_of("12. no item"), "12\\. no item\n");
    EXPECT_EQ(paragraph_of("3) no item"), "3\\) no item\n");
    EXPECT_EQ(paragraph_of("> no quote"), "\\> no quote\n");
    EXPECT_EQ(paragraph_of("    no code"), "no code\n");
    EXPECT_EQ(paragraph_of("*a* _b_ `c` ~~d~~"), "\\*a\\* \\_b\\_ \\`c\\` \\~\\~d\\~\\~\n");
    EXPECT_EQ(paragraph_of("[a](b) ![c](d) [e]: f"), "\\[a\\](b) !\\[c\\](d) \\[e\\]: f\n");
    EXPECT_EQ(paragraph_of("<b>&amp;&#1;"), "\\<b>\\&amp;\\&#1;\n");
    EXPECT_EQ(paragraph_of("a \\ b"), "a \\\\ b\n");
    EXPECT_EQ(paragraph_of("a | b"), "a \\| b\n");
}

TEST(Markdown, EscapesAtTheBeginningOfEachLine) {
    Article article;
    BodyBuilder body(article);
    body.element(paragraph, [&] {
        body.text("a ");
        body.leaf(line_break);
        body.text(" === ");
        body.leaf(line_break);
    });
    EXPECT_EQ(body_of(article), "a\\\n\\===\n");
}

TEST(Markdown, MovesSpacesOutOfEmphasis) {
    Article article;
    BodyBuilder body(article);
    body.element(paragraph, [&] {
        body.text("a");
        body.element(strong, " b ");
        body.text("c");
        body.element(emphasis, " ");
        body.element(link, " d ", "https://d.example/");
    });
    EXPECT_EQ(body_of(article), "a **b** c [d](https://d.example/)\n");
}

TEST(Markdown, SaysInHtmlWhatMarksCannot) {
    Article article;
    BodyBuilder body(article);
    body.element(paragraph, [&] {
        body.text("un");
        body.element(emphasis, "believ");
        body.text("able, un");
        body.element(strong, "believ");
        body.text("able, a");
        body.element(strong, "(b)");
        body.text("c ");
        body.element(strong, [&] { body.element(emphasis, "d"); });
    });
    EXPECT_EQ(body_of(article),
              "un<em>believ</em>able, un**believ**able, a<strong>(b)</strong>c **_d_**\n");
}

TEST(Markdown, JoinsEmphasisThatGoesOn) {
    Article article;
    BodyBuilder body(article);
    body.element(paragraph, [&] {
        body.element(strong, "a");
        body.element(strong, "b");
    });
    EXPECT_EQ(body_of(article), "**ab**\n");
}

TEST(Markdown, MakesNoImageOfALink) {
    Article article;
    BodyBuilder body(article);
    body.element(paragraph, [&] {
        body.text("Look!");
        body.element(link, "here", "https://a.example/?a=1&copy;");
    });
    EXPECT_EQ(body_of(article), "Look\\![here](https://a.example/?a=1\\&copy;)\n");
}

TEST(Markdown, FencesCode) {
    Article article;
    BodyBuilder body(article);
    body.leaf(code, "a\n````\n\nb", {}, "c++ {x} `y`");
    body.element(list, [&] {
        body.element(item, [&] {
            body.element(paragraph, "code:");
            body.leaf(code, "x\n\n  y");
        });
    });
    body.element(paragraph, [&] { body.element(inline_code, "a ``b` c`"); });
    EXPECT_EQ(body_of(article),
              "`````c++\na\n````\n\nb\n`````\n\n"
              "- code:\n\n  ```\n  x\n\n    y\n  ```\n\n"
              "``` a ``b` c` ```\n");
}

TEST(Markdown, IsNotMuchLongerThanItsText) {
    Article article;
    BodyBuilder body(article);
    const std::string lines(10'000, '\n');
    const std::function<void(int)> nest = [&](int depth) {
        if (depth > 0)
            body.element(quote, [&] { nest(depth - 1); });
        else
            body.leaf(code, "a" + lines + "b");
    };
    nest(31);
    EXPECT_LT(body_of(article).size(), 24 * lines.size()) << "ten marks of two bytes a line";

    Article spans;
    BodyBuilder(spans).element(paragraph, [&] {
        for (int i = 0; i < 100; ++i)
            BodyBuilder(spans).element(inline_code, std::string(300, 'x'));
    });
    const std::string text = body_of(spans);
    EXPECT_EQ(std::ranges::count(text, 'x'), 30'000);
    EXPECT_NE(text.find("`<!-- -->`"), text.npos) << "what is joined is bounded";
}

TEST(Markdown, KeepsListsApart) {
    Article article;
    BodyBuilder body(article);
    body.element(list, [&] { body.element(item, "a"); });
    body.element(list, [&] {
        body.element(item);  // leaves nothing
        body.element(item, "b");
    });
    body.element(paragraph, "c");
    body.element(list, [&] {
        body.element(item, [&] {
            body.element(list, [&] { body.element(item, "d"); });
            body.element(paragraph, "e");
        });
    });
    EXPECT_EQ(body_of(article), "- a\n\n* b\n\nc\n\n- - d\n\n  e\n");
}

TEST(Markdown, NestsQuotesAndLists) {
    Article article;
    BodyBuilder body(article);
    body.element(quote, [&] {
        body.element(paragraph, "a");
        body.at(body.element(list,
                             [&] {
                                 for (int i = 0; i < 10; ++i) body.element(item, "i");
                                 body.element(item, [&] {
                                     body.element(paragraph, "p");
                                     body.element(quote, "q");
                                 });
                             }))
            .ordered = true;
    });
    EXPECT_EQ(body_of(article),
              "> a\n>\n> 1. i\n> 2. i\n> 3. i\n> 4. i\n> 5. i\n> 6. i\n> 7. i\n> 8. i\n> 9. i\n"
              "> 10. i\n> 11. p\n>\n>     > q\n");
}

TEST(Markdown, KeepsATablesCellsInTheirLines) {
    Article article;
    BodyBuilder body(article);
    body.element(table, [&] {
        body.element(row, [&] { body.element(cell, "a | b"); });
        body.element(row, [&] {
            body.element(cell, [&] {
                body.element(paragraph, "one");
                body.element(list, [&] { body.element(item, "two"); });
                body.leaf(code, "x | y\nz");
            });
            body.element(cell, "wide");
        });
    });
    EXPECT_EQ(body_of(article),
              "| a \\| b |  |\n| --- | --- |\n| one<br>two<br>`x \\| y z` | wide |\n");
}

TEST(Markdown, QuotesFrontMatter) {
    Article article;
    add_fact(article, Field::title, "a: \"b\" \\ c\n---\n\xc2\x85\xe2\x80\xa8\xef\xbb\xbf\t");
    EXPECT_EQ(written(article, Format::markdown),
              "---\ntitle: \"a: \\\"b\\\" \\\\ c\\n---\\n\\u0085\\u2028\\ufeff\\u0009\"\n"
              "outcome: \"other\"\n---\n");
}

// ---- by a reader of Markdown --------------------------------------------------------------------

// Words that are markup in one place or another.
constexpr const char* kWords[] = {"word",
                                  "*",
                                  "**",
                                  "_",
                                  "__a",
                                  "a_b",
                                  "`",
                                  "``",
                                  "[",
                                  "](",
                                  "]",
                                  "![",
                                  "!",
                                  "<b>",
                                  "</p>",
                                  "<!--",
                                  "&amp;",
                                  "&",
                                  "#",
                                  "##",
                                  "-",
                                  "--",
                                  "---",
                                  "+",
                                  "=",
                                  "===",
                                  "1.",
                                  "12)",
                                  ">",
                                  "~",
                                  "~~~",
                                  "|",
                                  "| -",
                                  ":-",
                                  "\\",
                                  "\\*",
                                  "a*b",
                                  "(c)",
                                  "\"q\"",
                                  "***",
                                  "- [ ]",
                                  "[^1]",
                                  "[x]: y",
                                  "a\\",
                                  "\xc3\xa9",
                                  "\xe2\x80\x9cq\xe2\x80\x9d",
                                  "\xe6\x97\xa5\xe6\x9c\xac",
                                  "\xe3\x80\x82",
                                  ".",
                                  ","};

std::string as_html(std::string_view text) {
    std::string out;
    for (const char c : text)
        if (c == '&')
            out += "&amp;";
        else if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else if (c == '"')
            out += "&quot;";
        else
            out += c;
    return out;
}

// Text with inline elements at random; the same as HTML, but for the spaces at elements' ends.
class RandomParagraph {
  public:
    RandomParagraph(std::mt19937& random, BodyBuilder& body) : random_(random), body_(body) {}
    std::string fill(int depth) {
        std::string html;
        for (unsigned count = 1 + random_() % 4; count > 0; --count) html += one(depth);
        return html;
    }

  private:
    std::string one(int depth) {
        const unsigned choice = depth > 2 ? 0 : random_() % 8;
        if (choice == 1 && !strong_) return element(strong, strong_, "strong", depth);
        if (choice == 2 && !emphasis_) return element(emphasis, emphasis_, "em", depth);
        if (choice == 3 && !link_) return element(link, link_, "a", depth);
        if (choice == 4) {
            const std::string code = "`x` <y> \\";
            body_.element(inline_code, code);
            return "<code>" + as_html(code) + "</code>";
        }
        std::string text;
        for (unsigned words = 1 + random_() % 4; words > 0; --words) {
            text += kWords[random_() % std::size(kWords)];
            if (random_() % 3 > 0) text += ' ';
        }
        body_.text(text);
        return as_html(text);
    }
    std::string element(NodeKind kind, bool& open, const std::string& name, int depth) {
        open = true;
        std::string html;
        body_.element(
            kind, [&] { html = fill(depth + 1); }, "https://a.example/");
        open = false;
        const std::string attribute = kind == link ? " href=\"https://a.example/\"" : "";
        return "<" + name + attribute + ">" + html + "</" + name + ">";
    }

    std::mt19937& random_;
    BodyBuilder& body_;
    bool strong_ = false, emphasis_ = false, link_ = false;
};

// Without what both sides may do in their own way: spaces, and where one emphasis ends and the
// next one of the same kind begins.
std::string comparable(std::string html) {
    std::string out;
    for (const char c : html)
        if (c != ' ' && c != '\n') out += c;
    const std::string seams[] = {"</strong><strong>", "</em><em>", "</code><code>"};
    for (std::size_t i = 0; i < std::size(seams);) {  // one that goes may uncover another
        const std::size_t at = out.find(seams[i]);
        if (at != std::string::npos) out.erase(at, seams[i].size());
        i = at == std::string::npos ? i + 1 : 0;
    }
    return out;
}

std::string rendered(const Article& article) {
    const TemporaryFolder folder;
    folder.write("in.md", body_of(article));
    const std::string command = "cmark-gfm --unsafe -e table -e strikethrough '" +
                                folder.path("in.md") + "' > '" + folder.path("out.html") + "'";
    EXPECT_EQ(std::system(command.c_str()), 0);
    return folder.read("out.html");
}

TEST(Markdown, ReadsBackAsItWasMeant) {
    if (!has_program("cmark-gfm")) GTEST_SKIP() << "cmark-gfm is missing";
    std::mt19937 random(1);
    Article article;
    BodyBuilder body(article);
    std::vector<std::string> expected;
    for (int i = 0; i < 3000; ++i)
        body.element(paragraph, [&] {
            expected.push_back("<p>" + RandomParagraph(random, body).fill(0) + "</p>");
        });
    std::string html = rendered(article);
    int wrong = 0;
    for (const std::string& paragraph : expected) {
        const std::size_t end = html.find("</p>\n");
        ASSERT_NE(end, std::string::npos);
        EXPECT_EQ(comparable(html.substr(0, end + 4)), comparable(paragraph));
        html.erase(0, end + 5);
        if (HasFailure() && ++wrong > 5) break;
    }
}

// Blocks in blocks at random; the same as HTML without <p>, which lists add as they like.
class RandomBlocks {
  public:
    RandomBlocks(std::mt19937& random, BodyBuilder& body) : random_(random), body_(body) {}
    std::string fill(int depth) {
        std::string html;
        for (auto count = random_() % 4; count > 0; --count) html += one(depth);
        return html;
    }

  private:
    std::string one(int depth) {
        switch (random_() % (depth > 3 ? 4 : 8)) {
            case 0: body_.element(heading, "- h #"); return "<h1>-h#</h1>";
            case 1: body_.leaf(code, "- c\n\n  ```\n"); return "<pre><code>-c```</code></pre>";
            case 2: return table_of();
            case 3: body_.element(paragraph, "1. p"); return "1.p";
            case 4: return around("blockquote", quote, depth);
            default: return list_of(depth);
        }
    }
    std::string around(const std::string& name, NodeKind kind, int depth) {
        std::string html;
        body_.element(kind, [&] { html = fill(depth + 1); });
        return html.empty() ? html : "<" + name + ">" + html + "</" + name + ">";
    }
    std::string list_of(int depth) {
        const bool ordered = random_() % 2 == 0;
        std::string html;
        body_
            .at(body_.element(list,
                              [&] {
                                  for (auto items = random_() % 12; items > 0; --items)
                                      html += around("li", item, depth);
                              }))
            .ordered = ordered;
        if (html.empty()) return html;
        return ordered ? "<ol>" + html + "</ol>" : "<ul>" + html + "</ul>";
    }
    std::string table_of() {
        body_.element(table, [&] {
            for (int i = 0; i < 2; ++i) body_.element(row, [&] { body_.element(cell, "- x | y"); });
        });
        return "<table><thead><tr><th>-x|y</th></tr></thead><tbody><tr><td>-x|y</td></tr></tbody>"
               "</table>";
    }

    std::mt19937& random_;
    BodyBuilder& body_;
};

TEST(Markdown, NestsAsItWasMeant) {
    if (!has_program("cmark-gfm")) GTEST_SKIP() << "cmark-gfm is missing";
    std::mt19937 random(1);
    for (int i = 0; i < 100; ++i) {
        Article article;
        BodyBuilder body(article);
        const std::string expected = RandomBlocks(random, body).fill(0);
        std::string html = comparable(rendered(article));
        for (const std::string tag : {"<p>", "</p>"})
            for (std::size_t at; (at = html.find(tag)) != std::string::npos;)
                html.erase(at, tag.size());
        ASSERT_EQ(html, expected) << body_of(article);
    }
}

}  // namespace
}  // namespace copydesk::test
