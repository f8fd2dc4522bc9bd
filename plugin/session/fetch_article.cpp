// URL -> article: a fetch whose bytes go straight into a reading.
#include <ctime>
#include <optional>

#include "session/session.h"

namespace copydesk {
namespace {

class Receiver final : public FetchReceiver {
  public:
    explicit Receiver(Session& session) : session_(session) {}

    bool allow_url(std::string_view url) override { return keep(session_.allow_url(url)); }
    bool accept_response(const Response& response) override {
        const Request request{
            response.url,     response.content_type, {},
            response.headers, response.status,       static_cast<std::int64_t>(std::time(nullptr))};
        if (!keep(session_.accept_response(request))) return false;
        reading.emplace(session_, request, 0);
        return true;
    }
    bool take(std::string_view bytes) override { return reading->feed(bytes); }

    std::optional<Reading> reading;
    std::string refusal;

  private:
    bool keep(const Decision& decision) {
        if (!decision.keep) refusal = decision.reason;
        return decision.keep;
    }
    Session& session_;
};

}  // namespace

std::unique_ptr<Article> fetch_article(Session& session, std::string_view url,
                                       std::string& refusal) {
    const FetchOptions& options = session.options().fetch;
    Receiver receiver(session);
    Watch watch(options.milliseconds, nullptr);
    copydesk_limit limit = COPYDESK_COMPLETE;
    try {
        const Response response = fetch_url(url, options, receiver, watch);
        if (response.cut) limit = COPYDESK_LIMIT_BYTES;
        if (!response.trouble.empty()) {
            limit = COPYDESK_LIMIT_TRANSFER;
            session.log(1, response.trouble);
        }
    } catch (const LimitReached& reached) {
        if (!receiver.reading) throw;  // nothing of the page is here
        limit = reached.limit();
    }
    if (!receiver.reading) {
        refusal = receiver.refusal;
        return nullptr;
    }
    auto article = receiver.reading->finish();
    if (article->quality.limit == COPYDESK_COMPLETE) article->quality.limit = limit;
    return article;
}

}  // namespace copydesk
