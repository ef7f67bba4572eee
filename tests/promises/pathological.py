"""Texts made to keep a careless reader busy: long runs that patterns try again at every character."""

# ruff: noqa: E501 - tables of odd texts read best with one line a group

from __future__ import annotations

from typing import Final

from wall_of_fame.limits import RECORD_BYTES

_ROOM: Final = RECORD_BYTES - 300
"""How much of a record's size is left beside its fields."""

_REPEATED: Final = (
    "a", "a.", "a-", "a/", "a/a.", "a+", "a at ", "a dot ", "a@", "a@a-", "a@b.", "a@b. ", "@", "[at]", "a(", "lou@example.com ",
    "l@e.je\n", "07797123456 ", "1", "1 ", "1-", "1.", "+", "+(", "call ", "call me on ", "tel:", "no. ", "JE2 3AB ",
    "1 A ", "1 The Of A ", "1 Rue de ", "Flat 1,", "my address is ", "https://", "https://a/", "&#64;",
    "[", "]", "![", "[a](", "![](", "[a]: b\n", "<", "<a ", "<a>", "</", "<!--", "<https://a.b/ ", "`", "``` ", "~~~\n", "*", "**", "***a ",
    "_", "_a ", "__a", "*a_b", "\\", "\\\\[", ">", "> ", "> > ", "- ", "- a\n", "  - a\n", "1. a\n", "# ", "# a\n", "=\n", "a\n=\n", "---\n",
    "|", "|a|b|\n", "|-|-|\n", ": a\n", "a\n: b\n", "    a\n", " ", "\n", " \n", "\t", "a  \n", "&", "&amp;", "&#x", "%", '"', "'", "“", "’",
    "\u200b", "\u200d", "\u202e", "\u2028", "\x00", "\x85", "\u0301", "\u0301\u0316", "é", "e\u0301", "\u1100\u1161\u11a8", "👩\u200d", "\ufdfa", "字",
    "a@ ", "a @ ", "@a.", "@0", "a.a@", "a_at_", " at ", " [at] ", "a at a dot ", "%40", "&commat;", "。", "**@**", "<b>", "order ", "order 1", "no. 1 ",
    "tel ", "tel. 1", "call me ", "call 12345 ", "12345 ", "12345 km ", "0 1 ", "00", "+44 ", "1/2 ", "1-2 ", "1.2.", "2024 ", "2024/25 ", "12:3(4)",
    "ISBN ", "10.1234/", "978 ", "4111 ", "GB29 ", "A1 1AA ", "Rue ", "Via A ", "ul. A ", "Aweg ", "lives at ", "address is a ",
    "❤\ufe0f", "\ufe0f", "क्\u200d", "\u200c", "می\u200c", "ก\u0e49", "\u0e49", "\U0001f3f4\U000e0067", "\u180b", "\u200bស", "\u00a0", "\uff0e", "\uff10", "\u0660", "\U0001d400",
    "<<<<<<< a\n", "=======\n", ">>>>>>> a\n", "\r\n", "\r", "a\r\n\r\n", "| a | b |\n|---|---|\n", "![a](b)", "[a](https://a.je) ", "&lt;", "</a>", "~~",
)  # fmt: skip


