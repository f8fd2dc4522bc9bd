#include "core/stay_loaded.h"

#include <dlfcn.h>

namespace copydesk {

void keep_loaded(const void* code) noexcept {
    Dl_info where;
    if (dladdr(code, &where) != 0 && where.dli_fname)
        dlopen(where.dli_fname, RTLD_NOW | RTLD_NOLOAD | RTLD_NODELETE);
}

}  // namespace copydesk
