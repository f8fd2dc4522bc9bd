#!/usr/bin/env python3
"""many_urls.py LIBRARY [--speed]: 1,000 URLs of eight hosts on loopback (127.0.0.1 to 127.0.0.8) through
a fetcher. Proves from the servers' log that politeness is kept and connections are used again; with
--speed also compares with `curl --parallel` under the same limits, in turns, which wants an idle
machine: at least 0.9 of its speed."""
import asyncio
import multiprocessing
import os
import subprocess
import sys
import tempfile
import threading
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(0, os.path.join(ROOT, "hostile"))
from library import Fetcher, Library  # noqa: E402

HOSTS = [f"127.0.0.{number}" for number in range(1, 9)]
with open(os.path.join(os.path.dirname(ROOT), "samples", "agency-dateline", "page.html"), "rb") as sample:
    PAGE = sample.read()
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n"


class Servers:
    """One server a host, all on one port; every request and connection is written down."""

    def __init__(self):
        self.requests, self.connections, self.at_once, self.most_at_once = [], [], {}, {}
        self.pause = 0  # seconds before an answer
        self.loop, ready = asyncio.new_event_loop(), threading.Event()
        threading.Thread(target=self.run, args=(ready,), daemon=True).start()
        ready.wait()

    def run(self, ready):
        asyncio.set_event_loop(self.loop)

        async def start():
            first = await asyncio.start_server(self.serve, HOSTS[0], 0)
            self.port = first.sockets[0].getsockname()[1]
            for host in HOSTS[1:]:
                await asyncio.start_server(self.serve, host, self.port)
            ready.set()
        self.loop.create_task(start())
        self.loop.run_forever()

    async def serve(self, reader, writer):
        host = writer.get_extra_info("sockname")[0]
        self.connections.append(host)
        try:
            while True:
                head = await reader.readuntil(b"\r\n\r\n")
                arrived = time.monotonic()
                self.at_once[host] = self.at_once.get(host, 0) + 1
                self.most_at_once[host] = max(self.most_at_once.get(host, 0), self.at_once[host])
                path = head.split(b" ")[1].decode()
                self.requests.append((host, path, arrived))
                body = b"User-agent: *\nDisallow: /private" if path == "/robots.txt" else PAGE
                if self.pause:
                    await asyncio.sleep(self.pause)
                writer.write(HEAD % len(body) + body)
                await writer.drain()
                self.at_once[host] -= 1
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()

    def forget(self):
        self.requests, self.connections, self.most_at_once = [], [], {}

    def urls(self, count=1000):
        return [f"http://{HOSTS[i % 8]}:{self.port}/{i}" for i in range(count)]


def crawl(library, urls, **options):
    """Seconds, and what came; the pages are not read, which is no part of fetching."""
    began = time.monotonic()
    with Fetcher(library, allow_private="yes", **options) as fetcher:
        for tag, url in enumerate(urls):
            fetcher.add(url, tag)
        came = {}
        while (one := fetcher.next(read=False)) is not None:
            if one != "pending":
                came[one[0]] = one[1]
    assert sorted(came) == list(range(len(urls))), len(came)
    return time.monotonic() - began, came


def polite(library, servers, delay):
    servers.forget()
    seconds, came = crawl(library, servers.urls(), host_delay=delay, parallel=64)
    assert set(came.values()) == {"ok"}, set(came.values())
    smallest, last = 1e9, {}
    for host, path, arrived in servers.requests:
        if host in last:
            smallest = min(smallest, arrived - last[host])
        last[host] = arrived
    robots = [host for host, path, _ in servers.requests if path == "/robots.txt"]
    assert sorted(robots) == HOSTS, robots
    assert len(servers.requests) == 1008, len(servers.requests)
    assert smallest * 1000 >= delay, f"two requests {smallest * 1000:.2f} ms apart, {delay} are asked for"
    # One a host, but for one that libcurl takes for dead now and then.
    assert len(servers.connections) <= 16, f"{len(servers.connections)} connections"
    print(f"1000 URLs, 8 hosts, delay {delay} ms: in {seconds:.1f} s, never less than {smallest * 1000:.2f} ms "
          f"between two requests to a host, one robots.txt a host, {len(servers.connections)} connections")


def parallel(library, servers):
    servers.forget()
    servers.pause = 0.005
    seconds, came = crawl(library, servers.urls(), host_delay=0, host_parallel=2, parallel=16, robots="no")
    assert set(came.values()) == {"ok"}
    assert max(servers.most_at_once.values()) == 2, servers.most_at_once
    assert len(servers.connections) <= 32, len(servers.connections)
    print(f"two at a time a host: in {seconds:.2f} s, {len(servers.connections)} connections")


def serve_elsewhere(pipe):
    pipe.send(Servers().urls())
    pipe.recv()


def against_curl(library):
    # The servers get a process of their own: in ours they would wait for the interpreter's lock.
    pipe, other_end = multiprocessing.Pipe()
    multiprocessing.Process(target=serve_elsewhere, args=(other_end,), daemon=True).start()
    urls = pipe.recv()
    ours, curls = [], []
    with tempfile.NamedTemporaryFile("w", suffix=".curl") as config:
        for url in urls:
            config.write(f'url = "{url}"\noutput = "/dev/null"\n')
        config.flush()
        for _ in range(7):
            # The bytes only: reading the pages is no part of what curl does.
            began = time.monotonic()
            with Fetcher(library, allow_private="yes", host_delay=0, host_parallel=2, parallel=16, robots="no") as fetcher:
                for tag, url in enumerate(urls):
                    fetcher.add(url, tag)
                while fetcher.next(read=False) is not None:
                    pass
            ours.append(time.monotonic() - began)
            began = time.monotonic()
            subprocess.run(["curl", "-s", "--no-progress-meter", "--parallel", "--parallel-max", "16", "--config", config.name],
                           check=True, stderr=subprocess.DEVNULL)
            curls.append(time.monotonic() - began)
    ratio = min(curls) / min(ours)
    print(f"1000 URLs: {min(ours):.3f} s, curl --parallel {min(curls):.3f} s: {ratio:.2f} of its speed")
    return ratio


def main():
    library = Library(sys.argv[1])
    if "--speed" in sys.argv:
        if against_curl(library) < 0.9:
            sys.exit("slower than 0.9 of curl --parallel")
        return
    servers = Servers()
    polite(library, servers, 20)
    parallel(library, servers)


main()
