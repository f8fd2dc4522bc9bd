#include "article/outcome.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "core/characters.h"

namespace copydesk {
namespace {

// What the rules below look at, gathered in one pass over the blocks.
struct Evidence {
    double kept = 0, all = 0;  // words of the body and of the page
    double kept_linked = 0, all_linked = 0;
    std::size_t kept_paragraphs = 0;  // of 25 words or more
    std::size_t link_headings = 0;    // headings that are links: teasers
    std::string kept_text, all_text;  // the beginnings, lower case
};

constexpr std::size_t kLooked = 4'000;  // bytes of text that the word lists look at

// Words, roughly: by white space, and two characters a word where words are not spaced.
double count_words(std::string_view text) {
    std::size_t halves = 0;
    bool in_word = false;
    for (std::size_t at = 0; at < text.size();) {
        if (static_cast<signed char>(text[at]) >= 0) {
            const bool space = text[at++] <= 0x20;
            halves += !space && !in_word ? 2 : 0;
            in_word = !space;
            continue;
        }
        const char32_t c = next_code_point(text, at);
        const bool space = c == 0xa0 || c == 0x3000;
        if (c >= 0x2e80 && c < 0xd800)
            halves += 1;
        else if (!space && !in_word)
            halves += 2;
        in_word = !space;
    }
    return static_cast<double>(halves) / 2;
}

void append_lower(std::string& out, std::string_view text) {
    if (out.size() > kLooked) return;
    text = text.substr(0, kLooked);
    const std::size_t begin = out.size();
    out.resize(begin + text.size() + 1, '\n');
    std::transform(text.begin(), text.end(), out.begin() + static_cast<std::ptrdiff_t>(begin),
                   ascii_lower);
}

Evidence gather(const Page& page, const BodyRange& body) {
    Evidence e;
    for (BlockId b = 0; b < page.blocks.size(); ++b) {
        double words = 0, linked = 0;
        const Block& block = page.blocks[b];
        for (RunId r = block.first_run; r < block.end_run; ++r) {
            const double n = count_words(page.raw(page.runs[r].raw));
            words += n;
            for (NodeId a = page.runs[r].node; page.nodes[a].is_inline; a = page.nodes[a].parent)
                if (page.nodes[a].tag == Tag::a) {
                    linked += n;
                    break;
                }
        }
        e.all += words;
        e.all_linked += linked;
        const Tag tag = page.nodes[block.node].tag;
        e.link_headings += tag >= Tag::h2 && tag <= Tag::h5 && linked > words / 2;
        const bool kept = b < body.kept.size() && body.kept[b];
        if (kept) {
            e.kept += words;
            e.kept_linked += linked;
            e.kept_paragraphs += words >= 25 && linked < words / 2;
        }
        if (e.all_text.size() < kLooked) {
            std::string text;
            page.append_beginning(block.first_run, block.end_run, kLooked, text);
            append_lower(e.all_text, text);
            if (kept) append_lower(e.kept_text, text);
        }
    }
    return e;
}

template <std::size_t N>
std::size_t count_any(std::string_view text, const std::array<std::string_view, N>& words) {
    return static_cast<std::size_t>(std::count_if(
        words.begin(), words.end(),
        [text](std::string_view w) { return text.find(w) != std::string_view::npos; }));
}

constexpr std::array<std::string_view, 20> kConsent = {
    "cookie",           "consent",          "accept all",   "reject all",
    "privacy policy",   "personalised ads", "our partners", "legitimate interest",
    "alle akzeptieren", "einwilligung",     "datenschutz",  "zustimm",
    "accepter",         "tout refuser",     "partenaires",  "aceptar",
    "consentimiento",   "accetta",          "zgod",         "同意"};
constexpr std::array<std::string_view, 16> kMissing = {"404",
                                                       "not found",
                                                       "page you requested",
                                                       "does not exist",
                                                       "no longer available",
                                                       "nicht gefunden",
                                                       "existiert nicht",
                                                       "introuvable",
                                                       "n'existe pas",
                                                       "no encontrada",
                                                       "no existe",
                                                       "non trovata",
                                                       "não encontrada",
                                                       "nie znaleziono",
                                                       "не найден",
                                                       "見つかりません"};
constexpr std::array<std::string_view, 10> kScript = {
    "enable javascript",   "javascript is disabled", "requires javascript", "javascript to run",
    "turn on javascript",  "javascript aktivieren",  "activer javascript",  "habilite javascript",
    "включите javascript", "javascriptを有効"};
constexpr std::array<std::string_view, 12> kPaywall = {
    "subscribe to continue",  "subscribe to read",    "to continue reading",
    "already a subscriber",   "for subscribers only", "weiterlesen mit",
    "jetzt abonnieren",       "réservé aux abonnés",  "réservé à nos abonnés",
    "solo para suscriptores", "per abbonati",         "только для подписчиков"};

// Pages whose little text is about themselves: errors, consent, scripts, subscriptions.
std::optional<OutcomeGuess> judge_barrier(const Evidence& e, const Page& page,
                                          const Declared& declared, const Facts& facts,
                                          std::string_view title) {
    const std::string& text = e.kept > 0 ? e.kept_text : e.all_text;
    const std::string_view beginning = std::string_view(text).substr(0, 400);
    if (e.kept_paragraphs < 3 &&
        (count_any(title, kMissing) || count_any(beginning, kMissing) >= 2))
        return OutcomeGuess{COPYDESK_ERROR_PAGE, 0.85};
    std::size_t scripts = 0;
    for (const Script& script : page.scripts) scripts += script.content.length;
    if (e.kept < 150 && (count_any(e.all_text, kScript) || (e.all < 25 && scripts > 2'000)))
        return OutcomeGuess{COPYDESK_SCRIPT_SHELL, 0.8};
    const std::size_t consent = count_any(text, kConsent);
    const bool unsigned_ = !facts.first(Field::published) && !facts.first(Field::author);
    if ((e.kept < 150 && consent >= 3) ||
        (consent >= (declared.declares_article() ? 2 : 1) &&
         (e.kept < 600 || !declared.declares_article()) && count_any(title, kConsent)) ||
        (unsigned_ && count_any(std::string_view(text).substr(0, 1'500), kConsent) >= 3))
        return OutcomeGuess{COPYDESK_CONSENT_WALL, 0.8};
    const Fact* access = facts.first(Field::access);
    const bool declared_closed =
        access && (access->type == "subscriber" || access->type == "metered");
    if (count_any(e.all_text, kPaywall) && (e.kept < 150 || (declared_closed && e.kept < 350)))
        return OutcomeGuess{COPYDESK_PAYWALL_STUB, 0.65};
    return std::nullopt;
}

// Manuals live at addresses that say so.
bool has_documentation_address(std::string_view url) {
    for (std::string_view mark : {"//docs.", "/docs/", "//developer.", "/documentation/",
                                  "/manual/", "/reference/", "/api/"})
        if (url.find(mark) != std::string_view::npos) return true;
    return false;
}

// What is listed there is for sale.
bool has_shop_address(std::string_view url) {
    for (std::string_view mark : {"/shop", "/store", "/product", "/collections/", "/catalog"})
        if (url.find(mark) != std::string_view::npos) return true;
    return false;
}

OutcomeGuess judge_content(const Evidence& e, const Declared& declared, const Facts& facts,
                           const PageContext& context) {
    const double links = e.kept > 0 ? e.kept_linked / e.kept : 1;
    const bool dated = facts.first(Field::published) != nullptr,
               signed_ = facts.first(Field::author) != nullptr;
    const bool article_type =
        declared.declares_article() || declared.declares({"news", "review", "recipe"});
    if (is_thread(declared, context)) return {COPYDESK_FORUM, 0.75};
    // Magazines call what they write on technology a TechArticle too.
    const bool manual = declared.declares({"techarticle", "apireference"}) && !(dated && signed_);
    if (manual || (has_documentation_address(context.url) && !article_type))
        return {COPYDESK_DOCUMENTATION, 0.7};
    if (declared.declares({"product"}) && !article_type) return {COPYDESK_PRODUCT, 0.7};
    if (declared.declares({"collectionpage", "searchresultspage", "itemlist"}) &&
        e.kept_paragraphs < 5 && !article_type)
        return {has_shop_address(context.url) ? COPYDESK_COLLECTION : COPYDESK_LISTING, 0.6};
    if (links > 0.45 || (e.link_headings >= 8 && e.kept_paragraphs < 4))
        return {COPYDESK_LISTING, 0.65};
    double p = 0.35 + 0.2 * article_type + 0.12 * dated + 0.1 * signed_ +
               0.2 * (e.kept_paragraphs >= 4) - 0.4 * links;
    p = std::clamp(p, 0.05, 0.98);
    if (p >= 0.5) return {COPYDESK_ARTICLE, p};
    return {COPYDESK_OTHER, 1 - p};
}

}  // namespace

OutcomeGuess judge_outcome(const Page& page, const Declared& declared, const Facts& facts,
                           const BodyRange& body, const PageContext& context,
                           std::int32_t http_status) {
    const Evidence e = gather(page, body);
    if (http_status >= 400) return {COPYDESK_ERROR_PAGE, 0.95};
    std::string title;
    append_lower(title, page.raw(page.title));
    if (const Fact* printed = facts.first(Field::title)) append_lower(title, printed->value);
    if (const auto barrier = judge_barrier(e, page, declared, facts, title)) return *barrier;
    if (e.kept < 30) return {COPYDESK_TOO_THIN, 0.8};
    if (page.plain_text && e.kept_paragraphs >= 3) return {COPYDESK_ARTICLE, 0.8};
    return judge_content(e, declared, facts, context);
}

}  // namespace copydesk
