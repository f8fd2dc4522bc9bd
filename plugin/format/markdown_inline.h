// Text with inline elements -> one line of Markdown (or several, with hard line breaks) in which
// no character of the text is markup by chance.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "format/outline.h"

namespace copydesk {

class MarkdownLine {
  public:
    enum class Place { paragraph, heading, cell };  // cell: of a table, where a line cannot end
    explicit MarkdownLine(Place place) : place_(place) {}

    // Adds any step. Blocks leave no mark but a line break around them, which is how a table
    // cell holds them.
    void add(const Step& step);
    void open(NodeKind what, std::string_view url = {});
    void close(NodeKind what);
    // The line, to be called once; empty if nothing visible was added.
    std::string finish();

  private:
    enum class Side { space, punctuation, letter, unsure };
    struct Mark {
        NodeKind what;
        std::string_view url;
        bool written = false, holds = false;  // holds: what is around lets it open as Markdown
        std::size_t at = 0;                   // where it was written
    };

    void add_leaf(const Step& step);
    void text(std::string_view words);
    void word(std::string_view word, bool ends);
    void atom(std::string_view markup);
    void code(std::string_view content);
    void image(const BodyNode& node);
    void begin_visible(Side next);
    void write_closers(Side next);
    void write_openers(Side next);
    void fall_back(Mark& mark);
    bool needs_escape(std::string_view word, std::size_t at, bool ends) const;
    Side last_side() const;
    static Side side_of(std::string_view text, std::size_t at);

    Place place_;
    std::string out_;
    std::string scratch_;
    std::string code_;  // of the inline code that is open
    bool in_code_ = false;
    std::string last_code_;  // of the last inline code that was written, and where
    std::size_t code_begin_ = 0, code_end_ = 0;
    bool space_ = false, break_ = false;  // to be written before what comes next
    bool line_start_ = true;
    bool digits_only_ = false;   // since the line's start: "1." would begin a list
    std::vector<Mark> marks_;    // open, from the outside
    std::vector<Mark> closing_;  // closed, but not yet written: it depends on what follows
};

// Code in backticks, more of them than any run inside has.
std::string backticks_around(std::string_view code, std::size_t at_least);

}  // namespace copydesk
