"""The proof of a withdrawal: the site is built anew, and every byte of it is searched."""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Final

from wall_of_fame.editing.draft import INBOX
from wall_of_fame.editing.withdrawal.byte_search import SearchResult, search_bytes
from wall_of_fame.editing.withdrawal.messages import describe_search
from wall_of_fame.editing.withdrawal.model import Removal
from wall_of_fame.editing.withdrawal.traces import Trace

_PICTURES: Final = frozenset({".webp", ".jpg", ".png", ".svg"})
_DIGEST: Final = re.compile(r"[0-9a-f]{16}")
_OUTPUT: Final = "output"


def can_build(root: Path) -> bool:
    """Whether there are settings to build the site with, beside the content."""
    return (root.parent / "pelicanconf.py").is_file()


def build_site(root: Path) -> bool:
    """Build the site in a process of its own, which prints what goes wrong; whether it succeeded."""
    command = [sys.executable, "-m", "pelican", root.name, "-s", "pelicanconf.py", "-o", _OUTPUT]
    done = subprocess.run(command, cwd=root.parent, check=False, stdin=subprocess.DEVNULL)
    return done.returncode == 0


def picture_digests(root: Path) -> dict[str, str]:
    """The SHA-256 sums of all pictures of the built site, by their paths in it."""
    output = root.parent / _OUTPUT
    return {
        path.relative_to(output).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in output.rglob("*")
        if path.suffix in _PICTURES and path.is_file()
    }


def with_former_pictures(removal: Removal, root: Path, before: Mapping[str, str]) -> Removal:
    """Look also for the pictures that the new site does not have: by their names, and by their bytes.

    `before` are the digests of the pictures in the former site. A picture that stays may have the very
    same bytes: then they say nothing.
    """
    output = root.parent / _OUTPUT
    gone = {path for path in before if not (output / path).is_file()}
    digests = {before[path] for path in gone} - {before[path] for path in before.keys() - gone}
    words = {trace.words for trace in removal.traces}
    stems = {PurePosixPath(path).stem for path in gone} - words
    traces = [Trace("picture", stem) for stem in sorted(stems) if _DIGEST.match(stem)]
    return replace(removal, traces=(*removal.traces, *traces), digests=removal.digests | digests)


def search_project(removal: Removal, root: Path, *, is_built: bool, keeps_mentions: bool) -> tuple[str, bool]:
    """Search the content, the inbox and the built site: what was found, in words, and whether nothing was.

    Where mentions are kept on purpose, they may be there.
    """
    project = root.parent
    places = [*_built(project)] if is_built else []
    places += [root.name, INBOX, *(path.name for path in project.glob(".*.next"))]
    searched = search_bytes(project, places, removal.traces, removal.digests)
    if is_built and removal.page_traces:
        pages = search_bytes(project, [f"{_OUTPUT}/{page}" for page in removal.pages], removal.page_traces)
        searched = SearchResult(
            searched.files, searched.bytes, (*searched.traces, *pages.traces), searched.unopened
        )
    return describe_search(searched, removal, places, _kept_words(removal) if keeps_mentions else frozenset())


def _built(project: Path) -> list[str]:
    """The folders that builds write to, also those of other settings."""
    others = sorted(path.name for path in project.glob(f"{_OUTPUT}.*") if path.is_dir())
    return [_OUTPUT, ".output.build", ".cache", *others]


def _kept_words(removal: Removal) -> frozenset[str]:
    """The words that stay in the site because somebody asked to keep the texts that mention them."""
    kinds = {"name", "id", "address"} if removal.remaining else set()
    return frozenset(trace.words for trace in removal.traces if trace.kind in kinds)
