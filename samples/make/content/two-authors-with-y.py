lang = "es"
template = "amp"
site = dict(name="El Faro de Levante", domain="farodelevante.example", legal="Prensa Levantina Reunida S.A.", city="Almadraba")
path = "/amp/sociedad/2026-11-18/la-ultima-centralita.html"
canonical = "https://www.farodelevante.example/sociedad/2026-11-18/la-ultima-centralita.html"
section = "Sociedad"
title = "La última centralita de clavijas atiende todavía doce llamadas al día"
subtitle = "Un pueblo de la sierra conserva su teléfono manual. La compañía quiere retirarlo y los vecinos han escondido las clavijas."
byline = "Por Ximena Arriaga y Tomás Peñalver"
byline_html = '<div class="amp-wp-meta amp-wp-byline">Por <a href="https://www.farodelevante.example/autores/ximena-arriaga/">Ximena Arriaga</a> y <a href="https://www.farodelevante.example/autores/tomas-penalver/">Tomás Peñalver</a></div>'
date_text = "18 nov 2026 - 05:30 CET"
date_iso = "2026-11-18T05:30:00+01:00"
lead = ("centralita.jpg", "Un tablero con cables", "El tablero de la centralita, con cuarenta abonados.", "T. P.")
body = """
Cuando alguien llama a Peñas Altas, no marca un número. Descuelga, espera y dice un nombre. Al otro lado está Saturnina Gil, que tiene setenta y seis años, una silla con cojín y un tablero de cuarenta agujeros.

«A veces ni dicen el nombre», explica. «Respiran y ya sé quién es».

@ad

El tablero se instaló en 1957 y debía durar diez años. Luego llegó el plan de modernización, que se detuvo en el valle; después la fibra, que se detuvo en la carretera. En el pueblo no hay cobertura móvil, de modo que las doce llamadas que entran cada día pasan por las manos de Saturnina, que además avisa al médico, apunta los recados y recuerda los cumpleaños.

## Una caja con candado

En septiembre, la compañía anunció que desmontaría el equipo. Envió a dos técnicos con una furgoneta, y los técnicos encontraron el tablero en su sitio, pero sin una sola clavija. El alcalde les ofreció café, los vecinos se encogieron de hombros y la furgoneta regresó vacía.

@newsletter

Nadie en Peñas Altas sabe nada de las clavijas. Tampoco se explican que las llamadas sigan entrando. El cabo de la Guardia, enviado a investigar, redactó un informe de tres líneas y pidió que le pusieran con su madre.

La ley, según la abogada que asesora al ayuntamiento, está de parte del pueblo: mientras no exista otro servicio, el que hay no puede suprimirse. La compañía responde que ofrece un teléfono por satélite para toda la plaza. Los vecinos lo probaron el martes y oyeron sobre todo viento.

Saturnina se jubilará cuando encuentre sustituta. Una nieta suya, que estudia en la ciudad, practica los fines de semana. Ya distingue tres respiraciones.
"""
ld = ["""{"@context":"https://schema.org","@type":"NewsArticle","headline":"La última centralita de clavijas atiende todavía doce llamadas al día","datePublished":"2026-11-18T04:30:00Z","author":[{"@type":"Person","name":"Ximena Arriaga"},{"@type":"Person","name":"Tomás Peñalver"}],"publisher":{"@type":"Organization","name":"Prensa Levantina Reunida S.A."}}""",
      """{"@context":"https://schema.org","@type":"WebSite","name":"El Faro de Levante","url":"https://www.farodelevante.example"}"""]
truth = dict(authors=[dict(name="Ximena Arriaga", role="writer", kind="person", url="https://www.farodelevante.example/autores/ximena-arriaga/"), dict(name="Tomás Peñalver", role="writer", kind="person", url="https://www.farodelevante.example/autores/tomas-penalver/")], published=dict(when="2026-11-18T04:30:00Z", precision="second", zone="stated"), publisher="Prensa Levantina Reunida S.A.")
