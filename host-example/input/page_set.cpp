#include "input/page_set.h"

#include <algorithm>
#include <fstream>
#include <string>

#include "input/json.h"
#include "input/page_file.h"

namespace fs = std::filesystem;

namespace host {
namespace {

constexpr const char* list_name = "pages.jsonl";

double count_lines(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return static_cast<double>(std::count(std::istreambuf_iterator<char>(file), {}, '\n'));
}

class PageSet final : public Source {
  public:
    explicit PageSet(const fs::path& folder)
        : folder_(folder), list_(folder / list_name), file_(list_, std::ios::binary) {
        if (!file_) throw InputError("its pages.jsonl cannot be opened");
        expected_ = std::max(1.0, count_lines(list_));
    }

    std::optional<Item> next(const std::stop_token&) override {
        std::string line;
        while (std::getline(file_, line)) {
            ++number_;
            if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
            try {
                return item_of(line);
            } catch (const InputError& error) {
                return Item{Item::Kind::failure,
                            {},
                            {},
                            list_.string() + ", line " + std::to_string(number_) + ": " +
                                error.what() + "; the line was passed over"};
            }
        }
        return std::nullopt;
    }

    void for_each_file(const TakeFile& take) const override {
        take(list_);
        std::error_code ignored;
        for (const auto& entry : fs::directory_iterator(folder_ / "html", ignored)) take(entry);
    }
    double expected() const override { return expected_; }
    double done() const override { return std::min(1.0, static_cast<double>(number_) / expected_); }

  private:
    Item item_of(const std::string& line) const {
        const JsonRecord record(line);
        const MaybeText id = record.identifier("id");
        if (!id || id->empty()) throw InputError("\"id\" is missing");
        if (id->find('/') != std::string::npos || *id == "." || *id == "..")
            throw InputError("\"id\" must be a file name without \"/\", not \"" + *id + "\"");
        Item item;
        item.page.id = *id;
        item.page.url = record.text("url");
        item.page.charset = record.text("encoding");
        const fs::path file = file_of(*id);
        item.page.origin = item.page.file = file.string();
        item.load = [file](Page& page) { load_page_file(file, page); };
        return item;
    }

    fs::path file_of(const std::string& id) const {
        const fs::path packed = folder_ / "html" / (id + ".html.gz");
        const fs::path plain = folder_ / "html" / (id + ".html");
        std::error_code ignored;
        return !fs::exists(packed, ignored) && fs::exists(plain, ignored) ? plain : packed;
    }

    fs::path folder_;
    fs::path list_;
    std::ifstream file_;
    std::size_t number_ = 0;
    double expected_ = 1;
};

}  // namespace

bool is_page_set(const fs::path& folder) {
    std::error_code ignored;
    return fs::is_regular_file(folder / list_name, ignored);
}

std::unique_ptr<Source> open_page_set(const fs::path& folder) {
    return std::make_unique<PageSet>(folder);
}

}  // namespace host
