#include "facts/author_features.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/characters.h"
#include "core/url.h"
#include "facts/letters.h"
#include "facts/marks.h"

namespace copydesk {

namespace {

// clang-format off
#define COPYDESK_AUTHOR_FEATURES(X) \
    X(score) X(rank) X(best_other) X(fellows) X(best_fellow) X(names) X(declared_names) X(credited_names) X(best_declared) \
    X(data_most) X(data_next) X(text_most) X(text_next) X(origins) X(mentions) X(blocks) \
    X(json_ld) X(properties) X(meta) X(hydration) X(h_card) X(rel_author) X(tag) X(byline) \
    X(author_name) X(author) X(author_bio) X(author_link) X(credit_line) X(thread_starter) X(bare_name) X(lone_name) \
    X(kind) X(words) X(letters) X(capitals) X(small) X(digits) X(person) X(in_site) X(in_title) X(in_lines) \
    X(to_title) X(to_first) X(to_last) X(first_to_title) X(in_body) X(size_of_body) \
    X(comment) X(related) X(furniture) X(bio) X(caption) X(avatar) X(clean) X(teaser) X(list) X(depth) X(by_date) X(set_apart) X(heading) X(link) \
    X(url) X(place) X(of) X(length) X(share) X(block_length) \
    X(to_best) X(peers) X(order) X(to_date) X(article) X(other_kind) X(thread) X(path)
// clang-format on

enum Feature : std::size_t {
#define NAME(name) k_##name,
    COPYDESK_AUTHOR_FEATURES(NAME)
#undef NAME
        kCount
};
constexpr std::array<std::string_view, kCount> kNames = {
#define NAME(name) #name,
    COPYDESK_AUTHOR_FEATURES(NAME)
#undef NAME
};

// A distance in blocks that grows slower with itself; far away is far away.
float steps(BlockId from, BlockId to) {
    if (from == kNone || to == kNone) return -20;
    const double distance = static_cast<double>(from) - static_cast<double>(to);
    const double size = std::floor(4 * std::log2(1 + std::abs(distance))) / 4;
    return static_cast<float>(distance < 0 ? -size : size);
}

class Reader {
  public:
    Reader(const Chooser& to, const std::vector<AuthorName>& names)
        : to_(to),
          names_(names),
          path_(static_cast<float>(std::min<std::size_t>(url_path(to.context.url).size(), 60))) {
        for (const AuthorName& name : names) {
            scores_.push_back(name.score());
            declared_ += name.is_declared();
            credited_ += name.is_credited();
        }
        for (const Candidate& candidate : to.declared.candidates) {
            if (candidate.block == kNone) continue;
            if (candidate.field == Field::published || candidate.field == Field::modified)
                dates_.push_back(candidate.block);
            if (candidate.field == Field::author) marks_.push_back(&candidate);
        }
    }

    std::vector<float> read(std::size_t index) {
        row_.assign(kCount, 0);
        const AuthorName& name = names_[index];
        read_votes(name);
        read_name(name);
        const AuthorVote* printed = strongest_printed(name);
        read_place(printed);
        read_others(index, printed);
        row_[k_article] = to_.is_article();
        row_[k_other_kind] = to_.other_kind;
        row_[k_thread] = to_.thread;
        row_[k_path] = path_;
        return std::move(row_);
    }

  private:
    static const AuthorVote* strongest_printed(const AuthorName& name) {
        const AuthorVote* best = nullptr;
        for (const AuthorVote& vote : name.votes)
            if (vote.block != kNone && (!best || vote.weight > best->weight)) best = &vote;
        return best;
    }

    static Feature of_vote(const AuthorVote& vote) {
        switch (vote.origin) {
            case Origin::json_ld: return k_json_ld;
            case Origin::microdata:
            case Origin::rdfa: return k_properties;
            case Origin::open_graph:
            case Origin::meta:
            case Origin::link: return k_meta;
            case Origin::hydration: return k_hydration;
            default: break;
        }
        static constexpr std::pair<std::string_view, Feature> kKeys[] = {
            {"h-card", k_h_card},
            {"rel=author", k_rel_author},
            {"tag", k_tag},
            {"byline", k_byline},
            {"author-name", k_author_name},
            {"author-bio", k_author_bio},
            {"author-link", k_author_link},
            {"credit-line", k_credit_line},
            {"bare-name", k_bare_name},
            {"lone-name", k_lone_name},

            {"thread-starter", k_thread_starter}};
        for (const auto& [key, feature] : kKeys)
            if (vote.key == key) return feature;
        return k_author;
    }

