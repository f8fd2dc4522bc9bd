#include "samples.h"

#include <algorithm>
#include <filesystem>

#include "input/page_file.h"

namespace outside {
namespace fs = std::filesystem;
namespace {

const fs::path& samples_folder() {
    static const fs::path folder = fs::path(COPYDESK_SOURCE_DIR) / "samples";
    return folder;
}

// The folder's page; empty where there is none.
fs::path page_of(const fs::path& folder) {
    for (const char* name : {"page.html", "page.txt"})
        if (fs::exists(folder / name)) return folder / name;
    return {};
}

copydesk_text text_of(const host::MaybeText& text) {
    return text ? copydesk_text{text->data(), text->size()} : copydesk_text{};
}

}  // namespace

copydesk_request Sample::request() const {
    copydesk_request request = COPYDESK_INIT(copydesk_request);
    request.url = text_of(page.url);
    request.content_type = text_of(page.content_type);
    request.charset = text_of(page.charset);
    request.headers = text_of(page.headers);
    request.http_status = page.status;
    request.retrieved = page.retrieved;
    return request;
}

const std::vector<std::string>& sample_names() {
    static const std::vector<std::string> names = [] {
        std::vector<std::string> found;
        for (const auto& entry : fs::directory_iterator(samples_folder()))
            if (!page_of(entry.path()).empty()) found.push_back(entry.path().filename().string());
        std::sort(found.begin(), found.end());
        return found;
    }();
    return names;
}

Sample load_sample(const std::string& name) {
    const fs::path folder = samples_folder() / name;
    host::Item item = host::page_file_item(page_of(folder), name);
    item.load(item.page);
    return {name, folder.string(), std::move(item.page)};
}

const std::vector<Sample>& all_samples() {
    static const std::vector<Sample> samples = [] {
        std::vector<Sample> loaded;
        for (const std::string& name : sample_names()) loaded.push_back(load_sample(name));
        return loaded;
    }();
    return samples;
}

Session untimed_session(std::vector<std::string> options) {
    options.emplace_back("time_limit=0");
    return open_session(options);
}

Result extract(const Session& session, const Sample& sample) {
    const copydesk_request request = sample.request();
    return extract(session, sample.page.bytes, &request);
}

Result feed(const Session& session, std::string_view bytes, const copydesk_request* request,
            const std::function<std::size_t()>& next) {
    Result result{COPYDESK_OK, nullptr, COPYDESK_INIT(copydesk_error)};
    copydesk_page* page = nullptr;
    result.status = copydesk_accept_response(session.get(), request, &page, &result.error);
    if (result.status != COPYDESK_OK) return result;
    for (std::size_t at = 0, size = 0; at < bytes.size() && result.status == COPYDESK_OK;
         at += size) {
        size = std::min(next(), bytes.size() - at);
        result.status = copydesk_page_feed(page, bytes.data() + at, size, &result.error);
    }
    // A page that has all the bytes that it may have is finished like any other.
    EXPECT_TRUE(result.status == COPYDESK_OK || result.status == COPYDESK_LIMIT_EXCEEDED)
        << result.error.message;
    copydesk_article* article = nullptr;
    result.status = copydesk_page_finish(page, &article, &result.error);
    result.article.reset(article);
    return result;
}

Result feed(const Session& session, const Sample& sample,
            const std::function<std::size_t()>& next) {
    const copydesk_request request = sample.request();
    return feed(session, sample.page.bytes, &request, next);
}

std::string everything(const Result& result) {
    std::string all = copydesk_status_name(result.status);
    if (!result.article) return all;
    for (const char* format : kFormats) all += "\n" + written(result.article.get(), format);
    return all;
}

}  // namespace outside
