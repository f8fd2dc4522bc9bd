lang = "pl"
template = "wordpress"
site = dict(name="Pismo o Rzeczach", domain="pismoorzeczach.example", legal="Fundacja Warsztat Słowa", city="Kępnica")
path = "/2026/11/pani-od-guzikow/"
section = "Rozmowy i portrety"
title = "Pani od guzików"
subtitle = None
byline = "tekst: Aurelia Szymczak, zdjęcia: Ignacy Burza"
date_text = "11 listopada 2026"
date_iso = "2026-11-11T09:00:00+01:00"
tags = ("rzemiosło", "portret")
body = """
Sklep ma dwa metry szerokości i jedenaście długości. Po lewej stronie są guziki z dziurkami, po prawej z uszkiem, a pośrodku siedzi Leokadia Wróbel, która od 1963 roku pamięta, gdzie leży każdy.

Jest ich, według ostatniego spisu, dziewięćset tysięcy. Spis robiła w stanie wojennym, bo wieczorami i tak nie wolno było wychodzić.

@pull Guzik jest jak przecinek. Nikt go nie widzi, dopóki nie zginie.

„Guzik jest jak przecinek. Nikt go nie widzi, dopóki nie zginie”, mówi i wysuwa szufladę z masą perłową. Przychodzą do niej krawcowe z teatru, wdowy z płaszczami po mężach, a czasem młodzi ludzie, którzy urwali coś w tramwaju i nie wiedzą, jak to się nazywa.

@ad

Najtrudniejsza klientka przyszła w latach siedemdziesiątych. Chciała jednego guzika do munduru, którego nikt nie nosił od powstania styczniowego. Pani Leokadia poprosiła o dwa tygodnie. Znalazła go w puszce po kawie, między kośćmi domina.

## Ostatnia szuflada

Jest w sklepie szuflada bez etykiety. Trafiają do niej guziki znalezione na ulicy. Właścicielka notuje na karteczce datę i miejsce, bo, jak twierdzi, każdy się kiedyś odnajdzie. Odnalazły się cztery.

@pull Ja nie sprzedaję. Ja oddaję ludziom to, co im odpadło.

Jedną z tych historii opowiada niechętnie. W 1981 roku znalazła na przystanku mosiężny guzik z kotwicą. Dwadzieścia lat później wszedł do sklepu siwy mężczyzna i poprosił o coś z kotwicą, najlepiej jedną sztukę. Nie zapytała go o nazwisko, tylko wysunęła szufladę.

Czynsz wzrósł w tym roku trzykrotnie. Sąsiednie lokale zajęły lodziarnie. Kamienicznik zaproponował, że odkupi cały zapas na dekorację ścian w hotelu. Pani Leokadia podziękowała mu i wyprosiła go za drzwi.

„Ja nie sprzedaję. Ja oddaję ludziom to, co im odpadło”, tłumaczy. Potem gasi światło, przekręca klucz i sprawdza, jak co wieczór, czy przy jej własnym płaszczu nic się nie obluzowało.
"""
ld = ["""{"@context":"https://schema.org","@graph":[{"@type":"Article","headline":"Pani od guzików","author":{"name":"Aurelia Szymczak","@id":"#p1"},"datePublished":"2026-11-11T08:00:00+00:00"},{"@type":"WebSite","name":"Pismo o Rzeczach"}]}"""]
truth = dict(authors=[dict(name="Aurelia Szymczak", role="writer", kind="person"), dict(name="Ignacy Burza", role="photographer", kind="person")], published=dict(when="2026-11-11T08:00:00+00:00", precision="second", zone="stated"),
             once=["Nikt go nie widzi, dopóki nie zginie", "Ja oddaję ludziom to, co im odpadło"])
