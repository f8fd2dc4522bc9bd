#include "facts/names.h"

#include <algorithm>
#include <array>
#include <optional>

#include "core/characters.h"
#include "facts/agencies.h"
#include "facts/credit_pieces.h"
#include "facts/dates.h"
#include "facts/glued_words.h"
#include "facts/letters.h"
#include "facts/name_words.h"

namespace copydesk {

namespace {

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
        if (is_letter(c) || c == '\'' || c == U'’' || c == '-' || c == '.' || c == U'‐' ||
            c == U'`' || c == U'´' || (c >= 0x300 && c < 0x370) || (c >= 0x590 && c < 0x1100))
            continue;
        return false;
    }
    return true;
}

bool is_initial(std::string_view word) {
    return count_code_points(word) == 2 && word.ends_with('.');
}

void strip_titles(std::vector<const CreditWord*>& words) {
    const auto is_title = [](const CreditWord& word) { return is_honorific(word.folded); };
    // before a single word it is part of what somebody goes by
    if (words.size() == 2 && is_one_of(words.front()->folded, {"sir", "lady", "lord"})) return;
    // "Dr. med. dent.", "Dr. h.c.", "dr hab. n. med."
    const auto goes_on = [&](const CreditWord& word) {
        return word.text.ends_with('.') && !starts_upper(word.text);
    };
    for (bool led = false;
         words.size() > 1 && (is_title(*words.front()) || (led && goes_on(*words.front())));
         led = true)
        words.erase(words.begin());
    while (words.size() > 2 && is_title(*words.back())) words.pop_back();
}
void strip_jobs(std::vector<const CreditWord*>& words) {
    const auto is_job = [](const CreditWord& word) {
        return is_job_word(word.folded) || word.folded.empty() || word.folded == "of" ||
               word.folded == "the";
    };
    while (!words.empty() && is_job(*words.front())) words.erase(words.begin());
    while (!words.empty() && is_job(*words.back())) words.pop_back();
}

std::string join(const std::vector<const CreditWord*>& words) {
    std::string out;
    for (const CreditWord* word : words) {
        if (!out.empty()) out += ' ';
        out += word->text;
    }
    while (!out.empty() && (out.back() == ':' || out.back() == ',' || out.back() == '*'))
        out.pop_back();
    const std::string_view last = std::string_view(out).substr(out.rfind(' ') + 1);
    if (last.ends_with('.') && !is_initial(last) && last.find('.') + 1 == last.size() &&
        !is_company_form(fold_key(last)))
        out.pop_back();
    return out;
}

bool is_company(const std::vector<const CreditWord*>& words) {
    for (const CreditWord* word : words)
        if (is_company_word(word->folded)) return true;
    return false;
}

// "TechHive Jul", "Sat Feb": the date that stands behind a name.
bool ends_as_date(std::string_view folded) {
    for (const std::string_view month :
         {"feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"})
        if (folded == month) return true;
    return false;
}

// Whether the words read as a person's name.
bool reads_as_person(const std::vector<const CreditWord*>& words) {
    if (words.empty() || words.size() > 5 || ends_as_date(words.back()->folded)) return false;
    std::size_t big = 0;
    for (const CreditWord* word : words) {
        if (!has_only_name_letters(word->text) || word->text.size() > 40 ||
            (words.size() > 1 && is_glued(word->text)))
            return false;
        const bool particle = is_particle(word->folded);
        if (starts_upper(word->text)) {
            if (is_no_name_word(word->folded) && !is_initial(word->text)) return false;
            ++big;
        } else if (!particle && !word->text.starts_with("d'") && !word->text.starts_with("al-") &&
                   !word->text.starts_with("el-")) {
            return false;
        }
    }
    return big >= 2;
}

void strip_han_tail(std::string& name) {
    for (const std::string_view from : {"发自", "報道", "报道", "出自", "摄影", "特稿", "综合"})
        if (const auto at = name.find(from); at != std::string::npos && at > 3) name.resize(at);
    for (const std::string_view tail :
         {"記者", "记者", "기자", "特派員", "編集委員", "撮影", "摄影", "报道", "報道", "特派员"})
        if (name.size() > tail.size() && name.ends_with(tail))
            name.resize(name.size() - tail.size());
    while (!name.empty() && (name.back() == ' ' || name.back() == '.')) name.pop_back();
}

// "島南報導": from where it is reported.
bool is_report(std::string_view text) {
    return text.ends_with("報導") || text.ends_with("报道") || text.ends_with("報道") ||
           text.ends_with("报导");
}

// Alone they are a piece of a date; beside another word they are a name ("Jan", "April").
bool is_calendar_word(std::string_view folded) {
    if (month_of(folded, "en") > 0) return true;
    for (const std::string_view day :
         {"mon", "tue", "wed", "thu", "fri", "sat", "sun", "mo", "di", "mi", "do", "fr", "sa", "so",
          "visit", "request", "conditions", "via"})
        if (folded == day) return true;
    return false;
}

