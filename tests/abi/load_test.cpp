// The library as a guest that comes and goes: dlopen, use, dlclose, again; and over a fork.
// This program is not linked with it.
#include <copydesk.h>
#include <dlfcn.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <string>
#include <thread>

namespace {

const char page[] =
    "<!DOCTYPE html><html lang=en><title>Ferry returns</title><article><h1>Ferry returns</h1>"
    "<p>By Ann Lee</p><p>The ferry between the two islands ran again on Monday for the first time "
    "in "
    "six years, with two hundred passengers on board and a brass band on the quay.</p><p>Its "
    "captain "
    "said that the crossing took forty minutes, ten less than before, because the new engines are "
    "stronger and the channel has been dredged since the last voyage.</p></article>";

bool is_mapped() {
    std::ifstream maps("/proc/self/maps");
    for (std::string line; std::getline(maps, line);)
        if (line.find("/libcopydesk.so") != std::string::npos) return true;
    return false;
}

struct Library {
    void* handle = nullptr;
    const copydesk_api* api = nullptr;

    void load() {
        handle = dlopen(COPYDESK_LIBRARY, RTLD_NOW | RTLD_LOCAL);
        ASSERT_TRUE(handle) << dlerror();
        const auto get_api =
            reinterpret_cast<copydesk_get_api_function>(dlsym(handle, "copydesk_get_api"));
        ASSERT_TRUE(get_api);
        api = get_api(COPYDESK_ABI);
        ASSERT_TRUE(api);
    }
    void unload() { ASSERT_EQ(dlclose(handle), 0); }
};

copydesk_session* open_session(const copydesk_api* api) {
    copydesk_session* session = nullptr;
    EXPECT_EQ(api->session_open(nullptr, 0, nullptr, &session, nullptr), COPYDESK_OK);
    return session;
}

std::string document(const copydesk_api* api, copydesk_session* session) {
    copydesk_article* article = nullptr;
    EXPECT_GE(api->extract(session, nullptr, page, sizeof page - 1, &article, nullptr),
              COPYDESK_OK);
    std::string text;
    const auto append = [](void* host, const char* bytes, size_t size) -> int32_t {
        static_cast<std::string*>(host)->append(bytes, size);
        return 0;
    };
    for (const char* format : {"xml", "json", "jsonl", "md", "txt"})
        EXPECT_EQ(api->article_write(article, format, append, &text, nullptr), COPYDESK_OK)
            << format;
    api->article_release(article);
    return text;
}

TEST(Load, ComesAndGoes) {
    std::string first;
    for (int round = 0; round < 3; ++round) {
        ASSERT_FALSE(is_mapped());
        Library library;
        library.load();
        ASSERT_TRUE(is_mapped());
        copydesk_session* session = open_session(library.api);
        const std::string text = document(library.api, session);
        EXPECT_NE(text, "");
        if (round == 0) first = text;
        EXPECT_EQ(text, first);
        library.api->session_close(session);
        library.unload();
        EXPECT_FALSE(is_mapped()) << "round " << round << ": still mapped after dlclose";
    }
}

// Threads that used it may end before it goes, or after: nothing of theirs keeps it.
TEST(Load, GoesWhileThreadsThatUsedItLiveOn) {
    Library library;
    library.load();
    copydesk_session* session = open_session(library.api);
    std::thread([&] { document(library.api, session); }).join();
    document(library.api, session);
    library.api->session_close(session);
    library.unload();
    EXPECT_FALSE(is_mapped());
}

// Also after a fetch, which brings libcurl and its TLS library to life; those may stay.
TEST(Load, GoesAfterAFetch) {
    for (int round = 0; round < 2; ++round) {
        Library library;
        library.load();
        copydesk_session* session = nullptr;
        const std::string option = "allow_private=yes";
        const copydesk_text text = {option.data(), option.size()};
        ASSERT_EQ(library.api->session_open(&text, 1, nullptr, &session, nullptr), COPYDESK_OK);
        copydesk_article* article = nullptr;
        const std::string url = "http://127.0.0.1:9/";
        EXPECT_EQ(library.api->fetch(session, {url.data(), url.size()}, &article, nullptr),
                  COPYDESK_FETCH_FAILED);
        library.api->session_close(session);
        library.unload();
        EXPECT_FALSE(is_mapped()) << "round " << round;
    }
}

// A session that was opened before a fork serves the parent and the child.
TEST(Load, SurvivesAFork) {
    Library library;
    library.load();
    copydesk_session* session = open_session(library.api);
    const std::string expected = document(library.api, session);
    int ends[2];
    ASSERT_EQ(pipe(ends), 0);
    const pid_t child = fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
        close(ends[0]);
        const std::string text = document(library.api, session);
        std::size_t done = 0;
        while (done < text.size()) {
            const ssize_t count = write(ends[1], text.data() + done, text.size() - done);
            if (count <= 0) _exit(2);
            done += static_cast<std::size_t>(count);
        }
        library.api->session_close(session);
        _exit(0);
    }
    close(ends[1]);
    std::string text;
    char piece[4096];
    for (ssize_t count; (count = read(ends[0], piece, sizeof piece)) > 0;)
        text.append(piece, static_cast<std::size_t>(count));
    close(ends[0]);
    int status = 0;
    ASSERT_EQ(waitpid(child, &status, 0), child);
    EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0) << status;
    EXPECT_EQ(text, expected);
    EXPECT_EQ(document(library.api, session), expected);
    library.api->session_close(session);
    library.unload();
}

}  // namespace
