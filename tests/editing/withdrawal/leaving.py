"""A small wall with somebody on it who is going to leave, and what the tests know of them."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from PIL import Image, ImageOps

from tests.walls.projects import Project, elsewhere_project

NAME = "Zoë O'Hara"
PERSON = """\
---
# Asked on a Sunday.
name: Zoë O'Hara
business: ferry-office
consent: {name: 2025-01-05, photo: 2025-01-05, story: 2025-01-05}
over_18: true
photo: photos/zoe-laughing.jpg
photo_alt: Zoë with a lantern in each hand, laughing at the camera
aliases: [zoe-the-lamp, /staff/zoe.html]
---
It was only a lamp, and the night was not very long.
"""
ONE_LAMP = """\
---
nominee: zoe-ohara
business: ferry-office
standards:
  care: lit the whole quay with one lamp
date: 2025-03-04
approved: {by: board, on: 2025-03-06}
note: photos/quay-note.png
note_alt: Thank you for the lamp on the quay.
---
Zoë O'Hara stood in the rain and lit the whole quay with one lamp. Nobody fell into the water that night.
"""
ONE_MORE = """\
---
nominee: [zoe-ohara]
business: corner-library
standards: [patience]
date: 2025-05-01
approved: {by: board, on: 2025-05-02}
aliases: [the-lamp-again]
---
She read to my daughter until the last bus had gone, and then once more.
"""
JOINT = """\
---
nominee:
  - front-desk   # they asked for the plain name
  - zoe-ohara    # the second one
business: corner-library
standards:
  # In the words of the letter.
  care: Zoë carried the books
  patience: waited with us
date: 2026-02-03   # a Tuesday
approved: {by: board, on: 2026-02-03}
reply: {from: Zoë O'Hara, text: "It was a pleasure, all of it."}
---
The lift was out. Zoë carried the books
up five floors, and the front desk waited with us. We thank Zoë
O'Hara. She smiled.
"""
AWARD = """\
---
name: The Quay Prize
date: 2025-12-13
winners:
  - category: Brightest lamp
    nomination: one-lamp
  # The second prize.
  - category: Most patient
    nomination: the-last-ferry
---
"""
FILES = {
    "people/zoe-ohara.md": PERSON,
    "nominations/2025/one-lamp.md": ONE_LAMP,
    "nominations/2025/read-to-the-end.md": ONE_MORE,
    "nominations/2026/five-floors.md": JOINT,
    "awards/quay-prize.md": AWARD,
}
DRAFT = "---\nperson: [zoe-ohara]\nstandards: [care]\nphoto: zoe-draft.jpg\n---\nOnce more a lamp.\n"
TRACES = (
    "Zoë O'Hara", "Zoë O&#39;Hara", "Zoe\u0308 O'Hara", "Zo\\u00eb", "Zo%C3%AB", "Zoë", "zoe-ohara",
    "zoe-the-lamp", "staff/zoe", "the-lamp-again", "one-lamp", "read-to-the-end", "zoe-laughing",
    "quay-note", "lit the whole quay", "Nobody fell into the water", "read to my daughter", "only a lamp",
    "lantern in each hand", "a pleasure, all of it", "lamp on the quay",
)  # fmt: skip
PUBLISHED_TRACES = (
    "Zoë O&#39;Hara", "zoe-ohara", "zoe-the-lamp", "one-lamp", "lit the whole quay", "read to my daughter",
)  # fmt: skip
"""The traces that are in the site before."""


def leaving_project(folder: Path) -> Project:
    """Another organisation's wall with Zoë."""
    return add_zoe(elsewhere_project(folder))


def add_zoe(project: Project) -> Project:
    """Put Zoë on a wall: three recognitions (one joint), photo, note, aliases, draft; returns the wall."""
    for path, text in FILES.items():
        project.write(path, text)
    photos = project.content / "photos"
    with Image.open(photos / "mirela.jpg") as picture:
        ImageOps.mirror(picture).save(photos / "zoe-laughing.jpg")
    # A byte behind the picture's end: another file, but what is published is like somebody else's.
    (photos / "quay-note.png").write_bytes((photos / "note.png").read_bytes() + b"\0")
    inbox = project.folder / "inbox"
    inbox.mkdir()
    (inbox / "again.md").write_text(DRAFT, encoding="utf-8")
    (inbox / "zoe-draft.jpg").write_bytes(b"a picture")
    (inbox / "other.md").write_text("---\nperson: [mirela-k]\n---\nAnother one.\n", encoding="utf-8")
    shutil.copy(Path(__file__).parents[3] / ".gitignore", project.folder)
    return project


def git(folder: Path, *arguments: str) -> str:
    """What git prints in a folder."""
    who = ["-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false"]
    done = subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True, text=True)
    return done.stdout


def everything(folder: Path) -> dict[str, bytes]:
    """Every file of a project but its theme and its git, by path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.relative_to(folder).parts[0] not in {"theme", ".git", ".venv"}
    }
