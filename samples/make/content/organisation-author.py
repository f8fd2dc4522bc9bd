lang = "es"
template = "elements"
site = dict(name="Cuadernos de Salud Abierta", domain="saludabierta.example", legal="Fundación Salud Abierta", city="Almadraba")
path = "/guias/dormir-con-turnos-de-noche"
section = "Guías"
title = "Dormir de día: consejos para quien trabaja de noche"
subtitle = None
byline = "Por el Equipo de Medicina del Sueño"
byline_html = '<byline>Por el <a href="/equipos/medicina-del-sueno" rel="author">Equipo de Medicina del Sueño</a></byline>'
date_text = "Publicado el 4 de noviembre de 2026. Revisado el 16 de noviembre de 2026"
comments = 4
body = """
Una de cada cinco personas empleadas trabaja alguna noche al mes. Su cuerpo, mientras tanto, sigue convencido de que la noche es para dormir: baja la temperatura, la digestión se frena y la atención toca fondo hacia las cuatro de la madrugada.

No hay manera de engañarlo del todo, pero sí de llegar a un acuerdo con él. Estas son las recomendaciones que mejor han resistido las pruebas.

## La luz manda

El reloj interno se pone en hora con la luz. Durante la primera mitad del turno conviene tener mucha, incluso molesta. En la segunda mitad, poca. Y al salir, gafas oscuras hasta la puerta de casa, aunque los vecinos hagan bromas.

@ad

En el dormitorio no debe verse una mano delante de la cara. Una persiana vieja y una manta clavada al marco funcionan tan bien como las cortinas caras.

## Dos sueños en lugar de uno

Pocas personas logran dormir ocho horas seguidas de día. No es un fracaso. Un bloque de cinco horas por la mañana y otro de dos antes del turno dan casi el mismo descanso, siempre que los horarios se repitan.

- Coma algo caliente antes de medianoche y nada pesado después.
- Tome el último café al menos seis horas antes de acostarse.
- Apague el timbre de la puerta y avise a quien suele llamar.

@newsletter

## Cuándo pedir ayuda

Si lleva tres meses durmiendo menos de cinco horas, si se queda dormido en los semáforos o si necesita alcohol para conciliar el sueño, hable con su médico. El servicio de salud laboral está obligado a ofrecerle un cambio de turno cuando hay un diagnóstico.

Y una última cosa, que olvidamos casi siempre: quien duerme de día también se pierde la cena, el cuento y la conversación. Reserve cada semana una hora que no sea para dormir ni para trabajar. Los estudios no la miden, pero los pacientes la mencionan.
"""
ld = ["""{"@context":"https://schema.org","@type":["MedicalWebPage","Article"],"headline":"Dormir de día: consejos para quien trabaja de noche","author":{"@type":"Organization","name":"Equipo de Medicina del Sueño","url":"https://www.saludabierta.example/equipos/medicina-del-sueno"},"publisher":{"@type":"Organization","name":"Fundación Salud Abierta"},"datePublished":"2026-11-04","dateModified":"2026-11-16"}"""]
truth = dict(authors=[dict(name="Equipo de Medicina del Sueño", role="writer", kind="organisation", url="https://www.saludabierta.example/equipos/medicina-del-sueno")], published=dict(when="2026-11-04", precision="day", zone="unknown"), modified=dict(when="2026-11-16", precision="day", zone="unknown"), publisher="Fundación Salud Abierta")
