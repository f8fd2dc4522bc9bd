// The library, loaded at run time: the only part that calls dlopen and copydesk's functions.
#pragma once

#include <copydesk.h>

#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "input/page.h"

namespace host {

// The library cannot be loaded or the session cannot be opened: nothing can be done.
class PluginError : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

// The table of a loaded library; the library stays for as long as the object.
class Plugin {
  public:
    // `path` empty: COPYDESK_PLUGIN, else beside this program, else where the loader looks.
    // Throws PluginError.
    explicit Plugin(const std::string& path);

    const copydesk_api& api() const { return *api_; }
    const std::string& path() const { return path_; }

  private:
    struct Close {
        void operator()(void* library) const;
    };
    std::unique_ptr<void, Close> library_;
    const copydesk_api* api_ = nullptr;
    std::string path_;
};

// What came of one page.
struct Reading {
    bool read = false;     // false: `sentence` says why not
    bool refused = false;  // read, but `sentence` says by which rule it is not to be kept
    std::string outcome;   // the outcome's name, when read
    std::string document;  // in the format asked for, when read
    std::string sentence;  // why it failed, or what the user should hear all the same
};

// A page that the library has fetched and not yet read.
class FetchedPage {
  public:
    FetchedPage(const copydesk_api& api, copydesk_page* page) : api_(api), page_(page) {}
    ~FetchedPage() { api_.page_discard(page_); }
    FetchedPage(const FetchedPage&) = delete;
    FetchedPage& operator=(const FetchedPage&) = delete;
    copydesk_page* release() { return std::exchange(page_, nullptr); }

  private:
    const copydesk_api& api_;
    copydesk_page* page_;
};

class Session {
  public:
    using Log = std::function<void(int level, const std::string& message)>;

    // `options` are "key=value". Throws PluginError.
    Session(const Plugin& plugin, const std::vector<std::string>& options, Log log);
    ~Session();
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    // From any thread.
    Reading read(const Page& page, const std::string& format) const;
    // The library's counters in Prometheus' text exposition format.
    std::string metrics() const;
    // A page whose bytes the library has; its handle is used up.
    Reading finish(FetchedPage& page, const std::string& format) const;

  private:
    friend class Fetcher;
    Reading result(copydesk_status status, copydesk_article* article, const copydesk_error& error,
                   const std::string& format) const;

    const copydesk_api& api_;
    Log log_;
    copydesk_session* session_ = nullptr;
};

// URLs that the library fetches side by side, on the thread that calls.
class Fetcher {
  public:
    // What came of a URL: a page, or the sentence that says why there is none.
    struct Done {
        std::uint64_t tag = 0;
        std::shared_ptr<FetchedPage> page;
        bool failed = false;
        bool refused = false;  // somebody said no
        std::string sentence;
    };

    explicit Fetcher(const Session& session);  // throws PluginError
    ~Fetcher();
    Fetcher(const Fetcher&) = delete;
    Fetcher& operator=(const Fetcher&) = delete;

    void add(const std::string& url, std::uint64_t tag);  // throws InputError
    // Nothing: none is done with within a moment.
    std::optional<Done> next();

  private:
    const copydesk_api& api_;
    copydesk_fetcher* fetcher_ = nullptr;
};

}  // namespace host
