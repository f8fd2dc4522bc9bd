#include "text/multibyte.h"

#include <cstdint>
#include <optional>

#include "text/index.h"

namespace copydesk {
namespace {

// The bytes of one page, read in order.
class Input {
  public:
    explicit Input(std::string_view bytes) noexcept : bytes_(bytes) {}
    bool at_end() const noexcept { return at_ == bytes_.size(); }
    // What comes next, without taking it; ASCII-free 0x100 at the end fits no range.
    unsigned peek(std::size_t ahead = 0) const noexcept {
        return at_ + ahead < bytes_.size() ? static_cast<unsigned char>(bytes_[at_ + ahead])
                                           : 0x100;
    }
    void skip(std::size_t count = 1) noexcept {
        at_ = count < bytes_.size() - at_ ? at_ + count : bytes_.size();
    }
    // Copies ASCII up to the next byte that is none; controls are for the writer to judge.
    bool copy_ascii(Utf8Writer& out) {
        if (peek() >= 0x80) return false;
        const std::size_t run = out.append_ascii_run(bytes_.substr(at_));
        at_ += run;
        if (run == 0) {
            out.append(peek());
            ++at_;
        }
        return true;
    }

  private:
    std::string_view bytes_;
    std::size_t at_ = 0;
};

constexpr bool in_range(unsigned value, unsigned low, unsigned high) noexcept {
    return value >= low && value <= high;
}

// A lead byte and its trail byte are read: writes what they mean. Where they mean nothing, an
// ASCII trail byte is given back, so that a broken character never eats the '<' of a tag.
void finish_pair(char32_t code, Input& input, Utf8Writer& out) {
    const unsigned trail = input.peek();
    if (code) {
        out.append(code);
        input.skip();
    } else {
        out.append_malformed();
        if (trail >= 0x80) input.skip();
    }
}

char32_t gb18030_ranges_code_point(std::uint32_t pointer) {
    if (pointer >= 189000 && pointer <= 1237575) return 0x10000 + pointer - 189000;
    return index_table(Index::gb18030_ranges)[pointer];
}

// Four bytes whose first is at `input`, whose second is a digit.
void decode_four_bytes(Input& input, Utf8Writer& out) {
    const unsigned first = input.peek(), second = input.peek(1), third = input.peek(2);
    const unsigned fourth = input.peek(3);
    const bool third_fits = in_range(third, 0x81, 0xfe);
    if (third_fits && in_range(fourth, 0x30, 0x39)) {
        const char32_t code = gb18030_ranges_code_point(
            ((first - 0x81) * 10 + second - 0x30) * 1260 + (third - 0x81) * 10 + fourth - 0x30);
        if (code)
            out.append(code);
        else
            out.append_malformed();
        return input.skip(4);
    }
    out.append_malformed();
    // Cut off at the end, all of it is one mistake; else only the first byte is.
    const bool cut = third == 0x100 || (third_fits && fourth == 0x100);
    input.skip(cut ? 3 : 1);
}

}  // namespace

void decode_gb18030(std::string_view bytes, Utf8Writer& out) {
    const IndexTable index = index_table(Index::gb18030);
    for (Input input(bytes); !input.at_end();) {
        if (input.copy_ascii(out)) continue;
        const unsigned lead = input.peek(), trail = input.peek(1);
        if (in_range(lead, 0x81, 0xfe) && in_range(trail, 0x30, 0x39)) {
            decode_four_bytes(input, out);
            continue;
        }
        input.skip();
        if (lead == 0x80) {
            out.append(0x20ac);
        } else if (lead == 0xff) {
            out.append_malformed();
        } else {
            const bool fits = in_range(trail, 0x40, 0x7e) || in_range(trail, 0x80, 0xfe);
            const unsigned offset = trail < 0x7f ? 0x40 : 0x41;
            finish_pair(fits ? index[(lead - 0x81) * 190 + trail - offset] : 0, input, out);
        }
    }
}

void decode_big5(std::string_view bytes, Utf8Writer& out) {
    const IndexTable index = index_table(Index::big5);
    for (Input input(bytes); !input.at_end();) {
        if (input.copy_ascii(out)) continue;
        const unsigned lead = input.peek(), trail = input.peek(1);
        input.skip();
        if (!in_range(lead, 0x81, 0xfe)) {
            out.append_malformed();
            continue;
        }
        const bool fits = in_range(trail, 0x40, 0x7e) || in_range(trail, 0xa1, 0xfe);
        const unsigned pointer = (lead - 0x81) * 157 + trail - (trail < 0x7f ? 0x40 : 0x62);
        // Four pointers are a letter with a combining accent: two code points.
        const bool with_macron = pointer == 1133 || pointer == 1164;
        const bool with_caron = pointer == 1135 || pointer == 1166;
        if (fits && (with_macron || with_caron)) {
            out.append(pointer < 1164 ? 0xca : 0xea);
            out.append(with_macron ? 0x304 : 0x30c);
            input.skip();
        } else {
            finish_pair(fits ? index[pointer] : 0, input, out);
        }
    }
}

void decode_euc_jp(std::string_view bytes, Utf8Writer& out) {
    const IndexTable jis0208 = index_table(Index::jis0208), jis0212 = index_table(Index::jis0212);
    for (Input input(bytes); !input.at_end();) {
        if (input.copy_ascii(out)) continue;
        unsigned lead = input.peek();
        input.skip();
        if (lead != 0x8e && lead != 0x8f && !in_range(lead, 0xa1, 0xfe)) {
            out.append_malformed();
            continue;
        }
        const IndexTable& index = lead == 0x8f ? jis0212 : jis0208;
        if (lead == 0x8f && in_range(input.peek(), 0xa1, 0xfe)) {
            lead = input.peek();
            input.skip();
        }
        const unsigned trail = input.peek();
        char32_t code = 0;
        if (lead == 0x8e && in_range(trail, 0xa1, 0xdf))
            code = 0xff61 - 0xa1 + trail;
        else if (in_range(lead, 0xa1, 0xfe) && in_range(trail, 0xa1, 0xfe))
            code = index[(lead - 0xa1) * 94 + trail - 0xa1];
        finish_pair(code, input, out);
    }
}

void decode_shift_jis(std::string_view bytes, Utf8Writer& out) {
    const IndexTable index = index_table(Index::jis0208);
    for (Input input(bytes); !input.at_end();) {
        if (input.copy_ascii(out)) continue;
        const unsigned lead = input.peek(), trail = input.peek(1);
        input.skip();
        if (lead == 0x80) {
            out.append(0x80);
        } else if (in_range(lead, 0xa1, 0xdf)) {
            out.append(0xff61 - 0xa1 + lead);
        } else if (in_range(lead, 0x81, 0xfc) && lead != 0xa0) {
            const bool fits = in_range(trail, 0x40, 0x7e) || in_range(trail, 0x80, 0xfc);
            const unsigned row = lead - (lead < 0xa0 ? 0x81 : 0xc1);
            const unsigned pointer = row * 188 + trail - (trail < 0x7f ? 0x40 : 0x41);
            const bool user_defined = in_range(pointer, 8836, 10715);
            const char32_t code = user_defined ? 0xe000 - 8836 + pointer : index[pointer];
            finish_pair(fits ? code : 0, input, out);
        } else {
            out.append_malformed();
        }
    }
}

void decode_euc_kr(std::string_view bytes, Utf8Writer& out) {
    const IndexTable index = index_table(Index::euc_kr);
    for (Input input(bytes); !input.at_end();) {
        if (input.copy_ascii(out)) continue;
        const unsigned lead = input.peek(), trail = input.peek(1);
        input.skip();
        if (in_range(lead, 0x81, 0xfe)) {
            const bool fits = in_range(trail, 0x41, 0xfe);
            finish_pair(fits ? index[(lead - 0x81) * 190 + trail - 0x41] : 0, input, out);
        } else {
            out.append_malformed();
        }
    }
}

namespace {

// The character sets that ISO-2022-JP's escape sequences switch between.
enum class CharacterSet { ascii, roman, katakana, jis0208 };

// The set that an escape sequence behind ESC asks for.
std::optional<CharacterSet> escape_sequence(unsigned first, unsigned second) noexcept {
    if (first == 0x28 && second == 0x42) return CharacterSet::ascii;
    if (first == 0x28 && second == 0x4a) return CharacterSet::roman;
    if (first == 0x28 && second == 0x49) return CharacterSet::katakana;
    if (first == 0x24 && (second == 0x40 || second == 0x42)) return CharacterSet::jis0208;
    return std::nullopt;
}

// One byte of the sets that have characters of one byte; 0x110000 where it has none.
char32_t iso_2022_jp_single(unsigned byte, CharacterSet set) noexcept {
    constexpr char32_t none = 0x110000;
    if (set == CharacterSet::katakana)
        return in_range(byte, 0x21, 0x5f) ? 0xff61 - 0x21 + byte : none;
    if (byte > 0x7f || byte == 0x0e || byte == 0x0f) return none;
    if (set == CharacterSet::roman && byte == 0x5c) return 0xa5;
    if (set == CharacterSet::roman && byte == 0x7e) return 0x203e;
    return byte;
}

}  // namespace

void decode_iso_2022_jp(std::string_view bytes, Utf8Writer& out) {
    const IndexTable index = index_table(Index::jis0208);
    CharacterSet set = CharacterSet::ascii;
    bool just_switched = false;  // the standard's "output" flag
    for (Input input(bytes); !input.at_end();) {
        const unsigned byte = input.peek();
        input.skip();
        if (byte == 0x1b) {
            const auto wanted = escape_sequence(input.peek(), input.peek(1));
            // Two switches with nothing between are a mistake: they can hide what follows.
            if (!wanted || just_switched) out.append_malformed();
            just_switched = wanted.has_value();
            if (!wanted) continue;
            set = *wanted;
            input.skip(2);
            continue;
        }
        just_switched = false;
        if (set != CharacterSet::jis0208) {
            const char32_t code = iso_2022_jp_single(byte, set);
            if (code < 0x110000)
                out.append(code);
            else
                out.append_malformed();
            continue;
        }
        const unsigned trail = input.peek();
        if (!in_range(byte, 0x21, 0x7e) || trail == 0x1b || trail == 0x100) {
            out.append_malformed();
            continue;
        }
        input.skip();
        const bool fits = in_range(trail, 0x21, 0x7e);
        const char32_t code = fits ? index[(byte - 0x21) * 94 + trail - 0x21] : 0;
        if (code)
            out.append(code);
        else
            out.append_malformed();
    }
}

}  // namespace copydesk
