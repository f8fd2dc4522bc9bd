// A page of a test: text -> Page -> facts, with a body of the paragraphs that are long enough.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/arena.h"
#include "core/limits.h"
#include "facts/facts.h"
#include "page/page.h"

namespace copydesk::test {

class FactsOf {
  public:
    explicit FactsOf(std::string_view source, bool html = true,
                     std::string_view url = "https://www.example.com/news/story.html",
                     const std::vector<std::string>& house = {}, std::string_view headers = {})
        : source_(source),
          arena_(64u << 20),
          watch_(0, nullptr),
          page_(html ? parse_html(source_, Limits{}, watch_, arena_)
                     : parse_lines(source_, Limits{}, watch_, arena_)) {
        const PageContext context{url, headers, 1'795'176'000};  // 2026-11-20
        declared = read_declared(page_, context, watch_);
        kept_.assign(page_.blocks.size(), 0);
        for (BlockId block = 0; block < page_.blocks.size(); ++block)
            kept_[block] = page_.text_of_block(block).size() > 90;
        const std::vector<float> probability(page_.blocks.size(), 0.5f);
        facts = choose_facts(page_, declared, {kept_, probability}, context, watch_,
                             {nullptr, nullptr, house});
    }

    std::string value(Field field) const {
        const Fact* fact = facts.first(field);
        return fact ? fact->value : std::string();
    }
    std::string names() const {  // "Ann Lee, Bo Xu (editor)"
        std::string all;
        for (const Fact& author : facts[Field::author]) {
            if (!all.empty()) all += ", ";
            all += author.value;
            if (author.role != "writer") all += " (" + author.role + ")";
        }
        return all;
    }
    bool prints(
        std::string_view start) const {  // whether a block that begins so is no part of the text
        for (const BlockId block : facts.printed)
            if (page_.text_of_block(block).starts_with(start)) return true;
        return false;
    }

    Declared declared;
    Facts facts;

  private:
    std::string source_;
    Arena arena_;
    Watch watch_;
    Page page_;
    std::vector<std::uint8_t> kept_;
};

// Two paragraphs that any body keeps.
inline constexpr std::string_view kBody =
    "<p>The council voted late on Wednesday to buy back the dam that it had sold for one dollar to "
    "a paper company in the year 1961.</p>"
    "<p>Repairs are expected to cost three million over five years, and the lake association said "
    "that its members would gladly pay for them.</p>";

}  // namespace copydesk::test
