"""The sample kit: a content file + a language's furniture + a site template -> one page and its truth.
The interface is described in README.md."""
import hashlib, html, importlib.util, json, os, re
from types import SimpleNamespace
from html.parser import HTMLParser

HERE = os.path.dirname(os.path.abspath(__file__))
esc = lambda s: html.escape(s, quote=False)
att = lambda s: html.escape(s, quote=True)


class Bad(Exception):
    pass


def load(kind, name):
    path = os.path.join(HERE, kind, name + ".py")
    if not os.path.exists(path):
        raise Bad(f"no {kind}/{name}.py")
    spec = importlib.util.spec_from_file_location(f"{kind}_{re.sub('[^a-z0-9]', '_', name)}", path)
    mod = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(mod)
    return mod


class Dice:
    """Deterministic choices that do not depend on the Python version."""

    def __init__(self, seed):
        self.seed, self.i = seed, 0

    def n(self, k):
        self.i += 1
        return int.from_bytes(hashlib.sha256(f"{self.seed}/{self.i}".encode()).digest()[:6], "big") % k

    def pick(self, seq):
        return seq[self.n(len(seq))]

    def shuffled(self, seq):
        seq = list(seq)
        for i in range(len(seq) - 1, 0, -1):
            j = self.n(i + 1)
            seq[i], seq[j] = seq[j], seq[i]
        return seq


