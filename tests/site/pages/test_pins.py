"""The register of an edition of pins, and the number wherever the recognition stands."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

from tests.loops import at_least_one
from tests.walls.output import Output
from tools.programs import ROOT

CAMPAIGN = "give-service-a-smile-2024"


def pins() -> dict[str, int]:
    """The numbers of the pins of the edition of 2024, by the id of the recognition."""
    numbers: dict[str, int] = {}
    for path in (ROOT / "content" / "nominations").rglob("*.*"):
        pin = yaml.safe_load(path.read_text(encoding="utf-8").split("\n---\n")[0]).get("pin", {})
        if pin.get("edition") == "SMILE pin 2024" and "number" in pin:
            numbers[path.stem] = pin["number"]
    return numbers


def test_the_register_is_by_number(sample: Output) -> None:
    """Each row has the number, leads to the recognition and names nobody who is not named there."""
    page = sample.page(f"pins/{CAMPAIGN}/")
    rows = page.find("//section[@aria-labelledby='register']//li")
    shown = {}
    for row in at_least_one(rows):
        link = row.xpath(".//a")[0]
        number = int(row.xpath(".//*[@class='monogram']")[0].text_content())
        shown[Path(link.get("href")).name] = number
        story = sample.page(link.get("href").strip("/") + "/")
        assert [name.text_content() for name in story.find("//h1/bdi")] == [
            name.text_content() for name in link.xpath("bdi")
        ]
    assert list(shown.values()) == sorted(shown.values())
    assert shown == pins()
    assert "2 more pins have been given." in page.text
    given = f"{len(pins()) + 2} of 500 pins given"
    assert given in page.text
    assert (
        given in sample.page(f"campaigns/{CAMPAIGN}/").one(f"//a[@href='/pins/{CAMPAIGN}/']").text_content()
    )


def test_numbers_of_those_who_left_are_nowhere(sample: Output) -> None:
    """The page tells neither which numbers are not shown nor why."""
    text = sample.page(f"pins/{CAMPAIGN}/").text
    used = yaml.safe_load((ROOT / "content/used-pins.yaml").read_text(encoding="utf-8"))["editions"][0]
    for number in at_least_one(used["numbers"]):
        assert not re.search(rf"\b{number}\b", text)


def test_the_number_stands_with_the_recognition(sample: Output) -> None:
    """On its page with a link to the register and who passed it on, and on its card."""
    [passed_on] = [page for page in sample.html.values() if "Passed on by" in page.text]
    pin = passed_on.one("//div[@class='facts__pin']")
    assert pin.xpath(".//a/@href") == [f"/pins/{CAMPAIGN}/"]
    [card] = sample.page(f"campaigns/{CAMPAIGN}/").find(f"//li[.//a[@href='/{passed_on.url}']]")
    assert f"Pin {pins()[Path(passed_on.url).name]}" in card.text_content()
