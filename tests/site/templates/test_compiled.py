"""Compiled templates are used again as long as nothing that is compiled in has changed."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from wall_of_fame.site.templates.bytecode import CompiledTemplates
from wall_of_fame.site.templates.environment import load
from wall_of_fame.site.templates.macros import MACRO_FILES
from wall_of_fame.system.cache import Cache


def draw(cache: Path, text: str, key: bytes = b"key") -> tuple[str, bool]:
    """What a template draws in a new process, and whether it was compiled for it."""
    compiled = CompiledTemplates(Cache(cache)).use(key)
    env = Environment(loader=DictLoader({"page": text}), bytecode_cache=compiled, autoescape=True)
    drawn = env.get_template("page").render()
    before = (cache / "templates").stat().st_mtime_ns if cache.exists() else 0
    compiled.keep()
    return drawn, (cache / "templates").stat().st_mtime_ns != before


def test_the_next_build_compiles_nothing(tmp_path: Path) -> None:
    """What one build compiled, the next one finds."""
    assert draw(tmp_path / "kept", "one") == ("one", True)
    assert draw(tmp_path / "kept", "one") == ("one", False)


def test_another_key_or_text_is_compiled_anew(tmp_path: Path) -> None:
    """Words and addresses are compiled in, so what was made under another key is not used."""
    draw(tmp_path / "kept", "one")
    assert draw(tmp_path / "kept", "one", b"other") == ("one", True)
    assert draw(tmp_path / "kept", "two", b"other") == ("two", True)


def test_a_damaged_file_is_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor is one that another key has sealed."""
    draw(tmp_path / "kept", "one")
    file = tmp_path / "kept/templates"
    data = file.read_bytes()
    file.write_bytes(data[:-3])
    assert draw(tmp_path / "kept", "one") == ("one", True)
    file.write_bytes(data)
    monkeypatch.setenv("WALL_CACHE_KEY", "another")
    assert draw(tmp_path / "kept", "one") == ("one", True)


def test_compiled_by_several_processes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same code comes of it as when one process compiles all of them."""
    texts = {f"macros/{file}.html": "{% macro m() %}m{% endmacro %}" for file in MACRO_FILES}
    texts |= {f"page-{number}": f"{{{{ {number} + 1 }}}} {number}" for number in range(20)}
    codes = {}
    for processors in ("1", "4"):
        monkeypatch.setenv("WALL_PROCESSORS", processors)
        compiled = CompiledTemplates(Cache(tmp_path / processors)).use(b"key")
        env = Environment(loader=DictLoader(texts), bytecode_cache=compiled, autoescape=True)
        assert compiled.missing(texts) == list(texts)
        load(env, [name for name in texts if name.startswith("page")])
        assert compiled.missing(texts) == []
        assert env.get_template("page-7").render() == "8 7"
        codes[processors] = compiled.codes(texts)
    assert codes["1"] == codes["4"]
