// Captions whose credit stands in the same line.
#include <algorithm>
#include <array>

#include "core/characters.h"
#include "facts/credit_lines.h"
#include "facts/letters.h"

namespace copydesk {

namespace {

// The last place where a piece of text begins with one of the marks of a photo credit.
constexpr std::string_view kMarks[] = {
    "REUTERS/",     "Reuters/",      "AP Photo",    "AFP PHOTO",     "AFP/",       "EPA/",
    "(AP)",         "(Reuters)",     "Photo:",      "Photos:",       "Photo by ",  "Photograph by ",
    "Photograph:",  "Photo credit:", "Image:",      "Image credit:", "Credit:",    "Picture:",
    "Foto:",        "Fotos:",        "Bild:",       "Bilder:",       "Foto di ",   "Foto von ",
    "Fotografía:",  "Imagen:",       "Crédito:",    "Crédits :",     "Crédit :",   "Photo :",
    "Credit photo", "Crédit photo",  "Fotoğraf:",   "Фото:",         "Zdjęcie:",   "Fot.",
    "Kuva:",        "Foto/",         "Foto ©",      "Getty Images",  "(Photo by",  "(Photo:",
    "(Foto:",       "Handout via",   "/Handout",    "via REUTERS",   "©",          "تصوير:",
    "صورة:",        "צילום:",        "摄影：",      "图片来源：",    "照片：",     "写真：",
    "写真=",        "사진=",         "사진:",       "ph. ",          "Ảnh:",       "Hình:",
    "Foto :",       "Fotos :",       "Fotografia:", "Fotografie:",   "Fotograf:",  "Imagem:",
    "Immagine:",    "Valokuva:",     "Gambar:",     "Snímek:",       "Snímka:",    "Снимка:",
    "Снимок:",      "Світлина:",     "Φωτογραφία:", "Φωτό:",         "عکس:",       "फोटो:",
    "तस्वीर:",       "ภาพ:",          "摄影:",       "图源：",        "写真提供：", "사진제공=",
    "Courtesy of ", "Courtesy:"};

constexpr std::size_t kLongestCredit = 90;  // bytes: the credit is the end of the line

// The marks that begin with a byte: its first one plus one, and each mark's next one of its byte.
struct ByFirstByte {
    std::array<std::uint8_t, 256> first{};
    std::array<std::uint8_t, std::size(kMarks)> next{};
};
constexpr ByFirstByte kByFirstByte = [] {
    ByFirstByte index;
    for (std::size_t i = 0; i < std::size(kMarks); ++i) {
        std::uint8_t& first = index.first[static_cast<unsigned char>(kMarks[i][0])];
        index.next[i] = first;
        first = static_cast<std::uint8_t>(i + 1);
    }
    return index;
}();

// Where each mark stands last among the last bytes of the text, counted from its end; 0 if nowhere,
// or at the text's very beginning.
std::array<std::uint8_t, std::size(kMarks)> last_marks(std::string_view text) {
    std::array<std::uint8_t, std::size(kMarks)> places{};
    const std::size_t begin = text.size() > kLongestCredit ? text.size() - kLongestCredit : 1;
    for (std::size_t at = begin; at < text.size(); ++at)
        for (std::size_t i = kByFirstByte.first[static_cast<unsigned char>(text[at])]; i != 0;
             i = kByFirstByte.next[i - 1])
            if (text.substr(at).starts_with(kMarks[i - 1]))
                places[i - 1] = static_cast<std::uint8_t>(text.size() - at);
    return places;
}

// "（黒須美和撮影）", "＝山田太郎撮影": the bracket that ends with "taken by".
std::optional<Caption> read_han_caption(std::string_view text) {
    for (const std::string_view verb : {"撮影", "摄", "攝"}) {
        for (const std::string_view close : {"）", ")"}) {
            if (!text.ends_with(close) ||
                !text.substr(0, text.size() - close.size()).ends_with(verb))
                continue;
            const std::size_t open = std::max(text.rfind("（") == text.npos ? 0 : text.rfind("（"),
                                              text.rfind('(') == text.npos ? 0 : text.rfind('('));
            if (open == 0) continue;
            const std::size_t width = text[open] == '(' ? 1 : 3;
            return Caption{
                std::string(trim(text.substr(0, open))),
                std::string(text.substr(open + width, text.size() - close.size() - open - width))};
        }
    }
    return {};
}

bool ends_sentence(std::string_view text) {
    text = trim(text);
    if (text.empty()) return false;
    for (const std::string_view end : {".", "!", "?", ")", "”", "\"", "。", "…", "»", "，", ",",
                                       ";", "|", "-", "–", "—", "/", "؟"})
        if (text.ends_with(end)) return true;
    return false;
}

}  // namespace

std::optional<Caption> read_caption(std::string_view text) {
    text = trim(text);
    if (text.size() < 12 || text.size() > 700) return {};
    if (auto han = read_han_caption(text)) return han;
    std::size_t best = text.npos;
    const std::array<std::uint8_t, std::size(kMarks)> places = last_marks(text);
    for (std::size_t i = 0; i < std::size(kMarks); ++i) {
        if (places[i] == 0) continue;
        const std::string_view mark = kMarks[i];
        const std::size_t at = text.size() - places[i];
        std::size_t begin = at;
        if (mark[0] == '/' || mark.starts_with("Getty") || mark.starts_with("via") ||
            mark.starts_with("Handout")) {
            begin = text.find_last_of(".!?)", at);  // the name stands before the mark
            begin = begin == text.npos ? text.npos : begin + 1;
            if (begin == text.npos || at - begin > 60) continue;
        } else if (!ends_sentence(text.substr(0, at)) && text[at] != '(') {
            continue;
        }
        best = std::min(best, begin);
    }
    if (best == text.npos) return {};
    std::string_view credit = trim(text.substr(best)), caption = trim(text.substr(0, best));
    // What follows the credit must not be prose: "(Reuters) - The …" is a dateline.
    if (split_words(credit).size() > 10) return {};
    if (!caption.empty() &&
        (caption.back() == '(' || caption.back() == '|' || caption.back() == '/'))
        caption = trim(caption.substr(0, caption.size() - 1));
    if (credit.starts_with('(') && credit.ends_with(')'))
        credit = credit.substr(1, credit.size() - 2);
    return Caption{std::string(caption), std::string(credit)};
}

}  // namespace copydesk
