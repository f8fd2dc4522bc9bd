// The features of the ranker of titles.
#include <algorithm>
#include <array>
#include <cmath>

#include "core/characters.h"
#include "core/url.h"
#include "facts/letters.h"
#include "facts/marks.h"
#include "facts/title_candidates.h"
#include "facts/title_parts.h"

namespace copydesk {

namespace {

// clang-format off
#define COPYDESK_TITLE_FEATURES(X) \
    X(open_graph) X(twitter) X(json_ld) X(title_tag) X(other_data) X(h1) X(heading) X(headline) X(near) \
    X(agreement) X(agreement_mean) X(holders) X(sources) X(part) X(confidence) X(printed) \
    X(level) X(to_first) X(to_last) X(in_body) X(aside) X(logo) X(block_of) X(h1s) X(h1_order) \
    X(letters) X(words) X(digits) X(separators) X(end_mark) X(site) X(names_site) X(section) \
    X(left_length) X(piece) X(pieces) \
    X(in_slug) X(slug_in) X(slug_words) X(article) X(other_kind) X(path) X(candidates) X(longer) X(longest_share)
// clang-format on

enum Feature : std::size_t {
#define NAME(name) k_##name,
    COPYDESK_TITLE_FEATURES(NAME)
#undef NAME
        kCount
};
constexpr std::array<std::string_view, kCount> kNames = {
#define NAME(name) #name,
    COPYDESK_TITLE_FEATURES(NAME)
#undef NAME
};

float steps(BlockId from, BlockId to) {
    if (from == kNone || to == kNone) return -20;
    const double distance = static_cast<double>(from) - static_cast<double>(to);
    const double size = std::floor(4 * std::log2(1 + std::abs(distance))) / 4;
    return static_cast<float>(distance < 0 ? -size : size);
}

struct Source {
    const Candidate* from;
    Feature kind;
    std::string folded, key;
    std::vector<std::string_view> words;  // of `folded`
};

Feature kind_of(const Candidate& candidate) {
    if (candidate.node != kNone)
        return candidate.key == "h1" ? k_h1 : candidate.key == "headline" ? k_headline : k_heading;
    if (candidate.key == "title") return k_title_tag;
    if (candidate.key == "og:title") return k_open_graph;
    if (candidate.key == "twitter:title") return k_twitter;
    return candidate.origin == Origin::json_ld ? k_json_ld : k_other_data;
}

// How a source's text stands to a candidate's: 5 the same, 4 begins with it, 3 ends with it, 2
// holds it, 1 is held by it.
float relate(const Source& source, const TitleCandidate& title) {
    if (source.key == title.key) return 5;
    if (source.key.size() < title.key.size()) return contains(title.key, source.key) ? 1 : 0;
    if (source.key.starts_with(title.key)) return 4;
    if (source.key.ends_with(title.key)) return 3;
    return contains(source.key, title.key) ? 2 : 0;
}

class Reader {
  public:
    Reader(const Chooser& to, const std::vector<TitleCandidate>& titles)
        : to_(to), titles_(titles) {
        for (const Candidate& candidate : to.declared.candidates) {
            if (candidate.field == Field::section && candidate.key != "crumb.last")
                sections_.push_back(fold_key(candidate.value));
            if (candidate.field != Field::title || sources_.size() >= 24) continue;
            Source source{&candidate, kind_of(candidate), fold_words(candidate.value), {}, {}};
            source.key = source.folded;
            std::erase(source.key, ' ');
            if (!source.key.empty()) sources_.push_back(std::move(source));
        }
        for (Source& source : sources_) source.words = split_words(source.folded);
        std::string path = url_path(to.context.url);
        slug_ =
            fold_words(path.substr(path.substr(0, path.find_last_not_of('/') + 1).rfind('/') + 1));
        slug_words_ = split_words(slug_);
        path_ = static_cast<float>(std::min<std::size_t>(path.size(), 60));
        for (const TitleCandidate& title : titles) longest_ = std::max(longest_, title.key.size());
    }

    std::vector<float> read(const TitleCandidate& title) {
        row_.assign(kCount, 0);
        words_ = split_words(title.words);
        read_sources(title);
        read_place(title);
        read_text(title);
        row_[k_article] = to_.is_article();
        row_[k_other_kind] = to_.other_kind;
        row_[k_path] = path_;
        row_[k_candidates] = static_cast<float>(titles_.size());
        for (const TitleCandidate& other : titles_)
            row_[k_longer] += other.key.size() > title.key.size() && contains(other.key, title.key);
        row_[k_longest_share] = static_cast<float>(title.key.size()) /
                                static_cast<float>(std::max<std::size_t>(longest_, 1));
        return std::move(row_);
    }

