#include "reference.h"

#include <gumbo.h>

#include <algorithm>
#include <cstring>
#include <map>
#include <utility>

#include "core/arena.h"
#include "core/characters.h"
#include "page/names.h"
#include "text/clean.h"
#include "text/utf8_writer.h"

namespace copydesk::testing {
namespace {

// Gathers text into blocks, collapsing white space.
class Gatherer {
  public:
    void text(std::string_view piece, const std::string& path, bool linked) {
        for (char c : piece) {
            if (is_html_space(c)) {
                space_ = true;
                continue;
            }
            if (!open_) {
                blocks_.push_back({path, "", 0});
                open_ = true;
                space_ = false;
            }
            std::string& text = blocks_.back().text;
            if (space_ && !text.empty()) text += ' ';
            space_ = false;
            breaks_ = 0;
            custom_ended_ = false;
            text += c;
            blocks_.back().linked += linked;
        }
    }
    void line_break(bool preformatted) {
        space_ = true;
        if (++breaks_ == 2 && !preformatted) end_block();
    }
    void end_block() { open_ = custom_ended_ = false; }
    // One custom element right behind another is a box of its own.
    void begin_custom() {
        if (custom_ended_) end_block();
    }
    void end_custom() { custom_ended_ = true; }
    std::vector<TextBlock> take() { return std::move(blocks_); }

  private:
    std::vector<TextBlock> blocks_;
    bool open_ = false, space_ = false, custom_ended_ = false;
    int breaks_ = 0;
};

// Characters that show nothing are one and the same here: Gumbo makes U+FFFD of raw C1 controls,
// copydesk of references to what XML forbids.
std::string without_controls(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t code = next_code_point(text, at);
        if (code == 0x0c)
            out += ' ';
        else if (is_forbidden_control(code) || is_noncharacter(code) ||
                 (code >= 0x7f && code < 0xa0))
            out += "\xef\xbf\xbd";
        else
            out.append(text, begin, at - begin);
    }
    return out;
}

class Walk {
  public:
    std::vector<TextBlock> over(const GumboNode* root) {
        for (const GumboNode* node = root; node;) {
            if (enter(node) && children(node)->length > 0) {
                node = static_cast<const GumboNode*>(children(node)->data[0]);
                continue;
            }
            node = next(node, root);
        }
        return gatherer_.take();
    }

  private:
    static const GumboVector* children(const GumboNode* node) { return &node->v.element.children; }
    static bool is_element(const GumboNode* node) {
        return node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE;
    }
    static std::string_view name(const GumboNode* node) {
        const GumboElement& element = node->v.element;
        if (element.tag != GUMBO_TAG_UNKNOWN) return gumbo_normalized_tagname(element.tag);
        GumboStringPiece piece = element.original_tag;
        gumbo_tag_from_original_text(&piece);
        return {piece.data, piece.data ? piece.length : 0};
    }
    // Not part of the text, with all that stands in it.
    static bool is_ignored(const GumboNode* node, Tag tag) {
        if (node->v.element.tag_namespace != GUMBO_NAMESPACE_HTML) return true;
        if (tag == Tag::template_)
            return !gumbo_get_attribute(&node->v.element.attributes, "shadowrootmode");
        return tag == Tag::head || kind_of(tag) == TagKind::cut;
    }

