#include "article/body_images.h"

#include <algorithm>

#include "facts/pictures.h"

namespace copydesk {

void add_body_images(std::vector<Fact>& known, const std::vector<BodyWriter::Image>& shown,
                     bool is_article) {
    constexpr std::uint32_t kLeast = 200;  // pixels: what is less wide is a sketch or a face
    known.reserve(known.size() + shown.size());
    for (const BodyWriter::Image& image : shown) {
        const bool leads =
            known.empty() && is_article && (image.width == 0 || image.width >= kLeast);
        if (!leads && image.text.caption.empty() && image.text.credit.empty()) continue;
        auto same = std::find_if(known.begin(), known.end(),
                                 [&](const Fact& fact) { return fact.value == image.url; });
        if (same == known.end() && !known.empty() &&
            shows_same_picture(known.front().value, image.url))
            same = known.begin();
        if (same == known.end()) {
            Fact fact;
            fact.value = image.url;
            fact.origin = Origin::markup;
            fact.confidence = 0.8f;
            same = known.insert(known.end(), std::move(fact));
        }
        if (same->caption.empty()) same->caption = image.text.caption;
        if (same->credit.empty()) same->credit = image.text.credit;
        if (same->caption == same->credit) same->caption.clear();
    }
}

}  // namespace copydesk
