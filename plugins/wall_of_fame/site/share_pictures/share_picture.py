"""Share pictures: one for each recognition, person, business and campaign.

What a picture is called follows from what it shows, so pages can name it before it is drawn. A
picture is made if it is the `share_picture` of a page, and only then.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final, Literal

from wall_of_fame.site import Build, OutputFile, Site
from wall_of_fame.site.colours import contrast, ink
from wall_of_fame.site.pictures.photos import renditions
from wall_of_fame.site.share_pictures import poster
from wall_of_fame.site.share_pictures.poster import Card, Face
from wall_of_fame.site.share_pictures.shapes import Pin
from wall_of_fame.system.digests import fingerprint
from wall_of_fame.text.names import initials
from wall_of_fame.wall import Business, Campaign, Person, Photo, Recognition, Standard

_LEAST_CONTRAST: Final = 1.2
"""The arc takes another colour when it stands out less than this from what is above it."""

_NAME_DIGITS: Final = 20


@dataclass(frozen=True, slots=True, eq=False)
class SharePicture:
    """A share picture as a page names it: its path, what stands in it, and what it is made of."""

    path: str
    alt: str
    card: Card
    digest: bytes
    width: int = poster.WIDTH
    height: int = poster.HEIGHT


def files(build: Build, pictures: Path) -> Iterator[OutputFile]:
    """Every share picture that a page names; `pictures` is the folder in which portraits are kept."""
    paths: set[str] = set()
    for page in build.pages:
        picture = page.share_picture
        if isinstance(picture, SharePicture) and picture.path not in paths:
            paths.add(picture.path)
            yield OutputFile(picture.path, picture.digest, partial(poster.draw, picture.card, pictures))


def of_recognition(site: Site, shown: Recognition, name: str) -> SharePicture | None:
    """The picture of a recognition; `name` is everyone's name in one breath."""
    if not site.keepsakes:
        return None
    where = f"{shown.business.name}, {shown.department}" if shown.department else shown.business.name
    standards = [item.standard for item in shown.evidence]
    faces = _faces(shown.people)
    return _picture(site, name, where, _quoted(shown), faces, standards, lang=shown.lang)


def of_person(
    site: Site, shown: Person, recognitions: Sequence[Recognition], standards: Iterable[Standard]
) -> SharePicture | None:
    """The picture of a person, with words of their newest story."""
    if not site.keepsakes:
        return None
    where = ", ".join(filter(None, (shown.role, shown.business.name if shown.business else "")))
    told = _telling(recognitions)
    words, lang = (_quoted(told), told.lang) if told else ("", "")
    return _picture(site, shown.name, where, words, _faces((shown,)), standards, lang=lang)


def of_business(
    site: Site, shown: Business, recognitions: Sequence[Recognition], standards: Iterable[Standard]
) -> SharePicture | None:
    """The picture of a business, with words of its newest story that anyone may find."""
    told = _telling([one for one in recognitions if not one.noindex])
    words, lang = (_quoted(told), told.lang) if told else ("", "")
    faces = (Face(initials(shown.name)[:1], _file(shown.logo, "logo")),)
    where = f"{shown.sector}, {shown.place.name}"
    return _picture(site, shown.name, where, words, faces, standards, lang=lang, wash="sky")


def of_campaign(site: Site, shown: Campaign, days: str, standards: Iterable[Standard]) -> SharePicture | None:
    """The picture of a campaign, with every pin until one is given; `days` are its dates in words."""
    return _picture(site, shown.name, days, shown.theme, (), tuple(standards) or site.standards, wash="sun")


def _picture(  # noqa: PLR0913 - a picture shows that much
    site: Site,
    name: str,
    line: str,
    words: str,
    faces: tuple[Face, ...],
    standards: Iterable[Standard],
    *,
    lang: str = "",
    wash: Literal["", "sky", "sun"] = "",
) -> SharePicture | None:
    """The picture, in the colour of the first standard if `wash` names none; None if none are made."""
    if not site.keepsakes:
        return None
    standards, colours = tuple(standards), site.colours
    pins = tuple(Pin(one.letter, one.colour, ink(one)) for one in standards)
    ground, letters = _wash(site, standards, wash)
    curve = colours["sun"] if contrast(ground, colours["sun"]) >= _LEAST_CONTRAST else colours["surf"]
    caption = " · ".join(one.name for one in standards)
    card = Card(
        name=name,
        line=line,
        words=words,
        faces=faces,
        pins=pins,
        caption=caption,
        site=site.name,
        wash=ground,
        on_wash=letters,
        curve=curve,
        colours=colours,
        lang=lang or site.lang,
        logo=wash == "sky" and bool(faces[0].photo),
    )
    digest = fingerprint("share picture", poster.RECIPE, card)
    alt = " · ".join(filter(None, (name, line, words, caption)))
    return SharePicture(f"pictures/share-{digest.hex()[:_NAME_DIGITS]}.jpg", alt, card, digest)


def _wash(site: Site, standards: Sequence[Standard], wash: Literal["", "sky", "sun"]) -> tuple[str, str]:
    """The colour of the ground, and that of letters on it."""
    if wash or not standards:
        return site.colours[wash or "sky"], site.colours[f"on-{wash or 'sky'}"]
    return standards[0].colour, "#fff" if ink(standards[0]) == "#fff" else site.colours["on-sky"]


def _telling(recognitions: Sequence[Recognition]) -> Recognition | None:
    """The newest recognition in which words show a standard, else the newest of all."""
    return next((one for one in recognitions if one.said), next(iter(recognitions), None))


def _quoted(shown: Recognition) -> str:
    """The words of a story that show a standard, in quotes; else how the story begins."""
    return f"“{shown.said}”" if shown.said else shown.excerpt


def _faces(people: Sequence[Person]) -> tuple[Face, ...]:
    return tuple(Face(one.initials, _file(one.photo, "portrait")) for one in people[: poster.MOST_FACES])


def _file(photo: Photo | None, use: Literal["portrait", "logo"]) -> str:
    """The name of the smallest JPEG of a photo that fills the frame, in the folder of kept pictures."""
    jpegs = [file for file in renditions(photo, use) if file.format == "jpg"] if photo else []
    wide = [file for file in jpegs if file.width >= poster.FRAME_WIDTH] or jpegs[-1:]
    return Path(wide[0].path).name if wide else ""