    void read_votes(const AuthorName& name) {
        row_[k_score] = static_cast<float>(name.score());
        row_[k_mentions] = static_cast<float>(std::min(name.mentions, 20u));
        row_[k_url] = !name.url.empty();
        float most[2] = {0, 0}, next[2] = {0, 0};
        std::vector<BlockId> blocks;
        std::uint32_t origins = 0;
        for (const AuthorVote& vote : name.votes) {
            const auto weight = static_cast<float>(vote.weight);
            const std::size_t side = vote.block == kNone ? 0 : 1;
            next[side] = std::max(next[side], std::min(most[side], weight));
            most[side] = std::max(most[side], weight);
            float& own = row_[of_vote(vote)];
            own = std::max(own, std::max(weight, vote.confidence * 0.5f));
            origins |= 1u << static_cast<unsigned>(vote.origin);
            if (vote.block != kNone) blocks.push_back(vote.block);
        }
        row_[k_data_most] = most[0];
        row_[k_data_next] = next[0];
        row_[k_text_most] = most[1];
        row_[k_text_next] = next[1];
        for (; origins; origins &= origins - 1) ++row_[k_origins];
        std::sort(blocks.begin(), blocks.end());
        row_[k_blocks] =
            static_cast<float>(std::unique(blocks.begin(), blocks.end()) - blocks.begin());
        row_[k_first_to_title] = steps(blocks.empty() ? kNone : blocks.front(), to_.title_block);
    }

    void read_name(const AuthorName& name) {
        constexpr float kLongPerson = 18, kItsCapitals = 3;
        const std::string& text = name.party.name;
        row_[k_kind] = static_cast<float>(name.party.kind);
        row_[k_words] = static_cast<float>(split_words(text).size());
        row_[k_letters] = static_cast<float>(std::min<std::size_t>(count_code_points(text), 60));
        for (std::size_t at = 0; at < text.size();) {
            const char32_t c = next_code_point(text, at);
            row_[k_capitals] += is_upper(c);
            row_[k_small] += is_lower(c);
            row_[k_digits] += digit_of(c) >= 0;
        }
        row_[k_person] = is_person_name(text);
        if (row_[k_person] > 0) {  // longer ones were rare in training, but are as good
            row_[k_letters] = std::min(row_[k_letters], kLongPerson);
            row_[k_small] = std::min(row_[k_small], kLongPerson - kItsCapitals);
        }
        const std::string key = fold_key(text);
        for (const std::string& site : to_.site_keys)
            if (contains(site, key) || (site.size() > 3 && contains(key, site)))
                row_[k_in_site] = 1;
        if (const Fact* title = to_.facts.first(Field::title))
            row_[k_in_title] = contains(title->value, text);
        for (const Line& line : to_.lines)
            if (line.length < 200 && contains(line.text, text)) ++row_[k_in_lines];
    }

