"""`wall pack`: what is handed over with each recognition, and nothing of whoever has not said yes."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pypdf
import pytest

from tests.walls.projects import TODAY, Project, elsewhere_project
from wall_of_fame.cli.wall import main
from wall_of_fame.system.folder_changes import folder_listing

FERRY = "the-last-ferry"
BOTH = "both-at-once"
PORTUGUESE = """msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\nLanguage: pt\\n"

msgid "Dear %(name)s,"
msgstr "Caros %(name)s,"
"""
DRAFT = "---\nperson: [Ann of the Quay]\nbusiness: Ferry Office\n---\nShe waved until we were gone.\n"


@pytest.fixture(scope="module")
def packed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Project, str]]:
    """A wall of which everything is packed, and what the command said; the last test changes it."""
    project = elsewhere_project(tmp_path_factory.mktemp("packed") / "project")
    project.replace("people/front-desk.yaml", "kind: team", "kind: team\nlang: pt")
    project.replace("people/mirela-k.md", "role: Clerk", "role: Clerk\npronounced: mee-REH-la")
    project.replace("people/quiet-one.md", ", story: 2025-01-05", "")
    catalogue = project.folder / "theme/translations/pt/LC_MESSAGES/messages.po"
    catalogue.parent.mkdir(parents=True, exist_ok=True)
    catalogue.write_text(PORTUGUESE, encoding="utf-8")
    (project.folder / "inbox").mkdir()
    (project.folder / "inbox" / "ann.md").write_text(DRAFT, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", str(TODAY))
        patch.chdir(project.folder)
        said = io.StringIO()
        patch.setattr("sys.stdout", said)
        assert main(["pack", FERRY, BOTH, "a-quiet-word", "inbox/ann.md"]) == 0
        assert main(["pack", "--award", "lamps-2025"]) == 0
        yield project, said.getvalue()


@pytest.fixture(autouse=True)
def _that_day(_fixed_day: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """The day of the other organisation's wall."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(TODAY))


def files(project: Project, pack: str) -> dict[str, bytes]:
    """The files of a pack by name."""
    folder = project.folder / "build/packs" / pack
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def words(data: bytes) -> str:
    """The words of a PDF or a text, with single spaces."""
    if not data.startswith(b"%PDF"):
        return " ".join(data.decode().split())
    pages = pypdf.PdfReader(io.BytesIO(data)).pages
    return " ".join("".join(page.extract_text() for page in pages).split())


def test_a_whole_pack(packed: tuple[Project, str]) -> None:
    """Letter, note, thanks, form, slips, sheet, certificate and picture, each with what it is for."""
    made = files(packed[0], FERRY)
    assert {*made} == {
        "certificate.pdf", "consent-form.pdf", "letter.pdf", "letter.txt", "manager.pdf", "manager.txt",
        "nominator.pdf", "nominator.txt", "notice.pdf", "picture.jpg", "pin-slip.pdf", "reply-slip.pdf",
    }  # fmt: skip
    assert "Dear Mirela K.," in words(made["letter.pdf"])
    assert "carried my case to the gate" in words(made["letter.txt"])
    assert f"https://thanks.example.org/recognition/{FERRY}/" in words(made["letter.txt"])
    assert "Dear Ada & Grace," in words(made["nominator.pdf"])
    assert "hello@brightwater.example" in words(made["reply-slip.pdf"])
    assert "Lantern pin 7 Mirela K." in words(made["pin-slip.pdf"])
    form = words(made["consent-form.pdf"])
    assert form.count("You said yes to this on 5 January 2025.") == 3
    assert "guardian" not in form
    assert made["picture.jpg"].startswith(b"\xff\xd8")


def test_everyone_has_a_letter_in_their_language(packed: tuple[Project, str]) -> None:
    """The one that their record names, if the theme has its words."""
    made = files(packed[0], BOTH)
    assert words(made["letter-front-desk.txt"]).startswith("Caros The Front Desk,")
    assert words(made["letter-mirela-k.txt"]).startswith("Dear Mirela K.,")
    assert "consent-form.pdf" in made  # of the person alone: a team signs nothing
    assert not {"nominator.pdf", "pin-slip.pdf"} & {*made}


