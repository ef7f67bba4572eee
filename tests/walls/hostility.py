"""Content with an attack in every text field of every record, and the same with harmless words."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

ATTACK = """ <script>alert(1)</script>"'&{{7*7}}"""
HARMLESS = " " + "x" * (len(ATTACK) - 1)

FIELDS = {
    "category",
    "department",
    "departments",
    "edition",
    "from",
    "logo_alt",
    "name",
    "nominator",
    "note_alt",
    "photo_alt",
    "place",
    "plural",
    "role",
    "sector",
    "singular",
    "summary",
    "tagline",
    "theme",
    "title",
}
"""The fields that hold words for people, in any record."""

BODY = """\
<script>alert(1)</script>

<img src=x onerror=alert(1)> <svg/onload=alert(1)> <iframe srcdoc="<script>alert(1)</script>"></iframe>

[a](javascript:alert(1)) [b](JaVaScRiPt:alert(1)) [c](data:text/html,x) <javascript:alert(1)>
[d](//evil.example/)

[e](https://ok.example/" onclick="alert(1)) [f](<https://ok.example/'onclick='alert(1)>) [g](vbscript:x "t")

![h](https://evil.example/x.png) ![i](photos/mirela.jpg) ![j][k]

[k]: javascript:alert(1)

<a href="https://ok.example/" onclick=alert(1) style="color:red">l</a> &lt;b&gt; &#60;b&#62; {{7*7}} {% raw %}

[m]({attach}../../canary.txt) [n]({static}/../canary.txt) [o]({filename}/../canary.txt)
[p](|attach|../canary.txt)

`<b>q</b>` ~~~<b>r</b>

| table | of pages |
|:------|---------:|
| left  | right    |
"""
"""Markdown that tries everything; what of it is no Markdown of ours stays text."""

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def fill(content: Path, suffix: str) -> None:
    """Put the suffix after every text for people, and the attacks below every long text."""
    for path in [content / "places.yaml", *sorted(content.glob("*/**/*.md")), *content.glob("*/**/*.yaml")]:
        front, body = _split(path)
        values = _filled(yaml.load(front, yaml.BaseLoader), suffix)  # noqa: S506 - it makes strings only
        if path.name != "places.yaml":
            words = list(evidence(values))
            body = "\n\n".join([body.strip(), *words, BODY])
        written = yaml.safe_dump(values, allow_unicode=True, sort_keys=False, width=1000)
        if path.suffix == ".yaml":
            text = written + (yaml.safe_dump({"text": body}) if path.name != "places.yaml" else "")
        else:
            text = f"---\n{written}---\n{body}\n"
        path.write_text(text, encoding="utf-8")


def texts(content: Path) -> Iterator[tuple[str, str, str]]:
    """Every text for people in the front matter: file, field, text."""
    for path in [content / "places.yaml", *sorted(content.glob("*/**/*.md")), *content.glob("*/**/*.yaml")]:
        values = yaml.load(_split(path)[0], yaml.BaseLoader)  # noqa: S506 - it makes strings only
        for field, text in _texts(values):
            yield path.relative_to(content).as_posix(), field, text
        for words in evidence(values):
            yield path.relative_to(content).as_posix(), "standards", words


def evidence(values: dict[str, Any]) -> Iterator[str]:
    """The words of a story that stand for its standards."""
    standards = values.get("standards")
    yield from filter(None, standards.values() if isinstance(standards, dict) else ())


def _texts(value: Any, field: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _texts(inner, name)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner, field)
    elif _is_text(field, value):
        yield field, value


def _filled(value: Any, suffix: str, field: str = "") -> Any:
    if isinstance(value, dict):
        if field == "standards":
            return {name: words + suffix if words else words for name, words in value.items()}
        if "approved" in value:
            value = {**value, "approved": {**value["approved"], "by": value["approved"]["by"] + suffix}}
        return {name: _filled(inner, suffix, name) for name, inner in value.items() if name != "text"} | {
            name: inner + "\n\n" + BODY for name, inner in value.items() if name == "text" and field
        }
    if isinstance(value, list):
        return [_filled(inner, suffix, field) for inner in value]
    return value + suffix if _is_text(field, value) else value


def _is_text(field: str, value: str) -> bool:
    return field in FIELDS and not (_DATE.match(value) or (field == "place" and _ID.fullmatch(value)))


def _split(path: Path) -> tuple[str, str]:
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".md":
        _, front, body = text.split("---\n", 2)
        return front, body
    loaded = yaml.load(text, yaml.BaseLoader)  # noqa: S506 - it makes strings only
    return text, loaded.get("text", "")
