// A small server of the tests' own on 127.0.0.1.
#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <string>
#include <thread>

#include "support.h"

namespace outside {

// Answers /story with the page, /moved with a redirect to it, /image with a picture's type;
// of /cut the last ten bytes do not come.
class PageServer {
  public:
    PageServer() {
        listening_ = socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address = {};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        EXPECT_EQ(bind(listening_, reinterpret_cast<sockaddr*>(&address), size), 0);
        EXPECT_EQ(listen(listening_, 16), 0);
        EXPECT_EQ(getsockname(listening_, reinterpret_cast<sockaddr*>(&address), &size), 0);
        root_ = "http://127.0.0.1:" + std::to_string(ntohs(address.sin_port));
        thread_ = std::thread([this] { serve(); });
    }
    ~PageServer() {
        shutdown(listening_, SHUT_RDWR);
        thread_.join();
        close(listening_);
    }
    std::string url(const std::string& path) const { return root_ + path; }

  private:
    void serve() const {
        for (int peer; (peer = accept(listening_, nullptr, nullptr)) >= 0; close(peer)) {
            std::string request;
            char piece[4096];
            while (request.find("\r\n\r\n") == std::string::npos) {
                const ssize_t count = recv(peer, piece, sizeof piece, 0);
                if (count <= 0) break;
                request.append(piece, static_cast<std::size_t>(count));
            }
            const std::string answer = answer_to(request);
            send(peer, answer.data(), answer.size(), MSG_NOSIGNAL);
        }
    }
    static std::string answer_to(const std::string& request) {
        std::string head = "HTTP/1.1 200 OK\r\nConnection: close\r\n", body = article_page();
        if (request.starts_with("GET /robots.txt "))
            return head + "Content-Length: 36\r\n\r\nUser-agent: copydesk\nDisallow: /quiet";
        if (request.find("If-None-Match: \"kept\"") != std::string::npos)
            return "HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n";
        if (request.starts_with("GET /moved "))
            head = "HTTP/1.1 302 Found\r\nConnection: close\r\nLocation: /story\r\n", body.clear();
        head += request.starts_with("GET /image ") ? "Content-Type: image/png\r\n"
                                                   : "Content-Type: text/html; charset=utf-8\r\n";
        const std::size_t lacking = request.starts_with("GET /cut ") ? 10 : 0;
        return head + "Content-Length: " + std::to_string(body.size() + lacking) + "\r\n\r\n" +
               body;
    }

    int listening_ = -1;
    std::string root_;
    std::thread thread_;
};

}  // namespace outside