def texts() -> dict[str, str]:
    """Every text by a short name."""
    repeated = {repr(piece)[1:-1]: piece * (_ROOM // len(piece.encode())) for piece in _REPEATED}
    return repeated | {
        "dashes with wide gaps": ("-" + " " * 450) * 8 + "x",
        "dashes with narrow gaps": ("-" + " " * 15) * 8 + "x",
        "signs with gaps": ("> - 1. + " + " " * 20) * 40 + "x",
        "numbers with gaps": ("1." + " " * 25) * 8 + "x",
        "a call and dots": "call" + "." * 60_000,
        "a number and a long word": "1 " + "A" * 60_000,
        "a long address": "my address is " + "x" * 60_000,
        "a long line after a sign": "# " + "a b " * 15_000,
        "marks in the wrong order": "\u0301" * 16_000 + "\u0316" * 16_000,
        "headings": "".join(f"# {number}\n" for number in range(9_000)),
        "elements": "".join(f"<b{number}>" for number in range(7_000)),
        "links": "".join(f"[{number}](x) " for number in range(5_000)),
        "nested quotes": "\n".join("> " * depth + "a" for depth in range(1, 8)) * 150,
        "nested lists": "\n".join("    " * depth + "- a" for depth in range(7)) * 200,
        "spaces before a letter": " " * 60_000 + "x",
        "a long comment and an at": "<!-- " + "a" * 60_000 + "@",
        "an at and a long word": "@" + "a" * 60_000,
        "a long word at the end of many": ("a" * 300 + " ") * 200 + "@",
        "ats and dots": "a@" + "a." * 30_000,
        "a number never ended": "0" + " 1" * 30_000,
        "a number and a letter": "0" + "1" * 60_000 + "a",
        "labels and numbers": "order no. 12345 67890 tel. " * 2_300,
        "a merge never ended": "<<<<<<< a\n" + "=======\n" * 8_000,
        "marks of Thai": "ก" + "\u0e49" * 21_000,
        "a quote never closed": '"' + "a " * 30_000,
        "emphasis never closed": "*a **b " * 9_000,
        "brackets within brackets": "[" * 200 + "a" * 1_000 + "](" * 200,
    }


def yaml_texts() -> dict[str, str]:
    """Plain YAML, each made to hurt a reader of YAML or of values."""
    ids = [f"{number:x}" for number in range(0x1000, 0x1000 + 11_000)]
    fields = {
        "many ids": f"nominee: [{','.join(ids)}]",
        "many standards": f"standards: [{','.join(ids)}]",
        "standards with words": "standards: {" + ",".join(f"{one}: a" for one in ids[:7_000]) + "}",
        "unknown fields": "\n".join(f"{one}:" for one in ids[:9_000]),
        "almost known fields": "\n".join(f"nomine{number}: a" for number in range(4_000)),
        "a long name of a field": "a" * 60_000 + ": b",
        "one field again and again": "a: b\n" * 11_000,
        "anchors": "text: [" + "&a a," * 11_000 + "]",
        "aliases": "text: [&a a," + "*a ," * 11_000 + "]",
        "tags": "text: [" + "!a a," * 11_000 + "]",
        "a long tag": "text: !" + "a" * 60_000 + " b",
        "merge keys": "<<: {a: b}\n" * 5_000,
        "open brackets": "text: " + "[" * 60_000,
        "open braces": "{" * 60_000,
        "dashes": "- " * 30_000,
        "question marks": "? " * 30_000,
        "keys in a row": "a: " * 20_000,
        "open groups": "{" + "a: {" * 15_000,
        "a comment and an at": "# " + "a" * 60_000 + "@\nname: b",
        "missing spaces": "a:b\n" * 15_000,
        "missing spaces in braces": "a: {" + "b:c, " * 12_000 + "}",
        "missing spaces below": "a:\n" + "  b:c\n" * 9_000,
        "missing spaces after dashes": "a:\n" + "-b\n" * 18_000,
        "no-break spaces": "\u00a0a: b\n" * 8_000,
        "no-break spaces in a row": "\u00a0" * 30_000 + "a: b",
        "full-width colons": "a\uff1ab\n" * 10_000,
        "merge marks": "<<<<<<< a\nb: c\n=======\nb: d\n>>>>>>> e\n" * 1_200,
        "open quotes": "a: 'b\n" * 9_000,
        "quotes in quotes": "a: 'b'c'\n" * 6_000,
        "colons in values": "a: b: c\n" * 7_000,
        "a long value with a colon": "a: " + "b" * 30_000 + ": " + "c" * 30_000,
        "a line of brackets": "a: [b" + " [b" * 20_000,
        "escaped marks": 'text: "a' + "\\u0301" * 9_000 + '"',
        "escaped ats": 'text: "' + "a\\u0040" * 8_000 + '"',
        "a long list": "text: [" + "a," * 30_000 + "]",
        "hidden escapes": 'text: "' + "\\u200b" * 10_000 + '"',
        "emails in escapes": 'text: "' + "\\x61@b.cc " * 5_500 + '"',
        "a list of emails in escapes": "text: [" + '"\\x61@b.cc",' * 4_500 + "]",
        "a long text with an escape": 'text: "\\x61' + "a" * 60_000 + '"',
        "tabs": "\ta" * 30_000,
        "comments": "# a\n" * 15_000,
        "winners": "winners: [" + "{a: b}," * 8_000 + "]",
        "unknown fields in winners": "winners: ["
        + ("{" + ",".join(f"a{number}: b" for number in range(80)) + "},") * 90
        + "]",
        "a long id": "nominee: " + "a-" * 30_000,
        "a long alias": "aliases: [" + "a" * 60_000 + "]",
        "a deep alias": "aliases: [/" + "a/" * 30_000 + "]",
        "a dotted alias": "aliases: [/" + "a." * 30_000 + "]",
        "an alias with hyphens": "aliases: [/" + "a-a" * 20_000 + "!]",
        "a long address": "video: https://" + "a." * 30_000,
        "a long path": "note: " + "a/" * 30_000,
        "a long colour": "colour: '#" + "0" * 60_000 + "'",
        "a long date": "date: " + "2024-" * 12_000,
        "a long number": "order: " + "1" * 60_000,
        "directives": "%YAML 1.1\n" * 6_000,
        "block lines ever deeper": "text: |\n" + "".join(" " * depth + "a\n" for depth in range(1, 330)),
        "two dots": "...\n" * 15_000,
        "documents": "---\n" * 15_000,
    }
    assert all(len(text.encode()) <= RECORD_BYTES for text in fields.values())
    return fields
