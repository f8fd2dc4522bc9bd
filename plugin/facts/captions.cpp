// Captions whose credit stands in the same line.
#include <algorithm>
#include <array>
#include <utility>

#include "core/characters.h"
#include "facts/agencies.h"
#include "facts/credit_lines.h"
#include "facts/letters.h"
#include "facts/names.h"
#include "facts/photo_credit_marks.h"

namespace copydesk {

namespace {

constexpr std::size_t kLongestCredit = 90;  // bytes: the credit is the end of the line

// The marks that begin with a byte: its first one plus one, and each mark's next one of its byte.
struct ByFirstByte {
    std::array<std::uint8_t, 256> first{};
    std::array<std::uint8_t, std::size(kPhotoCreditMarks)> next{};
};
constexpr ByFirstByte kByFirstByte = [] {
    ByFirstByte index;
    for (std::size_t i = 0; i < std::size(kPhotoCreditMarks); ++i) {
        std::uint8_t& first = index.first[static_cast<unsigned char>(kPhotoCreditMarks[i][0])];
        index.next[i] = first;
        first = static_cast<std::uint8_t>(i + 1);
    }
    return index;
}();

// Where each mark stands last among the last bytes of the text, counted from its end; 0 if nowhere,
// or at the text's very beginning.
std::array<std::uint8_t, std::size(kPhotoCreditMarks)> last_marks(std::string_view text) {
    std::array<std::uint8_t, std::size(kPhotoCreditMarks)> places{};
    const std::size_t begin = text.size() > kLongestCredit ? text.size() - kLongestCredit : 1;
    for (std::size_t at = begin; at < text.size(); ++at)
        for (std::size_t i = kByFirstByte.first[static_cast<unsigned char>(text[at])]; i != 0;
             i = kByFirstByte.next[i - 1])
            if (text.substr(at).starts_with(kPhotoCreditMarks[i - 1]))
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

// "Getty Images", "iStock.com", "dpa": who lends pictures, and maybe a word behind.
bool names_archive(std::string_view text) {
    constexpr std::size_t kLongestRest = 8;  // bytes
    constexpr std::string_view kArchives[] = {
        "getty",         "gettyimages", "istock",    "shutterstock", "imago",        "alamy",
        "adobe stock",   "adobestock",  "unsplash",  "pixabay",      "pexels",       "freepik",
        "depositphotos", "dreamstime",  "fotolia",   "freeimages",   "flickr",       "wikimedia",
        "keystone",      "scanpix",     "lehtikuva", "redux",        "colourbox",    "pixelio",
        "stock.adobe",   "wikipedia",   "123rf",     "photocase",    "europa press", "divulgação",
        "reprodução",    "uncredited",  "handout"};
    if (find_agency(text)) return true;
    if (starts_with_ignoring_case(text, "picture") &&
        starts_with_ignoring_case(text.substr(std::min<std::size_t>(text.size(), 8)), "alliance"))
        return true;
    return std::any_of(std::begin(kArchives), std::end(kArchives), [text](std::string_view name) {
        return text.size() <= name.size() + kLongestRest && starts_with_ignoring_case(text, name) &&
               (text.size() == name.size() || !is_ascii_alpha(text[name.size()]));
    });
}

// "Ann Lee/dpa", "IMAGO / Bo Xu", "Getty Images": names, one of which is an archive's.
bool is_archive_credit(std::string_view text) {
    constexpr std::size_t kMostWords = 8, kLongestName = 24;  // bytes
    constexpr std::size_t kShortest = 3;                      // "PA" alone may be a place
    if (text.size() < kShortest || text.size() > kLongestCredit ||
        split_words(text).size() > kMostWords)
        return false;
    bool archive = false;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of("/|"), text.size());
        const std::string_view name = trim(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (name.empty()) continue;                 // "Ann Lee//Getty Images"
        const std::size_t via = name.find("via ");  // "Ann Lee via AP"
        const bool own = names_archive(name) || (via != name.npos && via <= kLongestName &&
                                                 names_archive(name.substr(via + 4)));
        std::size_t at = 0;
        if (!own && is_lower(next_code_point(name, at))) return false;
        archive |= own;
    }
    return archive;
}

// What a credit in brackets ends with where the verb stands last ("taken by", "provided by"), and
// begins with where it is a word for the picture.
bool is_bracketed_credit(std::string_view inside) {
    for (const std::string_view verb : {"撮影", "提供", "摄", "攝", "供图", "供圖"})
        if (inside.ends_with(verb)) return true;
    for (const std::string_view picture : {"사진", "写真"})
        if (inside.starts_with(picture)) return true;
    if (is_photo_credit(inside)) return true;
    const std::size_t slash = inside.rfind('/');  // "Ann Lee/AFP"
    return slash != inside.npos && names_house(inside.substr(slash + 1)) &&
           is_person_name(trim(inside.substr(0, slash)));
}

// "Symbolfoto: dpa", "Foto The Example: Ann Lee", "source: The Example", "picture alliance/dpa": in
// the brackets of a caption.
bool is_credit_of_caption(std::string_view inside) {
    constexpr std::size_t kMostWords = 4;  // before the colon
    if (is_bracketed_credit(inside) || is_archive_credit(inside)) return true;
    if (read_source_line(inside).alone) return true;
    const std::size_t colon = inside.find(':');
    if (colon == inside.npos || colon + 1 == inside.size()) return false;
    const auto label = split_words(inside.substr(0, colon));
    if (label.size() > kMostWords) return false;
    return std::any_of(label.begin(), label.end(), [](std::string_view word) {
        const std::string key = fold_key(word);
        for (const std::string_view picture : {"photo", "photos", "foto", "fotos", "bild", "bilder",
                                               "image", "imagen", "imagem", "фото", "kuva"})
            if (key.ends_with(picture)) return true;
        return false;
    });
}

// "（黒須美和撮影）", "（市役所提供）", "[사진 = 한수진 기자]": the bracket at the end.
template <typename IsCredit>
std::optional<Caption> read_bracketed_caption(std::string_view text, IsCredit is_credit) {
    constexpr std::pair<std::string_view, std::string_view> kBrackets[] = {
        {"（", "）"}, {"(", ")"}, {"[", "]"}, {"［", "］"}, {"【", "】"}};
    for (const auto& [open, close] : kBrackets) {
        if (!text.ends_with(close)) continue;
        const std::size_t at = text.rfind(open);
        if (at == text.npos || at == 0) return {};
        const std::size_t begin = at + open.size(), end = text.size() - close.size();
        const std::string_view inside = trim(text.substr(begin, end - begin));
        if (inside.size() > kLongestCredit || !is_credit(inside)) return {};
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

std::string_view without_blank_end(std::string_view text) {
    constexpr std::string_view kNoBreak = "\u00a0";
    for (text = trim(text); text.ends_with(kNoBreak); text = trim(text))
        text.remove_suffix(kNoBreak.size());
    return text;
}

bool ends_sentence(std::string_view text) {
    text = without_blank_end(text);
    if (text.empty()) return false;
    for (const std::string_view end : {".", "!", "?", ")", "”", "\"", "。", "…", "»", "，", ",",
                                       ";", "|", "-", "–", "—", "/", "؟"})
        if (text.ends_with(end)) return true;
    return false;
}

// A caption without the sign that joined its credit.
std::string_view without_joint(std::string_view caption) {
    caption = without_blank_end(caption);
    for (const std::string_view joint : {"(", "|", "/", "-", "–", "—"})
        if (caption.ends_with(joint))
            return without_blank_end(caption.substr(0, caption.size() - joint.size()));
    return caption;
}

// "… in Davos. Ann Lee/dpa": the names behind the last sentence, or nothing but names.
std::optional<Caption> read_signed_caption(std::string_view text) {
    const std::size_t end = text.size() - std::min(text.size(), kLongestCredit);
    for (std::size_t at = text.rfind(' '); at != text.npos && at > end;
         at = text.rfind(' ', at - 1)) {
        const std::string_view before = without_blank_end(text.substr(0, at));
        const std::string_view caption = without_joint(before), credit = text.substr(at + 1);
        if (before.ends_with('/') || before.ends_with(',') || !ends_sentence(before) ||
            (before.ends_with('|') && !ends_sentence(caption)) || !is_archive_credit(credit))
            continue;
        return Caption{std::string(caption), std::string(credit)};
    }
    if (is_archive_credit(text)) return Caption{{}, std::string(text)};
    return {};
}

// "Credit:" says so by itself; "Photo:" may go on with what the picture shows.
bool names_credit(std::string_view mark) {
    return mark.ends_with(':') && (contains(mark, "redit") || contains(mark, "rédit") ||
                                   mark == "Bildnachweis:" || mark == "Bildquelle:");
}

// As a text's own line of copyright begins, too.
bool is_sign_in_letters(std::string_view mark) { return mark == "(c) " || mark == "(C) "; }

// What a caption may end with though no sentence ends before it: the sign of who owns the picture,
// or its word before a name.
bool may_follow_words(std::string_view mark, std::string_view behind) {
    if (mark.ends_with("©") || is_sign_in_letters(mark)) return true;
    behind = trim(behind);
    return mark.ends_with(':') &&
           (is_person_name(behind) || names_house(behind) || is_archive_credit(behind));
}

// The credit from one of the marks on. `known`: the text is a caption, by where it stands.
std::optional<Caption> read_marked_caption(std::string_view text, bool known) {
    std::size_t best = text.npos;
    const std::array<std::uint8_t, std::size(kPhotoCreditMarks)> places = last_marks(text);
    for (std::size_t i = 0; i < std::size(kPhotoCreditMarks); ++i) {
        if (places[i] == 0) continue;
        const std::string_view mark = kPhotoCreditMarks[i];
        if (!known && is_sign_in_letters(mark)) continue;
        const std::size_t at = text.size() - places[i];
        const std::string_view before = text.substr(0, at);
        const bool apart = before.size() != without_blank_end(before).size();
        std::size_t begin = at;
        if (mark[0] == '/' || mark.starts_with("Getty") || mark.starts_with("via") ||
            mark.starts_with("Handout")) {
            begin = text.find_last_of(".!?)", at);  // the name stands before the mark
            begin = begin == text.npos ? text.npos : begin + 1;
            if (begin == text.npos || at - begin > 60) continue;
        } else if (!ends_sentence(before) && text[at] != '(' && !(apart && names_credit(mark)) &&
                   !(apart && known && may_follow_words(mark, text.substr(at + mark.size())))) {
            continue;
        }
        best = std::min(best, begin);
    }
    if (best == text.npos) return {};
    std::string_view credit = trim(text.substr(best));
    const std::string_view caption = without_joint(text.substr(0, best));
    // What follows the credit must not be prose: "(Reuters) - The …" is a dateline.
    if (split_words(credit).size() > 10) return {};
    if (credit.starts_with('(') && credit.ends_with(')'))
        credit = credit.substr(1, credit.size() - 2);
    return Caption{std::string(caption), std::string(credit)};
}

constexpr std::size_t kLongestCaption = 700;  // bytes

}  // namespace

std::optional<Caption> read_caption(std::string_view text) {
    text = trim(text);
    if (text.size() < 12 || text.size() > kLongestCaption) return {};
    if (auto bracketed = read_bracketed_caption(text, is_bracketed_credit)) return bracketed;
    if (auto equated = read_equated_caption(text)) return equated;
    return read_marked_caption(text, false);
}

std::optional<Caption> split_caption(std::string_view text) {
    text = trim(text);
    if (text.size() > kLongestCaption) return {};
    if (auto bracketed = read_bracketed_caption(text, is_credit_of_caption)) return bracketed;
    const auto is_person = [](std::string_view inside) {  // "Ann Lee", "Ann Lee/The Example"
        return is_person_name(trim(inside.substr(0, inside.find('/'))));
    };
    if (auto named = read_bracketed_caption(text, is_person); named && named->text.ends_with('.'))
        return named;  // elsewhere it is whom the words before it mean
    if (auto equated = read_equated_caption(text)) return equated;
    if (auto marked = read_marked_caption(text, true)) return marked;
    return read_signed_caption(text);
}

bool is_photo_credit(std::string_view line) {
    constexpr std::size_t kMostWords = 7;
    line = trim(line);
    if (line.size() > kLongestCredit || split_words(line).size() > kMostWords) return false;
    if (line.starts_with('(') || line.starts_with('[')) line.remove_prefix(1);
    if (const std::size_t space = line.find(' ');  // "AP Foto/Ann Lee"
        space != line.npos && find_agency(line.substr(0, space)))
        line = trim(line.substr(space));
    for (const std::string_view mark : kPhotoCreditMarks)
        if (line.size() > mark.size() && line.starts_with(mark)) return true;
    return false;
}

}  // namespace copydesk
