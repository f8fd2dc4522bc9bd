// What lives between pages: options, the host's side of the border, a pool of scratch memory.
#pragma once

#include <algorithm>
#include <atomic>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "article/article.h"
#include "copydesk.h"
#include "core/arena_pool.h"
#include "memory/known_sites.h"
#include "memory/known_stories.h"
#include "memory/known_texts.h"
#include "memory/seen_urls.h"
#include "memory/state_file.h"
#include "policy/policy.h"
#include "session/counters.h"
#include "session/options.h"

namespace copydesk {

// The answer of either side to one of the three questions.
struct Decision {
    bool keep = true;
    std::string reason;  // why not, one sentence
};

// Shared by all threads; its options never change after it was opened.
class Session {
  public:
    Session(Options options, const copydesk_host& host);

    const Options& options() const noexcept { return options_; }
    ArenaPool& pool() noexcept { return pool_; }
    Counters& counters() noexcept { return counters_; }
    const Counters& counters() const noexcept { return counters_; }

    // The host is asked first; where it has no opinion the built-in rules answer.
    Decision allow_url(std::string_view url) const;
    Decision accept_response(const Request& response) const;
    Decision keep_article(const Article& article);

    // The library's own answers alone.
    Answer own_allow_url(std::string_view url) const;
    Answer own_accept_response(const Request& response) const;
    Answer own_keep_article(const Article& article);
    Answer own_follow_links(const Article& article) const;

    // Says in an article where it was met before, and remembers it, as the option asks.
    void meet(Article& article);

    // The memory of sites; null where the option does not ask for it.
    KnownSites* sites() noexcept { return sites_.get(); }

    // The page of this URL was read: own_allow_url refuses it from now on, if the option asks.
    void mark_seen(std::string_view url);

    void log(std::int32_t level, std::string_view message) const noexcept;

  private:
    std::optional<Original> meet_text(const Article& article);

    const Options options_;
    const copydesk_host host_;
    ArenaPool pool_;
    Counters counters_;
    std::unique_ptr<StateFile> state_;       // where the option names one
    std::unique_ptr<KnownStories> stories_;  // where the option asks for them
    std::unique_ptr<KnownSites> sites_;      // likewise
    std::unique_ptr<SeenUrls> seen_;         // likewise
    std::unique_ptr<KnownTexts> known_;      // where the option or a rule asks for duplicates
};

// One page being read: what the host knows of it, its limits, its bytes, its cancel flag.
class Reading {
  public:
    Reading(Session& session, const Request& request, std::uint32_t milliseconds);

    // Copies the bytes. False: the page has all the bytes that it may have.
    bool feed(std::string_view bytes);
    std::unique_ptr<Article> finish() { return read(fed_); }
    std::unique_ptr<Article> read(std::string_view bytes);  // the whole page at once
    // So many bytes are to come, as somebody says: room for them is made, within reason.
    void expect(std::size_t bytes) { fed_.reserve(std::min(bytes, std::size_t{1} << 20)); }
    // What cut the page short on its way here; a limit of its own goes before.
    void mark_cut(copydesk_limit limit) noexcept { cut_ = limit; }
    // A URL that led here by a redirect.
    void add_origin(std::string url) { origins_.push_back(std::move(url)); }
    void cancel() noexcept { cancelled_.store(true, std::memory_order_relaxed); }

    // Held while a call works on the page. Throws Failure (WRONG_ORDER) if another one does.
    class Turn {
      public:
        explicit Turn(Reading& reading) : reading_(reading) {
            if (reading.busy_.exchange(true))
                throw Failure(COPYDESK_WRONG_ORDER,
                              "The page is at work in another call; wait for it to return.",
                              "page");
        }
        ~Turn() { reading_.busy_.store(false); }
        Turn(const Turn&) = delete;
        Turn& operator=(const Turn&) = delete;

      private:
        Reading& reading_;
    };

  private:
    std::unique_ptr<Article> extract(std::string_view bytes);
    void mark_seen(copydesk_limit cut);

    Session& session_;
    std::string url_, content_type_, charset_, headers_;
    std::int32_t http_status_;
    std::int64_t retrieved_;
    std::uint64_t tag_;
    std::string fed_;
    std::vector<std::string> origins_;
    std::uint32_t milliseconds_;
    const bool cut_by_host_;  // who need not be told
    copydesk_limit cut_;
    std::atomic<bool> cancelled_{false}, busy_{false};
};

// Why a page was not fetched, and what of it decided that.
struct Refusal {
    std::string reason;
    const char* where = "";  // "url", "response"
};

// Fetches a URL and reads it; nullptr where somebody said no.
std::unique_ptr<Article> fetch_article(Session& session, std::string_view url, Refusal& refusal);

// An article that only says that its page was refused.
std::unique_ptr<Article> refused_article(std::string_view url);

}  // namespace copydesk
