// Bytes in a known encoding -> clean UTF-8, by the decoders of the WHATWG Encoding Standard.
//
// The decoders are the standard's own state machines, so that malformed input comes out as in a
// browser: which bytes one U+FFFD stands for, and that an ASCII byte behind a broken lead byte
// survives. Streaming converters (ICU's ucnv, iconv) differ in exactly that. ICU gives only the
// East Asian tables (index.h), each put right where its data are not the standard's:
//
//   gb18030     ICU 72 has the edition of 2005; 19 characters are those of 2022 in the standard
//   Big5        ICU's HKSCS lacks ETEN's duplicates and controls and has 31 private-use characters
//   EUC-KR      ICU maps rows C9 and FE to private use, the standard does not map them
//   JIS X 0208  taken from ICU's windows-31j, which is the standard's; euc-jp-2007 agrees
//   JIS X 0212  ICU has 21 more characters (small and capital Roman numerals, U+3231)
//
// Not used from ICU: its ISO-2022-JP (other escape sequences, no check for empty ones) and all
// its single-byte tables (C1 holes, KOI8-U, windows-1255: see make_single_byte.py).
// Differences that remain: none known. The tests pin checksums over every pointer.
#pragma once

#include <cstddef>
#include <string_view>

#include "core/arena.h"
#include "text/clean.h"
#include "text/encoding.h"

namespace copydesk {

struct Decoded {
    std::string_view utf8;
    std::size_t malformed = 0;  // places that were undecodable and became U+FFFD
};

// Decodes bytes without their byte order mark. `survey` is survey_utf8(bytes): plain ASCII and
// clean UTF-8 come back as they are, without another look. Otherwise the text lives in `arena`.
Decoded decode(std::string_view bytes, Encoding encoding, const Utf8Survey& survey, Arena& arena);

}  // namespace copydesk
