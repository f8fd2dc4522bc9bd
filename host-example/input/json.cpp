#include "input/json.h"

#define RAPIDJSON_HAS_STDSTRING 1
#include <rapidjson/document.h>
#include <rapidjson/error/en.h>

#include "input/timestamp.h"

namespace host {
namespace {

[[noreturn]] void refuse(const char* key, const char* wanted) {
    throw InputError("\"" + std::string(key) + "\" must be " + wanted);
}

std::string string_of(const rapidjson::Value& value) {
    return {value.GetString(), value.GetStringLength()};
}

// How many bytes of valid UTF-8 begin `text`: 0 when it begins with something else.
std::size_t utf8_length(std::string_view text) {
    const auto at = [&](std::size_t i) {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u;
    };
    const auto follows = [&](std::size_t i) { return (at(i) & 0xc0u) == 0x80u; };
    const unsigned first = at(0);
    if (first < 0x80) return 1;
    if (first >= 0xc2 && first <= 0xdf) return follows(1) ? 2 : 0;
    if (first >= 0xe0 && first <= 0xef) {
        const bool overlong = first == 0xe0 && at(1) < 0xa0;
        const bool surrogate = first == 0xed && at(1) >= 0xa0;
        return follows(1) && follows(2) && !overlong && !surrogate ? 3 : 0;
    }
    if (first >= 0xf0 && first <= 0xf4) {
        const bool outside = (first == 0xf0 && at(1) < 0x90) || (first == 0xf4 && at(1) >= 0x90);
        return follows(1) && follows(2) && follows(3) && !outside ? 4 : 0;
    }
    return 0;
}

// How JSON may write a character at which some programs end a line, though JSON allows it bare.
std::string_view escape_of_line_end(std::string_view character) {
    if (character == "\xe2\x80\xa8") return "\\u2028";
    if (character == "\xe2\x80\xa9") return "\\u2029";
    if (character == "\xc2\x85") return "\\u0085";
    return {};
}

}  // namespace

struct JsonRecord::Document {
    rapidjson::Document json;

    const rapidjson::Value* find(const char* key) const {
        const auto member = json.FindMember(key);
        return member == json.MemberEnd() || member->value.IsNull() ? nullptr : &member->value;
    }
};

JsonRecord::JsonRecord(std::string_view json) : document_(std::make_unique<Document>()) {
    rapidjson::Document& parsed = document_->json;
    parsed.Parse<rapidjson::kParseIterativeFlag>(json.data(), json.size());
    if (parsed.HasParseError()) {
        throw InputError("it is not valid JSON (" +
                         std::string(rapidjson::GetParseError_En(parsed.GetParseError())) +
                         " At byte " + std::to_string(parsed.GetErrorOffset()) + ")");
    }
    if (!parsed.IsObject()) throw InputError("it is JSON but not an object {…}");
}

JsonRecord::~JsonRecord() = default;

MaybeText JsonRecord::text(const char* key) const {
    const rapidjson::Value* value = document_->find(key);
    if (!value) return std::nullopt;
    if (!value->IsString()) refuse(key, "a string");
    return string_of(*value);
}

MaybeText JsonRecord::identifier(const char* key) const {
    const rapidjson::Value* value = document_->find(key);
    if (value && value->IsInt64()) return std::to_string(value->GetInt64());
    if (value && !value->IsString()) refuse(key, "a string or a whole number");
    return text(key);
}

MaybeText JsonRecord::header_lines(const char* key) const {
    const rapidjson::Value* value = document_->find(key);
    if (!value || value->IsString()) return text(key);
    if (!value->IsObject()) refuse(key, "a string or an object of name: value");
    std::string lines;
    for (const auto& member : value->GetObject()) {
        if (!member.value.IsString()) refuse(key, "an object whose values are strings");
        lines += string_of(member.name) + ": " + string_of(member.value) + "\r\n";
    }
    return lines;
}

std::int32_t JsonRecord::number(const char* key) const {
    const rapidjson::Value* value = document_->find(key);
    if (!value) return 0;
    if (!value->IsInt()) refuse(key, "a whole number");
    return value->GetInt();
}

std::int64_t JsonRecord::timestamp(const char* key) const {
    const MaybeText value = text(key);
    if (!value) return 0;
    const auto seconds = parse_timestamp(*value);
    if (!seconds) refuse(key, "a time like 2026-11-20T12:00:00Z");
    return *seconds;
}

void describe(const JsonRecord& record, Page& page) {
    const auto take = [](MaybeText& member, MaybeText value) {
        if (value) member = std::move(value);
    };
    take(page.url, record.text("url"));
    take(page.content_type, record.text("content_type"));
    take(page.charset, record.text("charset"));
    take(page.headers, record.header_lines("headers"));
    if (const auto status = record.number("status")) page.status = status;
    if (const auto retrieved = record.timestamp("retrieved")) page.retrieved = retrieved;
}

std::string quote_json(std::string_view text) {
    static constexpr char digits[] = "0123456789abcdef";
    std::string quoted = "\"";
    while (!text.empty()) {
        const std::size_t length = utf8_length(text);
        const auto first = static_cast<unsigned char>(text[0]);
        if (length == 0) {
            quoted += "\xef\xbf\xbd";
        } else if (first == '"' || first == '\\') {
            quoted += {'\\', text[0]};
        } else if (first < 0x20) {
            quoted += {'\\', 'u', '0', '0', digits[first >> 4], digits[first & 15]};
        } else {
            const std::string_view character = text.substr(0, length);
            const std::string_view escape = escape_of_line_end(character);
            quoted.append(escape.empty() ? character : escape);
        }
        text.remove_prefix(length ? length : 1);
    }
    return quoted += '"';
}

}  // namespace host
