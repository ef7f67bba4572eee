"""Whose name is hard to type or to take apart is found by its parts, and people come before places."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext

from tests.browser.searching import Visitor
from tests.browser.strict import StrictHandler
from tests.browser.test_privacy import Witness
from tests.walls.projects import MakeProject, Project
from tools.serving import served

PEOPLE = {
    "obrien": "Sinead O’Brien",
    "darcy": "Fitz D\u02bcArcy",
    "neill": "Rory O`Neill",
    "petrenko": "Лук’яна Петренко",
    "wang": "王小明",
    "tanaka": "田中さくら",
    "kim": "김민수",
    "minji": "김 민지",
    "suzuki": "スズキ・ハナコ",
    "somchai": "สมชาย ใจดี",
    "khmer": "សុខា",
    "florence": "Florence B.",
    "umbrella": "Ines Moreau",
}
"""The names of people by what their ids end with."""

STORIES = {
    "umbrella": "They carried an umbrella up l’escalier for a stranger.",
    "wang": "王小明把雨伞给了我。",
}
FOUND = {
    **dict.fromkeys(
        ("O’Brien", "o'brien", "obrien", "Brien", "O Brien", "O‘Bri", "sinead o`brien"), "obrien"
    ),
    **dict.fromkeys(("arcy", "D’Arcy", "darcy", "d'arcy"), "darcy"),
    **dict.fromkeys(("neill", "O’Neill", "oneill"), "neill"),
    **dict.fromkeys(("Лук’яна", "Лукʼяна", "Лукяна", "яна"), "petrenko"),
    **dict.fromkeys(("王小明", "小明", "王", "明", "雨伞"), "wang"),
    **dict.fromkeys(("田中さくら", "さくら", "田中", "中さくら"), "tanaka"),
    **dict.fromkeys(("김민수", "민수"), "kim"),
    **dict.fromkeys(("김민지", "민지", "김 민지"), "minji"),
    **dict.fromkeys(("スズキ", "すずき", "はなこ"), "suzuki"),
    **dict.fromkeys(("สมชาย", "ใจดี", "ชาย"), "somchai"),
    **dict.fromkeys(("សុខា", "ខា"), "khmer"),
    **dict.fromkeys(
        ("escalier", "l'escalier", "l’escalier", "who is the lady that carried the umbrella"), "umbrella"
    ),
    **dict.fromkeys(("Florence", "florence b"), "florence"),
}
"""What is typed, and whose story is found first."""

SECTOR = r"""Arts "&" crafts\ {%22}: 'n' [more], <b>50 % off</b>, naïve; ~!@#$^*()+=|/?`"""
"""A sector in all characters of a keyboard."""


def _add(project: Project, name: str, shown: str, story: str, more: str = "") -> None:
    consent = "consent: {name: 2025-01-02, story: 2025-01-02}\nover_18: true"
    project.write(f"people/odd-{name}.md", f"---\nname: {shown}\n{consent}\n---\n")
    project.write(
        f"nominations/2025/odd-{name}-story{more}.md",
        f"---\nnominee: odd-{name}\nbusiness: ferry-office\nstandards: [care]\ndate: 2025-01-02\n"
        f"approved: {{by: us, on: 2025-01-03}}\n---\n{story}\n",
    )


@pytest.fixture(scope="module")
def names(make_project: MakeProject) -> Iterator[str]:
    """Where a wall with these people is served, with a place and businesses called like one of them."""
    project = make_project()
    for name, shown in PEOPLE.items():
        _add(project, name, shown, STORIES.get(name, "They waited."))
    project.replace(
        "places.yaml", "places:\n", "places:\n  - {id: florence, name: Florence, column: 3, row: 1}\n"
    )
    for number, name in enumerate(("Florence", "Florence Taxis", "The Florence Hotel", "Florence Florists")):
        project.write(
            f"businesses/florence-{number}.md",
            f"---\nname: {name}\nplace: florence\nsector: {json.dumps(SECTOR, ensure_ascii=False)}\n---\n"
            "Florence is the place. Florence.\n",
        )
    with served(Path(project.build().folder), StrictHandler) as at:
        yield at


@pytest.mark.browser
@pytest.mark.parametrize("words", FOUND)
def test_by_the_parts_of_a_name(context: BrowserContext, names: str, words: str) -> None:
    """Whatever apostrophe is typed or left out, and by one letter of a script without spaces."""
    visitor = Visitor(context.new_page(), names)
    visitor.open({"q": words})
    assert visitor.first == f"/recognition/odd-{FOUND[words]}-story/"
    assert visitor.page.locator("#other-spelling").is_hidden()


@pytest.mark.browser
@pytest.mark.parametrize(
    ("words", "first", "missing", "found"),
    [
        ("Florence flibbertigibbet", "florence", "flibbertigibbet", "Florence"),
        ("flibbertigibbet umbrella wibblewobble", "umbrella", "flibbertigibbet wibblewobble", "umbrella"),
        ("Sinead umbrella", "obrien", "umbrella", "Sinead"),
        ("小明 flibbertigibbet", "wang", "flibbertigibbet", "小明"),
    ],
)
def test_a_search_of_which_a_part_is_found_shows_that_part(
    context: BrowserContext, names: str, words: str, first: str, missing: str, found: str
) -> None:
    """It says which words were not found, and what the results are for."""
    visitor = Visitor(context.new_page(), names)
    visitor.open({"q": words})
    assert visitor.first == f"/recognition/odd-{first}-story/"
    assert visitor.page.locator("#other-spelling").inner_text() == (
        f"No results for “{missing}”. Here are the results for “{found}”."
    )


@pytest.mark.browser
def test_everyday_words_count_where_there_are_no_others(context: BrowserContext, names: str) -> None:
    """“They” finds stories that have it; in quotes, everything is meant."""
    visitor = Visitor(context.new_page(), names)
    visitor.open({"q": "they were"})
    assert visitor.results.count() > 0
    visitor.open({"q": '"who is the lady that carried the umbrella"'})
    assert visitor.results.count() == 0


@pytest.mark.browser
def test_a_choice_may_have_any_character(context: BrowserContext, names: str) -> None:
    """It is listed as it was typed, with its count; it narrows the results down, and its address does too."""
    witness = Witness(context)
    visitor = Visitor(witness.page, names)
    visitor.open({"q": "Florence"})
    visitor.page.locator("#search-filters summary").click()
    option = visitor.page.locator("#by-sector option", has_text="Arts")
    option.wait_for(state="attached")
    assert option.get_attribute("value") == SECTOR
    assert re.fullmatch(re.escape(SECTOR) + r" \(4\)", option.inner_text())
    visitor.page.locator("#by-sector").select_option(SECTOR)
    visitor.wait()
    assert visitor.said == "4 results"
    visitor.page.reload()
    visitor.wait()
    assert visitor.said == "4 results"
    assert visitor.page.locator("#by-sector").input_value() == SECTOR
    visitor.open({"sector": SECTOR})
    assert visitor.said == "4 results"
    assert witness.complaints == []
