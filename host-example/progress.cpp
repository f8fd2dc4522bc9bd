#include "progress.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <utility>
#include <vector>

namespace host {
namespace {

constexpr const char* clear_line = "\r\x1b[K";

std::size_t terminal_width() {
    winsize size{};
    const bool known = ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
    return known ? size.ws_col : 80;
}

void write_error(const std::string& text) {
    std::fwrite(text.data(), 1, text.size(), stderr);
    std::fflush(stderr);
}

// Pages and URLs are not to steer the user's terminal, which takes U+0080 to U+009F for controls,
// too.
std::string harmless(const std::string& text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const auto next = static_cast<unsigned char>(i + 1 < text.size() ? text[i + 1] : '\0');
        if (byte < 0x20 || byte == 0x7f) {
            out += text[i] == '\n' || text[i] == '\t' ? ' ' : '?';
        } else if (byte == 0xc2 && next >= 0x80 && next <= 0x9f) {
            out += '?';
            ++i;
        } else {
            out += text[i];
        }
    }
    return out;
}

// 12.3 as "12.3", 1234.5 as "1235".
std::string short_number(double number) {
    const auto tenths = static_cast<std::uint64_t>(std::llround(std::max(number, 0.0) * 10));
    if (tenths >= 1000) return std::to_string((tenths + 5) / 10);
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

std::string clock_time(double seconds) {
    const auto all = static_cast<std::uint64_t>(std::llround(seconds));
    const auto two = [](std::uint64_t n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    const std::string tail = ":" + two(all % 60);
    if (all < 3600) return std::to_string(all / 60) + tail;
    return std::to_string(all / 3600) + ":" + two(all / 60 % 60) + tail;
}

std::string counted(std::size_t count, const char* what) {
    return std::to_string(count) + " " + what + (count == 1 ? "" : "s");
}

}  // namespace

Display choose_display(bool quiet, bool documents_on_stdout) {
    if (quiet) return Display::none;
    const bool mixed = documents_on_stdout && isatty(STDOUT_FILENO);
    return isatty(STDERR_FILENO) && !mixed ? Display::bar : Display::lines;
}

Progress::Progress(Display display) : display_(display) {}

Progress::~Progress() {
    if (bar_drawn_) write_error(clear_line);
}

double Progress::seconds() const {
    return std::chrono::duration<double>(Clock::now() - begin_).count();
}

void Progress::count_page(const std::string& outcome, double done) {
    const std::lock_guard lock(mutex_);
    ++pages_;
    ++outcomes_[outcome];
    done_ = done;
    show(false);
}

void Progress::count_failure(const std::string& message) {
    const std::lock_guard lock(mutex_);
    ++failures_;
    print("failed: " + message);
}

void Progress::count_refusal(const std::string& message) {
    const std::lock_guard lock(mutex_);
    ++refusals_;
    if (display_ != Display::none) print("refused: " + message);
}

void Progress::tell(const std::string& message) {
    const std::lock_guard lock(mutex_);
    if (display_ != Display::none) print(message);
}

void Progress::print(const std::string& message) {
    write_error((bar_drawn_ ? clear_line : "") + ("copydesk-host: " + harmless(message)) + "\n");
    if (std::exchange(bar_drawn_, false)) show(true);
}

std::string Progress::rate_and_rest() const {
    const double passed = seconds();
    std::string text = counted(pages_, "page");
    if (passed > 0.05)
        text += ", " + short_number(static_cast<double>(pages_) / passed) + " pages/s";
    if (done_ > 0.001 && passed > 1 && done_ < 1)
        text += ", " + clock_time(passed * (1 - done_) / done_) + " left";
    return text;
}

std::string Progress::outcomes() const {
    std::vector<std::pair<std::size_t, std::string>> order;
    for (const auto& [name, count] : outcomes_) order.emplace_back(count, name);
    std::stable_sort(order.begin(), order.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    std::string text;
    for (const auto& [count, name] : order)
        text += (text.empty() ? "" : ", ") + name + " " + std::to_string(count);
    return text;
}

void Progress::show(bool now) {
    using namespace std::chrono_literals;
    if (display_ == Display::none) return;
    const Clock::time_point time = Clock::now();
    if (!now && time - shown_ < (display_ == Display::bar ? 100ms : 10000ms)) return;
    shown_ = time;
    const std::string percent =
        done_ > 0 ? std::to_string(static_cast<int>(done_ * 100)) + " %, " : std::string();
    std::string line = percent + rate_and_rest() + "; " + outcomes();
    if (failures_ > 0) line += ", failed " + std::to_string(failures_);
    if (display_ == Display::lines) return write_error("copydesk-host: " + line + "\n");
    constexpr std::size_t width = 20;
    const auto filled = std::min(width, static_cast<std::size_t>(done_ * width));
    line = "[" + std::string(filled, '#') + std::string(width - filled, '.') + "] " + line;
    write_error(clear_line + line.substr(0, terminal_width() - 1));
    bar_drawn_ = true;
}

void Progress::sum_up() {
    const std::lock_guard lock(mutex_);
    if (std::exchange(bar_drawn_, false)) write_error(clear_line);
    if (display_ == Display::none) return;
    const double passed = seconds();
    std::string line = counted(pages_, "page") + " read in " + short_number(passed) + " s";
    if (passed > 0.5)
        line += " (" + short_number(static_cast<double>(pages_) / passed) + " pages/s)";
    if (pages_ > 0) line += ": " + outcomes();
    if (refusals_ > 0) line += "; " + std::to_string(refusals_) + " refused";
    if (failures_ > 0) line += "; " + std::to_string(failures_) + " failed";
    print(line);
}

}  // namespace host
