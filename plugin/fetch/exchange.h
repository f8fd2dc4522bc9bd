// One transfer as libcurl sees it: its callbacks, its options, and what went wrong in a sentence.
// Beside http.cpp the only part that knows libcurl; nobody else includes this.
#pragma once

#include <curl/curl.h>

#include <algorithm>
#include <array>
#include <exception>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "fetch/http.h"

namespace copydesk {

struct ListCleanup {
    void operator()(curl_slist* list) const noexcept { curl_slist_free_all(list); }
};
using List = std::unique_ptr<curl_slist, ListCleanup>;
List make_list(const std::vector<std::string>& lines);

struct Exchange {
    CURL* easy;
    const FetchOptions& options;
    HttpSink& sink;
    std::string url = {};
    List lines = nullptr;  // the request's further header lines
    HttpClock::time_point deadline = HttpClock::time_point::max();
    HttpClock::time_point first_byte_until = HttpClock::time_point::max();
    HttpHead head = {};
    std::size_t header_bytes = 0, body_bytes = 0, skimmed = 0;
    bool has_head = false;
    Body wish = Body::take;
    bool ended_by_sink = false;
    HttpClock::time_point skim_until = HttpClock::time_point::max();
    std::exception_ptr thrown = nullptr;

    // For the sentence, if it fails.
    std::string refused_address = {};
    std::string_view refused_range = {};
    bool opened = false, headers_too_large = false;
    std::array<char, CURL_ERROR_SIZE> detail = {};

    std::size_t on_header(std::string_view line);
    std::size_t on_body(std::string_view bytes);
    curl_socket_t on_open(const curl_sockaddr& address);

    // When it must be looked at again, whatever the network does.
    HttpClock::time_point soonest() const {
        return std::min(
            {deadline, skim_until, has_head ? HttpClock::time_point::max() : first_byte_until});
    }
};

// Sets what holds for every exchange; throws Failure where libcurl lacks one of them, because
// each guards something.
void set_manners(CURL* easy, const FetchOptions& options);
// Sets what is this exchange's own.
void set_exchange(Exchange& exchange);

// Why it failed; only for one that did.
Failure describe(CURLcode code, const Exchange& exchange);

}  // namespace copydesk
