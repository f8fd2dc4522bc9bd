#include "facts/marks.h"

#include <array>
#include <vector>

#include "core/characters.h"

namespace copydesk {

namespace {

// `whole`: the word must begin where a word begins ("date" is not in "update"); `alone`: and end
// where one ends ("by" is not in "byte").
struct MarkWord {
    std::string_view word;
    std::uint32_t marks;
    bool whole = false, alone = false;
};

constexpr MarkWord kWords[] = {
    {"author", kMarkAuthor},
    {"autor", kMarkAuthor},
    {"auteur", kMarkAuthor},
    {"autore", kMarkAuthor},
    {"forfatter", kMarkAuthor},
    {"byline", kMarkAuthor | kMarkByline},
    {"by-line", kMarkAuthor | kMarkByline},
    {"writer", kMarkAuthor},
    {"journalist", kMarkAuthor},
    {"redakteur", kMarkAuthor},
    {"verfasser", kMarkAuthor},
    {"contributor", kMarkAuthor},
    {"postedby", kMarkAuthor},
    {"posted-by", kMarkAuthor},
    {"posted_by", kMarkAuthor},
    {"username", kMarkAuthor | kMarkName},
    {"accountname", kMarkAuthor | kMarkName},
    {"postleft", kMarkAuthor, true},  // FluxBB's box beside a post
    {"user-name", kMarkAuthor | kMarkName},
    {"firma", kMarkAuthor, true},
    {"vcard", kMarkAuthor, true},
    {"creator", kMarkAuthor},
    {"columnist", kMarkAuthor},
    {"reporter", kMarkAuthor, true},
    {"redactor", kMarkAuthor, true},
    {"penname", kMarkAuthor},
    {"p-author", kMarkAuthor},
    {"written", kMarkAuthor, true},
    {"name", kMarkName, true},
    {"avatar", kMarkAvatar},
    {"gravatar", kMarkAvatar},
    {"date", kMarkDate, true},
    {"datum", kMarkDate, true},
    {"fecha", kMarkDate, true},
    {"datetime", kMarkDate},
    {"pubdate", kMarkDate | kMarkPublished},
    {"time", kMarkDate, true},
    {"timestamp", kMarkDate},
    {"meta", kMarkDate, true},
    {"byline-date", kMarkDate},
    {"publish", kMarkPublished | kMarkDate},
    {"posted", kMarkPublished | kMarkDate, true},
    {"released", kMarkPublished | kMarkDate},
    {"pubblicat", kMarkPublished | kMarkDate},
    {"publicad", kMarkPublished | kMarkDate},
    {"created", kMarkPublished | kMarkDate},
    {"modified", kMarkModified | kMarkDate},
    {"updated", kMarkModified | kMarkDate},
    {"update", kMarkModified, true},
    {"lastmod", kMarkModified | kMarkDate},
    {"comment", kMarkComment},
    {"kommentar", kMarkComment},
    {"disqus", kMarkComment},
    {"forum", kMarkComment, true},
    {"reply", kMarkComment, true},
    {"respond", kMarkComment, true},
    {"reactions", kMarkComment},
    {"review-list", kMarkComment},
    {"testimonial", kMarkComment | kMarkRelated},
    {"related", kMarkRelated},
    {"recommend", kMarkRelated},
    {"teaser", kMarkRelated},
    {"recirc", kMarkRelated},
    {"more-from", kMarkRelated},
    {"morefrom", kMarkRelated},
    {"also-like", kMarkRelated},
    {"popular", kMarkRelated},
    {"trending", kMarkRelated},
    {"sidebar", kMarkRelated},
    {"widget", kMarkRelated, true},
    {"promo", kMarkRelated, true},
    {"latest", kMarkRelated, true},
    {"most-read", kMarkRelated},
    {"mostread", kMarkRelated},
    {"newsletter", kMarkRelated},
    {"outbrain", kMarkRelated},
    {"taboola", kMarkRelated},
    {"carousel", kMarkRelated},
    {"readmore", kMarkRelated},
    {"read-more", kMarkRelated},
    {"read-next", kMarkRelated},
    {"similar", kMarkRelated},
    {"suggested", kMarkRelated},
    {"swiper", kMarkRelated},
    {"footer", kMarkFooter},
    {"fusszeile", kMarkFooter},
    {"nav", kMarkMenu, true},
    {"menu", kMarkMenu, true},
    {"navbar", kMarkMenu},
    {"breadcrumb", kMarkCrumb},
    {"crumb", kMarkCrumb, true},
    {"brotkrumen", kMarkCrumb},
    {"deck", kMarkDeck, true},
    {"dek", kMarkDeck, true, true},
    {"standfirst", kMarkDeck},
    {"subtitle", kMarkDeck},
    {"sub-title", kMarkDeck},
    {"subhead", kMarkDeck},
    {"sub-head", kMarkDeck},
    {"subline", kMarkDeck},
    {"intro", kMarkDeck, true},
    {"lede", kMarkDeck, true},
    {"lead", kMarkDeck, true, true},
    {"excerpt", kMarkDeck},
    {"summary", kMarkDeck, true},
    {"chapo", kMarkDeck},
    {"chapeau", kMarkDeck},
    {"vorspann", kMarkDeck},
    {"sottotitolo", kMarkDeck},
    {"entradilla", kMarkDeck},
    {"bajada", kMarkDeck},
    {"occhiello", kMarkDeck},
    {"description", kMarkDeck, true},
    {"teasertext", kMarkDeck},
    {"abstract", kMarkDeck, true},
    {"caption", kMarkCaption},
    {"bildunterschrift", kMarkCaption},
    {"legende", kMarkCaption},
    {"credit", kMarkCredit},
    {"copyright", kMarkCredit},
    {"photographer", kMarkCredit},
    {"fotograf", kMarkCredit},
    {"logo", kMarkLogo, true},
    {"brand", kMarkLogo, true},
    {"site-title", kMarkLogo},
    {"site-name", kMarkLogo},
    {"sitename", kMarkLogo},
    {"masthead", kMarkLogo},
    {"headline", kMarkHeadline},
    {"entry-title", kMarkHeadline},
    {"post-title", kMarkHeadline},
    {"article-title", kMarkHeadline},
    {"article__title", kMarkHeadline},
    {"posttitle", kMarkHeadline},
    {"page-title", kMarkHeadline},
    {"p-name", kMarkHeadline},
    {"heading", kMarkHeadline, true},
    {"category", kMarkSection, true},
    {"kicker", kMarkSection},
    {"rubrik", kMarkSection},
    {"eyebrow", kMarkSection},
    {"section-name", kMarkSection},
    {"dachzeile", kMarkSection},
    {"bio", kMarkBio, true},
    {"about-author", kMarkBio},
    {"author-box", kMarkBio},
    {"author-info", kMarkBio},
    {"source", kMarkSource, true, true},
    {"quelle", kMarkSource, true, true},
    {"fuente", kMarkSource, true, true},
    {"laiyuan", kMarkSource, true},
};

constexpr std::size_t kLetters = 29;  // others, a to z, '-', '_'
constexpr auto kLetterOf = [] {
    std::array<std::uint8_t, 256> out{};
    for (std::size_t letter = 0; letter < 26; ++letter)
        out['a' + letter] = out['A' + letter] = static_cast<std::uint8_t>(letter + 1);
    out['-'] = 27;
    out['_'] = 28;
    return out;
}();
constexpr std::size_t letter_of(char c) noexcept {
    return kLetterOf[static_cast<unsigned char>(c)];
}

// An automaton that finds all the words in one run over a value (Aho and Corasick).
struct Automaton {
    struct State {
        std::array<std::uint16_t, kLetters> next{};
        std::uint16_t fall = 0;
        std::uint16_t word = 0;     // 1 + its index
        std::uint16_t shorter = 0;  // a state whose word ends here too
        std::uint16_t first = 0;    // the state itself if it ends a word, else `shorter`
    };
    std::vector<State> states{1};

