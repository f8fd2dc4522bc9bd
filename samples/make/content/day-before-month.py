lang = "it"
template = "bigpaper"
site = dict(name="Il Foglio di Torrechiara", domain="fogliotorrechiara.example", legal="Nuova Stampa Emiliana S.p.A.", city="Torrechiara")
path = "/cronaca/il-forno-pubblico-riapre-20981/"
section = "Cronaca"
title = "Riapre il forno pubblico, e il turno di notte va a ruba"
subtitle = None
byline = "di Sveva Montanari"
date_text = "04/03/2026 alle 18:20"
comments = 5
body = """
Chi vuole infornare alle tre di notte deve mettersi in lista fino a maggio. Il forno pubblico di Torrechiara, spento dal 1968, ha riaperto il mese scorso, e il turno più richiesto è quello che nessuno si aspettava.

«Di giorno ci vengono per il pane», spiega il responsabile, Oreste Gandolfi. «Di notte ci vengono per parlare».

@ad

Il forno è una cupola di mattoni larga quattro metri, costruita nel Settecento a spese della comunità. Ogni famiglia aveva diritto a dodici pagnotte la settimana e un marchio di legno per riconoscerle. Durante i restauri ne sono stati ritrovati trentasette, fra cui una chiave, un galletto e una lettera che non esiste in nessun alfabeto.

@related 2

Il comune pensava a una decina di appassionati. In tre settimane si sono iscritti in quattrocento. C’è chi porta la teglia di lasagne, chi il castagnaccio, e un ingegnere in pensione che cuoce, con permesso scritto, tazze di terracotta. La legna la fornisce il consorzio forestale, che doveva smaltire i tronchi abbattuti dal vento.

## La fila delle tre

Di notte la temperatura scende piano, ed è l’ora migliore per i dolci lievitati. Così raccontano gli esperti. In realtà, davanti alla bocca accesa, su due panche, siedono infermiere a fine turno, camionisti, padri con neonati che altrove non dormono. Qualcuno non ha nemmeno l’impasto.

@share

Gandolfi lascia fare. Ha soltanto vietato i telefoni, perché la luce azzurra, dice, disturba la brace. Sulla porta ha appeso una lavagna con i nomi dei prossimi. In fondo, con una grafia diversa, qualcuno ha aggiunto un marchio: è la lettera che non si sapeva leggere.
"""
truth = dict(authors=[dict(name="Sveva Montanari", role="writer", kind="person")], published=dict(when="2026-03-04T18:20", precision="minute", zone="unknown"))
