"""Small changes to a whole page, for the `post` of content files."""


def calendar(p, page, years=None):
    """the old sites' archive by month, into the left column of the template `tables`"""
    last = int(p.s.retrieved[:4]) if years is None else years[1]
    first = last - 8 if years is None else years[0]
    rows = [f'<TR><TD><HR><B>{p.t("archive")}</B></TD></TR>']
    for y in range(last, first - 1, -1):
        rows.append(f"<TR><TD><FONT SIZE=1><B>{y}</B>: " + " ".join(f'<A HREF="/archive/{y}/{m:02d}/index.html">{p.f.MONTHS[m - 1]}</A>' for m in range(1, 13)) + "</FONT></TD></TR>")
    mark = "</TABLE></TD>\n<TD WIDTH=600>"
    assert page.count(mark) == 1
    return page.replace(mark, "".join(rows) + mark)


def rtl(p, page):
    page = page.replace(' dir="ltr"', "", 1)
    low = page.lower().index("<html") + 5
    return page[:low] + ' dir="rtl"' + page[low:]


class Damaged(str):
    """a page whose bytes are not what its characters would give: each U+FFFD becomes one of `stray`, in turn"""
    stray = ()

    def encode(self, encoding="utf-8", errors="strict"):
        parts = str.encode(self, encoding, errors).split("\ufffd".encode(encoding))
        out = parts[0]
        for k, x in enumerate(parts[1:]):
            out += self.stray[k] + x
        return out
