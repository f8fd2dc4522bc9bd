// The prose that JSON-LD repeats from the page: hints of what is body and what is not.
#include <algorithm>
#include <vector>

#include "facts/collect.h"
#include "facts/json.h"
#include "facts/letters.h"
#include "text/references.h"

namespace copydesk {
namespace {

constexpr std::size_t kLeast = 40, kMost = 1u << 18;  // bytes, of one text and of all

// Text with character references, and often with tags.
void append_plain(std::string& out, std::string_view text) {
    if (text.size() < kLeast || out.size() + text.size() > kMost) return;
    std::string decoded;
    decode_references(text, false, decoded);
    for (std::size_t at = 0; at < decoded.size();) {
        const std::size_t tag = std::min(decoded.find('<', at), decoded.size());
        out.append(decoded, at, tag - at);
        at = std::min(decoded.find('>', tag), decoded.size());
        const auto begin = decoded.begin();
        out.append(
            static_cast<std::size_t>(std::count(begin + static_cast<std::ptrdiff_t>(tag),
                                                begin + static_cast<std::ptrdiff_t>(at), '<')),
            ' ');
        at += at < decoded.size();
    }
    out += '\n';
}

}  // namespace

void collect_json_ld_prose(const Json& json, Declared& out) {
    struct Open {
        std::uint32_t end;
        bool comment, product;
    };
    std::vector<Open> open;
    for (std::uint32_t at = 0; at < json.size(); ++at) {
        while (!open.empty() && open.back().end <= at) open.pop_back();
        const JsonValue value = json.at(at);
        const bool in_comment = !open.empty() && open.back().comment,
                   in_product = !open.empty() && open.back().product;
        if (value.is_object() || value.is_array()) {
            const bool comment =
                in_comment || is_one_of(value.key(), {"comment", "comments", "review", "reviews"});
            const bool product =
                value.is_object() ? value["@type"].text() == "Product" : in_product;
            open.push_back({value.end_id(), comment, product});
        } else if (value.is_string()) {
            if (is_one_of(value.key(), {"text", "articleBody", "reviewBody"}))
                append_plain(in_comment ? out.comments : out.article_body, value.text());
            else if (value.key() == "description" && (in_product || in_comment))
                append_plain(in_comment ? out.comments : out.product, value.text());
        }
    }
}

}  // namespace copydesk
