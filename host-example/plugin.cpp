#include "plugin.h"

#include <dlfcn.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>

namespace fs = std::filesystem;

namespace host {
namespace {

constexpr const char* library_name = "libcopydesk.so";
constexpr const char* versioned_name = "libcopydesk.so.0";
constexpr const char* advice =
    "; name the library with --plugin /path/to/libcopydesk.so or in COPYDESK_PLUGIN";

std::string loader_complaint() {
    const char* complaint = dlerror();
    return complaint ? complaint : "no reason given";
}

void* open_library(const std::string& path) { return dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL); }

// Where the library lies in a build folder and after installing.
std::string find_beside_program() {
    std::error_code error;
    const fs::path folder = fs::read_symlink("/proc/self/exe", error).parent_path();
    for (const char* place : {".", "..", "../lib", COPYDESK_LIBRARY_FOLDER}) {
        for (const char* name : {library_name, versioned_name}) {
            const fs::path path = folder / place / name;
            if (fs::is_regular_file(path, error)) return path.lexically_normal().string();
        }
    }
    return {};
}

void* open_named(const std::string& named, std::string& path) {
    // dlopen takes a name without a slash for one on its own search path.
    std::error_code error;
    const bool here = fs::exists(named, error);
    path = here ? fs::absolute(named, error).string() : named;
    if (!here && named.find('/') != std::string::npos)
        throw PluginError("there is no library at " + named + advice);
    void* library = open_library(path);
    if (!library)
        throw PluginError("the library " + named + " cannot be loaded (" + loader_complaint() +
                          ")" + advice);
    return library;
}

void* open_somewhere(std::string& path) {
    path = find_beside_program();
    if (!path.empty()) return open_named(path, path);
    for (const char* name : {versioned_name, library_name}) {
        path = name;
        if (void* library = open_library(path)) return library;
    }
    throw PluginError(std::string("no ") + library_name +
                      " was found beside this program or on the loader's search path" + advice);
}

copydesk_text text_of(const std::string& text) { return {text.data(), text.size()}; }

copydesk_text text_of(const MaybeText& text) {
    return text ? text_of(*text) : copydesk_text{nullptr, 0};
}

int32_t append(void* host, const char* bytes, size_t size) {
    try {
        static_cast<std::string*>(host)->append(bytes, size);
        return 0;
    } catch (const std::bad_alloc&) {
        return 1;
    }
}

void pass_on(void* host, int32_t level, copydesk_text message) {
    try {
        const auto& log = *static_cast<const Session::Log*>(host);
        if (log) log(level, std::string(message.data, message.size));
    } catch (const std::exception&) {
        return;  // a message is lost, but no exception may reach the library
    }
}

std::string sentence(const copydesk_api& api, copydesk_status status, const copydesk_error& about) {
    std::string text = about.message[0] ? about.message : api.status_name(status);
    if (about.where[0] && text.find(about.where) == std::string::npos)
        text += " (" + std::string(about.where) + ")";
    return text;
}

}  // namespace

void Plugin::Close::operator()(void* library) const { dlclose(library); }

Plugin::Plugin(const std::string& path) {
    const char* environment = std::getenv("COPYDESK_PLUGIN");
    const std::string named = !path.empty() ? path : environment ? environment : "";
    library_.reset(named.empty() ? open_somewhere(path_) : open_named(named, path_));
    const auto get_api =
        reinterpret_cast<copydesk_get_api_function>(dlsym(library_.get(), "copydesk_get_api"));
    if (!get_api)
        throw PluginError(path_ + " is a library, but not copydesk (it has no copydesk_get_api)" +
                          advice);
    api_ = get_api(COPYDESK_ABI);
    if (!api_ || api_->size < sizeof(copydesk_api))
        throw PluginError("the library " + path_ + " does not speak this program's ABI, version " +
                          std::to_string(COPYDESK_ABI) +
                          "; use a library and a program of the same release");
}

Session::Session(const Plugin& plugin, const std::vector<std::string>& options, Log log)
    : api_(plugin.api()), log_(std::move(log)) {
    std::vector<copydesk_text> texts;
    texts.reserve(options.size());
    for (const std::string& option : options) texts.push_back(text_of(option));
    copydesk_host host = COPYDESK_INIT(copydesk_host);
    host.host = &log_;
    host.log = pass_on;
    copydesk_error error = COPYDESK_INIT(copydesk_error);
    const copydesk_status status =
        api_.session_open(texts.data(), texts.size(), &host, &session_, &error);
    if (status == COPYDESK_OK) return;
    const bool option = status == COPYDESK_UNKNOWN_OPTION || status == COPYDESK_BAD_OPTION_VALUE;
    std::string sentence = error.message[0] ? error.message : api_.status_name(status);
    if (option && error.where[0] && sentence.find(error.where) == std::string::npos)
        sentence = "--option " + std::string(error.where) + ": " + sentence;
    if (option) {  // what to do is another thing here than in the library
        sentence.resize(std::min(sentence.find(';'), sentence.size()));
        if (sentence.ends_with('.')) sentence.pop_back();
        sentence += "; the command \"options\" lists all options";
    }
    throw PluginError(sentence);
}

