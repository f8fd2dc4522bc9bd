lang = "de"
template = "xhtml"
site = dict(name="Imkerforum Südhang", domain="imkerforum.example", legal="Imkerverein Südhang e. V.", city="Kollau")
path = "/viewtopic.php?f=12&t=40912"
section = "Völkerführung"
title = "Volk zieht im November noch Drohnen, normal?"
title_tag = "Volk zieht im November noch Drohnen, normal? - Imkerforum Südhang"
comments = 0
meta_skip = ("og:type",)
meta = [("property", "og:type", "website")]

POSTS = [("wabenwilli", "14.11.2026, 19:02", "Beiträge: 212", "Moin zusammen, ich hab heute bei zwölf Grad kurz unter den Deckel geschaut und im dritten Volk frische Drohnenbrut gesehen. Königin ist von diesem Jahr, Futter ist genug da. Muss ich mir Sorgen machen oder ist das nur der warme Herbst?"),
         ("Honigmarie", "14.11.2026, 19:48", "Beiträge: 3.407", "Sitzt die Brut verstreut oder als geschlossene Fläche? Bei verstreuter Brut würde ich an eine drohnenbrütige Königin denken. Dann hilft jetzt nur noch Vereinigen, und zwar bald."),
         ("alterSchwede", "14.11.2026, 21:15", "Beiträge: 891", "Bei mir fliegen sie auch noch, der Efeu blüht ja immer noch. Deckel zu, Finger weg, im Februar weißt du mehr. Früher hätte um diese Zeit keiner nachgesehen."),
         ("wabenwilli", "15.11.2026, 08:31", "Beiträge: 213", "Ist eher verstreut, vielleicht vierzig Zellen auf zwei Waben. Offene Arbeiterinnenbrut habe ich auch gesehen, aber nur wenig. Foto mache ich am Wochenende, wenn es nicht regnet."),
         ("Dr_Propolis", "15.11.2026, 12:44", "Beiträge: 5.120", "Dann ist die Königin wahrscheinlich schlecht begattet. Vierzig Zellen sind noch kein Drama. Ich würde das Volk markieren, bei der Oxalsäure im Dezember noch einmal schauen und im März entscheiden."),
         ("Honigmarie", "15.11.2026, 13:02", "Beiträge: 3.408", "Sehe ich anders als der Doktor: Bis März sind die Winterbienen verbraucht. Ein Reservevolk hast du ja, das hast du im Sommer geschrieben."),
         ("kellerassel", "16.11.2026, 22:37", "Beiträge: 9", "Ich lese hier nur mit, aber mir ist genau das letztes Jahr passiert. Nicht vereinigt, Volk im Februar tot. Ich würde es heute anders machen.")]
body = "\n\n".join(x[3] for x in POSTS)


def main(p):
    o = ['<div id="pagebody"><div class="breadcrumbs"><a href="/">Foren-Übersicht</a> ‹ <a href="/viewforum.php?f=12">Völkerführung</a></div><h2 class="topic-title"><a href="?f=12&amp;t=40912">Volk zieht im November noch Drohnen, normal?</a></h2><div class="topic-actions"><a href="/posting.php?mode=reply">Antwort erstellen</a> 7 Beiträge • Seite <strong>1</strong> von <strong>1</strong></div>']
    for k, (who, when, n, text) in enumerate(POSTS):
        o.append(f'<div id="p{88100 + k}" class="post bg{k % 2 + 1}"><div class="inner"><dl class="postprofile"><dt><a href="/memberlist.php?u={k + 40}"><img src="/avatar/{k}.gif" alt="Benutzeravatar" /></a><br /><a href="/memberlist.php?u={k + 40}" class="username">{who}</a></dt><dd>{n}</dd><dd><strong>Registriert:</strong> {p.dice.n(20) + 2005}</dd></dl>'
                 f'<div class="postbody"><h3><a href="#p{88100 + k}">{"Re: " if k else ""}Volk zieht im November noch Drohnen, normal?</a></h3><p class="author">von <strong><a href="/memberlist.php?u={k + 40}">{who}</a></strong> » {when}</p><div class="content">{text}</div><div class="signature">{["Wer nicht sticht, hat keine Bienen.", "", "Seit 1979 mit Rauch und Ruhe.", ""][k % 4]}</div></div></div></div>')
    o.append('<div class="topic-actions"><a href="/viewforum.php?f=12">Zurück zu Völkerführung</a></div><h3>Wer ist online?</h3><p>Mitglieder in diesem Forum: 0 Mitglieder und 4 Gäste</p></div>')
    return "\n".join(o)


truth = dict(outcome="forum", authors=[], published=None)
must = ["ich hab heute bei zwölf Grad kurz unter den Deckel geschaut", "Nicht vereinigt, Volk im Februar tot."]
auto_must_not = False