class PartyReader {
  public:
    PartyReader(const NameReading& reading, bool led) : reading_(reading), led_(led) {}

    void read(const CreditPiece& piece) {
        std::vector<const CreditWord*> words = piece.words;
        // "Debate Von" in front of the name in an element of its own
        if (is_one_of(words.back()->folded, {"von", "by", "par", "por"})) return;
        std::string whole = join(words);
        if (find_agency(whole)) return add(std::move(whole), piece.role, PartyKind::organization);
        if (piece.bracketed && !piece.led) return;
        led_now_ =
            piece.led || (piece.before == '&' && led_now_) || (piece.before == ',' && led_now_);
        if (reading_.visible && !parties_.empty() && !piece.led &&
            (piece.before == '|' || piece.before == '\n' || piece.before == '-')) {
            closed_ = true;
            return;
        }
        if (piece.led) closed_ = false;
        if (closed_) return;
        if (is_han_text(join_closed(words)) || is_hangul_text(join_closed(words)))
            return read_unspaced(piece);
        for (const CreditWord* word : words)
            if (is_address(word->text)) return read_before_address(piece);
        const bool company = is_company(words);
        std::vector<const CreditWord*> bare = words;
        strip_jobs(bare);
        strip_titles(bare);
        strip_jobs(bare);
        if (!is_company(bare) && reads_as_person(bare)) return add_person(bare, piece);
        // "Digital Security Expert": what somebody is
        if (reading_.visible && !piece.led && is_job_word(words.back()->folded) &&
            !is_one_of(words.back()->folded, {"staff", "news", "writers", "editors", "editorial",
                                              "reporters", "contributors", "correspondents"}))
            return;
        if (bare.empty() && !parties_.empty()) return;
        const bool article =
            reading_.declared && words.front()->folded == "the" && bare.size() == 1;
        const bool whole_handle =
            reading_.declared && words.size() == 2 && bare.size() == 1 && bare[0] == words[0];
        if (!company && !article && !whole_handle) words = bare;  // but "The Ritualist"
        if (!words.empty()) read_weak(words, piece, company);
    }
    std::vector<Party> take() { return std::move(parties_); }

  private:
    static std::string join_closed(const std::vector<const CreditWord*>& words) {
        std::string out;
        for (const CreditWord* word : words) out += word->text;
        return out;
    }
    void add_person(const std::vector<const CreditWord*>& words, const CreditPiece& piece) {
        // "Ann Lee, Associate Director" is gone by now; "Ann Lee, New York" is not: on a line of
        // its own list a place looks like a name, so that a second name needs a joining word or
        // role.
        add(join(words), piece.role, PartyKind::person);
    }
    void read_before_address(const CreditPiece& piece) {
        std::vector<const CreditWord*> before;
        for (const CreditWord* word : piece.words) {
            if (is_address(word->text)) break;
            before.push_back(word);
        }
        strip_jobs(before);
        strip_titles(before);
        if (reads_as_person(before)) return add_person(before, piece);
        const std::string_view handle = piece.words.front()->text;
        if (reading_.declared && piece.words.size() == 1 && handle.starts_with('@') &&
            parties_.empty())
            add(std::string(handle.substr(1)), piece.role, PartyKind::handle);
    }
    // Han: "石秉川 郁小满" are two names in Chinese, "山田 太郎" is one in Japanese.
    void read_unspaced(const CreditPiece& piece) {
        const bool japanese = reading_.language.starts_with("ja");
        std::vector<std::string> names;
        for (const CreditWord* word : piece.words) {
            if (japanese && !names.empty())
                names.back() += word->text;
            else
                names.emplace_back(word->text);
        }
        for (std::string& name : names) {
            if (!parties_.empty() && is_report(name)) continue;
            if (is_no_name_word(name) || is_han_house(name)) continue;
            strip_han_tail(name);
            const std::size_t length = count_code_points(name);
            const bool dotted = contains(name, "·") || contains(name, "・");
            const std::size_t most = dotted                 ? 20
                                     : reading_.declared    ? 8
                                     : is_hangul_text(name) ? 4
                                     : japanese             ? 6
                                                            : 4;
            if (length >= (reading_.declared ? 1u : 2u) && length <= most)
                add(std::move(name), piece.role, PartyKind::person);
        }
    }
    // What is no full name: a company's, a single word.
    void read_weak(const std::vector<const CreditWord*>& words, const CreditPiece& piece,
                   bool company) {
        std::string name = join(words);
        if (name.size() > 60 || words.size() > 6) return;
        if (company) {
            if (words.size() == 1 && names_no_party(words[0]->folded)) return;
            if (!parties_.empty() && piece.before != '&' && piece.before != '|') return;
            for (const CreditWord* word : words)
                if (is_no_name_word(word->folded)) return;
            add(std::move(name), piece.role, PartyKind::organization);
            return;
        }
        if (!parties_.empty() && piece.before != '&') return;
        if (!reading_.declared && !led_) return;
        if (words.size() == 1) {
            if (is_no_name_word(words[0]->folded) || is_job_word(words[0]->folded) ||
                count_code_points(name) < 2 || is_calendar_word(words[0]->folded))
                return;
            if (!reading_.declared && (!starts_upper(name) || has_digit(name)) &&
                !(piece.led && reading_.brief))
                return;
            bool letters = false;
            for (std::size_t at = 0; at < name.size();)
                letters |= is_letter(next_code_point(name, at));
            if (letters) add(std::move(name), piece.role, PartyKind::handle);
            return;
        }
        if (!reading_.declared || words.size() > 4) return;
        // "Ann Lee, 4+ years covering computers"
        if (!parties_.empty() &&
            std::none_of(words.begin(), words.end(),
                         [](const CreditWord* word) { return starts_upper(word->text); }))
            return;
        for (const CreditWord* word : words)
            if (is_no_name_word(word->folded)) return;
        if (has_digit(name) && words.size() > 2) return;
        add(std::move(name), piece.role, PartyKind::handle);
    }
    void add(std::string name, std::string_view role, PartyKind kind) {
        std::string key = name_key(name);
        if (parties_.size() >= 40 || std::find(keys_.begin(), keys_.end(), key) != keys_.end())
            return;
        keys_.push_back(std::move(key));
        parties_.push_back({std::move(name), role, kind, led_now_});
    }

