#include "facts/agencies.h"

#include <algorithm>
#include <bitset>
#include <span>
#include <string>
#include <unordered_map>

#include "core/characters.h"
#include "core/word_index.h"
#include "facts/letters.h"

namespace copydesk {

namespace {

constexpr Agency kAgencies[] = {
#define AGENCY(code, name, marks) {code, name, marks},
#include "facts/agencies.inc"
#undef AGENCY
};

struct Mark {
    const Agency* agency;
    std::string_view spelling;
};
// The marks by what they are folded to. Most of what is asked for is none: one bit says so.
class MarkIndex {
  public:
    MarkIndex() {
        for (const Agency& agency : kAgencies) {
            add(agency, agency.name);
            std::string_view rest = agency.marks;
            while (!rest.empty()) {
                const std::size_t bar = std::min(rest.find('|'), rest.size());
                add(agency, rest.substr(0, bar));
                rest.remove_prefix(std::min(bar + 1, rest.size()));
            }
        }
    }
    std::span<const Mark> find(const std::string& key) const {
        if (!may_hold_[fnv1a(key) % kBits]) return {};
        const auto found = marks_.find(key);
        return found == marks_.end() ? std::span<const Mark>() : found->second;
    }

  private:
    static constexpr std::size_t kBits = 8192;
    void add(const Agency& agency, std::string_view spelling) {
        if (spelling.empty()) return;
        const std::string key = fold_key(spelling);
        may_hold_[fnv1a(key) % kBits] = true;
        marks_[key].push_back({&agency, spelling});
    }
    std::bitset<kBits> may_hold_;
    std::unordered_map<std::string, std::vector<Mark>> marks_;
};

bool is_all_upper(std::string_view text) {
    for (std::size_t at = 0; at < text.size();)
        if (is_lower(next_code_point(text, at))) return false;
    return true;
}

// Short marks are words of some language in another case ("Sid", "Ap"): as spelt, or in capitals.
bool agrees(std::string_view piece, std::string_view spelling) {
    if (count_code_points(spelling) > 5) return true;
    return piece == spelling || (is_all_upper(piece) && count_code_points(spelling) > 2);
}

// Without the bracket or the space of another kind that a list leaves at its ends.
std::string_view trim_ends(std::string_view text) {
    for (bool cut = true; cut;) {
        cut = false;
        text = trim(text);
        for (const std::string_view end : {"(", ")", "\u00a0", "[", "]", "*"}) {
            if (text.size() > end.size() && text.ends_with(end)) {
                text.remove_suffix(end.size());
                cut = true;
            }
            if (text.size() > end.size() && text.starts_with(end)) {
                text.remove_prefix(end.size());
                cut = true;
            }
        }
    }
    return text;
}

std::string in_capitals(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
    return out;
}

}  // namespace

const Agency* find_agency(std::string_view piece) {
    static const MarkIndex index;
    piece = trim(piece);
    if (piece.size() < 2 || piece.size() > 60) return nullptr;
    for (const Mark& mark : index.find(fold_key(piece)))
        if (agrees(piece, mark.spelling)) return mark.agency;
    return nullptr;
}

std::vector<NamedAgency> read_agencies(std::string_view credit) {
    std::vector<NamedAgency> found;
    if (const Agency* whole = find_agency(credit)) return {{whole, std::string(trim_ends(credit))}};
    bool first = true;
    while (!credit.empty()) {
        const std::size_t end = std::min(credit.find_first_of("/,;&+|"), credit.size());
        const std::string_view printed = trim_ends(credit.substr(0, end));
        const Agency* agency = find_agency(printed);
        if (!agency && !first) agency = find_agency(in_capitals(printed));  // "dpa/afp"
        if (first && !agency) return {};
        first = false;
        const bool known = std::any_of(found.begin(), found.end(), [&](const NamedAgency& one) {
            return one.agency == agency;
        });
        if (agency && !known) found.push_back({agency, std::string(printed)});
        credit.remove_prefix(std::min(end + 1, credit.size()));
    }
    return found;
}

}  // namespace copydesk
