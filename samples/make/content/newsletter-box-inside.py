lang = "it"
template = "tailwind"
site = dict(name="Officina Domani", domain="officinadomani.example", legal="Domani Editoria Digitale S.p.A.", city="Torrechiara")
path = "/tecnologia/il-trattore-che-si-ripara-da-solo"
section = "Tecnologia"
title = "Il trattore che si ripara in cortile"
subtitle = "Una cooperativa di contadini ha pubblicato i disegni di una macchina senza chiavi elettroniche. I costruttori non ridono più."
byline = "Elio Santangelo"
date_text = "9 novembre 2026"
lead = ("trattore.jpg", "Un trattore smontato", "Il prototipo numero tre, smontato sul prato della cooperativa.", "Elio Santangelo")
body = """
Quando il trattore di Amedeo Fioravanti si fermò, la mattina della mietitura, sullo schermo comparve una frase gentile: rivolgersi a un centro autorizzato. Il centro più vicino era a novanta chilometri e riapriva il lunedì.

«Era una guarnizione», dice. «Una guarnizione da due euro. Ma per dirmelo ci voleva il computer loro».

@newsletter

Quella domenica Fioravanti e altri undici soci della cooperativa Terra Ferma si riunirono attorno a un tavolo e decisero di disegnarne uno. Nessuno di loro era ingegnere. Tre erano stati meccanici, una insegnava geometria, e il più giovane sapeva usare un programma di disegno che aveva imparato per costruire modellini.

## Centoquattordici pezzi

La macchina che ne è uscita pesa la metà di quelle in commercio. Il motore viene da una barca, il cambio da un autobus, i fari da una bicicletta. In tutto i pezzi che si muovono sono centoquattordici, e per smontarli bastano quattro chiavi inglesi. I disegni si scaricano gratis: finora lo hanno fatto in trentamila.

@ad

Non è potente. In salita con il carro pieno va al passo, e sull’argilla bagnata preferisce non andare. Ma dopo tre stagioni il prototipo ha passato in officina in tutto nove ore, e l’officina era il cortile.

@newsletter

I grandi costruttori hanno reagito in due tempi. Prima hanno spedito una lettera degli avvocati, a proposito della forma del cofano. Poi, in ottobre, il più grande di loro ha annunciato una serie «semplice», con i codici di accesso inclusi nel prezzo.

Fioravanti l’ha provata alla fiera. È comoda, ammette, e ha un portabicchieri. Ha chiesto al venditore di mostrargli la guarnizione. Quello ha aperto il cofano, ha guardato a lungo e ha chiamato il centro autorizzato.
"""
ld = ["""{"@context":"https://schema.org","@type":"TechArticle","headline":"Il trattore che si ripara in cortile","author":{"@type":"Person","name":"Elio Santangelo","@id":"#elio"},"datePublished":"2026-11-09T05:00:00.000Z","publisher":{"@type":"Organization","name":"Domani Editoria Digitale S.p.A."}}"""]
truth = dict(authors=[dict(name="Elio Santangelo", role="writer", kind="person")], published=dict(when="2026-11-09T05:00:00Z", precision="second", zone="stated"), publisher="Domani Editoria Digitale S.p.A.")
must_not = ["Cinque storie che meritano il vostro tempo"]
