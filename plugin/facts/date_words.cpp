#include "facts/date_words.h"

#include "core/characters.h"
#include "facts/letters.h"

namespace copydesk {

bool says_modified(std::string_view text) {
    const std::string folded = fold_words(text);
    for (const std::string_view word :
         {"updated",        "update",      "modified",        "edited",        "aktualisiert",
          "aktualisierung", "stand",       "geandert",        "mis a jour",    "maj",
          "actualizado",    "actualizada", "aggiornato",      "aggiornamento", "atualizado",
          "atualizada",     "bijgewerkt",  "oppdatert",       "uppdaterad",    "opdateret",
          "обновлено",      "изменено",    "guncelleme",      "guncellendi",   "更新",
          "수정",           "reviewed",    "revised",         "aktualizace",   "zaktualizowano",
          "frissitve",      "diperbarui",  "letzte anderung", "editado",       "modificato",
          "bearbeitet",     "paivitetty"})
        if (contains(folded, word)) return true;
    return false;
}
bool says_published(std::string_view text) {
    const std::string folded = fold_words(text);
    for (const std::string_view word :
         {"publish",      "posted",    "veroffentlicht", "erstellt",  "publie",
          "publicado",    "publicada", "pubblicato",     "geplaatst", "gepubliceerd",
          "publicerad",   "publisert", "опубликован",    "yayin",     "erschienen",
          "mis en ligne", "发布",      "發布",           "게시",      "입력"})
        if (contains(folded, word)) return true;
    for (const auto word : split_words(folded))
        if (word == "date" || word == "datum" || word == "vom" || word == "created" ||
            word == "written")
            return true;
    return false;
}

bool says_joined(std::string_view text) {
    const std::string folded = fold_words(text);
    for (const std::string_view word :
         {"registered",  "joined",        "join date",       "member since", "founded",
          "registriert", "mitglied seit", "beigetreten",     "dabei seit",   "inscrit",
          "inscription", "registrado",    "registrato",      "iscritto",     "geregistreerd",
          "lid sinds",   "регистрация",   "зарегистрирован", "注册",         "註冊",
          "登録"})
        if (contains(folded, word)) return true;
    return false;
}

}  // namespace copydesk
