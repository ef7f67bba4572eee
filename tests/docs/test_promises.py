import ast
import re

import pytest

from tests.docs.documents import ROOT, document, links, section

PROMISES = [
    (number, section(document("docs/promises.md"), heading))
    for heading in re.findall(r"^## (.+)$", document("docs/promises.md"), re.MULTILINE)
    for number in re.findall(r"^(\d+)\. ", heading)
]

_NAME = re.compile(r"`(test_\w+)`")
_NAMED = re.compile(r"\]\((\.\./tests/[^)]+\.py)\)((?:[:,]?(?: and)?\s+`test_\w+`)+)")
"""A link to a file of tests, and the names that follow it."""

every_promise = pytest.mark.parametrize(
    "words", [words for _, words in PROMISES], ids=[number for number, _ in PROMISES]
)


def _tests(path: str) -> set[str]:
    """The names of the test functions in a file."""
    tree = ast.parse((ROOT / "docs" / path).read_text(encoding="utf-8"))
    return {
        node.name
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name.startswith("test_")
    }


def test_there_are_twenty() -> None:
    """The promises are numbered from 1 to 20."""
    assert [int(number) for number, _ in PROMISES] == list(range(1, 21))


@every_promise
def test_a_promise_says_where_it_is_kept(words: str) -> None:
    """Each promise names the code (or the settings) that keeps it."""
    kept = [link for link in links(words) if not link.startswith("../tests/")]
    assert kept


@every_promise
def test_a_promise_names_the_tests_that_would_fail(words: str) -> None:
    """Each promise names at least one test, each behind the file that it is in."""
    named = [(path, name) for path, names in _NAMED.findall(words) for name in _NAME.findall(names)]
    assert named
    assert [name for path, name in named if name not in _tests(path)] == []
    assert {name for _, name in named} == set(_NAME.findall(words))
