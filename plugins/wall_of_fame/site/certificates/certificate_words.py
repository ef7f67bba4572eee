"""What stands on the certificate of a recognition: all its words, in the site's language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from wall_of_fame.site import Site
from wall_of_fame.site.certificates.letters import is_surely_settable, settable_text, with_breaks
from wall_of_fame.site.certificates.passage import Run, passage_of, runs_of
from wall_of_fame.site.certificates.template_values import language_code
from wall_of_fame.site.language import Language, day, direction
from wall_of_fame.text.direction import direction_of
from wall_of_fame.text.web_addresses import readable_address
from wall_of_fame.wall import Recognition


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


def write_contents(
    site: Site, language: Language, recognition: Recognition, names: str, faces: int
) -> Contents | None:
    """All words of a certificate with so many faces; None if the typefaces lack a letter.

    `names` are everyone's names as a sentence joins them.
    """
    _ = language
    evidence = [settable_text(item.words) or "" for item in recognition.evidence]
    address = site.absolute(recognition.url)
    texts = {
        "title": _("Certificate of recognition"),
        "issuer": site.issuer,
        "thanks": _("With thanks to"),
        "names": names,
        "place": recognition.where,
        "date": day(recognition.date, language.locale),
        "words": passage_of(recognition.text, [item.words for item in recognition.evidence]),
        "signature": _("Signed for %(organisation)s") % {"organisation": site.issuer},
        "signed_on": _("Date"),
        "note": _note(language, recognition, address),
    }
    settable = {key: settable_text(text) for key, text in texts.items()}
    standards = tuple(settable_text(item.standard.name) for item in recognition.evidence)
    if None in settable.values() or None in standards or not settable["names"]:
        return None
    words = settable.pop("words") or ""
    return Contents(
        **{key: text or "" for key, text in settable.items()},
        words=tuple(Run(with_breaks(run.text), run.shows) for run in runs_of(words, evidence)),
        words_lang=language_code(recognition.lang or site.lang),
        words_direction=direction_of(words),
        people=recognition.names[:faces],
        standards=tuple(name or "" for name in standards),
        code=address,
        code_alt=_("A code that leads to this page: %(address)s") % {"address": address},
        lang=language_code(site.lang),
        direction=direction(site.lang),
    )


@lru_cache(maxsize=4)
def has_settable_labels(language: Language, issuer: str) -> bool:
    """Whether all that stands on every certificate can be set: labels, months and who issues it."""
    _ = language
    months = (day(date(2000, month, 1), language.locale) for month in range(1, 13))
    labels = ("Certificate of recognition", "With thanks to", "Signed for %(organisation)s", "Date")
    notes = ("Nominated by %(who)s", "Pin number %(number)s")
    texts = (issuer, *months, *map(_, labels + notes))
    return all(map(is_surely_settable, texts))


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
