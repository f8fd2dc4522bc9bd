lang = "de"
template = "bigpaper"
site = dict(name="Tagblatt Hohenfels", domain="tagblatt-hohenfels.example", legal="Hohenfelser Zeitungsverlag KG", city="Hohenfels")
path = "/sport/rudern/hohenfelser-achter-gewinnt-im-nebel-a-77120"
section = "Sport"
title = "Hohenfelser Achter gewinnt ein Rennen, das niemand gesehen hat"
subtitle = "Dichter Nebel lag am Sonntag über der Regattastrecke. Gestartet wurde trotzdem, nach Gehör, und am Ziel entschied eine Glocke."
byline = "Von unserem Reporter Lorenz Utting"
byline_html = '<div class="c-sig__who">Von unserem Reporter <span class="c-sig__n" rel="author">Lorenz Utting</span></div>'
date_text = "15. November 2026 um 17:45 Uhr"
lead = ("achter-nebel.jpg", "Nebel über Wasser", "Irgendwo dort draußen: die Strecke am Sonntagmorgen.", "Foto: Utting")
body = """
Als um 10.04 Uhr der Schuss fiel, sahen die neun Männer im Hohenfelser Boot nicht einmal den eigenen Bug. »Ich habe gehört, dass die anderen losfahren«, sagt Steuermann Jakob Rehn, »und da dachte ich: Dann wir auch.«

Zweitausend Meter misst die Strecke zwischen Fähre und Wehr. Sechs Achter waren gemeldet, vier kamen an, einer davon am falschen Ufer. Der Favorit aus Brandau hielt nach achthundert Metern vor einer Sandbank, auf der er den Rest des Rennens verbrachte, wie der Schlagmann später einräumte, »in gedrückter Stimmung, aber trocken«.

@ad

Rehn steuerte nach den Kirchen. Er ist in einem der Uferdörfer aufgewachsen und kennt den Klang von St. Anna, die um Viertel nach zehn zur Taufe läutet. Als sie von links kam, zog er nach rechts. Als die Bahnschranke bimmelte, ließ er spurten.

@related 2

## Eine Glocke statt einer Fahne

Am Ziel hatte der Obmann die Fahne gegen eine Schiffsglocke getauscht. Er schlug sie jedes Mal, wenn etwas vorüberkam. Der erste Schlag galt den Hohenfelsern, der zweite, elf Sekunden später, einem Schwan.

Ob das Ergebnis Bestand hat, ist offen. Brandau hat Einspruch eingelegt und verlangt eine Wiederholung bei Sicht. Der Verband tagt am Donnerstag. In der Satzung steht nur, dass Boote »einander nicht behindern« dürfen, von Sehen ist keine Rede.

@share

Im Vereinsheim wurde am Abend trotzdem gefeiert. Den Pokal hatte man schon im vergangenen Jahr gravieren lassen, etwas voreilig, wie der Kassenwart zugab. Nun muss nur noch die Jahreszahl geändert werden.
"""
ld = ["""
{
  "@context": "https://schema.org",
  "@type": "NewsArticle",
  "headline": "Hohenfelser Achter gewinnt ein Rennen, das niemand gesehen hat",
  "description": "Dichter Nebel lag am Sonntag über der Regattastrecke.
Gestartet wurde trotzdem, nach Gehör, und am Ziel entschied eine Glocke.",
  "datePublished": "2026-11-15T17:45:00+01:00",
  "author": {"@type": "Person", "name": "Lorenz Utting"},
  "publisher": {"@type": "Organization", "name": "Hohenfelser Zeitungsverlag KG"}
}
"""]
truth = dict(authors=[dict(name="Lorenz Utting", role="writer", kind="person")], published=dict(when="2026-11-15T17:45:00+01:00", precision="second", zone="stated"), publisher="Hohenfelser Zeitungsverlag KG")
