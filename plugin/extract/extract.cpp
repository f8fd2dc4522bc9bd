#include "extract/extract.h"

#include <optional>
#include <string>

#include "body/block_text.h"
#include "body/body.h"
#include "core/digest.h"
#include "extract/hints.h"
#include "extract/page_on_site.h"
#include "extract/sniff.h"
#include "facts/facts.h"
#include "page/page.h"
#include "text/text.h"

namespace copydesk {
namespace {

std::string_view name_of(CharsetOrigin origin) {
    switch (origin) {
        case CharsetOrigin::byte_order_mark: return "byte-order-mark";
        case CharsetOrigin::host: return "host";
        case CharsetOrigin::content_type: return "content-type";
        case CharsetOrigin::meta: return "meta";
        case CharsetOrigin::guess: return "guess";
        case CharsetOrigin::fallback: return "fallback";
    }
    return "fallback";
}

// `missing` was not reached: "any text was found".
[[noreturn]] void fail(copydesk_limit limit, const std::string& missing) {
    const std::string option = option_of(limit);
    throw Failure(
        COPYDESK_LIMIT_EXCEEDED,
        "A limit was reached before " + missing + "; raise " + option + " to read this page.",
        option);
}

[[noreturn]] void fail_unread(copydesk_limit limit) {
    if (limit == COPYDESK_LIMIT_CANCEL)
        throw Failure(COPYDESK_CANCELLED, "The page was cancelled before anything could be read.");
    fail(limit, "any text was found");
}

// The page was read, but stopped before its article was made.
[[noreturn]] void fail_unwritten(copydesk_limit limit) {
    if (limit == COPYDESK_LIMIT_CANCEL)
        throw Failure(COPYDESK_CANCELLED, "The page was cancelled before its article was made.");
    fail(limit, "the article was made");
}

// Runs a stage. Where a limit stops it, the page goes on with what the stages before gave.
template <class Stage>
void run(copydesk_limit& cut, Stage stage) {
    if (cut == COPYDESK_LIMIT_TIME || cut == COPYDESK_LIMIT_CANCEL || cut == COPYDESK_LIMIT_MEMORY)
        return;
    try {
        WatchOfThread::check();
        stage();
    } catch (const LimitReached& reached) {
        cut = reached.limit();
    }
}

}  // namespace

const char* option_of(copydesk_limit limit) {
    switch (limit) {
        case COPYDESK_LIMIT_BYTES: return "max_bytes";
        case COPYDESK_LIMIT_DEPTH: return "max_depth";
        case COPYDESK_LIMIT_ELEMENTS: return "max_elements";
        case COPYDESK_LIMIT_ATTRIBUTES: return "max_attributes";
        case COPYDESK_LIMIT_TIME: return "time_limit";
        default: return "max_memory";
    }
}

void load_models(const ExtractOptions& options) {
    if (!options.body_model) BodyModel::shipped();
    if (!options.facts_model) FactsModel::shipped();
    if (!options.outcome_model) OutcomeModel::shipped();
}

std::unique_ptr<Article> extract_article(std::string_view bytes, const Request& request,
                                         const Limits& limits, const ExtractOptions& options,
                                         Watch& watch, Arena& arena, KnownSites* sites) {
    const bool too_long = bytes.size() > limits.bytes;
    bytes = bytes.substr(0, limits.bytes);
    const DocumentKind kind = sniff_document(bytes, request.content_type, request.charset);
    if (kind == DocumentKind::binary)
        throw Failure(COPYDESK_NOT_TEXT,
                      "The bytes are no page: an image, an archive or another binary file; leave "
                      "it out, or unpack it first.",
                      "bytes");
    const BodyModel& model = options.body_model ? *options.body_model : BodyModel::shipped();
    const PageContext context{request.url, request.headers, request.retrieved};

    const WatchOfThread reading(watch);
    copydesk_limit cut = COPYDESK_COMPLETE;
    Text text;
    Page page(arena);
    Declared declared;
    std::optional<BlockTexts> texts;
    std::optional<Selection> body;
    std::optional<PageOnSite> site;
    Facts facts;
    std::vector<RankedCandidate> weighed;
    run(cut, [&] {
        text = decode_text(
            bytes, {request.charset, request.content_type, kind == DocumentKind::html}, arena);
    });
    run(cut, [&] {
        page = kind == DocumentKind::html ? parse_html(text.utf8, limits, watch, arena)
                                          : parse_lines(text.utf8, limits, watch, arena);
        cut = page.cut;
    });
    if (page.nodes.empty() || (page.blocks.empty() && cut != COPYDESK_COMPLETE)) fail_unread(cut);
    run(cut, [&] { declared = read_declared(page, context, watch); });
    run(cut, [&] {
        const BodyHints hints = hints_of(declared, context);
        texts = read_block_texts(page, watch, arena);
        body = select_blocks(page, *texts, hints, model, options.trace, watch, arena);
        if (!sites || request.url.empty()) return;
        site.emplace(*sites, request.url, *texts, body->kept);
        site->weigh(*body);
    });
    if (!body) fail_unread(cut);
    run(cut, [&] {
        facts = choose_facts(page, declared, {body->kept, body->probability}, context, watch,
                             {options.facts_model.get(), options.trace ? &weighed : nullptr,
                              site ? site->house() : std::span<const std::string>()});
    });

    if (cut == COPYDESK_COMPLETE && too_long) cut = COPYDESK_LIMIT_BYTES;
    page.cut = cut;
    // What was found is of use only as an article: that is given a little time. Where it does not
    // suffice, there is so much that whoever stops the page would wait for it.
    constexpr std::chrono::milliseconds kRest(5);
    Watch rest = watch.for_the_rest(cut, kRest);
    const WatchOfThread finishing(rest);
    try {
        auto article = build_article(
            {page, *texts, *body, declared, std::move(facts), context, request.http_status,
             options.trace, options.evidence, options.outcome_model.get(),
             site ? std::optional(site->pages()) : std::nullopt, std::move(weighed), limits.memory},
            rest);
        if (site && cut == COPYDESK_COMPLETE && request.http_status < 400)
            site->learn(*article, body->kept);
        article->provenance.model = model.name();
        article->provenance.encoding = text.encoding;
        article->provenance.encoding_origin = name_of(text.origin);
        if (options.input_hash) article->provenance.input_sha256 = sha256_hex(bytes);
        return article;
    } catch (const LimitReached& reached) {
        fail_unwritten(cut == COPYDESK_LIMIT_TIME ? cut : reached.limit());
    }
}

}  // namespace copydesk
