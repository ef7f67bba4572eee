"""The site, its pages and its other files before they are written."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final, Protocol

from wall_of_fame import urls
from wall_of_fame.records import Absent
from wall_of_fame.site.organisation import Organisation
from wall_of_fame.system.digests import digest_of
from wall_of_fame.wall import Places, Standard, Wall

CSP: Final = (
    "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; font-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; media-src 'self'; base-uri 'none'; form-action 'self'"
)
"""The Content-Security-Policy of pages: they may load this site's own files and nothing else."""

SEARCH_CSP: Final = CSP.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'")
"""The policy of the search page, whose program is compiled in the browser (WebAssembly)."""

SHARE_CSP: Final = f"{CSP}; frame-src 'self'"
"""The policy of pages that show how an embedded page looks."""


@dataclass(frozen=True, slots=True)
class Section:
    """A named link within the site: `url` is site-relative."""

    name: str
    url: str


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed that a page offers: `type` is its media type, `url` is site-relative."""

    title: str
    type: str
    url: str


@dataclass(frozen=True, slots=True, eq=False)
class Site:
    """What every template may use of the site.

    `url` is absolute without a final slash; `root` is its path ("" at the top of a host, "/wall"
    below one); `assets` is the site-relative folder of the theme's files; `marks` has the ids of the
    standards that the theme has a drawing for.
    """

    name: str
    url: str
    root: str
    lang: str
    assets: str
    stylesheets: tuple[str, ...]
    sections: tuple[Section, ...]
    pages: tuple[Section, ...]
    standards: tuple[Standard, ...]
    places: Places
    marks: tuple[str, ...] = ()
    wall_id: str = ""
    """The text that makes ids in feeds and calendars those of this wall, wherever it stands."""
    time_zone: str = "UTC"
    """The name of the time zone whose day is today."""
    direction: str = "ltr"
    """The direction in which the site's language is written: `ltr` or `rtl`."""
    live_reload: bool = False
    keepsakes: bool = False
    """Whether the site has keepsakes: pictures to share, and QR codes on certificates."""
    certificates: bool = False
    """Whether each recognition has its certificate as a PDF file; without it, pages are printed."""
    issuer: str = ""
    """Who issues certificates."""
    search: bool = False
    """Whether the site has a search page, and a search field on every page."""
    organisation: Organisation | None = None
    """Who runs the wall and how to reach them, if the settings say so."""
    has_campaigns_ahead: bool = False
    """Whether a campaign is not over on the day of the build, so that pages follow the reader’s day."""
    has_thanks_among_colleagues: bool = False
    """Whether the site has a page of services to colleagues."""
    without: tuple[Absent, ...] = ()
    """What the wall has none of: businesses, places."""
    csp: str = CSP
    form_csp: str = ""
    """The Content-Security-Policy of the form in the browser; empty without a form."""
    colours: Mapping[str, str] = field(default_factory=dict)
    """The theme's colours for daylight (the light scheme), by their names."""

    @property
    def nominate(self) -> Section | None:
        """The page that explains how to nominate somebody, if there is one."""
        return next((page for page in self.pages if page.url == urls.NOMINATE), None)

    @property
    def has_businesses(self) -> bool:
        """Whether it is a wall with businesses, also if there is none yet."""
        return "businesses" not in self.without

    def absolute(self, url: str) -> str:
        """The absolute address of a site-relative URL."""
        return f"{self.url}/{url}"

    def link(self, url: str, up: str | None = None) -> str:
        """A site-relative URL as a link within the site writes it.

        `up` is the way from a page to the site's root (`../..`), for a page that has to work without a host.
        """
        return f"{self.root if up is None else up}/{url}"


@dataclass(frozen=True, slots=True)
class Head:
    """What the head of a page holds. `json_ld` has schema.org data, each item a JSON text.

    `edit` and `add` are the addresses at which people can change the page's file and begin a new file in
    the repository; empty if there are none.
    """

    title: str
    description: str
    url: str
    canonical: str
    crumbs: tuple[Section, ...] = ()
    noindex: bool = False
    feeds: tuple[Feed, ...] = ()
    image: str = ""
    image_alt: str = ""
    image_size: tuple[int, int] | None = None
    og_type: str = "website"
    json_ld: tuple[str, ...] = ()
    lang: str = ""
    edit: str = ""
    add: str = ""

    @property
    def folder(self) -> str:
        """The folder at the site's top that the page lies in."""
        return self.url[: self.url.find("/") + 1]


class KeepsakeOfPage(Protocol):
    """What is made for a page to be taken along, a picture or a certificate, as the page sees it."""

    @property
    def path(self) -> str:
        """Its path in the output."""

    @property
    def digest(self) -> bytes:
        """The digest of all that it shows."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page before it is written: its URL, its template (empty if Pelican writes it), the template's values.

    `values` is all in which the page differs from others: frozen values of the wall, and small ones made
    of them. `make_head` makes the head, of these values, the site and the interface's language alone, and
    only when the page is written. `changed` is the day of the newest approval on the page.
    `share_picture` is the picture of the page that people share, if it has its own; `print_file` the file to
    be printed of it, such as the certificate of a recognition.
    """

    url: str
    template: str
    values: Mapping[str, Any]
    make_head: Callable[[], Head]
    noindex: bool = False
    changed: date | None = None
    share_picture: KeepsakeOfPage | None = None
    print_file: KeepsakeOfPage | None = None

    @property
    def head(self) -> Head:
        """The head of the page, made anew each time."""
        return self.make_head()


@dataclass(frozen=True, slots=True)
class File:
    """A file of the output: its path and its bytes."""

    path: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Build:
    """What outputs are made of: the wall, the site, its pages, and the day of the build.

    `moment` is that of the build in seconds since 1970, and never goes backwards from build to build.
    `translate` puts an English message into the site's language.
    """

    wall: Wall
    site: Site
    pages: tuple[Page, ...]
    today: date
    moment: int = 0
    translate: Callable[[str], str] = str

    def listed_pages(self) -> Iterator[Page]:
        """The pages that search engines may list."""
        return (page for page in self.pages if not page.noindex)


@dataclass(frozen=True, slots=True)
class OutputFile:
    """A file of the output before it is written.

    `inputs` is the digest of all that it is made of; `make` makes its bytes, in any process. `is_kept` says
    whether that takes so long that the file is kept beside the site, so that it is never made twice. `task`,
    if any, gives a picklable function that makes the same bytes on any machine.
    """

    path: str
    inputs: bytes
    make: Callable[[], bytes]
    is_kept: bool = False
    task: Callable[[], Callable[[], bytes]] | None = None
    group: str = ""
    """Files of the same group are made by the same process, one after the other: they have much in common."""

    @classmethod
    def ready(cls, path: str, data: bytes) -> OutputFile:
        """A file whose bytes are there already."""
        return cls(path, digest_of(data), lambda: data)
