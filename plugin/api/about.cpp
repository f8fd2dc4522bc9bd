// The C ABI: what the library says of itself, and the table for dlopen.
#include "api/door.h"
#include "format/words.h"
#include "session/options.h"

using namespace copydesk;

extern "C" {

const char* copydesk_version(void) { return COPYDESK_VERSION; }

void copydesk_abi(uint32_t* newest, uint32_t* oldest) {
    if (newest) *newest = COPYDESK_ABI;
    if (oldest) *oldest = COPYDESK_ABI_OLDEST;
}

const char* copydesk_status_name(copydesk_status status) {
    switch (status) {
        case COPYDESK_OK: return "ok";
        case COPYDESK_NO_ARTICLE: return "no_article";
        case COPYDESK_REFUSED: return "refused";
        case COPYDESK_NOT_MODIFIED: return "not_modified";
        case COPYDESK_PENDING: return "pending";
        case COPYDESK_IDLE: return "idle";
        case COPYDESK_INVALID_ARGUMENT: return "invalid_argument";
        case COPYDESK_WRONG_ORDER: return "wrong_order";
        case COPYDESK_UNSUPPORTED_ABI: return "unsupported_abi";
        case COPYDESK_UNKNOWN_OPTION: return "unknown_option";
        case COPYDESK_BAD_OPTION_VALUE: return "bad_option_value";
        case COPYDESK_OUT_OF_MEMORY: return "out_of_memory";
        case COPYDESK_LIMIT_EXCEEDED: return "limit_exceeded";
        case COPYDESK_CANCELLED: return "cancelled";
        case COPYDESK_NOT_TEXT: return "not_text";
        case COPYDESK_UNKNOWN_FORMAT: return "unknown_format";
        case COPYDESK_WRITE_FAILED: return "write_failed";
        case COPYDESK_BAD_URL: return "bad_url";
        case COPYDESK_ADDRESS_REFUSED: return "address_refused";
        case COPYDESK_FETCH_FAILED: return "fetch_failed";
        case COPYDESK_INTERNAL_ERROR: return "internal_error";
    }
    return "unknown";
}

const char* copydesk_outcome_name(copydesk_outcome outcome) { return name_of(outcome).data(); }

copydesk_status copydesk_option_at(size_t index, copydesk_option* out) {
    if (index >= option_count()) return COPYDESK_INVALID_ARGUMENT;
    const OptionDescription& described = option_description(index);
    copydesk_option option{};
    option.name = described.name;
    option.default_value = described.default_value;
    option.description = described.description;
    return door::copy_out(option, out) ? COPYDESK_OK : COPYDESK_INVALID_ARGUMENT;
}

const copydesk_api* copydesk_get_api(uint32_t abi) {
    static const copydesk_api table = {sizeof(copydesk_api), COPYDESK_ABI,
#define X(result, name, parameters) copydesk_##name,
                                       COPYDESK_FUNCTIONS(X)
#undef X
    };
    return abi >= COPYDESK_ABI_OLDEST && abi <= COPYDESK_ABI ? &table : nullptr;
}

}  // extern "C"
