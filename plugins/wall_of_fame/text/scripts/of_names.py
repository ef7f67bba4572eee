"""Which names mix scripts, or have signs that look like letters: a forged name may.

The rule is that of Unicode Technical Standard 39, “highly restrictive”: one script; or Latin with the scripts
in which Chinese, Japanese or Korean is written. Digits count as letters do.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

from wall_of_fame.text.scripts.of_characters import script, script_extensions, script_name

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
# Letters of phonetic writing that nobody tells from common ones.
_PHONETIC: Final = {"\u0251": "a", "\u2c6d": "A", "\u0261": "g", "\ua7ac": "G", "\u0269": "i"}
# Small capitals and turned letters, but for those of African alphabets; by their names in Unicode.
_SHAPE: Final = re.compile(
    r"LATIN (?:LETTER|SMALL LETTER|CAPITAL LETTER|LETTER SMALL)"
    r" (?:SMALL CAPITAL|CAPITAL|TURNED) ([A-DF-UW-Z])"
    r"|LATIN LETTER SMALL CAPITAL ([EV])"
)
# Roman numerals, letters and numbers in brackets or with full stops, ligatures.
_ALIKE_BY_COMPATIBILITY: Final = re.compile("[\u2160-\u217f\u2474-\u249b\u249c-\u24b5\ufb00-\ufb06]")
# Letters of other scripts that look like Latin ones: Cyrillic, Greek, Lisu, Cherokee.
_LATIN_TWINS: Final = str.maketrans(
    "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u0501\u051b\u051d\u04bb\u04cf\u04c0"
    "\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0425\u0423\u0406\u0408\u0405"
    "\u03bf\u03bd\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7"
    "\ua4ee\ua4d0\ua4da\ua4d3\ua4f0\ua4dd\ua4d6\ua4e7\ua4f2\ua4d9\ua4d7\ua4e1\ua4df"
    "\ua4e0\ua4f3\ua4d1\ua4e3\ua4e2\ua4d4\ua4f4\ua4e6\ua4ea\ua4eb\ua4ec\ua4dc"
    "\u13a0\u13a1\u13a2\u13a9\u13aa\u13ab\u13ac\u13b3\u13b7\u13bb\u13c0"
    "\u13c2\u13c3\u13cf\u13d9\u13da\u13de\u13df\u13e2\u13e6\u13f4",
    "aeopcyxijsdqwhlIABEKMHOPCTXYIJSovABEZHIKMNOPTYXABCDEFGHIJKLMNOPRSTUVWXYZDRTYAJEWMHGhZbVSLCPKB",
)
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
    scripts = [scripts_of_letter for scripts_of_letter in map(_scripts, set(name)) if scripts_of_letter]
    if not scripts or frozenset.intersection(*scripts):
        return False
    others = [scripts_of_letter for scripts_of_letter in scripts if _LATIN not in scripts_of_letter]
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


def latin_twin(name: str) -> str:
    """What a name that has no Latin letter looks like, if each of its letters looks like one; else ""."""
    if name.isascii():
        return ""
    twin = name.translate(_LATIN_TWINS)
    letters = [letter for letter in name if letter.isalpha()]
    return twin if len(letters) > 1 and twin.isascii() and not any(map(str.isascii, letters)) else ""


@lru_cache(maxsize=4096)
def _scripts(character: str) -> frozenset[str]:
    """The scripts in which a letter, digit or mark is written; none if any script may use it."""
    if unicodedata.category(character)[0] not in "LNM" or script(character) == "Zinh":
        return frozenset()
    scripts = script_extensions(character)
    if scripts & _ANY_SCRIPT:
        return frozenset()
    return scripts.union(*(_WRITING_SYSTEMS.get(code, frozenset()) for code in scripts))


@lru_cache(maxsize=4096)
def _letter_meant(sign: str) -> str:
    """The Latin letter or digit that a sign looks like; "" for any other character."""
    if letter := _DARK_LETTERS.get(sign) or _PHONETIC.get(sign) or _shape_meant(sign):
        return letter
    if sign in _USUAL_SIGNS or not unicodedata.decomposition(sign).startswith(_LETTER_LIKE):
        return ""
    letter = unicodedata.normalize("NFKC", sign)
    plain = letter.strip("()").replace(".", "")
    return letter if plain and all(_is_latin_or_digit(part) for part in plain) else ""


def _shape_meant(sign: str) -> str:
    """The letter or digit of a small capital, a turned letter, a Roman numeral, a ligature, a dark digit."""
    if match := _SHAPE.fullmatch(unicodedata.name(sign, "")):
        return match[1] or match[2]
    if _ALIKE_BY_COMPATIBILITY.match(sign):
        return unicodedata.normalize("NFKC", sign)
    digit = unicodedata.digit(sign, None)
    return (
        str(digit) if digit is not None and "DIGIT" in unicodedata.name(sign) and not sign.isdecimal() else ""
    )


def _is_latin_or_digit(character: str) -> bool:
    return character.isalnum() and (script(character) in {_LATIN, "Grek"} or character.isascii())


def _is_full_width(sign: str) -> bool:
    return "\uff01" <= sign <= "\uff5e"
