#include "overwrite.h"

#include <sys/stat.h>

#include <filesystem>
#include <map>
#include <optional>
#include <utility>

#include "output.h"

namespace fs = std::filesystem;

namespace host {
namespace {

using FileId = std::pair<dev_t, ino_t>;

// Of a file with content; what is written to a device or a pipe replaces nothing.
std::optional<FileId> id_of(const fs::path& path) {
    struct stat found {};
    if (stat(path.c_str(), &found) != 0 || !S_ISREG(found.st_mode)) return std::nullopt;
    return FileId{found.st_dev, found.st_ino};
}

// Where a file is or will be, without links.
fs::path place_of(const fs::path& path) {
    std::error_code ignored;
    return fs::weakly_canonical(fs::absolute(path, ignored), ignored);
}

// The files that are there already and may be replaced, each with the option that says so.
class Targets {
  public:
    void add(const fs::path& path, const std::string& option) {
        if (const auto id = id_of(path)) options_.emplace(*id, option);
    }
    void add_folder(const fs::path& folder, const std::string& ending, const std::string& option) {
        std::error_code ignored;
        for (const auto& entry : fs::directory_iterator(folder, ignored))
            if (entry.path().extension() == ending) add(entry, option);
    }
    bool empty() const { return options_.empty(); }
    void refuse(const fs::path& input) const {
        const auto id = id_of(input);
        const auto target = id ? options_.find(*id) : options_.end();
        if (target == options_.end()) return;
        throw UsageError(target->second + " would replace the input " + input.string() +
                         "; choose another name");
    }

  private:
    std::map<FileId, std::string> options_;
};

}  // namespace

void refuse_to_overwrite(const Settings& settings, const std::string& format,
                         const Source& source) {
    const std::string& output = settings.output;
    const std::string& metrics = settings.metrics;
    if (!output.empty() && !metrics.empty() && place_of(output) == place_of(metrics))
        throw UsageError("--output and --metrics are the same file; choose another name for one");
    Targets targets;
    targets.add(metrics, "--metrics " + metrics);
    if (is_folder_target(output, format))
        targets.add_folder(output, "." + format, "--output " + output);
    else
        targets.add(output, "--output " + output);
    if (targets.empty()) return;
    source.for_each_file([&](const fs::path& input) { targets.refuse(input); });
    targets.refuse(settings.urls == "-" ? "/dev/stdin" : settings.urls);
}

}  // namespace host
