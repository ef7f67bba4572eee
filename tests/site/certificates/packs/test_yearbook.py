"""A yearbook: each story on the page that contents and index name, in a tagged file."""

import io
import re
from collections import defaultdict

import pypdf
import pytest

from tests.loops import at_least_one
from tests.walls.projects import TODAY, sample_project
from wall_of_fame.build.plan import Plan
from wall_of_fame.pelican_plugin.site_plan import plan_site
from wall_of_fame.site.certificates.packs.letter import place_of
from wall_of_fame.site.certificates.packs.paper import Writer
from wall_of_fame.site.certificates.packs.yearbook import Yearbook, yearbook
from wall_of_fame.site.language import day, join_names
from wall_of_fame.text.direction import direction_of
from wall_of_fame.wall import Recognition

LIST = r"\s*(\d+(?:,\s*\d+)*)(?!\d)"


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    """The sample wall, laid out."""
    project = sample_project(tmp_path_factory.mktemp("book") / "project")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", str(TODAY))
        return plan_site(project.folder, "https://wall.example.org")


@pytest.fixture(scope="module")
def book(plan: Plan) -> Yearbook:
    """The book of all its stories."""
    return yearbook(Writer(plan.build.site, plan.context.language), "All of it", plan.build.wall.recognitions)


@pytest.fixture(scope="module")
def pages(book: Yearbook) -> list[str]:
    """The words of each page, with single spaces."""
    reader = pypdf.PdfReader(io.BytesIO(book.data))
    assert "'/Marked': True" in str(reader.root_object["/MarkInfo"])
    assert {*(reader.metadata or {})} <= {"/Title", "/Creator"}
    return [" ".join(page.extract_text().split()) for page in reader.pages]


def page_of(plan: Plan, pages: list[str], recognition: Recognition) -> int:
    """The number of the page on which a story begins: its names stand above where it was."""
    language = plan.context.language
    names = as_read(join_names(recognition.names, language))
    heading = f"{names} {place_of(recognition)}, {day(recognition.date, language.locale)}"
    [at] = [at for at, words in enumerate(pages, start=1) if squeezed(heading) in squeezed(words)]
    return at


def as_read(name: str) -> str:
    """A name as a reader of files gives it: of one from right to left the last word first."""
    return name if direction_of(name) == "ltr" else " ".join(reversed(name.split()))


def squeezed(words: str) -> str:
    """Letters alone: a reader puts spaces where lines end."""
    return re.sub(r"\s", "", words)


def words_of(pages: list[str]) -> str:
    """The letters of pages without the numbers at their feet."""
    return squeezed(" ".join(re.sub(r"\s\d+$", "", words) for words in pages))


def test_index_and_contents_name_the_right_pages(plan: Plan, book: Yearbook, pages: list[str]) -> None:
    """Each name of a person and of a business stands there with exactly the pages of its stories."""
    by_id = {recognition.id: recognition for recognition in plan.build.wall.recognitions}
    people: dict[str, set[int]] = defaultdict(set)
    businesses: dict[str, set[int]] = defaultdict(set)
    starts = {id_: page_of(plan, pages, by_id[id_]) for id_ in at_least_one(book.stories)}
    for id_, page in starts.items():
        businesses[by_id[id_].business_name].add(page)
        for person in by_id[id_].people:
            people[person.name].add(page)
    first = next(at for at, words in enumerate(pages) if at > max(starts.values()) - 1 and "People" in words)
    index = words_of(pages[first:])
    names = [person.name for person in plan.build.wall.people]
    for name, expected in at_least_one({**people, **businesses}.items()):
        if names.count(name) > 1:
            continue  # these have their business beside them: see the next test
        found = re.findall(re.escape(squeezed(as_read(name))) + LIST, index)
        assert {frozenset(map(int, pages.split(","))) for pages in found} & {frozenset(expected)}, name
    contents = words_of(pages[1 : min(starts.values()) - 1])
    for id_, page in at_least_one(starts.items()):
        heading = squeezed(as_read(join_names(by_id[id_].names, plan.context.language)))
        assert re.search(rf"{re.escape(heading)}\.+{page}(?!\d)", contents), id_


def test_two_people_of_one_name_are_told_apart(plan: Plan, book: Yearbook, pages: list[str]) -> None:
    """By the business beside the name."""
    told = set(book.stories)
    shown = {
        person.id: (person.name, recognition.business_name)
        for recognition in plan.build.wall.recognitions
        if recognition.id in told
        for person in recognition.people
    }
    names = [name for name, _ in shown.values()]
    twice = {name for name in names if names.count(name) > 1}
    index = squeezed(" ".join(pages))
    for name in at_least_one(twice):
        assert re.search(re.escape(squeezed(name)) + r"\([^)]+\)\d", index)


def test_every_story_is_in_it_or_told_of(plan: Plan, book: Yearbook, pages: list[str]) -> None:
    """None is lost, and nothing of a story is cut."""
    assert len(book.stories) + len(book.remarks) == len(plan.build.wall.recognitions)
    words = words_of(pages)
    by_id = {recognition.id: recognition for recognition in plan.build.wall.recognitions}
    latin = [by_id[id_].text for id_ in book.stories if by_id[id_].lang in {"", "en"}]
    for text in at_least_one(latin):
        assert squeezed(text.splitlines()[-1])[-30:] in words
