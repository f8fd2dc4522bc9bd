#!/usr/bin/env python3
"""Writes samples/<claim>/{page.html,request.json,truth.json} from make/content/<claim>.py.

  make.py                 write every sample, and the crawl (see crawl.py)
  make.py NAME...         write these only
  make.py --check         write nothing; fail if a committed file differs from what would be written
  make.py --new NAME LANG TEMPLATE   put a skeleton into content/
Python 3 standard library only; the same input gives the same bytes.
"""
import sys
sys.dont_write_bytecode = True
import os
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
import crawl, kit

SKELETON = '''lang = "{lang}"
template = "{template}"
site = dict(name="NAME OF THE OUTLET", domain="outlet.example", legal="Company behind it Ltd", city="City")
path = "/section/slug"
section = "Section"
title = "Headline"
subtitle = None            # or the standfirst
byline = None              # as printed
date_text = None           # as printed
body = """
First paragraph.

Last paragraph.
"""
truth = dict(authors=[], published=None)
'''


def main(argv):
    check = "--check" in argv
    argv = [a for a in argv if a != "--check"]
    if argv and argv[0] == "--new":
        name, lang, template = argv[1:4]
        with open(os.path.join(HERE, "content", name + ".py"), "x", encoding="utf-8") as f:
            f.write(SKELETON.format(lang=lang, template=template))
        return 0
    names = argv or sorted(f[:-3] for f in os.listdir(os.path.join(HERE, "content")) if f.endswith(".py"))
    bad = 0
    for name in names:
        try:
            files, notes = kit.build(name)
        except kit.Bad as e:
            print(f"{name}: {e}", file=sys.stderr)
            bad += 1
            continue
        out = os.path.join(HERE, "..", name)
        for fn, data in files.items():
            path = os.path.join(out, fn)
            if check:
                if not os.path.exists(path) or open(path, "rb").read() != data:
                    print(f"{name}/{fn}: differs", file=sys.stderr)
                    bad += 1
            else:
                os.makedirs(out, exist_ok=True)
                with open(path, "wb") as f:
                    f.write(data)
        for n in notes:
            print(f"{name}: {n}", file=sys.stderr)
            bad += 1
    if not argv and not check:   # zlib's bytes may differ between machines, so that no check compares them
        crawl.write()
    print(f"{len(names)} samples, {bad} complaints")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
