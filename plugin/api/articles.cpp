// The C ABI: reading a finished article.
#include <iterator>
#include <memory>

#include "api/door.h"
#include "article/article.h"
#include "format/format.h"
#include "session/handles.h"

using namespace copydesk;

namespace {

// The facts of the data dictionary in the ABI's order, which is the library's own.
static_assert(static_cast<int>(Field::title) == COPYDESK_TITLE &&
              static_cast<int>(Field::image) == COPYDESK_IMAGE);

// What the article itself says, in the shape of a fact; NULL data where it says nothing.
std::string_view own_text(const Article& article, copydesk_fact_kind kind) {
    switch (kind) {
        case COPYDESK_URL: return article.url;
        case COPYDESK_TEXT: return article.text;
        case COPYDESK_FINGERPRINT: return article.fingerprint;
        default: return {};
    }
}

copydesk_fact describe(const Original& original) {
    copydesk_fact out{};
    out.value = door::text_of(original.url);
    out.code = door::optional_text(original.fingerprint);
    out.type = door::text_of(name_of(original.likeness));
    out.origin = door::text_of("session");
    out.confidence = original.share;
    return out;
}

copydesk_fact describe(const SameStory& story) {
    copydesk_fact out{};
    out.value = door::text_of(story.url);
    out.code = door::optional_text(story.fingerprint);
    out.origin = door::text_of("session");
    out.confidence = story.similarity;
    return out;
}

bool is_field(copydesk_fact_kind kind) { return kind >= COPYDESK_TITLE && kind <= COPYDESK_IMAGE; }

copydesk_fact describe(const Fact& fact) {
    copydesk_fact out{};
    out.value = door::optional_text(fact.value);
    out.raw = door::optional_text(fact.raw);
    out.url = door::optional_text(fact.url);
    out.role = door::optional_text(fact.role);
    out.type = door::optional_text(fact.type);
    out.code = door::optional_text(fact.code);
    out.precision = door::optional_text(fact.precision);
    out.zone = door::optional_text(fact.zone);
    out.caption = door::optional_text(fact.caption);
    out.credit = door::optional_text(fact.credit);
    out.origin = door::text_of(name_of(fact.origin));
    out.confidence = static_cast<double>(fact.confidence);
    return out;
}

}  // namespace

extern "C" {

copydesk_status copydesk_article_quality(const copydesk_article* article, copydesk_quality* out) {
    if (!article) return COPYDESK_INVALID_ARGUMENT;
    const Quality& quality = object_of(article).quality;
    copydesk_quality own{};
    own.outcome = quality.outcome;
    own.probability = quality.probability;
    own.predicted_f1 = quality.predicted_f1;
    own.limit = quality.limit;
    own.peak_memory = quality.peak_memory;
    return door::copy_out(own, out) ? COPYDESK_OK : COPYDESK_INVALID_ARGUMENT;
}

size_t copydesk_article_fact_count(const copydesk_article* article, copydesk_fact_kind kind) {
    if (!article) return 0;
    if (is_field(kind)) return object_of(article).facts[static_cast<Field>(kind)].size();
    if (kind == COPYDESK_ORIGINAL) return object_of(article).original ? 1 : 0;
    if (kind == COPYDESK_STORY) return object_of(article).stories.size();
    return own_text(object_of(article), kind).empty() ? 0 : 1;
}

copydesk_status copydesk_article_fact(const copydesk_article* article, copydesk_fact_kind kind,
                                      size_t index, copydesk_fact* out) {
    if (index >= copydesk_article_fact_count(article, kind)) return COPYDESK_INVALID_ARGUMENT;
    copydesk_fact own{};
    if (is_field(kind)) {
        own = describe(object_of(article).facts[static_cast<Field>(kind)][index]);
    } else if (kind == COPYDESK_ORIGINAL) {
        own = describe(*object_of(article).original);
    } else if (kind == COPYDESK_STORY) {
        own = describe(object_of(article).stories[index]);
    } else {
        own.value = door::text_of(own_text(object_of(article), kind));
        own.confidence = 1;
    }
    return door::copy_out(own, out) ? COPYDESK_OK : COPYDESK_INVALID_ARGUMENT;
}

size_t copydesk_article_block_count(const copydesk_article* article) {
    return article ? object_of(article).blocks.size() : 0;
}

copydesk_status copydesk_article_block(const copydesk_article* article, size_t index,
                                       copydesk_block* out) {
    if (index >= copydesk_article_block_count(article)) return COPYDESK_INVALID_ARGUMENT;
    const Article& own = object_of(article);
    const FlatBlock& flat = own.blocks[index];
    copydesk_block block{};
    block.kind = flat.kind;
    block.level = flat.level;
    block.text = flat.kind == COPYDESK_BLOCK_FIGURE
                     ? door::optional_text(flat.caption)
                     : door::text_of(std::string_view(own.text).substr(flat.offset, flat.length));
    block.url = door::optional_text(flat.url);
    block.lang = door::optional_text(flat.language);
    return door::copy_out(block, out) ? COPYDESK_OK : COPYDESK_INVALID_ARGUMENT;
}

copydesk_status copydesk_article_write(const copydesk_article* article, const char* format,
                                       copydesk_write write, void* host, copydesk_error* error) {
    if (!article || !format || !write)
        return door::report(error, COPYDESK_INVALID_ARGUMENT,
                            "Article, format and write must be given.",
                            !article  ? "article"
                            : !format ? "format"
                                      : "write");
    return door::guard(error, [&] {
        const auto found = find_format(format);
        if (!found)
            throw Failure(
                COPYDESK_UNKNOWN_FORMAT,
                "There is no such format; use xml, json, jsonl, md, txt, nitf, jsonld, tei "
                "or solr.",
                "format");
        const auto sink = [write, host](std::string_view piece) {
            return write(host, piece.data(), piece.size()) == 0;
        };
        if (!write_article(object_of(article), *found, sink))
            throw Failure(COPYDESK_WRITE_FAILED, "The host's write function asked to stop.",
                          "write");
        return COPYDESK_OK;
    });
}

void copydesk_article_release(copydesk_article* article) {
    std::unique_ptr<const Article> owned(article ? &object_of(article) : nullptr);
}

}  // extern "C"
