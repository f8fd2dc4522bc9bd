// The library, loaded at run time: the only part that calls dlopen and copydesk's functions.
#pragma once

#include <copydesk.h>

#include <functional>
#include <memory>
#include <stdexcept>
#include <string>
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
    std::string outcome;   // the outcome's name, when read
    std::string document;  // in the format asked for, when read
    std::string sentence;  // why it failed, or what the user should hear all the same
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
    Reading fetch(const Page& page, const std::string& format) const;

  private:
    Reading result(copydesk_status status, copydesk_article* article, const copydesk_error& error,
                   const std::string& format) const;

    const copydesk_api& api_;
    Log log_;
    copydesk_session* session_ = nullptr;
};

}  // namespace host
