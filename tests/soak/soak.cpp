// ./dev soak: reads pages over and over on eight threads and one session, and compares the memory
// at the end with that after the first thousand: what is resident, holes and mapped scratch
// included, and what is allocated, which tells a leak of few bytes a page even after few pages.
// With options of the session (site_memory=yes) the pages come from hosts that have thirty each,
// and memory grows until all that may be remembered is there.
#include <copydesk.h>
#include <malloc.h>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <thread>
#include <vector>

#include "../process.h"

namespace {

constexpr std::size_t kWarm = 1'000;
constexpr int kThreads = 8;
constexpr double kMostGrowth = 0.10;  // of what is resident
constexpr double kMostAPage = 50;     // bytes allocated that stay

std::vector<std::string> pages_of(const char* folder) {
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
        if (entry.is_regular_file() && entry.path().stem() == "page") paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    std::vector<std::string> pages;
    for (const auto& path : paths) {
        std::ifstream file(path, std::ios::binary);
        pages.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    }
    return pages;
}

int32_t count(void* host, const char*, size_t size) {
    *static_cast<std::size_t*>(host) += size;
    return 0;
}

copydesk_text text_of(const std::string& text) { return {text.data(), text.size()}; }

// One page, with its document; false where there was a failure.
bool read_page(copydesk_session* session, const std::string& page, std::size_t at) {
    const std::string url = "https://site-" + std::to_string(at / 30) + ".example/page-" +
                            std::to_string(at % 30) + ".html";
    copydesk_request request = {};
    request.size = sizeof request;
    request.url = text_of(url);
    copydesk_article* article = nullptr;
    std::size_t bytes = 0;
    if (copydesk_allow_url(session, request.url, nullptr) == COPYDESK_DROP) return false;
    copydesk_status status =
        copydesk_extract(session, &request, page.data(), page.size(), &article, nullptr);
    if (article) status = copydesk_article_write(article, "xml", count, &bytes, nullptr);
    copydesk_article_release(article);
    return status >= COPYDESK_OK && bytes > 0;
}

// Reads the pages from one number to another, one after the other in the list, on all threads.
std::size_t read_pages(copydesk_session* session, const std::vector<std::string>& pages,
                       std::size_t from, std::size_t to) {
    std::atomic<std::size_t> next = from, failed = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < kThreads; ++i)
        threads.emplace_back([&] {
            for (std::size_t at; (at = next++) < to;)
                if (!read_page(session, pages[at % pages.size()], at)) ++failed;
        });
    for (std::thread& thread : threads) thread.join();
    return failed;
}

struct Memory {
    std::size_t resident, allocated;
};

// To be asked while one thread runs: what the others keep to allocate from counts as allocated.
Memory memory_now() {
    const struct mallinfo2 of_all_heaps = mallinfo2();
    return {outside::resident_bytes(), of_all_heaps.uordblks + of_all_heaps.hblkhd};
}

}  // namespace

int main(int argument_count, char** arguments) {
    if (argument_count < 2) {
        std::fprintf(stderr, "soak FOLDER [READS [OPTION=VALUE...]]\n");
        return 2;
    }
    const std::vector<std::string> pages = pages_of(arguments[1]);
    const std::size_t reads =
        argument_count > 2 ? std::strtoul(arguments[2], nullptr, 10) : std::size_t{100'000};
    std::vector<copydesk_text> options;
    for (int i = 3; i < argument_count; ++i)
        options.push_back({arguments[i], std::strlen(arguments[i])});
    copydesk_session* session = nullptr;
    copydesk_error error = {};
    error.size = sizeof error;
    if (pages.empty() ||
        copydesk_session_open(options.data(), options.size(), nullptr, &session, &error) < 0) {
        std::fprintf(stderr, "soak: %s\n", pages.empty() ? "no pages" : error.message);
        return 2;
    }
    const std::size_t first = std::min(kWarm, reads);
    std::size_t failed = read_pages(session, pages, 0, first);
    const Memory warm = memory_now();
    failed += read_pages(session, pages, first, reads);
    const Memory end = memory_now();
    copydesk_session_close(session);
    const double growth =
        static_cast<double>(end.resident) / static_cast<double>(warm.resident) - 1;
    const double stays =
        (static_cast<double>(end.allocated) - static_cast<double>(warm.allocated)) /
        static_cast<double>(std::max(reads - first, std::size_t{1}));
    std::printf(
        "%zu reads of %zu pages on %d threads, %zu failed; resident %.1f MB after %zu, %.1f MB "
        "at the end (%+.1f %%); allocated and kept %.2f bytes a page\n",
        reads, pages.size(), kThreads, failed, static_cast<double>(warm.resident) / 1e6, first,
        static_cast<double>(end.resident) / 1e6, growth * 100, stays);
    return failed == 0 && growth <= kMostGrowth && stays <= kMostAPage ? 0 : 1;
}
