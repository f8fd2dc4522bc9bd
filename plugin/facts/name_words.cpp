#include "facts/name_words.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <iterator>

#include "core/characters.h"
#include "core/pieces.h"
#include "core/word_index.h"
#include "facts/letters.h"

namespace copydesk {

namespace {

constexpr struct {
    std::string_view words, role;
    int strength;
} kLeads[] = {
#define LEAD(words, role, strength) {words, role, strength},
#define HAN_LEAD(word, role)
#define JOB(word)
#define HONORIFIC(word)
#define COMPANY(word)
#define NO_NAME(word)
#include "facts/names.inc"
#undef LEAD
#undef HAN_LEAD
};

constexpr struct {
    std::string_view word, role;
} kHanLeads[] = {
#define LEAD(words, role, strength)
#define HAN_LEAD(word, role) {word, role},
#include "facts/names.inc"
#undef LEAD
#undef HAN_LEAD
};

#define LEAD(words, role, strength)
#define HAN_LEAD(word, role)
#undef JOB
#define JOB(word) word,
constexpr std::string_view kJobs[] = {
#include "facts/names.inc"
};
#undef JOB
#define JOB(word)
#undef HONORIFIC
#define HONORIFIC(word) word,
constexpr std::string_view kHonorifics[] = {
#include "facts/names.inc"
};
#undef HONORIFIC
#define HONORIFIC(word)
#undef COMPANY
#define COMPANY(word) word,
constexpr std::string_view kCompanies[] = {
#include "facts/names.inc"
};
#undef COMPANY
#define COMPANY(word)
#undef NO_NAME
#define NO_NAME(word) word,
constexpr std::string_view kNoNames[] = {
#include "facts/names.inc"
};

// Words found by their hashes, in a table that stands close together: of most words that are asked
// for one look tells that they are none of them.
template <std::size_t N>
class KnownWords {
  public:
    consteval KnownWords(const std::string_view (&words)[N])
        : words_(std::to_array(words)), index_(words, [](std::string_view word) { return word; }) {}
    bool have(std::string_view word) const {
        bool found = false;
        index_.look_up(word, [&](std::size_t i) { found |= words_[i] == word; });
        return found;
    }

