#include "session/options.h"

#include <charconv>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "core/characters.h"
#include "core/status.h"
#include "fetch/proxy.h"

namespace copydesk {
namespace {

[[noreturn]] void refuse(std::string_view key, const std::string& what) {
    throw Failure(COPYDESK_BAD_OPTION_VALUE,
                  "The option " + std::string(key) + " takes " + what + ".", std::string(key));
}

template <class Number>
Number number(std::string_view key, std::string_view value, std::uint64_t least,
              std::uint64_t most) {
    std::uint64_t out = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), out);
    if (error != std::errc() || end != value.data() + value.size() || out < least || out > most)
        refuse(key, "a whole number from " + std::to_string(least) + " to " + std::to_string(most));
    return static_cast<Number>(out);
}

bool yes_or_no(std::string_view key, std::string_view value) {
    if (value == "yes") return true;
    if (value == "no") return false;
    refuse(key, "yes or no");
}

Duplicates duplicates(std::string_view key, std::string_view value) {
    if (value == "off") return Duplicates::off;
    if (value == "report") return Duplicates::report;
    if (value == "drop") return Duplicates::drop;
    refuse(key, "off, report or drop");
}

std::string read_file(std::string_view key, std::string_view path) {
    std::ifstream file{std::string(path), std::ios::binary};
    std::string bytes{std::istreambuf_iterator<char>(file), {}};
    if (!file) refuse(key, "the path of a file that can be read");
    return bytes;
}

using Set = void (*)(Options&, std::string_view key, std::string_view value);
struct Entry {
    OptionDescription description;
    Set set;
};

constexpr std::uint64_t kGiB = 1u << 30;

