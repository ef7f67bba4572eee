"""The element `<service-wall>`: its script, and the small file of each business that it is drawn of."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial
from typing import Any, Final

from wall_of_fame import urls
from wall_of_fame.site import OutputFile, Site
from wall_of_fame.site.language.quotation_marks import in_quotation_marks
from wall_of_fame.site.pages import PageContext
from wall_of_fame.site.pictures.photos import Use, renditions
from wall_of_fame.site.theme import embed_style
from wall_of_fame.site.theme.colours import ink
from wall_of_fame.site.theme.folders import ThemeFolders
from wall_of_fame.site.theme.theme_files import script_without_comments, without_comments
from wall_of_fame.system.digests import digest_of, fingerprint
from wall_of_fame.wall import Recognition
from wall_of_fame.wall.digests import digest_of_thing

MOST: Final = 6
"""How many recognitions the element shows at most."""

USUAL: Final = 3
"""How many it shows unless it is told."""

_COLOURS: Final = ("--ink", "--line", "--card")
"""The theme's custom properties that the element uses."""


def files(context: PageContext, theme: ThemeFolders) -> Iterator[OutputFile]:
    """The script, and the file of each business. Who asked to stay out of search engines is in none."""
    if not context.wall.has_businesses:
        return
    home = context.site.absolute(urls.HOME)
    looks = fingerprint("element", home, theme.digest_below("embed"), theme.digest_below("static/css"))
    yield OutputFile(urls.ELEMENT, looks, partial(script, theme, home))
    values_of = cache(partial(_values, context))
    for business in context.wall.businesses:
        everything = context.wall.by_business[business.id]
        listed = [recognition for recognition in everything if not recognition.noindex][:MOST]
        inputs = digest_of(context.language.digest, *map(digest_of_thing, listed))
        yield OutputFile(urls.embed_data(business.url), inputs, partial(_data, listed, values_of))


def script(theme: ThemeFolders, wall: str) -> bytes:
    """The script of the element with its stylesheet in it; `wall` is the address of the wall."""
    code = script_without_comments(theme.file("embed/service-wall.js").read_bytes())
    style = without_comments(theme.file("embed/service-wall.css").read_bytes()).decode() + _colours(theme)
    code = code.replace(b"STYLE", json.dumps(style).encode(), 1)
    return code.replace(b"WALL", json.dumps(wall).encode(), 1)


def _colours(theme: ThemeFolders) -> str:
    """The theme's colours by day and by night, and those that the element is told to have."""
    day, night = embed_style.colours(theme)
    by_day, by_night = (
        "".join(f"{name}:{values[name]};" for name in _COLOURS if name in values) for values in (day, night)
    )
    return (
        f":host{{{by_day}}}"
        f"@media(prefers-color-scheme:dark){{:host(:not([scheme=light])){{{by_night}}}}}"
        f":host([scheme=dark]){{{by_night}}}"
    )


def _data(recognitions: Iterable[Recognition], values_of: Callable[[Recognition], dict[str, Any]]) -> bytes:
    values = {"recognitions": [values_of(recognition) for recognition in recognitions]}
    return f"{json.dumps(values, ensure_ascii=False, separators=(',', ':'))}\n".encode()


def _values(context: PageContext, recognition: Recognition) -> dict[str, Any]:
    """What the element shows of a recognition; addresses are relative to the wall's front page."""
    site: Site = context.site
    person, standard = recognition.people[0], recognition.leading_standard
    passage = recognition.leading_evidence().passage
    seen = next((someone for someone in recognition.people if someone.photo), person)
    use: Use = "group" if seen.is_wide_group else "portrait"
    pictures = [file for file in renditions(seen.photo, use) if file.format == "jpg"] if seen.photo else []
    lang = recognition.lang or site.lang
    return {
        "names": context.join_names(recognition.names),
        "url": recognition.url,
        "words": in_quotation_marks(passage.text, lang) if passage else recognition.excerpt,
        "lang": lang,
        "picture": pictures[0].path if pictures else "",
        "initials": person.initials,
        "colour": standard.colour,
        "ink": ink(standard),
    }
