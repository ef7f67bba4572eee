"""`wall new` and `wall approve`: from what an editor knows to files that may be published."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from wall_of_fame.changes import OutsideError, change
from wall_of_fame.clock import today
from wall_of_fame.collect import collect
from wall_of_fame.content import Content
from wall_of_fame.draft import INBOX, DraftError, NominationDraft, read_draft, write_draft
from wall_of_fame.entering import Entered, UnsoundError, enter, put_on_the_wall
from wall_of_fame.git import GitError, git, told
from wall_of_fame.ids import propose
from wall_of_fame.interview import Answers, chosen, interview
from wall_of_fame.kept import Kept
from wall_of_fame.problems import as_text, errors, summary
from wall_of_fame.questions import NoAnswerError, Questions

_FURTHER: Final = ("department", "campaign", "source", "lang", "nominator", "told_on")
"""Fields of a nomination that are not asked for, but may be given as options."""

_PERSON: Final = {"role": "role", "photo_alt": "photo_alt", "kind": "kind"}


def add_new(commands: Any) -> None:
    """Add `wall new` to the commands."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "new",
        help="put a nomination on the wall, question by question",
        description="Asks for a nomination in plain words and writes its files. Whatever is given as an "
        "option is not asked for, so that a script can give everything.",
    )
    add = parser.add_argument
    add(
        "--person",
        action="append",
        metavar="NAME",
        help="whom it is about: a name, or the id of somebody on the wall",
    )
    add("--business", metavar="NAME", help="where it happened: a name, or an id")
    add(
        "--standard",
        action="append",
        metavar="NAME[=WORDS]",
        help="a standard, and the words of the story that show it",
    )
    add("--date", metavar="DAY", help="when it happened, like 2024-11-08")
    add("--story", metavar="TEXT", help="the story; - reads it from standard input")
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
    for name in _FURTHER:
        add(f"--{name.replace('_', '-')}", help=f"the nomination's field “{name}”")
    add("--internal", action="store_true", help="it was service to a colleague")
    _add_common(parser)
    add(
        "--draft", action="store_true", help=f"keep it in {INBOX}/, which git ignores, until consent is there"
    )
    parser.set_defaults(run=new)


