lang = "de"
template = "drupal"
site = dict(name="Lindauer Seebote", domain="seebote.example", legal="Verlagsgesellschaft Obersee mbH & Co. KG", city="Lindenau")
path = "/kommunales/bootshaus-wird-schwimmende-schule"
section = "Kommunales"
title = "Das alte Bootshaus wird eine schwimmende Schule"
subtitle = "Weil das Gymnasium saniert wird, ziehen vier Klassen aufs Wasser. Nur der Hausmeister ist noch seekrank."
byline = "Von Friederike Anhalt"
byline_html = ""
date_text = "Donnerstag, 19. November 2026, 5:30 Uhr"
tags = ("Schule", "Hafen", "Sanierung")
paragraphs = "p"
body = """
@raw
<p><strong>Von Friederike Anhalt</strong></p>
@end

Am Montagmorgen um Viertel vor acht steht Schulleiter Konrad Biermoos auf dem Steg und zählt Kinder. Sechsundneunzig müssen es sein, jedes mit Schwimmweste, jedes mit Pausenbrot. Dann klappt er die Liste zu und gibt dem Mann am Tau ein Zeichen.

Das Bootshaus der früheren Werft liegt seit dem Wochenende auf drei Pontons mitten in der Hafenbucht. Vier Klassenräume sind darin eingerichtet, dazu ein Lehrerzimmer, in dem genau sechs Menschen sitzen können, wenn keiner aufsteht. Bis zum Sommer 2028 soll hier unterrichtet werden, denn im Gymnasium am Markt wird Asbest aus den Decken geholt.

@ad

## Billiger als Container

Die Idee stammt aus einer Elternversammlung. Container auf dem Festplatz hätten 2,1 Millionen Euro gekostet, rechnete das Bauamt vor, und der Zirkus hätte umziehen müssen. Das Bootshaus gehörte der Stadt ohnehin, und die Pontons waren nach dem Seefest übrig.

„Wir haben gelacht, als der Vorschlag kam“, sagt Baureferentin Dorothea Wenk. „Dann haben wir gerechnet. Dann hat keiner mehr gelacht.“ Rund 480.000 Euro kostet der Umbau nun, Heizung und Rettungsringe inbegriffen.

@related 2

Die Schüler haben sich schnell gewöhnt. In Mathematik berechnen sie den Tiefgang, in Erdkunde blicken sie aus dem Fenster, und wer im Sport den Ball zu weit wirft, muss ihn mit dem Ruderboot holen. Schwieriger ist es bei Wind: Ab Stärke sechs fällt die Tafel aus der Halterung.

Für den Hausmeister Alois Tremmel hat sich am meisten geändert. Er hat in dreißig Jahren jede Leitung im alten Haus verlegt und wird auf dem neuen schon grün, wenn ein Ausflugsschiff vorbeifährt. Inzwischen kommt er früh am Morgen, solange der See noch glatt ist.

Biermoos hat für ihn einen Stuhl auf den Steg gestellt. Von dort aus, sagt er, lasse sich eine Schule ebenso gut beaufsichtigen.
"""
ld = ["""{"@context":"https://schema.org","@graph":[{"@type":"Organization","name":"Verlagsgesellschaft Obersee mbH & Co. KG","url":"https://www.seebote.example"},{"@type":"WebSite","name":"Lindauer Seebote","url":"https://www.seebote.example"}]}"""]
truth = dict(authors=[dict(name="Friederike Anhalt", role="writer", kind="person")], published=dict(when="2026-11-19T05:30", precision="minute", zone="unknown"), publisher="Verlagsgesellschaft Obersee mbH & Co. KG")
must_not = ["Von Friederike Anhalt"]
