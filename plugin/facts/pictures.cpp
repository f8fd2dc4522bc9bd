#include "facts/pictures.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "core/byte_search.h"
#include "core/characters.h"
#include "core/lower_case.h"
#include "core/url.h"
#include "facts/letters.h"

namespace copydesk {

namespace {

constexpr std::size_t kSmallest = 16;  // pixels: below it "4x3" is the shape of a picture
constexpr std::size_t kSmall = 100;    // pixels on both sides: up to it icons, logos and portraits

// The path without what asks for a size or a format behind it.
std::string_view path_of(std::string_view url) {
    if (const auto scheme = url.find("://"); scheme != url.npos) url.remove_prefix(scheme + 3);
    url = without_query(url);
    const std::size_t slash = url.find('/');
    return slash == url.npos ? url : url.substr(slash);
}

// Behind the last slash, which in an address within an address is written "%2F".
std::string_view file_of(std::string_view path) {
    path.remove_prefix(path.rfind('/') + 1);
    const std::size_t coded = std::min(path.rfind("%2F"), path.rfind("%2f"));
    return coded == path.npos ? path : path.substr(coded + 3);
}

// Words to be looked for in the names of files, with the bytes that they begin with.
template <std::size_t N>
class FileWords {
  public:
    consteval FileWords(const std::string_view (&words)[N]) {
        std::copy(std::begin(words), std::end(words), words_.begin());
        for (const std::string_view word : words) {
            begins_[static_cast<unsigned char>(word[0])] = true;
            if (is_ascii_alpha(word[0]))
                begins_[static_cast<unsigned char>(word[0] & ~0x20)] = true;
        }
    }
    // Whether one of them, in small letters or capitals, stands in the text between characters that
    // are no letters.
    bool any_in(std::string_view text) const {
        for (std::size_t at = 0; at < text.size(); ++at) {
            if (!begins_[static_cast<unsigned char>(text[at])]) continue;
            if (at > 0 && is_ascii_alpha(text[at - 1])) continue;
            for (const std::string_view word : words_) {
                if (word[0] != ascii_lower(text[at]) ||
                    !starts_with_ignoring_case(text.substr(at), word))
                    continue;
                const std::size_t end = at + word.size();
                if (end == text.size() || !is_ascii_alpha(text[end])) return true;
            }
        }
        return false;
    }

