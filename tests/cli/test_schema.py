"""`wall schema` writes every schema, with or without the ids that exist."""

import json
from typing import Any

import pytest
from jsonschema import Draft7Validator

from tests.docs.documents import ROOT
from wall_of_fame.cli.wall import main
from wall_of_fame.records import KINDS, Kind
from wall_of_fame.records.json_schema import schema_of, schema_text


def test_the_command_writes_them_all(
    tmp_path: Any, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """`wall schema --with-ids` names the ids that exist, and no others will do."""
    monkeypatch.chdir(ROOT / "tests" / "walls" / "sound")
    assert main(["schema", "--with-ids", "--out", str(tmp_path / "new" / "schemas")]) == 0
    assert capsys.readouterr().out == f"{len(KINDS)} schemas are in {tmp_path / 'new' / 'schemas'}.\n"
    made = {path.stem: json.loads(path.read_text()) for path in (tmp_path / "new" / "schemas").iterdir()}
    assert set(made) == {kind.name for kind in KINDS}
    business = Draft7Validator(made["business"])
    assert business.is_valid({"name": "A", "place": "mill", "sector": "B"})
    assert not business.is_valid({"name": "A", "place": "moon", "sector": "B"})
    nomination = made["nomination"]["properties"]["standards"]["anyOf"]
    assert nomination[1]["items"] == {"enum": sorted(nomination[0]["properties"])}


def test_without_content_there_are_no_ids(
    tmp_path: Any, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Asked for ids where no wall is, the command says so and exits 2."""
    monkeypatch.chdir(tmp_path)
    assert main(["schema", "--with-ids"]) == 2
    assert "no such folder" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_written_schemas_are_up_to_date(kind: Kind) -> None:
    """docs/schema holds what `wall schema` writes."""
    path = ROOT / "docs" / "schema" / f"{kind.name}.json"
    assert path.read_text(encoding="utf-8") == schema_text(schema_of(kind)), "run .venv/bin/wall schema"
