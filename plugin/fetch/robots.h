// robots.txt by RFC 9309: what a site asks of crawlers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace copydesk {

// A rule's pattern: "*" stands for any octets, "$" at the end for the path's end. Laid out once, as
// a rule is asked for every URL.
class PathPattern {
  public:
    explicit PathPattern(std::string_view written);

    // Of a path in its one spelling. As much work as both are long; as the pattern alone is long
    // where it does not search.
    bool matches(std::string_view path) const;
    bool searches() const { return !again_.empty(); }
    std::size_t size() const { return pattern_.size(); }
    std::size_t bytes() const;  // of memory, about

  private:
    std::size_t find_piece(std::size_t begin, std::size_t end, std::string_view path) const;

    std::string pattern_;  // percent-encoded alike, so that bytes can be compared
    // Of the first bytes of a piece between two stars, up to here, how many at their end are the
    // piece's beginning again. Empty: no piece has to be looked for.
    std::vector<std::uint32_t> again_;
};

// The rules of one robots.txt for one crawler.
class Robots {
  public:
    // `agent` is the crawler's product token, "copydesk" of "copydesk/0.1 (+https://…)". Reads the
    // first 500 KiB, which is as much as the RFC asks for. Never fails: what it does not
    // understand is passed over.
    static Robots parse(std::string_view text, std::string_view agent);
    static Robots allow_all() { return {}; }
    static Robots disallow_all();

    // `path` is the URL's path with its query, "/a?b=c". /robots.txt itself is always allowed;
    // where there are rules, a path of more than 8 KiB is not, as its server chooses both; nor one
    // that is too long for so many rules with stars as there are: of 2,000 one beyond 2 KiB.
    bool allows(std::string_view path) const;
    // Seconds between two requests, which is no part of the RFC but widely written; 0: not said.
    std::uint32_t crawl_delay() const { return crawl_delay_; }
    std::size_t bytes() const { return bytes_; }  // of memory that its rules take, about

  private:
    struct Rule {
        PathPattern pattern;
        bool allows;
    };
    void add(std::string_view pattern, bool allows);

    std::vector<Rule> rules_;
    std::size_t searching_ = 0;  // rules of which each is looked for in the whole path
    std::uint32_t crawl_delay_ = 0;
    std::size_t bytes_ = 0;
};

// Whether a pattern matches a path, however both are spelled.
bool matches_path(std::string_view pattern, std::string_view path);

// The product token of a User-Agent header: its first word of letters, "_" and "-".
std::string_view product_token(std::string_view user_agent);

}  // namespace copydesk
