"""A paper to hand over: its blocks, from which come a PDF to print and a text to send."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final, Literal

from wall_of_fame.site import Site
from wall_of_fame.site.certificates.letters import settable_text, with_breaks
from wall_of_fame.site.certificates.template_values import TYPEFACES, language_code
from wall_of_fame.site.language import Language, direction
from wall_of_fame.site.language.wording import labelled
from wall_of_fame.site.outputs.qr_codes import qr_code
from wall_of_fame.system.typesetting import typesetter
from wall_of_fame.text.direction import direction_of

Kind = Literal["heading", "section", "text", "quote", "tick", "fill", "code", "number", "small", "new-page"]
"""What a block is: `tick` is a box to tick, `fill` a line to write on, `code` an address as a QR code."""

Size = Literal["a4", "a4-large", "a5", "a6", "a6-large"]
"""A size of paper; those that are large have large letters, to be read where it hangs."""

TEMPLATE: Final = Path(__file__).with_name("paper.typ")

# How long the line to write on is in a text.
_LINE: Final = 40


@dataclass(frozen=True, slots=True)
class Block:
    """A part of a paper; `lang` is the language of a quote, `label` what stands beside a code.

    Of a line to write on, `label` is its text as a message has it, with a colon.
    """

    kind: Kind
    text: str
    lang: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper: the name of its files, its title, the size of its pages, and its blocks from the top down.

    `is_sent` says whether there is a text of it too, to be sent by mail or messenger.
    """

    name: str
    title: str
    size: Size
    lang: str
    blocks: tuple[Block, ...]
    is_sent: bool = False


@dataclass(frozen=True, slots=True)
class Writer:
    """What the writers of papers work with: the site, and the language of whoever reads the paper."""

    site: Site
    language: Language

    @property
    def contacts(self) -> str:
        """How to reach whoever runs the wall; empty if the settings do not say."""
        organisation = self.site.organisation
        return " · ".join(contact.text for contact in organisation.contacts) if organisation else ""

    @property
    def answer_address(self) -> str:
        """The address that an answer goes to, by mail or on a page; empty if there is none."""
        organisation = self.site.organisation
        addresses = (contact.address for contact in organisation.contacts) if organisation else ()
        return next((address for address in addresses if address.startswith(("mailto:", "https:"))), "")

    def line_to_fill_in(self, text: str) -> Block:
        """A line to write on; `text` says what."""
        return Block("fill", text, label=labelled(text, "", self.language))

    def signature(self) -> Iterator[Block]:
        """The end of a letter: who sends it, and how to reach them."""
        _ = self.language
        yield Block("text", _("With thanks, %(organisation)s") % {"organisation": self.site.issuer})
        if self.contacts:
            yield Block("small", self.contacts)


def as_text(paper: Paper) -> str:
    """The paper as a text to be sent by mail or messenger."""
    return "\n".join(_lines(paper.blocks)).strip() + "\n"


def as_pdf(paper: Paper) -> bytes | None:
    """The paper as a tagged PDF; None if the typefaces lack a letter of it.

    Raises:
        TypesettingError: Typst refuses it.
    """
    return together_as_pdf((paper,))


def together_as_pdf(papers: Iterable[Paper]) -> bytes | None:
    """Papers of one size and language in one file, each from a new page on; None if a letter is lacking."""
    document = values_of(papers)
    return typesetter.typeset(TEMPLATE, TYPEFACES, document) if document else None


def values_of(papers: Iterable[Paper]) -> dict[str, Any] | None:
    """What the template is handed of papers; None if the typefaces lack a letter of them."""
    first, *others = papers
    blocks = [*first.blocks]
    for other in others:
        blocks += [Block("new-page", ""), *other.blocks]
    title, values = settable_text(first.title), [_values(block) for block in blocks]
    if title is None or None in values:
        return None
    return {
        "title": title,
        "paper": first.size,
        "lang": language_code(first.lang),
        "direction": direction(first.lang),
        "blocks": values,
    }


def _values(block: Block) -> dict[str, Any] | None:
    """A block as the template is handed it; None if the typefaces lack a letter of it."""
    text, label = settable_text(block.text), settable_text(block.label)
    if text is None or label is None:
        return None
    code = qr_code(block.text).decode() if block.kind == "code" else ""
    lang = language_code(block.lang) if block.lang else ""
    values = {"text": with_breaks(text), "label": label, "lang": lang, "code": code}
    return asdict(block) | values | {"direction": direction_of(text)}


def _lines(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        if block.kind == "tick":
            yield f"[ ] {block.text}"
        elif block.kind == "fill":
            yield f"{block.label or block.text} {'_' * _LINE}"
        elif block.kind == "quote":
            yield from (f"> {line}".rstrip() for line in block.text.splitlines())
        elif block.kind == "code":
            yield f"{block.label} {block.text.removeprefix('mailto:')}".strip()
        else:
            yield block.text
        yield ""
