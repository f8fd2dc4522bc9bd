#!/usr/bin/env python3
"""What score.py decides itself: which pages are unseen, and when a floor is broken."""
import os
import sys
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import languages
import score


class Score(unittest.TestCase):
    def test_domain(self):
        for url, expected in {
            "https://www.news.example.com/a?b": "example.com",
            "http://EXAMPLE.com:8080/": "example.com",
            "https://www.example.co.uk/": "example.co.uk",
            "https://a.b.example.com.au/x": "example.com.au",
            "https://www.example.ne.jp": "example.ne.jp",
            "https://co.uk/": "co.uk",
            "https://a.co.info/": "co.info",
            "http://192.0.2.7/x": "192.0.2.7",
        }.items():
            self.assertEqual(score.domain({"id": "p", "url": url}), expected, url)
        self.assertEqual(score.domain({"id": "p-1"}), "p-1")
        self.assertEqual(score.domain({"id": "p-1", "url": None}), "p-1")

    def test_a_domain_is_seen_or_unseen_as_a_whole(self):
        for site in range(50):
            pages = [{"id": sub, "url": f"https://{sub}site{site}.co.uk/"} for sub in ("", "www.", "m.")]
            self.assertEqual(len({score.is_unseen(page) for page in pages}), 1)
        pages = [{"id": str(i), "url": f"https://www.site{i}.com/"} for i in range(1000)]
        self.assertTrue(150 < sum(map(score.is_unseen, pages)) < 250)

    def test_floors(self):
        floors = {"digest": "d", "seen": {"title.f1": 0.9}}
        self.assertEqual(score.check(floors, "d", {"seen": {"title.f1": 0.8991}}), [])
        self.assertIn("title.f1", score.check(floors, "d", {"seen": {"title.f1": 0.8985}})[0])
        self.assertIn("title.f1", score.check(floors, "d", {"seen": {}})[0])
        self.assertIn("other pages", score.check(floors, "e", {"seen": {"title.f1": 1.0}})[0])

    def test_titles_stand_by_type(self):
        self.assertEqual([score.kind_of(page) for page in ({}, {"page_type": "article"}, {"page_type": "forum"})],
                         ["story", "story", "forum"])

    def test_what_a_page_declares_of_its_language(self):
        page = (b'<!doctype html><html class=a lang="en-GB" xml:lang=en><head><title>T</title>'
                b'<META content="en" HTTP-EQUIV="Content-Language"><link hreflang="en" href=/en></head>'
                b'<body data-lang=en><p lang=\'en\'>slang="x"</p></body></html>')
        removed = languages.redeclare(page)
        self.assertEqual(removed, b'<!doctype html><html class=a  ><head><title>T</title>'
                                  b'<link hreflang="en" href=/en></head><body data-lang=en><p >slang="x"</p></body></html>')
        wrong = languages.redeclare(page, "de")
        self.assertEqual(wrong.count(b" lang=de"), 3)
        self.assertIn(b'<meta http-equiv="content-language" content="de">', wrong)
        bare = languages.redeclare(b"<html><head><title>T</title></head></html>", "de")
        self.assertEqual(bare, b'<html lang=de><head><meta http-equiv="content-language" content="de">'
                               b"<title>T</title></head></html>")
        for code in ("en", "de", "pt"):
            self.assertNotEqual(languages.wrong_language({"id": "p", "lang": code}), code)

    def test_outcomes(self):
        run = score.Run.__new__(score.Run)
        kinds = [("article", "article"), ("article", "too_thin"), ("listing", "collection"), ("forum", "article")]
        pairs = [({"page_type": kind, "body": "text"}, {"outcome": outcome}) for kind, outcome in kinds]
        run.outcomes = lambda part: pairs
        self.assertEqual(run.outcome_figures(None),
                         {"outcome.article": 0.5, "outcome.types": 0.25, "outcome.no-barrier": 0.75})
        pairs = []
        self.assertEqual(run.outcome_figures(None), {})


if __name__ == "__main__":
    unittest.main()
