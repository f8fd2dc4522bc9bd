"""A Next.js-like page: CSS-module class names, everything in #__next, and the article a second time in __NEXT_DATA__."""
from kit import *

H = lambda p, n: f"{n}__{hashlib.sha1((p.site.domain + n).encode()).hexdigest()[:5]}"


def para(p, h):
    return f'<p class="{H(p, "Paragraph_root")}">{h}</p>'


def heading(p, k, x):
    return f'<{k} class="{H(p, "Heading_root")}" id="h{p.dice.n(999)}">{x}</{k}>'


def figure(p, src, alt, cap, cred):
    return (f'<figure class="{H(p, "Media_figure")}"><span style="box-sizing:border-box;display:block;overflow:hidden"><img alt="{att(alt)}" src="/_next/image?url=https%3A%2F%2Fimg.{p.site.domain}%2F{src}&amp;w=1200&amp;q=75" decoding="async" data-nimg="fill"/><noscript><img alt="{att(alt)}" src="https://img.{p.site.domain}/{src}"/></noscript></span>'
            f'<figcaption class="{H(p, "Media_caption")}">{esc(cap)}<!-- --> <cite>{esc(cred)}</cite></figcaption></figure>')


def box_newsletter(p, d):
    return f'<section class="{H(p, "Signup_root")}" aria-label="newsletter"><p class="{H(p, "Signup_title")}">{p.t("newsletter_title")}</p><p>{p.t("newsletter_text")}</p><form><input type="email" aria-label="{p.t("email")}"/><button type="submit">{p.t("newsletter_button")}</button></form><p>{p.t("newsletter_legal")}</p></section>'


def box_ad(p, d):
    return f'<div class="{H(p, "Ad_slot")}" data-testid="ad-{p.dice.n(99)}"><p>{p.t("ad")}</p></div>'


def article(p):
    s = p.s
    o = [f'<article class="{H(p, "Article_root")}"><header class="{H(p, "Article_header")}">']
    if s.section:
        o.append(f'<nav aria-label="breadcrumb" class="{H(p, "Crumbs_root")}"><ol><li><a href="/">{p.t("home")}</a></li><li><a href="/{slug(s.section)}">{esc(s.section)}</a></li></ol></nav>')
    o.append(p.slot("h1", lambda v: f'<h1 class="{H(p, "Headline_root")}">{esc(v)}</h1>') if s.h1 or getattr(s, "h1_html", None) is not None else f'<h1 class="{H(p, "Headline_root")}">{esc(s.title)}</h1>')
    o.append(p.slot("subtitle", lambda v: f'<p class="{H(p, "Standfirst_root")}" data-testid="standfirst">{esc(v)}</p>'))
    o.append(p.slot("byline", lambda v: f'<div class="{H(p, "Byline_root")}" data-testid="byline">{esc(v)}</div>'))
    o.append(p.slot("date_text", lambda v: f'<time class="{H(p, "Timestamp_root")}"' + (f' dateTime="{s.date_iso}"' if s.date_iso else "") + f'>{esc(v)}</time>'))
    o.append(f'<ul class="{H(p, "Share_list")}">' + "".join(f'<li><a href="https://{n.lower()}.example/s">{icon(k)}<span class="{H(p, "sr_only")}">{n}</span></a></li>' for k, n in enumerate(NETS)) + "</ul></header>")
    if s.lead:
        o.append(figure(p, *s.lead))
        p.used += [x for x in s.lead[2:3] if x]
    for g in p.body():
        o.append(f'<div class="{H(p, "Body_section")}">{g}</div>')
    o.append("</article>")
    o.append(f'<section class="{H(p, "OnwardJourney_root")}"><h2>{p.t("related")}</h2><div class="{H(p, "Grid_root")}">')
    for x in p.teasers(6):
        o.append(f'<article class="{H(p, "Card_root")}"><a href="{x.url}"><h3 class="{H(p, "Card_title")}">{esc(x.head)}</h3></a><p class="{H(p, "Card_standfirst")}">{esc(x.deck)}</p><div class="{H(p, "Card_byline")}">{p.t("by")}<!-- --> <!-- -->{esc(x.author)}</div><time dateTime="{x.iso}">{x.date}</time></article>')
    o.append("</div></section>")
    if s.comments:
        o.append(f'<section class="{H(p, "Thread_root")}"><h2>{p.t("comments")}</h2><p>{p.t("comment_rules")}</p>' + "".join(f'<div class="{H(p, "Thread_item")}"><strong>{esc(c.name)}</strong><time dateTime="{c.iso}T{c.time}Z">{c.date}</time><p>{esc(c.text)}</p><button>{p.t("reply")}</button></div>' for c in p.comments()) + "</section>")
    return "".join(o)


