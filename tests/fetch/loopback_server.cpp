#include "loopback_server.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <stdexcept>

namespace copydesk {

// ---- connection -------------------------------------------------------------------------

bool Connection::wait_for(short events) {
    pollfd ready[] = {{socket_, events, 0}, {server_.end_, POLLIN, 0}};
    open_ = open_ && poll(ready, 2, 10'000) > 0 && ready[1].revents == 0;
    return open_;
}

void Connection::send(std::string_view bytes) {
    while (!bytes.empty() && wait_for(POLLOUT)) {
        const ssize_t sent =
            ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent > 0) bytes.remove_prefix(static_cast<std::size_t>(sent));
        if (sent < 0 && errno != EAGAIN) open_ = false;
    }
}

void Connection::answer(std::string_view status, std::string_view headers, std::string_view body) {
    std::string text = "HTTP/1.1 " + std::string(status) + "\r\n" + std::string(headers);
    // A connection that is closed without a word may have the next request on it already.
    if (!keep && headers.find("Connection:") == headers.npos) text += "Connection: close\r\n";
    text += "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n";
    send(text + std::string(body));
}

void Connection::wait(std::chrono::milliseconds time) {
    pollfd end = {server_.end_, POLLIN, 0};
    poll(&end, 1, static_cast<int>(time.count()));
}

std::string Connection::read_request() {
    std::string head;
    char piece[2048];
    while (head.find("\r\n\r\n") == head.npos && head.size() < 100'000 && wait_for(POLLIN)) {
        const ssize_t got = recv(socket_, piece, sizeof piece, MSG_DONTWAIT);
        if (got > 0) head.append(piece, static_cast<std::size_t>(got));
        if (got == 0 || (got < 0 && errno != EAGAIN)) open_ = false;
    }
    return open_ ? head : std::string();
}

// ---- server -----------------------------------------------------------------------------

LoopbackServer::LoopbackServer(Handler handler, Speaks speaks)
    : handler_(std::move(handler)), speaks_(speaks) {
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    listener_ = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    end_ = eventfd(0, EFD_CLOEXEC);
    if (bind(listener_, reinterpret_cast<sockaddr*>(&address), size) != 0 ||
        listen(listener_, 16) != 0 ||
        getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &size) != 0)
        throw std::runtime_error("no server on 127.0.0.1");
    port_ = ntohs(address.sin_port);
    accepting_ = std::thread([this] { accept_all(); });
}

LoopbackServer::~LoopbackServer() {
    eventfd_write(end_, 1);
    accepting_.join();
    close(listener_);
    close(end_);
}

std::string LoopbackServer::url(std::string_view target, std::string_view scheme) const {
    return std::string(scheme) + "://127.0.0.1:" + port() + std::string(target);
}

std::vector<std::string> LoopbackServer::requests() const {
    const std::lock_guard lock(mutex_);
    return requests_;
}

void LoopbackServer::accept_all() {
    for (;;) {
        pollfd ready[] = {{listener_, POLLIN, 0}, {end_, POLLIN, 0}};
        poll(ready, 2, -1);
        if (ready[1].revents != 0) break;
        const int socket = accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
        if (socket < 0) continue;
        ++connections_;
        threads_.emplace_back([this, socket] { serve(socket); });
    }
    for (std::thread& thread : threads_) thread.join();
}

void LoopbackServer::serve(int socket) {
    Connection connection(*this, socket);
    if (speaks_ == Speaks::raw) {
        connection.keep = true;  // until the handler returns
        handler_(connection, {});
    } else {
        do {
            const std::string head = connection.read_request();
            if (head.empty()) break;
            {
                const std::lock_guard lock(mutex_);
                requests_.push_back(head);
            }
            const std::size_t start = head.find(' ') + 1;
            connection.keep = false;
            handler_(connection, head.substr(start, head.find(' ', start) - start));
        } while (connection.keep && connection.is_open());
    }
    // Let what was sent arrive before the connection is reset by unread bytes.
    shutdown(socket, SHUT_WR);
    close(socket);
}

}  // namespace copydesk
