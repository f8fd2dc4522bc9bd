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
};

struct AuthorName {
    Party party;
    std::string url;
    const Candidate* from = nullptr;  // the strongest candidate; null: a line of text
    std::vector<AuthorVote> votes;    // the strongest of each kind

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
    // The authors: variants of one name joined, the weak left out, strangers to the strongest too.
    std::vector<AuthorName> decide();

  private:
    void join_variants();
    std::vector<AuthorName> names_;
};

}  // namespace copydesk
