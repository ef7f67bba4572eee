"""Any single record within the limits is judged in a second, however it is made."""

# ruff: noqa: E501 - tables of odd texts read best with one line a group

from __future__ import annotations

import pytest

from tests.patience import patience
from tests.promises.pathological import texts, yaml_texts
from wall_of_fame.content.files import RecordFile
from wall_of_fame.content.read_record import read_record
from wall_of_fame.limits import STORY_CHARACTERS
from wall_of_fame.records import KINDS
from wall_of_fame.text.markdown import PAGE, STORY, Converter, find_tangled_markdown
from wall_of_fame.text.story import make_story

pytestmark = pytest.mark.slow

KIND = {str(kind.name): kind for kind in KINDS}
FIELDS = {
    "nomination": "nominee: a\nbusiness: b\nstandards: [c]\ndate: 2024-11-08\napproved: {by: jcx, on: 2024-11-10}\n",
    "page": "title: T\n",
}
TEXTS, YAML_TEXTS = texts(), yaml_texts()
SECONDS = 1
"""What promise 5 gives to one record, in processor time."""


@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize("kind", FIELDS)
def test_judging(kind: str, name: str) -> None:
    """A record with this text is judged in time, and so is one with as much of it as a story may have."""
    for text in (TEXTS[name], TEXTS[name][:STORY_CHARACTERS]):
        data = f"---\n{FIELDS[kind]}---\n{text}\n".encode()
        with patience(SECONDS):
            read_record(RecordFile(KIND[kind], "x", "x.md"), data, Converter(STORY))


@pytest.mark.parametrize("name", YAML_TEXTS)
def test_judging_yaml(name: str) -> None:
    """A record with these fields is judged in time, whatever its kind."""
    for kind in ("nomination", "award", "places"):
        with patience(SECONDS):
            read_record(RecordFile(KIND[kind], "x", "x.yaml"), YAML_TEXTS[name].encode(), Converter(STORY))


@pytest.mark.parametrize("name", TEXTS)
def test_telling(name: str) -> None:
    """A story within the limits becomes HTML in time, and its evidence is sought in time."""
    story = TEXTS[name][:STORY_CHARACTERS]
    with patience():
        if list(find_tangled_markdown(story)):
            return
        safe = Converter(STORY).html(story)
        words = story[: STORY_CHARACTERS // 2]
        make_story(safe, [(f"s{number}", words + "x" * number) for number in range(5)])


@pytest.mark.parametrize("name", TEXTS)
def test_page(name: str) -> None:
    """A plain page, which only the size of its file limits, becomes HTML in time."""
    with patience():
        if not list(find_tangled_markdown(TEXTS[name])):
            Converter(PAGE).html(TEXTS[name])
