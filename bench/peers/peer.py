"""The peers that are Python packages.   peer.py NAME PAGES   (bench.py says what is spoken)"""
import json
import os
import sys
import time


def extractor(name):
    """A function from a page's bytes to its text."""
    if name == "resiliparse":
        from resiliparse.extract.html2text import extract_plain_text
        return lambda page: extract_plain_text(page.decode(), main_content=True)
    if name == "turbohtml":
        import turbohtml

        def article(page):
            found = turbohtml.parse(page).article()
            return found.text if found else ""
        return article
    if name == "turbohtml parse":
        import turbohtml
        return lambda page: turbohtml.parse(page) and ""
    if name == "lexbor":  # as selectolax ships it
        from selectolax.lexbor import LexborHTMLParser
        return lambda page: LexborHTMLParser(page) and ""
    if name in ("trafilatura", "trafilatura fast"):
        import trafilatura
        fast = name.endswith("fast")
        return lambda page: trafilatura.extract(page, fast=fast, with_metadata=True,
                                                output_format="xml")
    raise SystemExit(f"no peer {name}")


def body_of(name, result):
    if name.startswith("trafilatura") and result:
        from lxml import etree
        main = etree.fromstring(result.encode()).find("main")
        return "\n".join(t for t in main.itertext()) if main is not None else ""
    return result or ""


def main():
    name, folder = sys.argv[1:]
    read = extractor(name)
    with open(os.path.join(folder, "urls.txt"), encoding="utf-8") as urls:
        count = sum(1 for _ in urls)
    pages = []
    for i in range(count):
        with open(os.path.join(folder, f"{i}.html"), "rb") as file:
            pages.append(file.read())
    print("ready", flush=True)
    for line in sys.stdin:
        word, first, end = line.split()
        for page in pages[int(first):int(end)]:
            since = time.process_time_ns()
            try:
                result = read(page)
            except Exception as error:  # a page that a peer cannot read costs what it cost
                print(f"{name}: {type(error).__name__}: {error}", file=sys.stderr)
                result = None
            spent = time.process_time_ns() - since
            print(json.dumps(body_of(name, result)) if word == "text" else spent)
        sys.stdout.flush()


if __name__ == "__main__":
    main()
