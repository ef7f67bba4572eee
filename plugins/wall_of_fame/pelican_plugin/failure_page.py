"""The page that `make serve` shows as long as there is no site, because the first build has failed."""

from __future__ import annotations

from typing import Final
from xml.etree import ElementTree as ET

POLICY: Final = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
"""The page loads nothing, and runs nothing."""

TITLE: Final = "The wall cannot be built yet"
_SECONDS: Final = 2
"""After so many seconds the browser looks again."""


def failure_page(failure: str) -> bytes:
    """The page, which loads itself again until there is a site."""
    page = ET.Element("html", lang="en")
    head = ET.SubElement(page, "head")
    ET.SubElement(head, "meta", charset="utf-8")
    ET.SubElement(head, "meta", {"http-equiv": "refresh", "content": str(_SECONDS)})
    ET.SubElement(head, "meta", name="viewport", content="width=device-width, initial-scale=1")
    ET.SubElement(head, "title").text = TITLE
    main = ET.SubElement(ET.SubElement(page, "body"), "main")
    ET.SubElement(main, "h1").text = TITLE
    ET.SubElement(main, "p").text = "Mend this and save the file: the wall is then built and shown by itself."
    ET.SubElement(main, "pre").text = failure
    text: bytes = ET.tostring(page, encoding="utf-8", method="html")
    return b"<!doctype html>\n" + text
