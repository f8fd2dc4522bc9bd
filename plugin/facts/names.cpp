#include "facts/names.h"

#include <algorithm>
#include <optional>

#include "core/characters.h"
#include "facts/agencies.h"
#include "facts/dates.h"
#include "facts/letters.h"
#include "facts/name_words.h"

namespace copydesk {

namespace {

// A word of the credit, or a mark between words.
struct Word {
    std::string_view text;
    std::string folded;       // empty for a mark
    char mark = 0;            // ',', '|', '(', ')', '-', '\n'; 0 for a word
};

// The mark that a separator stands for; 0 if the code point is part of a word.
char mark_of(char32_t c) noexcept {
    switch (c) {
        case U',': case U'、': case U'，': case U'،': case U';': case U'；': return ',';
        case U'|': case U'•': case U'·': case U'●': case U'»': case U'›': case U'>': case U'｜': case U'∙': case U'▪': case U'★':
        case U'^': case U'*': return '|';
        case U'&': case U'+': case U'＋': case U'/': case U'／': return '&';
        case U'(': case U'（': case U'[': case U'［': case U'【': return '(';
        case U')': case U'）': case U']': case U'］': case U'】': return ')';
        case U'—': case U'–': case U'―': case U'−': return '-';
        case U'\n': return '\n';
        case U'“': case U'”': case U'"': case U'„': case U'«': return '"';
        case U':': case U'：': case U'=': case U'＝': return ':';
        default: return 0;
    }
}

bool is_space(char32_t c) noexcept {
    return c == ' ' || c == '\t' || c == '\r' || c == 0xa0 || c == 0x3000 || c == 0x202f || c == 0x2009 || c == 0x200b;
}

bool has_digit(std::string_view text) {
    for (std::size_t at = 0; at < text.size();)
        if (digit_of(next_code_point(text, at)) >= 0) return true;
    return false;
}
bool starts_upper(std::string_view word) {
    for (std::size_t at = 0; at < word.size();) {
        const char32_t c = next_code_point(word, at);
        if (is_letter(c)) return !is_lower(c);
    }
    return false;
}
bool is_upper_run(std::string_view text) {
    for (std::size_t at = 0; at < text.size();)
        if (is_lower(next_code_point(text, at))) return false;
    return true;
}

void add_word(std::vector<Word>& words, std::string_view text) {
    if (text.empty()) return;
    if (text == "-" || text == "--" || text == "~") {
        words.push_back({text, {}, '-'});
        return;
    }
    if (words.empty())
        for (const std::string_view lead : {"By", "BY", "Author", "Von", "Autor", "Por", "Par", "Text", "Written by", "Posted by"})
            if (text.size() > lead.size() + 2 && text.starts_with(lead) && starts_upper(text.substr(lead.size())) && !is_upper_run(text)) {  // ByAnn
                words.push_back({text.substr(0, lead.size()), fold_key(lead), 0});
                text.remove_prefix(lead.size());
                break;
            }
    for (std::size_t at = 2; at + 3 < text.size(); ++at)  // LeeFounder
        if (is_ascii_alpha(text[at]) && ascii_lower(text[at]) != text[at] && text[at - 1] >= 'a' && text[at - 1] <= 'z' && is_job_word(fold_key(text.substr(at)))) {
            words.push_back({text.substr(0, at), fold_key(text.substr(0, at)), 0});
            text.remove_prefix(at);
            break;
        }
    std::size_t length = 0;
    const LeadWords lead = find_han_lead(text, length);
    if (lead.strength > 0 && length < text.size()) {  // 记者石秉川
        words.push_back({text.substr(0, length), std::string(text.substr(0, length)), 0});
        text.remove_prefix(length);
    }
    words.push_back({text, fold_key(text), 0});
}

std::vector<Word> read_words(std::string_view text) {
    std::vector<Word> words;
    std::size_t start = 0;
    for (std::size_t at = 0; at < text.size() && words.size() < 120;) {
        const std::size_t here = at;
        const char32_t c = next_code_point(text, at);
        const char mark = mark_of(c);
        // A middle dot joins the parts of a foreign name in Han script.
        const bool joins = c == U'·' && here > start && at < text.size();
        if (mark == 0 && !is_space(c)) continue;
        if (joins) {
            std::size_t next = at;
            if (is_han(next_code_point(text, next))) continue;
        }
        add_word(words, text.substr(start, here - start));
        if (mark != 0) words.push_back({text.substr(here, at - here), {}, mark});
        start = at;
    }
    add_word(words, text.substr(std::min(start, text.size())));
    return words;
}

bool is_address(std::string_view word) {
    return contains(word, "@") || contains(word, "://") || word.starts_with("www.") || word.starts_with("#");
}

// The lead that begins at word `at`, of at most four words; `after` becomes the word behind it
// and behind a colon or the like.
LeadWords lead_at(const std::vector<Word>& words, std::size_t at, std::size_t& after) {
    LeadWords found;
    std::string joined;
    for (std::size_t i = at; i < words.size() && i < at + 4 && words[i].mark == 0; ++i) {
        if (!joined.empty()) joined += ' ';
        joined += words[i].folded;
        if (const LeadWords lead = find_lead(joined); lead.strength > 0) {
            found = lead;
            after = i + 1;
        }
    }
    std::size_t length = 0;
    if (found.strength == 0 && at < words.size() && words[at].mark == 0)
        if (const LeadWords han = find_han_lead(words[at].text, length); han.strength > 0 && length == words[at].text.size()) {
            found = han;
            after = at + 1;
        }
    if (found.strength == 0) return found;
    if (after < words.size() && (words[after].mark == ':' || words[after].mark == '|' || words[after].mark == '&' || words[after].mark == '\n')) {
        if (words[after].mark != '\n') found.strength = 2;
        ++after;
    }
    return found;
}

struct Piece {
    std::vector<const Word*> words;
    std::string_view role;
    char before = 0;      // the mark before it
    bool bracketed = false;
    bool led = false;     // a lead stands before it
};

// Cuts a credit into pieces that are a name, a function, a place … each.
class Splitter {
  public:
    explicit Splitter(const std::vector<Word>& words) : words_(words) {}

