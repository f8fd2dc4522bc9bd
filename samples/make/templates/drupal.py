"""A Drupal-like site: regions, blocks, fields, views, with deep nesting and content-after region."""
from kit import *


def figure(p, src, alt, cap, cred):
    return (f'<article class="media media--type-image media--view-mode-embedded align-center"><div class="field field--name-field-media-image field--type-image field__item"><img loading="lazy" src="/sites/default/files/styles/large/public/{src}?itok={hashlib.md5(src.encode()).hexdigest()[:8]}" alt="{att(alt)}" width="480" height="320"></div>'
            f'<div class="field field--name-field-caption field--type-string field__item">{esc(cap)}</div><div class="field field--name-field-copyright field__item">{esc(cred)}</div></article>\n')


def box_related(p, d):
    return (f'<div class="views-element-container block block-views block-related-inline"><h2 class="block__title">{p.t("also")}</h2><div class="view view-related">' + "".join(f'<div class="views-row"><div class="views-field views-field-title"><span class="field-content"><a href="{x.url}">{esc(x.head)}</a></span></div><div class="views-field views-field-body">{esc(x.deck)}</div><div class="views-field views-field-uid">{esc(x.author)}</div></div>' for x in p.teasers(int(d or 2))) + "</div></div>\n")


def article(p):
    s = p.s
    o = [f'<div class="region region-content"><div data-drupal-messages-fallback class="hidden"></div><div id="block-content" class="block block-system block-system-main-block">\n<article data-history-node-id="{p.dice.n(99999)}" role="article" class="node node--type-article node--view-mode-full clearfix">']
    o.append(p.slot("h1", lambda v: f'<h1 class="page-title"><span class="field field--name-title field--type-string field--label-hidden">{esc(v)}</span></h1>') if s.h1 or getattr(s, "h1_html", None) is not None else f'<h1 class="page-title"><span class="field field--name-title field--type-string field--label-hidden">{esc(s.title)}</span></h1>')
    o.append('<div class="node__meta"><span class="node__submitted">' + p.slot("byline", lambda v: f'<span class="field field--name-field-author">{esc(v)}</span>') + " " + p.slot("date_text", lambda v: f'<span class="field field--name-created field--type-created field--label-hidden">{esc(v)}</span>') + "</span></div>")
    o.append('<div class="node__content">' + p.slot("subtitle", lambda v: f'<div class="field field--name-field-intro field--type-text-long field--label-hidden field__item"><p>{esc(v)}</p></div>'))
    if s.lead:
        o.append(figure(p, *s.lead))
        p.used += [x for x in s.lead[2:3] if x]
    gs = p.body()
    if len(gs) == 1:
        o.append(f'<div class="clearfix text-formatted field field--name-body field--type-text-with-summary field--label-hidden field__item">\n{gs[0]}</div>')
    else:
        o.append('<div class="field field--name-field-paragraphs field--type-entity-reference-revisions field__items">' + "".join(f'<div class="field__item"><div class="paragraph paragraph--type--text paragraph--view-mode--default"><div class="clearfix text-formatted field field--name-field-text field__item">\n{g}</div></div></div>' for g in gs) + "</div>")
    if s.tags:
        o.append(f'<div class="field field--name-field-tags field--type-entity-reference field--label-inline clearfix"><h3 class="field__label inline">{p.t("tags")}</h3><ul class="links field__items">' + "".join(f'<li><a href="/tags/{slug(t)}" hreflang="{p.lang}">{esc(t)}</a></li>' for t in s.tags) + "</ul></div>")
    o.append(box_share(p, ""))
    if s.comments:
        o.append(f'<section class="field field--name-comment field--type-comment comment-wrapper"><h2 class="title comment-form__title">{p.t("comments")}</h2>')
        for c in p.comments():
            o.append(f'<article role="article" class="comment js-comment clearfix"><footer class="comment__meta"><p class="comment__author"><span class="username">{esc(c.name)}</span></p><p class="comment__time">{c.date} - {c.time}</p><p class="comment__permalink"><a href="/comment/{p.dice.n(999)}" rel="bookmark">Permalink</a></p></footer><div class="comment__content"><div class="clearfix text-formatted field field--name-comment-body field--type-text-long field__item"><p>{esc(c.text)}</p></div></div></article>')
        o.append(f'<div class="comment-form"><h2>{p.t("comment_form")}</h2><p>{p.t("comment_rules")}</p></div></section>')
    o.append("</div></article></div></div>")
    return "\n".join(o)


