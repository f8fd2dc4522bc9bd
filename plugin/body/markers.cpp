#include "body/markers.h"

#include <algorithm>
#include <bitset>
#include <memory_resource>
#include <string_view>
#include <vector>

#include "body/block_text.h"
#include "body/paywall_phrases.h"

namespace copydesk {
namespace {

struct Phrases {
    Marker marker;
    std::string_view text;  // phrases between bars
};

// English, German, French, Spanish, Portuguese, Italian, Dutch, Polish, Russian, Ukrainian,
// Turkish, Greek, Arabic, Hebrew, Persian, Hindi, Chinese, Japanese, Korean, Vietnamese, Thai,
// Indonesian, Swedish, Czech; see-also lines of Norwegian, Danish, Finnish, Hungarian, Romanian,
// Bulgarian and Croatian.
constexpr Phrases kPhrases[] = {
    {Marker::comments,
     "comment|comments|leave a reply|leave a comment|post a comment|your comment|add comment|join "
     "the conversation|"
     "recent comments|reply|replies|log in to comment|your email address|email address|your "
     "name|logged in|"
     "kommentar|kommentare|kommentieren|kommentar schreiben|leserkommentare|antworten|ihr "
     "kommentar|"
     "commentaire|commentaires|votre commentaire|laisser un commentaire|répondre|"
     "comentario|comentarios|deja una respuesta|deja un comentario|tu comentario|"
     "comentário|comentários|deixe uma resposta|deixe um comentário|seu comentário|"
     "commento|commenti|lascia un commento|il tuo commento|rispondi|reactie|reacties|reageer|"
     "komentarz|komentarze|dodaj komentarz|odpowiedz|комментарий|комментарии|комментариев|оставьте "
     "ответ|"
     "добавить комментарий|ваш комментарий|ответить|коментар|коментарі|yorum|yorumlar|yorum "
     "yap|yorumunuzu|cevap ver|"
     "σχόλιο|σχόλια|απάντηση|το σχόλιό σας|تعليق|تعليقا|التعليقات|اترك ردا|اترك "
     "تعليقا|תגובה|תגובות|دیدگاه|نظر|نظرات|"
     "टिप्पणी|टिप्पणियाँ|评论|发表评论|留言|評論|留言板|回覆|コメント|コメントを書く|返信|댓글|의견|"
     "bình luận|trả lời|"
     "ความคิดเห็น|แสดงความคิดเห็น|komentar anda|tinggalkan komentar|kommentarer|komentáře|komentář"},
    {Marker::related,
     "related|related news|related stories|related articles|related posts|see also|read also|also "
     "read|must read|"
     "most read|most popular|popular|trending|you may also like|you might also "
     "like|recommended|more from|more news|"
     "latest news|latest|recent posts|don't miss|next story|top stories|more stories|editor's "
     "picks|"
     "mehr zum thema|lesen sie auch|das könnte sie auch interessieren|auch "
     "interessant|meistgelesen|"
     "verwandte artikel|mehr aus|weitere artikel|zum thema|neueste|à lire aussi|lire aussi|lisez "
     "aussi|sur le "
     "même sujet|"
     "articles liés|les plus lus|voir aussi|à découvrir|lo más leído|más leídas|noticias "
     "relacionadas|"
     "artículos relacionados|lea también|te puede interesar|ver también|últimas noticias|leia "
     "também|"
     "notícias relacionadas|artigos relacionados|mais lidas|leitura obrigatória|veja "
     "também|últimas notícias|"
     "leggi anche|articoli correlati|potrebbe interessarti|i più letti|notizie correlate|lees "
     "ook|meer nieuws|"
     "czytaj także|czytaj też|zobacz także|najczęściej czytane|polecane|powiązane|читайте также|по "
     "теме|"
     "похожие|популярное|рекомендуем|другие новости|читайте також|схожі|ilgili haberler|bunu da "
     "okuyun|ilginizi "
     "çekebilir|"
     "çok okunan|son haberler|διαβάστε ακόμη|διαβάστε επίσης|σχετικά|σχετικά νέα|δημοφιλή|اقرأ "
     "أيضا|"
     "مقالات ذات صلة|الأكثر قراءة|مواضيع ذات صلة|כתבות נוספות|קראו גם|مطالب مرتبط|यह भी पढ़ें|संबंधित|"
     "相关新闻|相关阅读|相关文章|热门推荐|推荐阅读|延伸閱讀|相關新聞|熱門|推薦|関連記事|"
     "関連ニュース|あわせて読みたい|"
     "おすすめ|人気記事|ランキング|관련 기사|많이 본 뉴스|함께 읽으면 좋은 기사|인기|추천|tin liên "
     "quan|"
     "đọc thêm|xem thêm|bài viết liên quan|ข่าวที่เกี่ยวข้อง|อ่านเพิ่มเติม|baca juga|berita "
     "terkait|terpopuler|"
     "läs också|läs även|související|mohlo by vás zajímat|les også|læs også|lue myös|olvassa "
     "el|citește și|"
     "прочетете още|pročitajte i"},
    {Marker::share,
     "share|share this|share on|follow us|stay connected|stay in "
     "touch|facebook|twitter|whatsapp|telegram|"
     "linkedin|pinterest|copy link|print|tweet|followers|fans|subscribers|likes|teilen|folgen sie "
     "uns|drucken|"
     "partager|suivez nous|suivre|restez "
     "connectés|imprimer|compartir|síguenos|seguidores|imprimir|partilhar|"
     "compartilhar|fique ligado|seguidores|condividi|seguici|resta connesso|stampa|delen|volg "
     "ons|udostępnij|"
     "obserwuj|поделиться|подписчики|оставайтесь с нами|поділитися|paylaş|bizi takip edin|takip "
     "et|beğen|"
     "κοινοποίηση|μείνετε συνδεδεμένοι|ακολουθήστε|شارك|تابعنا|ابق على اتصال|שתפו|اشتراک "
     "گذاری|साझा करें|"
     "分享|关注我们|关注|粉丝|分享到|シェア|フォローする|フォロワー|いいね|공유|좋아합니다|"
     "구독하기|chia sẻ|theo dõi|แชร์|bagikan|"
     "dela|sdílet|"
     "listen to this article|listen to article|listen to this story|artikel anhören|écouter "
     "l'article|escuchar artículo|escuchar la noticia|ouvir artigo|ouça este conteúdo|ascolta "
     "l'articolo|luister naar dit artikel|posłuchaj artykułu|слушать статью|прослушать|слухати "
     "статтю|haberi dinle|ακούστε το άρθρο|استمع إلى المقال|האזינו לכתבה|लेख सुनें|听文章|"
     "聆聽文章|記事を聴く|기사 듣기|nghe bài viết|ฟังบทความ|dengarkan artikel|lyssna på artikeln"},
    {Marker::newsletter,
     "newsletter|subscribe|sign up|subscription|sign in|log in|register|create account|free "
     "trial|already a subscriber|"
     "get the latest|in your inbox|anmelden|abonnieren|jetzt "
     "abonnieren|registrieren|abo|s'abonner|abonnez vous|"
     "inscrivez vous|se connecter|suscríbete|suscribirse|regístrate|iniciar sesión|assine|inscreva "
     "se|subscreva|"
     "iscriviti|abbonati|registrati|accedi|aanmelden|abonneer|zapisz "
     "się|subskrybuj|zaloguj|подписаться|"
     "подпишитесь|рассылка|войти|abone ol|üye ol|giriş yap|εγγραφή|اشترك|النشرة "
     "البريدية|הירשמו|عضویت|सदस्यता|"
     "订阅|登录|注册|訂閱|登入|購読|登録|ログイン|メルマガ|구독|로그인|회원가입|đăng ký|đăng "
     "nhập|สมัครสมาชิก|"
     "berlangganan|prenumerera|přihlásit"},
    {Marker::consent,
     "cookie|cookies|accept all|privacy settings|consent|gdpr|we use cookies|uses "
     "cookies|einwilligung|"
     "alle akzeptieren|cookie einstellungen|accepter|tout accepter|témoins de "
     "connexion|aceptar|galletas|aceitar|"
     "accetta|alle cookies|pliki cookie|ciasteczka|файлы cookie|файлов "
     "cookie|çerez|çerezleri|cookie'leri|"
     "ملفات تعريف الارتباط|עוגיות|کوکی|कुकीज़|クッキー|同意|쿠키|คุกกี้"},
    {Marker::rights,
     "copyright|all rights reserved|rights reserved|terms of use|terms of service|privacy "
     "policy|terms and conditions|"
     "contact us|about us|imprint|impressum|datenschutz|agb|alle rechte vorbehalten|tous droits "
     "réservés|"
     "mentions légales|politique de confidentialité|todos los derechos reservados|aviso legal|"
     "política de privacidad|todos os direitos reservados|política de privacidade|tutti i diritti "
     "riservati|"
     "alle rechten voorbehouden|wszelkie prawa zastrzeżone|polityka prywatności|все права защищены|"
     "политика конфиденциальности|усі права захищені|tüm hakları saklıdır|gizlilik|με επιφύλαξη|"
     "جميع الحقوق محفوظة|כל הזכויות שמורות|تمامی حقوق|सर्वाधिकार|版权所有|版權所有|無断転載|"
     "無断 転載|無断 複製|riproduzione riservata|prawem autorskim|reproducción "
     "prohibida|reprodução "
     "proibida|저작권자|무단 전재|재배포 금지|bản quyền|สงวนลิขสิทธิ์|hak cipta"},
    {Marker::advert,
     "advertisement|advertising|sponsored|anzeige|werbung|publicité|publicidad|publicidade|"
     "pubblicità|advertentie|"
     "reklama|реклама|reklam|διαφήμιση|إعلان|פרסומת|آگهی|विज्ञापन|广告|廣告|広告|광고|quảng "
     "cáo|โฆษณา|iklan|annons"},
    {Marker::more,
     "read more|continue reading|click here|learn more|view all|see all|show more|load "
     "more|weiterlesen|mehr lesen|"
     "mehr erfahren|alle anzeigen|lire la suite|en savoir plus|voir plus|leer más|ver más|seguir "
     "leyendo|leia mais|"
     "saiba mais|ver mais|continua a leggere|leggi tutto|leggi di più|lees meer|czytaj "
     "więcej|więcej|"
     "читать далее|подробнее|ещё|devamını oku|devamı|διαβάστε περισσότερα|اقرأ المزيد|المزيد|קרא "
     "עוד|"
     "بیشتر بخوانید|और पढ़ें|阅读更多|查看更多|更多|続きを読む|もっと見る|더보기|xem "
     "thêm|อ่านต่อ|selengkapnya|läs mer|"
     "číst dál"},
};

// What stands below a product that is none of it: what its customers say, and other goods.
constexpr Phrases kShopPhrases[] = {
    {Marker::comments,
     "customer reviews|reviews|customer ratings|seller ratings|seller feedback|what our customers "
     "say|what people are saying|questions and answers|customer questions|"
     "bewertungen|kundenbewertungen|kundenrezensionen|rezensionen|"
     "kundenmeinungen|avis|avis clients|opiniones|reseñas|valoraciones|avaliações|recensioni|"
     "opinioni dei clienti|beoordelingen|klantbeoordelingen|opinie|opinie klientów|отзывы|отзывов|"
     "відгуки|değerlendirmeler|müşteri yorumları|κριτικές|αξιολογήσεις|تقييمات|مراجعات "
     "العملاء|ביקורות|نظرات "
     "کاربران|समीक्षाएं|评价|商品评价|用户评价|評價|レビュー|口コミ|리뷰|상품평|"
     "đánh giá|รีวิว|ulasan|recenze|hodnocení|recensioner|omdömen|anmeldelser|arvostelut|"
     "vélemények|értékelések|recenzii|отзиви|recenzije"},
    {Marker::related,
     "also viewed|also bought|also like|customers who viewed|people who viewed|similar "
     "items|similar products|related items|related products|other products|frequently bought "
     "together|recently viewed|complete the look|ähnliche produkte|ähnliche artikel|kunden kauften "
     "auch|kunden kauften|wird oft zusammen gekauft|dazu passt|passende produkte|passendes "
     "zubehör|zuletzt angesehen|produits similaires|produits associés|produits apparentés|vous "
     "aimerez aussi|les clients ont aussi|articles consultés|productos relacionados|productos "
     "similares|también te puede gustar|los clientes también|produtos relacionados|produtos "
     "similares|quem viu também|prodotti correlati|prodotti simili|i clienti hanno anche|"
     "gerelateerde producten|vergelijkbare producten|anderen bekeken ook|podobne produkty|klienci "
     "kupili także|похожие товары|с этим товаром покупают|вас может заинтересовать|схожі товари|"
     "benzer ürünler|birlikte alınanlar|σχετικά προϊόντα|παρόμοια προϊόντα|منتجات ذات صلة|منتجات "
     "مشابهة|מוצרים דומים|מוצרים קשורים|محصولات مرتبط|محصولات مشابه|संबंधित उत्पाद|相关商品|"
     "相关产品|猜你喜欢|相關商品|相關產品|関連商品|類似商品|この商品を見た|関連する商品|관련 "
     "상품|비슷한 상품|연관 상품|sản phẩm tương tự|sản phẩm liên quan|สินค้าที่เกี่ยวข้อง|produk "
     "serupa|produk terkait|související produkty|podobné produkty|liknande produkter|relaterade "
     "produkter|lignende produkter|relaterte produkter|relaterede produkter|samankaltaisia "
     "tuotteita|kapcsolódó termékek|hasonló termékek|produse similare|produse asemănătoare|"
     "подобни продукти|slični proizvodi"},
};

// What counts comments beside the title, in words that by themselves head other things too.
constexpr Phrases kCountPhrases[] = {
    {Marker::comments,
     "thought on|thoughts on|response to|responses to|reply on|replies on|gedanke zu|gedanken zu|"
     "antwort auf|antworten auf|antwort zu|antworten zu|réflexion sur|réflexions sur|réponse à|"
     "réponses à|pensamiento sobre|pensamientos sobre|respuesta a|respuestas a|ideia sobre|ideias "
     "sobre|resposta a|respostas a|pensiero su|pensieri su|risposta a|risposte a|gedachte over|"
     "gedachten over|reactie op|reacties op|myśl na temat|myśli na temat|odpowiedź do|odpowiedzi "
     "do|ответ на|ответа на|ответов на|ответ к|ответов к|відповідь на|відповіді на|üzerine "
     "düşünce|yanıt|σκέψη σχετικά με|σκέψεις σχετικά με|απαντήσεις στο|ردود على|رأي حول|"
     "תגובות על|个想法|条回复|個想法|則回應|件のフィードバック|件の返信|개의 생각|개의 답글|suy "
     "nghĩ về|phản hồi cho|ความคิดบน|tanggapan untuk|pemikiran pada|svar på|tankar om|svar til|"
     "tanker om|vastausta artikkeliin|gondolat|hozzászólás|gânduri despre|răspunsuri la|odpovědi "
     "na|komentářů u|отговора на"},
};

constexpr std::size_t kLongest = 8;  // words of a phrase, or characters where words are not spaced
constexpr std::size_t kLooked = 16;  // words of a block
constexpr std::size_t kLeading = 2;  // a sign may stand before the phrase that begins a line
constexpr std::uint64_t kPrime = 0x100000001b3ULL;

struct Entry {
    std::uint64_t hash;
    std::uint32_t markers;
};

struct PhraseTable {
    std::vector<Entry> entries;    // by the hash of their words' hashes, ascending
    std::bitset<1 << 14> first{};  // whether a phrase begins with a word of this hash, or its like
    std::bitset<1 << 14> whole{};  // whether a phrase has this hash, or its like