    std::vector<Piece> split() {
        for (std::size_t at = 0; at < words_.size();) at = step(at);
        flush(0);
        return std::move(pieces_);
    }

  private:
    std::size_t step(std::size_t at) {
        const Word& word = words_[at];
        if (word.mark != 0) {
            mark(word.mark);
            return at + 1;
        }
        std::size_t after = at + 1;
        const LeadWords lead = lead_at(words_, at, after);
        if (lead.strength == 2 || (lead.strength == 1 && (at_start_ || opens_credit(at, after)))) {
            flush(before_);
            if (!lead.role.empty()) role_ = lead.role;
            skipping_ = false;
            at_start_ = led_ = true;
            return after;
        }
        at_start_ = false;
        if (is_and(word.text) && !current_.words.empty() && at + 1 < words_.size()) {
            if (is_name_end(at) && !names_company()) {
                flush('&');
                skipping_ = false;
                return at + 1;
            }
        } else if (is_and(word.text) && skipping_ && at + 1 < words_.size() && starts_upper(words_[at + 1].text)) {
            skipping_ = false;
            before_ = '&';
            return at + 1;
        }
        if (skipping_ && is_with(word.folded) && is_talk(words_[at - 1].folded)) {
            skipping_ = false;
            before_ = '&';
            return at + 1;
        }
        if (skipping_) return at + 1;
        if (is_with(word.folded) && !starts_upper(word.text)) {
            flush('&');
            role_ = "contributor";
            return at + 1;
        }
        if (has_digit(word.text) && !is_address(word.text) && (words_.size() > 1 || !current_.words.empty())) {  // a date
            flush(',');
            skipping_ = true;
            return at + 1;
        }
        if (!current_.words.empty() && is_place_word(word.folded) && !names_company() &&
            (!starts_upper(word.text) || (current_.words.size() >= 2 && word.folded.size() >= 2 && at + 1 < words_.size()))) {
            flush(',');
            skipping_ = true;
            return at + 1;
        }
        current_.words.push_back(&word);
        return at + 1;
    }
    // "Posted on September 21 by Ann Lee": a weak lead where no name can be going on.
    bool opens_credit(std::size_t at, std::size_t after) const {
        if (starts_upper(words_[at].text) || after >= words_.size() || !starts_upper(words_[after].text)) return false;
        return skipping_ || current_.words.empty() || is_no_name_word(current_.words.back()->folded) || has_digit(current_.words.back()->text);
    }
    static bool is_talk(std::string_view folded) { return folded == "gesprach" || folded == "conversation" || folded == "interview"; }
    // "Center for Drug Evaluation" is one name.
    bool names_company() const {
        return std::any_of(current_.words.begin(), current_.words.end(), [](const Word* word) { return is_company_word(word->folded) && !is_job_word(word->folded); });
    }
    // "Ortega y Gasset" is one name; "Ann Lee y Bo Xu" are two.
    bool is_name_end(std::size_t at) const {
        const std::string_view word = words_[at].text;
        if (word != "y" && word != "e" && word != "i" && word != "a") return true;
        return current_.words.size() >= 2 || at + 2 >= words_.size() || words_[at + 2].mark != 0;
    }
    void mark(char mark) {
        if (mark == ':' || mark == '"') {
            if (mark == '"') flush(',');
            return;
        }
        flush(mark);
        if (mark == '(') ++depth_;
        if (mark == ')' && depth_ > 0) --depth_;
        if (mark != '(' && mark != ')') skipping_ = false;
        at_start_ = mark == '\n' || mark == '|' || mark == '-';
    }
    void flush(char next) {
        if (!current_.words.empty()) {
            current_.role = role_;
            current_.before = before_;
            current_.bracketed = depth_ > 0;
            current_.led = led_;
            led_ = false;
            pieces_.push_back(std::move(current_));
            current_ = {};
        }
        before_ = next;
    }

