// The one place that knows CLD2.
#include <cstdio>

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

#include <string>

#include "facts/choose.h"

namespace copydesk {

std::string detect_language(std::string_view text, std::string_view top_domain) {
    if (text.size() < 40) return {};
    const std::string top(top_domain);
    const CLD2::CLDHints hints{nullptr, top.empty() ? nullptr : top.c_str(), CLD2::UNKNOWN_ENCODING,
                               CLD2::UNKNOWN_LANGUAGE};
    CLD2::Language best[3];
    int percent[3], bytes = 0;
    double scores[3];
    bool reliable = false;
    const CLD2::Language found =
        CLD2::ExtDetectLanguageSummary(text.data(), static_cast<int>(text.size()), true, &hints, 0,
                                       best, percent, scores, nullptr, &bytes, &reliable);
    if (!reliable || found == CLD2::UNKNOWN_LANGUAGE || percent[0] < 60) return {};
    std::string code = CLD2::LanguageCode(found);
    if (code == "iw") return "he";
    if (code == "jw") return "jv";
    if (code == "un" || code == "xxx") return {};
    return code;
}

}  // namespace copydesk
