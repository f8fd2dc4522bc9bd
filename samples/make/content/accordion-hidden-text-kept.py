lang = "de"
template = "drupal"
site = dict(name="Bergland Ratgeber", domain="bergland-ratgeber.example", legal="Bergland Versicherungsverein a. G.", city="Oberalm")
path = "/ratgeber/lawinenlage-verstehen"
section = "Ratgeber"
title = "Fünf Warnstufen, ein Berg: So lesen Sie den Lagebericht"
subtitle = None
byline = "Autorin: Vroni Hallthaler"
date_text = "Stand: November 2026"
comments = 4
meta_skip = ("og:type",)
body = """
Der Lagebericht der Bergwacht erscheint im Winter jeden Nachmittag um fünf. Er passt auf eine Seite, und doch wird er oft falsch gelesen: Die meisten Leute schauen nur auf die Zahl. Wichtiger ist, was darunter steht.

Klappen Sie die Abschnitte auf, um zu erfahren, wie Sie aus dem Bericht eine Entscheidung machen.

@raw
<div class="accordion" id="acc"><div class="accordion-item"><h3 class="accordion-header"><button class="accordion-button collapsed" aria-expanded="false" aria-controls="a1">Was bedeutet die Stufe?</button></h3><div id="a1" class="accordion-collapse collapse" hidden><div class="accordion-body"><p>Die Skala reicht von eins bis fünf, aber sie ist keine gerade Treppe. Von Stufe zwei auf drei verdoppelt sich die Zahl der gefährlichen Hänge. Die meisten Unfälle geschehen bei drei, weil die Zahl so harmlos in der Mitte steht.</p><p>Gilt die Stufe für das ganze Gebiet, steht dort kein Zusatz. Steht eine Höhe dabei, so gilt darunter die nächstniedrigere.</p></div></div></div>
<div class="accordion-item"><h3 class="accordion-header"><button class="accordion-button collapsed" aria-expanded="false" aria-controls="a2">Welche Hänge sind gemeint?</button></h3><div id="a2" class="accordion-collapse collapse" style="display:none"><div class="accordion-body"><p>Eine kleine Windrose zeigt die Himmelsrichtungen. Schwarze Felder meiden Sie. Nordhänge bleiben länger gefährlich, weil die Sonne den Schnee dort nicht setzt.</p><ul><li>Prüfen Sie die Neigung auf der Karte, nicht mit dem Auge.</li><li>Ab dreißig Grad kann jeder Hang abgehen.</li></ul></div></div></div>
<div class="accordion-item"><h3 class="accordion-header"><button class="accordion-button collapsed" aria-expanded="false" aria-controls="a3">Wann sollte ich umkehren?</button></h3><div id="a3" class="accordion-collapse collapse" aria-hidden="true" hidden="hidden"><div class="accordion-body"><p>Wenn es unter den Skiern dumpf grollt, kehren Sie um. Das ist kein Setzen, wie manche sagen, sondern ein Bruch, der nur noch kein Gefälle gefunden hat. Auch frische Spuren anderer beweisen nichts: Der Zwölfte kann auslösen, was elf getragen hat.</p></div></div></div></div>
@text
Was bedeutet die Stufe?
Die Skala reicht von eins bis fünf, aber sie ist keine gerade Treppe. Von Stufe zwei auf drei verdoppelt sich die Zahl der gefährlichen Hänge. Die meisten Unfälle geschehen bei drei, weil die Zahl so harmlos in der Mitte steht.
Gilt die Stufe für das ganze Gebiet, steht dort kein Zusatz. Steht eine Höhe dabei, so gilt darunter die nächstniedrigere.
Welche Hänge sind gemeint?
Eine kleine Windrose zeigt die Himmelsrichtungen. Schwarze Felder meiden Sie. Nordhänge bleiben länger gefährlich, weil die Sonne den Schnee dort nicht setzt.
Prüfen Sie die Neigung auf der Karte, nicht mit dem Auge.
Ab dreißig Grad kann jeder Hang abgehen.
Wann sollte ich umkehren?
Wenn es unter den Skiern dumpf grollt, kehren Sie um. Das ist kein Setzen, wie manche sagen, sondern ein Bruch, der nur noch kein Gefälle gefunden hat. Auch frische Spuren anderer beweisen nichts: Der Zwölfte kann auslösen, was elf getragen hat.
@end

Drucken Sie den Bericht aus und nehmen Sie ihn mit. Ein Telefon wird in der Kälte schnell leer, ein Blatt Papier nicht.

Und reden Sie in der Gruppe darüber, bevor Sie losgehen. Auf halber Höhe, mit kalten Händen und dem Gipfel vor Augen, hat noch niemand eine gute Entscheidung getroffen. Wer am Abend in der Hütte sagt, er habe ein schlechtes Gefühl gehabt, hätte es am Morgen sagen sollen.
"""
truth = dict(authors=[dict(name="Vroni Hallthaler", role="writer", kind="person")], published=None, modified=dict(when="2026-11", precision="month", zone="unknown"))
must = ["Ab dreißig Grad kann jeder Hang abgehen.", "Der Zwölfte kann auslösen, was elf getragen hat."]
