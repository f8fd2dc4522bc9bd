lang = "en"
template = "tailwind"
site = dict(name="Long Table", domain="longtable.example", legal="Refectory Media Cooperative", city="Calder")
path = "/conversations/mapmaker-odile-strand"
section = "Conversations"
title = "“A map is an apology for what it leaves out”"
subtitle = "Odile Strand has drawn the same valley by hand every seven years since 1984. We asked her what has changed, and why the rivers are red."
byline = "Interview: Petra Lindqvist"
date_text = "Nov 14, 2026"
lead = ("odile-strand.jpg", "A woman bends over a table", "Odile Strand at her drawing table in the mill.", "Photo: Jonas Ekdahl")
body = """
**Ms Strand, there are satellites now. Why do you still walk?**

Because a satellite has never been rained on. It sees a barn, and I see a barn with a dance in it. The surveyors send me their data every time, out of kindness, and every time I find four or five things in it that are perfectly measured and not true.

**Give us an example.**

There is a road to the upper farm. On the official sheet it is as wide as all the others. Nobody has driven there since the bridge sank, and a birch grows in the middle of it, a handsome one. So I draw the birch. The road can look after itself.

@related 2

**How long does a sheet take?**

Two summers of walking and one winter of ink. I used to need a single summer. The valley has not grown, so it must be me.

**On the first map, the rivers are blue. Since 2005 they have been red.**

That was an accident and then it was not. I had run out of blue on a Sunday. When the people from the water board saw the proof, they were offended, and they went out to take samples, to show me that I was wrong. It turned out that the dye works had a second pipe. After that I kept the colour.

**Has anyone ever asked you to leave something out?**

Constantly! A man wanted his pond removed because of the tax. A priest asked me to move the boundary of the parish by the width of a graveyard. And a couple, who shall remain nameless, begged me not to draw the bench.

@newsletter

**Did you?**

I drew a tree in front of it.

**What will be on the sheet for 2033?**

Less. When I began, I had forty-one signs for forty-one kinds of thing: smithies, wells, bee-houses. I have not needed the smithy since 1998. The legend gets shorter, and that, to my mind, is the saddest sentence on the map. But there is one new sign. It is for places where you can hear nothing at all. I have found three so far.

**Will you tell us where?**

You will have to buy the map.
"""
ld = ["""{"@context":"https://schema.org","@type":"Article","headline":"&ldquo;A map is an apology for what it leaves out&rdquo;","author":[{"@type":"Person","name":"Petra Lindqvist"}],"datePublished":"2026-11-14","publisher":{"@type":"Organization","name":"Refectory Media Cooperative"}}"""]
truth = dict(authors=[dict(name="Petra Lindqvist", role="writer", kind="person")], published=dict(when="2026-11-14", precision="day", zone="unknown"), publisher="Refectory Media Cooperative")
must = ["Did you?", "Give us an example.", "I drew a tree in front of it."]
