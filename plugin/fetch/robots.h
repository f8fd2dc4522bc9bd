// robots.txt by RFC 9309: what a site asks of crawlers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace copydesk {

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
    // where there are rules, a path of more than 8 KiB is not, as its server chooses both.
    bool allows(std::string_view path) const;
    // Seconds between two requests, which is no part of the RFC but widely written; 0: not said.
    std::uint32_t crawl_delay() const { return crawl_delay_; }
    std::size_t bytes() const { return bytes_; }  // of memory that its rules take, about

  private:
    struct Rule {
        std::string pattern;  // percent-encoded alike, so that bytes can be compared
        bool allows;
    };
    void add(Rule rule);

    std::vector<Rule> rules_;
    std::uint32_t crawl_delay_ = 0;
    std::size_t bytes_ = 0;
};

// Whether a rule's pattern ("*" any octets, "$" at the end the end) matches the path. As much work
// as both are long.
bool matches_path(std::string_view pattern, std::string_view path);

// The product token of a User-Agent header: its first word of letters, "_" and "-".
std::string_view product_token(std::string_view user_agent);

}  // namespace copydesk
