#include "outcome/barriers.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>

#include "body/paywall_phrases.h"
#include "core/characters.h"

namespace copydesk {
namespace {

constexpr std::string_view kConsent[] = {"cookie",
                                         "consent",
                                         "accept all",
                                         "reject all",
                                         "privacy policy",
                                         "personalised ads",
                                         "personalized ads",
                                         "our partners",
                                         "legitimate interest",
                                         "alle akzeptieren",
                                         "einwilligung",
                                         "datenschutz",
                                         "zustimm",
                                         "tout accepter",
                                         "accepter et",
                                         "tout refuser",
                                         "partenaires",
                                         "consentement",
                                         "aceptar todo",
                                         "aceptar y",
                                         "consentimiento",
                                         "rechazar",
                                         "socios",
                                         "accetta",
                                         "rifiuta",
                                         "consenso",
                                         "zgod",
                                         "akceptuj",
                                         "odrzuć",
                                         "aceitar",
                                         "rejeitar",
                                         "toestemming",
                                         "accepteren",
                                         "weigeren",
                                         "godkänn",
                                         "samtykke",
                                         "куки",
                                         "согласи",
                                         "принять",
                                         "çerez",
                                         "kabul et",
                                         "同意",
                                         "クッキー",
                                         "隐私",
                                         "쿠키",
                                         "동의"};
constexpr std::string_view kMissing[] = {"not found",
                                         "page you requested",
                                         "page you are looking for",
                                         "page you're looking for",
                                         "does not exist",
                                         "doesn't exist",
                                         "no longer available",
                                         "no longer exists",
                                         "has been removed",
                                         "nicht gefunden",
                                         "existiert nicht",
                                         "nicht mehr verfügbar",
                                         "introuvable",
                                         "n'existe pas",
                                         "n’existe pas",
                                         "n'existe plus",
                                         "no encontrada",
                                         "no existe",
                                         "no se ha encontrado",
                                         "non trovata",
                                         "non esiste",
                                         "não encontrada",
                                         "não existe",
                                         "nie znaleziono",
                                         "nie istnieje",
                                         "niet gevonden",
                                         "bestaat niet",
                                         "hittades inte",
                                         "ikke fundet",
                                         "ikke funnet",
                                         "bulunamadı",
                                         "не найден",
                                         "не существует",
                                         "не знайден",
                                         "見つかりません",
                                         "存在しません",
                                         "找不到",
                                         "不存在",
                                         "찾을 수 없"};
constexpr std::string_view kFailed[] = {"internal server error",
                                        "service unavailable",
                                        "bad gateway",
                                        "gateway timeout",
                                        "access denied",
                                        "403 forbidden",
                                        "something went wrong",
                                        "temporarily unavailable",
                                        "an error occurred",
                                        "error 500",
                                        "error 503",
                                        "ein fehler ist aufgetreten",
                                        "zugriff verweigert",
                                        "une erreur est survenue",
                                        "accès refusé",
                                        "se ha producido un error",
                                        "acceso denegado",
                                        "si è verificato un errore",
                                        "wystąpił błąd",
                                        "произошла ошибка",
                                        "доступ запрещ",
                                        "エラーが発生"};
constexpr std::string_view kScript[] = {"enable javascript",      "javascript is disabled",
                                        "javascript is required", "requires javascript",
                                        "javascript to run",      "turn on javascript",
                                        "javascript aktivieren",  "javascript ist deaktiviert",
                                        "activer javascript",     "activez javascript",
                                        "habilite javascript",    "active javascript",
                                        "habilita javascript",    "abilita javascript",
                                        "attiva javascript",      "schakel javascript",
                                        "włącz javascript",       "ключите javascript",
                                        "javascriptを有効",       "启用javascript",
                                        "启用 javascript",        "자바스크립트"};

// Phrases that are looked for all at once: few places of a text begin as any of them does.
class PhraseSearch {
  public:
    template <std::size_t kCount>
    explicit constexpr PhraseSearch(const std::string_view (&phrases)[kCount]) : phrases_(phrases) {
        static_assert(kCount <= kMost);
        for (const std::string_view phrase : phrases)
            begins_[place_of(phrase[0], phrase[1])] = true;
    }

    // How many of the phrases stand in the text, which is in small letters.
    std::size_t count_in(std::string_view text) const {
        std::array<bool, kMost> found{};
        for (std::size_t at = 0; at + 1 < text.size(); ++at) {
            if (!begins_[place_of(text[at], text[at + 1])]) continue;
            for (std::size_t i = 0; i < phrases_.size(); ++i)
                found[i] = found[i] || text.substr(at).starts_with(phrases_[i]);
        }
        return static_cast<std::size_t>(std::count(found.begin(), found.end(), true));
    }

