"""The share picture of a page: what it shows, its shapes and their paths.

The paths follow from what the picture shows, so pages can name them before it is drawn. Only pictures that
are the `share_picture` of a page are drawn.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final, Literal

from wall_of_fame.site import Build, OutputFile, Site
from wall_of_fame.site.language.quotation_marks import in_quotation_marks
from wall_of_fame.site.pictures.photos import renditions
from wall_of_fame.site.share_pictures import portrait, poster
from wall_of_fame.site.share_pictures.card import Card, Face
from wall_of_fame.site.share_pictures.figures import Figure
from wall_of_fame.site.share_pictures.layouts import LAYOUTS, WIDE, Layout
from wall_of_fame.site.share_pictures.shapes import Pin
from wall_of_fame.site.theme.colours import contrast, ink
from wall_of_fame.system.digests import digest_of, fingerprint, plain_digest
from wall_of_fame.wall import Person, Photo, Recognition, Standard

# With less contrast to the ground, the arc takes another colour.
_LEAST_CONTRAST: Final = 1.2

_NAME_DIGITS: Final = 20

Ground = Literal["", "sky", "sun"]
"""The colour of a picture's ground in the theme; empty for the colour of the first standard."""


@dataclass(frozen=True, slots=True)
class SavedPicture:
    """A picture in one shape: its path, and its size in pixels."""

    path: str
    layout: Layout

    @property
    def width(self) -> int:
        """Its width."""
        return self.layout.width

    @property
    def height(self) -> int:
        """Its height."""
        return self.layout.height


@dataclass(frozen=True, slots=True, eq=False)
class SharePicture:
    """A share picture as a page names it: its words as text, what it shows, and its files.

    The first of the `files` is the wide picture, which previews show; there are others where people have the
    picture to keep.
    """

    alt: str
    card: Card
    digest: bytes
    files: tuple[SavedPicture, ...]
    figures: tuple[Figure, ...] = ()
    """The numbers that it shows, if it looks back."""

    @property
    def path(self) -> str:
        """The path of the wide picture."""
        return self.files[0].path

    @property
    def size(self) -> tuple[int, int]:
        """The width and the height of the wide picture, in pixels."""
        return self.files[0].width, self.files[0].height


def files(build: Build, read: Callable[[str], bytes]) -> Iterator[OutputFile]:
    """Every share picture that a page names; `read` gives the bytes of a rendition by its name.

    The shapes of a picture are one group, so that what they have in common is drawn once; those of one person
    follow each other, so that their face and their name are.
    """
    by_path = {
        page.share_picture.path: page.share_picture
        for page in build.pages
        if isinstance(page.share_picture, SharePicture)
    }
    for picture in sorted(by_path.values(), key=_likeness):
        for file in picture.files:
            draw = partial(poster.draw, picture.card, read, file.layout, picture.figures)
            task = partial(_task, picture, read, file.layout)
            inputs = digest_of(picture.digest, file.layout.name.encode())
            yield OutputFile(file.path, inputs, draw, is_kept=True, task=task, group=picture.path)


def _task(picture: SharePicture, read: Callable[[str], bytes], layout: Layout) -> Callable[[], bytes]:
    """The drawing of a picture with all that it needs, for another machine."""
    card = picture.card
    portraits = {face.photo: read(face.photo) for face in card.faces if face.photo}
    return partial(_draw, card, portraits, layout, picture.figures)


def _draw(
    card: Card, portraits: Mapping[str, bytes], layout: Layout, figures: tuple[Figure, ...] = ()
) -> bytes:
    return poster.draw(card, portraits.__getitem__, layout, figures)


def _likeness(picture: SharePicture) -> tuple[str, str, str]:
    """What brings like pictures together."""
    card = picture.card
    return "".join(face.photo or face.initials for face in card.faces), card.name, picture.path


def of_recognition(site: Site, recognition: Recognition, names: str) -> SharePicture | None:
    """The picture of a recognition; `names` are everyone's names as a sentence joins them."""
    if not site.keepsakes:
        return None
    where = recognition.where
    standards = [evidence.standard for evidence in recognition.evidence]
    words, faces = quote_of(recognition, site.lang), faces_of(recognition.people)
    lang, folder = recognition.lang, recognition.url
    return picture_of(site, names, where, words, faces, standards, lang=lang, folder=folder)


