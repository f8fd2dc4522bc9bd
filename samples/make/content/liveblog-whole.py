lang = "en"
template = "bigpaper"
site = dict(name="Quayside Daily", domain="quaysidedaily.example", legal="Quayside Publishing Company", city="Quayside")
path = "/live/2026/nov/15/storm-odette-live"
section = "Weather"
title = "Storm Odette: bridges closed and ferries held as surge nears the harbour – as it happened"
subtitle = "All the day's developments from the estuary, where the tide is expected to reach its highest mark since 1976."
byline = "Fergus Quill (now) and Anneliese Bower (earlier)"
byline_html = '<div class="c-sig__who"><a href="/by/fergus-quill">Fergus Quill</a> (now) and <a href="/by/anneliese-bower">Anneliese Bower</a> (earlier)</div>'
date_text = "Sun 15 Nov 2026 21.40 GMT. First published at 07.05 GMT"
comments = 4



body = """
@raw
<div class="c-live" id="b1"><div class="c-live__time"><time datetime="2026-11-15T21:40:00Z">21.40 GMT</time></div><h2>What we know tonight</h2></div>
@text
What we know tonight
@end

We are closing this page now. The surge passed the harbour bar at ten past eight, thirty-one centimetres below the mark that the barrier board had feared. Nobody has been seriously hurt. The rope bridge at Farrow is gone.

- The upper and lower bridges open again at five in the morning.
- Ferries stay in port until Monday noon.
- Some 1,400 homes on the south bank are without current.

@ad

@raw
<div class="c-live" id="b2"><div class="c-live__time"><time datetime="2026-11-15T20:26:00Z">20.26 GMT</time></div><h2>The water has turned</h2></div>
@text
The water has turned
@end

Our reporter at the fish dock writes that the gauge has dropped by a hand's breadth in ten minutes. The harbour master, Joan Tuckwell, has taken off her boots, which she describes as an official statement.

> I have been here for four of these. You know it is over when the rats walk, instead of running.

@raw
<div class="c-live" id="b3"><div class="c-live__time"><time datetime="2026-11-15T18:02:00Z">18.02 GMT</time></div><h2>Barrier closed for the third time this year</h2></div>
@text
Barrier closed for the third time this year
@end

The last of the nine gates went down at six o'clock. Engineers had trouble with number four, which had caught a shopping trolley, and a diver was sent for. It is the first time that the barrier has been shut on a Sunday, when its crew is at half strength.

@related 2

@raw
<div class="c-live" id="b4"><div class="c-live__time"><time datetime="2026-11-15T12:31:00Z">12.31 GMT</time></div><h2>Sandbags, soup and one stranded wedding</h2></div>
@text
Sandbags, soup and one stranded wedding
@end

Volunteers in the school kitchen have filled nine thousand sandbags and as many bowls. A wedding party of sixty is stuck on the pleasure steamer, tied to the quay with double ropes; the band has been playing since breakfast and has asked us for requests.

@raw
<div class="c-live" id="b5"><div class="c-live__time"><time datetime="2026-11-15T07:05:00Z">07.05 GMT</time></div><h2>Good morning</h2></div>
@text
Good morning
@end

Welcome to our coverage of Storm Odette. The wind has been rising since four, the milk has not come, and the first trees are down along the coast road. We will stay with you until the tide has gone out.
"""
ld = ["""{"@context":"https://schema.org","@type":"LiveBlogPosting","headline":"Storm Odette: bridges closed and ferries held as surge nears the harbour – as it happened","coverageStartTime":"2026-11-15T07:05:00Z","coverageEndTime":"2026-11-15T21:40:00Z","datePublished":"2026-11-15T07:05:00Z","dateModified":"2026-11-15T21:40:00Z","author":[{"@type":"Person","name":"Fergus Quill"},{"@type":"Person","name":"Anneliese Bower"}],"publisher":{"@type":"Organization","name":"Quayside Daily"},
"liveBlogUpdate":[{"@type":"BlogPosting","headline":"What we know tonight","datePublished":"2026-11-15T21:40:00Z","author":{"@type":"Person","name":"Fergus Quill"}},{"@type":"BlogPosting","headline":"Good morning","datePublished":"2026-11-15T07:05:00Z"},]}"""]
truth = dict(authors=[dict(name="Fergus Quill", role="writer", kind="person", url="https://www.quaysidedaily.example/by/fergus-quill"), dict(name="Anneliese Bower", role="writer", kind="person", url="https://www.quaysidedaily.example/by/anneliese-bower")],
             published=dict(when="2026-11-15T07:05:00Z", precision="second", zone="stated"), modified=dict(when="2026-11-15T21:40:00Z", precision="second", zone="stated"))
must = ["The water has turned"]
