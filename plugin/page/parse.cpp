// The only file that knows Gumbo.
#include <gumbo.h>

#include <algorithm>
#include <array>

#include "page/page.h"
#include "page/scan.h"
#include "page/tree.h"

namespace copydesk {
namespace {

struct Memory {
    Arena& arena;
    Watch& watch;
};

// Gumbo checks neither for NULL nor for time, so its allocator is where a parse is stopped: the
// exception unwinds through Gumbo's frames, and what it leaves behind goes with the arena.
void* allocate(void* memory, std::size_t size) {
    auto* m = static_cast<Memory*>(memory);
    m->watch.check();
    return m->arena.take(size);
}
void release(void*, void*) {}

// Gumbo's tag numbers as ours.
const std::array<Tag, GUMBO_TAG_LAST + 1>& tag_table() {
    static const auto table = [] {
        std::array<Tag, GUMBO_TAG_LAST + 1> tags{};
        for (int i = 0; i < GUMBO_TAG_UNKNOWN; ++i)
            tags[static_cast<std::size_t>(i)] =
                find_tag(gumbo_normalized_tagname(static_cast<GumboTag>(i)));
        return tags;
    }();
    return table;
}

class Walker {
  public:
    Walker(const Skeleton& skeleton, TreeBuilder& tree) : skeleton_(skeleton), tree_(tree) {}

    // In document order and without recursion: up goes by the nodes' own parent pointers.
    void walk(const GumboNode* root) {
        const GumboNode* node = root;
        enter(node);
        while (node) {
            const GumboVector* children = children_of(node);
            if (children && children->length > 0) {
                node = static_cast<const GumboNode*>(children->data[0]);
                enter(node);
                continue;
            }
            while (node) {
                leave(node);
                if (node == root) return;
                const GumboVector* siblings = children_of(node->parent);
                const std::size_t next = node->index_within_parent + 1;
                if (next < siblings->length) {
                    node = static_cast<const GumboNode*>(siblings->data[next]);
                    enter(node);
                    break;
                }
                node = node->parent;
            }
        }
    }

  private:
    // Null for text, and for the <wbr> that the scan puts in front of </form>.
    static const GumboVector* children_of(const GumboNode* node) {
        const bool element =
            node->type == GUMBO_NODE_ELEMENT && node->v.element.tag != GUMBO_TAG_WBR;
        return element ? &node->v.element.children : nullptr;
    }
    void enter(const GumboNode* node) {
        if (children_of(node)) {
            tree_.enter(tag_of(node->v.element), origin_of(node->v.element));
        } else if (node->type == GUMBO_NODE_TEXT) {
            placeholders(node->v.text.text);
        }
    }
    void leave(const GumboNode* node) {
        if (children_of(node)) tree_.leave();
    }
    void placeholders(const char* utf8) {
        const auto* p = reinterpret_cast<const unsigned char*>(utf8);
        for (; *p; ++p) {
            if ((*p & 0xf8) != 0xf0 || !p[1] || !p[2] || !p[3]) continue;
            const char32_t c =
                ((p[0] & 7u) << 18) | ((p[1] & 63u) << 12) | ((p[2] & 63u) << 6) | (p[3] & 63u);
            tree_.sequence(index_of_placeholder(c));
            p += 3;
        }
    }
    // Gumbo has no number for what is newer than itself: dialog, search.
    static Tag tag_of(const GumboElement& element) {
        if (element.tag != GUMBO_TAG_UNKNOWN) return tag_table()[element.tag];
        GumboStringPiece name = element.original_tag;
        gumbo_tag_from_original_text(&name);
        return find_tag({name.data, name.length});
    }
    TreeBuilder::Origin origin_of(const GumboElement& element) const {
        if (element.original_tag.length == 0) return {};  // implied
        const auto offset = element.start_pos.offset;
        const auto found = std::lower_bound(
            skeleton_.tags.begin(), skeleton_.tags.end(), offset,
            [](const SkeletonTag& tag, unsigned wanted) { return tag.skeleton_offset < wanted; });
        if (found == skeleton_.tags.end() || found->skeleton_offset != offset) return {};
        return {found->source_offset, found->first_attribute, found->attribute_count};
    }

    const Skeleton& skeleton_;
    TreeBuilder& tree_;
};

void build_tree(const Skeleton& skeleton, const Limits& limits, Watch& watch, Arena& arena,
                Page& page) {
    Memory memory{arena, watch};
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = allocate;
    options.deallocator = release;
    options.userdata = &memory;
    options.max_errors = 0;
    const GumboOutput* output =
        gumbo_parse_with_options(&options, skeleton.text.data(), skeleton.text.size());
    page.nodes.reserve(skeleton.start_tags + 8);  // grown step by step, twice as many stand there
    TreeBuilder tree(skeleton, limits, watch, arena, page);
    try {
        Walker(skeleton, tree).walk(output->root);
        tree.finish();
    } catch (const LimitReached&) {
        tree.abandon();
        throw;
    }
}

}  // namespace

Page parse_html(std::string_view source, const Limits& limits, Watch& watch, Arena& arena) {
    Page page(arena);
    page.source = source;
    try {
        Skeleton skeleton(arena);
        scan_html(source, limits, watch, skeleton);
        page.title = skeleton.title;
        page.attributes = std::move(skeleton.attributes);
        page.cut = skeleton.cut;
        build_tree(skeleton, limits, watch, arena, page);
    } catch (const LimitReached& reached) {
        page.cut = reached.limit();  // what was laid into the page so far stays
    }
    if (page.nodes.empty()) page.nodes.push_back({.tag = Tag::html, .end = 1});
    return page;
}

}  // namespace copydesk
