"""A bare personal blog, edited by hand: few classes, a long sidebar, a blogroll, comments below."""
from kit import *


def article(p):
    s = p.s
    o = []
    o.append(p.slot("h1", lambda v: f'<h1>{esc(v)}</h1>') if s.h1 or getattr(s, "h1_html", None) is not None else f'<h2><a href="{p.url}">{esc(s.title)}</a></h2>')
    o.append(p.slot("date_text", lambda v: f'<p><small>{esc(v)}</small></p>') + p.slot("subtitle", lambda v: f'<p><i>{esc(v)}</i></p>'))
    if s.lead:
        o.append(figure(p, *s.lead))
        p.used += [x for x in s.lead[2:3] if x]
    o += p.body()
    o.append(p.slot("byline", lambda v: f"<p>{esc(v)}</p>"))
    if s.tags:
        o.append("<p>" + p.t("tags") + ": " + ", ".join(f'<a href="/tag/{slug(t)}">{esc(t)}</a>' for t in s.tags) + "</p>")
    a, b = p.teasers(2)
    o.append(f'<p>&laquo; <a href="{a.url}">{esc(a.head)}</a> | <a href="/">{p.t("home")}</a> | <a href="{b.url}">{esc(b.head)}</a> &raquo;</p>')
    if s.comments:
        o.append(f'<hr>\n<h3 id=comments>{p.t("comments")}</h3>')
        for c in p.comments():
            o.append(f"<p><b>{esc(c.name)}</b>, {c.date} {c.time}:</p>\n<p>{esc(c.text)}</p>\n<hr>")
        o.append(f'<form action="/comment.cgi" method=post><h4>{p.t("comment_form")}</h4><p>{p.t("comment_rules")}</p><p>{p.t("name")} <input name=n> {p.t("email")} <input name=e></p><textarea cols=60 rows=8></textarea><br><input type=submit value="{p.t("send")}"></form>')
    return "\n".join(o)


def chrome(p, main):
    o = [f'<!DOCTYPE html>\n<html lang="{p.lang}">\n<head>\n' + (f'<meta charset="{p.charset()}">\n' if p.charset() else ""), p.head(), css(p, "wrap left right top bottom box small tag photo code note".split(), 130), f'</head>\n<body>\n<div id="wrap">\n<div id="top"><h1><a href="/">{esc(p.site.name)}</a></h1><p>{p.t("about_text")}</p><p>' + " · ".join(f'<a href="/{slug(n)}">{esc(n)}</a>' for n, _ in p.nav) + "</p></div>\n<div id=\"left\">\n"]
    o.append(main)
    o.append(f'\n</div>\n<div id="right">\n<h3>{p.t("recent")}</h3>\n<ul>' + "".join(f'<li><a href="{x.url}">{esc(x.head)}</a>, {x.date}</li>\n' for x in p.teasers(9)) + "</ul>\n")
    o.append(f'<h3>{p.t("recent_comments")}</h3>\n<ul>' + "".join(f'<li>{esc(c.name)}: <a href="{x.url}#c">{esc(x.head)}</a>. {esc(c.text[:60])}...</li>\n' for c, x in zip(p.comments(6), p.teasers(6))) + "</ul>\n")
    o.append(f'<h3>{p.t("blogroll")}</h3>\n<ul>' + "".join(f'<li><a href="https://{slug(x.author).replace("-", "")}.example/">{esc(x.author)}</a>: {esc(x.deck)}</li>\n' for x in p.teasers(10)) + "</ul>\n")
    o.append(f'<h3>{p.t("archive")}</h3>\n<ul>' + "".join(f'<li><a href="/{y}/{m:02d}/">{p.f.MONTHS[m - 1]} {y}</a> ({p.dice.n(14) + 1})</li>' for y in (2026, 2025, 2024) for m in range(12, 0, -1) if (y, m) < (2026, 12)) + "</ul>\n")
    o.append(f'<div class="box"><h3>{p.t("newsletter_title")}</h3><p>{p.t("newsletter_text")}</p><form><input name=mail><input type=submit value="{p.t("newsletter_button")}"></form></div>\n<div class="box"><h3>{p.t("poll")}</h3><p>{p.t("poll_text")}</p><p><input type=radio> {p.t("poll_yes")}<br><input type=radio> {p.t("poll_no")}</p></div>\n</div>\n')
    o.append('<div id="bottom"><p>' + " | ".join(f'<a href="/{slug(x)}">{esc(x)}</a>' for x in p.t("footer_links")) + f'</p><p>{esc(p.t("legal"))}</p></div>\n</div>\n<script>var _t=_t||[];_t.push(["site",{p.dice.n(9999)}]);(function(){{var s=document.createElement("script");s.src="/t.js";document.body.appendChild(s)}})();</script>\n' + js_layer(p) + "</body>\n</html>\n")
    return "".join(o)
