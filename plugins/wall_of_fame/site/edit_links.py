"""Which file in the repository each page is made of, and where it is changed and a new one begun."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from wall_of_fame import urls
from wall_of_fame.content import Content
from wall_of_fame.site.forges import Repository
from wall_of_fame.wall import Standard

_HOME_PAGE: Final = "home"
_NEW_NAME: Final = "a-few-words-of-the-story.md"


@dataclass(frozen=True, slots=True)
class Sources:
    """The repository, if the wall names one, and by the URL of each page its file's path there."""

    repository: Repository | None = None
    folder: str = ""
    paths: Mapping[str, str] = field(default_factory=dict)

    def of(self, url: str) -> str:
        """The file of the page at a URL, a later page of a list included; nothing if there is none."""
        if not self.paths:
            return ""
        return self.paths.get(url) or self.paths.get("/".join(url.split("/")[:2]) + "/", "")

    def edit(self, url: str) -> str:
        """Where the page at a URL is changed; nothing if nowhere."""
        path = self.of(url)
        return self.repository.edit(path) if self.repository and path else ""

    def new(self, year: int, text: str) -> str:
        """Where a nomination of a year is begun with a text; nothing if nowhere."""
        if self.repository is None:
            return ""
        return self.repository.new(f"{self.folder}nominations/{year}", _NEW_NAME, text)


def sources(content: Content, repository: Repository | None, folder: str) -> Sources:
    """Where everything comes from; `folder` is that of the content within the repository, ending in “/”."""
    if repository is None:
        return Sources()
    return Sources(repository, folder, {url: folder + path for url, path in _paths(content)})


def _paths(content: Content) -> Iterator[tuple[str, str]]:
    for kind, entries in content.of_kind.items():
        yield from ((urls.page_of(kind, entry.id), entry.path) for entry in entries.values())
    if _HOME_PAGE in content.pages:
        yield urls.HOME, content.pages[_HOME_PAGE].path
    if content.places is not None:
        yield urls.PLACES, content.places.path
        yield from (
            (urls.page_of("place", one.id), content.places.path) for one in content.places.record.places
        )


def nomination(standards: tuple[Standard, ...], today: date, _: Callable[[str], str]) -> str:
    """The first text of a nomination: every field that it must have, each with a word on it."""
    about = {
        "nominee": _("who was recognised: the name of their file in people/; if there is none yet, add it"),
        "business": _("where it happened: the name of its file in businesses/"),
        "standards": _("keep those that the story shows, each with words that stand in it"),
        "date": _("the day on which it happened"),
        "approved": _("leave this to the reviewer"),
    }
    story = _("The story. Names only of people who said yes; no telephone numbers, no addresses.")
    named = "".join(f"  {standard.id}:  # {standard.name}\n" for standard in standards)
    return (
        "---\n"
        f"nominee:  # {about['nominee']}\n"
        f"business:  # {about['business']}\n"
        f"standards:  # {about['standards']}\n{named}"
        f"date: {today.isoformat()}  # {about['date']}\n"
        f"approved: {{by: , on: }}  # {about['approved']}\n"
        "---\n"
        f"{story}\n"
    )
