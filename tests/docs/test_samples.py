from pathlib import Path

import pytest

from tests.docs.documents import blocks, document, samples
from wall_of_fame.cli.wall import main

SURROUNDINGS = {
    "content/places.yaml": """\
singular: Parish
plural: Parishes
places: [{id: st-helier, name: St Helier, column: 1, row: 1}]
""",
    "content/campaigns/give-service-a-smile-2024.yaml": """\
name: Give Service a Smile 2024
start: 2024-11-04
end: 2024-12-15
pin_edition: {name: SMILE pin 2024, count: 500}
""",
    **{
        f"content/standards/{name.lower()}.yaml": f"{{letter: {name[0]}, name: {name}, "
        f"order: {order}, colour: '#204060'}}\n"
        for order, name in enumerate(("Service", "Mindfulness", "Listening", "Excellence"), 1)
    },
}
"""What the samples take for granted of a wall."""


def _wall_of(folder: Path, files: dict[str, str]) -> Path:
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return folder / "content"


@pytest.fixture(autouse=True)
def _a_fixed_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """The build's today is 1 January 2026."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")


def test_readme_shows_one_nomination_with_comments() -> None:
    """README's sample is one whole nomination whose fields are explained."""
    [(path, text)] = samples(document("README.md")).items()
    assert path.startswith("content/nominations/")
    fields = text.split("---\n")[1].splitlines()
    assert len([line for line in fields if "# " in line]) > len(fields) / 2


def test_samples_are_valid(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The samples of README and the contributors' guide make a wall that the check has nothing to say of."""
    shown = samples(document("README.md")) | samples(document("CONTRIBUTING.md"))
    assert {path.split("/")[1] for path in shown} == {"nominations", "people", "businesses"}
    assert main(["check", str(_wall_of(tmp_path, SURROUNDINGS | shown))]) == 0
    assert capsys.readouterr().out == "All is well.\n"


def test_an_own_wall_is_valid(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The samples for a wall of one's own need nothing else around them."""
    shown = samples(document("docs/your-own-wall.md"))
    assert {"content/places.yaml", "content/pages/home.md"} < set(shown)
    assert main(["check", str(_wall_of(tmp_path, shown))]) == 0
    assert capsys.readouterr().out == "All is well.\n"


def test_the_report_is_what_the_check_says(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The guide's example of a report is what the check says of that very mistake in its sample."""
    guide = document("CONTRIBUTING.md")
    shown = samples(document("README.md")) | samples(guide)
    path = "content/nominations/2024/sample-the-long-way-round.md"
    shown[path] = shown[path].replace("\nbusiness:", "\nbussiness:")
    assert main(["check", str(_wall_of(tmp_path, SURROUNDINGS | shown))]) == 1
    [report] = blocks(guide, "text")
    assert report in capsys.readouterr().out