def test_without_consent_there_is_the_letter_that_asks_alone(packed: tuple[Project, str]) -> None:
    """Of somebody who has not said yes to the story, and of a draft, with the guardian's part."""
    project, said = packed
    for pack, name in (("a-quiet-word", "Zebedee Q."), ("_inbox/ann", "Ann of the Quay")):
        made = files(project, pack)
        assert {*made} == {"consent-letter.pdf", "consent-letter.txt"}
        assert f"Dear {name}," in words(made["consent-letter.pdf"])
        assert f"Wrote build/packs/{pack}/: the letter that asks for consent, alone\n" in said
    assert "She waved" in words(files(project, "_inbox/ann")["consent-letter.txt"])
    assert "parent or guardian" in words(files(project, "_inbox/ann")["consent-letter.pdf"])


def test_the_papers_of_an_evening(packed: tuple[Project, str]) -> None:
    """The roll with everyone, cards that give nothing away, and the certificates as a printer has them."""
    made = files(packed[0], "_awards/lamps-2025")
    assert {*made} == {"roll.pdf", "place-cards.pdf", "certificates.pdf"}
    roll = words(made["roll.pdf"])
    assert roll.index("Brightest lamp") < roll.index("Mirela K. (mee-REH-la) · Ferry Office & Sons, Tickets")
    assert roll.endswith("Everyone who was recognised Mirela K. (mee-REH-la)")
    assert words(made["place-cards.pdf"]) == "Mirela K. Ferry Office & Sons, Tickets The Lamps 2025"
    assert roll.startswith("The Lamps 2025 12 December 2025, The Long Room, upstairs Brightest lamp")
    reader = pypdf.PdfReader(io.BytesIO(made["certificates.pdf"]))
    assert "'/Marked': True" in str(reader.root_object["/MarkInfo"])
    [page] = reader.pages
    assert round(page.mediabox.height) == 842
    framed = words(files(packed[0], FERRY)["certificate.pdf"])
    assert sorted(words(made["certificates.pdf"]).split()) == sorted(framed.split())


def test_git_and_the_site_know_nothing_of_it(packed: tuple[Project, str]) -> None:
    """The folder ignores itself; content and output are as they were."""
    project, _ = packed
    assert (project.folder / "build/packs/.gitignore").read_text() == "*\n"
    assert not project.output.exists()
    assert not any("build" in path.name for path in project.content.rglob("*"))


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["the-last-fery"], "is called “the-last-fery”. Did you mean “the-last-ferry”?"),
        (["gone", "gone-2"], "Of somebody who has withdrawn nothing is packed."),
        (
            ["--campaign", "thanks-week"],
            "There is no campaign “thanks-week”. Did you mean “thanks-week-2025”?",
        ),
        (["--award", "lamps"], "There is no award “lamps”."),
        ([FERRY, "--url", "http://localhost:8000"], "--url https://wall.example.org"),
    ],
)
def test_refused(
    packed: tuple[Project, str],
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    complaint: str,
) -> None:
    """Whatever is not there is told by name with what to type, and nothing is written."""
    before = folder_listing(packed[0].folder / "build")
    assert main(["pack", *arguments]) in {1, 2}
    assert complaint in capsys.readouterr().err
    assert folder_listing(packed[0].folder / "build") == before


def test_a_withdrawal_deletes_the_packs(
    packed: tuple[Project, str], capsys: pytest.CaptureFixture[str]
) -> None:
    """All that tell of the person; those of others stay, and are searched."""
    project, _ = packed
    note = project.folder / "build/packs/a-quiet-word/note.txt"
    note.write_text("Mirela K. would like to come too.", encoding="utf-8")
    assert main(["withdraw", "mirela-k", "--yes", "--no-build"]) == 1
    said = capsys.readouterr().out
    assert "build/packs/a-quiet-word/note.txt" in said
    for pack in (FERRY, BOTH):
        assert f"Deleted build/packs/{pack}/, which was made to be printed.\n" in said
    assert {path.name for path in (project.folder / "build/packs").iterdir()} == {
        ".gitignore", "_inbox", "a-quiet-word",
    }  # fmt: skip
    assert "Deleted build/packs/_awards/, which was made to be printed.\n" in said
    assert main(["pack", FERRY]) == 2
    assert "No nomination and no draft is called “the-last-ferry”." in capsys.readouterr().err


def test_not_in_a_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without content nothing is made."""
    monkeypatch.chdir(tmp_path)
    assert main(["pack"]) != 0
