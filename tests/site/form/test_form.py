"""The form in the browser is switched on by one setting, and made from the models."""

import base64
import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from tests.loops import at_least_one
from tests.walls.output import Output
from tests.walls.projects import Project
from wall_of_fame.records import KINDS
from wall_of_fame.records.json_schema import schema_of
from wall_of_fame.site.form import decap
from wall_of_fame.site.form.config import Form, configuration
from wall_of_fame.site.form.labels import field_labels, kind_labels
from wall_of_fame.site.host import PublishError
from wall_of_fame.site.language import load_language
from wall_of_fame.site.theme.folders import with_bundled_theme

STANDARDS = {"standards": [{"id": "care", "name": "Care"}], "shown_by": "Words", "missing": "Tick one."}


def test_without_the_setting_nothing_of_it_is_there(elsewhere: Output) -> None:
    """No page, no program, no header, no link."""
    for path, data in at_least_one(elsewhere.files.items()):
        assert not path.startswith("admin"), path
        assert b"decap" not in data.lower(), path
        assert b"/admin/" not in data, path


@pytest.mark.parametrize(
    "setting",
    [
        {"repository": "nothing"},
        {"branch": "main"},
        {"repository": "owner/name", "oauth": "http://example.org"},
        {"repository": "owner/name", "local": "https://x.example; script-src *"},
        {"repository": "owner/name", "open_authoring": "yes"},
        {"repository": "owner/name", "token": "x"},
        "owner/name",
    ],
)
def test_a_setting_that_makes_no_sense_is_refused_kindly(project: Project, setting: object) -> None:
    """The message shows what to write, and nothing is published."""
    done = project.run(settings={"WALL_ADMIN": setting})
    assert done.code != 0
    assert "{'repository': 'owner/name'}" in done.words
    assert "Traceback" not in done.words
    assert not project.output.exists()


def test_the_configuration_has_every_field_of_every_record() -> None:
    """Each kind of record is a collection, with the fields, words and duties of its model."""
    config = yaml.safe_load(configuration(Form("owner/name"), "Wall", "https://example.org", STANDARDS))
    assert config["publish_mode"] == "editorial_workflow"
    assert config["backend"]["repo"] == "owner/name"
    collections = {collection["name"]: collection for collection in config["collections"]}
    for kind in (kind for kind in KINDS if not kind.by_command):
        collection = collections[kind.folder or kind.name]
        schema = schema_of(kind)
        fields = {field["name"]: field for field in (collection.get("files") or [collection])[0]["fields"]}
        expected = set(schema["properties"]) - {"text"}
        assert set(fields) == (expected | {"body"} if kind.folder else expected)
        for name in expected:
            assert fields[name]["hint"] == schema["properties"][name]["description"]
            assert fields[name]["required"] == (name in schema["required"]), name
    assert collections["nominations"]["slug"] == "{{year}}-{{month}}-{{day}}-{{business}}"  # nobody's name
    assert "&id" not in configuration(Form("owner/name"), "Wall", "https://example.org", STANDARDS)


@pytest.mark.parametrize(
    ("lang", "locale"),
    [
        ("en", "en"), ("fr", "fr"), ("pl", "pl"), ("pt-BR", "pt"), ("de-CH", "de"), ("nb", "nb_no"),
        ("zh", "zh_Hans"), ("zh-Hant-TW", "zh_Hant"), ("zh-HK", "zh_Hant"),
    ],
)  # fmt: skip
def test_the_program_speaks_the_language_of_the_wall(lang: str, locale: str) -> None:
    """By the names that Decap has for languages."""
    config = configuration(Form("owner/name"), "Wall", "https://example.org", STANDARDS, lang=lang)
    assert yaml.safe_load(config)["locale"] == locale


@pytest.mark.parametrize("tag", with_bundled_theme(None).subfolders("translations"))
def test_fields_are_named_in_the_language_of_the_wall(tag: str) -> None:
    """Every list and field has a name in each catalogue; besides names, the form is the same."""
    language = load_language(with_bundled_theme(None), tag)
    arguments = (Form("owner/name"), "Wall", "https://example.org", STANDARDS, ())
    named = yaml.safe_load(configuration(*arguments, language))
    plain = yaml.safe_load(configuration(*arguments, tag))
    labels = {**field_labels(language), **kind_labels(language)}
    assert all(labels.values())
    if tag != "en":
        english = load_language(with_bundled_theme(None), "en")
        others = {**field_labels(english), **kind_labels(english)}
        assert sum(labels[name] == others[name] for name in labels) < len(labels) // 5
    assert _without_labels(named) == _without_labels(plain)
    told = [*_labels(named["collections"])]
    assert {*at_least_one(told)} == {*labels.values()}


def _labels(part: object) -> Iterator[str]:
    if isinstance(part, dict):
        yield from (part[key] for key in ("label", "label_singular") if key in part)
        part = [*part.values()]
    if isinstance(part, list):
        for inner in part:
            yield from _labels(inner)


def _without_labels(part: object) -> object:
    if isinstance(part, dict):
        return {key: _without_labels(value) for key, value in part.items() if not key.startswith("label")}
    return [_without_labels(inner) for inner in part] if isinstance(part, list) else part


def test_only_the_very_program_is_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A package in the cache with another checksum is not used; one that cannot be fetched is told of."""
    package = tmp_path / f"decap-cms-{decap.VERSION}.tgz"
    package.write_bytes(b"not it")
    monkeypatch.setenv("npm_config_registry", "https://127.0.0.1:1")
    with pytest.raises(PublishError, match="WALL_ADMIN"):
        decap.fetch_package(tmp_path)
    digest = base64.b64encode(hashlib.sha512(b"not it").digest()).decode()
    monkeypatch.setattr(decap, "INTEGRITY", digest)
    assert decap.fetch_package(tmp_path) == b"not it"
    monkeypatch.setenv("npm_config_registry", "http://127.0.0.1:1")
    monkeypatch.setattr(decap, "INTEGRITY", json.dumps("other"))
    with pytest.raises(PublishError, match="https"):
        decap.fetch_package(tmp_path)
