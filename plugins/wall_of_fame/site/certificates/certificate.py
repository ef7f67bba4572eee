"""The certificate of a recognition: what stands in it, and its file.

It lies beside the recognition's page. All words reach the template `certificate.typ` as values, so none of
them can be markup.
"""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import Any, Final

from wall_of_fame import urls
from wall_of_fame.site import Build, OutputFile, Site
from wall_of_fame.site.certificates.letters import settable_text, with_breaks
from wall_of_fame.site.certificates.passage import Run, passage_of, runs_of
from wall_of_fame.site.certificates.template_values import (
    DRAWING,
    TYPEFACES,
    colour_values,
    language_code,
    longest_words,
    looks,
    pin_values,
)
from wall_of_fame.site.language import Language, day, direction
from wall_of_fame.site.outputs.qr_codes import qr_code
from wall_of_fame.site.share_pictures import fonts
from wall_of_fame.site.share_pictures.card import Card
from wall_of_fame.site.share_pictures.fit_text import pieces
from wall_of_fame.site.share_pictures.share_picture import SharePicture
from wall_of_fame.system.digests import fingerprint
from wall_of_fame.system.typesetting import typesetter
from wall_of_fame.system.typesetting.typesetter import TypesettingError
from wall_of_fame.text.direction import direction_of
from wall_of_fame.text.web_addresses import readable_address
from wall_of_fame.wall import Recognition

_TEMPLATE: Final = Path(__file__).with_name("certificate.typ")


@dataclass(frozen=True, slots=True)
class Contents:
    """All words of a certificate.

    `people` are the names of the faces, `standards` those of the pins. `note` is in small print; `code` is
    the address that the code leads to.
    """

    title: str
    issuer: str
    thanks: str
    names: str
    place: str
    date: str
    words: tuple[Run, ...]
    words_lang: str
    words_direction: str
    people: tuple[str, ...]
    standards: tuple[str, ...]
    signature: str
    signed_on: str
    note: str
    code: str
    code_alt: str
    lang: str
    direction: str


@dataclass(frozen=True, slots=True, eq=False)
class Certificate:
    """A certificate as a page names it: its path, the digest of all that it shows, and that.

    The faces, the pins and the colours are those of the picture to share, whose `card` this is.
    """

    path: str
    digest: bytes
    contents: Contents
    card: Card


def of_recognition(
    site: Site, language: Language, recognition: Recognition, names: str, share: SharePicture | None
) -> Certificate | None:
    """The certificate of a recognition; `names` are everyone's names as a sentence joins them.

    None if the site has none, or if the typefaces lack a letter: then the page is printed instead.
    """
    if not site.certificates or share is None:
        return None
    _ = language
    place = recognition.where
    evidence = [settable_text(item.words) or "" for item in recognition.evidence]
    address = site.absolute(recognition.url)
    texts = {
        "title": _("Certificate of recognition"),
        "issuer": site.issuer,
        "thanks": _("With thanks to"),
        "names": names,
        "place": place,
        "date": day(recognition.date, language.locale),
        "words": passage_of(recognition.text, [item.words for item in recognition.evidence]),
        "signature": _("Signed for %(organisation)s") % {"organisation": site.issuer},
        "signed_on": _("Date"),
        "note": _note(language, recognition, address),
        "standards": "\n".join(item.standard.name for item in recognition.evidence),
    }
    set_ = {key: settable_text(text) for key, text in texts.items() if key != "standards"}
    standards = tuple(settable_text(item.standard.name) for item in recognition.evidence)
    if None in set_.values() or None in standards or not set_["names"]:
        return None
    words = set_.pop("words") or ""
    contents = Contents(
        **{key: text or "" for key, text in set_.items()},
        words=tuple(Run(with_breaks(run.text), run.shows) for run in runs_of(words, evidence)),
        words_lang=language_code(recognition.lang or site.lang),
        words_direction=direction_of(words),
        people=recognition.names[: len(share.card.faces)],
        standards=tuple(name or "" for name in standards),
        code=address,
        code_alt=_("A code that leads to this page: %(address)s") % {"address": address},
        lang=language_code(site.lang),
        direction=direction(site.lang),
    )
    digest = fingerprint("certificate", looks(_TEMPLATE, DRAWING), share.digest, contents)
    return Certificate(f"{recognition.url}{urls.CERTIFICATE}", digest, contents, share.card)


