// The library's own answers to the three questions, with their reasons. Pure functions of what
// is asked; the session weighs them against the host's.
#pragma once

#include <string>
#include <string_view>

#include "article/article.h"
#include "copydesk.h"

namespace copydesk {

struct Answer {
    copydesk_verdict verdict = COPYDESK_NO_OPINION;
    std::string reason;  // one sentence; empty without an opinion
};

// What is known of a response before its body.
struct ResponseHead {
    std::string_view url, content_type;
    std::int32_t status = 0;
};

// Drops what cannot be a page: other schemes, endless URLs, files that are plainly no text.
Answer allow_url(std::string_view url);

// Drops what has no body of its own or a body that is no text; keeps pages. An error status is
// no reason to drop: what the server says with it may be an article, and `error_page` is a
// typed outcome of reading it, which tells the host more than a refusal would.
Answer accept_response(const ResponseHead& response);

// Keeps articles. What else to keep is the host's choice.
Answer keep_article(const Article& article);

}  // namespace copydesk
