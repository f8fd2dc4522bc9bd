"""Utility classes only: nothing in a class name says what an element is for."""
from kit import *


def para(p, h):
    return f'<p class="mt-6 text-lg leading-8 text-slate-800 dark:text-slate-200">{h}</p>\n'


def heading(p, k, x):
    return f'<{k} class="mt-12 text-2xl font-bold tracking-tight text-slate-900">{x}</{k}>\n'


def figure(p, src, alt, cap, cred):
    return (f'<figure class="mt-10 -mx-4 sm:mx-0"><img class="aspect-video rounded-xl bg-slate-50 object-cover" src="https://img.{p.site.domain}/{src}" alt="{att(alt)}" width="1280" height="720" loading="lazy">'
            f'<figcaption class="mt-4 flex gap-x-2 text-sm leading-6 text-slate-500">{icon(4)}{esc(cap)} <span class="italic">{esc(cred)}</span></figcaption></figure>\n')


def box_related(p, d):
    return ('<div class="my-8 rounded-lg border border-slate-200 p-4"><p class="text-xs font-semibold uppercase">' + p.t("also") + "</p>" + "".join(f'<a href="{x.url}" class="mt-2 block"><p class="font-medium">{esc(x.head)}</p><p class="text-sm text-slate-600">{esc(x.deck)}</p><p class="text-xs">{esc(x.author)} &middot; {x.date}</p></a>' for x in p.teasers(int(d or 2))) + "</div>\n")


def box_newsletter(p, d):
    return f'<div class="my-10 rounded-2xl bg-indigo-50 px-6 py-8"><p class="text-xl font-bold">{p.t("newsletter_title")}</p><p class="mt-2 text-lg leading-8 text-slate-800">{p.t("newsletter_text")}</p><form class="mt-4 flex gap-x-4"><input class="min-w-0 flex-auto rounded-md" placeholder="{p.t("email")}"><button class="rounded-md bg-indigo-600 px-3.5 py-2.5 text-white">{p.t("newsletter_button")}</button></form><p class="mt-2 text-xs">{p.t("newsletter_legal")}</p></div>\n'


def article(p):
    s = p.s
    o = ['<div class="mx-auto max-w-3xl px-4 lg:px-8">']
    if s.section:
        o.append(f'<div class="text-sm font-semibold text-indigo-600"><a href="/{slug(s.section)}">{esc(s.section)}</a></div>')
    o.append(p.slot("h1", lambda v: f'<h1 class="mt-2 text-4xl font-extrabold">{esc(v)}</h1>') if s.h1 or getattr(s, "h1_html", None) is not None else f'<h1 class="mt-2 text-4xl font-extrabold tracking-tight sm:text-5xl">{esc(s.title)}</h1>')
    o.append(p.slot("subtitle", lambda v: f'<p class="mt-4 text-xl leading-8 text-slate-600">{esc(v)}</p>'))
    o.append(f'<div class="mt-6 flex items-center gap-x-4 border-y border-slate-200 py-4"><img class="h-10 w-10 rounded-full" src="https://img.{p.site.domain}/a/{p.dice.n(99)}.jpg" alt=""><div class="text-sm">' + p.slot("byline", lambda v: f'<p class="font-semibold text-slate-900">{esc(v)}</p>') + p.slot("date_text", lambda v: f'<p class="text-slate-500">{esc(v)}</p>') + f'</div><div class="ml-auto flex gap-x-3">{"".join(f"<button class=text-slate-400 aria-label={n}>{icon(k)}</button>" for k, n in enumerate(NETS))}</div></div>')
    if s.lead:
        o.append(figure(p, *s.lead))
        p.used += [x for x in s.lead[2:3] if x]
    o.append("</div>\n")
    for g in p.body():
        o.append(f'<div class="mx-auto max-w-3xl px-4 lg:px-8">\n{g}</div>\n')
    if s.tags:
        o.append('<div class="mx-auto mt-10 flex max-w-3xl gap-2 px-4">' + "".join(f'<a href="/t/{slug(t)}" class="rounded-full bg-slate-100 px-3 py-1 text-sm">{esc(t)}</a>' for t in s.tags) + "</div>")
    if s.comments:
        o.append(f'<div class="mx-auto mt-16 max-w-3xl px-4"><p class="text-2xl font-bold">{p.t("comments")}</p><p class="mt-1 text-sm">{p.t("comment_rules")}</p>' + "".join(f'<div class="mt-6 flex gap-x-3"><div class="h-8 w-8 rounded-full bg-slate-200"></div><div><p class="text-sm font-semibold">{esc(c.name)} <span class="font-normal text-slate-500">{c.date}, {c.time}</span></p><p class="mt-1 leading-7 text-slate-800">{esc(c.text)}</p><button class="text-xs">{p.t("reply")}</button></div></div>' for c in p.comments()) + "</div>")
    return "".join(o)


