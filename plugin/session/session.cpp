#include "session/session.h"

#include <chrono>
#include <utility>

#include "session/handles.h"
#include "text/text.h"

namespace copydesk {

namespace {

copydesk_text as_text(std::string_view text) { return {text.data(), text.size()}; }
copydesk_text as_optional(std::string_view text) {
    return text.empty() ? copydesk_text{} : as_text(text);
}

Decision decide(copydesk_verdict host, const char* refusal, const Answer& own) {
    if (host == COPYDESK_DROP) return {false, refusal};
    if (host == COPYDESK_KEEP) return {};
    return {own.verdict != COPYDESK_DROP, own.reason};
}

// Where a reader finds the article.
std::string_view address_of(const Article& article) {
    const Fact* canonical = article.facts.first(Field::canonical);
    return article.url.empty() && canonical ? std::string_view(canonical->value) : article.url;
}

MetText met_text(const Article& article) {
    return {article.text, address_of(article), article.fingerprint, article.tag};
}

// What is compared with others. A copy that lost half of its text, or stands among furniture, is
// often no clear article any more; lists of teasers and of products are alike by what they list.
bool is_prose(copydesk_outcome outcome) {
    switch (outcome) {
        case COPYDESK_ARTICLE:
        case COPYDESK_FORUM:
        case COPYDESK_DOCUMENTATION:
        case COPYDESK_SERVICE:
        case COPYDESK_OTHER: return true;
        default: return false;
    }
}

// Who was cut, and by what. `fetched`: on its way here.
std::string tell_cut(std::string_view url, copydesk_limit limit, bool fetched) {
    std::string why = std::string("by the option ") + option_of(limit);
    if (limit == COPYDESK_LIMIT_TIME && fetched) why = "by the option fetch_time_limit";
    if (limit == COPYDESK_LIMIT_TRANSFER) why = "as its connection broke off";
    if (limit == COPYDESK_LIMIT_CANCEL) why = "as it was cancelled";
    return (url.empty() ? "A page" : "The page " + std::string(url)) + " was cut short " + why +
           ".";
}

std::string tell_unknown_charset(std::string_view label) {
    return "\"" + std::string(label.substr(0, 40)) +
           "\" is no charset of the Encoding Standard; the encoding was found as if no charset had "
           "been given.";
}

// That the state file can no longer be written is said once.
void tell_failure(StateFile* state, const Session& session) {
    if (!state) return;
    if (const std::string failure = state->take_failure(); !failure.empty())
        session.log(0, failure);
}

}  // namespace

Session::Session(Options options, const copydesk_host& host)
    : options_(std::move(options)), host_(host) {
    load_models(options_.extract);
    const MemoryOptions& memory = options_.memory;
    if (!memory.state.empty()) state_ = std::make_unique<StateFile>(memory.state);
    if (memory.stories)
        stories_ =
            std::make_unique<KnownStories>(memory.max_known_texts, state_.get(), memory.resumed);
    if (memory.sites) sites_ = std::make_unique<KnownSites>(memory.max_known_sites, state_.get());
    if (memory.seen_urls) seen_ = std::make_unique<SeenUrls>(memory.max_seen_urls, state_.get());
    if (memory.duplicates != Duplicates::off || options_.rules.asks_for_duplicates())
        known_ = std::make_unique<KnownTexts>(memory.max_known_texts, state_.get(), memory.resumed);
}

Decision Session::allow_url(std::string_view url) const {
    const auto verdict =
        host_.allow_url ? host_.allow_url(host_.host, as_text(url)) : COPYDESK_NO_OPINION;
    return decide(verdict, "The host does not allow this URL.", own_allow_url(url));
}

Decision Session::accept_response(const Request& response) const {
    copydesk_verdict verdict = COPYDESK_NO_OPINION;
    if (host_.accept_response) {
        copydesk_request shown = COPYDESK_INIT(copydesk_request);
        shown.url = as_optional(response.url);
        shown.content_type = as_optional(response.content_type);
        shown.charset = as_optional(response.charset);
        shown.headers = as_optional(response.headers);
        shown.http_status = response.http_status;
        shown.retrieved = response.retrieved;
        shown.tag = response.tag;
        shown.limit = response.limit;
        verdict = host_.accept_response(host_.host, &shown);
    }
    return decide(verdict, "The host does not accept this response.",
                  own_accept_response(response));
}

Decision Session::keep_article(const Article& article) {
    const auto verdict = host_.keep_article ? host_.keep_article(host_.host, handle_of(article))
                                            : COPYDESK_NO_OPINION;
    return decide(verdict, "The host does not keep this article.", own_keep_article(article));
}

Answer Session::own_allow_url(std::string_view url) const {
    Answer answer = copydesk::allow_url(url, options_.rules);
    if (seen_ && answer.verdict != COPYDESK_DROP && seen_->has(url))
        answer = {COPYDESK_DROP, "The page of this URL was read before."};
    return answer;
}

Answer Session::own_accept_response(const Request& response) const {
    return copydesk::accept_response(
        {response.url, response.content_type, response.http_status, response.headers},
        options_.rules);
}

Answer Session::own_keep_article(const Article& article) {
    const Answer answer = copydesk::keep_article(article, options_.rules);
    // What is not kept is not remembered: its better copy may come later.
    if (!options_.rules.asks_for_duplicates() || answer.verdict != COPYDESK_KEEP) return answer;
    const auto original =
        options_.memory.duplicates == Duplicates::off ? meet_text(article) : article.original;
    const bool is_known = original && original->is_copy();
    return is_known ? copydesk::keep_article(article, options_.rules, true) : answer;
}

std::optional<Original> Session::meet_text(const Article& article) {
    auto original = known_->meet(met_text(article));
    tell_failure(state_.get(), *this);
    return original;
}

void Session::meet(Article& article) {
    const Duplicates asked = options_.memory.duplicates;
    if (sites_) tell_failure(state_.get(), *this);
    if (!is_prose(article.quality.outcome)) return;
    if (asked != Duplicates::off) article.original = meet_text(article);
    // A copy tells nothing that its original does not: the others are told of that one.
    const bool is_copy = article.original && article.original->is_copy();
    if (stories_) {
        const Fact* title = article.facts.first(Field::title);
        article.stories =
            stories_->meet(title ? std::string_view(title->value) : std::string_view(),
                           met_text(article), !is_copy);
        tell_failure(state_.get(), *this);
    }
    if (asked != Duplicates::drop || !is_copy) return;
    article.quality.outcome = COPYDESK_DUPLICATE;
    article.quality.probability = article.original->share;
}

void Session::mark_seen(std::string_view url) {
    if (!seen_ || url.empty()) return;
    seen_->add(url);
    tell_failure(state_.get(), *this);
}

Answer Session::own_follow_links(const Article& article) const {
    return copydesk::follow_links(article, options_.rules);
}

void Session::log(std::int32_t level, std::string_view message) const noexcept {
    if (host_.log) host_.log(host_.host, level, as_text(message));
}

Reading::Reading(Session& session, const Request& request, std::uint32_t milliseconds)
    : session_(session),
      url_(request.url),
      content_type_(request.content_type),
      charset_(request.charset),
      headers_(request.headers),
      http_status_(request.http_status),
      retrieved_(request.retrieved),
      tag_(request.tag),
      milliseconds_(milliseconds ? milliseconds : session.options().limits.milliseconds),
      cut_by_host_(request.limit != COPYDESK_COMPLETE),
      cut_(request.limit) {}

bool Reading::feed(std::string_view bytes) {
    // One byte more than allowed is kept, so that the page is known to be cut.
    const std::size_t room = session_.options().limits.bytes + 1 - fed_.size();
    fed_.append(bytes.substr(0, room));
    return bytes.size() < room;
}

std::unique_ptr<Article> Reading::read(std::string_view bytes) {
    const auto begin = std::chrono::steady_clock::now();
    const auto spent = [begin] {
        return static_cast<std::uint64_t>(std::chrono::duration_cast<std::chrono::nanoseconds>(
                                              std::chrono::steady_clock::now() - begin)
                                              .count());
    };
    try {
        auto article = extract(bytes);
        const Quality& quality = article->quality;
        session_.counters().add_page(quality.outcome, quality.limit, bytes.size(), spent(),
                                     quality.peak_memory);
        return article;
    } catch (...) {
        session_.counters().add_failure(bytes.size(), spent());
        throw;
    }
}

std::unique_ptr<Article> Reading::extract(std::string_view bytes) {
    const Options& options = session_.options();
    Watch watch(milliseconds_, &cancelled_);
    watch.check_now();  // a page that was cancelled before is not begun
    ArenaPool::Loan scratch(session_.pool(), options.limits.memory);
    const Request request{url_, content_type_, charset_, headers_, http_status_, retrieved_};
    auto article = extract_article(bytes, request, options.limits, options.extract, watch,
                                   scratch.arena(), session_.sites());
    article->tag = tag_;
    article->provenance.options = options.changed;
    article->quality.peak_memory = scratch.arena().peak();
    const bool cut_before = article->quality.limit == COPYDESK_COMPLETE;
    if (cut_before) article->quality.limit = cut_;
    session_.meet(*article);
    mark_seen(article->quality.limit);
    if (!charset_.empty() && !is_charset_label(charset_))
        session_.log(1, tell_unknown_charset(charset_));
    if (article->quality.limit != COPYDESK_COMPLETE && !(cut_before && cut_by_host_))
        session_.log(1, tell_cut(url_, article->quality.limit, cut_before));
    return article;
}

// What a server did not give, or what there was no time for, may come another time.
void Reading::mark_seen(copydesk_limit cut) {
    if (http_status_ >= 400 || cut == COPYDESK_LIMIT_TIME || cut == COPYDESK_LIMIT_CANCEL ||
        cut == COPYDESK_LIMIT_TRANSFER)
        return;
    session_.mark_seen(url_);
    for (const std::string& origin : origins_) session_.mark_seen(origin);
}

std::unique_ptr<Article> refused_article(std::string_view url) {
    auto article = std::make_unique<Article>();
    article->url = url;
    article->quality = {COPYDESK_REFUSED_PAGE, 1, 0, COPYDESK_COMPLETE};
    return article;
}

}  // namespace copydesk
