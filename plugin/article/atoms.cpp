#include "article/atoms.h"

#include <algorithm>
#include <array>

#include "article/attributes.h"
#include "body/class_words.h"
#include "core/characters.h"
#include "core/url.h"
#include "facts/letters.h"
#include "text/references.h"

namespace copydesk {
namespace {

// Whose frames show what; by their registrable names, as oEmbed lists its providers.
struct Provider {
    std::string_view domain, kind;
};
constexpr std::array<Provider, 40> kProviders = {{
    {"youtube.com", "video"},
    {"youtube-nocookie.com", "video"},
    {"youtu.be", "video"},
    {"vimeo.com", "video"},
    {"dailymotion.com", "video"},
    {"tiktok.com", "video"},
    {"twitch.tv", "video"},
    {"ted.com", "video"},
    {"rutube.ru", "video"},
    {"vk.com", "video"},
    {"bilibili.com", "video"},
    {"youku.com", "video"},
    {"nicovideo.jp", "video"},
    {"brightcove.net", "video"},
    {"jwplatform.com", "video"},
    {"jwplayer.com", "video"},
    {"kaltura.com", "video"},
    {"streamable.com", "video"},
    {"wistia.net", "video"},
    {"soundcloud.com", "audio"},
    {"spotify.com", "audio"},
    {"apple.com", "audio"},
    {"acast.com", "audio"},
    {"deezer.com", "audio"},
    {"podigee.io", "audio"},
    {"twitter.com", "post"},
    {"x.com", "post"},
    {"instagram.com", "post"},
    {"facebook.com", "post"},
    {"bsky.app", "post"},
    {"threads.net", "post"},
    {"reddit.com", "post"},
    {"datawrapper.de", "chart"},
    {"dwcdn.net", "chart"},
    {"flourish.studio", "chart"},
    {"infogram.com", "chart"},
    {"openstreetmap.org", "map"},
    {"documentcloud.org", "document"},
    {"scribd.com", "document"},
    {"codepen.io", "code"},
}};

// By the address: whose it is, or what its path says.
std::string_view embed_kind(std::string_view url) {
    const std::string domain = registrable_domain(url_host(url));
    for (const Provider& provider : kProviders)
        if (domain == provider.domain) return provider.kind;
    const std::string path = url_path(url);
    if (path.starts_with("/maps")) return "map";
    for (const std::string_view mark : {"/embed/", "/player", "/video/", "/videos/"})
        if (path.find(mark) != std::string::npos) return "video";
    for (const std::string_view mark : {"/audio/", "/podcast"})
        if (path.find(mark) != std::string::npos) return "audio";
    return {};
}

std::string trimmed(std::string_view text) { return std::string(trim(text)); }

// The TeX that many tools leave beside their MathML; else the MathML itself.
std::optional<Atom> read_mathml(const Page& page, NodeId node) {
    constexpr std::size_t kLongest = 65'536;  // bytes
    const std::string_view tag = start_tag(page, node);
    if (tag.empty()) return std::nullopt;
    std::string_view source = page.source.substr(page.nodes[node].source, kLongest);
    const std::size_t close = source.find("</math");
    if (close == std::string_view::npos) return std::nullopt;
    const std::size_t end = source.find('>', close);
    if (end == std::string_view::npos) return std::nullopt;
    source = source.substr(0, end + 1);
    Atom atom;
    atom.detail = "tex";
    for (std::size_t at = 0; (at = source.find("<annotation", at)) != std::string_view::npos;
         ++at) {
        const std::size_t begin = source.find('>', at);
        const std::size_t stop = source.find("</annotation", at);
        if (begin == std::string_view::npos || stop == std::string_view::npos || stop < begin)
            break;
        const std::string encoding = rare_attribute(source.substr(at, begin + 1 - at), "encoding");
        if (encoding.find("tex") == encoding.npos && encoding.find("TeX") == encoding.npos) {
            at = stop;
            continue;
        }
        decode_references(source.substr(begin + 1, stop - begin - 1), false, atom.text);
        break;
    }
    for (const std::string_view name : {"alttext", "data-latex"})
        if (atom.text.empty()) atom.text = rare_attribute(tag, name);
    atom.text = trimmed(atom.text);
    if (!atom.text.empty()) return atom;
    atom.detail = "mathml";
    atom.text = source;
    return atom;
}

std::optional<Atom> read_tex_script(const Page& page, NodeId node) {
    const auto type = page.raw_attribute(node, AttributeName::type);
    if (!type || !type->starts_with("math/tex")) return std::nullopt;
    const auto script =
        std::lower_bound(page.scripts.begin(), page.scripts.end(), node,
                         [](const Script& one, NodeId wanted) { return one.node < wanted; });
    if (script == page.scripts.end() || script->node != node) return std::nullopt;
    Atom atom;
    atom.detail = "tex";
    std::string_view source = trim(page.raw(script->content));
    for (const std::string_view mark : {"% <![CDATA[", "%<![CDATA["})
        if (source.starts_with(mark)) source.remove_prefix(mark.size());
    for (const std::string_view mark : {"%]]>", "% ]]>"})
        if (source.ends_with(mark)) source.remove_suffix(mark.size());
    atom.text = trimmed(source);
    return atom.text.empty() ? std::nullopt : std::optional(atom);
}

// What is as small as a dot counts visits.
bool is_tiny(const Page& page, NodeId node) {
    constexpr std::size_t kSmall = 3;  // digits: below a hundred pixels
    for (const AttributeName name : {AttributeName::width, AttributeName::height}) {
        const auto size = page.raw_attribute(node, name);
        if (size && size->find('%') == std::string_view::npos && trim(*size).size() < kSmall)
            return true;
    }
    return false;
}

std::optional<Atom> read_frame(const Page& page, NodeId node) {
    if (is_tiny(page, node)) return std::nullopt;
    Atom atom;
    atom.kind = NodeKind::embed;
    for (const AttributeName name : {AttributeName::data_src, AttributeName::data_lazy_src,
                                     AttributeName::data_original, AttributeName::src}) {
        atom.url = page.attribute(node, name);
        if (!atom.url.empty() && !atom.url.starts_with("about:")) break;
    }
    if (atom.url.starts_with("//")) atom.url.insert(0, "https:");
    atom.detail = embed_kind(atom.url);
    return atom.detail.empty() ? std::nullopt : std::optional(atom);
}

std::optional<Atom> read_player(const Page& page, NodeId node) {
    Atom atom;
    atom.kind = NodeKind::embed;
    atom.detail = page.nodes[node].tag == Tag::audio ? "audio" : "video";
    atom.url = page.attribute(node, AttributeName::src);
    for (NodeId n = node + 1; n < page.nodes[node].end && atom.url.empty(); ++n)
        if (page.nodes[n].tag == Tag::source) atom.url = page.attribute(n, AttributeName::src);
    return atom.url.empty() ? std::nullopt : std::optional(atom);
}

}  // namespace

bool is_formula_image(const Page& page, NodeId node) {
    if (page.nodes[node].tag != Tag::img) return false;
    const auto alt = page.raw_attribute(node, AttributeName::alt);
    const auto classes = page.raw_attribute(node, AttributeName::class_);
    if (!alt || alt->empty() || !classes) return false;
    if (!contains_ignoring_case(*classes, "math") && !contains_ignoring_case(*classes, "mwe") &&
        !contains_ignoring_case(*classes, "tex"))
        return false;
    bool found = false;
    split_class_words(*classes, [&](std::string_view word) {
        found |= word == "math" || word == "mwe" || word == "tex" || word == "latex";
    });
    return found;
}

std::optional<Atom> read_atom(const Page& page, NodeId node) {
    switch (page.nodes[node].tag) {
        case Tag::math: return read_mathml(page, node);
        case Tag::script: return read_tex_script(page, node);
        case Tag::iframe: return read_frame(page, node);
        case Tag::video:
        case Tag::audio: return read_player(page, node);
        case Tag::img: {
            if (!is_formula_image(page, node)) return std::nullopt;
            Atom atom;
            atom.detail = "tex";
            atom.text = trimmed(page.attribute(node, AttributeName::alt));
            return atom;
        }
        default: return std::nullopt;
    }
}

bool stands_apart(const Page& page, NodeId atom) {
    switch (page.nodes[atom].tag) {
        case Tag::math: return rare_attribute(start_tag(page, atom), "display") == "block";
        case Tag::script: {
            const auto type = page.raw_attribute(atom, AttributeName::type);
            return type && type->find("mode=display") != std::string_view::npos;
        }
        case Tag::img: return false;
        default: return true;
    }
}

std::vector<NodeId> find_atoms(const Page& page) {
    std::vector<NodeId> found;
    for (NodeId n = 0; n < page.nodes.size(); ++n) {
        switch (page.nodes[n].tag) {
            case Tag::math:
            case Tag::iframe:
            case Tag::video:
            case Tag::audio: break;
            case Tag::img:
                // The picture of a formula that stands beside its MathML says the same again.
                if (!is_formula_image(page, n) ||
                    (!found.empty() && page.nodes[found.back()].tag == Tag::math &&
                     page.nodes[found.back()].first_run == page.nodes[n].first_run))
                    continue;
                break;
            case Tag::script:
                if (!page.raw_attribute(n, AttributeName::type)
                         .value_or("")
                         .starts_with("math/tex"))
                    continue;
                break;
            default: continue;
        }
        found.push_back(n);
    }
    return found;
}

std::string plain_formula(std::string_view source, std::string_view notation) {
    if (notation != "mathml") return std::string(source);
    std::string text, out;
    for (std::size_t at = 0; at < source.size();) {
        const std::size_t open = std::min(source.find('<', at), source.size());
        text.append(trim(source.substr(at, open - at)));
        const std::size_t close = source.find('>', open);
        at = close == std::string_view::npos ? source.size() : close + 1;
    }
    decode_references(text, false, out);
    return out;
}

}  // namespace copydesk
