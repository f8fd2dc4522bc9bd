#include "body/class_words.h"

namespace copydesk {
namespace {

struct Word {
    std::string_view text;
    WordGroup group;
};

using enum WordGroup;

// Mostly English, as class names are everywhere; with what sites in other languages use.
constexpr Word kWords[] = {
    {"content", content}, {"article", content}, {"body", content}, {"entry", content}, {"post", content},
    {"story", content}, {"text", content}, {"main", content}, {"articlebody", content}, {"contenido", content},
    {"inhalt", content}, {"artikel", content}, {"contenu", content}, {"noticia", content}, {"articolo", content},
    {"paragraph", content}, {"richtext", content}, {"prose", content}, {"longform", content}, {"detail", content},
    {"comment", comment}, {"comments", comment}, {"disqus", comment}, {"kommentar", comment},
    {"kommentare", comment}, {"commentaires", comment}, {"comentarios", comment}, {"comentario", comment},
    {"reply", comment}, {"replies", comment}, {"respond", comment}, {"discussion", comment}, {"livefyre", comment},
    {"nav", navigation}, {"navigation", navigation}, {"menu", navigation}, {"navbar", navigation},
    {"submenu", navigation}, {"topnav", navigation}, {"sitemap", navigation}, {"offcanvas", navigation},
    {"megamenu", navigation}, {"hamburger", navigation}, {"toc", navigation}, {"tabs", navigation},
    {"sidebar", sidebar}, {"aside", sidebar}, {"widget", sidebar}, {"rail", sidebar}, {"secondary", sidebar},
    {"complementary", sidebar}, {"widgets", sidebar}, {"module", sidebar}, {"box", sidebar}, {"infobox", sidebar},
    {"related", related}, {"recommend", related}, {"recommended", related}, {"recommendations", related},
    {"more", related}, {"popular", related}, {"trending", related}, {"similar", related}, {"latest", related},
    {"mostread", related}, {"outbrain", related}, {"taboola", related}, {"recirc", related}, {"next", related},
    {"verwandte", related}, {"relacionadas", related}, {"suggested", related}, {"also", related}, {"onward", related},
    {"share", share}, {"social", share}, {"sharing", share}, {"facebook", share}, {"twitter", share},
    {"whatsapp", share}, {"addthis", share}, {"sharedaddy", share}, {"teilen", share}, {"follow", share},
    {"like", share}, {"likes", share}, {"rating", share}, {"vote", share}, {"tools", share}, {"print", share},
    {"ad", advert}, {"ads", advert}, {"advert", advert}, {"advertisement", advert}, {"sponsor", advert},
    {"sponsored", advert}, {"promo", advert}, {"promotion", advert}, {"banner", advert}, {"anzeige", advert},
    {"werbung", advert}, {"publicidad", advert}, {"adsense", advert}, {"dfp", advert}, {"affiliate", advert},
    {"footer", footer}, {"copyright", footer}, {"legal", footer}, {"disclaimer", footer}, {"colophon", footer},
    {"contentinfo", footer}, {"impressum", footer}, {"foot", footer}, {"bottom", footer}, {"footnotes", content},
    {"header", header}, {"masthead", header}, {"topbar", header}, {"logo", header}, {"top", header},
    {"branding", header}, {"head", header}, {"hero", header},
    {"meta", meta}, {"byline", meta}, {"author", meta}, {"date", meta}, {"tags", meta}, {"tag", meta},
    {"category", meta}, {"categories", meta}, {"info", meta}, {"timestamp", meta}, {"bio", meta}, {"time", meta},
    {"posted", meta}, {"published", meta}, {"autor", meta}, {"profile", meta}, {"avatar", meta}, {"credits", meta},
    {"newsletter", newsletter}, {"subscribe", newsletter}, {"subscription", newsletter}, {"signup", newsletter},
    {"paywall", newsletter}, {"abo", newsletter}, {"mailchimp", newsletter}, {"optin", newsletter},
    {"donate", newsletter}, {"membership", newsletter}, {"cta", newsletter},
    {"cookie", overlay}, {"cookies", overlay}, {"consent", overlay}, {"gdpr", overlay}, {"modal", overlay},
    {"popup", overlay}, {"overlay", overlay}, {"dialog", overlay}, {"lightbox", overlay}, {"cmp", overlay},
    {"onetrust", overlay}, {"toast", overlay}, {"tooltip", overlay}, {"alert", overlay}, {"notice", overlay},
    {"caption", caption}, {"figcaption", caption}, {"credit", caption}, {"figure", caption}, {"image", caption},
    {"photo", caption}, {"gallery", caption}, {"slideshow", caption}, {"carousel", caption}, {"slider", caption},
    {"video", caption}, {"media", caption}, {"thumbnail", caption}, {"picture", caption},
    {"product", shop}, {"price", shop}, {"cart", shop}, {"shop", shop}, {"buy", shop}, {"sku", shop},
    {"checkout", shop}, {"woocommerce", shop}, {"shipping", shop}, {"review", shop}, {"reviews", shop},
    {"thread", forum}, {"topic", forum}, {"forum", forum}, {"message", forum}, {"signature", forum},
    {"postbody", forum}, {"question", forum}, {"answer", forum}, {"messages", forum}, {"quote", forum},
    {"card", card}, {"teaser", card}, {"item", card}, {"grid", card}, {"list", card}, {"tile", card},
    {"listing", card}, {"feed", card}, {"cards", card}, {"items", card}, {"teasers", card}, {"excerpt", card},
    {"title", title}, {"headline", title}, {"heading", title}, {"kicker", title}, {"titulo", title},
    {"lead", lead}, {"lede", lead}, {"deck", lead}, {"standfirst", lead}, {"summary", lead}, {"intro", lead},
    {"subtitle", lead}, {"dek", lead}, {"chapo", lead}, {"entradilla", lead}, {"abstract", lead},
    {"description", lead}, {"subheadline", lead}, {"vorspann", lead}, {"sommario", lead},
    {"breadcrumb", breadcrumb}, {"breadcrumbs", breadcrumb}, {"crumb", breadcrumb}, {"crumbs", breadcrumb},
    {"pagination", paging}, {"pager", paging}, {"page", paging}, {"pages", paging}, {"prev", paging}, {"paging", paging},
    {"form", form}, {"search", form}, {"login", form}, {"input", form}, {"filter", form}, {"button", form},
    {"btn", form}, {"select", form}, {"register", form}, {"account", form}, {"user", form},
};

constexpr std::size_t kPlaces = 1024;

struct Index {
    std::array<std::uint16_t, kPlaces> places{};  // index into kWords plus one
};

constexpr Index kIndex = [] {
    Index index;
    for (std::size_t i = 0; i < std::size(kWords); ++i) {
        std::size_t at = token_hash(kWords[i].text) % kPlaces;
        while (index.places[at]) at = (at + 1) % kPlaces;
        index.places[at] = static_cast<std::uint16_t>(i + 1);
    }
    return index;
}();

}  // namespace

std::uint32_t word_groups(std::string_view token) noexcept {
    std::uint32_t groups = 0;
    for (std::size_t at = token_hash(token) % kPlaces; kIndex.places[at]; at = (at + 1) % kPlaces) {
        const Word& word = kWords[kIndex.places[at] - 1];
        if (word.text == token) groups |= 1u << static_cast<unsigned>(word.group);
    }
    return groups;
}

}  // namespace copydesk
