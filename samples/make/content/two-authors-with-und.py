lang = "de"
template = "tailwind"
site = dict(name="Zeitspiegel Ost", domain="zeitspiegel-ost.example", legal="Neue Spiegelwerk Verlags-GmbH", city="Wesselburg")
path = "/gesellschaft/2026-11/die-bibliothek-der-ungelesenen-briefe"
section = "Gesellschaft"
title = "Die Bibliothek der ungelesenen Briefe"
subtitle = "In einem Keller in Wesselburg lagern zwei Millionen Sendungen, die nie ankamen. Nun dürfen sie geöffnet werden."
byline = "Eine Reportage von Mareike Thorwald, Wesselburg, und Cem Aydemir-Voss (Fotos)"
date_text = "14. November 2026, 16:53 Uhr"
comments = 5
body = """
Brief Nummer 1 ist an einen Herrn Schubert gerichtet, wohnhaft »bei der Linde«. Es gab in jenem Jahr, 1946, sehr viele Linden und noch mehr Herren Schubert. Der Zusteller hat es dreimal versucht. Dann schrieb er »unbekannt« quer über die Marke, und der Umschlag wanderte in den Keller.

Achtzig Jahre lang galt das Postgeheimnis. Im Juni hat der Landtag beschlossen, dass Sendungen, deren Absender und Empfänger nachweislich nicht mehr leben, geöffnet werden dürfen, sofern »ein öffentliches oder ein menschliches Interesse« besteht. Seither sitzen im Keller elf Leute mit Brieföffnern aus Horn.

@ad

## Meist geht es um Kohlen

Die Leiterin, Roswitha Kempe, hat vorher Grundbücher verwaltet. »Man erwartet Liebe und Verrat«, sagt sie. »Und dann geht es um Kohlen, um Kartoffeln und um die Frage, ob Tante Hede noch böse ist.« Von den ersten viertausend Briefen enthielten neunzehn Geld, zwei einen Heiratsantrag und einer ein Stück Seife, das noch duftete.

@related 2

Was an Nachkommen zu ermitteln ist, wird ermittelt. Manche wollen nichts wissen. Andere stehen am nächsten Morgen vor der Tür. Ein Mann aus dem Norden fuhr siebenhundert Kilometer, um zu lesen, dass seine Mutter ihn nach dem Bruder des Vaters benannt hatte und nicht, wie immer behauptet, nach einem Filmschauspieler.

@newsletter

Brief Nummer 1 liegt noch ungeöffnet auf Kempes Tisch. Sie hat sieben Familien Schubert angeschrieben und vier Linden gefunden. Eine davon steht in einem Dorf, das es auf keiner Karte mehr gibt. Nächste Woche will sie hinfahren und sich einfach einmal daruntersetzen.
"""
ld = ["""{"@context":"https://schema.org","@type":"NewsArticle","headline":"Die Bibliothek der ungelesenen Briefe","datePublished":"2026-11-14T16:53:00+01:00","author":[{"@type":"Person","name":"Mareike Thorwald, Wesselburg"},{"@type":"Organization","name":"Zeitspiegel Ost"}],"publisher":{"@type":"Organization","name":"Neue Spiegelwerk Verlags-GmbH"}}"""]
truth = dict(authors=[dict(name="Mareike Thorwald", role="writer", kind="person"), dict(name="Cem Aydemir-Voss", role="photographer", kind="person")], published=dict(when="2026-11-14T16:53:00+01:00", precision="second", zone="stated"), publisher="Neue Spiegelwerk Verlags-GmbH")
