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

    // Why no response was accepted; `response` is the last.
    Refusal refusal(const Response& response) const;

    std::unique_ptr<Reading> reading;  // once a response was accepted

  private:
    bool keep(const Decision& decision) {
        if (!decision.keep) reason_ = decision.reason;
        return decision.keep;
    }
    Session& session_;
    const std::uint64_t tag_;
    std::vector<std::string> hops_;  // the URLs that were asked for
    std::string reason_;             // why the last that was refused was
};

// Marks a page whose body did not come whole, and logs why it broke off.
void mark_transfer(const Response& response, Session& session, Reading& reading);

}  // namespace copydesk
