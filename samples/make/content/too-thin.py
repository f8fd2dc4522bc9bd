lang = "en"
template = "bigpaper"
site = dict(name="Quayside Daily", domain="quaysidedaily.example", legal="Quayside Publishing Company", city="Quayside")
path = "/news/2026/11/20/breaking-crane-collapse"
section = "News"
title = "Crane collapses at north dock"
byline = "Quayside Daily newsroom"
byline_html = '<div class="c-sig__who">Quayside Daily newsroom</div>'
date_text = "20 November 2026, 11.52 GMT"
comments = 4
length_ok = True
body = """
A crane has collapsed at the north dock. More follows.
"""
ld = ["""{"@context":"https://schema.org","@type":"NewsArticle","headline":"Crane collapses at north dock","datePublished":"2026-11-20T11:52:00Z","author":{"@type":"Organization","name":"Quayside Daily"},"publisher":{"@type":"Organization","name":"Quayside Daily"}}"""]
truth = dict(outcome="too_thin", authors=[], published=dict(when="2026-11-20T11:52:00Z", precision="second", zone="stated"))
