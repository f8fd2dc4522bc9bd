"""A page of about 2001: nested layout tables, font tags, upper-case names, spacer images, unquoted attributes."""
from kit import *

F = '<FONT FACE="Verdana, Arial, Helvetica" SIZE=2>'


def para(p, h):
    return f"<P>{F}{h}</FONT></P>\n"


def heading(p, k, x):
    return f'<P>{F}<B>{x}</B></FONT></P>\n'


def figure(p, src, alt, cap, cred):
    return (f'<TABLE BORDER=0 CELLPADDING=4 CELLSPACING=0 ALIGN=right WIDTH=220><TR><TD><IMG SRC="/img/{src}" ALT="{att(alt)}" WIDTH=212 HEIGHT=160 BORDER=0></TD></TR><TR><TD BGCOLOR="#EEEEDD"><FONT FACE="Verdana" SIZE=1>{esc(cap)}<BR><I>{esc(cred)}</I></FONT></TD></TR></TABLE>\n')


def box_related(p, d):
    return (f'<TABLE BORDER=0 BGCOLOR="#DDDDCC" CELLPADDING=3 WIDTH=200 ALIGN=left><TR><TD><FONT SIZE=1 FACE="Verdana"><B>{p.t("related")}</B><BR>' + "".join(f'&#149; <A HREF="{x.url}">{esc(x.head)}</A> ({x.date})<BR>{esc(x.deck)}<BR>' for x in p.teasers(int(d or 2))) + "</FONT></TD></TR></TABLE>\n")


def box_share(p, d):
    return f'<P><FONT SIZE=1><A HREF="javascript:window.print()">{p.t("print")}</A> | <A HREF="mailto:?subject=x">{p.t("share")}</A></FONT></P>\n'


def article(p):
    s = p.s
    o = [f'<FONT SIZE=1 FACE="Verdana"><A HREF="/">{p.t("home")}</A> &gt; <A HREF="/{slug(s.section or "x")}/">{esc(s.section or "")}</A></FONT><BR>']
    o.append(p.slot("h1", lambda v: f'<FONT FACE="Times New Roman" SIZE=6><B>{esc(v)}</B></FONT><BR>') if s.h1 or getattr(s, "h1_html", None) is not None else f'<FONT FACE="Times New Roman" SIZE=6 COLOR="#330000"><B>{esc(s.title)}</B></FONT><BR>')
    o.append(p.slot("subtitle", lambda v: f'<FONT FACE="Times New Roman" SIZE=4><I>{esc(v)}</I></FONT><BR>'))
    o.append('<IMG SRC="/img/spacer.gif" WIDTH=1 HEIGHT=8><BR>' + p.slot("byline", lambda v: f'{F}<B>{esc(v)}</B></FONT><BR>') + p.slot("date_text", lambda v: f'<FONT SIZE=1 FACE="Verdana" COLOR="#666666">{esc(v)}</FONT>') + "<HR NOSHADE SIZE=1>")
    if s.lead:
        o.append(figure(p, *s.lead))
        p.used += [x for x in s.lead[2:3] if x]
    gs = p.body()
    if s.paragraphs == "br":
        gs = [F + g + "</FONT>" for g in gs]
    o.append("</TD></TR><TR><TD COLSPAN=2>".join(gs))
    o.append(box_share(p, ""))
    if s.comments:
        o.append(f'<HR><A NAME="comments"></A>{F}<B>{p.t("comments")}</B></FONT><TABLE BORDER=0 WIDTH="100%">' + "".join(f'<TR><TD BGCOLOR="#F4F4EC">{F}<B>{esc(c.name)}</B> <I>{c.date} {c.time}</I><BR>{esc(c.text)}</FONT></TD></TR>' for c in p.comments()) + "</TABLE>")
    return "\n".join(o)


