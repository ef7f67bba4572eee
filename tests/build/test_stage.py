"""The stage on which a site is built keeps to its place (promises 1, 4 and 6)."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from wall_of_fame.build.fill_stage import StageFiller, prepare
from wall_of_fame.build.stage import Stage, open_stage
from wall_of_fame.site.host import Host, PublishError
from wall_of_fame.system.digests import digest_of

WHOLE = ("index.html", "404.html", "sitemap.xml", "robots.txt", "_headers")


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project's folder, with content/ and theme/, that one is in."""
    for name in ("content", "theme"):
        (tmp_path / "project" / name).mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "project")
    return tmp_path / "project"


@contextmanager
def opened(place: Path, output: Path | None = None) -> Iterator[Stage]:
    """A stage for the project's output."""
    with open_stage(output or place / "output", (place / "content", place / "theme")) as stage:
        yield stage


def write(filler: StageFiller, path: str, data: bytes = b"x") -> None:
    """Write one file."""
    filler.record({path: filler.write(path, digest_of(data), data)})


def fill(stage: Stage, but: str = "") -> StageFiller:
    """Prepare the stage and write the files that every site has."""
    filler = prepare(stage, stage.look_at_next(), dict.fromkeys(WHOLE, b""))
    for name in WHOLE:
        if name != but:
            write(filler, name)
    return filler


def fill_again(stage: Stage) -> StageFiller:
    """Prepare the stage for the same files; those that are there already are not asked for."""
    filler = prepare(stage, stage.look_at_next(), {name: digest_of(b"x") for name in WHOLE})
    for name in filler.missing:
        write(filler, name)
    return filler


def publish(filler: StageFiller, host: Host | None = None) -> None:
    """See that the site is whole, and publish it."""
    filler.complete().publish(host or Host())


def data_of(path: Path) -> bytes:
    """A file's bytes; none of a folder."""
    return path.read_bytes() if path.is_file() else b""


@pytest.mark.parametrize("path", ["../x", "/x", "a/../../x", "a\\x", "", "..", "a/.."])
def test_paths_out_of_the_site_are_refused(place: Path, path: str) -> None:
    """No file is written anywhere but in the stage."""
    with opened(place) as stage:
        filler = prepare(stage, stage.look_at_next(), {})
        before = sorted(place.rglob("*"))
        with pytest.raises((PublishError, OSError)):
            write(filler, path, b"x")
        assert sorted(place.rglob("*")) == before


@pytest.mark.parametrize(("one", "other"), [("a", "a"), ("a", "a/b"), ("a/b", "a"), ("a/b/c", "a/b")])
def test_two_files_cannot_have_one_address(place: Path, one: str, other: str) -> None:
    """Whoever comes second is told in words, also where one's file is the other's folder."""
    with opened(place) as stage:
        filler = prepare(stage, stage.look_at_next(), {})
        write(filler, one, b"1")
        with pytest.raises(PublishError, match="address"):
            write(filler, other, b"2")


@pytest.mark.parametrize("missing", WHOLE)
def test_a_site_without_its_main_files_is_not_published(place: Path, missing: str) -> None:
    """A site that lacks its front page, its 404 page or a file for machines stays where it is."""
    with opened(place) as stage:
        filler = fill(stage, but=missing)
        with pytest.raises(PublishError, match=missing):
            publish(filler)
    assert not (place / "output").exists()


def test_files_that_vanish_or_shrink_stop_the_publication(place: Path) -> None:
    """What was written must still be there, whole, when the site is published."""
    for spoil in (Path.unlink, lambda path: path.write_bytes(b"")):
        with opened(place) as stage:
            filler = fill(stage)
            write(filler, "people/x/index.html", b"story")
            spoil(stage.new.root / "people/x/index.html")
            with pytest.raises(PublishError, match="people/x/index"):
                publish(filler)


def test_links_and_odd_files_are_not_published(place: Path) -> None:
    """Nothing but plain files is taken from somebody else."""
    for name, make in (("link", lambda path: path.symlink_to("/etc/passwd")), ("pipe", os.mkfifo)):
        with opened(place) as stage:
            filler = fill(stage)
            make(stage.loose / name)
            with pytest.raises(PublishError, match="plain file"):
                filler.adopt()


def test_links_to_folders_are_not_published(place: Path) -> None:
    """A link to a folder is refused like one to a file."""
    with opened(place) as stage:
        filler = fill(stage)
        (stage.loose / "etc").symlink_to("/etc")
        with pytest.raises(PublishError, match="plain file"):
            filler.adopt()


def test_names_that_differ_in_case_only_are_refused(place: Path) -> None:
    """On a file system that does not tell case apart, one of the two would be lost."""
    with opened(place) as stage:
        filler = fill(stage)
        write(filler, "People/index.html", b"x")
        write(filler, "people/Index.html", b"x")
        with pytest.raises(PublishError, match="case"):
            publish(filler)


