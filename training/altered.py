"""A page once more, altered: some of its boxes taken out, furniture of other pages put in.

What stays wanted is found by alignment as always, so a page may be altered without knowing its labels.
Furniture comes from pages of the same fold only: a fold model never sees any of what it is scored on.
"""
import gzip
import os
import random
import re

from lxml import etree
from lxml import html as lxml_html

WORD = re.compile(r"\w+")
SILENT = {"script", "style", "svg", "template"}
BOXES = {"div", "section", "ul", "ol", "aside", "nav", "footer", "header", "form", "table", "dl", "article"}
PARTS = BOXES | {"p", "li", "blockquote", "figure", "main", "tr", "h2", "h3", "h4", "details", "fieldset"}
PLACES = {"div", "body", "main", "section", "article", "aside", "td"}


def words_below(root):
    """The words in each element."""
    found = {}
    for _, element in etree.iterwalk(root, events=("end",)):
        if not isinstance(element.tag, str) or element.tag in SILENT:
            continue
        count = len(WORD.findall(element.text or ""))
        for child in element:
            count += found.get(child, 0) + len(WORD.findall(child.tail or ""))
        found[element] = count
    return found


def runs(text):
    words = [word.lower() for word in WORD.findall(text)]
    return {tuple(words[i:i + 3]) for i in range(len(words) - 2)}


class Alterer:
    def __init__(self, folder, truths, fold_of, domain_of):
        self.folder, self.truths, self.fold_of, self.domain_of = folder, truths, fold_of, domain_of
        self.donors = {}
        for page, truth in truths.items():
            if truth.get("body"):
                self.donors.setdefault(fold_of(truth), []).append(page)

    def parse(self, page):
        with gzip.open(os.path.join(self.folder, "html", page + ".html.gz")) as file:
            raw = file.read()
        encoding = self.truths[page].get("encoding")
        if not encoding:
            try:
                raw.decode("utf-8")
                encoding = "utf-8"
            except UnicodeDecodeError:
                pass  # as the page declares
        return lxml_html.document_fromstring(raw, parser=lxml_html.HTMLParser(encoding=encoding, huge_tree=True))

    def furniture(self, page, choose):
        """A box of the page that holds next to nothing of its truth."""
        root = self.parse(page)
        words, wanted = words_below(root), runs(self.truths[page]["body"])
        most = max(40, 0.3 * words.get(root, 0))
        boxes = [e for e in root.iter() if e.tag in BOXES and 8 <= words.get(e, 0) <= most]
        choose.shuffle(boxes)
        for box in boxes[:12]:
            own = runs(box.text_content())
            if own and len(own & wanted) < 0.05 * len(own):
                box.tail = None
                return etree.tostring(box, encoding="unicode", method="html")
        return None

    @staticmethod
    def take_out(body, words, choose):
        total, gone = words.get(body, 0), 0
        aim = choose.choice([0.15, 0.3, 0.45]) * total
        parts = [e for e in body.iter() if e.tag in PARTS and 1 <= words.get(e, 0) <= 0.3 * total]
        choose.shuffle(parts)
        for part in parts:
            if gone > aim:
                break
            if words[part] < 5 and choose.random() < 0.5:
                continue
            if body in part.iterancestors():  # not in a box that is out already
                gone += words[part]
                part.drop_tree()

    def put_in(self, page, body, choose):
        for _ in range(choose.choice([0, 1, 2, 3])):
            donor = choose.choice(self.donors[self.fold_of(self.truths[page])])
            if self.domain_of(self.truths[donor]) == self.domain_of(self.truths[page]):
                continue
            found = self.furniture(donor, choose)
            places = [e for e in body.iter() if e.tag in PARTS - {"li", "tr"} and e.getparent().tag in PLACES]
            if found and places:
                choose.choice(places).addnext(lxml_html.fragment_fromstring(found))

    def alter(self, page):
        """The new page's bytes in UTF-8; the old ones of a page that cannot be altered."""
        choose = random.Random("altered " + page)
        root = self.parse(page)
        body, words = root.find("body"), words_below(root)
        if body is not None and words.get(body, 0) >= 20:
            self.take_out(body, words, choose)
            self.put_in(page, body, choose)
        return etree.tostring(root, encoding="utf-8", method="html")
