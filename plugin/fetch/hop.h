// One hop of a fetch: from a URL to its response, or to where that leads on.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "fetch/fetch.h"
#include "fetch/http.h"

namespace copydesk {

// Pages are wanted; what else a server may offer under the same URL comes last.
constexpr const char* kAccept =
    "Accept: text/html,application/xhtml+xml;q=0.9,text/plain;q=0.8,*/*;q=0.5";

// What one hop's response does: its head is shown to the receiver, unless it leads on; its body
// is handed on up to the limit.
class Hop final : public HttpSink {
  public:
    // `most`: bytes of the body.
    Hop(Response& response, std::size_t most, FetchReceiver& receiver)
        : response_(response), most_(most), receiver_(receiver) {}

    Body head(const HttpHead& head) override;
    bool body(std::string_view bytes) override;

    const std::string& location() const { return location_; }  // empty: this hop is the last
    bool has_taken() const { return taken_ > 0; }

  private:
    Response& response_;
    const std::size_t most_;
    FetchReceiver& receiver_;
    std::string location_;
    std::size_t taken_ = 0;
};

// The URL of the first hop. Throws Failure (BAD_URL).
std::string first_url(std::string_view url);
// The URL that `location` means on `base`. Throws Failure (BAD_URL).
std::string next_url(const std::string& base, std::string_view location);
// One redirect more than are allowed. Throws Failure.
[[noreturn]] void refuse_redirect(const std::string& url, std::uint32_t redirects);
// What to say where nothing of a page came within the time of its fetch.
Failure no_page_in_time(const std::string& url, std::uint32_t milliseconds);

}  // namespace copydesk
