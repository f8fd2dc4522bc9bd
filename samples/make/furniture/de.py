LOCALE = "de_DE"
MONTHS = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()


def date(y, m, d, long=True):
    return f"{d}. {MONTHS[m - 1]} {y}" if long else f"{d:02d}.{m:02d}.{y}"


NAV = [("Politik", ["Inland", "Ausland", "Europa", "Kommunales", "Wahlen"]),
       ("Wirtschaft", ["Unternehmen", "Börse", "Arbeit", "Immobilien", "Verbraucher"]),
       ("Kultur", ["Bücher", "Kino", "Bühne", "Musik", "Ausstellungen"]),
       ("Wissen", ["Klima", "Medizin", "Weltall", "Archäologie"]),
       ("Sport", ["Fußball", "Handball", "Leichtathletik", "Rudern", "Tabellen"]),
       ("Meinung", ["Leitartikel", "Kolumnen", "Leserbriefe"]),
       ("Leben", ["Küche", "Garten", "Familie", "Reise", "Rätsel"])]

T = dict(
    menu="Menü", search="Suche", search_hint="Suchbegriff eingeben", login="Anmelden", subscribe="Abo", share="Artikel teilen", print="Drucken", ad="Anzeige",
    related="Mehr zum Thema", most_read="Meistgelesen", also="Lesen Sie auch", tags="Schlagworte", updated="Aktualisiert", published="Veröffentlicht", by="Von", next="Nächster Artikel", prev="Voriger Artikel",
    more="Weitere Artikel aus diesem Ressort", latest="Neueste Meldungen", editors="Empfehlungen der Redaktion", read_more="Weiterlesen", min_read="{n} Min. Lesezeit", skip="Zum Inhalt springen", top="Nach oben",
    newsletter_title="Der Brief am Morgen", newsletter_text="Was heute wichtig wird, steht um sechs Uhr in Ihrem Postfach: kurz, kostenlos und ohne Umwege.",
    newsletter_button="Jetzt bestellen", newsletter_legal="Mit der Bestellung stimmen Sie unserer Datenschutzerklärung zu. Die Abmeldung ist jederzeit mit einem Klick möglich.", email="Ihre E-Mail-Adresse",
    cookie_title="Ihre Privatsphäre ist uns wichtig", cookie_text="Wir und unsere 187 Partner speichern Informationen auf Ihrem Gerät und greifen darauf zu, zum Beispiel mit Cookies, um Reichweiten zu messen und passende Werbung auszuspielen.",
    cookie_accept="Alle akzeptieren", cookie_reject="Nur notwendige", cookie_more="Einstellungen verwalten",
    comments="Kommentare", comment_form="Kommentar schreiben", comment_rules="Kommentare werden geprüft, bevor sie erscheinen. Bitte bleiben Sie sachlich und beim Thema.", reply="Antworten", report="Melden", name="Name", send="Absenden",
    follow="Folgen Sie uns", app="Die App von {site}", app_text="Alle Nachrichten des Tages auf dem Telefon, Eilmeldungen nur dann, wenn es wirklich eilt.", support="Unterstützen Sie unsere Arbeit", support_text="Gute Recherche kostet Geld. Mit einem Abo ab 4,90 Euro im Monat halten Sie unsere Redaktion unabhängig.",
    weather="Wetter heute", weather_text="Wechselnd bewölkt, 6 bis 11 Grad, gegen Abend leichter Regen aus Nordwest.", poll="Umfrage", poll_text="Soll die Innenstadt an Samstagen autofrei werden?", poll_yes="Ja, so bald wie möglich", poll_no="Nein, es soll bleiben wie bisher",
    about="Über {site}", about_text="{site} berichtet seit drei Generationen aus der Region und darüber hinaus. Fehler berichtigen wir sichtbar, Werbung kennzeichnen wir.",
    footer_links=["Impressum", "Datenschutz", "AGB", "Kontakt", "Mediadaten", "Stellenangebote", "Abo kündigen", "Cookie-Einstellungen", "Archiv", "Barrierefreiheit"],
    legal="© {year} {legal}, {city}. Alle Rechte vorbehalten. Nachdruck, auch auszugsweise, nur mit schriftlicher Genehmigung.", legal2="Sitz der Gesellschaft: Gerbergasse 4, {city}. Registergericht: Amtsgericht {city}. Verantwortlich im Sinne des Presserechts: die Chefredaktion.",
    home="Startseite", archive="Archiv", blogroll="Ich lese auch", recent="Neueste Beiträge", recent_comments="Neueste Kommentare", search_button="Los", sponsored="Gesponsert", live="Live", watch="Video", listen="Artikel anhören", save="Merken", gift="Artikel verschenken")

