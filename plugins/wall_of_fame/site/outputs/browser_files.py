"""What browsers ask a site for: the icon for tabs, the manifest to put it on a phone, the search to add."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from functools import partial
from typing import Final
from xml.etree import ElementTree as ET

from wall_of_fame import urls
from wall_of_fame.site import Build, OutputFile, Site
from wall_of_fame.site.language.wording import labelled
from wall_of_fame.site.theme.theme_files import TOUCH_ICON, Assets
from wall_of_fame.system.digests import fingerprint
from wall_of_fame.text.story import excerpt

_OPENSEARCH: Final = "http://a9.com/-/spec/opensearch/1.1/"
_SHORT_NAME: Final = 16
"""The characters of a name that OpenSearch allows; a phone has room for as many below an icon."""

_ICON_SIZES: Final = ((16, 16), (32, 32), (48, 48))


def files(build: Build) -> Iterator[OutputFile]:
    """The manifest, and the description of the search if the site has one."""
    site, _ = build.site, build.translate
    yield OutputFile.ready(urls.MANIFEST, manifest(site))
    if site.search:
        yield OutputFile.ready(urls.OPENSEARCH, opensearch(site, labelled(_("Find someone"), site.name, _)))


def icon_file(theme: Assets) -> Iterator[OutputFile]:
    """The icon for browsers that know no SVG, and for whoever asks for it without looking."""
    for file in theme.contents:
        if file.path == TOUCH_ICON:
            yield OutputFile(urls.FAVICON, fingerprint("favicon", file.data), partial(favicon, file.data))


def manifest(site: Site) -> bytes:
    """The web app manifest. Its window keeps a way back, since the wall has no button for that."""
    values = {
        "name": site.name,
        "short_name": excerpt(site.name, _SHORT_NAME),
        "lang": site.lang,
        "dir": site.direction,
        "start_url": site.link(urls.HOME),
        "scope": site.link(urls.HOME),
        "display": "minimal-ui",
        "background_color": site.colours.get("paper", "#fff"),
        "theme_color": site.colours.get("sky", "#fff"),
        "icons": [
            {"src": site.link(f"{site.assets}icon.svg"), "type": "image/svg+xml", "sizes": "any"},
            {"src": site.link(site.assets + TOUCH_ICON), "type": "image/png", "sizes": "180x180"},
        ],
    }
    return (json.dumps(values, ensure_ascii=False, indent=1) + "\n").encode()


def opensearch(site: Site, description: str) -> bytes:
    """The description by which a browser or a phone adds the site's search (OpenSearch 1.1)."""
    root = ET.Element("OpenSearchDescription", xmlns=_OPENSEARCH)
    ET.SubElement(root, "ShortName").text = excerpt(site.name, _SHORT_NAME)
    ET.SubElement(root, "LongName").text = excerpt(site.name, 48)
    ET.SubElement(root, "Description").text = description
    ET.SubElement(root, "InputEncoding").text = "UTF-8"
    ET.SubElement(root, "Image", type="image/svg+xml").text = site.absolute(f"{site.assets}icon.svg")
    template = site.absolute(f"{urls.SEARCH}?q={{searchTerms}}")
    ET.SubElement(root, "Url", type="text/html", template=template)
    written: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def favicon(picture: bytes) -> bytes:
    """The icon in the sizes of tabs, made of the large one."""
    from PIL import Image  # noqa: PLC0415 - it takes its time, and is seldom needed

    buffer = io.BytesIO()
    with Image.open(io.BytesIO(picture)) as image:
        image.convert("RGBA").save(buffer, "ICO", sizes=_ICON_SIZES)
    return buffer.getvalue()
