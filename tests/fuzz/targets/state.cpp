// A state file, as somebody hands it over: it is taken whole or refused whole.
#include <unistd.h>

#include <cstdio>
#include <optional>
#include <string>

#include "core/status.h"
#include "inspect.h"
#include "memory/known_sites.h"
#include "memory/known_stories.h"
#include "memory/known_texts.h"
#include "memory/seen_urls.h"
#include "memory/state_file.h"

namespace fuzz = copydesk::fuzz;

namespace {

struct File {
    const std::string path = (access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp") +
                             std::string("/copydesk-fuzz-") + std::to_string(getpid());
    explicit File(std::string_view bytes) {
        remove_all();
        FILE* out = std::fopen(path.c_str(), "wb");
        fuzz::promise(out && std::fwrite(bytes.data(), 1, bytes.size(), out) == bytes.size() &&
                          std::fclose(out) == 0,
                      "there is room for a file");
    }
    ~File() { remove_all(); }
    void remove_all() const {
        for (const char* end : {"", "-wal", "-journal", "-shm"}) unlink((path + end).c_str());
    }
};

// The number of texts that it holds; none: it is refused, whatever of it is wrong.
std::optional<std::size_t> open(const std::string& path, bool adds) {
    try {
        copydesk::StateFile state(path);
        copydesk::KnownTexts known(100, &state);
        const std::size_t found = known.size();
        copydesk::KnownStories stories(100, &state);
        copydesk::KnownSites sites(100, &state);
        copydesk::SeenUrls seen(100, &state);
        const copydesk::SiteBlock block{7, 12, true};
        const std::string url = "https://a.example/";
        sites.recall({url, {&block, 1}});
        if (!adds) return found;
        known.meet({"one two three four five", url, "ff"});
        sites.learn({url, {&block, 1}}, {});
        seen.add(url);
        stories.meet("title", {"one two three four five", url, "ff"}, true);
        return found;
    } catch (const copydesk::Failure& failure) {
        fuzz::promise(failure.status() == COPYDESK_BAD_OPTION_VALUE, "a bad file is a bad value");
        fuzz::promise(*failure.what() != '\0', "it says what is wrong");
        return std::nullopt;
    }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const File file(fuzz::text_of(data, size));
    const auto first = open(file.path, true);
    const auto second = open(file.path, false);
    fuzz::promise(first.has_value() == second.has_value(), "what was taken once is taken again");
    return 0;
}
