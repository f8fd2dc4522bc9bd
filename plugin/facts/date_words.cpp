#include "facts/date_words.h"

#include <algorithm>

#include "core/pieces.h"
#include "facts/letters.h"

namespace copydesk {

bool says_modified(std::string_view folded) {
    static constexpr Pieces kWords({"updated",       "update",          "last change",
                                    "changed",       "modified",        "edited",
                                    "aktualisiert",  "aktualisierung",  "stand",
                                    "geandert",      "mis a jour",      "maj",
                                    "actualizado",   "actualizada",     "aggiornato",
                                    "aggiornamento", "atualizado",      "atualizada",
                                    "bijgewerkt",    "oppdatert",       "uppdaterad",
                                    "opdateret",     "обновлено",       "изменено",
                                    "guncelleme",    "guncellendi",     "更新",
                                    "수정",          "reviewed",        "revised",
                                    "aktualizace",   "zaktualizowano",  "frissitve",
                                    "diperbarui",    "letzte anderung", "editado",
                                    "modificato",    "bearbeitet",      "paivitetty",
                                    "last active",   "last activity",   "letzte aktivitat"});
    return kWords.any_in(folded);
}
bool says_released(std::string_view folded) {
    static constexpr Pieces kWords(
        {"publish",      "posted",        "veroffentlicht", "erstellt",  "publie",
         "publicado",    "publicada",     "pubblicato",     "geplaatst", "gepubliceerd",
         "publicerad",   "publisert",     "опубликован",    "yayin",     "erschienen",
         "mis en ligne", "mise en ligne", "发布",           "發布",      "게시",
         "입력",         "geschrieben"});
    return kWords.any_in(folded);
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
        {"registered",  "joined",        "join date",       "member since", "founded",
         "registriert", "mitglied seit", "beigetreten",     "dabei seit",   "inscrit",
         "inscription", "registrado",    "registrato",      "iscritto",     "geregistreerd",
         "lid sinds",   "регистрация",   "зарегистрирован", "注册",         "註冊",
         "登録",        "printed on",    "gedruckt am",     "imprime le",   "stampato il",
         "impreso el",  "wydrukowano"});
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
