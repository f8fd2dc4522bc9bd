#include "facts/author_votes.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "core/characters.h"
#include "facts/letters.h"
#include "facts/name_words.h"

namespace copydesk {

namespace {

constexpr double kEnough = 0.46;

// "HI" for "Hillel Italie": what stands in place of a portrait.
bool are_initials(std::string_view letters, std::string_view name) {
    constexpr std::size_t kMost = 8;  // bytes
    if (letters.size() < 2 || letters.size() > kMost) return false;
    std::string initials;
    for (const std::string_view word : split_words(name)) initials += first_code_points(word, 1);
    return letters == initials;
}

// A name folded once, as each is compared with all the others.
struct Spelling {
    explicit Spelling(const std::string& name)
        : folded(fold_words(name)), closed(folded), words(split_words(folded)) {
        std::erase(closed, ' ');
    }
    std::string folded, closed;  // with spaces and without
    std::vector<std::string_view> words;
};

// How two spellings relate: 0 strangers, -1 the first is the better one of the same name, 1 the
// second.
int compare_variants(const AuthorName& a, const Spelling& first, const AuthorName& b,
                     const Spelling& second) {
    const auto &words = first.words, &others = second.words;
    if (words.empty() || others.empty()) return 0;
    const std::string &key = first.closed, &other = second.closed;
    if (key == other)
        return words.size() >= others.size() ? -1 : 1;  // "gloria-ruiz" and "Gloria Ruiz"
    if (words.size() < others.size()) return -compare_variants(b, second, a, first);
    // a has at least as many words as b
    const bool all = std::all_of(others.begin(), others.end(), [&](std::string_view word) {
        return std::find(words.begin(), words.end(), word) != words.end();
    });
    if (all && words.size() > others.size()) {
        if (others.size() == 1) {
            if (a.party.kind != PartyKind::person || others[0].size() < 3) return 0;
            return a.score() >= 0.7 * b.score() ? -1 : 1;
        }
        if (words.front() == others.front() && is_job_word(words[others.size()]))
            return 1;                              // "Ann Lee Head of Sales"
        if (others.back().size() == 1) return -1;  // "Ann L."
        return words.back() == others.back() && words.front() == others.front() ? -1 : 1;
    }
    if (others.size() >= 2 && other.size() >= 8 && key.size() > other.size() &&
        contains(key, other))
        return 1;  // "AuthorAnn Lee"
    if (words.size() >= 2 && key.size() >= 8 && other.size() > key.size() && contains(other, key))
        return -1;
    return 0;
}

void take_votes(AuthorName& into, const AuthorName& from) {
    for (const AuthorVote& vote : from.votes) {
        const auto known = std::find_if(into.votes.begin(), into.votes.end(),
                                        [&](const AuthorVote& one) { return one.key == vote.key; });
        if (known == into.votes.end())
            into.votes.push_back(vote);
        else if (known->weight < vote.weight)
            *known = vote;
    }
    into.mentions += from.mentions;
    if (into.url.empty()) into.url = from.url;
    if (!into.from) into.from = from.from;
}

// "gabor_munier" -> "Gábor Munier": the spelling for readers.
bool is_better_spelling(const Party& now, const Party& known) {
    const auto rank = [](const Party& party) {
        int points = contains(party.name, " ") ? 2 : 0;
        for (std::size_t at = 0; at < party.name.size();) {
            const char32_t c = next_code_point(party.name, at);
            if (is_upper(c)) return points + 1;
        }
        return points;
    };
    return rank(now) > rank(known);
}

}  // namespace

// Marks on one element speak with one voice: of each side the strongest counts, the next for less.
double AuthorName::score() const {
    double most[2] = {0, 0}, next[2] = {0, 0};
    for (const AuthorVote& vote : votes) {
        const std::size_t side = vote.block == kNone ? 0 : 1;
        const double weight = std::min(vote.weight, 0.95);
        if (weight > most[side])
            next[side] = std::exchange(most[side], weight);
        else
            next[side] = std::max(next[side], weight);
    }
    double against = 1;
    for (const std::size_t side : {0u, 1u})
        against *= 1 - (most[side] + (1 - most[side]) * 0.4 * next[side]);
    return 1 - against;
}

bool AuthorName::is_declared() const {
    return std::any_of(votes.begin(), votes.end(), [](const AuthorVote& vote) {
        return vote.block == kNone && vote.weight >= 0.45;
    });
}

bool AuthorName::is_credited() const {
    return std::any_of(votes.begin(), votes.end(),
                       [](const AuthorVote& vote) { return vote.key == "credit-line"; });
}

BlockId AuthorName::block() const {
    const AuthorVote* best = nullptr;
    for (const AuthorVote& vote : votes)
        if (vote.block != kNone && (!best || vote.weight > best->weight)) best = &vote;
    return best ? best->block : kNone;
}

void AuthorVotes::add(Party party, const AuthorVote& vote, const Candidate* from) {
    std::string key = name_key(party.name);
    for (AuthorName& known : names_) {
        if (known.key != key) continue;
        AuthorName more{party, from ? from->url : std::string(), from, {vote}, 1, {}};
        take_votes(known, more);
        if (is_better_spelling(party, known.party)) known.party.name = party.name;
        if (party.role != "writer" && vote.block != kNone) known.party.role = party.role;
        return;
    }
    if (names_.size() < 200)
        names_.push_back(
            {std::move(party), from ? from->url : std::string(), from, {vote}, 1, std::move(key)});
}

void AuthorVotes::remove(std::string_view name) {
    std::erase_if(names_, [&](const AuthorName& one) { return one.party.name == name; });
}

void AuthorVotes::join_variants() {
    std::erase_if(names_, [](const AuthorName& name) {
        return fold_key(name.party.name).empty() || names_nobody(name.party.name);
    });
    const auto is_portrait = [this](const AuthorName& name) {
        return std::any_of(names_.begin(), names_.end(), [&](const AuthorName& other) {
            return are_initials(name.party.name, other.party.name);
        });
    };
    for (std::size_t i = names_.size(); i-- > 0;)
        if (is_portrait(names_[i])) names_.erase(names_.begin() + static_cast<std::ptrdiff_t>(i));
    std::vector<std::unique_ptr<Spelling>> spellings;
    for (const AuthorName& name : names_)
        spellings.push_back(std::make_unique<Spelling>(name.party.name));
    for (std::size_t i = 0; i < names_.size(); ++i)
        for (std::size_t j = i + 1; j < names_.size();) {
            AuthorName &one = names_[i], &other = names_[j];
            const int better = compare_variants(one, *spellings[i], other, *spellings[j]);
            if (better == 0) {
                ++j;
                continue;
            }
            if (better > 0 || (fold_key(one.party.name) == fold_key(other.party.name) &&
                               is_better_spelling(other.party, one.party))) {
                std::swap(one.party, other.party);
                std::swap(one.key, other.key);
                std::swap(spellings[i], spellings[j]);
            }
            take_votes(one, other);
            names_.erase(names_.begin() + static_cast<std::ptrdiff_t>(j));
            spellings.erase(spellings.begin() + static_cast<std::ptrdiff_t>(j));
        }
}

bool AuthorVotes::are_weak() const {
    return std::none_of(names_.begin(), names_.end(), [](const AuthorName& name) {
        return name.score() >= kEnough && name.party.kind != PartyKind::organization;
    });
}

}  // namespace copydesk