@pytest.mark.parametrize("where", [".", "..", "content", "content/site", "theme/site"])
def test_an_output_that_mixes_with_its_sources_is_refused(place: Path, where: str) -> None:
    """The output is no folder of the sources, and none that holds them."""
    with pytest.raises(PublishError, match="Choose another"), opened(place, place / where):
        pass


def test_a_file_or_a_strange_folder_as_output_is_refused(place: Path) -> None:
    """What is no built site is not replaced."""
    (place / "file").write_text("x")
    (place / "theses").mkdir()
    (place / "theses" / "mine.txt").write_text("x")
    for name in ("file", "theses"):
        with pytest.raises(PublishError), opened(place, place / name):
            pass


def test_an_output_behind_a_link_is_replaced_where_it_is(place: Path, tmp_path: Path) -> None:
    """If output/ is a link to a folder elsewhere, the folder is replaced and the link stays."""
    (tmp_path / "www").mkdir()
    (place / "output").symlink_to(tmp_path / "www")
    with opened(place) as stage:
        filler = fill(stage)
        publish(filler)
    assert (place / "output").is_symlink()
    assert (tmp_path / "www" / "index.html").read_bytes() == b"x"


def test_nothing_old_is_left_aside(place: Path) -> None:
    """After a build the other tree holds the same site, and a file that was taken down is nowhere."""
    with opened(place) as stage:
        filler = fill(stage)
        write(filler, "people/gone/index.html", b"someone")
        publish(filler)
    with opened(place) as stage:
        filler = fill_again(stage)
        publish(filler)
    with opened(place) as stage:
        filler = fill_again(stage)
    aside = place / ".output.build"
    assert sorted(path.name.partition("-")[0] for path in aside.iterdir()) == [
        "lock",
        "manifest",
        "manifest",
        "next",
    ]
    assert not [path for path in place.rglob("*") if "gone" in path.name or b"someone" in data_of(path)]
    assert sorted(path.name for path in (aside / "next").iterdir()) == sorted(WHOLE)


@pytest.mark.parametrize(
    ("host", "words"),
    [(Host(files=4), "5 files; the host takes 4"), (Host(megabytes=1), "2 MB; the host takes 1")],
)
def test_what_the_host_does_not_take_is_not_published(place: Path, host: Host, words: str) -> None:
    """A site with too many files or too many bytes stays unpublished, and the remedy is named."""
    with opened(place) as stage:
        filler = prepare(stage, stage.look_at_next(), dict.fromkeys(WHOLE, b""))
        for name in WHOLE:
            write(filler, name, bytes(400_000))
        with pytest.raises(PublishError, match=words) as refused:
            publish(filler, host)
        assert "WALL_YEARS" in str(refused.value)
    assert not (place / "output").exists()


def test_a_file_that_the_host_does_not_take_is_named(place: Path) -> None:
    """Most static hosts refuse files over 25 MiB."""
    with opened(place) as stage:
        filler = fill(stage)
        write(filler, "videos/long.mp4", bytes(2 * 1024 * 1024))
        with pytest.raises(PublishError, match=r"videos/long\.mp4"):
            publish(filler, Host(file_megabytes=1))


def test_the_second_tree_begins_with_the_files_of_the_first(place: Path) -> None:
    """After a first build nothing is written again; a file that somebody spoilt in between is."""
    for spoilt in ("", "robots.txt"):
        with opened(place) as stage:
            publish(fill_again(stage) if (place / "output").exists() else fill(stage))
        before = {name: (place / "output" / name).stat().st_ino for name in WHOLE}
        if spoilt:
            (place / "output" / spoilt).unlink()
            (place / "output" / spoilt).write_text("spoilt")
        with opened(place) as stage:
            wanted = {name: digest_of(b"x") for name in WHOLE}
            filler = prepare(stage, stage.look_at_next(), wanted)
            missing = filler.missing
            assert missing == ({spoilt} if spoilt else frozenset())
            for name in missing:
                write(filler, name)
            publish(filler)
        after = {name: (place / "output" / name).stat().st_ino for name in WHOLE}
        assert {name for name in WHOLE if after[name] != before[name]} == set(missing)


def test_what_somebody_put_into_the_output_is_gone_after_two_builds(place: Path) -> None:
    """Neither the next build nor the one after it publishes a file that it did not make."""
    for number in range(4):
        with opened(place) as stage:
            made = {name: digest_of(b"x") for name in WHOLE} | {"people/a.html": bytes([number])}
            filler = prepare(stage, stage.look_at_next(), made)
            for name in filler.missing:
                filler.record({name: filler.write(name, made[name], b"x")})
            publish(filler)
        assert not list((place / "output").rglob("foreign*"))
        if number < 2:
            for folder in ("", "people"):
                (place / "output" / folder / f"foreign-{number}").write_text("foreign")
