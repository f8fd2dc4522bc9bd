"""Writes samples/crawl.warc.gz and samples/crawl.warc.wet.gz: some of the samples as a crawler would have stored them.

tests/samples/crawl_test.py reads both and compares with the samples themselves.
"""
import json, os, uuid, zlib

SAMPLES = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PAGES = ["agency-dateline", "arabic-rtl-article", "big5-page", "byline-in-json-ld-only", "korean-reporter-byline", "list-page-is-no-article",
         "script-shell", "table-kept-layout-table-dissolved", "windows-1251-undeclared", "windows-1252-declared-as-latin1"]
PACKED = "byline-in-json-ld-only"    # was sent in chunks and packed with gzip
RESOURCE = "author-in-h-card"        # stored without HTTP, as tools do that pack a folder
BROKEN = "forum-thread"              # the middle of its record is lost
TEXTS = ["text-agency-dateline-hard-wrapped", "text-german-dpa-quelle", "text-japanese-kisha-glued-menu"]


def identify(name):
    """the WARC-Record-ID's UUID, by which the host names what it writes"""
    return str(uuid.uuid5(uuid.NAMESPACE_URL, "urn:copydesk:sample:" + name))


def read(name, file):
    with open(os.path.join(SAMPLES, name, file), "rb") as f:
        return f.read()


def gzip(data):
    """one member; the header is written here, because Python's differs between versions"""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return (b"\x1f\x8b\x08\0\0\0\0\0\x02\xff" + packer.compress(data) + packer.flush() +
            zlib.crc32(data).to_bytes(4, "little") + len(data).to_bytes(4, "little"))


def fields(pairs):
    return "".join(f"{k}: {v}\r\n" for k, v in pairs).encode() + b"\r\n"


def record(kind, name, url, date, content_type, block, more=()):
    head = [("WARC-Type", kind)] + ([("WARC-Target-URI", url)] if url else []) + [("WARC-Date", date), ("WARC-Record-ID", f"<urn:uuid:{identify(name)}>"), *more]
    return gzip(b"WARC/1.0\r\n" + fields(head + [("Content-Type", content_type), ("Content-Length", len(block))]) + block + b"\r\n\r\n")


def warcinfo(what):
    return record("warcinfo", what, None, "2026-11-20T12:00:00Z", "application/warc-fields", fields([("software", "samples/make/crawl.py"), ("format", "WARC File Format 1.0")]))


def http(request, body, more=()):
    return b"HTTP/1.1 200 OK\r\n" + fields([("Content-Type", request["content_type"]), *(more or [("Content-Length", len(body))])]) + body


def chunked(data, size=4096):
    return b"".join(b"%x\r\n%s\r\n" % (len(c), c) for c in (data[i:i + size] for i in range(0, len(data), size))) + b"0\r\n\r\n"


def crawl():
    out = warcinfo("crawl.warc.gz")
    for name in PAGES:
        request, page = json.loads(read(name, "request.json")), read(name, "page.html")
        url, date = request["url"], request["retrieved"]
        if name == PAGES[0]:
            out += record("request", name + "/request", url, date, "application/http; msgtype=request", b"GET / HTTP/1.1\r\n\r\n")
        sent = http(request, chunked(gzip(page)), [("Transfer-Encoding", "chunked"), ("Content-Encoding", "gzip")]) if name == PACKED else http(request, page)
        out += record("response", name, url, date, "application/http; msgtype=response", sent)
    # What is no page of its own: seen again and unchanged; an image.
    again = json.loads(read(PAGES[0], "request.json"))
    out += record("revisit", PAGES[0] + "/again", again["url"], "2026-11-21T12:00:00Z", "application/http; msgtype=response", http(again, b""),
                  [("WARC-Profile", "http://netpreserve.org/warc/1.0/revisit/identical-payload-digest"), ("WARC-Refers-To", f"<urn:uuid:{identify(PAGES[0])}>")])
    out += record("response", "image", "https://img.example/dot.gif", "2026-11-20T12:00:00Z", "application/http; msgtype=response",
                  http({"content_type": "image/gif"}, b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;"))
    request = json.loads(read(BROKEN, "request.json"))
    whole = record("response", BROKEN, request["url"], request["retrieved"], "application/http; msgtype=response", http(request, read(BROKEN, "page.html")))
    out += whole[:len(whole) // 2]
    request = json.loads(read(RESOURCE, "request.json"))
    return out + record("resource", RESOURCE, request["url"], request["retrieved"], request["content_type"], read(RESOURCE, "page.html"))


def texts():
    out = warcinfo("crawl.warc.wet.gz")
    for name in TEXTS:
        request = json.loads(read(name, "request.json"))
        out += record("conversion", name, request["url"], request["retrieved"], "text/plain", read(name, "page.txt"), [("WARC-Refers-To", f"<urn:uuid:{identify(name + '/page')}>")])
    return out


FILES = {"crawl.warc.gz": crawl, "crawl.warc.wet.gz": texts}


def write():
    for name, make in FILES.items():
        with open(os.path.join(SAMPLES, name), "wb") as f:
            f.write(make())