  private:
    std::array<std::string_view, N> words_;
    WordIndex<4 * std::bit_ceil(N)> index_;
};

}  // namespace

LeadWords find_lead(std::string_view folded_words) {
    static constexpr WordIndex<4 * std::bit_ceil(std::size(kLeads))> index(
        kLeads, [](const auto& lead) { return lead.words; });
    LeadWords found;
    index.look_up(folded_words, [&](std::size_t i) {
        if (found.strength == 0 && kLeads[i].words == folded_words)
            found = {kLeads[i].role, kLeads[i].strength};
    });
    return found;
}

bool begins_lead(std::string_view folded_word) {
    static constexpr auto kBegins = [] {  // most words are none by two bytes alone
        BytePairs begins;
        for (const auto& lead : kLeads) begins.add(lead.words[0], lead.words[1]);
        return begins;
    }();
    if (folded_word.size() < 2 || !kBegins.may_have(folded_word[0], folded_word[1])) return false;
    static constexpr struct FirstWords {
        std::string_view words[std::size(kLeads)];
        consteval FirstWords() {
            for (std::size_t i = 0; i < std::size(kLeads); ++i)
                words[i] = kLeads[i].words.substr(0, kLeads[i].words.find(' '));
        }
    } kFirstWords;
    static constexpr KnownWords kWords(kFirstWords.words);
    return kWords.have(folded_word);
}

bool opens_otherwise(std::string_view text) {
    constexpr std::string_view kEnds =
        " \t\r\n,;|>^*&+/()[]\":=";  // what words and marks begin behind
    std::array<char, 24> folded;
    std::size_t size = 0;
    bool small = false, capital = false;  // behind the first letter
    constexpr std::size_t kLooked = 64;   // bytes: signs may go on as long as the page
    for (const char c : text.substr(0, kLooked)) {
        if (is_ascii_alpha(c) || is_ascii_digit(c)) {
            if (size == folded.size()) return false;
            if (size > 0) (c & 0x20 ? small : capital) = true;
            folded[size++] = ascii_lower(c);
        } else if (static_cast<unsigned char>(c) >= 0x80) {
            return false;
        } else if (kEnds.find(c) != kEnds.npos) {
            break;
        }
    }
    // In "ByAnn" and "LeeEditor" there are two words.
    return size > 0 && !(small && capital) && !begins_lead({folded.data(), size});
}

LeadWords find_han_lead(std::string_view text, std::size_t& length) {
    static constexpr auto kSecondAndThird = [] {  // the first of three tells little
        BytePairs pairs;
        for (const auto& lead : kHanLeads) pairs.add(lead.word[1], lead.word[2]);
        return pairs;
    }();
    LeadWords found;
    length = 0;
    if (text.size() < 3 || static_cast<signed char>(text[0]) >= 0 ||  // none is ASCII
        !kSecondAndThird.may_have(text[1], text[2]))
        return found;
    for (const auto& lead : kHanLeads)
        if (lead.word.size() > length && text.starts_with(lead.word)) {
            length = lead.word.size();
            found = {lead.role, 2};
        }
    // 編集部, 文化 are words of their own
    if (found.strength > 0 && is_one_of(text.substr(length).substr(0, 3),
                                        {"部", "局", "室", "長", "长", "会", "會", "者", "化", "学",
                                         "學", "書", "书", "片", "館", "馆", "章", "革", "件"}))
        return {};
    return found;
}

bool is_job_word(std::string_view folded) {
    static constexpr KnownWords kWords(kJobs);
    if (kWords.have(folded)) return true;
    for (const std::string_view tail : {"redakteur", "redakteurin", "redaktorin", "korrespondent",
                                        "korrespondentin", "reporter", "reporterin"})
        if (folded.size() > tail.size() && folded.ends_with(tail)) return true;
    return false;
}
bool is_honorific(std::string_view folded) {
    static constexpr KnownWords kWords(kHonorifics);
    return kWords.have(folded);
}
bool is_company_word(std::string_view folded) {
    static constexpr KnownWords kWords(kCompanies);
    if (kWords.have(folded)) return true;
    for (const std::string_view tail :
         {"redaktion", "team", "redaktionsteam", "agentur", "zeitung"})
        if (folded.size() > tail.size() + 1 && folded.ends_with(tail)) return true;
    return false;
}
bool is_company_form(std::string_view folded) {
    return is_one_of(folded, {"llc", "inc", "ltd", "gmbh", "corp", "company"});
}
bool names_no_party(std::string_view folded) {
    return is_company_form(folded) ||
           is_one_of(folded,
                     {"redaktion", "redaccion", "redacao", "redazione", "redaction", "redactie",
                      "redakcja", "redakce", "redakcia", "redakcija", "редакция", "редакція"});
}
bool names_nobody(std::string_view text) {
    static constexpr KnownWords kWords(
        {// log-in names and what programs write
         "admin", "administrator", "webmaster", "author", "autor", "root", "user", "username",
         "superuser", "editor", "wordpress", "publisher", "name", "default", "test", "tester",
         "guest", "guestuser", "gast", "array", "object", "objectobject", "true", "false", "null",
         "undefined", "noauthor", "agencies", "nachrichten",
         // unknown, anonymous
         "unknown", "unknownauthor", "anonymous", "anonym", "anonyme", "anonimo", "anonima",
         "anonimowy", "anoniem", "anonymni", "anonim", "unbekannt", "unbekannterautor", "inconnu",
         "auteurinconnu", "desconocido", "autordesconocido", "desconhecido", "sconosciuto",
         "autoresconosciuto", "onbekend", "ukendt", "ukjent", "okand", "tuntematon", "nieznany",
         "autornieznany", "neznamy", "neznamyautor", "ismeretlen", "necunoscut", "bilinmiyor",
         "неизвестен", "неизвестно", "неизвестныи", "неизвестныиавтор", "авторнеизвестен", "аноним",
         "анонимно", "невідомо", "невідомии", "анонім", "αγνωστοσ", "ανωνυμοσ", "مجهول", "غيرمعروف",
         "לאידוע", "אנונימי", "佚名", "未知", "匿名", "不明", "不详", "不詳", "无名氏", "作者不明",
         "名無し", "작자미상", "익명", "미상", "ไมระบ", "अजञत",
         // the network, this site, its editor
         "internet", "интернет", "网络", "網絡", "網路", "互联网", "互聯網", "网络转载", "網路轉載",
         "网络整理", "转载", "轉載", "本站", "本站原创", "本站整理", "本网", "原创", "管理员",
         "管理員", "小编", "小編"});
    return kWords.have(fold_key(text));
}
bool is_no_name_word(std::string_view folded) {
    static constexpr KnownWords kWords(kNoNames);
    return kWords.have(folded);
}
bool is_han_house(std::string_view text) {
    static constexpr std::string_view kEnds[] = {"集团", "集團",   "日报",   "日報",   "晚报",
                                                 "晚報", "新闻",   "新聞",   "网",     "網",
                                                 "总台", "電視台", "电视台", "通讯社", "通訊社"};
    return std::any_of(std::begin(kEnds), std::end(kEnds),
                       [&](std::string_view end) { return text.ends_with(end); });
}

bool is_particle(std::string_view folded) {
    static constexpr KnownWords kWords(
        {"de",  "del", "della", "di",   "da",    "do",  "dos", "das",  "du",  "des", "d",
         "la",  "le",  "el",    "al",   "van",   "von", "vom", "zu",   "zur", "der", "den",
         "ter", "ten", "bin",   "bint", "ibn",   "ben", "abu", "y",    "e",   "af",  "av",
         "st",  "mc",  "mac",   "o",    "dalla", "lo",  "san", "ould", "und", "i"});
    return kWords.have(folded);
}
bool is_and(std::string_view word, std::string_view language) {
    // in other languages they lead to a place: "en Madrid", "i Oslo", "a Roma"
    const std::string_view own = language.substr(0, 2);
    if (!own.empty() &&
        ((word == "en" && !is_one_of(own, {"nl", "af", "fy"})) ||
         (word == "i" && !is_one_of(own, {"pl", "ca", "es", "hr", "sr", "bs", "sl"})) ||
         (word == "a" && !is_one_of(own, {"cs", "sk"}))))
        return false;
    static constexpr KnownWords kWords({"and", "And", "AND", "und",   "UND", "et", "ET",  "y",
                                        "e",   "og",  "och", "en",    "i",   "ve", "dan", "и",
                                        "та",  "й",   "και", "و",     "és",  "a",  "ja",  "şi",
                                        "și",  "și",  "và",  "with:", "&",   "+"});
    return kWords.have(word);
}
bool is_with(std::string_view folded) {
    return is_one_of(folded, {"with", "mit", "avec", "con", "com", "med", "met"});
}
bool is_place_word(std::string_view folded) {
    static constexpr KnownWords kWords(
        {"in",  "from",  "at",   "for",  "aus",    "fur",       "en",     "pour",    "para",
         "em",  "desde", "a",    "im",   "bei",    "on",        "to",     "am",      "is",
         "was", "vom",   "da",   "nach", "vor",    "has",       "i",      "fra",     "fran",
         "til", "le",    "el",   "the",  "publie", "published", "posted", "updated", "last",
         "via", "as",    "beim", "ist",  "und"});
    return kWords.have(folded);
}

bool names_start_page(std::string_view key) {
    static constexpr KnownWords kWords(
        {"home",     "homepage", "startseite", "start",        "accueil",      "inicio",
         "anasayfa", "главная",  "головна",    "الرييسية",     "首页",         "首頁",
         "ホーム",   "トッフ",   "홈",         "stronaglowna", "domu",         "hem",
         "hjem",     "forside",  "forsiden",   "etusivu",      "beranda",      "trangchu",
         "חדשות",    "דףהבית",   "αρχικη",     "acasa",        "kezdolap",     "portada",
         "หนาแรก",   "हम",       "principal",  "خانه",         "paginainicial"});
    return kWords.have(key);
}

}  // namespace copydesk