    const std::vector<Word>& words_;
    std::vector<Piece> pieces_;
    Piece current_;
    std::string_view role_ = "writer";
    char before_ = 0;
    bool at_start_ = true, skipping_ = false, led_ = false;
    int depth_ = 0;
};

bool is_han_text(std::string_view text) {
    if (text.empty()) return false;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_code_point(text, at);
        if (!is_han(c) && c != U'·' && c != U'・') return false;
    }
    return true;
}
bool is_hangul_text(std::string_view text) {
    if (text.empty()) return false;
    for (std::size_t at = 0; at < text.size();)
        if (!is_hangul(next_code_point(text, at))) return false;
    return true;
}

// Whether letters are all that there is, with what may stand in a name.
bool has_only_name_letters(std::string_view word) {
    for (std::size_t at = 0; at < word.size();) {
        const char32_t c = next_code_point(word, at);
        if (is_letter(c) || c == '\'' || c == U'’' || c == '-' || c == '.' || c == U'‐' || c == U'`' || c == U'´' || (c >= 0x300 && c < 0x370) ||
            (c >= 0x590 && c < 0x1100))
            continue;
        return false;
    }
    return true;
}

bool is_initial(std::string_view word) {
    return count_code_points(word) == 2 && word.ends_with('.');
}

void strip_titles(std::vector<const Word*>& words) {
    const auto is_title = [](const Word& word) { return is_honorific(word.folded); };
    while (words.size() > 1 && is_title(*words.front())) words.erase(words.begin());
    while (words.size() > 2 && is_title(*words.back())) words.pop_back();
}
void strip_jobs(std::vector<const Word*>& words) {
    const auto is_job = [](const Word& word) { return is_job_word(word.folded) || word.folded.empty() || word.folded == "of" || word.folded == "the"; };
    while (!words.empty() && is_job(*words.front())) words.erase(words.begin());
    while (!words.empty() && is_job(*words.back())) words.pop_back();
}

std::string join(const std::vector<const Word*>& words) {
    std::string out;
    for (const Word* word : words) {
        if (!out.empty()) out += ' ';
        out += word->text;
    }
    while (!out.empty() && (out.back() == ':' || out.back() == ',' || out.back() == '*')) out.pop_back();
    if (out.size() > 3 && out.back() == '.' && !is_initial(std::string_view(out).substr(out.size() - 2)) &&
        out[out.size() - 3] != ' ' && out[out.size() - 3] != '.')
        out.pop_back();
    return out;
}

bool is_company(const std::vector<const Word*>& words) {
    for (const Word* word : words)
        if (is_company_word(word->folded)) return true;
    return false;
}

// Whether the words read as a person's name: 2 letters of evidence where `declared`.
bool reads_as_person(const std::vector<const Word*>& words) {
    if (words.empty() || words.size() > 5) return false;
    std::size_t big = 0;
    for (const Word* word : words) {
        if (!has_only_name_letters(word->text) || word->text.size() > 40) return false;
        const bool particle = is_particle(word->folded);
        if (starts_upper(word->text)) {
            if (is_no_name_word(word->folded) && !is_initial(word->text)) return false;
            ++big;
        } else if (!particle && !word->text.starts_with("d'") && !word->text.starts_with("al-") && !word->text.starts_with("el-")) {
            return false;
        }
    }
    return big >= 2;
}

void strip_han_tail(std::string& name) {
    for (const std::string_view from : {"发自", "報道", "报道", "出自", "摄影", "特稿", "综合"})
        if (const auto at = name.find(from); at != std::string::npos && at > 3) name.resize(at);
    for (const std::string_view tail : {"記者", "记者", "기자", "特派員", "編集委員", "撮影", "摄影", "报道", "報道", "特派员"})
        if (name.size() > tail.size() && name.ends_with(tail)) name.resize(name.size() - tail.size());
    while (!name.empty() && (name.back() == ' ' || name.back() == '.')) name.pop_back();
}

// Alone they are a piece of a date; beside another word they are a name ("Jan", "April").
bool is_calendar_word(std::string_view folded) {
    if (month_of(folded, "en") > 0) return true;
    for (const std::string_view day : {"mon", "tue", "wed", "thu", "fri", "sat", "sun", "mo", "di", "mi", "do", "fr", "sa", "so", "visit", "request", "conditions", "via"})
        if (folded == day) return true;
    return false;
}
bool is_legal_form(std::string_view folded) {
    return folded == "llc" || folded == "inc" || folded == "ltd" || folded == "gmbh" || folded == "corp" || folded == "company";
}

class PartyReader {
  public:
    PartyReader(const NameReading& reading, bool led) : reading_(reading), led_(led) {}

