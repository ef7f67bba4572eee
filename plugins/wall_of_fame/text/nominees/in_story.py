"""Where a story thanks several people in one breath: “Jo and Sam”, “the whole team, especially Ann”."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from wall_of_fame.text.capitals import CAPITAL
from wall_of_fame.text.care.word_lists import word_lists
from wall_of_fame.text.names import without_accents
from wall_of_fame.text.nicknames import is_first_name

_LOOKED_AT: Final = 5_000
_WORD: Final = rf"{CAPITAL}[\w'’-]{{0,30}}"
_TITLE: Final = r"(?:Mr|Mrs|Ms|Miss|Mme|Mlle|Monsieur|Madame|Herr|Frau|Pani?|Sra?|Dona)\.? "
_NAME: Final = rf"(?:{_TITLE})?{_WORD}(?: (?:{CAPITAL}\.(?!\w)|{_WORD})){{0,2}}"
_AND: Final = r"(?:and|&|\+|et|und|e|i|y|oraz|sowie|along with|together with|as well as|ainsi que|bem como)"
_ARTICLE: Final = r"(?:a |o |die |der |la |le )?"
_PAIR: Final = re.compile(
    rf"(?<![\w'’-])(?P<names>{_NAME}(?:(?:, ?| ?/ ?){_NAME}){{0,6}}(?:,? {_AND} {_ARTICLE}| ?/ ?|, ){_NAME})"
)
_SPLIT: Final = re.compile(rf",? {_AND} {_ARTICLE}|, ?| ?/ ?")
_SURE: Final = re.compile(rf" {_AND} |/")
_NOUN: Final = (
    r"(?:teams?|staff|crew|department|shift|colleagues|lot|girls|boys|ladies|lads|guys|équipe|personnel|"
    r"collègues|team|mannschaft|belegschaft|kollegen|kolleginnen|mitarbeiter\w{0,5}|equipa|equipe|pessoal|"
    r"colegas|funcionári[oa]s|zespół|zespołowi|ekipa|ekipie|ekipę|załoga|załodze|załogę|personel|pracownicy|"
    r"pracownikom|koleżank\w{1,3}|koledzy|kolegom)"
)
_WHOLE: Final = (
    r"(?:the (?:whole|entire|rest of the|other)|all (?:the|of the|your|our)?|(?:your|their|his|her|our) "
    r"(?:whole |entire |lovely |great )?|the|toute? (?:l['’]|le |la )|"
    r"tou(?:s|tes) (?:les |ses )|"
    r"(?:son|sa|ses|votre|l['’]|le )|das (?:ganze |gesamte )?|die (?:ganze |gesamte )?|"
    r"(?:alle|allen|ihre[nm]?|seine[nm]?)|toda (?:a )?|todos (?:os )?|todas (?:as )?|"
    r"[ao]s? (?:sua |seu |seus |suas )?|(?:cał[aeyąę]\w{0,3}|wszys\w{1,6}|jej|jego|reszt[aę]))"
)
_ALL: Final = (
    r"(?:every(?:one|body) (?:at|in|on|behind)|(?:all|both|the (?:two|three|four)) of (?:them|you)|"
    r"tout le monde (?:chez|à|au)|toutes? les deux|tous les (?:deux|trois)|alle (?:im|bei|beim|in der)|"
    r"(?:os dois|as duas|toda a gente|todos (?:no|na|do|da))|"
    r"(?:obie panie|obaj panowie|oboje|wszyscy (?:w|z|na)))"
)
_TEAM: Final = re.compile(rf"\b(?:{_WHOLE}\s?(?:\w{{1,20}} )?{_NOUN}|{_ALL})\b", re.IGNORECASE)
# “Ann and her team”.
_WITH_TEAM: Final = re.compile(
    rf"(?<![\w'’-])(?P<name>{_NAME}),? {_AND} (?P<team>{_WHOLE}\s?(?:\w{{1,20}} )?{_NOUN})\b"
)
_ESPECIALLY: Final = re.compile(
    r"\b(?i:especially|particularly|in particular|above all|specially|not least|most of all|surtout|"
    r"notamment|en particulier|particulièrement|besonders|vor allem|insbesondere|especialmente|sobretudo|"
    r"principalmente|em especial|em particular|szczególnie|zwłaszcza|przede wszystkim|w szczególności)"
    rf"(?: (?:to|for|à|a|an|für|ao|para|dla|die|den|der|o|pani|panu))?,? (?P<name>{_NAME})"
)
_TITLED: Final = re.compile(_TITLE)
# A quick look whether there may be a team at all.
_HINTS: Final = (
    "team", "staff", "crew", "department", "shift", "colleagues", "the lot", "girls", "boys", "ladies",
    "lads", "guys", "quipe", "personnel", "collègues", "mannschaft", "belegschaft", "kolleg", "mitarbeiter",
    "equip", "pessoal", "colegas", "funcionári", "zesp", "ekip", "zało", "personel", "pracowni", "koleżan",
    "koledz", "kolegom", "every", "of them", "of you", "tout le monde", "les deux", "les trois",
    "alle ", "os dois", "as duas", "toda a gente", "todos", "obie", "obaj", "oboje", "wszyscy",
)  # fmt: skip
_BETWEEN: Final = 120
_NOT_FIRST: Final = frozenset(
    (  # noqa: SIM905 - shorter so
        "the a an and but so then when while thank thanks dear hello hi both our my your this that it he she "
        "they we i you merci danke obrigado obrigada dziękuję dziękuje le la les der die das o os as"
    ).split()
)


class Group(NamedTuple):
    """The words of a story that name several, the names in them, and whether a team is one of them."""

    words: str
    names: tuple[str, ...]
    is_team: bool

    def without(self, nominees: Iterable[str]) -> tuple[str, ...]:
        """The names in it that are none of those given, a first name being enough."""
        words = {without_accents(word) for name in nominees for word in name.split()}
        return tuple(name for name in self.names if not words & {*without_accents(name).split()})


def find_groups(story: str) -> Iterator[Group]:
    """The words of a story that name several people, or a team: those with names first."""
    text = " ".join(story[:_LOOKED_AT].split())
    folded = text.casefold()
    has_team = any(map(folded.__contains__, _HINTS))
    if has_team:
        for match in _WITH_TEAM.finditer(text):
            if names := _first_names([match["name"]]):
                yield Group(_from_first(match[0], names), names, is_team=True)
    team = _TEAM.search(text) if has_team else None
    if team and (
        (especially := _ESPECIALLY.search(text, team.end(), team.end() + _BETWEEN)) is not None
        and "." not in text[team.end() : especially.start()]
    ):
        yield Group(text[team.start() : especially.end()], (especially["name"],), is_team=True)
    for match in _PAIR.finditer(text):
        names = _first_names(_SPLIT.split(match["names"]))
        is_sure = _SURE.search(match[0]) or all(_is_given(name.split()[0]) for name in names)
        if len(names) > (1 if _SURE.search(match[0]) else 2) and is_sure:
            yield Group(_from_first(match["names"], names), names, is_team=False)
    if team:
        yield Group(team[0], (), is_team=True)


def _from_first(words: str, names: tuple[str, ...]) -> str:
    """The words from the first name on: “When” before it has its capital from the sentence."""
    return words[words.index(names[0]) :]


def _first_names(parts: list[str]) -> tuple[str, ...]:
    """The names among words with capitals, without what begins a sentence; none if nobody is called so."""
    names = []
    for part in parts:
        words = part.split()
        while words and words[0].casefold().rstrip(".") in _NOT_FIRST:
            del words[0]
        if words:
            names.append(" ".join(words))
    first_names = sum(_is_given(name.split()[0]) or bool(_TITLED.match(name)) for name in names)
    return tuple(names) if first_names * 2 >= len(names) > 0 else ()


def _is_given(word: str) -> bool:
    """Whether somebody may be called so: a first name, but no day, month or place."""
    lists = word_lists()
    bits = lists.lexicon[word]
    is_given = bool(bits & lists.everywhere["given"]) or is_first_name(without_accents(word))
    return is_given and not bits & lists.everywhere["noname"] & ~lists.everywhere["given"]
