"""The first files of a wall of one's own: its standards, its places, its pages, its settings."""

from __future__ import annotations

import ast
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import ceil, sqrt
from typing import Any, Final

from wall_of_fame.content.frontmatter import write
from wall_of_fame.text.ids import propose_id

COLOURS: Final = ("#1f6f8b", "#b3541e", "#5b3f8c", "#2e7d4f", "#a12a5e", "#8a6d00", "#37474f", "#0b5fa5")
"""Colours to offer for standards: apart from one another, with white writing on each."""

_TO_DO: Final = "*To fill in:*"


@dataclass(frozen=True, slots=True)
class NewStandard:
    """A standard as it is asked for."""

    letter: str
    name: str
    colour: str
    tagline: str = ""


@dataclass(frozen=True, slots=True)
class Beginning:
    """What is asked for. `stories_in` are the names of languages; `repository` may be empty."""

    name: str
    url: str
    lang: str
    stories_in: tuple[str, ...]
    timezone: str
    standards: tuple[NewStandard, ...]
    singular: str
    plural: str
    places: tuple[str, ...]
    repository: str = ""


def first_files(wish: Beginning) -> dict[str, bytes]:
    """The files of the new content, by their paths."""
    files = {"places.yaml": _places(wish)}
    for order, standard in enumerate(wish.standards, 1):
        record_id = propose_id(standard.name, {path[10:-3] for path in files}, fallback="standard")
        values = {
            "letter": standard.letter,
            "name": standard.name,
            "order": order,
            "colour": standard.colour,
            **({"tagline": standard.tagline} if standard.tagline else {}),
            "text": f"{_TO_DO} what “{standard.name}” means with us, in a paragraph or two.",
        }
        files[f"standards/{record_id}.md"] = write(values)
    return {path: text.encode() for path, text in (files | _pages(wish)).items()}


def _places(wish: Beginning) -> str:
    columns = ceil(sqrt(len(wish.places)))
    places: list[dict[str, Any]] = []
    for at, name in enumerate(wish.places):
        place_id = propose_id(name, {one["id"] for one in places}, fallback="place")
        places.append({"id": place_id, "name": name, "column": at % columns + 1, "row": at // columns + 1})
    head = "# Column and row say where each stands on the map of tiles, counted from the top left.\n"
    return head + write({"singular": wish.singular, "plural": wish.plural, "places": places}, "yaml")


def _pages(wish: Beginning) -> dict[str, str]:
    tongues = f" You may write in {_and(wish.stories_in)}." if len(wish.stories_in) > 1 else ""
    named = "\n".join(
        f"- **{one.name}**{f': {one.tagline}' if one.tagline else ''}" for one in wish.standards
    )
    return {
        "pages/home.md": write(
            {
                "title": "Somebody made your day. Here is their name.",
                "summary": f"{wish.name}: people who were thanked for the way they serve.",
                "text": "This wall keeps the thank-yous that would otherwise be lost: who helped, what they "
                "did, and why it was never forgotten.",
            }
        ),
        "pages/about.md": write(
            {
                "title": "About the wall",
                "summary": "Why it exists, and what people are recognised for.",
                "order": 1,
                "text": f"{_TO_DO} who we are, and why we keep this wall.\n\n"
                f""
                "## What people are recognised for\n\n"
                f"{named}\n\n## Who looks after it\n\n{_TO_DO} who reads and approves the stories.",
            }
        ),
        "pages/nominate.md": write(
            {
                "title": "Nominate someone",
                "summary": "Five minutes of yours can make somebody’s year.",
                "order": 2,
                "text": "Think of one moment, and tell it as you would to a friend: who it was, where they "
                f"work, what happened, and when.{tongues}\n\n"
                f"Please give us nobody’s address, number or email.\n\n"
                f"{_TO_DO} where to send it. Nothing is published before the person has said yes.",
            }
        ),
        "pages/privacy.md": write(
            {
                "title": "Privacy",
                "summary": "What is shown here, who has agreed to it, and how it is taken away again.",
                "order": 3,
                "text": "Only people who have agreed are shown, with the name that they chose. A photo needs "
                "a separate yes. Whoever sends a nomination stays anonymous unless they ask to be named.\n\n"
                "You can change your mind at any time and without giving a reason. Your page, your pictures "
                f"and every mention of you are then removed.\n\n{_TO_DO} whom to tell, and who is answerable "
                "for this site.\n\nThe site sets no cookies and asks nobody else for anything.",
            }
        ),
    }


def _and(names: Sequence[str]) -> str:
    return f"{', '.join(names[:-1])} or {names[-1]}"


def values(wish: Beginning) -> dict[str, str]:
    """The settings that go into pelicanconf.py."""
    given = {
        "SITENAME": wish.name,
        "SITEURL": wish.url,
        "DEFAULT_LANG": wish.lang,
        "TIMEZONE": wish.timezone,
    }
    return {**given, "WALL_REPOSITORY": wish.repository} if wish.repository else given


def what_will_be_done(wish: Beginning, content: str, gone: int, files: Iterable[str]) -> str:
    """What is going to be done, in words."""
    return "".join(
        (
            f"\n{wish.name}, {wish.url}\nThis would be done:\n  delete {gone:,} sample files in {content}/\n",
            *(f"  write {content}/{path}\n" for path in files),
            "  set SITENAME, SITEURL, DEFAULT_LANG and more in pelicanconf.py\n",
            "  say in README.md whose wall this is\n",
        )
    )


def settings(source: str, given: Mapping[str, str]) -> str:
    """The text of pelicanconf.py with other values; its other lines and comments stay as they are.

    Raises:
        SyntaxError: it is no Python.
    """
    lines = source.encode().splitlines(keepends=True)
    missing = dict(given)
    places = []
    for node in ast.parse(source).body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            name, value = node.targets[0].id, node.value
            if name in given:
                places.append(
                    (value.lineno, value.col_offset, value.end_lineno or 0, value.end_col_offset or 0, name)
                )
                missing.pop(name, None)
    for line, column, end_line, end_column, name in sorted(places, reverse=True):
        new = json.dumps(given[name], ensure_ascii=False).encode()
        whole = lines[line - 1][:column] + new + lines[end_line - 1][end_column:]
        lines[line - 1 : end_line] = [whole]
    added = "".join(f"{name} = {json.dumps(value, ensure_ascii=False)}\n" for name, value in missing.items())
    return b"".join(lines).decode() + (f"\n{added}" if added else "")


def read_me(source: str, wish: Beginning) -> str:
    """The text of README.md, whose first words say whose wall this is."""
    where = f" ([its repository]({wish.repository}))" if wish.repository else ""
    line = f"This is **{wish.name}**{where}: <{wish.url}>."
    kept = [one for one in source.split("\n") if one != _SAMPLES]
    at = next((number for number, one in enumerate(kept) if one.startswith("# ")), -1)
    if len(kept) > at + 2 and kept[at + 2].startswith("This is **"):
        kept[at + 2] = line
    else:
        kept[at + 1 : at + 1] = ["", line]
    return "\n".join(kept).replace("\n\n\n", "\n\n")


_SAMPLES: Final = "The people and businesses on the wall today are made-up samples."
