"""“Edit this page” and “Add someone”: links to the web editor of the repository, if the wall names one."""

from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from tests.walls.output import Html, Output, fingerprint
from tests.walls.projects import Project
from wall_of_fame.cli.wall import main

REPOSITORY = "https://github.com/owner/name"
HERE = {"WALL_REPOSITORY": f"{REPOSITORY}/tree/live"}
EDIT = f"{REPOSITORY}/edit/live/"


def ways(page: Html) -> dict[str, str]:
    """What the footer of a page offers to editors."""
    links = page.find("//footer//ul[@aria-label='For editors']//a")
    assert all(link.get("rel") == "nofollow" for link in links)
    return {link.text_content(): link.get("href") for link in links}


def test_every_page_leads_to_its_own_file(project: Project) -> None:
    """A page of a record names the file that the record is in; every record's file is named by its page."""
    project.write("nominations/2025/moved-between-years.md", (project.content / story(project)).read_text())
    site = project.build(settings=HERE)
    file_of = {}
    for page in site.pages:
        if edit := ways(page).get("Edit this page"):
            assert edit.startswith(EDIT)
            file_of[page.url] = edit.removeprefix(EDIT)
            assert (project.folder / file_of[page.url]).is_file()
    assert file_of["recognition/moved-between-years/"] == "content/nominations/2025/moved-between-years.md"
    assert file_of["people/front-desk/"] == "content/people/front-desk.yaml"
    assert file_of["news/doors-open/"] == "content/news/doors-open.md"
    assert file_of["about/"] == "content/pages/about.md"
    assert file_of[""] == "content/pages/home.md"
    assert file_of["places/"] == file_of["places/old-harbour/"] == "content/places.yaml"
    paths = {path.removeprefix("content/") for path in file_of.values()}
    records = {
        path.relative_to(project.content).as_posix()
        for path in project.content.rglob("*")
        if path.suffix in {".md", ".yaml"}
    }
    assert paths == records


def story(project: Project) -> Path:
    """Some nomination's path below content/."""
    return min((project.content / "nominations" / "2025").glob("*.md")).relative_to(project.content)


def test_pages_of_no_record_offer_nothing(project: Project) -> None:
    """Lists, and the page for lost visitors, have no file; they offer none."""
    site = project.build(settings=HERE)
    for url in ("people/", "businesses/", "standards/", "news/", "404.html"):
        assert ways(site.page(url)) == {}


def test_someone_is_added_with_a_template(
    project: Project, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The wall leads to a new nomination whose fields stand there; filled in, the check takes it."""
    site = project.build(settings=HERE)
    [(page, add)] = [(page, ways(page)["Add someone"]) for page in site.pages if "Add someone" in ways(page)]
    assert page.url == ""
    address = urlsplit(add)
    assert address.path == "/owner/name/new/live/content/nominations/2026"
    query = parse_qs(address.query)
    [text] = query["value"]
    assert unquote(query["filename"][0]) == "a-few-words-of-the-story.md"
    for field, value in (("nominee", "front-desk"), ("business", "corner-library")):
        text = text.replace(f"{field}:  #", f"{field}: {value}  #")
    text = text.replace("{by: , on: }", "{by: board, on: 2026-11-20}")
    for standard in ("candour", "patience"):
        text = "".join(
            line for line in text.splitlines(keepends=True) if not line.startswith(f"  {standard}:")
        )
    project.write(f"nominations/2026/{query['filename'][0]}", text)
    assert main(["check", str(project.content / "nominations" / "2026" / query["filename"][0])]) == 0
    assert capsys.readouterr().out == "All is well.\n"
    assert tmp_path in project.folder.parents


def test_without_the_setting_nothing_is_offered(elsewhere: Output) -> None:
    """No link, and no trace of one, is in a wall that names no repository."""
    assert not [page for page in elsewhere.pages if ways(page)]
    assert not [path for path, data in elsewhere.files.items() if b"For editors" in data]


def test_a_file_that_moves_renews_its_page(project: Project) -> None:
    """The same record in another folder is another file: the next build says so, as a first build would."""
    project.build(settings=HERE)
    path = project.content / story(project)
    (project.content / "nominations" / "2020").mkdir()
    path.rename(project.content / "nominations" / "2020" / path.name)
    site = project.build(settings=HERE)
    edit = ways(site.page(f"recognition/{path.stem}/"))["Edit this page"]
    assert edit == f"{EDIT}content/nominations/2020/{path.name}"


def test_switching_it_on_and_off_leaves_nothing(project: Project) -> None:
    """The setting comes and goes without a trace."""
    project.build()
    before = fingerprint(project.output)
    project.build(settings=HERE)
    assert fingerprint(project.output) != before
    project.build()
    assert fingerprint(project.output) == before


@pytest.mark.parametrize("address", ["owner/name", "https://git.example.org/a/b", ""])
def test_an_address_that_is_none_is_refused(project: Project, address: str) -> None:
    """In words, with what to write instead."""
    done = project.run(settings={"WALL_REPOSITORY": address})
    assert done.code != 0
    assert "WALL_REPOSITORY is" in done.words
    assert "https://github.com/owner/name" in done.words
    assert "Traceback" not in done.words
