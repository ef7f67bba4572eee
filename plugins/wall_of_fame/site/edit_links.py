"""Links to the repository's web editor: to change a page's file, and to begin a new nomination."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from wall_of_fame import urls
from wall_of_fame.content import Content
from wall_of_fame.site.forges import Repository
from wall_of_fame.site.language import Language
from wall_of_fame.wall import Standard

_HOME_PAGE: Final = "home"
_NEW_NAME: Final = "a-few-words-of-the-story.md"


@dataclass(frozen=True, slots=True)
class PageSources:
    """The files in the repository that pages are made of.

    `repository` is None if the wall names none. `folder` is the content's folder within it, `paths` has
    the path of each page's file by the page's URL.
    """

    repository: Repository | None = None
    folder: str = ""
    paths: Mapping[str, str] = field(default_factory=dict)

    def path_of(self, url: str) -> str:
        """The path of the file of the page at a URL, also of a later page of a list; empty without a file."""
        if not self.paths:
            return ""
        return self.paths.get(url) or self.paths.get("/".join(url.split("/")[:2]) + "/", "")

    def edit_url(self, url: str) -> str:
        """The address at which the file of the page at a URL is changed; empty if there is none."""
        path = self.path_of(url)
        return self.repository.edit_url(path) if self.repository and path else ""

    def new_nomination_url(self, year: int, text: str) -> str:
        """The address at which a nomination of a year is begun with a text; empty without a repository."""
        if self.repository is None:
            return ""
        return self.repository.new_url(f"{self.folder}nominations/{year}", _NEW_NAME, text)


def page_sources(content: Content, repository: Repository | None, folder: str) -> PageSources:
    """The file of every page; `folder` is that of the content within the repository, ending in “/”."""
    if repository is None:
        return PageSources()
    return PageSources(repository, folder, {url: folder + path for url, path in _paths(content)})


def _paths(content: Content) -> Iterator[tuple[str, str]]:
    """Each page's URL with the path of its file within content/."""
    for kind, entries in content.of_kind.items():
        yield from ((urls.page_of(kind, entry.id), entry.path) for entry in entries.values())
    if _HOME_PAGE in content.pages:
        yield urls.HOME, content.pages[_HOME_PAGE].path
    if content.places is not None:
        yield urls.PLACES, content.places.path
        for place in content.places.record.places:
            yield urls.page_of("place", place.id), content.places.path


def nomination_template(standards: tuple[Standard, ...], today: date, language: Language) -> str:
    """The text with which a new nomination begins: every field that it must have, each with a hint."""
    _ = language
    hints = {
        "nominee": _("the person or team: the name of their file in people/ (add a file if there is none)"),
        "business": _("where it happened: the name of the file in businesses/"),
        "standards": _("keep the standards that the story shows, each with words copied from the story"),
        "date": _("the day it happened"),
        "approved": _("leave this to the reviewer"),
    }
    story = _("The story. Only name people who have agreed. No phone numbers and no addresses.")
    standard_lines = "".join(f"  {standard.id}:  # {standard.name}\n" for standard in standards)
    return (
        "---\n"
        f"nominee:  # {hints['nominee']}\n"
        f"business:  # {hints['business']}\n"
        f"standards:  # {hints['standards']}\n{standard_lines}"
        f"date: {today.isoformat()}  # {hints['date']}\n"
        f"approved: {{by: , on: }}  # {hints['approved']}\n"
        "---\n"
        f"{story}\n"
    )
