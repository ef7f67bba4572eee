"""Lists as people type them: an entry a line or a paragraph, “1. Jo B., Corner Café — …” or “- Jo B.: …”."""

from __future__ import annotations

import re
from datetime import date
from typing import Final, NamedTuple

from wall_of_fame.editing.importing.mail.labelled_text import read_labelled
from wall_of_fame.editing.importing.people_in_text import nominee_fields
from wall_of_fame.editing.importing.posts.post import Post
from wall_of_fame.editing.importing.redact import redact_contacts
from wall_of_fame.editing.importing.tables.heading_rows import is_telling
from wall_of_fame.text.capitals import CAPITAL
from wall_of_fame.text.days.written_days import is_only_a_day, read_day

_MARK: Final = re.compile(
    r"\s{0,8}(?:(?:[★⭐☆]\ufe0f?){1,5}|\(?\d{1,3}[.)]|[-*•‣▪◦·–—]|\(?[a-zA-Z]\)|(?:no|nr|"
    r"n°)\.? ?\d{1,3}[.:)]?)\s{1,4}(?=\S)",
    re.IGNORECASE,
)
_TITLE: Final = (
    r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Mme|Mlle|M|Madame|Monsieur|Pani|Pan|Frau|Herr|Sra?|Dona|Senhora?)\.? )?"
)
_WORD: Final = rf"{CAPITAL}[\w'’-]{{0,40}}\.?"
_NAME: Final = rf"{_TITLE}{_WORD}(?: (?:{_WORD}|de|da|do|dos|van|von|le|la)){{0,3}}"
_DASH: Final = r"\s{1,3}[-\u2013\u2014]{1,2}\s{1,3}|\s?\u2014\s?|\s?[:→]\s{1,3}"
_HEAD: Final = re.compile(
    rf"(?P<person>{_NAME}(?:(?: and| &| et| und| e| i) {_NAME}){{0,3}})"
    rf"(?:(?:,|/| @| at| from| chez| bei| na)\s{{1,2}}(?P<business>[^\n:;\u2013\u2014!?]{{2,80}}?)|"
    r"\s?[(\[](?P<beside>[^()\[\]\n]{2,80})[)\]])?"
    rf"(?:\s{{1,3}}[-\u2013\u2014]\s{{1,3}}(?P<dashed>{CAPITAL}[^\n:;\u2013\u2014.!?]{{1,50}}?)(?={_DASH}))?"
    rf"(?P<divider>{_DASH}|\n)(?P<story>\S[\s\S]*)"
)
_OF: Final = (
    r"(?:chez|du|de|des|from|at|of|in|z|ze|w|we|na|von|vom|bei|aus|im|da|do|no|behind|,|[-\u2013\u2014:(])"
)
_BEGINS: Final = re.compile(rf"(?P<name>{_NAME})(?: ?(?=[,:(])| ){_OF}(?!\w)")
_GREETED: Final = re.compile(
    rf"(?:[^\n]{{1,40}}\n\n?)?(?i:dear|hi|hello|to|chère?|liebe[rs]?|querid[oa]|car[oa]|drog[ai]|kochan[ay]) "
    rf"(?P<name>{_NAME})[,!:]"
)
_NO_PERSON: Final = frozenset(
    (  # noqa: SIM905 - shorter so
        "i we he she they it you the this that these my our your his her their all everyone everybody staff "
        "team thank thanks hello hi dear then after when today yesterday one what who how not always very so "
        "but and both nobody "
        "je tu il elle nous vous ils elles on le la les mon ma mes notre merci bonjour un une des ce cette "
        "tout toute "
        "ja ona my oni to ten ta dziękuję dzień pewnego w z na po kiedy "
        "ich wir er sie es der die das mein meine unser danke hallo ein eine "
        "eu ele ela nós o a os as um uma meu minha obrigado obrigada olá"
    ).split()
)
_NOT_NAMED: Final = (
    "In the list this does not begin with a name. "
    "Is it a story of its own, or does it belong to the entry above?"
)
_SEVERAL: Final = "There may be several people in this one text"
_LEAST_WORDS: Final = 3
_LEAST_ENTRIES: Final = 2
_QUOTED: Final = 900
_LONGEST_LINE: Final = 4_000


class _Entry(NamedTuple):
    """An entry as typed, and what its beginning says: whom it is about, where, when; and its story."""

    text: str
    person: str = ""
    business: str = ""
    date: str = ""
    story: str = ""


def read_list(text: str) -> tuple[list[Post], tuple[str, ...]] | None:
    """The entries of a list, and what is to be said of lines around it; None if the text is no sure list.

    It is one if its entries begin with persons, or say whom they nominate: three things that one person did
    are often a list as well. Of entries with a mark, some may name nobody.
    """
    if blocks := _labelled_blocks(text):
        return [Post(block) for block in blocks], ()
    above, marked = _marked(text)
    read = [_read_entry(entry, is_marked=True) for entry in marked]
    with_person = sum(bool(entry.person) for entry in read)
    if with_person < _LEAST_ENTRIES or with_person * 2 < len(read):
        above = []
        ways = (
            [_read_entry(part, is_marked=False) for part in parts]
            for parts in (_lines(text), _paragraphs(text))
        )
        read = next((way for way in ways if all(entry.person for entry in way)), [])
    if len({entry.person for entry in read if entry.person}) < _LEAST_ENTRIES:
        return None
    quoted = redact_contacts(" ".join(" ".join(above).split())[:_QUOTED]).text
    return [_as_post(entry) for entry in read], (f"Left out above the list: “{quoted}”.",) if quoted else ()


