// Fills the feature table, a group of columns a function.
#pragma once

#include <cstdint>

#include "body/ancestry.h"
#include "body/containers.h"
#include "body/features.h"

namespace copydesk {

inline float share(float part, float whole) { return whole > 0 ? part / whole : 0; }
inline float share(std::uint32_t part, std::uint32_t whole) {
    return share(static_cast<float>(part), static_cast<float>(whole));
}

class FeatureBuilder {
  public:
    FeatureBuilder(const Page& page, const BodyHints& hints, const Lexicon& lexicon,
                   const BlockTexts& texts, Watch& watch, Arena& arena)
        : page_(page),
          hints_(hints),
          texts_(texts),
          watch_(watch),
          arena_(arena),
          count_(page.blocks.size()),
          table_(count_, arena),
          sums_(page, texts, arena),
          names_(read_node_names(page, lexicon, watch, arena)),
          ancestry_(read_ancestry(page, names_, watch, arena)),
          title_match_(count_, 0.0f, &arena) {}

    FeatureTable build() {
        using Group = void (FeatureBuilder::*)();
        constexpr Group kInOrder[] = {
            &FeatureBuilder::own,        &FeatureBuilder::near,      &FeatureBuilder::windows,
            &FeatureBuilder::hints,      &FeatureBuilder::place,     &FeatureBuilder::trees,
            &FeatureBuilder::containers, &FeatureBuilder::markers,   &FeatureBuilder::stamps,
            &FeatureBuilder::repeats,    &FeatureBuilder::topic,     &FeatureBuilder::lexicon,
            &FeatureBuilder::whole_page, &FeatureBuilder::ancestors,
        };
        for (const Group group : kInOrder) {
            // Of 100,000 blocks the table has 90 MB: one walk through it takes a while.
            watch_.check_now();
            (this->*group)();
        }
        table_.fill_up();
        return std::move(table_);
    }

  private:
    void own();
    void near();
    void windows();
    void hints();
    void place();
    void trees();
    void containers();
    void markers();
    void stamps();
    void repeats();
    void topic();
    void lexicon();
    void whole_page();
    void ancestors();
    void relate(NodeId container, Feature inside, Feature levels, Feature before, Feature after);
    float match(BlockId block, const WordSet& words) const;
    NodeId node_of(std::size_t block) const { return page_.blocks[block].node; }
    Tag tag_of(std::size_t block) const { return page_.nodes[node_of(block)].tag; }
    NodeId up(NodeId node, int levels) const {
        while (levels-- > 0 && page_.nodes[node].parent != kNone) node = page_.nodes[node].parent;
        return node;
    }

    const Page& page_;
    const BodyHints& hints_;
    const BlockTexts& texts_;
    Watch& watch_;
    Arena& arena_;
    std::size_t count_;
    FeatureTable table_;
    BlockSums sums_;
    Column<NodeName> names_;
    Column<Distances> ancestry_;
    Column<float> title_match_;  // the share of each block's words that the title has too
    std::size_t title_words_ = 0;
    std::size_t title_block_ = SIZE_MAX;  // the heading that matches the title best
};

}  // namespace copydesk
