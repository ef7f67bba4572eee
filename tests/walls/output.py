"""A built site as the tests look at it."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

from lxml import etree, html

Element = html.HtmlElement

LINKS = {"href", "src", "poster", "action", "formaction", "data", "cite", "manifest"}
"""The attributes whose value is an address."""


class Html:
    """One page of a site, parsed."""

    def __init__(self, path: str, data: bytes) -> None:
        self.path = path
        self.source = data.decode("utf-8")
        self.root: Element = html.document_fromstring(
            data, parser=html.HTMLParser(encoding="utf-8", huge_tree=True)
        )

    def __repr__(self) -> str:
        return f"<Html {self.path}>"

    @property
    def url(self) -> str:
        """The page's own address, relative to the site, without a leading slash."""
        return self.path.removesuffix("index.html")

    def find(self, xpath: str) -> list[Any]:
        """Everything that an XPath expression finds."""
        found = self.root.xpath(xpath)
        assert isinstance(found, list)
        return found

    def one(self, xpath: str) -> Any:
        """The one thing that an XPath expression finds."""
        found = self.find(xpath)
        assert len(found) == 1, f"{self.path}: {len(found)} × {xpath}"
        return found[0]

    def meta(self, name: str) -> list[str]:
        """The contents of the meta tags of a name or property."""
        return [str(value) for value in self.find(f"//meta[@name='{name}' or @property='{name}']/@content")]

    @property
    def is_redirect(self) -> bool:
        """Whether the page only leads elsewhere."""
        return bool(self.find("//meta[@http-equiv='refresh']"))

    @property
    def is_embedded(self) -> bool:
        """Whether the page is for a frame of another website."""
        return "embedded" in str(self.root.get("class"))

    @property
    def is_hidden(self) -> bool:
        """Whether search engines are asked to leave the page out."""
        return any("noindex" in value for value in self.meta("robots"))

    @property
    def text(self) -> str:
        """All text of the body, white space as it stands."""
        return str(self.one("//body").text_content())

    @cached_property
    def ids(self) -> list[str]:
        """The ids of the page's elements, which links may point to."""
        return [str(value) for value in self.find("//@id")]

    @property
    def json_ld(self) -> list[dict[str, Any]]:
        """The schema.org data of the page."""
        return [
            json.loads(script.text_content()) for script in self.find("//script[@type='application/ld+json']")
        ]

    def links(self) -> Iterator[tuple[Element, str]]:
        """Every address that the page names, with the element that names it."""
        for element in self.root.iter(etree.Element):
            for name, value in element.attrib.items():
                if name in LINKS:
                    yield element, value
                elif name in {"srcset", "imagesrcset"}:
                    yield from ((element, part.split()[0]) for part in value.split(","))
            if element.tag == "meta" and element.get("http-equiv", "").lower() == "refresh":
                yield element, element.get("content", "").partition("url=")[2]


@dataclass(frozen=True)
class Output:
    """The files of a built site."""

    folder: Path

    @cached_property
    def files(self) -> Mapping[str, bytes]:
        """Every file's bytes by its path."""
        return {
            path.relative_to(self.folder).as_posix(): path.read_bytes()
            for path in sorted(self.folder.rglob("*"))
            if path.is_file()
        }

    @cached_property
    def html(self) -> Mapping[str, Html]:
        """Every HTML file by its path, parsed."""
        return {path: Html(path, data) for path, data in self.files.items() if path.endswith(".html")}

    @property
    def pages(self) -> Iterator[Html]:
        """Every page that says something itself: no redirects, nor pages for frames of other websites."""
        return (page for page in self.html.values() if not page.is_redirect and not page.is_embedded)

    @cached_property
    def former_folders(self) -> tuple[str, ...]:
        """The folders of former addresses: a page there leads on, and files beside it are there twice."""
        return tuple(page.url for page in self.html.values() if page.is_redirect and page.url.endswith("/"))

    def page(self, url: str) -> Html:
        """The page at a site-relative address."""
        return self.html[f"{url}index.html" if url.endswith("/") or not url else url]

    def text(self, path: str) -> str:
        """One file as text."""
        return self.files[path].decode("utf-8")

    @cached_property
    def home(self) -> str:
        """The absolute address of the site, as its front page says."""
        return str(self.page("").one("//link[@rel='canonical']/@href"))

    @property
    def root(self) -> str:
        """The path of the site on its host, with a slash at both ends."""
        return urlsplit(self.home).path

    def resolve(self, base: str, address: str) -> tuple[str, str] | None:
        """The file and fragment that an address on a page means, or None if it leads out of the site."""
        target = urlsplit(urljoin(urljoin(self.home, base), address))
        if f"{target.scheme}://{target.netloc}" != self.home.removesuffix(self.root):
            return None
        path = unquote(target.path).removeprefix(self.root)
        return (f"{path}index.html" if path.endswith("/") or not path else path), unquote(target.fragment)


def fingerprint(folder: Path) -> dict[str, str]:
    """Every file below a folder with the hash of its bytes."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
