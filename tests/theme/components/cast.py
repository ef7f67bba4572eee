"""Who plays on the component page: people and stories of the sample, and odd ones made of them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from tools.programs import ROOT
from wall_of_fame import wall as w
from wall_of_fame.checks import check
from wall_of_fame.site.pages.lists import PageLink, Pager
from wall_of_fame.text.markdown import PAGE, Converter
from wall_of_fame.text.names import initials
from wall_of_fame.wall.arrange import arrange

TODAY = date(2026, 11, 20)
LONGEST_NAME = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogochfairpwllgwyngyllgogery"
"""As many letters as a name may have (80), without a place to break."""

NAMES = ("ليلى حداد", "Зоя Ким", "王秀英", "अनीता राव", "Νίκος Π.", "อรุณี", "Q")
"""Names whose monograms are in other scripts, or of one letter."""

HARD = {"white": "#ffffff", "grey": "#767676", "black": "#000000", "lime": "#9cdd05"}
"""Colours that another organisation's standards might have; the theme has no drawing for them."""

WORDS = {
    "short": "kept a chair for me",
    "middling": "asked me what works at home, and then did it",
    "long": "walked the length of the quay twice, in the rain, because the second key was the right one",
    "none": "",
}
"""Words of a story in each setting; without any, the card shows the story's beginning."""


@dataclass(frozen=True, slots=True)
class Cast:
    """What the component page shows."""

    wall: w.Wall
    standards: tuple[w.Standard, ...]
    people: dict[str, w.Person]
    recognitions: dict[str, w.Recognition]
    pager: Pager


def cast() -> Cast:
    """Read the sample content, and make the odd ones."""
    wall = arrange(check(ROOT / "content", TODAY).content)
    standards = (*wall.standards, *(_standard(name, HARD[name], wall.standards[0]) for name in HARD))
    people = _people(wall)
    return Cast(wall, standards, people, _recognitions(wall, standards, people), _pager())


def _standard(name: str, colour: str, like: w.Standard) -> w.Standard:
    named = f"A standard in {name}"
    return replace(like, id=f"odd-{name}", name=named, letter=name[0].upper(), colour=colour, digest=b"")


def _people(wall: w.Wall) -> dict[str, w.Person]:
    photographed = next(one for one in wall.people if one.photo and not one.is_team)
    plain = next(one for one in wall.people if not one.photo and not one.is_team)
    team = next(one for one in wall.people if one.photo and one.is_team)
    longest = replace(plain, name=LONGEST_NAME, initials=initials(LONGEST_NAME))
    odd = {name: replace(plain, name=name, initials=initials(name)) for name in NAMES}
    return {"photo": photographed, "plain": plain, "team": team, "longest": longest, **odd}


def _recognitions(
    wall: w.Wall, standards: tuple[w.Standard, ...], people: dict[str, w.Person]
) -> dict[str, w.Recognition]:
    like = next(one for one in wall.recognitions if one.campaign and not one.lang)
    made = {}
    who = {"photo": ("photo",), "plain": ("plain",), "team": ("team",), "several": ("photo", "plain", "team")}
    for at, (length, words) in enumerate(WORDS.items()):
        for turn, (name, ids) in enumerate(who.items()):
            made[f"{length}, {name}"] = replace(
                like,
                people=tuple(people[one] for one in ids),
                evidence=(w.Evidence(standards[(at + turn) % len(standards)], words),),
                campaign=like.campaign if turn % 2 else None,
            )
    every = tuple(w.Evidence(standard, WORDS["short"]) for standard in standards)
    made["everything"] = replace(like, people=tuple(people.values()), evidence=every)
    made["longest"] = replace(like, people=(people["longest"],), evidence=every[-1:])
    for standard in standards:
        short = (w.Evidence(standard, WORDS["short"]),)
        made[standard.id] = replace(like, people=(people["plain"],), evidence=short)
    came = {"note": "note", "video": "video", "reply": "reply"}
    kept = {name: next(filter(None, (getattr(one, name) for one in wall.recognitions))) for name in came}
    made["keepsakes"] = replace(like, **kept)
    made["answer"] = replace(
        like, reply=w.Reply(LONGEST_NAME, Converter(PAGE, "").html("Thank you. *Really.*"))
    )
    return made


def _pager() -> Pager:
    numbers = (1, 0, 4, 5, 6, 0, 120)
    links = tuple(PageLink(number, f"page/{number}/", number == 5) for number in numbers)
    return Pager(5, 120, "page/4/", "page/6/", links)
