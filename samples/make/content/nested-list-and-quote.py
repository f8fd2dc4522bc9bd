lang = "de"
template = "wordpress"
site = dict(name="Leise Räder", domain="leiseraeder.example", legal="Tandem Verlag Kollau", city="Kollau")
path = "/2026/09/packliste-radreise-winter/"
section = "Ausrüstung"
title = "Packliste für eine Radreise im Winter"
subtitle = None
byline = "Autor: Sönke Brahms"
date_text = "21. September 2026"
date_iso = "2026-09-21T17:00:00+02:00"
tags = ("Winter", "Packliste", "Reiserad")
body = """
Im Februar bin ich von Kollau bis ans Nordkap gefahren, 41 Tage, 2.900 Kilometer, drei Platten. Seitdem fragen mich Leute, was man mitnehmen soll. Die ehrliche Antwort lautet: weniger. Die brauchbare folgt hier.

## Was am Körper ist

- Unterwäsche aus Wolle, zweimal
  - eine lange Garnitur für die Fahrt
  - eine, die niemals nass werden darf, für die Nacht
- Handschuhe in drei Schichten
  - dünn, zum Schrauben
  - dick, zum Fahren
  - wasserdicht, für die Abfahrten
- Stiefel, eine Nummer zu groß, weil kalte Zehen Platz brauchen

## Was am Rad ist

1. Reifen mit Spikes, und zwar vorn wie hinten.
2. Ein Licht, das auch nach Stunden bei Frost noch leuchtet.
3. Pedale ohne Klick, denn das Eis sitzt immer in der Mechanik.

@ad

Mein Lehrmeister war ein Briefträger aus Karesund, der sein halbes Leben lang mit dem Rad über gefrorene Seen gefahren ist. Als ich ihm meine Taschen zeigte, hob er jede einzeln an und sagte dann den Satz, der mir die zweite Hälfte der Reise gerettet hat:

> Du hast für die Kälte gepackt. Pack für den Augenblick, in dem du stehen bleibst.

Er meinte damit, dass man beim Fahren kaum friert. Gefährlich wird die Pause. Seither liegt bei mir zuoberst, was ich in der ersten Minute brauche: die Daunenjacke, das Feuerzeug, die Schokolade. Alles andere darf warten.

@also

## Was zu Hause bleibt

Das Buch. Man liest nicht bei minus zwanzig Grad. Die zweite Hose. Der Kocher mit Gas, weil Gas bei Frost einschläft; nimm Benzin oder Spiritus. Und die Uhr, denn im Norden ist es entweder dunkel oder gleich wieder dunkel.

Wer trotzdem unsicher ist, schlafe eine Nacht auf dem eigenen Balkon. Am Morgen weiß man, was fehlt, und der Kaffee ist nicht weit.
"""
truth = dict(authors=[dict(name="Sönke Brahms", role="writer", kind="person")], published=dict(when="2026-09-21T17:00:00+02:00", precision="second", zone="stated"))
must = ["eine, die niemals nass werden darf, für die Nacht", "Pack für den Augenblick, in dem du stehen bleibst."]
