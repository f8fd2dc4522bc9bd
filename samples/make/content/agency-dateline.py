lang = "en"
template = "wordpress"
site = dict(name="Straits Morning Herald", domain="straitsherald.example", legal="Herald Consolidated Newspapers Bhd", city="Port Selat")
path = "/world/2026/11/19/coffee-exporters-agree-common-store"
section = "World"
title = "Coffee exporters agree on common store to steady prices"
subtitle = None
byline = "By Aurelio Banda and Kirsi Halonen"
date_text = "November 19, 2026 9:14 pm"
date_iso = "2026-11-19T21:14:00+08:00"
lead = ("coffee-sacks.jpg", "Sacks of coffee in a warehouse", "Sacks of green coffee wait for shipment at a warehouse in Nairobi, Kenya, November 12, 2026.", "REUTERS/Wanjiru Otieno/File Photo")
comments = 3
body = """
NAIROBI, Nov 19 (Reuters) - Nine coffee-growing nations agreed on Thursday to build a shared reserve of two million bags, the first attempt in a generation to hold prices steady by taking beans off the market.

The reserve, to be kept in three ports, would buy when the benchmark falls below $1.60 a pound and sell when it rises above $2.90, according to a draft seen by Reuters. The benchmark settled at $2.31 on Wednesday.

@ad

"We have been farmers who pray and traders who laugh," Beatrice Wamalwa, who chaired the talks, told reporters. "From next harvest we shall do a little of both." She said the first purchases could be made in May.

Two of the five largest producers stayed away. One sent an observer, who left before the vote; the other said in a statement that it preferred "the judgment of the market to the judgment of a warehouse".

@related 2

## Roasters wary

Importers said the plan would raise their costs without making supply any safer. The last such scheme collapsed in 1989 after members sold in secret from stores that inspectors had counted as full.

This time each bag is to carry a tag that is read whenever it crosses a threshold. Delegates spent most of Tuesday night arguing over who would own the readers. They are to be leased from a firm in a country that grows no coffee at all.

Prices rose 1.8 percent after the announcement and gave up the gain within the hour. "A reserve of two million bags is five days of breakfast," said Tuomas Rikala, an analyst at a bank in Helsinki. "It will not move the market. It may, however, let somebody sleep."

(Reporting by Aurelio Banda in Nairobi and Kirsi Halonen in Helsinki; Editing by Prudence Mallow)
"""
ld = ["""{"@context":"https://schema.org","@type":"NewsArticle","headline":"Coffee exporters agree on common store to steady prices","datePublished":"2026-11-19T21:14:00+08:00","dateModified":"2026-11-19T21:14:00+08:00","author":[{"@type":"Organization","name":"Reuters"}],"publisher":{"@type":"Organization","name":"Straits Morning Herald"}}"""]
truth = dict(authors=[dict(name="Aurelio Banda", role="writer", kind="person"), dict(name="Kirsi Halonen", role="writer", kind="person")], agency=["Reuters"], dateline="NAIROBI, Nov 19 (Reuters) -", published=dict(when="2026-11-19T21:14:00+08:00", precision="second", zone="stated"))
not_body = ("(Reporting by Aurelio Banda in Nairobi and Kirsi Halonen in Helsinki; Editing by Prudence Mallow)",)
must_not = ["REUTERS/Wanjiru Otieno/File Photo"]
