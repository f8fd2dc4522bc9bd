// An XML document that grows at its end, element by element. The door to pugixml.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "format/format.h"

namespace copydesk {

// White space: not a byte is added to what is said here; line() begins a line before an element.
class XmlDocument {
  public:
    XmlDocument();
    ~XmlDocument();
    XmlDocument(const XmlDocument&) = delete;
    XmlDocument& operator=(const XmlDocument&) = delete;

    void open(const char* name);  // as the last child of the element that is open
    void line(const char* name) {
        text("\n");
        open(name);
    }
    void close();
    // Of the element that is open. What has no value is not written.
    void attribute(const char* name, std::string_view value);
    void number(const char* name, std::uint64_t value);
    void text(std::string_view value);
    void element(const char* name, std::string_view content) {
        open(name);
        text(content);
        close();
    }
    bool is_empty() const;  // whether the element that is open has no content yet

    // Writes the declaration and the document. False if the sink stopped it.
    bool write(const Sink& sink) const;

  private:
    struct Tree;
    std::unique_ptr<Tree> tree_;
    std::string scratch_;
};

}  // namespace copydesk
