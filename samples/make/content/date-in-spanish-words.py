lang = "es"
template = "tables"
encoding = "windows-1252"
meta_charset = "iso-8859-1"
site = dict(name="Diario de la Vega", domain="diariodelavega.example", legal="Comercial Gráfica Vega S.L.", city="Vegaquemada")
path = "/hemeroteca/nota.asp?num=20817"
section = "Campo"
title = "El riego vuelve a los turnos de 1880"
subtitle = None
byline = "HERMINIA CASTRILLO / Vegaquemada"
date_text = "Viernes, 5 de junio de 2026"
retrieved = "2026-11-20T12:00:00Z"
paragraphs = "br"
comments = 3
meta_skip = ("og:title", "og:type", "og:description", "og:url", "og:site_name", "og:image", "og:locale", "twitter:card", "viewport")
title_tag = "Diario de la Vega - Campo"
body = """
Desde el lunes, los relojes de Vegaquemada tienen otra vez dos manecillas y un campesino. La comunidad de regantes ha acordado repartir el agua según el libro de turnos de 1880, que mide el tiempo en sombras y no en minutos.

La decisión se tomó después de que fallara por tercera vez la compuerta automática. El aparato, instalado hace cuatro años, abría el canal cuando llovía y lo cerraba cuando hacía sol. El fabricante lo atribuyó a un cable cambiado. Los regantes lo atribuyeron al fabricante.

El libro, encuadernado en piel de cabra, señala para cada huerta la hora en que la sombra de una estaca alcanza una piedra. Hay ciento cuarenta estacas. Quedaban once, y los niños de la escuela han plantado las demás bajo la dirección de Eusebio Lafuente, de noventa y un años, que de joven fue el último guarda del agua.

«Esto no se estropea», asegura. «Si no hay sol, no hay sombra; y si no hay sol, tampoco hace falta regar».

@related 2

No todos están conformes. Los que tienen huerta al pie del monte pierden el sol a media tarde y, con él, media hora de turno. Para ellos se ha previsto un suplemento: cada dos sábados regarán de noche, con un farol en lugar de la estaca.

La confederación hidrográfica ha pedido un informe y ha recordado que el reparto debe registrarse por medios electrónicos. Los regantes han contestado que hacen una fotografía de cada sombra y la guardan.

En la primera semana se ha gastado un quinto menos de agua. Nadie sabe por qué. Lafuente sospecha que ahora los hortelanos se quedan mirando y cierran a tiempo, mientras que antes se marchaban al bar en cuanto sonaba la compuerta.
"""
truth = dict(authors=[dict(name="Herminia Castrillo", role="writer", kind="person")], published=dict(when="2026-06-05", precision="day", zone="unknown"))
