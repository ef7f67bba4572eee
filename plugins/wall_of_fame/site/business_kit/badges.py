"""The badge of each business: `badge.svg` and its like, `badge.png`, and `shields.json` for shields.io."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import cache, partial

from wall_of_fame import urls
from wall_of_fame.site import OutputFile, Site
from wall_of_fame.site.business_kit.badge import (
    DRAWING_VERSION,
    SCHEMES,
    SIZES,
    Badge,
    BadgeWords,
    badge_words,
    lay_out,
)
from wall_of_fame.site.business_kit.badge_colours import BadgeColours, badge_colours
from wall_of_fame.site.language import Language
from wall_of_fame.system.digests import digest_of, fingerprint
from wall_of_fame.wall import Wall

Draw = Callable[[Badge, BadgeColours], bytes]


def files(wall: Wall, site: Site, language: Language) -> Iterator[OutputFile]:
    """The badges of all businesses: SVG in every build, PNG in those with keepsakes.

    Equal counts make equal badges, so each of them is drawn once.
    """
    words_of = cache(partial(badge_words, site, language))
    looks = fingerprint("badge", DRAWING_VERSION, dict(site.colours))
    kinds = (("svg", cache(_svg)), ("png", cache(_png)))[: 1 + site.keepsakes]
    schemes = {scheme: badge_colours(site.colours, scheme) for scheme in SCHEMES}
    variants = [(kind, draw, size, scheme) for kind, draw in kinds for size in SIZES for scheme in SCHEMES]
    for business in wall.businesses:
        words = words_of(len(wall.by_business[business.id]))
        inputs = digest_of(looks, fingerprint(words))
        for kind, draw, size, scheme in variants:
            make = partial(draw, words, size, schemes[scheme])
            yield OutputFile(urls.badge(business.url, size, scheme, kind), inputs, make)
        yield OutputFile(urls.shields(business.url), inputs, partial(shields_json, words, schemes["light"]))


def _svg(words: BadgeWords, size: str, colours: BadgeColours) -> bytes:
    from wall_of_fame.site.business_kit.badge_svg import as_svg  # noqa: PLC0415 - only when one is drawn

    return as_svg(lay_out(words, size), colours)


def _png(words: BadgeWords, size: str, colours: BadgeColours) -> bytes:
    from wall_of_fame.site.business_kit.badge_png import as_png  # noqa: PLC0415 - only when one is drawn

    return as_png(lay_out(words, size), colours)


def shields_json(words: BadgeWords, colours: BadgeColours) -> bytes:
    """What shields.io draws a badge of: see https://shields.io/badges/endpoint-badge."""
    values = {
        "schemaVersion": 1,
        "label": words.site,
        "message": words.together,
        "labelColor": colours.ink.removeprefix("#"),
        "color": colours.sun.removeprefix("#"),
    }
    return f"{json.dumps(values, ensure_ascii=False)}\n".encode()
