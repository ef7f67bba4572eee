"""Notes are shown large, videos start when somebody asks, and nobody hears of a visit before that."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.site.test_video import CAPTIONS, MP4
from tests.walls.output import Output
from tests.walls.projects import MakeProject
from tools.serving import served

THERE = "https://www.video.example/watch/thanks"
PICTURES = (
    "() => Promise.all([...document.images].map((one) => { one.loading = 'eager'; return one.decode(); }))"
)


@pytest.fixture(scope="module")
def films(make_project: MakeProject) -> Output:
    """The other organisation's wall with a video of its own and one on another site."""
    project = make_project()
    (project.content / "videos").mkdir()
    (project.content / "videos/thanks.mp4").write_bytes(MP4)
    project.write("videos/thanks.vtt", CAPTIONS)
    own = "source: note\nvideo: videos/thanks.mp4\ncaptions: videos/thanks.vtt"
    project.replace("nominations/2025/the-last-ferry.md", "source: note", own)
    project.replace("nominations/2025/a-quiet-word.md", "date:", f"video: {THERE}\ndate:")
    return project.build()


@pytest.fixture
def page(browser: Browser, films: Output) -> Iterator[Page]:
    """A page of that wall, on a desk; the address is its base."""
    with served(films.folder) as address:
        context = browser.new_context(base_url=address)
        yield context.new_page()
        context.close()


def asked(page: Page, url: str) -> list[str]:
    """All that is asked for when somebody opens a page and sees all of it."""
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.goto(url)
    page.evaluate(PICTURES)
    assert any(url in one for one in requests)
    return requests


@pytest.mark.browser
def test_a_video_elsewhere_is_a_poster_with_a_link(page: Page) -> None:
    """Its host is named and asked nothing; the other site does not learn where a visitor comes from."""
    requests = asked(page, "/recognition/a-quiet-word/")
    assert not [one for one in requests if "video.example" in one]
    link = page.get_by_role("link", name="Watch on video.example", exact=True)
    assert link.get_attribute("href") == THERE
    assert {"noopener", "noreferrer"} <= set((link.get_attribute("rel") or "").split())
    assert link.get_attribute("referrerpolicy") == "no-referrer"
    assert link.locator(".video__poster").is_visible()
    assert page.locator("video, iframe, embed, object").count() == 0


@pytest.mark.browser
def test_a_video_of_ours_waits_for_a_click(page: Page) -> None:
    """The player has its poster and captions, and no byte of the video is asked for before it is started."""
    requests = asked(page, "/recognition/the-last-ferry/")
    assert not [one for one in requests if one.endswith(".mp4")]
    video = page.locator("video")
    assert video.get_attribute("preload") == "none"
    assert video.get_attribute("poster") in {
        one.removeprefix(page.url.split("/recognition")[0]) for one in requests
    }
    assert video.locator("track[kind=captions]").count() == 1
    with page.expect_request("**/*.mp4"):
        video.evaluate("video => { video.play().catch(() => {}); }")


@pytest.mark.browser
def test_a_note_is_shown_large_with_its_words(page: Page) -> None:
    """The note has its words as text alternative, and a link to its largest picture."""
    page.goto("/recognition/the-last-ferry/")
    note = page.locator("figure.note")
    assert note.locator("img").get_attribute("alt")
    larger = page.request.get(note.get_by_role("link").get_attribute("href") or "")
    assert larger.ok
    assert larger.headers["content-type"].startswith("image/")
