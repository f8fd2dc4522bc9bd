// What the words of a page decide where the model alone is in doubt.
#pragma once

#include "body/block_text.h"
#include "body/body.h"

namespace copydesk {

inline constexpr float kSure = 0.9f;  // a probability beyond doubt

// Keeps the likely kin of sure paragraphs, in one element or of one class: a first sentence or a
// last line is often doubtful by itself.
void keep_kin(const Page& page, const BlockTexts& texts, Selection& selection, Arena& arena);

// In plain text, where nothing else ties a last sentence to the paragraph that it follows.
void keep_last_sentences(const BlockTexts& texts, Selection& selection);

// A data table that more likely than not belongs to the body is kept whole.
void complete_tables(const Page& page, const BlockTexts& texts, Selection& selection);

// Behind most of the sure text, the heading of the comments ends the body. Not for threads.
void drop_comments(const BlockTexts& texts, Selection& selection);

// Text that stands twice on the page, is not beyond doubt and has the words of a newsletter or of
// consent around it.
void drop_repeated_boxes(const BlockTexts& texts, Selection& selection, Arena& arena);

// The lines under a heading such as "Related news", up to the next sentence.
void drop_announced(const BlockTexts& texts, Selection& selection);

// Lines such as "Read also: ..." of which a third is a link; in plain text, those that are no
// sentence.
void drop_see_also(const BlockTexts& texts, bool plain_text, Selection& selection);

}  // namespace copydesk
