"""Custom elements of a web-component site: np-page, np-headline, byline, teaser-list; content in slots, templates with decoy text."""
from kit import *


def para(p, h):
    return f'<p slot="text" data-nid="{p.dice.n(9999)}">{h}</p>\n'


def heading(p, k, x):
    return f'<np-crosshead><{k}>{x}</{k}></np-crosshead>\n'


def figure(p, src, alt, cap, cred):
    return f'<np-image ratio="3x2"><picture><source srcset="https://img.{p.site.domain}/{src}?f=webp" type="image/webp"><img src="https://img.{p.site.domain}/{src}" alt="{att(alt)}"></picture><np-caption>{esc(cap)}</np-caption><np-credit>{esc(cred)}</np-credit></np-image>\n'


def box_related(p, d):
    return f'<teaser-list layout="inline" heading="{p.t("also")}"><np-label>{p.t("also")}</np-label>' + "".join(f'<story-teaser href="{x.url}"><a href="{x.url}"><teaser-title>{esc(x.head)}</teaser-title></a><teaser-text>{esc(x.deck)}</teaser-text><teaser-author>{esc(x.author)}</teaser-author></story-teaser>' for x in p.teasers(int(d or 2))) + "</teaser-list>\n"


def box_ad(p, d):
    return f'<ad-slot name="mid{p.dice.n(9)}" sizes="[[300,250]]"><span>{p.t("ad")}</span></ad-slot>\n'


def article(p):
    s = p.s
    o = ["<np-story>", f'<np-kicker>{esc(s.section)}</np-kicker>' if s.section else ""]
    o.append(p.slot("h1", lambda v: f'<np-headline><h1>{esc(v)}</h1></np-headline>') if s.h1 or getattr(s, "h1_html", None) is not None else f'<np-headline><h1>{esc(s.title)}</h1></np-headline>')
    o.append(p.slot("subtitle", lambda v: f'<np-deck>{esc(v)}</np-deck>'))
    o.append("<np-meta>" + p.slot("byline", lambda v: f'<byline>{esc(v)}</byline>') + p.slot("date_text", lambda v: f'<np-date>{esc(v)}</np-date>') + "</np-meta><share-tools>" + "".join(f'<share-button net="{n}">{icon(k)}{n}</share-button>' for k, n in enumerate(NETS)) + "</share-tools>")
    if s.lead:
        o.append(figure(p, *s.lead))
        p.used += [x for x in s.lead[2:3] if x]
    for g in p.body():
        o.append(f"<np-body>\n{g}</np-body>")
    o.append("</np-story>")
    if s.comments:
        o.append(f'<np-comments count="{s.comments}"><h2>{p.t("comments")}</h2><p>{p.t("comment_rules")}</p>' + "".join(f'<np-comment id="c{p.dice.n(9999)}"><comment-author>{esc(c.name)}</comment-author><comment-time>{c.date}, {c.time}</comment-time><comment-text><p>{esc(c.text)}</p></comment-text></np-comment>' for c in p.comments()) + "</np-comments>")
    return "\n".join(x for x in o if x)


def chrome(p, main):
    o = [f'<!DOCTYPE html>\n<html lang="{p.lang}">\n<head>\n<meta charset="{p.charset()}">\n', p.head(), css(p, "np-page np-body share-tools story-teaser teaser-title np-footer np-rail hydrated".split(), 100), js_layer(p), "</head>\n<body>\n",
         f'<template id="tpl-teaser"><a><h3>{p.t("read_more")}</h3><p>…</p></a></template>\n<np-page><np-header><a href="/" aria-label="{att(p.site.name)}"><np-logo><svg viewBox="0 0 10 10"><path d="M0 0h10v10H0z"/></svg></np-logo></a><np-nav>']
    for n, subs in p.nav:
        o.append(f'<nav-item><a href="/{slug(n)}">{esc(n)}</a><nav-flyout>' + "".join(f'<a href="/{slug(n)}/{slug(x)}">{esc(x)}</a>' for x in subs) + "</nav-flyout></nav-item>")
    o.append(f'</np-nav><np-account><a href="/login">{p.t("login")}</a> <a href="/abo">{p.t("subscribe")}</a></np-account></np-header>\n<np-main>\n{main}\n</np-main>\n')
    o.append(f'<np-rail><teaser-list><h2>{p.t("most_read")}</h2>' + "".join(f'<story-teaser rank="{k + 1}"><a href="{x.url}"><teaser-title>{esc(x.head)}</teaser-title></a></story-teaser>' for k, x in enumerate(p.teasers(6))) + f'</teaser-list><newsletter-box><h2>{p.t("newsletter_title")}</h2><p>{p.t("newsletter_text")}</p><input placeholder="{p.t("email")}"><button>{p.t("newsletter_button")}</button><p>{p.t("newsletter_legal")}</p></newsletter-box><np-poll><h2>{p.t("poll")}</h2><p>{p.t("poll_text")}</p></np-poll><np-support><p>{p.t("support_text")}</p></np-support><teaser-list><h2>{p.t("editors")}</h2>' + "".join(f'<story-teaser><a href="{x.url}"><teaser-title>{esc(x.head)}</teaser-title></a><teaser-text>{esc(x.deck)}</teaser-text></story-teaser>' for x in p.teasers(4)) + f'</teaser-list></np-rail>\n')
    o.append(f'<teaser-list layout="grid"><h2>{p.t("more")}</h2>' + "".join(f'<story-teaser><img data-src="{x.img}" alt=""><a href="{x.url}"><teaser-title>{esc(x.head)}</teaser-title></a><teaser-text><p>{esc(x.deck)}</p></teaser-text><byline>{p.t("by")} {esc(x.author)}</byline><np-date>{x.date}</np-date></story-teaser>' for x in p.teasers(9)) + "</teaser-list>\n")
    o.append('<np-footer><nav>' + "".join(f'<a href="/{slug(x)}">{esc(x)}</a>' for x in p.t("footer_links")) + f'</nav><p>{p.t("about_text")}</p><p>{p.t("app")}. {p.t("app_text")}</p><np-legal>{esc(p.t("legal"))}<br>{esc(p.t("legal2"))}</np-legal></np-footer>\n')
    o.append(f'<consent-layer open><dialog open><h2>{p.t("cookie_title")}</h2><p>{p.t("cookie_text")}</p><button>{p.t("cookie_accept")}</button><button>{p.t("cookie_more")}</button></dialog></consent-layer></np-page>\n')
    o.append(f"<script type=\"module\">\ncustomElements.define('story-teaser', class extends HTMLElement {{ connectedCallback() {{ this.classList.add('hydrated'); }} }});\nfor (const n of ['np-page','np-body','np-story','share-tools','ad-slot','teaser-list']) customElements.whenDefined(n).then(() => document.querySelectorAll(n).forEach(e => e.dispatchEvent(new CustomEvent('np:ready', {{ bubbles: true, detail: {{ html: '<p>' + n + '</p>' }} }}))));\n</script>\n" + js_layer(p) + "</body>\n</html>\n")
    return "".join(o)
