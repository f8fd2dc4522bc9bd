#include "warc_output.h"

#include <copydesk.h>

#include <algorithm>
#include <ctime>
#include <filesystem>
#include <string_view>
#include <utility>

#include "input/digest.h"
#include "input/timestamp.h"

namespace host {
namespace {

std::string field(std::string_view name, std::string_view value) {
    return std::string(name) + ": " + std::string(value) + "\r\n";
}

// A line break inside a value would begin another header.
bool is_one_line(std::string_view value) {
    return std::none_of(value.begin(), value.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 || byte == 0x7f;
    });
}

std::string media_type(const std::string& format) {
    return format == "xml" ? "application/xml" : "text/plain";
}

// A file's path as a file: URI (RFC 8089).
std::string file_uri(const std::string& path) {
    constexpr std::string_view digits = "0123456789ABCDEF", plain = "/-._~";
    std::string uri = "file://";
    for (const char c : std::filesystem::absolute(path).lexically_normal().string()) {
        const auto byte = static_cast<unsigned char>(c);
        const bool is_plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
                              (c >= 'a' && c <= 'z') || plain.find(c) != std::string_view::npos;
        if (is_plain)
            uri += c;
        else
            uri += {'%', digits[byte >> 4], digits[byte & 15]};
    }
    return uri;
}

// What a conversion record has to name. Throws InputError.
std::string target_uri(const Page& page) {
    if (page.url && !page.url->empty() && is_one_line(*page.url)) return *page.url;
    if (!page.file.empty()) return file_uri(page.file);
    throw InputError("a WARC record has to name the page's URL, and nobody says it; give --url");
}

class WarcOutput final : public Output {
  public:
    WarcOutput(OutputFile file, Pack pack, std::string format)
        : file_(std::move(file)), pack_(pack), format_(std::move(format)) {}

    void write(const Page& page, const std::string& document) override {
        std::string fields = field("WARC-Target-URI", target_uri(page));
        begin();
        if (!page.record.empty()) put(page.record);
        if (!page.record_id.empty() && is_one_line(page.record_id))
            fields += field("WARC-Refers-To", page.record_id);
        // The same page gives the same record, also on another day or in a run gone on with.
        const std::string name = (page.record_id.empty() ? page.id : page.record_id) + "\n" +
                                 page.url.value_or("") + "\n" + format_;
        put(record("conversion", name, page.retrieved, fields, media_type(format_), document));
    }
    void flush() override { file_.flush(); }
    std::uint64_t written() const override { return file_.written(); }
    void finish() override {
        begin();
        file_.commit();
    }

  private:
    // What made the file stands at its head.
    void begin() {
        if (file_.written() > 0) return;
        const std::string about = field("software", "copydesk-host/" COPYDESK_VERSION) +
                                  field("format", "WARC File Format 1.1") +
                                  field("description", "articles found in crawled pages");
        put(record("warcinfo", about + format_, 0, {}, "application/warc-fields", about));
    }

    static std::string record(std::string_view type, const std::string& name, std::int64_t when,
                              const std::string& fields, const std::string& content_type,
                              const std::string& block) {
        const std::int64_t date = when > 0 ? when : static_cast<std::int64_t>(std::time(nullptr));
        return "WARC/1.1\r\n" + field("WARC-Type", type) +
               field("WARC-Record-ID", "<urn:uuid:" + uuid_of(name) + ">") +
               field("WARC-Date", format_timestamp(date)) + fields +
               field("WARC-Block-Digest", "sha1:" + sha1_base32(block)) +
               field("Content-Type", content_type) +
               field("Content-Length", std::to_string(block.size())) + "\r\n" + block + "\r\n\r\n";
    }

    // Each record is packed by itself, so that a reader finds it by its place.
    void put(const std::string& text) { file_.write(pack_ ? pack_(text) : text); }

    OutputFile file_;
    Pack pack_;
    std::string format_;
};

}  // namespace

std::unique_ptr<Output> make_warc_output(OutputFile file, const std::string& target,
                                         const std::string& format) {
    return std::make_unique<WarcOutput>(std::move(file), pack_of(target), format);
}

}  // namespace host
