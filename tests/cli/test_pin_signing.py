"""`wall pin key`, `issue`, `sign-list`, `revoke`: what is refused says why, and changes nothing."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.editing.withdrawal.small_walls import small_wall
from tests.walls.projects import TODAY, Project
from tests.walls.signed import (
    EMAIL,
    FERRY,
    SALT,
    identity,
    issue,
    issuer,
    parts,
    pin_file,
    signed_anew,
    token_in,
    wall_that_signs,
    write_key,
)
from wall_of_fame.cli.wall import main
from wall_of_fame.system.folder_changes import folder_listing

LIBRARY = "cryptography.hazmat.primitives"
FIRST = ("--name", "Friends of Brightwater", "--url", "https://thanks.example.org/", "--until", "2029-12-31")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """Another organisation's wall, without an issuer; the working folder."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(TODAY))
    folder = tmp_path / "project"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "home"))
    return small_wall(folder, {})


@pytest.fixture
def key(project: Project, tmp_path: Path) -> Path:
    """The file of the wall's key."""
    return wall_that_signs(project, tmp_path / "outside")


def test_from_the_first_key_to_a_digital_pin(
    project: Project, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The key goes into a file of its owner alone; the next commands find it there."""
    words = tmp_path / "words"
    words.write_text("several plain words\n", encoding="utf-8")
    passphrase = ("--passphrase-file", str(words))
    assert main(["pin", "key", *FIRST, *passphrase]) == 0
    file = tmp_path / "home" / "service-wall-of-fame" / "digital-pins-2026.pem"
    assert file.stat().st_mode & 0o777 == 0o600
    assert b"BEGIN ENCRYPTED PRIVATE KEY" in file.read_bytes()
    assert "PRIVATE" not in (project.content / "digital-pin-issuer.yaml").read_text(encoding="utf-8")
    asked = ("--identity", identity(), "--salt", SALT, "--asked", "2026-11-19")
    assert main(["pin", "issue", FERRY, *asked, *passphrase]) == 0
    header, payload = parts(token_in(pin_file(project)))
    assert header["kid"] == "did:web:thanks.example.org:digital-pins#2026"
    assert payload["name"] == "Lantern pin"
    capsys.readouterr()
    assert main(["check"]) == 0
    assert capsys.readouterr().out == "All is well.\n"


def test_a_second_key(project: Project, key: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The newest comes first, the others stay, and what they have signed stays valid."""
    assert issue(key) == 0
    assert main(["pin", "key", "--until", "2032-12-31", "--no-passphrase"]) == 0
    text = (project.content / "digital-pin-issuer.yaml").read_text(encoding="utf-8")
    assert text.index("2026-2") < text.index("id: '2026'")
    assert main(["pin", "sign-list"]) == 0
    capsys.readouterr()
    assert main(["check"]) == 0


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["--until", "2029-12-31"], "Say who issues digital pins, and where the wall is: --name NAME --url"),
        ([*FIRST, "--key", "key.pem"], "lies in a repository. The key stays outside"),
        ([*FIRST, "--key", "content/photos/key.pem"], "lies in a repository. The key stays outside"),
        ([*FIRST, "--key", "../elsewhere/key.pem"], "lies in a repository. The key stays outside"),
        ([*FIRST, "--key", "link/key.pem"], "lies in a repository. The key stays outside"),
        ([*FIRST, "--key", "../taken.pem"], "is there already. A key is never written over"),
        (["--name", "N", "--url", "http://a.example/", "--until", "2029-12-31"], "1 error"),
        (["--name", "N", "--url", "https://a.example/x", "--until", "2029-12-31"], "1 error"),
        ([*FIRST[:-1], "2026-01-01"], "1 error"),
    ],
)
def test_keys_that_are_not_made(
    project: Project, tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], complaint: str
) -> None:
    """A key never lies where files are published, replaces no other, never stays without its public half."""
    (tmp_path / "elsewhere" / ".git").mkdir(parents=True)
    (tmp_path / "taken.pem").write_text("another", encoding="utf-8")
    (project.folder / "inside").mkdir()
    (project.folder / "link").symlink_to(tmp_path / "elsewhere")
    before = folder_listing(tmp_path)
    assert main(["pin", "key", *arguments, "--no-passphrase"]) == 1
    assert complaint in capsys.readouterr().err
    assert not [path for path in tmp_path.rglob("*.pem") if path.name != "taken.pem"]
    assert [path for path in folder_listing(tmp_path) if path not in before] == []


