// What the user sees on stderr while pages are read, and at the end.
#pragma once

#include <chrono>
#include <cstddef>
#include <map>
#include <mutex>
#include <string>

namespace host {

enum class Display {
    bar,    // a line that is drawn again and again: for a terminal
    lines,  // now and then one line
    none    // failures only
};

// Messages may come from any thread, the rest from one.
class Progress {
  public:
    explicit Progress(Display display);
    ~Progress();

    // A page was read; `done` is the part of all work that lies behind, 0 where unknown.
    void count_page(const std::string& outcome, double done);
    void count_failure(const std::string& message);
    void count_refusal(const std::string& message);  // somebody said no, which is no failure
    // Something to know, which is no failure.
    void tell(const std::string& message);
    // The last line: pages, time, outcomes, what was refused, failures.
    void sum_up();

    std::size_t failures() const { return failures_; }

  private:
    using Clock = std::chrono::steady_clock;
    void print(const std::string& message);
    void show(bool now);
    std::string rate_and_rest() const;
    std::string outcomes() const;
    double seconds() const;

    const Display display_;
    std::mutex mutex_;
    const Clock::time_point begin_ = Clock::now();
    Clock::time_point shown_ = begin_;
    bool bar_drawn_ = false;
    std::size_t pages_ = 0;
    std::size_t failures_ = 0;
    std::size_t refusals_ = 0;
    double done_ = 0;
    std::map<std::string, std::size_t> outcomes_;
};

// A bar when stderr is a terminal that nothing else is written to.
Display choose_display(bool quiet, bool documents_on_stdout);

}  // namespace host
