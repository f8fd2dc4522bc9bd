// Stands for the library in a host that unloads it: one fetch that gives up during the look-up.
#include "fetch/fetch.h"

namespace copydesk {
namespace {

struct Nobody final : FetchReceiver {
    bool allow_url(std::string_view) override { return true; }
    bool accept_response(const Response&) override { return true; }
    bool take(std::string_view) override { return true; }
};

}  // namespace
}  // namespace copydesk

extern "C" __attribute__((visibility("default"))) int copydesk_give_up() {
    copydesk::Nobody nobody;
    copydesk::Watch watch(100, nullptr);
    try {
        copydesk::fetch_url("http://hangs.test/", {}, nobody, watch);
    } catch (const copydesk::Failure& failure) {
        return failure.status();
    }
    return 0;
}
