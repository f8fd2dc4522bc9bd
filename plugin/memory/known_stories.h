// The stories that a session has met, to say who else tells one.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "memory/fork_lock.h"
#include "memory/key_index.h"
#include "memory/known_words.h"
#include "memory/met_text.h"
#include "memory/original.h"
#include "memory/state_file.h"

namespace copydesk {

// The words that say most of what a text is about, and how much.
struct Gist {
    static constexpr std::size_t kWords = 32;

    struct Word {
        std::uint32_t word = 0;
        float weight = 0;  // the squares of all add up to 1
    };
    std::array<Word, kWords> words{};  // by word, rising
    std::uint32_t count = 0;
};

// The cosine of two, 0 to 1.
double similarity(const Gist& first, const Gist& second) noexcept;

// From any thread, and after a fork. Of more stories than it may know the newest are known.
class KnownStories {
  public:
    // With a state file the stories that it holds are known, and each that is added is in it before
    // meet() returns. It is to outlive this. What was learned of words is stored with every 64th
    // article and at the end. `resumed`: the run that made its last records was killed, and pages
    // of it are read again under the tags that they had; such a page is compared with those before
    // its own record alone.
    explicit KnownStories(std::size_t most, StateFile* state = nullptr, bool resumed = false);
    ~KnownStories();
    KnownStories(const KnownStories&) = delete;
    KnownStories& operator=(const KnownStories&) = delete;

    // Those met before that are most like the text, the best first, kMost at most; then learns the
    // text's words and, with `add`, remembers it. `title` counts as part of it.
    std::vector<SameStory> meet(std::string_view title, const MetText& met, bool add);

    static constexpr double kSimilarity = 0.2;  // from here on it is the same story
    static constexpr std::size_t kMost = 5;

  private:
    static constexpr std::size_t kCandidates = 24;  // compared in full

    struct Record {
        Gist gist;
        std::uint64_t fingerprint = 0;
        std::uint64_t number = 0;  // in the order of arrival
        std::string url;
        std::uint64_t tag = 0;
        bool is_left = false;  // by a run that was killed; its page was not met since
    };

    std::vector<std::uint32_t> candidates(const Gist& gist) const;
    Record* find_left(const Gist& gist, std::uint64_t tag);
    // Among the records below that number.
    std::vector<SameStory> find(const Gist& gist, std::uint64_t below) const;
    void add(Record record);
    void store(const Record& record);
    void store_words();
    void load();
    void make_room();

    const std::size_t most_;
    const bool resumed_;
    std::size_t room_ = 0;
    std::uint64_t numbers_ = 0;
    std::vector<Record> records_;  // when full, a ring
    std::size_t next_ = 0;         // in the ring
    KeyIndex index_;
    KnownWords words_;
    std::uint32_t unstored_ = 0;  // articles whose words are not in the file
    StateFile* const state_;
    ForkLock lock_;
};

}  // namespace copydesk
