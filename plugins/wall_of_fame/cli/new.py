"""`wall new`: from what an editor knows to files that may be published."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from wall_of_fame.content import Content
from wall_of_fame.editing.approval import add_common, content_here, finish, in_words, keep
from wall_of_fame.editing.draft import INBOX, NominationDraft
from wall_of_fame.editing.matching import chosen
from wall_of_fame.editing.questions import Questions

_FURTHER: Final = ("department", "campaign", "source", "lang", "nominator", "told_on")
"""Fields of a nomination that are not asked for, but may be given as options."""

_OF_A_PERSON: Final = ("role", "kind", "photo_alt")
_OF_A_BUSINESS: Final = ("place", "sector")


def add_new(commands: Any) -> None:
    """Add `wall new` to the commands."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "new",
        help="put a nomination on the wall, question by question",
        description="Asks for a nomination in plain words and writes its files. Whatever is given as an "
        "option is not asked for, so that a script can give everything.",
    )
    _add_nomination(parser)
    _add_who_is_new(parser)
    add_common(parser)
    parser.add_argument(
        "--draft", action="store_true", help=f"keep it in {INBOX}/, which git ignores, until consent is there"
    )
    parser.set_defaults(run=new)


def _add_nomination(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add(
        "--person", action="append", metavar="NAME",
        help="whom it is about: a name, or the id of somebody on the wall",
    )  # fmt: skip
    add("--business", metavar="NAME", help="where it happened: a name, or an id")
    add(
        "--standard", action="append", metavar="NAME[=WORDS]",
        help="a standard, and the words of the story that show it",
    )  # fmt: skip
    add("--date", metavar="DAY", help="when it happened, like 2024-11-08")
    add("--story", metavar="TEXT", help="the story; - reads it from standard input")
    for name in _FURTHER:
        add(f"--{name.replace('_', '-')}", help=f"the nomination's field “{name}”")
    add("--internal", action="store_true", help="it was service to a colleague")


def _add_who_is_new(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("--role", help="what a new person does")
    add("--kind", choices=("person", "team"), help="what is new")
    add("--consent", metavar="DAY", help="when a new person agreed to name and story being shown")
    add("--over-18", choices=("yes", "no"), help="whether a new person is over 18")
    add("--guardian-consent", metavar="DAY", help="when a parent or guardian agreed")
    add("--photo", metavar="FILE", help="a new person's photo; “none” for none")
    add("--photo-alt", metavar="WORDS", help="what the photo shows")
    add("--photo-consent", metavar="DAY", help="when the person agreed to the photo")
    add("--place", help="where a new business is")
    add("--sector", help="what kind of business a new one is")


def new(arguments: argparse.Namespace) -> int:
    """Run `wall new`."""
    questions = Questions()

    def work() -> int:
        content = content_here()
        if content is None:
            return 2
        draft = _drafted(arguments, content)
        if arguments.draft:
            file = keep(draft, Path.cwd())
            questions.say(f"Cache in {file}. When consent is there: wall approve {file}")
            return 0
        return finish(draft, content, questions, arguments, Path.cwd())

    return in_words(work)


def _drafted(arguments: argparse.Namespace, content: Content) -> NominationDraft:
    """What the options tell."""
    return NominationDraft(
        people=[name.strip() for name in arguments.person or () if name.strip()],
        business=arguments.business or "",
        standards=_standards(arguments.standard or [], content),
        date=arguments.date or "",
        text=_story(arguments.story),
        photo=arguments.photo or "",
        about_person=_given(arguments, _OF_A_PERSON) | _age_and_consent(arguments),
        about_business=_given(arguments, _OF_A_BUSINESS),
        rest=_given(arguments, _FURTHER) | ({"internal": "true"} if arguments.internal else {}),
    )


def _given(arguments: argparse.Namespace, names: Sequence[str]) -> dict[str, Any]:
    return {name: getattr(arguments, name) for name in names if getattr(arguments, name)}


def _age_and_consent(arguments: argparse.Namespace) -> dict[str, Any]:
    consent = {
        "name": arguments.consent,
        "story": arguments.consent,
        "photo": arguments.photo_consent,
        "guardian": arguments.guardian_consent,
    }
    given = {name: day for name, day in consent.items() if day}
    age = {"over_18": "true" if arguments.over_18 == "yes" else "false"} if arguments.over_18 else {}
    return age | ({"consent": given} if given else {})


def _story(given: str | None) -> str:
    return sys.stdin.read().strip() if given == "-" else (given or "").strip()


def _standards(given: Sequence[str], content: Content) -> dict[str, str]:
    names = {
        entry.id: entry.record.name
        for entry in sorted(content.standards.values(), key=lambda one: one.record.order)
    }
    found = {}
    for one in given:
        name, _, words = one.partition("=")
        for id_ in chosen(name, names) or [name]:
            found[id_] = words.strip()
    return found
