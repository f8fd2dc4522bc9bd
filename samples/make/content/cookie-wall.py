lang = "de"
template = "bigpaper"
site = dict(name="Nordkante", domain="nordkante.example", legal="Nordkante Digital GmbH", city="Husby")
path = "/politik/kuestenwache-neue-boote-55120"
section = "Politik"
title = "Nordkante"
title_tag = "Nordkante: Einwilligung"
small_ok = True
few_words_ok = True
body = ""
meta_skip = ("og:title", "og:type", "og:description", "description")
comments = 0


def main(p):
    return ""


def post(p, h):
    """the wall alone: head, layer, list of partners"""
    head = h[:h.index("</head>")]
    firms = ["Adlerblick Analytics", "Bitweide", "Clickmeer", "Datenhafen", "Echolot Media", "Fährmann Ads", "Gezeiten Tracking", "Halligwerk", "Inselnetz", "Jollenkontor", "Kimmtiefe", "Lotsenbüro Digital", "Messpricken", "Nippflut", "Oberwasser DSP", "Pegelstand", "Queller Research", "Reetdach Targeting", "Siel & Söhne", "Tidenhub"]
    purposes = [("Speichern von Informationen auf einem Gerät", "Cookies, Geräte-Kennungen oder ähnliche Angaben können für die Ihnen angezeigten Zwecke auf Ihrem Gerät gespeichert oder abgerufen werden."),
                ("Auswahl einfacher Anzeigen", "Anzeigen können Ihnen auf der Grundlage der Inhalte, die Sie ansehen, Ihrer ungefähren Lage oder Ihres Gerätetyps eingeblendet werden."),
                ("Erstellen eines personalisierten Profils", "Ein Profil über Sie und Ihre Interessen kann angelegt werden, um Ihnen Anzeigen zu zeigen, die für Sie von Bedeutung sein könnten."),
                ("Messen der Leistung von Inhalten", "Die Leistung und Wirksamkeit von Inhalten, die Sie sehen oder mit denen Sie sich befassen, kann gemessen werden."),
                ("Marktforschung", "Erkenntnisse über die Zielgruppen, die bestimmte Seiten besucht oder bestimmte Anzeigen gesehen haben, können gewonnen werden.")]
    o = [head, '</head>\n<body class="cmp-wall">\n<div id="cmp" role="dialog" aria-modal="true"><img src="https://static.nordkante.example/logo.svg" alt="Nordkante"><h1>Lesen Sie Nordkante, wie Sie möchten</h1>',
         '<div class="choice"><h2>Mit Werbung weiterlesen</h2><p>Besuchen Sie unser Angebot wie gewohnt mit Werbung und Tracking. Ihre Zustimmung können Sie jederzeit am Ende der Seite widerrufen.</p><button>Zustimmen und weiter</button></div>',
         '<div class="choice"><h2>Ohne Werbung im Pur-Abo</h2><p>Nutzen Sie nordkante.example ohne Werbetracking und nahezu ohne Anzeigen für 4,99 Euro im Monat.</p><button>Pur-Abo bestellen</button><p>Schon dabei? <a href="/login">Hier anmelden</a></p></div>',
         f'<p>{p.t("cookie_text")}</p>']
    for a, b in purposes:
        o.append(f'<details><summary>{a}</summary><p>{b}</p><ul>' + "".join(f"<li>{x} GmbH, {p.dice.n(300) + 30} Tage</li>" for x in p.dice.shuffled(firms)[:12]) + "</ul></details>")
    o.append('<p class="small"><a href="/datenschutz">Datenschutz</a> <a href="/impressum">Impressum</a> <a href="/agb">AGB</a></p></div>\n')
    o.append("</body>\n</html>\n")
    from kit import js_layer, css
    return "".join(o[:-1]) + css(p, "cmp-wall choice small vendor purpose toggle".split(), 140) + js_layer(p) * 3 + o[-1]


truth = dict(outcome="consent_wall", title=None, authors=[], published=None, section=None)
auto_must = False
