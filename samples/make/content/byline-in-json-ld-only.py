lang = "en"
template = "wordpress"
site = dict(name="Harrow Bay Courier", domain="harrowbaycourier.example", legal="Bayside Regional Press Ltd", city="Harrow Bay")
path = "/2026/11/18/lifeboat-museum-dry-dock/"
section = "Local"
title = "Lifeboat museum gets its dry dock after a decade of raffles"
subtitle = None
byline = None
date_text = "18 November 2026"
date_iso = "2026-11-18T07:40:00+00:00"
tags = ("Harbour", "Museums")
lead = ("2026/11/lifeboat-dock.jpg", "A blue lifeboat on a cradle", "The Mary Ellwood on her cradle before the move.", "Photo: Harbour Trust")
body = """
The volunteers of the Harrow Bay Lifeboat Museum have raised the last of the money they need to put their oldest vessel under a roof. The dry dock beside the customs shed, empty since the sardine trade ended, will be closed with a glass hall by next autumn.

"We sold raffle tickets for a boat that people could only see at low water," said the museum's chair, Constance Ferrier, who started the appeal eleven years ago with a biscuit tin and a folding table. The tin is now in the display case at the entrance, next to the first winning ticket.

@ad

The boat, the Mary Ellwood, was built in 1911 and launched 214 times. Her crews brought home 389 people, two horses and, in the winter of 1926, the entire brass section of a touring circus. She was sold after the war, served as a houseboat and was found in 1998 in a field of cabbages.

## Rot below the waterline

Shipwrights who examined her in the spring gave the museum a choice between haste and grief. The keel is sound, but eleven planks on the port side have softened, and a fourth winter in the open would have reached the ribs. "You could push a pencil into her," said Edwin Marsh, who leads the restoration. "I did, and I wished I had not."

@also

The hall will cost 640,000 pounds. Half of it comes from the county's heritage fund, a third from a shipping family that prefers not to be named, and the rest from the raffles, a sponsored swim and the sale of a cookery book called Forty Ways with Mackerel, now in its sixth printing.

Not everyone is pleased. The sailing school next door fears for its slipway, and two neighbours have objected to the height of the roof. The planning committee has asked for a drawing that shows the shadow at noon in December before it signs the final permit.

Mrs Ferrier has already ordered the ribbon. She intends to cut it with the knife that freed the circus trombone from the rigging, if the county museum agrees to lend it for the day.
"""
ld = ["""
{"@context":"https://schema.org","@type":"NewsArticle","headline":"Lifeboat museum gets its dry dock after a decade of raffles","datePublished":"2026-11-18T07:40:00+00:00","dateModified":"2026-11-19T10:02:11+00:00","author":[{"@type":"Person","name":"Rowena Talbot","url":"https://www.harrowbaycourier.example/staff/rowena-talbot"},],"publisher":{"@type":"Organization","name":"Bayside Regional Press Ltd","logo":{"@type":"ImageObject","url":"https://static.harrowbaycourier.example/logo.png"}},"mainEntityOfPage":"https://www.harrowbaycourier.example/2026/11/18/lifeboat-museum-dry-dock/",}
"""]
truth = dict(authors=[dict(name="Rowena Talbot", role="writer", kind="person", url="https://www.harrowbaycourier.example/staff/rowena-talbot")], publisher="Bayside Regional Press Ltd",
             published=dict(when="2026-11-18T07:40:00+00:00", precision="second", zone="stated"), modified=dict(when="2026-11-19T10:02:11+00:00", precision="second", zone="stated"))
must_not = ["Photo: Harbour Trust"]
