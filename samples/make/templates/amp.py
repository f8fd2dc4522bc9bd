"""An AMP-like page: amp- elements, boilerplate, sidebar, accordion, AMP consent."""
from kit import *


def figure(p, src, alt, cap, cred):
    return f'<figure class="amp-fig"><amp-img src="https://img.{p.site.domain}/{src}" width="640" height="427" layout="responsive" alt="{att(alt)}"><noscript><img src="https://img.{p.site.domain}/{src}" width="640" height="427"></noscript></amp-img><figcaption>{esc(cap)} <small>{esc(cred)}</small></figcaption></figure>\n'


def box_ad(p, d):
    return f'<div class="ad-wrap"><div class="ad-lbl">{p.t("ad")}</div><amp-ad width="300" height="250" type="house" data-slot="/{p.dice.n(99999)}/amp"><div placeholder></div><div fallback></div></amp-ad></div>\n'


def article(p):
    s = p.s
    o = ['<article class="amp-wp-article"><header class="amp-wp-article-header">']
    o.append(p.slot("h1", lambda v: f'<h1 class="amp-wp-title">{esc(v)}</h1>') if s.h1 or getattr(s, "h1_html", None) is not None else f'<h1 class="amp-wp-title">{esc(s.title)}</h1>')
    o.append(p.slot("subtitle", lambda v: f'<h2 class="amp-sub">{esc(v)}</h2>'))
    o.append(p.slot("byline", lambda v: f'<div class="amp-wp-meta amp-wp-byline"><amp-img src="https://img.{p.site.domain}/av/{p.dice.n(99)}.png" width="24" height="24" layout="fixed"></amp-img><span class="amp-wp-author">{esc(v)}</span></div>'))
    o.append(p.slot("date_text", lambda v: '<div class="amp-wp-meta amp-wp-posted-on"><time' + (f' datetime="{s.date_iso}"' if s.date_iso else "") + f'>{esc(v)}</time></div>') + "</header>")
    if s.lead:
        o.append(figure(p, *s.lead))
        p.used += [x for x in s.lead[2:3] if x]
    for g in p.body():
        o.append(f'<div class="amp-wp-article-content">\n{g}</div>')
    o.append('<amp-social-share type="email"></amp-social-share><amp-social-share type="system"></amp-social-share>')
    o.append(f'<section class="amp-related"><h3>{p.t("related")}</h3><amp-carousel height="300" layout="fixed-height" type="carousel">' + "".join(f'<div class="slide"><a href="{x.url}"><amp-img src="{x.img}" width="200" height="133"></amp-img><h4>{esc(x.head)}</h4></a><p>{esc(x.deck)}</p><span class="who">{esc(x.author)}</span> <span>{x.date}</span></div>' for x in p.teasers(7)) + "</amp-carousel></section>")
    if s.comments:
        o.append(f'<section class="amp-comments"><h3>{p.t("comments")}</h3>' + "".join(f'<div class="cmt"><div class="cmt-author">{esc(c.name)} - {c.date} {c.time}</div><p>{esc(c.text)}</p></div>' for c in p.comments()) + "</section>")
    o.append("</article>")
    return "\n".join(o)


def chrome(p, main):
    cls = "amp-wp-article amp-wp-title amp-wp-meta amp-related slide cmt ad-wrap topbar side-nav foot".split()
    o = [f'<!doctype html>\n<html amp lang="{p.lang}">\n<head>\n<meta charset="{p.charset()}">\n', p.head(), f'<script async src="https://cdn.amp.example/v0.js"></script>\n' + "".join(f'<script async custom-element="amp-{x}" src="https://cdn.amp.example/v0/amp-{x}-0.1.js"></script>\n' for x in ("sidebar", "carousel", "consent", "ad", "accordion", "analytics")),
         "<style amp-boilerplate>body{-webkit-animation:-amp-start 8s steps(1,end) 0s 1 normal both;animation:-amp-start 8s steps(1,end) 0s 1 normal both}@keyframes -amp-start{from{visibility:hidden}to{visibility:visible}}</style><noscript><style amp-boilerplate>body{animation:none}</style></noscript>\n", css(p, cls, 110).replace("<style>", "<style amp-custom>"), "</head>\n<body>\n"]
    o.append(f'<amp-consent id="consent" layout="nodisplay"><script type="application/json">{{"consentInstanceId":"c{p.dice.n(999)}","consentRequired":true,"promptUI":"ui"}}</script><div id="ui"><h3>{p.t("cookie_title")}</h3><p>{p.t("cookie_text")}</p><button on="tap:consent.accept">{p.t("cookie_accept")}</button><button on="tap:consent.reject">{p.t("cookie_reject")}</button></div></amp-consent>\n')
    o.append('<amp-sidebar id="sb" layout="nodisplay" side="left"><div class="side-nav">')
    for n, subs in p.nav:
        o.append(f'<amp-accordion><section><h4>{esc(n)}</h4><ul>' + "".join(f'<li><a href="{p.base}/{slug(n)}/{slug(x)}">{esc(x)}</a></li>' for x in subs) + "</ul></section></amp-accordion>")
    o.append(f'</div></amp-sidebar>\n<div class="topbar"><button on="tap:sb.toggle">{p.t("menu")}</button><a href="{p.base}/">{esc(p.site.name)}</a><a href="{p.base}/sub">{p.t("subscribe")}</a></div>\n')
    o.append(main)
    o.append(f'<div class="mr"><h3>{p.t("most_read")}</h3><ol>' + "".join(f'<li><a href="{x.url}">{esc(x.head)}</a><p>{esc(x.deck)}</p></li>' for x in p.teasers(8)) + f'</ol></div><div class="lt"><h3>{p.t("latest")}</h3>' + "".join(f'<p><b>{x.date}</b> <a href="{x.url}">{esc(x.head)}</a> {esc(x.deck)}</p>' for x in p.teasers(5)) + f'</div>{box_newsletter(p, "")}<div class="sup"><p>{p.t("support")}</p><p>{p.t("support_text")}</p></div>')
    o.append('<footer class="foot"><p>' + " · ".join(f'<a href="{p.base}/{slug(x)}">{esc(x)}</a>' for x in p.t("footer_links")) + f'</p><p>{p.t("about_text")}</p><p>{p.t("app")}: {p.t("app_text")}</p><p>{esc(p.t("legal"))}</p><p>{esc(p.t("legal2"))}</p></footer>\n')
    o.append(f'<amp-analytics type="house"><script type="application/json">{{"vars":{{"account":"UA-{p.dice.n(99999)}","title":{json.dumps(p.s.title, ensure_ascii=False)}}},"triggers":{{"view":{{"on":"visible","request":"pageview"}}}}}}</script></amp-analytics>\n</body>\n</html>\n')
    return "".join(o)
