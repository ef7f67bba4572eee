"""Where the face of a new photo is, so that no crop cuts it: only where OpenCV is installed."""

from __future__ import annotations

from typing import Any

from wall_of_fame.content.faces import NoDetectorError, height_of, read_faces
from wall_of_fame.content.media import Original, inspect_original
from wall_of_fame.editing.interview.context import Interview
from wall_of_fame.site.pictures.cut_faces import better_focus, crops_of, cuts_a_face
from wall_of_fame.wall.media import photo_of


def note_focus(interview: Interview, path: str, person: dict[str, Any]) -> None:
    """Note the focus in `person` if a crop would cut the face, and say so; the record is shown later."""
    original = inspect_original(interview.folder, path)
    if not isinstance(original, Original) or person.get("focus"):
        return
    photo = photo_of({path: original}, path, "")
    try:
        faces = sorted(read_faces(interview.folder / path), key=height_of)
    except NoDetectorError:
        return
    if photo is None or not faces:
        return
    is_team = person.get("kind") == "team"
    crops = crops_of(photo, is_team=is_team)
    in_view = faces if is_team else faces[-1:]
    focus = better_focus(photo, crops, in_view)
    if focus and cuts_a_face(photo, crops, in_view):
        person["focus"] = list(focus)
        interview.questions.say(
            f"  The middle of this photo would cut the face, so the record says focus: {person['focus']}."
        )
