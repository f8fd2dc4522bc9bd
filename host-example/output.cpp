#include "output.h"

#include <unistd.h>

#include <array>
#include <filesystem>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "output_file.h"
#include "warc_output.h"

namespace fs = std::filesystem;

namespace host {
namespace {

class StreamOutput final : public Output {
  public:
    StreamOutput(OutputFile file, bool separated) : file_(std::move(file)), separated_(separated) {}
    void write(const Page&, const std::string& document) override {
        if (separated_ && file_.written() > 0) file_.write("\n");
        file_.write(document);
        if (!document.ends_with('\n')) file_.write("\n");
    }
    void flush() override { file_.flush(); }
    std::uint64_t written() const override { return file_.written(); }
    void finish() override { file_.commit(); }

  private:
    OutputFile file_;
    bool separated_;
};

class FolderOutput final : public Output {
  public:
    FolderOutput(const OutputPlan& plan, std::function<void(const std::string&)> tell)
        : folder_(plan.target),
          ending_(plan.format),
          resumable_(plan.resumable),
          tell_(std::move(tell)) {
        std::error_code error;
        fs::create_directories(folder_, error);
        if (error)
            throw OutputError("the folder " + folder_.string() +
                              " cannot be made: " + error.message() + "; choose another --output");
    }
    void write(const Page& page, const std::string& document) override {
        const std::string name = free_name(page.id) + "." + ending_;
        try {
            const std::string path = (folder_ / name).string();
            OutputFile file = resumable_ ? OutputFile::going_on(path, 0) : OutputFile(path);
            file.write(document);
            file.commit();
        } catch (const OutputError& error) {
            if (error.for_all()) throw;
            throw InputError(error.what());
        }
    }
    void pass(const Page& page) override { free_name(page.id); }
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
    bool resumable_;
    std::function<void(const std::string&)> tell_;
    std::unordered_map<std::string, std::size_t> used_;
};

bool is_folder_name(const std::string& target) {
    std::error_code ignored;
    const fs::file_status status = fs::status(target, ignored);
    if (fs::exists(status)) return fs::is_directory(status);
    return target.ends_with('/') || !fs::path(target).has_extension();
}

// Many in one file by their nature.
bool is_stream_of_records(const std::string& format) {
    return format == "jsonl" || format == "warc" || format == "wet";
}

}  // namespace

bool can_follow_one_another(const std::string& format) {
    return is_stream_of_records(format) || format == "md" || format == "txt";
}

bool is_folder_target(const std::string& target, const std::string& format) {
    return !target.empty() && !is_stream_of_records(format) && is_folder_name(target);
}

std::unique_ptr<Output> open_output(const OutputPlan& plan,
                                    std::function<void(const std::string&)> tell) {
    const std::string& target = plan.target;
    const std::string& format = plan.format;
    if (is_folder_target(target, format))
        return std::make_unique<FolderOutput>(plan, std::move(tell));
    std::error_code ignored;
    if (!target.empty() && (target.ends_with('/') || fs::is_directory(target, ignored))) {
        const bool lines = format == "jsonl";
        throw OutputError(
            "--output " + target + " is a folder, but " +
            (lines ? "JSON Lines go into one file; name one, such as "
                   : "WARC records go into one file; name one, such as ") +
            (fs::path(target) / (lines ? "articles.jsonl" : "articles.warc.gz")).string());
    }
    OutputFile file = target.empty()   ? OutputFile::standard()
                      : plan.resumable ? OutputFile::going_on(target, plan.bytes)
                                       : OutputFile(target);
    if (format == "warc" || format == "wet")
        return make_warc_output(std::move(file), target, document_format(format));
    file.pack_with(pack_of(target));
    return std::make_unique<StreamOutput>(std::move(file), format != "jsonl");
}

bool is_finished(const OutputPlan& plan) {
    return plan.resumable && !is_folder_target(plan.target, plan.format) &&
           OutputFile::is_committed(plan.target, plan.bytes);
}

std::string document_format(const std::string& format) {
    if (format == "warc") return "xml";
    return format == "wet" ? "txt" : format;
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
