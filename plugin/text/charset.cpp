#include "text/charset.h"

#include <optional>

#include "core/characters.h"
#include "text/guess.h"
#include "text/prescan.h"

namespace copydesk {
namespace {

// Whether the bytes show that the page is not in the encoding that it declares.
bool is_contradicted(Encoding encoding, std::string_view bytes, const Utf8Survey& survey) noexcept {
    if (encoding == Encoding::utf_8) return survey.malformed_inside() > survey.sequences;
    if (is_utf_16(encoding))
        return survey.malformed == 0 && !bytes.empty() &&
               bytes.find('\0') == std::string_view::npos;
    return survey.malformed_inside() == 0 && survey.sequences > 0;
}

Charset guess(std::string_view bytes, const Utf8Survey& survey) {
    if (const auto utf_16 = guess_utf_16(bytes)) return {*utf_16, CharsetOrigin::guess};
    const std::size_t malformed = survey.malformed_inside();
    // A tenth may be broken: no text in another encoding comes near to that.
    if (survey.sequences > 0 && malformed * 10 <= survey.sequences)
        return {Encoding::utf_8, CharsetOrigin::guess};
    const bool plain = malformed == 0 && bytes.find('\x1b') == std::string_view::npos;
    const auto encoding = plain ? std::nullopt : guess_encoding(bytes);
    if (encoding) return {*encoding, CharsetOrigin::guess};
    return {Encoding::windows_1252, CharsetOrigin::fallback};
}

std::optional<Encoding> declared_in_page(std::string_view bytes) {
    const std::optional<Encoding> encoding = prescan(bytes);
    return encoding ? encoding : late_meta(bytes);
}

// The value of a parameter that starts at `text`, quoted or not.
std::string_view parameter_value(std::string_view text) noexcept {
    text = trim(text);
    // The standard knows double quotes only; servers write single ones, too.
    if (!text.empty() && (text.front() == '"' || text.front() == '\'')) {
        const std::size_t close = text.find(text.front(), 1);
        return trim(text.substr(1, close == std::string_view::npos ? close : close - 1));
    }
    return trim(text.substr(0, text.find(',')));  // two headers joined to one
}

}  // namespace

bool is_charset_label(std::string_view label) noexcept {
    return encoding_for_label(label).has_value();
}

std::string_view charset_parameter(std::string_view content_type) {
    while (true) {
        const std::size_t semicolon = content_type.find(';');
        if (semicolon == std::string_view::npos) return {};
        content_type.remove_prefix(semicolon + 1);
        const std::string_view parameter = content_type.substr(0, content_type.find(';'));
        const std::size_t equals = parameter.find('=');
        if (equals == std::string_view::npos) continue;
        if (!equals_ignoring_case(trim(parameter.substr(0, equals)), "charset")) continue;
        const std::string_view value = parameter_value(parameter.substr(equals + 1));
        if (!value.empty()) return value;
    }
}

ByteOrderMark byte_order_mark(std::string_view bytes) noexcept {
    if (bytes.starts_with("\xEF\xBB\xBF")) return {Encoding::utf_8, 3};
    if (bytes.starts_with("\xFE\xFF")) return {Encoding::utf_16be, 2};
    if (bytes.starts_with("\xFF\xFE")) return {Encoding::utf_16le, 2};
    return {};
}

Charset choose_charset(std::string_view bytes, const CharsetHints& hints,
                       const Utf8Survey& survey) {
    if (const auto host = encoding_for_label(hints.charset)) return {*host, CharsetOrigin::host};
    const auto header = encoding_for_label(charset_parameter(hints.content_type));
    if (header && !is_contradicted(*header, bytes, survey))
        return {*header, CharsetOrigin::content_type};
    const auto page = hints.html ? declared_in_page(bytes) : std::nullopt;
    if (page && !is_contradicted(*page, bytes, survey)) return {*page, CharsetOrigin::meta};
    return guess(bytes, survey);
}

}  // namespace copydesk