TEASERS = [
    ("Stadtwerke stellen die letzte Gaslaterne ab", "Ein Verein wollte sie kaufen, die Stadt wollte sie behalten, jetzt steht sie im Museum.", "Gudrun Ackermann", "Politik"),
    ("Der Bäcker, der nur nachts verkauft", "Wer um drei Uhr früh Brötchen braucht, klingelt zweimal kurz und einmal lang.", "Malte Overbeck", "Leben"),
    ("Rheinfähre fährt wieder, aber nur bei Ostwind", "Warum ein Gutachten über Strömungen den Fahrplan durcheinanderbringt.", "Hanna Zeller", "Wirtschaft"),
    ("Forscher zählen Regenwürmer mit dem Mikrofon", "Gesunder Boden knistert, kranker schweigt: ein Besuch auf einem lauten Acker.", "Dr. Ines Kolbe", "Wissen"),
    ("Kegelclub klagt sich in die zweite Liga", "Das Sportgericht fand einen Rechenfehler aus dem Jahr 2019.", "Jörg Petersen", "Sport"),
    ("Altes Stellwerk wird zur Bibliothek", "Zwischen den Hebeln stehen künftig Krimis, und der Wärter liest vor.", "Malte Overbeck", "Kultur"),
    ("Gemeinde verschenkt Bauplätze an Rückkehrer", "Elf Familien haben zugesagt, zwei sind schon wieder weg.", "Gudrun Ackermann", "Politik"),
    ("So überwintert die Geranie im Treppenhaus", "Wenig Wasser, kein Dünger und ein Nachbar, der nichts sagt.", "Lotte Brandt", "Leben"),
    ("Schraubenhersteller kehrt aus Übersee zurück", "Die Löhne sind höher, die Wege kürzer, und die Qualität stimmt wieder.", "Hanna Zeller", "Wirtschaft"),
    ("Kommentar: Lasst die Kinder im Regen stehen", "Ein Plädoyer für nasse Schuhe und gegen das Elterntaxi.", "Volker Thann", "Meinung"),
    ("Orgelbauer findet Brief aus dem Jahr 1748", "Der Lehrling beschwert sich darin über Suppe, Meister und Kälte.", "Malte Overbeck", "Kultur"),
    ("Klinik testet Roboter, der nur zuhört", "Patienten erzählen ihm mehr als dem Chefarzt, zeigt eine kleine Studie.", "Dr. Ines Kolbe", "Wissen"),
    ("Ruderverein sucht Steuerfrau unter fünfzig Kilo", "Gemeldet haben sich bisher drei Väter und ein Dackel.", "Jörg Petersen", "Sport"),
    ("Straßenbahn hält wieder an der Brauerei", "Nach dreißig Jahren Pause: Die Linie 4 bekommt ihre krumme Kurve zurück.", "Gudrun Ackermann", "Politik"),
    ("Wie ein Dorf sein eigenes Funknetz baute", "Drei Masten, ein Elektriker und viele Kuchenverkäufe später steht die Verbindung.", "Hanna Zeller", "Wirtschaft"),
    ("Leserbriefe: Glocken, Laubbläser und die Ruhe", "Was unsere Leserinnen und Leser in dieser Woche bewegt hat.", "Leserredaktion", "Meinung"),
    ("Der lange Weg der Wildkatze über die Autobahn", "Sechs Jahre nach dem Bau der Grünbrücke zeigt eine Kamera das erste Paar.", "Dr. Ines Kolbe", "Wissen"),
    ("Kartoffelsuppe wie bei der Schwiegermutter", "Das Geheimnis ist der Majoran, sagt sie. Es ist aber die Butter.", "Lotte Brandt", "Leben"),
    ("Theater spielt Schiller auf dem Parkdeck", "Bei Regen gilt die Karte auch im Aufzug.", "Malte Overbeck", "Kultur"),
    ("Sparkasse schließt ihre kleinste Filiale", "Zwölf Quadratmeter, ein Schalter und ein Hund, der jeden Kunden kannte.", "Hanna Zeller", "Wirtschaft"),
]

COMMENTS = [
    ("Heinz-Dieter Wolff", "Seit Jahren sage ich das im Ortsbeirat, und nun steht es endlich in der Zeitung. Danke dafür."),
    ("Lerchenfeld", "Der Artikel lässt aus, wer das alles bezahlen soll. Am Ende sind es wieder die Anwohner."),
    ("Petra S.", "Ich war dabei, und so ruhig, wie es hier klingt, ging es nicht zu."),
    ("Bernd aus der Südstadt", "Kann die Redaktion bitte einmal die Zahlen nebeneinanderstellen? Ich komme auf das Doppelte."),
    ("kaffeesatz42", "Schöner Text. Nur das Foto zeigt die falsche Seite des Gebäudes."),
    ("Mechthild Rupp", "Mein Großvater hat dort gelernt. Er hätte sich über die letzten Sätze gefreut."),
    ("F. Yıldız", "Warum fragt niemand die Jugendlichen? Die sind doch jeden Nachmittag dort."),
]
