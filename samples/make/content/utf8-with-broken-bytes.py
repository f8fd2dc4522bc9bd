"""UTF-8, but single words came out of an old Latin-1 database: each such byte is one U+FFFD, and the rest of the page stays UTF-8."""
import extras

lang = "de"
template = "bigpaper"
site = dict(name="Hochwald-Echo", domain="hochwald-echo.example", legal="Echo Verlagsgesellschaft mbH", city="Rabenbrück")
path = "/wissen/moos-uhr-am-rathaus-88120"
section = "Wissen"
title = "Rabenbrück misst die Luft mit Moos statt mit Messgeräten"
subtitle = None
byline = "Von Adelheid Sommerfeld"
date_text = "23. Juni 2026, 17:05 Uhr"
body = """
An sechzig Laternenpfählen in Rabenbrück hängen seit dem Frühjahr kleine Netze mit Moos. Sie sehen aus wie vergessene Meisenknödel, ersetzen aber eine Messstation, die sich die Stadt nicht leisten wollte.

Moos hat keine Wurzeln und nimmt alles, was es braucht, aus der Luft. Was es nicht braucht, nimmt es leider ebenfalls. Nach sechs Wochen wird jedes Netz gewogen, getrocknet und im Labor der Fachschule verbrannt; in der Asche finden sich Blei, Reifenabrieb und manchmal Goldstaub aus der Werkstatt des Juweliers.

Die Idee stammt von der Chemielehrerin Roswitha Kanzler, die f�r den Unterricht etwas suchte, das sich anfassen l�sst. Ihre Klasse hängte die ersten zwölf Netze heimlich auf und bekam prompt Ärger mit dem Bauhof, der sie f�r Kunst hielt.

@related 2

Inzwischen zahlt die Stadt das Material, rund vierhundert Euro im Jahr. Ein amtliches Gerät hätte das Hundertfache gekostet und nur an einer einzigen Stelle gemessen. „Uns fehlt die Genauigkeit der Minute“, sagt Kanzler, „dafür kennen wir jede Ecke.“

## Der Fleck hinter der Schule

Die größte Überraschung lieferte Netz Nummer 41. Es hing hinter der Grundschule, weit weg von jeder Hauptstraße, und war dennoch das schmutzigste der ganzen Stadt. Die Ursache stand morgens um halb acht Stoßstange an Stoßstange: wartende Wagen von Eltern, die bei laufendem Motor das Klingelzeichen abpassten.

@break

Der Gemeinderat wollte zunächst Schilder aufstellen. Die Kinder schlugen etwas anderes vor und legten das graue Moos in eine Schale neben die Eingangstür, daneben ein grünes aus dem Stadtwald. Nach drei Wochen war die Schlange der Autos um zwei Drittel k�rzer.

@ad

Fachleute mahnen zur Vorsicht. Moos reagiert auf Regen, und ein nasser Mai wäscht manches wieder aus. Der Biologe Korbinian Staudt hat deshalb Regenmesser aus Marmeladengläsern verteilt und rechnet den Niederschlag heraus. Seine Tabelle hängt im Schaukasten, zwischen Schützenverein und Kirchenchor.

Im Herbst wollen drei Nachbarorte mitmachen. Das Moos dafür ziehen die Schüler selbst, auf der Nordseite der Turnhalle, wo der Hausmeister es zehn Jahre lang vergeblich bekämpft hatte. Er gießt es jetzt jeden Abend.
"""
truth = dict(authors=[dict(name="Adelheid Sommerfeld", role="writer", kind="person")], published=dict(when="2026-06-23T17:05", precision="minute", zone="unknown"))


def post(p, page):
    page = page.replace("Gerbergasse", "Gerberstra�e")
    page = extras.Damaged(page)
    page.stray = (b"\xfc", b"\xe4", b"\xfc", b"\xfc", b"\xdf")      # in the order of the page
    return page
