#include "facts/date_words.h"

#include <algorithm>

#include "core/characters.h"
#include "core/pieces.h"
#include "facts/letters.h"

namespace copydesk {

namespace {

// Whether a word stands in a folded text by itself, and not behind a number, as in "3 maj 2024".
bool has_word(std::string_view folded, std::string_view word) {
    for (std::size_t at = folded.find(word); at != folded.npos; at = folded.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        if ((at == 0 || (folded[at - 1] == ' ' && (at < 2 || !is_ascii_digit(folded[at - 2])))) &&
            (end == folded.size() || folded[end] == ' '))
            return true;
    }
    return false;
}

}  // namespace

bool says_modified(std::string_view folded) {
    static constexpr Pieces kWords(
        {"update",         "last change", "changed",     "modifie",      "last edited",
         "edited on",      "edited at",   "reviewed",    "revised",      "last activ",
         "aktualisier",    "geandert",    "bearbeitet",  "uberarbeitet", "letzte anderung",
         "letzte aktiv",   "mis a jour",  "mise a jour", "mises a jour", "actualiza",
         "editado",        "modifica",    "aggiorna",    "atualiza",     "actualitza",
         "bijgewerkt",     "gewijzigd",   "oppdatert",   "sist endret",  "uppdatera",
         "senast andrad",  "opdateret",   "paivitetty",  "uuendatud",    "atnaujint",
         "atjaun",         "aktualiz",    "upraveno",    "frissit",      "modositva",
         "azuriran",       "posodobljen", "ажуриран",    "обновл",       "изменено",
         "оновлен",        "абноулен",    "обновен",     "актуализиран", "ενημερωθηκε",
         "τελευταια ενημ", "guncelle",    "diperbarui",  "kemas kini",   "cap nhat",
         "עודכן",          "تحديث",       "اپ ڈیٹ",      "अपडट",         "আপডট",
         "อปเดต",          "อพเดต",       "อพเดท",       "更新",         "수정",
         "업데이트"});
    // "edited by" names a person
    return kWords.any_in(folded) || folded.ends_with("edited") || has_word(folded, "stand") ||
           has_word(folded, "maj");
}
bool says_released(std::string_view folded) {
    static constexpr Pieces kWords(
        {"publish",       "posted",      "veroffentlicht", "erstellt",     "publie",
         "publicad",      "pubblicat",   "geplaatst",      "gepubliceerd", "publicera",
         "publisert",     "publiceret",  "julkaistu",      "avaldatud",    "paskelbt",
         "publicets",     "opublikowan", "publikovan",     "zverejnen",    "objavljen",
         "објављен",      "опубликован", "опублікован",    "публикуван",   "δημοσιευ",
         "megjelent",     "kozzeteve",   "yayin",          "erschienen",   "mis en ligne",
         "mise en ligne", "diterbitkan", "dipublikasikan", "dang ngay",    "ngay dang",
         "פורסם",         "تاريخ النشر", "परकशत",          "পরকশ",         "เผยแพร",
         "发布",          "發布",        "发表",           "發表",         "公開日",
         "掲載日",        "게시",        "등록",           "입력",         "geschrieben"});
    return kWords.any_in(folded) || has_word(folded, "publicat");
}
bool says_published(std::string_view folded) {
    if (says_released(folded)) return true;
    const auto words = split_words(folded);
    return std::any_of(words.begin(), words.end(), [](std::string_view word) {
        return is_one_of(word, {"date", "datum", "vom", "created", "written"});
    });
}

bool says_only_modified(std::string_view folded) {
    if (!says_modified(folded) || says_released(folded)) return false;
    const auto words = split_words(folded);
    return std::none_of(words.begin(), words.end(), [](std::string_view word) {
        return is_one_of(word, {"created", "written"});
    });
}

bool names_this_text(std::string_view folded) {
    static constexpr Pieces kWords({"dieser artikel", "dieser beitrag", "dieser eintrag",
                                    "diesen artikel", "this entry", "this post", "this article",
                                    "this story", "cet article", "ce billet", "este articulo",
                                    "esta entrada", "este artigo", "questo articolo", "dit artikel",
                                    "dit bericht", "ten wpis", "эта запись", "bu yazi"});
    return kWords.any_in(folded);
}

bool says_other_event(std::string_view folded) {
    static constexpr Pieces kWords(
        {"registered",  "joined",          "join date",       "member since", "founded",
         "registriert", "mitglied seit",   "beigetreten",     "dabei seit",   "inscrit",
         "inscription", "registrado",      "registrato",      "iscritto",     "geregistreerd",
         "lid sinds",   "регистрация",     "зарегистрирован", "注册",         "註冊",
         "登録",        "received",        "accepted",        "retrieved",    "accessed",
         "abgerufen",   "event date",      "end date",        "due date",     "closing date",
         "expiry date", "expiration date", "opening hours",   "open today",   "today s hours",
         "hours today", "offnungszeiten",  "printed on",      "gedruckt am",  "imprime le",
         "stampato il", "impreso el",      "wydrukowano"});
    return kWords.any_in(folded);
}

bool says_term(std::string_view folded) {
    const auto words = split_words(folded);
    return !words.empty() &&
           is_one_of(words.back(),
                     {"by",    "through", "until", "till",   "thru",  "beginning", "effective",
                      "ends",  "ending",  "due",   "valid",  "since", "starting",  "expires",
                      "bis",   "ab",      "seit",  "depuis", "hasta", "desde",     "dal",
                      "entro", "ate",     "tot",   "vanaf",  "sinds", "sampai",    "до",
                      "к",     "с",       "od",    "まで",   "至",    "까지"});
}

}  // namespace copydesk
