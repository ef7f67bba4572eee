"""Which pictures of the former site showed somebody; and that nothing else is called a remnant of them."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from wall_of_fame.editing.withdrawal import Removal, Trace, search_bytes
from wall_of_fame.editing.withdrawal.former_pictures import find_former_pictures, with_former_pictures

OWN, SHARED, OTHER, QUOTED = (f"pictures/{letter * 20}-360.webp" for letter in "abcd")
SHARE, QUOTING = (f"pictures/share-{letter * 20}.jpg" for letter in "ef")
ICON = "theme/icons/icon-0123456789abcdef.svg"


def page(output: Path, path: str, *pictures: str, share: str = "", words: str = "") -> None:
    """Write a page that shows some pictures; a share picture with words in it."""
    folder = output / path
    folder.mkdir(parents=True, exist_ok=True)
    images = "".join(f'<img src="../../{picture}">' for picture in pictures)
    meta = (
        f'<meta property="og:image" content="https://a.example/{share}">\n'
        f'<meta property="og:image:width" content="1200">\n<meta property="og:image:alt" content="{words}">'
    )
    (folder / "index.html").write_text(f"<html>{meta if share else ''}{images}", encoding="utf-8")


@pytest.fixture
def output(tmp_path: Path) -> Path:
    """A site as another version of the program may have built it, with other settings."""
    output = tmp_path / "output"
    page(output, "people/zoe-ohara", OWN, SHARED, share=SHARE, words="Zoë O&#39;Hara")
    page(output, "people/bo", SHARED)
    page(output, "people", OWN, SHARED, OTHER)
    page(output, "businesses/quay", OTHER, share=QUOTING, words="The Quay · “Zoe O’Hara lit the quay”")
    for number, path in enumerate((OWN, SHARED, OTHER, SHARE, QUOTING, ICON)):
        (output / path).parent.mkdir(parents=True, exist_ok=True)
        (output / path).write_bytes(f"picture {number}".encode())
    (output / "people/zoe-ohara/square.jpg").write_bytes(b"beside the page")
    return output


def removal(*traces: Trace) -> Removal:
    """A withdrawal of Zoë."""
    return Removal({}, {}, (), (), (), (), (), (), traces, frozenset(), own_pages=("people/zoe-ohara/",))


def move(output: Path, old: str, new: str) -> None:
    """Give a file of the site another name, as a build with other settings does."""
    (output / new).parent.mkdir(parents=True, exist_ok=True)
    (output / old).rename(output / new)


def test_only_what_showed_them_is_looked_for(output: Path) -> None:
    """Icons, and pictures of others under new names, are nobody's remnants; their own under new names are."""
    plan = removal(Trace("name", "Zoë O'Hara"))
    former = find_former_pictures(output, plan)
    assert set(former.theirs) == {OWN, SHARE, QUOTING, "people/zoe-ohara/square.jpg"}
    for path in (SHARED, OTHER, ICON):
        move(output, path, path.replace("/", "/new-", 1))
    move(output, OWN, "pictures/99999999999999999999-360.webp")
    for path in (SHARE, QUOTING):
        (output / path).unlink()
    (output / "people/zoe-ohara/square.jpg").unlink()
    plan = with_former_pictures(plan, output, former)
    stems = {trace.words for trace in plan.traces if trace.kind == "picture"}
    assert stems == {Path(path).stem for path in (OWN, SHARE, QUOTING)}
    assert hashlib.sha256(b"picture 5").hexdigest() not in plan.digests
    left = search_bytes(output, ["pictures", "theme"], plan.traces, plan.digests).traces
    assert [hit.path for hit in left] == ["pictures/99999999999999999999-360.webp"]


def test_a_poster_that_names_them_is_theirs(output: Path) -> None:
    """Its words are set in it, so that no search of bytes finds them; another business's is nobody's."""
    for business, words in (
        ("quay", "Thank you, <bdi>Zoë O&#39;Hara</bdi> and Bo"),
        ("inn", "Thank you, Bo"),
    ):
        folder = output / "businesses" / business
        (folder / "poster").mkdir(parents=True)
        (folder / "poster/index.html").write_text(f"<html><p>{words}</p>", "utf-8")
        for name in ("poster.pdf", "poster-a5.pdf"):
            (folder / name).write_bytes(f"{business} {name}".encode())
    former = find_former_pictures(output, removal(Trace("name", "Zoë O'Hara")))
    posters = {path for path in former.theirs if "poster" in path}
    assert posters == {"businesses/quay/poster.pdf", "businesses/quay/poster-a5.pdf"}


def test_copies_at_former_addresses_are_theirs_too(output: Path) -> None:
    """A copy must go with the file, and its bytes are looked for as before."""
    copy = output / "people/zoe/square.jpg"
    copy.parent.mkdir()
    copy.write_bytes((output / "people/zoe-ohara/square.jpg").read_bytes())
    former = find_former_pictures(output, removal())
    assert "people/zoe/square.jpg" in former.theirs
    (output / "people/zoe-ohara/square.jpg").unlink()
    copy.rename(output / "pictures/left.jpg")
    plan = with_former_pictures(removal(), output, former)
    left = search_bytes(output, ["pictures"], plan.traces, plan.digests).traces
    assert [hit.path for hit in left] == ["pictures/left.jpg"]


def test_a_picture_that_is_the_same_as_another_proves_nothing(output: Path) -> None:
    """Two people may send the same picture: what stays of the other is no remnant."""
    (output / OTHER).write_bytes((output / OWN).read_bytes())
    former = find_former_pictures(output, removal())
    (output / OWN).unlink()
    plan = with_former_pictures(removal(), output, former)
    assert not search_bytes(output, ["pictures"], (), plan.digests).traces


def test_without_a_former_site_there_is_nothing_to_look_for(tmp_path: Path) -> None:
    """The first build of all."""
    former = find_former_pictures(tmp_path / "output", removal())
    assert not former.theirs
    assert not with_former_pictures(removal(), tmp_path / "output", former).digests


def test_all_that_a_joint_story_is_to_keep_is_theirs(output: Path) -> None:
    """The picture in all shapes, and the certificate; if it is made anew, the old one is still looked for."""
    names = [f"share-{size}-{'9' * 20}.jpg" for size in ("1200x630", "1080x1080", "1080x1920")]
    joint = [f"recognition/joint/{name}" for name in (*names, "certificate.pdf")]
    page(output, "recognition/joint", share=joint[0], words="Bo and Zoë O’Hara · “lit the quay”")
    for path in joint:
        (output / path).write_bytes(f"old {path}".encode())
    plan = removal(Trace("name", "Zoë O'Hara"))
    former = find_former_pictures(output, plan)
    assert {*joint} <= former.theirs.keys()
    for path in joint[:3]:
        (output / path).unlink()
    (output / joint[3]).write_bytes(b"new")
    plan = with_former_pictures(plan, output, former)
    assert {Path(path).stem for path in joint[:3]} <= {trace.words for trace in plan.traces}
    assert {hashlib.sha256(f"old {path}".encode()).hexdigest() for path in joint} <= plan.digests
    assert hashlib.sha256(b"new").hexdigest() not in plan.digests
