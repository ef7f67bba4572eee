"""How well the rules of care do on labelled stories: ``python -m tools.care [--misses]``.

The collections are in tests/checks/care_stories/: a line a story, with the nominee, and for a hostile one the
rules that it breaks. Every third story is held out: it is counted, but never shown, so that nobody writes a
phrase for it.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tools.programs import ROOT
from wall_of_fame.checks.care_names import KnownNames, is_third_person, known_names
from wall_of_fame.content.load import load
from wall_of_fame.system.clock import build_today
from wall_of_fame.text.care import LANGUAGES, NameKind, find_remarks
from wall_of_fame.text.care.same_name import may_be_surname_of

STORIES: Final = ROOT / "tests" / "checks" / "care_stories"
_HELD_OUT: Final = 3


@dataclass(frozen=True, slots=True)
class LabelledStory:
    """A story, its nominee, and the rules that it breaks; `is_held_out` says that it is only counted."""

    lang: str
    nominee: str
    text: str
    rules: frozenset[str]
    is_held_out: bool


def read_stories(folder: Path = STORIES) -> Iterator[LabelledStory]:
    """All stories of the collections, the harmless ones first."""
    for kind in ("harmless", "hostile"):
        for lang in LANGUAGES:
            lines = (folder / f"{kind}-{lang}.txt").read_text(encoding="utf-8").splitlines()
            for number, line in enumerate(lines):
                *rules, nominee, text = line.split(" | ")
                is_held_out = number % _HELD_OUT == 0
                yield LabelledStory(lang, nominee, text, frozenset(" ".join(rules).split()), is_held_out)


def rules_broken(text: str, nominee: str, known: KnownNames, lang: str | None = None) -> frozenset[str]:
    """The rules that a check would warn of, in a nomination of this nominee."""
    rules = set()
    for remark in find_remarks(text, lang):
        if not remark.name:
            rules.add(remark.rule)
            continue
        kind = NameKind(remark.name)
        if may_be_surname_of(remark.words, kind, nominee):
            rules.add("surname")
        elif is_third_person(remark.words, kind, [nominee], known):
            rules.add("third-person")
    return frozenset(rules)


def names_of_the_samples() -> KnownNames:
    """The names on the wall of the sample content."""
    return known_names(load(ROOT / "content", build_today(ROOT)).content)


def _judge(stories: Iterable[LabelledStory]) -> Iterator[tuple[LabelledStory, frozenset[str]]]:
    known = names_of_the_samples()
    return ((story, rules_broken(story.text, story.nominee, known)) for story in stories)


def main(arguments: list[str]) -> int:
    """Print precision and recall: of all, by language and by rule."""
    judged = list(_judge(read_stories()))
    print(
        f"{'':14} {'harmless':>8} {'warned':>7} {'hostile':>8} {'warned':>7} {'precision':>9} {'recall':>7}"
    )
    for lang in LANGUAGES:
        _print_line(lang, [pair for pair in judged if pair[0].lang == lang])
    _print_line("held out", [pair for pair in judged if pair[0].is_held_out])
    _print_line("all", judged)
    _print_rules(judged)
    if "--misses" in arguments:
        for story, found in judged:
            if not story.is_held_out and (not story.rules <= found or (found and not story.rules)):
                print(f"{sorted(story.rules)} but {sorted(found)}: {story.text}")
    return 0


def _print_line(name: str, judged: list[tuple[LabelledStory, frozenset[str]]]) -> None:
    harmless = [found for story, found in judged if not story.rules]
    hostile = [found for story, found in judged if story.rules]
    wrong, right = sum(map(bool, harmless)), sum(map(bool, hostile))
    # Precision as if there were as many harmless stories as hostile ones.
    share = wrong / len(harmless) * len(hostile)
    precision, recall = right / (right + share), right / len(hostile)
    print(f"{name:14} {len(harmless):8} {wrong:7} {len(hostile):8} {right:7} {precision:9.1%} {recall:7.1%}")


def _print_rules(judged: list[tuple[LabelledStory, frozenset[str]]]) -> None:
    """For each rule: how many stories break it, of how many of them it warns, and of how many others."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for story, found in judged:
        for rule in story.rules | found:
            counts[rule]["labelled"] += rule in story.rules
            counts[rule]["warned"] += rule in story.rules & found
            counts[rule]["besides"] += rule in found - story.rules
    print(f"\n{'rule':14} {'labelled':>8} {'warned':>7} {'besides':>8}")
    for rule, count in sorted(counts.items()):
        print(f"{rule:14} {count['labelled']:8} {count['warned']:7} {count['besides']:8}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
