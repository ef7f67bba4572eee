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
from wall_of_fame.site.certificates import certificate_words, letters, passage
from wall_of_fame.site.certificates.certificate_words import Contents, has_settable_labels, write_contents
from wall_of_fame.site.certificates.letters import is_surely_settable, settable_text
from wall_of_fame.site.certificates.template_values import (
    DRAWING,
    TYPEFACES,
    colour_values,
    language_code,
    longest_words,
    looks,
    pin_values,
)
from wall_of_fame.site.language import Language, day
from wall_of_fame.site.outputs.qr_codes import qr_code
from wall_of_fame.site.share_pictures import fonts
from wall_of_fame.site.share_pictures.card import Card
from wall_of_fame.site.share_pictures.fit_text import pieces
from wall_of_fame.site.share_pictures.share_picture import SharePicture
from wall_of_fame.system.digests import plain_digest
from wall_of_fame.system.typesetting import typesetter
from wall_of_fame.system.typesetting.typesetter import TypesettingError
from wall_of_fame.text import direction as text_direction
from wall_of_fame.text import sentences, story, web_addresses
from wall_of_fame.wall import Recognition

_TEMPLATE: Final = Path(__file__).with_name("certificate.typ")
_TOGETHER: Final = Path(__file__).with_name("certificates.typ")

_MODULES: Final = (certificate_words, letters, passage, sentences, story, text_direction, web_addresses)
"""They say what stands on a certificate: with a change of theirs, each is made anew."""

_WORDING: Final = (Path(__file__), *(Path(f"{module.__file__}") for module in _MODULES))


@dataclass(frozen=True, slots=True, eq=False)
class Certificate:
    """A certificate as a page names it: its path, the digest of all that it shows, and what writes its words.

    The faces, the pins and the colours are those of the picture to share, whose `card` this is.
    """

    path: str
    digest: bytes
    write: Callable[[], Contents | None]
    card: Card

    @property
    def contents(self) -> Contents:
        """All words of it. They are written when they are asked for: most builds print few certificates."""
        contents = self.write()
        assert contents is not None  # noqa: S101 - else there would be no certificate
        return contents


def of_recognition(
    site: Site, language: Language, recognition: Recognition, names: str, share: SharePicture | None
) -> Certificate | None:
    """The certificate of a recognition; `names` are everyone's names as a sentence joins them.

    None if the site has none, or if the typefaces lack a letter: then the page is printed instead.
    """
    if not site.certificates or share is None:
        return None
    write = partial(write_contents, site, language, recognition, names, len(share.card.faces))
    texts = (
        names,
        recognition.where,
        recognition.text,
        recognition.nominator,
        recognition.pin.edition if recognition.pin else "",
        *(text for prize in recognition.prizes for text in (prize.category, prize.award)),
        *(text for item in recognition.evidence for text in (item.standard.name, item.words)),
    )
    # To write all words takes longer than to see that no letter of them can be missing.
    is_settable = has_settable_labels(language, site.issuer) and all(map(is_surely_settable, texts))
    if not is_settable and write() is None:
        return None
    made_of = (
        day(recognition.date, language.locale),
        len(recognition.prizes),
        recognition.pin.number if recognition.pin else None,
        recognition.lang,
        recognition.url,
        recognition.names,
    )
    looks_and_wording = (looks(_TEMPLATE, DRAWING, *_WORDING), language.digest, str(language.locale))
    of_site = (site.issuer, site.lang, site.absolute(""))
    digest = plain_digest("certificate", *looks_and_wording, of_site, share.digest, texts, made_of)
    return Certificate(f"{recognition.url}{urls.CERTIFICATE}", digest, write, share.card)


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
            draw = partial(_draw, certificate, read, record)
            task = partial(_task, certificate, read, record)
            yield OutputFile(certificate.path, certificate.digest, draw, is_kept=True, task=task)


def draw_certificate(contents: Contents, card: Card, read: Callable[[str], bytes]) -> bytes:
    """The certificate as PDF; `read` gives the bytes of a portrait by its file's name."""
    return typesetter.typeset(_TEMPLATE, TYPEFACES, _values(contents, card, read))


def draw_together(
    title: str, lang: str, certificates: Sequence[Certificate], read: Callable[[str], bytes]
) -> bytes:
    """Certificates in one PDF to be printed, in this order; `title` and `lang` are those of the whole.

    Raises:
        TypesettingError: Typst refuses it.
    """
    each = [_values(certificate.contents, certificate.card, read) for certificate in certificates]
    values = {"title": settable_text(title) or "", "lang": language_code(lang), "certificates": each}
    return typesetter.typeset(_TOGETHER, TYPEFACES, values)


def _task(certificate: Certificate, read: Callable[[str], bytes], record: str) -> Callable[[], bytes]:
    """The making of a certificate with all that it needs, for another machine."""
    contents, card = certificate.contents, certificate.card
    portraits = {face.photo: read(face.photo) for face in card.faces if face.photo}
    return partial(_draw_of_record, contents, card, portraits.__getitem__, record)


def _draw(certificate: Certificate, read: Callable[[str], bytes], record: str) -> bytes:
    return _draw_of_record(certificate.contents, certificate.card, read, record)


def _draw_of_record(contents: Contents, card: Card, read: Callable[[str], bytes], record: str) -> bytes:
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
