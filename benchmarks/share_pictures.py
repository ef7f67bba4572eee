"""Share pictures, ours and the same by sharp: a ground with an arc, a portrait, pins, three texts."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from functools import partial
from html import escape
from pathlib import Path
from typing import Final

from PIL import Image

from benchmarks.measure.picture_time import PictureTime, time_pictures
from tools.programs import ROOT
from wall_of_fame.site.share_pictures import portrait, poster
from wall_of_fame.site.share_pictures.card import Card, Face
from wall_of_fame.site.share_pictures.layouts import WIDE
from wall_of_fame.site.share_pictures.shapes import Pin
from wall_of_fame.site.theme.folders import ThemeFolders
from wall_of_fame.site.theme.theme_files import palette
from wall_of_fame.system.workers import Advance, processors, run_parts

_PORTRAIT: Final = (720, 900)
_WORDS: Final = (
    "remembered how my mother takes her tea",
    "stayed until the last bus had gone and then walked all of us home in the rain",
    "told us the truth",
)
_FONT: Final = "sans-serif"


def write_portraits(photos: Path, portraits: Path) -> None:
    """The portraits from which both begin: one of each photo, as the wall keeps them."""
    portraits.mkdir()
    for path in sorted(photos.iterdir()):
        with Image.open(path) as photo:
            photo.draft("RGB", _PORTRAIT)
            photo.resize(_PORTRAIT).save(portraits / path.name, quality=82)


def ours(portraits: Path, count: int) -> PictureTime:
    """What `count` share pictures take us, shared out over the processors."""
    cards = [_card(portraits, number) for number in range(count)]
    return time_pictures(lambda: sum(run_parts(partial(_draw_all, portraits), cards, items_a_process=1)))


def _draw_all(portraits: Path, cards: Sequence[Card], _advance: Advance) -> int:
    read = partial(_read, portraits)
    return sum(len(poster.draw(card, read)) for card in cards)


def _read(portraits: Path, name: str) -> bytes:
    return (portraits / name).read_bytes()


def theirs(node: Path, modules: Path, portraits: Path, count: int) -> PictureTime:
    """What as many like pictures take sharp, which is handed the drawing as SVG."""
    posters = [
        {"svg": _svg(card), "portrait": str(portraits / card.faces[0].photo)}
        for card in (_card(portraits, number) for number in range(count))
    ]
    box = {"left": 64, "top": 66, "width": portrait.FRAME_WIDTH, "height": 496}
    recipe = json.dumps({"posters": posters, "box": box, "processors": processors()})
    script = ROOT / "benchmarks/peers/sharp/share.mjs"
    done = subprocess.run(
        [str(node), str(script), str(modules)], input=recipe, check=True, capture_output=True, text=True
    )
    return PictureTime(**json.loads(done.stdout))


def _card(portraits: Path, number: int) -> Card:
    names = sorted(path.name for path in portraits.iterdir())
    colours = palette(ThemeFolders((ROOT / "theme",)))
    pins = (("A", "#0b5fa5", "#fff"), ("B", "#2f7d32", "#fff"), ("C", "#e8b008", "#0b2038"))
    return Card(
        name=f"Sample Person {number}",
        line="Waiter, The Corner Café",
        words=f"“{_WORDS[number % len(_WORDS)]}”",
        faces=(Face("SP", names[number % len(names)]),),
        pins=tuple(Pin(*pin) for pin in pins[: number % 3 + 1]),
        caption="Attention · Kindness",
        site="A wall",
        ground=pins[number % 3][1],
        on_ground=pins[number % 3][2],
        curve=colours["sun"],
        colours=colours,
    )


def _svg(card: Card) -> str:
    """The same drawing, but for the portrait: texts in a size that fits, broken after five words."""
    words = card.words.split()
    lines = [" ".join(words[at : at + 5]) for at in range(0, len(words), 5)]
    lines_of_words = "".join(
        f'<text x="516" y="{270 + 62 * at}" font-size="50">{escape(line)}</text>'
        for at, line in enumerate(lines)
    )
    pins = "".join(
        f'<circle cx="{564 + 118 * at}" cy="520" r="52" fill="{pin.colour}" stroke="#0f2440"/>'
        f'<text x="{546 + 118 * at}" y="535" font-size="48" fill="{pin.ink}">{pin.letter}</text>'
        for at, pin in enumerate(card.pins)
    )
    arc = "M0 0H1200V490C900 580 300 580 0 490Z"
    return f"""<svg xmlns="http://www.w3.org/2000/svg" width="{WIDE.width}" height="{WIDE.height}">
<rect width="1200" height="630" fill="{card.colours["paper"]}"/>
<path d="{arc}" fill="{card.curve}" transform="translate(0 14)"/><path d="{arc}" fill="{card.ground}"/>
<g font-family="{_FONT}" font-weight="700" fill="{card.on_ground}">
<text x="516" y="130" font-size="84">{escape(card.name)}</text>
<text x="516" y="190" font-size="33">{escape(card.line)}</text>{lines_of_words}{pins}
<g fill="{card.colours["ink"]}" font-size="25"><text x="516" y="608">{escape(card.caption)}</text>
<text x="1040" y="608">{escape(card.site)}</text></g></g></svg>"""
