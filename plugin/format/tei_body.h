// The article's body as the text structure of TEI: divisions by heading, and what stands in them.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "format/outline.h"
#include "format/xml_document.h"

namespace copydesk {

// A URL as TEI's pointers want it: absolute, with nothing in it that no URI may hold; empty if the
// URL cannot be made such.
std::string tei_pointer(std::string_view url);

class TeiBody {
  public:
    TeiBody(const Outline& outline, XmlDocument& out)
        : steps_(outline.steps), next_(next_steps(outline.steps)), out_(out) {}
    void write();  // what stands in <body>

  private:
    void division(std::size_t heading);
    // Each takes the steps between two places, or the element that opens at one.
    void blocks(std::size_t at, std::size_t end);
    void block(std::size_t at);
    void leaf_block(const Step& step);
    void content(std::size_t at);  // blocks, or inlines, of an element that may hold both
    void inlines(std::size_t at, std::size_t end);
    void inline_element(std::size_t at);
    void inline_leaf(const Step& step);
    void list(std::size_t at);
    void figure(std::size_t at);
    void graphic(const BodyNode& image);
    void formula(const BodyNode& math);
    void table(std::size_t at);
    void pointer(const char* name, std::string_view url) { out_.attribute(name, tei_pointer(url)); }
    bool holds(std::size_t at, NodeKind kind) const;
    std::size_t last(std::size_t at) const { return next_[at] - 1; }  // where it closes

    const std::vector<Step>& steps_;
    const std::vector<std::size_t> next_;
    XmlDocument& out_;
    std::vector<int> divisions_;  // the levels of the headings whose divisions are open
    std::set<std::string_view, std::less<>> ids_;  // given so far: XML wants each once
};

}  // namespace copydesk