def add_approve(commands: Any) -> None:
    """Add `wall approve` to the commands."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "approve",
        help="check drafts, ask for what is missing, and move them to the wall",
        description=f"Moves drafts from {INBOX}/ to content/: asks for what is missing (consent above all), "
        "takes the metadata off photos, and checks everything first.",
    )
    parser.add_argument("drafts", nargs="+", type=Path, metavar="DRAFT", help=f"a file in {INBOX}/")
    _add_common(parser)
    parser.set_defaults(run=approve)


def _add_common(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--approved-by", metavar="NAME", help="who approves it (default: git's user.name)")
    parser.add_argument(
        "--yes", action="store_true", help="write without asking once more, and make no commit"
    )
    parser.add_argument("--commit", action="store_true", help="make a commit on a branch of its own")


def new(arguments: argparse.Namespace) -> int:
    """Run `wall new`."""
    questions = Questions()
    content = _content()
    if content is None:
        return 2
    draft = NominationDraft(
        people=list(arguments.person or []),
        business=arguments.business or "",
        date=arguments.date or "",
        text=_story(arguments.story),
        photo=arguments.photo or "",
    )
    draft.standards = _standards(arguments.standard or [], content)
    draft.rest = {name: getattr(arguments, name) for name in _FURTHER if getattr(arguments, name)}
    if arguments.internal:
        draft.rest["internal"] = "true"
    draft.about_person = {
        field: getattr(arguments, name) for name, field in _PERSON.items() if getattr(arguments, name)
    }
    if arguments.over_18:
        draft.about_person["over_18"] = "true" if arguments.over_18 == "yes" else "false"
    consent = {
        "name": arguments.consent,
        "story": arguments.consent,
        "photo": arguments.photo_consent,
        "guardian": arguments.guardian_consent,
    }
    draft.about_person |= (
        {"consent": given} if (given := {name: day for name, day in consent.items() if day}) else {}
    )
    draft.about_business = {
        name: getattr(arguments, name) for name in ("place", "sector") if getattr(arguments, name)
    }
    if arguments.draft:
        return _keep_as_draft(draft, questions)
    return _finish(draft, content, questions, arguments, Path.cwd())


def approve(arguments: argparse.Namespace) -> int:
    """Run `wall approve`."""
    questions = Questions()
    worst = 0
    for file in arguments.drafts:
        content = _content()
        if content is None:
            return 2
        try:
            draft = read_draft(file)
        except (DraftError, OSError) as error:
            questions.say(str(error) if isinstance(error, DraftError) else f"{file}: {error.strerror}.")
            worst = max(worst, 1)
            continue
        for remark in draft.remarks:
            questions.say(f"  {remark}")
        code = _finish(draft, content, questions, arguments, file.parent, kept_in=file)
        if not code:
            photo = file.parent / draft.photo
            for left in (file, photo if draft.photo and photo.is_file() else file):
                with suppress(FileNotFoundError):
                    left.unlink()
        worst = max(worst, code)
    return worst


def _finish(
    draft: NominationDraft,
    content: Content,
    questions: Questions,
    arguments: argparse.Namespace,
    folder: Path,
    kept_in: Path | None = None,
) -> int:
    if arguments.approved_by:
        draft.approved["by"] = arguments.approved_by
    root = Path("content").resolve()
    try:
        answers = interview(draft, content, questions, folder, told(Path.cwd(), "config", "user.name") or "")
        _count_for_a_campaign(answers, content, questions)
        entered = enter(answers, content)
        questions.say(f"\n{entered.title}:")
        for path in entered.files:
            questions.say(f"  content/{path}")
        if not arguments.yes and not questions.confirm("Write it?"):
            questions.say("Nothing was written.")
            return 1
        warnings = put_on_the_wall(root, entered, content)
    except NoAnswerError as error:
        how = f" ({error.option} gives it)" if error.option else ""
        questions.say(f"The answers ended at “{error.about}”{how}. Nothing was written.")
        return 1
    except UnsoundError as error:
        sys.stderr.write(as_text(error.problems))
        return _save_for_later(draft, questions, kept_in)
    except (OSError, ValueError, SyntaxError, OutsideError) as error:
        questions.say(f"{getattr(error, 'strerror', None) or error}. Nothing was written.")
        return 1
    sys.stderr.write(as_text(warnings))
    questions.say("It is on the wall. Have a look: make serve")
    wants_commit = arguments.commit or (
        not arguments.yes
        and told(Path.cwd(), "rev-parse", "--git-dir")
        and questions.confirm("Make a commit on a branch of its own?")
    )
    return _commit(entered, questions) if wants_commit else 0


def _save_for_later(draft: NominationDraft, questions: Questions, kept_in: Path | None) -> int:
    """Nothing that was typed is lost."""
    file = kept_in or _free_draft(draft)
    file.parent.mkdir(exist_ok=True)
    change(file.parent, {file.name: write_draft(draft)})
    questions.say(
        f"Nothing was published. What you wrote is kept in {file}: mend it, then: wall approve {file}"
    )
    return 1


def _keep_as_draft(draft: NominationDraft, questions: Questions) -> int:
    file = _free_draft(draft)
    file.parent.mkdir(exist_ok=True)
    change(file.parent, {file.name: write_draft(draft)})
    questions.say(f"Kept in {file}. When consent is there: wall approve {file}")
    return 0


def _free_draft(draft: NominationDraft) -> Path:
    inbox = Path(INBOX)
    taken = {path.stem for path in inbox.glob("*.md")} if inbox.is_dir() else set()
    name = " ".join([draft.date, *draft.people[:1], draft.business])
    return inbox / f"{propose(name, taken, otherwise='draft')}.md"


def _count_for_a_campaign(answers: Answers, content: Content, questions: Questions) -> None:
    """A nomination within a campaign's dates counts for it."""
    rest, day = answers.draft.rest, answers.draft.date
    if rest.get("campaign"):
        return
    for id_, entry in sorted(content.campaigns.items()):
        start, end = entry.record.dates
        if start.isoformat() <= day <= end.isoformat():
            rest["campaign"] = id_
            questions.say(f"  It counts for {entry.record.name}.")
            return


def _content() -> Content | None:
    """The content of the wall that one is in; None, in words, if it cannot be built upon."""
    root = Path("content")
    if not root.is_dir():
        sys.stderr.write("wall: There is no content/ here. Go to the wall's own folder first.\n")
        return None
    found = collect(root.resolve(), today(Path.cwd()), "content/", _kept())
    if errors(found.problems):
        wrong = [one for one in found.problems if one.level == "error"]
        sys.stderr.write(
            f"{as_text(wrong)}{summary(wrong)}. Mend this first, so that what is new can be checked.\n"
        )
        return None
    return found.content


def _kept() -> Kept:
    return Kept(Path(".cache/kept") if Path("pelicanconf.py").is_file() else None)


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


def _commit(entered: Entered, questions: Questions) -> int:
    """A commit of these files alone, on a new branch."""
    branch = f"add-{entered.nomination}"
    paths = [f"content/{path}" for path in entered.files]
    steps = (
        ("switch", "--quiet", "--create", branch),
        ("add", "--", *paths),
        ("commit", "--quiet", "--message", f"Add {entered.title}", "--", *paths),
    )
    for step in steps:
        try:
            git(Path.cwd(), *step)
        except GitError as error:
            questions.say(f"git {step[0]} failed: {error}")
            questions.say("The files are there; commit them yourself.")
            return 1
    questions.say(f"Committed on the branch {branch}. Send it in: git push --set-upstream origin {branch}")
    return 0
