"""What a share picture shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from wall_of_fame.site.share_pictures.shapes import Pin


@dataclass(frozen=True, slots=True)
class Face:
    """A face on a poster: the name of a rendition in the folder of pictures, or else initials."""

    initials: str
    photo: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """All that a poster shows.

    There are at most four `faces`. If `is_logo`, the only face is a logo, which is shown whole. `colours` are
    the theme's by name; `ground`, `on_ground` and `curve` are the colours of the poster's background, of the
    words on it, and of the arc below it. `lang` is the language of the words.
    """

    name: str
    line: str
    words: str
    faces: tuple[Face, ...]
    pins: tuple[Pin, ...]
    caption: str
    site: str
    ground: str
    on_ground: str
    curve: str
    colours: Mapping[str, str]
    lang: str = ""
    is_logo: bool = False

    @property
    def values(self) -> tuple[Any, ...]:
        """All of it as plain values, from which the address of its picture follows."""
        return (
            *(self.name, self.line, self.words, self.caption, self.site, self.lang),
            tuple((face.initials, face.photo) for face in self.faces),
            tuple((pin.letter, pin.colour, pin.ink) for pin in self.pins),
            *(self.ground, self.on_ground, self.curve, dict(self.colours), self.is_logo),
        )