def chrome(p, main):
    cls = "node node__content field field--name-body region region-header block block__title menu menu-item views-row comment comment__meta site-footer layout-container paragraph".split()
    o = [f'<!DOCTYPE html>\n<html lang="{p.lang}" dir="ltr" prefix="content: http://purl.org/rss/1.0/modules/content/ dc: http://purl.org/dc/terms/ og: http://ogp.me/ns# schema: http://schema.org/">\n<head>\n<meta charset="{p.charset()}" />\n<meta name="Generator" content="Drupal 10" />\n', p.head(), css(p, cls, 80), js_layer(p), '</head>\n<body class="layout-two-sidebars page-node-type-article path-node">\n',
         f'<a href="#main-content" class="visually-hidden focusable skip-link">{p.t("skip")}</a>\n<div class="dialog-off-canvas-main-canvas" data-off-canvas-main-canvas><div id="page-wrapper"><div id="page"><header id="header" class="header" role="banner"><div class="region region-header"><div id="block-branding" class="clearfix site-branding block"><div class="site-branding__name"><a href="/" rel="home">{esc(p.site.name)}</a></div></div><nav role="navigation" id="block-main-menu" class="block block-menu navigation"><h2 class="visually-hidden">{p.t("menu")}</h2><ul class="clearfix menu menu--main">']
    for n, subs in p.nav:
        o.append(f'<li class="menu-item menu-item--expanded"><a href="/{slug(n)}" data-drupal-link-system-path="taxonomy/term/{p.dice.n(400)}">{esc(n)}</a><ul class="menu">' + "".join(f'<li class="menu-item"><a href="/{slug(n)}/{slug(x)}">{esc(x)}</a></li>' for x in subs) + "</ul></li>")
    o.append(f'</ul></nav><div class="search-block-form block"><form><label>{p.t("search")}</label><input title="{p.t("search_hint")}"></form></div></div></header>\n')
    o.append(f'<div id="main-wrapper" class="layout-main-wrapper layout-container clearfix"><div id="main" class="layout-main clearfix"><div class="region region-breadcrumb"><nav class="breadcrumb"><ol><li><a href="/">{p.t("home")}</a></li>' + (f'<li><a href="/{slug(p.s.section)}">{esc(p.s.section)}</a></li>' if p.s.section else "") + "</ol></nav></div>")
    o.append(f'<div id="sidebar-first" class="column sidebar"><aside class="section" role="complementary"><div class="region region-sidebar-first"><div class="block block-views"><h2 class="block__title">{p.t("latest")}</h2>' + "".join(f'<div class="views-row"><div class="views-field-title"><a href="{x.url}">{esc(x.head)}</a></div><div class="views-field-created">{x.date}</div></div>' for x in p.teasers(6)) + "</div></div></aside></div>")
    o.append('<main id="content" class="column main-content" role="main"><section class="section"><a id="main-content" tabindex="-1"></a>\n' + main + "\n</section></main>")
    o.append(f'<div id="sidebar-second" class="column sidebar"><aside class="section"><div class="region region-sidebar-second">{box_newsletter(p, "")}<div class="block block-poll"><h2>{p.t("poll")}</h2><p>{p.t("poll_text")}</p><ul><li>{p.t("poll_yes")}</li><li>{p.t("poll_no")}</li></ul></div><div class="block"><h2 class="block__title">{p.t("most_read")}</h2><ol>' + "".join(f'<li><a href="{x.url}">{esc(x.head)}</a></li>' for x in p.teasers(6)) + "</ol></div></div></aside></div></div></div>")
    o.append(f'<div class="region region-content-after"><div class="block block-views"><h2>{p.t("more")}</h2>' + "".join(f'<div class="views-row"><article class="node node--type-article node--view-mode-teaser"><header><h2 class="node__title"><a href="{x.url}" rel="bookmark">{esc(x.head)}</a></h2><div class="node__meta"><span class="node__submitted">{p.t("by")} {esc(x.author)}, {x.date}</span></div></header><div class="node__content"><div class="field field--name-body"><p>{esc(x.deck)}</p></div></div></article></div>' for x in p.teasers(6)) + "</div></div>")
    o.append('<footer class="site-footer"><div class="layout-container"><div class="region region-footer-fifth"><ul class="menu">' + "".join(f'<li><a href="/{slug(x)}">{esc(x)}</a></li>' for x in p.t("footer_links")) + f'</ul><p>{p.t("about_text")}</p><p>{esc(p.t("legal"))}</p><p>{esc(p.t("legal2"))}</p></div></div></footer></div></div></div>\n')
    o.append(f'<div id="sliding-popup" class="eu-cookie-compliance-banner"><div class="popup-content info"><div id="popup-text"><h2>{p.t("cookie_title")}</h2><p>{p.t("cookie_text")}</p></div><div id="popup-buttons"><button>{p.t("cookie_accept")}</button><button>{p.t("cookie_reject")}</button></div></div></div>\n')
    o.append('<script type="application/json" data-drupal-selector="drupal-settings-json">' + json.dumps({"path": {"baseUrl": "/", "currentPath": f"node/{p.dice.n(99999)}", "currentLanguage": p.lang}, "ajaxPageState": {"libraries": "eu_cookie/banner,system/base,views/views.module", "theme": "press"}, "user": {"uid": 0}}) + "</script>\n" + js_layer(p) + "</body>\n</html>\n")
    return "".join(o)
