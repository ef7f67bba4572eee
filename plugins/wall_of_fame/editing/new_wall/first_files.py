"""The first content of a wall of one's own: its standards, its places, its pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, sqrt
from typing import Any, Final

from wall_of_fame.content.frontmatter import write
from wall_of_fame.records import Absent
from wall_of_fame.site.language import Language, load_language
from wall_of_fame.site.language.wording import labelled
from wall_of_fame.site.theme.folders import with_bundled_theme
from wall_of_fame.text.ids import propose_id

COLOURS: Final = ("#1f6f8b", "#b3541e", "#5b3f8c", "#2e7d4f", "#a12a5e", "#8a6d00", "#37474f", "#0b5fa5")
"""Colours to offer for standards: apart from one another, with white writing on each."""


@dataclass(frozen=True, slots=True)
class NewStandard:
    """A standard as it is asked for."""

    letter: str
    name: str
    colour: str
    tagline: str = ""


@dataclass(frozen=True, slots=True)
class NewWall:
    """What is asked for.

    `stories_in` are the names of languages; `repository`, `organisation` and `contact` may be empty.
    """

    name: str
    url: str
    lang: str
    stories_in: tuple[str, ...]
    timezone: str
    standards: tuple[NewStandard, ...]
    singular: str
    plural: str
    places: tuple[str, ...]
    without: tuple[Absent, ...] = ()
    repository: str = ""
    organisation: str = ""
    contact: str = ""


def first_files(wall: NewWall) -> dict[str, bytes]:
    """The files of the new content, by their paths; they speak the wall's language if the theme does."""
    _ = language = load_language(with_bundled_theme(None), wall.lang)
    files = {"without.yaml": _without(wall)} if wall.without else {"places.yaml": _places(wall, language)}
    for order, standard in enumerate(wall.standards, 1):
        record_id = propose_id(
            standard.name,
            {path.rpartition("/")[2].removesuffix(".md") for path in files},
            fallback="standard",
        )
        meaning = _("what “%(standard)s” means with us, in a paragraph or two.") % {"standard": standard.name}
        values = {
            "letter": standard.letter,
            "name": standard.name,
            "order": order,
            "colour": standard.colour,
            **({"tagline": standard.tagline} if standard.tagline else {}),
            "text": _to_do(language) + meaning,
        }
        files[f"standards/{record_id}.md"] = write(values)
    return {path: text.encode() for path, text in (files | _pages(wall, language)).items()}


def _to_do(language: Language) -> str:
    _ = language
    return "*" + _("To fill in:") + "* "


def _without(wall: NewWall) -> str:
    return "# What this wall has none of.\n" + write({"without": list(wall.without)}, "yaml")


def _places(wall: NewWall, language: Language) -> str:
    _ = language
    columns = ceil(sqrt(len(wall.places)))
    places: list[dict[str, Any]] = []
    for at, name in enumerate(wall.places):
        place_id = propose_id(name, {place["id"] for place in places}, fallback="place")
        places.append({"id": place_id, "name": name, "column": at % columns + 1, "row": at // columns + 1})
    head = _("Column and row set the position on the map of tiles, counted from the top left.")
    return f"# {head}\n" + write({"singular": wall.singular, "plural": wall.plural, "places": places}, "yaml")


def _pages(wall: NewWall, language: Language) -> dict[str, str]:
    _ = language
    pages: dict[str, dict[str, Any]] = {
        "home": {
            "title": _("Thanked for great service"),
            "summary": _("%(wall)s: people who were thanked for great service.") % {"wall": wall.name},
            "text": _(
                "This wall keeps the thank-yous that would otherwise be lost: who helped, and what they did."
            ),
        },
        "about": {
            "title": _("About the wall"),
            "summary": _("Why this wall exists, and what people are recognised for."),
            "order": 1,
            "text": _about(wall, language),
        },
        "nominate": {
            "title": _("Nominate someone"),
            "summary": _("Thank someone for great service. It takes about five minutes."),
            "order": 2,
            "text": _nominate(wall, language),
        },
        "privacy": {
            "title": _("Privacy"),
            "summary": _("What is shown about people, who agreed to it and how to have it removed."),
            "order": 3,
            "text": _privacy(language),
        },
    }
    return {f"pages/{name}.md": write(values) for name, values in pages.items()}


def _about(wall: NewWall, language: Language) -> str:
    _, to_do = language, _to_do(language)
    standards = (
        "- "
        + (
            labelled(f"**{standard.name}**", standard.tagline, _)
            if standard.tagline
            else f"**{standard.name}**"
        )
        for standard in wall.standards
    )
    return _paragraphs(
        to_do + _("who we are, and why we keep this wall."),
        "## " + _("What people are recognised for"),
        "\n".join(standards),
        "## " + _("Who looks after it"),
        to_do + _("who reads and approves the stories."),
    )


def _nominate(wall: NewWall, language: Language) -> str:
    _ = language
    if "businesses" in wall.without:
        how = _(
            "Think of one moment, and describe it as you would to a friend: who it was, what happened, and "
            "when."
        )
    else:
        how = _(
            "Think of one moment, and describe it as you would to a friend: who it was, for which business, "
            "what happened, and when."
        )
    if len(wall.stories_in) > 1:
        names = _join(wall.stories_in, language)
        how += " " + _("You may write in %(languages)s.") % {"languages": names}
    return _paragraphs(
        how,
        _("Please do not give us anyone’s address, phone number or email."),
        _to_do(language) + _("how to send it. Nothing is published before the person has agreed."),
    )


def _privacy(language: Language) -> str:
    _ = language
    return _paragraphs(
        _(
            "Only people who have agreed are shown, with the name that they chose. A photo needs a separate "
            "yes. Whoever sends a nomination stays anonymous unless they ask to be named."
        ),
        _(
            "You can change your mind at any time and without giving a reason. Your page, your pictures and "
            "every mention of you are then removed."
        ),
        _to_do(language) + _("whom to tell, and who is answerable for this site."),
        _(
            "The site sets no cookies and loads nothing from other sites. If you choose light or dark "
            "colours, only your own browser remembers it."
        ),
    )


def _paragraphs(*paragraphs: str) -> str:
    return "\n\n".join(paragraphs)


def _join(names: Sequence[str], language: Language) -> str:
    """Names as a choice: “a, b or c”."""
    _ = language
    return _("%(names)s or %(last)s") % {"names": ", ".join(names[:-1]), "last": names[-1]}
