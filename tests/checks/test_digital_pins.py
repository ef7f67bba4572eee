"""A digital pin that is not what this wall has issued is refused by name, with its line and the remedy."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.editing.withdrawal.small_walls import small_wall
from tests.walls.projects import TODAY, Project
from tests.walls.signed import (
    DID,
    EMAIL,
    URL,
    encoded,
    issue,
    issuer,
    parts,
    pin_file,
    replace_token,
    signed_anew,
    token_in,
    wall_that_signs,
    with_header,
)
from wall_of_fame.cli.wall import main


@pytest.fixture
def project(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Project:
    """Another organisation's wall with a digital pin; the working folder."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(TODAY))
    monkeypatch.chdir(tmp_path)
    project = small_wall(tmp_path, {})
    key = wall_that_signs(project, tmp_path_factory.mktemp("outside"))
    assert issue(key) == 0
    return project


def problems(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    """What the check says."""
    capsys.readouterr()
    code = main(["check", "--format", "json"])
    found: list[dict[str, Any]] = json.loads(capsys.readouterr().out)
    assert code == int(any(problem["level"] == "error" for problem in found))
    return found


def test_what_was_issued_is_sound(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    """A digital pin fresh from the command needs no more, and has neither name nor address."""
    assert problems(capsys) == []
    _, payload = parts(token_in(pin_file(project)))
    told = json.dumps(payload)
    for private in (EMAIL, "Mirela", "mirela", "the-last-ferry"):
        assert private not in told


def _set(*path: str | int, value: object) -> Callable[[dict[str, Any]], None]:
    def change(payload: dict[str, Any]) -> None:
        inner: Any = payload
        for part in path[:-1]:
            inner = inner[part]
        inner[path[-1]] = value

    return change


def _other_issuer(payload: dict[str, Any]) -> None:
    payload["issuer"]["id"] = payload["iss"] = DID.replace("thanks", "other")


def _other_day(day: str, seconds: int) -> Callable[[dict[str, Any]], None]:
    def change(payload: dict[str, Any]) -> None:
        payload["validFrom"], payload["nbf"] = f"{day}T00:00:00Z", seconds

    return change


def _other_edition(payload: dict[str, Any]) -> None:
    payload["credentialSubject"]["achievement"]["id"] = f"{URL}digital-pins/editions/nobodys.json"


def _other_place(payload: dict[str, Any]) -> None:
    status = payload["credentialStatus"]
    status["statusListIndex"] = "7" if status["statusListIndex"] != "7" else "8"
    status["id"] = f"{status['statusListCredential']}#{status['statusListIndex']}"


def _other_list(payload: dict[str, Any]) -> None:
    status = payload["credentialStatus"]
    status["statusListCredential"] = f"{URL}elsewhere.jwt"
    status["id"] = f"{URL}elsewhere.jwt#{status['statusListIndex']}"


IDENTITY = ("credentialSubject", "identifier", 0)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (_other_issuer, "It was issued by did:web:other.example.org:digital-pins; this wall is"),
        (_other_list, "It was issued by did:web:thanks.example.org:digital-pins; this wall is"),
        (_other_edition, "is no edition of this wall."),
        (
            _other_day("2025-12-31", 1767139200),
            "signed on 2025-12-31; the key “2026” is valid from 2026-01-01",
        ),
        (_other_day("2026-11-21", 1795219200), "It was signed on 2026-11-21, which is in the future."),
        (
            _other_day("2026-11-18", 1794960000),
            "issued on 2026-11-18, before they asked for it on 2026-11-19.",
        ),
        (_other_place, "is not among those issued in digital-pin-issuer.yaml."),
        (_set("nbf", value=0), "contradicts itself."),
        (_set("jti", value="urn:uuid:0"), "contradicts itself."),
        (_set("name", value="Another"), "contradicts itself."),
        (_set("credentialSubject", "id", value=f"mailto:{EMAIL}"), "look at “credentialSubject.id”"),
        (_set(*IDENTITY, "hashed", value=False), "look at “credentialSubject.identifier.0.hashed”"),
        (_set(*IDENTITY, "identityHash", value=EMAIL), "identifier.0.identityHash”"),
        (_set(*IDENTITY, "salt", value=EMAIL), "identifier.0.salt”"),
        (_set("issuer", "email", value=EMAIL), "look at “issuer.email”"),
        (_set("issuer", "url", value="javascript:alert(1)"), "look at “issuer.url”"),
        (_set("evidence", value=[{"narrative": "Mirela"}]), "look at “evidence”"),
        (_set("credentialStatus", value=[]), "look at “credentialStatus”"),
        (_set("credentialStatus", "statusListIndex", value="-1"), "statusListIndex”"),
        (_set("exp", value=1), "look at “exp”"),
        (
            _set("credentialSubject", "achievement", "description", value=f"Write to {EMAIL}"),
            "an email address",
        ),
        (_set("id", value="urn:uuid:00000000-0000-4000-8000-000000000000"), "contradicts itself."),
    ],
)
def test_signed_but_not_as_this_wall_does(
    project: Project,
    capsys: pytest.CaptureFixture[str],
    change: Callable[[dict[str, Any]], None],
    message: str,
) -> None:
    """Even the right key cannot bring in what this wall does not say: each at the line of the signed file."""
    file = pin_file(project)
    replace_token(file, signed_anew(token_in(file), change))
    found = [problem for problem in problems(capsys) if message in problem["message"]]
    [problem] = found
    assert (problem["path"], problem["line"], problem["level"]) == (
        f"content/digital-pins/{file.name}",
        6,
        "error",
    )
    assert problem["hint"]


