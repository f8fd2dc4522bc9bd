// The session's side of a fetch: asks the three questions and feeds a page.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "fetch/fetch.h"
#include "session/session.h"

namespace copydesk {

class PageReceiver final : public FetchReceiver {
  public:
    // `tag`: the host's, of the page; 0: none.
    explicit PageReceiver(Session& session, std::uint64_t tag = 0) : session_(session), tag_(tag) {}

    bool allow_url(std::string_view url) override {
        const bool allowed = keep(session_.allow_url(url));
        if (allowed) hops_.emplace_back(url);
        return allowed;
    }
    bool allow_rules(std::string_view url) override { return session_.allow_url(url).keep; }
    bool accept_response(const Response& response) override;
    bool take(std::string_view bytes) override { return reading->feed(bytes); }
    void start_over() override { reading.reset(); }

    std::unique_ptr<Reading> reading;  // once a response was accepted
    std::string refusal;               // why one was not, or a URL

  private:
    bool keep(const Decision& decision) {
        if (!decision.keep) refusal = decision.reason;
        return decision.keep;
    }
    Session& session_;
    std::vector<std::string> hops_;  // the URLs that were asked for
};
    const std::uint64_t tag_;

}  // namespace copydesk
