lang = "de"
template = "wordpress"
site = dict(name="Werkstattgeflüster", domain="werkstattgefluester.example", legal="Agentur Hobelspan UG", city="Kollau")
path = "/2026/10/alte-hobelbank-retten/"
section = "Holz"
title = "So rettest du eine alte Hobelbank"
subtitle = None
byline = None
date_text = "28. Oktober 2026"
tags = ("Hobelbank", "Leinöl", "Restaurieren")
meta = [("name", "author", "admin"), ("name", "generator", "PressKit 6.4")]
body = """
Auf Dachböden und in Scheunen stehen sie noch: Hobelbänke aus Buche, krumm, verölt und unter Farbeimern begraben. Wer eine findet, sollte sie nicht zu Blumentreppen zersägen. Mit zwei Wochenenden Arbeit steht sie wieder gerade.

## Erst klopfen, dann kaufen

Nimm einen Hammerstiel mit. Gesundes Holz klingt hell, wurmstichiges dumpf. Kleine Löcher sind kein Grund zur Sorge, solange kein frisches Mehl daneben liegt. Schlimmer ist ein Riss, der durch die Zangenschraube läuft, denn ein neues Gewinde kostet mehr als die ganze Bank.

@newsletter

## Abrichten ohne Maschine

Die Platte ist selten eben. Lege zwei gerade Leisten quer darüber, eine vorn, eine hinten, und peile über beide Kanten. Wo sie gegeneinander kippen, ist die Platte verzogen. Hoble zuerst schräg zur Faser, bis die Leisten parallel liegen, und dann der Länge nach. Das dauert einen Nachmittag und mehrere Kannen Tee.

@ad

Verleimen musst du nur, was sich bewegt. Ich habe an meiner ersten Bank alles verleimt und im folgenden Winter jeden Zapfen krachen gehört. Holz will arbeiten, auch wenn wir Feierabend haben.

## Öl statt Lack

Zum Schluss kommt Leinöl, dünn und warm. Nach zwanzig Minuten wischst du ab, was nicht eingezogen ist, und wiederholst das Ganze dreimal im Abstand von einem Tag. Die Lappen hängst du im Freien auf, einzeln, niemals zusammengeknüllt in einen Eimer: Sie können sich von selbst entzünden.

@also

Meine Bank stammt von 1911. Der Name des ersten Besitzers ist unten eingebrannt, darunter das Datum seiner Hochzeit. Er hat also an jenem Tag noch schnell etwas fertig gemacht. Ich finde, das muss man verstehen.
"""
ld = ["""{"@context":"https://schema.org","@graph":[{"@type":"Article","@id":"https://www.werkstattgefluester.example/2026/10/alte-hobelbank-retten/#article","isPartOf":{"@id":"https://www.werkstattgefluester.example/2026/10/alte-hobelbank-retten/"},"author":{"@id":"https://www.werkstattgefluester.example/#/schema/person/4b1f"},"headline":"So rettest du eine alte Hobelbank","datePublished":"2026-10-28T06:15:00+00:00","dateModified":"2026-11-02T18:20:31+00:00","publisher":{"@id":"https://www.werkstattgefluester.example/#organization"},"articleSection":["Holz"],"inLanguage":"de-DE"},{"@type":"WebPage","@id":"https://www.werkstattgefluester.example/2026/10/alte-hobelbank-retten/","name":"So rettest du eine alte Hobelbank - Werkstattgeflüster","author":{"@id":"https://www.werkstattgefluester.example/#organization"}},{"@type":"WebSite","@id":"https://www.werkstattgefluester.example/#website","name":"Werkstattgeflüster"},{"@type":"Organization","@id":"https://www.werkstattgefluester.example/#organization","name":"Agentur Hobelspan UG"},{"@type":"Person","@id":"https://www.werkstattgefluester.example/#/schema/person/4b1f","name":"Thekla Brommer","image":{"@type":"ImageObject","caption":"Thekla Brommer"},"url":"https://www.werkstattgefluester.example/author/thekla/"}]}"""]
truth = dict(authors=[dict(name="Thekla Brommer", role="writer", kind="person", url="https://www.werkstattgefluester.example/author/thekla/")], published=dict(when="2026-10-28T06:15:00+00:00", precision="second", zone="stated"), modified=dict(when="2026-11-02T18:20:31+00:00", precision="second", zone="stated"), publisher="Agentur Hobelspan UG")
