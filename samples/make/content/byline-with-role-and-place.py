lang = "en"
template = "nextjs"
site = dict(name="The Meridian Post", domain="meridianpost.example", legal="Meridian Post Media LLC", city="Port Alder")
path = "/climate/2026/nov/20/salt-in-the-wells"
section = "Climate"
title = "Salt in the wells: an island drinks its last sweet water"
subtitle = "On Tervoe, four in ten taps now run brackish. The choice is between a pipe, a plant and a ferry full of bottles."
byline = "By Imogen Carrow, Water Correspondent, in Tervoe and Daniel Osterley in Port Alder; photographs by Lucja Brandt"
date_text = "Fri 20 Nov 2026 06.00 GMT"
date_iso = "2026-11-20T06:00:00Z"
byline_html = '<div class="Byline_root__x1"><span>By <a rel="author" href="/profile/imogen-carrow">Imogen Carrow</a>, Water Correspondent, in Tervoe and <a rel="author" href="/profile/daniel-osterley">Daniel Osterley</a> in Port Alder; photographs by <a href="/profile/lucja-brandt">Lucja Brandt</a></span></div>'
body = """
The kettle tells Runa Eskild what kind of week it will be. When the limescale is white, the rain has been good. When it is grey and tastes of the harbour, she sends her son to the shop for bottles and washes the lettuce in milk.

"My mother would have called me mad," she says, pouring. "But you cannot taste it in milk."

Tervoe lies eleven miles off the coast and has always lived from a lens of fresh water that floats on the heavier salt beneath it. Farmers, a dairy and nine hundred people drew on it for two centuries without knowing that it was there. Then came the golf course, the second dairy and four dry summers in a row.

@newsletter

## A lens the thickness of a house

Hydrologists from the coastal institute have sunk thirty-one tubes into the island since spring. Where the lens was once forty metres thick, they now measure eleven. "It is like a coin on edge," says the project's head, Professor Hedvig Lamm. "It stands until someone breathes."

@ad

Her advice to the parish is brief: pump less, and pump from more places. A pipe to the mainland would cost as much as the island earns in six years. A desalination plant would be cheaper, but it would swallow more current than the cable can carry in winter, when the ferry's batteries are charged.

The golf course has closed its back nine. The dairies have agreed to catch the rain from their roofs, which is harder than it sounds, because the gulls use them too. And the school has painted a gauge on its wall, where the children mark the level of their well every Friday.

## The price of a bottle

Not all islanders believe the tubes. At the inn they talk of the earthquake of 1904, after which the wells were salty for a year and then were not. The landlord serves the brackish water free of charge with the herring, where, he says, it belongs.

Runa Eskild has bought a second kettle. One is for guests.
"""
ld = ["""{"@context":"https://schema.org","@type":"NewsArticle","headline":"Salt in the wells: an island drinks its last sweet water","datePublished":"2026-11-20T06:00:00.000Z","dateModified":"2026-11-20T09:31:40.000Z","author":"Imogen Carrow, Daniel Osterley","isAccessibleForFree":true,"publisher":{"@type":"Organization","name":"The Meridian Post","legalName":"Meridian Post Media LLC"}}"""]
truth = dict(authors=[dict(name="Imogen Carrow", role="writer", kind="person", url="https://www.meridianpost.example/profile/imogen-carrow"), dict(name="Daniel Osterley", role="writer", kind="person", url="https://www.meridianpost.example/profile/daniel-osterley"), dict(name="Lucja Brandt", role="photographer", kind="person", url="https://www.meridianpost.example/profile/lucja-brandt")],
             published=dict(when="2026-11-20T06:00:00Z", precision="second", zone="stated"), modified=dict(when="2026-11-20T09:31:40Z", precision="second", zone="stated"), access="free")
