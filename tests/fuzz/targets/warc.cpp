// The host's reader: a file of any kind -> the pages in it, unpacked.
#include <sys/mman.h>
#include <unistd.h>

#include <string>

#include "input/coding.h"
#include "input/warc.h"
#include "inspect.h"

namespace fuzz = copydesk::fuzz;

namespace {

// A file that is nowhere but in memory, under a name that may be opened.
class MemoryFile {
  public:
    explicit MemoryFile(std::string_view bytes) : file_(memfd_create("input.warc", 0)) {
        fuzz::promise(file_ >= 0, "a file in memory");
        fuzz::promise(
            write(file_, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()),
            "it takes what is written");
    }
    ~MemoryFile() { close(file_); }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;
    std::string path() const { return "/proc/self/fd/" + std::to_string(file_); }

  private:
    int file_;
};

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes = fuzz::text_of(data, size);
    const MemoryFile file(bytes);
    const auto source = host::open_warc(file.path(), size % 2 == 1);
    std::size_t items = 0;
    while (auto item = source->next({})) {
        fuzz::promise(++items <= size + 1, "it ends");
        const bool failed = item->kind == host::Item::Kind::failure;
        fuzz::promise(!failed || !item->message.empty(), "a failure says what is wrong");
        try {
            if (item->load) item->load(item->page);
        } catch (const host::InputError& error) {
            fuzz::promise(*error.what() != '\0', "damage says where it is");
        }
        fuzz::promise(item->page.bytes.size() <= host::page_limit, "a page is bounded");
    }
    for (const auto coding :
         {host::Coding::gzip, host::Coding::deflate, host::Coding::brotli, host::Coding::zstd})
        try {
            fuzz::promise(host::unpack(bytes, coding, 1 << 20).bytes.size() <= 1 << 20,
                          "no more than was asked for");
        } catch (const host::InputError&) {
        }
    return 0;
}
