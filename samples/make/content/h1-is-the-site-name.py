lang = "it"
template = "xhtml"
site = dict(name="Il Corriere dei Laghi", domain="corrieredeilaghi.example", legal="Tipografia Lacustre s.n.c.", city="Baveglia")
path = "/articolo.php?sez=natura&id=7714"
section = "Natura"
title = "Il pesce che torna sempre allo stesso sasso"
subtitle = None
byline = "Servizio di Ermete Colombo"
date_text = "mercoledì 4 novembre 2026"
title_tag = "Il Corriere dei Laghi - Quotidiano indipendente dal 1921"
og_title = "Il Corriere dei Laghi"
meta_skip = ("og:type",)
comments = 4
body = """
Nel porticciolo di Baveglia vive un luccio che i pescatori chiamano il Notaio. È lungo un metro e dodici, ha una cicatrice sul labbro e passa l’inverno accanto a un sasso quadrato, sempre quello, tre metri a sinistra della scala.

Lo hanno preso cinque volte. La prima, nel 2019, per errore. Le altre quattro per scommessa. Ogni volta lo hanno portato in un punto diverso del lago e lo hanno lasciato andare, e ogni volta, dopo qualche settimana, era di nuovo al suo posto.

La biologa Fiamma Rinaldi, dell’istituto per le acque interne, ha voluto vederci chiaro. Gli ha messo sotto una pinna una capsula grande quanto un chicco di riso e lo ha liberato a diciannove chilometri di distanza, oltre lo stretto, di notte e con la pioggia.

Il Notaio è rientrato in undici giorni. Non ha seguito la riva, come si pensava. Ha attraversato il lago in linea quasi retta, a quaranta metri di profondità, fermandosi soltanto due volte: una sopra un relitto, l’altra davanti a un ristorante.

Secondo Rinaldi la bussola non basta a spiegarlo. I lucci riconoscono l’odore dei torrenti, e davanti a Baveglia ne sfociano tre, ciascuno con un sapore suo. «Per noi è acqua», dice. «Per lui è una piazza con le insegne».

Resta da capire che cosa abbia di speciale quel sasso. I sommozzatori lo hanno girato: sotto non c’era niente. Lo hanno rimesso com’era, o così credevano. Il giorno dopo il luccio era un metro più in là e non si è mosso finché qualcuno non è sceso a raddrizzarlo.

Da allora il comune ha vietato l’ancoraggio nel raggio di dieci metri. Sul cartello si legge che la sosta è riservata ai residenti.
"""
truth = dict(authors=[dict(name="Ermete Colombo", role="writer", kind="person")], published=dict(when="2026-11-04", precision="day", zone="unknown"))