def _tampered(token: str) -> str:
    header, payload = parts(token)
    payload["name"] = payload["credentialSubject"]["achievement"]["name"] = "A pin of gold"
    return ".".join([encoded(header), encoded(payload), token.split(".")[2]])


def _wrong_key(token: str) -> str:
    return signed_anew(token, lambda _: None, number=1)


@pytest.mark.parametrize(
    ("forge", "message"),
    [
        (_tampered, "It is not signed by the key “2026”, or was changed afterwards."),
        (_wrong_key, "It is not signed by the key “2026”, or was changed afterwards."),
        (lambda token: token[:-8] + "AAAAAAAA", "It is not signed by the key “2026”"),
        (
            lambda token: with_header(token, {"alg": "none", "kid": f"{DID}#2026"}),
            "Its header names the algorithm “none”; only RS256 is accepted.",
        ),
        (
            lambda token: with_header(token, {**parts(token)[0], "kid": f"{DID}#1999"}),
            "It names the key “did:web:thanks.example.org:digital-pins#1999”, which is none of this wall’s.",
        ),
        (lambda token: with_header(token, {"alg": "RS256"}), "It names the key “”, which is none"),
    ],
)
def test_not_signed_by_this_wall(
    project: Project,
    capsys: pytest.CaptureFixture[str],
    forge: Callable[[str], str],
    message: str,
) -> None:
    """A changed file, another key, no signature at all: none is published."""
    file = pin_file(project)
    replace_token(file, forge(token_in(file)))
    told = [(problem["line"], problem["message"]) for problem in problems(capsys)]
    assert any(line == 6 and message in words for line, words in told), told


def test_two_cannot_have_one_place(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    """Two signed files with one place in the list: taking one back would take the other back."""
    file = pin_file(project)
    other = file.with_name("00000000-0000-4000-8000-000000000000.yaml")

    def rename(payload: dict[str, Any]) -> None:
        payload["id"] = payload["jti"] = f"urn:uuid:{other.stem}"

    shutil.copy(file, other)
    replace_token(other, signed_anew(token_in(file), rename))
    told = [problem["message"] for problem in problems(capsys)]
    assert any("is that of digital-pins/" in words for words in told)


def test_a_copy_under_another_name(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    """The file's name is the id that is signed, so that nobody has two of one."""
    file = pin_file(project)
    file.rename(file.with_name("another.yaml"))
    [problem] = problems(capsys)
    assert problem["hint"] == f"Call it digital-pins/{file.name}."


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        ("nominee: mirela-k", "nominee: quiet-one", 4, "“quiet-one” is not a nominee of nominations/2025/"),
        ("nominee: mirela-k", "nominee: nobody", 4, "There is no person “nobody” on the wall."),
        (
            "nomination: the-last-ferry",
            "nomination: the-last-fery",
            3,
            "There is no nomination “the-last-fery”",
        ),
        ("asked: 2026-11-19", "asked: 2026-11-21", 5, "2026-11-21 is in the future"),
    ],
)
def test_a_record_that_names_the_wrong_things(
    project: Project, capsys: pytest.CaptureFixture[str], old: str, new: str, line: int, message: str
) -> None:
    """Whose it is and what for has to be on the wall."""
    project.replace(f"digital-pins/{pin_file(project).name}", old, new)
    found = [problem for problem in problems(capsys) if message in problem["message"]]
    assert [problem["line"] for problem in found] == [line]


