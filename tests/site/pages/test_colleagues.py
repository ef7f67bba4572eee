"""Thanks among colleagues: every service to colleagues by department and by role, and never a ranking."""

from __future__ import annotations

import re

from tests.loops import at_least_one
from tests.walls.output import Output
from tools.programs import ROOT


def internal() -> dict[str, str]:
    """The text of each nomination of service to colleagues, by its id."""
    texts = {
        path.stem: path.read_text(encoding="utf-8") for path in (ROOT / "content").rglob("nominations/*/*")
    }
    return {id_: text for id_, text in texts.items() if "\ninternal: true\n" in text}


def test_each_stands_below_its_department(sample: Output) -> None:
    """Departments from A to Z, all recognitions, and whom they served; the whole wall leads there."""
    page = sample.page("colleagues/")
    seen: dict[str, str] = {}
    groups = page.find("//section[contains(@class, 'name-group')]")
    titles = [group.xpath("h2")[0].text_content() for group in groups]
    assert titles == sorted(titles, key=str.casefold)
    for title, group in zip(titles, groups, strict=True):
        for link in at_least_one(group.xpath(".//a/@href")):
            seen[link.split("/")[2]] = title
    texts = internal()
    assert seen.keys() == texts.keys()
    for id_, title in at_least_one(seen.items()):
        assert (f"\ndepartment: {title}\n" in texts[id_]) != (title == "Without a department")
    assert "Served: The accounts office" in page.text
    assert sample.page("").find("//footer//a[@href='/colleagues/']")


def test_leaders_and_roles(sample: Output) -> None:
    """A leader's thanks come first; by role the same people stand in groups; no number counts anybody."""
    page = sample.page("colleagues/")
    [thanks] = page.find("//section[@aria-labelledby='thanks']//li")
    assert "Breakfast" in thanks.text_content()
    story = sample.page("recognition/sample-first-in-last-to-sit/")
    assert "Nominated by whoever leads them" in story.text
    assert "Served: Every department before eight" in story.text
    roles = sample.page("colleagues/roles/")
    titles = [
        heading.text_content() for heading in roles.find("//section[contains(@class, 'name-group')]/h2")
    ]
    assert titles == ["Front line", "Housekeeping and upkeep", "Production", "Support"]
    for listed in (page, roles):
        for entry in at_least_one(listed.find("//section[contains(@class, 'name-group')]//li")):
            assert not re.search(r"\d", entry.text_content())
