"""sitemap.xml and robots.txt for search engines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import partial
from typing import Final
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape

from wall_of_fame.site import Build, OutputFile, Site
from wall_of_fame.system.digests import digest_of

_NAMESPACE: Final = "http://www.sitemaps.org/schemas/sitemap/0.9"

# The protocol allows 50,000; see https://www.sitemaps.org/protocol.html.
_URLS_A_SITEMAP: Final = 45_000

DatedAddress = tuple[str, date | None]
"""An absolute address, and the day on which its page last changed, if that is known."""


def files(build: Build) -> Iterator[OutputFile]:
    """Both files; more than one sitemap if the wall is large."""
    pages = sorted(build.listed_pages(), key=lambda page: page.url)
    yield from sitemaps(build.site, [(build.site.absolute(page.url), page.changed) for page in pages])
    yield OutputFile.ready(
        "robots.txt", f"User-agent: *\nAllow: /\n\nSitemap: {build.site.absolute('sitemap.xml')}\n".encode()
    )


def sitemaps(site: Site, addresses: Sequence[DatedAddress]) -> Iterator[OutputFile]:
    """sitemap.xml, or an index of that name and the sitemaps that it lists."""
    starts = range(0, len(addresses), _URLS_A_SITEMAP)
    parts = [addresses[start : start + _URLS_A_SITEMAP] for start in starts]
    if len(parts) <= 1:
        yield _part("sitemap.xml", addresses)
        return
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    yield OutputFile.ready(
        "sitemap.xml", _document("sitemapindex", "sitemap", [(site.absolute(name), None) for name in names])
    )
    for name, part in zip(names, parts, strict=True):
        yield _part(name, part)


def _part(name: str, addresses: Sequence[DatedAddress]) -> OutputFile:
    """A sitemap."""
    lines = "\n".join(f"{address} {changed}" for address, changed in addresses)
    return OutputFile(name, digest_of(lines.encode()), partial(_document, "urlset", "url", addresses))


def _document(root: str, element: str, addresses: Iterable[DatedAddress]) -> bytes:
    """A sitemap or an index of sitemaps as XML; `root` and `element` name the whole and each entry."""
    dated, undated = _pattern(element, "loc", "lastmod"), _pattern(element, "loc")
    document = ET.Element(root, xmlns=_NAMESPACE)
    document.text = "\n%s"
    pattern = ET.tostring(document, encoding="utf-8", xml_declaration=True).decode()
    entries = (
        dated % {"loc": escape(address), "lastmod": changed.isoformat()}
        if changed
        else undated % {"loc": escape(address)}
        for address, changed in addresses
    )
    return f"{pattern % ''.join(entries)}\n".encode()


def _pattern(name: str, *parts: str) -> str:
    """An element with a line for each of its parts, and `%(part)s` in the place of each value."""
    element = ET.Element(name)
    for part in parts:
        ET.SubElement(element, part).text = f"%({part})s"
    ET.indent(element, "")
    return ET.tostring(element, encoding="unicode") + "\n"
