#include <array>

#include "core/byte_search.h"
#include "core/characters.h"
#include "core/word_index.h"
#include "outcome/traits.h"

namespace copydesk {
namespace {

constexpr std::size_t kLongestWord = 16;    // bytes; longer ones are cut
constexpr std::size_t kTextRead = 2'000;    // bytes of the body's beginning
constexpr std::size_t kLinesRead = 400;     // short lines
constexpr std::size_t kLongestLine = 32;    // bytes of a short line
constexpr std::size_t kTitleRead = 200;     // bytes
constexpr std::size_t kNamesRead = 20'000;  // bytes of class names

class Words {
  public:
    explicit Words(std::vector<std::uint32_t>& out) : out_(out) {}

    // The words of a text: letters and digits; a number is 0.
    void split(WordPlace place, std::string_view text) {
        for (std::size_t i = 0; i < text.size(); ++i) {
            const std::size_t begin = i;
            std::uint32_t hash = start(place);
            for (char c = 0; i < text.size() && (c = part_of(text[i])) != 0; ++i)
                if (i < begin + kLongestWord) hash = step(hash, c);
            if (i == begin) continue;
            if (is_ascii_digit(text[begin]) && is_ascii_digit(text[i - 1]))
                hash = step(start(place), '0');
            else if (i == begin + 1)
                continue;
            out_.push_back(hash);
        }
    }

    // A text as one word, in small letters.
    void whole(WordPlace place, std::string_view text) {
        std::uint32_t hash = start(place);
        for (const char c : text) hash = step(hash, ascii_lower(c));
        out_.push_back(hash);
    }

  private:
    // Letters, as small ones, and digits; 0 for what stands between words.
    static char part_of(char c) {
        static constexpr auto kParts = [] {
            std::array<char, 256> parts{};
            for (std::size_t byte = 0; byte < parts.size(); ++byte)
                if (const auto one = static_cast<char>(byte);
                    byte >= 0x80 || is_ascii_alpha(one) || is_ascii_digit(one))
                    parts[byte] = ascii_lower(one);
            return parts;
        }();
        return kParts[static_cast<unsigned char>(c)];
    }
    static std::uint32_t step(std::uint32_t hash, char c) {
        return (hash ^ static_cast<unsigned char>(c)) * 16777619u;
    }
    static std::uint32_t start(WordPlace place) {
        return step(kFnvBasis, static_cast<char>('A' + static_cast<int>(place)));
    }
    std::vector<std::uint32_t>& out_;
};

// Short lines are what a site's own words stand in: "Add to cart", "Reply", "Subscribe".
void add_lines(const Page& page, Words& words) {
    std::string line;
    std::size_t read = 0;
    for (BlockId b = 0; b < page.blocks.size() && read < kLinesRead; ++b) {
        const Block& block = page.blocks[b];
        if (block.end_run - block.first_run > 3) continue;
        std::size_t size = 0;
        for (RunId r = block.first_run; r < block.end_run; ++r) size += page.runs[r].raw.length;
        if (size > 2 * kLongestLine) continue;
        std::string_view text = trim(page.raw(page.runs[block.first_run].raw));
        const bool needs_making = block.end_run - block.first_run > 1 ||
                                  page.runs[block.first_run].decode ||
                                  end_of_single_spaced(text, 0) < text.size();
        if (needs_making) {
            line.clear();
            page.append_beginning(block.first_run, block.end_run, kLongestLine + 1, line);
            text = line;
        }
        if (text.size() > kLongestLine) continue;
        ++read;
        words.whole(WordPlace::line, text);
    }
}

void add_text(const Page& page, const BodyRange& body, Words& words) {
    std::string text;
    for (BlockId b = 0; b < page.blocks.size() && text.size() < kTextRead; ++b) {
        if (b >= body.kept.size() || !body.kept[b]) continue;
        const std::size_t left = kTextRead - text.size();
        page.append_beginning(page.blocks[b].first_run, page.blocks[b].end_run, left, text);
        text += '\n';
    }
    words.split(WordPlace::text, std::string_view(text).substr(0, kTextRead));
}

// The names of the elements that the kept blocks stand in, up to <body>.
void add_names(const Page& page, const BodyRange& body, Words& words) {
    std::size_t read = 0;
    std::vector<std::uint8_t> seen(page.nodes.size(), 0);
    const auto add = [&](NodeId node) {
        for (const Attribute& attribute : page.attributes_of(node)) {
            if (attribute.name != AttributeName::class_ && attribute.name != AttributeName::id)
                continue;
            read += attribute.value.length;
            words.split(WordPlace::name, page.raw(attribute.value));
        }
    };
    for (BlockId b = 0; b < page.blocks.size() && read < kNamesRead; ++b) {
        if (b >= body.kept.size() || !body.kept[b]) continue;
        for (NodeId n = page.blocks[b].node; n != kNone && !seen[n]; n = page.nodes[n].parent) {
            seen[n] = 1;
            add(n);
        }
    }
}

// What the page's head names, and the classes of <body>, by which many systems tell their page
// types.
void add_meta(const Page& page, Words& words) {
    for (NodeId n = 0; n < page.nodes.size(); ++n) {
        if (page.nodes[n].tag == Tag::body) {
            for (const Attribute& attribute : page.attributes_of(n))
                if (attribute.name == AttributeName::class_)
                    words.split(WordPlace::meta, page.raw(attribute.value));
            return;
        }
        if (page.nodes[n].tag != Tag::meta) continue;
        const auto name = page.raw_attribute(n, AttributeName::name);
        if (name && equals_ignoring_case(*name, "generator"))
            words.split(WordPlace::generator,
                        page.raw_attribute(n, AttributeName::content).value_or(""));
        else if (const auto property = page.raw_attribute(n, AttributeName::property))
            words.whole(WordPlace::meta, *property);
        else if (name)
            words.whole(WordPlace::meta, *name);
    }
}

}  // namespace

std::vector<std::uint32_t> read_page_words(const Page& page, const Declared& declared,
                                           const BodyRange& body, const PageContext& context) {
    std::vector<std::uint32_t> out;
    out.reserve(1024);
    Words words(out);
    words.split(WordPlace::url, context.url);
    for (const std::string& type : declared.types) words.whole(WordPlace::type, type);
    words.split(WordPlace::title, page.raw(page.title).substr(0, kTitleRead));
    add_meta(page, words);
    add_names(page, body, words);
    add_lines(page, words);
    add_text(page, body, words);
    return out;
}

}  // namespace copydesk
