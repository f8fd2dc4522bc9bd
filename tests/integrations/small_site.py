"""A small web site on loopback for crawlers: pages out of samples/, sent in every way that servers
send them, and what is to become of each."""
import gzip
import http.server
import os
import threading

# path: (sample, how it is sent, whether it is an article)
PAGES = {
    "/news/agency.html": ("agency-dateline", "plain", True),
    "/news/caption.html": ("caption-and-credit-in-figure", "gzip", True),
    "/news/german.html": ("date-in-german-words", "chunked", True),
    "/news/role.html": ("byline-with-role-and-place", "gzip chunked", True),
    "/docs/guide.html": ("documentation-page", "plain", False),
    "/forum/thread.html": ("forum-thread", "gzip", False),
    "/wall.html": ("cookie-wall", "chunked", False),
}
ASSETS = {"/style.css": ("text/css", b"body { color: black }\n" * 40),
          "/dot.png": ("image/png", bytes.fromhex(
              "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
              "1f15c4890000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"))}
# Linked from pages that are no articles only: whoever does not follow those misses it.
DEEP = "/deep/found.html"


def page_of(samples, name):
    folder = os.path.join(samples, name)
    with open(os.path.join(folder, "page.html"), "rb") as file:
        return file.read()


def front():
    links = "".join(f'<li><a href="{path}">Read what stands at {path}</a></li>' for path in PAGES)
    return (f'<html><head><title>All stories</title><link rel="stylesheet" href="/style.css"></head><body>'
            f'<h1>All stories</h1><ul>{links}<li><a href="/moved">Moved</a></li>'
            f'<li><a href="/gone.html">Gone</a></li></ul><img src="/dot.png" alt=""></body></html>').encode()


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def send(self, body, how="plain", content_type="text/html; charset=utf-8", status=200):
        self.send_response(status)
        self.send_header("Content-Type", content_type)
        if "gzip" in how:
            body = gzip.compress(body)
            self.send_header("Content-Encoding", "gzip")
        if "chunked" in how:
            self.send_header("Transfer-Encoding", "chunked")
            self.end_headers()
            for at in range(0, len(body), 1000):
                piece = body[at:at + 1000]
                self.wfile.write(b"%x\r\n%s\r\n" % (len(piece), piece))
            self.wfile.write(b"0\r\n\r\n")
            return
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        path = self.path.partition("?")[0]
        self.server.seen.append(path)
        if path == "/":
            return self.send(front())
        if path in PAGES:
            name, how, is_article = PAGES[path]
            body = page_of(self.server.samples, name)
            if not is_article:
                link = f'<p><a href="{DEEP}">Further</a></p></body>'.encode()
                body = body.replace(b"</body>", link) if b"</body>" in body else body + link
            return self.send(body, how)
        if path == DEEP:
            return self.send(page_of(self.server.samples, "author-in-microdata"))
        if path in ASSETS:
            return self.send(ASSETS[path][1], content_type=ASSETS[path][0])
        if path == "/moved":
            self.send_response(302)
            self.send_header("Location", "/news/agency.html")
            self.send_header("Content-Length", "0")
            return self.end_headers()
        return self.send(b"<html><body><p>There is nothing here.</p></body></html>", status=404)


class Site(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, samples):
        super().__init__(("127.0.0.1", 0), Handler)
        self.samples = samples
        self.seen = []
        threading.Thread(target=self.serve_forever, daemon=True).start()

    @property
    def url(self):
        return f"http://127.0.0.1:{self.server_port}/"
