"""qr.svg beside a page: a QR code that leads a phone's camera from printed paper to the page."""

from __future__ import annotations

import io
from collections.abc import Iterator
from functools import partial
from typing import Final

from wall_of_fame.site import Build, OutputFile
from wall_of_fame.system.digests import fingerprint

# One of the eight mask patterns of the standard; to try all of them takes five times as long.
_MASK: Final = 3

# Modules of white around the code, as ISO/IEC 18004 asks for.
_QUIET_ZONE: Final = 4


def files(build: Build) -> Iterator[OutputFile]:
    """A code for each recognition and business, unless the site is built without keepsakes."""
    if build.site.keepsakes:
        pages = [recognition.url for recognition in build.wall.recognitions]
        pages += [business.url for business in build.wall.businesses]
        for url in pages:
            address = build.site.absolute(url)
            yield OutputFile(f"{url}qr.svg", fingerprint("qr", address), partial(qr_code, address))


def qr_code(address: str) -> bytes:
    """The address as a QR code in SVG, black on white; readable with 15 % of it damaged (level M)."""
    import segno  # noqa: PLC0415 - it takes its time, and most builds make no new code

    buffer = io.BytesIO()
    segno.make_qr(address, error="m", boost_error=False, mask=_MASK).save(
        buffer,
        kind="svg",
        border=_QUIET_ZONE,
        light="#fff",
        xmldecl=False,
        omitsize=True,
        svgclass=None,
        lineclass=None,
    )
    return buffer.getvalue().replace(b"<svg ", b'<svg shape-rendering="crispEdges" ', 1)
