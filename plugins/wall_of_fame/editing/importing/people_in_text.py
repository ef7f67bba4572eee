"""Whom a text nominates, where it says so in so many words: “I nominate Jo B. at the Corner Café”."""

from __future__ import annotations

import re
from typing import Final

from wall_of_fame.text.capitals import CAPITAL
from wall_of_fame.text.nicknames import is_first_name

# A full stop belongs to an initial or a title; behind any other word it ends the sentence.
_PART: Final = rf"(?:(?:{CAPITAL}|Mr|Mrs|Ms|Dr|Mme|Mlle)\.|{CAPITAL}[\w'’-]*)"
_NAME: Final = rf"{_PART}(?: {_PART}){{0,2}}"
_AND: Final = re.compile(r" (?:and|&|et|und|e|i) ")
_NAMES: Final = rf"{_NAME}(?:(?:,| and| &| et| und| e| i) {_NAME}){{0,3}}"
_PLACE: Final = (
    rf"(?:(?:(?:{CAPITAL}|\d)[\w'’&.-]*|&|and|of|the|de|du|des|la|le)(?: |(?=[,.!?;:)\n]|$))){{1,5}}"
)
_AT: Final = (
    rf"(?:,? (?:at|from|of|in|@|chez|de|vom|von|bei|beim|aus|im|da|do|no|na|z|ze|w) (?:the |The |le |la |"
    rf"der |dem |o |a )?(?P<business>{_PLACE})| \((?P<beside>{_PLACE})\))?"
)
_FILLER: Final = (
    r"(?:(?:is|are|ist|est|é|to|jest)\s)?"
    r"(?:(?:my|our|the|a|an|meine?n?|unsere?n?|den|die|mon|ma|notre|le|la|o|a|(?:o meu|a minha)|mojego|moją|"
    r"mój|moja|pana|panią)\s(?:[^\W\d_A-Z][\w-]{0,20},?\s){0,3})?"
)
_STRONG: Final = re.compile(
    rf"\b(?i:nominat(?:e|ing)|nominees?(?= is | are |\s?:)|nominations?(?: is)?(?: for| of|:)|"
    rf"shout[- ]?out (?:to|for)|kudos to|"
    rf"nominer|nommer|je nomme|nomear|nomeio|indicar|indico|nominiere|nominować|zgłaszam|zgłosić|nominuję)"
    rf"(?:\s?[:\-–])?\s{{1,3}}{_FILLER}(?P<name>{_NAMES}){_AT}"
)
_THANKS: Final = re.compile(
    rf"\b(?i:thank(?:s| you)?(?: so much| very much)?(?: to)?|well done(?: to)?|merci (?:à|a)|danke an|"
    rf"obrigad[oa] (?:à|ao|a)|"
    rf"dziękuję)\s+(?P<name>{_NAMES}){_AT}"
)
_GERMAN: Final = re.compile(
    rf"(?i:möchte|will|würde)(?: gerne?)? {_FILLER}(?P<name>{_NAMES}){_AT} ?(?i:nominieren|vorschlagen)"
)
_SUBJECT: Final = re.compile(
    rf"(?i:nomination|nominee|nominierung|nomeação|nominacja)(?: (?i:for|of|pour|für|de|para|"
    rf"dla))?(?:\s?[:\-–])?\s{{1,3}}(?P<name>{_NAMES}){_AT}"
)
# A quick look whether one of the patterns may be met at all.
_HINTS: Final = (
    "nomin", "nomm", "nome", "indic", "shout", "kudos", "zgł", "vorschlag", "thank", "well done", "merci",
    "danke", "obrigad", "dziękuj",
)  # fmt: skip
_NO_NAMES: Final = frozenset(
    (  # noqa: SIM905 - shorter so
        "my the you i our this all everyone everybody your their his her to me somebody someone a an "
        "mr mrs ms for god goodness both again very so from by of is was and"
    ).split()
)


def nominee_fields(text: str, subject: str = "") -> tuple[dict[str, str], list[str]]:
    """The fields `person` and `business` that a text gives in so many words, and the remarks on them."""
    folded = f"{subject} {text[:5_000]}".casefold()
    if not any(map(folded.__contains__, _HINTS)):
        return {}, []
    for pattern, words in ((_STRONG, text), (_GERMAN, text), (_SUBJECT, subject)):
        for match in pattern.finditer(words[:5_000]):
            name, business = match["name"], _before_sentence(match["business"] or match["beside"] or "")
            if pattern is _SUBJECT and not business:
                name, business = _without_place(name)
            if name.split()[0].casefold() in _NO_NAMES:
                continue
            fields = {"person": name}
            fields |= {"business": business} if business else {}
            quoted = " ".join(match[0].split()).rstrip(" .,")
            return fields, [f"Taken from the words “{quoted[:120]}”: is it about {fields['person']}?"]
    for match in _THANKS.finditer(text[:5_000]):
        if match["name"].split()[0].casefold() not in _NO_NAMES:
            return {}, [
                f"Did you mean “{match['name']}”? The words are “{' '.join(match[0].split())[:120]}”."
            ]
    return {}, []


def _without_place(names: str) -> tuple[str, str]:
    """The name, and the place that stands after a comma: “Jo B., Corner Café” are no two people."""
    name, _, rest = names.partition(", ")
    is_place = " " in rest and not _AND.search(rest) and not is_first_name(rest.split()[0])
    return (name, rest) if is_place else (names, "")


def _before_sentence(words: str) -> str:
    """The words up to the end of the sentence: “Quay Books. She” goes on with another."""
    return re.split(r"(?<=\w{3})[.] ", words)[0].strip(" .,")
