// A small HTTP server on 127.0.0.1 for tests: every connection has a thread, nothing waits
// longer than the server lives.
#pragma once

#include <atomic>
#include <chrono>
#include <functional>
#include <list>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace copydesk {

class LoopbackServer;

// One connection, as the handler of a test sees it.
class Connection {
  public:
    Connection(LoopbackServer& server, int socket) : server_(server), socket_(socket) {}
    void send(std::string_view bytes);  // gives up where nobody reads any more
    // "HTTP/1.1 200 OK", the header lines, the length, the body.
    void answer(std::string_view status, std::string_view headers, std::string_view body);
    void wait(std::chrono::milliseconds time);  // shorter where the server ends
    bool is_open() const { return open_; }
    int socket() const { return socket_; }
    std::string read_request();  // head of the next request; empty where there is none
    bool keep = false;  // set: another request may follow on this connection (answers say so)

  private:
    bool wait_for(short events);
    LoopbackServer& server_;
    int socket_;
    bool open_ = true;
};

class LoopbackServer {
  public:
    // `target` is the path with the query.
    using Handler = std::function<void(Connection& connection, const std::string& target)>;
    enum class Speaks { http, raw };  // raw: the handler gets the connection unread

    explicit LoopbackServer(Handler handler, Speaks speaks = Speaks::http);
    ~LoopbackServer();

    std::string url(std::string_view target, std::string_view scheme = "http") const;
    std::string port() const { return std::to_string(port_); }
    std::vector<std::string> requests() const;  // heads, in order of arrival
    int connections() const { return connections_; }

  private:
    friend class Connection;
    void accept_all();
    void serve(int socket);

    Handler handler_;
    Speaks speaks_;
    int listener_ = -1, end_ = -1;  // end_: an eventfd, readable once the server is to end
    unsigned port_ = 0;
    std::atomic<int> connections_ = 0;
    mutable std::mutex mutex_;
    std::vector<std::string> requests_;
    std::list<std::thread> threads_;  // of connections; touched by the accepting thread only
    std::thread accepting_;
};

}  // namespace copydesk
