// A URL on its way through a queue.
#pragma once

#include <chrono>
#include <cstdint>
#include <list>
#include <memory>
#include <string>
#include <string_view>

#include "fetch/hop.h"
#include "fetch/http.h"
#include "fetch/queue.h"

namespace copydesk {

// Takes a robots.txt, up to what the RFC asks to be read of it.
struct RobotsReceiver final : FetchReceiver {
    static constexpr std::size_t kMost = 512u << 10;
    std::string text;
    bool allow_url(std::string_view) override { return true; }
    bool accept_response(const Response& response) override { return response.status < 300; }
    bool take(std::string_view bytes) override {
        text.append(bytes.substr(0, kMost - text.size()));
        return text.size() < kMost;
    }
};

// A URL on its way through its hops.
struct Errand {
    FetchTarget target;
    std::unique_ptr<FetchReceiver> receiver;
    bool is_robots = false;  // it brings the rules of its first origin, for those that wait there
    std::string origin;
    std::string url;  // of the hop that is next or under way
    std::uint32_t redirects = 0;
    bool was_sent_away = false;         // by a Retry-After that was waited for
    bool is_asked = false;              // the receiver has allowed this hop
    std::chrono::milliseconds left{0};  // of its time; waiting for its turn does not count
    HttpClock::time_point began;
    Response response;
    std::unique_ptr<Hop> hop;
    std::list<Fetched> answer;  // its place among what is done, so that to end needs no memory
};
using ErrandPtr = std::unique_ptr<Errand>;

}  // namespace copydesk
