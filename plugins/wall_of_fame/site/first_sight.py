"""What a visitor sees first: faces, one quotation, and where the wide cards of the wall stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from wall_of_fame.wall import Person, Recognition

FACES: Final = 8
"""The faces beside the one that is quoted."""

_FEW_FACES: Final = 4
_FIRST_CARDS: Final = 3
_LOOKED_AT: Final = 240
_SHORT: Final = 40
_LONG: Final = 125
_COLUMNS: Final = 4

# How many cells lie between two wide cards at least; fewer where photos are few.
_GAPS: Final = (5, 3, 2)


@dataclass(frozen=True, slots=True)
class Face:
    """Somebody at the top of the front page, and the recognition that the picture leads to."""

    person: Person
    recognition: Recognition


def first_faces(recognitions: Sequence[Recognition], lang: str) -> tuple[Face, ...]:
    """The faces at the top of the front page: whoever is quoted comes first, then the newest.

    Nobody stands there twice, and nobody who asked to stay out of search engines. Only a wall with hardly any
    photo shows people without one. The pictures are small and upright, so a team that stands side by side is
    there only where there are few others.
    """
    public = (recognition for recognition in recognitions if not recognition.noindex)
    newest = tuple(_faces(islice(public, _LOOKED_AT)))
    with_photo = [face for face in newest if face.person.photo]
    if len(with_photo) > _FIRST_CARDS + FACES:
        # The cards just below show these.
        with_photo = with_photo[_FIRST_CARDS:]
    upright = [face for face in with_photo if not face.person.is_wide_group]
    if len(upright) > _FEW_FACES:
        with_photo = upright
    faces = (
        with_photo
        if len(with_photo) > _FEW_FACES
        else [*with_photo, *(f for f in newest if not f.person.photo)]
    )
    quoted = next((face for face in with_photo if _is_quotable(face.recognition, lang)), None)
    quoted = quoted or next((face for face in faces if _is_quotable(face.recognition, lang)), None)
    quoted = quoted or next(iter(faces), None)
    if quoted is None:
        return ()
    return quoted, *[face for face in faces if face is not quoted][:FACES]


def wide_cards(recognitions: Sequence[Recognition]) -> tuple[int, ...]:
    """The places, from 1, of the cards that take two columns: only with a photo, and so that rows are full.

    Rows have four columns, or two on a phone, so a wide card begins in an uneven one. Some stand apart from
    each other, as many as fill the last row; if there are too few photos for that, there is none.
    """
    wanted = -len(recognitions) % _COLUMNS or _COLUMNS
    tries = (_wide_cards(recognitions, wanted, gap) for gap in _GAPS)
    return next((places for places in tries if len(places) == wanted), ())


def _wide_cards(recognitions: Sequence[Recognition], wanted: int, gap: int) -> tuple[int, ...]:
    """The places of at most so many wide cards, each so many cells after the one before, or more."""
    places: list[int] = []
    cell, last = 0, -gap
    for place, recognition in enumerate(recognitions, 1):
        is_free = cell % 2 == 0 and cell - last >= gap and len(places) < wanted
        is_wide = recognition.has_photo and is_free
        if is_wide:
            places.append(place)
            last = cell
        cell += 1 + is_wide
    return tuple(places)


def _faces(recognitions: Iterable[Recognition]) -> Iterator[Face]:
    """Each person once, with their newest recognition; of those recognised together one with a photo."""
    seen: set[str] = set()
    for recognition in recognitions:
        person = next((person for person in recognition.people if person.photo), recognition.people[0])
        if person.id not in seen:
            seen.add(person.id)
            yield Face(person, recognition)


def _is_quotable(recognition: Recognition, lang: str) -> bool:
    """Whether a stranger understands the words at a glance: one sentence of the wall's language, not long."""
    passage = recognition.leading_evidence().passage
    is_of_language = not recognition.lang or recognition.lang == lang
    return is_of_language and passage is not None and _SHORT <= len(passage.text) <= _LONG
