"""What every page of the site shares, and what a page or another output is before it is written."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final, Protocol

from wall_of_fame import urls
from wall_of_fame.system.digests import digest_of
from wall_of_fame.wall import Places, Standard, Wall

CSP: Final = (
    "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; font-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; media-src 'self'; base-uri 'none'; form-action 'self'"
)
"""What pages may load: this site's own files and nothing else."""

SEARCH_CSP: Final = CSP.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'")
"""The same for the page that searches: its program is compiled in the browser (WebAssembly)."""


@dataclass(frozen=True, slots=True)
class Section:
    """A named place to go: `url` is site-relative."""

    name: str
    url: str


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed that a page offers: media type `type`, site-relative `url`."""

    title: str
    type: str
    url: str


@dataclass(frozen=True, slots=True, eq=False)
class Site:
    """The site as every template knows it.

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
    live_reload: bool = False
    keepsakes: bool = False
    """Whether the site has what people take along, such as pictures to share."""
    search: bool = False
    """Whether the site has a page that searches it, and a field for it on every page."""
    csp: str = CSP
    form_csp: str = ""
    """What the page with the form in the browser may load; empty where there is none."""
    colours: Mapping[str, str] = field(default_factory=dict)
    """The theme's colours by day, by their names."""

    @property
    def nominate(self) -> Section | None:
        """The page that tells how to nominate somebody, if there is one."""
        return next((page for page in self.pages if page.url == urls.NOMINATE), None)

    def absolute(self, url: str) -> str:
        """The absolute address of a site-relative one."""
        return f"{self.url}/{url}"

    def link(self, url: str, up: str | None = None) -> str:
        """The address of a site-relative one as links within the site write it.

        `up` is the way from a page to the site's root, for a page that has to work without a host.
        """
        return f"{self.root if up is None else up}/{url}"


@dataclass(frozen=True, slots=True)
class Head:
    """What a page says of itself in its head. `json_ld` holds schema.org data, each a JSON text.

    `edit` and `add` are where the host of the repository lets people change the page's file and begin
    a new one; empty if nowhere.
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


class PictureOfPage(Protocol):
    """A picture to share, as the page that it is made for knows it. `digest` is that of all it shows."""

    @property
    def path(self) -> str:
        """Its path in the output."""

    @property
    def digest(self) -> bytes:
        """The digest of all that it shows."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page to be: its URL, its template (none if Pelican writes it), what the template is handed.

    `values` is all that tells the page from others: frozen values of the wall, and small ones made
    of them. `make_head` makes the head of the same, of the site and of the interface's language alone,
    and only when the page is written. `changed` is the day of the newest thing on the page,
    `share_picture` the picture of it that people share, if it has one of its own.
    """

    url: str
    template: str
    values: Mapping[str, Any]
    make_head: Callable[[], Head]
    noindex: bool = False
    changed: date | None = None
    share_picture: PictureOfPage | None = None

    @property
    def head(self) -> Head:
        """What the page says of itself, worked out anew for each asking."""
        return self.make_head()


@dataclass(frozen=True, slots=True)
class File:
    """A file of the output: its path and its bytes."""

    path: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Build:
    """What the outputs are made of: the wall, the site, its pages, the build's today."""

    wall: Wall
    site: Site
    pages: tuple[Page, ...]
    today: date

    def listed(self) -> Iterator[Page]:
        """The pages that search engines may list."""
        return (page for page in self.pages if not page.noindex)


@dataclass(frozen=True, slots=True)
class OutputFile:
    """A file of the output that is still to be written.

    `inputs` is the digest of all that it is made of; `make` gives its bytes, in whichever process.
    """

    path: str
    inputs: bytes
    make: Callable[[], bytes]

    @classmethod
    def ready(cls, path: str, data: bytes) -> OutputFile:
        """A file whose bytes are known already."""
        return cls(path, digest_of(data), lambda: data)
