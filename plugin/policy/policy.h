// The library's own answers to the three questions, with their reasons.
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

Answer allow_url(std::string_view url);
Answer accept_response(const ResponseHead& response);
Answer keep_article(const Article& article);

}  // namespace copydesk
