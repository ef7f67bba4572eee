"""The actions of `wall pin` that sign: on the computer of whoever has the key, never in a build."""

from __future__ import annotations

import argparse
import getpass
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Final, TypeAlias

from wall_of_fame.cli.exit_codes import FINE
from wall_of_fame.cli.record_changes import change_records, past_day
from wall_of_fame.content import Content
from wall_of_fame.editing.pins import issue, issuer, signing_key
from wall_of_fame.editing.pins.give import PinError
from wall_of_fame.records.digital_pin import SigningKey as PublicRecord
from wall_of_fame.records.quantities import parse_date

ACTIONS: Final = ("key", "issue", "sign-list", "revoke")
"""The actions of this module."""

Actions: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001 - no public name
"""What an action is added to."""


def add_actions(actions: Actions) -> None:
    """Add the actions to those of `wall pin`."""
    _add_key(actions)
    _add_issue(actions)
    signing = actions.add_parser(
        "sign-list",
        help="sign the list of digital pins that were taken back",
        description="Sign the list by which everybody can see which digital pins were taken back.",
    )
    _add_secrets(signing)
    revoking = actions.add_parser(
        "revoke",
        help="take a digital pin back",
        description="Take a digital pin back: its file is deleted. Then sign the list: wall pin sign-list",
    )
    revoking.add_argument("pin", metavar="PIN", help="its id, or that of the nomination")
    revoking.add_argument("--nominee", metavar="ID", default="", help="whose it is, where there are several")


def _add_key(actions: Actions) -> None:
    making = actions.add_parser(
        "key",
        help="make a key that signs digital pins",
        description="Make a key. The private half goes into a file of yours outside the repository, the "
        "public half into content/digital-pin-issuer.yaml.",
    )
    making.add_argument(
        "--until",
        metavar="DAY",
        type=_last_day,
        required=True,
        help="the last day on which it may sign, as 2027-12-31",
    )
    making.add_argument("--name", default="", help="who issues digital pins (for the first key)")
    making.add_argument("--url", default="", help="the address of the wall’s front page (for the first key)")
    making.add_argument("--id", metavar="ID", default="", help="what the key is called (default: this year)")
    _add_secrets(making)
    making.add_argument(
        "--no-passphrase", action="store_true", help="the rights of the file alone protect it"
    )


def _add_issue(actions: Actions) -> None:
    issuing = actions.add_parser(
        "issue",
        help="issue a digital pin that somebody has asked for",
        description="Issue a digital pin: an Open Badges 3.0 credential for the salted hash that the person "
        "has sent. No name, no address and no story is in it.",
    )
    add = issuing.add_argument
    add("recognition", metavar="NOMINATION", help="its id")
    add(
        "--identity", metavar="HASH", required=True, help="the salted hash that the person has sent: sha256$…"
    )
    add("--salt", required=True, help="the salt that the person has sent")
    add("--asked", metavar="DAY", required=True, help="the day on which they asked for it, as you write it")
    add(
        "--guardian",
        metavar="DAY",
        help="the day on which a guardian agreed, if they are not over 18",
    )
    add("--nominee", metavar="ID", default="", help="whose it is, where a nomination has several nominees")
    add(
        "--edition", metavar="NAME", default="", help="the edition (default: that of the pin or the campaign)"
    )
    _add_secrets(issuing)


def _last_day(text: str) -> date:
    """A day to come, as records have it: words would leave open which year is meant."""
    try:
        return parse_date(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"“{text}” is not a day. Write it as 2027-12-31.") from error


