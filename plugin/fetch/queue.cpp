#include "fetch/queue.h"

#include <algorithm>
#include <chrono>
#include <list>
#include <map>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/url.h"
#include "fetch/errand.h"
#include "fetch/headers.h"
#include "fetch/http.h"
#include "fetch/quiet_pipe.h"
#include "fetch/retry_after.h"
#include "fetch/robots.h"
#include "fetch/waiting.h"

namespace copydesk {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr std::chrono::hours kRobotsLife{24};              // RFC 9309, 2.4
constexpr std::size_t kRuleBytes = std::size_t{64} << 20;  // of hosts that nobody waits for
constexpr std::uint32_t kRobotsRedirects = 5;              // RFC 9309, 2.3.1.2

}  // namespace

class UrlQueue::Work {
    using Time = HttpClock::time_point;

  public:
    Work(const FetchOptions& options, const QueueOptions& manners)
        : options_(options), manners_(manners), transfers_(options_) {}

    void add(const FetchTarget& target, std::unique_ptr<FetchReceiver> receiver) {
        auto errand = std::make_unique<Errand>();
        errand->url = first_url(target.url);
        errand->target = target;
        errand->receiver = std::move(receiver);
        errand->left = milliseconds(options_.milliseconds);
        errand->answer.emplace_back().tag = target.tag;
        enqueue(errand, false);
        ++size_;
    }

    std::optional<Fetched> next(Time until) {
        const QuietPipe quiet;
        for (;;) {
            forget_idle();
            begin_what_may(until);
            if (!done_.empty()) {
                Fetched first = std::move(done_.front());
                done_.pop_front();
                --size_;
                return first;
            }
            if (size_ == 0) return std::nullopt;
            Time wake = until;
            if (transfers_.size() < manners_.parallel && !ready_.empty())
                wake = std::min(wake, ready_.begin()->first);
            for (HttpEnd& end : transfers_.step(wake)) finish_hop(end);
            if (done_.empty() && HttpClock::now() >= until) return std::nullopt;
        }
    }

    std::size_t size() const noexcept { return size_; }

  private:
    // Where memory runs out, each function here keeps the errand that it was given or ends it:
    // what next() owes an answer is never lost.

    // ---- waiting ---------------------------------------------------------------------------
    void enqueue(ErrandPtr& errand, bool first) {
        Host& host = host_of(url_host(errand->url));
        first ? host.waiting.push_front(std::move(errand))
              : host.waiting.push_back(std::move(errand));
        list(host);
    }

    Host& host_of(const std::string& name) {
        const auto entry = hosts_.find(name);
        if (entry != hosts_.end()) return entry->second;
        Ready made = {{Time(), nullptr}};
        Host& host = hosts_[name];
        host.delay = milliseconds(manners_.host_delay_milliseconds);
        host.place = made.extract(made.begin());
        return host;
    }

    // Puts a host where it belongs among those that wait for their time, or takes it away.
    void list(Host& host) noexcept {
        if (host.place.empty()) host.place = ready_.extract({host.listed_for, &host});
        const std::uint32_t most = host.delay.count() > 0 ? 1 : manners_.host_parallel;
        if (host.waiting.empty() || host.active >= most) return;
        host.listed_for = host.not_before;
        host.place.value() = {host.listed_for, &host};
        ready_.insert(std::move(host.place));
    }

    // A URL that is refused or waits for rules takes no transfer's place, and to know it may cost
    // milliseconds: of many the caller waits for one, and no longer than it said.
    void begin_what_may(Time until) {
        for (bool is_first = true; transfers_.size() < manners_.parallel && !ready_.empty();
             is_first = false) {
            Host& host = *ready_.begin()->second;
            const Time now = HttpClock::now();
            if (host.listed_for > now || (!is_first && (!done_.empty() || now >= until))) return;
            ErrandPtr errand = std::move(host.waiting.front());
            host.waiting.pop_front();
            begin(std::move(errand), host);
            list(host);
        }
    }

    // ---- one hop ---------------------------------------------------------------------------
    void begin(ErrandPtr errand, Host& host) try {
        errand->response = {};
        errand->response.url = errand->url;
        if (!errand->is_asked && !is_allowed(*errand)) {
            errand->response.refused = true;
            return done(errand, nullptr);
        }
        errand->is_asked = true;
        if (!may_pass_robots(errand)) return;
        HttpRequest request{errand->url, {kAccept}};
        if (errand->redirects == 0) add_validators(errand->target, request);
        errand->began = HttpClock::now();
        if (options_.milliseconds > 0) request.deadline = errand->began + errand->left;
        // What a page may have says nothing of rules: cut short they would allow too much.
        const std::size_t most = errand->is_robots ? RobotsReceiver::kMost : options_.max_bytes;
        errand->hop = std::make_unique<Hop>(errand->response, most, *errand->receiver);
        const std::uint64_t id = transfers_.start(std::move(request), *errand->hop);
        try {
            UnderWay& place = under_way_[id];
            place = {std::move(errand), &host};
        } catch (...) {
            transfers_.stop(id);  // it feeds the errand's hop
            throw;
        }
        ++host.active;
    } catch (...) {
        done(errand, std::current_exception());
    }