def chrome(p, main):
    o = ['<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">\n<HTML>\n<HEAD>\n', f'<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset={p.charset()}">\n' if p.charset() else "", p.head(),
         '<STYLE TYPE="text/css"><!--\nA { color: #003366; text-decoration: none } A:hover { text-decoration: underline }\nTD { font-family: Verdana, Arial; font-size: 12px }\n--></STYLE>\n',
         '<SCRIPT LANGUAGE="JavaScript"><!--\nfunction swap(n,s){ if(document.images){ document.images[n].src="/img/"+s; } }\nfunction openWin(u){ window.open(u,"w","width=400,height=300,scrollbars=yes"); }\n//--></SCRIPT>\n' + js_layer(p) + css(p, "menu menuOn head left right foot teaser box small klein".split(), 90).replace("<style>", '<STYLE TYPE="text/css"><!--').replace("</style>", "--></STYLE>"),
         '</HEAD>\n<BODY BGCOLOR="#FFFFFF" TEXT="#000000" LINK="#003366" TOPMARGIN=0 LEFTMARGIN=0>\n<TABLE WIDTH=980 BORDER=0 CELLSPACING=0 CELLPADDING=0 ALIGN=center><TR><TD COLSPAN=3 BGCOLOR="#003366">',
         f'<TABLE WIDTH="100%" BORDER=0><TR><TD><A HREF="/"><IMG SRC="/img/logo.gif" ALT="{att(p.site.name)}" WIDTH=320 HEIGHT=60 BORDER=0></A></TD><TD ALIGN=right><IMG SRC="/ads/468x60-{p.dice.n(99)}.gif" WIDTH=468 HEIGHT=60 ALT="{p.t("ad")}"></TD></TR></TABLE></TD></TR>\n']
    o.append('<TR><TD COLSPAN=3 BGCOLOR="#99AABB"><TABLE BORDER=0><TR>' + "".join(f'<TD><A HREF="/{slug(n)}/"><B>{esc(n)}</B></A>&nbsp;|</TD>' for n, _ in p.nav) + f'<TD>{p.date(0)[0]}</TD></TR></TABLE></TD></TR>\n<TR VALIGN=top><TD WIDTH=160 BGCOLOR="#E8EEF2"><TABLE BORDER=0 CELLPADDING=2>')
    for n, subs in p.nav:
        o.append(f'<TR><TD><B>{esc(n)}</B></TD></TR>' + "".join(f'<TR><TD>&nbsp;&nbsp;<A HREF="/{slug(n)}/{slug(x)}.html" onMouseOver="swap(\'n{p.dice.n(99)}\',\'on.gif\')">{esc(x)}</A></TD></TR>' for x in subs))
    o.append(f'<TR><TD><HR><B>{p.t("weather")}</B><BR>{p.t("weather_text")}</TD></TR><TR><TD><HR><B>{p.t("poll")}</B><BR>{p.t("poll_text")}<BR><INPUT TYPE=radio> {p.t("poll_yes")}<BR><INPUT TYPE=radio> {p.t("poll_no")}</TD></TR></TABLE></TD>\n<TD WIDTH=600><TABLE BORDER=0 CELLPADDING=8 WIDTH="100%"><TR><TD>\n')
    o.append(main)
    o.append(f'</TD></TR></TABLE></TD>\n<TD WIDTH=220 BGCOLOR="#F4F4EC"><TABLE BORDER=0 CELLPADDING=4><TR><TD BGCOLOR="#003366"><FONT COLOR="#FFFFFF"><B>{p.t("most_read")}</B></FONT></TD></TR>' + "".join(f'<TR><TD>{k + 1}. <A HREF="{x.url}">{esc(x.head)}</A></TD></TR>' for k, x in enumerate(p.teasers(5))))
    o.append(f'<TR><TD BGCOLOR="#003366"><FONT COLOR="#FFFFFF"><B>{p.t("latest")}</B></FONT></TD></TR>' + "".join(f'<TR><TD><B><A HREF="{x.url}">{esc(x.head)}</A></B><BR>{esc(x.deck)}<BR><FONT SIZE=1>{esc(x.author)}, {x.date}</FONT></TD></TR>' for x in p.teasers(9)))
    o.append(f'<TR><TD BGCOLOR="#003366"><FONT COLOR="#FFFFFF"><B>{p.t("newsletter_title")}</B></FONT></TD></TR><TR><TD>{p.t("newsletter_text")}<BR><INPUT SIZE=14><INPUT TYPE=submit VALUE="{p.t("newsletter_button")}"><BR>{p.t("newsletter_legal")}</TD></TR><TR><TD BGCOLOR="#003366"><FONT COLOR="#FFFFFF"><B>{p.t("editors")}</B></FONT></TD></TR>' + "".join(f'<TR><TD><A HREF="{x.url}">{esc(x.head)}</A>. {esc(x.deck)}</TD></TR>' for x in p.teasers(5)) + f'<TR><TD><B>{p.t("app")}</B><BR>{p.t("app_text")}</TD></TR><TR><TD><B>{p.t("support")}</B><BR>{p.t("support_text")}</TD></TR></TABLE></TD></TR>\n')
    o.append('<TR><TD COLSPAN=3 ALIGN=center><HR><FONT SIZE=1>' + " | ".join(f'<A HREF="/{slug(x)}.html">{esc(x)}</A>' for x in p.t("footer_links")) + f'<BR>{p.t("about_text")}<BR>{esc(p.t("legal"))}<BR>{esc(p.t("legal2"))}</FONT></TD></TR></TABLE>\n</BODY>\n</HTML>\n')
    return "".join(o)
