// One file that appears under its name only when it is whole.
#pragma once

#include <string>
#include <string_view>

namespace host {

// Not copied; a moved-from one is empty. All throw OutputError; standard output also
// OutputClosed.
class OutputFile {
  public:
    static OutputFile standard();
    // A device or a pipe is written as it is; anything else under a temporary name beside it.
    explicit OutputFile(const std::string& target);
    ~OutputFile();  // without commit() the temporary file goes
    OutputFile(OutputFile&& other) noexcept;
    OutputFile& operator=(OutputFile&&) = delete;

    void write(std::string_view bytes);
    void flush();
    void commit();

  private:
    OutputFile() = default;
    [[noreturn]] void fail(const char* what) const;

    int fd_ = -1;
    bool standard_ = false;
    std::string target_;
    std::string temporary_;  // empty: written as it is
    std::string buffer_;
};

}  // namespace host
