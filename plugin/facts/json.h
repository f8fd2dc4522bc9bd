// JSON as pages carry it -> a small read-only tree. The one place that knows RapidJSON.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/limits.h"

namespace copydesk {

class Json;

// A value in the tree, or nothing: every question may be asked of nothing.
class JsonValue {
  public:
    enum class Kind : std::uint8_t { none, null, boolean, number, string, array, object };

    JsonValue() = default;
    Kind kind() const noexcept;
    bool exists() const noexcept { return tree_ != nullptr; }
    bool is_object() const noexcept { return kind() == Kind::object; }
    bool is_array() const noexcept { return kind() == Kind::array; }
    bool is_string() const noexcept { return kind() == Kind::string; }
    std::string_view key() const noexcept;   // the name under which it stands in its object
    std::string_view text() const noexcept;  // of a string, number or boolean; else empty
    JsonValue operator[](std::string_view key) const noexcept;  // a member of an object
    std::uint32_t id() const noexcept { return at_; }
    std::uint32_t end_id() const noexcept;  // one past its last descendant's

    // The members of an object or the elements of an array, in order.
    class Iterator {
      public:
        Iterator(const Json* tree, std::uint32_t at) noexcept : tree_(tree), at_(at) {}
        JsonValue operator*() const noexcept { return JsonValue(tree_, at_); }
        Iterator& operator++() noexcept;
        bool operator!=(const Iterator& other) const noexcept { return at_ != other.at_; }

      private:
        const Json* tree_;
        std::uint32_t at_;
    };
    Iterator begin() const noexcept;
    Iterator end() const noexcept;

  private:
    friend class Json;
    JsonValue(const Json* tree, std::uint32_t at) noexcept : tree_(tree), at_(at) {}
    const Json* tree_ = nullptr;
    std::uint32_t at_ = 0;
};

// Reads leniently: comments, trailing commas, raw line ends in strings, wrong escapes, CDATA and
// comment wrappers, text escaped for HTML, several values after one another. What cannot be
// read ends the reading; what was read before it stays.
class Json {
  public:
    // Adds the values in `text`, each as a further root.
    void read(std::string_view text, Watch& watch);

    std::vector<JsonValue> roots() const;
    std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(nodes_.size()); }
    JsonValue at(std::uint32_t id) const noexcept { return {this, id}; }  // in document order

  private:
    friend class JsonValue;
    friend struct JsonBuilder;
    struct Piece {
        std::uint32_t offset = 0, length = 0;
    };
    struct Node {
        JsonValue::Kind kind;
        std::uint32_t end = 0;  // one past the last descendant
        Piece key, text;
    };
    std::string_view piece(Piece p) const noexcept {
        return std::string_view(pool_).substr(p.offset, p.length);
    }
    std::vector<Node> nodes_;
    std::string pool_;
};

}  // namespace copydesk
