lang = "en"
template = "nextjs"
site = dict(name="The Bullion Review", domain="bullionreview.example", legal="Assay Financial Media LLC", city="Port Alder")
path = "/markets/2026/11/18/who-is-buying-all-the-silver-teaspoons"
section = "Markets"
title = "Who is buying all the silver teaspoons?"
subtitle = None
byline = "By Cornelius Ash"
date_text = "18 November 2026 at 5:00 GMT"
date_iso = "2026-11-18T05:00:00Z"
comments = 0
length_ok = True
body = """
For six weeks now, the auction houses of four countries have sold every silver teaspoon they could lay hands on. The bids come by telephone, the voice is always polite, and the price is always a little higher than the metal would fetch if it were melted down.

No other cutlery is touched. Forks remain unsold, ladles are returned to their owners, and a soup tureen that once belonged to an archbishop found no buyer even at

@raw
<div class="Gate_fade__31"></div><section class="Gate_root__31" data-testid="paywall"><h2>Continue reading with a subscription</h2><p>This article is for subscribers. Join today and get unlimited access to every story, our weekly charts and the archive since 1931.</p><ul><li>Digital access: 1 a week for the first eight weeks</li><li>Cancel at any time</li></ul><button>Subscribe now</button><p>Already a subscriber? <a href="/login">Sign in</a></p></section>
@end
"""


def next_data(p, d):
    d["props"]["pageProps"]["article"]["meter"] = {"locked": True, "reason": "subscriber"}
    return d


ld = ["""{"@context":"https://schema.org","@type":"NewsArticle","headline":"Who is buying all the silver teaspoons?","datePublished":"2026-11-18T05:00:00Z","isAccessibleForFree":false,"hasPart":{"@type":"WebPageElement","isAccessibleForFree":false,"cssSelector":".Gate_root__31"},"author":{"@type":"Person","name":"Cornelius Ash"},"publisher":{"@type":"Organization","name":"The Bullion Review","legalName":"Assay Financial Media LLC"}}"""]
truth = dict(outcome="paywall_stub", authors=[dict(name="Cornelius Ash", role="writer", kind="person")], published=dict(when="2026-11-18T05:00:00Z", precision="second", zone="stated"), access="subscriber")
must_not = ["Continue reading with a subscription", "Already a subscriber?"]
