#include "facts/paragraph_credits.h"

#include <algorithm>
#include <utility>

#include "core/characters.h"
#include "facts/letters.h"
#include "facts/names.h"

namespace copydesk {

namespace {

constexpr std::size_t kLongest = 100;      // bytes of a credit, with its brackets
constexpr std::size_t kLongestHead = 120;  // bytes of a paragraph in which it may begin

constexpr std::pair<std::string_view, std::string_view> kBrackets[] = {{"（", "）"}, {"(", ")"}};

bool names_reporter(std::string_view text) { return contains_any(text, {"记者", "記者", "기자"}); }

// "스포츠조선 선수민 기자" -> "선수민 기자"
std::string_view without_outlet(std::string_view credit) {
    constexpr std::size_t kLongestName = 4;  // code points
    const std::size_t space = credit.find(' ');
    const bool outlet = space != credit.npos &&
                        count_code_points(credit.substr(0, space)) > kLongestName &&
                        split_words(credit).size() > 2;
    return outlet ? trim(credit.substr(space)) : credit;
}

// "(서울=연합뉴스) 홍길동 기자 = …"
std::string_view read_korean(std::string_view text) {
    constexpr std::string_view kReporter = "기자";
    const std::size_t sign = text.substr(0, kLongestHead).find(kReporter);
    if (sign == text.npos) return {};
    std::size_t behind = sign + kReporter.size();
    if (behind < text.size() && is_hangul(next_code_point(text, behind))) return {};  // "기자회견"
    const std::size_t open = text.substr(0, sign).find_last_of(")=");
    const std::size_t begin = open == text.npos ? 0 : open + 1;
    const std::string_view credit =
        without_outlet(trim(text.substr(begin, sign + kReporter.size() - begin)));
    return credit.size() <= kLongest ? credit : std::string_view();
}

// "【ソウル＝小池和樹】" -> "小池和樹"
std::string_view read_japanese(std::string_view text) {
    constexpr std::string_view kEquals = "＝";
    if (!text.starts_with("【")) return {};
    const std::size_t close = text.find("】"), equals = text.find(kEquals);
    if (close > kLongest || equals > close) return {};
    const std::size_t begin = equals + kEquals.size();
    const std::string_view name = trim(text.substr(begin, close - begin));
    return is_person_name(name) ? name : std::string_view();
}

// "本报讯（记者 张三）…"
std::string_view read_chinese(std::string_view text) {
    constexpr std::size_t kLongestSource = 30;  // bytes
    for (const auto& [open_sign, close_sign] : kBrackets) {
        const std::size_t open = text.find(open_sign), close = text.find(close_sign);
        if (open > kLongestSource || close > open + kLongest) continue;
        const std::size_t begin = open + open_sign.size();
        const std::string_view inside = text.substr(begin, close - begin);
        if (contains_any(text.substr(0, open), {"讯", "訊", "电", "電"}) && names_reporter(inside))
            return inside;
    }
    return {};
}

std::string_view read_ending(std::string_view ending) {
    for (const auto& [open_sign, close_sign] : kBrackets) {
        if (!ending.ends_with(close_sign)) continue;
        const std::string_view end =
            ending.substr(ending.size() - std::min(ending.size(), kLongest));
        const std::size_t open = end.rfind(open_sign);
        if (open == end.npos) continue;
        const std::size_t begin = open + open_sign.size();
        const std::string_view inside = end.substr(begin, end.size() - begin - close_sign.size());
        if (names_reporter(inside) || contains(inside, "报道") || contains(inside, "報道"))
            return inside;
    }
    return {};
}

}  // namespace

ParagraphCredit read_paragraph_credit(std::string_view text, std::string_view ending) {
    for (text = trim(text); text.starts_with("\u3000");) text = trim(text.substr(3));
    for (const auto read : {read_korean, read_japanese, read_chinese})
        if (const std::string_view credit = read(text); !credit.empty())
            return {std::string(credit), true};
    return {std::string(read_ending(ending)), false};
}

}  // namespace copydesk
