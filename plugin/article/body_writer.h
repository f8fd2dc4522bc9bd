// Kept blocks -> the article's body tree and its plain text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "article/article.h"
#include "article/figure_text.h"
#include "article/outline.h"

namespace copydesk {

// Appends blocks in reading order. Containers (lists, tables, quotes, figures) are opened and
// closed as the blocks' places in the page ask for it.
class BodyWriter {
  public:
    BodyWriter(const Page& page, std::string_view base_url, Article& article)
        : page_(page), base_(base_url), article_(article), outline_(page) {}

    void block(BlockId block);       // text that the body keeps
    void figure(NodeId figure);      // a figure or a lone image, if it can be named
    void figure(const Fact& image);  // one that only facts know (plain text, lead image)
    void finish();

    struct Image {
        std::string url;
        FigureText text;
    };
    const std::vector<Image>& images() const { return images_; }  // of the figures written

  private:
    struct OpenContainer {
        NodeId node;
        NodeKind kind;
        std::size_t index;  // in article_.body
    };
    struct OpenInline {
        NodeId node;
        std::size_t index;
    };

    std::size_t open(NodeKind kind);
    void close(std::size_t index);
    void open_containers(NodeId node);
    void close_containers(std::size_t keep);
    void text_block(BlockId block);
    void code_block(BlockId block);
    void inline_runs(const Block& block);
    void switch_inlines(NodeId block_node, NodeId innermost);
    void close_inlines(std::size_t keep);
    void add_text(std::string_view text);
    void add_line(NodeKind kind, std::string_view text);
    void add_image(NodeId image);
    // Appends to the plain text and to the flat blocks.
    void append_plain(std::string_view text, NodeKind kind, std::uint8_t level,
                      std::string_view language = {});
    void append_figure(std::size_t index);
    std::string_view keep(std::string_view text) { return article_.memory->copy(text); }
    std::string_view keep_url(std::string_view reference);

    const Page& page_;
    std::string_view base_;
    Article& article_;
    Outline outline_;
    std::vector<OpenContainer> containers_;
    std::vector<OpenInline> inlines_;
    std::vector<Image> images_;
    NodeId last_pre_ = kNone;  // blocks of one pre become one code block
};

}  // namespace copydesk
