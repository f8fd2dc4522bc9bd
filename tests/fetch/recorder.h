// What the tests of fetching share: a receiver that writes down what it is asked and given.
#pragma once

#include <gtest/gtest.h>

#include <chrono>
#include <functional>
#include <string>
#include <vector>

#include "fetch/fetch.h"
#include "loopback_server.h"

namespace copydesk {

using namespace std::chrono_literals;

struct Recorder final : FetchReceiver {
    std::vector<std::string> asked;
    std::vector<Response> responses;
    std::string body;
    int pieces = 0;
    std::function<bool(std::string_view)> on_url, on_bytes;
    std::function<bool(const Response&)> on_response;

    bool allow_url(std::string_view url) override {
        asked.emplace_back(url);
        return !on_url || on_url(url);
    }
    bool accept_response(const Response& response) override {
        responses.push_back(response);
        return !on_response || on_response(response);
    }
    bool take(std::string_view bytes) override {
        body += bytes;
        ++pieces;
        return !on_bytes || on_bytes(bytes);
    }
};

inline FetchOptions loopback_options() {
    FetchOptions options;
    options.user_agent = "copydesk-test";
    options.allow_private = true;
    options.milliseconds = 5'000;
    return options;
}

inline Response fetch(const std::string& url, Recorder& recorder,
                      const FetchOptions& options = loopback_options(),
                      const std::atomic<bool>* cancelled = nullptr) {
    Watch watch(9'000, cancelled);
    return fetch_url(url, options, recorder, watch);
}

// Fails unless the fetch fails with this status, about this part; gives the sentence.
inline std::string expect_failure(const std::string& url, const FetchOptions& options,
                                  copydesk_status status, const std::string& where,
                                  Recorder recorder = {}) {
    try {
        fetch(url, recorder, options);
        ADD_FAILURE() << url << " did not fail";
    } catch (const Failure& failure) {
        EXPECT_EQ(failure.status(), status) << failure.what();
        EXPECT_EQ(failure.where(), where) << failure.what();
        EXPECT_LT(std::string(failure.what()).size(), std::size_t{COPYDESK_ERROR_MESSAGE});
        return failure.what();
    }
    return {};
}

}  // namespace copydesk
