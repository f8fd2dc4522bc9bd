// A JSON document that grows at its end. The door to RapidJSON's writer.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "article/article.h"

namespace copydesk {

class JsonDocument {
  public:
    enum class Layout : std::uint8_t { indented, one_line };
    explicit JsonDocument(Layout layout);
    ~JsonDocument();
    JsonDocument(const JsonDocument&) = delete;
    JsonDocument& operator=(const JsonDocument&) = delete;

    void open_object();
    void close_object();
    void open_array();
    void close_array();
    // Members: a name, and whatever comes next as its value.
    void name(std::string_view name);
    void text(std::string_view value);
    void null();
    void truth(bool value);

    void member(std::string_view key, std::string_view value) {
        name(key);
        text(value);
    }
    void member_or_null(std::string_view key, std::string_view value) {
        name(key);
        value.empty() ? null() : text(value);
    }
    void member_if_any(std::string_view key, std::string_view value) {
        if (!value.empty()) member(key, value);
    }
    void number(std::string_view key, std::uint64_t value);
    void number_or_null(std::string_view key, std::uint64_t value) {
        if (value > 0) return number(key, value);
        name(key);
        null();
    }
    void number_if_any(std::string_view key, std::uint64_t value) {
        if (value > 0) number(key, value);
    }
    void ratio(std::string_view key, double value);  // as words.h writes probabilities

    // What was written, without a line end. Valid until the document changes.
    std::string_view written() const;

  private:
    struct Output;
    template <class Writer>
    struct OutputOf;
    std::unique_ptr<Output> out_;
    std::string scratch_;
};

}  // namespace copydesk
