"""What makers of pages work with: the wall, the site, the language; and how the head of a page is made."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
from typing import Any, Final

from markupsafe import Markup

from wall_of_fame import urls
from wall_of_fame.site import Feed, Head, Section, Site, structured_data
from wall_of_fame.site.certificates.keepsakes import KeepsakeMaker
from wall_of_fame.site.edit_links import PageSources
from wall_of_fame.site.language import Language, day, join_names
from wall_of_fame.site.page_sizes import CHANGES_SHOWN
from wall_of_fame.site.pages.lists import Pager
from wall_of_fame.site.pictures.photos import Use, renditions
from wall_of_fame.site.search import Index
from wall_of_fame.site.share_pictures.share_picture import SharePicture
from wall_of_fame.text.story import excerpt
from wall_of_fame.wall import Person, Recognition, Standard, Wall

DESCRIPTION_CHARACTERS: Final = 155
"""How much of a description search engines show."""


@dataclass(frozen=True, slots=True)
class Intro:
    """What the wall says of itself on the front page.

    `sentence` says what it is and where, `notice` what everybody must know first; both may be empty. `html`
    tells more, below the wall.
    """

    title: str
    summary: str
    html: Markup
    sentence: str = ""
    notice: str = ""


@dataclass(frozen=True, slots=True)
class PageContext:
    """What makers of pages work with. `today` is the day of the build, `index` the search index, if any."""

    wall: Wall
    site: Site
    language: Language
    today: date
    intro: Intro | None = None
    sources: PageSources = field(default_factory=PageSources)
    index: Index | None = None
    share: SharePicture | None = None
    """The picture to share of every page that has none of its own, if there is one."""
    keepsakes: KeepsakeMaker = field(init=False)
    """What each recognition has to be taken along."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "keepsakes", KeepsakeMaker(self.site, self.language))

    def head(  # noqa: PLR0913 - a head has that many parts
        self,
        title: str,
        url: str,
        *,
        description: str = "",
        above: Iterable[Section] = (),
        json_ld: Mapping[str, Any] | None = None,
        feeds: tuple[Feed, ...] = (),
        image: str = "",
        share: SharePicture | None = None,
        og_type: str = "website",
        noindex: bool = False,
        lang: str = "",
        name: str = "",
        add: str = "",
    ) -> Head:
        """The head of the page at `url`.

        `above` are the sections that the page lies in, without the front page. `name` is the page's name
        in the breadcrumbs, if that is shorter than its title. `share` is the picture to share; without
        one, `image` is the absolute address of another picture; without either, it is that of the wall.
        """
        share = share or (None if image else self.share)
        _ = self.language
        crumbs = (Section(_("Home"), urls.HOME), *above, Section(name or title, url)) if url else ()
        data = [json_ld] if json_ld else []
        if crumbs and not noindex:
            data.append(structured_data.breadcrumb_list(self.site, crumbs))
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
            image_size=share.size if share else None,
            og_type=og_type,
            json_ld=tuple(map(structured_data.as_script, data)),
            lang=lang,
            edit=self.sources.edit_url(url),
            add=add,
        )

    def list_head(
        self, name: str, url: str, description: str, page_url: str = "", pager: Pager | None = None
    ) -> Head:
        """The head of the list at `url`, such as the list of all people, or of a later page of it.

        `page_url` and `pager` are those of the page, if the list has several. `name` is the list's name.
        """
        title, page_url = self.page_title(name, pager), page_url or url
        return self.head(
            title,
            page_url,
            description=description,
            above=(Section(name, url),) if page_url != url else (),
            json_ld=structured_data.collection_page(self.site, title, page_url),
        )

    def page_title(self, title: str, pager: Pager | None) -> str:
        """The title of a page of a list: the first page has the list's title, later ones add their number."""
        if pager is None or pager.number == 1:
            return title
        _ = self.language
        page = _("Page %(number)s") % {"number": pager.number}
        return f"{title} · {page}" if title else page

    def join_names(self, names: Sequence[str]) -> str:
        """Join names as a sentence does in the site's language: “Ana, Bo and Cy”."""
        return join_names(names, self.language)

    def names_at_business(self, recognition: Recognition) -> str:
        """Who was recognised, and where: “Ana, Bo and Cy at the Corner Café”."""
        _ = self.language
        names, business = self.join_names(recognition.names), recognition.business_name
        return _("%(names)s at %(business)s") % {"names": names, "business": business} if business else names

    def day(self, on: date) -> str:
        """A date as the site's language writes it."""
        return day(on, self.language.locale)

    def image(self, person: Person) -> str:
        """The absolute address of somebody's picture in its largest size; empty without a photo."""
        use: Use = "group" if person.is_wide_group else "portrait"
        return self.site.absolute(renditions(person.photo, use)[-1].path) if person.photo else ""

    def quoted(self, recognitions: Iterable[Recognition]) -> Recognition | None:
        """What other websites quote of a page: the first of its recognitions that search engines may list.

        That is a keepsake: without keepsakes it is nothing.
        """
        listed = (recognition for recognition in recognitions if not recognition.noindex)
        return next(listed, None) if self.site.keepsakes else None

    def feeds(self, title: str, url: str) -> tuple[Feed, ...]:
        """The two feeds of the page at `url`."""
        return (
            Feed(title, "application/atom+xml", f"{url}feed.atom"),
            Feed(title, "application/feed+json", f"{url}feed.json"),
        )


def count_standards(recognitions: Iterable[Recognition]) -> tuple[tuple[Standard, int], ...]:
    """The standards that recognitions name, in the wall's order, each with the number of recognitions."""
    counts = Counter(evidence.standard for recognition in recognitions for evidence in recognition.evidence)
    order = {standard: (standard.order, standard.id) for standard in counts}
    return tuple((standard, counts[standard]) for standard in sorted(counts, key=order.__getitem__))


def changes_of(recognitions: Iterable[Recognition]) -> tuple[Recognition, ...]:
    """The newest recognitions of these that have changed something; those with noindex are left out."""
    changing = (
        recognition
        for recognition in recognitions
        if recognition.reply and recognition.reply.changed and not recognition.noindex
    )
    return tuple(islice(changing, CHANGES_SHOWN))


def newest_approval(recognitions: Iterable[Recognition]) -> date | None:
    """The day of the newest approval; None without recognitions."""
    return max((recognition.approved_on for recognition in recognitions), default=None)
