"""The proof of a withdrawal: the site is built anew, and every byte of it is searched."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final

from wall_of_fame.editing.draft import INBOX
from wall_of_fame.editing.packs.folders import BOOKS, PACKS
from wall_of_fame.editing.sound_content import change_soundly
from wall_of_fame.editing.withdrawal.byte_search import search_bytes
from wall_of_fame.editing.withdrawal.messages import describe_search, doubtful_places
from wall_of_fame.editing.withdrawal.model import Removal

OUTPUT: Final = "output"
"""The folder of the built site, beside content/."""


def can_build(root: Path) -> bool:
    """Whether there are settings to build the site with, beside the content."""
    return (root.parent / "pelicanconf.py").is_file()


def change_content(root: Path, removal: Removal, today: date) -> None:
    """Change the content as planned, all at once, if it is sound afterwards.

    Raises:
        UnsoundContentError: it would have errors; nothing is changed.
        OSError, OutsideError: it cannot be written; nothing is changed.
    """
    change_soundly(root, removal.content, today)


def build_site(root: Path) -> bool:
    """Build the site in a process of its own, which prints what goes wrong; whether it succeeded."""
    command = [sys.executable, "-m", "pelican", root.name, "-s", "pelicanconf.py", "-o", OUTPUT]
    done = subprocess.run(command, cwd=root.parent, check=False, stdin=subprocess.DEVNULL)
    return done.returncode == 0


@dataclass(frozen=True, slots=True)
class Proof:
    """What was searched and found, in words; whether nothing is left, and whether nothing is in doubt."""

    words: str
    is_gone: bool
    is_clear: bool


def search_project(removal: Removal, root: Path, *, is_built: bool, keeps_mentions: bool) -> Proof:
    """Search the content, the inbox, the built site, and what was written to be printed.

    Where mentions are kept on purpose, they may be there.
    """
    project = root.parent
    places = [*_built(project)] if is_built else []
    places += [root.name, INBOX, *(path.name for path in project.glob(".*.next"))]
    places += [printed for printed in (PACKS, BOOKS) if (project / printed).is_dir()]
    searched = search_bytes(project, places, removal.traces, removal.digests)
    if is_built and removal.page_traces:
        pages = search_bytes(project, [f"{OUTPUT}/{page}" for page in removal.pages], removal.page_traces)
        searched = replace(searched, traces=(*searched.traces, *pages.traces))
    kept_words = _kept_words(removal) if keeps_mentions else frozenset()
    words, is_gone = describe_search(searched, removal, places, kept_words)
    is_kept = bool(kept_words) or bool(removal.kept_pictures) or bool(removal.unsearched)
    return Proof(words, is_gone, is_gone and not (is_kept or doubtful_places(searched, removal)))


def _built(project: Path) -> list[str]:
    """The folders that builds write to, also those of other settings."""
    others = sorted(path.name for path in project.glob(f"{OUTPUT}.*") if path.is_dir())
    return [OUTPUT, ".output.build", ".cache", *others]


def _kept_words(removal: Removal) -> frozenset[str]:
    """The words that stay in the site because somebody asked to keep the texts that mention them."""
    kinds = {"name", "part", "id", "address"} if removal.remaining else set()
    return frozenset(trace.words for trace in removal.traces if trace.kind in kinds)
