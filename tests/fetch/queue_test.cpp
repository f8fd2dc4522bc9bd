// Many URLs at once: politeness, robots.txt, redirects, and who waits for whom.
#include "fetch/queue.h"

#include <algorithm>
#include <map>

#include "recorder.h"

namespace copydesk {
namespace {

using Clock = std::chrono::steady_clock;

// What arrived when, host by host: the header says which name was asked for.
struct Log {
    struct Line {
        std::string host, target;
        Clock::time_point when;
    };
    std::mutex mutex;
    std::vector<Line> lines;

    void add(const std::string& head) {
        const std::size_t host = head.find("Host: ") + 6, target = head.find(' ') + 1;
        const std::lock_guard lock(mutex);
        lines.push_back({head.substr(host, head.find_first_of(":\r", host) - host),
                         head.substr(target, head.find(' ', target) - target), Clock::now()});
    }
    std::size_t count(const std::string& target) {
        const std::lock_guard lock(mutex);
        return static_cast<std::size_t>(std::count_if(
            lines.begin(), lines.end(), [&](const Line& l) { return l.target == target; }));
    }
};

QueueOptions in_haste() {
    QueueOptions manners;
    manners.host_delay_milliseconds = 0;
    manners.host_parallel = 4;
    manners.robots = false;
    return manners;
}

struct Outcome {
    Response response;
    std::string body, failed;  // where() of a Failure
    std::vector<std::string> asked;
};

// Fetches all; by tag, which counts from 0.
std::map<std::uint64_t, Outcome> fetch_all(const std::vector<FetchTarget>& targets,
                                           const QueueOptions& manners,
                                           const FetchOptions& options = loopback_options()) {
    UrlQueue queue(options, manners);
    std::uint64_t tag = 0;
    for (FetchTarget target : targets) {
        target.tag = tag++;
        queue.add(target, std::make_unique<Recorder>());
    }
    std::map<std::uint64_t, Outcome> outcomes;
    const auto end = Clock::now() + 20s;
    while (queue.size() > 0 && Clock::now() < end) {
        auto fetched = queue.next(Clock::now() + 100ms);
        if (!fetched) continue;
        Outcome& outcome = outcomes[fetched->tag];
        const auto& recorder = static_cast<Recorder&>(*fetched->receiver);
        outcome.body = recorder.body;
        outcome.asked = recorder.asked;
        outcome.response = fetched->response;
        if (fetched->failure) try {
                std::rethrow_exception(fetched->failure);
            } catch (const Failure& failure) {
                outcome.failed = failure.where();
            } catch (const LimitReached&) {
                outcome.failed = "limit";
            }
    }
    EXPECT_EQ(queue.size(), 0u);
    return outcomes;
}

FetchTarget at(const std::string& url) { return {url, {}, {}, 0}; }

// One server that is as many hosts as there are names: none of them is looked up.
FetchOptions named_hosts(const LoopbackServer& server, const std::vector<std::string>& names) {
    FetchOptions options = loopback_options();
    for (const std::string& name : names)
        options.resolve.push_back(name + ":" + server.port() + ":127.0.0.1");
    return options;
}

LoopbackServer logged(Log& log, std::string headers = "") {
    return LoopbackServer(
        [&log, headers](Connection& c, const std::string&) {
            std::string head;
            while (!(head = c.read_request()).empty()) {
                log.add(head);
                const std::size_t target = head.find(' ') + 1;
                c.answer("200 OK", headers, head.substr(target, head.find(' ', target) - target));
            }
        },
        LoopbackServer::Speaks::raw);
}

TEST(Queue, FetchesManyUrlsOnFewConnections) {
    Log log;
    LoopbackServer server = logged(log);
    std::vector<FetchTarget> targets;
    for (int i = 0; i < 200; ++i) targets.push_back(at(server.url("/" + std::to_string(i))));
    const auto outcomes = fetch_all(targets, in_haste());
    ASSERT_EQ(outcomes.size(), 200u);
    for (const auto& [tag, outcome] : outcomes)
        EXPECT_EQ(outcome.body, "/" + std::to_string(tag)) << outcome.failed;
    EXPECT_LE(server.connections(), 4);
}

TEST(Queue, KeepsTheDelayOfEachHost) {
    Log log;
    LoopbackServer server = logged(log);
    const std::vector<std::string> names = {"a.example", "b.example", "c.example"};
    std::vector<FetchTarget> targets;
    for (int i = 0; i < 15; ++i)
        targets.push_back(at("http://" + names[static_cast<std::size_t>(i) % 3] + ":" +
                             server.port() + "/" + std::to_string(i)));
    QueueOptions manners = in_haste();
    manners.host_delay_milliseconds = 100;
    const auto start = Clock::now();
    const auto outcomes = fetch_all(targets, manners, named_hosts(server, names));
    ASSERT_EQ(outcomes.size(), 15u);
    std::map<std::string, Clock::time_point> last;
    for (const Log::Line& line : log.lines) {
        if (last.contains(line.host)) {
            EXPECT_GE(line.when - last[line.host], 100ms) << line.host;
        }
        last[line.host] = line.when;
    }
    EXPECT_EQ(last.size(), 3u);
    EXPECT_LT(Clock::now() - start, 1200ms) << "hosts do not wait for one another";
}

TEST(Queue, ObeysRobotsTxtAndReadsItOnce) {
    Log log;
    LoopbackServer server(
        [&log](Connection& c, const std::string&) {
            std::string head;
            while (!(head = c.read_request()).empty()) {
                log.add(head);
                const bool rules = head.starts_with("GET /robots.txt ");
                c.answer("200 OK", "", rules ? "User-agent: copydesk-test\nDisallow: /no" : "page");
            }
        },
        LoopbackServer::Speaks::raw);
    QueueOptions manners = in_haste();
    manners.robots = true;
    const auto outcomes = fetch_all({at(server.url("/yes")), at(server.url("/no")),
                                     at(server.url("/no?x")), at(server.url("/also"))},
                                    manners);
    EXPECT_EQ(outcomes.at(0).body, "page");
    EXPECT_EQ(outcomes.at(3).body, "page");
    for (const std::uint64_t refused : {1u, 2u}) {
        EXPECT_TRUE(outcomes.at(refused).response.refused);
        EXPECT_NE(outcomes.at(refused).response.refusal.find("robots.txt"), std::string::npos);
    }
    EXPECT_EQ(log.count("/robots.txt"), 1u);
    EXPECT_EQ(log.count("/no"), 0u);
}

// How often the robots.txt of one host is asked for that is met before and behind two others.
std::size_t times_asked(std::size_t idle_hosts, const std::string& rules) {
    Log log;
    LoopbackServer server([&](Connection& c, const std::string& target) {
        if (target == "/robots.txt") log.add("GET " + target + " x\r\nHost: x\r\n");
        c.answer("200 OK", "", target == "/robots.txt" ? rules : "page");
    });
    const std::vector<std::string> names = {"a.example", "b.example", "c.example"};
    QueueOptions manners = in_haste();
    manners.robots = true;
    manners.idle_hosts = idle_hosts;
    UrlQueue queue(named_hosts(server, names), manners);
    for (const std::string host : {"a", "a", "b", "c", "a"}) {
        queue.add(at("http://" + host + ".example:" + server.port() + "/yes"),
                  std::make_unique<Recorder>());
        const auto fetched = queue.next(Clock::now() + 5s);
        EXPECT_TRUE(fetched && fetched->response.status == 200) << host;
    }
    return log.count("/robots.txt");
}

TEST(Queue, ForgetsHostsThatNobodyWaitsForWhereThereAreMany) {
    const std::string rules = "User-agent: *\nDisallow: /no\n";
    EXPECT_EQ(times_asked(10, rules), 3u);
    EXPECT_EQ(times_asked(2, rules), 4u);
    EXPECT_LT(times_asked(1, rules), 6u) << "the last one is known until another comes";
}

TEST(Queue, ForgetsNoHostThatSomebodyWaitsFor) {
    LoopbackServer server([](Connection& c, const std::string& target) {
        if (target == "/robots.txt") return c.answer("200 OK", "", "User-agent: *\nDisallow: /1");
        c.answer("200 OK", "", "page");
    });
    std::vector<std::string> names;
    std::vector<FetchTarget> targets;
    for (int i = 0; i < 30; ++i) names.push_back("h" + std::to_string(i % 10) + ".example");
    for (int i = 0; i < 30; ++i)
        targets.push_back(at("http://" + names[static_cast<std::size_t>(i)] + ":" + server.port() +
                             "/" + std::to_string(i)));
    QueueOptions manners = in_haste();
    manners.robots = true;
    manners.idle_hosts = 0;
    manners.host_delay_milliseconds = 5;
    const auto outcomes = fetch_all(targets, manners, named_hosts(server, names));
    ASSERT_EQ(outcomes.size(), 30u);
    for (const auto& [tag, outcome] : outcomes)
        EXPECT_EQ(outcome.response.refused, tag == 1 || (tag >= 10 && tag < 20)) << tag;
}

TEST(Queue, TakesNoAnswerForAnAllowanceAndAnErrorForNone) {
    for (const auto& [status, allowed] : std::map<std::string, bool>{{"404 Not Found", true},
                                                                     {"403 Forbidden", true},
                                                                     {"500 Broken", false},
                                                                     {"200 OK", true}}) {
        LoopbackServer server([&status = status](Connection& c, const std::string& target) {
            c.answer(target == "/robots.txt" ? status : "200 OK", "", "page");
        });
        QueueOptions manners = in_haste();
        manners.robots = true;
        const auto outcomes = fetch_all({at(server.url("/"))}, manners);
        EXPECT_EQ(outcomes.at(0).response.refused, !allowed) << status;
    }
    LoopbackServer reset([](Connection&, const std::string&) {});
    QueueOptions manners = in_haste();
    manners.robots = true;
    const auto outcomes = fetch_all({at(reset.url("/")), at(reset.url("/2"))}, manners);
    for (const std::uint64_t tag : {0u, 1u})
        EXPECT_EQ(outcomes.at(tag).failed, "transfer") << "nobody has refused it";
    EXPECT_EQ(reset.connections(), 1);
}

TEST(Queue, FollowsTheRedirectOfARobotsTxt) {
    LoopbackServer server([](Connection& c, const std::string& target) {
        if (target == "/robots.txt")
            c.answer("301 Moved", "Location: /rules.txt\r\n", "");
        else
            c.answer("200 OK", "",
                     target == "/rules.txt" ? "User-agent: *\nDisallow: /no" : "page");
    });
    QueueOptions manners = in_haste();
    manners.robots = true;
    const auto outcomes = fetch_all({at(server.url("/no")), at(server.url("/"))}, manners);
    EXPECT_TRUE(outcomes.at(0).response.refused);
    EXPECT_EQ(outcomes.at(1).body, "page");
}

TEST(Queue, ReadsNoMoreOfARobotsTxtThanItMust) {
    LoopbackServer server([](Connection& c, const std::string& target) {
        if (target != "/robots.txt") return c.answer("200 OK", "", "page");
        c.send("HTTP/1.1 200 OK\r\nContent-Length: 50000000\r\n\r\nUser-agent: *\nDisallow: /no\n");
        const std::string filler(100'000, '#');
        for (int i = 0; i < 500 && c.is_open(); ++i) c.send(filler);
    });
    QueueOptions manners = in_haste();
    manners.robots = true;
    const auto outcomes = fetch_all({at(server.url("/no")), at(server.url("/"))}, manners);
    EXPECT_TRUE(outcomes.at(0).response.refused);
    EXPECT_EQ(outcomes.at(1).body, "page");
}

TEST(Queue, AsksForEachHopAlsoTheRulesOfWhereItLeads) {
    Log log;
    LoopbackServer server([&log](Connection& c, const std::string& target) {
        log.add("GET " + target + " x\r\nHost: x\r\n");
        if (target == "/robots.txt") return c.answer("200 OK", "", "User-agent: *\nDisallow: /in");
        c.answer("200 OK", "", "page");
    });
    LoopbackServer first([&server](Connection& c, const std::string& target) {
        if (target == "/robots.txt") return c.answer("404 Not Found", "", "");
        c.answer("302 Found", "Location: " + server.url("/in/page") + "\r\n", "");
    });
    QueueOptions manners = in_haste();
    manners.robots = true;
    const auto outcomes = fetch_all({at(first.url("/"))}, manners);
    EXPECT_TRUE(outcomes.at(0).response.refused);
    EXPECT_EQ(outcomes.at(0).response.url, server.url("/in/page"));
    EXPECT_EQ(outcomes.at(0).asked, (std::vector{first.url("/"), server.url("/in/page")}));
    EXPECT_EQ(log.count("/in/page"), 0u);
}

TEST(Queue, ComesAgainWhenTheServerSaysWhen) {
    Log log;
    std::atomic<int> sent_away = 0;
    LoopbackServer server([&](Connection& c, const std::string& target) {
        log.add("GET " + target + " x\r\nHost: x\r\n");
        if (target == "/busy" && sent_away++ == 0)
            c.answer("503 Busy", "Retry-After: 1\r\n", "later");
        else
            c.answer("200 OK", "", "page");
    });
    const auto outcomes = fetch_all({at(server.url("/busy")), at(server.url("/other"))}, [] {
        QueueOptions manners = in_haste();
        manners.host_parallel = 1;
        return manners;
    }());
    EXPECT_EQ(outcomes.at(0).response.status, 200);
    ASSERT_EQ(log.lines.size(), 3u);
    EXPECT_GE(log.lines[1].when - log.lines[0].when, 1s) << "the whole host is left alone";
}

TEST(Queue, DoesNotWaitLongerThanItMay) {
    LoopbackServer server([](Connection& c, const std::string&) {
        c.answer("429 Too Many", "Retry-After: 3600\r\n", "later");
    });
    QueueOptions manners = in_haste();
    manners.max_retry_after_seconds = 1;
    const auto start = Clock::now();
    const auto outcomes = fetch_all({at(server.url("/"))}, manners);
    EXPECT_EQ(outcomes.at(0).response.status, 429);
    EXPECT_LT(Clock::now() - start, 900ms);
}

TEST(Queue, SendsTheValidatorsOfAnEarlierAnswerToTheFirstHopOnly) {
    LoopbackServer server([](Connection& c, const std::string& target) {
        if (target == "/moved")
            c.answer("302 Found", "Location: /\r\n", "");
        else
            c.answer("304 Not Modified", "", "");
    });
    const auto outcomes =
        fetch_all({{server.url("/"), "\"abc\"", "Fri, 20 Nov 2026 12:00:00 GMT", 0},
                   {server.url("/moved"), "\"def\"", {}, 0}},
                  in_haste());
    EXPECT_EQ(outcomes.at(0).response.status, 304);
    int with_validator = 0;
    for (const std::string& head : server.requests()) {
        with_validator += head.find("If-None-Match: \"") != std::string::npos;
        if (head.starts_with("GET /moved")) {
            EXPECT_NE(head.find("If-None-Match: \"def\"\r\n"), std::string::npos);
        } else if (head.find("abc") != std::string::npos) {
            EXPECT_NE(head.find("If-Modified-Since: Fri, 20 Nov 2026"), std::string::npos);
        }
    }
    EXPECT_EQ(with_validator, 2);
    EXPECT_EQ(server.requests().size(), 3u);
}

TEST(Queue, OneThatHurtsDoesNotHoldUpTheOthers) {
    LoopbackServer good([](Connection& c, const std::string&) { c.answer("200 OK", "", "page"); });
    LoopbackServer slow([](Connection& c, const std::string&) { c.wait(5s); });
    LoopbackServer endless(
        [](Connection& c, const std::string&) { c.answer("302 Found", "Location: /\r\n", ""); });
    LoopbackServer reset([](Connection&, const std::string&) {});
    FetchOptions options = loopback_options();
    options.milliseconds = 600;
    const auto start = Clock::now();
    const auto outcomes = fetch_all({at(slow.url("/")), at(endless.url("/")), at(reset.url("/")),
                                     at(good.url("/")), at("http://10.0.0.1/")},
                                    in_haste(), [&] {
                                        options.allow_private = false;
                                        options.on_open = [](const void* address) {
                                            return address_text(address) == "127.0.0.1"
                                                       ? AddressAnswer::open
                                                       : AddressAnswer::by_rule;
                                        };
                                        return options;
                                    }());
    EXPECT_EQ(outcomes.at(0).failed, "time");
    EXPECT_EQ(outcomes.at(1).failed, "redirects");
    EXPECT_EQ(outcomes.at(2).failed, "transfer");
    EXPECT_EQ(outcomes.at(3).body, "page");
    EXPECT_EQ(outcomes.at(4).failed, "address");
    EXPECT_LT(Clock::now() - start, 2s);
}

TEST(Queue, TellsWhatIsNoUrlAtOnce) {
    UrlQueue queue(loopback_options(), in_haste());
    EXPECT_THROW(queue.add(at("ftp://a.example/"), std::make_unique<Recorder>()), Failure);
    EXPECT_EQ(queue.size(), 0u);
    EXPECT_FALSE(queue.next(Clock::now()));
}

TEST(Queue, MayBeGivenUpWhileUrlsAreUnderWay) {
    LoopbackServer slow([](Connection& c, const std::string&) { c.wait(5s); });
    const auto start = Clock::now();
    {
        UrlQueue queue(loopback_options(), in_haste());
        for (int i = 0; i < 20; ++i) queue.add(at(slow.url("/")), std::make_unique<Recorder>());
        EXPECT_FALSE(queue.next(Clock::now() + 50ms));
    }
    EXPECT_LT(Clock::now() - start, 1s);
}

}  // namespace
}  // namespace copydesk
