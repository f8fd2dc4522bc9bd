lang = "pl"
template = "tables"
encoding = "iso-8859-2"
site = dict(name="Kronika Podgórza", domain="kronikapodgorza.example", legal="Zakład Poligraficzny Podgórze s.c.", city="Rudawka")
path = "/przyroda/zliczanie_zimorodkow.htm"
section = "Przyroda"
title = "Zimorodków przybywa, ale nie tam, gdzie się ich spodziewano"
subtitle = None
byline = "Seweryn Gajda"
date_text = "8 listopada 2026 r."
comments = 3
body = """
Przez trzy weekendy października sześćdziesięcioro ochotników stało po pas w zimnej wodzie i liczyło niebieskie błyski. Teraz znamy wynik: nad rzekami Podgórza żyje co najmniej sto siedemdziesiąt sześć zimorodków, o trzydzieści dziewięć więcej niż przed pięciu laty.

Dobra wiadomość ma jednak drugie dno. Ptaki znikają z czystych górskich potoków i przenoszą się na kanał fabryczny, który od lat uchodził za martwy. Woda jest tam mętna, brzegi betonowe, a o ósmej wyje syrena.

@table Liczba zimorodków według odcinków
Odcinek | 2016 | 2021 | 2026
Górna Rudawa | 48 | 41 | 22
Dolna Rudawa | 35 | 39 | 43
Potok Młyński | 27 | 30 | 31
Kanał fabryczny | 2 | 27 | 80
@end

Doktor Jowita Marzec, która od dwudziestu lat prowadzi liczenie, ma na to proste wyjaśnienie. Kanał nie zamarza, bo spływa nim ciepła woda z farbiarni. Rozmnożyły się w nim cierniki, a w szczelinach betonu ptaki znalazły nory, do których nie sięga żadna łasica.

@related 2

Na Górnej Rudawie dzieje się odwrotnie. Tam wiosenne wezbrania przychodzą o miesiąc wcześniej niż dawniej i zalewają gniazda, zanim młode nauczą się latać. W tym roku przepadło dziewiętnaście lęgów na dwadzieścia sześć.

Samo liczenie wymaga cierpliwości. Zimorodek przelatuje obok człowieka w niecałe dwie sekundy, a ten sam ptak potrafi wrócić po kwadransie i udawać innego. Dlatego obserwatorzy stoją co trzysta metrów i porozumiewają się gwizdkami, których tonów uczą się przez całe lato.

Najbliższe miesiące pokażą, czy ptaki postawiły na dobrego konia. Farbiarnia ma zostać zamknięta w przyszłym roku, a wraz z nią zniknie ciepła woda. Zarząd zakładu, zapytany o zimorodki, odpisał, że pierwsze słyszy, i poprosił o zdjęcie.

Doktor Marzec wysłała trzy. Na jednym ptak siedzi na tablicy z napisem zabraniającym kąpieli, z rybą w dziobie.
"""
truth = dict(authors=[dict(name="Seweryn Gajda", role="writer", kind="person")], published=dict(when="2026-11-08", precision="day", zone="unknown"))
must = ["Kanał fabryczny"]
