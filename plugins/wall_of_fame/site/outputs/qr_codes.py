"""recognition/<id>/qr.svg: a code that leads a phone's camera from a certificate back to its page."""

from __future__ import annotations

import io
from collections.abc import Iterator
from functools import partial
from typing import Final

from wall_of_fame.site import Build, OutputFile
from wall_of_fame.system.digests import fingerprint

_MASK: Final = 3
"""One of the eight patterns that the standard allows; to try all of them takes five times as long."""

_QUIET_ZONE: Final = 4
"""Modules of white around the code, as ISO/IEC 18004 asks for."""


def files(build: Build) -> Iterator[OutputFile]:
    """A code for each recognition, unless the site is built without keepsakes."""
    if build.site.keepsakes:
        for shown in build.wall.recognitions:
            address = build.site.absolute(shown.url)
            yield OutputFile(f"{shown.url}qr.svg", fingerprint("qr", address), partial(code, address))


def code(address: str) -> bytes:
    """The address as a QR code in SVG, black on white; readable with up to 15 % of it spoilt (level M)."""
    import segno  # noqa: PLC0415 - it takes its time, and most builds make no new code

    into = io.BytesIO()
    segno.make_qr(address, error="m", boost_error=False, mask=_MASK).save(
        into,
        kind="svg",
        border=_QUIET_ZONE,
        light="#fff",
        xmldecl=False,
        omitsize=True,
        svgclass=None,
        lineclass=None,
    )
    return into.getvalue().replace(b"<svg ", b'<svg shape-rendering="crispEdges" ', 1)
