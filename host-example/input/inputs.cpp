#include "input/inputs.h"

#include <algorithm>
#include <filesystem>
#include <functional>
#include <unordered_map>
#include <utility>

#include "input/page_file.h"
#include "input/page_set.h"
#include "input/warc.h"
#include "input/warc_stream.h"

namespace fs = std::filesystem;

namespace host {
namespace {

// A file called page.* is named after its folder: samples/<claim>/page.html is <claim>.
std::string id_of(const fs::path& path, const fs::path& root) {
    if (stem_of(path) == "page") {
        std::error_code ignored;
        const fs::path whole = fs::absolute(path, ignored).lexically_normal();
        std::string folder = whole.parent_path().filename().string();
        if (!folder.empty()) return folder;
    }
    if (root.empty()) return stem_of(path);
    const fs::path within = path.parent_path().lexically_relative(root) / stem_of(path);
    return within.lexically_normal().generic_string();
}

// Page files of one folder, so that a million of them cost their paths only.
class PageFiles final : public Source {
  public:
    explicit PageFiles(fs::path root) : root_(std::move(root)) {}
    const fs::path& root() const { return root_; }
    void add(const fs::path& path) { paths_.push_back(path.string()); }
    std::optional<Item> next(const std::stop_token&) override {
        if (at_ == paths_.size()) return std::nullopt;
        const fs::path path = paths_[at_++];
        return page_file_item(path, id_of(path, root_));
    }
    void for_each_file(const TakeFile& take) const override {
        for (const std::string& path : paths_) take(path);
    }
    double expected() const override { return static_cast<double>(paths_.size()); }
    double done() const override { return static_cast<double>(at_) / std::max(1.0, expected()); }

  private:
    fs::path root_;
    std::vector<std::string> paths_;
    std::size_t at_ = 0;
};

// An input that cannot be used, told in its place.
class Unusable final : public Source {
  public:
    Unusable(const fs::path& path, const std::string& why) : message_(path.string() + ": " + why) {}
    std::optional<Item> next(const std::stop_token&) override {
        if (std::exchange(told_, true)) return std::nullopt;
        return Item{Item::Kind::failure, {}, {}, message_};
    }
    double expected() const override { return 1; }
    double done() const override { return told_ ? 1 : 0; }

  private:
    std::string message_;
    bool told_ = false;
};

// One source after the other.
class Chain final : public Source {
  public:
    explicit Chain(bool keep_records = false) : keep_records_(keep_records) {}
    void add_warc(const fs::path& path) { add(open_warc(path, keep_records_)); }
    void add(std::unique_ptr<Source> source) {
        expected_ += source->expected();
        sources_.push_back(std::move(source));
        page_files_ = nullptr;
    }
    void add_page_file(const fs::path& path, const fs::path& root) {
        if (!page_files_ || root != page_files_->root()) {
            auto files = std::make_unique<PageFiles>(root);
            page_files_ = files.get();
            sources_.push_back(std::move(files));
        }
        page_files_->add(path);
        ++expected_;
    }
    std::optional<Item> next(const std::stop_token& stop) override {
        while (at_ < sources_.size()) {
            if (auto item = sources_[at_]->next(stop)) return unique(std::move(*item));
            passed_ += sources_[at_]->expected();
            sources_[at_++].reset();  // its file is not needed any more
        }
        return std::nullopt;
    }
    void for_each_file(const TakeFile& take) const override {
        for (const auto& source : sources_) source->for_each_file(take);
    }
    double expected() const override { return expected_; }
    double done() const override {
        const double current =
            at_ < sources_.size() ? sources_[at_]->expected() * sources_[at_]->done() : 0;
        return expected_ > 0 ? (passed_ + current) / expected_ : 1;
    }

  private:
    // The second page that is called "a" becomes "a-2".
    Item unique(Item item) {
        if (item.kind != Item::Kind::page) return item;
        std::string id = item.page.id;
        while (const std::size_t uses = used_[id]++)
            id = item.page.id + "-" + std::to_string(uses + 1);
        item.page.id = std::move(id);
        return item;
    }

    bool keep_records_;
    std::vector<std::unique_ptr<Source>> sources_;
    PageFiles* page_files_ = nullptr;  // the last source, when it is one
    std::size_t at_ = 0;
    double expected_ = 0;
    double passed_ = 0;
    std::unordered_map<std::string, std::size_t> used_;
};

std::unique_ptr<Source> failure(const fs::path& path, const std::string& why) {
    return std::make_unique<Unusable>(path, why);
}

void add_file(const fs::path& path, const fs::path& root, Chain& chain) {
    if (kind_of(path) == FileKind::warc) return chain.add_warc(path);
    chain.add_page_file(path, root);
}

std::unique_ptr<Source> open_set(const fs::path& folder) {
    try {
        return open_page_set(folder);
    } catch (const InputError& error) {
        return failure(folder, error.what());
    }
}

bool is_hidden(const fs::path& path) { return path.filename().string().starts_with('.'); }

void add_folder(const fs::path& folder, const fs::path& root, Chain& chain) {
    if (is_page_set(folder)) return chain.add(open_set(folder));
    std::vector<fs::path> entries;
    std::error_code error;
    for (auto at = fs::directory_iterator(folder, error); !error && at != fs::directory_iterator();
         at.increment(error))
        if (!is_hidden(at->path())) entries.push_back(at->path());
    if (error) return chain.add(failure(folder, "the folder cannot be read: " + error.message()));
    std::sort(entries.begin(), entries.end());
    for (const fs::path& entry : entries) {
        if (fs::is_directory(entry, error)) {
            // A link to a folder may lead in circles; who wants its pages names it.
            if (!fs::is_symlink(entry, error)) add_folder(entry, root, chain);
        } else if (kind_of(entry) != FileKind::other) {
            add_file(entry, root, chain);
        }
    }
}

void add_input(const fs::path& path, Chain& chain) {
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (!fs::exists(status)) {
        chain.add(failure(path, error && error != std::errc::no_such_file_or_directory
                                    ? "it cannot be opened: " + error.message()
                                    : "there is no such file or folder; check the path"));
    } else if (fs::is_directory(status)) {
        const double before = chain.expected();
        add_folder(path, path, chain);
        if (chain.expected() == before)
            chain.add(failure(path,
                              "the folder holds no pages; looked for .html .htm .xhtml "
                              ".shtml .txt (also .gz), .warc .warc.gz .warc.zst, and pages.jsonl"));
    } else if (path.filename() == "pages.jsonl") {
        chain.add(open_set(path.has_parent_path() ? path.parent_path() : fs::path(".")));
    } else if (holds_warc(path)) {
        chain.add_warc(path);
    } else {
        add_file(path, {}, chain);
    }
}

}  // namespace

std::unique_ptr<Source> open_inputs(const std::vector<std::string>& inputs, bool keep_records) {
    auto chain = std::make_unique<Chain>(keep_records);
    for (const std::string& input : inputs) add_input(input, *chain);
    return chain;
}

}  // namespace host
