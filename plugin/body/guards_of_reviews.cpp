#include <algorithm>
#include <array>

#include "body/class_words.h"
#include "body/guards.h"

namespace copydesk {
namespace {

// Whether a word of a class name or id begins like one for what customers say: "reviews",
// "customerReview", but not "preview".
bool names_reviews(std::string_view value) {
    constexpr std::size_t kLooked = 200;  // bytes
    bool found = false;
    split_class_words(value.substr(0, kLooked), [&found](std::string_view token) {
        for (const std::string_view word :
             {"review", "testimonial", "bewertung", "rezension", "recensi", "opinion"})
            found = found || token.starts_with(word);
    });
    return found;
}

class Reviews {
  public:
    Reviews(const Page& page, const BlockTexts& texts, Selection& selection, Arena& arena)
        : page_(page), selection_(selection), words_before_(&arena) {
        float words = 0;
        for (BlockId b = 0; b < texts.blocks.size(); ++b) {
            words_before_.push_back(words);
            if (selection.kept[b]) words += texts.blocks[b].words();
        }
        words_before_.push_back(words);
    }

    void drop() {
        float left = words_before_.back();
        BlockId dropped = 0;  // up to here
        for (NodeId n = 0; n < page_.nodes.size(); ++n) {
            const Node& node = page_.nodes[n];
            if (node.end_block <= dropped) continue;
            const float lost = words_of(n);
            if (lost == 0 || left - lost < kLeastLeft || !is_named(n)) continue;
            if (lost > left - lost && !holds_several(n)) continue;
            std::fill(selection_.kept.begin() + node.first_block,
                      selection_.kept.begin() + node.end_block, std::uint8_t{0});
            left -= lost;
            dropped = node.end_block;
        }
    }

  private:
    static constexpr float kLeastLeft = 20;  // words

    bool is_named(NodeId node) const {
        for (const Attribute& attribute : page_.attributes_of(node))
            if ((attribute.name == AttributeName::class_ || attribute.name == AttributeName::id ||
                 attribute.name == AttributeName::itemprop) &&
                names_reviews(page_.raw(attribute.value)))
                return true;
        return false;
    }
    float words_of(NodeId node) const {
        return words_before_[page_.nodes[node].end_block] -
               words_before_[page_.nodes[node].first_block];
    }
    // Whether reviews of one class stand in the element several times: an editor writes one, which
    // may be most of the page.
    bool holds_several(NodeId element) {
        constexpr int kSeveral = 3;
        struct Kind {
            std::string_view class_;
            int count = 0;
        };
        if (looks_ == 0) return false;
        --looks_;
        std::array<Kind, 16> kinds;
        const BlockId end = page_.nodes[element].end_block;
        for (NodeId n = element + 1; n < page_.nodes.size() && page_.nodes[n].first_block < end;
             ++n) {
            if (!page_.has_text(n) || words_of(n) == 0 || !is_named(n)) continue;
            const auto class_ = page_.raw_attribute(n, AttributeName::class_).value_or("");
            for (Kind& kind : kinds) {
                if (kind.count == 0) kind.class_ = class_;
                if (kind.class_ != class_) continue;
                if (++kind.count == kSeveral) return true;
                break;
            }
        }
        return false;
    }

    const Page& page_;
    Selection& selection_;
    Column<float> words_before_;  // kept ones before each block
    int looks_ = 8;               // into elements for several: they may be nested as deep as a page
};

}  // namespace

void drop_reviews(const Page& page, const BlockTexts& texts, Selection& selection, Arena& arena) {
    Reviews(page, texts, selection, arena).drop();
}

}  // namespace copydesk
