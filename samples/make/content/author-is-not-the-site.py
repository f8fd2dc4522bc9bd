lang = "fr"
template = "bigpaper"
site = dict(name="L’Écho du Vallon", domain="echoduvallon.example", legal="Groupe Presse des Vallées SA", city="Saint-Amour-le-Haut")
path = "/societe/cantine-chef-etoile-3390142.php"
section = "Société"
title = "Le chef étoilé est parti à la cantine, et il y reste"
subtitle = None
byline = "Par Mathurin Delorme - L’Écho du Vallon"
date_text = "Le 12/11/2026 à 18:05"
meta = [("name", "author", "L’Écho du Vallon"), ("property", "article:author", "https://facepage.example/echoduvallon")]
body = """
Il devait remplacer le cuisinier de l’école pendant trois semaines, le temps d’une jambe cassée. C’était en septembre de l’année dernière. Depuis, Aurélien Castagnet n’a pas remis sa veste brodée, et son restaurant, deux étoiles au-dessus de la place du marché, est tenu par sa sœur.

« Ici, on me dit tout de suite si c’est bon, explique-t-il en épluchant des panais. Le lundi, ils étaient cent douze à me dire que non. »

@ad

Les cent douze sont devenus cent trente-huit, parce que les collégiens d’en face ont demandé à traverser la rue. Le budget n’a pas bougé : deux euros et dix centimes par assiette, pain compris. Le chef achète les légumes que personne ne veut, tordus ou trop petits, et fait du bouillon avec ce que les autres jettent.

@related 2

Tout n’a pas marché. Les endives ont provoqué une grève de la faim d’une demi-heure, et un velouté de topinambours a dû être rebaptisé trois fois avant de trouver preneur. Le vendredi, en revanche, le poisson disparaît en quatre minutes. Les enfants l’appellent « le poisson qui n’est pas carré ».

À la mairie, on se frotte les mains tout en cherchant la case du formulaire. Un cuisinier municipal de catégorie C ne peut pas gagner plus que le secrétaire général. Castagnet a accepté le salaire du barème et demandé en échange un four neuf, qui est arrivé en mars.

@share

La cuisinière blessée, Josette Rameau, est revenue à Pâques sur ses deux jambes. Elle a goûté la blanquette, n’a rien dit, puis ajouté du citron. Ils travaillent désormais à deux, et l’ordre des assiettes dans le passe-plat a changé : les plus petits sont servis les premiers.

Quant aux étoiles, elles sont toujours sur la place du marché. « Ma sœur cuisine mieux que moi, dit le chef, mais il ne faut pas que cela se sache avant le prochain guide. »
"""
ld = ["""{"@context":"https://schema.org","@type":"NewsArticle","headline":"Le chef étoilé est parti à la cantine, et il y reste","datePublished":"2026-11-12T18:05:00+01:00","author":[{"@type":"Organization","name":"L’Écho du Vallon"},{"@type":"Person","name":"Mathurin Delorme - L’Écho du Vallon"}],"publisher":{"@type":"Organization","name":"Groupe Presse des Vallées SA"}};"""]
truth = dict(authors=[dict(name="Mathurin Delorme", role="writer", kind="person")], published=dict(when="2026-11-12T18:05:00+01:00", precision="second", zone="stated"), publisher="Groupe Presse des Vallées SA")
