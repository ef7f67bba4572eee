"""A language whose words are longer than English ones by two fifths, as those of many languages are."""

from __future__ import annotations

import math
import re
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po, write_po

from tools.programs import ROOT

LANGUAGE = "de"
"""The tag that it goes by: a language with two forms of a plural."""

FACTOR = 1.4
"""How much longer each word is."""

_PARTS = re.compile(r"%\(\w+\)s|%%|<[^>]+>|&\w+;|[^\W\d_]+")
_ACCENTS = str.maketrans("aeiouyAEIOUY", "áéíôüŷÁÉÍÔÜŶ")


def longer(text: str) -> str:
    """The text with longer words, with accents on their vowels; what is no word stays as it is."""
    return _PARTS.sub(lambda part: part[0] if part[0][0] in "%<&" else _longer_word(part[0]), text)


def _longer_word(word: str) -> str:
    further = math.ceil(len(word) * FACTOR) - len(word)
    return (word + word[:further].lower()).translate(_ACCENTS)


def write(theme: Path) -> None:
    """Put the catalogue of the language into a theme."""
    with (ROOT / "theme/translations/messages.pot").open("rb") as file:
        template = read_po(file)
    catalogue = Catalog(locale=LANGUAGE)
    for message in template:
        if message.id:
            catalogue[message.id] = Message(message.id, _translation(message), context=message.context)
    path = theme / "translations" / LANGUAGE / "LC_MESSAGES" / "messages.po"
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(file, catalogue)


def _translation(message: Message) -> str | tuple[str, ...]:
    if isinstance(message.id, str):
        return longer(message.id)
    return tuple(map(longer, message.id))
