// Kept blocks -> the article's body tree and its plain text.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "article/article.h"
#include "article/atoms.h"
#include "article/figure_text.h"
#include "article/outline.h"
#include "core/url.h"

namespace copydesk {

// Appends blocks in reading order. Containers (lists, tables, quotes, figures) are opened and
// closed as the blocks' places in the page ask for it.
class BodyWriter {
  public:
    BodyWriter(const Page& page, std::string_view base_url, Article& article, const Notes& notes)
        : page_(page),
          base_(base_url),
          article_(article),
          notes_(notes),
          outline_(page, notes),
          atoms_(find_atoms(page)) {
        for (const auto& [node, id] : notes) note_ids_.insert(id);
    }

    void block(BlockId block);  // text that the body keeps
    // A figure or a lone image, and what is said of it elsewhere; false if it cannot be named.
    bool figure(NodeId figure, const FigureText& beside = {});
    void figure(const Fact& image);  // one that only facts know (plain text, lead image)
    void atom(NodeId node);          // a formula or embed between blocks, if none of them had it
    void finish();

    struct Image {
        std::string url;
        FigureText text;
        std::uint32_t width = 0;  // 0: unknown
    };
    // Of the figures written: the first one, and those of which something is said.
    const std::vector<Image>& images() const { return images_; }

  private:
    struct OpenContainer {
        NodeId node;
        NodeKind kind;
        std::size_t index;    // in article_.body
        NodeId rest = kNone;  // of a row: behind the cells that are written
    };
    struct OpenInline {
        NodeId node;
        std::size_t index;
    };

    std::size_t open(NodeKind kind);
    void close(std::size_t index);
    void open_containers(NodeId node);
    std::size_t open_cell(NodeId cell);
    void fill_row(NodeId cell);
    void close_containers(std::size_t keep);
    void text_block(BlockId block);
    void code_block(BlockId block);
    void inline_runs(const Block& block);
    void inline_run(const Block& block, const Run& run);
    void inline_atoms(const Block& block, RunId before);
    void atoms_above(const Block& block);
    void add_atom(const Atom& atom);
    void append_atom(std::size_t index);
    void begin_piece(const Block& block, NodeId innermost);
    bool is_shown(const Block& block, const Run& run) const;
    std::string_view written_text(std::size_t index);
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
    std::string_view link_url(std::string_view reference);

    const Page& page_;
    BaseUrl base_;
    Article& article_;
    const Notes& notes_;
    std::unordered_set<std::string> note_ids_;
    PageOutline outline_;
    std::vector<OpenContainer> containers_;
    std::vector<OpenInline> inlines_;
    std::vector<Image> images_;
    NodeId last_pre_ = kNone;          // blocks of one pre become one code block
    std::vector<NodeId> atoms_;        // that the page may have
    std::size_t next_atom_ = 0;        // the first of them that is not written
    std::string decoded_, collapsed_;  // for the text that is made now
    bool space_ = false;               // in the line: white space stands before what comes
    bool anything_ = false;            // in the line: something was written
};

}  // namespace copydesk
