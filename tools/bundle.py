"""What the built package has besides the plugin: the theme, the lock file, and Pelican's namespace.

In this repository these lie where people look for them. Only a wheel brings them together. Installers
find the functions of setuptools here (see pyproject.toml), so that it finds `BuildPackage`.
"""

from __future__ import annotations

import email
import hashlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from setuptools.build_meta import (
    build_editable,
    build_sdist,
    build_wheel,
    get_requires_for_build_editable,
    get_requires_for_build_sdist,
    get_requires_for_build_wheel,
    prepare_metadata_for_build_editable,
    prepare_metadata_for_build_wheel,
)
from setuptools.command.build_py import build_py
from setuptools.command.egg_info import egg_info

__all__ = [
    "build_editable",
    "build_sdist",
    "build_wheel",
    "get_requires_for_build_editable",
    "get_requires_for_build_sdist",
    "get_requires_for_build_wheel",
    "prepare_metadata_for_build_editable",
    "prepare_metadata_for_build_wheel",
]

ROOT = Path(__file__).resolve().parents[1]
_ADDRESS = re.compile(r"https://[\w.-]+(?:/[\w.-]+)+")
_LINK = re.compile(r"\]\((?![a-z]+:|#)([^)\s]+)\)")
FOLDERS = {"theme": "wall_of_fame/theme"}
FILES = {
    "tools/namespace_plugin.py": "pelican/plugins/wall_of_fame/__init__.py",
    "requirements/build.lock": "wall_of_fame/requirements/build.lock",
    "CHANGELOG.md": "wall_of_fame/CHANGELOG.md",
}
"""Where in the package each file of this repository goes."""

BUILD = ("tools/__init__.py", "tools/bundle.py")
"""What else a source archive needs to be built from."""


def bundled() -> Iterator[tuple[Path, str]]:
    """Every file and its place in the package."""
    yield from ((ROOT / source, target) for source, target in FILES.items())
    for folder, target in FOLDERS.items():
        for path in sorted((ROOT / folder).rglob("*")):
            if path.is_file() and not path.is_symlink() and path.name[0] not in ".#" and path.name[-1] != "~":
                yield path, f"{target}/{path.relative_to(ROOT / folder).as_posix()}"


def make_package() -> None:
    """Make both archives in dist/, with the moment of the last commit in them, and their checksums."""
    words = [sys.executable, "-m", "tools.former_files", "--check"]
    subprocess.run(words, cwd=ROOT, check=True)
    folder = ROOT / "dist"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    words = ["git", "log", "-1", "--format=%ct"]
    moment = subprocess.run(words, cwd=ROOT, check=True, capture_output=True, text=True).stdout.strip()
    os.environ.setdefault("SOURCE_DATE_EPOCH", moment)
    os.chdir(ROOT)
    names = [build_sdist(str(folder)), build_wheel(str(folder))]
    shutil.rmtree(ROOT / "build", ignore_errors=True)
    sums = (f"{hashlib.sha256((folder / name).read_bytes()).hexdigest()}  {name}\n" for name in sorted(names))
    (folder / "SHA256SUMS").write_text("".join(sums), encoding="ascii")


class WriteMetadata(egg_info):  # type: ignore[misc]  # setuptools has no types
    """Writes the package's metadata, with the addresses of the repository that makes it, if one is known."""

    def run(self) -> None:
        """Write it."""
        address, metadata = _address(), self.distribution.metadata
        if address:
            pages = f"{address}/blob/v{metadata.version}"
            metadata.project_urls = {
                "Repository": address,
                "Documentation": f"{pages}/docs/your-own-wall.md",
                "Changelog": f"{pages}/CHANGELOG.md",
            }
            metadata.long_description = with_whole_links(metadata.long_description, pages)
        super().run()


def with_whole_links(text: str, pages: str) -> str:
    """A Markdown text whose links and pictures lead to a repository's files from anywhere."""
    return _LINK.sub(
        lambda link: f"]({pages}/{link[1]}{'?raw=true' if link[1].endswith('.png') else ''})", text
    )


def _address() -> str:
    """Where the repository is: of a release the environment says so, of a source archive its own metadata."""
    address = os.environ.get("PROJECT_ADDRESS", "").rstrip("/")
    if address and not _ADDRESS.fullmatch(address):
        raise SystemExit(f"PROJECT_ADDRESS is “{address}”. Write it like https://github.com/owner/name.")
    earlier = ROOT / "PKG-INFO"
    if address or not earlier.is_file():
        return address
    named = email.message_from_bytes(earlier.read_bytes()).get_all("Project-URL", [])
    return next((str(url).partition(", ")[2] for url in named if str(url).startswith("Repository, ")), "")


class BuildPackage(build_py):  # type: ignore[misc]  # setuptools has no types
    """Builds the plugin's package and puts the rest into it."""

    def run(self) -> None:
        """Build; an editable install has everything where it is."""
        super().run()
        if not self.editable_mode:
            for source, target in bundled():
                place = Path(self.build_lib) / target
                place.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(source, place)

    def get_outputs(self, include_bytecode: bool = True) -> list[str]:
        """Every file of the built package."""
        files = [str(Path(self.build_lib) / target) for _, target in bundled()]
        return [*super().get_outputs(include_bytecode), *([] if self.editable_mode else files)]

    def get_source_files(self) -> list[str]:
        """Every file of a source archive."""
        sources = [path.relative_to(ROOT).as_posix() for path, _ in bundled()]
        return [*super().get_source_files(), *sources, *BUILD]


if __name__ == "__main__":
    make_package()
