lang = "it"
template = "amp"
site = dict(name="La Voce di Valmora", domain="vocedivalmora.example", legal="Editrice Valmora S.r.l.", city="Valmora")
path = "/amp/cronaca/2026/11/16/il-campanile-suona-in-ritardo.html"
canonical = "https://www.vocedivalmora.example/cronaca/2026/11/16/il-campanile-suona-in-ritardo.html"
section = "Cronaca"
title = "Il campanile suona in ritardo, e il paese si adegua"
subtitle = None
byline = "di Ludovica Bressan"
byline_html = '<div class="amp-wp-meta" itemprop="author" itemscope itemtype="https://schema.org/Person"><span>di </span><a itemprop="url" href="https://www.vocedivalmora.example/firme/ludovica-bressan"><span itemprop="name">Ludovica Bressan</span></a><meta itemprop="jobTitle" content="Redattrice"></div>'
date_text = "16 novembre 2026"
date_text_html = '<div class="amp-wp-meta"><meta itemprop="datePublished" content="2026-11-16T07:30:00+01:00"><meta itemprop="dateModified" content="2026-11-16T12:05:00+01:00">16 novembre 2026</div>'
meta_skip = ("og:site_name",)
lead = ("campanile.jpg", "Un campanile", "Il campanile di San Vito visto dalla piazza.", "Foto Archivio Bressan")
body = """
A Valmora mezzogiorno arriva alle dodici e sette. Il campanile di San Vito ha cominciato a perdere colpi in primavera, un minuto al mese, e il parroco, don Celeste Ruffini, ha deciso di non rincorrerlo.

«Ho telefonato alla ditta», racconta. «Mi hanno detto che il pezzo non si fabbrica più e che avrei dovuto cambiare tutto. Allora ho pensato che era più semplice cambiare noi».

@ad

All’inizio la gente protestava. Il fornaio toglieva il pane troppo presto, gli alunni uscivano da scuola con il sindaco che ancora parlava, e la corriera, che si regola sull’ora ufficiale, partiva mezza vuota. Poi l’autista, originario di una frazione vicina, ha preso l’abitudine di fermarsi al bar.

## La delibera dei sette minuti

In settembre il consiglio comunale ha votato una delibera. L’ora di Valmora, si legge, «coincide con quella del campanile per tutti gli usi non prescritti dalla legge». Sono esclusi i treni, i matrimoni e le partite. Per le sepolture si può scegliere.

@also

Un professore di fisica venuto dalla città ha cercato di capire la causa. Ha misurato il pendolo, pesato gli ingranaggi, contato i piccioni. La sua ipotesi è che la torre si stia inclinando di un soffio verso valle e che il pendolo ne risenta. Ha consigliato controlli ogni sei mesi e si è fermato a cena.

Il ritardo continua a crescere. Se mantiene il passo, spiega il professore, fra un secolo e poco più l’orologio di San Vito tornerà a segnare l’ora esatta. Don Celeste ha fatto incidere la data su una lastra di marmo, con la preghiera di non toccare nulla fino ad allora.
"""


def post(p, h):
    h = h.replace('<article class="amp-wp-article">', '<article class="amp-wp-article" itemscope itemtype="https://schema.org/NewsArticle">', 1)
    h = h.replace('<h1 class="amp-wp-title">', '<h1 class="amp-wp-title" itemprop="headline">', 1)
    h = h.replace('<div class="amp-wp-article-content">', '<div class="amp-wp-article-content" itemprop="articleBody">', 1)
    # the comments are marked up too
    return h.replace('<div class="cmt">', '<div class="cmt" itemprop="comment" itemscope itemtype="https://schema.org/Comment"><meta itemprop="author" content="lettore">').replace("</article>", '<div itemprop="publisher" itemscope itemtype="https://schema.org/Organization"><meta itemprop="name" content="La Voce di Valmora"></div></article>', 1)


truth = dict(authors=[dict(name="Ludovica Bressan", role="writer", kind="person", url="https://www.vocedivalmora.example/firme/ludovica-bressan")], published=dict(when="2026-11-16T07:30:00+01:00", precision="second", zone="stated"), modified=dict(when="2026-11-16T12:05:00+01:00", precision="second", zone="stated"))
