// Article -> document. The writers only read the article; each format has a file of its own.
#pragma once

#include <functional>
#include <optional>
#include <string_view>

#include "article/article.h"

namespace copydesk {

enum class Format { xml, json, json_lines, markdown, text, nitf, json_ld, tei, solr };

// "xml", "json", "jsonl", "md", "txt", "nitf", "jsonld", "tei", "solr"
std::optional<Format> find_format(std::string_view name) noexcept;

// Takes a piece of the document; false stops the writing.
using Sink = std::function<bool(std::string_view)>;

// Writes the whole document. False if the sink stopped it.
bool write_article(const Article& article, Format format, const Sink& sink);

}  // namespace copydesk