  private:
    void read_sources(const TitleCandidate& title) {
        for (const Feature kind : {k_open_graph, k_twitter, k_json_ld, k_title_tag, k_other_data,
                                   k_h1, k_heading, k_headline})
            row_[kind] = -1;
        double sum = 0;
        std::size_t stated = 0;
        for (const Source& source : sources_) {
            const float relation = relate(source, title);
            row_[source.kind] = std::max(row_[source.kind], relation);
            row_[k_holders] += relation >= 2;
            if (source.from->node != kNone) {
                row_[k_h1s] += source.kind == k_h1;
                continue;
            }
            const double share = relation == 5 ? 1.1 : contained_words(words_, source.words);
            row_[k_agreement] = std::max(row_[k_agreement], static_cast<float>(share));
            sum += share;
            ++stated;
        }
        row_[k_agreement_mean] =
            stated == 0 ? -1 : static_cast<float>(sum / static_cast<double>(stated));
        row_[k_sources] = static_cast<float>(title.sources);
        row_[k_part] = static_cast<float>(title.part);
        row_[k_confidence] = title.from ? title.from->confidence : 0;
        row_[k_near] = !title.from;
        row_[k_left_length] = static_cast<float>(std::min(title.left_length, 200u));
        row_[k_piece] = static_cast<float>(title.piece);
        row_[k_pieces] = static_cast<float>(title.pieces);
        row_[k_printed] = title.printed != nullptr;
    }

    void read_place(const TitleCandidate& title) {
        const BlockId block = title.block;
        row_[k_to_first] = steps(block, to_.first_kept);
        row_[k_to_last] = steps(block, to_.last_kept);
        if (block == kNone) return;
        row_[k_in_body] = to_.is_kept(block);
        const NodeId node = title.printed ? title.printed->node : to_.page.blocks[block].node;
        row_[k_aside] = to_.is_aside(node) || (to_.marks_above(node) & kMarkBox) != 0;
        row_[k_logo] = (to_.marks_above(node) & kMarkLogo) != 0;
        row_[k_block_of] = static_cast<float>(std::min(
            to_.page.nodes[node].end_block - to_.page.nodes[node].first_block, BlockId{6}));
        constexpr Tag kLevels[] = {Tag::h1, Tag::h2, Tag::h3, Tag::h4};
        for (std::size_t level = 0; level < std::size(kLevels); ++level)
            if (to_.page.nodes[node].tag == kLevels[level])
                row_[k_level] = static_cast<float>(level + 1);
        for (const Source& source : sources_)
            row_[k_h1_order] += source.kind == k_h1 && source.from->block < block;
    }

    void read_text(const TitleCandidate& title) {
        row_[k_letters] =
            static_cast<float>(std::min<std::size_t>(count_code_points(title.text), 250));
        row_[k_words] = static_cast<float>(std::min<std::size_t>(words_.size(), 40));
        for (const char c : title.text) {
            row_[k_digits] += is_ascii_digit(c);
            row_[k_separators] += c == '|' || c == ':';
        }
        for (const std::string_view dash : {" - ", " – ", " — ", "·", "»"})
            row_[k_separators] += contains(title.text, dash);
        row_[k_end_mark] = title.text.ends_with('?')   ? 1
                           : title.text.ends_with('!') ? 2
                           : title.text.ends_with('.') ? 3
                                                       : 0;
        row_[k_site] = to_.is_site_key(title.key);
        for (const std::string& site : to_.site_keys)
            if (site.size() > 3 && contains(title.key, site)) row_[k_names_site] = 1;
        for (const std::string& section : sections_) row_[k_section] += section == title.key;
        row_[k_slug_words] = static_cast<float>(std::min<std::size_t>(slug_words_.size(), 20));
        row_[k_in_slug] = static_cast<float>(contained_words(words_, slug_words_));
        row_[k_slug_in] = static_cast<float>(contained_words(slug_words_, words_));
    }

    const Chooser& to_;
    const std::vector<TitleCandidate>& titles_;
    std::vector<Source> sources_;
    std::vector<std::string> sections_;
    std::string slug_;
    std::vector<std::string_view> slug_words_;
    float path_ = 0;
    std::size_t longest_ = 0;
    std::vector<std::string_view> words_;  // of the candidate that is read
    std::vector<float> row_;
};

}  // namespace

std::span<const std::string_view> title_feature_names() noexcept { return kNames; }

std::vector<std::vector<float>> read_title_features(const Chooser& to,
                                                    const std::vector<TitleCandidate>& candidates) {
    Reader reader(to, candidates);
    std::vector<std::vector<float>> rows;
    for (const TitleCandidate& candidate : candidates) rows.push_back(reader.read(candidate));
    return rows;
}

}  // namespace copydesk
