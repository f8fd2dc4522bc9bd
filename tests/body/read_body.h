// A page of a test, and what body computes on it.
#pragma once

#include <string>
#include <string_view>

#include "body/block_text.h"
#include "body/body.h"
#include "body/features.h"
#include "body/model.h"
#include "core/arena.h"
#include "core/limits.h"
#include "page/page.h"

namespace copydesk::test {

struct BodyOf {
    explicit BodyOf(std::string_view text, bool html = true)
        : source(text),
          page(html ? parse_html(source, Limits{}, watch, arena)
                    : parse_lines(source, Limits{}, watch, arena)),
          texts(read_block_texts(page, watch, arena)) {}

    FeatureTable features(const BodyHints& hints = {}) {
        return compute_features(page, hints, Lexicon(), texts, watch, arena);
    }
    // The block whose text begins so; kNone if there is none.
    BlockId block(std::string_view start) const {
        for (BlockId b = 0; b < page.blocks.size(); ++b)
            if (page.text_of_block(b).starts_with(start)) return b;
        return kNone;
    }
    const BlockText& text(std::string_view start) const { return texts.blocks[block(start)]; }

    std::string source;
    Arena arena{64u << 20};
    Watch watch{0, nullptr};
    Page page;
    BlockTexts texts;
};

inline std::string sentences(int count) {
    std::string out;
    for (int i = 0; i < count; ++i)
        out += "The ferry left the harbour late, and nobody on the quay could say why it had. ";
    return out;
}

}  // namespace copydesk::test
