lang = "es"
template = "blog"
site = dict(name="Apuntes de un cartero", domain="apuntesdeuncartero.example", legal="Baldomero Quiroga", city="Villar del Soto")
path = "/2026/10/el-perro-del-numero-nueve.html"
section = None
title = "El perro del número nueve"
subtitle = None
byline = "Baldomero Quiroga, cartero"
date_text = "domingo, 25 de octubre de 2026"
comments = 6
body = """
Hay perros que muerden al cartero y perros que lo acompañan. El del número nueve hace las dos cosas, pero por orden: primero acompaña.

Sale a mi encuentro en la esquina de la farmacia, a las nueve y diez. No ladra. Camina a mi derecha, medio paso por detrás, como un secretario. Espera en cada buzón. Si la tapa chirría, levanta las orejas y me mira con una expresión que solo puedo llamar reproche. Así recorremos la calle entera, veintidós portales, hasta llegar a su propia verja.

Allí me muerde.

No es un mordisco de verdad. Coge el bajo del pantalón, tira una vez y suelta. Luego entra en su jardín sin despedirse. La dueña, doña Eulalia, lleva cuatro años pidiéndome perdón y remendándome las perneras con un hilo que nunca es del mismo color.

He pensado mucho en ello, porque un cartero tiene tiempo de pensar. Creo que el animal no defiende la casa, sino la calle. Me permite pasar mientras sigo pasando. Lo que no tolera es que me detenga en el único sitio que le pertenece a él.

La semana pasada hice una prueba. Cambié el orden y empecé por el número nueve. Nos encontramos en la verja, él de un lado y yo del otro, los dos confundidos. Dejé las cartas en el buzón. No hubo mordisco. Pero tampoco me acompañó, y la calle se me hizo larguísima.

El lunes volví al recorrido de siempre. A las nueve y diez estaba en la esquina de la farmacia, mirando el reloj, o eso me pareció. No le guardo rencor por lo que vino después. A mi edad, quien camina contigo veintidós portales se ha ganado un trozo de pantalón.
"""
ld = ["""{"@context":"https://schema.org","@type":"BlogPosting","headline":"El perro del número nueve","author":"Baldomero Quiroga","datePublished":"2026-10-25T20:11:00+01:00","commentCount":6,"comment":[{"@type":"Comment","text":"Qué bonito, Baldomero.","author":{"@type":"Person","name":"Maricarmen P."},"dateCreated":"2026-10-26"}]}"""]
truth = dict(authors=[dict(name="Baldomero Quiroga", role="writer", kind="person")], published=dict(when="2026-10-25T20:11:00+01:00", precision="second", zone="stated"))
must = ["Allí me muerde."]
must_not = ["Llevamos años diciéndolo en las reuniones y nadie tomaba nota."]
