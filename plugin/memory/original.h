// Where a text stood before.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace copydesk {

// How a text that is known resembles its original.
enum class Likeness : std::uint8_t {
    exact,  // the same words in the same order
    near,   // half of the shorter one, or more, stands in the other, and of the new one, too
    longer  // the original stands in it, and more than as much again that is new
};
std::string_view name_of(Likeness likeness) noexcept;

struct Original {
    std::string url;          // empty: its page had none
    std::string fingerprint;  // hexadecimal
    Likeness likeness = Likeness::exact;
    double share = 1;  // of the new text that stands in the original, 0 to 1

    // The text has little to say that was not there before.
    bool is_copy() const noexcept { return likeness != Likeness::longer; }
};

// Another article that tells the same story.
struct SameStory {
    std::string url;          // empty: its page had none
    std::string fingerprint;  // hexadecimal
    double similarity = 0;    // of the words that say most, 0 to 1
};

}  // namespace copydesk
