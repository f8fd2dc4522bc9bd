#!/usr/bin/env python3
"""program_test.py HOST SMALLEST: the hosts with the library. What is wrong is said in a sentence,
and the exit code is not 0; the pages beside it are read."""
import gzip
import http.server
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import unittest

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PAGE = os.path.join(ROOT, "samples", "agency-dateline", "page.html")
with open(PAGE, "rb") as file:
    PACKED = gzip.compress(file.read())

BAD_PAGES = {
    "empty.html": (b"", "the page is empty (0 bytes)"),
    "picture.html": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "The bytes are no page"),
    "print.html": (b"%PDF-1.4\n", "The bytes are no page"),
    "plain.html.gz": (b"<p>not packed", "holds no gzip data"),
    "cut.html.gz": (PACKED[:len(PACKED) // 2], "the gzip data is damaged"),
}


class Program(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.folder)

    def run_host(self, *words):
        return subprocess.run([HOST, *words], cwd=self.folder, capture_output=True, text=True)

    def expect(self, code, sentence, *words):
        ran = self.run_host(*words)
        self.assertEqual(ran.returncode, code, ran.stderr)
        self.assertEqual(ran.stdout, "")
        self.assertIn(sentence, ran.stderr)

    def test_one_bad_page(self):
        for name, (data, sentence) in BAD_PAGES.items():
            with open(os.path.join(self.folder, name), "wb") as file:
                file.write(data)
            self.expect(1, sentence, "replay", name)
        self.expect(1, "there is no such file or folder", "replay", "missing.html")

    def test_bad_pages_among_others(self):
        for name, (data, _) in BAD_PAGES.items():
            with open(os.path.join(self.folder, name), "wb") as file:
                file.write(data)
        for name in ("a.html", "z.html"):
            shutil.copy(PAGE, os.path.join(self.folder, name))
        ran = self.run_host("replay", ".", "missing.html", "--output", "out")
        self.assertEqual(ran.returncode, 1, ran.stderr)
        for name, (_, sentence) in BAD_PAGES.items():
            line = next(line for line in ran.stderr.splitlines() if name in line)
            self.assertIn(sentence, line)
        self.assertIn("missing.html: there is no such file", ran.stderr)
        self.assertIn("2 pages read", ran.stderr)
        self.assertIn("6 failed", ran.stderr)
        self.assertEqual(sorted(os.listdir(os.path.join(self.folder, "out"))), ["a.xml", "z.xml"])

    def test_nothing_can_be_done(self):
        self.expect(2, "There is no option shape; the command \"options\" lists all",
                    "replay", PAGE, "--option", "shape=round")
        self.expect(2, "max_bytes takes a whole number", "replay", PAGE, "--option", "max_bytes=x")
        self.expect(2, "--shape", "replay", PAGE, "--shape")
        self.expect(2, "See copydesk-host --help", "read", PAGE)
        self.expect(2, "there is no library at ./none.so; name the library with --plugin",
                    "replay", PAGE, "--plugin", "./none.so")
        self.expect(2, "cannot be loaded", "replay", PAGE, "--plugin", PAGE)

    def test_fetch(self):
        self.expect(1, "127.0.0.1, a loopback address; set the option allow_private=yes",
                    "fetch", "http://127.0.0.1:1/")
        self.expect(1, "no connection to 127.0.0.1",
                    "fetch", "http://127.0.0.1:1/", "--option", "allow_private=yes")
        self.expect(1, "this is no absolute http or https URL", "fetch", "page.html")

    # One URL or two: robots.txt and the rules' article part hold for both.
    def test_fetch_is_obedient(self):
        with open(os.path.join(self.folder, "all.rules"), "w", encoding="utf-8") as rules:
            rules.write("article drop all\n")
        with open(PAGE, "rb") as file:
            page = file.read()

        class Site(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                body = b"User-agent: *\nDisallow: /no\n" if self.path == "/robots.txt" else page
                self.send_response(200)
                self.send_header("Content-Type", "text/html")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                pass

        with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Site) as site:
            threading.Thread(target=site.serve_forever, daemon=True).start()
            url = f"http://127.0.0.1:{site.server_port}"
            near = ["--format", "jsonl", "--option", "allow_private=yes", "--option", "host_delay=0"]
            for urls in [url + "/no"], [url + "/no", url + "/no?2"]:
                self.expect(0, f"refused: {url}/no: The robots.txt of", "fetch", *urls, *near)
            ran = self.run_host("fetch", url + "/no", *near, "--option", "robots=no")
            self.assertEqual((ran.returncode, len(ran.stdout.splitlines())), (0, 1), ran.stderr)
            self.expect(0, "Line 1 of all.rules says drop all.", "fetch", url + "/yes", *near,
                        "--option", "rules=all.rules")
            site.shutdown()
        self.expect(0, "; 1 refused", "replay", PAGE, "--option", "rules=all.rules")

    # The one that the README shows.
    def test_smallest_host(self):
        shutil.copy(PAGE, os.path.join(self.folder, "a.html"))
        url = "https://www.example.com/a"
        ran = subprocess.run([SMALLEST, "a.html", url], cwd=self.folder, capture_output=True,
                             text=True)
        self.assertEqual((ran.returncode, ran.stderr), (0, ""))
        self.assertEqual(ran.stdout, self.run_host("replay", "a.html", "--url", url).stdout)
        self.assertIn("<title", ran.stdout)


HOST, SMALLEST = map(os.path.abspath, sys.argv[1:3])
del sys.argv[1:3]
unittest.main()
