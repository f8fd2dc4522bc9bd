"""The pages once more with what they declare of their language removed, or set to a wrong one.

Most declarations are right, and most truths were taken from them: only without them does a figure say how
far the text itself is understood. Declarations are every `lang` and `xml:lang` attribute and every
`<meta http-equiv="content-language">`."""
import gzip
import hashlib
import os
import re

WRONG = ("en", "de", "fr", "es", "ru", "ja")
LANG = re.compile(rb"(\s)(?:xml:)?lang\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s>\"']+)", re.I)
META = re.compile(rb"<meta\s[^<>]*?http-equiv\s*=\s*[\"']?content-language\b[^<>]*>", re.I)
HTML = re.compile(rb"<html(?=[\s>])", re.I)
HEAD = re.compile(rb"<head(?:\s[^<>]*)?>", re.I)


def wrong_language(page):
    """One that the page's is not, the same at every run."""
    others = [code for code in WRONG if code != page["lang"][:2].lower()]
    return others[int(hashlib.sha256(page["id"].encode()).hexdigest()[:8], 16) % len(others)]


def redeclare(page, language=None):
    """The page's bytes without a declaration, or with this language in every place and on <html>."""
    if language:
        code = language.encode()
        attribute = rb"\1lang=" + code
        meta = b'<meta http-equiv="content-language" content="' + code + b'">'
    else:
        attribute, meta = rb"\1", b""
    page = LANG.sub(attribute, META.sub(meta, page))
    if language:
        root = HTML.search(page)
        if root and not LANG.search(page[root.start():page.find(b">", root.end())]):
            page = page[:root.end()] + b" lang=" + code + page[root.end():]
        if not META.search(page):
            page = HEAD.sub(lambda head: head.group() + meta, page, count=1)
    return page


def write_pages(source, folder, pages, wrong):
    """Writes folder/html/<id>.html.gz for pages of known language."""
    html = os.path.join(folder, "html")
    os.makedirs(html, exist_ok=True)
    for page in pages:
        name = page["id"] + ".html.gz"
        with gzip.open(os.path.join(source, "html", name)) as file:
            read = file.read()
        with gzip.open(os.path.join(html, name), "wb", compresslevel=1) as out:
            out.write(redeclare(read, wrong_language(page) if wrong else None))
