"""A WordPress-like theme with its usual plugins: Yoast-like head, share buttons, related posts, sidebar widgets, comment list."""
from kit import *


def para(p, h):
    return f"<p>{h}</p>\n"


def heading(p, k, x):
    return f'<{k} class="wp-block-heading">{x}</{k}>\n'


def figure(p, src, alt, cap, cred):
    n = p.dice.n(9999)
    return (f'<div id="attachment_{n}" style="width: 810px" class="wp-caption aligncenter"><img aria-describedby="caption-attachment-{n}" class="size-large wp-image-{n}" '
            f'src="https://img.{p.site.domain}/wp-content/uploads/{src}" alt="{att(alt)}" width="800" height="533" srcset="https://img.{p.site.domain}/wp-content/uploads/{src} 800w, https://img.{p.site.domain}/wp-content/uploads/s-{src} 300w">'
            f'<p id="caption-attachment-{n}" class="wp-caption-text">{esc(cap)} {esc(cred)}</p></div>\n')


def box_share(p, d):
    return ('<div class="sharedaddy sd-sharing-enabled"><div class="robots-nocontent sd-block sd-social sd-social-icon"><h3 class="sd-title">' + p.t("share") +
            ':</h3><div class="sd-content"><ul>' + "".join(f'<li class="share-{n.lower()}"><a rel="nofollow noopener" class="share-{n.lower()} sd-button share-icon" href="{p.url}?share={n.lower()}"><span>{n}</span></a></li>' for n in NETS) + "</ul></div></div></div>\n")


def meta_line(p):
    by = p.slot("byline", lambda v: f'<span class="byline"><span class="author vcard">{esc(v)}</span></span>')
    dt = p.slot("date_text", lambda v: f'<span class="posted-on"><time class="entry-date published"' + (f' datetime="{p.s.date_iso}"' if p.s.date_iso else "") + f'>{esc(v)}</time></span>')
    cat = f'<span class="cat-links"><a href="{p.base}/category/{slug(p.s.section)}/" rel="category tag">{esc(p.s.section)}</a></span>' if p.s.section else ""
    return f'<div class="entry-meta">{dt} {by} {cat}<span class="comments-link"><a href="{p.url}#comments">{p.s.comments} {p.t("comments")}</a></span></div>'


def article(p):
    s = p.s
    h1 = p.slot("h1", lambda v: f'<h1 class="entry-title">{esc(v)}</h1>') if s.h1 or getattr(s, "h1_html", None) is not None else f'<h1 class="entry-title">{esc(s.title)}</h1>'
    o = [f'<article id="post-{p.dice.n(99999)}" class="post type-post status-publish format-standard has-post-thumbnail hentry category-{slug(s.section or "x")}">\n<header class="entry-header">\n{h1}\n{meta_line(p)}\n</header>']
    if s.lead:
        o.append(figure(p, *s.lead))
        p.used += [x for x in s.lead[2:3] if x]
    o.append('<div class="entry-content clear" itemprop="text">')
    o.append(p.slot("subtitle", lambda v: f'<p class="lead has-large-font-size"><strong>{esc(v)}</strong></p>'))
    o += p.body()
    o.append(box_share(p, ""))
    o.append('<div id="jp-relatedposts" class="jp-relatedposts"><h3 class="jp-relatedposts-headline"><em>' + p.t("related") + "</em></h3>" +
             "".join(f'<div class="jp-relatedposts-post"><h4 class="jp-relatedposts-post-title"><a href="{x.url}">{esc(x.head)}</a></h4><p class="jp-relatedposts-post-excerpt">{esc(x.deck)}</p><time class="jp-relatedposts-post-date">{x.date}</time></div>' for x in p.teasers(3)) + "</div>")
    o.append("</div>")
    if s.tags:
        o.append('<footer class="entry-footer"><span class="tags-links">' + p.t("tags") + ": " + ", ".join(f'<a href="{p.base}/tag/{slug(t)}/" rel="tag">{esc(t)}</a>' for t in s.tags) + "</span></footer>")
    o.append("</article>")
    a, b = p.teasers(2)
    o.append(f'<nav class="navigation post-navigation"><div class="nav-links"><div class="nav-previous"><a href="{a.url}" rel="prev"><span>{p.t("prev")}</span> {esc(a.head)}</a></div><div class="nav-next"><a href="{b.url}" rel="next"><span>{p.t("next")}</span> {esc(b.head)}</a></div></div></nav>')
    if s.comments:
        o.append(f'<div id="comments" class="comments-area"><h2 class="comments-title">{s.comments} {p.t("comments")}</h2><ol class="comment-list">')
        for c in p.comments():
            o.append(f'<li class="comment even thread-even depth-1"><article class="comment-body"><footer class="comment-meta"><div class="comment-author vcard"><b class="fn">{esc(c.name)}</b></div><div class="comment-metadata"><time datetime="{c.iso}T{c.time}:00+00:00">{c.date}, {c.time}</time></div></footer>'
                     f'<div class="comment-content"><p>{esc(c.text)}</p></div><div class="reply"><a rel="nofollow" class="comment-reply-link" href="#respond">{p.t("reply")}</a></div></article></li>')
        o.append(f'</ol><div id="respond" class="comment-respond"><h3 id="reply-title" class="comment-reply-title">{p.t("comment_form")}</h3><form class="comment-form"><p class="comment-notes">{p.t("comment_rules")}</p><p><label>{p.t("name")}</label><input name="author"></p><p><label>{p.t("email")}</label><input name="email"></p><textarea name="comment"></textarea><button>{p.t("send")}</button></form></div></div>')
    return "\n".join(o)