// clang-format off
const Entry kOptions[] = {
    {{"max_bytes", "33554432", "Bytes of a page that are read, 1 to 1073741824; what is longer is cut there."},
     [](Options& o, std::string_view k, std::string_view v) { o.limits.bytes = number<std::size_t>(k, v, 1, kGiB); o.fetch.max_bytes = o.limits.bytes; }},
    {{"max_depth", "512", "Open elements, 16 to 4000; deeper ones lose their tags and keep their text."},
     [](Options& o, std::string_view k, std::string_view v) { o.limits.depth = number<std::uint32_t>(k, v, 16, 4000); }},
    {{"max_elements", "100000", "Tags of a page that are read, 100 to 1000000; the page is cut there."},
     [](Options& o, std::string_view k, std::string_view v) { o.limits.elements = number<std::uint32_t>(k, v, 100, 1'000'000); }},
    {{"max_attributes", "512", "Attributes of one element that are read, 8 to 100000."},
     [](Options& o, std::string_view k, std::string_view v) { o.limits.attributes = number<std::uint32_t>(k, v, 8, 100'000); }},
    {{"max_memory", "268435456", "Bytes of scratch memory of one page, 1048576 to 17179869184."},
     [](Options& o, std::string_view k, std::string_view v) { o.limits.memory = number<std::size_t>(k, v, 1u << 20, 16 * kGiB); }},
    {{"time_limit", "5000", "Milliseconds to read one page, 1 to 3600000; 0 is no limit."},
     [](Options& o, std::string_view k, std::string_view v) { o.limits.milliseconds = number<std::uint32_t>(k, v, 0, 3'600'000); }},
    {{"fetch_time_limit", "30000", "Milliseconds to fetch one page with all its redirects, 1 to 3600000."},
     [](Options& o, std::string_view k, std::string_view v) { o.fetch.milliseconds = number<std::uint32_t>(k, v, 1, 3'600'000); }},
    {{"connect_time_limit", "10000", "Milliseconds to connect, 1 to 600000."},
     [](Options& o, std::string_view k, std::string_view v) { o.fetch.connect_milliseconds = number<std::uint32_t>(k, v, 1, 600'000); }},
    {{"max_redirects", "10", "Redirects that a fetch follows, 0 to 50."},
     [](Options& o, std::string_view k, std::string_view v) { o.fetch.max_redirects = number<std::uint32_t>(k, v, 0, 50); }},
    {{"user_agent", "copydesk/" COPYDESK_VERSION, "The User-Agent header of a fetch: say who asks and how to reach you."},
     [](Options& o, std::string_view k, std::string_view v) {
         if (v.empty() || v.find_first_of("\r\n") != std::string_view::npos) refuse(k, "one line of text");
         o.fetch.user_agent = v;
     }},
    {{"first_byte_time_limit", "15000", "Milliseconds from asking a server to the head of its answer, 1 to 3600000; 0 is no limit."},
     [](Options& o, std::string_view k, std::string_view v) { o.fetch.first_byte_milliseconds = number<std::uint32_t>(k, v, 0, 3'600'000); }},
    {{"min_speed", "64", "Bytes a second that a server must send over ten seconds, 0 to 1073741824; what drips slower is given up."},
     [](Options& o, std::string_view k, std::string_view v) { o.fetch.min_speed = number<std::uint32_t>(k, v, 0, kGiB); }},
    {{"max_header_bytes", "65536", "Bytes of a response's headers, 1024 to 1048576; a response with more is refused."},
     [](Options& o, std::string_view k, std::string_view v) { o.fetch.max_header_bytes = number<std::size_t>(k, v, 1024, 1u << 20); }},
    {{"proxy", "", "URL of a proxy, such as http://proxy.example:3128; where it connects to is then its own business."},
     [](Options& o, std::string_view k, std::string_view v) {
         if (!v.empty() && !is_proxy_url(v)) refuse(k, "a URL such as http://proxy.example:3128");
         o.fetch.proxy = v;
     }},
    {{"parallel", "32", "URLs that a fetcher has under way at once, 1 to 1000."},
     [](Options& o, std::string_view k, std::string_view v) { o.queue.parallel = number<std::uint32_t>(k, v, 1, 1000); }},
    {{"host_parallel", "2", "URLs of one host under way at once, 1 to 100, where host_delay is 0."},
     [](Options& o, std::string_view k, std::string_view v) { o.queue.host_parallel = number<std::uint32_t>(k, v, 1, 100); }},
    {{"host_delay", "1000", "Milliseconds between the end of one exchange with a host and the next, 0 to 3600000; with a delay, one at a time."},
     [](Options& o, std::string_view k, std::string_view v) { o.queue.host_delay_milliseconds = number<std::uint32_t>(k, v, 0, 3'600'000); }},
    {{"max_retry_after", "60", "Seconds that a Retry-After or Crawl-delay is obeyed, 0 to 86400; for a longer one a URL is not kept waiting."},
     [](Options& o, std::string_view k, std::string_view v) { o.queue.max_retry_after_seconds = number<std::uint32_t>(k, v, 0, 86'400); }},
    {{"robots", "yes", "no lets a fetcher ignore robots.txt (RFC 9309)."},
     [](Options& o, std::string_view k, std::string_view v) { o.queue.robots = yes_or_no(k, v); }},
    {{"rules", "", "A file with rules for URLs, responses, articles and links, as docs/rules.md describes them."},
     [](Options& o, std::string_view k, std::string_view v) {
         const std::filesystem::path path(v);
         if (!v.empty()) o.rules = Rules::parse(read_file(k, v), path.filename().string(), path.parent_path().string());
     }},
    {{"allow_private", "no", "yes lets a fetch connect to loopback, private and link-local addresses."},
     [](Options& o, std::string_view k, std::string_view v) { o.fetch.allow_private = yes_or_no(k, v); }},
    {{"evidence", "no", "yes writes origin and confidence beside each fact."},
     [](Options& o, std::string_view k, std::string_view v) { o.extract.evidence = yes_or_no(k, v); }},
    {{"trace", "no", "yes keeps and writes what was decided on every block and fact, and why."},
     [](Options& o, std::string_view k, std::string_view v) { o.extract.trace = yes_or_no(k, v); }},
    {{"body_model", "", "A file with another body model, made by ./dev train for this version."},
     [](Options& o, std::string_view k, std::string_view v) {
         if (!v.empty()) o.extract.body_model = BodyModel::read(read_file(k, v));
     }},
    {{"facts_model", "", "A file with another model of the facts, made by ./dev train facts for this version."},
     [](Options& o, std::string_view k, std::string_view v) {
         if (!v.empty()) o.extract.facts_model = FactsModel::read(read_file(k, v));
     }},
    {{"outcome_model", "", "A file with another model of outcomes, made by ./dev train outcomes for this version."},
     [](Options& o, std::string_view k, std::string_view v) {
         if (!v.empty()) o.extract.outcome_model = OutcomeModel::read(read_file(k, v));
     }},
    {{"input_hash", "yes", "yes writes the SHA-256 of the input into the provenance."},
     [](Options& o, std::string_view k, std::string_view v) { o.extract.input_hash = yes_or_no(k, v); }},
    {{"duplicates", "off", "report says of each article (or other page of text) where the session met it before, drop makes the outcome of such a copy duplicate."},
     [](Options& o, std::string_view k, std::string_view v) { o.memory.duplicates = duplicates(k, v); }},
    {{"stories", "no", "yes says of each article which others that the session met tell the same story."},
     [](Options& o, std::string_view k, std::string_view v) { o.memory.stories = yes_or_no(k, v); }},
    {{"max_known_texts", "100000", "Articles that a session remembers at about 800 bytes each, 1 to 10000000; the oldest give way."},
     [](Options& o, std::string_view k, std::string_view v) { o.memory.max_known_texts = number<std::size_t>(k, v, 1, 10'000'000); }},
    {{"site_memory", "no", "yes lets body and authors learn from the pages of a host what comes back on them: it is the site's furniture."},
     [](Options& o, std::string_view k, std::string_view v) { o.memory.sites = yes_or_no(k, v); }},
    {{"max_known_sites", "1000", "Hosts that site_memory remembers at 50 KB each at most, 1 to 1000000; those not met for longest give way."},
     [](Options& o, std::string_view k, std::string_view v) { o.memory.max_known_sites = number<std::size_t>(k, v, 1, 1'000'000); }},
    {{"seen_urls", "no", "yes refuses the URL of a page that the session has read, when it is asked whether to fetch it."},
     [](Options& o, std::string_view k, std::string_view v) { o.memory.seen_urls = yes_or_no(k, v); }},
    {{"max_seen_urls", "1000000", "URLs that seen_urls remembers at about 50 bytes each, 1 to 100000000; the oldest give way."},
     [](Options& o, std::string_view k, std::string_view v) { o.memory.max_seen_urls = number<std::size_t>(k, v, 1, 100'000'000); }},
    {{"state", "", "A file that keeps what a session remembers for the next one, made where there is none; one session at a time."},
     [](Options& o, std::string_view, std::string_view v) { o.memory.state = v; }},
    {{"resumed", "no", "yes goes on with the session that had the state and was killed: a page of it that comes again under its tag is no copy of itself."},
     [](Options& o, std::string_view k, std::string_view v) { o.memory.resumed = yes_or_no(k, v); }},
};
// clang-format on

}  // namespace

std::size_t option_count() noexcept { return std::size(kOptions); }
const OptionDescription& option_description(std::size_t index) noexcept {
    return kOptions[index].description;
}

Options default_options() {
    Options options;
    for (const Entry& entry : kOptions)
        entry.set(options, entry.description.name, entry.description.default_value);
    return options;
}

void set_option(Options& options, std::string_view key_and_value) {
    const std::size_t equals = key_and_value.find('=');
    const std::string_view key = trim(key_and_value.substr(0, equals));
    if (equals == std::string_view::npos)
        throw Failure(COPYDESK_BAD_OPTION_VALUE, "An option is written key=value.",
                      std::string(key));
    const std::string_view value = key_and_value.substr(equals + 1);
    for (const Entry& entry : kOptions) {
        if (key != entry.description.name) continue;
        entry.set(options, key, value);
        // A run that goes on gives the same documents as one that was not interrupted.
        if (value == entry.description.default_value || key == "resumed") return;
        if (!options.changed.empty()) options.changed += ' ';
        options.changed.append(key).append("=").append(value);
        return;
    }
    throw Failure(COPYDESK_UNKNOWN_OPTION,
                  "There is no option " + std::string(key) +
                      "; copydesk_option_at lists those that there are.",
                  std::string(key));
}

}  // namespace copydesk
