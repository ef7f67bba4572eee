"""`wall withdraw`: takes somebody off the wall, and proves that nothing of them is left."""

from __future__ import annotations

import argparse
import hashlib
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Final

from wall_of_fame.checks import check
from wall_of_fame.content import Content, Entry
from wall_of_fame.editing.draft import INBOX
from wall_of_fame.editing.questions import Questions, politely
from wall_of_fame.editing.withdrawal import (
    Removal,
    SearchResult,
    Trace,
    WithdrawalError,
    WithdrawalRequest,
    plan_withdrawal,
    search_bytes,
)
from wall_of_fame.editing.withdrawal.messages import (
    AFTERWARDS,
    describe_removal,
    describe_search,
    with_noun,
)
from wall_of_fame.limits import NAME_CHARACTERS
from wall_of_fame.problems import as_text, did_you_mean, errors, printable, summary
from wall_of_fame.records import Person
from wall_of_fame.system.clock import today
from wall_of_fame.system.folder_changes import OutsideError, change, listing
from wall_of_fame.text.characters import is_clean, refused

_PICTURES: Final = frozenset({".webp", ".jpg", ".png", ".svg"})
_DIGEST: Final = re.compile(r"[0-9a-f]{16}")
_INSTEAD: Final = "their colleague"


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to those of `wall`."""
    parser = commands.add_parser(
        "withdraw",
        help="take somebody off the wall, and prove that nothing is left",
        description="Take somebody off the wall: their record, recognitions, pictures and quotes. Then "
        "build, and search every byte of the site. Exits 0 if nothing is left, 1 if something is, or if "
        "nothing was done.",
    )
    parser.add_argument("person", metavar="PERSON", help="their id, or their name as the wall shows it")
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--photo", action="store_true", help="take back the photo alone")
    what.add_argument("--recognition", metavar="ID", default="", help="take back this recognition alone")
    parser.add_argument("--instead", metavar="WORDS", help=f"for their name in joint stories ({_INSTEAD})")
    parser.add_argument(
        "--keep-mentions", action="store_true", help="go on although they are named in texts that stay"
    )
    parser.add_argument("--yes", action="store_true", help="ask nothing")
    parser.add_argument("--no-build", action="store_true", help="change the content alone; search only there")
    parser.add_argument(
        "--content", metavar="FOLDER", type=Path, default=Path("content"), help=argparse.SUPPRESS
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Withdraw; the exit code is the command's."""
    root: Path = arguments.content.absolute()
    if not root.is_dir():
        return _refuse(f"{arguments.content}: No wall's content is there. Go to the project's folder.", 2)
    before = listing(root)
    return politely(lambda: _withdraw(root, arguments), lambda: listing(root) == before)


def _withdraw(root: Path, arguments: argparse.Namespace) -> int:
    found = check(root, today(root.parent), f"{root.name}/")
    if errors(found.problems):
        sys.stdout.write(as_text([one for one in found.problems if one.level == "error"]))
        return _refuse(f"{summary(found.problems)}. Mend these first, so that nobody is overlooked.", 1)
    try:
        person = _person(found.content, arguments.person)
        wish = WithdrawalRequest(
            person, arguments.photo, arguments.recognition, _instead(found.content, person, arguments)
        )
        made = plan_withdrawal(root, found.content, wish)
    except WithdrawalError as error:
        return _refuse(str(error), 2)
    sys.stdout.write(describe_removal(made, person, keeps_mentions=arguments.keep_mentions))
    if made.remaining and not arguments.keep_mentions:
        sys.stdout.write(
            "Nothing was changed. Reword these places and try again, or go on with --keep-mentions.\n"
        )
        return 1
    if not arguments.yes and not Questions().confirm("Go on?", default=False, option="--yes"):
        sys.stdout.write("Nothing was changed.\n")
        return 1
    pictures = {} if arguments.no_build else _pictures(root.parent / "output")
    try:
        if made.inbox:
            change(root.parent / INBOX, made.inbox)
        change(root, made.content)
    except (OSError, OutsideError) as error:
        return _refuse(f"It cannot be done, and the content is as it was: {error}", 1)
    sys.stdout.write(f"Done: {with_noun(len(made.content), 'file')} of the content changed.\n")
    return _prove(root, made, arguments, pictures)


