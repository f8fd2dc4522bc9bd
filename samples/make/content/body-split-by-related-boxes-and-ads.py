lang = "de"
template = "bigpaper"
site = dict(name="Abendblatt am Strom", domain="abendblatt-strom.example", legal="Strom Medien Holding AG", city="Wesselburg")
path = "/lokales/stadtteile/der-letzte-schrebergarten-am-gueterbahnhof-4471920"
section = "Stadtteile"
title = "Parzelle 17 will nicht weichen"
subtitle = None
byline_html = '<div class="c-sig__who"><a href="/autoren/nils-aschenbach-1120">Nils Aschenbach</a></div>'
byline = "Nils Aschenbach"
date_text = "18.11.26, 06:00 Uhr"
comments = 6
body = """
Hinter dem Güterbahnhof, wo früher dreihundert Lauben standen, liegt noch eine. Ringsum ragen Kräne auf, dazwischen blühen Astern. Wer zu Gerlinde Pohl will, muss sich beim Pförtner der Großbaustelle einen Helm geben lassen.

@ad

»Ich habe einen Pachtvertrag von 1959«, sagt die Einundachtzigjährige und reicht Apfelkuchen über den Zaun. »Darin steht: bis auf Widerruf. Widerrufen hat keiner. Sie haben es bloß vergessen.«

@related 3

Tatsächlich hat die Bahn, als sie das Gelände verkaufte, 299 Verträge gekündigt. Der dreihundertste lag in einer Mappe, die im Archiv unter »Gleisanlagen, stillgelegt« abgelegt war. Entdeckt wurde der Fehler, als der erste Bagger am Gartentor hielt und Frau Pohl den Fahrer fragte, ob er Milch im Kaffee nehme.

@also

@ad

Die Bauherrin, eine Gesellschaft aus der Hauptstadt, bot zunächst zehntausend Euro, dann fünfzig, dann eine Wohnung im vierten Stock mit Blick auf die Stelle, an der jetzt die Laube steht. Frau Pohl lehnte ab. Tomaten, erklärte sie, wüchsen nicht im vierten Stock.

@newsletter

Inzwischen ist der Entwurf geändert. Das Haus am Platz bekommt eine Lücke, zwölf Meter breit, die in den Plänen als »grüne Fuge« bezeichnet wird. Der Architekt behauptet, sie sei von Anfang an vorgesehen gewesen. Im Rathaus lächelt man darüber und hat den Entwurf für einen Preis vorgeschlagen.

@related 2

Die Bauarbeiter haben sich an die Nachbarin gewöhnt. Sie richten ihre Pausen nach dem Kuchen, haben das Regenrohr repariert und dem Kirschbaum ein Gerüst gestellt. Der Polier, Zoran Matić, holt sich jeden Freitag Schnittlauch.

@share

@ad

Wie es weitergeht, wenn sie einmal nicht mehr kann? Frau Pohl hat vorgesorgt. Der Vertrag ist vererblich, das hat sie prüfen lassen. Ihre Enkelin ist neun, hat schon ein eigenes Beet und zieht darin, wie sie sagt, ausschließlich Unkraut.
"""
ld = ["""{"@context":"https://schema.org","@type":"NewsArticle","headline":"Parzelle 17 will nicht weichen","datePublished":"2026-11-18T05:00:00Z","author":{"@type":"Person","name":"Nils Aschenbach","url":"https://www.abendblatt-strom.example/autoren/nils-aschenbach-1120"},"publisher":{"@type":"Organization","name":"Strom Medien Holding AG"},"isAccessibleForFree":"False"}"""]
truth = dict(authors=[dict(name="Nils Aschenbach", role="writer", kind="person", url="https://www.abendblatt-strom.example/autoren/nils-aschenbach-1120")], published=dict(when="2026-11-18T05:00:00Z", precision="second", zone="stated"), publisher="Strom Medien Holding AG", access="subscriber")
