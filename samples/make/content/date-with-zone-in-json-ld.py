lang = "en"
template = "nextjs"
site = dict(name="Prairie Ledger", domain="prairieledger.example", legal="Ledger Newsgathering Inc.", city="Bitter Creek")
path = "/agriculture/2026/11/14/grain-elevator-becomes-concert-hall"
section = "Agriculture"
title = "Empty grain elevator turns out to have the best echo in three states"
subtitle = None
byline = "By Wendell Crowe and Tamsin Okafor"
date_text = "Nov. 13, 2026, 11:40 p.m. CT"
date_iso = "2026-11-14T05:40:00.000Z"
body = """
The last wheat left Bitter Creek in 1994, and for thirty years nothing went into Elevator No. 3 except pigeons. On Friday night two hundred people went in, one by one, through a door made for a broom, and sat down on hay bales to hear a cello.

The note hung in the concrete for nineteen seconds. Somebody had a stopwatch.

@ad

It was a plumber who found out. Hollis Yates had been sent in the spring to seal a leaking drain, and he whistled, as he does. "It came back and sat on me," he said. "I put down my wrench and I whistled again, lower. I was late for two other jobs."

Yates told his sister, who teaches music at the county school. She brought a tuning fork, then a choir, then a professor of acoustics from the state college, who lay on the floor for most of an afternoon. His measurements fill forty pages. The short version, he says, is that a silo built to hold a million bushels is accidentally the shape of a bell.

## No chairs, no heating, no fast music

There are conditions. The echo turns anything quicker than a walk into porridge, so programs are slow. The temperature inside on Friday was 38 degrees, and the cellist played in mittens with the tips cut off. The fire marshal allows two hundred listeners, because that is how many can leave through the broom door in four minutes.

@newsletter

The co-op that owns the building had planned to blow it up this winter. Demolition had been priced at $310,000. The board has now voted, five to four, to wait a year and to charge ten dollars a head.

A composer in Port Alder is writing a piece for the room. It has seven notes in it, she says, and lasts an hour. Yates has been asked to whistle the fourth.
"""
ld = ["""{"@context":"https://schema.org","@type":"NewsArticle","headline":"Empty grain elevator turns out to have the best echo in three states","datePublished":"2026-11-13T23:40:00-06:00","dateModified":"2026-11-13T23:40:00-06:00","author":[{"@type":"Person","name":"Wendell Crowe","url":"https://www.prairieledger.example/staff/wendell-crowe"},{"@type":"Person","name":"Tamsin Okafor","url":"https://www.prairieledger.example/staff/tamsin-okafor"}],"publisher":{"@type":"NewsMediaOrganization","name":"Prairie Ledger"}}"""]
truth = dict(authors=[dict(name="Wendell Crowe", role="writer", kind="person", url="https://www.prairieledger.example/staff/wendell-crowe"), dict(name="Tamsin Okafor", role="writer", kind="person", url="https://www.prairieledger.example/staff/tamsin-okafor")], published=dict(when="2026-11-13T23:40:00-06:00", precision="second", zone="stated"))
