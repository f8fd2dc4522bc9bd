// Packed WARC files that are damaged again and again.
#include <chrono>

#include "workbench.h"

namespace host {
namespace {

class WarcDamage : public Workbench {
  protected:
    // A member that begins like a record, in a stored block of so many bytes, of which 16 are here.
    static std::string member(unsigned block) {
        std::string bytes("\x1f\x8b\x08\0\0\0\0\0\0\x03\0", 11);
        for (const unsigned number : {block, ~block})
            bytes += {static_cast<char>(number & 255), static_cast<char>(number >> 8 & 255)};
        return bytes + "WARC/1.0\r\nxxxxxx";
    }
    Ran replay_soon(const std::string& bytes) {
        put("a.warc.gz", bytes);
        const auto start = std::chrono::steady_clock::now();
        const Ran ran = run({"replay", "a.warc.gz", "--format", "jsonl"});
        EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(4));
        return ran;
    }
};

TEST_F(WarcDamage, CloseTogetherCostsNoReadOfItsOwn) {
    constexpr std::size_t damages = 40'000;
    std::string bytes;
    for (std::size_t i = 0; i < damages; ++i) bytes += member(16) + '\x07';  // no type of block
    const Ran ran =
        replay_soon(bytes + gzip(warc_response("https://w.example/1", "the last one", "id-1")));
    EXPECT_EQ(count_of(ran.err, "failed: "), damages);
    EXPECT_EQ(lines_of(ran.out).size(), 1u);
}

TEST_F(WarcDamage, OfMembersThatHoldOneAnotherEnds) {
    std::string bytes;
    for (int i = 0; i < 60'000; ++i) bytes += member(60'000);
    const Ran ran = replay_soon(bytes);
    EXPECT_EQ(ran.code, 1);
    EXPECT_NE(ran.err.find("no record can be read behind it"), std::string::npos);
}

}  // namespace
}  // namespace host
