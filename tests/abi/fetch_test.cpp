// Fetching through the ABI, from a small server of this test's own, and what the host is asked.
#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <thread>

#include "support.h"

namespace outside {
namespace {

// Answers /story with the page, /moved with a redirect to it, /image with a picture's type.
class Server {
  public:
    Server() {
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
    ~Server() {
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
        if (request.starts_with("GET /moved "))
            head = "HTTP/1.1 302 Found\r\nConnection: close\r\nLocation: /story\r\n", body.clear();
        head += request.starts_with("GET /image ") ? "Content-Type: image/png\r\n"
                                                   : "Content-Type: text/html; charset=utf-8\r\n";
        return head + "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
    }

    int listening_ = -1;
    std::string root_;
    std::thread thread_;
};

// A host that writes down what it is asked, and drops what it is told to.
struct Host {
    std::vector<std::string> asked;
    std::string drop;

    copydesk_host side() {
        copydesk_host host = COPYDESK_INIT(copydesk_host);
        host.host = this;
        host.allow_url = [](void* self, copydesk_text url) {
            return static_cast<Host*>(self)->answer("allow " + path_of(string_of(url)));
        };
        host.accept_response = [](void* self, const copydesk_request* response) {
            EXPECT_EQ(response->http_status, 200);
            EXPECT_NE(string_of(response->headers).find("Content-Length"), std::string::npos);
            return static_cast<Host*>(self)->answer("accept " + path_of(string_of(response->url)));
        };
        host.keep_article = [](void* self, const copydesk_article* article) {
            EXPECT_GT(copydesk_article_block_count(article), 0u);
            return static_cast<Host*>(self)->answer("keep");
        };
        return host;
    }

  private:
    static std::string path_of(const std::string& url) { return url.substr(url.find('/', 8)); }
    copydesk_verdict answer(const std::string& question) {
        asked.push_back(question);
        return question == drop ? COPYDESK_DROP : COPYDESK_NO_OPINION;
    }
};

Result fetch(const Session& session, const std::string& url) {
    Result result{COPYDESK_OK, nullptr, COPYDESK_INIT(copydesk_error)};
    copydesk_article* article = nullptr;
    result.status = copydesk_fetch(session.get(), text_of(url), &article, &result.error);
    result.article.reset(article);
    return result;
}

copydesk_outcome outcome_of(const Result& result) {
    copydesk_quality quality = COPYDESK_INIT(copydesk_quality);
    EXPECT_EQ(copydesk_article_quality(result.article.get(), &quality), COPYDESK_OK);
    return quality.outcome;
}

TEST(Fetch, ReadsWhatArrives) {
    const Server server;
    const Session session = open_session({"allow_private=yes"});
    const Result result = fetch(session, server.url("/moved"));
    ASSERT_EQ(result.status, COPYDESK_OK) << result.error.message;
    EXPECT_EQ(outcome_of(result), COPYDESK_ARTICLE);
    EXPECT_EQ(fact(result.article.get(), COPYDESK_URL), server.url("/story"));
    const Result same = extract(session, article_page());
    EXPECT_EQ(fact(result.article.get(), COPYDESK_TEXT), fact(same.article.get(), COPYDESK_TEXT));
}

TEST(Fetch, AsksTheHostThreeQuestionsAndEveryHop) {
    const Server server;
    Host mine;
    const copydesk_host host = mine.side();
    const Session session = open_session({"allow_private=yes"}, &host);
    EXPECT_EQ(fetch(session, server.url("/moved")).status, COPYDESK_OK);
    const std::vector<std::string> expected = {"allow /moved", "allow /story", "accept /story",
                                               "keep"};
    EXPECT_EQ(mine.asked, expected);
}

TEST(Fetch, StopsWhereTheHostSaysDrop) {
    const Server server;
    for (const std::string drop : {"allow /moved", "allow /story", "accept /story", "keep"}) {
        Host mine;
        mine.drop = drop;
        const copydesk_host host = mine.side();
        const Session session = open_session({"allow_private=yes"}, &host);
        const Result result = fetch(session, server.url("/moved"));
        EXPECT_EQ(result.status, COPYDESK_REFUSED) << drop;
        EXPECT_EQ(mine.asked.back(), drop) << "nothing is asked after a drop";
        EXPECT_STRNE(result.error.message, "");
        ASSERT_TRUE(result.article);
        // What was read before the host dropped it has its content all the same.
        EXPECT_EQ(outcome_of(result), drop == "keep" ? COPYDESK_ARTICLE : COPYDESK_REFUSED_PAGE);
    }
}

TEST(Fetch, TheLibraryHasAnOpinionWhereTheHostHasNone) {
    const Server server;
    const Session session = open_session({"allow_private=yes"});
    EXPECT_EQ(fetch(session, server.url("/image")).status, COPYDESK_REFUSED);
}

// Bytes that a host hands over itself are judged by the host: nothing is asked.
TEST(Fetch, ExtractAsksNothing) {
    Host mine;
    const copydesk_host host = mine.side();
    const Session session = open_session({}, &host);
    EXPECT_EQ(extract(session, article_page()).status, COPYDESK_OK);
    EXPECT_TRUE(mine.asked.empty());
}

}  // namespace
}  // namespace outside
