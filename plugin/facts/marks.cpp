#include "facts/marks.h"

#include <algorithm>
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
    {"modif", kMarkModified | kMarkDate},
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
    {"midtitle", kMarkDeck},
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
    {"photo-author", kMarkCredit},
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

constexpr std::size_t kStates = [] {  // one for each beginning of a word, and the empty one
    std::size_t states = 1;
    for (const MarkWord* one = kWords; one != std::end(kWords); ++one) {
        std::size_t shared = 0;  // with a word before
        for (const MarkWord* other = kWords; other != one; ++other) {
            std::size_t same = 0;
            while (same < std::min(one->word.size(), other->word.size()) &&
                   one->word[same] == other->word[same])
                ++same;
            shared = std::max(shared, same);
        }
        states += one->word.size() - shared;
    }
    return states;
}();

// An automaton that finds all the words in one run over a value (Aho and Corasick).
class Automaton {
  public:
    using State = std::uint16_t;           // where its row of steps begins
    static constexpr State kHit = 0x8000;  // of what next() gives: words end in this state

    Automaton() {
        for (std::size_t i = 0; i < std::size(kWords); ++i)
            add(kWords[i].word, static_cast<std::uint16_t>(i + 1));
        link();
    }
    State next(State at, char c) const noexcept { return steps_[at + letter_of(c)]; }
    // Calls take(word) for each word that ends in the state, which is the number of a row here.
    template <class Take>
    void for_each_word(State at, Take take) const {
        at /= kStride;
        if (words_[at] == 0) at = shorter_[at];
        for (; at != 0; at = shorter_[at]) take(kWords[words_[at] - 1]);
    }

  private:
    static constexpr std::size_t kStride = 32;  // a power of two, at least kLetters
    static_assert(kStride >= kLetters);
    static_assert(kStates * kStride <= kHit);

    static std::size_t place(std::size_t state, std::size_t letter) noexcept {
        return state * kStride + letter;
    }
    void add(std::string_view word, std::uint16_t index) {
        State at = 0;
        for (const char c : word) {
            if (steps_[place(at, letter_of(c))] == 0) {
                steps_[place(at, letter_of(c))] = static_cast<State>(words_.size());
                steps_.resize(steps_.size() + kStride);
                words_.push_back(0);
            }
            at = steps_[place(at, letter_of(c))];
        }
        words_[at] = index;
    }
    void link() {
        shorter_.resize(words_.size());
        std::vector<State> fall(words_.size()), queue;
        for (std::size_t letter = 0; letter < kLetters; ++letter)
            if (const State child = steps_[letter]) queue.push_back(child);
        for (std::size_t i = 0; i < queue.size(); ++i) {
            const State at = queue[i], back = fall[at];
            shorter_[at] = words_[back] ? back : shorter_[back];
            for (std::size_t letter = 0; letter < kLetters; ++letter) {
                State& child = steps_[place(at, letter)];
                if (child) {
                    fall[child] = steps_[place(back, letter)];
                    queue.push_back(child);
                } else {
                    child = steps_[place(back, letter)];
                }
            }
        }
        for (State& step : steps_) {
            const bool hit = words_[step] || shorter_[step];
            step = static_cast<State>(step * kStride);
            if (hit) step |= kHit;
        }
    }

    std::vector<State> steps_ = std::vector<State>(kStride);  // of each state by letter
    std::vector<std::uint16_t> words_ = {0};  // of each state 1 + the place of the word that ends
    std::vector<State> shorter_;              // a state whose word ends in this one too
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
// pages calls every element, "[grid-area:sidebar]", and the names of a style sheet's variables:
// "mr-[--sidebar-width]", "w-[var(--sidebar-width)]".
bool is_layout(std::string_view value, std::size_t begin) noexcept {
    const std::string_view before = value.substr(0, begin);
    return before.ends_with("elementor-") || before.ends_with("grid-area:") ||
           before.ends_with("[--") || before.ends_with("(--");
}

}  // namespace

// Each step waits for the one before. So a value is read in two halves side by side, parted by a
// space, in which no word can stand.
std::uint32_t read_marks(std::string_view value) {
    static const Automaton automaton;
    std::uint32_t marks = 0;
    const auto step = [&](Automaton::State& state, std::size_t at) {
        state = automaton.next(state, value[at]);
        if (!(state & Automaton::kHit)) return;
        state &= static_cast<Automaton::State>(~Automaton::kHit);
        automaton.for_each_word(state, [&](const MarkWord& word) {
            const std::size_t begin = at + 1 - word.word.size();
            if ((!word.whole || begins_word(value, begin)) &&
                (!word.alone || ends_word(value, at + 1)))
                marks |=
                    word.marks == kMarkRelated && is_layout(value, begin) ? kMarkBox : word.marks;
        });
    };
    const std::size_t half = std::min(value.find(' ', value.size() / 2), value.size());
    Automaton::State left = 0, right = 0;
    std::size_t in_left = 0, in_right = half;
    for (; in_left < half && in_right < value.size(); ++in_left, ++in_right) {
        step(left, in_left);
        step(right, in_right);
    }
    for (; in_left < half; ++in_left) step(left, in_left);
    for (; in_right < value.size(); ++in_right) step(right, in_right);
    return marks;
}

}  // namespace copydesk
