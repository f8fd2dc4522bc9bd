#include "metrics.h"

#include <charconv>
#include <utility>

#include "output.h"
#include "output_file.h"

namespace host {

namespace {

constexpr std::chrono::seconds kBetween{10};

// The same in every locale.
std::string number(double value) {
    char text[40];
    return {text, std::to_chars(text, text + sizeof text, value).ptr};
}

}  // namespace

std::string Session::metrics() const {
    std::string out, last;
    copydesk_counter counter = COPYDESK_INIT(copydesk_counter);
    for (std::size_t i = 0; api_.session_counter_at(session_, i, &counter) == COPYDESK_OK; ++i) {
        const std::string name = std::string("copydesk_") + counter.name;
        if (name != last) {
            out += "# HELP " + name + " " + counter.description + "\n";
            out += "# TYPE " + name + (name.ends_with("_total") ? " counter\n" : " gauge\n");
            last = name;
        }
        out += name;
        if (counter.label)
            out += std::string("{") + counter.label + "=\"" + counter.label_value + "\"}";
        out += " " + number(counter.value) + "\n";
    }
    return out;
}

MetricsFile::MetricsFile(std::string path, const Session& session)
    : path_(std::move(path)), session_(session) {
    write();
}

void MetricsFile::write_if_due() {
    if (!path_.empty() && std::chrono::steady_clock::now() >= due_) write();
}

void MetricsFile::write() {
    if (path_.empty()) return;
    due_ = std::chrono::steady_clock::now() + kBetween;
    if (!replace_file(path_, session_.metrics()))
        throw OutputError("--metrics " + path_ + " cannot be written; check the path");
}

}  // namespace host
