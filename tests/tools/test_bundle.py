"""The wheel alone gives a wall: in an empty folder, two commands begin and build one."""

from __future__ import annotations

import email
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import zipfile
from pathlib import Path
from typing import Final

import pytest

from tests.loops import at_least_one
from tests.walls.built import once
from tests.walls.output import Output
from tests.walls.projects import environment
from tools.bundle import bundled
from tools.programs import ROOT

LISBON: Final = (
    "--yes", "--name", "Obrigado, Lisboa", "--url", "https://obrigado.example", "--lang", "pt", "--timezone",
    "Europe/Lisbon", "--standard", "C,Cuidado,#1f6f8b,Ver a pessoa", "--standard", "E,Escuta", "--standard",
    "R,Rapidez", "--place-word", "Freguesia,Freguesias", "--places", "Alvalade, Belém, Estrela",
)  # fmt: skip
"""A wall with three standards of its own."""

ADDRESS: Final = "https://git.example/walls/wall"
"""Where a release of the program is made."""

SOURCES: Final = (
    "plugins", "theme", "requirements", "tools/__init__.py", "tools/bundle.py", "tools/namespace_plugin.py",
    "pyproject.toml", "README.md", "CHANGELOG.md", "LICENSE", "LICENSE-content.md",
)  # fmt: skip
"""What the package is made of."""


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment in which the wheel, made of the source archive, is installed beside what it needs."""
    base = tmp_path_factory.getbasetemp()
    once(base, "package", _install)
    return (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "package"


def _install(folder: Path) -> None:
    source = folder / "source"
    for name in SOURCES:
        (source / name).parent.mkdir(parents=True, exist_ok=True)
        if (ROOT / name).is_dir():
            shutil.copytree(
                ROOT / name, source / name, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info")
            )
        else:
            shutil.copyfile(ROOT / name, source / name)
    [archive] = _make("sdist", source, folder, ADDRESS).glob("*.tar.gz")
    with tarfile.open(archive) as opened:
        opened.extractall(folder, filter="data")
    [wheel] = _make("wheel", folder / archive.name.removesuffix(".tar.gz"), folder).glob("*.whl")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder / "venv")], check=True)
    site = _site(folder)
    (site / "libraries.pth").write_text(sysconfig.get_path("purelib"))
    with zipfile.ZipFile(wheel) as opened_wheel:
        opened_wheel.extractall(site)  # noqa: S202 - our own, made a moment ago


def _make(kind: str, source: Path, folder: Path, address: str = "") -> Path:
    """Let setuptools make an archive, as an installer asks for it."""
    code = f"import sys; from tools import bundle; bundle.build_{kind}(sys.argv[1])"
    done = subprocess.run(
        [sys.executable, "-c", code, str(folder)],
        cwd=source, env={**_environment(folder), "PROJECT_ADDRESS": address}, capture_output=True, text=True,
        check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return folder


def _site(folder: Path) -> Path:
    return next((folder / "venv").glob("lib*/python*/site-packages"))


def _environment(folder: Path) -> dict[str, str]:
    """This environment with a home in which nothing lies, and without the plugin of this repository."""
    home = folder / "home"
    home.mkdir(exist_ok=True)
    kept = {
        name: value for name, value in environment().items() if name not in {"PYTHONPATH", "XDG_STATE_HOME"}
    }
    return {**kept, "HOME": str(home), "PYTHONDONTWRITEBYTECODE": "1"}


def wall(installed: Path, place: Path, *words: str) -> str:
    """What a command of the installed program prints; it must end well."""
    command = [str(installed / "venv/bin/python"), "-m", "wall_of_fame.cli", *words]
    done = subprocess.run(
        command, cwd=place, env=_environment(installed), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout
    return done.stdout


def test_two_commands_begin_and_build_a_wall(installed: Path, tmp_path: Path) -> None:
    """In an empty folder and with an empty home, from the wheel and what it needs alone."""
    place = tmp_path / "lisboa"
    place.mkdir()
    said = wall(installed, place, "start", *LISBON)
    assert "wall build" in said
    assert "make " not in said
    wall(installed, place, "build")
    site = Output(place / "output")
    front = site.page("")
    assert "Obrigado, Lisboa" in front.text
    assert front.one("/html/@lang") == "pt"
    standards = site.page("standards/").text
    assert all(name in standards for name in ("Cuidado", "Escuta", "Rapidez"))
    assert "Freguesias" in front.text
    assert {path.name for path in place.iterdir() if path.is_dir()} == {
        "content", "output", ".github", ".cache", ".output.build",
    }  # fmt: skip


def test_pelican_finds_the_plugin_by_itself(installed: Path, tmp_path: Path) -> None:
    """It is a namespace plugin by Pelican's convention, and the same plugin."""
    code = (
        "from pelican.plugins._utils import get_namespace_plugins as found; import wall_of_fame\n"
        "assert found()['pelican.plugins.wall_of_fame'].register is wall_of_fame.register\n"
        "print(wall_of_fame.__file__)"
    )
    done = subprocess.run(
        [str(installed / "venv/bin/python"), "-c", code],
        cwd=tmp_path, env=_environment(installed), capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert Path(done.stdout.strip()).is_relative_to(installed)


def test_everything_is_in_the_wheel(installed: Path) -> None:
    """Theme, lock file, fonts with their licences, and what an index shows of the package."""
    site = _site(installed)
    files = [*bundled()]
    assert len(files) > 150
    assert [target for source, target in files if (site / target).read_bytes() != source.read_bytes()] == []
    [metadata] = site.glob("service_wall_of_fame-*.dist-info/METADATA")
    values = email.message_from_bytes(metadata.read_bytes())
    assert values["License-Expression"] == "MIT AND OFL-1.1"
    licences = {Path(name).name for name in values.get_all("License-File", [])}
    assert licences >= {"LICENSE", "OFL-noto-sans-cjk.txt", "OFL-atkinson-hyperlegible-next.txt"}
    assert "Framework :: Pelican :: Plugins" in values.get_all("Classifier", [])
    assert str(values.get_payload()).startswith("# Service Wall of Fame")


def test_its_addresses_are_those_of_the_repository_that_makes_it(installed: Path) -> None:
    """A wheel made of the source archive has them from there; no link of the readme leads nowhere."""
    [metadata] = _site(installed).glob("service_wall_of_fame-*.dist-info/METADATA")
    values = email.message_from_bytes(metadata.read_bytes())
    number = values["Version"]
    assert values.get_all("Project-URL") == [
        f"Repository, {ADDRESS}",
        f"Documentation, {ADDRESS}/blob/v{number}/docs/your-own-wall.md",
        f"Changelog, {ADDRESS}/blob/v{number}/CHANGELOG.md",
    ]
    links = re.findall(r"\]\(([^)]+)\)", str(values.get_payload()))
    assert [link for link in at_least_one(links) if not link.startswith("https://")] == []
    own = [link.removeprefix(f"{ADDRESS}/blob/v{number}/") for link in links if link.startswith(ADDRESS)]
    for path in at_least_one(own):
        assert (ROOT / path.removesuffix("?raw=true")).exists(), path


def test_without_an_address_it_names_none(installed: Path, tmp_path: Path) -> None:
    """Nobody is sent to an address that was made up."""
    source = tmp_path / "source"
    shutil.copytree(installed / "source", source, ignore=shutil.ignore_patterns("*.egg-info", "PKG-INFO"))
    [wheel] = _make("wheel", source, tmp_path).glob("*.whl")
    with zipfile.ZipFile(wheel) as opened:
        [name] = [name for name in opened.namelist() if name.endswith(".dist-info/METADATA")]
        values = email.message_from_bytes(opened.read(name))
    assert values.get_all("Project-URL", []) == []
