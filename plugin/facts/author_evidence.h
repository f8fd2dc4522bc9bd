// The names that a page mentions as authors', each with what speaks for it.
#pragma once

#include <string>

#include "facts/author_votes.h"
#include "facts/choose.h"

namespace copydesk {

struct AuthorEvidence {
    AuthorVotes votes;
    const Line* byline = nullptr;  // the line that surely is the credit
    std::string byline_text;       // the credit, where it is a part of a paragraph
};

void read_author_evidence(Chooser& to, AuthorEvidence& out);

}  // namespace copydesk
