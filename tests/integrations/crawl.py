#!/usr/bin/env python3
"""crawl.py BUILD CRAWLER [--table]: crawls the site of small_site.py with httrack or wget2 and copydesk's
adapter inside it, and checks what was kept, dropped and written. Exit code 77: the crawler or its
adapter is not here."""
import os
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import small_site as site  # noqa: E402

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
NAMESPACE = "{urn:copydesk:article:1}"


def crawl(crawler, adapter, url, out, options):
    """Runs the crawler; gives the rows of the report: [fate, outcome, url, file]."""
    report = os.path.join(out, "report.tsv")
    options = {**options, "report": report}
    os.makedirs(out)
    if crawler == "httrack":
        words = ",".join([adapter] + [f"{key}={value}" for key, value in options.items()])
        command = ["httrack", url, "-O", out, "-q", "-%v0", "-s0", "-c4", "--disable-security-limits",
                   "-%c0", "-A100000000", "-I0", "--wrapper", words]
    else:
        command = ["wget2", "-q", "-r", "-l", "5", "-P", out, "--no-robots", "--max-threads=5",
                   "--local-plugin=" + adapter]
        command += [f"--plugin-opt=copydesk-wget2.{key}={value}" for key, value in options.items()]
        command.append(url)
    # A locale with decimal commas: nothing that is written may depend on it.
    ran = subprocess.run(command, cwd=out, timeout=120, capture_output=True,
                         env={**os.environ, "LC_ALL": "de_DE.UTF-8"})
    if not os.path.exists(report):
        sys.exit(f"no report; {command}\n{ran.stdout.decode()}\n{ran.stderr.decode()}")
    with open(report, encoding="utf-8") as file:
        return [line.rstrip("\n").split("\t") for line in file]


def files_of(out, ending):
    return sorted(os.path.relpath(os.path.join(folder, name), out)
                  for folder, _, names in os.walk(out) for name in names
                  if name.endswith(ending) and "hts-cache" not in folder)


def check(web, crawler, adapter, out):
    rows = crawl(crawler, adapter, web.url, out, {"links": "follow", "input_hash": "no"})
    fates = {url.removeprefix(web.url.rstrip("/")): (fate, outcome, file) for fate, outcome, url, file in rows}
    articles = {path for path, (_, _, is_article) in site.PAGES.items() if is_article} | {site.DEEP}
    others = {path for path in site.PAGES if path not in articles} | {"/"}
    for path in articles:
        assert fates.get(path, [""])[0] == "kept", f"{path}: {fates.get(path)}"
        document = fates[path][2]
        root = ET.parse(document).getroot()
        assert root.tag == NAMESPACE + "article" and root.get("url") == web.url.rstrip("/") + path, root.attrib
        assert root.findtext(NAMESPACE + "title"), document
        assert os.path.exists(document.removesuffix(".xml")), f"{document} stands alone"
    for path in others:
        assert fates.get(path, [""])[0] == "dropped", f"{path}: {fates.get(path)}"
    # Nothing lies there but documents beside their pages, and pages that were never judged: where
    # a redirect or an error stood. (The pages link to themselves under other queries, too.)
    documents = {os.path.relpath(file, out) for fate, _, _, file in rows if fate == "kept"}
    assert set(files_of(out, ".xml")) == documents, (files_of(out, ".xml"), documents)
    dropped = {path.lstrip("/") for path in others if path != "/"}
    left = {name.partition("/")[2] for name in files_of(out, ".html")}  # without the host's folder
    assert not dropped & left, dropped & left
    assert any(name.endswith(".css") for name in files_of(out, ".css")), "the style sheet is not ours to drop"
    return rows


def main():
    build, crawler = sys.argv[1:3]
    adapter = os.path.join(os.path.abspath(build), "host-example", "adapters", f"libcopydesk-{crawler}.so")
    if not shutil.which(crawler) or not os.path.exists(adapter):
        missing = crawler if not shutil.which(crawler) else f"its adapter {adapter}"
        print(f"skipped: {missing} is not here; ./dev integrations installs it")
        sys.exit(77)
    with tempfile.TemporaryDirectory() as folder:
        web = site.Site(os.path.join(ROOT, "samples"))
        rows = check(web, crawler, adapter, os.path.join(folder, "follow"))
        followed, asked = len(rows), len(web.seen)
        # The same without the links of what is dropped: the front page is no article.
        dropped = crawl(crawler, adapter, web.url, os.path.join(folder, "drop"), {"links": "drop"})
        assert [row[0] for row in dropped] == ["dropped"], dropped
        written = sum(1 for row in rows if row[3] != "-")
        kept = sum(1 for row in rows if row[0] == "kept")
        print(f"{crawler}: crawled {asked} URLs, judged {followed} pages: kept {kept}, "
              f"dropped {followed - kept}, written {written}")
        if "--table" in sys.argv:
            for fate, outcome, url, file in sorted(rows, key=lambda row: row[2]):
                name = os.path.basename(file) if file != "-" else "-"
                print(f"  {fate:8} {outcome:14} {url.removeprefix(web.url.rstrip('/')):24} {name}")


main()
