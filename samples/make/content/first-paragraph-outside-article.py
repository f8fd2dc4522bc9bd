lang = "fr"
template = "amp"
site = dict(name="Sillages", domain="sillages.example", legal="Éditions du Môle SARL", city="Port-Clair")
path = "/amp/voile/le-dernier-calfat.html"
canonical = "https://www.sillages.example/voile/le-dernier-calfat"
section = "Voile"
title = "Le dernier calfat forme une coiffeuse"
subtitle = None
byline = "Gwenaëlle Pors"
date_text = "mardi 10 novembre 2026"
date_iso = "2026-11-10"
comments = 4
body = """
Pour étancher un pont de bois, il faut du chanvre, de la poix et une oreille. Le chanvre se trouve encore, la poix se fait venir du Nord. L’oreille, Loïc Bihan a mis deux ans à la découvrir chez quelqu’un d’autre.

Il a soixante-quatorze ans et frappe les coutures de bateaux depuis l’âge de quinze. Au son du maillet, il sait si l’étoupe est assez serrée. « Quand ça chante, on s’arrête. Si on continue, le bordé éclate. » Trois apprentis sont passés par son chantier. Aucun n’entendait la différence.

@ad

La quatrième est entrée un matin pour demander si le hangar était à louer. Mylène Abgrall tenait un salon de coiffure dans la rue voisine et cherchait un local plus clair. Elle a écouté travailler le vieil homme pendant dix minutes, puis lui a dit qu’il venait de changer de note.

## De la mèche à l’étoupe

Les gestes se ressemblent, affirme-t-elle. On démêle, on torsade, on pose sans tirer. Elle a gardé son salon le matin et calfate l’après-midi. Ses clientes s’en accommodent, même si certaines trouvent que leurs cheveux sentent un peu le goudron.

@also

Son premier bateau, un langoustier de 1938, est resté au sec toute une saison. Il lui en reste six à finir avant le printemps, et les commandes arrivent de loin : il n’y aurait plus que neuf calfats en activité sur toute la façade.

Loïc Bihan devait prendre sa retraite à la Saint-Michel. Il vient toujours, s’assoit sur un tonneau et ferme les yeux. De temps à autre, il lève la main, et le maillet s’arrête.
"""


def post(p, h):
    """moves the first paragraph out of the content, above the social bar, as some systems do with the summary"""
    first = h[h.index("<p>Pour étancher"):]
    first = first[:first.index("</p>") + 4] + "\n"
    h = h.replace(first, "", 1)
    return h.replace('<article class="amp-wp-article">', '<article class="amp-wp-article">', 1).replace('<div class="amp-wp-article-content">', '</article>\n<div class="chapo-wrap"><div class="chapo">' + first + '</div><amp-social-share type="email"></amp-social-share></div>\n<article class="amp-wp-article amp-part2"><div class="amp-wp-article-content">', 1)


ld = ["""{"@context":"https://schema.org","@type":"BlogPosting","mainEntityOfPage":"https://www.sillages.example/voile/le-dernier-calfat","headline":"Le dernier calfat forme une coiffeuse","datePublished":"2026-11-10T09:00:00+01:00","author":{"@type":"Person","name":"Gwena&euml;lle Pors"},"publisher":{"@type":"Organization","name":"Sillages"}}"""]
truth = dict(authors=[dict(name="Gwenaëlle Pors", role="writer", kind="person")], published=dict(when="2026-11-10T09:00:00+01:00", precision="second", zone="stated"))
must = ["L’oreille, Loïc Bihan a mis deux ans à la découvrir chez quelqu’un d’autre."]
