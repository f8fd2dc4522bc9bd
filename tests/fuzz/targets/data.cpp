// What pages state for machines: JSON as it stands in JSON-LD and in what scripts are hydrated
// from.
#include <string>

#include "core/limits.h"
#include "facts/json.h"
#include "inspect.h"

namespace fuzz = copydesk::fuzz;

namespace {

constexpr std::string_view kBody =
    "<article><h1>Ferry returns after six years</h1><p class=byline>By Ann Lee</p><p>The ferry "
    "between the two islands ran again on Monday for the first time in six years, with two hundred "
    "passengers on board and a brass band on the quay.</p><p>Its captain, Tom Brandt, said that "
    "the crossing took forty minutes, ten less than before, because the engines are "
    "stronger.</p></article>";

// The tree that a text is read into is one: children lie in their parents, and end.
void inspect(const copydesk::Json& json) {
    for (std::uint32_t id = 0; id < json.size(); ++id) {
        const copydesk::JsonValue value = json.at(id);
        fuzz::promise(value.end_id() > id && value.end_id() <= json.size(), "a value ends");
        std::uint32_t next = id + 1;
        if (!value.is_object() && !value.is_array()) continue;
        for (const copydesk::JsonValue child : value) {
            fuzz::promise(child.id() == next, "children follow one another");
            next = child.end_id();
        }
        fuzz::promise(next == value.end_id(), "children end with their parent");
    }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(fuzz::text_of(data, size));
    copydesk::Watch watch(0, nullptr);
    copydesk::Json json;
    json.read(text, watch);
    json.read(text, watch);
    inspect(json);

    constexpr std::string_view kScripts[] = {
        "<script type=\"application/ld+json\">", "<script id=__NEXT_DATA__ type=application/json>",
        "<script>window.__INITIAL_STATE__ = ", "<script type=\"application/json\">"};
    const std::string page = "<!DOCTYPE html><title>Ferry returns - Harbour Post</title>" +
                             std::string(kScripts[size % 4]) + text + "</script>" +
                             std::string(kBody);
    fuzz::read_and_inspect(
        {.bytes = page, .content_type = "text/html; charset=utf-8", .explained = size % 8 >= 4});
    return 0;
}