def slug(s):
    table = {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ł": "l", "ı": "i"}
    import unicodedata
    latin = unicodedata.normalize("NFKD", "".join(table.get(c, c) for c in s.lower()))
    latin = re.sub(r"[^a-z0-9]+", "-", latin.encode("ascii", "ignore").decode()).strip("-")
    return latin[:60].strip("-") or hashlib.sha256(s.encode()).hexdigest()[:8]   # other scripts: one number for each text


# ---------------------------------------------------------------- the body's small markup

def inline(s):
    s = esc(s)
    s = re.sub(r"`([^`]+)`", r"<code>\1</code>", s)
    s = re.sub(r"\[([^\]]+)\]\(([^)]+)\)", lambda m: f'<a href="{m[2]}">{m[1]}</a>', s)
    s = re.sub(r"\*\*([^*]+)\*\*", r"<strong>\1</strong>", s)
    return re.sub(r"(?<![\w*])\*([^*]+)\*(?![\w*])", r"<em>\1</em>", s)


def plain(s):
    s = re.sub(r"`([^`]+)`", r"\1", s)
    s = re.sub(r"\[([^\]]+)\]\(([^)]+)\)", r"\1", s)
    s = re.sub(r"\*\*([^*]+)\*\*", r"\1", s)
    s = re.sub(r"(?<![\w*])\*([^*]+)\*(?![\w*])", r"\1", s)
    return " ".join(s.split())


def parse(text):
    """-> list of (kind, data). Kinds: p h2 h3 quote ul ol code table fig raw, and furniture: any other @word."""
    out, lines, i = [], text.strip("\n").split("\n"), 0
    while i < len(lines):
        l = lines[i]
        if not l.strip():
            i += 1
            continue
        m = re.match(r"@(\w+)\s*(.*)", l)
        if m and m[1] in ("code", "table", "raw"):
            j = i + 1
            while lines[j].strip() != "@end":
                j += 1
            out.append((m[1], (m[2], lines[i + 1:j])))
            i = j + 1
            continue
        if m:
            out.append((m[1], m[2]))
            i += 1
            continue
        if l.startswith("## ") or l.startswith("### "):
            k = l.index(" ")
            out.append((f"h{k}", l[k + 1:]))
            i += 1
            continue
        j = i
        while j < len(lines) and lines[j].strip() and not lines[j].startswith("@") and not lines[j].startswith("## "):
            j += 1
        chunk = lines[i:j]
        if re.match(r"(- |\d+\. )", l):
            out.append(("ol" if l[0].isdigit() else "ul", items(chunk)))
        elif l.startswith("> "):
            out.append(("quote", " ".join(x[2:] for x in chunk)))
        else:
            out.append(("p", " ".join(x.strip() for x in chunk)))
        i = j
    return out


def items(chunk):
    """nested lists by two spaces -> [(text, [children])]"""
    res = []
    for l in chunk:
        d = (len(l) - len(l.lstrip())) // 2
        t = re.sub(r"^(- |\d+\. )", "", l.strip())
        at = res
        for _ in range(d):
            at = at[-1][1]
        at.append((t, []))
    return res


def list_html(tag, its):
    return f"<{tag}>" + "".join(f"<li>{inline(t)}{list_html('ul', c) if c else ''}</li>" for t, c in its) + f"</{tag}>\n"


def list_text(its):
    for t, c in its:
        yield plain(t)
        yield from list_text(c)


class Page:
    """What a template gets. s: the content file's values, f: the language's furniture module."""

    def __init__(self, name, s, f, tpl):
        self.name, self.s, self.f, self.tpl = name, s, f, tpl
        self.dice = Dice(name)
        self.lang = s.lang
        self.T = f.T
        self.site = SimpleNamespace(**s.site)
        self.site.__dict__.setdefault("legal", self.site.name)
        self.site.__dict__.setdefault("city", "")
        self.site.__dict__.setdefault("host", "www." + self.site.domain)
        self.base = (s.scheme or "https") + "://" + self.site.host
        self.url = s.url or self.base + s.path
        self.used = []             # strings of furniture that stand on the page
        self._teasers = self.dice.shuffled(range(len(f.TEASERS)))
        self._ti = 0
        self._comments = self.dice.shuffled(f.COMMENTS)
        self.nav = f.NAV
        self.blocks_parsed = parse(s.body) if s.body else []

    # --- furniture
    def t(self, key, **kw):
        v = self.T[key]
        if isinstance(v, str):
            v = v.format(site=self.site.name, legal=self.site.legal, city=self.site.city,
                         domain=self.site.domain, year=self.s.retrieved[:4], **kw)
            if len(v) > 40:
                self.used.append(v)
        return v

    def date(self, back_days, long=True):
        """a date before the retrieval, in the language's words"""
        import datetime
        d = datetime.date.fromisoformat(self.s.retrieved[:10]) - datetime.timedelta(days=back_days)
        return self.f.date(d.year, d.month, d.day, long), d.isoformat()

    def teaser(self):
        k = self._teasers[self._ti % len(self._teasers)]
        self._ti += 1
        head, deck, author, section = self.f.TEASERS[k]
        words, iso = self.date(1 + self.dice.n(40))
        if self._ti <= len(self._teasers):
            self.used += [head, deck]
        return SimpleNamespace(head=head, deck=deck, author=author, section=section, date=words, iso=iso,
                               url=f"{self.base}/{slug(section)}/{slug(head)}-{1000 + self.dice.n(9000)}.html",
                               img=f"https://img.{self.site.domain}/{iso[:7].replace('-', '/')}/{slug(head)[:24]}-{self.dice.n(900)}.jpg",
                               n=self.dice.n(90))

    def teasers(self, n):
        return [self.teaser() for _ in range(n)]

    def comments(self, n=None):
        n = self.s.comments if n is None else n
        out = []
        for name, text in self._comments[:n]:
            words, iso = self.date(self.dice.n(5))
            self.used += [text]
            out.append(SimpleNamespace(name=name, text=text, date=words, iso=iso,
                                       time=f"{self.dice.n(24):02d}:{self.dice.n(60):02d}", n=self.dice.n(60)))
        return out

    # --- head
    def head(self):
        s, o = self.s, []
        title_tag = s.title_tag if s.title_tag is not None else f"{s.title} | {self.site.name}"
        o.append(f"<title>{esc(title_tag)}</title>")
        m = [("name", "description", s.description or s.subtitle or ""),
             ("property", "og:type", "article"), ("property", "og:title", s.og_title or s.title),
             ("property", "og:description", s.description or s.subtitle or ""),
             ("property", "og:url", self.url), ("property", "og:site_name", self.site.name),
             ("property", "og:image", f"https://img.{self.site.domain}/social/{slug(s.title)[:30]}.jpg"),
             ("property", "og:locale", self.f.LOCALE), ("name", "twitter:card", "summary_large_image"),
             ("name", "viewport", "width=device-width, initial-scale=1")]
        for a, k, v in m:
            if k not in s.meta_skip and v:
                o.append(f'<meta {a}="{k}" content="{att(v)}"/>')
        for a, k, v in s.meta:
            o.append(f'<meta {a}="{k}" content="{att(v)}"/>')
        if s.canonical is not False:
            o.append(f'<link rel="canonical" href="{att(s.canonical or self.url)}"/>')
        o.append(f'<link rel="shortcut icon" href="{self.base}/favicon.ico"/>')
        o.append(f'<link rel="alternate" type="application/rss+xml" title="{att(self.site.name)} RSS" href="{self.base}/feed.xml"/>')
        for raw in s.ld:
            o.append(f'<script type="application/ld+json">{raw}</script>')
        if s.head:
            o.append(s.head)
        return "\n".join(o) + "\n"

    def charset(self):
        return self.s.encoding if self.s.meta_charset is None else self.s.meta_charset

    # --- header slots: the template's own markup unless the content file gives its own
    def slot(self, key, default):
        """default: function from the plain value to html; used if the content gives no <key>_html"""
        own = getattr(self.s, key + "_html", None)
        if own is not None:
            return own
        v = getattr(self.s, key, None)
        return default(v) if v else ""

    # --- body
    def body(self):
        """html of the body as a list of groups (split at @break)"""
        groups, cur = [], []
        t = self.tpl
        mode = self.s.paragraphs
        for kind, d in self.blocks_parsed:
            if kind == "break":
                groups.append("".join(cur))
                cur = []
            elif kind == "p":
                if hasattr(t, "para") and mode == "p":
                    cur.append(t.para(self, inline(d)))
                elif mode == "br":
                    cur.append(inline(d) + "<br>\n<br>\n")
                elif mode == "div":
                    cur.append(f"<div>{inline(d)}</div>\n")
                elif mode == "unclosed":
                    cur.append(f"<p>{inline(d)}\n")
                else:
                    cur.append(f"<p>{inline(d)}</p>\n")
            elif kind in ("h2", "h3"):
                cur.append(getattr(t, "heading", lambda p, k, x: f"<{k}>{x}</{k}>\n")(self, kind, inline(d)))
            elif kind == "quote":
                cur.append(f"<blockquote><p>{inline(d)}</p></blockquote>\n")
            elif kind in ("ul", "ol"):
                cur.append(list_html(kind, d))
            elif kind == "code":
                cls = f' class="language-{d[0]}"' if d[0] else ""
                cur.append(f"<pre><code{cls}>" + esc("\n".join(d[1])) + "</code></pre>\n")
            elif kind == "table":
                rows = [[c.strip() for c in r.split("|")] for r in d[1]]
                cap = f"<caption>{esc(d[0])}</caption>" if d[0] else ""
                cur.append("<table>" + cap + "<thead><tr>" + "".join(f"<th>{inline(c)}</th>" for c in rows[0]) + "</tr></thead><tbody>\n" +
                           "".join("<tr>" + "".join(f"<td>{inline(c)}</td>" for c in r) + "</tr>\n" for r in rows[1:]) + "</tbody></table>\n")
            elif kind == "raw":
                h = []
                for l in d[1]:
                    if l.strip() == "@text":
                        break
                    h.append(l)
                cur.append("\n".join(h) + "\n")
            elif kind == "fig":
                src, alt, cap, cred = ([x.strip() for x in d.split("|")] + ["", "", ""])[:4]
                self.used += [x for x in (cap,) if x]
                cur.append(getattr(t, "figure", figure)(self, src, alt, cap, cred))
            else:
                fn = getattr(self.s, "box_" + kind, None) or getattr(t, "box_" + kind, None) or BOXES.get(kind)
                if not fn:
                    raise Bad(f"unknown directive @{kind}")
                cur.append(fn(self, d))
        groups.append("".join(cur))
        return groups

    def truth_blocks(self):
        out = []
        if self.s.subtitle and self.s.subtitle_in_text:
            out.append(plain(self.s.subtitle))
        for kind, d in self.blocks_parsed:
            if kind in ("p", "h2", "h3", "quote"):
                out.append(plain(d))
            elif kind in ("ul", "ol"):
                out += list_text(d)
            elif kind == "code":
                out.append("\n".join(d[1]))
            elif kind == "table":
                out += [plain(c) for r in d[1] for c in r.split("|") if c.strip()]
            elif kind == "raw" and "@text" in [x.strip() for x in d[1]]:
                k = [x.strip() for x in d[1]].index("@text")
                out += [" ".join(x.split()) for x in d[1][k + 1:] if x.strip()]
        for drop in self.s.not_body:
            out = [b for b in out if b != drop]
        return out


def figure(p, src, alt, cap, cred):
    return (f'<figure><img src="https://img.{p.site.domain}/{src}" alt="{att(alt)}" width="960" height="640" loading="lazy">'
            + (f"<figcaption>{esc(cap)}" + (f' <span class="credit">{esc(cred)}</span>' if cred else "") + "</figcaption>" if cap or cred else "") + "</figure>\n")


def box_ad(p, d):
    return (f'<div class="ad ad--inline" data-slot="{p.dice.n(99999):05d}" aria-hidden="true"><span class="ad-label">{p.t("ad")}</span>'
            f'<div id="gpt-{p.dice.n(9999)}" style="min-height:250px"></div></div>\n')


def box_related(p, d):
    n = int(d or 3)
    return (f'<aside class="inline-related"><h4>{p.t("also")}</h4><ul>' +
            "".join(f'<li><a href="{x.url}"><b>{esc(x.head)}</b></a><p>{esc(x.deck)}</p><small>{esc(x.author)}, {x.date}</small></li>' for x in p.teasers(n)) + "</ul></aside>\n")


def box_also(p, d):
    x = p.teaser()
    return f'<p class="read-also"><strong>{p.t("also")}:</strong> <a href="{x.url}">{esc(x.head)}</a></p>\n'


def box_newsletter(p, d):
    return (f'<div class="nl-box"><h3>{p.t("newsletter_title")}</h3><p>{p.t("newsletter_text")}</p><form action="{p.base}/newsletter" method="post">'
            f'<input type="email" placeholder="{att(p.t("email"))}"><button>{p.t("newsletter_button")}</button></form><p class="small">{p.t("newsletter_legal")}</p></div>\n')


def box_share(p, d):
    return ('<div class="share-bar"><span>' + p.t("share") + "</span>" +
            "".join(f'<a href="https://{n.lower()}.example/share?u={p.url}" rel="nofollow">{icon(k)}<span>{n}</span></a>' for k, n in enumerate(NETS)) + "</div>\n")


def box_pull(p, d):
    """a pull quote that doubles words of the text"""
    return f'<aside class="pullquote" role="presentation"><p>{inline(d)}</p></aside>\n'


BOXES = dict(ad=box_ad, related=box_related, also=box_also, newsletter=box_newsletter, share=box_share, pull=box_pull)
NETS = ["Flutter", "Facepage", "Chatter", "Pinner", "Mailto"]

ICON_D = ["M4 12a8 8 0 1 0 16 0 8 8 0 0 0-16 0m3 0h10M12 7v10", "M3 6h18v12H3zM3 6l9 7 9-7", "M14 3h-3a4 4 0 0 0-4 4v3H4v4h3v8h4v-8h3l1-4h-4V7a1 1 0 0 1 1-1h2z",
          "M5 5l14 14M19 5 5 19", "M10 4a6 6 0 1 1 0 12 6 6 0 0 1 0-12m4.5 10.5L21 21", "M12 2l3 7 7 .6-5.3 4.7 1.6 7.2L12 17.6 5.7 21.5l1.6-7.2L2 9.6 9 9z",
          "M3 5h18v2H3zm0 6h18v2H3zm0 6h18v2H3z", "M4 4h16v12H9l-5 4z"]


def icon(k):
    return f'<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><title>icon</title><path fill="currentColor" d="{ICON_D[k % len(ICON_D)]}"/></svg>'


def css(p, classes, n=60):
    """a style block of n rules over these class names"""
    props = ["display:flex", "margin:0 auto", "padding:0 1rem", "color:#1c1c1e", "background:#fff", "font:400 1.06rem/1.6 Georgia,serif", "border-bottom:1px solid #e2e2e6",
             "position:sticky;top:0", "max-width:76rem", "grid-template-columns:2fr 1fr", "gap:1.5rem", "text-transform:uppercase", "letter-spacing:.04em", "list-style:none",
             "overflow:hidden", "text-decoration:none", "border-radius:4px", "font-weight:700", "opacity:.86", "transition:opacity .2s ease-in-out", "min-height:2.75rem"]
    d = Dice("css" + p.name)
    o = []
    for i in range(n):
        c = classes[i % len(classes)]
        tail = ["", ":hover", " a", " > li", ":first-child", " .inner", "::after"][(i // len(classes)) % 7]
        o.append(f".{c}{tail}{{" + ";".join(sorted({d.pick(props) for _ in range(3)})) + "}")
        if i % 17 == 16:
            o.append("@media (max-width:%dpx){.%s{display:block;padding:.5rem}}" % (480 + 16 * d.n(30), c))
    return "<style>" + "\n".join(o) + "</style>\n"


def js_layer(p):
    """analytics, consent configuration and a loader, as inline scripts"""
    layer = {"page": {"type": "article", "id": p.dice.n(10 ** 7), "section": p.s.section, "lang": p.lang, "paid": False, "words": 400 + p.dice.n(400)},
             "site": {"name": p.site.name, "env": "production", "release": "v%d.%d.%d" % (p.dice.n(9), p.dice.n(30), p.dice.n(60))}, "experiments": [f"exp_{p.dice.n(999)}:b", f"exp_{p.dice.n(999)}:a"]}
    return f"""<script>window.dataLayer=window.dataLayer||[];dataLayer.push({json.dumps(layer, ensure_ascii=False)});
(function(w,d,s,u){{var f=d.getElementsByTagName(s)[0],j=d.createElement(s);j.async=true;j.src=u;f.parentNode.insertBefore(j,f);}})(window,document,'script','https://static.{p.site.domain}/js/tag.min.js');
</script>
<script type="text/javascript">
//<![CDATA[
var consentConfig = {{"vendorListVersion": {p.dice.n(300)}, "purposes": [1,2,3,4,7,9,10], "cookieName": "cmp_{p.dice.n(9999)}", "expiresDays": 180,
  "onAccept": function (c) {{ document.documentElement.classList.add('consented'); for (var i = 0; i < c.length; i++) {{ if (c[i] < 3 && window.ads) {{ ads.push('<div class="x">' + c[i] + '<\\/div>'); }} }} }} }};
(function () {{
  var lazy = [].slice.call(document.querySelectorAll('img[data-src]'));
  if (!('IntersectionObserver' in window)) {{ lazy.forEach(function (i) {{ i.src = i.getAttribute('data-src'); }}); return; }}
  var o = new IntersectionObserver(function (e) {{ e.forEach(function (x) {{ if (x.isIntersecting && x.target.dataset.src) {{ x.target.src = x.target.dataset.src; o.unobserve(x.target); }} }}); }}, {{ rootMargin: '300px' }});
  lazy.forEach(function (i) {{ o.observe(i); }});
}})();
//]]>
</script>
"""


# ---------------------------------------------------------------- build one sample

DEFAULTS = dict(lang="en", template="wordpress", site={}, scheme=None, path="/", url=None, section=None, crumbs=None, title="", h1=None, subtitle=None, subtitle_in_text=True,
                byline=None, date_text=None, date_iso=None, body="", head="", ld=[], meta=[], meta_skip=(), canonical=None, title_tag=None, og_title=None, description=None,
                encoding="utf-8", meta_charset=None, content_type="text/html; charset={enc}", charset=None, status=None, retrieved="2026-11-20T12:00:00Z", paragraphs="p",
                comments=5, lead=None, tags=(), must=(), must_not=(), not_body=(), truth={}, few_words_ok=False, small_ok=False, length_ok=False, main=None, post=None,
                auto_must=True, auto_must_not=True)


class Visible(HTMLParser):
    SKIP = {"script", "style", "template", "title", "noscript", "head"}
    VOID_INLINE = {"a", "b", "i", "em", "strong", "span", "code", "sub", "sup", "font", "abbr", "u", "small", "mark", "time", "wbr", "cite", "q"}

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.out, self.skip = [], []

    def handle_starttag(self, tag, attrs):
        if tag in self.SKIP:
            self.skip.append(tag)
        elif tag not in self.VOID_INLINE:
            self.out.append(" ")

    def handle_endtag(self, tag):
        if self.skip and tag == self.skip[-1]:
            self.skip.pop()
        elif tag not in self.VOID_INLINE:
            self.out.append(" ")

    def handle_data(self, data):
        if not self.skip:
            self.out.append(data)


def visible(text):
    v = Visible()
    v.feed(text)
    return " ".join("".join(v.out).split())


squash = lambda s: re.sub(r"\s+", "", s)


def count_words(s):
    cjk = len(re.findall(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]", s))
    return len(re.findall(r"\w+", re.sub(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]", " ", s))) + cjk // 2


def sentences(s):
    return [x for x in re.split(r"(?<=[.!?…])[\"”»“’)]*\s+|(?<=[。！？।؟])", s) if x]


def build(name):
    mod = load("content", name)
    s = SimpleNamespace(**DEFAULTS)
    for k, v in vars(mod).items():
        if not k.startswith("__"):
            setattr(s, k, v)
    f = load("furniture", s.lang.split("-")[0] if not os.path.exists(os.path.join(HERE, "furniture", s.lang + ".py")) else s.lang)
    tpl = load("templates", s.template)
    p = Page(name, s, f, tpl)
    page = s.main(p) if s.main and not hasattr(tpl, "chrome") else tpl.chrome(p, s.main(p)) if s.main else tpl.chrome(p, tpl.article(p))
    if s.post:
        page = s.post(p, page)
    data = page.encode(s.encoding, errors="xmlcharrefreplace")
    req = {"url": p.url}
    if s.content_type:
        req["content_type"] = s.content_type.format(enc=s.encoding)
    if s.charset:
        req["charset"] = s.charset
    if s.status:
        req["status"] = s.status
    req["retrieved"] = s.retrieved

    blocks = p.truth_blocks()
    t = {"outcome": "article", "title": s.title or None, "subtitle": s.subtitle, "byline": s.byline, "authors": [], "source": p.site.name, "published": None, "section": s.section,
         "language": s.lang, "canonical": None if s.canonical is False else (s.canonical or p.url)}
    t.update(s.truth)
    must = []
    if blocks and s.auto_must:
        must.append(sentences(blocks[0])[0])
        must += [sentences(b)[0] for b in blocks[2:-1:3] if "\n" not in b]
        must.append(([x for x in sentences(blocks[-1]) if len(x) > 14 and x[0] != "("] or sentences(blocks[-1]))[-1])
    must += [m for m in s.must]
    t["must"] = list(dict.fromkeys(m.strip() for m in must if m.strip()))
    vis = squash(visible(page))
    whole = squash(" ".join(blocks))
    mn = []
    if s.auto_must_not:
        cand = [u for u in dict.fromkeys(p.used) if len(u) >= 12 and squash(u) in vis and squash(u) not in whole]
        step = max(1, len(cand) // 14)
        mn = cand[::step]
    t["must_not"] = list(dict.fromkeys(mn + list(s.must_not)))
    t["blocks"] = blocks

    notes = []
    for m in t["must"]:
        if squash(m) not in whole:
            notes.append(f"must is not in the blocks: {m[:60]!r}")
        if squash(m) not in vis:
            notes.append(f"must is not on the page: {m[:60]!r}")
    for b in blocks:
        if squash(b) not in vis:
            notes.append(f"block is not on the page: {b[:60]!r}")
    for m in t["must_not"]:
        if squash(m) not in vis:
            notes.append(f"must_not is not on the page: {m[:60]!r}")
        if squash(m) in whole:
            notes.append(f"must_not stands in the body: {m[:60]!r}")
    if len(data) < 20000 and not s.small_ok:
        notes.append(f"page has {len(data)} bytes only")
    w, all_ = count_words(" ".join(blocks)), count_words(visible(page))
    if blocks and t["outcome"] == "article":
        if w * 3 > all_ and not s.few_words_ok:
            notes.append(f"{w} words of article among {all_}")
        if not 240 <= w <= 620 and not s.length_ok:
            notes.append(f"article has {w} words")
    for u in re.findall(r"(?:https?:)?//([a-z0-9.-]+\.[a-z]{2,})", page):
        if not re.search(r"(^|\.)(example\.(com|org|net)|example|test|schema\.org|w3\.org|ogp\.me|purl\.org|xmlns\.com|gmpg\.org)$", u):
            notes.append(f"host {u} is not reserved")
    dump = lambda o: (json.dumps(o, ensure_ascii=False, indent=1) + "\n").encode()
    return {"page.html": data, "request.json": dump(req), "truth.json": dump(t)}, notes
