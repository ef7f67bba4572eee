"""What people type where a name is asked for → the names in it, or what it is instead of a name.

Not everybody knows the name: “N/A”, “don't know her name, the blonde lady on till 3”, “me”. Several may stand
together: “Jo and Sam”. Each is told apart here; nothing is guessed away.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from wall_of_fame.text.names import without_accents
from wall_of_fame.text.nicknames import is_first_name

Kind = Literal["names", "none", "description", "sender"]
"""Names; nothing (“N/A”); words about somebody without a name; whoever sent it (“me”)."""

_NOTHING: Final = re.compile(
    r"(?:n\W?/?\W?a\W?|none|nil|nobody|no ?one|no name(?: given)?|unknown|not known|name unknown|"
    r"unsure|not sure|"
    r"(?:i )?(?:do not|don t|dont|didn t|didnt) (?:know|remember|recall|catch|get)(?: (?:it|that|sorry|"
    r"the name|(?:her|his|their) name))?|"
    r"no idea|dunno|anon(?:ymous)?|tbc|tba|x+|same|see (?:above|below)|as above|test|"
    r"inconnue?|je ne sais pas|aucune? idee|sans nom|keine ahnung|unbekannt|weiss (?:ich )?nicht|"
    r"niemand|keine angabe|k a|"
    r"nao sei|desconhecid[oa]|nenhum|nie wiem|nieznan[ay]|brak|nie znam)"
)
_SENDER: Final = re.compile(r"(?:me|myself|i|moi|moi meme|ich|mich|eu|eu mesm[oa]|ja|mnie)")
_NO_NAME_KNOWN: Final = re.compile(
    r"\b(?:(?:don t|dont|do not|didn t|didnt|did not|never|can t|cant|cannot|couldn t|couldnt) (?:\w+ ){0,2}?"
    r"(?:know|remember|recall|catch|get|got|see|ask|asked)|(?:not|un)sure (?:of|about|what) (?:her|his|"
    r"their|the) name|"
    r"name unknown|unknown name|no name|forgot(?:ten)? (?:her|his|their|the) name|without a name ?badge|"
    r"(?:ne |n )(?:connais|sais|ai) pas|weiss (?:\w+ ){0,3}nicht|kenne (?:\w+ ){0,3}nicht|"
    r"nao (?:sei|lembro|recordo)|nie (?:wiem|znam|pamietam))\b"
)
_SOMEBODY: Final = (
    r"lady|ladies|man|men|woman|women|girls?|guys?|gentle(?:man|men)|lads?|boys?|blokes?|chaps?|gal|fella|person|people|"
    r"one|somebody|someone|cashier|waiter|waitress|receptionist|driver|manager|barista|nurse|assistant|member|"
    r"dame|monsieur|homme|femme|fille|garcon|serveu(?:r|se)|frau|mann|madchen|junge|herr|kellner(?:in)?|"
    r"senhora?|homem|mulher|rapaz|rapariga|menina|moca|pani|pan|dziewczyna|chlopak|kobieta|mezczyzna"
)
_DESCRIPTION: Final = re.compile(
    rf"^(?:(?:the|a|an|that|this|your|our|my|le|la|un|une|der|die|das|den|ein|eine|o|a|um|uma|ta|ten)\s)?(?:[a-z-]+\s){{0,5}}(?:{_SOMEBODY})\b"
)
_WHERE_SEEN: Final = re.compile(
    rf"^(?:[a-z]{{1,12}} ){{0,5}}(?:{_SOMEBODY}) (?:an|am|at|in|im|on|from|with|behind|by|near|bei|beim|"
    r"mit|aus|avec|chez|com|na|no|z|w|przy|who|that|whose|which|qui|que)\b"
)
_TEAM: Final = re.compile(
    r"\b(?:teams?|staff|crew|shift|everyone|everybody|all of (?:them|you)|all the|whole|squad|department|"
    r"equipe|personnel|tout le monde|mannschaft|belegschaft|alle|equipa|todos|toda|zespol|wszyscy|zaloga)\b"
)
_AND: Final = re.compile(
    r"\s?(?:,|/|&|\+|\b(?:and|et|und|e|y|i)\b)\s?(?:\b(?:and|et|und|e|y|i)\b\s?)?", re.IGNORECASE
)
# “Maria e Silva”, “Jan i Syn”, “Marks & Spencer”: each is one name.
_MAY_BE_WITHIN_A_NAME: Final = re.compile(r"&|\s[eyi]\s", re.IGNORECASE)
_LINES: Final = re.compile(r"[;\n]|\s\|\s")
_NAME: Final = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sr|Jr)\.? )?[^\W\d_][\w.'’-]*(?: (?:[^\W\d_][\w.'’-]*)){0,3}"
)
_LOWER: Final = frozenset(
    {"de", "da", "do", "dos", "das", "van", "von", "der", "den", "la", "le", "al", "bin", "di", "du", "ter"}
)
_ARTICLES: Final = frozenset(
    "the a an that this le la un une der die das ein eine o um uma".split()  # noqa: SIM905 - shorter so
)
_ASIDE: Final = re.compile(r"\(([^()]{1,80})\)|\[([^\[\]]{1,80})\]")
_ROLE_AFTER: Final = re.compile(
    r"^(?P<name>[^,–]{2,40}?)(?:\s*[,–]\s+|\s+-\s+|\s+(?=(?:from|at|in|on|who|with) ))(?P<rest>(?:the |"
    r"a |an |in |at |on |from |who )?[a-z].{1,200})$"
)


@dataclass(frozen=True, slots=True)
class TypedNames:
    """What was typed for a name: the `names`, and what is `beside` them; `is_split` if a cell had several.

    `is_team` is true of what is no person alone; `doubt` says what an editor has to look at, or "".
    """

    kind: Kind
    names: tuple[str, ...] = ()
    beside: str = ""
    is_split: bool = False
    is_team: bool = False
    doubt: str = ""


@lru_cache(maxsize=2_000)
def read_names(typed: str) -> TypedNames:  # noqa: PLR0911 - a way of typing each
    """The names in what was typed; for one that the wall has as it stands, do not ask."""
    text = " ".join(part for part in re.split(r"[ \t]+", typed.strip()) if part)
    folded = _fold(text)
    if not folded or _NOTHING.fullmatch(folded):
        return TypedNames("none")
    if _SENDER.fullmatch(folded):
        return TypedNames("sender")
    parts = [part for part in _LINES.split(text) if any(map(str.isalnum, part))]
    if len(parts) > 1:
        return _several(parts)
    if _NO_NAME_KNOWN.search(folded):
        return TypedNames("description", beside=text)
    text, beside = _without_aside(text)
    if _TEAM.search(_fold(text)):
        return TypedNames("names", (text,), beside, is_team=True)
    match = _ROLE_AFTER.match(text)
    if match and _looks_like_name(match["name"]) and not _is_description(match["name"]):
        text, beside = match["name"], "; ".join(filter(None, (match["rest"], beside)))
    if _is_description(text):
        return TypedNames("description", beside="; ".join(filter(None, (text, beside))))
    parts = [part.strip() for part in _AND.split(text) if part.strip()]
    if len(parts) > 1:
        return _joined(text, parts, beside)
    return TypedNames("names", (text,), beside)


def _fold(text: str) -> str:
    plain = without_accents(text).replace("’", " ").replace("'", " ")
    return " ".join("".join(letter if letter.isalnum() else " " for letter in plain).split())


def _is_description(text: str) -> bool:
    """Whether words tell of somebody without a name."""
    words = text.split()
    is_name = words[0].casefold() not in _ARTICLES and any(
        word[:1].isupper() and word != "I" for word in words[1:]
    )
    folded = _fold(text)
    if (_DESCRIPTION.match(folded) and not is_name) or _WHERE_SEEN.match(folded):
        return True
    # A sentence in lower case is no name.
    lower = sum(word[:1].islower() and word.casefold() not in _LOWER for word in words)
    return len(words) > 4 and lower >= len(words) - 1  # noqa: PLR2004 - no name has so many words


def _without_aside(text: str) -> tuple[str, str]:
    """The text without what stands in brackets, and that."""
    asides = [match[1] or match[2] for match in _ASIDE.finditer(text)]
    rest = " ".join(_ASIDE.sub(" ", text).split())
    return (rest, "; ".join(asides)) if rest and asides else (text, "")


def _several(parts: list[str]) -> TypedNames:
    """The names between semicolons and line breaks, whatever they look like."""
    read = [read_names(part) for part in parts]
    names = tuple(name for part in read for name in part.names)
    beside = "; ".join(filter(None, (part.beside for part in read)))
    if not names:
        return TypedNames("description" if beside else "none", beside=beside)
    return TypedNames(
        "names", names, beside, is_split=len(names) > 1, is_team=any(part.is_team for part in read)
    )


def _joined(text: str, parts: list[str], beside: str) -> TypedNames:
    """Names that “and” or commas join: several people, or one name."""
    if not all(map(_looks_like_name, parts)):
        return TypedNames("names", (text,), beside, doubt="several")
    if "," in text and len(parts) == 2 and not re.search(r"&|\+|/|\b(?:and|et|und)\b", text, re.IGNORECASE):  # noqa: PLR2004 - a surname, a first name
        return TypedNames(
            "names", (text,), beside, doubt="surname-first" if " " not in parts[0] else "several"
        )
    if _MAY_BE_WITHIN_A_NAME.search(text) and not _are_people(text, parts):
        return TypedNames("names", (text,), beside, doubt="several")
    return TypedNames("names", tuple(parts), beside, is_split=True)


def _are_people(text: str, parts: list[str]) -> bool:
    """Whether each part is a name by itself: of two words, a first name, or one of a list."""
    is_list = "," in text and not re.search(r"\s[eyi]\s", text, re.IGNORECASE)
    return is_list or all(" " in part or is_first_name(part) for part in parts)


def _looks_like_name(part: str) -> bool:
    """Whether a text may be the name of one person: one to four words, each with a capital."""
    words = part.split()
    return (
        bool(_NAME.fullmatch(part))
        and all(word[:1].isupper() or word.casefold() in _LOWER for word in words)
        and not (len(words) == 1 and words[0].casefold() in {"co", "sons", "company"})
    )