    static std::size_t place_of_whole(std::uint64_t hash) { return hash >> 50; }
    static std::size_t place(std::uint32_t word) { return word * 0x9e3779b9u >> 18; }
};

PhraseTable table_of(std::span<const Phrases> phrases) {
    PhraseTable made;
    std::vector<Entry>& entries = made.entries;
    Column<std::uint32_t> words(std::pmr::new_delete_resource());
    for (const Phrases& one : phrases)
        for (std::string_view left = one.text; !left.empty();) {
            const std::size_t bar = std::min(left.find('|'), left.size());
            words.clear();
            hash_words(left.substr(0, bar), words);
            std::uint64_t hash = 0;
            for (std::uint32_t word : words) hash = (hash ^ word) * kPrime;
            if (!words.empty() && words.size() <= kLongest) {
                entries.push_back({hash, 1u << static_cast<unsigned>(one.marker)});
                made.whole.set(PhraseTable::place_of_whole(hash));
                made.first.set(PhraseTable::place(words.front()));
            }
            left.remove_prefix(std::min(left.size(), bar + 1));
        }
    std::sort(entries.begin(), entries.end(),
              [](const Entry& a, const Entry& b) { return a.hash < b.hash; });
    return made;
}

// Of the phrases that begin with one of the first `starts` words.
std::uint32_t find(const PhraseTable& phrases, std::span<const std::uint32_t> words,
                   std::size_t starts = kLooked) noexcept {
    const std::vector<Entry>& table = phrases.entries;
    const std::size_t count = std::min(words.size(), std::max(starts, kLooked));
    std::uint32_t found = 0;
    for (std::size_t first = 0; first < std::min(count, starts); ++first) {
        if (!phrases.first.test(PhraseTable::place(words[first]))) continue;
        std::uint64_t hash = 0;
        for (std::size_t last = first; last < std::min(count, first + kLongest); ++last) {
            hash = (hash ^ words[last]) * kPrime;
            if (!phrases.whole.test(PhraseTable::place_of_whole(hash))) continue;
            const auto at =
                std::lower_bound(table.begin(), table.end(), hash,
                                 [](const Entry& e, std::uint64_t h) { return e.hash < h; });
            for (auto same = at; same != table.end() && same->hash == hash; ++same)
                found |= same->markers;
        }
    }
    return found;
}

}  // namespace

// The tables are made once, on the first page.
std::uint32_t find_markers(std::span<const std::uint32_t> words, bool leading) noexcept {
    static const PhraseTable table = table_of(kPhrases);
    return find(table, words, leading ? kLeading : kLooked);
}

std::uint32_t find_shop_markers(std::span<const std::uint32_t> words) noexcept {
    static const PhraseTable table = table_of(kShopPhrases);
    return find(table, words);
}

bool counts_comments(std::span<const std::uint32_t> words) noexcept {
    static const PhraseTable table = table_of(kCountPhrases);
    return !words.empty() && (find(table, words) != 0 ||
                              (find_markers(words) >> static_cast<unsigned>(Marker::comments) & 1));
}

bool asks_to_pay(std::span<const std::uint32_t> words) noexcept {
    static const PhraseTable table = [] {
        std::vector<Phrases> phrases;
        for (const std::string_view phrase : kPaywallPhrases)
            phrases.push_back({Marker::newsletter, phrase});
        return table_of(phrases);
    }();
    return find(table, words, words.size()) != 0;
}

}  // namespace copydesk
