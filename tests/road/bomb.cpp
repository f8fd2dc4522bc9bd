#include "bomb.h"

#include <pthread.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>

#include "samples.h"

namespace outside {

double thread_seconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

bool is_busy() {
    double load = 0;
    return getloadavg(&load, 1) == 1 && load > static_cast<double>(sysconf(_SC_NPROCESSORS_ONLN));
}

namespace {

constexpr std::size_t kStack = kSanitized ? 1u << 20 : 256u << 10;
constexpr rlim_t kPatience = kSanitized ? 200 : 20;  // seconds of processor, then the child ends

std::size_t most_resident_bytes() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<std::size_t>(usage.ru_maxrss) * 1024;
}

// Swallows the document: it is the library's cost that counts, not the test's.
int32_t count(void* host, const char*, size_t size) {
    *static_cast<std::size_t*>(host) += size;
    return 0;
}

// The same piece over and over, so that the host holds it once, until the page has enough.
Result feed_often(const Session& session, const std::string& piece, std::size_t times,
                  const copydesk_request& request) {
    Result result{COPYDESK_OK, nullptr, COPYDESK_INIT(copydesk_error)};
    copydesk_page* page = nullptr;
    result.status = copydesk_accept_response(session.get(), &request, &page, &result.error);
    for (std::size_t i = 0; i < times && result.status == COPYDESK_OK; ++i)
        result.status = copydesk_page_feed(page, piece.data(), piece.size(), &result.error);
    copydesk_article* article = nullptr;
    result.status = copydesk_page_finish(page, &article, &result.error);
    result.article.reset(article);
    return result;
}

struct Work {
    const Bomb* bomb;
    std::string bytes;
    Cost cost;
};

void* run(void* opaque) {
    Work& work = *static_cast<Work*>(opaque);
    copydesk_request request = COPYDESK_INIT(copydesk_request);
    request.content_type = text_of(work.bomb->content_type);
    const double begin = thread_seconds();
    const Session session =
        work.bomb->explained ? untimed_session({"trace=yes", "evidence=yes"}) : untimed_session();
    Result result{COPYDESK_OK, nullptr, COPYDESK_INIT(copydesk_error)};
    if (work.bomb->times == 0) {
        result = extract(session, work.bytes, &request);
    } else {
        result = feed_often(session, work.bytes, work.bomb->times, request);
    }
    copydesk_quality quality = COPYDESK_INIT(copydesk_quality);
    std::size_t written_bytes = 0;
    if (result.article) {
        copydesk_article_quality(result.article.get(), &quality);
        copydesk_article_write(result.article.get(), "xml", count, &written_bytes, nullptr);
    }
    work.cost.status = result.status;
    work.cost.limit = quality.limit;
    work.cost.seconds = thread_seconds() - begin;
    std::copy_n(result.error.where, sizeof work.cost.where, work.cost.where);
    return nullptr;
}

// In the child. Never returns, so that nothing of the test's framework is ended twice.
[[noreturn]] void explode(const Bomb& bomb, int answer) {
    const rlimit patience{kPatience, kPatience};
    setrlimit(RLIMIT_CPU, &patience);
    Work work{&bomb, bomb.bytes(), {}};
    const std::size_t before = resident_bytes();
    pthread_attr_t attributes;
    pthread_attr_init(&attributes);
    pthread_attr_setstacksize(&attributes, kStack);
    pthread_t thread;
    if (pthread_create(&thread, &attributes, run, &work) != 0) _exit(2);
    pthread_join(thread, nullptr);
    work.cost.memory = std::max(most_resident_bytes(), before) - before;
    _exit(write(answer, &work.cost, sizeof work.cost) == sizeof work.cost ? 0 : 3);
}

// A trace is part of the article, and says a line about each of up to 100,000 blocks.
constexpr double kTraceSeconds = 0.5;
constexpr std::size_t kTraceMemory = std::size_t{48} << 20;
// A busy machine makes even the time on a processor longer: the caches are others' as well.
double allowed_seconds(const Bomb& bomb) {
    if (kSanitized) return 20;
    return (is_busy() ? 3 : 1) + (bomb.explained ? kTraceSeconds : 0);
}
constexpr std::size_t kMemory = std::size_t{256} << 20;

}  // namespace

Cost read_bomb(const Bomb& bomb) {
    Cost cost{COPYDESK_INTERNAL_ERROR, COPYDESK_COMPLETE, 0, 0, {}};
    int ends[2];
    if (pipe(ends) != 0) return cost;
    const pid_t child = fork();
    if (child == 0) explode(bomb, ends[1]);
    close(ends[1]);
    EXPECT_EQ(read(ends[0], &cost, sizeof cost), static_cast<ssize_t>(sizeof cost)) << bomb.name;
    close(ends[0]);
    int ended = 0;
    EXPECT_EQ(waitpid(child, &ended, 0), child);
    EXPECT_FALSE(WIFSIGNALED(ended)) << bomb.name << ": ended by signal " << WTERMSIG(ended);
    return cost;
}

void expect_disarmed(const Bomb& bomb) {
    const double allowed = allowed_seconds(bomb);
    Cost cost = read_bomb(bomb);
    // Now and then the first try finds the caches cold.
    if (cost.seconds >= allowed) cost = read_bomb(bomb);
    std::printf("%-34s %6.3f s %6.1f MB, %s, limit %d\n", bomb.name, cost.seconds,
                static_cast<double>(cost.memory) / 1e6, copydesk_status_name(cost.status),
                cost.limit);
    EXPECT_GE(cost.status, COPYDESK_OK) << copydesk_status_name(cost.status) << ": " << cost.where;
    EXPECT_LT(cost.seconds, allowed);
    if (bomb.too_long) {
        EXPECT_EQ(cost.limit, COPYDESK_LIMIT_BYTES);
    }
    if (kSanitized) return;
    EXPECT_LT(cost.memory, kMemory + (bomb.explained ? kTraceMemory : 0));
    EXPECT_NE(cost.limit, COPYDESK_LIMIT_TIME);
    EXPECT_NE(cost.limit, COPYDESK_LIMIT_MEMORY);
}

}  // namespace outside