def remark_on_several(text: str) -> str:
    """What is to be asked where one text may be about several people, each with words of their own; or “”."""
    _, marked = _marked(text)
    if len(marked) > 1:
        quoted = " and ".join(f"“{_quote(entry)}”" for entry in marked[:2])
        return f"{_SEVERAL}: it is a list, with {quoted}. Is each its own story?"
    named = [match["name"] for part in _lines(text) if (match := _begins_with_person(part))]
    named += [fields["person"] for part in _paragraphs(text) if (fields := nominee_fields(part)[0])]
    named = list(dict.fromkeys(named))
    if len(named) > 1:
        quoted = " and ".join(f"“{name}”" for name in named[:4])
        return f"{_SEVERAL}: parts of it are about {quoted}. Is each its own story?"
    return ""


def remark_on_beginning(text: str) -> str:
    """What is to be asked where a text begins with a person: “Jo B. (Corner Café) – …”; or “”."""
    if (entry := _read_entry(text, is_marked=False)).person and entry.story:
        head = " ".join(entry.text[: -len(entry.story)].split()).rstrip(" :→-\u2013\u2014")
        return f"It begins with “{head[:160]}”. Is it about {entry.person}?"
    if match := _GREETED.match(text):
        return f"It is a letter to “{match['name']}”. Is it about {match['name']}?"
    if match := _begins_with_person(text):
        return f"It begins with “{_quote(text)}”. Is it about {match['name']}?"
    return ""


def _marked(text: str) -> tuple[list[str], list[str]]:
    """The lines above a list with numbers or dashes, and its entries, each with the lines below it."""
    above: list[str] = []
    entries: list[list[str]] = []
    for line in text.split("\n"):
        if match := _MARK.match(line):
            entries.append([line[match.end() :]])
        elif entries:
            entries[-1].append(line.strip())
        elif line.strip():
            above.append(line.strip())
    return above, ["\n".join(entry).strip() for entry in entries]


def _labelled_blocks(text: str) -> list[str]:
    """The blocks of labels (“Name: …”) of a text in which the first label comes again; none in any other."""
    label, colon, _ = text.partition("\n")[0].partition(":")
    if not colon or not label.strip():
        return []
    blocks = re.split(rf"\n(?={re.escape(label.strip())}\s?:)", text)
    are_labelled = len(blocks) > 1 and all(read_labelled(block, {}) for block in blocks)
    return [block.strip() for block in blocks] if are_labelled else []


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.strip()]


def _paragraphs(text: str) -> list[str]:
    return [part.strip() for part in re.split(r"\n\s*\n", text) if part.strip()]


def _read_entry(text: str, *, is_marked: bool) -> _Entry:
    """An entry with its person; without one where it does not begin with a person nor nominates one."""
    match = _HEAD.fullmatch(text) if len(text) <= _LONGEST_LINE else None
    if match is not None and _is_person(match["person"]) and _is_story(match, is_marked=is_marked):
        business, day = _part_day(_beside(match))
        return _Entry(text, match["person"], business, day, match["story"].strip())
    fields, _ = nominee_fields(text)
    if "person" in fields and len(text.split()) > _LEAST_WORDS:
        return _Entry(text, fields["person"])
    return _Entry(text)


def _is_person(name: str) -> bool:
    first = name.split(maxsplit=1)[0].casefold().strip(".")
    return first not in _NO_PERSON and not is_telling(name) and read_day(name, date(2100, 1, 1)) is None


def _beside(match: re.Match[str]) -> str:
    """What stands beside a name: in brackets, after a comma or between two dashes."""
    return match["business"] or match["beside"] or match["dashed"] or ""


def _is_story(match: re.Match[str], *, is_marked: bool) -> bool:
    """Whether what follows the head is a story: a colon alone parts labels and speakers as well."""
    has_place = is_marked or bool(_beside(match))
    return len(match["story"].split()) >= _LEAST_WORDS and (
        has_place or match["divider"].strip() not in {":", ""}
    )


def _part_day(beside: str) -> tuple[str, str]:
    """The business and the day that stand beside a name: “Corner Café, 8 November”."""
    parts = [part.strip() for part in beside.split(",")]
    days = [part for part in parts if (day := read_day(part)) and day.days and is_only_a_day(day)]
    return ", ".join(part for part in parts if part not in days), ", ".join(days)


def _as_post(entry: _Entry) -> Post:
    if not entry.person:
        return Post(entry.text, remarks=(_NOT_NAMED,))
    if not entry.story:
        return Post(entry.text)
    head = " ".join(entry.text[: -len(entry.story)].split()).rstrip(" :→-\u2013\u2014")
    fields = {"person": entry.person, "business": entry.business, "date": entry.date}
    remark = f"Taken from the words “{head[:160]}”: is it about {entry.person}?"
    return Post(entry.story, remarks=(remark,), fields={name: said for name, said in fields.items() if said})


def _begins_with_person(text: str) -> re.Match[str] | None:
    match = _BEGINS.match(text[:200])
    return match if match is not None and _is_person(match["name"]) else None


def _quote(entry: str) -> str:
    words = " ".join(entry.split())
    return words if len(words) <= 40 else f"{words[:40].rsplit(' ', 1)[0]} …"  # noqa: PLR2004 - a few words
