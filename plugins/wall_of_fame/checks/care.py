"""Rules about what a story says of people: what `text.care` has found, as far as no reviewer has answered.

Each of them warns. A reviewer answers in the record: `reviewed: {by: …, on: …, keeps: [child]}`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from wall_of_fame.checks.base import Rule, RuleFinding
from wall_of_fame.checks.care_names import check_surnames, check_third_persons, open_remarks, remedy
from wall_of_fame.content import Content
from wall_of_fame.records import FieldProblem


def check_children(content: Content) -> Iterator[RuleFinding]:
    """A child is not named with their age, their school or their class (a warning)."""
    for entry, location, words in open_remarks(content, "child"):
        message = f"“{words}” tells a child’s age, school or class."
        hint = remedy("child", "Leave the age, the school and the class out: “a child”, “my daughter”.")
        yield entry, FieldProblem(location, "child", message, hint, words=words, is_warning=True)


def check_health(content: Content) -> Iterator[RuleFinding]:
    """Nothing is told of somebody’s health or disability (a warning)."""
    for entry, location, words in open_remarks(content, "health"):
        message = f"“{words}” may tell of somebody’s health or disability."
        hint = remedy("health", "Leave it out, unless it is the person’s own wish that the wall says so.")
        yield entry, FieldProblem(location, "health", message, hint, words=words, is_warning=True)


def check_religion(content: Content) -> Iterator[RuleFinding]:
    """Nothing is told of somebody’s religion (a warning)."""
    for entry, location, words in open_remarks(content, "religion"):
        message = f"“{words}” may tell what somebody believes."
        hint = remedy("religion", "Leave it out: the law protects it.")
        yield entry, FieldProblem(location, "religion", message, hint, words=words, is_warning=True)


def check_politics(content: Content) -> Iterator[RuleFinding]:
    """Nothing is told of somebody’s politics or trade union (a warning)."""
    for entry, location, words in open_remarks(content, "politics"):
        message = f"“{words}” may tell of somebody’s politics or union."
        hint = remedy("politics", "Leave it out: the law protects it.")
        yield entry, FieldProblem(location, "politics", message, hint, words=words, is_warning=True)


def check_money(content: Content) -> Iterator[RuleFinding]:
    """Nothing is told of somebody’s money (a warning)."""
    for entry, location, words in open_remarks(content, "money"):
        message = f"“{words}” may tell of somebody’s money."
        hint = remedy("money", "Leave it out.")
        yield entry, FieldProblem(location, "money", message, hint, words=words, is_warning=True)


def check_family(content: Content) -> Iterator[RuleFinding]:
    """Nothing is told of trouble in somebody’s family (a warning)."""
    for entry, location, words in open_remarks(content, "family"):
        message = f"“{words}” may tell of trouble in somebody’s family."
        hint = remedy("family", "Leave it out.")
        yield entry, FieldProblem(location, "family", message, hint, words=words, is_warning=True)


def check_origin(content: Content) -> Iterator[RuleFinding]:
    """Nothing is told of somebody’s ethnic origin, or of whom they love (a warning)."""
    for entry, location, words in open_remarks(content, "origin"):
        message = f"“{words}” may tell of somebody’s origin, or of whom they love."
        hint = remedy("origin", "Leave it out: the law protects it.")
        yield entry, FieldProblem(location, "origin", message, hint, words=words, is_warning=True)


def check_offences(content: Content) -> Iterator[RuleFinding]:
    """Nothing is told of somebody’s offences (a warning)."""
    for entry, location, words in open_remarks(content, "offence"):
        message = f"“{words}” may tell of an offence or of prison."
        hint = remedy("offence", "Leave it out: the law protects it.")
        yield entry, FieldProblem(location, "offence", message, hint, words=words, is_warning=True)


def check_insults(content: Content) -> Iterator[RuleFinding]:
    """Nobody is insulted (a warning)."""
    for entry, location, words in open_remarks(content, "insult"):
        message = f"“{words}” may insult somebody."
        hint = remedy("insult", "Leave it out, and tell what the nominee did.")
        yield entry, FieldProblem(location, "insult", message, hint, words=words, is_warning=True)


def check_comparisons(content: Content) -> Iterator[RuleFinding]:
    """Nobody is praised at the cost of somebody else (a warning)."""
    for entry, location, words in open_remarks(content, "comparison"):
        message = f"“{words}” praises one at the cost of another."
        hint = remedy("comparison", "Leave the comparison out, and tell what the nominee did.")
        yield entry, FieldProblem(location, "comparison", message, hint, words=words, is_warning=True)


def check_looks(content: Content) -> Iterator[RuleFinding]:
    """Nobody’s looks are remarked upon (a warning)."""
    for entry, location, words in open_remarks(content, "looks"):
        message = f"“{words}” remarks on looks."
        hint = remedy("looks", "Leave it out, and tell what the person did.")
        yield entry, FieldProblem(location, "looks", message, hint, words=words, is_warning=True)


def check_capitals(content: Content) -> Iterator[RuleFinding]:
    """A story is not written in capitals (a warning)."""
    for entry, location, words in open_remarks(content, "capitals"):
        message = f"“{words}” is in capitals, which are hard to read."
        hint = remedy("capitals", "Write it in small letters.")
        yield entry, FieldProblem(location, "capitals", message, hint, words=words, is_warning=True)


def check_advertisements(content: Content) -> Iterator[RuleFinding]:
    """A story is not copied from an advertisement (a warning)."""
    for entry, location, words in open_remarks(content, "advertisement"):
        message = f"“{words}” reads like an advertisement."
        hint = remedy("advertisement", "Ask what happened, and who did it.")
        yield entry, FieldProblem(location, "advertisement", message, hint, words=words, is_warning=True)


CARE_RULES: Final[tuple[Rule, ...]] = (
    check_third_persons,
    check_surnames,
    check_children,
    check_health,
    check_religion,
    check_politics,
    check_money,
    check_family,
    check_origin,
    check_offences,
    check_insults,
    check_comparisons,
    check_looks,
    check_capitals,
    check_advertisements,
)
"""The rules about those whom a story names."""
