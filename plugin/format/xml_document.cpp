// The only file that knows pugixml, which would indent inside mixed content: it writes raw.
// Neither its writing nor its freeing recurses.
#include "format/xml_document.h"

#include <new>
#include <pugixml.hpp>

#include "format/words.h"

namespace copydesk {
namespace {

class SinkWriter final : public pugi::xml_writer {
  public:
    explicit SinkWriter(const Sink& sink) : sink_(sink) {}
    void write(const void* data, std::size_t size) override {
        if (going_) going_ = sink_({static_cast<const char*>(data), size});
    }
    bool going() const { return going_; }

  private:
    const Sink& sink_;
    bool going_ = true;
};

// pugixml says that memory ran out by an empty handle, on which everything is a no-op.
void require(bool done) {
    if (!done) throw std::bad_alloc();
}

}  // namespace

struct XmlDocument::Tree {
    pugi::xml_document document;
    pugi::xml_node open = document;
};

XmlDocument::XmlDocument() : tree_(std::make_unique<Tree>()) {}
XmlDocument::~XmlDocument() = default;

void XmlDocument::open(const char* name) {
    tree_->open = tree_->open.append_child(name);
    require(tree_->open);
}

void XmlDocument::close() { tree_->open = tree_->open.parent(); }

void XmlDocument::attribute(const char* name, std::string_view value) {
    if (value.empty()) return;
    value = clean_text(value, scratch_);
    pugi::xml_attribute made = tree_->open.append_attribute(name);
    require(made && made.set_value(value.data(), value.size()));
}

void XmlDocument::number(const char* name, std::uint64_t value) {
    attribute(name, Digits(value).view());
}

void XmlDocument::text(std::string_view value) {
    if (value.empty()) return;
    value = clean_text(value, scratch_);
    pugi::xml_node made = tree_->open.append_child(pugi::node_pcdata);
    require(made && made.set_value(value.data(), value.size()));
}

bool XmlDocument::is_empty() const { return !tree_->open.first_child(); }

bool XmlDocument::write(const Sink& sink) const {
    SinkWriter writer(sink);
    constexpr std::string_view kDeclaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    writer.write(kDeclaration.data(), kDeclaration.size());
    tree_->document.save(writer, "", pugi::format_raw | pugi::format_no_declaration);
    return writer.going();
}

}  // namespace copydesk
