// How the cost of a page grows: with its size, with the pages that a session has read, on the first
// page after loading, and in memory.
//
//   bench_growth [PAGES_DIR]     (as bench/bench.py lays pages out: <n>.html and urls.txt)
//
// Times are of the processor, the fastest of some readings; memory is what the library reports.
#include <copydesk.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace {

double processor_time() {  // seconds of this process
    timespec t{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_nsec) / 1e9;
}

struct Cost {
    double seconds = 0;
    std::uint64_t peak = 0;  // bytes
};

class Reader {
  public:
    Reader() {
        error_ = COPYDESK_INIT(copydesk_error);
        const char* const words[] = {"time_limit=0", "max_bytes=104857600", "max_elements=1000000",
                                     "max_memory=4294967296"};
        std::vector<copydesk_text> options;
        for (const char* word : words)
            options.push_back({word, std::char_traits<char>::length(word)});
        copydesk_session_open(options.data(), options.size(), nullptr, &session_, &error_);
    }
    Reader(const Reader&) = delete;
    ~Reader() { copydesk_session_close(session_); }

    Cost read(const std::string& page) {
        copydesk_request request = COPYDESK_INIT(copydesk_request);
        copydesk_article* article = nullptr;
        const double since = processor_time();
        copydesk_extract(session_, &request, page.data(), page.size(), &article, &error_);
        if (!article) return {};
        copydesk_article_write(article, "xml", ignore, nullptr, &error_);
        Cost cost{processor_time() - since, 0};
        copydesk_quality quality = COPYDESK_INIT(copydesk_quality);
        copydesk_article_quality(article, &quality);
        cost.peak = quality.peak_memory;
        copydesk_article_release(article);
        return cost;
    }

  private:
    static std::int32_t ignore(void*, const char*, std::size_t) { return 0; }
    copydesk_session* session_ = nullptr;
    copydesk_error error_;
};

// A page of about this size: a menu, paragraphs, teasers and scripts, again and again.
std::string page_of(std::size_t size) {
    std::string page =
        "<!doctype html><html lang=en><head><title>The ferry that left late</title></head><body>"
        "<header><nav><ul><li><a href=/news>News</a></li><li><a href=/sport>Sport</a></li></ul>"
        "</nav></header><main><article><h1>The ferry that left late</h1>";
    for (std::size_t i = 0; page.size() < size; ++i) {
        const std::string n = std::to_string(i);
        page += "<p class=\"text-" + n + "\">The ferry number " + n +
                " left the harbour an hour late, and those on board &amp; ashore were told <a "
                "href=\"/news/" +
                n + ".html\">what had happened</a> in the night before.</p>";
        if (i % 4 == 0)
            page += "<div class=\"teaser box\"><h3><a href=/more/" + n + ">More on " + n +
                    "</a></h3><img src=/i/" + n + ".jpg alt=\"\"></div><script>var a" + n +
                    " = {\"b\": [1, 2, 3, 4, 5, 6, 7, 8]};</script>";
    }
    return page + "</article></main></body></html>";
}

double median(std::vector<double> values) {
    std::nth_element(values.begin(),
                     values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2), values.end());
    return values[values.size() / 2];
}

void first_page() {
    const std::string page = page_of(100'000);
    Reader reader;
    const double first = reader.read(page).seconds;
    std::vector<double> later;
    for (int i = 0; i < 100; ++i) later.push_back(reader.read(page).seconds);
    std::printf("first page       %.2f ms above the median of %.2f ms\n",
                (first - median(later)) * 1e3, median(later) * 1e3);
}

void by_size() {
    Reader reader;
    double n = 0, x = 0, y = 0, xx = 0, xy = 0;
    for (const double size : {1e3, 3e3, 1e4, 3e4, 1e5, 3e5, 1e6, 3e6, 1e7, 3e7, 5e7}) {
        const std::string page = page_of(static_cast<std::size_t>(size));
        Cost best{1e9, 0};
        const int rounds = page.size() < 1'000'000 ? 20 : 3;
        for (int i = 0; i < rounds; ++i) {
            const Cost cost = reader.read(page);
            best = {std::min(best.seconds, cost.seconds), cost.peak};
        }
        const auto bytes = static_cast<double>(page.size());
        std::printf("%9.0f bytes  %9.3f ms  %6.1f MB/s  peak %5.2f times its bytes\n", bytes,
                    best.seconds * 1e3, bytes / best.seconds / 1e6,
                    static_cast<double>(best.peak) / bytes);
        const double lx = std::log(bytes), ly = std::log(best.seconds);
        ++n, x += lx, y += ly, xx += lx * lx, xy += lx * ly;
    }
    std::printf("exponent         %.3f (log-log fit)\n", (n * xy - x * y) / (n * xx - x * x));
}

void by_pages() {
    constexpr int kPages = 100'000, kAround = 1'000;
    const std::string page = page_of(2'000);
    Reader reader;
    std::vector<double> early, late;
    for (int i = 0; i < kPages; ++i) {
        const double seconds = reader.read(page).seconds;
        if (i >= kAround && i < 2 * kAround) early.push_back(seconds);
        if (i >= kPages - kAround) late.push_back(seconds);
    }
    std::printf("page 1,000       %.1f us, page 100,000: %.1f us (medians of 1,000 pages)\n",
                median(early) * 1e6, median(late) * 1e6);
}

void memory(const std::string& folder) {
    Reader reader;
    std::size_t pages = 0, above = 0;
    double worst = 0;
    for (;; ++pages) {
        std::ifstream file(folder + "/" + std::to_string(pages) + ".html", std::ios::binary);
        if (!file) break;
        const std::string page(std::istreambuf_iterator<char>(file), {});
        const Cost cost = reader.read(page);
        const double over =
            (static_cast<double>(cost.peak) - 2e6) / static_cast<double>(page.size());
        worst = std::max(worst, over);
        above += over > 3;
    }
    if (pages > 0)
        std::printf(
            "peak memory      2 MB + %.2f times a page's bytes at most; above 3 times: %zu of "
            "%zu pages\n",
            worst, above, pages);
}

}  // namespace

int main(int count, char** arguments) {
    first_page();
    by_size();
    by_pages();
    if (count > 1) memory(arguments[1]);
}
