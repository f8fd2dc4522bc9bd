lang = "fr"
template = "blog"
encoding = "windows-1252"
meta_charset = ""
content_type = "text/html"
site = dict(name="Carnets d’un éclusier", domain="carnetseclusier.example", legal="Anselme Corbin", city="Vaucreux")
path = "/notes/heron.html"
section = None
title = "Le héron de l’écluse numéro six"
subtitle = None
byline = "Anselme Corbin"
date_text = "le 30 août 2026"
comments = 5
meta_skip = ("og:title", "og:type", "og:description", "og:url", "og:site_name", "og:image", "og:locale", "twitter:card", "viewport")
title_tag = "Carnets d’un éclusier : Le héron de l’écluse numéro six"
body = """
Un héron s’est installé à l’écluse numéro six, et il ne pêche plus. Il attend qu’on pêche pour lui.

Cela a commencé au printemps. À chaque bassinée, quand les portes s’ouvrent, l’eau du bief supérieur dévale et rabat contre le mur une poignée d’ablettes étourdies. L’oiseau l’a remarqué. Il a quitté la roselière, où il gagnait honnêtement sa vie, pour venir se poster sur la bollarde de gauche, immobile, la tête dans les épaules, pareil à un notaire sous la pluie.

Les premières semaines, il patientait jusqu’au passage d’un bateau. Puis il a compris que c’était moi qui tournais la manivelle. Depuis, il m’appelle. Il pousse vers sept heures un cri affreux, quelque chose entre la scie et la charnière, et il fixe ma fenêtre.

J’ai tenu bon jusqu’au 12 juin. Ce matin-là, il n’y avait pas un bateau à l’horizon, la brume fumait sur le canal, et j’ai manœuvré une écluse vide pour un oiseau. Six cents mètres cubes d’eau. Si l’ingénieur lit ces lignes, qu’il sache que les vannes avaient besoin d’être vérifiées.

Ma femme prétend que je suis dressé. Elle n’a pas tort. J’ai constaté que je me levais désormais à moins dix, afin qu’il n’ait pas à crier. En échange, il me laisse approcher à trois pas et me raccompagne, au vol, le long du chemin de halage, quand je vais relever l’échelle.

Samedi, un plaisancier belge m’a demandé s’il était empaillé. Le héron a tourné la tête, l’a regardé des pieds au chapeau et a refermé l’œil. On ne lui avait jamais manqué de respect à ce point.

L’hiver, le canal ferme et les écluses se taisent. Je me demande lequel de nous deux s’ennuiera le plus.
"""
truth = dict(authors=[dict(name="Anselme Corbin", role="writer", kind="person")], published=dict(when="2026-08-30", precision="day", zone="unknown"))
