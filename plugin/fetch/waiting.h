// Where URLs wait in a queue: for the turn of their host, or for the rules of their origin.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <deque>
#include <exception>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "fetch/errand.h"
#include "fetch/http.h"
#include "fetch/robots.h"

namespace copydesk {

// "https://example.com:8443", whose robots.txt it is.
inline std::string origin_of(const std::string& url) {
    const std::size_t authority = url.find("://") + 3;
    return url.substr(0, std::min(url.find_first_of("/?", authority), url.size()));
}

// An origin by RFC 6454, with its rules. Facts have an Origin of their own.
struct WebOrigin {
    enum class State { unknown, asked, known } state = State::unknown;
    Robots robots;
    std::exception_ptr failure;  // that kept its server from answering; no page would come either
    HttpClock::time_point read;
    std::vector<ErrandPtr> waiting;  // for the rules
};

struct Host;
using Ready = std::set<std::pair<HttpClock::time_point, Host*>>;

struct Host {
    std::deque<ErrandPtr> waiting;
    std::uint32_t active = 0;
    HttpClock::time_point not_before;
    std::chrono::milliseconds delay{0};
    HttpClock::time_point listed_for;
    Ready::node_type place;  // in ready_; here while it is not listed there
};

}  // namespace copydesk
