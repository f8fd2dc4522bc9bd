#!/usr/bin/env python3
"""Writes single_byte_table.inc: bytes 0x80 to 0xFF of the standard's single-byte encodings.

Python's codecs know the same tables, except where the standard follows Windows instead: bytes
below 0xA0 that Python leaves undefined are the C1 controls, and three bytes mean something else.
The result was compared with the indexes of the standard; tests/text pins its checksum.
"""
import pathlib

ENCODINGS = """ibm866 iso-8859-2 iso-8859-3 iso-8859-4 iso-8859-5 iso-8859-6 iso-8859-7 iso-8859-8
iso-8859-8-i iso-8859-10 iso-8859-13 iso-8859-14 iso-8859-15 iso-8859-16 koi8-r koi8-u macintosh
windows-874 windows-1250 windows-1251 windows-1252 windows-1253 windows-1254 windows-1255
windows-1256 windows-1257 windows-1258 x-mac-cyrillic""".split()
CODECS = {"macintosh": "mac_roman", "x-mac-cyrillic": "mac_cyrillic", "iso-8859-8-i": "iso-8859-8",
          "ibm866": "cp866"}
DIFFERENT = {("koi8-u", 0xAE): 0x45E, ("koi8-u", 0xBE): 0x40E, ("windows-1255", 0xCA): 0x5BA}


def code_point(encoding, byte):
    if (encoding, byte) in DIFFERENT:
        return DIFFERENT[encoding, byte]
    codec = CODECS.get(encoding, encoding.replace("windows-", "cp"))
    try:
        return ord(bytes([byte]).decode(codec))
    except UnicodeDecodeError:
        return byte if byte < 0xA0 else 0xFFFD


lines = ["// Made by make_single_byte.py; a row an encoding, in the order of enum Encoding."]
for encoding in ENCODINGS:
    lines.append(f"// {encoding}\n{{")
    values = [f"0x{code_point(encoding, byte):04X}," for byte in range(0x80, 0x100)]
    lines += ["    " + " ".join(values[i:i + 12]) for i in range(0, 128, 12)]
    lines.append("},")
target = pathlib.Path(__file__).with_name("single_byte_table.inc")
target.write_text("\n".join(lines) + "\n", encoding="ascii")
