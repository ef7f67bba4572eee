"""sitemap.xml and robots.txt for search engines, and _headers for the static host."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import partial
from typing import Final
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape

from wall_of_fame import urls
from wall_of_fame.site import SEARCH_CSP, SHARE_CSP, Build, OutputFile, Site
from wall_of_fame.system.digests import digest_of
from wall_of_fame.wall import Wall

_NAMESPACE: Final = "http://www.sitemaps.org/schemas/sitemap/0.9"

# The protocol allows 50,000; see https://www.sitemaps.org/protocol.html.
_URLS_A_SITEMAP: Final = 45_000

_HEADERS: Final = """\
/*
  Content-Security-Policy: {csp}; frame-ancestors 'none'
  X-Content-Type-Options: nosniff
  X-Frame-Options: DENY
  Referrer-Policy: strict-origin-when-cross-origin
  Permissions-Policy: camera=(), geolocation=(), microphone=(), interest-cohort=()
  Cross-Origin-Opener-Policy: same-origin

/theme/*
  Cache-Control: public, max-age=31536000, immutable
  Access-Control-Allow-Origin: *

/pictures/*
  Cache-Control: public, max-age=31536000, immutable
  Cross-Origin-Resource-Policy: cross-origin

/videos/*
  Cache-Control: public, max-age=31536000, immutable

/*.atom
  Content-Type: application/atom+xml; charset=utf-8

/feed.json
  Content-Type: application/feed+json; charset=utf-8
  Access-Control-Allow-Origin: *

/*/feed.json
  Content-Type: application/feed+json; charset=utf-8
  Access-Control-Allow-Origin: *

/api/v1/*
  Access-Control-Allow-Origin: *
  X-Robots-Tag: noindex

/:kind/:id/wall.json
  Access-Control-Allow-Origin: *

/:kind/:id/wall-*
  Access-Control-Allow-Origin: *

/businesses/:id/badge*
  Access-Control-Allow-Origin: *
  Cross-Origin-Resource-Policy: cross-origin

/businesses/:id/shields.json
  Access-Control-Allow-Origin: *

/:kind/:id/oembed.json
  Access-Control-Allow-Origin: *

/service-wall.js
  Access-Control-Allow-Origin: *
  Cross-Origin-Resource-Policy: cross-origin
"""

# Only these pages may stand in the frame of another website. A rule has one “*” at most, on some hosts.
_EMBED_HEADERS: Final = """
/{folder}embed/*
  ! Content-Security-Policy
  ! X-Frame-Options
  Content-Security-Policy: {csp}
  Access-Control-Allow-Origin: *
"""

_EMBEDDED: Final = ("businesses/", "recognition/")
_DEPTH: Final = 2

# These pages show how an embedded page looks.
_SHARE_HEADERS: Final = """
/businesses/:id/share/*
  ! Content-Security-Policy
  Content-Security-Policy: {csp}; frame-ancestors 'none'
"""

# A script of this folder loads the program that searches, so only this folder allows it.
_SEARCH_HEADERS: Final = """
/search/*
  ! Content-Security-Policy
  Content-Security-Policy: {csp}; frame-ancestors 'none'
"""

_INDEX_HEADERS: Final = """
/{folder}*
  Cache-Control: public, max-age=31536000, immutable
"""

# The form signs in by a window of its own. “!” takes back a header from above, on hosts that know it.
_FORM_HEADERS: Final = """
/admin/*
  ! Content-Security-Policy
  ! Cross-Origin-Opener-Policy
  Content-Security-Policy: {csp}; frame-ancestors 'none'
  Cross-Origin-Opener-Policy: same-origin-allow-popups
  X-Robots-Tag: noindex
"""
DatedAddress = tuple[str, date | None]
"""An absolute address, and the day on which its page last changed, if that is known."""


def files(build: Build) -> Iterator[OutputFile]:
    """The three files; more than one sitemap if the wall is large."""
    pages = sorted(build.listed_pages(), key=lambda page: page.url)
    yield from sitemaps(build.site, [(build.site.absolute(page.url), page.changed) for page in pages])
    yield OutputFile.ready(
        "robots.txt", f"User-agent: *\nAllow: /\n\nSitemap: {build.site.absolute('sitemap.xml')}\n".encode()
    )
    headers = _HEADERS.format(csp=build.site.csp)
    for folder in (":kind/:id/", ":id/", *_deep_folders(build.wall)):
        headers += _EMBED_HEADERS.format(folder=folder, csp=build.site.csp)
    headers += _SHARE_HEADERS.format(csp=SHARE_CSP)
    if build.site.search:
        headers += _SEARCH_HEADERS.format(csp=SEARCH_CSP)
        folders = (page.values["folder"] for page in build.pages if page.url == urls.SEARCH)
        headers += "".join(_INDEX_HEADERS.format(folder=folder) for folder in folders if folder)
    if build.site.form_csp:
        headers += _FORM_HEADERS.format(csp=build.site.form_csp)
    yield OutputFile.ready("_headers", headers.encode())


def _deep_folders(wall: Wall) -> Iterator[str]:
    """Former addresses whose embedded pages no rule for all of them fits."""
    for former, url in wall.former_addresses.items():
        if url.startswith(_EMBEDDED) and former.endswith("/") and former.count("/") > _DEPTH:
            yield former


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
