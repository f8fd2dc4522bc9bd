// Which WARC records are pages, and what they say of them.
#include <algorithm>
#include <map>

#include "input/http_message.h"
#include "input/timestamp.h"
#include "input/warc.h"

namespace host {
namespace {

// "text/html; charset=x" as "text/html".
std::string media_type(std::string_view content_type) {
    std::string type(content_type.substr(0, content_type.find(';')));
    type.erase(std::remove_if(type.begin(), type.end(), [](char c) { return c == ' '; }),
               type.end());
    std::transform(type.begin(), type.end(), type.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return type;
}

std::string header_or_empty(const std::string& headers, std::string_view name) {
    return find_header(headers, name).value_or(std::string());
}

// "<urn:uuid:…>" without what every identifier has.
std::string bare(std::string text, std::string_view prefix) {
    if (text.starts_with('<') && text.ends_with('>')) text = text.substr(1, text.size() - 2);
    if (text.starts_with(prefix)) text.erase(0, prefix.size());
    return text;
}

bool is_of_type(const std::string& headers, std::string_view warc_type) {
    return equal_ignoring_case(header_or_empty(headers, "WARC-Type"), warc_type);
}

// Whether a crawler would hand a response of this type to us. Unnamed types are left to the
// library, which looks at the bytes.
bool is_page_type(const std::string& type) {
    return type.empty() || type == "text/html" || type == "application/xhtml+xml" ||
           type == "text/plain" || type == "text/xml" || type == "application/xml" ||
           type == "application/vnd.wap.xhtml+xml" || type == "unk";
}

// A resource is stored without HTTP: pages by tools that pack a folder, but also a crawler's own
// logs, which stand under other schemes.
bool may_be_page(const std::string& headers) {
    const std::string type = media_type(header_or_empty(headers, "Content-Type"));
    if (is_of_type(headers, "conversion")) return type.starts_with("text/");
    if (is_of_type(headers, "resource"))
        return !type.empty() && is_page_type(type) &&
               bare(header_or_empty(headers, "WARC-Target-URI"), "").starts_with("http");
    return is_of_type(headers, "response") && type == "application/http";
}

// What the crawler did not store of a page, or what is not read of it.
void mark_truncation(const WarcRecord& record, Page& page) {
    if (const MaybeText reason = find_header(record.headers, "WARC-Truncated")) {
        page.cut = equal_ignoring_case(*reason, "length") ? COPYDESK_LIMIT_BYTES
                   : equal_ignoring_case(*reason, "time") ? COPYDESK_LIMIT_TIME
                                                          : COPYDESK_LIMIT_TRANSFER;
        page.note = "its record was cut by the crawler (WARC-Truncated: " + *reason + ")";
    }
    if (record.cut) mark_cut_at_limit(page);
}

class WarcSource final : public Source {
  public:
    WarcSource(const std::filesystem::path& path, bool keep_records)
        : path_(path.string()), name_(path.filename().string()), keep_records_(keep_records) {
        name_ = name_.substr(0, name_.find(".warc"));
        const bool packed = path.extension() == ".gz" || path.extension() == ".zst";
        // Of a page with its request and metadata; only the progress bar depends on it.
        const double usual_size = packed ? 25e3 : 100e3;
        std::error_code ignored;
        const auto size = static_cast<double>(std::filesystem::file_size(path, ignored));
        expected_ = ignored ? 1 : std::max(1.0, size / usual_size);
    }

    std::optional<Item> next(const std::stop_token& stop) override {
        while (!stop.stop_requested()) {
            WarcRecord record;
            try {
                // Opened only now: a folder may hold more of them than files may be open.
                if (!reader_ && !over_) reader_.emplace(open_warc_stream(path_));
                if (over_ || !reader_->next(record, may_be_page)) return account_for_others();
            } catch (const WarcDamage& damage) {
                return Item{Item::Kind::failure, {}, {}, path_ + ": " + damage.what()};
            } catch (const InputError& error) {  // the file as a whole
                over_ = true;
                return Item{Item::Kind::failure, {}, {}, path_ + ": " + error.what()};
            }
            if (!record.kept) continue;
            if (auto item = page_of(std::move(record))) return item;
        }
        return std::nullopt;
    }

    void for_each_file(const TakeFile& take) const override { take(path_); }
    double expected() const override { return expected_; }
    double done() const override { return reader_ ? reader_->done() : 0; }

  private:
    std::optional<Item> page_of(WarcRecord record) {
        Item item;
        Page& page = item.page;
        page.record_id = header_or_empty(record.headers, "WARC-Record-ID");
        page.id = bare(page.record_id, "urn:uuid:");
        if (page.id.empty()) page.id = name_ + "-" + std::to_string(number_ + 1);
        page.origin = path_ + " at byte " + std::to_string(record.place);
        if (auto url = find_header(record.headers, "WARC-Target-URI")) page.url = bare(*url, "");
        page.retrieved = parse_timestamp(header_or_empty(record.headers, "WARC-Date")).value_or(0);
        mark_truncation(record, page);
        // A record that was cut would be a broken one where it is written again.
        if (keep_records_ && !record.cut) page.record = record.headers + record.block + "\r\n\r\n";
        if (is_of_type(record.headers, "conversion")) {
            page.content_type = "text/plain";
            page.charset = "utf-8";  // the WET format's
            page.bytes = std::move(record.block);
        } else if (is_of_type(record.headers, "resource")) {
            page.content_type = find_header(record.headers, "Content-Type");
            page.bytes = std::move(record.block);
        } else {
            read_response(item, std::move(record.block));
            if (item.kind == Item::Kind::page && !is_page_type(type_of(page))) {
                const std::string type = others_.size() < 20 ? type_of(page) : "others";
                ++others_[type];
                return std::nullopt;
            }
        }
        ++number_;
        return item;
    }

    static std::string type_of(const Page& page) {
        return media_type(page.content_type.value_or(std::string()));
    }

    static void read_response(Item& item, std::string block) {
        Page& page = item.page;
        try {
            HttpMessage message = parse_http(block);
            page.status = message.status;
            page.content_type = find_header(message.headers, "Content-Type");
            page.headers = std::move(message.headers);
            block.erase(0, message.body_begin);
            page.bytes = std::move(block);
            item.load = decode_body;
        } catch (const InputError& error) {
            item.kind = Item::Kind::failure;
            item.message = page.origin + ": " + error.what();
        }
    }

    // At the end, once: what was left out, so that nobody wonders.
    std::optional<Item> account_for_others() {
        if (others_.empty()) return std::nullopt;
        std::string list;
        std::size_t count = 0;
        for (const auto& [type, records] : others_) {
            list += (list.empty() ? "" : ", ") + type + " " + std::to_string(records);
            count += records;
        }
        others_.clear();
        const std::string what =
            count == 1 ? " response that is no page was" : " responses that are no pages were";
        return Item{Item::Kind::note,
                    {},
                    {},
                    path_ + ": " + std::to_string(count) + what + " left out (" + list + ")"};
    }

    std::string path_;
    std::string name_;
    bool keep_records_;
    std::optional<WarcReader> reader_;
    double expected_ = 1;
    std::size_t number_ = 0;
    bool over_ = false;
    std::map<std::string, std::size_t> others_;
};

}  // namespace

std::unique_ptr<Source> open_warc(const std::filesystem::path& path, bool keep_records) {
    return std::make_unique<WarcSource>(path, keep_records);
}

}  // namespace host
