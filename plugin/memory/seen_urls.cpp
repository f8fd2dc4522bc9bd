#include "memory/seen_urls.h"

#include <algorithm>

#include "memory/text_words.h"

namespace copydesk {
namespace {

std::uint64_t hash_of(std::string_view url) { return hash_text(url.substr(0, url.find('#'))); }

}  // namespace

SeenUrls::SeenUrls(std::size_t most, StateFile* state) : most_(most), state_(state) {
    if (state_) load();
}

bool SeenUrls::has(std::string_view url) {
    const std::uint64_t hash = hash_of(url);
    bool known = false;
    lock_.run([&] { known = known_.contains(hash); });
    return known;
}

void SeenUrls::add(std::string_view url) {
    const std::uint64_t hash = hash_of(url);
    lock_.run([&] {
        if (known_.contains(hash)) return;
        keep(hash);
        const std::uint64_t number = numbers_++;
        if (state_)
            state_->add(StateFile::Kind::url, {number, hash, {}, {}},
                        number - std::min<std::uint64_t>(number, ring_.size() - 1));
    });
}

void SeenUrls::keep(std::uint64_t hash) {
    if (ring_.size() < most_) {
        ring_.push_back(hash);
        try {
            known_.insert(hash);
        } catch (...) {
            ring_.pop_back();
            throw;
        }
        return;
    }
    known_.insert(hash);
    known_.erase(ring_[next_]);
    ring_[next_] = hash;
    next_ = (next_ + 1) % most_;
}

void SeenUrls::load() {
    state_->load(StateFile::Kind::url, [&](const StateRecord& stored) {
        if (!stored.url.empty() || !stored.data.empty() || known_.contains(stored.fingerprint))
            state_->refuse();
        keep(stored.fingerprint);
        numbers_ = stored.number + 1;
    });
}

}  // namespace copydesk