def test_nobody_can_type_a_passphrase(
    project: Project, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a script the passphrase comes from a file; it is never left out by itself."""
    monkeypatch.setattr(sys, "stdin", None)
    assert main(["pin", "key", *FIRST]) == 1
    assert "Name a file that has it: --passphrase-file FILE" in capsys.readouterr().err
    assert not (project.content / "digital-pin-issuer.yaml").exists()


@pytest.mark.parametrize(
    ("nomination", "more", "complaint"),
    [
        ("the-last-fery", [], "There is no nomination “the-last-fery”. Did you mean “the-last-ferry”?"),
        (FERRY, ["--edition", "Lantern pim"], "has a pin of “Lantern pin”, not of “Lantern pim”"),
        (
            "both-at-once",
            ["--edition", "Lantern pim"],
            "No campaign has a pin edition “Lantern pim”. Did you mean",
        ),
        ("both-at-once", [], "There are several nominees in content/nominations/2026/both-at-once.md"),
        (FERRY, ["--nominee", "quiet-one"], "“quiet-one” is no nominee of"),
        (
            FERRY,
            ["--identity", EMAIL],
            "--identity is the salted hash that the person has sent, never an address",
        ),
        (FERRY, ["--identity", "sha256$" + "A" * 64], "--identity is the salted hash"),
        (FERRY, ["--identity", identity() + "\n"], "--identity is the salted hash"),
        (FERRY, ["--salt", EMAIL], "--salt is what the person has sent"),
        (FERRY, ["--salt", "short"], "--salt is what the person has sent"),
        (
            FERRY,
            ["--asked", "2026-11-21"],
            "--asked: “2026-11-21” is no day up to today. Write it as 2026-11-20.",
        ),
        (FERRY, ["--guardian", "2026-11-21"], "--guardian: “2026-11-21” is no day up to today."),
    ],
)
def test_not_issued(
    project: Project,
    key: Path,
    capsys: pytest.CaptureFixture[str],
    nomination: str,
    more: list[str],
    complaint: str,
) -> None:
    """An unknown edition, a wrong nominee, an address instead of a code: each by name, with the remedy."""
    arguments = more if nomination == FERRY or more else ["--edition", "Lantern pin"]
    if nomination == "both-at-once" and more:
        arguments = [*more, "--nominee", "mirela-k"]
    before = folder_listing(project.content)
    assert issue(key, nomination, *arguments) == 1
    assert complaint in capsys.readouterr().err
    assert folder_listing(project.content) == before


@pytest.mark.parametrize(
    ("since", "until"), [("2026-01-01", "2026-11-19"), ("2026-11-21", "2029-12-31")], ids=["over", "to come"]
)
@pytest.mark.parametrize("action", ["issue", "sign-list"])
def test_a_key_out_of_its_days(
    project: Project, key: Path, capsys: pytest.CaptureFixture[str], since: str, until: str, action: str
) -> None:
    """A key that has ended, or has not begun, signs nothing; the words name its days and the remedy."""
    project.write("digital-pin-issuer.yaml", issuer(since, until))
    before = folder_listing(project.content)
    code = issue(key) if action == "issue" else main(["pin", "sign-list", "--key", str(key)])
    assert code == 1
    complaint = (
        f"The key “2026” may sign from {since} to {until}; today is 2026-11-20. Make another: wall pin key"
    )
    assert complaint in capsys.readouterr().err
    assert folder_listing(project.content) == before


def test_keys_that_cannot_be_used(
    project: Project, key: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Another key, one that others may read, one in the repository, a wrong passphrase, no key at all."""
    other = write_key(tmp_path / "outside" / "other.pem", 1)
    opened = write_key(tmp_path / "outside" / "opened.pem")
    opened.chmod(0o644)
    inside = write_key(project.folder / "inside.pem")
    locked = write_key(tmp_path / "outside" / "locked.pem", locked_with="right words")
    words = tmp_path / "words"
    words.write_text("wrong words\n", encoding="utf-8")
    nothing = tmp_path / "outside" / "nothing.pem"
    nothing.touch(mode=0o600)
    told = []
    for file, more in (
        (other, ()),
        (opened, ()),
        (inside, ()),
        (locked, ("--passphrase-file", str(words))),
        (nothing, ()),
        (tmp_path / "none.pem", ()),
    ):
        assert issue(file, FERRY, *more) == 1
        told.append(capsys.readouterr().err)
    assert "This key is none of content/digital-pin-issuer.yaml. It has: 2026." in told[0]
    assert f"Others may read {opened}. Close it first: chmod 600" in told[1]
    assert "lies in a repository" in told[2]
    assert "the passphrase is wrong, or it is no key" in told[3]
    assert "the passphrase is wrong, or it is no key" in told[4]
    assert "The key cannot be read" in told[5]
    assert not (project.content / "digital-pins").exists()
    assert key.exists()


def test_nobody_has_two(project: Project, key: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A second one for the same recognition is refused, until the first is taken back."""
    assert issue(key) == 0
    first = pin_file(project)
    assert issue(key) == 1
    assert (
        f"Take that one back first: wall pin revoke {first.stem}".lower() in capsys.readouterr().err.lower()
    )
    assert main(["pin", "revoke", FERRY]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith(f"Deleted content/digital-pins/{first.name}.\n")
    assert "wall pin sign-list" in printed
    assert issue(key) == 0
    capsys.readouterr()
    assert main(["check"]) == 0
    assert capsys.readouterr().out == "All is well.\n"


def test_a_child_needs_a_guardian(project: Project, key: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Consent to the name is no consent to this."""
    project.replace("people/mirela-k.md", "over_18: true", "over_18: false")
    project.replace("people/mirela-k.md", "consent: {", "consent: {guardian: 2025-02-01, ")
    assert issue(key) == 1
    assert "Ask a guardian, then give the day: --guardian DAY" in capsys.readouterr().err
    assert issue(key, FERRY, "--guardian", "2026-11-19") == 0


def test_revoke_mends_what_somebody_left_behind(
    project: Project, key: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A record whose person was deleted by hand is an error with this remedy; and the remedy works."""
    assert issue(key) == 0
    pin = pin_file(project)
    text = pin.read_text(encoding="utf-8").replace("nominee: mirela-k", "nominee: somebody-gone")
    pin.write_text(text, encoding="utf-8")
    capsys.readouterr()
    assert main(["check"]) == 1
    told = capsys.readouterr().out
    assert (
        f"content/digital-pins/{pin.name}:4:10: error: There is no person “somebody-gone” on the wall."
        in told
    )
    assert f"wall pin revoke {pin.stem}" in told
    assert main(["pin", "revoke", pin.stem]) == 0
    assert main(["pin", "revoke", pin.stem]) == 1
    assert f"There is no digital pin “{pin.stem}”." in capsys.readouterr().err


def test_without_the_library(
    project: Project, key: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the library that signs is not installed, the words say what to type; checks need none."""
    assert issue(key) == 0
    for name in (LIBRARY, f"{LIBRARY}.asymmetric", "openbadgeslib", "jwt"):
        monkeypatch.setitem(sys.modules, name, None)
    capsys.readouterr()
    assert main(["check"]) == 0
    assert main(["pin", "sign-list", "--key", str(key)]) == 1
    assert "pip install" in capsys.readouterr().err
    assert main(["pin", "key", "--until", "2030-01-01", "--no-passphrase"]) == 1
    assert "pip install" in capsys.readouterr().err
    assert not (project.folder.parent / "home").exists()


def test_the_list_is_believed_as_long_as_its_key_may_sign(
    project: Project, key: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """After that nobody can show an old one; the check warns 60 days before, and says what to do."""
    assert issue(key) == 0
    signed = yaml.safe_load((project.content / "digital-pin-issuer.yaml").read_text("utf-8"))["status_list"]
    _, payload = parts(signed)
    assert payload["validUntil"] == "2030-01-01T00:00:00Z"
    assert payload["exp"] == datetime(2030, 1, 1, tzinfo=UTC).timestamp()
    capsys.readouterr()
    told = {}
    for day in ("2029-10-31", "2029-11-01", "2029-12-31", "2030-01-01"):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(datetime.fromisoformat(f"{day}T12:00Z").timestamp())))
        assert main(["check"]) == 0
        told[day] = capsys.readouterr().out
    assert "signed list" not in told["2029-10-31"]
    warning = "Verifiers believe the signed list until 2029-12-31; after that they confirm no digital pin."
    assert warning in told["2029-11-01"]
    assert warning in told["2029-12-31"]
    assert "Verifiers believed the signed list until 2029-12-31; now they confirm" in told["2030-01-01"]
    assert (
        "Make another key, then sign the list with it: wall pin key, wall pin sign-list" in told["2030-01-01"]
    )


def test_a_list_without_a_last_day_stays_good(
    project: Project, key: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """As it was signed before; one whose two last days differ is refused."""
    assert issue(key) == 0
    file = project.content / "digital-pin-issuer.yaml"
    text = file.read_text("utf-8")
    signed = yaml.safe_load(text)["status_list"]
    for left_out, complaint in (
        (("exp", "validUntil"), ""),
        (("exp",), "This status list contradicts itself"),
    ):
        changed = signed_anew(signed, partial(_leave_out, left_out))
        file.write_text(text.replace(signed, changed), "utf-8")
        capsys.readouterr()
        assert main(["check"]) == bool(complaint)
        assert complaint in capsys.readouterr().out


def _leave_out(names: tuple[str, ...], payload: dict[str, Any]) -> None:
    """Take members out of what is signed."""
    for name in names:
        del payload[name]
