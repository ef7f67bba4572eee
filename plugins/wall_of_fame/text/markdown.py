"""Markdown → safe HTML, with the same converter and sanitiser for stories and for plain pages.

Markup that a profile does not allow is not removed: it stays plain text, as typed, so that nothing that
an author wrote is lost. The sanitiser removes nothing from what the converter makes; it is there in case
the converter has a fault.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from itertools import groupby
from typing import Any, Final
from xml.etree.ElementTree import Element

import nh3
from markdown import Markdown
from markdown.inlinepatterns import LINK_RE, AutolinkInlineProcessor, LinkInlineProcessor
from markupsafe import Markup

from wall_of_fame.limits import BRACKETS, NESTING_DEPTH, PARAGRAPH_LINES
from wall_of_fame.text.links import is_https
from wall_of_fame.text.web_addresses import link_address


@dataclass(frozen=True, slots=True)
class Profile:
    """What a text may have: the syntax of Markdown to switch off, the elements of HTML to allow."""

    without_blocks: tuple[str, ...]
    without_inline: tuple[str, ...]
    extensions: tuple[str, ...]
    tags: frozenset[str]
    attributes: Mapping[str, frozenset[str]]
    own_links: bool
    """Whether paths of this site (`/about/`) may be linked to."""


_NEVER: Final = (
    "reference",
    "short_reference",
    "image_link",
    "image_reference",
    "short_image_ref",
    "automail",
    "html",
    "entity",
)
_TEXT_TAGS: Final = frozenset({"p", "br", "em", "strong", "ul", "ol", "li", "blockquote", "a"})

STORY: Final = Profile(
    without_blocks=("code", "hashheader", "setextheader", "reference"),
    without_inline=(*_NEVER, "backtick"),
    extensions=(),
    tags=_TEXT_TAGS,
    attributes={"a": frozenset({"href", "rel"}), "ol": frozenset({"start"})},
    own_links=False,
)
"""For stories, and all other long texts of records."""

PAGE: Final = Profile(
    without_blocks=("reference",),
    without_inline=_NEVER,
    extensions=("tables", "sane_lists", "def_list"),
    tags=_TEXT_TAGS
    | {"h2", "h3", "h4", "hr", "code", "pre", "dl", "dt", "dd", "table", "thead", "tbody", "tr", "th", "td"},
    attributes={"a": frozenset({"href", "rel"}), "ol": frozenset({"start"})},
    own_links=True,
)
"""For plain pages and news, which may have headings, tables and links within the site too."""

# Replaces an ampersand while Markdown is converted: a code point that no contributed text may have.
_AMPERSAND: Final = "\uf8ff"

_REL: Final = "ugc nofollow noopener"
_OWN_PATH: Final = re.compile(r"/(?!/)[A-Za-z0-9/._#-]*")


class _Link(LinkInlineProcessor):
    """Makes a link if its address is allowed, and leaves the text as typed if not."""

    own_links = False
    root = ""

    def handleMatch(self, m: re.Match[str], data: str) -> Any:  # type: ignore[override]  # noqa: N802 - Python-Markdown names and describes it
        element, start, end = super().handleMatch(m, data)
        if not isinstance(element, Element):
            return None, None, None
        address = self.unescape(element.get("href", ""))
        if self.own_links and _OWN_PATH.fullmatch(address):
            element.attrib = {"href": self.root + address}
        elif is_https(address.replace(_AMPERSAND, "&")):
            element.attrib = {"href": _link(address), "rel": _REL}
        else:
            return None, None, None
        return element, start, end


class _Autolink(AutolinkInlineProcessor):
    """Makes a link of `<https://…>`, and leaves anything else between angle brackets as typed."""

    def handleMatch(self, m: re.Match[str], data: str) -> Any:  # type: ignore[override]  # noqa: N802 - Python-Markdown names and describes it
        element, start, end = super().handleMatch(m, data)
        if not isinstance(element, Element) or not is_https(m.group(1).replace(_AMPERSAND, "&")):
            return None, None, None
        element.attrib = {"href": _link(element.get("href", "")), "rel": _REL}
        return element, start, end


def _link(address: str) -> str:
    """The address of a link in ASCII, so that it works wherever the text is read."""
    if address.isascii():
        return address
    return link_address(address.replace(_AMPERSAND, "&")).replace("&", _AMPERSAND)


class Converter:
    """Converts Markdown to safe HTML by one profile. To make one takes time: use it for many texts.

    `root` is put before links within the site, for a wall below a path of its host.
    """

    def __init__(self, profile: Profile, root: str = "") -> None:
        self._profile = profile
        self._markdown = _new_markdown(profile, root)
        self._cleaner = _new_cleaner(profile)

    def html(self, text: str) -> Markup:
        """The text as HTML that can run nothing and load nothing."""
        if not self._profile.extensions and is_plain(text):
            return plain_paragraphs(text)
        return self.convert(text)

    def convert(self, text: str) -> Markup:
        """The same as `html`, without its short way for plain text."""
        # Every `&` is hidden from Markdown and comes back escaped: readers see a character reference as it
        # was typed, never the (perhaps invisible) character that it means.
        html = self._markdown.reset().convert(text.replace("&", _AMPERSAND))
        if "hr" not in self._profile.tags:
            html = html.replace("<hr>", "<p>* * *</p>")
        return Markup(self._cleaner.clean(html.replace(_AMPERSAND, "&amp;")))  # noqa: S704 - sanitised in this very line


def _new_markdown(profile: Profile, root: str) -> Markdown:
    markdown = Markdown(extensions=list(profile.extensions), output_format="html")
    markdown.preprocessors.deregister("html_block")
    for name in profile.without_blocks:
        markdown.parser.blockprocessors.deregister(name)
    for name in profile.without_inline:
        markdown.inlinePatterns.deregister(name)
    link = _Link(LINK_RE, markdown)
    link.own_links, link.root = profile.own_links, root
    markdown.inlinePatterns.register(link, "link", 160)
    markdown.inlinePatterns.register(_Autolink(r"<((?:[Hh]ttps?):[^<>]*)>", markdown), "autolink", 120)
    return markdown


def _new_cleaner(profile: Profile) -> nh3.Cleaner:
    return nh3.Cleaner(
        tags=set(profile.tags),
        attributes={tag: set(names) for tag, names in profile.attributes.items()},
        link_rel=None,
        url_schemes={"https"},
    )


# Characters that mean something to Markdown or HTML anywhere in a text.
_SIGNS: Final = "\\*_[]<>&`\t"

# White space of other kinds, and characters that Markdown uses itself.
_ODD: Final = re.compile(r"[^\S \n]|[\x00-\x09\x0b-\x1f\x7f-\x9f\uf8ff]")


def is_plain(text: str) -> bool:
    """Whether a story has no markup: only lines that begin with a letter, and harmless signs."""
    if any(sign in text for sign in _SIGNS) or "  " in text or " \n" in text or text.endswith(" "):
        return False
    if not (text.isascii() and text.replace("\n", "").isprintable()) and _ODD.search(text):
        return False
    lines = text.split("\n")
    return text[:1].isalpha() and text[-1:] != "\n" and all(line[0].isalpha() for line in lines if line)


def plain_paragraphs(text: str) -> Markup:
    """A text without markup as HTML. Empty lines separate its paragraphs."""
    paragraphs = "</p>\n<p>".join(filter(None, _EMPTY_LINES.split(text)))
    return Markup(f"<p>{paragraphs}</p>")  # noqa: S704 - plain text has no sign of HTML's


_EMPTY_LINES: Final = re.compile(r"\n{2,}")
_RULE_LINE: Final = r"[ ]{0,3}(?:(?:-[ ]{0,2})+|(?:\*[ ]{0,2})+)[ ]*$"
_SIGN: Final = r"(?:(?:[-*+]|\d{1,9}[.)])[ ]+|>[ ]*)"
_NESTED: Final = re.compile(rf"^(?!{_RULE_LINE})[ ]*{_SIGN}{{{NESTING_DEPTH + 1}}}", re.MULTILINE)
_INDENTED: Final = re.compile(rf"^[ ]{{{4 * NESTING_DEPTH + 1},}}\S", re.MULTILINE)


def find_tangled_markdown(text: str) -> Iterator[tuple[str, str]]:
    """Markdown that would take very long to convert, such as nests of lists: its words, and what is wrong."""
    if is_plain(text) and text.count("\n") < PARAGRAPH_LINES:
        return
    for pattern, participle in ((_NESTED, "nested"), (_INDENTED, "indented")):
        match = pattern.search(text)
        if match:
            yield match[0][:40].strip(), f"The text is {participle} too deep."
    if text.count("[") > BRACKETS:
        yield "[", "The text has more square brackets than any story needs."
    groups = groupby(text.split("\n"), key=lambda line: bool(line.strip()))
    if any(len(list(lines)) > PARAGRAPH_LINES for is_paragraph, lines in groups if is_paragraph):
        yield "", f"More than {PARAGRAPH_LINES} lines stand without an empty line between them."


# Markup that a story cannot have: its pattern, its kind, the hint.
_UNSUPPORTED: Final = (
    (
        re.compile(r"!\[[^\]\n]{0,300}\]\([^)\n]{0,300}\)"),
        "a picture",
        "Name a picture in the field “photo” or “note”.",
    ),
    (
        re.compile(r"</?[A-Za-z][^<>\n]{0,300}>|<!--"),
        "HTML",
        "Write *emphasis*, **strong words**, lists and > quotes.",
    ),
    (re.compile(r"^#{1,6} ?\S.*$", re.MULTILINE), "a heading", "Write **strong words** instead."),
    (
        re.compile(r"(?<!!)\[[^\]\n]{1,300}\]\((?!https://)[^)\n]{0,300}\)"),
        "a link that is not https",
        "Link as [words](https://…).",
    ),
    (
        re.compile(r"&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z]{2,31}[0-9]{0,2});"),
        "a character reference of HTML",
        "Type the character itself: é, not &eacute;.",
    ),
)


def find_unsupported_markup(text: str) -> Iterator[tuple[str, str, str]]:
    """Markup that a story cannot have, and that is shown as typed: its words, its kind, the hint."""
    if is_plain(text):
        return
    for pattern, kind, hint in _UNSUPPORTED:
        for match in pattern.finditer(text):
            is_word = match[0][0] == "&" and unescape(match[0]) == match[0]
            if not is_word and not match[0].lower().startswith("<https:"):
                yield match[0], kind, hint
