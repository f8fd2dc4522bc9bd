// A cursor over a model file's bytes that refuses to run past their end.
#pragma once

#include <cstddef>
#include <cstring>
#include <string_view>
#include <vector>

namespace copydesk {

class ModelReader {
  public:
    using Refuse = void (*)();  // throws
    ModelReader(std::string_view bytes, Refuse refuse) : bytes_(bytes), refuse_(refuse) {}

    template <class T>
    T one() {
        T value;
        std::memcpy(&value, take(sizeof(T)), sizeof(T));
        return value;
    }
    template <class T>
    std::vector<T> many(std::size_t count) {
        if (count > bytes_.size() / sizeof(T)) refuse_();
        std::vector<T> out(count);
        if (count) std::memcpy(out.data(), take(count * sizeof(T)), count * sizeof(T));
        return out;
    }
    std::string_view text(std::size_t size) { return {take(size), size}; }
    bool at_end() const { return bytes_.empty(); }

  private:
    const char* take(std::size_t size) {
        if (size > bytes_.size()) refuse_();
        const char* place = bytes_.data();
        bytes_.remove_prefix(size);
        return place;
    }
    std::string_view bytes_;
    Refuse refuse_;
};

}  // namespace copydesk
