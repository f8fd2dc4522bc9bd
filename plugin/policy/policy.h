// The library's own answers to the questions, with their reasons. Pure functions of what is asked
// and of the operator's rules, which go before the built-in ones; the session weighs the answers
// against the host's.
#pragma once

#include <string>
#include <string_view>

#include "article/article.h"
#include "policy/answer.h"
#include "policy/rules.h"

namespace copydesk {

// Drops what cannot be a page: other schemes, files that are plainly no text; and what has no end:
// endless URLs, session ids, calendars, paths that repeat themselves.
Answer allow_url(std::string_view url, const Rules& rules = {});
// The same without the rules, which have had their say; `url` is absolute.
Answer judge_url(const std::string& url, const Rules& rules);

// Drops what has no body of its own or a body that is no text; keeps pages. An error status is
// no reason to drop: what the server says with it may be an article, and `error_page` is a
// typed outcome of reading it, which tells the host more than a refusal would.
Answer accept_response(const ResponseHead& response, const Rules& rules = {});

// Keeps articles. What else to keep is the host's choice, or the rules'. `is_known`: a text with
// this fingerprint was kept before.
Answer keep_article(const Article& article, const Rules& rules = {}, bool is_known = false);

// Whether the page's links are worth following, which is another question than whether the page
// is worth keeping: a listing is no article, and leads to nothing else.
Answer follow_links(const Article& article, const Rules& rules = {});

}  // namespace copydesk
