"""What is surely somebody is replaced or stops the withdrawal; what is in doubt is listed with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.editing.withdrawal.small_walls import nomination, person, small_wall
from tests.walls.projects import TODAY, Project
from wall_of_fame.cli.wall import main

TOGETHER = "nominations/2025/a-lift.md"
ANOTHER = "nominations/2025/a-loaf.md"


@pytest.fixture(autouse=True)
def day(monkeypatch: pytest.MonkeyPatch) -> None:
    """The day that the checks count as today."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(TODAY))


def wall(folder: Path, monkeypatch: pytest.MonkeyPatch, files: dict[str, str]) -> Project:
    """A small wall to withdraw from, as the working folder."""
    project = small_wall(folder, files)
    monkeypatch.chdir(folder)
    return project


def story(project: Project, path: str = TOGETHER) -> str:
    """The story of a nomination."""
    return (project.content / path).read_text(encoding="utf-8").split("---\n", 2)[2].strip()


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("Anne-Marie L.", "Anne-Marie L. came. ANNE-MARIE stayed.", "A friend came. A friend stayed."),
        ("Anne-Marie L.", "**Anne**-Marie came, _Anne_-Marie.", "**A friend** came, _a friend_."),
        ("Anne-Marie L.", "So Anne-**Marie came back**.", "So **a friend came back**."),
        ("Anne-Marie L.", "Dear Anne, dear Marie!", "Dear a friend, dear a friend!"),
        ("Anne-Marie L.", "ask ANNE-MARIE’S boss", "ask a friend’s boss"),
        ("Maria Luisa F.", "It was Luisa who waited.", "It was a friend who waited."),
        ("Sean O’Neil", "Mr O'Neil's cap, Seán’s tea", "A friend's cap, a friend’s tea"),
        ("Sean O’Neil", "See [Sean](https://a.example/sean-oneil).", "See a friend."),
        ("Sean O’Neil", "See [**Sean**](https://a.example/x) run.", "See a friend run."),
        ("Anne-Marie L.", "See [**Anne**-Marie](https://a.example/x) run.", "See a friend run."),
        ("Sean O’Neil", "[Sean and Bo](https://a.example/x)", "[a friend and Bo](https://a.example/x)"),
        ("D’Arcy P.", "We thank Darcy.", "We thank a friend."),
        ("Jo B.", "Thanks, Jo! Thanks, Jo B.", "Thanks, a friend! Thanks, a friend."),
        ("Will B.", "Will waited. Will you? I will.", "A friend waited. Will you? I will."),
        ("James B.", "It was James' idea, ‘James’ they said", "It was a friend's idea, ‘a friend’ they said"),
        ("Zoë Müller", "zoe mueller, Zoe and MULLER", "a friend, a friend and a friend"),
        ("李小龍", "感谢李小龍先生", "感谢a friend先生"),
    ],
)
def test_in_a_shared_story_they_get_other_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, before: str, after: str
) -> None:
    """However they are called there: the markup around it stays sound."""
    files = {"people/leaver.md": person(name), TOGETHER: nomination("leaver, mirela-k", f"Yes: {before}")}
    project = wall(tmp_path, monkeypatch, files)
    assert main(["withdraw", "leaver", "--no-build", "--yes", "--instead", "a friend"]) == 0
    assert story(project).lower() == f"Yes: {after}".lower()


