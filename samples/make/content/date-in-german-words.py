lang = "de"
template = "xhtml"
encoding = "iso-8859-1"
site = dict(name="Der Havelwinkel", domain="havelwinkel.example", legal="Buch- und Zeitungsdruck Rathe GmbH", city="Rathenow an der Wehle")
path = "/wissen/artikel.php?id=3318"
section = "Wissen"
title = "Ein Pilz frisst die Bibliothek, und keiner darf ihn stören"
subtitle = None
byline = "Text: Wolfram Kessenich"
date_text = "Sonnabend, den 7. März 2026"
date_text_html = '<p class="datum">Sonnabend, den 7. M&auml;rz 2026</p>'
retrieved = "2026-11-20T12:00:00Z"
meta = [("name", "date", "2026-11-20")]
comments = 4
body = """
Zuerst fiel es den Putzleuten auf: Im zweiten Magazin der Klosterbibliothek roch es nach Banane. Die Restauratorin kam mit der Lampe, öffnete einen Band Predigten von 1694 und fand zwischen den Seiten einen rosa Flaum, so zart wie auf einem Pfirsich.

Der Pilz ist neu. Er lebt vom Leim, den die Buchbinder des Klosters nach eigenem Rezept aus Hausenblase, Mehl und Bier kochten, und er verschmäht alles andere. Papier, Leder und Tinte lässt er unberührt. Fachleute des Instituts für Mykologie haben ihm den vorläufigen Namen »Bibliophagus« gegeben und sind außer sich vor Freude.

Die Mönche sind es nicht. Achttausend Bände halten nur noch aus Gewohnheit zusammen. »Man nimmt ein Buch heraus und hat einen Stapel in der Hand«, sagt Pater Leander, der das Magazin seit neunzehn Jahren verwaltet.

@fig predigten-1694.jpg | Ein aufgeschlagenes Buch | Der befallene Predigtband im Lesesaal. | Foto: Klosterarchiv

Üblicherweise würde man den Raum begasen. Doch die Forscher baten um Aufschub. Das Enzym, mit dem der Pilz den Leim löst, wirkt bei acht Grad und ohne Wasser, und so etwas suchen die Hersteller von Waschmitteln seit Jahrzehnten. Die Naturschutzbehörde hat das Magazin für ein Jahr unter Aufsicht gestellt.

Nun wird verhandelt, wem das Enzym gehört. Das Institut hat es beschrieben, die Diözese besitzt die Bücher, und der Abt verweist auf die Brauerei, deren Bier den Leim erst genießbar gemacht habe. Ein Gutachter aus der Hauptstadt hat drei Tage im Kloster verbracht und um einen vierten gebeten.

Pater Leander bindet unterdessen neu. Er verwendet Stärke, Faden und viel Geduld, und er hat den Predigtband von 1694 nach hinten gestellt, in die Ecke, in der es am meisten duftet. »Er hat ihn gefunden«, sagt er. »Er soll ihn auch zu Ende lesen.«
"""
truth = dict(authors=[dict(name="Wolfram Kessenich", role="writer", kind="person")], published=dict(when="2026-03-07", precision="day", zone="unknown"))
must_not = ["Foto: Klosterarchiv"]