  private:
    static constexpr std::size_t kMost = 64, kPlaces = 2048;
    static constexpr std::size_t place_of(char first, char second) {
        return (static_cast<unsigned char>(first) * 37u ^ static_cast<unsigned char>(second)) %
               kPlaces;
    }

    std::span<const std::string_view> phrases_;
    std::array<bool, kPlaces> begins_{};
};

constexpr PhraseSearch kSaysConsent(kConsent), kSaysMissing(kMissing), kSaysFailed(kFailed),
    kAsksScript(kScript), kAsksPay(kPaywallPhrases);

// A status of HTTP as a word of its own, as a page prints it that has failed.
bool prints_status(std::string_view text) {
    for (const std::string_view status : {"404", "410", "403", "500", "503"})
        for (std::size_t at = text.find(status); at != text.npos; at = text.find(status, at + 1)) {
            const char before = at ? text[at - 1] : ' ';
            const char after = at + 3 < text.size() ? text[at + 3] : ' ';
            if (!is_ascii_digit(before) && !is_ascii_alpha(before) && !is_ascii_digit(after) &&
                !is_ascii_alpha(after) && after != '.' && after != ',')
                return true;
        }
    return false;
}

double sureness(double base, std::size_t signs) {
    return std::min(base + 0.05 * static_cast<double>(signs), 0.97);
}

constexpr double kMostOfBarrier = 600;      // words kept, and
constexpr std::size_t kMostParagraphs = 6;  // blocks of prose: no barrier says so much
constexpr std::size_t kLooked = 4'000;      // bytes of text that the phrases are looked for in
constexpr std::size_t kBeginning = 400;     // bytes: where an error page says that it is one
constexpr double kThin = 30;                // words kept

class Judge {
  public:
    Judge(const OutcomeEvidence& evidence, const PageAmounts& amounts)
        : e_(evidence), amounts_(amounts) {}

    std::optional<OutcomeGuess> judge() {
        read();
        if (const auto error = judge_error()) return error;
        if (const auto shell = judge_shell()) return shell;
        if (const auto wall = judge_consent()) return wall;
        return judge_paywall();
    }
    // Whether there is anything to judge: little prose, or some of which nobody is named as the
    // author, or that is declared closed.
    bool is_possible() const {
        return amounts_.kept_paragraphs < 3 || amounts_.kept < 150 ||
               (amounts_.kept < 400 && is_unsigned()) || is_closed();
    }

  private:
    bool is_unsigned() const {
        return !e_.facts.first(Field::published) && !e_.facts.first(Field::author);
    }
    bool is_closed() const {  // declared to be for subscribers
        const Fact* access = e_.facts.first(Field::access);
        return access && (access->type == "subscriber" || access->type == "metered");
    }
    void read();
    void append(std::string& out, std::string_view text) const;
    std::optional<OutcomeGuess> judge_error() const;
    std::optional<OutcomeGuess> judge_shell() const;
    std::optional<OutcomeGuess> judge_consent() const;
    std::optional<OutcomeGuess> judge_paywall() const;