    Automaton() {
        for (std::size_t i = 0; i < std::size(kWords); ++i)
            add(kWords[i].word, static_cast<std::uint16_t>(i + 1));
        link();
    }
    void add(std::string_view word, std::uint16_t index) {
        std::uint16_t at = 0;
        for (const char c : word) {
            if (states[at].next[letter_of(c)] == 0) {
                states[at].next[letter_of(c)] = static_cast<std::uint16_t>(states.size());
                states.emplace_back();
            }
            at = states[at].next[letter_of(c)];
        }
        states[at].word = index;
    }
    void link() {
        std::vector<std::uint16_t> queue;
        for (const std::uint16_t child : states[0].next)
            if (child) queue.push_back(child);
        for (std::size_t i = 0; i < queue.size(); ++i) {
            const std::uint16_t at = queue[i], fall = states[at].fall;
            states[at].shorter = states[fall].word ? fall : states[fall].shorter;
            for (std::size_t letter = 0; letter < kLetters; ++letter) {
                const std::uint16_t child = states[at].next[letter];
                if (child) {
                    states[child].fall = states[fall].next[letter];
                    queue.push_back(child);
                } else {
                    states[at].next[letter] = states[fall].next[letter];
                }
            }
        }
        for (std::size_t at = 0; at < states.size(); ++at)
            states[at].first =
                states[at].word ? static_cast<std::uint16_t>(at) : states[at].shorter;
    }
};

bool begins_word(std::string_view value, std::size_t at) noexcept {
    if (at == 0 || !is_ascii_alpha(value[at - 1])) return true;
    const bool capital = value[at] >= 'A' && value[at] <= 'Z';
    return capital && value[at - 1] >= 'a';  // camelCase
}
bool ends_word(std::string_view value, std::size_t end) noexcept {
    if (end >= value.size() || !is_ascii_alpha(value[end])) return true;
    return value[end] >= 'A' && value[end] <= 'Z' && value[end - 1] >= 'a';
}

// Words that say how a box is laid out, not what is in it: "elementor-widget", which a builder of
// pages calls every element, and "[grid-area:sidebar]".
bool is_layout(std::string_view value, std::size_t begin) noexcept {
    const std::string_view before = value.substr(0, begin);
    return before.ends_with("elementor-") || before.ends_with("grid-area:");
}

}  // namespace

std::uint32_t read_marks(std::string_view value) {
    static const Automaton automaton;
    const Automaton::State* const states = automaton.states.data();
    std::uint32_t marks = 0;
    std::uint16_t state = 0;
    for (std::size_t at = 0; at < value.size(); ++at) {
        state = states[state].next[letter_of(value[at])];
        for (std::uint16_t hit = states[state].first; hit != 0; hit = states[hit].shorter) {
            const MarkWord& word = kWords[states[hit].word - 1];
            const std::size_t begin = at + 1 - word.word.size();
            if ((!word.whole || begins_word(value, begin)) &&
                (!word.alone || ends_word(value, at + 1)))
                marks |=
                    word.marks == kMarkRelated && is_layout(value, begin) ? kMarkBox : word.marks;
        }
    }
    return marks;
}

}  // namespace copydesk
