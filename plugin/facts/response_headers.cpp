// What the headers of the response say of the page (RFC 8288, RFC 9110): its canonical address, its
// license, its language. Last-Modified tells when the server made the page, not when the article
// changed.
#include <algorithm>
#include <string>
#include <string_view>

#include "core/characters.h"
#include "facts/collect.h"
#include "facts/letters.h"

namespace copydesk {

namespace {

// The value of a link's parameter in the text behind its address: `; rel="canonical"`.
std::string_view parameter_of(std::string_view link, std::string_view name) {
    while (!link.empty()) {
        const std::size_t end = std::min(link.find(';'), link.size());
        std::string_view part = trim(link.substr(0, end));
        link.remove_prefix(std::min(end + 1, link.size()));
        const std::size_t equals = part.find('=');
        if (equals == part.npos || !equals_ignoring_case(trim(part.substr(0, equals)), name))
            continue;
        part = trim(part.substr(equals + 1));
        if (part.size() >= 2 && part.front() == '"' && part.back() == '"')
            part = part.substr(1, part.size() - 2);
        return part;
    }
    return {};
}

// `<https://a.example/b>; rel="canonical", <c>; rel=license`
void collect_links(Collector& to, std::string_view value) {
    while (!value.empty()) {
        const std::size_t begin = value.find('<'), end = value.find('>', begin);
        if (begin == value.npos || end == value.npos) return;
        const std::string_view address = value.substr(begin + 1, end - begin - 1);
        const std::size_t next = std::min(value.find(", <", end), value.size());
        const std::string_view rel = parameter_of(value.substr(end + 1, next - end - 1), "rel");
        value.remove_prefix(next);
        if (equals_ignoring_case(rel, "canonical")) {
            to.add(Field::canonical, Origin::header, "link", to.url(address), 0.8);
        } else if (equals_ignoring_case(rel, "license")) {
            const std::string url = to.url(address);
            to.add(Field::license, Origin::header, "link", url, 0.7).url = url;
        }
    }
}

}  // namespace

void collect_headers(Collector& to) {
    std::string_view headers = to.context.headers;
    while (!headers.empty()) {
        const std::size_t end = std::min(headers.find('\n'), headers.size());
        const std::string_view line = headers.substr(0, end);
        headers.remove_prefix(std::min(end + 1, headers.size()));
        const std::size_t colon = line.find(':');
        if (colon == line.npos) continue;
        const std::string_view name = line.substr(0, colon), value = trim(line.substr(colon + 1));
        if (equals_ignoring_case(name, "link"))
            collect_links(to, value);
        else if (equals_ignoring_case(name, "content-language") && !contains(value, ","))
            to.add(Field::language, Origin::header, "content-language", value, 0.4);
    }
}

}  // namespace copydesk
