// Unloads a library whose fetch has given up while libcurl's thread still looks a name up. That
// thread must find its code when it comes back. Argument: the library.
#include <dlfcn.h>
#include <netdb.h>

#include <atomic>
#include <chrono>
#include <cstdio>
#include <thread>

#include "copydesk.h"

namespace {

std::atomic<bool> came_back = false;
constexpr std::chrono::milliseconds kLookUp{500}, kAfterwards{200};

int fail(const char* what) {
    std::fprintf(stderr, "%s\n", what);
    return 1;
}

}  // namespace

// Takes the place of the C library's, also for libcurl: no packet is sent.
extern "C" __attribute__((visibility("default"))) int getaddrinfo(const char*, const char*,
                                                                  const addrinfo*, addrinfo**) {
    std::this_thread::sleep_for(kLookUp);
    came_back = true;
    return EAI_AGAIN;
}

int main(int count, char** arguments) {
    void* library = count == 2 ? dlopen(arguments[1], RTLD_NOW) : nullptr;
    if (!library) return fail("usage: host LIBRARY");
    const auto give_up = reinterpret_cast<int (*)()>(dlsym(library, "copydesk_give_up"));
    if (!give_up || give_up() != COPYDESK_LIMIT_EXCEEDED) return fail("the fetch did not give up");
    if (came_back) return fail("the fetch waited for the look-up");
    dlclose(library);
    std::this_thread::sleep_for(kLookUp + kAfterwards);
    return came_back ? 0 : fail("nothing was looked up");
}
