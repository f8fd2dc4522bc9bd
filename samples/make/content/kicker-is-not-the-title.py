lang = "de"
template = "tailwind"
site = dict(name="Südwind Magazin", domain="suedwind-magazin.example", legal="Südwind Verlag GmbH & Co. KG", city="Kollau")
path = "/wirtschaft/unternehmen/die-letzte-seilerei-a-3f2c9d10-0002"
section = "Unternehmen"
title = "Am Ende hängt alles an Frau Vogelsang"
h1_html = '<h1 class="mt-2"><span class="block text-base font-bold uppercase text-indigo-600">Seilerei in Kollau</span><span class="sr-only">: </span><span class="block text-4xl font-extrabold">Am Ende hängt alles an Frau Vogelsang</span></h1>'
title_tag = "Seilerei in Kollau: Am Ende hängt alles an Frau Vogelsang - Südwind Magazin"
og_title = "Seilerei in Kollau: Am Ende hängt alles an Frau Vogelsang"
subtitle = None
byline = "Aus Kollau berichtet Hedda Kranz"
date_text = "06.11.2026, 10.15 Uhr"
lead = ("reeperbahn.jpg", "Eine lange Halle", "Die Bahn der Seilerei ist 312 Meter lang.", "Foto: Hedda Kranz / Südwind")
comments = 6
body = """
Wenn in der großen Oper der Vorhang aufgeht, zieht ihn ein Seil aus Kollau. Wenn in den Alpen die Glocken läuten, schwingen viele davon an Hanf aus Kollau. Und wenn Bettina Vogelsang am Montag nicht zur Arbeit käme, dann wäre es damit vorbei.

Die Dreiundsechzigjährige ist die letzte Seilermeisterin des Landes. Jeden Tag läuft sie rückwärts durch eine Halle, die länger ist als drei Fußballfelder, und lässt dabei Fasern durch die Finger gleiten. Rückwärts, weil man dem Seil dabei in die Augen sehen müsse, sagt sie.

@ad

## Zwanzig Kilometer am Tag

Ein Schrittzähler, den ihr die Krankenkasse geschenkt hat, zeigte am ersten Abend zwanzig Kilometer an. Sie hat ihn in ein Tau für ein Museumsschiff eingedreht. Dort zählt er vermutlich weiter.

@related 2

An Aufträgen fehlt es nicht. Kunststoff altert in der Sonne und quietscht auf der Bühne, Stahl ist zu schwer für alte Türme. Aber wer bei Vogelsang lernen will, muss ein Jahr lang nur gehen. Von neun Lehrlingen haben acht aufgehört, der neunte ist Briefträger geworden und dankt ihr bis heute.

Nun hat sich eine Tänzerin gemeldet. Lea Okonjo, 29, hat nach einer Verletzung ihre Stelle verloren und sah die Seilerei in einem Film. Sie ging die Bahn einmal hin, einmal zurück und fragte, ob man das auch barfuß dürfe.

Die Meisterin überlegte einen ganzen Vormittag. Barfuß, sagte sie schließlich, spüre man wenigstens, wenn ein Span auf der Bahn liege, und das sei mehr, als ihr eigener Lehrherr von ihr erwartet habe.

Man darf. Seit September laufen sie zu zweit, die eine links, die andere rechts, und zwischen ihnen wird etwas fester. Der Vertrag mit der Oper ist bis 2041 verlängert worden.
"""
ld = ["""<!--
{"@context":"https://schema.org","@type":"NewsArticle","headline":"Seilerei in Kollau: Am Ende hängt alles an Frau Vogelsang","alternativeHeadline":"Am Ende hängt alles an Frau Vogelsang","datePublished":"2026-11-06T10:15:00+01:00","dateModified":"2026-11-06T10:15:00+01:00","author":{"@type":"Person","name":"Hedda Kranz"},"publisher":{"@type":"Organization","name":"Südwind Verlag GmbH & Co. KG"}}
-->"""]
truth = dict(authors=[dict(name="Hedda Kranz", role="writer", kind="person")], published=dict(when="2026-11-06T10:15:00+01:00", precision="second", zone="stated"), publisher="Südwind Verlag GmbH & Co. KG")