    const NameReading& reading_;
    bool led_;
    bool led_now_ = false;
    bool closed_ = false;  // what follows is no list of names any more
    std::vector<Party> parties_;
    std::vector<std::string> keys_;  // theirs, see name_key
};

}  // namespace

std::vector<Party> read_parties(std::string_view text, const NameReading& reading) {
    if (text.size() > 600) text = first_code_points(text, 500);
    const std::vector<CreditWord> words = read_words(text);
    std::size_t after = 0;
    const bool led = lead_at(words, 0, after).strength > 0;
    constexpr std::size_t kBrief = 3;
    NameReading own = reading;
    own.brief = words.size() <= kBrief;
    PartyReader reader(own, led);
    for (const CreditPiece& piece : split_credit(words, reading.language)) reader.read(piece);
    return reader.take();
}

CreditLead read_credit_lead(std::string_view text) {
    if (opens_otherwise(text)) return {};
    if (text.size() > 200) text = first_code_points(text, 120);
    const std::vector<CreditWord> first = read_words(text, 1);
    if (first.empty() || !may_begin_lead(first[0])) return {};
    const std::vector<CreditWord> words = read_words(text, kLongestLead + 2);  // a mark, a word
    std::size_t after = 0;
    const LeadWords lead = lead_at(words, 0, after);
    if (lead.strength == 0) return {};
    const std::size_t end = after < words.size()
                                ? static_cast<std::size_t>(words[after].text.data() - text.data())
                                : text.size();
    return {end, lead.role, lead.strength == 2};
}

bool is_person_name(std::string_view text) {
    const std::vector<CreditWord> words = read_words(text);
    std::vector<const CreditWord*> piece;
    for (const CreditWord& word : words) {
        if (word.mark != 0) return false;
        piece.push_back(&word);
    }
    std::string closed;
    for (const CreditWord* word : piece) closed += word->text;
    if (is_han_text(closed))
        return count_code_points(closed) >= 2 && count_code_points(closed) <= 4 &&
               !is_no_name_word(closed);
    if (is_hangul_text(closed))
        return count_code_points(closed) >= 2 && count_code_points(closed) <= 4;
    return !is_company(piece) && reads_as_person(piece);
}

bool is_organization_name(std::string_view text) {
    if (find_agency(text)) return true;
    const std::string folded = fold_words(text);
    for (const auto word : split_words(folded))
        if (is_company_word(word)) return true;
    return false;
}

bool is_team_name(std::string_view text) {
    const std::string folded = fold_words(text);
    const std::vector<std::string_view> words = split_words(folded);
    return words.size() >= 2 &&
           is_one_of(words.back(), {"team", "staff", "editors", "redaktion", "redazione"});
}

std::string name_key(std::string_view name) {
    const std::string folded = fold_words(name);
    std::vector<std::string_view> words, full;
    for (const auto word : split_words(folded)) {
        if (is_honorific(word)) continue;
        words.push_back(word);
        if (word.size() > 1) full.push_back(word);
    }
    if (full.size() >= 2) words = std::move(full);
    std::sort(words.begin(), words.end());
    std::string key;
    for (const std::string_view word : words) key.append(word) += ' ';
    return key;
}

}  // namespace copydesk
