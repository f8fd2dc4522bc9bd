lang = "de"
template = "bigpaper"
site = dict(name="Mittelland-Kurier", domain="mittelland-kurier.example", legal="MK Mediengruppe GmbH", city="Steinhude am Berg")
path = "/wirtschaft/verbraucher/pfand-auf-einmachglaeser-102.html"
section = "Verbraucher"
title = "Händler wollen Pfand auf Einmachgläser von 2028 an"
subtitle = None
byline = None
date_text = "16.11.2026, 14:08 Uhr"
title_tag = "Pfand auf Einmachgläser: Händler legen Plan vor - Mittelland-Kurier"
og_title = "Pfand auf Einmachgläser: Händler legen Plan vor"
body = """
Steinhude (dpa) - Wer Gurken, Kirschen oder Apfelmus im Glas kauft, soll künftig 15 Cent Pfand zahlen. Darauf haben sich die vier größten Handelsketten des Landes mit den Abfüllern geeinigt, wie der Verband des Lebensmittelhandels am Montag mitteilte.

Die Regelung soll vom 1. Januar 2028 an gelten und zunächst nur Gläser mit einem Inhalt von 300 bis 1.000 Millilitern erfassen. Kleine Senfgläser bleiben ausgenommen, weil sie »ohnehin niemand zurückbringt«, heißt es in dem Papier.

@ad

Bisher landet fast jedes Glas nach einmaligem Gebrauch im Sammelbehälter und wird eingeschmolzen. Das kostet nach Angaben des Verbands etwa dreimal so viel Energie wie Spülen und Neubefüllen. Voraussetzung ist eine einheitliche Form: Statt derzeit 214 verschiedener Gläser soll es nur noch elf geben.

@newsletter

Genau daran könnte der Plan scheitern. Mehrere kleinere Hersteller kündigten Widerstand an. »Unser Glas hat eine Taille, und die Kundschaft liebt diese Taille«, sagte die Geschäftsführerin einer Konservenfabrik, Roswitha Hagedorn. Der Bauernverband sprach dagegen von einem längst fälligen Schritt.

@related 2

Verbraucherschützer begrüßten die Einigung, mahnten aber eine klare Kennzeichnung an. Schon heute gebe es an Automaten Ärger mit Flaschen, die gleich aussähen und verschieden behandelt würden. Sie schlagen vor, den Betrag in den Boden prägen zu lassen.

Das Umweltministerium will die Einigung nun prüfen. Ein Sprecher sagte, man freue sich über jede Lösung, für die es kein neues Gesetz brauche. In einem Modellversuch in drei Landkreisen waren zuletzt 83 von 100 Gläsern zurückgegeben worden, die meisten davon gespült und einige bereits wieder mit Marmelade gefüllt. (dpa/mkr)
"""
ld = ["""[{"@context":"https://schema.org","@type":"BreadcrumbList","itemListElement":[{"@type":"ListItem","position":1,"name":"Wirtschaft"},{"@type":"ListItem","position":2,"name":"Verbraucher"}]},{"@context":"https://schema.org","@type":"NewsArticle","headline":"Pfand auf Einmachgläser: Händler legen Plan vor","datePublished":"2026-11-16T14:08:11+01:00","author":{"@type":"Organization","name":"MK Mediengruppe GmbH"},"publisher":{"@type":"Organization","name":"MK Mediengruppe GmbH"}}]"""]
truth = dict(authors=[], agency=["dpa"], dateline="Steinhude (dpa) -", published=dict(when="2026-11-16T14:08:11+01:00", precision="second", zone="stated"), publisher="MK Mediengruppe GmbH")
must = ["Steinhude (dpa) - Wer Gurken, Kirschen oder Apfelmus im Glas kauft"]
