#include "text/index.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <unicode/ucnv.h>
#include <unicode/utf16.h>

#include "core/status.h"

namespace copydesk {
namespace {

// Where ICU's data are not the standard's: `count` pointers from the two bytes on are the code
// points from `first` on, or nothing where that is 0.
struct Correction {
    std::uint16_t bytes;
    std::uint16_t count;
    char16_t first;
};

// clang-format off
constexpr Correction gb18030_corrections[] = {  // the edition of 2022 in place of private use
    {0xA3A0, 1, 0x3000}, {0xA6D9, 1, 0xFE10}, {0xA6DA, 1, 0xFE12}, {0xA6DB, 1, 0xFE11},
    {0xA6DC, 4, 0xFE13}, {0xA6EC, 2, 0xFE17}, {0xA6F3, 1, 0xFE19}, {0xFE59, 1, 0x9FB4},
    {0xFE61, 1, 0x9FB5}, {0xFE66, 2, 0x9FB6}, {0xFE6D, 1, 0x9FB8}, {0xFE7E, 1, 0x9FB9},
    {0xFE90, 1, 0x9FBA}, {0xFEA0, 1, 0x9FBB},
};
constexpr Correction big5_corrections[] = {  // duplicates that pages use; ETEN; no private use
    {0x8140, 942, 0},
    {0x87A4, 1, 0x9F97}, {0x87AC, 1, 0x9F96}, {0x8840, 5, 0x31C0}, {0x8846, 1, 0x31C5},
    {0x8849, 2, 0x31C6}, {0x884D, 1, 0x31C8}, {0x884F, 4, 0x31C9}, {0x8854, 2, 0x31CD},
    {0x8862, 1, 0x0000}, {0x8864, 1, 0x0000}, {0x88A3, 1, 0x0000}, {0x88A5, 1, 0x0000},
    {0x88A9, 2, 0x23DA}, {0x8C43, 1, 0x9FA6}, {0x8C6D, 1, 0x9FA7}, {0x8C74, 1, 0x9FA8},
    {0x8CB7, 1, 0x9FA9}, {0x8CB9, 1, 0x9FAA}, {0x8CBB, 1, 0x9FAB}, {0x8CC0, 1, 0x9FAC},
    {0x8CD7, 2, 0x9FAD}, {0x8CDA, 1, 0x9FAF}, {0x8CED, 1, 0x9FB2}, {0x8D48, 1, 0x9FB3},
    {0x8E69, 1, 0x7BB8}, {0x8E6F, 1, 0x7C06}, {0x8E7E, 1, 0x7CCE}, {0x8EAB, 1, 0x7DD2},
    {0x8EB4, 1, 0x7E1D}, {0x8ECD, 1, 0x8005}, {0x8ED0, 1, 0x8028}, {0x8F57, 1, 0x83C1},
    {0x8F69, 1, 0x84A8}, {0x8F6E, 1, 0x840F}, {0x8FCB, 1, 0x89A6}, {0x8FCC, 1, 0x89A9},
    {0x8FFE, 1, 0x8D77}, {0x906D, 1, 0x90FD}, {0x907A, 1, 0x92B9}, {0x90DC, 1, 0x975C},
    {0x90F1, 1, 0x97FF}, {0x91BF, 1, 0x9F16}, {0x9244, 1, 0x8503}, {0x92AF, 1, 0x5159},
    {0x92B0, 1, 0x515B}, {0x92B1, 2, 0x515D}, {0x92C8, 1, 0x936E}, {0x92D1, 1, 0x7479},
    {0x9447, 1, 0x6D67}, {0x94CA, 1, 0x799B}, {0x95D9, 1, 0x9097}, {0x9644, 1, 0x975D},
    {0x96ED, 1, 0x701E}, {0x96FC, 1, 0x5B28}, {0x9B76, 1, 0x7201}, {0x9B78, 1, 0x77D7},
    {0x9B7B, 1, 0x7E87}, {0x9BC6, 1, 0x99D6}, {0x9BDE, 1, 0x91D4}, {0x9BEC, 1, 0x60DE},
    {0x9BF6, 1, 0x6FB6}, {0x9C42, 1, 0x8F36}, {0x9C53, 1, 0x4FBB}, {0x9C62, 1, 0x71DF},
    {0x9C68, 1, 0x9104}, {0x9C6B, 1, 0x9DF0}, {0x9C77, 1, 0x83CF}, {0x9CBC, 1, 0x5C10},
    {0x9CBD, 1, 0x79E3}, {0x9CD0, 1, 0x5A67}, {0x9D57, 1, 0x8F0B}, {0x9D5A, 1, 0x7B51},
    {0x9DC4, 1, 0x62D0}, {0x9EA9, 1, 0x6062}, {0x9EEF, 1, 0x75F9}, {0x9EFD, 1, 0x6C4A},
    {0x9F60, 1, 0x9B2E}, {0x9F66, 1, 0x9F17}, {0x9FCB, 1, 0x50ED}, {0x9FD8, 1, 0x5F0C},
    {0xA063, 1, 0x880F}, {0xA077, 1, 0x62CE}, {0xA0D5, 1, 0x7468}, {0xA0DF, 1, 0x7162},
    {0xA0E4, 1, 0x7250}, {0xA3C0, 32, 0x2400}, {0xA3E0, 1, 0x2421}, {0xC6CF, 1, 0x5EF4},
    {0xC6D3, 1, 0x65E0}, {0xC6D5, 1, 0x7676}, {0xC6D7, 1, 0x96B6}, {0xC6DE, 1, 0x3003},
    {0xC6DF, 1, 0x4EDD}, {0xC879, 1, 0x31CF}, {0xC8A1, 1, 0x9FB0}, {0xC8A3, 1, 0x9FB1},
    {0xFA5F, 1, 0x5029}, {0xFA66, 1, 0x507D}, {0xFABD, 1, 0x5305}, {0xFAC5, 1, 0x5344},
    {0xFAD5, 1, 0x537F}, {0xFB48, 1, 0x5605}, {0xFBB8, 1, 0x5A77}, {0xFBF3, 1, 0x5E75},
    {0xFBF9, 1, 0x5ED0}, {0xFC4F, 1, 0x5F58}, {0xFC6C, 1, 0x60A4}, {0xFCB9, 1, 0x6490},
    {0xFCE2, 1, 0x6674}, {0xFCF1, 1, 0x675E}, {0xFDB7, 1, 0x6C9C}, {0xFDB8, 1, 0x6E1D},
    {0xFDBB, 1, 0x6E2F}, {0xFDF1, 1, 0x716E}, {0xFE52, 1, 0x732A}, {0xFE6F, 1, 0x745C},
    {0xFEAA, 1, 0x74E9}, {0xFEDD, 1, 0x7809},
};
constexpr Correction euc_kr_corrections[] = {{0xC9A1, 94, 0}, {0xFEA1, 94, 0}};  // private use
constexpr Correction jis0212_corrections[] = {{0xF3A1, 94, 0}};  // Roman numerals, not in JIS
// clang-format on

using Cell = IndexTable::Cell;
constinit std::array<Cell, 126 * 190> gb18030_cells{};
constinit std::array<Cell, 39420> gb18030_ranges_cells{};
constinit std::array<Cell, 126 * 157> big5_cells{};
constinit std::array<Cell, 126 * 190> euc_kr_cells{};
constinit std::array<Cell, 60 * 188> jis0208_cells{};
constinit std::array<Cell, 94 * 94> jis0212_cells{};
constinit std::array<std::atomic<bool>, 6> filled{};

// How an index lies in a converter's bytes: `prefix` (if any), lead byte, trail byte. The trail
// bytes leave out `gap` bytes in front of the one numbered `gap_at`.
struct Layout {
    std::span<Cell> cells;
    const char* converter;
    std::uint8_t prefix, first_lead;
    std::uint8_t row, first_trail, gap_at, gap;
    std::span<const Correction> corrections;
};

const Layout& layout_of(Index index) noexcept {
    static constexpr Layout layouts[] = {
        {gb18030_cells, "gb18030", 0, 0x81, 190, 0x40, 63, 1, gb18030_corrections},
        {gb18030_ranges_cells, "gb18030", 0, 0, 0, 0, 0, 0, {}},
        {big5_cells, "ibm-1375_P100-2008", 0, 0x81, 157, 0x40, 63, 34, big5_corrections},
        {euc_kr_cells, "windows-949-2000", 0, 0x81, 190, 0x41, 0, 0, euc_kr_corrections},
        {jis0208_cells, "ibm-943_P15A-2003", 0, 0x81, 188, 0x40, 63, 1, {}},
        {jis0212_cells, "euc-jp-2007", 0x8f, 0xa1, 94, 0xa1, 0, 0, jis0212_corrections},
    };
    return layouts[static_cast<std::size_t>(index)];
}

struct CloseConverter {
    void operator()(UConverter* converter) const noexcept { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

Converter open_converter(const char* name) {
    UErrorCode error = U_ZERO_ERROR;
    Converter converter(ucnv_open(name, &error));
    if (U_FAILURE(error))
        throw Failure(COPYDESK_INTERNAL_ERROR,
                      std::string("ICU has no converter ") + name + "; install ICU's whole data.",
                      "charset");
    return converter;
}

constexpr char16_t kReplacement = 0xfffd;  // what ICU makes of bytes that mean nothing

// The one character that the units are, or 0.
char32_t character_of(std::u16string_view units) noexcept {
    if (units.size() == 1) return units[0] == kReplacement ? 0 : units[0];
    const bool pair = units.size() == 2 && U16_IS_LEAD(units[0]) && U16_IS_TRAIL(units[1]);
    return pair ? static_cast<char32_t>(U16_GET_SUPPLEMENTARY(units[0], units[1])) : 0;
}

// What the bytes of each cell mean, which are written one behind the other, each with a line end: a
// call for each of them would take ten times as long.
void convert(UConverter* converter, const std::string& lines, std::span<char32_t> codes) {
    UErrorCode error = U_ZERO_ERROR;
    std::u16string units(lines.size() * 2, u'\0');
    const std::int32_t size =
        ucnv_toUChars(converter, units.data(), static_cast<std::int32_t>(units.size()),
                      lines.data(), static_cast<std::int32_t>(lines.size()), &error);
    std::u16string_view left(units.data(), U_FAILURE(error) ? 0 : static_cast<std::size_t>(size));
    for (char32_t& code : codes) {
        const std::size_t end = std::min(left.find(u'\n'), left.size());
        code = character_of(left.substr(0, end));
        left.remove_prefix(std::min(end + 1, left.size()));
    }
}

std::size_t pointer_of(const Layout& layout, std::uint16_t bytes) noexcept {
    std::size_t trail = (bytes & 0xffu) - layout.first_trail;
    if (layout.gap > 0 && trail >= layout.gap_at) trail -= layout.gap;
    return ((bytes >> 8u) - layout.first_lead) * layout.row + trail;
}

void read_two_bytes(const Layout& layout, UConverter* converter, std::span<char32_t> codes) {
    std::string lines;
    for (std::size_t pointer = 0; pointer < codes.size(); ++pointer) {
        std::size_t lead = layout.first_lead + pointer / layout.row;
        std::size_t trail = layout.first_trail + pointer % layout.row;
        if (layout.gap > 0 && pointer % layout.row >= layout.gap_at) trail += layout.gap;
        if (layout.row == 188 && lead > 0x9f) lead += 0x40;  // Shift_JIS: half-width katakana
        if (layout.prefix) lines += static_cast<char>(layout.prefix);
        lines += {static_cast<char>(lead), static_cast<char>(trail), '\n'};
    }
    convert(converter, lines, codes);
    for (const Correction& correction : layout.corrections) {
        const std::size_t pointer = pointer_of(layout, correction.bytes);
        for (std::uint16_t i = 0; i < correction.count; ++i)
            codes[pointer + i] = correction.first ? char32_t{correction.first} + i : 0;
    }
}

void read_four_bytes(UConverter* converter, std::span<char32_t> codes) {
    std::string lines;
    for (std::size_t pointer = 0; pointer < codes.size(); ++pointer)
        lines += {static_cast<char>(0x81 + pointer / 12600),
                  static_cast<char>(0x30 + pointer / 1260 % 10),
                  static_cast<char>(0x81 + pointer / 10 % 126),
                  static_cast<char>(0x30 + pointer % 10), '\n'};
    convert(converter, lines, codes);
}

// Every cell is written once, with its final value: another thread may be reading already.
void fill(const Layout& layout) {
    const Converter converter = open_converter(layout.converter);
    std::vector<char32_t> codes(layout.cells.size());
    if (layout.row == 0)
        read_four_bytes(converter.get(), codes);
    else
        read_two_bytes(layout, converter.get(), codes);
    for (std::size_t pointer = 0; pointer < codes.size(); ++pointer)
        layout.cells[pointer].store(codes[pointer], std::memory_order_relaxed);
}

}  // namespace

IndexTable index_table(Index index) {
    const Layout& layout = layout_of(index);
    std::atomic<bool>& ready = filled[static_cast<std::size_t>(index)];
    if (!ready.load(std::memory_order_acquire)) {
        fill(layout);
        ready.store(true, std::memory_order_release);
    }
    return {layout.cells.data(), layout.cells.size()};
}

}  // namespace copydesk
