// Evidence for each name that a page mentions as an author's, and the decision between them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "facts/choose.h"

namespace copydesk {

struct AuthorVote {
    std::string_view key;  // the kind of mark, e.g. "author.name" or "credit-line"
    double weight = 0;
    BlockId block = kNone;  // where it stands; kNone for data
    NodeId node = kNone;
    Origin origin = Origin::text;
    float confidence = 0;            // of the mark, wherever it stands
    std::uint32_t length = 0;        // of the text that names it, in bytes
    bool outright = false;           // a label names the author in so many words: "Written by"
    std::uint8_t place = 0, of = 1;  // which of the names in that text
};

struct AuthorName {
    Party party;
    std::string url;
    const Candidate* from = nullptr;  // the strongest candidate; null: a line of text
    std::vector<AuthorVote> votes;    // the strongest of each kind
    std::uint32_t mentions = 0;       // how many marks name it
    std::string key;                  // of the party's name, see name_key

    double score() const;
    bool is_declared() const;  // data or meta says so too
    bool is_credited() const;  // a printed credit line names it
    BlockId block() const;     // of the strongest vote that stands in the text
};

class AuthorVotes {
  public:
    void add(Party party, const AuthorVote& vote, const Candidate* from);
    void remove(std::string_view name);
    const std::vector<AuthorName>& names() const noexcept { return names_; }
    void join_variants();   // of one name; what names nobody is left out
    bool are_weak() const;  // nothing that is known speaks clearly for a person

  private:
    std::vector<AuthorName> names_;
};

}  // namespace copydesk
