"""Email addresses, also in disguise: `lou [at] example [dot] com`.

An address is sought from its “@” outwards, so that a long text without spaces is gone through once only.
"""

# ruff: noqa: E501 - in a long pattern one kind stands on one line

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

Span = tuple[int, int]

_AT: Final = re.compile(
    r"@{1,3}"
    r"|\s?[(\[{<]\s?(?:@|at|arobase|arobas|ma[łl]pa|arroba|chiocciola|[aä]t?)\s?[)\]}>]"
    r"|(?<=\w)[ _-]{1,2}(?:at|arobase|arroba|małpa)[ _-]{1,2}(?=\w)",
    re.IGNORECASE,
)
_LOCAL: Final = re.compile(r"(?:\"[^\"\n]{1,64}\"|[^\W_][\w.+%’'=-]{0,63})([\s_]{0,3})\Z")
_WINDOW: Final = 80
_WEBMAIL: Final = r"(?:gmail|googlemail|hotmail|icloud|protonmail|btinternet)"
# No underscore, and no hyphen that begins a word for a dot.
_LABEL: Final = r"[^\W_](?:[^\W_]|-(?!(?:dot|point|ponto|kropka)-)){0,62}+"
_COMMON: Final = r"(?:com|org|net|edu|gov|info|co|je|gg|im|uk|fr|pl|pt|de|es|it|nl|be|ie|eu|ch|at|ro|us|ca|au|nz|in|br|io|me)"
_SPELT_DOT: Final = r"\s?[(\[{<]\s?(?:dot|d0t|point|ponto|kropka|punkt|punto|\.)\s?[)\]}>]\s?|[ _-]{1,2}(?:dot|point|ponto|kropka)[ _-]{1,2}"
_DOT: Final = rf"(?:\.{{1,3}}|{_SPELT_DOT}|\s?\.\s{{0,3}}(?=(?:com|org|net|edu|gov|co\.|je|gg|uk|pl|pt|fr|eu)\b)|,(?=com\b)|\s(?=(?:com|co uk)\b))"
_IN_BRACKETS: Final = rf"(?:{_LABEL}|[(\[{{<]\s?{_LABEL}\s?[)\]}}>])"
_DOMAIN: Final = re.compile(
    rf"([\s_]{{0,3}})({_IN_BRACKETS}(?:{_DOT}{_IN_BRACKETS}){{1,7}}|{_WEBMAIL}\b)", re.IGNORECASE
)
_TOP: Final = re.compile(r"(?:[^\W\d_]{2,24}|xn--[a-z0-9-]{2,59})\Z", re.IGNORECASE)
_COMMON_TOP: Final = re.compile(rf"[\W_](?:{_COMMON})\Z", re.IGNORECASE)
_HOST_OF_MAIL: Final = re.compile(rf"{_WEBMAIL}\.[a-z]", re.IGNORECASE)
_IS_SPELT: Final = re.compile(_SPELT_DOT, re.IGNORECASE)
_MAIL_WORD: Final = re.compile(r"(?:e-?mail|mail|courriel|write|mailto)\b[^\n]{0,20}\Z", re.IGNORECASE)
# Words for a dot that are ordinary words in English.
_OTHER_DOTS: Final = frozenset({"point", "ponto", "kropka"})
_BEFORE_PASSWORD: Final = re.compile(r"://[^\s/@:]{1,64}:\Z")
_NO_HOST: Final = frozenset({"a", "an", "the", "this", "that", "our", "my", "some", "any", "one", "every"})


def may_have_email(text: str, folded: str) -> bool:
    """Whether a text (`folded`: in lower case) has a sign without which it has no email address."""
    return (
        any(sign in folded for sign in _SIGNS)
        or ("mail" in folded and bool(_ANNOUNCED.search(folded)))
        or " AT " in text
        or any(host in folded for host in _HOSTS_OF_MAIL)
        or (bool(_BRACKETED.search(folded)) and bool(_SPELT.search(folded)))
    )


_SIGNS: Final = ("@", "dot", "arobase", "arroba", "małpa")
_ANNOUNCED: Final = re.compile(r"mail\b[^\n]{0,60}?\bat [\w-]{1,60}\.[a-z]")
_HOSTS_OF_MAIL: Final = ("gmail", "hotmail", "icloud", "btinternet")
_BRACKETED: Final = re.compile(r"[(\[{<]\s?[aäcm]")
_SPELT: Final = re.compile(r"[(\[{<]\s?(?:at|arobase?|ma[łl]pa|arroba|chiocciola|[aä]t?)\b")


def find_emails(text: str) -> Iterator[Span]:
    """The start and the end of each email address in a plain text."""
    for sign in _AT.finditer(text):
        start = sign.start()
        local = _LOCAL.search(text, max(0, start - _WINDOW), start)
        domain = _DOMAIN.match(text, sign.end())
        if local and domain and _is_email(text, local, sign[0], domain):
            yield local.start(), domain.end()


def _is_email(text: str, local: re.Match[str], sign: str, domain: re.Match[str]) -> bool:
    top = re.split(r"[\W_]+", domain[2].rstrip(")]}>"))[-1]
    is_account = text[local.start() - 1 : local.start()] == "@"  # of a network: @lou@example.social
    is_password = _BEFORE_PASSWORD.search(text, max(0, local.start() - _WINDOW), local.start())
    if is_account or is_password or ("xn--" not in domain[2] and not _TOP.match(top)):
        return False
    word = sign.strip(" _-").casefold()
    if word.isalpha():
        return _is_spelt(text, local, sign, domain)
    if not sign.startswith("@"):
        return True
    # “see @app.route” is none, “lou @ example.com” and “lou@ example.com” are.
    has_gap = bool(local[1].strip("_")), bool(domain[1].strip("_"))
    is_source = local[0] == "git" and text[domain.end() : domain.end() + 1] == ":"
    return not is_source and (has_gap == (False, False) or bool(_COMMON_TOP.search(domain[2])))


def _is_spelt(text: str, local: re.Match[str], sign: str, domain: re.Match[str]) -> bool:
    """Whether words around an “at” without brackets are an email address: “lou at example dot com”."""
    word = sign.strip(" _-").casefold()
    host = re.split(r"[\W_]+", domain[2].lstrip("([{<"))[0].casefold()
    if local[0].strip(" _").isdigit() or host in _NO_HOST:
        return False
    dot = _IS_SPELT.search(domain[2])
    if dot and (word != "at" or dot[0].strip(" _-").casefold() not in _OTHER_DOTS):
        return True
    if _HOST_OF_MAIL.match(domain[2]) or (" AT " in sign and not local[0].isupper()):
        return True
    is_announced = _MAIL_WORD.search(text, max(0, local.start() - _WINDOW), local.start())
    return bool(is_announced and _COMMON_TOP.search(domain[2]))
