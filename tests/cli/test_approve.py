"""`wall approve`: drafts move to the wall, and nothing else is ever moved."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from tests.cli.test_new import WHOLE, cloned, git, state, wall
from tests.site.pictures.odd import exif, quarters


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A clone to work in."""
    return cloned(tmp_path / "clone")


def test_a_draft_waits_for_consent(project: Path) -> None:
    """Kept where git does not see it; approval asks for what is missing, and cleans the photo."""
    without_consent = [one for one in WHOLE if one not in {"--consent", "2026-01-06", "--yes"}]
    at = without_consent.index("--photo")
    del without_consent[at : at + 2]
    assert wall(project, "new", *without_consent, "--draft").returncode == 0
    [draft] = (project / "inbox").glob("*.md")
    photo = draft.parent / "ilir.jpg"
    quarters(900, 600).save(photo, exif=exif(6))
    draft.write_text(draft.read_text().replace("---\n", "---\nphoto: ilir.jpg\n", 1))
    assert git(project, "status", "--short") == ""
    before = state(project)
    assert wall(project, "approve", str(draft), answers="").returncode == 1
    assert state(project) == before
    done = wall(
        project,
        "approve",
        str(draft),
        "--approved-by",
        "desk",
        answers="2026-01-07\nIlir smiles\n\n2026-01-07\nf\n",
    )
    assert done.returncode == 0, done.stderr
    assert not list((project / "inbox").iterdir())
    with Image.open(project / "content/photos/ilir-b.jpg") as kept:
        assert kept.size == (600, 900)
        assert not kept.getexif()
    assert wall(project, "check").returncode == 0


def test_only_drafts_are_approved(project: Path) -> None:
    """What lies elsewhere is never moved or deleted, be it a record that is on the wall already."""
    assert wall(project, "new", *WHOLE).returncode == 0
    record = "content/nominations/2026/2026-01-05-sample-porters.md"
    (project / "story.md").write_text((project / record).read_text())
    before = state(project)
    for path in (record, "story.md", "inbox/none.md", "content", "/dev/null"):
        done = wall(project, "approve", path)
        assert done.returncode == 1
        assert f"{path} is not in inbox/" in done.stderr
    assert state(project) == before
    assert (project / "story.md").is_file()
