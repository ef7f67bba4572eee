"""Addresses with letters of any script become ASCII for programs, and stay readable for people."""

from __future__ import annotations

import pytest

from wall_of_fame.text.links import is_https
from wall_of_fame.text.markdown import STORY, Converter
from wall_of_fame.text.web_addresses import (
    ascii_address,
    ascii_host,
    link_address,
    readable_address,
    readable_host,
)

HOSTS = [
    ("müller.example", "xn--mller-kva.example"),
    ("straße.example", "xn--strae-oqa.example"),
    ("例え.テスト", "xn--r8jz45g.xn--zckzah"),
    ("مثال.إختبار", "xn--mgbh0fb.xn--kgbechtv"),
    ("उदाहरण.परीक्षा", "xn--p1b6ci4b4b3a.xn--11b5bs3a9aj6g"),
    ("παράδειγμα.δοκιμή", "xn--hxajbheg2az3al.xn--jxalpdlp"),
    ("www.müller.example", "www.xn--mller-kva.example"),
]


@pytest.mark.parametrize(("letters", "plain"), HOSTS)
def test_a_host_name_is_written_both_ways(letters: str, plain: str) -> None:
    """There and back; a name in ASCII stays as it is."""
    assert ascii_host(letters) == ascii_host(plain) == plain
    assert readable_host(plain) == readable_host(letters) == letters
    assert is_https(f"https://{letters}/")


def test_case_and_the_dots_of_other_scripts_make_no_difference() -> None:
    """As browsers have it."""
    assert ascii_host("MÜLLER。Example") == ascii_host("mu\u0308ller\uff0eexample") == "xn--mller-kva.example"


@pytest.mark.parametrize(
    ("address", "plain"),
    [
        ("https://müller.example/weg/ä?q=ß&r=%20#é", "https://xn--mller-kva.example/weg/%C3%A4?q=%C3%9F&r=%20#%C3%A9"),
        ("https://bücher.example:8443/a", "https://xn--bcher-kva.example:8443/a"),
        ("https://example.org/Café_(Jersey)", "https://example.org/Caf%C3%A9_(Jersey)"),
        ("https://example.org/plain?a=b", "https://example.org/plain?a=b"),
    ],
)  # fmt: skip
def test_an_address_is_ascii_alone(address: str, plain: str) -> None:
    """The host by IDNA, all else in per cent; what is escaped already is not escaped again."""
    assert ascii_address(address) == link_address(address) == plain
    assert ascii_address(plain) == plain


def test_people_read_the_letters() -> None:
    """The letters of host and path come back; what is no letter is left alone."""
    assert (
        readable_address("https://example.org/w%C3%A4nde/%20%FF%C3/")
        == "https://example.org/wände/%20%FF%C3/"
    )
    assert readable_address("https://xn--mller-kva.example/wall/") == "https://müller.example/wall/"
    assert readable_address("https://wall.example/xn--mller-kva/") == "https://wall.example/xn--mller-kva/"


@pytest.mark.parametrize("host", ["xn--\u0000", "xn--99999999999", "xn--", "xn--abc", "xn--a-\u00e4"])
def test_what_stands_for_no_letters_stays(host: str) -> None:
    """A name that only looks like one of other letters is shown as it is."""
    assert readable_host(host) == host


@pytest.mark.parametrize("address", [f"https://{'ü' * 70}.example/", "https://ü..example/", "https://[ü/"])
def test_what_is_no_address_stays_as_it_is(address: str) -> None:
    """It is refused where an address is needed, and harmless in a link."""
    with pytest.raises(ValueError, match=r"."):
        ascii_address(address)
    assert link_address(address) == address
    assert not is_https(address)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[Wörter](https://müller.example/ä?a=1&b=ü)", "Wörter"),
        ("<https://müller.example/ä?a=1&b=ü>", "https://müller.example/ä?a=1&b=ü"),
    ],
)
def test_links_in_texts_are_ascii(text: str, words: str) -> None:
    """Feeds take texts to where other letters may not be understood; people still read what was typed."""
    html = Converter(STORY).html(text)
    assert 'href="https://xn--mller-kva.example/%C3%A4?a=1&amp;b=%C3%BC"' in html
    assert html.striptags() == words
