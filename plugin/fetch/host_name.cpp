#include "fetch/host_name.h"

#include <unicode/uidna.h>

#include <algorithm>
#include <memory>

namespace copydesk {

// libcurl would do this too, but by way of the process's locale, which is the host's business
// and usually "C": there every such name fails.
std::string ascii_host(const std::string& host) {
    const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
    if (std::all_of(host.begin(), host.end(), is_ascii)) return host;
    constexpr std::size_t kLongest = 255;  // of a name in the DNS
    if (host.size() > 4 * kLongest) return {};

    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UIDNA, decltype(&uidna_close)> rules(
        uidna_openUTS46(UIDNA_CHECK_BIDI | UIDNA_CHECK_CONTEXTJ | UIDNA_NONTRANSITIONAL_TO_ASCII,
                        &status),
        uidna_close);
    if (U_FAILURE(status)) return {};
    char name[kLongest];
    UIDNAInfo info = UIDNA_INFO_INITIALIZER;
    const std::int32_t size =
        uidna_nameToASCII_UTF8(rules.get(), host.data(), static_cast<std::int32_t>(host.size()),
                               name, sizeof name, &info, &status);
    if (U_FAILURE(status) || info.errors != 0) return {};
    return {name, static_cast<std::size_t>(size)};
}

}  // namespace copydesk
