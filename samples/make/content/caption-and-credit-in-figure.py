lang = "fr"
template = "drupal"
site = dict(name="La Gazette du Plateau", domain="gazetteduplateau.example", legal="Imprimerie coopérative du Plateau", city="Laubressac")
path = "/culture/mille-lanternes-pour-un-pont"
section = "Culture"
title = "Mille lanternes pour un pont qui n’existe plus"
subtitle = None
byline = "Texte : Bérénice Faucon. Photos : Octave Lemoine"
date_text = "Lundi 2 novembre 2026 à 19 h 40"
lead = ("lanternes-1.jpg", "Des lanternes sur l’eau", "Les premières lanternes quittent la rive gauche, dimanche soir.", "Octave Lemoine / La Gazette du Plateau")
tags = ("Fêtes", "Rivière")
comments = 4
body = """
Le pont de Laubressac a été emporté par la crue du 1er novembre 1926. Il avait quatre arches, une chapelle au milieu et un péage que tout le monde contournait à gué. Cent ans plus tard, les habitants l’ont reconstruit pour une nuit, avec du papier.

Mille lanternes, posées sur des planchettes, ont dessiné dimanche soir ses deux parapets d’une rive à l’autre. Il a fallu six câbles, quarante pêcheurs et une absence totale de vent, que le curé avait réclamée en chaire avec une insistance remarquée.

@fig lanternes-2.jpg | Un homme tient une corde | Sur la rive droite, les pêcheurs retiennent le câble amont jusqu’au signal. | Octave Lemoine

L’idée est venue d’une classe de l’école primaire. En préparant un exposé, les élèves ont découvert que le gardien du péage avait sauvé sa caisse, mais pas ses chaussures, et qu’il était rentré chez lui pieds nus en traversant la place. Sa petite-fille, Albertine Roche, conserve la caisse. Elle y a trouvé une lanterne pliée.

@ad

## La chapelle en dernier

À vingt heures, tout était en place, sauf la chapelle. Haute de trois mètres, tendue sur une armature de noisetier, elle devait être hissée sur un radeau au milieu du courant. Elle a penché, pris feu par un coin et s’est éteinte d’elle-même en touchant l’eau. Le public a cru que c’était prévu.

@fig lanternes-3.jpg | Une femme regarde la rivière | Albertine Roche, 88 ans, petite-fille du dernier péager. | DR

On a ensuite éteint les lampadaires du quai. Pendant un quart d’heure, il n’y a plus eu sur la rivière que cette double ligne jaune qui bougeait à peine. Quelqu’un a voulu applaudir, puis s’est ravisé.

La municipalité parle d’un vrai pont depuis 1930. Le dossier a été rouvert lundi matin, à la demande de la classe, qui souhaite savoir où en sont les études.
"""
ld = ["""{"@context":"https://schema.org","@type":"Article","headline":"Mille lanternes pour un pont qui n\\u2019existe plus","datePublished":"2026-11-02T19:40","image":{"@type":"ImageObject","url":"https://img.gazetteduplateau.example/lanternes-1.jpg","creditText":"Octave Lemoine / La Gazette du Plateau"},"author":[{"@type":"Person","name":"Bérénice Faucon"}]}"""]
truth = dict(authors=[dict(name="Bérénice Faucon", role="writer", kind="person"), dict(name="Octave Lemoine", role="photographer", kind="person")], published=dict(when="2026-11-02T19:40", precision="minute", zone="unknown"))
must_not = ["Octave Lemoine / La Gazette du Plateau"]
