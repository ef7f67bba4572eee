"""The theme's macros, which are filters too: `{{ recognition|card }}` draws the macro `card`."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property, partial
from typing import Any, Final, cast

from jinja2 import Environment
from markupsafe import Markup, escape

from wall_of_fame.wall import Evidence

_ONCE: Final = {
    "card": ("card", "word_card", "card_length", "quotation"),
    "chart": ("bar", "word_curve"),
    "empty_state": ("empty_state",),
    "page_frame": (
        "policy", "stylesheets_and_icons", "page_header", "breadcrumbs", "page_footer", "contact_links",
    ),
    "pager": ("page_label",),
    "photo": ("photo", "portrait", "hero_portrait", "faces", "monogram"),
    "print": ("print_help",),
    "name_list": ("person_entry", "business_entry", "row_standard"),
    "nomination_source": ("nominated_by", "source_words", "whom_it_served"),
    "slide": ("slide",),
    "standard": (
        "pin", "silent_pin", "mark", "pin_with_mark", "standard_link", "standard_link_with_mark", "pin_row",
        "standard_counts",
    ),
    "text": (
        "lang_attributes",
        "names",
        "recognition_count",
        "large_number",
        "time_tag",
        "ceremony_time",
        "date_range",
        "name_size",
        "name_link",
        "everything_about",
        "more_heading",
        "part_of_campaign",
        "campaign_status",
        "display_link",
        "pins_given",
        "about_pin",
        "won",
    ),
}  # fmt: skip
"""Macros, by their file, that are drawn once for the same arguments: one card stands in many lists."""

_ANEW: Final = {
    "card": ("cards",),
    "chart": ("others_row",),
    "filters": ("filters",),
    "pager": ("page_links",),
    "print": ("print_as_cards",),
    "name_list": ("people_list", "business_list"),
}
"""Macros that are drawn each time, because no two pages have the same list."""

_SPECIAL: Final = (True,)
"""The option that a special thing in a row is drawn with."""

MACRO_FILES: Final = (*_ONCE, *_ANEW)
"""The files of all macros, in the theme's folder `templates/macros/`, without their ending."""


def macro_filters(env: Environment) -> dict[str, Callable[..., Any]]:
    """The filters that draw macros, by their names."""
    return {
        **{name: cache(draw) for name, draw in _macros(env, _ONCE)},
        **dict(_macros(env, _ANEW)),
        "draw_each": partial(_draw_each, env),
    }


def _macros(
    env: Environment, by_file: Mapping[str, Iterable[str]]
) -> Iterator[tuple[str, Callable[..., Markup]]]:
    """What draws the theme's macros, with their names."""
    for file, names in by_file.items():
        for name in names:
            yield name, _Drawing(env, f"macros/{file}.html", name)


@dataclass
class _Drawing:
    """What draws one macro; its file is read when it is first needed."""

    env: Environment
    file: str
    name: str

    @cached_property
    def _macro(self) -> Callable[..., Markup]:
        return cast(Callable[..., Markup], getattr(self.env.get_template(self.file).module, self.name))

    def __call__(self, *arguments: Any, **options: Any) -> Markup:
        return self._macro(*arguments, **options)


def _draw_each(env: Environment, things: Iterable[Any], macro: str, special: Container[int] = ()) -> Markup:
    """A macro drawn of one thing after the other; `special` positions (from 1) get the option `true`."""
    draw = env.filters[macro]
    drawn = [draw(thing, *_SPECIAL) if at in special else draw(thing) for at, thing in enumerate(things, 1)]
    return Markup("".join(drawn))  # noqa: S704 - macros are safe


def marked_words(evidence: Evidence) -> Markup:
    """The sentence around the words that show a standard, with these marked."""
    passage = evidence.passage
    if passage is None or not passage.words:
        return escape(passage.before) if passage else Markup()
    mark = f'<mark class="evidence standard--{evidence.standard.id}">'
    parts = (escape(passage.before), mark, escape(passage.words), "</mark>", escape(passage.after))
    return Markup("".join(parts))  # noqa: S704 - every text is escaped


def without_line(drawn: Markup, name: str) -> Markup:
    """What macros have drawn without the paragraphs of a class, such as `card__business`; all for ""."""
    if not name:
        return drawn
    first, *others = str(drawn).split(f'<p class="{name}">')
    return Markup("".join((first, *(piece.partition("</p>\n")[2] for piece in others))))  # noqa: S704 - as above
