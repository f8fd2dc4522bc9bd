#include "conveyor.h"

#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace host {
namespace {

class Conveyor {
  public:
    Conveyor(Source& source, unsigned jobs, const ConveyorHooks& hooks)
        : source_(source), hooks_(hooks), room_(jobs * std::size_t{4}) {
        threads_.emplace_back([this](const std::stop_token& stop) { read(stop); });
        for (unsigned i = 0; i < jobs; ++i)
            threads_.emplace_back([this](const std::stop_token& stop) { work(stop); });
    }
    ~Conveyor() {
        for (std::jthread& thread : threads_) thread.request_stop();
    }
    Conveyor(const Conveyor&) = delete;
    Conveyor& operator=(const Conveyor&) = delete;

    void deliver_all() {
        std::unique_lock lock(mutex_);
        for (;;) {
            const auto ready = [this] { return belt_.empty() ? over_ : belt_.front().finished; };
            if (!ready()) {
                lock.unlock();
                hooks_.rest();
                lock.lock();
                finished_.wait(lock, ready);
            }
            if (belt_.empty()) break;
            Delivery delivery = std::move(belt_.front().delivery);
            belt_.pop_front();
            room_made_.notify_one();
            lock.unlock();
            hooks_.deliver(delivery);
            lock.lock();
        }
        if (trouble_) std::rethrow_exception(trouble_);
    }

  private:
    struct Place {
        Delivery delivery;
        bool finished = false;
    };

    void read(const std::stop_token& stop) {
        try {
            while (auto item = source_.next(stop)) {
                item->done = source_.done();
                std::unique_lock lock(mutex_);
                if (!room_made_.wait(lock, stop, [this] { return belt_.size() < room_; })) break;
                const bool waits = item->kind == Item::Kind::page;
                // A deque leaves its other elements where they are when ends come and go.
                Place& place = belt_.emplace_back();
                place.delivery.item = std::move(*item);
                place.finished = !waits;
                if (waits) {
                    waiting_.push_back(&place);
                    work_arrived_.notify_one();
                } else {
                    finished_.notify_one();
                }
            }
        } catch (...) {
            const std::lock_guard lock(mutex_);
            trouble_ = std::current_exception();
        }
        const std::lock_guard lock(mutex_);
        over_ = true;
        finished_.notify_one();
    }

    void work(const std::stop_token& stop) {
        std::unique_lock lock(mutex_);
        while (work_arrived_.wait(lock, stop, [this] { return !waiting_.empty(); })) {
            if (stop.stop_requested()) return;
            Place& place = *waiting_.front();
            waiting_.pop_front();
            lock.unlock();
            place.delivery.reading = hooks_.work(place.delivery.item);
            lock.lock();
            place.finished = true;
            finished_.notify_one();
        }
    }

    Source& source_;
    const ConveyorHooks& hooks_;
    const std::size_t room_;
    std::mutex mutex_;
    std::condition_variable_any room_made_;
    std::condition_variable_any work_arrived_;
    std::condition_variable finished_;
    std::deque<Place> belt_;             // in order; the front is the next to be delivered
    std::deque<Place*> waiting_;         // for a worker
    bool over_ = false;                  // the source has ended
    std::exception_ptr trouble_;         // of the source
    std::vector<std::jthread> threads_;  // last: they end before what they use
};

}  // namespace

void run_conveyor(Source& source, unsigned jobs, const ConveyorHooks& hooks) {
    Conveyor(source, jobs, hooks).deliver_all();
}

}  // namespace host
