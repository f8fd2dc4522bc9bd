lang = "pt"
template = "wordpress"
site = dict(name="Rádio Foz", domain="radiofoz.example", legal="Emissora Regional da Foz, CRL", city="Vila Nova da Foz")
path = "/2026/11/12/ponte-de-barcas-reabre/"
section = "Região"
title = "Ponte de barcas reabre depois de onze anos parada"
subtitle = None
byline = None
date_text = "12 Nov, 2026 - 10:22"
meta = [("name", "author", "Redação")]
body = """
A ponte de barcas de Vila Nova da Foz volta a abrir ao trânsito no próximo sábado, onze anos depois de uma cheia ter arrastado sete dos seus vinte e dois barcos até à barra. O anúncio foi feito esta quinta-feira pela presidente da câmara, Graça Meneses.

A travessia, com cento e quarenta metros, será reservada a peões, bicicletas e rebanhos. O tabuleiro antigo aguentava automóveis ligeiros, mas os engenheiros preferiram não repetir a experiência.

@ad

Cinco dos barcos foram recuperados do fundo do rio. Os outros dois nunca apareceram, e a autarquia mandou construí-los no último estaleiro da margem sul, onde três carpinteiros já reformados aceitaram regressar durante um inverno. «Disseram que só vinham se lhes deixassem escolher a madeira», contou a autarca. Escolheram pinho e levaram oito meses.

A obra custou 1,3 milhões de euros, menos duzentos mil do que o previsto. A diferença explica-se pelas correntes: uma empresa de desmantelamento de navios ofereceu as suas, em troca de uma placa com o nome.

@also

Até agora, quem quisesse passar para a outra margem tinha de esperar pelo ferry das sete e meia ou fazer trinta e oito quilómetros de estrada. A escola secundária, que perdeu um terço dos alunos desde 2015, prepara já uma turma extra.

A inauguração está marcada para as dez da manhã, com a maré cheia. O primeiro a atravessar será, por sorteio, um pastor de setenta anos, acompanhado por noventa ovelhas. A presidente seguirá logo atrás e pediu emprestadas umas botas.

Fonte: Lusa
"""
not_body = ("Fonte: Lusa",)
ld = ["""{"@context":"https://schema.org","@graph":[{"@type":"WebPage","@id":"https://www.radiofoz.example/2026/11/12/ponte-de-barcas-reabre/","name":"Ponte de barcas reabre depois de onze anos parada - Rádio Foz","datePublished":"2026-11-12T10:22:48+00:00","author":{"@id":"https://www.radiofoz.example/#/schema/person/1"}},{"@type":"Person","@id":"https://www.radiofoz.example/#/schema/person/1","name":"Redação"},{"@type":"WebSite","name":"Rádio Foz","publisher":{"@id":"https://www.radiofoz.example/#org"}},{"@type":"Organization","@id":"https://www.radiofoz.example/#org","name":"Emissora Regional da Foz, CRL"}]}"""]
truth = dict(authors=[], agency=["Lusa"], credit="Fonte: Lusa", published=dict(when="2026-11-12T10:22:48+00:00", precision="second", zone="stated"), publisher="Emissora Regional da Foz, CRL")
must_not = ["Fonte: Lusa"]
