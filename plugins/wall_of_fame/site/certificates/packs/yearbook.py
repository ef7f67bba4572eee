"""A yearbook: cover, contents, each story, and an index of names and businesses, as one tagged PDF."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any, Final

from wall_of_fame.site.certificates.letters import settable_text, with_breaks
from wall_of_fame.site.certificates.packs.letter import place_of
from wall_of_fame.site.certificates.packs.paper import Writer
from wall_of_fame.site.certificates.template_values import TYPEFACES, language_code
from wall_of_fame.site.language import day, direction, join_names, month, number
from wall_of_fame.system.typesetting import typesetter
from wall_of_fame.text.days.partial_date import PartialDate
from wall_of_fame.text.direction import direction_of
from wall_of_fame.text.names import sort_key
from wall_of_fame.text.web_addresses import readable_address
from wall_of_fame.wall import Recognition

_TEMPLATE: Final = Path(__file__).with_name("yearbook.typ")

# A thousand stories take some seconds on an idle machine.
_MOST_SECONDS: Final = 600.0


@dataclass(frozen=True, slots=True)
class Yearbook:
    """The PDF, the ids of the stories in it, and what is not in it, as sentences."""

    data: bytes
    stories: tuple[str, ...]
    remarks: tuple[str, ...]


def yearbook(writer: Writer, title: str, recognitions: Iterable[Recognition]) -> Yearbook:
    """The book of these recognitions, in the order of their days.

    The caller leaves out whoever shall not be in it; a story of which the typefaces lack a letter is told of.

    Raises:
        TypesettingError: Typst refuses it.
    """
    told = [
        (recognition, _story(writer, recognition))
        for recognition in sorted(recognitions, key=lambda recognition: (recognition.date, recognition.id))
    ]
    in_book = [(recognition, story) for recognition, story in told if story is not None]
    remarks = tuple(
        f"{recognition.id}: the typefaces lack a letter of it, so it is left out."
        for recognition, story in told
        if story is None
    )
    data = typesetter.typeset(_TEMPLATE, TYPEFACES, _values(writer, title, in_book), seconds=_MOST_SECONDS)
    return Yearbook(data, tuple(recognition.id for recognition, _ in in_book), remarks)


def _values(
    writer: Writer, title: str, stories: Sequence[tuple[Recognition, dict[str, Any]]]
) -> dict[str, Any]:
    _, site, locale = writer.language, writer.site, writer.language.locale
    count = len(stories)
    counted = writer.language.translations.ngettext("%(num)s story", "%(num)s stories", count)
    words = {
        "title": title,
        "issuer": site.issuer,
        "count": counted % {"num": number(count, locale)},
        "address": readable_address(site.absolute("")),
        "contents": _("Contents"),
        "people": _("People"),
        "businesses": _("Businesses"),
    }
    months = groupby(stories, key=lambda told: _month(writer, told[0]))
    return {
        "words": {name: settable_text(text) or "" for name, text in words.items()},
        "lang": language_code(site.lang),
        "direction": direction(site.lang),
        "colours": {"ground": site.colours["sky"], "on-ground": site.colours["on-sky"]},
        "months": [{"name": name, "stories": [story for _, story in told]} for name, told in months],
        "people": _people(recognition for recognition, _ in stories),
        "businesses": _businesses(recognition for recognition, _ in stories),
    }


def _month(writer: Writer, recognition: Recognition) -> str:
    on = recognition.date
    is_of_a_year = isinstance(on, PartialDate) and not on.known_month
    return day(on, writer.language.locale) if is_of_a_year else month(on, writer.language.locale)


def _story(writer: Writer, recognition: Recognition) -> dict[str, Any] | None:
    """A story as the template is handed it; None if the typefaces lack a letter of it."""
    standards = [item.standard.name for item in recognition.evidence]
    texts = {
        "names": join_names(recognition.names, writer.language),
        "title": recognition.title,
        "where": f"{place_of(recognition)}, {day(recognition.date, writer.language.locale)}",
        "standards": " · ".join([*standards, *(prize.category for prize in recognition.prizes)]),
    }
    parts = [settable_text(part) for part in recognition.text.splitlines() if part.strip()]
    settable = {name: settable_text(text) for name, text in texts.items()}
    if None in (*settable.values(), *parts):
        return None
    return {
        **settable,
        "id": recognition.id,
        "parts": [with_breaks(part or "") for part in parts],
        "lang": language_code(recognition.lang or writer.site.lang),
        "direction": direction_of(recognition.text),
    }


def _people(recognitions: Iterable[Recognition]) -> list[dict[str, Any]]:
    """Everyone with their stories, from A to Z; who shares a name has the business beside it."""
    stories: dict[str, list[str]] = {}
    names: dict[str, tuple[str, str, str]] = {}
    for recognition in recognitions:
        for person in recognition.people:
            stories.setdefault(person.id, []).append(recognition.id)
            names.setdefault(person.id, (person.name, recognition.business_name, person.sort_as))
    shared = Counter(name for name, _, _ in names.values())
    settable = {
        id_: f"{name} ({business})" if business and shared[name] > 1 else name
        for id_, (name, business, _) in names.items()
    }
    ordered = sorted(names, key=lambda id_: (*sort_key(names[id_][2] or names[id_][0]), id_))
    return [*_entries(ordered, settable, stories)]


def _businesses(recognitions: Iterable[Recognition]) -> list[dict[str, Any]]:
    """Every business with its stories, from A to Z."""
    stories: dict[str, list[str]] = {}
    names: dict[str, str] = {}
    for recognition in recognitions:
        if business := recognition.business:
            stories.setdefault(business.id, []).append(recognition.id)
            names[business.id] = business.name
    return [*_entries(sorted(names, key=lambda id_: (*sort_key(names[id_]), id_)), names, stories)]


def _entries(
    ids: Iterable[str], names: Mapping[str, str], stories: Mapping[str, Sequence[str]]
) -> Iterator[dict[str, Any]]:
    for id_ in ids:
        yield {"name": settable_text(names[id_]) or "", "stories": stories[id_]}
