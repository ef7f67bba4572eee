"""Phone numbers, grouped in any way; and numbers of bank cards and accounts.

A number of nine digits or more counts as a phone number unless it looks like something else or is called so;
a shorter one counts only after a word such as “tel” or “call”.
"""

# ruff: noqa: E501 - in a long pattern one kind stands on one line

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from wall_of_fame.text.contacts.number_context import (
    is_announced,
    is_catalogue_number,
    is_count,
    is_local_number,
    is_number_of_a_thing,
    is_part_of_a_sign,
)

Span = tuple[int, int]

_GAP: Final = r"(?:[ .\-/()_|]{0,5}|(?<=\b0\d{4})[,:] ?|(?<=\b0\d{3})[,:] ?|[ .\-]?\n[ >]{0,12})"
_NUMBER: Final = re.compile(rf"(?:(?<![^\W_])|(?<=\b[Oo]))(?:\+ ?|\(\+?)?\d(?:{_GAP}\d){{4,18}}(?![^\W_])")
_LINK: Final = re.compile(
    r"(?:\bwa\.me/|\bt\.me/\+|\b(?:tel|sms|callto|viber|facetime):(?://)?|[?&](?:phone|number|tel)=|signal\.me/#p/)\+?"
    r"\d[\d.()-]{5,18}"
)
_LONG: Final = 9
_LONGEST_PHONE: Final = 15
_SHORT: Final = 5

# In Britain a number has eleven digits with its first 0, elsewhere it may have ten in pairs.
_SHORT_ABROAD: Final = 10
_PAIRS: Final = 4
_PHONE_SHAPE: Final = re.compile(r"(?<![\d.,/-])(?:\(?\+\s?[1-9]|00[1-9]|\(?0[1-9])[\d .\-/()_\n]{7,22}\d")
_GROUPS: Final = re.compile(r"\d+")
_BETWEEN_NUMBERS: Final = re.compile(r"(?<=\d\d)(?:\. | [-/|] )(?=\d)")

# Web addresses hold long numbers: of posts, events and pictures.
_WEB_ADDRESS: Final = (
    r"https?://(?!wa\.me/|api\.whatsapp\.|t\.me/)(?:[^\s<>\"'()\]]|\([^\s<>\"'()\]]{0,99}\)){1,600}"
)
_IN_WEB_ADDRESS: Final = re.compile(_WEB_ADDRESS)
_DAY: Final = r"(?:0?[1-9]|[12]\d|3[01])"
_MONTH: Final = r"(?:0?[1-9]|1[0-2])"
_YEAR: Final = r"(?:19|20)\d\d"
# What is made of digits and is no phone number, whatever stands beside it.
_OTHER: Final = re.compile(
    rf"{_WEB_ADDRESS}"
    r"|\b[0-9a-f]{7,40}\.{2,3}[0-9a-f]{7,40}\b"  # from one commit to another
    r"|(?<![\d/+-])[1-9]\d{3,8}/[1-9]\d{3,8}(?![\d/-])"  # so many out of so many
    r"|\b0[bx]_?[0-9a-f](?:_?[0-9a-f]){3,80}\b"  # numbers of programs
    r"|\b(?:photos|videos)/[\w./-]{1,300}"  # names of pictures hold long numbers, too
    r"|(?<![\d./-])(?:\d{4}[-/.]\d{2}[-/.]\d{2}|\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d{2}))(?![./]?\d)"  # dates
    rf"|(?<![\d./+(-]){_DAY}(?:-{_MONTH}-|\. ?{_MONTH}\. ?| {_MONTH} ?|{_MONTH}){_YEAR}(?![./-]?\d)"
    rf"|(?<=\bo[fn] ){_DAY}-{_MONTH}-\d\d(?![./-]?\d)"
    r"|(?<!\d)(?:19|20)\d\d[01]\d[0-3]\d[ _T-]?[0-2]\d[0-5]\d(?:[0-5]\d)?(?!\d)"  # times of pictures and logs
    r"|(?<![\d.])(?:19|20)\d\d(?: ?[/-] ?(?:(?:19|20)\d\d|\d\d)(?!\d)|(?:,? | and | & )(?:19|20)\d\d\b){1,20}"  # years
    r"|(?<![\d.:])(?:[01]?\d|2[0-3])[.:h][0-5]\d ?- ?(?:[01]?\d|2[0-3])[.:h][0-5]\d(?![\d.])"  # hours of opening
    r"|(?<![\d.:-])(?:[01]\d|2[0-3])[0-5][05] ?- ?(?:[01]\d|2[0-3])[0-5][05](?![\d-])"
    r"|(?<![\d-])(?!0\d)\d{1,2}-(?!0\d)\d{1,2}(?:[ ,;]{1,2}(?!0\d)\d{1,2}-(?!0\d)\d{1,2}){1,20}(?![\d-])"  # scores
    r"|(?<![\d./])[1-9]\d?(?: ?/ ?[1-9]\d?){3,30}(?![\d/])"  # lists of small numbers
    r"|(?<![\d.-])(?:\d{1,2}|25[0-5]|2[0-4]\d|1\d\d)(?:\.(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}(?:/\d{1,2})?(?![\d.-])"  # IP
    r"|(?<![\d.])-?\d{1,3}\.\d{5,40}(?![\d.-])"  # decimal fractions, coordinates
    r"|(?<!\w)\d{1,3}(?:,\d{3}){2,6}(?:\.\d{1,2})?(?!\d)"  # 1,234,567
    r"|(?<![\w+.(])[1-9]\d?(?: \d{3}){2,6}(?! ?\d)|(?<![\w+.(])[1-9]\d?(?:\.\d{3}){2,6},\d\d?(?!\d)"  # 1 234 567
    r"|(?<![\w+])\d{1,4} ?\((?!\d{3}\) ?\d{3}-\d{4}\b)\d{1,3}(?:-\d{1,3})?\)[:,;]? ?(?:pp?\.? ?)?[a-z]?\d{1,5}-[a-z]?\d{1,5}"
    r"|\b(?:978|979)[ -]?\d{1,5}[ -]?\d{1,7}[ -]?\d{1,7}[ -]?[\dX]\b"  # ISBN, also without its name
    r"|(?<![\d.])\d{1,2}\.\d{1,3}\.\d{1,5}-\d[\d.-]{0,20}"  # versions
    r"|(?<![\d/])\d{2,3}/\d{2,3}(?:,? \d{2,3}/\d{2,3}){1,9}(?![\d/])"  # blood pressure
    r"|\b10\.\d{4,9}/[^\s]{1,200}"  # DOI
    r"|\b\d{4}-\d{4}-\d{4}-\d{3}[\dX]\b(?<!\d{4}-\d{4}-\d{4}-\d{4} \d)"  # ORCID
)

