// The element and attribute names that copydesk tells apart.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace copydesk {

// How an element takes part in the making of blocks.
//   block     shapes blocks: given to the parser
//   inline    reads on in its block: laid into the tree afterwards
//   empty     inline without content
//   cut       taken out with its content (which the scan may keep as a Script, image, …)
// clang-format off
#define COPYDESK_TAGS(X)                                                                         \
    X(a, inline_) X(abbr, inline_) X(acronym, inline_) X(address, block) X(applet, inline_)      \
    X(area, empty) X(article, block) X(aside, block) X(audio, inline_) X(b, inline_)             \
    X(base, empty) X(basefont, empty) X(bdi, inline_) X(bdo, inline_) X(big, inline_)            \
    X(blockquote, block) X(body, block) X(br, empty) X(button, block) X(canvas, inline_)         \
    X(caption, block) X(center, block) X(cite, inline_) X(code, inline_) X(col, block)           \
    X(colgroup, block) X(data, inline_) X(datalist, cut) X(dd, block) X(del, inline_)            \
    X(details, block) X(dfn, inline_) X(dialog, block) X(dir, block) X(div, block) X(dl, block)  \
    X(dt, block) X(em, inline_) X(embed, empty) X(fieldset, block) X(figcaption, block)          \
    X(figure, block) X(font, inline_) X(footer, block) X(form, block) X(frame, empty)            \
    X(frameset, block) X(h1, block) X(h2, block) X(h3, block) X(h4, block) X(h5, block)          \
    X(h6, block) X(head, block) X(header, block) X(hgroup, block) X(hr, block) X(html, block)    \
    X(i, inline_) X(iframe, cut) X(img, empty) X(input, empty) X(ins, inline_) X(kbd, inline_)   \
    X(label, inline_) X(legend, block) X(li, block) X(link, empty) X(listing, block)             \
    X(main, block) X(map, inline_) X(mark, inline_) X(math, cut) X(menu, block) X(meta, empty)   \
    X(meter, inline_) X(nav, block) X(nobr, inline_) X(noembed, cut) X(noframes, cut)            \
    X(noscript, inline_) X(object, inline_) X(ol, block) X(optgroup, inline_) X(option, inline_)         \
    X(output, inline_) X(p, block) X(param, empty) X(picture, inline_) X(plaintext, block)       \
    X(pre, block) X(progress, inline_) X(q, inline_) X(rp, inline_) X(rt, inline_)               \
    X(ruby, inline_) X(s, inline_) X(samp, inline_) X(script, cut) X(search, block)              \
    X(section, block) X(select, cut) X(small, inline_) X(source, empty) X(span, inline_)         \
    X(strike, inline_) X(strong, inline_) X(style, cut) X(sub, inline_) X(summary, block)        \
    X(sup, inline_) X(svg, cut) X(table, block) X(tbody, block) X(td, block) X(template_, cut) \
    X(textarea, cut) X(tfoot, block) X(th, block) X(thead, block) X(time, inline_)               \
    X(title, cut) X(tr, block) X(track, empty) X(tt, inline_) X(u, inline_) X(ul, block)         \
    X(var, inline_) X(video, inline_) X(wbr, empty) X(xmp, block)

// Attributes that are kept; dashes are written as underscores, a trailing one is dropped.
#define COPYDESK_ATTRIBUTES(X)                                                                   \
    X(alt) X(aria_hidden) X(cite) X(class_) X(colspan) X(content) X(data_author) X(data_date)    \
    X(data_lazy_src) X(data_lazy_srcset) X(data_original) X(data_src) X(data_srcset)             \
    X(data_testid) X(data_timestamp) X(data_type) X(datetime) X(height) X(hidden) X(href)        \
    X(http_equiv) X(id) X(itemprop) X(itemscope) X(itemtype) X(lang) X(name)                     \
    X(nitro_lazy_src) X(nitro_lazy_srcset) X(property) X(rel) X(role) X(rowspan) X(src)          \
    X(srcset) X(style) X(title) X(ts) X(type) X(typeof_) X(width) X(xml_lang)
// clang-format on

enum class TagKind : std::uint8_t { block, inline_, empty, cut };

enum class Tag : std::uint8_t {
    unknown,  // a custom element or a misspelt one: inline
#define X(name, kind) name,
    COPYDESK_TAGS(X)
#undef X
};

enum class AttributeName : std::uint8_t {
    other,
#define X(name) name,
    COPYDESK_ATTRIBUTES(X)
#undef X
};

// The tag or attribute of the name that stands in a text, in any case; unknown or other if it is
// not listed.
Tag find_tag(std::string_view text, std::size_t at, std::size_t size) noexcept;
AttributeName find_attribute(std::string_view text, std::size_t at, std::size_t size) noexcept;
inline Tag find_tag(std::string_view name) noexcept { return find_tag(name, 0, name.size()); }
// Custom elements have a hyphen in their name, by HTML's standard: <by-line>, not a misspelt
// <centre> or an office program's <st1:place>.
constexpr bool is_custom_name(std::string_view name) noexcept {
    return name.find('-') != std::string_view::npos;
}
constexpr bool is_heading(Tag tag) noexcept { return tag >= Tag::h1 && tag <= Tag::h6; }
TagKind kind_of(Tag tag) noexcept;
std::string_view name_of(Tag tag) noexcept;       // "template", not "template_"; "" for unknown
std::string_view start_tag_of(Tag tag) noexcept;  // "<p>"
std::string_view end_tag_of(Tag tag) noexcept;    // "</p>"
inline AttributeName find_attribute(std::string_view name) noexcept {
    return find_attribute(name, 0, name.size());
}

}  // namespace copydesk
