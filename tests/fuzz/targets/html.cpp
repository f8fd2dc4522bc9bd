// Bytes -> article, as HTML of any encoding. What a page promises (page.h) is inspected too.
#include "core/arena.h"
#include "core/limits.h"
#include "inspect.h"
#include "invariants.h"
#include "page/page.h"
#include "text/text.h"

namespace fuzz = copydesk::fuzz;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes = fuzz::text_of(data, size);
    constexpr std::string_view kTypes[] = {"text/html; charset=utf-8", "text/html",
                                           "text/html; charset=windows-1252",
                                           "application/xhtml+xml"};
    const std::string_view type = kTypes[size % 4];
    fuzz::read_and_inspect({.bytes = bytes, .content_type = type, .explained = size % 8 >= 4});

    copydesk::Arena arena(std::size_t{256} << 20);
    copydesk::Watch watch(0, nullptr);
    const copydesk::Text text = copydesk::decode_text(bytes, {{}, type, true}, arena);
    const copydesk::Page page = copydesk::parse_html(text.utf8, {}, watch, arena);
    const std::string broken = copydesk::testing::broken_promise(page);
    fuzz::promise(broken.empty(), broken);
    return 0;
}
