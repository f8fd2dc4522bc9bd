#include "fetch_source.h"

#include <deque>
#include <unordered_map>
#include <utility>

namespace host {
namespace {

class FetchSource final : public Source {
  public:
    FetchSource(const Session& session, std::vector<std::string> urls,
                std::unique_ptr<std::istream> more)
        : fetcher_(session), urls_(urls.begin(), urls.end()), more_(std::move(more)) {}

    std::optional<Item> next(const std::stop_token& stop) override {
        while (!stop.stop_requested()) {
            while (under_way_.size() < most_under_way) {
                auto url = next_url();
                if (!url) break;
                try {
                    fetcher_.add(*url, ++last_tag_);
                } catch (const InputError& error) {
                    return Item{Item::Kind::failure, {}, {}, *url + ": " + error.what()};
                }
                under_way_.emplace(last_tag_, std::move(*url));
            }
            if (under_way_.empty()) return std::nullopt;
            if (auto done = fetcher_.next()) return item_of(std::move(*done));
        }
        return std::nullopt;
    }

  private:
    // Enough for many hosts that each have to be waited for, little enough to be held.
    static constexpr std::size_t most_under_way = 2000;

    std::optional<std::string> next_url() {
        if (!urls_.empty()) {
            std::string url = std::move(urls_.front());
            urls_.pop_front();
            return url;
        }
        for (std::string line; more_ && std::getline(*more_, line);) {
            const std::size_t begin = line.find_first_not_of(" \t\r");
            if (begin == std::string::npos || line[begin] == '#') continue;
            return line.substr(begin, line.find_last_not_of(" \t\r") + 1 - begin);
        }
        return std::nullopt;
    }

    Item item_of(Fetcher::Done done) {
        const auto entry = under_way_.find(done.tag);
        std::string url = std::move(entry->second);
        under_way_.erase(entry);
        Item item;
        if (done.page) {
            item.page.id = item.page.origin = url;
            item.page.url = std::move(url);
            item.fetched = std::move(done.page);
        } else {
            item.kind = done.failed    ? Item::Kind::failure
                        : done.refused ? Item::Kind::refusal
                                       : Item::Kind::note;
            item.message = url + ": " + done.sentence;
        }
        return item;
    }

    Fetcher fetcher_;
    std::deque<std::string> urls_;
    std::unique_ptr<std::istream> more_;
    std::unordered_map<std::uint64_t, std::string> under_way_;
    std::uint64_t last_tag_ = 0;
};

}  // namespace

std::unique_ptr<Source> fetch_all(const Session& session, std::vector<std::string> urls,
                                  std::unique_ptr<std::istream> more) {
    return std::make_unique<FetchSource>(session, std::move(urls), std::move(more));
}

}  // namespace host
