lang = "pl"
template = "bigpaper"
site = dict(name="Głos Nadwiślański", domain="glosnadwislanski.example", legal="Wydawnictwo Prasa Nadrzeczna sp. z o.o.", city="Kępnica")
path = "/miasto/7,114,20417,most-zwodzony-utknal-w-gorze.html"
section = "Miasto"
title = "Most zwodzony utknął w górze, miasto przeprawia się łódkami"
subtitle = None
byline = None
date_text = "17.11.2026 15:40"
lead = ("most.jpg", "Podniesiony most", "Most Kupiecki od soboty stoi otwarty.", "Fot. archiwum")
body = """
Most Kupiecki w Kępnicy podniósł się w sobotę o szóstej rano, żeby przepuścić barkę ze żwirem, i już się nie opuścił. Od czterech dni trzydzieści tysięcy mieszkańców lewego brzegu dojeżdża do pracy okrężną drogą albo płynie.

Przyczynę znaleziono szybko. W skrzyni biegów pękło koło zębate odlane w 1929 roku. Zapasowe leżało w magazynie, zapakowane w natłuszczony papier, tyle że było lustrzanym odbiciem tego, którego potrzebowano.

@related 3

Pierwszego dnia rządził chaos. Drugiego wędkarze wyjęli łódki. Trzeciego był już rozkład jazdy, napisany kredą na burcie, i cena: dwa złote od osoby, rower gratis. W poniedziałek rano na przystani stała kolejka na czterysta osób, a w niej burmistrz z teczką.

@ad

Ratusz zamówił nowe koło w hucie oddalonej o sto kilometrów. Odlew musi stygnąć dziewięć dni i nikt nie odważył się tego przyspieszyć. Do tego czasu autobusy na lewym brzegu będą kursować tylko do rzeki, a szkoły zaczynają lekcje o dziewiątej.

Konserwator zabytków przypomniał przy okazji, że mechanizm był ostatni raz rozbierany w 1968 roku i że nikt z ówczesnej ekipy już nie żyje. Zachował się za to zeszyt brygadzisty, a w nim rysunek koła z dopiskiem: „pamiętać, żeby nie odwrócić”.

## Rzeka wróciła do miasta

Są tacy, którym most wcale nie jest pilny. Piekarz z nabrzeża sprzedaje trzy razy więcej drożdżówek niż zwykle. Proboszcz zauważył, że ludzie, czekając na łódkę, rozmawiają ze sobą. Ktoś powiesił lampiony, ktoś inny przyniósł akordeon.

@share

W środę radni mają zdecydować, co dalej. Na stole leży projekt stałej przeprawy, z pomostem i dzwonkiem, która działałaby także po naprawie. Wędkarze postawili jeden warunek: w niedziele przed południem nikt nie będzie płoszył ryb.
"""
ld = ["""{"@context":"https://schema.org","@type":"NewsArticle","headline":"Most zwodzony utknął w górze, miasto przeprawia się łódkami","datePublished":"2026-11-17T15:40:00+01:00","author":[],"publisher":{"@type":"Organization","name":"Wydawnictwo Prasa Nadrzeczna sp. z o.o."}}""",
      """{"@context":"https://schema.org","@type":"ItemList","itemListElement":[{"@type":"NewsArticle","headline":"Prom kursuje tylko przy niskiej wodzie","author":{"@type":"Person","name":"Halina Dębek"},"datePublished":"2026-11-02"},{"@type":"NewsArticle","headline":"Huta szkła wraca z trzydziestoma pracownikami","author":{"@type":"Person","name":"Iwona Sarnecka"},"datePublished":"2026-10-30"}]}"""]
truth = dict(authors=[], published=dict(when="2026-11-17T15:40:00+01:00", precision="second", zone="stated"), publisher="Wydawnictwo Prasa Nadrzeczna sp. z o.o.")
