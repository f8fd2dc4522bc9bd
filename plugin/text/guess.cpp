#include "text/guess.h"

#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <type_traits>

#include <uchardet.h>

#include "core/characters.h"

namespace copydesk {
namespace {

// More text does not change the detector's mind, it only costs time.
constexpr std::size_t sample_size = 64u << 10;

bool is_plain(std::string_view run) noexcept {
    return std::none_of(run.begin(), run.end(), [](char byte) { return (byte & 0x80) != 0; });
}

// The page's text around its bytes beyond ASCII: markup is English and would drown it.
std::string sample_of(std::string_view bytes) {
    // ISO-2022-JP shifts to two bytes a character, any of which may look like '<'.
    if (bytes.find('\x1b') != std::string_view::npos)
        return std::string(bytes.substr(0, sample_size));
    std::string sample;
    for (std::size_t at = 0; at < bytes.size() && sample.size() < sample_size;) {
        const std::size_t tag = std::min(bytes.find('<', at), bytes.size());
        const std::string_view run = bytes.substr(at, tag - at);
        if (!is_plain(run)) sample.append(run.substr(0, sample_size)).push_back('\n');
        at = std::min(bytes.find('>', tag), bytes.size() - 1) + 1;
    }
    if (sample.empty()) sample = bytes.substr(0, sample_size);  // only attributes have any
    return sample;
}

struct DeleteDetector {
    void operator()(uchardet_t detector) const noexcept { uchardet_delete(detector); }
};
using Detector = std::unique_ptr<std::remove_pointer_t<uchardet_t>, DeleteDetector>;

// The detector's names that are no labels of the standard but have a superset there.
std::optional<Encoding> encoding_for_detected(std::string_view name) noexcept {
    if (name == "UHC" || name == "CP949") return Encoding::euc_kr;
    if (name == "MAC-CYRILLIC") return Encoding::x_mac_cyrillic;
    if (name == "ISO-8859-1") return Encoding::windows_1252;
    const std::optional<Encoding> encoding = encoding_for_label(name);
    // A guess never hides a page, and UTF-8 and UTF-16 were judged by exact means before.
    if (encoding == Encoding::replacement || encoding == Encoding::utf_8) return {};
    if (encoding && is_utf_16(*encoding)) return {};
    return encoding;
}

}  // namespace

std::optional<Encoding> guess_encoding(std::string_view bytes) {
    const std::string sample = sample_of(bytes);
    const Detector detector(uchardet_new());
    if (!detector || uchardet_handle_data(detector.get(), sample.data(), sample.size()) != 0)
        return {};
    uchardet_data_end(detector.get());
    return encoding_for_detected(uchardet_get_charset(detector.get()));
}

std::optional<Encoding> guess_utf_16(std::string_view bytes) noexcept {
    bytes = bytes.substr(0, 2048);
    std::array<std::size_t, 2> zeros{};
    for (std::size_t at = 0; at < bytes.size(); ++at)
        if (bytes[at] == '\0') ++zeros[at & 1];
    const std::size_t pairs = bytes.size() / 2;
    // A third is enough (a page in Chinese), if the other half has next to none.
    const auto only = [&](std::size_t many, std::size_t few) {
        return pairs >= 2 && many * 3 >= pairs && few * 20 <= pairs;
    };
    if (only(zeros[1], zeros[0])) return Encoding::utf_16le;
    if (only(zeros[0], zeros[1])) return Encoding::utf_16be;
    return {};
}

}  // namespace copydesk
