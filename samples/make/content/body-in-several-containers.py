lang = "pt"
template = "drupal"
site = dict(name="Correio do Planalto", domain="correiodoplanalto.example", legal="Sociedade Editora Planáltica, Lda.", city="Monte Alvar")
path = "/reportagem/o-relojoeiro-dos-comboios"
section = "Reportagem"
title = "O relojoeiro dos comboios acerta a última estação"
subtitle = "Durante quarenta anos, Hermínio Seixas deu corda a sessenta relógios. Restava um, e não queria andar."
byline = "Leonor Bravo (texto) e Duarte Matoso (fotografia)"
date_text = "Sáb, 07/11/2026 - 08:00"
tags = ("Caminhos de ferro", "Ofícios")
body = """
A estação de Vale de Urzes não tem passageiros desde 1988. Tem uma bilheteira, um banco, uma figueira que nasceu entre as travessas e, por cima da porta, um relógio parado às cinco menos vinte.

Hermínio Seixas conhece-o bem. Foi ele quem o montou, em 1971, e foi ele quem recebeu ordem para o desligar. «Não o desliguei», diz agora. «Deixei acabar a corda. É mais educado.»

@break

## Sessenta relógios e uma mota

A companhia tinha na linha do planalto sessenta relógios mecânicos. Todas as semanas, de mota, de segunda a quinta, o relojoeiro subia a um escadote e dava a cada um dezoito voltas de chave. À sexta-feira arrumava a oficina. Ao sábado sonhava com ponteiros.

@fig relojoeiro-1.jpg | Um homem num escadote | Hermínio Seixas na estação de Vale de Urzes. | Duarte Matoso

@break

Quando a linha fechou, os relógios foram vendidos ao quilo. Seixas foi atrás deles. Encontrou vinte num ferro-velho, onze em restaurantes, um na sala de um juiz. Comprou os que pôde. Os outros, visita-os.

@related 2

@break

## A peça que faltava

O de Vale de Urzes nunca saiu do lugar, porque ninguém conseguiu tirá-lo: está preso à parede por quatro parafusos que passam para o lado de lá. Faltava-lhe uma roda com trinta e sete dentes. Fê-la de um fundo de panela, à lima, em nove noites.

No domingo passado, às três da tarde, com a figueira cheia de crianças, o relógio voltou a andar. Bateu as horas todas que devia, umas atrás das outras, e ninguém se mexeu até ao fim.

@break

Agora atrasa-se dois minutos por semana. Seixas podia corrigi-lo e não quer. Calcula que, a esse ritmo, daqui a muito tempo, chegará a horas ao comboio seguinte.
"""
ld = ["""{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","headline":"O relojoeiro dos comboios acerta a última estação","author":[{"@type":"Person","name":"Leonor Bravo"}],"datePublished":"2026-11-07T08:00:00+0000","publisher":{"@type":"Organization","name":"Correio do Planalto"}}]}"""]
truth = dict(authors=[dict(name="Leonor Bravo", role="writer", kind="person"), dict(name="Duarte Matoso", role="photographer", kind="person")], published=dict(when="2026-11-07T08:00:00+00:00", precision="second", zone="stated"))
must = ["Os outros, visita-os."]
