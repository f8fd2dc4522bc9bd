#!/usr/bin/env python3
"""crawl_test.py HOST: a page out of samples/crawl.* gives what it gives alone, byte for byte."""
import os
import subprocess
import sys
import tempfile
import unittest

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SAMPLES = os.path.join(ROOT, "samples")
sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(SAMPLES, "make"))
import crawl  # what is in the files


def page_of(sample):
    folder = os.path.join(SAMPLES, sample)
    return next(os.path.join(folder, name) for name in ("page.html", "page.txt")
                if os.path.exists(os.path.join(folder, name)))


class Crawl(unittest.TestCase):
    maxDiff = None

    def replay(self, *words):
        """-> exit code, what the host said, and its documents by name"""
        with tempfile.TemporaryDirectory() as folder:
            ran = subprocess.run([HOST, "replay", "--option", "time_limit=0", "--output", folder,
                                  *words], capture_output=True, text=True)
            documents = {}
            for name in os.listdir(folder):
                with open(os.path.join(folder, name), encoding="utf-8") as file:
                    documents[os.path.splitext(name)[0]] = file.read()
            return ran.returncode, ran.stderr, documents

    def expect_same(self, documents, samples, *request):
        code, said, alone = self.replay(*request, *map(page_of, samples))
        self.assertEqual(code, 0, said)
        self.assertEqual(sorted(documents), sorted(map(crawl.identify, samples)))
        for sample in samples:
            self.assertEqual(documents[crawl.identify(sample)], alone[sample],
                             sample + "; if the sample is new: samples/make/make.py")

    def test_warc(self):
        code, said, documents = self.replay(os.path.join(SAMPLES, "crawl.warc.gz"))
        self.assertEqual(code, 1, said)  # of the broken record
        self.assertEqual(said.count("failed: "), 1, said)
        self.assertIn("the gzip member that begins at byte", said)
        self.assertIn("1 response that is no page was left out (image/gif 1)", said)
        self.expect_same(documents, crawl.PAGES + [crawl.RESOURCE])

    def test_wet(self):
        code, said, documents = self.replay(os.path.join(SAMPLES, "crawl.warc.wet.gz"))
        self.assertEqual(code, 0, said)
        # A WET file is UTF-8 by its own rule; a text alone has to be told so.
        self.expect_same(documents, crawl.TEXTS, "--charset", "utf-8")


HOST = sys.argv.pop(1)
unittest.main()