    void read(const Piece& piece) {
        std::vector<const Word*> words = piece.words;
        std::string whole = join(words);
        if (find_agency(whole)) return add(std::move(whole), piece.role, PartyKind::organization);
        if (piece.bracketed && !piece.led) return;
        led_now_ = piece.led || (piece.before == '&' && led_now_) || (piece.before == ',' && led_now_);
        if (reading_.visible && !parties_.empty() && !piece.led && (piece.before == '|' || piece.before == '\n' || piece.before == '-')) {
            closed_ = true;
            return;
        }
        if (piece.led) closed_ = false;
        if (closed_) return;
        if (is_han_text(join_closed(words)) || is_hangul_text(join_closed(words))) return read_unspaced(piece);
        for (const Word* word : words)
            if (is_address(word->text)) return read_before_address(piece);
        const bool company = is_company(words);
        std::vector<const Word*> bare = words;
        strip_jobs(bare);
        strip_titles(bare);
        strip_jobs(bare);
        if (!is_company(bare) && reads_as_person(bare)) return add_person(bare, piece);
        if (bare.empty() && !parties_.empty()) return;
        if (!company) words = bare;
        if (!words.empty()) read_weak(words, piece, company);
    }
    std::vector<Party> take() { return std::move(parties_); }

  private:
    static std::string join_closed(const std::vector<const Word*>& words) {
        std::string out;
        for (const Word* word : words) out += word->text;
        return out;
    }
    void add_person(const std::vector<const Word*>& words, const Piece& piece) {
        // "Ann Lee, Associate Director" is gone by now; "Ann Lee, New York" is not: on a line of its
        // own list a place looks like a name, so that a second name needs a joining word or role.
        add(join(words), piece.role, PartyKind::person);
    }
    void read_before_address(const Piece& piece) {
        std::vector<const Word*> before;
        for (const Word* word : piece.words) {
            if (is_address(word->text)) break;
            before.push_back(word);
        }
        strip_jobs(before);
        strip_titles(before);
        if (reads_as_person(before)) return add_person(before, piece);
        const std::string_view handle = piece.words.front()->text;
        if (reading_.declared && piece.words.size() == 1 && handle.starts_with('@') && parties_.empty())
            add(std::string(handle.substr(1)), piece.role, PartyKind::handle);
    }
    // Han: "石秉川 郁小满" are two names in Chinese, "山田 太郎" is one in Japanese.
    void read_unspaced(const Piece& piece) {
        const bool japanese = reading_.language.starts_with("ja");
        std::vector<std::string> names;
        for (const Word* word : piece.words) {
            if (japanese && !names.empty()) names.back() += word->text;
            else names.emplace_back(word->text);
        }
        for (std::string& name : names) {
            strip_han_tail(name);
            const std::size_t length = count_code_points(name);
            const bool dotted = contains(name, "·") || contains(name, "・");
            const std::size_t most = dotted ? 20 : reading_.declared ? 8 : is_hangul_text(name) ? 4 : japanese ? 6 : 4;
            if (length >= (reading_.declared ? 1u : 2u) && length <= most) add(std::move(name), piece.role, PartyKind::person);
        }
    }
    // What is no full name: a company's, a single word.
    void read_weak(const std::vector<const Word*>& words, const Piece& piece, bool company) {
        std::string name = join(words);
        if (name.size() > 60 || words.size() > 6) return;
        if (company) {
            if (words.size() == 1 && is_legal_form(words[0]->folded)) return;
            if (!parties_.empty() && piece.before != '&' && piece.before != '|') return;
            for (const Word* word : words)
                if (is_no_name_word(word->folded)) return;
            add(std::move(name), piece.role, PartyKind::organization);
            return;
        }
        if (!parties_.empty() && piece.before != '&') return;
        if (!reading_.declared && !led_) return;
        if (words.size() == 1) {
            if (is_no_name_word(words[0]->folded) || is_job_word(words[0]->folded) || count_code_points(name) < 2 || is_calendar_word(words[0]->folded)) return;
            if (!reading_.declared && (!starts_upper(name) || has_digit(name))) return;
            bool letters = false;
            for (std::size_t at = 0; at < name.size();) letters |= is_letter(next_code_point(name, at));
            if (letters) add(std::move(name), piece.role, PartyKind::handle);
            return;
        }
        if (!reading_.declared || words.size() > 4) return;
        for (const Word* word : words)
            if (is_no_name_word(word->folded)) return;
        if (has_digit(name) && words.size() > 2) return;
        add(std::move(name), piece.role, PartyKind::handle);
    }
    void add(std::string name, std::string_view role, PartyKind kind) {
        for (const Party& known : parties_)
            if (is_same_name(known.name, name)) return;
        if (parties_.size() < 40) parties_.push_back({std::move(name), role, kind, led_now_});
    }

