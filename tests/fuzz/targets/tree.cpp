// The page as the skeleton gives it is the page as Gumbo alone gives it, but for differences whose
// cause is known (tests/page/causes.h).
#include <cstdio>

#include "causes.h"
#include "inspect.h"
#include "text/text.h"

namespace fuzz = copydesk::fuzz;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    // Gumbo alone is what has no bounds.
    if (size > 4096) return -1;
    copydesk::Arena arena(std::size_t{64} << 20);
    const copydesk::Text text =
        copydesk::decode_text(fuzz::text_of(data, size), {"utf-8", {}, true}, arena);
    const copydesk::testing::Verdict verdict = copydesk::testing::judge(std::string(text.utf8));
    if (verdict.cause == "unknown") {
        for (const auto& block : verdict.difference.missing)
            std::fprintf(stderr, "- %s | %s\n", block.path.c_str(), block.text.c_str());
        for (const auto& block : verdict.difference.extra)
            std::fprintf(stderr, "+ %s | %s\n", block.path.c_str(), block.text.c_str());
    }
    fuzz::promise(verdict.cause != "unknown", "the same blocks as Gumbo alone");
    return 0;
}
