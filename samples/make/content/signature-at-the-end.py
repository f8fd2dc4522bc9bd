lang = "pl"
template = "blog"
site = dict(name="Zapiski z latarni", domain="zapiskizlatarni.example", legal="Stowarzyszenie Przyjaciół Latarń", city="Kępnica")
path = "/2026/sierpien/list-z-polnocnego-przyladka.html"
section = None
title = "List z północnego przylądka"
subtitle = None
byline = "Klara Wysocka"
byline_html = '<p style="text-align:right"><em>Klara Wysocka</em></p>'
date_text = "Niedziela, 16 sierpnia 2026"
comments = 6
meta_skip = ("og:site_name",)
body = """
Kiedy obejmowałam latarnię, poprzednik zostawił mi trzy rzeczy: pęk kluczy, kota i kartkę z napisem „o drugiej nie wychodzić”. Klucze pasują do wszystkiego, kot do niczego, a co do kartki, to do dziś nie wiem, o którą drugą mu chodziło.

Światło zapala się samo. Od dwudziestu lat pilnuje go komputer wielkości pudełka po butach, który raz na dobę wysyła do stolicy wiadomość, że żyje. Mnie nikt o to nie pyta. Moim obowiązkiem jest polerowanie soczewki, liczenie statków i odpowiadanie turystom, że nie, toalety nie ma.

W lipcu przez trzy dni stała mgła. Komputer meldował bez zarzutu, lampa paliła się jak należy, tyle że nie widziałam jej nawet z własnego balkonu. Przypomniałam sobie wtedy o rogu. Wisi w szopie, z mosiądzu, długi na dwa metry, i trzeba w niego po prostu dmuchać.

Dmuchałam co cztery minuty. Po godzinie odezwał się ktoś od strony morza, krótko, potem dłużej. Nie wiem, kto to był. Rozmawialiśmy tak do rana, on o swoim, ja o swoim, i jestem pewna, że zrozumieliśmy z tego mniej więcej tyle samo.

Kiedy mgła się podniosła, na wodzie nie było nikogo. W dzienniku zapisałam: statków zero, rozmów jedna. Ze stolicy przyszło pytanie, w której rubryce należy umieścić rozmowy, bo formularz takiej nie przewiduje.

Odpisałam, żeby dorysowali. Od sierpnia mam więc w dzienniku nową kolumnę, wąską, po prawej stronie. Przez dwa tygodnie pozostawała pusta. Wczoraj wpisałam w nią kota, który po czterech latach milczenia powiedział coś wyraźnie na widok śledzia.

O drugiej, jednej i drugiej, nadal nie wychodzę. Ostrożności nigdy za wiele, zwłaszcza gdy ktoś zadał sobie trud, żeby ją zapisać na kartce.
"""
truth = dict(authors=[dict(name="Klara Wysocka", role="writer", kind="person")], published=dict(when="2026-08-16", precision="day", zone="unknown"))
must_not = ["Klara Wysocka"]
