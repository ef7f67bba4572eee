"""Markdown to safe HTML: nothing runs, nothing loads, nothing is lost."""

# ruff: noqa: E501 - tables of odd texts read best with one line a group

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from lxml import html as lxml_html

from wall_of_fame.text.characters import one_line
from wall_of_fame.text.links import is_https
from wall_of_fame.text.markdown import PAGE, STORY, Converter, find_tangled_markdown
from wall_of_fame.text.story import make_story, plain_text

STORIES, PAGES = Converter(STORY), Converter(PAGE, "/wall")
PIECES = st.lists(
    st.sampled_from(
        [*"ab \n*_`[]()<>!&;:\"'#-+=|\\/.,1~{}", "\n\n", "    ", "https://example.com/", "http://", "javascript:", "&#60;",
         "&lt;", "&amp;", "&#x200b;", "<script>", "</p>", "<img src=x onerror=alert(1)>", "<a href='javascript:x'>",
         "](", "](https://a.com)", "![", "[x]: https://a.com", "<https://a.com>", "<a@b.cc>", "{attach}", "{static}x",
         "\u00a0", "é", "\u202f", "1. ", "- ", "> ", "# ", "---", "data:text/html", "//evil.com", "klzzwxh:0001",
         "\x02klzzwxh:0\x03", "\x02amp\x03", "<!--", "-->", "<![CDATA[", "<?php", "\\<", "STX"]
    ),
    max_size=30,
).map("".join)  # fmt: skip
TEXTS = st.one_of(PIECES, st.text(max_size=80)).filter(lambda text: not list(find_tangled_markdown(text)))
STORY_TAGS = {"p", "br", "em", "strong", "ul", "ol", "li", "blockquote", "a"}
PAGE_TAGS = STORY_TAGS | {"h2", "h3", "h4", "hr", "code", "pre", "dl", "dt", "dd"}
PAGE_TAGS |= {"table", "thead", "tbody", "tr", "th", "td"}


class Seen(HTMLParser):
    """Every tag, attribute and stretch of text that a parser sees."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: set[str] = set()
        self.attributes: list[tuple[str, str, str]] = []
        self.odd: list[str] = []
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep a tag and its attributes."""
        self.tags.add(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]

    def handle_comment(self, data: str) -> None:
        """Keep a comment: there should be none."""
        self.odd.append(data)

    def handle_decl(self, decl: str) -> None:
        """Keep a declaration: there should be none."""
        self.odd.append(decl)

    def handle_pi(self, data: str) -> None:
        """Keep a processing instruction: there should be none."""
        self.odd.append(data)

    def unknown_decl(self, data: str) -> None:
        """Keep a marked section: there should be none."""
        self.odd.append(data)


def check_safe(source: str, tags: set[str], root: str | None = None) -> None:
    """Only allowed tags and attributes, links only to https addresses or into this site."""
    seen = Seen(source)
    fragment = lxml_html.fragment_fromstring(source, create_parent="div")
    assert seen.odd == []
    assert seen.tags <= tags
    assert {str(node.tag) for node in fragment.iter()} <= tags | {"div"}
    for tag, name, value in seen.attributes:
        assert (tag, name) in {("a", "href"), ("a", "rel"), ("ol", "start")}
        if name == "href":
            own = root is not None and value.startswith(f"{root}/") and not value.startswith("//")
            assert own or is_https(value), value
        if name == "start":
            assert value.isascii()
            assert value.isdigit()


@given(TEXTS)
@example("<https://a.com/&#106;avascript:x>")
@example('[x](https://a.com"onclick=alert(1))')
@example("[a](https://a.com 'title\" onclick=alert(1)')")
@example("x\x02klzzwxh:0000\x03y")
def test_story_is_safe(text: str) -> None:
    """Any text of a story gives HTML with the story's few elements, and https links only."""
    source = STORIES.html(text)
    check_safe(source, STORY_TAGS)
    relations = [value for _, name, value in Seen(source).attributes if name == "rel"]
    assert relations == ["ugc nofollow noopener"] * source.count("<a ")


@given(TEXTS)
@example("[a](//evil.com)")
@example("[a](/\\evil.com)")
def test_page_is_safe(text: str) -> None:
    """Any text of a page gives HTML with the pages' elements; links lead to https or into the site."""
    check_safe(PAGES.html(text), PAGE_TAGS, "/wall")


@given(TEXTS)
def test_letters_are_kept(text: str) -> None:
    """No letter or digit is lost, added or moved: Markdown takes signs away, never words.

    But for a link's target and a list's numbers, which it uses up.
    """
    source = STORIES.html(text)
    assume(not Seen(source).tags & {"a", "ol"})
    assume(not {"\x02", "\x03"} & set(text))
    assert list(filter(str.isalnum, plain_text(source))) == list(filter(str.isalnum, text))


@given(st.text(alphabet="&#x;0123456789abltgquonsp6 ", max_size=40))
def test_no_entity_smuggling(text: str) -> None:
    """A character reference is shown as typed, never as the (perhaps hidden) character behind it."""
    assert "".join(plain_text(STORIES.html(text)).split()) == "".join(text.split())


@pytest.mark.parametrize("converter", [STORIES, PAGES], ids=["story", "page"])
@pytest.mark.parametrize("typed", ["AT&T", "&lt;b&gt;", "a &amp; b", "&#8203;", "&copy;", "1 < 2 > 0", "&"])
def test_signs_are_shown_as_typed(typed: str, converter: Converter) -> None:
    """Signs that mean something in HTML are shown as typed."""
    assert plain_text(converter.html(typed)).strip() == typed


@pytest.mark.parametrize("form", ["`{}`", "    {}", "``{}``"])
def test_code_on_pages(form: str) -> None:
    """Code on a page shows `&` and `<` as typed, like any other text."""
    typed = "make a&b <c> &amp; d"
    source = PAGES.html(form.format(typed))
    assert "<code>" in source
    assert plain_text(source).strip() == typed


@pytest.mark.parametrize("converter", [STORIES, PAGES], ids=["story", "page"])
@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "http://example.com/", "data:text/html,x", "vbscript:x"]
)
def test_second_lock(address: str, converter: Converter) -> None:
    """Should Markdown ever let such a link through, the sanitiser behind it does not."""
    safe = converter._cleaner.clean(
        f'<a href="{address}" onclick="x()">a</a><script>x()</script><img src="x">'
    )
    assert "href" not in safe
    assert Seen(safe).tags <= {"a"}
    assert "x()" not in safe


@given(TEXTS)
def test_the_same_again(text: str) -> None:
    """A converter keeps nothing from one text to the next."""
    first = STORIES.html(text)
    STORIES.html("[a]: https://example.com/\n\n*b")
    assert STORIES.html(text) == first


@given(TEXTS)
def test_story_without_evidence(text: str) -> None:
    """Without evidence a story is the converter's HTML, and its text is one line."""
    safe_html = STORIES.html(text)
    story = make_story(safe_html)
    assert story.html == safe_html
    assert story.text == one_line(plain_text(safe_html))
