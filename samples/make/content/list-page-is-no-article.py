lang = "en"
template = "bigpaper"
site = dict(name="The Calder Standard", domain="calderstandard.example", legal="Standard & Evening Holdings Ltd", city="Calder")
path = "/culture/"
section = "Culture"
title = "Culture"
title_tag = "Culture: books, film, theatre, music | The Calder Standard"
comments = 0
body = ""
auto_must = False
meta_skip = ("og:type",)
meta = [("property", "og:type", "website")]
ld = ["""{"@context":"https://schema.org","@type":"CollectionPage","name":"Culture","mainEntity":{"@type":"ItemList","numberOfItems":12}}"""]


def main(p):
    o = ['<div class="c-channel"><h1 class="c-channel__ttl">Culture</h1><p class="c-channel__int">Reviews, interviews and news from stage, screen, page and gallery, gathered by our culture desk.</p>']
    for k, x in enumerate(p.teasers(12)):
        o.append(f'<div class="c-tz c-tz--{"xl" if not k else "m"}"><div class="c-tz__img"><a href="{x.url}"><img data-src="{x.img}" alt=""></a></div><div class="c-tz__kick">{x.section}</div><div class="c-tz__hl"><h2><a href="{x.url}">{x.head}</a></h2></div><div class="c-tz__deck"><p>{x.deck} <a href="{x.url}">Read more</a></p></div><div class="c-tz__meta"><span class="author">{x.author}</span> <time datetime="{x.iso}">{x.date}</time> <span>{x.n} comments</span></div></div>')
    return "\n".join(o) + '<div class="c-pager"><span>1</span><a href="?p=2">2</a><a href="?p=3">3</a><a href="?p=2">Older stories</a></div></div>'


truth = dict(outcome="listing", authors=[], published=None)
auto_must_not = False
