"""Whose name is in the names of files and in addresses."""

from __future__ import annotations

import re
from typing import Final, Literal

from wall_of_fame.editing.withdrawal.identity import Identity
from wall_of_fame.editing.withdrawal.names.forms import NameForm
from wall_of_fame.editing.withdrawal.names.ordinary_words import is_ordinary_word
from wall_of_fame.editing.withdrawal.names.others import Names
from wall_of_fame.editing.withdrawal.names.reading import read_as_people_do

Sureness = Literal["sure", "uncertain", "no"]
"""Whether a file's name has somebody's name, perhaps has it, or has it not."""

_NOBODY: Final = Names()
_WORD: Final = re.compile(r"[^\W\d_]{3,60}")
_ENDING: Final = re.compile(r"\.[a-z0-9]{2,5}\Z")


def has_their_name(identity: Identity, file_name: str, about: Names = _NOBODY) -> Sureness:
    """Whether a file's name, or an address, has the name or the id of somebody who leaves.

    `about` are the names of others whom the file is about, who may be meant by the same words.
    """
    folded = read_as_people_do(_ENDING.sub("", file_name.replace("/", " "))).folded
    if _has_id(identity, folded):
        return "sure"
    forms = [form for form in identity.forms if _has_form(form, folded)]
    # A team may be called by ordinary words: “the front desk”.
    if identity.person.record.kind == "person" and any(identity.is_sure(form) for form in forms):
        return "sure"
    doubtful = (form for form in forms if not identity.is_ordinary(form))
    if any(not about.share(form) for form in doubtful) or _has_alike_word(identity, folded, about):
        return "uncertain"
    return "no"


def _has_id(identity: Identity, folded: str) -> bool:
    ids = {identity.person.id, *identity.person.record.aliases}
    slug = f"-{re.sub('[ _]', '-', folded)}-"
    return any("-" in id_ and f"-{id_}-" in slug for id_ in ids if not id_.startswith("/"))


def _has_alike_word(identity: Identity, folded: str, about: Names) -> bool:
    """Whether a word of it may be the name in another way: cathrine, piotrowi, kate, mluce.

    All words of a file's name are in small letters, so that ordinary ones count for nothing.
    """
    words = [word for word in _WORD.findall(folded) if not is_ordinary_word(word)]
    as_names, as_accounts = (" ".join(map(str.capitalize, words)), "".join(f" x/{word}" for word in words))
    return any(identity.alike_hits(text, about, ()) for text in (as_names, as_accounts))


def _has_form(form: NameForm, folded: str) -> bool:
    """Whether a form is there between hyphens, whatever is before and behind it."""
    for match in form.pattern.finditer(folded):
        before, after = folded[match.start() - 1 : match.start()], folded[match.end() : match.end() + 1]
        if form.is_spaceless or not (before.isalpha() or after.isalpha()):
            return True
    return False
