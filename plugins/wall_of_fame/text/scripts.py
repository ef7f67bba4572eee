"""Which names mix scripts, or have signs that look like letters: a forged name may.

The rule is that of Unicode Technical Standard 39, “highly restrictive”: one script; or Latin with the scripts
in which Chinese, Japanese or Korean is written. Digits count as letters do.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Final

from fontTools.unicodedata import script, script_extension, script_name

# Scripts that are written together, as UTS 39 adds them to those of each character.
_WRITING_SYSTEMS: Final = {
    "Hani": frozenset({"Hanb", "Jpan", "Kore"}),
    "Hira": frozenset({"Jpan"}),
    "Kana": frozenset({"Jpan"}),
    "Hang": frozenset({"Kore"}),
    "Bopo": frozenset({"Hanb"}),
}
# What these scripts make together; Latin may stand beside each.
_TOGETHER: Final = frozenset({"Hanb", "Jpan", "Kore"})
_ANY_SCRIPT: Final = frozenset({"Zyyy", "Zinh"})
_LATIN: Final = "Latn"

_LETTER_LIKE: Final = ("<font>", "<wide>", "<circle>", "<square>", "<super>", "<sub>")
# Signs that people do write in names: ordinals, powers, marks of trade.
_USUAL_SIGNS: Final = frozenset("ªº¹²³™℠")
# Letters on a dark circle or square, which have no decomposition in Unicode.
_DARK_LETTERS: Final = {
    chr(first + letter): chr(0x41 + letter) for first in (0x1F150, 0x1F170) for letter in range(26)
}


def scripts_of(name: str) -> frozenset[str]:
    """The English names of the scripts of a name's letters and digits."""
    letters = [character for character in set(name) if _scripts(character)]
    codes = {
        script(letter) if script(letter) not in _ANY_SCRIPT else min(_scripts(letter)) for letter in letters
    }
    return frozenset(script_name(code) for code in codes if code not in _TOGETHER)


def mixes_scripts(name: str) -> bool:
    """Whether a name mixes scripts that are not written together."""
    if name.isascii():
        return False
    scripts = [found for found in map(_scripts, set(name)) if found]
    if not scripts or frozenset.intersection(*scripts):
        return False
    others = [found for found in scripts if _LATIN not in found]
    return not (frozenset.intersection(*others) & _TOGETHER)


def letter_like_signs(name: str) -> dict[str, str]:
    """The signs of a name that look like Latin letters or digits and are not, each with what it looks like.

    Full-width letters are usual in East Asian names that have no other Latin letters.
    """
    if name.isascii():
        return {}
    signs = {sign: letter for sign in name if (letter := _letter_meant(sign))}
    is_east_asian = any(_scripts(letter) & _TOGETHER for letter in name)
    if is_east_asian and not any(letter.isascii() and letter.isalpha() for letter in name):
        return {sign: letter for sign, letter in signs.items() if not _is_full_width(sign)}
    return signs


@lru_cache(maxsize=4096)
def _scripts(character: str) -> frozenset[str]:
    """The scripts in which a letter, digit or mark is written; none if any script may use it."""
    if unicodedata.category(character)[0] not in "LNM" or script(character) == "Zinh":
        return frozenset()
    scripts = frozenset(script_extension(character))
    if scripts & _ANY_SCRIPT:
        return frozenset()
    return scripts.union(*(_WRITING_SYSTEMS.get(code, frozenset()) for code in scripts))


@lru_cache(maxsize=4096)
def _letter_meant(sign: str) -> str:
    """The Latin letter or digit that a sign looks like; "" for any other character."""
    if sign in _DARK_LETTERS:
        return _DARK_LETTERS[sign]
    if sign in _USUAL_SIGNS or not unicodedata.decomposition(sign).startswith(_LETTER_LIKE):
        return ""
    letter = unicodedata.normalize("NFKC", sign)
    plain = letter.strip("()").replace(".", "")
    return letter if plain and all(_is_latin_or_digit(part) for part in plain) else ""


def _is_latin_or_digit(character: str) -> bool:
    return character.isalnum() and (script(character) in {_LATIN, "Grek"} or character.isascii())


def _is_full_width(sign: str) -> bool:
    return "\uff01" <= sign <= "\uff5e"
