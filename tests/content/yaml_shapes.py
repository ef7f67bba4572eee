"""Every construct of YAML, as the public YAML test suite has them, in words of our own: front matters and fragments.

Written by hand for this project after the headings of the suite's cases (https://github.com/yaml/yaml-test-suite);
no text is taken from it.
"""

# ruff: noqa: E501 - tables of odd texts read best with one line a group

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import Final

PROPERTIES: Final = (
    "!", "!!str", "!!null", "!!map", "!!seq", "!local", "!e!tag", "!<tag:example.org,2024:x>", "!<!>", "&a", "&a !!str",
    "!!str &a", "&", "!!", "*a", "*", "&a *a", "!a *b", "&é", "!é", "! !", "&a &b",
)  # fmt: skip
"""What may stand before a value."""

VALUES: Final = (
    "", "plain", "plain text", "'single'", '"double"', "'it''s'", '"a\\tb"', '"\\u00e9"', "[a, b]", "[a, b,]", "[]", "[,]", "{}",
    "{a: b}", "{a: b,}", "{a}", "{a, b: c}", "{? a : b}", "{'a':b}", '{"a":b}', '{"a":!x}', "[a: b]", "[? a : b]", "[[a], [b]]",
    "[{a: b}]", "|\n  block\n   lines\n", "|-\n  strip\n", "|+\n  keep\n\n", ">\n  folded\n  text\n\n  more\n", ">-\n  a\n", "|1\n block\n",
    "|2-\n  block\n", "| # comment\n  block\n", "multi\n  line\n  plain", "'multi\n  line'", '"multi\n  line"', '"multi\\\n  line"', "~", "null",
    "yes", "22:30", "2024-11-08", "a#b", "a #b", "# only", "a: b", "a:b", "a:", ":a", "-a", "- a", "?a", "? a", "a?", "@a", "`a", "%a",
    "a%", ",a", "a,b", "[a", "a]", "{a", "a}", "'a", '"a', "a'", "''", '""', "' '", "<<", "=", "---", "...", "--- a", "\ta", "a\t", "a\tb",
    "*", "&", "!", "|", ">", "|\n", ">x", "|0\n  a", "http://a.b/c?d=e#f", "a & b", "a ! b", "a * b", "*a*", "!a!", "a!", "é", "名前", "👩‍🚒",
    "[a,!b]", "[!,a]", "[&x]", "[*x]", "{a: !}", "{a: &b}", "{a: *b}", "{!: a}", "{&a : b}", "{*a : b}", "\u00a0a", "a\u00a0", "\u2028",
    "\ufeffa", "a\ufeff", "\x07", "\x85",
)  # fmt: skip
"""What may stand behind a colon or a dash."""

KEYS: Final = (
    "a", "'a'", '"a"', "a b", "? a\n", "? [a]\n", "[a]", "{a: b}", "", "!x a", "! a", "&x a", "*x ", "<<", "'<<'", "1", "~", "-", "?", "é", "a:", "a ",
    "- a", "%a", "@a", "text",
)  # fmt: skip
"""What may stand before a colon."""

WHOLE: Final = (
    "", "\n", "#", "# a\n", "a", "- a", "- a\n- b\n", "-\n- a\n", "-", "?", "? a\n: b\n", ": a\n", "a: b\n...\n", "---\na: b\n", "--- a: b\n",
    "%YAML 1.1\n---\na: b\n", "%TAG ! tag:a.b:\n---\na: !c d\n", "%a\n", "a: b\n---\nc: d\n", "a: b\n--- \n", "a: b\n ---\n", "a: b\n...\nc: d\n",
    "a: b\na: c\n", "a: {b: c, b: d}\n", "a:\n  b: c\n  b: d\n", "a:\n- b\n- c\n", "a:\n  - b\n  -\n    c: d\n", "a:\n  - - b\n    - c\n", "a:\n - b\n- c\n",
    "a: b\n c: d\n", " a: b\n c: d\n", " a: b\nc: d\n", "a:\n  b: c\n d: e\n", "a: b\n\n\n# c\nd: e\n", "a: b # c\nd: e#f\n", "a: |\n  b\nc: d\n", "a: |\n b\n  c\n d\n",
    "a: 'b\n\n  c'\nd: e\n", "a: b\n  c\n  d\ne: f\n", "a: [b,\n  c]\n", "a: [b\n, c]\n", "a: [\nb]\n", "a: {b: c,\nd: e}\n", "[a, b]\n", "{a: b, c: d}\n", "{a: b}\n{c: d}\n",
    "'a: b'\n", "|\n a: b\n", "!\na: b\n", "! \na: b\n", "!!map\na: b\n", "&x\na: b\n", "&x a: b\n", "a: &x b\nc: *x\n", "a: !\n", "a: !\nb: c\n", "a: ! b\n", "a: [!, b]\n", "a: [! b]\n",
    "- !\n", "a:\n- !\n- ! b\n", "? !\n: a\n", "a: &\n", "a: *\n", "<<: a\n", "<<: {a: b}\n", "a: {<<: {b: c}}\n", "'<<': a\n", "a\n: b\n", "a :b\n", "a : b\n", "a:\tb\n",
    "\ta: b\n", "a: b\t\n", "a:\n\tb: c\n", "source:form\n", "a: b\nsource:form\nc: d\n", "a:\u00a0b\n", "<<<<<<< HEAD\na: b\n=======\na: c\n>>>>>>> d\n", "a: \u2028b\n", "\ufeffa: b\n",
    'a: "b\\\n  c"\n', 'a: "\\x41"\n', "a: '\\x41'\n", 'a: "\\q"\n', "a: b\\\n", "a: >\n\n  b\n\n\n  c\n", "a: |+\n\nb: c\n", "a: |\n\n\n", "a: >2\n   b\n", "a: |x\n", "a: !!str |\n  b\n",
    "a: [" * 9 + "]" * 9 + "\n", "- " * 9 + "a\n", "{a: " * 9 + "b" + "}" * 9 + "\n", "a: " * 3 + "\n", "? " * 4 + "a\n",
)  # fmt: skip
"""Whole front matters."""


def front_matters() -> Iterator[str]:
    """Every whole one, and every value with every property, under a field, in a list, in a flow and as a key."""
    yield from WHOLE
    for key, value in product(KEYS, VALUES):
        yield f"{key}: {value}\n"
        yield f"z: y\n{key}: {value}\nx: w\n"
    for prefix, value in product(("", *PROPERTIES), VALUES):
        shape = f"{prefix} {value}" if prefix else value
        for whole in (
            "a: {}\nb: c\n",
            "a:\n  - {}\n  - b\n",
            "a: [b, {}]\n",
            "a: {{b: {}}}\n",
            "a: {{{}: b}}\n",
            "a:{}\n",
            "a:\n  {}\n",
            "? {}\n: a\n",
            "a: [{}]\n",
            "{}\n",
        ):
            yield whole.format(shape)
        yield f"a: [{prefix}]\nb: '{prefix}'\n"
        yield f'a: {{"b":{prefix}}}\n'