    // Where a robots.txt leads out of its origin, whoever waits for it is asked; after a no there
    // is none.
    bool is_allowed(const Errand& errand) {
        if (!errand.is_robots) return errand.receiver->allow_url(errand.url);
        if (origin_of(errand.url) == errand.origin) return true;
        const auto& waiting = origins_.find(errand.origin)->second.waiting;
        return !waiting.empty() && waiting.front()->receiver->allow_rules(errand.url);
    }

    // They belong to the URL that was asked for, not to where that may lead.
    static void add_validators(const FetchTarget& target, HttpRequest& request) {
        if (!target.etag.empty()) request.headers.push_back("If-None-Match: " + target.etag);
        if (!target.last_modified.empty())
            request.headers.push_back("If-Modified-Since: " + target.last_modified);
    }

    void finish_hop(HttpEnd& end) {
        const auto entry = under_way_.find(end.id);
        ErrandPtr errand = std::move(entry->second.errand);
        Host& host = *entry->second.host;
        under_way_.erase(entry);
        const Time now = HttpClock::now();
        --host.active;
        host.not_before = std::max(host.not_before, now + host.delay);
        errand->left -= std::chrono::duration_cast<milliseconds>(now - errand->began);
        errand->response.trouble = std::move(end.trouble);
        try {
            if (end.failure)
                done(errand, what_failed(end.failure, *errand));
            else
                go_on(errand, host);
        } catch (...) {
            done(errand, std::current_exception());
        }
        list(host);
    }

    // A limit of time before there was any body leaves nothing to mark.
    std::exception_ptr what_failed(const std::exception_ptr& failure, const Errand& errand) const {
        try {
            std::rethrow_exception(failure);
        } catch (const LimitReached& reached) {
            if (reached.limit() != COPYDESK_LIMIT_TIME || errand.hop->has_taken()) return failure;
            return std::make_exception_ptr(no_page_in_time(errand.url, options_.milliseconds));
        } catch (...) {
            return failure;
        }
    }

    void go_on(ErrandPtr& errand, Host& host) {
        if (wait_and_try_again(errand, host)) return;
        const std::string location = errand->hop->location();
        if (location.empty()) return done(errand, nullptr);
        const std::uint32_t most = errand->is_robots ? kRobotsRedirects : options_.max_redirects;
        if (errand->redirects == most) refuse_redirect(errand->url, errand->redirects);
        errand->url = next_url(errand->url, location);
        ++errand->redirects;
        errand->is_asked = false;
        enqueue(errand, true);
    }

    // "Come again in so many seconds": the whole host is left alone for that time.
    bool wait_and_try_again(ErrandPtr& errand, Host& host) {
        const Response& response = errand->response;
        if (response.status != 429 && response.status != 503) return false;
        const auto asked = find_header(response.headers, "retry-after");
        if (!asked) return false;
        const auto wait = read_retry_after(*asked, std::chrono::system_clock::now());
        if (!wait) return false;
        const seconds most(manners_.max_retry_after_seconds);
        host.not_before = std::max(host.not_before, HttpClock::now() + std::min(*wait, most));
        if (*wait > most || std::exchange(errand->was_sent_away, true)) return false;
        // The receiver has seen a head, and may have begun a page: it begins anew.
        errand->receiver->start_over();
        enqueue(errand, true);
        return true;
    }

    void done(ErrandPtr& errand, std::exception_ptr failure) noexcept {
        const ErrandPtr owned = std::move(errand);
        if (owned->is_robots) return learn_rules(*owned, failure);
        owned->hop.reset();
        Fetched& answer = owned->answer.front();
        answer.response = std::move(owned->response);
        answer.receiver = std::move(owned->receiver);
        answer.failure = std::move(failure);
        done_.splice(done_.end(), owned->answer);
    }

    // ---- robots.txt ------------------------------------------------------------------------
    // False: the errand waits for the rules, or was ended by them.
    bool may_pass_robots(ErrandPtr& errand) {
        if (!manners_.robots || errand->is_robots) return true;
        const std::string name = origin_of(errand->url);
        WebOrigin& origin = origins_[name];
        const bool is_old = origin.state == WebOrigin::State::known &&
                            HttpClock::now() - origin.read >= kRobotsLife;
        if (origin.state == WebOrigin::State::unknown || is_old) {
            auto asking = std::make_unique<Errand>();
            asking->is_robots = true;
            asking->origin = name;
            asking->url = name + "/robots.txt";
            asking->receiver = std::make_unique<RobotsReceiver>();
            asking->left = milliseconds(options_.milliseconds);
            enqueue(asking, true);
            origin.state = WebOrigin::State::asked;
        }
        if (origin.state == WebOrigin::State::asked) {
            origin.waiting.push_back(std::move(errand));
            return false;
        }
        if (origin.failure) return done(errand, origin.failure), false;
        const std::string path = errand->url.substr(name.size());
        if (origin.robots.allows(path.starts_with('/') ? path : "/" + path)) return true;
        errand->response.refused = true;
        errand->response.refusal = "The robots.txt of " + name.substr(0, 120) +
                                   " does not allow this URL; the option robots=no ignores it.";
        done(errand, nullptr);
        return false;
    }

