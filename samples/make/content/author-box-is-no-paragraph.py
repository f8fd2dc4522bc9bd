lang = "pt"
template = "wordpress"
site = dict(name="Caderno de Marés", domain="cadernodemares.example", legal="Associação Maré Cheia", city="Vila Nova da Foz")
path = "/2026/10/porque-enjoamos-no-mar/"
section = "Ciência"
title = "Porque enjoamos no mar (e porque os polvos não)"
subtitle = None
byline = None
byline_html = ""
date_text = "Outubro 19, 2026"
date_iso = "2026-10-19T09:30:00+01:00"
tags = ("mar", "corpo humano")
body = """
O enjoo é uma discussão. De um lado estão os olhos, que olham para a cabina e garantem que ninguém se mexe. Do outro está o ouvido interno, que sente cada onda. O cérebro, que detesta contradições, chega a uma conclusão antiga: se os sentidos não concordam, é porque comemos qualquer coisa estragada. E manda deitar fora.

Durante muito tempo pensou-se que era só isto. Mas há marinheiros que passam anos sem enjoar e adoecem no dia em que mudam de barco. Não é o balanço que os põe mal. É o balanço novo.

@ad

## O corpo faz previsões

A explicação mais aceite, hoje, é que o cérebro aprende o mar de cor. Ao fim de alguns dias, adivinha a onda seguinte e prepara os músculos antes de ela chegar. Quando acerta, sentimo-nos bem. Quando o barco é outro, com outra quilha e outro ritmo, erra todas as previsões, como um dançarino que ouve a música errada.

Por isso ajuda olhar para o horizonte, ir ao leme ou, simplesmente, saber o que vem aí. Numa experiência feita no ferry da Foz, os passageiros que ouviam um tom breve antes de cada onda grande enjoaram metade das vezes.

@newsletter

## E os polvos?

O polvo tem órgãos de equilíbrio parecidos com os nossos, mas um cérebro repartido pelos braços. Se um deles se engana, os outros sete não lhe ligam. Puseram-no em tanques que oscilavam durante horas, e ele limitou-se a agarrar-se melhor e a pedir comida.

A quem não tem oito braços resta o conselho do mestre do ferry, que transporta doentes há trinta e dois anos: gengibre, ar fresco e conversa. Sobretudo conversa, diz ele, porque ninguém consegue enjoar e discutir futebol ao mesmo tempo.
"""


def post(p, h):
    box = ('<div class="author-box"><div class="author-box__img"><img src="https://img.cadernodemares.example/a/filipa.jpg" alt="Filipa Rosmaninho"></div><div class="author-box__txt"><h4>Filipa Rosmaninho</h4><p>Bióloga marinha e autora de três livros sobre animais que ninguém quer em casa. Escreve no Caderno de Marés desde 2019 e enjoa até no baloiço.</p><a href="https://www.cadernodemares.example/autor/filipa-rosmaninho/" rel="author">Ver todos os artigos de Filipa Rosmaninho</a></div></div>')
    return h.replace('<div class="sharedaddy', box + '<div class="sharedaddy', 1)


truth = dict(authors=[dict(name="Filipa Rosmaninho", role="writer", kind="person", url="https://www.cadernodemares.example/autor/filipa-rosmaninho/")], published=dict(when="2026-10-19T09:30:00+01:00", precision="second", zone="stated"))
must_not = ["Bióloga marinha e autora de três livros sobre animais que ninguém quer em casa.", "Ver todos os artigos de Filipa Rosmaninho"]
