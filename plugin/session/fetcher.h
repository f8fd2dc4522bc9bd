// Many URLs fetched at once for a session.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "copydesk.h"
#include "fetch/queue.h"
#include "session/session.h"

namespace copydesk {

// What came of a URL.
struct FetchedPage {
    std::uint64_t tag = 0;
    copydesk_status status = COPYDESK_OK;
    std::unique_ptr<Reading> reading;  // with OK: all bytes are there, nothing is read yet
    Response response;
    std::string message, where;  // of every status but OK; none where there is no memory for them
};

class Fetcher {
  public:
    explicit Fetcher(Session& session)
        : session_(session), queue_(session.options().fetch, session.options().queue) {}

    void add(const FetchTarget& target);
    std::optional<FetchedPage> next(std::uint32_t milliseconds);
    std::size_t size() const noexcept { return queue_.size(); }

    FetchedPage last;  // what the caller was given borrows from here

  private:
    void judge(Fetched& fetched, FetchedPage& page);

    Session& session_;
    UrlQueue queue_;
};

}  // namespace copydesk
