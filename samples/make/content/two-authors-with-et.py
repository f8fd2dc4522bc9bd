lang = "fr"
template = "nextjs"
site = dict(name="Le Courrier des Dunes", domain="courrierdesdunes.example", legal="Société d’édition du littoral SAS", city="Port-Clair")
path = "/enquetes/2026/11/17/le-sable-qui-disparait"
section = "Enquêtes"
title = "À Port-Clair, le sable s’en va la nuit par camions entiers"
subtitle = "Chaque hiver, la plage perd deux mètres. La mer n’y est pas pour grand-chose : des riverains ont compté les remorques."
byline = "Par Capucine Morvan et Étienne Lavigne (avec Salomé Ritter à Bruxelles)"
byline_html = '<div class="Byline_r"><span>Par </span><a href="/auteur/capucine-morvan">Capucine Morvan</a><span> et </span><a href="/auteur/etienne-lavigne">Étienne Lavigne</a><span> (avec Salomé Ritter à Bruxelles)</span></div>'
date_text = "Publié le 17 novembre 2026 à 06h00, mis à jour à 11h32"
date_iso = "2026-11-17T06:00:00+01:00"
lead = ("plage-nuit.jpg", "Une plage de nuit", "Traces de pneus sur la plage des Sternes, au petit matin.", "© Capucine Morvan")
body = """
Yvonne Le Dantec tient son carnet comme d’autres tiennent un registre paroissial. Une date, une heure, un numéro. Depuis la fenêtre de sa cuisine, elle a noté quatre cent dix-sept passages de remorques entre novembre et mars, toutes feux éteints, toutes dans le même sens.

« Au début, je croyais à des pêcheurs, raconte cette institutrice à la retraite. Et puis je me suis dit qu’on ne pêche pas avec une pelleteuse. »

@ad

Le sable de la plage des Sternes est réputé. Grossier, anguleux, presque sans sel, il prend bien dans le béton. Or il en manque partout sur la côte depuis que la dernière carrière a fermé, et un mètre cube se négocie aujourd’hui le triple de ce qu’il valait il y a cinq ans.

## Trois arrêtés et aucune amende

La commune a interdit les prélèvements en 2019, puis en 2021, puis encore l’an dernier. Aucun procès-verbal n’a jamais été dressé. Le garde champêtre, qui termine son service à dix-sept heures, assure n’avoir rien vu. « Et je ne mens pas », précise-t-il.

Nous avons suivi l’une des remorques, un mardi de février, sur trente-deux kilomètres. Elle s’est arrêtée derrière une centrale à béton dont le gérant siège au conseil de la communauté de communes. Joint par téléphone, il parle d’un échange de bons procédés : ses camions auraient nettoyé la plage de ses algues.

@newsletter

Les géologues de l’université ont pourtant calculé que la dune aura perdu son pied avant 2031. Derrière elle s’étendent un camping, deux hameaux et la route départementale. Une digue coûterait onze millions d’euros. Il faudrait, pour la construire, beaucoup de béton.

Yvonne Le Dantec a remis une copie de son carnet au procureur. Elle en a commencé un deuxième, avec une couverture bleue, et demandé à ses anciens élèves de lui prêter une paire de jumelles.
"""
ld = ["""{"@context":"https://schema.org","@type":"NewsArticle","headline":"À Port-Clair, le sable s’en va la nuit par camions entiers","datePublished":"2026-11-17T06:00:00+01:00","dateModified":"2026-11-17T11:32:00+01:00","author":{"@type":"Person","name":"Capucine Morvan et Étienne Lavigne"},"publisher":{"@type":"Organization","name":"Le Courrier des Dunes"}}"""]
truth = dict(authors=[dict(name="Capucine Morvan", role="writer", kind="person", url="https://www.courrierdesdunes.example/auteur/capucine-morvan"), dict(name="Étienne Lavigne", role="writer", kind="person", url="https://www.courrierdesdunes.example/auteur/etienne-lavigne"), dict(name="Salomé Ritter", role="contributor", kind="person")],
             published=dict(when="2026-11-17T06:00:00+01:00", precision="second", zone="stated"), modified=dict(when="2026-11-17T11:32:00+01:00", precision="second", zone="stated"))
