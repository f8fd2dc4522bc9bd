// An HTTP response as a crawler stored it: status line, headers, body as it went over the wire.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "input/page.h"

namespace host {

// The value of header `name` in lines of "Name: value"; the first, without white space around.
MaybeText find_header(std::string_view headers, std::string_view name);

// Where the blank line that ends the headers ends, or npos.
std::size_t end_of_headers(std::string_view text);

bool equal_ignoring_case(std::string_view one, std::string_view other);

struct HttpMessage {
    std::int32_t status = 0;
    std::string headers;  // without the status line
    std::size_t body_begin = 0;
};

// Throws InputError when `message` does not begin like an HTTP response.
HttpMessage parse_http(std::string_view message);

// Makes the page's bytes, a body as its headers describe it, one without chunks and compression, at
// most page_limit long. A crawler may have undone either and kept the header, so that each is
// undone only where it is there. Throws InputError on a coding that is unknown or damaged.
void decode_body(Page& page);

}  // namespace host
