"""Photos of people whose crop cuts a face (`wall check --photos`)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from wall_of_fame.checks.check_paths import content_of, is_in
from wall_of_fame.content.faces import height_of, read_faces
from wall_of_fame.content.load import load
from wall_of_fame.content.read_record import locate, read_document
from wall_of_fame.problems import Problem
from wall_of_fame.records import FieldProblem
from wall_of_fame.site.pictures.cut_faces import better_focus, crops_of, cuts_a_face
from wall_of_fame.system.cache import cache_folder, record_cache
from wall_of_fame.system.clock import build_today
from wall_of_fame.wall import Photo
from wall_of_fame.wall.media import photo_of


class Portraits(NamedTuple):
    """The warnings, how many photos were looked at, and the paths of those in which no face was found."""

    problems: list[Problem]
    looked_at: int
    without_face: list[str]


def check_portraits(paths: Iterable[Path]) -> Portraits:
    """Look for faces in the photos of people whose record or photo is one of these paths, or lies in one.

    Raises:
        NoContentError: a path does not exist, or is not in a wall's content.
        NoDetectorError: OpenCV is not installed.
        OSError: a file cannot be read.
    """
    chosen: dict[Path, list[Path]] = defaultdict(list)
    for typed in paths:
        root, absolute = content_of(typed)
        chosen[root].append(absolute)
    problems: list[Problem] = []
    without_face: list[str] = []
    looked_at = 0
    for root, within in chosen.items():
        # The rules have been applied already: here the records alone are needed.
        content = load(root, build_today(root.parent), record_cache(cache_folder(root.parent))).content
        for entry in content.people.values():
            person = entry.record
            photo = photo_of(content.media, person.photo, person.photo_alt or "", person.focus)
            if photo is None or not any(is_in(root / path, within) for path in (entry.path, photo.path)):
                continue
            looked_at += 1
            crops = crops_of(photo, is_team=person.kind == "team")
            faces = read_faces(root / photo.path)
            if person.kind != "team":  # others are in the background, or no faces
                faces = sorted(faces, key=height_of)[-1:]
            if not faces:
                without_face.append(f"{root.name}/{photo.path}")
            elif cuts_a_face(photo, crops, faces):
                problem = _problem(
                    photo, better_focus(photo, crops, faces), has_focus=person.focus is not None
                )
                document = read_document(entry.path, (root / entry.path).read_bytes())
                located = locate(document, entry.path, problem)
                problems.append(located.with_path(f"{root.name}/{located.path}"))
    return Portraits(sorted(problems), looked_at, sorted(without_face))


def _problem(photo: Photo, focus: tuple[float, float] | None, *, has_focus: bool) -> FieldProblem:
    if focus is None:
        hint = "No crop shows every face whole: use a photo with more room around them, or another shape."
    else:
        hint = f"focus: [{focus[0]}, {focus[1]}]"
    field = "focus" if has_focus else "photo"
    return FieldProblem((field,), "face-cut", f"A crop of {photo.path} cuts a face.", hint, is_warning=True)