Session::~Session() { api_.session_close(session_); }

Reading Session::read(const Page& page, const std::string& format) const {
    copydesk_request request = COPYDESK_INIT(copydesk_request);
    request.url = text_of(page.url);
    request.content_type = text_of(page.content_type);
    request.charset = text_of(page.charset);
    request.headers = text_of(page.headers);
    request.http_status = page.status;
    request.retrieved = page.retrieved;
    request.tag = page.number;
    request.limit = page.cut;
    copydesk_article* article = nullptr;
    copydesk_error error = COPYDESK_INIT(copydesk_error);
    const copydesk_status status =
        api_.extract(session_, &request, page.bytes.data(), page.bytes.size(), &article, &error);
    return result(status, article, error, format);
}

Reading Session::finish(FetchedPage& page, const std::string& format) const {
    copydesk_article* article = nullptr;
    copydesk_error error = COPYDESK_INIT(copydesk_error);
    const copydesk_status status = api_.page_finish(page.release(), &article, &error);
    return result(status, article, error, format);
}

Reading Session::result(copydesk_status status, copydesk_article* article,
                        const copydesk_error& error, const std::string& format) const {
    Reading reading;
    if (status < 0 || !article) {
        reading.sentence = sentence(api_, status, error);
        return reading;
    }
    const auto release = [this](copydesk_article* owned) { api_.article_release(owned); };
    const std::unique_ptr<copydesk_article, decltype(release)> owner(article, release);
    copydesk_quality quality = COPYDESK_INIT(copydesk_quality);
    if (api_.article_quality(article, &quality) == COPYDESK_OK)
        reading.outcome = api_.outcome_name(quality.outcome);
    // Who has the article is the one to ask whether to keep it.
    copydesk_error trouble = COPYDESK_INIT(copydesk_error);
    if (api_.keep_article(session_, article, &trouble) == COPYDESK_DROP) {
        reading.read = reading.refused = true;
        reading.sentence = sentence(api_, COPYDESK_REFUSED, trouble);
        return reading;
    }
    const copydesk_status written =
        api_.article_write(article, format.c_str(), append, &reading.document, &trouble);
    reading.read = written == COPYDESK_OK;
    if (!reading.read) reading.sentence = sentence(api_, written, trouble);
    return reading;
}

Fetcher::Fetcher(const Session& session) : api_(session.api_) {
    copydesk_error error = COPYDESK_INIT(copydesk_error);
    const copydesk_status status = api_.fetcher_open(session.session_, &fetcher_, &error);
    if (status != COPYDESK_OK) throw PluginError(sentence(api_, status, error));
}

Fetcher::~Fetcher() { api_.fetcher_close(fetcher_); }

void Fetcher::add(const std::string& url, std::uint64_t tag) {
    copydesk_target target = COPYDESK_INIT(copydesk_target);
    copydesk_error error = COPYDESK_INIT(copydesk_error);
    target.url = text_of(url);
    target.tag = tag;
    const copydesk_status status = api_.fetcher_add(fetcher_, &target, &error);
    if (status != COPYDESK_OK) throw InputError(sentence(api_, status, error));
}

std::optional<Fetcher::Done> Fetcher::next() {
    constexpr std::uint32_t moment = 200;  // milliseconds
    copydesk_fetched fetched = COPYDESK_INIT(copydesk_fetched);
    copydesk_error error = COPYDESK_INIT(copydesk_error);
    const copydesk_status status = api_.fetcher_next(fetcher_, moment, &fetched, &error);
    if (status < 0) throw InputError(sentence(api_, status, error));
    if (status != COPYDESK_OK) return std::nullopt;
    Done done;
    done.tag = fetched.tag;
    done.failed = fetched.status < 0;
    done.refused = fetched.status == COPYDESK_REFUSED;
    if (fetched.page)
        done.page = std::make_shared<FetchedPage>(api_, fetched.page);
    else
        done.sentence = sentence(api_, fetched.status, error);
    return done;
}

}  // namespace host
