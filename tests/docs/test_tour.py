"""The house is as the tour shows it: few names a floor, plain ones, and every module where the tour says."""

from __future__ import annotations

import ast
import re
import tomllib
from pathlib import Path

import pytest

from tests.docs.documents import ROOT, document

PACKAGE = ROOT / "plugins" / "wall_of_fame"
MOST_AT_THE_TOP = 16
MOST_IN_A_FOLDER = 22
MOST_LINES = 250

_RETIRED = """
    admin agenda alphabet answers asking assets at_hand attachments cards changes cleaning codes
    collect commas committing compose construct darkroom days difference due edition enamel entering
    examine exchange filling finishing fingerprint folding forge founding gather going guessing
    handover head_start heads importer indexes inventory joint judging kept known ledger lettering
    likeness lost marks markup narrow originals outward overview premises prose publishing
    recognising redacting showing shown skim sources survey telling terms typeset typesetting
    typefaces usual visit waiting wholes wish words yaml_text yaml_words
"""
RETIRED = frozenset(_RETIRED.split())

VAGUE = frozenset({"found", "given", "known", "made", "one", "set_", "shown"})
"""Names of variables that tell a reader nothing."""
"""Names of modules that nobody but their authors could read."""


def modules() -> list[Path]:
    """Every module of the program, relative to its package."""
    return sorted(path.relative_to(PACKAGE) for path in PACKAGE.rglob("*.py"))


def folders() -> list[Path]:
    """Every folder of the program that holds modules."""
    return sorted({path.parent for path in PACKAGE.rglob("*.py")})


def names_in(folder: Path) -> list[str]:
    """The names that somebody meets who opens a folder."""
    found = {path.stem for path in folder.glob("*.py")} | {
        path.name for path in folder.iterdir() if path.is_dir() and any(path.glob("*.py"))
    }
    return sorted(name for name in found if not name.startswith("__"))


def first_sentence(path: Path) -> str:
    """The first paragraph of a module's docstring."""
    text = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    return " ".join(text.partition("\n\n")[0].split())


def tree() -> str:
    """The packages from the top down, each with its own words and the names that are in it."""
    contracts = tomllib.loads(document("pyproject.toml"))["tool"]["importlinter"]["contracts"]
    of_package, of_site = (contract["layers"] for contract in contracts if contract["type"] == "layers")
    lines: list[str] = []
    for name in " | ".join(of_package).split(" | "):
        lines += _lines(PACKAGE / name, 0)
        inner = " | ".join(of_site).split(" | ") if name == "site" else sorted(_packages_in(PACKAGE / name))
        for part in inner:
            if part in _packages_in(PACKAGE / name):
                lines += _lines(PACKAGE / name / part, 1)
    return "```text\n" + "\n".join(lines) + "\n```\n"


def _packages_in(folder: Path) -> set[str]:
    return {path.parent.name for path in folder.glob("*/__init__.py")}


def _lines(place: Path, depth: int) -> list[str]:
    indent = "  " * depth
    if not place.is_dir():
        return [f"{indent}{place.name}.py", f"{indent}    {first_sentence(place.with_suffix('.py'))}"]
    inside = " ".join(name for name in names_in(place) if not (place / name).is_dir())
    return [
        f"{indent}{place.name}/",
        f"{indent}    {first_sentence(place / '__init__.py')}",
        *([f"{indent}    [{inside}]"] if inside else []),
    ]


def test_the_tree_is_that_of_the_code() -> None:
    """What the tour draws is what is there, in the packages' own words."""
    written = re.search(r"<!-- tree -->\n(.*?)<!-- /tree -->", document("docs/tour.md"), re.DOTALL)
    assert written
    assert written[1] == tree(), f"docs/tour.md wants this between its two marks:\n{tree()}"


def test_every_module_that_the_tour_names_is_there() -> None:
    """A name with a dot is a module; one without stands for a module of the package named before it."""
    text = document("docs/tour.md")
    named = set(re.findall(r"`((?:[a-z_]+\.)+[a-z_]+)`", text.partition("## A nomination")[2]))
    there = {".".join(path.with_suffix("").parts).removesuffix(".__init__") for path in modules()}
    assert len(named) > 30
    assert named - there - {"editing.draft"} == set()


@pytest.mark.parametrize("folder", folders(), ids=lambda folder: str(folder.relative_to(PACKAGE)))
def test_a_folder_can_be_taken_in_at_a_glance(folder: Path) -> None:
    """Few names stand in one folder, fewest at the top."""
    names = names_in(folder)
    assert names
    assert len(names) <= (MOST_AT_THE_TOP if folder == PACKAGE else MOST_IN_A_FOLDER), names


def test_modules_are_short_and_their_names_plain() -> None:
    """No module is longer than one can hold in one's head, and no retired name comes back."""
    paths = modules()
    assert len(paths) > 150
    lengths = {path: (PACKAGE / path).read_text(encoding="utf-8").count("\n") for path in paths}
    assert {path: count for path, count in lengths.items() if count > MOST_LINES} == {}
    assert {path for path in paths if path.stem in RETIRED} == set()


def names_bound(path: Path) -> set[str]:
    """The variables and parameters of a module."""
    nodes = list(ast.walk(ast.parse((PACKAGE / path).read_text(encoding="utf-8"))))
    parameters = {node.arg for node in nodes if isinstance(node, ast.arg)}
    return parameters | {
        node.id for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
    }


def test_variables_say_what_they_are() -> None:
    """A noun of the domain, rather than that something was found, made, given, known or shown."""
    names = {path: names_bound(path) for path in modules()}
    assert "recognition" in set().union(*names.values())
    assert {path: bound & VAGUE for path, bound in names.items() if bound & VAGUE} == {}


def test_every_package_says_what_it_is_for() -> None:
    """A docstring's first paragraph is a sentence, and stands in the tour."""
    packages = [path for path in modules() if path.name == "__init__.py"]
    assert len(packages) > 15
    for path in packages:
        assert first_sentence(PACKAGE / path).endswith("."), path
