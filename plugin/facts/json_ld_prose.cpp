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
constexpr std::size_t kLeastAnswer = 8;               // bytes, of a question and of an answer

// Text with character references, and often with tags, as one line.
void append_plain(std::string& out, std::string_view text, std::size_t least = kLeast) {
    if (text.size() < least || out.size() + text.size() > kMost) return;
    const auto line = static_cast<std::ptrdiff_t>(out.size());
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
    std::replace(out.begin() + line, out.end(), '\n', ' ');
    out += '\n';
}

}  // namespace

void collect_json_ld_prose(const Json& json, Declared& out) {
    struct Open {
        std::uint32_t end;
        bool comment, product;
        bool of_users;  // a page of questions that visitors ask
        bool question, answer;
    };
    std::vector<Open> open{{json.size(), false, false, false, false, false}};
    for (std::uint32_t at = 0; at < json.size(); ++at) {
        while (open.back().end <= at) open.pop_back();
        const JsonValue value = json.at(at);
        const Open in = open.back();
        if (value.is_object() || value.is_array()) {
            const bool comment =
                in.comment || is_one_of(value.key(), {"comment", "comments", "review", "reviews"});
            const std::string_view type =
                value.is_object() ? value["@type"].text() : std::string_view();
            const bool product = value.is_object() ? type == "Product" : in.product;
            open.push_back({value.end_id(), comment, product,
                            in.of_users || is_one_of(type, {"QAPage", "DiscussionForumPosting"}),
                            type == "Question",
                            in.answer || (in.question && value.key() == "acceptedAnswer")});
        } else if (value.is_string()) {
            if (is_one_of(value.key(), {"text", "articleBody", "reviewBody"}))
                append_plain(in.comment ? out.comments : out.article_body, value.text());
            else if (value.key() == "description" && (in.product || in.comment))
                append_plain(in.comment ? out.comments : out.product, value.text());
            if (in.of_users || in.comment) continue;
            if (in.question && value.key() == "name")
                append_plain(out.questions, value.text(), kLeastAnswer);
            else if (in.answer && value.key() == "text")
                append_plain(out.answers, value.text(), kLeastAnswer);
        }
    }
}

}  // namespace copydesk
