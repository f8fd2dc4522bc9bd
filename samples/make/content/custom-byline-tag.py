lang = "en"
template = "elements"
site = dict(name="Market Lantern", domain="marketlantern.example", legal="Lantern Financial Publishing GmbH", city="Port Alder")
path = "/companies/brisling-shares-tin-price-20261117"
section = "Companies"
title = "Brisling shares slip as tin grows dearer than fish"
subtitle = None
byline = "By Marguerite Dahl, Reuters"
byline_html = "<byline>By <span>Marguerite Dahl</span>, Reuters</byline>"
date_text = "Nov 17, 2026 4:52 p.m. ET"
meta_skip = ("og:site_name",)
title_tag = "Brisling shares slip as tin grows dearer than fish | Market Lantern"
lead = ("brisling-cannery.jpg", "Workers at a packing line", "A packing line at the Brisling plant in Sund.", "REUTERS/Olav Teig/File Photo")
body = """
Shares in the canner Brisling fell 7.4 percent on Tuesday after the company said that the metal in its tins now costs more than the fish inside them.

The price of tinplate has risen by a third since August, when the largest of three rolling mills on the western seaboard was shut for repairs. Brisling, which fills 340 million tins a year, had bought its supplies forward only until the end of October.

@ad

"We could raise prices, make the tins smaller or go into jars," Chief Executive Henrik Osgard told analysts on a call. "We shall do the first, think about the second and pray that nobody mentions the third." Glass would mean rebuilding all six of the group's lines.

@related 3

The company cut its forecast for operating profit to between 41 million and 46 million crowns from 60 million. Analysts had expected 58 million on average. Sales in the third quarter rose 2.1 percent to 212 million crowns, helped by a summer too hot for cooking.

## Rivals look for paper

Two competitors are testing a laminated carton. It weighs a fifth of a tin and can be squared off on a shelf, but tasters in a blind trial complained of a note of envelope. Brisling has declined to take part in the trial.

Osgard said the group was in talks with a scrap merchant about a deposit on empty tins, an idea that was common until the 1950s. A returned tin would earn the customer eight cents, and the company a third of its metal.

The stock has lost 22 percent this year. It closed at 61.30 crowns, its lowest since the herring failure of 2019.
"""
ld = ["""<![CDATA[
{"@context":"https://schema.org","@type":"WebPage","name":"Brisling shares slip as tin grows dearer than fish","url":"https://www.marketlantern.example/companies/brisling-shares-tin-price-20261117","isPartOf":{"@type":"WebSite","name":"Market Lantern","url":"https://www.marketlantern.example/"},"publisher":{"@type":"Organization","name":"Lantern Financial Publishing GmbH"},"datePublished":"2026-11-17T16:52:00-05:00"}
]]>"""]
truth = dict(authors=[dict(name="Marguerite Dahl", role="writer", kind="person")], agency=["Reuters"], publisher="Lantern Financial Publishing GmbH", published=dict(when="2026-11-17T16:52:00-05:00", precision="second", zone="stated"))
