lang = "en"
template = "blog"
site = dict(name="Notes from the Weighbridge", domain="weighbridge.example", legal="Marlow Finch", city="Ashdale")
path = "/notes/2026/08/22/tare"
section = None
title = "Tare"
h1_html = '<div class="h-entry"><h2 class="p-name"><a class="u-url" href="https://www.weighbridge.example/notes/2026/08/22/tare">Tare</a></h2>'
subtitle = None
byline = "Marlow Finch"
byline_html = '<p class="meta"><a class="p-author h-card" href="https://www.weighbridge.example/"><img class="u-photo" src="https://img.weighbridge.example/me.jpg" alt="">Marlow Finch</a></p></div>'
date_text = "22 Aug"
date_text_html = '<p><time class="dt-published" datetime="2026-08-22T19:05:00+0100">22 Aug</time></p><div class="e-content">'
comments = 5
meta_skip = ("og:title", "og:type", "og:description", "og:url", "og:site_name", "og:image", "og:locale", "twitter:card")
title_tag = "Tare – Notes from the Weighbridge"
body = """
Every lorry is weighed twice: once as it comes, and once as it goes. The difference is the load, and the load is all that anyone pays for. The rest is tare. I have run the bridge at the sugar works for nineteen seasons, and I think about tare a good deal.

A new driver weighs about eighty kilos. After a month of our canteen he weighs eighty-four. The scale has a resolution of twenty, so officially nothing has happened to him, but I know.

You would be surprised what people carry without noticing. A spare wheel that was meant to be dropped off in June. A wet tarpaulin. Once, a Labrador. It had fallen asleep behind the seats at a farm in the hills and went over my bridge twice, in and out, cancelling itself perfectly, which is the only honest way to travel.

There are those who try it on. They come in with water in the ballast tank and leave without. They stand on the step at one weighing and not at the other. I had a man whose lorry gained sixty kilos every time his brother-in-law was hiding in the box. I never said a word. I merely asked them both, at Christmas, how they were keeping.

What I like is the hour before dawn, when there is no one on the plate and the display reads zero. It is never quite zero. It trembles, ten up, ten down, with the wind, with the dew, with the river going by under the yard. The man who calibrates it tells me that a cathedral would do the same.

Next season they are putting in cameras and a barrier, and the lorries will weigh themselves. I shall be asked to come in one last time and step on the plate in my boots. I know already what it will say. It will round me down.
"""


def post(p, h):
    k = h.index('<p class="meta"><a class="p-author')
    return h[:k] + "</div>\n" + h[k:]


truth = dict(authors=[dict(name="Marlow Finch", role="writer", kind="person", url="https://www.weighbridge.example/")], published=dict(when="2026-08-22T19:05:00+01:00", precision="second", zone="stated"))

