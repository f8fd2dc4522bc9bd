#!/usr/bin/env python3
"""layers.py CHECKOUT: reads plugin/layers and every #include, and fails on

- an include of a folder that stands higher in plugin/layers, or beside the file's own on one line;
- a folder of plugin/ that plugin/layers does not name;
- a third-party header outside the one file that may know it (HOMES below);
- a host that looks behind the C ABI (host-example/ includes a header of plugin/);
- a file of plugin/, include/ or host-example/ longer than 400 lines (generated .inc excepted).
"""
import os
import re
import sys

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^">]+)[">]', re.M)
SOURCES = (".h", ".hpp", ".c", ".cpp", ".inc")
LONGEST = 400

# header (a prefix): the files that may include it. A part can be replaced by replacing its file.
HOMES = {
    "gumbo.h": {"plugin/page/parse.cpp"},
    "pugixml.hpp": {"plugin/format/xml_document.cpp"},
    # core/url.cpp: libcurl's URL parser only, which touches no network and no global state.
    "curl/": {"plugin/fetch/http.cpp", "plugin/fetch/exchange.h", "plugin/core/url.cpp"},
    "fetch/exchange.h": {"plugin/fetch/http.cpp", "plugin/fetch/exchange.cpp"},
    "sqlite3.h": {"plugin/memory/state_file.cpp"},
    "libpsl.h": {"plugin/core/url.cpp"},
}
# header (a prefix): how many files of plugin/ may include it, and how many of one folder.
# rapidjson: one reader and one writer. unicode/ is ICU: one file a folder at most.
COUNTS = {
    "rapidjson/": (2, 1),
    "unicode/": (None, 1),
    "uchardet": (1, 1),
    "cld2/": (1, 1),
    "openssl/": (1, 1),
}
# Not counted: facts asks ICU about letters in one file, and here for the names of months.
UNCOUNTED = {("unicode/", "plugin/facts/make_month_names.cpp")}


def read_layers(root):
    """folder -> number of its line, from below."""
    rank = {}
    with open(os.path.join(root, "plugin/layers"), encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            for folder in line.split("#")[0].split():
                rank[folder] = number
    return rank


def sources(root, top):
    for folder, folders, files in os.walk(os.path.join(root, top)):
        folders.sort()
        for name in sorted(files):
            if name.endswith(SOURCES):
                yield os.path.relpath(os.path.join(folder, name), root).replace(os.sep, "/")


def violations(root):
    rank = read_layers(root)
    found = []
    users = {header: {} for header in COUNTS}  # header -> folder -> files
    for path in sources(root, "plugin"):
        folder = path.split("/")[1]
        with open(os.path.join(root, path), encoding="utf-8") as file:
            text = file.read()
        if folder not in rank:
            found.append(f"{path}: its folder is not in plugin/layers")
            continue
        for _, target in INCLUDE.findall(text):
            other = target.split("/")[0]
            if other in rank and "/" in target and other != folder and rank[other] >= rank[folder]:
                where = "beside" if rank[other] == rank[folder] else "above"
                found.append(f"{path}: includes {target}, but {other} stands {where} {folder}")
            for header, homes in HOMES.items():
                if target.startswith(header) and path not in homes:
                    found.append(f"{path}: only {', '.join(sorted(homes))} may include <{target}>")
            for header in COUNTS:
                if target.startswith(header) and (header, path) not in UNCOUNTED:
                    users[header].setdefault(folder, set()).add(path)
    for path in sources(root, "host-example"):
        with open(os.path.join(root, path), encoding="utf-8") as file:
            for _, target in INCLUDE.findall(file.read()):
                own = os.path.exists(os.path.join(root, "host-example", target))
                if "/" in target and target.split("/")[0] in rank and not own:
                    found.append(f"{path}: includes {target}; a host sees copydesk.h only")
    for header, (in_all, in_folder) in COUNTS.items():
        for folder, files in users[header].items():
            if len(files) > in_folder:
                found.append(f"plugin/{folder}: <{header}…> in more than {in_folder} file(s): "
                             + ", ".join(sorted(files)))
        files = sorted(file for some in users[header].values() for file in some)
        if in_all is not None and len(files) > in_all:
            found.append(f"plugin: <{header}…> in more than {in_all} file(s): " + ", ".join(files))
    for top in ("include", "plugin", "host-example"):
        for path in sources(root, top):
            if path.endswith(".inc"):
                continue
            with open(os.path.join(root, path), encoding="utf-8") as file:
                count = sum(1 for _ in file)
            # The public header is one page by design; it is held to its own figure.
            if count > (LONGEST + 120 if path == "include/copydesk.h" else LONGEST):
                found.append(f"{path}: {count} lines, more than {LONGEST}")
    return found


if __name__ == "__main__":
    problems = violations(sys.argv[1])
    print("\n".join(problems) if problems else "layers: no violation")
    sys.exit(bool(problems))
