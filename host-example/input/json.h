// JSON as the host meets it: the only part that knows RapidJSON.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "input/page.h"

namespace host {

// One JSON object that describes a page. A member that is missing or null is absent; one of
// the wrong type throws InputError with its name.
class JsonRecord {
  public:
    explicit JsonRecord(std::string_view json);  // throws InputError
    ~JsonRecord();

    MaybeText text(const char* key) const;
    MaybeText identifier(const char* key) const;    // a string or a whole number
    MaybeText header_lines(const char* key) const;  // one string, or an object of name: value
    std::int32_t number(const char* key) const;     // absent: 0
    std::int64_t timestamp(const char* key) const;  // absent: 0

  private:
    struct Document;
    std::unique_ptr<Document> document_;
};

// What request.json and a filter's record may say of a page: url, content_type, charset,
// headers, status, retrieved. What is absent leaves the page as it is.
void describe(const JsonRecord& record, Page& page);

// `text` as a JSON string with its quotes. Bytes that are not UTF-8 become U+FFFD.
std::string quote_json(std::string_view text);

}  // namespace host
