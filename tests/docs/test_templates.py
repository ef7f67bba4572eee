"""The templates of records: whoever copies one and fills it in has a record, and finds every field in it."""

import re
from pathlib import Path

import pytest

from tests.docs.documents import ROOT
from wall_of_fame.cli.wall import main
from wall_of_fame.content.files import list_files
from wall_of_fame.content.frontmatter import read
from wall_of_fame.records import KINDS, Kind, validate
from wall_of_fame.records.json_schema import field_descriptions, schema_comment

TEMPLATES = {path.stem: path for path in (ROOT / "docs" / "templates").iterdir()}
ASKED_FOR = [kind for kind in KINDS if kind.name not in {"page", "article"} and not kind.by_command]
PLACES = {
    "person": "people/sample-jo-b.md",
    "business": "businesses/sample-corner-cafe.md",
    "nomination": "nominations/2024/sample-her-usual.md",
    "campaign": "campaigns/give-service-a-smile-2024.md",
    "award": "awards/sample-awards-2024.md",
    "standard": "standards/listening.md",
    "places": "places.yaml",
    "used-pins": "used-pins.yaml",
    "without": "without.yaml",
}
"""Where each template is copied to."""

INSTEAD_OF_OTHERS = "first_full_week"


def _filled(text: str) -> str:
    """A template with every field given."""
    kept = [line for line in text.splitlines() if not line.startswith(f"#{INSTEAD_OF_OTHERS}:")]
    return "\n".join(re.sub(r"^( *)#(?! )", r"\1", line) for line in kept) + "\n"


def test_there_is_one_for_each_kind() -> None:
    """Every kind of record but plain pages has its template."""
    assert set(TEMPLATES) == {kind.name for kind in ASKED_FOR}


@pytest.mark.parametrize("kind", ASKED_FOR, ids=lambda kind: kind.name)
def test_every_field_stands_in_it_with_its_words(kind: Kind) -> None:
    """Filled in, a template is valid and has all fields; above each stands what the model says of it."""
    path = TEMPLATES[kind.name]
    text = path.read_text(encoding="utf-8")
    filled = read(_filled(text).encode(), "yaml" if path.suffix == ".yaml" else "md")
    assert filled.problems == ()
    assert isinstance(validate(kind.model, filled.values), kind.model)
    assert set(filled.values) == kind.model.field_names() - {INSTEAD_OF_OTHERS}
    told = " ".join(line.lstrip(" #") for line in text.splitlines())
    for name, words in field_descriptions(kind.model).items():
        if name != "text":
            assert re.search(rf"{re.escape(words)} {name}:", told), name


def test_copied_as_they_stand_they_make_a_wall(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is not commented out is enough: the check has nothing to say."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")
    for name, to in PLACES.items():
        if name == "without":  # it says that there is none of what others name
            continue
        copy = tmp_path / "content" / to
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text(TEMPLATES[name].read_text(encoding="utf-8"), encoding="utf-8")
    assert main(["check", str(tmp_path / "content")]) == 0
    assert capsys.readouterr().out == "All is well.\n"


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_samples_and_templates_name_their_schema(kind: Kind) -> None:
    """The first comment of every record leads an editor to the schema of its kind."""
    line = schema_comment("docs/schema", kind, by_year=kind.by_year)
    files = [
        ROOT / "content" / file.path for file in list_files(ROOT / "content").records if file.kind == kind
    ]
    assert files or kind.name == "without"  # the sample wall has all there is
    for path in [*files, *([TEMPLATES[kind.name]] if kind in ASKED_FOR else [])]:
        lines = path.read_text(encoding="utf-8").splitlines()
        assert lines[path.suffix == ".md"] == line, path
        named = (ROOT / "content" / PLACES.get(kind.name, kind.file or "x/y")).parent / line.partition("=")[2]
        assert named.resolve() == ROOT / "docs" / "schema" / f"{kind.name}.json"
