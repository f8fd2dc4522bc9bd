// Which text of figures is a caption, and which is content.
#pragma once

#include "page/page.h"

namespace copydesk {

class Captions {
  public:
    explicit Captions(const Page& page) : page_(page) {}
    // Whether the block is the caption or the credit of a picture. Cheapest in reading order.
    bool hold(BlockId block);

  private:
    bool is_named_below(BlockId block);
    bool repeats_alternative(BlockId block) const;
    bool shows_picture(NodeId figure);

    const Page& page_;
    NodeId asked_ = kNone;  // the figure that was looked at last
    bool shown_ = false;
};

}  // namespace copydesk
