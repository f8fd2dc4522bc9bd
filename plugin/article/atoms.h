// What shows in a page without being text of it: formulas, and what is embedded from elsewhere.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "article/article.h"
#include "page/page.h"

namespace copydesk {

struct Atom {
    NodeKind kind = NodeKind::math;  // or embed
    std::string text;                // math: its source
    std::string url;                 // embed: as the page writes it
    std::string_view detail;         // math: "tex" or "mathml"; embed: "video", "audio", "post" …
};

// The formula or embed that an element is. Frames and players are embeds if their address is that
// of something to look at: of a player, a map, a post, not of an advertisement.
std::optional<Atom> read_atom(const Page& page, NodeId node);

// Whether it is meant for a line of its own: a displayed formula, any embed.
bool stands_apart(const Page& page, NodeId atom);

// The elements of a page that may be one, in document order.
std::vector<NodeId> find_atoms(const Page& page);

// Whether an image is the picture of a formula, whose source is its alternative text.
bool is_formula_image(const Page& page, NodeId node);

// How a formula reads in plain text: TeX as it is written, MathML without its tags.
std::string plain_formula(std::string_view source, std::string_view notation);

}  // namespace copydesk
