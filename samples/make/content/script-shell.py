lang = "es"
template = "nextjs"
site = dict(name="Hora Punta", domain="horapunta.example", legal="Punta Medios Digitales S.L.", city="Almadraba")
path = "/politica/acuerdo-sobre-el-puerto-seco"
section = None
title = "Hora Punta"
title_tag = "Hora Punta"
body = ""
comments = 0
auto_must = auto_must_not = False
canonical = False
meta_skip = ("og:title", "og:type", "og:url", "og:image", "description", "og:description")


def main(p):
    return ""


def post(p, h):
    """an empty root and much script: nothing to read without a browser"""
    from kit import js_layer, css, json, hashlib
    head = h[:h.index("</head>")]
    chunks = {str(k): hashlib.md5(f"{p.name}{k}".encode()).hexdigest()[:20] for k in range(240)}
    routes = [{"path": f"/{a}/{b}", "component": f"View{k}", "lazy": True, "props": {"zone": k % 7, "ads": bool(k % 2)}} for k, (a, b) in enumerate((a, b) for a in ("politica", "economia", "cultura", "ciencia", "deportes", "opinion", "vida") for b in (":slug", "tema/:slug", "autor/:slug", "archivo/:anyo/:mes"))]
    return (head + css(p, "app loader spinner skeleton skeleton-line skeleton-box fade dark".split(), 120) + '</head><body><noscript>Necesita activar JavaScript para usar esta aplicación.</noscript><div id="root"><div class="loader" aria-busy="true"><div class="spinner"></div><span>Cargando…</span></div></div>'
            + "<script>window.__CHUNKS__=" + json.dumps(chunks) + ";window.__ROUTES__=" + json.dumps(routes) + ";window.__CONFIG__=" + json.dumps({"api": "https://api.horapunta.example/v3", "cdn": "https://cdn.horapunta.example", "edition": "es", "features": {f"f{k}": k % 3 == 0 for k in range(80)}}) + ";</script>"
            + js_layer(p) * 2 + '<script src="/static/js/runtime.4f1c.js"></script><script src="/static/js/main.a91e.js"></script></body></html>')


truth = dict(outcome="script_shell", title=None, authors=[], published=None)
