// Questions and answers that JSON-LD repeats from the page: an accordion looks like furniture.
#include <algorithm>
#include <unordered_set>

#include "body/guards.h"

namespace copydesk {
namespace {

using Words = std::span<const std::uint32_t>;

std::uint64_t hash_of(Words words) {
    constexpr std::uint64_t kPrime = 0x100000001b3ULL;
    std::uint64_t hash = 0;
    for (const std::uint32_t word : words) hash = (hash ^ word) * kPrime;
    return hash;
}

// Declared answers by their runs of words.
class Answers {
  public:
    Answers(std::string_view text, Arena& arena) : runs_(&arena) {
        Column<std::uint32_t> words(&arena);
        hash_words(text, words);
        for (std::size_t end = kRun; end <= words.size(); ++end)
            runs_.push_back(hash_of({words.data() + end - kRun, kRun}));
        std::sort(runs_.begin(), runs_.end());
    }
    // Whether a block stands in them, but for a few words.
    bool hold(Words block) const {
        constexpr std::size_t kLeast = 4, kShare = 80;  // words; of 100 runs
        if (block.size() < kLeast) return false;
        std::size_t held = 0;
        for (std::size_t end = kRun; end <= block.size(); ++end)
            held += std::binary_search(runs_.begin(), runs_.end(),
                                       hash_of(block.subspan(end - kRun, kRun)));
        return held * 100 >= (block.size() - kRun + 1) * kShare;
    }

  private:
    static constexpr std::size_t kRun = 3;  // words
    Column<std::uint64_t> runs_;            // hashes, ascending
};

// Declared questions, whole.
class Questions {
  public:
    Questions(std::string_view lines, Arena& arena) : hashes_(&arena) {
        Column<std::uint32_t> words(&arena);
        while (!lines.empty()) {
            const std::size_t end = std::min(lines.find('\n'), lines.size());
            words.clear();
            hash_words(lines.substr(0, end), words);
            if (words.size() >= kLeast) hashes_.push_back(hash_of({words.data(), words.size()}));
            lines.remove_prefix(std::min(end + 1, lines.size()));
        }
        std::sort(hashes_.begin(), hashes_.end());
    }
    bool hold(Words block) const {
        return block.size() >= kLeast &&
               std::binary_search(hashes_.begin(), hashes_.end(), hash_of(block));
    }

  private:
    static constexpr std::size_t kLeast = 3;  // words
    Column<std::uint64_t> hashes_;            // ascending
};

}  // namespace

void keep_declared_answers(const BlockTexts& texts, const BodyHints& hints, Selection& selection,
                           Arena& arena) {
    constexpr float kPossible = 0.05f;
    constexpr std::size_t kNear = 3;  // blocks from a question to its answer
    if (hints.answers.empty()) return;
    const Answers answers(hints.answers, arena);
    const Questions questions(hints.questions, arena);
    const std::size_t count = texts.blocks.size();
    std::pmr::unordered_set<std::uint64_t> said(&arena);  // what is kept of texts that come again
    for (std::size_t b = 0; b < count; ++b)
        if (selection.kept[b] && texts.blocks[b].alike > 1) said.insert(texts.blocks[b].text_hash);
    for (std::size_t b = 0; b < count; ++b)
        if (!selection.kept[b] && selection.probability[b] >= kPossible &&
            answers.hold(texts.words_of(b)))
            selection.kept[b] =
                texts.blocks[b].alike <= 1 || said.insert(texts.blocks[b].text_hash).second;
    const auto is_answered = [&](std::size_t question) {
        for (std::size_t b = question + 1; b < std::min(count, question + 1 + kNear); ++b)
            if (selection.kept[b] && answers.hold(texts.words_of(b))) return true;
        return false;
    };
    for (std::size_t b = 0; b < count; ++b)
        if (!selection.kept[b] && questions.hold(texts.words_of(b)) && is_answered(b))
            selection.kept[b] = 1;
}

}  // namespace copydesk
