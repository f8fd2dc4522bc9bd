lang = "pt"
template = "nextjs"
site = dict(name="Ponto de Fuga", domain="pontodefuga.example", legal="Fuga Conteúdos Digitais S.A.", city="Monte Alvar")
path = "/ciencia/o-lago-que-aparece-de-sete-em-sete-anos"
section = "Ciência"
title = "O lago que aparece de sete em sete anos voltou a horas"
subtitle = None
byline = "Marta Cavaleiro"
date_text = "Atualizado há 2 horas, 20 de novembro de 2026"
date_text_html = '<div class="Stamp_root__9a"><time class="Stamp_upd" dateTime="2026-11-20T09:47:00+00:00">Atualizado a 20 de novembro de 2026, 09:47</time><span class="Stamp_orig">Publicado a 3 de março de 2024, 07:15</span></div>'
head = '<meta property="article:modified_time" content="2026-11-20T09:47:00+00:00"/><meta property="og:updated_time" content="2026-11-20T09:47:00+00:00"/><meta property="article:published_time" content="2024-03-03T07:15:00+00:00"/><meta name="date" content="2026-11-20"/>'
body = """
Na quarta-feira de manhã, os habitantes de Fontelonga acordaram com uma praia. O lago a que chamam Madrasto, porque dá e tira, subiu durante a noite e cobriu os mesmos quarenta hectares de prado que tinha coberto em 2017, em 2010 e em 2003.

Ninguém se mostrou surpreendido. As vedações tinham sido retiradas em fevereiro, o feno estava guardado, e a barca do moleiro, calafetada de véspera, esperava no meio do campo.

@ad

## Um sifão debaixo da serra

Os geólogos explicam o fenómeno com um sifão natural. A chuva infiltra-se na serra e enche devagar uma gruta de calcário. Quando a água atinge a curva mais alta da galeria, passa toda de uma vez para o vale, como num autoclismo. O enchimento demora sete anos, mais coisa menos coisa.

«Mais coisa menos coisa são onze dias», precisa a hidróloga Teresa Lobão, que mede a gruta desde 1996. Nenhum outro lago intermitente do continente é tão pontual. A equipa suspeita de uma rocha que funciona como válvula, mas nunca a viu: fica a setenta metros de profundidade, por trás de uma passagem com a largura de um gato.

@newsletter

O lago dura entre cinco e oito semanas. Nesse tempo aparecem nele camarões de dois centímetros, que passam os anos secos em forma de ovo, e, atrás dos camarões, as cegonhas. Atrás das cegonhas vêm os fotógrafos, e atrás destes um homem que vende farturas.

A escola muda o horário, para que as crianças possam nadar antes do almoço. E no cartório acumulam-se os casamentos: segundo uma crença local, quem se casa com o Madrasto cheio tem sete anos para pensar melhor.

Depois, numa noite qualquer, ouve-se um ronco. De manhã há outra vez prado, um pouco mais verde, com uma barca no meio.
"""
ld = ["""{"@context":"https://schema.org","@type":"NewsArticle","headline":"O lago que aparece de sete em sete anos voltou a horas","dateModified":"2026-11-20T09:47:00+00:00","dateCreated":"2024-03-02T22:10:00+00:00","datePublished":"2024-03-03T07:15:00+00:00","author":{"@type":"Person","name":["Marta Cavaleiro"]},"publisher":{"@type":"Organization","name":"Fuga Conteúdos Digitais S.A."}}"""]
truth = dict(authors=[dict(name="Marta Cavaleiro", role="writer", kind="person")], published=dict(when="2024-03-03T07:15:00+00:00", precision="second", zone="stated"), modified=dict(when="2026-11-20T09:47:00+00:00", precision="second", zone="stated"), publisher="Fuga Conteúdos Digitais S.A.")