    void read_place(const AuthorVote* vote) {
        row_[k_size_of_body] = to_.first_kept == kNone ? 0 : steps(to_.last_kept, to_.first_kept);
        const BlockId block = vote ? vote->block : kNone;
        row_[k_to_title] = steps(block, to_.title_block);
        row_[k_to_first] = steps(block, to_.first_kept);
        row_[k_to_last] = steps(block, to_.last_kept);
        row_[k_to_date] = 20;
        if (!vote) return;
        row_[k_in_body] = to_.is_kept(block);
        row_[k_place] = vote->place;
        row_[k_of] = vote->of;
        row_[k_length] = static_cast<float>(std::min(vote->length, 400u));
        row_[k_teaser] = to_.is_teaser(block);
        const Block& at = to_.page.blocks[block];
        std::size_t bytes = 0;
        for (RunId run = at.first_run; run < at.end_run; ++run)
            bytes += to_.page.runs[run].raw.length;
        row_[k_block_length] = static_cast<float>(std::min<std::size_t>(bytes, 1000));
        const NodeId node = vote->node == kNone ? at.node : vote->node;
        const std::uint32_t marks = to_.marks_above(node);
        row_[k_comment] = (marks & kMarkComment) != 0;
        row_[k_related] = (marks & kMarkRelated) != 0;
        row_[k_furniture] = (marks & (kMarkFooter | kMarkMenu)) != 0;
        row_[k_bio] = (marks & kMarkBio) != 0;
        row_[k_caption] = (marks & (kMarkCaption | kMarkCredit)) != 0;
        row_[k_avatar] = (marks & kMarkAvatar) != 0;
        row_[k_by_date] = stands_by_date(to_, block);
        row_[k_set_apart] = is_set_apart(to_, block);
        for (const Tag tag : {Tag::h1, Tag::h2, Tag::h3, Tag::h4, Tag::h5, Tag::h6})
            if (to_.page.nodes[at.node].tag == tag) row_[k_heading] = 1;
        row_[k_link] = to_.page.closest(to_.page.runs[at.first_run].node, Tag::a) != kNone;
        row_[k_list] = to_.page.closest(node, Tag::li) != kNone;
        row_[k_depth] = to_.page.nodes[node].depth;
        for (const BlockId date : dates_)
            row_[k_to_date] = std::min(row_[k_to_date], std::abs(steps(date, block)));
    }

    // Named by one text, or by one kind of data.
    static bool are_fellows(const AuthorName& one, const AuthorName& other) {
        for (const AuthorVote& a : one.votes)
            for (const AuthorVote& b : other.votes)
                if (a.block == b.block && a.origin == b.origin && a.key == b.key) return true;
        return false;
    }

    void read_others(std::size_t index, const AuthorVote* printed) {
        const AuthorName& name = names_[index];
        for (const AuthorVote& vote : name.votes)
            if (vote.block != kNone && !to_.is_aside(vote.node)) row_[k_clean] = 1;
        if (printed)
            row_[k_share] = static_cast<float>(name.party.name.size()) /
                            static_cast<float>(std::max(printed->length, 1u));
        row_[k_names] = static_cast<float>(std::min<std::size_t>(names_.size(), 40));
        row_[k_declared_names] = declared_;
        row_[k_credited_names] = credited_;
        std::size_t best_other = names_.size();
        for (std::size_t i = 0; i < names_.size(); ++i) {
            if (i == index) continue;
            if (are_fellows(name, names_[i])) {
                ++row_[k_fellows];
                row_[k_best_fellow] = std::max(row_[k_best_fellow], static_cast<float>(scores_[i]));
                continue;
            }
            row_[k_rank] += scores_[i] > scores_[index];
            if (best_other == names_.size() || scores_[i] > scores_[best_other]) best_other = i;
        }
        row_[k_to_best] = -1;
        if (best_other < names_.size()) {
            const AuthorName& other = names_[best_other];
            row_[k_best_other] = static_cast<float>(scores_[best_other]);
            row_[k_best_declared] = other.is_declared();
            row_[k_to_best] = 20;
            for (const AuthorVote& one : name.votes)
                for (const AuthorVote& two : other.votes)
                    if (one.block != kNone && two.block != kNone)
                        row_[k_to_best] =
                            std::min(row_[k_to_best], std::abs(steps(one.block, two.block)));
        }
        if (!printed) return;
        for (const Candidate* mark : marks_) {
            if (mark->key != printed->key) continue;
            ++row_[k_peers];
            row_[k_order] += mark->block < printed->block;
        }
    }

    const Chooser& to_;
    const std::vector<AuthorName>& names_;
    std::vector<double> scores_;
    float declared_ = 0, credited_ = 0;  // how many of the names are
    float path_;
    std::vector<BlockId> dates_;
    std::vector<const Candidate*> marks_;
    std::vector<float> row_;
};

}  // namespace

std::span<const std::string_view> author_feature_names() noexcept { return kNames; }

std::vector<std::vector<float>> read_author_features(const Chooser& to,
                                                     const std::vector<AuthorName>& names) {
    std::vector<std::vector<float>> rows;
    if (names.empty()) return rows;
    Reader reader(to, names);
    for (std::size_t i = 0; i < names.size(); ++i) rows.push_back(reader.read(i));
    return rows;
}

}  // namespace copydesk
