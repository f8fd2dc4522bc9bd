#include "facts/clock_words.h"

namespace copydesk {
namespace {

constexpr bool kMorning = false, kAfternoon = true, kBefore = true, kBehind = false;

constexpr HalfDay kHalfDays[] = {
    {"am", {}, kMorning, kBehind, {}},     {"pm", {}, kAfternoon, kBehind, {}},
    {"a", "m", kMorning, kBehind, {}},     {"p", "m", kAfternoon, kBehind, {}},
    {"πμ", {}, kMorning, kBehind, {}},     {"μμ", {}, kAfternoon, kBehind, {}},
    {"π", "μ", kMorning, kBehind, {}},     {"μ", "μ", kAfternoon, kBehind, {}},
    {"上", "午", kMorning, kBefore, {}},   {"凌", "晨", kMorning, kBefore, {}},
    {"早", "上", kMorning, kBefore, {}},   {"午", "前", kMorning, kBefore, {}},
    {"下", "午", kAfternoon, kBefore, {}}, {"傍", "晚", kAfternoon, kBefore, {}},
    {"晚", "上", kAfternoon, kBefore, {}}, {"午", "後", kAfternoon, kBefore, {}},
    {"午", "后", kAfternoon, kBefore, {}}, {"오전", {}, kMorning, kBefore, {}},
    {"오후", {}, kAfternoon, kBefore, {}}, {"ص", {}, kMorning, kBehind, {}},
    {"صباحا", {}, kMorning, kBehind, {}},  {"م", {}, kAfternoon, kBehind, {}},
    {"مساء", {}, kAfternoon, kBehind, {}}, {"oo", {}, kMorning, kBehind, "tr"},
    {"os", {}, kAfternoon, kBehind, "tr"}, {"oo", {}, kMorning, kBefore, "tr"},
    {"os", {}, kAfternoon, kBefore, "tr"}, {"de", {}, kMorning, kBefore, "hu"},
    {"du", {}, kAfternoon, kBefore, "hu"}, {"sa", {}, kMorning, kBehind, "vi"},
    {"ch", {}, kAfternoon, kBehind, "vi"},
};

struct Zone {
    std::string_view name;
    int minutes;
};
constexpr Zone kZones[] = {
    {"utc", 0},    {"gmt", 0},    {"z", 0},      {"cet", 60},   {"cest", 120}, {"mez", 60},
    {"mesz", 120}, {"est", -300}, {"edt", -240}, {"cdt", -300}, {"cst", -360}, {"mst", -420},
    {"mdt", -360}, {"pst", -480}, {"pdt", -420}, {"bst", 60},   {"ist", 330},  {"jst", 540},
    {"kst", 540},  {"wib", 420},  {"msk", 180},  {"eet", 120},  {"eest", 180}, {"aest", 600},
    {"aedt", 660}, {"hkt", 480},  {"sgt", 480},  {"sast", 120}, {"wat", 60},   {"eat", 180},
    {"pkt", 300}};

}  // namespace

std::span<const HalfDay> half_days() noexcept { return kHalfDays; }

std::optional<int> zone_named(std::string_view abbreviation) noexcept {
    for (const Zone& zone : kZones)
        if (zone.name == abbreviation) return zone.minutes;
    return std::nullopt;
}

}  // namespace copydesk
