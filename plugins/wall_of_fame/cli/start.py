"""`wall start`: turns a clone into a wall of one's own."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from markupsafe import Markup

from wall_of_fame.checks.run import collect
from wall_of_fame.editing.first_files import (
    Beginning,
    NewStandard,
    first_files,
    read_me,
    settings,
    values,
    what_will_be_done,
)
from wall_of_fame.editing.questions import Judge, Questions, anything, politely
from wall_of_fame.editing.start_validators import (
    free_colour,
    in_words,
    no_language,
    no_languages,
    no_name,
    no_pair,
    no_places,
    no_repository,
    no_standard,
    no_timezone,
    no_url,
    parts,
)
from wall_of_fame.problems import as_text
from wall_of_fame.site.theme_files import ink
from wall_of_fame.system.clock import today
from wall_of_fame.system.folder_changes import OutsideError, change, listing
from wall_of_fame.system.git import git_output
from wall_of_fame.wall import Standard as ShownStandard

_WANTED: Final = ("name", "url", "standard", "places")
"""What has no sensible default."""


class StartError(Exception):
    """An answer that cannot be used, with the reason for people."""


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to those of `wall`."""
    parser = commands.add_parser(
        "start",
        help="turn this clone into a wall of your own",
        description="Turn this clone into a wall of your own: removes the sample records, writes your "
        "standards, places and settings, and pages to fill in. It asks for what no option gives.",
    )
    add = parser.add_argument
    add("--name", help="what the wall is called")
    add("--url", help="where it will stand: https://wall.example.org")
    add("--lang", help="the language of the interface: en, pt, pt-BR …")
    add("--stories-in", metavar="LANGS", help="languages in which stories may come: en, pt, pl")
    add("--timezone", help="Europe/London or the like")
    add(
        "--standard", action="append", metavar="LETTER,NAME,COLOUR[,TAGLINE]",
        help="a standard, such as C,Care,#1f6f8b,Seeing the person; once for each",
    )  # fmt: skip
    add("--place-word", metavar="ONE,MANY", help="what a place is called with you: Parish,Parishes")
    add("--places", metavar="NAMES", help="your places: Harbour, Old Town, Mill")
    add("--repository", help="the repository's address: https://github.com/you/wall")
    add("--yes", action="store_true", help="ask nothing: take the usual where no option says otherwise")
    add("--anyway", action="store_true", help="also where there are changes that are not committed")
    add("--commit", action="store_true", help="commit what was changed")
    add("--content", metavar="FOLDER", type=Path, default=Path("content"), help=argparse.SUPPRESS)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Begin; the exit code is the command's."""
    root: Path = arguments.content.absolute()
    before = _state(root)
    return politely(lambda: _start(root, arguments), lambda: _state(root) == before)


def _state(root: Path) -> object:
    """What `start` changes: the content and the settings."""
    conf = root.parent / "pelicanconf.py"
    return listing(root), conf.read_bytes() if conf.is_file() else b""


def _start(root: Path, arguments: argparse.Namespace) -> int:  # noqa: PLR0911 - each is an end of its own
    project, questions = root.parent, Questions()
    conf = project / "pelicanconf.py"
    if not conf.is_file() or not root.is_dir():
        return _refuse(
            "There is no pelicanconf.py with a content folder here. Go to the folder of your clone.", 2
        )
    if not arguments.anyway and git_output(project, "status", "--porcelain"):
        return _refuse("There are changes that are not committed. Commit them first, or add --anyway.", 1)
    try:
        wish = _beginning(arguments, questions)
        files = first_files(wish)
        _examine(project, root.name, files)
        conf_text = settings(conf.read_text(encoding="utf-8"), values(wish))
    except StartError as error:
        return _refuse(str(error), 2)
    except SyntaxError as error:
        return _refuse(f"pelicanconf.py is not understood: {error}", 1)
    old = sorted(
        path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file() or path.is_symlink()
    )
    gone = [path for path in old if path not in files]
    sys.stdout.write(what_will_be_done(wish, root.name, len(gone), files))
    if not arguments.yes and not questions.confirm("Go on?", default=False, option="--yes"):
        sys.stdout.write("Nothing was changed.\n")
        return 1
    try:
        _change(root, conf_text, wish, {**dict.fromkeys(gone), **files})
    except (OSError, OutsideError) as error:
        return _refuse(f"It cannot be done: {error}. See git status, then try again with --anyway.", 1)
    if arguments.commit:
        _commit(project, root.name)
    sys.stdout.write(_next(project, wish, is_committed=arguments.commit))
    return 0


def _change(root: Path, conf: str, wish: Beginning, files: Mapping[str, bytes | None]) -> None:
    """Settings first and content last, so that a content that is complete has its settings."""
    project = root.parent
    change(project, {"pelicanconf.py": conf.encode()})
    readme = project / "README.md"
    if readme.is_file():
        change(project, {"README.md": read_me(readme.read_text(encoding="utf-8"), wish).encode()})
    change(root, files)


