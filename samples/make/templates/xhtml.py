"""XHTML 1.0 Strict of 2004: XML declaration, div ids, lists as menus, CDATA scripts, everything closed."""
from kit import *


def figure(p, src, alt, cap, cred):
    return f'<div class="bildbox"><img src="/media/{src}" alt="{att(alt)}" width="300" height="200" /><p class="bildtext">{esc(cap)}</p><p class="bildquelle">{esc(cred)}</p></div>\n'


def article(p):
    s = p.s
    o = ['<div id="artikel">', f'<p class="rubrik">{esc(s.section)}</p>' if s.section else ""]
    o.append(p.slot("h1", lambda v: f"<h1>{esc(v)}</h1>") if s.h1 or getattr(s, "h1_html", None) is not None else f"<h2 class=\"titel\">{esc(s.title)}</h2>")
    o.append(p.slot("subtitle", lambda v: f'<p class="vorspann"><strong>{esc(v)}</strong></p>') + p.slot("byline", lambda v: f'<p class="autor">{esc(v)}</p>') + p.slot("date_text", lambda v: f'<p class="datum">{esc(v)}</p>'))
    if s.lead:
        o.append(figure(p, *s.lead))
        p.used += [x for x in s.lead[2:3] if x]
    for g in p.body():
        o.append(f'<div class="text">\n{g}</div>')
    o.append(f'<p class="werkzeuge"><a href="?print=1">{p.t("print")}</a> | <a href="mailto:?subject=">{p.t("share")}</a> | <a href="#top">{p.t("top")}</a></p></div>')
    if s.comments:
        o.append(f'<div id="forum"><h3>{p.t("comments")}</h3><dl>' + "".join(f'<dt><span class="autor">{esc(c.name)}</span> <span class="datum">{c.date}, {c.time}</span></dt><dd>{esc(c.text)}</dd>' for c in p.comments()) + f'</dl><p class="hinweis">{p.t("comment_rules")}</p></div>')
    return "\n".join(x for x in o if x)


def chrome(p, main):
    o = [f'<?xml version="1.0" encoding="{p.charset()}"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">\n<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="{p.lang}" lang="{p.lang}">\n<head>\n<meta http-equiv="Content-Type" content="text/html; charset={p.charset()}" />\n<meta http-equiv="Content-Style-Type" content="text/css" />\n', p.head(), css(p, "rubrik titel vorspann autor datum text bildbox werkzeuge kasten fuss".split(), 120).replace("<style>", '<style type="text/css">/*<![CDATA[*/').replace("</style>", "/*]]>*/</style>"), '</head>\n<body id="top">\n<div id="rahmen">\n',
         f'<div id="kopf"><h1 class="logo"><a href="/"><span>{esc(p.site.name)}</span></a></h1><p>{p.date(0)[0]}</p><form action="/suche" method="get"><p><label>{p.t("search")}</label> <input name="q" /></p></form></div>\n<ul id="nav">']
    for n, subs in p.nav:
        o.append(f'<li><a href="/{slug(n)}/">{esc(n)}</a><ul>' + "".join(f'<li><a href="/{slug(n)}/{slug(x)}/">{esc(x)}</a></li>' for x in subs) + "</ul></li>")
    o.append('</ul>\n<div id="inhalt">\n' + main + "\n</div>\n")
    o.append(f'<div id="rechts"><div class="kasten"><h3>{p.t("latest")}</h3>' + "".join(f'<h4><a href="{x.url}">{esc(x.head)}</a></h4><p>{esc(x.deck)} <span class="autor">{esc(x.author)}</span> <span class="datum">{x.date}</span></p>' for x in p.teasers(9)) + f'</div><div class="kasten"><h3>{p.t("most_read")}</h3><ol>' + "".join(f'<li><a href="{x.url}">{esc(x.head)}</a></li>' for x in p.teasers(6)) + f'</ol></div><div class="kasten"><h3>{p.t("newsletter_title")}</h3><p>{p.t("newsletter_text")}</p><p class="klein">{p.t("newsletter_legal")}</p></div><div class="kasten"><h3>{p.t("weather")}</h3><p>{p.t("weather_text")}</p></div><div class="kasten"><h3>{p.t("poll")}</h3><p>{p.t("poll_text")}</p><ul><li>{p.t("poll_yes")}</li><li>{p.t("poll_no")}</li></ul></div><div class="kasten"><h3>{p.t("editors")}</h3>' + "".join(f'<p><a href="{x.url}">{esc(x.head)}</a>. {esc(x.deck)}</p>' for x in p.teasers(4)) + f'</div><div class="kasten"><h3>{p.t("support")}</h3><p>{p.t("support_text")}</p></div></div>\n')
    o.append('<div id="fuss"><ul>' + "".join(f'<li><a href="/{slug(x)}/">{esc(x)}</a></li>' for x in p.t("footer_links")) + f'</ul><p>{p.t("about_text")}</p><p>{esc(p.t("legal"))}</p><p>{esc(p.t("legal2"))}</p></div>\n</div>\n' + js_layer(p) + "</body>\n</html>\n")
    return "".join(o)
