// Captions whose credit stands in the same line.
#include <algorithm>
#include <array>
#include <utility>

#include "core/characters.h"
#include "facts/agencies.h"
#include "facts/credit_lines.h"
#include "facts/letters.h"
#include "facts/names.h"

namespace copydesk {

namespace {

// The last place where a piece of text begins with one of the marks of a photo credit.
constexpr std::string_view kMarks[] = {"REUTERS/",
                                       "Reuters/",
                                       "AP Photo",
                                       "AFP PHOTO",
                                       "AFP/",
                                       "EPA/",
                                       "(AP)",
                                       "(Reuters)",
                                       "Photo:",
                                       "Photos:",
                                       "Photo by ",
                                       "Photograph by ",
                                       "Photograph:",
                                       "Photo credit:",
                                       "Image:",
                                       "Image credit:",
                                       "Credit:",
                                       "Picture:",
                                       "Foto:",
                                       "Fotos:",
                                       "Bild:",
                                       "Bilder:",
                                       "Foto di ",
                                       "Foto von ",
                                       "Fotografía:",
                                       "Imagen:",
                                       "Crédito:",
                                       "Crédits :",
                                       "Crédit :",
                                       "Photo :",
                                       "Credit photo",
                                       "Crédit photo",
                                       "Fotoğraf:",
                                       "Фото:",
                                       "Zdjęcie:",
                                       "Fot.",
                                       "Kuva:",
                                       "Foto/",
                                       "Foto ©",
                                       "Getty Images",
                                       "(Photo by",
                                       "(Photo:",
                                       "(Foto:",
                                       "Handout via",
                                       "/Handout",
                                       "via REUTERS",
                                       "©",
                                       "تصوير:",
                                       "صورة:",
                                       "צילום:",
                                       "摄影：",
                                       "图片来源：",
                                       "照片：",
                                       "写真：",
                                       "写真=",
                                       "사진=",
                                       "사진:",
                                       "ph. ",
                                       "Ảnh:",
                                       "Hình:",
                                       "Foto :",
                                       "Fotos :",
                                       "Fotografia:",
                                       "Fotografie:",
                                       "Fotograf:",
                                       "Imagem:",
                                       "Immagine:",
                                       "Valokuva:",
                                       "Gambar:",
                                       "Snímek:",
                                       "Snímka:",
                                       "Снимка:",
                                       "Снимок:",
                                       "Світлина:",
                                       "Φωτογραφία:",
                                       "Φωτό:",
                                       "عکس:",
                                       "फोटो:",
                                       "तस्वीर:",
                                       "ภาพ:",
                                       "摄影:",
                                       "图源：",
                                       "写真提供：",
                                       "사진제공=",
                                       "Courtesy of ",
                                       "Courtesy:",
                                       "Créditos:",
                                       "Fotoğraf :",
                                       "Photo Credit:",
                                       "Image Credit:",
                                       "Fotocredit:",
                                       "Bildnachweis:",
                                       "Bildquelle:",
                                       "사진 ="};

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

// "AFP", "SIPA": an agency's name, or letters that stand for one.
bool names_house(std::string_view text) {
    constexpr std::size_t kShortest = 3, kLongest = 8;
    if (find_agency(text)) return true;
    return text.size() >= kShortest && text.size() <= kLongest &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

// What a credit in brackets ends with where the verb stands last ("taken by", "provided by"), and
// begins with where it is a word for the picture.
bool is_bracketed_credit(std::string_view inside) {
    for (const std::string_view verb : {"撮影", "提供", "摄", "攝", "供图", "供圖"})
        if (inside.ends_with(verb)) return true;
    for (const std::string_view picture : {"사진", "写真", "Photo:", "Foto:", "Fotos:", "Фото:"})
        if (inside.starts_with(picture)) return true;
    const std::size_t slash = inside.rfind('/');  // "Ann Lee/AFP"
    return slash != inside.npos && names_house(inside.substr(slash + 1)) &&
           is_person_name(trim(inside.substr(0, slash)));
}

// "（黒須美和撮影）", "（市役所提供）", "[사진 = 한수진 기자]": the bracket at the end.
std::optional<Caption> read_bracketed_caption(std::string_view text) {
    constexpr std::pair<std::string_view, std::string_view> kBrackets[] = {
        {"（", "）"}, {"(", ")"}, {"[", "]"}, {"［", "］"}, {"【", "】"}};
    for (const auto& [open, close] : kBrackets) {
        if (!text.ends_with(close)) continue;
        const std::size_t at = text.rfind(open);
        if (at == text.npos || at == 0) return {};
        const std::size_t begin = at + open.size(), end = text.size() - close.size();
        const std::string_view inside = trim(text.substr(begin, end - begin));
        if (inside.size() > kLongestCredit || !is_bracketed_credit(inside)) return {};
        return Caption{std::string(trim(text.substr(0, at))), std::string(inside)};
    }
    return {};
}

// "尹大統領（ソウルで、３日）＝ＡＰ": the agency behind the last equals sign.
std::optional<Caption> read_equated_caption(std::string_view text) {
    constexpr std::string_view kSign = "＝";
    const std::size_t at = text.rfind(kSign);
    if (at == text.npos || at == 0) return {};
    const std::string_view credit = trim(text.substr(at + kSign.size()));
    if (!find_agency(credit)) return {};
    return Caption{std::string(trim(text.substr(0, at))), std::string(credit)};
}

bool ends_sentence(std::string_view text) {
    text = trim(text);
    if (text.empty()) return false;
    for (const std::string_view end : {".", "!", "?", ")", "”", "\"", "。", "…", "»", "，", ",",
                                       ";", "|", "-", "–", "—", "/", "؟"})
        if (text.ends_with(end)) return true;
    return false;
}

// "Credit:" says so by itself; "Photo:" may go on with what the picture shows.
bool names_credit(std::string_view mark) {
    return mark.ends_with(':') && (contains(mark, "redit") || contains(mark, "rédit") ||
                                   mark == "Bildnachweis:" || mark == "Bildquelle:");
}

}  // namespace

std::optional<Caption> read_caption(std::string_view text) {
    text = trim(text);
    if (text.size() < 12 || text.size() > 700) return {};
    if (auto bracketed = read_bracketed_caption(text)) return bracketed;
    if (auto equated = read_equated_caption(text)) return equated;
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
        } else if (!ends_sentence(text.substr(0, at)) && text[at] != '(' &&
                   !(names_credit(mark) && text[at - 1] == ' ')) {
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

bool is_photo_credit(std::string_view line) {
    constexpr std::size_t kMostWords = 7;
    line = trim(line);
    if (line.size() > kLongestCredit || split_words(line).size() > kMostWords) return false;
    if (line.starts_with('(') || line.starts_with('[')) line.remove_prefix(1);
    if (const std::size_t space = line.find(' ');  // "AP Foto/Ann Lee"
        space != line.npos && find_agency(line.substr(0, space)))
        line = trim(line.substr(space));
    for (const std::string_view mark : kMarks)
        if (line.size() > mark.size() && line.starts_with(mark)) return true;
    return false;
}

}  // namespace copydesk
