"""Ids, and the order of names."""

# ruff: noqa: RUF001 - tables of odd texts read best with one line a group, in their own letters

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from wall_of_fame.records.addresses import check_path
from wall_of_fame.records.texts import check_id, id_hint, is_id
from wall_of_fame.text.links import is_https
from wall_of_fame.text.names import initials, sort_key


@given(st.from_regex(r"[a-z0-9]{1,9}(-[a-z0-9]{1,9}){0,8}", fullmatch=True))
def test_an_id(value: str) -> None:
    """Lower-case ASCII letters and digits with single hyphens between them are an id."""
    assert check_id(value) == value


@pytest.mark.parametrize(
    "value",
    [
        "",
        "-a",
        "a-",
        "a--b",
        "A",
        "é",
        "a_b",
        "a b",
        "a.b",
        "a/b",
        "..",
        "a\n",
        "a\x00",
        "ａ",
        "١",
        "ß",
        "a" * 101,
    ],
)
def test_no_id(value: str) -> None:
    """Anything else is none: no path, no second spelling, no line end, no digit of another script."""
    with pytest.raises(PydanticCustomError):
        check_id(value)


@given(st.text())
def test_the_remedy_is_an_id(value: str) -> None:
    """The hint for a text that is not an id offers an id."""
    for hint in (id_hint(value), id_hint(f"{value} Z")):
        offers = re.findall("“(.*)”", hint)
        assert offers or not is_id(value)
        assert all(map(is_id, offers))


def test_accents_are_kept_readable() -> None:
    """The id offered for an accented name keeps the letter without its accent."""
    assert "“cafe-renee”" in id_hint("Café Renée")


@pytest.mark.parametrize(
    "names",
    [
        ["Ada L.", "Ángel M.", "Anna", "Bea", "Ella", "Łukasz", "Zoë"],
        ["anna", "Anna B.", "ANNA C."],
        ["Øyvind", "Pia"],
        ["O'Brien", "Obrien"],
    ],
)
def test_order(names: list[str]) -> None:
    """Accents, case and strokes come last in an A to Z."""
    assert sorted({*names}, key=sort_key) == names


@given(st.lists(st.text()))
def test_order_is_total(names: list[str]) -> None:
    """The order does not depend on the order that the names came in."""
    backwards = names[::-1]
    assert sorted(names, key=sort_key) == sorted(backwards, key=sort_key)


@given(st.text())
def test_initials_never_fail(name: str) -> None:
    """Any name has initials, perhaps none, and few."""
    assert len(initials(name).split()) <= 1


@pytest.mark.parametrize(
    "value",
    [
        "http://example.com/",
        "https://",
        "https:///a",
        "https://a@example.com/",
        "https://example.com\\@evil.com/",
        "https://example.com:8080/",
        "https://localhost/",
        "https://exa mple.com/",
        "https://example.com/\n",
        "//example.com/",
        "javascript:alert(1)//https://example.com/",
        "data:text/html,x",
        " https://example.com/",
        "https://example.com/<script>",
        'https://example.com/"onclick=',
        "https://[::1/",
    ],
)
def test_no_https(value: str) -> None:
    """Only a plain https address of a named host is a link."""
    assert not is_https(value)


@given(st.text())
def test_https_never_fails(value: str) -> None:
    """Any text is or is not an address; asking never raises."""
    assert is_https(value) in {True, False}


@given(st.text(alphabet="./ab\\:~\x00", max_size=12))
def test_paths_stay_inside(value: str) -> None:
    """A path that is accepted cannot lead out of the folder that it is below."""
    try:
        checked = check_path(value)
    except PydanticCustomError:
        return
    assert not checked.startswith(("/", "."))
    assert ".." not in checked.split("/")
    assert "\\" not in checked