def _person(content: Content, given: str) -> Entry[Person]:
    if given in content.people:
        return content.people[given]
    wanted = " ".join(given.split()).casefold()
    named = [one for one in content.people.values() if one.record.name.casefold() == wanted]
    if len(named) == 1:
        return named[0]
    if named:
        ids = ", ".join(sorted(one.id for one in named))
        raise WithdrawalError(
            f"Several people are called “{given}”. Give the id of the one who is meant: {ids}."
        )
    hint = did_you_mean(given, [*content.people, *(one.record.name for one in content.people.values())])
    raise WithdrawalError(f"Nobody on the wall is “{printable(given)}”. {hint}".strip())


def _instead(content: Content, person: Entry[Person], arguments: argparse.Namespace) -> str:
    is_joint = not arguments.photo and any(
        person.id in one.record.nominee and len(one.record.nominee) > 1
        and arguments.recognition in ("", one.id)
        for one in content.nominations.values()
    )  # fmt: skip
    given: str | None = arguments.instead
    if given is None and is_joint and not arguments.yes:
        given = Questions().ask(
            "In the stories of several people, what shall stand for their name?",
            default=_INSTEAD, judge=_wrong, option="--instead",
        )  # fmt: skip
    given = " ".join((given if given is not None else _INSTEAD).split())
    if _wrong(given):
        raise WithdrawalError(_wrong(given))
    return given


def _wrong(words: str) -> str:
    """What is wrong with the words that are to stand for a name."""
    if not words.strip() or len(words) > NAME_CHARACTERS:
        return f"Write one to {NAME_CHARACTERS} characters, such as “{_INSTEAD}”."
    if not is_clean(words) and any(refused(words)):
        return "There is a hidden character in these words. Type them again."
    return (
        "" if all(letter.isalnum() or letter in " -’'.," for letter in words) else "Write plain words only."
    )


def _prove(root: Path, made: Removal, arguments: argparse.Namespace, before: dict[str, str]) -> int:
    project = root.parent
    is_built = not arguments.no_build and (project / "pelicanconf.py").is_file()
    if is_built:
        sys.stdout.write("Building the site …\n")
        sys.stdout.flush()
        if _build(root) != 0:
            return _refuse(
                "The content is changed, but the site could not be built. See above, then: make html", 1
            )
        made = _with_former_pictures(made, before, project / "output")
        places = ["output", ".output.build", ".cache"]
        places += sorted(one.name for one in project.glob("output.*") if one.is_dir())
    else:
        places = []
    places += [root.name, INBOX, *(one.name for one in project.glob(".*.next"))]
    searched = search_bytes(project, places, made.traces, made.digests)
    if is_built and made.page_traces:
        pages = search_bytes(project, [f"output/{page}" for page in made.pages], made.page_traces)
        found = (*searched.traces, *pages.traces)
        searched = SearchResult(searched.files, searched.bytes, found, searched.unopened)
    kept = _is_kept(made) if arguments.keep_mentions else frozenset()
    told, is_gone = describe_search(searched, made, places, kept)
    sys.stdout.write(told)
    if not is_built:
        sys.stdout.write(
            "The site was not built: what was published before is still there. Then: make html\n"
        )
    sys.stdout.write(AFTERWARDS if is_gone else "")
    return 0 if is_gone else 1


def _is_kept(made: Removal) -> frozenset[str]:
    """The words that may stand in the site because somebody asked to keep where they are mentioned."""
    kinds = {"name", "id", "address"} if made.remaining else set()
    return frozenset(trace.words for trace in made.traces if trace.kind in kinds)


def _build(root: Path) -> int:
    command = [sys.executable, "-m", "pelican", root.name, "-s", "pelicanconf.py", "-o", "output"]
    return subprocess.run(command, cwd=root.parent, check=False, stdin=subprocess.DEVNULL).returncode


def _pictures(output: Path) -> dict[str, str]:
    """The SHA-256 sums of all published pictures, by their paths in the site."""
    return {
        path.relative_to(output).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in output.rglob("*")
        if path.suffix in _PICTURES and path.is_file()
    }


def _with_former_pictures(made: Removal, before: dict[str, str], output: Path) -> Removal:
    """Look also for the pictures that the new site does not have: by their names, and by their bytes.

    A picture that stays may have the very same bytes: then they say nothing.
    """
    gone = {path for path in before if not (output / path).is_file()}
    digests = {before[path] for path in gone} - {before[path] for path in before.keys() - gone}
    words = {trace.words for trace in made.traces}
    stems = {PurePosixPath(path).stem for path in gone} - words
    traces = [Trace("picture", stem) for stem in sorted(stems) if _DIGEST.match(stem)]
    return replace(made, traces=[*made.traces, *traces], digests=made.digests | digests)


def _refuse(words: str, code: int) -> int:
    sys.stderr.write(f"wall: {words}\n")
    return code