def chrome(p, main):
    o = [f'<!DOCTYPE html>\n<html lang="{p.lang}" class="h-full scroll-smooth antialiased">\n<head>\n<meta charset="{p.charset()}">\n', p.head(), '<style>*,::after,::before{box-sizing:border-box;border-width:0;border-style:solid;border-color:#e2e8f0}' + "".join(f".mt-{k}{{margin-top:{k / 4}rem}}.p-{k}{{padding:{k / 4}rem}}.px-{k}{{padding-left:{k / 4}rem;padding-right:{k / 4}rem}}.gap-{k}{{gap:{k / 4}rem}}" for k in range(24)) + "</style>\n", js_layer(p), '</head>\n<body class="flex h-full flex-col bg-white">\n']
    o.append(f'<div class="sticky top-0 z-40 bg-white/90 backdrop-blur"><div class="mx-auto flex max-w-7xl items-center justify-between p-4"><a href="/" class="text-2xl font-black">{esc(p.site.name)}</a><div class="hidden gap-x-8 lg:flex">')
    for n, subs in p.nav:
        o.append(f'<div class="group relative"><a href="/{slug(n)}" class="text-sm font-semibold">{esc(n)}</a><div class="absolute hidden w-48 rounded-xl bg-white p-4 shadow-lg group-hover:block">' + "".join(f'<a href="/{slug(n)}/{slug(x)}" class="block py-1 text-sm">{esc(x)}</a>' for x in subs) + "</div></div>")
    o.append(f'</div><div class="flex gap-x-4"><a href="/login" class="text-sm">{p.t("login")}</a><a href="/join" class="rounded bg-indigo-600 px-3 text-white">{p.t("subscribe")}</a></div></div></div>\n<div class="flex-1">\n')
    o.append(main)
    o.append(f'</div>\n<div class="mx-auto mt-20 max-w-7xl px-4"><p class="text-2xl font-bold">{p.t("related")}</p><div class="mt-6 grid grid-cols-1 gap-8 md:grid-cols-3">' + "".join(f'<div class="flex flex-col"><img class="aspect-video rounded-lg" src="{x.img}" alt=""><p class="mt-3 text-xs">{x.date} &middot; {esc(x.section)}</p><p class="mt-1 text-lg font-semibold"><a href="{x.url}">{esc(x.head)}</a></p><p class="mt-2 text-sm leading-6 text-slate-600">{esc(x.deck)}</p><p class="mt-2 text-sm">{esc(x.author)}</p></div>' for x in p.teasers(9)) + "</div></div>")
    o.append(f'<div class="mx-auto mt-16 max-w-7xl px-4"><p class="font-bold">{p.t("most_read")}</p>' + "".join(f'<div class="flex gap-3 py-2"><span class="text-3xl text-slate-300">{k + 1}</span><div><a href="{x.url}">{esc(x.head)}</a><p class="text-sm">{esc(x.deck)}</p></div></div>' for k, x in enumerate(p.teasers(6))) + "</div>")
    o.append(f'<div class="mt-20 bg-slate-900 text-slate-300"><div class="mx-auto max-w-7xl px-4 py-12"><p class="text-sm">{p.t("about_text")}</p><p class="mt-4 text-sm">{p.t("support")}: {p.t("support_text")}</p><div class="mt-6 grid grid-cols-2 gap-4 md:grid-cols-5">' + "".join(f'<a href="/{slug(x)}" class="text-sm">{esc(x)}</a>' for x in p.t("footer_links")) + f'</div><p class="mt-8 text-xs">{esc(p.t("legal"))}</p><p class="text-xs">{esc(p.t("legal2"))}</p></div></div>')
    o.append(f'<div class="fixed inset-x-0 bottom-0 bg-white p-6 ring-1"><p class="text-sm leading-6">{p.t("cookie_text")}</p><div class="flex gap-x-5"><button>{p.t("cookie_accept")}</button><button>{p.t("cookie_reject")}</button></div></div>\n' + js_layer(p) + "</body>\n</html>\n")
    return "".join(o)
