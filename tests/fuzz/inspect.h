// What the targets share: reading bytes through the C ABI as a host would, and looking at what
// comes out. A broken promise ends the program, which is how a fuzzer learns of it.
#pragma once

#include <copydesk.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace copydesk::fuzz {

inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

// Ends the program with a sentence where `holds` is false.
void promise(bool holds, std::string_view what);

// A page as a host describes it.
struct Input {
    std::string_view bytes, content_type;
    std::string_view url = "https://news.example/2026/11/20/story";
    std::string_view headers = {};
    bool explained = false;  // with trace=yes and evidence=yes
};

// Reads the page twice, once at once and once in pieces, writes all formats, and holds every
// promise that can be held without knowing the page: a typed status, the same again, XML that is
// well-formed.
void read_and_inspect(const Input& input);

// What is wrong with the document; empty: it is well-formed XML 1.0, without CDATA, comment,
// instruction or DOCTYPE, none of which the library writes.
std::string flaw_of_xml(std::string_view xml);

}  // namespace copydesk::fuzz
