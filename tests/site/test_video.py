"""Videos of our own, with their captions."""

import pytest

from tests.content.films import FRAMES, MP4_WITH_PLACE, SECRET, WEBM_WITH_PLACE
from tests.site.test_html import messages
from tests.walls.output import Html, Output
from tests.walls.projects import MakeProject, Project
from wall_of_fame.content.metadata import says_where

MP4 = b"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom"
CAPTIONS = "WEBVTT\n\n00:00.000 --> 00:01.000\nThank you\n"
FIELDS = "source: note\nvideo: videos/thanks.mp4\ncaptions: videos/thanks.vtt"


@pytest.fixture(scope="module")
def site(make_project: MakeProject) -> Output:
    """The other organisation's wall with a video file beside a story in the site's language."""
    project = make_project()
    (project.content / "videos").mkdir()
    (project.content / "videos/thanks.mp4").write_bytes(MP4)
    project.write("videos/thanks.vtt", CAPTIONS)
    project.replace("nominations/2025/the-last-ferry.md", "source: note", FIELDS)
    return project.build()


@pytest.fixture
def page(site: Output) -> Html:
    """The page of the story."""
    return site.page("recognition/the-last-ferry/")


def test_the_video_and_its_captions_are_published(site: Output, page: Html) -> None:
    """Both stand under names made of their content, byte for byte."""
    video = site.resolve(page.url, page.one("//video/@src"))
    captions = site.resolve(page.url, page.one("//video/track/@src"))
    assert video
    assert captions
    assert video[0].startswith("videos/")
    assert site.files[video[0]] == MP4
    assert site.files[captions[0]].decode() == CAPTIONS


def test_captions_say_their_language(page: Html) -> None:
    """A story that names no language is in the site's, and so are its captions."""
    assert page.one("//video/track/@srclang") == "en"


def test_the_page_is_valid(site: Output) -> None:
    """The HTML checker has nothing to say of the player."""
    complaints = [message for message in messages(site.folder) if message.startswith("recognition/")]
    assert not complaints, "\n".join(complaints)


def test_a_video_that_is_none_is_refused(project: Project) -> None:
    """A file that only its name makes a video is an error at its line."""
    (project.content / "videos").mkdir()
    project.write("videos/thanks.mp4", "<html>")
    project.replace(
        "nominations/2025/the-last-ferry.md", "source: note", "source: note\nvideo: videos/thanks.mp4"
    )
    done = project.run()
    assert done.code != 0
    assert "content/nominations/2025/the-last-ferry.md:13:8: error" in done.words


@pytest.mark.parametrize(
    ("ending", "data"),
    [
        ("mp4", MP4_WITH_PLACE["Apple's keys"]),
        ("mp4", MP4_WITH_PLACE["GoPro's track"]),
        ("webm", WEBM_WITH_PLACE["a tag"]),
    ],
)
def test_published_videos_say_nothing_of_places(project: Project, ending: str, data: bytes) -> None:
    """No place, no device, no date; the frames stand where they stood."""
    (project.content / "videos").mkdir(exist_ok=True)
    (project.content / f"videos/thanks.{ending}").write_bytes(data)
    own = FIELDS.replace("thanks.mp4", f"thanks.{ending}")
    project.replace("nominations/2025/the-last-ferry.md", "source: note", own)
    project.write("videos/thanks.vtt", CAPTIONS)
    output = project.build(settings={"WALL_KEEPSAKES": False, "WALL_SEARCH": False})
    [video] = [file for path, file in output.files.items() if path.endswith(ending)]
    assert SECRET not in video
    assert not says_where(video)
    assert video.index(FRAMES[:9]) == data.index(FRAMES[:9])
