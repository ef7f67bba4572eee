"""What machines read first: sitemap.xml, robots.txt, and _headers for the static host."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import partial
from operator import itemgetter
from typing import Final
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape

from wall_of_fame import urls
from wall_of_fame.site import SEARCH_CSP, Build, OutputFile, Site
from wall_of_fame.system.digests import digest_of

_NAMESPACE: Final = "http://www.sitemaps.org/schemas/sitemap/0.9"
_URLS_A_SITEMAP: Final = 45_000
"""The protocol allows 50,000; see https://www.sitemaps.org/protocol.html."""

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

/pictures/*
  Cache-Control: public, max-age=31536000, immutable

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
"""

_SEARCH: Final = """
/search/*
  ! Content-Security-Policy
  Content-Security-Policy: {csp}; frame-ancestors 'none'
"""
"""The program that searches is loaded by a script of this folder, so the folder allows it, and no other."""

_INDEX: Final = """
/{folder}*
  Cache-Control: public, max-age=31536000, immutable
"""

_FORM: Final = """
/admin/*
  ! Content-Security-Policy
  ! Cross-Origin-Opener-Policy
  Content-Security-Policy: {csp}; frame-ancestors 'none'
  Cross-Origin-Opener-Policy: same-origin-allow-popups
  X-Robots-Tag: noindex
"""
"""The form signs in by a window of its own; “!” takes back what stands above, where the host knows it."""


def files(build: Build) -> Iterator[OutputFile]:
    """The three files; more than one sitemap if the wall is large."""
    addresses = ((build.site.absolute(page.url), page.changed) for page in build.listed())
    listed = sorted(addresses, key=itemgetter(0))
    yield from sitemaps(build.site, listed)
    yield OutputFile.ready(
        "robots.txt", f"User-agent: *\nAllow: /\n\nSitemap: {build.site.absolute('sitemap.xml')}\n".encode()
    )
    headers = _HEADERS.format(csp=build.site.csp)
    if build.site.search:
        headers += _SEARCH.format(csp=SEARCH_CSP)
        folders = (page.values["folder"] for page in build.pages if page.url == urls.SEARCH)
        headers += "".join(_INDEX.format(folder=folder) for folder in folders if folder)
    if build.site.form_csp:
        headers += _FORM.format(csp=build.site.form_csp)
    yield OutputFile.ready("_headers", headers.encode())


def sitemaps(site: Site, listed: Sequence[tuple[str, date | None]]) -> Iterator[OutputFile]:
    """sitemap.xml, or an index of that name and the sitemaps that it lists."""
    parts = [listed[start : start + _URLS_A_SITEMAP] for start in range(0, len(listed), _URLS_A_SITEMAP)]
    if len(parts) <= 1:
        yield _part("sitemap.xml", listed)
        return
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    yield OutputFile.ready(
        "sitemap.xml", _document("sitemapindex", "sitemap", [(site.absolute(name), None) for name in names])
    )
    for name, part in zip(names, parts, strict=True):
        yield _part(name, part)


def _part(name: str, listed: Sequence[tuple[str, date | None]]) -> OutputFile:
    """A sitemap, made only if it lists anything else than the last one."""
    made_of = "\n".join(f"{address} {changed}" for address, changed in listed)
    return OutputFile(name, digest_of(made_of.encode()), partial(_document, "urlset", "url", listed))


def _document(root: str, each: str, addresses: Iterable[tuple[str, date | None]]) -> bytes:
    """A sitemap or an index of sitemaps: `each` address with the day on which it last changed, if known."""
    dated, undated = _pattern(each, "loc", "lastmod"), _pattern(each, "loc")
    document = ET.Element(root, xmlns=_NAMESPACE)
    document.text = "\n%s"
    frame = ET.tostring(document, encoding="utf-8", xml_declaration=True).decode()
    entries = (
        dated % {"loc": escape(address), "lastmod": changed.isoformat()}
        if changed
        else undated % {"loc": escape(address)}
        for address, changed in addresses
    )
    return f"{frame % ''.join(entries)}\n".encode()


def _pattern(each: str, *parts: str) -> str:
    """An element with a line for each of its parts, and `%(name)s` in the place of each value."""
    element = ET.Element(each)
    for part in parts:
        ET.SubElement(element, part).text = f"%({part})s"
    ET.indent(element, "")
    return ET.tostring(element, encoding="unicode") + "\n"
