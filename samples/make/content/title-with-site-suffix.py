lang = "en"
template = "drupal"
site = dict(name="Allotment Weekly", domain="allotmentweekly.example", legal="Spade & Barrow Publishing Ltd", city="Calder")
path = "/growing/why-your-leeks-bolt"
section = "Growing"
title = "Why your leeks bolt – and what the neighbours’ do not tell you"
title_tag = "Why your leeks bolt – and what the neighbours’ do not tell you - Growing | Allotment Weekly – 11.11.2026"
og_title = "Why your leeks bolt – and what the neighbours’ do not tell you - Growing | Allotment Weekly – 11.11.2026"
h1_html = '<div class="page-title"><span class="field field--name-title">Why your leeks bolt – and what the neighbours’ do not tell you</span></div>'
subtitle = None
byline = "Words by Clemency Hart"
date_text = "Wed, 11/11/2026 - 07:00"
tags = ("Leeks", "Winter vegetables")
body = """
There is a moment in June when a leek looks at the sky and decides to become a flower. You cannot see it happen. By the time the stalk has turned hard as a broom handle, the decision is weeks old.

Most of us blame the heat. The heat is innocent. A leek bolts because it believes that it has lived through a winter, and it believes that because, some time in April, you left it on a cold windowsill for ten nights in a row.

@related 2

## Ten nights is all it takes

Seedlings thinner than a pencil do not notice the cold. Those thicker than a pencil do, and they count. Trials at a seed station in the fens found that plants kept at six degrees for a week stayed calm, while those kept there for eleven days sent up flowers three months later, every one.

So the early sower is punished twice: once with leggy plants, and again with a row of drumsticks.

@ad

## Three remedies, one of them dull

- Sow in the second half of March, not in January, whatever the seed packet promises.
- Keep trays above ten degrees until the end of April, even if that means giving up a bathroom.
- Grow a winter variety. It takes longer, and it has more patience than you.

If the damage is done, cut the stalk as low as you can on the day you notice it. The leek will not forgive you, but it will sulk at the base and form small white bulbs, which are excellent with butter.

As for the neighbours, walk past their plots at dusk. Those splendid rows, straight as a regiment, have gaps in them. Something stood there last week, and it was taller than a child. Nobody has ever mentioned it to me either.
"""
ld = ["""{"@context":"https://schema.org","@graph":[{"@type":"Article","headline":"Why your leeks bolt – and what the neighbours&rsquo; do not tell you - Growing | Allotment Weekly","name":"Why your leeks bolt","datePublished":"2026-11-11T07:00:00+0000","isAccessibleForFree":"True","author":{"@type":"Person","name":"Clemency Hart","url":"https://www.allotmentweekly.example/people/clemency-hart"},"publisher":{"@type":"Organization","name":"Spade & Barrow Publishing Ltd"}}]}"""]
truth = dict(authors=[dict(name="Clemency Hart", role="writer", kind="person", url="https://www.allotmentweekly.example/people/clemency-hart")], published=dict(when="2026-11-11T07:00:00+00:00", precision="second", zone="stated"), publisher="Spade & Barrow Publishing Ltd", access="free")
