#include "output.h"

#include <unistd.h>

#include <array>
#include <filesystem>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "input/page.h"
#include "output_file.h"

namespace fs = std::filesystem;

namespace host {
namespace {

class StreamOutput final : public Output {
  public:
    StreamOutput(OutputFile file, bool separated) : file_(std::move(file)), separated_(separated) {}
    void write(const std::string&, const std::string& document) override {
        if (separated_ && std::exchange(begun_, true)) file_.write("\n");
        file_.write(document);
        if (!document.ends_with('\n')) file_.write("\n");
    }
    void flush() override { file_.flush(); }
    void finish() override { file_.commit(); }

  private:
    OutputFile file_;
    bool separated_;
    bool begun_ = false;
};

class FolderOutput final : public Output {
  public:
    FolderOutput(fs::path folder, std::string ending, std::function<void(const std::string&)> tell)
        : folder_(std::move(folder)), ending_(std::move(ending)), tell_(std::move(tell)) {
        std::error_code error;
        fs::create_directories(folder_, error);
        if (error)
            throw OutputError("the folder " + folder_.string() +
                              " cannot be made: " + error.message() + "; choose another --output");
    }
    void write(const std::string& id, const std::string& document) override {
        const std::string name = free_name(id) + "." + ending_;
        try {
            OutputFile file((folder_ / name).string());
            file.write(document);
            file.commit();
        } catch (const OutputError& error) {
            throw InputError(error.what());
        }
    }
    bool is_folder() const override { return true; }

  private:
    // No two pages of a run get the same file, also when their ids differ only in what no file
    // name may have.
    std::string free_name(const std::string& id) {
        const std::string wanted = file_name_of(id);
        std::string name = wanted;
        while (const std::size_t uses = used_[name]++)
            name = wanted + "-" + std::to_string(uses + 1);
        if (name != wanted)
            tell_("page " + id + ": the file name " + wanted + "." + ending_ +
                  " is taken by another page; it is written to " + name + "." + ending_);
        return name;
    }

    fs::path folder_;
    std::string ending_;
    std::function<void(const std::string&)> tell_;
    std::unordered_map<std::string, std::size_t> used_;
};

bool is_folder_name(const std::string& target) {
    std::error_code ignored;
    const fs::file_status status = fs::status(target, ignored);
    if (fs::exists(status)) return fs::is_directory(status);
    return target.ends_with('/') || !fs::path(target).has_extension();
}

}  // namespace

bool can_follow_one_another(const std::string& format) {
    return format == "jsonl" || format == "md" || format == "txt";
}

std::unique_ptr<Output> open_output(const std::string& target, const std::string& format,
                                    std::function<void(const std::string&)> tell) {
    const bool lines = format == "jsonl";
    if (target.empty()) return std::make_unique<StreamOutput>(OutputFile::standard(), !lines);
    std::error_code ignored;
    if (lines && (target.ends_with('/') || fs::is_directory(target, ignored)))
        throw OutputError("--output " + target + " is a folder, but JSON Lines go into one file; " +
                          "name one, such as " + (fs::path(target) / "articles.jsonl").string());
    if (!lines && is_folder_name(target))
        return std::make_unique<FolderOutput>(target, format, std::move(tell));
    return std::make_unique<StreamOutput>(OutputFile(target), !lines);
}

std::string file_name_of(const std::string& id) {
    constexpr std::size_t longest = 180;  // leaves room for endings and the temporary name
    constexpr std::string_view forbidden = "/\\:*?\"<>|";
    std::string name;
    for (const char c : id) {
        const auto byte = static_cast<unsigned char>(c);
        const bool bad = byte < 0x20 || byte == 0x7f || forbidden.find(c) != std::string_view::npos;
        name += bad ? '_' : c;
    }
    if (name.empty() || name[0] == '.') name.insert(0, "_");
    if (name.size() > longest) {
        name.resize(longest);
        // Not inside a character: its continuation bytes go first, then the byte that led them.
        while ((static_cast<unsigned char>(name.back()) & 0xc0u) == 0x80u) name.pop_back();
        if (static_cast<unsigned char>(name.back()) >= 0xc0u) name.pop_back();
    }
    return name;
}

}  // namespace host