def files(
    build: Build, read: Callable[[str], bytes], record_of: Callable[[str], str]
) -> Iterator[OutputFile]:
    """Every certificate that a page names.

    `read` gives the bytes of a rendition by its name, `record_of` the path of a page's record by its URL.
    """
    for page in build.pages:
        certificate = page.print_file
        if isinstance(certificate, Certificate):
            record = record_of(page.url)
            draw = partial(_draw, certificate.contents, certificate.card, read, record)
            task = partial(_task, certificate.contents, certificate.card, read, record)
            yield OutputFile(certificate.path, certificate.digest, draw, is_kept=True, task=task)


def draw_certificate(contents: Contents, card: Card, read: Callable[[str], bytes]) -> bytes:
    """The certificate as PDF; `read` gives the bytes of a portrait by its file's name."""
    return typesetter.typeset(_TEMPLATE, TYPEFACES, _values(contents, card, read))


def _task(contents: Contents, card: Card, read: Callable[[str], bytes], record: str) -> Callable[[], bytes]:
    """The making of a certificate with all that it needs, for another machine."""
    portraits = {face.photo: read(face.photo) for face in card.faces if face.photo}
    return partial(_draw, contents, card, portraits.__getitem__, record)


def _draw(contents: Contents, card: Card, read: Callable[[str], bytes], record: str) -> bytes:
    """The certificate of a record, whose path is told if it cannot be set."""
    try:
        return draw_certificate(contents, card, read)
    except TypesettingError as error:
        raise TypesettingError(f"{record}: its certificate cannot be made. {error}") from error


def _values(contents: Contents, card: Card, read: Callable[[str], bytes]) -> dict[str, Any]:
    """What the template is handed."""
    faces = [
        {
            "name": name,
            "initials": "".join(filter(None, map(settable_text, face.initials))),
            "photo": base64.b64encode(read(face.photo)).decode() if face.photo else "",
            "wide": card.is_of_team,
        }
        for name, face in zip(contents.people, card.faces, strict=True)
    ]
    texts = {field.replace("_", "-"): getattr(contents, field) for field in _TEXTS}
    return {
        "texts": texts | longest_words({field: getattr(contents, field) for field in _FITTED}),
        "names": pieces(contents.names),
        "all-in-one": fonts.has_letters(fonts.DISPLAY[0], contents.names),
        "words": [asdict(run) for run in contents.words],
        "code": qr_code(contents.code).decode(),
        "faces": faces,
        "pins": pin_values(card, contents.standards),
        "colours": colour_values(card),
    }


_TEXTS: Final = (
    "title", "issuer", "thanks", "place", "date", "words_lang", "words_direction", "signature", "signed_on",
    "note", "code_alt", "lang", "direction",
)  # fmt: skip

_FITTED: Final = ("title", "issuer", "names", "place")


def _note(language: Language, recognition: Recognition, address: str) -> str:
    """Who nominated them if they want that, what they won, the pin, and where the whole story stands."""
    _ = language
    parts: Sequence[str] = (
        _("Nominated by %(who)s") % {"who": recognition.nominator} if recognition.nominator else "",
        *(f"{prize.category}, {prize.award}" for prize in recognition.prizes),
        recognition.pin.edition if recognition.pin else "",
        _("Pin number %(number)s") % {"number": recognition.pin.number}
        if recognition.pin and recognition.pin.number
        else "",
        readable_address(address),
    )
    return " · ".join(filter(None, parts))
