// Why the blocks of a page differ from those of Gumbo alone: known causes, each with a name.
#pragma once

#include <string>
#include <vector>

#include "reference.h"

namespace copydesk::testing {

// The differences of one page, and their cause: the names of the repairs that make both agree, or
// "unknown". A cause is not guessed at but proven: the page is changed so that the cause is gone,
// and parsed anew.
//
//   form          Gumbo 0.10.1 puts text that stands last in a form behind it, copydesk keeps it
//   in;
//                 and with misplaced end tags about, the other way round
//   unending      a title, iframe, template, … that never ends: for Gumbo it swallows the rest of
//   the
//                 page, copydesk drops its tag (of a script or style nothing is shown)
//   slash         </svg/> ends no svg for Gumbo
//   svg           a <title>, <desc> or <svg> left open in an <svg>: for Gumbo no </svg> ends it any
//   more
//   template      a template in a template left open, or an element left open in a shadow root
//   noscript      an item of a list in a noscript in an item: one of its own for Gumbo
//   adopted-main  Gumbo does not know that main, dialog and search are blocks; <a><main></a> takes
//                 them apart
//   empty-end-tag </> right before an svg or math: for Gumbo no end tag ends that any more
//   frameset      one behind an inline tag without text: it is Gumbo's body
//   heading       a heading in a link in a heading is one of its own for Gumbo
//   table-space   the same text but for a space: Gumbo leaves the white space in a table, and puts
//   the
//                 words around it, which do not belong there, in front of the table
struct Verdict {
    std::string cause;  // empty: no difference
    Difference difference;
};
Verdict judge(const std::string& html);

// What copydesk makes of a page with default limits.
std::vector<TextBlock> parsed_blocks(std::string_view html);

}  // namespace copydesk::testing
