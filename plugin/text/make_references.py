#!/usr/bin/env python3
"""Writes references_table.inc: the HTML standard's named character references.

Python carries the standard's list in html.entities.html5. A line is NAME(text, first, second):
the name without '&', its one or two code points. Sorted by bytes, as the search needs it.
"""
import html.entities
import pathlib

lines = ["// Made by make_references.py from the HTML standard's list; sorted by name."]
for name, value in sorted(html.entities.html5.items()):
    points = [ord(character) for character in value] + [0]
    lines.append(f'NAME("{name}", 0x{points[0]:X}, 0x{points[1]:X})')
target = pathlib.Path(__file__).with_name("references_table.inc")
target.write_text("\n".join(lines) + "\n", encoding="ascii")