    // Whether the walk goes on into its children; if not, it counts as left.
    bool enter(const GumboNode* node) {
        if (!is_element(node)) {
            const bool shown = node->type == GUMBO_NODE_TEXT ||
                               node->type == GUMBO_NODE_WHITESPACE ||
                               node->type == GUMBO_NODE_CDATA;
            if (shown) gatherer_.text(without_controls(node->v.text.text), path_, links_ > 0);
            return false;
        }
        const Tag tag = find_tag(name(node));
        if (tag == Tag::select || tag == Tag::textarea || tag == Tag::input) gatherer_.end_block();
        if (is_ignored(node, tag)) return false;
        if (tag == Tag::br) gatherer_.line_break(preformatted_ > 0);
        step(node, tag, 1);
        if (children(node)->length > 0) return true;
        step(node, tag, -1);
        return false;
    }
    void step(const GumboNode* node, Tag tag, int by) {
        if (tag == Tag::unknown && is_custom_name(name(node)))
            by > 0 ? gatherer_.begin_custom() : gatherer_.end_custom();
        if (tag == Tag::a) links_ += by;
        if (tag == Tag::pre || tag == Tag::listing || tag == Tag::xmp || tag == Tag::plaintext)
            preformatted_ += by;
        if (kind_of(tag) != TagKind::block) return;
        gatherer_.end_block();
        if (by > 0)
            path_.append("/").append(name_of(tag));
        else
            path_.resize(path_.rfind('/'));
    }
    const GumboNode* next(const GumboNode* node, const GumboNode* root) {
        while (node != root) {
            const GumboNode* parent = node->parent;
            const std::size_t index = node->index_within_parent + 1;
            if (index < children(parent)->length)
                return static_cast<const GumboNode*>(children(parent)->data[index]);
            step(parent, find_tag(name(parent)), -1);
            node = parent;
        }
        return nullptr;
    }

    Gatherer gatherer_;
    std::string path_;
    int links_ = 0, preformatted_ = 0;
};

void* allocate(void* arena, std::size_t size) { return static_cast<Arena*>(arena)->take(size); }
void release(void*, void*) {}

}  // namespace

std::vector<TextBlock> reference_blocks(std::string_view html) {
    // On an arena, since Gumbo's own way to give a tree back is slow and recursive.
    Arena arena(std::size_t{4} << 30);
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = allocate;
    options.deallocator = release;
    options.userdata = &arena;
    options.max_errors = 0;
    const GumboOutput* output = gumbo_parse_with_options(&options, html.data(), html.size());
    return Walk().over(output->root);
}

std::vector<TextBlock> blocks_of(const Page& page) {
    std::vector<TextBlock> blocks;
    for (BlockId id = 0; id < page.blocks.size(); ++id) {
        TextBlock block;
        block.text = without_controls(page.text_of_block(id));
        if (block.text.empty()) continue;  // nothing but white space, in a <pre>
        std::replace(block.text.begin(), block.text.end(), '\n', ' ');
        const auto doubled = [](char a, char b) {
            return a == ' ' && b == ' ';
        };  // of <br><br> in <pre>
        block.text.erase(std::unique(block.text.begin(), block.text.end(), doubled),
                         block.text.end());
        for (NodeId n = page.blocks[id].node; n != kNone; n = page.nodes[n].parent)
            if (!page.nodes[n].is_inline)
                block.path = "/" + std::string(name_of(page.nodes[n].tag)) + block.path;
        for (RunId run = page.blocks[id].first_run; run < page.blocks[id].end_run; ++run) {
            if (page.closest(page.runs[run].node, Tag::a) == kNone) continue;
            std::string text;
            page.append_text(run, run + 1, text);
            text = without_controls(text);
            block.linked +=
                text.size() - static_cast<std::size_t>(std::count(text.begin(), text.end(), ' '));
        }
        blocks.push_back(std::move(block));
    }
    return blocks;
}

Difference compare(const std::vector<TextBlock>& reference, const std::vector<TextBlock>& ours) {
    Difference difference;
    const auto same_text = [](const TextBlock& a, const TextBlock& b) {
        return a.path == b.path && a.text == b.text;
    };
    if (std::equal(reference.begin(), reference.end(), ours.begin(), ours.end(), same_text)) {
        for (std::size_t i = 0; i < ours.size(); ++i)
            difference.relinked += reference[i].linked != ours[i].linked;
        return difference;
    }
    std::map<std::pair<std::string_view, std::string_view>, int> count;
    for (const TextBlock& block : ours) ++count[{block.path, block.text}];
    for (const TextBlock& block : reference)
        if (--count[{block.path, block.text}] < 0) difference.missing.push_back(block);
    count.clear();
    for (const TextBlock& block : reference) ++count[{block.path, block.text}];
    for (const TextBlock& block : ours)
        if (--count[{block.path, block.text}] < 0) difference.extra.push_back(block);
    difference.reordered = difference.missing.empty() && difference.extra.empty();
    return difference;
}

}  // namespace copydesk::testing
