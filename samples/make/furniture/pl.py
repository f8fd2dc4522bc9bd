LOCALE = "pl_PL"
MONTHS = "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia".split()


def date(y, m, d, long=True):
    return f"{d} {MONTHS[m - 1]} {y}" if long else f"{d:02d}.{m:02d}.{y}"


NAV = [("Polityka", ["Sejm", "Samorząd", "Europa", "Wybory"]), ("Gospodarka", ["Firmy", "Praca", "Mieszkania", "Zakupy"]), ("Kultura", ["Książki", "Film", "Teatr", "Muzyka"]),
       ("Nauka", ["Klimat", "Zdrowie", "Kosmos", "Archeologia"]), ("Sport", ["Piłka nożna", "Kolarstwo", "Wioślarstwo", "Wyniki"]), ("Opinie", ["Komentarze", "Felietony", "Listy"]), ("Życie", ["Kuchnia", "Ogród", "Podróże", "Krzyżówki"])]

T = dict(
    menu="Menu", search="Szukaj", search_hint="Szukaj w serwisie", login="Zaloguj się", subscribe="Prenumerata", share="Udostępnij", print="Drukuj", ad="Reklama",
    related="Powiązane artykuły", most_read="Najczęściej czytane", also="Czytaj także", tags="Tematy", updated="Aktualizacja", published="Opublikowano", by="Autor:", next="Następny artykuł", prev="Poprzedni artykuł",
    more="Więcej w tym dziale", latest="Najnowsze wiadomości", editors="Redakcja poleca", read_more="Czytaj dalej", min_read="{n} min czytania", skip="Przejdź do treści", top="Do góry",
    newsletter_title="List poranny", newsletter_text="Pięć historii wartych uwagi, codziennie przed pierwszą kawą. Bezpłatnie i bez zbędnych słów.", newsletter_button="Zapisz mnie", newsletter_legal="Zapisując się, akceptujesz nasz regulamin. Z listy możesz wypisać się w każdej chwili.", email="Twój adres e-mail",
    cookie_title="Cenimy Twoją prywatność", cookie_text="My i nasi 176 partnerzy przechowujemy na urządzeniu informacje, takie jak pliki cookie, aby mierzyć oglądalność i wyświetlać dopasowane reklamy.", cookie_accept="Akceptuję wszystko", cookie_reject="Odrzucam", cookie_more="Ustawienia",
    comments="Komentarze", comment_form="Dodaj komentarz", comment_rules="Komentarze są czytane przed publikacją. Prosimy o uprzejmość i trzymanie się tematu.", reply="Odpowiedz", report="Zgłoś", name="Imię", send="Wyślij",
    follow="Obserwuj nas", app="Aplikacja {site}", app_text="Wszystkie wiadomości w telefonie, powiadomienia tylko wtedy, gdy są potrzebne.", support="Wspieraj nasze dziennikarstwo", support_text="Niezależna informacja kosztuje. Za cenę jednej kawy w tygodniu pomagasz jej przetrwać.",
    weather="Pogoda dziś", weather_text="Zachmurzenie zmienne, od 4 do 9 stopni, wieczorem słaby wiatr z zachodu.", poll="Sonda", poll_text="Czy starówka powinna być w soboty zamknięta dla samochodów?", poll_yes="Tak, jak najszybciej", poll_no="Nie, niech zostanie jak jest",
    about="O nas: {site}", about_text="{site} od trzech pokoleń opisuje swój region i świat dookoła. Błędy poprawiamy jawnie, reklamy oznaczamy.",
    footer_links=["Nota prawna", "Prywatność", "Kontakt", "Reklama", "Praca", "Regulamin", "Pliki cookie", "Archiwum", "Mapa serwisu", "Rzecznik czytelników"],
    legal="© {year} {legal}, {city}. Wszelkie prawa zastrzeżone. Przedruk wyłącznie za pisemną zgodą wydawcy.", legal2="Siedziba spółki: ul. Garbarska 4, {city}. Sąd rejonowy w miejscu siedziby spółki.",
    home="Strona główna", archive="Archiwum", blogroll="Czytam też", recent="Ostatnie wpisy", recent_comments="Ostatnie komentarze", search_button="Szukaj", sponsored="Artykuł sponsorowany", live="Na żywo", watch="Wideo", listen="Posłuchaj artykułu", save="Zapisz", gift="Podaruj artykuł")

