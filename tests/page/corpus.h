// The pages that the tests of this folder read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace copydesk::testing {

struct CorpusPage {
    std::string name, text;  // text: clean UTF-8
};

// Every samples/*/page.html.
std::vector<std::string> sample_files();
// The crawled pages, $COPYDESK_DATA or ../shared beside the checkout; empty where they are not.
std::vector<std::string> crawled_files();
// The same at most `count` of them each time, chosen by the hash of their names.
std::vector<std::string> some_of(std::vector<std::string> files, std::size_t count);

CorpusPage read_page(const std::string& file);

// FNV-1a: the same on every machine, which std::hash need not be.
std::uint64_t hash_of(const std::string& text);

// A small generator whose numbers are the same everywhere.
class Dice {
  public:
    explicit Dice(std::uint64_t seed) : state_(seed * 2 + 1) {}
    std::uint32_t roll(std::uint32_t below) {
        state_ = state_ * 6364136223846793005u + 1442695040888963407u;
        return static_cast<std::uint32_t>(((state_ >> 33) * below) >> 31);
    }

  private:
    std::uint64_t state_;
};

// The page with one tag in a hundred deleted, doubled or moved.
std::string mutate(const std::string& html, std::uint64_t seed);

}  // namespace copydesk::testing
