// One file that appears under its name only when it is whole.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace host {

// Makes bytes a member or a frame of their own: where many follow one another, all of them are
// read.
using Pack = std::string (*)(std::string_view);

// What a file's name asks for by its ending: .gz, .zst, or null.
Pack pack_of(const std::string& target);

// Not copied; a moved-from one is empty. All throw OutputError; standard output also
// OutputClosed.
class OutputFile {
  public:
    static OutputFile standard();
    // A device or a pipe is written as it is; anything else under a temporary name beside it.
    explicit OutputFile(const std::string& target);
    // The same, but the temporary file has a name that the next run finds, stays there where this
    // one is interrupted, and is begun after its first `bytes`.
    static OutputFile going_on(const std::string& target, std::uint64_t bytes);
    // Whether such a file of so many bytes was committed, so that nothing is left to go on with.
    static bool is_committed(const std::string& target, std::uint64_t bytes);
    // From here on what is written between two calls of flush() is packed as one; null: not at all.
    void pack_with(Pack pack) { pack_ = pack; }
    ~OutputFile();  // without commit() the temporary file goes
    OutputFile(OutputFile&& other) noexcept;
    OutputFile& operator=(OutputFile&&) = delete;

    void write(std::string_view bytes);
    void flush();
    void commit();
    // From its beginning; what waits for flush() counts unpacked.
    std::uint64_t written() const { return written_ + buffer_.size(); }

  private:
    OutputFile() = default;
    void name(const std::string& target, const std::string& ending);
    [[noreturn]] void fail(const char* what) const;

    int fd_ = -1;
    bool standard_ = false;
    std::string target_;
    std::string temporary_;  // empty: written as it is
    bool kept_ = false;      // the temporary file stays without commit()
    std::uint64_t written_ = 0;
    std::string buffer_;
    Pack pack_ = nullptr;
};

// Puts a small file whole in the place of the one at `path`: who reads it sees all of one moment or
// all of another. False: errno says why not.
bool replace_file(const std::string& path, std::string_view bytes);

}  // namespace host