def of_person(
    site: Site, person: Person, recognitions: Sequence[Recognition], standards: Iterable[Standard]
) -> SharePicture | None:
    """The picture of a person, with words of their newest story, but of none with somebody else’s `noindex`.

    Whoever has been recognised once has the picture of that recognition: it would say the same.
    """
    if not site.keepsakes:
        return None
    if len(recognitions) == 1 and recognitions[0].people == (person,):
        (only,) = recognitions
        if person.business in {None, only.business}:
            return of_recognition(site, only, person.name)
    where = ", ".join(filter(None, (person.role, person.business.name if person.business else "")))
    quoted = newest_quoted([story for story in recognitions if person.noindex or not story.noindex])
    words, lang = (quote_of(quoted, site.lang), quoted.lang) if quoted else ("", "")
    faces, folder = faces_of((person,)), person.url if recognitions else ""
    return picture_of(site, person.name, where, words, faces, standards, lang=lang, folder=folder)


def picture_of(  # noqa: PLR0913 - a picture shows that much
    site: Site,
    name: str,
    line: str,
    words: str,
    faces: tuple[Face, ...],
    standards: Iterable[Standard],
    *,
    lang: str = "",
    ground: Ground = "",
    is_logo: bool = False,
    folder: str = "",
    figures: tuple[Figure, ...] = (),
) -> SharePicture | None:
    """The picture, or None if the site has no keepsakes.

    Where people have it to keep, it has all shapes, in the `folder` of their page. `figures` take the place
    of words and faces.
    """
    if not site.keepsakes:
        return None
    standards, colours = tuple(standards), site.colours
    pins = tuple(Pin(standard.letter, standard.colour, ink(standard)) for standard in standards)
    ground_colour, letter_colour = _ground_colours(site, standards, ground)
    curve = colours["sun"] if contrast(ground_colour, colours["sun"]) >= _LEAST_CONTRAST else colours["surf"]
    caption = " · ".join(standard.name for standard in standards)
    card = Card(
        name=name,
        line=line,
        words=words,
        faces=faces,
        pins=pins,
        caption=caption,
        site=site.name,
        ground=ground_colour,
        on_ground=letter_colour,
        curve=curve,
        colours=colours,
        lang=lang or site.lang,
        is_logo=is_logo,
    )
    # Only the shapes to keep of what has no face depend on more than the card.
    more = () if faces or not folder else (fingerprint(poster.WITHOUT_FACES_VERSION, figures),)
    digest = plain_digest("share picture", poster.DRAWING_VERSION, card.values, *more)
    counts = (f"{figure.number} {figure.label}" for figure in figures)
    alt = " · ".join(filter(None, (name, line, words, *counts, caption)))
    shapes = tuple(_saved_pictures(digest.hex()[:_NAME_DIGITS], folder))
    return SharePicture(alt, card, digest, shapes, figures)


def _saved_pictures(name: str, folder: str) -> Iterator[SavedPicture]:
    """The files of a picture; `name` is the digest of what it shows."""
    if not folder:
        yield SavedPicture(f"pictures/share-{name}.jpg", WIDE)
        return
    for layout in LAYOUTS.values():
        yield SavedPicture(f"{folder}share-{layout.name}-{name}.jpg", layout)


def _ground_colours(site: Site, standards: Sequence[Standard], ground: Ground) -> tuple[str, str]:
    """The colour of the ground, and that of letters on it."""
    if ground or not standards:
        return site.colours[ground or "sky"], site.colours[f"on-{ground or 'sky'}"]
    return standards[0].colour, "#fff" if ink(standards[0]) == "#fff" else site.colours["on-sky"]


def newest_quoted(recognitions: Sequence[Recognition]) -> Recognition | None:
    """The newest recognition with words that show a standard, else the newest of all; None without any."""
    return next(
        (recognition for recognition in recognitions if recognition.lead_quote),
        next(iter(recognitions), None),
    )


def quote_of(recognition: Recognition, lang: str) -> str:
    """The words of a story that show a standard, in quotes; else the beginning of the story.

    `lang` is the site's language, in which a story is that names no other.
    """
    words = recognition.lead_quote
    return in_quotation_marks(words, recognition.lang or lang) if words else recognition.excerpt


def faces_of(people: Sequence[Person]) -> tuple[Face, ...]:
    """The faces of the first people, as many as a picture has room for."""
    return tuple(
        Face(person.initials, rendition_name(person.photo, "group" if person.is_wide_group else "portrait"))
        for person in people[: portrait.MOST_FACES]
    )


def rendition_name(photo: Photo | None, use: Literal["portrait", "group", "logo"]) -> str:
    """The file name of the smallest JPEG that fills the frame, else of the largest; empty without a photo."""
    jpegs = [file for file in renditions(photo, use) if file.format == "jpg"] if photo else []
    wide = [file for file in jpegs if file.width >= portrait.FRAME_WIDTH] or jpegs[-1:]
    return Path(wide[0].path).name if wide else ""