  private:
    std::array<std::string_view, N> words_{};
    std::array<bool, 256> begins_{};
};

// "photo-32x32.jpg": a size in the name that is small on both sides.
bool has_small_size(std::string_view path) {
    const CasedByte times('x');
    for (std::size_t at = find_byte(path, 0, times); at < path.size();
         at = find_byte(path, at + 1, times)) {
        std::size_t begin = at, end = at + 1;
        while (begin > 0 && is_ascii_digit(path[begin - 1])) --begin;
        while (end < path.size() && is_ascii_digit(path[end])) ++end;
        if (begin == 0 || path[begin - 1] == '/') continue;  // "crop/20x96/": where it was cut
        if (begin == at || end == at + 1 || at - begin > 4 || end - at > 5) continue;
        const auto number = [&](std::size_t from, std::size_t to) {
            std::size_t value = 0;
            for (; from < to; ++from)
                value = value * 10 + static_cast<std::size_t>(path[from] - '0');
            return value;
        };
        if (std::min(number(begin, at), number(at + 1, end)) < kSmallest) continue;
        if (number(begin, at) <= kSmall && number(at + 1, end) <= kSmall) return true;
    }
    return false;
}

// "programming_64.png": the one size of an icon.
bool has_icon_size(std::string_view file) {
    const std::string_view name = file.substr(0, file.rfind('.'));
    const std::size_t mark = name.find_last_of("-_");
    return mark != name.npos && mark > 0 &&
           is_one_of(name.substr(mark + 1), {"16", "24", "32", "48", "64", "96", "128"}) &&
           (file.ends_with(".png") || file.ends_with(".gif") || file.ends_with(".svg"));
}

// "a.jpg 400w, b.jpg 800w": the largest of them.
std::string_view largest_of(std::string_view sources) {
    std::string_view best;
    double most = -1;
    while (!(sources = trim(sources)).empty()) {
        const std::size_t end = std::min(sources.find_first_of(" \t\r\n\f"), sources.size());
        std::string_view url = sources.substr(0, end), size;
        sources.remove_prefix(end);
        if (url.ends_with(',')) {
            url.remove_suffix(1);
        } else {
            const std::size_t comma = std::min(sources.find(','), sources.size());
            size = trim(sources.substr(0, comma));
            sources.remove_prefix(std::min(comma + 1, sources.size()));
        }
        double number = 0;
        std::from_chars(size.data(), size.data() + size.size(), number);
        if (number > most && !url.empty()) {
            best = url;
            most = number;
        }
    }
    return best;
}

// Where only the sizes are stated that a browser may choose from: by the image itself, or by the
// sources before it in its <picture>.
std::string address_of_sizes(const Page& page, NodeId image) {
    const auto of = [&](NodeId node) -> std::string {
        for (const AttributeName name :
             {AttributeName::data_srcset, AttributeName::data_lazy_srcset,
              AttributeName::nitro_lazy_srcset, AttributeName::srcset}) {
            if (!page.has_attribute(node, name)) continue;
            const std::string sources = page.attribute(node, name);
            const std::string_view url = largest_of(sources);
            if (!url.empty() && !url.starts_with("data:") && !is_stand_in_picture(url))
                return std::string(url);
        }
        return {};
    };
    if (std::string url = of(image); !url.empty()) return url;
    const NodeId picture = page.closest(image, Tag::picture);
    for (NodeId n = picture; picture != kNone && n < image; ++n)
        if (page.nodes[n].tag == Tag::source)
            if (std::string url = of(n); !url.empty()) return url;
    return {};
}

constexpr std::string_view kEndings[] = {".jpg",  ".jpeg", ".png", ".webp",
                                         ".avif", ".gif",  ".svg", ".pjpeg"};

bool ends_as_picture(std::string_view path) {
    return std::any_of(std::begin(kEndings), std::end(kEndings), [path](std::string_view ending) {
        return path.size() > ending.size() &&
               equals_ignoring_case(path.substr(path.size() - ending.size()), ending);
    });
}

// "photo-1024x683", "photo-scaled", "photo@2x" -> "photo"
std::string_view without_size(std::string_view name) {
    for (;;) {
        std::size_t end = name.size();
        if (name.ends_with("-scaled")) {
            end -= 7;
        } else {
            const auto skip_digits = [&] {
                const std::size_t from = end;
                while (end > 0 && is_ascii_digit(name[end - 1])) --end;
                return from != end;
            };
            const auto skip = [&](char c) {
                return end > 0 && ascii_lower(name[end - 1]) == c && end--;
            };
            const bool times = skip('x') || (skip_digits() && skip('x'));
            if (!times || !skip_digits() || end < 2) return name;
            if (std::string_view("-_@.").find(name[--end]) == std::string_view::npos) return name;
        }
        name = name.substr(0, end);
    }
}

// The name of the picture's file, without its ending and size: the last one in the address, for a
// service that makes sizes has the picture's own address in its path or query.
std::string_view picture_name(std::string_view url) {
    std::string_view name;
    for (std::size_t at = url.size(), end = at; at > 0 && name.empty(); --at) {
        const char c = url[at - 1];
        if (std::string_view("?#&%/,:").find(c) != std::string_view::npos) end = at - 1;
        if (c == '.' && ends_as_picture(url.substr(0, end))) name = url.substr(0, at - 1);
    }
    if (name.empty()) {
        name = without_query(url);
        if (file_of(name).find('.') != name.npos) return {};  // a script's
    }
    for (std::size_t at = name.size(); at > 0; --at) {
        const char c = name[at - 1];
        const bool coded = c == '%' && is_one_of(name.substr(at, 2), {"2F", "2f", "3D", "3d"});
        if (c != '/' && c != '=' && c != '&' && c != '?' && !coded) continue;
        name.remove_prefix(coded ? at + 2 : at);
        break;
    }
    if (ends_as_picture(name)) name = name.substr(0, name.rfind('.'));  // "photo.jpeg.jpg"
    constexpr std::string_view kCut = "cropped-", kProcessed = "csm_";  // WordPress, TYPO3
    constexpr std::size_t kHash = 11;                                   // "_22ea6ae019"
    if (name.starts_with(kCut)) name.remove_prefix(kCut.size());
    if (name.starts_with(kProcessed) && name.size() > kProcessed.size() + kHash &&
        name[name.size() - kHash] == '_')
        name = name.substr(kProcessed.size(), name.size() - kProcessed.size() - kHash);
    return without_size(name);
}

// Whether what stands behind a picture's name only tells its version: "-1200-80", "-e1586",
// ".0"; "-2" tells another picture, unless the name is a hash.
bool tells_version(std::string_view name, std::string_view rest) {
    constexpr std::size_t kHash = 32;  // digits
    if (name.size() >= kHash &&
        name.find_first_not_of("0123456789abcdef") == std::string_view::npos)
        return true;
    if (rest.empty() || rest == "-scaled") return true;
    if (std::string_view("-_.@~").find(rest[0]) == std::string_view::npos) return false;
    const auto digits = std::count_if(rest.begin(), rest.end(), is_ascii_digit);
    return rest[0] == '.' ? digits > 0 : digits > 2;
}

// "68059583_6" and "68059583_605": the number of the picture, and that of its form.
bool are_forms_of_one(std::string_view name, std::string_view other) {
    constexpr std::size_t kPicture = 6, kDate = 8, kForm = 3;  // digits
    const std::size_t digits = name.find_first_not_of("0123456789");
    if (digits == name.npos || digits < kPicture || (digits == kDate && name.starts_with("20")))
        return false;
    auto same = static_cast<std::size_t>(
        std::mismatch(name.begin(), name.end(), other.begin(), other.end()).first - name.begin());
    while (same > digits && is_ascii_digit(name[same - 1])) --same;
    const std::string_view form = name.substr(same), another = other.substr(same);
    return same > digits && !form.empty() && !another.empty() &&
           std::max(form.size(), another.size()) >= kForm &&
           std::all_of(form.begin(), form.end(), is_ascii_digit) &&
           std::all_of(another.begin(), another.end(), is_ascii_digit);
}

}  // namespace

std::string picture_address(const Page& page, NodeId image) {
    for (const AttributeName name :
         {AttributeName::data_src, AttributeName::data_original, AttributeName::data_lazy_src,
          AttributeName::nitro_lazy_src, AttributeName::src}) {
        std::string url = page.attribute(image, name);
        if (!url.empty() && !url.starts_with("data:") && !is_stand_in_picture(url)) return url;
    }
    return address_of_sizes(page, image);
}

bool is_stand_in_picture(std::string_view url) {
    static constexpr FileWords kWords({"1x1",
                                       "placeholder",
                                       "blank",
                                       "spacer",
                                       "pixel.gif",
                                       "pixel.png",
                                       "trans.gif",
                                       "trans.png",
                                       "loading.svg",
                                       "loading.gif",
                                       "loader.svg",
                                       "loader.gif",
                                       "spinner",
                                       "no-image",
                                       "noimage",
                                       "no_image",
                                       "no-photo",
                                       "nophoto",
                                       "no_photo",
                                       "default-image",
                                       "default_image",
                                       "image-not-available",
                                       "missing-image",
                                       "transparent-pixel",
                                       "1x2",
                                       "fallback",
                                       "default-photo",
                                       "default_photo",
                                       "default-thumbnail",
                                       "default-thumb",
                                       "og-default",
                                       "og_default",
                                       "og-image-default",
                                       "default-og",
                                       "og-generic",
                                       "og_generic",
                                       "facebook-default",
                                       "default-social",
                                       "social-default",
                                       "default-share",
                                       "share-default",
                                       "sharing-default",
                                       "subscribe-card"});
    const std::string_view path = path_of(url), file = file_of(path);
    return kWords.any_in(file) || starts_with_ignoring_case(file, "transparent.") ||
           contains_ignoring_case(path, "/no-thumb/") ||
           contains_ignoring_case(path, "/default-social");
}

bool is_furniture_picture(std::string_view url) {
    static constexpr FileWords kWords(
        {"logo", "logos", "icon", "icons", "favicon", "avatar", "avatars", "emoji", "emojis",
         "smiley", "smilies", "gravatar", "userpic", "headshot", "badge", "badges", "checkmark"});
    constexpr std::string_view kFolders[] = {
        "/avatar/", "/avatars/", "/icons/",   "/emoji/",     "/smilies/",   "/user_avatar/",
        "/logos/",  "/symbol/",  "/symbols/", "/reactions/", "/joypixels/", "/twemoji/"};
    const std::string_view path = path_of(url);
    const std::string_view file = file_of(path);
    if (kWords.any_in(file) || starts_with_ignoring_case(file, "favicon") || has_small_size(path) ||
        has_icon_size(file))
        return true;
    for (std::size_t at = path.find('/'); at != path.npos; at = path.find('/', at + 1))
        for (const std::string_view folder : kFolders)
            if (starts_with_ignoring_case(path.substr(at), folder)) return true;
    return false;
}

bool has_same_name(std::string_view url, std::string_view other) {
    constexpr std::size_t kShortest = 12, kShortestNumber = 6;  // bytes
    std::string_view shorter = picture_name(url), longer = picture_name(other);
    if (shorter.size() > longer.size()) std::swap(shorter, longer);
    const bool number = shorter.size() >= kShortestNumber &&
                        std::all_of(shorter.begin(), shorter.end(), is_ascii_digit);
    if (are_forms_of_one(shorter, longer)) return true;
    return (number || shorter.size() >= kShortest) &&
           starts_with_ignoring_case(longer, lower_case(shorter)) &&
           tells_version(shorter, longer.substr(shorter.size()));
}

bool shows_same_picture(std::string_view url, std::string_view other) {
    if (has_same_name(url, other)) return true;
    const std::string_view file = without_query(url);
    return ends_as_picture(file) && file == without_query(other);
}

}  // namespace copydesk