_IBAN: Final = re.compile(
    r"\b(?:A[DELTZ]|B[AEGHRY]|C[HRYZ]|D[EKO]|E[EGS]|F[IOR]|G[BEILRT]|H[RU]|I[ELQST]|JO|K[WZ]|L[BCITUV]|M[CDEKRTU]|N[LO]|P[KLST]|"
    r"QA|R[OS]|S[ACEIKMT]|T[LNR]|UA|V[AG]|XK)\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,3})?\b",
    re.IGNORECASE,
)
_SORT_CODE: Final = re.compile(
    r"\bsort(?:[ -]?code)?\W{0,3}(?:is )?\d\d[ -]?\d\d[ -]?\d\d(?!\d)", re.IGNORECASE
)
_CARD: Final = re.compile(
    r"(?<![\d-])(?<![A-Z]{2})[3-6]\d{3}[ .-]?\d{4,6}[ .-]?\d{4,5}(?:[ .-]?\d{1,4})?(?![\d-])"
)


def find_phones(text: str) -> Iterator[Span]:
    """The start and the end of each phone number in a plain text."""
    for match in _LINK.finditer(text):
        yield match.span()
    masked = _mask_others(text)
    for match in _NUMBER.finditer(masked):
        for start, end in _parts(masked, *match.span()):
            if is_phone(masked, start, end):
                yield start, end


def _parts(text: str, start: int, end: int) -> Iterator[Span]:
    """The numbers between which a sentence ends or a dash stands, unless all begins as a phone number does."""
    number = text[start:end]
    if not _PHONE_SHAPE.fullmatch(number):
        for between in _BETWEEN_NUMBERS.finditer(number):
            yield start, end - len(number) + between.start()
            start = end - len(number) + between.end()
    yield start, end


def is_phone(text: str, start: int, end: int) -> bool:
    """Whether a number in a text is one of a telephone."""
    number = text[start:end]
    groups = _GROUPS.findall(number)
    count = sum(map(len, groups))
    if count < _SHORT or is_catalogue_number(text, start):
        return False
    if is_announced(text, start) or is_local_number(text, start, end):
        return not is_count(text, start, end)
    if count < _LONG or count > _LONGEST_PHONE + 2:
        return False
    has_shape = bool(_PHONE_SHAPE.search(number)) or (count == len(groups) and groups[0] == "0")
    if is_number_of_a_thing(text, start) or is_part_of_a_sign(text, start, end):
        is_grouped = len(groups) >= _PAIRS or (len(groups) > 1 and (count > _SHORT_ABROAD or "+" in number))
        return has_shape and is_grouped and not is_count(text, start, end)
    if is_count(text, start, end) and not has_shape:
        return False
    # Pairs and single digits are a row of small numbers, unless they begin as a phone number does.
    return has_shape or count > len("12") * len(groups)


def _mask_others(text: str) -> str:
    """The text with what is no phone number overwritten, so that indexes stay the same."""
    return _OTHER.sub(_mask, text)


def _mask(match: re.Match[str]) -> str:
    return "\x00" * len(match[0])


def find_bank_numbers(text: str) -> Iterator[Span]:
    """The start and the end of each number of an account (IBAN) or a card whose check digits are right."""
    masked = _IN_WEB_ADDRESS.sub(_mask, text)
    for match in _IBAN.finditer(masked):
        if _is_iban(match[0].replace(" ", "")):
            yield match.span()
    for match in _SORT_CODE.finditer(masked):
        yield match.span()
    for match in _CARD.finditer(masked):
        if not is_catalogue_number(masked, match.start()) and _is_card(
            "".join(filter(str.isdigit, match[0]))
        ):
            yield match.span()


def _is_iban(number: str) -> bool:
    """Whether the check digits are those of ISO 13616."""
    return (
        len(number) > _LONGEST_PHONE - 1
        and int("".join(str(int(sign, 36)) for sign in number[4:] + number[:4])) % 97 == 1
    )


def _is_card(number: str) -> bool:
    """Whether the last digit is the one that Luhn's sum asks for."""
    doubled = [sum(divmod(2 * int(digit), 10)) for digit in number[-2::-2]]
    return len(number) > _LONGEST_PHONE - 1 and (sum(doubled) + sum(map(int, number[-1::-2]))) % 10 == 0
