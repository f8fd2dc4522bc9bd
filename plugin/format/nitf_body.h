// The article's body as NITF's block content.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "format/outline.h"
#include "format/xml_document.h"

namespace copydesk {

class NitfBody {
  public:
    NitfBody(const Outline& outline, XmlDocument& out)
        : steps_(outline.steps), next_(next_steps(outline.steps)), out_(out) {}
    void write() { blocks(0, steps_.size()); }

  private:
    // Each takes the steps between two places, or the element that opens at one.
    void blocks(std::size_t at, std::size_t end);
    void block(std::size_t at);
    void leaf_block(const Step& step);
    void content(std::size_t at);  // blocks, or inlines, of an element that may hold both
    void inlines(std::size_t at, std::size_t end);
    void inline_element(std::size_t at);
    void inline_leaf(const Step& step);
    void quote(std::size_t at);
    void note(std::size_t at);
    void list(std::size_t at);
    void figure(std::size_t at);
    void reference(const BodyNode& image);
    void table(std::size_t at);
    void row(std::size_t at);
    // What a figure or table holds of a kind, one element each.
    void each(std::size_t at, NodeKind kind, const char* name);
    bool holds(std::size_t at, NodeKind kind) const;
    std::size_t last(std::size_t at) const { return next_[at] - 1; }  // where it closes

    const std::vector<Step>& steps_;
    const std::vector<std::size_t> next_;
    XmlDocument& out_;
    std::set<std::string_view, std::less<>> ids_;  // given so far: XML wants each once
};

}  // namespace copydesk