def chrome(p, main):
    cls = "site-header main-navigation menu-item sub-menu entry-header entry-content entry-meta widget widget-title jp-relatedposts comment-list comment-body site-footer wp-block-heading sharedaddy".split()
    o = [f'<!DOCTYPE html>\n<html lang="{p.f.LOCALE.replace("_", "-")}" prefix="og: https://ogp.me/ns#">\n<head>\n<meta charset="{p.charset()}">\n<!-- This site is optimized with the SEO plugin v22.1 -->\n', p.head(),
         css(p, cls, 90), js_layer(p), f'</head>\n<body class="post-template-default single single-post postid-{p.dice.n(9999)} wp-embed-responsive">\n<div id="page" class="site"><a class="skip-link screen-reader-text" href="#content">{p.t("skip")}</a>\n']
    o.append(f'<header id="masthead" class="site-header"><div class="site-branding"><p class="site-title"><a href="{p.base}/" rel="home">{esc(p.site.name)}</a></p></div><nav id="site-navigation" class="main-navigation"><button class="menu-toggle">{icon(6)}{p.t("menu")}</button><ul id="primary-menu" class="menu">')
    for n, subs in p.nav:
        o.append(f'<li class="menu-item menu-item-has-children"><a href="{p.base}/category/{slug(n)}/">{esc(n)}</a><ul class="sub-menu">' + "".join(f'<li class="menu-item"><a href="{p.base}/category/{slug(n)}/{slug(x)}/">{esc(x)}</a></li>' for x in subs) + "</ul></li>")
    o.append(f'</ul></nav><form role="search" class="search-form"><label><span class="screen-reader-text">{p.t("search_hint")}</span><input type="search" class="search-field"></label></form></header>\n<div id="content" class="site-content"><div id="primary" class="content-area"><main id="main" class="site-main">\n')
    o.append(main)
    o.append('</main></div>\n<aside id="secondary" class="widget-area" role="complementary">')
    o.append(f'<section class="widget widget_recent_entries"><h2 class="widget-title">{p.t("recent")}</h2><ul>' + "".join(f'<li><a href="{x.url}">{esc(x.head)}</a> <span class="post-date">{x.date}</span></li>' for x in p.teasers(6)) + "</ul></section>")
    o.append(f'<section class="widget widget_recent_comments"><h2 class="widget-title">{p.t("recent_comments")}</h2><ul>' + "".join(f'<li class="recentcomments"><span class="comment-author-link">{esc(c.name)}</span>: <a href="{x.url}#comment">{esc(x.head)}</a></li>' for c, x in zip(p.comments(4), p.teasers(4))) + "</ul></section>")
    o.append(f'<section class="widget widget_text"><h2 class="widget-title">{p.t("about")}</h2><div class="textwidget"><p>{p.t("about_text")}</p></div></section>')
    o.append(f'<section class="widget widget_popular"><h2 class="widget-title">{p.t("most_read")}</h2>' + "".join(f'<div class="pop"><a href="{x.url}"><img data-src="{x.img}" alt=""><h4>{esc(x.head)}</h4></a><p>{esc(x.deck)}</p><span class="by">{p.t("by")} {esc(x.author)}</span></div>' for x in p.teasers(5)) + "</section>")
    o.append(box_newsletter(p, ""))
    o.append(f'<section class="widget widget_archive"><h2 class="widget-title">{p.t("archive")}</h2><ul>' + "".join(f'<li><a href="{p.base}/2026/{m:02d}/">{p.f.MONTHS[m - 1]} 2026</a> ({p.dice.n(60)})</li>' for m in range(11, 3, -1)) + "</ul></section></aside></div>\n")
    o.append(f'<footer id="colophon" class="site-footer"><ul class="footer-menu">' + "".join(f'<li><a href="{p.base}/{slug(x)}">{esc(x)}</a></li>' for x in p.t("footer_links")) + f'</ul><div class="site-info"><p>{esc(p.t("legal"))}</p><p>{esc(p.t("legal2"))}</p></div></footer></div>\n')
    o.append(f'<div id="cookie-notice" role="dialog" class="cookie-notice-hidden"><div class="cookie-notice-container"><h2>{p.t("cookie_title")}</h2><span id="cn-notice-text">{p.t("cookie_text")}</span><a href="#" class="cn-set-cookie">{p.t("cookie_accept")}</a><a href="#">{p.t("cookie_reject")}</a></div></div>\n')
    o.append(js_layer(p) + "</body>\n</html>\n")
    return "".join(o)
