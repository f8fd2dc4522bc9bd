// What the words of a page decide where the model alone is in doubt.
#pragma once

#include "body/block_text.h"
#include "body/body.h"
#include "body/markers.h"
#include "body/title_words.h"

namespace copydesk {

inline constexpr float kSure = 0.9f;  // a probability beyond doubt

inline bool is_sentence(const BlockText& text) {
    constexpr std::uint32_t kSentence = 10;  // half words
    return text.half_words >= kSentence && is_stop(text.last);
}

inline bool announces(const BlockTexts& texts, std::size_t block, Marker marker) {
    return texts.blocks[block].markers >> static_cast<unsigned>(marker) & 1;
}

// Whether its first words do: "the latest release" is no latest news.
inline bool begins_with(const BlockTexts& texts, std::size_t block, Marker marker) {
    return announces(texts, block, marker) &&
           (find_markers(texts.words_of(block), true) >> static_cast<unsigned>(marker) & 1);
}

// From here on only what is beyond doubt is kept.
void end_body(std::size_t from, Selection& selection);

// Keeps the likely kin of sure paragraphs, in one element or of one class: a first sentence or a
// last line is often doubtful by itself.
void keep_kin(const Page& page, const BlockTexts& texts, Selection& selection, Arena& arena);

// All prose of an element that holds many likely paragraphs, unless it is next to impossible: the
// longer a text is, the less the model, which has seen few long ones, believes in its end.
void keep_long_texts(const Page& page, const BlockTexts& texts, Selection& selection, Arena& arena);

// The possible lines that share their markup, three elements up, with several that are kept, where
// those are half of what is written so: a paragraph, a row or a heading in a box of its own. Not
// for threads, whose posts have a rule of their own, nor for products, where all boxes are alike.
void keep_alike(const Page& page, const BlockTexts& texts, Selection& selection, Arena& arena);

// Code between text that is body, whatever its signs and figures say against it; and where the page
// does not call itself an article, code right below such text, with nothing behind it.
void keep_code(const Page& page, const BlockTexts& texts, bool is_article, Selection& selection);

// The first sentences below the title, if they are a possible part of the body below them.
void keep_standfirst(const Page& page, const BlockTexts& texts, Selection& selection);

// The possible paragraphs between two headings that are kept, in the element of the first: on very
// long pages the model believes less and less.
void keep_sections(const Page& page, const BlockTexts& texts, Selection& selection);

// The doubtful heading of text that is body, but for the title's. Text that is no surer than not is
// enough where the page is one text.
void keep_headings(const Page& page, const BlockTexts& texts, bool one_text, Selection& selection);

// The possible answers to questions that the page declares, where they are not kept elsewhere; and
// such questions right above kept answers. Not for threads, nor for products.
void keep_declared_answers(const BlockTexts& texts, const BodyHints& hints, Selection& selection,
                           Arena& arena);

// In a thread, the posts that share their markup with those that are kept.
void keep_posts(const Page& page, const BlockTexts& texts, Selection& selection, Arena& arena);

// In plain text, where nothing else ties a last sentence to the paragraph that it follows.
void keep_last_sentences(const BlockTexts& texts, Selection& selection);

// The lines that reserve the rights to it are behind an article, not its end.
void drop_rights_lines(const BlockTexts& texts, Selection& selection);

// A heading, or a line that announces what follows, ends no article: what stood there is not body.
void drop_dangling_end(const Page& page, const BlockTexts& texts, Selection& selection);

// A data table, or a list of short items that are no links, that more likely than not belongs to
// the body is kept whole; so is a possible table with the body right above and below, a possible
// list that stands in one element with a paragraph of it, and one, of links too, that a line of the
// body announces.
void complete_tables(const Page& page, const BlockTexts& texts, Selection& selection, Arena& arena);

// Behind most of the sure text, the heading of the comments ends the body, unless much sure text
// stands below it as well; behind less of it, one that names the title. Not for threads.
void drop_comments(const Page& page, const BlockTexts& texts, const TitleWords& title,
                   bool is_article, Selection& selection);

// Where lines with a date and a time of day head one reply after the other, below a text that is no
// less likely than they are or that they answer by its title ("Re: …"), the first of them ends the
// body; likewise. Not for threads.
void drop_replies(const Page& page, const BlockTexts& texts, Selection& selection, Arena& arena);

// On the page of a product, what its customers say of it and other goods end the body, likewise.
void drop_other_goods(const BlockTexts& texts, Selection& selection);

// On the page of a product, the elements that are named for what its customers say, as long as
// other text is left; one with more than half of the words only where several reviews stand in it.
void drop_reviews(const Page& page, const BlockTexts& texts, Selection& selection, Arena& arena);

// Small boxes that are named for newsletters, sign-up, disclosures, pop-ups, related stories or the
// author's life, and of which the model is not sure; in an article larger ones too, and those that
// call to act or ask for a rating. Not where they are much of the body. Not for threads.
void drop_named_boxes(const Page& page, const BlockTexts& texts, bool is_article,
                      Selection& selection, Arena& arena);

// Text that stands twice on the page, is not beyond doubt and has the words of a newsletter or of
// consent in it or in furniture around it; and doubtful sentences that are furniture where they
// stand once more.
void drop_repeated_boxes(const BlockTexts& texts, Selection& selection, Arena& arena);

// The lines under a heading such as "Related news", up to the next sentence.
void drop_announced(const BlockTexts& texts, Selection& selection);

// The doubtful text of a card: what stands below a headline that is a link and no part of the body,
// in one element with it that holds nothing sure. Not where that is much of the body: then the page
// is a list of cards.
void drop_teasers(const Page& page, const BlockTexts& texts, Selection& selection, Arena& arena);

// What stands around a field to type into, in a small box without anything sure: newsletters, forms
// of contact, comment forms. Not where a third of the body stands in one.
void drop_form_boxes(const Page& page, const BlockTexts& texts, Selection& selection);

// What is doubtful and stands in a dialog, in navigation or on a button. Not where that is most of
// the body.
void drop_controls(const Page& page, const BlockTexts& texts, Selection& selection, Arena& arena);

// What is doubtful and stands whole in an element that is hidden but for screen readers, but for
// what a sign in a table says. Not for threads.
void drop_unseen(const Page& page, Selection& selection, Arena& arena);

// Lines that begin with "Read also: ..." or the like and of which a third is a link, or lists of
// such links in one block; in plain text, those that are no sentence. And what leads to the page
// before and the next one.
void drop_see_also(const BlockTexts& texts, bool plain_text, Selection& selection);

// A line that is not next to certain and says where the text goes on for those who pay.
void drop_paywall_lines(const BlockTexts& texts, Selection& selection);

}  // namespace copydesk
