"""Bytes into text: UTF-8 with or without its mark; what else they may be is named, never guessed and used."""

import codecs
from collections.abc import Mapping

from calendar_cli.source.fault import Fault

MAX_BYTES = 1_000_000

_WIDE = (
    (codecs.BOM_UTF32_LE, "UTF-32"),  # begins like UTF-16, so it is asked first
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
_TEXT_CONTROLS = frozenset(b"\t\n\f\r\x1a")  # 0x1A ends a text file of old editors
# What French and English typists have above ASCII; Mac Roman or cp850 read as Windows-1252 give mostly others.
_TYPED = frozenset("àâäçèéêëîïôöùûüÿœæÀÂÄÇÈÉÊËÎÏÔÖÙÛÜŸŒÆ«»‹›’‘“”„–—…·•°²³½¼€©®™\xa0ñáíóú¿¡ßµ±×º")
_TYPED_SHARE = 0.75
_C1 = range(0x80, 0xA0)  # signs in Windows-1252, controls in Latin-1; the two agree on all else
_ESCAPED = frozenset(map(chr, range(0xDC80, 0xDD00)))  # what "surrogateescape" makes of a refused byte


def decode(data: bytes) -> tuple[str, Fault | None]:
    """Read a text without its byte order mark; with a fault, only what stands before the faulty byte."""
    if len(data) > MAX_BYTES:
        return "", _unreadable("too-large", {"size": len(data), "limit": MAX_BYTES})
    for mark, encoding in _WIDE:
        if data.startswith(mark):
            return "", _unreadable("utf-16", {"encoding": encoding, "byte": f"{data[0]:02X}"})
    if b"\0" in data and _looks_wide(data):
        return "", _unreadable("utf-16", {"encoding": "UTF-16", "byte": "00"})
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        before = data[: error.start].decode()
        return before, _foreign(data, error.start, len(before))
    if data and data.count(0) * 10 > len(data):  # a page of zeros, left by a crash
        return "", _unreadable("binary", {"encoding": "binary", "byte": "00"})
    return text, None


def _unreadable(message: str, facts: Mapping[str, object], at: int = 0) -> Fault:
    return Fault("unreadable-file", message, at, at + 1, facts)


def _looks_wide(data: bytes) -> bool:
    """Tell UTF-16 without a mark: one byte of two is nearly always zero, the other hardly ever."""
    even, odd = data[::2].count(0), data[1::2].count(0)
    return max(even, odd) * 3 > len(data) > 1 and min(even, odd) * 20 < max(even, odd)


def _foreign(data: bytes, offset: int, at: int) -> Fault:
    """Name a byte that is not UTF-8, and the character it is in the encoding it probably comes from."""
    byte = f"{data[offset]:02X}"
    if any(code < ord(" ") and code not in _TEXT_CONTROLS for code in data):
        return _unreadable("binary", {"encoding": "binary", "byte": byte}, at)
    # Only the bytes that UTF-8 refuses are asked: a file may be good but for one pasted paragraph.
    refused = bytes(ord(sign) & 0xFF for sign in data.decode(errors="surrogateescape") if sign in _ESCAPED)
    read = refused.decode("cp1252", "replace")
    if sum(character in _TYPED for character in read) < _TYPED_SHARE * len(read):
        return _unreadable("other-encoding", {"encoding": "", "byte": byte}, at)
    encoding = "Windows-1252" if any(code in _C1 for code in refused) else "Latin-1"
    facts = {"encoding": encoding, "byte": byte, "character": read[0]}
    return _unreadable(encoding.lower(), facts, at)
