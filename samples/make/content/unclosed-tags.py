lang = "en"
template = "tables"
encoding = "windows-1252"
content_type = "text/html"
site = dict(name="The Fell Walker's Page", domain="fellwalker.example", legal="E. Braithwaite", city="Scarsdale")
path = "/walks/walk_31.htm"
section = "Walks"
title = "Walk 31: Over Harrow Pike by the Corpse Road"
subtitle = None
byline = "by Edmund Braithwaite"
date_text = "Walked and written 19th September 2026"
paragraphs = "unclosed"
comments = 4
meta_skip = ("og:title", "og:type", "og:description", "og:url", "og:site_name", "og:image", "og:locale", "twitter:card", "viewport")
title_tag = "Walk 31"
body = """
The old people of Scarsdale had no churchyard of their own. When someone died, six neighbours took the coffin on their shoulders and carried it nine miles over Harrow Pike to the next valley, and the way they went is still on the map in Gothic letters.

I set out at seven with cheese, a flask and a borrowed dog. The first mile is easy and follows the beck. At the sheepfold there is a flat slab, waist high, where the bearers put down their load and got their breath. My dog put himself down on it and had to be persuaded.

Beyond the fold the path steepens and the bracken closes over it. Keep the wall on your left. *Do not* follow the wide track to the right, however kind it looks: it was made by a quarry company, and it ends where the quarry does, very suddenly.

> There is no hurry on this road. There never was.

So it says on a stone at the second resting place. I had always thought that it was scratched there by some wit from the youth hostel, but a man from the county archive tells me the letters are of 1720 or thereabouts, and well cut.

The summit is a disappointment, as summits are. You see three more. What you do not see, until you step round the cairn, is the tarn, as black as a stove, and the long green ramp that goes down from it as straight as if it had been ruled. They say that the bearers used to slide here in winter, coffin and all, and sang to keep the balance.

I reached the lych gate at ten past two. The sexton's wife sells tea through her window. She asked, as she asks everyone who comes down from that side, whether I was delivering or collecting.

Nine miles, 1,900 feet, seven hours with dog. The last bus back goes at 5.40 and does not wait.
"""


def post(p, h):
    # the hand that wrote it: end tags left out, crossed over, doubled
    h = h.replace("</FONT></TD></TR></TABLE>", "</TD></TABLE>", 1)
    h = h.replace("<em>Do not</em>", "<B><I>Do not</B></I>", 1)
    h = h.replace("<p>Beyond the fold", "<P><FONT COLOR=black>Beyond the fold", 1)
    h = h.replace("<blockquote><p>", "<BLOCKQUOTE><P><I>", 1).replace("</p></blockquote>", "</BLOCKQUOTE>", 1)
    return h.replace("</TD></TR></TABLE>\n</BODY>", "</TABLE>\n</CENTER></BODY>")


truth = dict(authors=[dict(name="Edmund Braithwaite", role="writer", kind="person")], published=dict(when="2026-09-19", precision="day", zone="unknown"))