    const OutcomeEvidence& e_;
    const PageAmounts& amounts_;
    std::string title_, kept_, all_;  // in small letters
};

void Judge::append(std::string& out, std::string_view text) const {
    if (out.size() > kLooked) return;
    text = text.substr(0, kLooked);
    const std::size_t begin = out.size();
    out.resize(begin + text.size() + 1, '\n');
    std::transform(text.begin(), text.end(), out.begin() + static_cast<std::ptrdiff_t>(begin),
                   ascii_lower);
}

void Judge::read() {
    append(title_, e_.page.raw(e_.page.title));
    if (const Fact* printed = e_.facts.first(Field::title)) append(title_, printed->value);
    for (BlockId b = 0; b < e_.page.blocks.size(); ++b) {
        const bool kept = b < e_.body.kept.size() && e_.body.kept[b];
        if (all_.size() > kLooked && (!kept || kept_.size() > kLooked)) continue;
        std::string text;
        e_.page.append_beginning(e_.page.blocks[b].first_run, e_.page.blocks[b].end_run, kLooked,
                                 text);
        append(all_, text);
        if (kept) append(kept_, text);
    }
    if (kept_.empty()) kept_ = all_;
}

std::optional<OutcomeGuess> Judge::judge_error() const {
    if (amounts_.kept_paragraphs >= 3) return std::nullopt;
    const std::string_view beginning = std::string_view(kept_).substr(0, kBeginning);
    const bool status = prints_status(title_);
    const std::size_t missing = kSaysMissing.count_in(title_);
    const std::size_t titled = missing + kSaysFailed.count_in(title_);
    const std::size_t said = kSaysMissing.count_in(beginning) + kSaysFailed.count_in(beginning) +
                             prints_status(beginning);
    // A title may quote such words; then the text goes on about something else.
    const bool is_short = amounts_.kept < 120;
    if (missing || ((titled || status) && (is_short || titled + status + said >= 2)))
        return OutcomeGuess{COPYDESK_ERROR_PAGE, sureness(0.75, titled + status + said)};
    if (said >= 2 && amounts_.kept <= 250)
        return OutcomeGuess{COPYDESK_ERROR_PAGE, sureness(0.7, said)};
    return std::nullopt;
}

std::optional<OutcomeGuess> Judge::judge_shell() const {
    if (amounts_.kept >= 150) return std::nullopt;
    std::size_t scripts = 0;
    for (const Script& script : e_.page.scripts) scripts += script.content.length;
    const double unlinked = amounts_.all - amounts_.all_linked;
    if (amounts_.all < 25 && scripts > 1'000) return OutcomeGuess{COPYDESK_SCRIPT_SHELL, 0.8};
    const std::size_t asked = kAsksScript.count_in(all_);
    if (asked && unlinked < 150)
        return OutcomeGuess{COPYDESK_SCRIPT_SHELL, sureness(unlinked < 60 ? 0.8 : 0.6, asked)};
    return std::nullopt;
}

std::optional<OutcomeGuess> Judge::judge_consent() const {
    // On a small page the buttons, which are not kept, say as much as the text.
    const std::string& text = amounts_.all < 250 ? all_ : kept_;
    const std::size_t said = kSaysConsent.count_in(text);
    if (!said) return std::nullopt;
    const bool article = e_.declared.declares_article();
    const std::size_t titled = kSaysConsent.count_in(title_);
    const std::size_t early = kSaysConsent.count_in(std::string_view(text).substr(0, 1'500));
    const bool is_short = amounts_.kept < 150 && amounts_.kept_paragraphs < 4;
    if ((is_short && said >= 3) ||
        (titled && said >= (article ? 2u : 1u) &&
         (is_unsigned() || amounts_.kept_paragraphs < 3)) ||
        (is_unsigned() && !article && early >= 3 && amounts_.kept < 400))
        return OutcomeGuess{COPYDESK_CONSENT_WALL, sureness(0.6, said + titled)};
    return std::nullopt;
}

std::optional<OutcomeGuess> Judge::judge_paywall() const {
    const bool closed = is_closed();
    if (amounts_.kept >= (closed ? 350 : 150)) return std::nullopt;
    if (amounts_.kept_paragraphs >= (closed ? 6u : 3u)) return std::nullopt;
    const std::size_t asked = kAsksPay.count_in(all_);
    if (!asked) return std::nullopt;
    return OutcomeGuess{COPYDESK_PAYWALL_STUB, sureness(closed ? 0.75 : 0.55, asked)};
}

}  // namespace

PageAmounts add_up(const Column<BlockText>& texts, const BodyRange& body) {
    PageAmounts amounts;
    for (BlockId b = 0; b < texts.size(); ++b) {
        const BlockText& text = texts[b];
        amounts.all += double{text.words()};
        amounts.all_linked += double{text.linked_words()};
        if (b >= body.kept.size() || !body.kept[b]) continue;
        amounts.kept += double{text.words()};
        amounts.kept_linked += double{text.linked_words()};
        amounts.kept_paragraphs += is_prose(text);
    }
    return amounts;
}

std::optional<OutcomeGuess> judge_barrier(const OutcomeEvidence& evidence,
                                          const PageAmounts& amounts) {
    if (evidence.http_status >= 400) return OutcomeGuess{COPYDESK_ERROR_PAGE, 0.95};
    if (amounts.kept >= kMostOfBarrier || amounts.kept_paragraphs >= kMostParagraphs)
        return std::nullopt;
    Judge judge(evidence, amounts);
    if (judge.is_possible())
        if (const auto barrier = judge.judge()) return barrier;
    // Where much stands that was not kept, the body was missed: the page itself is not thin.
    const double unlinked = amounts.all - amounts.all_linked;
    if (amounts.kept < kThin && (unlinked < 150 || evidence.page.plain_text))
        return OutcomeGuess{COPYDESK_TOO_THIN, unlinked < 60 ? 0.9 : 0.75};
    return std::nullopt;
}

}  // namespace copydesk
