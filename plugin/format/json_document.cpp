// The only file of the writers that knows RapidJSON.
#include "format/json_document.h"

#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>

#include "core/told_memory.h"
#include "format/words.h"

namespace copydesk {
namespace {

using Utf8 = rapidjson::UTF8<>;
using StringBuffer = rapidjson::GenericStringBuffer<Utf8, ToldMemory>;
using OneLine = rapidjson::Writer<StringBuffer, Utf8, Utf8, ToldMemory>;
using Indented = rapidjson::PrettyWriter<StringBuffer, Utf8, Utf8, ToldMemory>;

rapidjson::SizeType size_of(std::string_view text) {
    return static_cast<rapidjson::SizeType>(text.size());
}

}  // namespace

// The two writers have the same functions and no common type.
struct JsonDocument::Output {
    StringBuffer buffer;
    virtual ~Output() = default;
    virtual void object(bool open) = 0;
    virtual void array(bool open) = 0;
    virtual void key(std::string_view name) = 0;
    virtual void text(std::string_view value) = 0;
    virtual void null() = 0;
    virtual void truth(bool value) = 0;
    virtual void digits(std::string_view number) = 0;
};

template <class Writer>
struct JsonDocument::OutputOf final : Output {
    Writer writer{buffer};
    void object(bool open) override { open ? writer.StartObject() : writer.EndObject(); }
    void array(bool open) override { open ? writer.StartArray() : writer.EndArray(); }
    void key(std::string_view name) override { writer.Key(name.data(), size_of(name)); }
    void text(std::string_view value) override { writer.String(value.data(), size_of(value)); }
    void null() override { writer.Null(); }
    void truth(bool value) override { writer.Bool(value); }
    void digits(std::string_view number) override {
        writer.RawValue(number.data(), number.size(), rapidjson::kNumberType);
    }
};

JsonDocument::JsonDocument(Layout layout) {
    if (layout == Layout::one_line) {
        out_ = std::make_unique<OutputOf<OneLine>>();
    } else {
        auto made = std::make_unique<OutputOf<Indented>>();
        made->writer.SetIndent(' ', 2);
        out_ = std::move(made);
    }
}
JsonDocument::~JsonDocument() = default;

void JsonDocument::open_object() { out_->object(true); }
void JsonDocument::close_object() { out_->object(false); }
void JsonDocument::open_array() { out_->array(true); }
void JsonDocument::close_array() { out_->array(false); }
void JsonDocument::name(std::string_view name) { out_->key(name); }
void JsonDocument::text(std::string_view value) { out_->text(clean_text(value, scratch_)); }
void JsonDocument::null() { out_->null(); }
void JsonDocument::truth(bool value) { out_->truth(value); }

void JsonDocument::number(std::string_view key, std::uint64_t value) {
    name(key);
    out_->digits(Digits(value).view());
}

void JsonDocument::ratio(std::string_view key, double value) {
    name(key);
    out_->digits(Digits::ratio(value).view());
}

std::string_view JsonDocument::written() const {
    return {out_->buffer.GetString(), out_->buffer.GetSize()};
}

}  // namespace copydesk
