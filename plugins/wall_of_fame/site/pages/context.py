"""What page makers work with, and the heads of pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from markupsafe import Markup

from wall_of_fame import urls
from wall_of_fame.site import Feed, Head, Section, Site
from wall_of_fame.site import structured_data as structured
from wall_of_fame.site.edit_links import Sources
from wall_of_fame.site.language import Language, day
from wall_of_fame.site.pages.lists import Pager
from wall_of_fame.site.pictures.photos import renditions
from wall_of_fame.site.search import Index
from wall_of_fame.site.share_pictures.share_picture import SharePicture
from wall_of_fame.text.story import excerpt
from wall_of_fame.wall import Photo, Recognition, Standard, Wall

DESCRIPTION_CHARACTERS: Final = 155
"""How much of a description search engines show."""


@dataclass(frozen=True, slots=True)
class Intro:
    """The opening words of the front page."""

    title: str
    summary: str
    html: Markup


@dataclass(frozen=True, slots=True)
class PageContext:
    """What page makers work with: the wall, the site, its words, its opening words, its files, its search."""

    wall: Wall
    site: Site
    language: Language
    today: date
    intro: Intro | None = None
    sources: Sources = field(default_factory=Sources)
    index: Index | None = None

    def head(  # noqa: PLR0913 - a head has that many parts
        self,
        title: str,
        url: str,
        *,
        description: str = "",
        above: Iterable[Section] = (),
        thing: Mapping[str, Any] | None = None,
        feeds: tuple[Feed, ...] = (),
        image: str = "",
        share: SharePicture | None = None,
        og_type: str = "website",
        noindex: bool = False,
        lang: str = "",
        name: str = "",
        add: str = "",
    ) -> Head:
        """The head of the page at `url`; `above` are the sections that it lies in, front page left out.

        `name` is what the page is called among its neighbours, if that is shorter than its title.
        `share` is the picture to share; without one, `image` is the absolute address of another.
        """
        crumbs = (
            (Section(self.language("Wall"), urls.HOME), *above, Section(name or title, url)) if url else ()
        )
        things = [thing] if thing else []
        if crumbs and not noindex:
            things.append(structured.breadcrumbs(self.site, crumbs))
        return Head(
            title=title,
            description=excerpt(description, DESCRIPTION_CHARACTERS),
            url=url,
            canonical=self.site.absolute(url),
            crumbs=crumbs,
            noindex=noindex,
            feeds=feeds,
            image=self.site.absolute(share.path) if share else image,
            image_alt=share.alt if share else "",
            image_size=(share.width, share.height) if share else None,
            og_type=og_type,
            json_ld=tuple(map(structured.as_script, things)),
            lang=lang,
            edit=self.sources.edit(url),
            add=add,
        )

    def titled(self, title: str, pager: Pager | None) -> str:
        """The title of one page of a list: the first page bears the list's own."""
        if pager is None or pager.number == 1:
            return title
        page = self.language("Page %(number)s") % {"number": pager.number}
        return f"{title} · {page}" if title else page

    def day(self, on: date) -> str:
        """A date in words."""
        return day(on, self.language.locale)

    def image(self, photo: Photo | None) -> str:
        """The absolute address of a portrait for sharing, if there is one."""
        return self.site.absolute(renditions(photo, "portrait")[-1].path) if photo else ""

    def feeds(self, title: str, url: str) -> tuple[Feed, ...]:
        """The two feeds beside the page at `url`."""
        return (
            Feed(title, "application/atom+xml", f"{url}feed.atom"),
            Feed(title, "application/feed+json", f"{url}feed.json"),
        )


def standards_of(recognitions: Iterable[Recognition]) -> tuple[tuple[Standard, int], ...]:
    """The standards that recognitions name, in the wall's order, with how many name each."""
    counts = Counter(item.standard for shown in recognitions for item in shown.evidence)
    return tuple(sorted(counts.items(), key=lambda counted: (counted[0].order, counted[0].id)))


def newest(recognitions: Sequence[Recognition]) -> date | None:
    """The day of the newest approval, if there is any recognition."""
    return max((shown.approved_on for shown in recognitions), default=None)
