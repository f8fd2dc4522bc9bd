"""A big newspaper: div soup, mega menu, story packages, several nested containers, most-read column, inline SVG."""
from kit import *


def para(p, h):
    return f'<div class="c-par c-par--{p.dice.n(9)} js-tracked"><p class="c-par__txt">{h}</p></div>\n'


def heading(p, k, x):
    return f'<div class="c-crosshead"><{k}>{x}</{k}></div>\n'


def figure(p, src, alt, cap, cred):
    return (f'<div class="c-img o-grid__full"><div class="c-img__ratio" style="padding-bottom:66.6%"><img class="lazyload" data-src="https://img.{p.site.domain}/w960/{src}" src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==" alt="{att(alt)}"></div>'
            f'<div class="c-img__meta"><span class="c-img__cap">{esc(cap)}</span> <span class="c-img__src">{esc(cred)}</span></div></div>\n')


def box_related(p, d):
    return ('<div class="c-package c-package--inline"><div class="c-package__ttl">' + p.t("related") + "</div>" + "".join(
        f'<div class="c-package__item"><div class="c-package__kick">{esc(x.section)}</div><div class="c-package__hl"><a href="{x.url}">{esc(x.head)}</a></div><div class="c-package__txt">{esc(x.deck)}</div><div class="c-package__aut">{p.t("by")} <a href="{p.base}/autor/{slug(x.author)}">{esc(x.author)}</a> · {x.date}</div></div>' for x in p.teasers(int(d or 2))) + "</div>\n")


def article(p):
    s = p.s
    o = ['<div class="l-story"><div class="l-story__in"><div class="c-head">']
    if s.section:
        o.append(f'<div class="c-head__kick"><a href="{p.base}/{slug(s.section)}">{esc(s.section)}</a></div>')
    o.append(p.slot("h1", lambda v: f'<h1 class="c-head__hl">{esc(v)}</h1>') if s.h1 or getattr(s, "h1_html", None) is not None else f'<h1 class="c-head__hl">{esc(s.title)}</h1>')
    o.append(p.slot("subtitle", lambda v: f'<div class="c-head__deck">{esc(v)}</div>'))
    o.append('<div class="c-sig">' + p.slot("byline", lambda v: f'<div class="c-sig__who">{esc(v)}</div>') + p.slot("date_text", lambda v: f'<div class="c-sig__when">{esc(v)}</div>') + "</div>")
    o.append(box_share(p, "") + f'<div class="c-tools"><button>{icon(5)}{p.t("save")}</button><button>{icon(1)}{p.t("gift")}</button><div class="c-audio">{p.t("listen")} <span>4:{p.dice.n(50) + 10}</span></div></div></div>')
    if s.lead:
        o.append(figure(p, *s.lead))
        p.used += [x for x in s.lead[2:3] if x]
    for k, g in enumerate(p.body()):
        o.append(f'<div class="l-story__col l-story__col--{k}"><div class="c-txt js-body-part" data-part="{k}">\n{g}</div></div>')
        if k:
            o.append(f'<div class="l-story__rail"><div class="c-adslot" id="ad-{p.dice.n(999)}"><span>{p.t("ad")}</span></div></div>')
    if s.tags:
        o.append('<div class="c-tags"><span>' + p.t("tags") + "</span>" + "".join(f'<a href="{p.base}/t/{slug(t)}">{esc(t)}</a>' for t in s.tags) + "</div>")
    o.append("</div></div>")
    if s.comments:
        o.append(f'<div class="c-forum" id="forum"><div class="c-forum__hd"><span>{p.t("comments")} ({s.comments + 31})</span><p>{p.t("comment_rules")}</p></div>')
        for c in p.comments():
            o.append(f'<div class="c-post" data-id="{p.dice.n(10 ** 6)}"><div class="c-post__who author">{esc(c.name)}</div><div class="c-post__when">{c.date} {c.time}</div><div class="c-post__txt"><p>{esc(c.text)}</p></div><div class="c-post__do"><button>{p.t("reply")}</button><button>{p.t("report")}</button> <span>+{c.n}</span></div></div>')
        o.append("</div>")
    return "\n".join(o)


