lang = "en"
template = "bigpaper"
site = dict(name="The Calder Standard", domain="calderstandard.example", legal="Standard & Evening Holdings Ltd", city="Calder")
path = "/culture/music/last-organ-grinder-retires-88213"
section = "Music"
title = "The last organ grinder hangs up his handle"
subtitle = None
byline = "Beatrix Fallow, Music Editor"
byline_html = '<div class="c-sig__who"><a href="/authors/beatrix-fallow" class="c-sig__a">Beatrix Fallow</a>, Music Editor</div>'
date_text = "Published: 11:20, 18 November 2026 | Updated: 08:03, 19 November 2026"
comments = 3
body = """
For fifty-one years Augustin Peel has stood on the corner of Rope Street and turned a crank. On Saturday, at the stroke of noon, he turned it for the last time, played the waltz that he always played last, and put the little red curtain over the pipes.

He is eighty-two, and his shoulder has worn out before the bellows. "The machine could go on for another century," he said. "I have asked it. It wants a younger man."

@ad

The organ was built in 1893 by a firm of clockmakers who had run short of orders. It has thirty-three keys, nine tunes and a temper. In frost the high notes freeze, and in the damp of April it will not play anything in a minor key. Peel inherited it from an uncle, together with a monkey who had already retired.

What he earned is a matter of dispute. The tax office once set it at a figure that made him laugh, and he offered to pay in coppers. It took two officials an afternoon to count them. Since then nobody has asked.

@share

The corner will not stay silent. A student of engineering, Noor Havili, has apprenticed herself to him since last winter and has learnt to punch new cardboard rolls. Her first is a song that was played at every bus stop this summer. Peel has heard it four times. He calls it "quick".

On Monday she takes over the pitch, the licence and the hat. The waltz, she says, will stay at the end of the programme, because people have begun to set their watches by it.
"""
ld = ["""{"@context":"http://schema.org","@type":"NewsArticle","headline":"The last organ grinder hangs up his handle","author":{"@type":"Person","name":"Beatrix Fallow","jobTitle":"Music Editor","url":"https://www.calderstandard.example/authors/beatrix-fallow"},"datePublished":"2026-11-18T11:20:00+00:00","dateModified":"2026-11-19T08:03:00+00:00","publisher":{"@type":"NewsMediaOrganization","name":"The Calder Standard"}}""",
      """{"@context":"http://schema.org","@type":"NewsArticle","headline":"Bell foundry rings in its three hundredth year","author":{"@type":"Person","name":"Cosmo Ridley"},"datePublished":"2026-11-16T09:00:00+00:00","url":"https://www.calderstandard.example/culture/bell-foundry-88102"}"""]

NEXT = """<div class="l-story l-story--next" data-url="/culture/bell-foundry-88102" data-infinite="2"><div class="l-story__in"><div class="c-head"><div class="c-head__kick"><a href="/culture">Culture</a></div><h1 class="c-head__hl">Bell foundry rings in its three hundredth year</h1><div class="c-sig"><div class="c-sig__who"><a href="/authors/cosmo-ridley">Cosmo Ridley</a></div><div class="c-sig__when">Published: 09:00, 16 November 2026</div></div></div>
<div class="l-story__col"><div class="c-txt js-body-part"><div class="c-par"><p class="c-par__txt">Every bell that leaves the Hollin works is struck once by the youngest apprentice and never again until it hangs. The foundry has kept to that rule for three centuries, and on Sunday it cast its birthday present to itself.</p></div>
<div class="c-par"><p class="c-par__txt">The new bell weighs as much as a family car and is tuned to a note that the founder's diary calls a cheerful E. It was poured at night, because bronze, like bread, is judged by its colour.</p></div>
<div class="c-par"><p class="c-par__txt">Some two hundred visitors stood behind a rope and held their breath for the eleven seconds that the metal needs to find its way. The works manager allowed himself a biscuit when it was over.</p></div>
<div class="c-par"><p class="c-par__txt">Orders reach until the year after next, most of them from abroad, where church towers are being built again and old ones have lost their voices to the war.</p></div></div></div></div></div>
"""


def post(p, h):
    return h.replace('<div class="c-shelf">', NEXT + '<div class="c-shelf">', 1)


truth = dict(authors=[dict(name="Beatrix Fallow", role="writer", kind="person", url="https://www.calderstandard.example/authors/beatrix-fallow")], published=dict(when="2026-11-18T11:20:00+00:00", precision="second", zone="stated"), modified=dict(when="2026-11-19T08:03:00+00:00", precision="second", zone="stated"))
must_not = ["Every bell that leaves the Hollin works is struck once by the youngest apprentice", "Orders reach until the year after next", "Cosmo Ridley"]