def _beginning(given: argparse.Namespace, questions: Questions) -> Beginning:
    missing = [f"--{name}" for name in _WANTED if not getattr(given, name)]
    if given.yes and missing:
        raise StartError(f"With --yes these must be given: {', '.join(missing)}.")

    def get(name: str, question: str, usual: str, wrong: Judge = anything) -> str:
        value: str | None = getattr(given, name)
        if value is None:
            option = f"--{name.replace('_', '-')}"
            value = usual if given.yes else questions.ask(question, default=usual, judge=wrong, option=option)
        if wrong(value):
            raise StartError(f"--{name.replace('_', '-')}: {wrong(value)}")
        return value.strip()

    name = get("name", "What is the wall called?", "", no_name)
    url = get("url", "Where will it stand? (https://…)", "", no_url)
    lang = get("lang", "Which language does it speak?", "en", no_language)
    stories = get("stories_in", "In which languages may stories come?", lang, no_languages)
    timezone = get("timezone", "In which time zone?", "Europe/London", no_timezone)
    standards = _standards(given, questions)
    words = get("place_word", "What is a place called with you: one, many?", "Place,Places", no_pair)
    places = get("places", "Which places are there? (with commas between)", "", no_places)
    repository = get(
        "repository", "Where is the repository? (nothing if there is none yet)", "", no_repository
    )
    singular, plural = parts(words)
    return Beginning(
        name, url.rstrip("/"), lang, tuple(in_words(one) for one in parts(stories)), timezone, standards,
        singular, plural, tuple(parts(places)), repository.rstrip("/"),
    )  # fmt: skip


def _standards(given: argparse.Namespace, questions: Questions) -> tuple[NewStandard, ...]:
    found: list[NewStandard] = []
    for typed in given.standard or ():
        letter, name, colour, tagline = [part.strip() for part in (*typed.split(",", 3), "", "", "")[:4]]
        found.append(NewStandard(letter, name, colour or free_colour(found), tagline))
        complaint = no_standard(found)
        if complaint:
            raise StartError(f"--standard {typed}: {complaint}")
    while not given.standard:
        more = "another standard" if found else "the first standard that people are recognised for"
        end = " (nothing: that is all)" if found else ""
        name = questions.ask(f"What is {more} called?{end}", option="--standard")
        if not name and found:
            break
        letter = questions.ask("  Its letter?", default=name[:1].upper())
        tagline = questions.ask("  A line that says what it means? (may wait)")
        colour = questions.ask("  Its colour?", default=free_colour(found))
        one = NewStandard(letter, name, colour, tagline)
        complaint = no_standard([*found, one])
        if complaint:
            questions.say(f"  {complaint} Once more:")
            continue
        found.append(one)
        questions.say(f"  {_writing(one)}")
    return tuple(found)


def _writing(standard: NewStandard) -> str:
    shown = ShownStandard("", "", standard.letter, standard.name, 1, standard.colour, "", Markup())
    which = "White" if ink(shown) == "#fff" else "Black"
    return f"{which} writing will stand on {standard.colour}: it can be read well."


def _examine(project: Path, name: str, files: dict[str, bytes]) -> None:
    """See that the new content is sound before anything is changed."""
    with tempfile.TemporaryDirectory() as aside:
        root = Path(aside) / name
        for path, data in files.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_bytes(data)
        problems = collect(root, today(project)).problems
    if problems:
        raise StartError(f"With these answers the content would not be sound:\n{as_text(problems)}".rstrip())


def _next(project: Path, wish: Beginning, *, is_committed: bool) -> str:
    lines = ["Your wall is ready. Now:", "  make html      builds it into output/; make serve shows it"]
    lines.append("  content/pages/ has pages with “To fill in” where your own words belong")
    if not is_committed:
        lines.append("  git add -A && git commit -m 'Begin our own wall'      keeps it")
    if not (project / "theme" / "translations" / wish.lang.replace("-", "_")).is_dir():
        lines.append(
            f"  The interface does not speak “{wish.lang}” yet: docs/your-own-wall.md says how it learns to."
        )
    lines.append("  LICENSE-content.md says under which terms your content stands: look it over")
    return "\n".join(lines) + "\n"


def _commit(project: Path, content: str) -> None:
    git_output(project, "add", "-A", "--", content, "pelicanconf.py", "README.md")
    if git_output(project, "commit", "-q", "-m", "Begin our own wall") is None:
        sys.stdout.write("git would not commit it: git status shows what there is.\n")


def _refuse(words: str, code: int) -> int:
    sys.stderr.write(f"wall: {words}\n")
    return code
