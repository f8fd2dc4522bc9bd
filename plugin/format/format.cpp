#include "format/format.h"

#include "format/writers.h"

namespace copydesk {

std::optional<Format> find_format(std::string_view name) noexcept {
    if (name == "xml") return Format::xml;
    if (name == "json") return Format::json;
    if (name == "jsonl") return Format::json_lines;
    if (name == "md") return Format::markdown;
    if (name == "txt") return Format::text;
    if (name == "nitf") return Format::nitf;
    if (name == "jsonld") return Format::json_ld;
    if (name == "tei") return Format::tei;
    if (name == "solr") return Format::solr;
    return std::nullopt;
}

bool write_article(const Article& article, Format format, const Sink& sink) {
    switch (format) {
        case Format::xml: return write_xml(article, sink);
        case Format::json: return write_json(article, sink);
        case Format::json_lines: return write_json_lines(article, sink);
        case Format::markdown: return write_markdown(article, sink);
        case Format::text: return write_text(article, sink);
        case Format::nitf: return write_nitf(article, sink);
        case Format::json_ld: return write_json_ld(article, sink);
        case Format::tei: return write_tei(article, sink);
        case Format::solr: return write_solr(article, sink);
    }
    return false;
}

}  // namespace copydesk