    const NameReading& reading_;
    bool led_;
    bool led_now_ = false;
    bool closed_ = false;   // what follows is no list of names any more
    std::vector<Party> parties_;
};

}  // namespace

std::vector<Party> read_parties(std::string_view text, const NameReading& reading) {
    if (text.size() > 600) text = first_code_points(text, 500);
    const std::vector<Word> words = read_words(text);
    std::size_t after = 0;
    const bool led = lead_at(words, 0, after).strength > 0;
    PartyReader reader(reading, led);
    for (const Piece& piece : Splitter(words).split()) reader.read(piece);
    return reader.take();
}

CreditLead read_credit_lead(std::string_view text) {
    if (text.size() > 200) text = first_code_points(text, 120);
    const std::vector<Word> words = read_words(text);
    std::size_t after = 0;
    const LeadWords lead = lead_at(words, 0, after);
    if (lead.strength == 0) return {};
    const std::size_t end = after < words.size() ? static_cast<std::size_t>(words[after].text.data() - text.data()) : text.size();
    return {end, lead.role, lead.strength == 2};
}

bool is_person_name(std::string_view text) {
    const std::vector<Word> words = read_words(text);
    std::vector<const Word*> piece;
    for (const Word& word : words) {
        if (word.mark != 0) return false;
        piece.push_back(&word);
    }
    std::string closed;
    for (const Word* word : piece) closed += word->text;
    if (is_han_text(closed)) return count_code_points(closed) >= 2 && count_code_points(closed) <= 4;
    if (is_hangul_text(closed)) return count_code_points(closed) >= 2 && count_code_points(closed) <= 4;
    return !is_company(piece) && reads_as_person(piece);
}

bool is_organization_name(std::string_view text) {
    if (find_agency(text)) return true;
    const std::string folded = fold_words(text);
    for (const auto word : split_words(folded))
        if (is_company_word(word)) return true;
    return false;
}

bool is_same_name(std::string_view a, std::string_view b) {
    const auto key = [](std::string_view name) {
        const std::string folded = fold_words(name);
        std::vector<std::string> words, full;
        for (const auto word : split_words(folded)) {
            if (is_honorific(word)) continue;
            words.emplace_back(word);
            if (word.size() > 1) full.emplace_back(word);
        }
        if (full.size() >= 2) words = full;
        std::sort(words.begin(), words.end());
        return words;
    };
    return key(a) == key(b);
}

}  // namespace copydesk
