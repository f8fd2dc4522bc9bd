// The peer that is written in C and C++: copydesk through its C ABI, and a bare Gumbo parse.
//
//   bench_native copydesk|gumbo PAGES [OPTION]   (bench/bench.py says what is spoken)
//
// OPTION is one of copydesk's own, "key=value".
#include <copydesk.h>
#include <gumbo.h>

#include <cstdio>
#include <ctime>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace {

struct Page {
    std::string bytes, url;
};

std::vector<Page> read_pages(const std::string& folder) {
    std::vector<Page> pages;
    std::ifstream urls(folder + "/urls.txt");
    for (std::string url; std::getline(urls, url);) {
        std::ifstream file(folder + "/" + std::to_string(pages.size()) + ".html", std::ios::binary);
        pages.push_back({std::string(std::istreambuf_iterator<char>(file), {}), url});
    }
    return pages;
}

long long processor_time() {  // nanoseconds of this process
    timespec t{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return t.tv_sec * 1'000'000'000LL + t.tv_nsec;
}

// A whole extraction ends with the document written out.
class Copydesk {
  public:
    Copydesk(const char* format, const std::string& option) : format_(format) {
        error_ = COPYDESK_INIT(copydesk_error);
        const std::string no_limit = "time_limit=0";
        const copydesk_text options[] = {{no_limit.data(), no_limit.size()},
                                         {option.data(), option.size()}};
        if (copydesk_session_open(options, option.empty() ? 1 : 2, nullptr, &session_, &error_) < 0)
            std::fprintf(stderr, "%s\n", error_.message);
    }
    bool is_open() const { return session_ != nullptr; }
    void read(const Page& page, std::string* out) {
        copydesk_request request = COPYDESK_INIT(copydesk_request);
        request.url = {page.url.data(), page.url.size()};
        request.charset = {"utf-8", 5};
        copydesk_article* article = nullptr;
        copydesk_extract(session_, &request, page.bytes.data(), page.bytes.size(), &article,
                         &error_);
        if (article) copydesk_article_write(article, format_, append, out, &error_);
        copydesk_article_release(article);
    }

  private:
    static std::int32_t append(void* host, const char* bytes, std::size_t size) {
        if (host) static_cast<std::string*>(host)->append(bytes, size);
        return 0;
    }
    const char* format_;
    copydesk_session* session_ = nullptr;
    copydesk_error error_;
};

struct Gumbo {
    void read(const Page& page, std::string*) {
        GumboOutput* output =
            gumbo_parse_with_options(&kGumboDefaultOptions, page.bytes.data(), page.bytes.size());
        gumbo_destroy_output(&kGumboDefaultOptions, output);
    }
};

void print_json(const std::string& text) {
    std::putchar('"');
    for (const char c : text) {
        if (c == '"' || c == '\\')
            std::printf("\\%c", c);
        else if (static_cast<unsigned char>(c) < 0x20)
            std::printf("\\u%04x", static_cast<unsigned>(c));
        else
            std::putchar(c);
    }
    std::fputs("\"\n", stdout);
}

template <class Peer>
void serve(Peer timed, Peer texts, const std::vector<Page>& pages) {
    std::puts("ready");
    std::fflush(stdout);
    char word[8];
    std::size_t first, end;
    while (std::scanf("%7s %zu %zu", word, &first, &end) == 3) {
        for (std::size_t i = first; i < end && i < pages.size(); ++i) {
            if (word[0] == 't') {
                std::string text;
                texts.read(pages[i], &text);
                print_json(text);
                continue;
            }
            std::string document;
            const long long since = processor_time();
            timed.read(pages[i], &document);
            std::printf("%lld\n", processor_time() - since);
        }
        std::fflush(stdout);
    }
}

}  // namespace

int main(int count, char** arguments) {
    if (count < 3) return 2;
    const std::vector<Page> pages = read_pages(arguments[2]);
    if (std::string_view(arguments[1]) == "gumbo") {
        serve(Gumbo(), Gumbo(), pages);
        return 0;
    }
    const std::string option = count > 3 ? arguments[3] : "";
    const Copydesk timed("xml", option), texts("txt", option);
    if (!timed.is_open()) return 1;
    serve(timed, texts, pages);
}