def test_nobody_under_18_without_a_guardian(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    """A child's address, even as a code, is in the history for ever: a guardian has to agree to this, too."""
    project.replace("people/mirela-k.md", "over_18: true", "over_18: false")
    project.replace("people/mirela-k.md", "consent: {", "consent: {guardian: 2025-02-01, ")
    [problem] = problems(capsys)
    assert "no guardian has agreed to this" in problem["message"]
    file = pin_file(project)
    project.replace(f"digital-pins/{file.name}", "credential:", "guardian: 2026-11-19\ncredential:")
    assert problems(capsys) == []


def test_without_an_issuer(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    """A signed file alone proves nothing."""
    (project.content / "digital-pin-issuer.yaml").unlink()
    [problem] = problems(capsys)
    assert problem["message"] == "There is no issuer of digital pins."


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("until: 2029-12-31", "until: 2025-12-31", "The key ends on 2025-12-31, before it begins"),
        ("until: 2029-12-31", "until: 2026-11-19", "signed on 2026-11-20; the key “2026” is valid"),
        (
            "url: https://thanks",
            "url: https://others",
            "this wall is did:web:others.example.org:digital-pins",
        ),
        ("example.org/\n", "example.org/?page=1\n", "is not the address of a wall’s front page"),
        ("modulus: ", "modulus: short  # ", "This is no public key for RSA"),
        ("status_list: ", "status_list: x.y.z  # ", "This signed file cannot be read"),
        ("status_list: ", "status_list: none  # ", "This is no signed file."),
    ],
)
def test_the_issuers_file(
    project: Project, capsys: pytest.CaptureFixture[str], old: str, new: str, message: str
) -> None:
    """Keys with their days, the address, the list: each is judged where it stands."""
    project.replace("digital-pin-issuer.yaml", old, new)
    told = [problem["message"] for problem in problems(capsys) if problem["path"].endswith("issuer.yaml")]
    assert any(message in words for words in told), told


def test_a_private_key_in_the_content(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    """Found by what it is, in any record, with the line."""
    project.write("digital-pin-issuer.yaml", issuer(more="# -----BEGIN " + "PRIVATE KEY-----\n"))
    found = [problem for problem in problems(capsys) if problem["rule"] == "private-key"]
    assert [(problem["line"], problem["column"]) for problem in found] == [(10, 3)]


KEY = "-----BEGIN " + "PRIVATE KEY-----\nq1Yz\n"


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("content/key.pem", 2),
        ("content/nominations/2026/key.txt", 2),
        ("content/people/notes.md.bak", 2),
        ("content/photos/key.pem", 1),
        ("content/photos/portrait-mirela.jpg", 1),
        ("content/videos/thanks.webm", 1),
        ("inbox/ann.md", 2),
        ("inbox/ann/key.txt", 2),
    ],
)
def test_a_private_key_in_any_other_file(
    project: Project, capsys: pytest.CaptureFixture[str], path: str, line: int
) -> None:
    """What is no record is read as well, pictures and drafts too; it names the file and says what to do."""
    file = project.folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    before = file.read_bytes() if file.exists() else b"# \xff\n"
    file.write_bytes(before + KEY.encode())
    [found] = [problem for problem in problems(capsys) if problem["rule"] == "private-key"]
    assert (found["path"], found["line"], found["level"]) == (path, line, "error")
    assert found["hint"].startswith("Delete it here and from the history, take its public key out")


def test_a_place_is_never_taken_out(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    """An editor who takes a place out of those issued is told, at the digital pin that has it."""
    file = project.content / "digital-pin-issuer.yaml"
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    file.write_text("".join(line for line in lines if not line.startswith("issued:")), encoding="utf-8")
    assert any("is not among those issued" in problem["message"] for problem in problems(capsys))
