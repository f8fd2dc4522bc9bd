#!/usr/bin/env python3
"""hostile.py LIBRARY: a server on loopback that does what bad servers do. Each case must end in its
typed reason within its limit, and the next page must come as if nothing had happened. Prints the
table. That a redirect inwards is refused at the socket is tested in tests/fetch (Border), where no
packet needs to leave."""
import ctypes
import ctypes.util
import os
import socket
import ssl
import struct
import subprocess
import sys
import tempfile
import threading
import time
import zlib

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from library import Fetcher, Library  # noqa: E402

TOTAL, FIRST_BYTE, SLACK = 1500, 700, 1200  # milliseconds; the slack is for a busy machine
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
with open(os.path.join(ROOT, "samples", "agency-dateline", "page.html"), "rb") as sample:
    GOOD = sample.read()
FILLER = b"word after word "


def html(body, *headers):
    lines = [b"HTTP/1.1 200 OK", b"Content-Type: text/html", b"Content-Length: %d" % len(body),
             b"Connection: close", *headers, b"", b""]
    return b"\r\n".join(lines) + body


def compressor(name):
    library = ctypes.util.find_library(name)
    return ctypes.CDLL(library) if library else None


def gzip_bomb(size):
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    return b"".join(packer.compress(FILLER * 62_500) for _ in range(size // 1_000_000)) + packer.flush()


def zstd_bomb(size):
    library = compressor("zstd")
    data = FILLER * (size // len(FILLER))
    out = ctypes.create_string_buffer(len(data) // 100 + 10_000)
    library.ZSTD_compress.restype = ctypes.c_size_t
    made = library.ZSTD_compress(out, ctypes.c_size_t(len(out)), data, ctypes.c_size_t(len(data)), 3)
    return out.raw[:made]


def brotli_bomb(size):
    library = compressor("brotlienc")
    data = FILLER * (size // len(FILLER))
    out, made = ctypes.create_string_buffer(len(data) // 100 + 10_000), ctypes.c_size_t()
    made.value = len(out)
    assert library.BrotliEncoderCompress(5, 22, 0, ctypes.c_size_t(len(data)), data, ctypes.byref(made), out)
    return out.raw[:made.value]


class Server:
    """Each connection gets a thread; whatever it does, it stops when the server is told to."""

    def __init__(self, handle, context=None, listens=True):
        self.listens = listens  # no: it speaks before it was asked
        self.handle, self.context, self.over = handle, context, threading.Event()
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.socket.settimeout(0.1)
        self.port = self.socket.getsockname()[1]
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while not self.over.is_set():
            try:
                peer, _ = self.socket.accept()
            except OSError:
                continue
            threading.Thread(target=self.serve, args=(peer,), daemon=True).start()
        self.socket.close()

    def serve(self, peer):
        peer.settimeout(10)
        try:
            if self.context:
                peer = self.context.wrap_socket(peer, server_side=True)
            request = b""
            if not self.listens:
                self.handle(self, peer, "/")
            while self.listens and b"\r\n\r\n" not in request and (piece := peer.recv(4096)):
                request += piece
            if request:
                self.handle(self, peer, request.split(b" ")[1].decode())
        except OSError:
            pass
        finally:
            peer.close()

    def url(self, path="/", scheme="http"):
        return f"{scheme}://127.0.0.1:{self.port}{path}"


def drip(server, peer, _path):
    peer.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
    while not server.over.is_set():
        peer.sendall(b"<p>d")
        time.sleep(0.05)


def drip_headers(server, peer, _path):
    peer.sendall(b"HTTP/1.1 200 OK\r\n")
    while not server.over.is_set():
        peer.sendall(b"X-Drip: 1\r\n")
        time.sleep(0.05)


def silence(server, _peer, _path):
    server.over.wait(10)


def endless_headers(server, peer, _path):
    peer.sendall(b"HTTP/1.1 200 OK\r\n")
    while not server.over.is_set():
        peer.sendall(b"X-Filler: " + b"x" * 1000 + b"\r\n")


def endless_line(server, peer, _path):
    peer.sendall(b"HTTP/1.1 200 OK\r\nX-Filler: ")
    while not server.over.is_set():
        peer.sendall(b"x" * 10_000)


def endless_body(server, peer, _path):
    peer.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
    while not server.over.is_set():
        peer.sendall(FILLER * 2000)


def endless_redirects(_server, peer, path):
    number = int(path.strip("/") or 0) + 1
    peer.sendall(b"HTTP/1.1 302 Found\r\nLocation: /%d\r\nConnection: close\r\nContent-Length: 0\r\n\r\n" % number)


def reset(_server, peer, _path):
    peer.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


def reset_in_body(_server, peer, _path):
    peer.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 100000\r\n\r\n" + GOOD)
    time.sleep(0.1)
    peer.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


def sends(answer):
    return lambda _server, peer, _path: peer.sendall(answer)


def huge_robots(server, peer, path):
    if path != "/robots.txt":
        return peer.sendall(html(GOOD))
    peer.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 50000000\r\n\r\nUser-agent: *\nDisallow: /private\n")
    for _ in range(500):
        peer.sendall(b"# nothing\n" * 10_000)


def endless_robots(server, peer, path):
    if path != "/robots.txt":
        return peer.sendall(html(GOOD))
    return drip(server, peer, path)


def certificate(folder):
    key, pem = os.path.join(folder, "key.pem"), os.path.join(folder, "certificate.pem")
    subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", pem,
                    "-days", "2", "-subj", "/CN=127.0.0.1"], check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pem, key)
    return context


# name: (server, what it must come to: status, where or outcome, limit ("*": any), its limit in ms)
def cases(context):
    bomb = 200_000_000
    yield "slow drip of a body", Server(drip), ("*", "*", "time"), TOTAL
    yield "slow drip of headers", Server(drip_headers), ("limit_exceeded", "first_byte", "*"), FIRST_BYTE
    yield "silence", Server(silence), ("limit_exceeded", "first_byte", "*"), FIRST_BYTE
    yield "endless headers", Server(endless_headers), ("limit_exceeded", "headers", "*"), TOTAL
    yield "endless header line", Server(endless_line), ("limit_exceeded", "headers", "*"), TOTAL
    yield "endless body", Server(endless_body), ("*", "*", "bytes"), TOTAL
    yield "endless redirects", Server(endless_redirects), ("limit_exceeded", "redirects", "*"), TOTAL
    for name, make, coding in (("gzip", gzip_bomb, b"gzip"), ("brotli", brotli_bomb, b"br"), ("zstd", zstd_bomb, b"zstd")):
        answer = html(make(bomb), b"Content-Encoding: " + coding)
        yield f"bomb in {name} ({len(answer) // 1000} kB of {bomb // 1000000} MB)", Server(sends(answer)), ("*", "*", "bytes"), TOTAL
    yield "gzip that is none", Server(sends(html(b"no gzip", b"Content-Encoding: gzip"))), ("fetch_failed", "transfer", "*"), TOTAL
    yield ("longer than it says", Server(sends(html(GOOD).replace(b"Content-Length: %d" % len(GOOD), b"Content-Length: %d" % (len(GOOD) - 9)))),
           ("ok", "article", "complete"), TOTAL)
    yield ("shorter than it says", Server(sends(html(GOOD).replace(b"Content-Length: ", b"Content-Length: 9"))),
           ("ok", "article", "transfer"), TOTAL)
    yield "length below zero", Server(sends(html(GOOD).replace(b"Content-Length: ", b"Content-Length: -"))), ("fetch_failed", "transfer", "*"), TOTAL
    yield "reset at once", Server(reset), ("fetch_failed", "transfer", "*"), TOTAL
    yield "reset in the body", Server(reset_in_body), ("ok", "article", "transfer"), TOTAL
    yield "no HTTP", Server(sends(b"220 mail.example ESMTP\r\n"), listens=False), ("fetch_failed", "transfer", "*"), TOTAL
    yield "untrusted certificate", Server(sends(html(GOOD)), context), ("fetch_failed", "tls", "*"), TOTAL
    yield "TLS that is none", Server(sends(b"HTTP/1.1 400 Bad Request\r\n\r\n"), listens=False), ("fetch_failed", "tls", "*"), TOTAL
    yield "redirect to a file", Server(sends(b"HTTP/1.1 302 Found\r\nLocation: file:///etc/passwd\r\n\r\n")), ("bad_url", "redirect", "*"), TOTAL
    yield "robots.txt of 50 MB", Server(huge_robots), ("ok", "article", "complete"), 2 * TOTAL
    yield "robots.txt that never ends", Server(endless_robots), ("refused", "url", "*"), TOTAL


def main():
    library, wrong = Library(sys.argv[1]), []
    good = Server(sends(html(GOOD)))
    print(f"{'case':42} {'status':15} {'where, outcome':15} {'cut by':9} {'ms':>6} {'limit':>6}  next page")
    with tempfile.TemporaryDirectory() as folder:
        context = certificate(folder)
        options = {"allow_private": "yes", "host_delay": 0, "fetch_time_limit": TOTAL, "max_bytes": 4_000_000,
                   "first_byte_time_limit": FIRST_BYTE, "connect_time_limit": 1000, "time_limit": 1000}
        with Fetcher(library, robots="no", **options) as plain, Fetcher(library, **options) as obedient:
            for number, (name, server, expected, limit) in enumerate(cases(context)):
                fetcher = obedient if "robots" in name else plain
                scheme = "https" if "TLS" in name or "certificate" in name else "http"
                began = time.monotonic()
                came = fetcher.fetch(server.url(scheme=scheme))
                took = int((time.monotonic() - began) * 1000)
                after = fetcher.fetch(good.url(f"/{number}"))
                server.over.set()
                fits = all(want in ("*", have) for want, have in zip(expected, came))
                in_time, goes_on = took <= limit + SLACK, after[0] == "ok"
                print(f"{name:42} {came[0]:15} {came[1]:15} {came[2]:9} {took:6} {limit:6}  "
                      f"{'as ever' if goes_on else after}{'' if fits and in_time else '   <-- ' + str(expected)}", flush=True)
                if not (fits and in_time and goes_on):
                    wrong.append(name)
    good.over.set()
    if wrong:
        sys.exit("not as it should be: " + ", ".join(wrong))


main()