def chrome(p, main):
    s = p.s
    cls = [H(p, x) for x in "Article_root Headline_root Paragraph_root Card_root Card_title Body_section Header_root Header_nav Footer_root Grid_root Signup_root Thread_item".split()]
    o = [f'<!DOCTYPE html><html lang="{p.lang}"><head><meta charSet="{p.charset()}"/>', p.head().replace("\n", ""), f'<meta name="next-head-count" content="{p.dice.n(40) + 9}"/>', css(p, cls, 60),
         "".join(f'<script src="/_next/static/chunks/{hashlib.md5(str(k).encode()).hexdigest()[:16]}.js" defer=""></script>' for k in range(8)), f'</head><body><div id="__next"><header class="{H(p, "Header_root")}"><a href="#main">{p.t("skip")}</a><a href="/" aria-label="{att(p.site.name)}"><svg viewBox="0 0 200 40"><text x="0" y="30">{esc(p.site.name)}</text></svg></a><nav class="{H(p, "Header_nav")}"><ul>']
    for n, subs in p.nav:
        o.append(f'<li><a href="/{slug(n)}">{esc(n)}</a><ul>' + "".join(f'<li><a href="/{slug(n)}/{slug(x)}">{esc(x)}</a></li>' for x in subs) + "</ul></li>")
    o.append(f'</ul></nav><a href="/login">{p.t("login")}</a><a href="/subscribe">{p.t("subscribe")}</a></header><main id="main">')
    o.append(main)
    o.append(f'</main><aside class="{H(p, "Rail_root")}"><h2>{p.t("most_read")}</h2><ol>' + "".join(f'<li><a href="{x.url}">{esc(x.head)}</a><p>{esc(x.deck)}</p></li>' for x in p.teasers(6)) + f'</ol><h2>{p.t("latest")}</h2><ul>' + "".join(f'<li><time>{x.date}</time> <a href="{x.url}">{esc(x.head)}</a></li>' for x in p.teasers(5)) + f"</ul>{box_newsletter(p, '')}</aside>")
    o.append(f'<footer class="{H(p, "Footer_root")}"><h2>{p.t("about")}</h2><p>{p.t("about_text")}</p><ul>' + "".join(f'<li><a href="/{slug(x)}">{esc(x)}</a></li>' for x in p.t("footer_links")) + f'</ul><p>{p.t("app")}. {p.t("app_text")}</p><p>{esc(p.t("legal"))}</p><p>{esc(p.t("legal2"))}</p></footer>')
    o.append(f'<div class="{H(p, "Consent_root")}" role="alertdialog"><p>{p.t("cookie_text")}</p><button>{p.t("cookie_accept")}</button><button>{p.t("cookie_more")}</button></div></div>')
    data = {"props": {"pageProps": {"article": {"id": p.dice.n(10 ** 7), "headline": s.title, "standfirst": s.subtitle, "section": s.section, "body": [{"type": k, "text": plain(d)} for k, d in p.blocks_parsed if k in ("p", "h2", "h3", "quote")]},
                                    "onward": [{"headline": x.head, "deck": x.deck, "byline": x.author, "date": x.iso} for x in p.teasers(8)], "flags": {f"flag{k}": bool(k % 3) for k in range(30)}}, "__N_SSG": True},
            "page": "/[section]/[slug]", "query": {"slug": s.path.rsplit("/", 1)[-1]}, "buildId": hashlib.md5(p.name.encode()).hexdigest()[:21], "isFallback": False, "gsp": True, "scriptLoader": []}
    data = s.next_data(p, data) if hasattr(s, "next_data") else data
    o.append('<script id="__NEXT_DATA__" type="application/json">' + json.dumps(data, ensure_ascii=False).replace("</", "<\\/") + "</script>" + js_layer(p) + "</body></html>")
    return "".join(o)
