// Articles made by hand for the tests of the writers.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "format/format.h"

namespace copydesk::test {

// Builds a body: element() opens a node, calls what fills it, and closes it.
class BodyBuilder {
  public:
    explicit BodyBuilder(Article& article) : article_(article) {}
    using Fill = std::function<void()>;

    BodyNode& leaf(NodeKind kind, std::string_view text = {}, std::string_view url = {},
                   std::string_view detail = {}) {
        const auto at = static_cast<std::uint32_t>(article_.body.size());
        BodyNode node;
        node.kind = kind;
        node.end = at + 1;
        node.text = article_.memory->copy(text);
        node.url = article_.memory->copy(url);
        node.detail = article_.memory->copy(detail);
        return article_.body.emplace_back(node);
    }
    void text(std::string_view text) { leaf(NodeKind::text, text); }
    // Gives the node's index: members that the parameters do not cover can be set by it.
    std::size_t element(NodeKind kind, const Fill& fill = {}, std::string_view url = {}) {
        const std::size_t at = article_.body.size();
        leaf(kind, {}, url);
        if (fill) fill();
        article_.body[at].end = static_cast<std::uint32_t>(article_.body.size());
        return at;
    }
    std::size_t element(NodeKind kind, std::string_view content, std::string_view url = {}) {
        return element(
            kind, [&] { text(content); }, url);
    }
    BodyNode& at(std::size_t index) { return article_.body[index]; }

  private:
    Article& article_;
};

Fact& add_fact(Article& article, Field field, std::string_view value);
Article full_article();                      // every fact, every kind of block
Article hostile_article();                   // text that looks like markup, bytes that are no text
Article traced_article();                    // evidence and trace, cut short
Article odd_article();                       // blocks where none may stand
Article wordless_article();                  // a picture and a note alone
Article nested_article(std::size_t levels);  // lists in quotes in lists …

std::string written(const Article& article, Format format);

// Every article above and the empty one, with a name each.
std::vector<std::pair<std::string, Article>> all_articles();

}  // namespace copydesk::test
