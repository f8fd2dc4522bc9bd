// Which text of figures is a caption, and which is content.
#pragma once

#include "body/block_text.h"
#include "page/page.h"

namespace copydesk {

class Captions {
  public:
    Captions(const Page& page, const Column<BlockText>& texts, bool in_article)
        : page_(page), texts_(texts), in_article_(in_article) {}
    // Whether the block is the caption or the credit of a picture. Cheapest in reading order.
    bool hold(BlockId block);
    // Whether it is by what it says; of a picture in this figure, if one is given.
    bool is_said(BlockId block, NodeId figure = kNone) const;

  private:
    // What stands before a line.
    struct Above {
        NodeId image = kNone;        // the nearest one
        bool shows_picture = false;  // with no words in between
    };
    bool is_named_below(BlockId block);
    Above look_above(BlockId block) const;
    bool repeats_alternative(const Above& above, std::string_view line) const;
    bool shows_picture(NodeId figure);

    const Page& page_;
    const Column<BlockText>& texts_;
    bool in_article_;
    NodeId asked_ = kNone;  // the figure that was looked at last
    bool shown_ = false;
};

}  // namespace copydesk
