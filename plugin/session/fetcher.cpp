#include "session/fetcher.h"

#include "session/receiver.h"

namespace copydesk {
namespace {

void fail(FetchedPage& page, copydesk_status status, std::string message, std::string where) {
    page.status = status;
    page.message = std::move(message);
    page.where = std::move(where);
}

// What fetch_url would have thrown. A page that was begun is kept as far as it came.
void judge_failure(const std::exception_ptr& failure, FetchedPage& page) {
    try {
        std::rethrow_exception(failure);
    } catch (const Failure& failed) {
        page.reading.reset();
        fail(page, failed.status(), failed.what(), failed.where());
    } catch (const LimitReached& reached) {
        if (page.reading) return page.reading->mark_cut(reached.limit());
        fail(page, COPYDESK_LIMIT_EXCEEDED, "A limit was reached before the page came.", "time");
    } catch (const std::bad_alloc&) {
        throw;
    } catch (const std::exception& other) {
        page.reading.reset();
        fail(page, COPYDESK_INTERNAL_ERROR, other.what(), {});
    }
}

}  // namespace

void Fetcher::add(const FetchTarget& target) {
    queue_.add(target, std::make_unique<PageReceiver>(session_, target.tag));
}

std::optional<FetchedPage> Fetcher::next(std::uint32_t milliseconds) {
    auto fetched = queue_.next(Watch::Clock::now() + std::chrono::milliseconds(milliseconds));
    if (!fetched) return std::nullopt;
    FetchedPage page;
    page.tag = fetched->tag;
    try {
        judge(*fetched, page);
    } catch (const std::bad_alloc&) {  // the URL is answered all the same
        page.reading.reset();
        page.status = COPYDESK_OUT_OF_MEMORY;
    }
    return page;
}

void Fetcher::judge(Fetched& fetched, FetchedPage& page) {
    auto& receiver = static_cast<PageReceiver&>(*fetched.receiver);
    page.reading = std::move(receiver.reading);
    page.response = std::move(fetched.response);
    const Response& response = page.response;
    if (fetched.failure) {
        judge_failure(fetched.failure, page);
    } else if (response.status == 304) {
        page.reading.reset();
        fail(page, COPYDESK_NOT_MODIFIED, "The page is as it was when it was last fetched.",
             "response");
    } else if (!page.reading) {
        session_.counters().add_refused();
        const Refusal refusal = receiver.refusal(response);
        fail(page, COPYDESK_REFUSED, refusal.reason, refusal.where);
    } else {
        mark_transfer(response, session_, *page.reading);
    }
}

}  // namespace copydesk