    // RFC 9309, 2.3.1: what is not there forbids nothing; what cannot be reached forbids all.
    Robots rules_of(const Errand& errand, bool has_failed) const {
        const std::int32_t status = errand.response.status;
        const std::string& text = static_cast<RobotsReceiver&>(*errand.receiver).text;
        // Rules that broke off half-way may lack the one that matters.
        const bool is_whole = !has_failed && errand.response.trouble.empty();
        if (is_whole && status >= 200 && status < 300)
            return Robots::parse(text, product_token(options_.user_agent));
        return !is_whole || status >= 500 ? Robots::disallow_all() : Robots::allow_all();
    }

    void learn_rules(const Errand& errand, const std::exception_ptr& failure) noexcept {
        WebOrigin& origin = origins_.find(errand.origin)->second;
        std::vector<ErrandPtr> waiting = std::move(origin.waiting);
        origin.waiting.clear();
        std::exception_ptr trouble;
        try {
            origin.state = WebOrigin::State::unknown;  // should it fail
            if (failure) pass_on_lack_of_memory(failure);
            Robots rules = rules_of(errand, failure != nullptr);
            rule_bytes_ += rules.bytes() - origin.robots.bytes();
            origin.robots = std::move(rules);
            slow_down(errand.origin, origin.robots.crawl_delay());
            origin.failure = errand.response.status == 0 ? failure : nullptr;
            origin.state = WebOrigin::State::known;
            origin.read = HttpClock::now();
        } catch (...) {
            trouble = std::current_exception();
        }
        for (auto at = waiting.rbegin(); at != waiting.rend(); ++at) {
            if (trouble)
                done(*at, trouble);
            else
                wait_again(*at);
        }
    }

    // That says nothing of the server.
    static void pass_on_lack_of_memory(const std::exception_ptr& failure) {
        try {
            std::rethrow_exception(failure);
        } catch (const std::bad_alloc&) {
            throw;
        } catch (...) {
        }
    }

    void wait_again(ErrandPtr& errand) noexcept try { enqueue(errand, true); } catch (...) {
        done(errand, std::current_exception());
    }

    // A long crawl meets hosts without end. Once there are many, or their rules are long, those are
    // forgotten that have nothing to do; one that comes again is asked for its rules again.
    void forget_idle() {
        if (std::max(hosts_.size(), origins_.size()) <= most_hosts_ && rule_bytes_ <= most_bytes_)
            return;
        const Time now = HttpClock::now();
        const auto is_idle = [now](const Host& host) {
            return host.waiting.empty() && host.active == 0 && host.not_before <= now;
        };
        std::erase_if(origins_, [&](const auto& entry) {
            const auto& [name, origin] = entry;
            if (origin.state == WebOrigin::State::asked) return false;
            const auto host = hosts_.find(url_host(name + "/"));
            if (host != hosts_.end() && !is_idle(host->second)) return false;
            rule_bytes_ -= origin.robots.bytes();
            return true;
        });
        std::erase_if(hosts_, [&](const auto& entry) { return is_idle(entry.second); });
        // Not at every step where most of them have something to do.
        most_hosts_ = std::max(manners_.idle_hosts, 2 * std::max(hosts_.size(), origins_.size()));
        most_bytes_ = std::max(kRuleBytes, 2 * rule_bytes_);
    }

    void slow_down(const std::string& origin, std::uint32_t crawl_delay) {
        Host& host = host_of(url_host(origin + "/"));
        const milliseconds asked = seconds(std::min(crawl_delay, manners_.max_retry_after_seconds));
        if (asked <= host.delay) return;
        host.delay = asked;
        host.not_before = std::max(host.not_before, HttpClock::now() + asked);
        list(host);
    }

    struct UnderWay {
        ErrandPtr errand;
        Host* host = nullptr;
    };

    const FetchOptions options_;
    const QueueOptions manners_;
    std::size_t size_ = 0;
    std::size_t rule_bytes_ = 0;  // of all origins
    std::size_t most_hosts_ = manners_.idle_hosts, most_bytes_ = kRuleBytes;
    std::unordered_map<std::string, WebOrigin> origins_;
    std::unordered_map<std::string, Host> hosts_;  // its entries keep their place
    Ready ready_;                                  // hosts with a URL whose turn it is then
    std::map<std::uint64_t, UnderWay> under_way_;
    std::list<Fetched> done_;
    HttpTransfers transfers_;  // last: it ends before the sinks that it feeds
};

UrlQueue::UrlQueue(const FetchOptions& options, const QueueOptions& manners)
    : work_(std::make_unique<Work>(options, manners)) {}
UrlQueue::~UrlQueue() = default;
void UrlQueue::add(const FetchTarget& target, std::unique_ptr<FetchReceiver> receiver) {
    work_->add(target, std::move(receiver));
}
std::optional<Fetched> UrlQueue::next(Watch::Clock::time_point until) { return work_->next(until); }
std::size_t UrlQueue::size() const noexcept { return work_->size(); }

}  // namespace copydesk