def chrome(p, main):
    cls = "c-head c-head__hl c-sig c-par c-img c-package c-package__item l-story l-story__col c-forum c-post c-mega c-mega__col c-foot c-rail c-tz c-tz__hl c-nl c-cmp o-grid".split()
    o = [f'<!doctype html>\n<html lang="{p.lang}" class="no-js">\n<head>\n<meta charset="{p.charset()}">\n', p.head(), js_layer(p), css(p, cls, 100), f'</head>\n<body class="p-story" data-page="{p.dice.n(10 ** 8)}">\n<div class="u-hidden">{"".join(icon(k) for k in range(8))}</div>\n']
    o.append(f'<div class="c-cmp" role="dialog"><div class="c-cmp__in"><div class="c-cmp__ttl">{p.t("cookie_title")}</div><div class="c-cmp__txt">{p.t("cookie_text")}</div><div class="c-cmp__btn"><button>{p.t("cookie_accept")}</button><button>{p.t("cookie_reject")}</button><button>{p.t("cookie_more")}</button></div></div></div>\n')
    o.append(f'<div class="c-top"><div class="c-top__bar"><div class="c-top__burger">{icon(6)}<span>{p.t("menu")}</span></div><div class="c-top__logo"><a href="{p.base}/"><img src="https://static.{p.site.domain}/logo.svg" alt="{att(p.site.name)}"></a></div><div class="c-top__acts"><a href="{p.base}/login">{p.t("login")}</a><a class="btn" href="{p.base}/sub">{p.t("subscribe")}</a>{icon(4)}</div></div>')
    o.append('<div class="c-mega">')
    for n, subs in p.nav:
        x = p.teaser()
        o.append(f'<div class="c-mega__col"><div class="c-mega__ttl"><a href="{p.base}/{slug(n)}">{esc(n)}</a></div>' + "".join(f'<div class="c-mega__it"><a href="{p.base}/{slug(n)}/{slug(y)}">{esc(y)}</a></div>' for y in subs) + f'<div class="c-mega__tz"><a href="{x.url}">{esc(x.head)}</a></div></div>')
    o.append(f'</div></div>\n<div class="l-page"><div class="c-adslot c-adslot--bill"><span>{p.t("ad")}</span></div><div class="o-grid"><div class="o-grid__main">\n')
    o.append(main)
    o.append(f'<div class="c-shelf"><div class="c-shelf__ttl">{p.t("more")}</div>')
    for x in p.teasers(6):
        o.append(f'<div class="c-tz"><div class="c-tz__img"><a href="{x.url}"><img data-src="{x.img}" alt=""></a></div><div class="c-tz__kick">{esc(x.section)}</div><div class="c-tz__hl"><h3><a href="{x.url}">{esc(x.head)}</a></h3></div><div class="c-tz__deck"><p>{esc(x.deck)}</p></div><div class="c-tz__meta"><span class="author">{esc(x.author)}</span><span>{x.date}</span></div></div>')
    o.append('</div></div>\n<div class="o-grid__side c-rail">')
    o.append(f'<div class="c-rank"><div class="c-rank__ttl">{p.t("most_read")}</div><ol>' + "".join(f'<li><a href="{x.url}"><span>{esc(x.head)}</span></a></li>' for x in p.teasers(8)) + "</ol></div>")
    o.append(f'<div class="c-nl"><div class="c-nl__ttl">{p.t("newsletter_title")}</div><p>{p.t("newsletter_text")}</p><form><input placeholder="{p.t("email")}"><button>{p.t("newsletter_button")}</button></form><p>{p.t("newsletter_legal")}</p></div>')
    o.append(f'<div class="c-wx"><div>{p.t("weather")}</div><p>{p.t("weather_text")}</p></div><div class="c-poll"><div>{p.t("poll")}</div><p>{p.t("poll_text")}</p><label><input type="radio">{p.t("poll_yes")}</label><label><input type="radio">{p.t("poll_no")}</label></div>')
    o.append(f'<div class="c-sup"><div>{p.t("support")}</div><p>{p.t("support_text")}</p><a href="{p.base}/sub">{p.t("subscribe")}</a></div><div class="c-edch"><div>{p.t("editors")}</div>' + "".join(f'<div class="c-tz c-tz--s"><h4><a href="{x.url}">{esc(x.head)}</a></h4><p>{esc(x.deck)}</p></div>' for x in p.teasers(3)) + "</div></div></div></div>\n")
    o.append('<div class="c-foot"><div class="c-foot__nav">' + "".join(f'<a href="{p.base}/{slug(n)}">{esc(n)}</a>' for n, _ in p.nav) + "</div><div class=\"c-foot__lnk\">" + "".join(f'<a href="{p.base}/{slug(x)}">{esc(x)}</a>' for x in p.t("footer_links")) + f'</div><div class="c-foot__soc">{p.t("follow")} {"".join(f"<a href=https://{n.lower()}.example/{p.site.domain}>{icon(k)}{n}</a>" for k, n in enumerate(NETS[:4]))}</div><div class="c-foot__app">{p.t("app")}: {p.t("app_text")}</div><div class="c-foot__leg">{esc(p.t("legal"))} {esc(p.t("legal2"))}</div></div>\n')
    o.append(js_layer(p) + "</body></html>\n")
    return "".join(o)