def _add_secrets(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--key", metavar="FILE", type=Path, help="the file of the private key")
    parser.add_argument(
        "--passphrase-file", metavar="FILE", type=Path, help="a file whose first line is the passphrase"
    )


def run(arguments: argparse.Namespace) -> int:
    """Do what an action says, if the content is sound before and afterwards."""
    if arguments.action == "key":
        return _make_key(arguments)
    if arguments.action == "revoke":
        return _revoke(arguments)

    def change(root: Path, content: Content, today: date) -> Mapping[str, bytes]:
        key = _read_key(arguments, root.parent, content, today)
        if arguments.action == "sign-list":
            return issuer.sign_list(root, content, key, today)
        request = issue.PinRequest(
            arguments.recognition,
            arguments.identity,
            arguments.salt,
            past_day("--asked", arguments.asked, today),
            arguments.nominee,
            past_day("--guardian", arguments.guardian, today) if arguments.guardian else None,
            arguments.edition,
        )
        return issue.issue(root, content, request, key, today)

    return change_records(change, PinError)


def _make_key(arguments: argparse.Namespace) -> int:
    written: list[Path] = []

    def change(root: Path, content: Content, today: date) -> Mapping[str, bytes]:
        key_id = arguments.id or _unused_id(content, today)
        file = arguments.key or signing_key.usual_place(key_id)
        key = signing_key.make_key()
        record = PublicRecord(id=key_id, since=today, until=arguments.until, modulus=key.modulus)
        changed = issuer.with_key(root, content, record, arguments.name, arguments.url)
        signing_key.write_key(key, file, root.parent, _new_passphrase(arguments))
        written.append(file)
        return changed

    code = change_records(change, PinError)
    for file in written:
        if code == FINE:
            sys.stdout.write(
                f"The key is in {file}. Keep a copy where only you find it: without it no digital pin can be "
                "taken back.\n"
            )
        else:
            file.unlink(missing_ok=True)
    return code


def _revoke(arguments: argparse.Namespace) -> int:
    def change(_: Path, content: Content, __: date) -> Mapping[str, None]:
        return issue.revoke(content, arguments.pin, arguments.nominee)

    code = change_records(change, PinError, mends=True)
    if code == FINE:
        sys.stdout.write("Now sign the list on the computer with the key: wall pin sign-list\n")
    return code


def _unused_id(content: Content, today: date) -> str:
    """What a new key is called: the year, with a number if there is one of this year already."""
    there = content.digital_pin_issuer.record.keys if content.digital_pin_issuer else ()
    ids, number, key_id = {key.id for key in there}, 1, str(today.year)
    while key_id in ids:
        number += 1
        key_id = f"{today.year}-{number}"
    return key_id


def _read_key(
    arguments: argparse.Namespace, project: Path, content: Content, today: date
) -> signing_key.SigningKey:
    """The private key: of the file that is named, else of the usual place of the newest key."""
    if content.digital_pin_issuer is None:
        raise PinError("There is no content/digital-pin-issuer.yaml yet. Make a key: wall pin key")
    keys = content.digital_pin_issuer.record.keys
    newest = next((key for key in keys if key.since <= today <= key.until), keys[0])
    file = arguments.key or signing_key.usual_place(newest.id)
    passphrase = ""
    if signing_key.is_locked(file, project):
        passphrase = _passphrase_of_file(arguments) or _ask("Passphrase of the key: ")
    return signing_key.read_key(file, project, passphrase)


def _new_passphrase(arguments: argparse.Namespace) -> str:
    """A passphrase for a new key, typed twice; empty only if that was said."""
    if arguments.no_passphrase:
        return ""
    typed = _passphrase_of_file(arguments)
    if typed:
        return typed
    typed = _ask("A passphrase for the key: ")
    if not typed or typed != _ask("The same again: "):
        raise PinError("The passphrase is empty, or differs. Try again, or say --no-passphrase.")
    return typed


def _passphrase_of_file(arguments: argparse.Namespace) -> str:
    if arguments.passphrase_file is None:
        return ""
    try:
        words = arguments.passphrase_file.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise PinError(f"The passphrase cannot be read: {error}.") from None
    if not words or not words[0]:
        raise PinError(f"The first line of {arguments.passphrase_file} is empty. Write the passphrase there.")
    return str(words[0])


def _ask(question: str) -> str:
    """What somebody types at the terminal, which does not show it."""
    if sys.stdin is None or not sys.stdin.isatty():
        raise PinError("Nobody can type a passphrase here. Name a file that has it: --passphrase-file FILE")
    return getpass.getpass(question)
