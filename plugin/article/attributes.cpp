#include "article/attributes.h"

#include "core/characters.h"
#include "page/lexer.h"
#include "text/references.h"

namespace copydesk {

std::string_view start_tag(const Page& page, NodeId node) {
    const std::uint32_t at = page.nodes[node].source;
    if (at == kNone) return {};
    bool self_closing = false;
    const std::size_t end =
        lexer::end_of_tag(page.source, lexer::end_of_name(page.source, at + 1), self_closing);
    return end == lexer::npos ? std::string_view() : page.source.substr(at, end - at);
}

std::string rare_attribute(std::string_view tag, std::string_view name) {
    std::string value;
    bool self_closing = false;
    lexer::walk_attributes(tag, lexer::end_of_name(tag, 1), self_closing,
                           [&](std::string_view found, std::size_t at, std::size_t length) {
                               if (value.empty() && equals_ignoring_case(found, name))
                                   decode_references(tag.substr(at, length), true, value);
                           });
    return value;
}

}  // namespace copydesk