def test_quotes_and_yaml_stay_sound(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Words that show a standard stand in the story afterwards; in YAML, quotes are doubled."""
    more = "reply: {from: 'Mirela K.', text: 'It''s Sean O''Neil''s lift'}\n"
    text = nomination(
        "leaver, mirela-k", "Then *Sean* O’Neil **carried** it.", more, "{care: 'Sean O’Neil carried'}"
    )
    project = wall(tmp_path, monkeypatch, {"people/leaver.md": person("Sean O’Neil"), TOGETHER: text})
    words = ["--instead", "the day's help"]
    assert main(["withdraw", "sean oneil", "--no-build", "--yes", *words]) == 0
    data = (project.content / TOGETHER).read_text(encoding="utf-8")
    assert "'It''s the day''s help''s lift'" in data
    assert "{care: 'the day''s help carried'}" in data
    assert main(["check"]) == 0


@pytest.mark.parametrize(
    ("name", "words", "places"),
    [
        ("Anne-Marie L.", "I met Anne, and marie.", ["8:7: “Anne”", "8:17: “marie”"]),
        ("Will B.", "Will came.\nNow will you?", ["8:1: “Will”"]),
        ("Li W.", "I know Li, not Lisa.", ["8:8: “Li”"]),
        ("Mirela B.", "We like MIRELA.", ["8:9: “MIRELA”"]),
        ("Rose P.", "Take Rose there. A rose.", ["8:6: “Rose”"]),
        ("Eda May", "On 8 May 2024, May was there.", ["8:16: “May”"]),
        ("Mary Luce", "Thanks, maryyyy!", ["8:9: “maryyyy”"]),
    ],
)
def test_what_is_in_doubt_is_listed_in_the_plan_and_at_the_end(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    name: str,
    words: str,
    places: list[str],
) -> None:
    """Half a name, an ordinary word, a word that others share: it stops nothing, and nothing is claimed."""
    files = {"people/leaver.md": person(name), ANOTHER: nomination("front-desk", words)}
    wall(tmp_path, monkeypatch, files)
    assert main(["withdraw", "leaver", "--no-build", "--yes"]) == 0
    printed = capsys.readouterr().out
    for place in places:
        assert printed.count(f"content/{ANOTHER}:{place}") == 2
    assert printed.count(f"{ANOTHER}:") == 2 * len(places)
    assert "Nothing was found" not in printed
    assert "with words that may be theirs" in printed


@pytest.mark.parametrize(
    ("name", "words", "place"),
    [
        ("Anne-Marie L.", "Annemarie and he.", "8:1: “Annemarie”"),
        ("Sean O’Neil", "I like ONEIL.", "8:8: “ONEIL”"),
        ("D’Arcy P.", "Dear D‘Arcy!", "8:6: “D‘Arcy”"),
        ("Jo B.", "With Jo B there.", "8:6: “Jo B”"),
        ("Zoë Kühn", "With Zoe Kuehn", "8:6: “Zoe Kuehn”"),
    ],
)
def test_what_is_surely_they_stops_it(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    name: str,
    words: str,
    place: str,
) -> None:
    """In somebody else's story nobody but an editor can put it in other words."""
    files = {"people/leaver.md": person(name), ANOTHER: nomination("front-desk", words)}
    project = wall(tmp_path, monkeypatch, files)
    assert main(["withdraw", "leaver", "--no-build", "--yes"]) == 1
    printed = capsys.readouterr().out
    assert f"content/{ANOTHER}:{place}" in printed
    assert "Nothing was changed." in printed
    assert (project.content / "people/leaver.md").exists()
    assert main(["withdraw", "leaver", "--no-build", "--yes", "--keep-mentions"]) == 0
    assert "Nothing was found" not in capsys.readouterr().out


def test_a_reader_who_thinks_of_another_is_no_alarm(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """In stories of those who are called so as well, in their names and in those of houses."""
    files = {
        "people/leaver.md": person("Sean O."),
        "people/sean-p.md": person("Sean P."),
        "businesses/seans-bar.md": "---\nname: Sean P. and Sons\nplace: northgate\nsector: Bars\n---\n",
        ANOTHER: nomination("sean-p", "Sean smiled, and sean-p did."),
        "nominations/2025/a-hat.md": nomination("mirela-k", "Sean P. and Sons sell hats; Sean P. too."),
    }
    wall(tmp_path, monkeypatch, files)
    assert main(["withdraw", "leaver", "--no-build", "--yes"]) == 0
    printed = capsys.readouterr().out
    assert "nominations" not in printed
    assert "businesses/seans-bar.md:2:7: “Sean” in" not in printed


def test_a_file_that_is_called_so_hides_no_mention(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Ids and names of files are in small letters mostly; a name in a story has its capitals."""
    files = {"people/leaver.md": person("Anne-Marie L."), ANOTHER: nomination("mirela-k", "Dear Anne-Marie!")}
    project = wall(tmp_path, monkeypatch, files)
    (project.content / "photos/mirela.jpg").rename(project.content / "photos/Anne-Marie.jpg")
    project.replace("people/mirela-k.md", "photos/mirela.jpg", "photos/Anne-Marie.jpg")
    assert main(["withdraw", "leaver", "--no-build", "--yes"]) == 1
    printed = capsys.readouterr().out
    assert f"{ANOTHER}:8:6: “Anne-Marie”" in printed
    assert "rename content/photos/Anne-Marie.jpg to photos/mirela-k.jpg" in printed


def test_what_is_called_by_its_owner_is_listed_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A shop is named by a part of the name: its record is listed, not each story that names the shop."""
    files = {
        "people/leaver.md": person("Sean O."),
        "businesses/seans-bar.md": "---\nname: Sean's Bar\nplace: northgate\nsector: Bars\n---\n",
        ANOTHER: nomination("mirela-k", "We met at Sean's Bar."),
    }
    wall(tmp_path, monkeypatch, files)
    assert main(["withdraw", "leaver", "--no-build", "--yes"]) == 0
    printed = capsys.readouterr().out
    assert printed.count("content/businesses/seans-bar.md:2:7: “Sean”") == 2
    assert ANOTHER not in printed


def test_a_word_that_two_of_a_story_share_stays_in_doubt(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The whole name goes; which Anna smiled only an editor can say."""
    files = {
        "people/leaver.md": person("Anna K."),
        "people/anna-b.md": person("Anna B."),
        TOGETHER: nomination("leaver, anna-b", "So Anna K. and Anna B. came. Anna smiled."),
    }
    project = wall(tmp_path, monkeypatch, files)
    assert main(["withdraw", "leaver", "--no-build", "--yes"]) == 0
    assert story(project) == "So their colleague and Anna B. came. Anna smiled."
    assert f"content/{TOGETHER}:8:38: “Anna”" in capsys.readouterr().out


def test_drafts_that_name_them_are_listed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A draft about others is read as a story on the wall is."""
    project = wall(tmp_path, monkeypatch, {"people/leaver.md": person("Anne-Marie L.")})
    (project.folder / "inbox").mkdir()
    draft = project.folder / "inbox/other.md"
    draft.write_text("---\nperson: [mirela-k]\n---\nAnne helped. ANNE-MARIE too.\n", encoding="utf-8")
    assert main(["withdraw", "leaver", "--no-build", "--yes"]) == 1
    printed = capsys.readouterr().out
    assert "inbox/other.md:4:14: “ANNE-MARIE”" in printed
    assert "inbox/other.md:4:1: “Anne”" in printed


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("Catherine Luce", "cathrine-helps"),
        ("Catherine Luce", "kate-on-monday"),
        ("Piotr Nowak", "piotrowi-dziekuje"),
        ("Mary Marett", "thanks-maryyyy"),
        ("Mary Marett", "mmarett-note"),
    ],
)
def test_a_file_that_may_be_called_by_them_is_listed(
    name: str,
    id_: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Its name is the address of a page; a slip, a short name or an ending does not hide theirs."""
    path = f"nominations/2025/{id_}.md"
    files = {"people/leaver.md": person(name), path: nomination("mirela-k", "We had tea.")}
    wall(tmp_path, monkeypatch, files)
    assert main(["withdraw", "leaver", "--no-build", "--yes"]) == 0
    assert f"content/{path}:1:1: “{id_}”" in capsys.readouterr().out


def test_what_a_draft_names_as_its_photo(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Another draft is none and stays; a photo goes with the last draft that names it, else it is listed."""
    project = wall(tmp_path, monkeypatch, {"people/leaver.md": person("Sean O’Neil")})
    inbox = project.folder / "inbox"
    inbox.mkdir()
    for name, people, photo in (
        ("a", "Sean O'Neil", "both.jpg"),
        ("b", "leaver", "both.jpg"),
        ("c", "leaver", "shared.jpg"),
        ("d", "mirela-k", "shared.jpg"),
        ("e", "leaver", "d.md"),
    ):
        (inbox / f"{name}.md").write_text(f"---\nperson: [{people}]\nphoto: {photo}\n---\nHi.\n")
    for name in ("both.jpg", "shared.jpg"):
        (inbox / name).write_bytes(b"a picture")
    assert main(["withdraw", "leaver", "--no-build", "--yes"]) == 0
    assert sorted(path.name for path in inbox.iterdir()) == ["d.md", "shared.jpg"]
    assert "inbox/shared.jpg" in capsys.readouterr().out


def test_names_of_others_in_fields_stay(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Who approved or nominated is somebody else, though called so; what cannot be sound is not written."""
    text = nomination("leaver, mirela-k", "Anne came.", "nominator: Anne\n").replace(
        "by: board", "by: Anne B."
    )
    project = wall(tmp_path, monkeypatch, {"people/leaver.md": person("Anne-Marie L."), TOGETHER: text})
    assert main(["withdraw", "leaver", "--no-build", "--yes"]) == 0
    data = (project.content / TOGETHER).read_text(encoding="utf-8")
    assert "by: Anne B." in data
    assert "nominator: Anne\n" in data
    assert data.endswith("Their colleague came.\n")
    assert f"{TOGETHER}:7:12: “Anne”" in capsys.readouterr().out


def test_words_that_no_record_can_hold_are_not_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A story that grows too long stays as it is, and its places are named."""
    story_of_two = nomination("leaver, mirela-k", f"It was Ann K.{' x' * 1_980}")
    project = wall(tmp_path, monkeypatch, {"people/leaver.md": person("Ann K."), TOGETHER: story_of_two})
    before = {path: path.read_bytes() for path in project.folder.rglob("*") if path.is_file()}
    words = ["--instead", "a very long way to say that it was somebody else who did it"]
    assert main(["withdraw", "leaver", "--no-build", "--yes", *words]) == 1
    assert "only you can say how to put it" in capsys.readouterr().out
    assert {path: path.read_bytes() for path in project.folder.rglob("*") if path.is_file()} == before
