"""What templates of printed things have in common: their looks, and values that are made alike for all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Any, Final

from wall_of_fame.site.share_pictures import fonts
from wall_of_fame.site.share_pictures.card import Card
from wall_of_fame.system.digests import fingerprint
from wall_of_fame.system.typesetting import typesetter

TYPEFACES: Final = fonts.typeface_path(fonts.TEXT[0]).parent
"""The folder of the typefaces."""

DRAWING: Final = Path(__file__).with_name("drawing.typ")
"""The shapes and functions that all templates use."""

# Words up to this length fit in any size.
_SHORT_WORD: Final = 12


@cache
def looks(*templates: Path) -> bytes:
    """The digest of what gives a file its looks: the templates, the typefaces, and what sets it."""
    return fingerprint(
        [template.read_bytes() for template in templates], dict(fonts.FILES), typesetter.engine_version()
    )


def pin_values(card: Card, standards: Sequence[str]) -> list[dict[str, Any]]:
    """The pins of a card with the names of their standards."""
    return [asdict(pin) | {"name": name} for pin, name in zip(card.pins, standards, strict=True)]


def colour_values(card: Card) -> dict[str, str]:
    """The colours of a card by their names."""
    return {**card.colours, "ground": card.ground, "on-ground": card.on_ground, "curve": card.curve}


def longest_words(texts: Mapping[str, str]) -> dict[str, str]:
    """The longest word of each text if it may be too wide for its line, else nothing, as `<name>-word`."""
    words = {name: max(text.split(" "), key=len, default="") for name, text in texts.items()}
    return {f"{name}-word": word if len(word) > _SHORT_WORD else "" for name, word in words.items()}


def language_code(tag: str) -> str:
    """The language of a tag in two or three letters, as Typst takes it."""
    code = tag.partition("-")[0].lower()
    return code if code.isascii() and code.isalpha() and len(code) in {2, 3} else "en"
