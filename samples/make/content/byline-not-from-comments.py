lang = "en"
template = "bigpaper"
site = dict(name="The Ashdale Gazette", domain="ashdalegazette.example", legal="Northfell News Group plc", city="Ashdale")
path = "/news/local/ashdale-clock-tower-stopped-4471.html"
section = "Local"
title = "Town clock will stay at ten past four until spring"
subtitle = "A pair of nesting falcons has moved into the works, and nobody may climb the tower before the young have flown."
byline = None
date_text = "Thursday, 19 November 2026, 6.15pm"
comments = 7
tags = ("Clock tower", "Wildlife")
lead = ("clock-tower.jpg", "A tower with a clock", "The clock stopped during the gale of 3 November.", "Picture: Gazette archive")
body = """
Ashdale's tower clock, which has struck the hours over the cattle market since 1862, will not be repaired this winter. The council's buildings committee was told on Thursday that two peregrine falcons have made a scrape behind the north dial, within arm's reach of the main shaft.

The birds are protected by law. Anyone who wants to disturb them needs a licence, and the county ecologist has let it be known that a late clock does not count as an emergency.

@related 2

The clock stopped at ten past four in the afternoon of 3 November, when a slate came loose in the gale and lodged between two wheels. The clockmaker who usually looks after it needed eleven minutes to find the fault and rather less to come down again. "One of them looked at me," he told the committee in a letter. "I have a family."

@ad

For shopkeepers the silence is more than a curiosity. The fishmonger closes by the five o'clock stroke, the bus inspector has no watch, and the market bell, by a charter that nobody has repealed, may only be rung after the tower has struck. Since the gale the traders have set up a kitchen clock on a ladder.

There is a precedent. In 1951 a swarm of bees occupied the striking train for a whole summer, and the town discovered that the smith's hammer could be heard just as far. His granddaughter has offered to lend the anvil.

@share

The committee voted by six to one to wait. The falcons are expected to lay in March, and the young should leave the tower by the end of June. The single vote against came from the member for the upper ward, who asked that it be recorded that he had missed his train.

Until then, visitors will be told the truth on a small enamel plate, which is to be screwed to the wall at the height of a child's eyes: the clock is right twice a day, and the falcons are right always.
"""
ld = ["""
{"@context":"https://schema.org","@graph":[{"@type":"WebPage","@id":"#page","name":"Town clock will stay at ten past four until spring","inLanguage":"en-GB"},
{"@type":"NewsArticle","headline":"Town clock will stay at ten past four until spring","datePublished":"2026-11-19T18:15:00Z","publisher":{"@type":"Organization","name":"Northfell News Group plc"},"author":{"@type":"Organization","name":"The Ashdale Gazette"},
"comment":[{"@type":"Comment","author":{"@type":"Person","name":"Geoffrey Plumb"},"dateCreated":"2026-11-19T20:04:00Z","text":"By Jove."},{"@type":"Comment","author":{"@type":"Person","name":"marshwiggle"},"text":"By Alan Sturrock, please, he writes better."}]}]}
"""]




def post(p, h):
    # a commenter whose words look like a credit line
    return h.replace('<div class="c-forum__hd">', '<div class="c-post c-post--top"><div class="c-post__who author">Alan Sturrock</div><div class="c-post__txt"><p>By Alan Sturrock, who has lived under that clock for sixty years: leave the birds in peace!</p></div></div><div class="c-forum__hd">', 1)


truth = dict(authors=[], publisher="Northfell News Group plc", published=dict(when="2026-11-19T18:15:00Z", precision="second", zone="stated"))
must_not = ["By Alan Sturrock, who has lived under that clock for sixty years: leave the birds in peace!"]
