"""_headers: what a static host sends with each file, for hosts that read such a file.

A rule has one “*” at most, and a later rule adds to an earlier one; “!” takes a header back, on hosts that
know it. No rule tells who asked to stay out of search engines: certificates and pictures to share are listed
of nobody, so that their addresses need not be named here.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from wall_of_fame import urls
from wall_of_fame.site import SEARCH_CSP, SHARE_CSP, Build, OutputFile
from wall_of_fame.wall import Wall

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

/service-wall.js
  Access-Control-Allow-Origin: *
  Cross-Origin-Resource-Policy: cross-origin
"""

_FOR_SCRIPTS: Final = ("Access-Control-Allow-Origin: *",)
_FOR_PAGES: Final = ("Cross-Origin-Resource-Policy: cross-origin",)
_UNLISTED: Final = ("X-Robots-Tag: noindex",)


class _Rule(NamedTuple):
    """What is sent with files beside pages: their names, the folders of these pages, and the lines."""

    files: str
    folders: tuple[str, ...]
    lines: tuple[str, ...]


# Only embedded pages may stand in the frame of another website; the page to share shows how they look.
_BESIDE_PAGES: Final = (
    _Rule("wall.json", ("businesses/",), _FOR_SCRIPTS),
    _Rule("wall-*", ("businesses/",), _FOR_SCRIPTS),
    _Rule("badge*", ("businesses/",), _FOR_SCRIPTS + _FOR_PAGES),
    _Rule("shields.json", ("businesses/",), _FOR_SCRIPTS),
    _Rule("oembed.json", ("businesses/", "people/", "recognition/"), _FOR_SCRIPTS),
    _Rule("certificate.pdf", ("recognition/",), _UNLISTED),
    _Rule("share-*", ("people/", "recognition/"), _FOR_PAGES + _UNLISTED),
    _Rule(
        "embed/*",
        ("businesses/", "recognition/"),
        (
            "! Content-Security-Policy",
            "! X-Frame-Options",
            "Content-Security-Policy: {csp}",
            *_FOR_SCRIPTS,
        ),
    ),
    _Rule(
        "share/*",
        ("businesses/",),
        ("! Content-Security-Policy", "Content-Security-Policy: {share_csp}; frame-ancestors 'none'"),
    ),
)

_USUAL_FOLDER: Final = ":kind/:id/"

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

# Whoever verifies a digital pin asks for these from another site; whose it is, nobody is to search for.
_DIGITAL_PIN_HEADERS: Final = f"""
/{urls.DIGITAL_PINS}*
  Access-Control-Allow-Origin: *
  Cross-Origin-Resource-Policy: cross-origin

/{urls.DIGITAL_PINS}*.jwt
  Content-Type: application/vc+jwt
  X-Robots-Tag: noindex

/{urls.DIGITAL_PINS}*.png
  X-Robots-Tag: noindex
"""

# The form signs in by a window of its own.
_FORM_HEADERS: Final = """
/admin/*
  ! Content-Security-Policy
  ! Cross-Origin-Opener-Policy
  Content-Security-Policy: {csp}; frame-ancestors 'none'
  Cross-Origin-Opener-Policy: same-origin-allow-popups
  X-Robots-Tag: noindex
"""


def files(build: Build) -> Iterator[OutputFile]:
    """The file."""
    yield OutputFile.ready("_headers", "".join(_parts(build)).encode())


def _parts(build: Build) -> Iterator[str]:
    site = build.site
    yield _HEADERS.format(csp=site.csp)
    yield from (_written(rule, _USUAL_FOLDER, site.csp) for rule in _BESIDE_PAGES)
    if site.search:
        yield _SEARCH_HEADERS.format(csp=SEARCH_CSP)
        folders = (page.values["folder"] for page in build.pages if page.url == urls.SEARCH)
        yield from (_INDEX_HEADERS.format(folder=folder) for folder in folders if folder)
    if build.wall.pin_issuer:
        yield _DIGITAL_PIN_HEADERS
    if site.form_csp:
        yield _FORM_HEADERS.format(csp=site.form_csp)
    # Some hosts take a hundred rules, so these, of which there may be many, come last.
    for former, url in _other_folders(build.wall):
        yield from (
            _written(rule, former, site.csp) for rule in _BESIDE_PAGES if url.startswith(rule.folders)
        )


def _written(rule: _Rule, folder: str, csp: str) -> str:
    lines = "".join(f"  {line.format(csp=csp, share_csp=SHARE_CSP)}\n" for line in rule.lines)
    return f"\n/{folder}{rule.files}\n{lines}"


def _other_folders(wall: Wall) -> Iterator[tuple[str, str]]:
    """Former addresses that are not as deep as those of today, each with the address of today."""
    depth = _USUAL_FOLDER.count("/")
    for former, url in wall.former_addresses.items():
        if former.endswith("/") and former.count("/") != depth:
            yield former, url