TEASERS = [
    ("Prom kursuje tylko przy niskiej wodzie", "Od wiosny rozkład jazdy układa sama rzeka, a pasażerowie nauczyli się czekać.", "Halina Dębek", "Polityka"),
    ("Zegarmistrz, który nie nosi zegarka", "W jego pracowni tyka sześćset mechanizmów i żaden nie pokazuje tej samej godziny.", "Marcel Wrona", "Życie"),
    ("Huta szkła wraca z trzydziestoma pracownikami", "Piec rozpalono w nocy, a pierwszy wazon trafił do szkoły.", "Iwona Sarnecka", "Gospodarka"),
    ("Dlaczego bociany zostają na zimę", "Ornitolodzy przez dwa lata podglądali jedno gniazdo na kominie.", "dr Olga Maciejko", "Nauka"),
    ("Teatr gra w starej zajezdni tramwajowej", "Widzowie siedzą w wagonach, a motorniczy daje znak dzwonkiem.", "Bruno Kalisz", "Kultura"),
    ("Wioślarze wygrali pożyczoną łodzią", "Ich własna pękła dzień przed startem na oczach rywali.", "Kamil Rokita", "Sport"),
    ("Felieton: oddajcie ławki", "Miasto bez miejsca do siedzenia jest tylko drogą do domu.", "Zuzanna Pilch", "Opinie"),
    ("Gmina sprzedaje remizę za złotówkę", "Nowy właściciel musi zachować wieżę, syrenę i mosiężną rurę.", "Halina Dębek", "Polityka"),
    ("Pod boiskiem znaleziono średniowieczny browar", "Mecze przeniesiono, a archeolodzy mają czas do maja.", "dr Olga Maciejko", "Nauka"),
    ("Czynsze spadły pierwszy raz od dekady", "Pośrednicy mówią o przerwie, lokatorzy o cudzie.", "Iwona Sarnecka", "Gospodarka"),
    ("Zupa grzybowa z przepisu leśniczego", "Najważniejszy jest czas, mówi, a potem śmietana.", "Marcel Wrona", "Życie"),
    ("Ostatni kinooperator na prowincji", "Ma osiemdziesiąt trzy lata i dwa projektory, oba w świetnej formie.", "Bruno Kalisz", "Kultura"),
    ("Kolarze pojadą przez bród", "Organizator obiecuje suche skarpetki na drugim brzegu.", "Kamil Rokita", "Sport"),
    ("Listy: dzwony, gołębie i dziury w jezdni", "O czym pisali do nas czytelnicy w tym tygodniu.", "Redakcja", "Opinie"),
    ("Biblioteka wypożycza wiertarki", "Wróciły wszystkie, niektóre nawet naostrzone.", "Zuzanna Pilch", "Kultura"),
    ("Wieś zbudowała własną elektrownię", "Dwie turbiny, jeden młyn i bardzo dużo pierogów później popłynął prąd.", "Iwona Sarnecka", "Gospodarka"),
]

COMMENTS = [
    ("Staszek z Podgórza", "Mówię to od lat na zebraniach i wreszcie ktoś to napisał. Dziękuję redakcji."),
    ("Bożena K.", "Byłam tam w niedzielę i ludzi było o wiele więcej, niż podajecie."),
    ("turysta44", "A kto za to zapłaci? Jak zwykle my wszyscy, tylko nikt nie pyta o zdanie."),
    ("Wiesław N.", "Zdjęcie jest stare, ta latarnia przewróciła się podczas lutowej wichury."),
    ("Danuta O.", "Moja babcia pracowała w tym domu i ostatni akapit by ją ucieszył."),
    ("uważny czytelnik", "Liczby nie zgadzają się z tymi z marca. Czy można prosić o sprawdzenie?"),
]
