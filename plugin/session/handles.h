// The C ABI's opaque handles are the library's own objects under another name.
#pragma once

#include "article/article.h"
#include "copydesk.h"

namespace copydesk {

class Session;
class Reading;
class Fetcher;

inline copydesk_session* handle_of(Session& s) noexcept {
    return reinterpret_cast<copydesk_session*>(&s);
}
inline Session& object_of(copydesk_session* s) noexcept { return *reinterpret_cast<Session*>(s); }
inline const Session& object_of(const copydesk_session* s) noexcept {
    return *reinterpret_cast<const Session*>(s);
}
inline copydesk_page* handle_of(Reading& r) noexcept {
    return reinterpret_cast<copydesk_page*>(&r);
}
inline Reading& object_of(copydesk_page* r) noexcept { return *reinterpret_cast<Reading*>(r); }
inline copydesk_fetcher* handle_of(Fetcher& f) noexcept {
    return reinterpret_cast<copydesk_fetcher*>(&f);
}
inline Fetcher& object_of(copydesk_fetcher* f) noexcept { return *reinterpret_cast<Fetcher*>(f); }
inline const copydesk_article* handle_of(const Article& a) noexcept {
    return reinterpret_cast<const copydesk_article*>(&a);
}
inline const Article& object_of(const copydesk_article* a) noexcept {
    return *reinterpret_cast<const Article*>(a);
}

}  // namespace copydesk
