lang = "fr"
template = "wordpress"
site = dict(name="La Table d’Honorine", domain="tabledhonorine.example", legal="Honorine Bastide", city="Vaucreux")
path = "/tarte-aux-noix-et-au-miel/"
section = "Desserts"
title = "Tarte aux noix et au miel de mon oncle Firmin"
subtitle = None
byline = "par Honorine"
byline_html = '<span class="byline"> par <span class="author vcard"><a class="url fn n" href="https://www.tabledhonorine.example/author/honorine/">Honorine</a></span></span>'
date_text = "le 3 novembre 2026"
date_iso = "2026-11-03T08:00:00+01:00"
tags = ("noix", "miel", "automne")
comments = 7
body = """
Mon oncle Firmin n’a jamais noté une recette de sa vie. Celle-ci, je l’ai apprise en restant assise sur le congélateur de sa cuisine, à lui demander « combien ? » toutes les deux minutes. Il répondait invariablement : « assez ». Voici donc, après onze essais, ce que j’entends par là.

@ad

@raw
<div class="wprm-recipe-container" id="recipe-17"><div class="wprm-recipe"><button class="wprm-print">Imprimer</button>
<div class="wprm-times"><span>Préparation : 30 minutes</span> <span>Cuisson : 35 minutes</span> <span>Pour 8 personnes</span></div>
<h3 class="wprm-recipe-header">Ingrédients</h3>
<ul class="wprm-recipe-ingredients"><li><span class="amount">250</span> <span class="unit">g</span> <span class="name">de farine</span></li><li><span class="amount">125</span> <span class="unit">g</span> <span class="name">de beurre froid</span></li><li><span class="amount">1</span> <span class="name">jaune d’œuf</span></li><li><span class="amount">300</span> <span class="unit">g</span> <span class="name">de cerneaux de noix</span></li><li><span class="amount">180</span> <span class="unit">g</span> <span class="name">de miel de châtaignier</span></li><li><span class="amount">20</span> <span class="unit">cl</span> <span class="name">de crème entière</span></li><li><span class="name">une pincée de sel</span></li></ul>
<h3 class="wprm-recipe-header">Préparation</h3>
<ol class="wprm-recipe-instructions"><li><div>Sablez la farine et le beurre du bout des doigts, ajoutez le jaune et deux cuillerées d’eau, formez une boule et laissez-la une heure au frais.</div></li><li><div>Faites griller les noix dix minutes au four, puis frottez-les dans un torchon pour ôter la peau qui les rend amères.</div></li><li><div>Portez le miel à ébullition. Quand il fonce et sent le caramel, versez la crème hors du feu : attention, cela monte.</div></li><li><div>Mêlez les noix à la crème au miel, garnissez la pâte et enfournez trente-cinq minutes à 180 degrés.</div></li></ol></div></div>
@text
Ingrédients
250 g de farine
125 g de beurre froid
1 jaune d’œuf
300 g de cerneaux de noix
180 g de miel de châtaignier
20 cl de crème entière
une pincée de sel
Préparation
Sablez la farine et le beurre du bout des doigts, ajoutez le jaune et deux cuillerées d’eau, formez une boule et laissez-la une heure au frais.
Faites griller les noix dix minutes au four, puis frottez-les dans un torchon pour ôter la peau qui les rend amères.
Portez le miel à ébullition. Quand il fonce et sent le caramel, versez la crème hors du feu : attention, cela monte.
Mêlez les noix à la crème au miel, garnissez la pâte et enfournez trente-cinq minutes à 180 degrés.
@end

## Ce que Firmin ne disait pas

Le miel doit être fort. Avec un miel de fleurs, la tarte est gentille, et l’oncle détestait ce qui est gentil. Si vous n’avez que celui-là, ajoutez une cuillerée de café très serré.

@fig tarte-noix.jpg | Une tarte | La tarte, dix minutes avant sa disparition. | Photo Honorine

Elle se garde cinq jours sous une cloche, du moins en théorie. Chez nous, personne n’a jamais pu le vérifier. On la sert à peine tiède, sans glace et sans chantilly, avec un verre de vin de noix si les enfants sont couchés.
"""
ld = ["""{"@context":"https://schema.org/","@type":"Recipe","name":"Tarte aux noix et au miel de mon oncle Firmin","author":{"@type":"Person","name":"Honorine"},"datePublished":"2026-11-03T08:00:00+01:00","recipeYield":["8"],"recipeIngredient":["250 g de farine","125 g de beurre froid"],"recipeInstructions":[{"@type":"HowToStep","text":"Sablez la farine et le beurre du bout des doigts"}]}"""]
truth = dict(authors=[dict(name="Honorine", role="writer", kind="person", url="https://www.tabledhonorine.example/author/honorine/")], published=dict(when="2026-11-03T08:00:00+01:00", precision="second", zone="stated"))
must = ["180 g de miel de châtaignier", "Portez le miel à ébullition."]
