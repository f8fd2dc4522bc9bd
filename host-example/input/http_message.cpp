#include "input/http_message.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <vector>

#include "input/coding.h"

namespace host {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

std::string_view trim(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

std::string_view take_line(std::string_view& text) {
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

// The body out of its chunks, or nothing when it has none: already undone by the crawler.
std::optional<std::string> join_chunks(std::string_view body) {
    std::string joined;
    bool first = true;
    while (!body.empty()) {
        std::string_view line = trim(take_line(body));
        line = trim(line.substr(0, line.find(';')));
        std::size_t size = 0;
        const auto read = std::from_chars(line.data(), line.data() + line.size(), size, 16);
        if (line.empty() || read.ec != std::errc() || read.ptr != line.data() + line.size()) {
            if (first) return std::nullopt;
            return joined;  // cut or damaged in the middle: what came before is good
        }
        if (size == 0) return joined;
        joined.append(body.substr(0, size));
        body.remove_prefix(std::min(size, body.size()));
        take_line(body);
        first = false;
    }
    return joined;
}

std::vector<std::string> codings_of(std::string_view headers) {
    std::vector<std::string> codings;
    const MaybeText value = find_header(headers, "Content-Encoding");
    std::string_view rest = value ? std::string_view(*value) : std::string_view();
    while (!rest.empty()) {
        const std::size_t comma = rest.find(',');
        std::string coding(trim(rest.substr(0, comma)));
        std::transform(coding.begin(), coding.end(), coding.begin(), lower);
        if (!coding.empty() && coding != "identity") codings.push_back(std::move(coding));
        rest.remove_prefix(comma == std::string_view::npos ? rest.size() : comma + 1);
    }
    std::reverse(codings.begin(), codings.end());  // the last applied is the first to go
    return codings;
}

}  // namespace

bool equal_ignoring_case(std::string_view one, std::string_view other) {
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                      [](char a, char b) { return lower(a) == lower(b); });
}

MaybeText find_header(std::string_view headers, std::string_view name) {
    while (!headers.empty()) {
        const std::string_view line = take_line(headers);
        const std::size_t colon = line.find(':');
        if (colon == std::string_view::npos) continue;
        if (equal_ignoring_case(trim(line.substr(0, colon)), name))
            return std::string(trim(line.substr(colon + 1)));
    }
    return std::nullopt;
}

std::size_t end_of_headers(std::string_view text) {
    for (std::size_t at = text.find('\n'); at != std::string_view::npos;
         at = text.find('\n', at + 1)) {
        const std::string_view next = text.substr(at + 1, 2);
        if (next.starts_with('\n')) return at + 2;
        if (next == "\r\n") return at + 3;
    }
    return std::string_view::npos;
}

HttpMessage parse_http(std::string_view message) {
    HttpMessage parsed;
    std::string_view rest = message;
    const std::string_view line = take_line(rest);
    const std::size_t space = line.find(' ');
    const bool is_http = line.size() >= 5 && equal_ignoring_case(line.substr(0, 5), "HTTP/");
    if (!is_http || space == std::string_view::npos)
        throw InputError("the record does not begin with an HTTP status line");
    const std::string_view code = trim(line.substr(space));
    std::from_chars(code.data(), code.data() + code.size(), parsed.status);
    const std::size_t end = end_of_headers(message);
    const std::size_t first = message.size() - rest.size();
    parsed.body_begin = end == std::string_view::npos ? message.size() : end;
    parsed.headers = message.substr(first, std::max(parsed.body_begin, first) - first);
    return parsed;
}

void decode_body(Page& page) {
    const std::string headers = page.headers.value_or("");
    const MaybeText transfer = find_header(headers, "Transfer-Encoding");
    if (transfer && equal_ignoring_case(*transfer, "chunked"))
        if (auto joined = join_chunks(page.bytes)) page.bytes = std::move(*joined);
    for (const std::string& name : codings_of(headers)) {
        const std::string_view packed = page.bytes;
        const auto coding = find_coding(name);
        if (!coding && looks_like_text(packed)) break;
        if (!coding)
            throw InputError("its body is compressed with \"" + name +
                             "\", which this program does not read; have the crawler store it "
                             "as gzip or uncompressed");
        // The coding was undone by the crawler, or there is nothing to undo it on.
        if (!may_be(*coding, packed)) break;
        Unpacked unpacked = unpack(packed, *coding, page_limit);
        if (unpacked.cut) mark_cut_at_limit(page);
        page.bytes = std::move(unpacked.bytes);
    }
}

}  // namespace host
