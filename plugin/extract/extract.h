// The whole road from bytes to article.
#pragma once

#include <memory>
#include <string_view>

#include "article/article.h"
#include "body/model.h"
#include "core/arena.h"
#include "core/limits.h"
#include "facts/ranker.h"
#include "memory/known_sites.h"
#include "outcome/model.h"

namespace copydesk {

// What the host knows of the page; views are borrowed for the call.
struct Request {
    std::string_view url, content_type, charset, headers;
    std::int32_t http_status = 0;
    std::int64_t retrieved = 0;                // seconds since 1970; 0: unknown
    std::uint64_t tag = 0;                     // the host's; 0: none
    copydesk_limit limit = COPYDESK_COMPLETE;  // what cut the page before it came here
};

struct ExtractOptions {
    bool trace = false;       // keep what was decided on every block
    bool evidence = false;    // writers give origin and confidence beside each fact
    bool input_hash = false;  // sha-256 of the input into the provenance
    std::shared_ptr<const BodyModel> body_model;        // null: the shipped one
    std::shared_ptr<const FactsModel> facts_model;      // the same
    std::shared_ptr<const OutcomeModel> outcome_model;  // the same
};

// The option that sets a limit of reading.
const char* option_of(copydesk_limit limit);

// Lays out the shipped models that no other stands in for, so that the first page need not.
void load_models(const ExtractOptions& options);

// Reads one page. With `sites` what is known of its site is evidence, and the page is learned.
// Throws Failure where nothing could be read.
std::unique_ptr<Article> extract_article(std::string_view bytes, const Request& request,
                                         const Limits& limits, const ExtractOptions& options,
                                         Watch& watch, Arena& arena, KnownSites* sites = nullptr);

}  // namespace copydesk
