#include "body/ancestry.h"

#include "core/characters.h"

namespace copydesk {
namespace {

constexpr std::uint64_t bit(Ancestor kind) {
    return std::uint64_t{1} << static_cast<unsigned>(kind);
}

std::uint64_t kinds_by_tag(Tag tag) {
    using enum Ancestor;
    switch (tag) {
        case Tag::article: return bit(article_tag);
        case Tag::main: return bit(main_tag);
        case Tag::section: return bit(section_tag);
        case Tag::aside: return bit(aside_tag);
        case Tag::nav: return bit(nav_tag);
        case Tag::header: return bit(header_tag);
        case Tag::footer: return bit(footer_tag);
        case Tag::ul:
        case Tag::ol:
        case Tag::menu:
        case Tag::dir: return bit(list_tag);
        case Tag::li: return bit(item_tag);
        case Tag::table: return bit(table_tag);
        case Tag::td:
        case Tag::th: return bit(cell_tag);
        case Tag::form:
        case Tag::fieldset: return bit(form_tag);
        case Tag::blockquote: return bit(quote_tag);
        case Tag::figure: return bit(figure_tag);
        case Tag::figcaption:
        case Tag::caption: return bit(figcaption_tag);
        case Tag::details:
        case Tag::summary: return bit(details_tag);
        case Tag::h1:
        case Tag::h2:
        case Tag::h3:
        case Tag::h4:
        case Tag::h5:
        case Tag::h6: return bit(heading_tag);
        case Tag::p: return bit(paragraph_tag);
        case Tag::pre: return bit(pre_tag);
        case Tag::button: return bit(button_tag);
        case Tag::dl:
        case Tag::dt:
        case Tag::dd: return bit(definition_tag);
        case Tag::a: return bit(link_tag);
        case Tag::noscript: return bit(noscript_tag);
        case Tag::label: return bit(label_tag);
        case Tag::unknown: return bit(custom_tag);
        case Tag::address: return bit(address_tag);
        case Tag::dialog: return bit(dialog_tag);
        default: return 0;
    }
}

std::uint64_t kinds_by_role(std::string_view role) {
    using enum Ancestor;
    role = trim(role);
    if (equals_ignoring_case(role, "navigation") || equals_ignoring_case(role, "menu"))
        return bit(navigation_role);
    if (equals_ignoring_case(role, "main")) return bit(main_role);
    if (equals_ignoring_case(role, "article")) return bit(article_role);
    if (equals_ignoring_case(role, "complementary") || equals_ignoring_case(role, "contentinfo") ||
        equals_ignoring_case(role, "banner") || equals_ignoring_case(role, "search"))
        return bit(aside_role);
    if (equals_ignoring_case(role, "dialog") || equals_ignoring_case(role, "alertdialog"))
        return bit(dialog_tag);
    return 0;
}

bool hides(std::string_view style) {
    const std::size_t at = style.find("display");
    if (at == std::string_view::npos) return false;
    std::string_view value = style.substr(at + 7);
    while (!value.empty() && (is_html_space(value.front()) || value.front() == ':'))
        value.remove_prefix(1);
    return value.starts_with("none");
}

std::uint64_t kinds_of(const Page& page, NodeId node) {
    std::uint64_t kinds = kinds_by_tag(page.nodes[node].tag);
    for (const Attribute& attribute : page.attributes_of(node)) {
        const std::string_view value = page.raw(attribute.value);
        switch (attribute.name) {
            case AttributeName::role: kinds |= kinds_by_role(value); break;
            case AttributeName::hidden: kinds |= bit(Ancestor::hidden); break;
            case AttributeName::style:
                if (hides(value)) kinds |= bit(Ancestor::hidden);
                break;
            case AttributeName::aria_hidden:
                if (value == "true") kinds |= bit(Ancestor::hidden);
                break;
            case AttributeName::itemprop:
            case AttributeName::property:
                if (value.find("articleBody") != std::string_view::npos ||
                    value == "content:encoded")
                    kinds |= bit(Ancestor::article_body);
                break;
            default: break;
        }
    }
    return kinds;
}

}  // namespace

Column<Distances> read_ancestry(const Page& page, const Column<NodeName>& names, Watch& watch,
                                Arena& arena) {
    Column<Distances> out(&arena);
    out.reserve(page.nodes.size());
    for (NodeId n = 0; n < page.nodes.size(); ++n) {
        watch.check();
        Distances& here = out.emplace_back();
        if (!page.has_text(n)) continue;
        const Node& node = page.nodes[n];
        if (node.parent == kNone) {
            here.fill(kFarthest);
        } else if (node.is_inline) {
            here = out[node.parent];
        } else {
            const Distances& above = out[node.parent];
            for (std::size_t kind = 0; kind < above.size(); ++kind)
                here[kind] = static_cast<std::uint8_t>(above[kind] + (above[kind] < kFarthest));
        }
        for (std::uint64_t left = kinds_of(page, n); left; left &= left - 1)
            here[static_cast<std::size_t>(__builtin_ctzll(left))] = 0;
        for (std::uint32_t left = names[n].groups; left; left &= left - 1)
            here[kAncestors + static_cast<std::size_t>(__builtin_ctz(left))] = 0;
    }
    return out;
}

}  // namespace copydesk
