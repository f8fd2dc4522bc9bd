// What servers answer: header lines, redirects, robots.txt, dates to come back at. Up to the first
// empty line the input is headers, behind it a body.
#include <chrono>
#include <string>

#include "core/url.h"
#include "facts/dates.h"
#include "fetch/headers.h"
#include "fetch/hop.h"
#include "fetch/http.h"
#include "fetch/retry_after.h"
#include "fetch/robots.h"
#include "inspect.h"

namespace fuzz = copydesk::fuzz;

namespace {

struct Receiver final : copydesk::FetchReceiver {
    bool allow_url(std::string_view) override { return true; }
    bool accept_response(const copydesk::Response&) override { return true; }
    bool take(std::string_view) override { return true; }
};

// Only what a failed URL or an answer may throw.
template <class Call>
void guarded(Call call) {
    try {
        call();
    } catch (const copydesk::Failure& failure) {
        fuzz::promise(failure.status() < COPYDESK_OK, "a failure has a status");
    }
}

void answer_a_hop(std::string_view headers, std::string_view body) {
    copydesk::Response response;
    constexpr std::size_t kMost = std::size_t{1} << 20;  // bytes of the body
    Receiver receiver;
    copydesk::Hop hop(response, kMost, receiver);
    const std::int32_t status = body.size() % 2 ? 200 : 302;
    hop.head({status, std::string(headers)});
    if (hop.location().empty()) hop.body(body);
    const std::string next = copydesk::next_url("https://news.example/a/b?c", hop.location());
    copydesk::plain_url(next);
    fuzz::promise(copydesk::resolve_url({}, next) == next, "a URL that was resolved stays");
}

void obey_robots(std::string_view text) {
    const copydesk::Robots robots = copydesk::Robots::parse(text, "copydesk");
    fuzz::promise(robots.allows("/robots.txt"), "robots.txt itself is allowed");
    robots.crawl_delay();
    std::string_view rest = text;
    for (int lines = 0; !rest.empty() && lines < 20; ++lines) {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(line.size() == rest.size() ? rest.size() : line.size() + 1);
        robots.allows("/" + std::string(line));
        copydesk::matches_path(line, text.substr(0, 200));
    }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text = fuzz::text_of(data, size);
    const std::size_t end = text.find("\n\n");
    const std::string_view headers = text.substr(0, end);
    const std::string_view body =
        end == std::string_view::npos ? std::string_view() : text.substr(end + 2);
    guarded([&] { answer_a_hop(headers, body); });
    for (const char* name : {"retry-after", "date", "location", "content-type"})
        if (const auto value = copydesk::find_header(headers, name)) {
            copydesk::read_retry_after(*value, std::chrono::system_clock::time_point());
            copydesk::http_date(std::string(*value));
            copydesk::parse_date(*value, {});
            copydesk::url_host(*value);
            copydesk::registrable_domain(copydesk::url_host(*value));
        }
    obey_robots(body);
    const auto type = copydesk::find_header(headers, "content-type");
    const auto url = copydesk::find_header(headers, "location");
    fuzz::read_and_inspect({.bytes = body,
                            .content_type = type.value_or(""),
                            .url = url.value_or("https://news.example/a"),
                            .headers = headers});
    return 0;
}
