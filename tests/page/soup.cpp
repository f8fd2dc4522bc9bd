#include "soup.h"

#include "corpus.h"

namespace copydesk::testing {
namespace {

// Elements whose rules meet: scopes, implied ends, formatting, foster parents, raw text.
constexpr const char* kElements[] = {
    "a",        "a",      "b",        "i",       "font",    "span",       "x-y",        "p",
    "p",        "div",    "div",      "section", "main",    "ul",         "ol",         "li",
    "dl",       "dt",     "dd",       "h1",      "h2",      "table",      "table",      "caption",
    "colgroup", "tbody",  "tr",       "tr",      "td",      "td",         "th",         "form",
    "button",   "option", "input",    "br",      "img",     "hr",         "pre",        "noscript",
    "address",  "center", "fieldset", "dialog",  "html",    "head",       "body",       "nobr",
    "label",    "thead",  "tfoot",    "col",     "details", "summary",    "menu",       "dir",
    "hgroup",   "search", "legend",   "article", "aside",   "blockquote", "figcaption", "figure",
    "footer",   "header", "nav",      "listing", "h6"};
constexpr const char* kTexts[] = {"x",    "text ", " ", "\n", "a &amp; b", "&#32;", "&nbsp;",
                                  "\r\n", "ä €",   "<", "</", "&",         "\t\r",  "字"};
constexpr const char* kOddities[] = {"<!---->",       "<!-- x -->", "<!DOCTYPE html>",
                                     "<![CDATA[x]]>", "</>",        "<?x>",
                                     "<!-->",         "]]>",        "-->"};
constexpr const char* kAttributes[] = {
    " class='a b'", " id=x", " href=\"/y?a=1&amp;b\"", " hidden", "/", " a=b c", " title='<p>'"};

// Elements that hide what follows them: seldom, or little of a page would be left.
constexpr const char* kSwallowing[] = {"select",   "textarea", "svg",      "title",  "math",
                                       "template", "script",   "style",    "iframe", "xmp",
                                       "noframes", "frameset", "plaintext"};

template <std::size_t N>
const char* one_of(Dice& dice, const char* const (&choices)[N]) {
    return choices[dice.roll(static_cast<std::uint32_t>(N))];
}

}  // namespace

std::string tag_soup(std::uint64_t seed, std::size_t pieces) {
    Dice dice(seed);
    std::string out;
    for (std::size_t i = 0; i < pieces; ++i) {
        const std::uint32_t kind = dice.roll(100);
        if (dice.roll(100) == 0 && pieces < 1000) {
            out.append("<").append(one_of(dice, kSwallowing)).append(">");
        } else if (kind < 35)
            out += one_of(dice, kTexts);
        else if (kind < 38)
            out += one_of(dice, kOddities);
        else if (kind < 72) {
            out.append("<").append(one_of(dice, kElements));
            if (dice.roll(4) == 0) out += one_of(dice, kAttributes);
            out += ">";
        } else
            out.append("</").append(one_of(dice, kElements)).append(">");
    }
    return out;
}

}  // namespace copydesk::testing
