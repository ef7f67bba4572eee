"""While one works on the wall (`make serve`), the browser says why it cannot be built."""

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.pelican_plugin.test_serve import BROKEN, STORY, serving
from tests.walls.projects import Project

pytestmark = pytest.mark.browser


def test_errors_are_seen_and_go(project: Project, context: BrowserContext) -> None:
    """Under the page's own policy, as words; and the page comes back by itself once they are mended."""
    person = project.content / "people" / "broken.md"
    complaints: list[str] = []
    person.write_text(BROKEN)
    with serving(project, "What is wrong is shown at") as served:
        page = context.new_page()
        page.on("console", lambda message: complaints.append(message.text))
        page.on("dialog", lambda dialog: complaints.append(dialog.message))
        page.goto(f"{served.address}{STORY}")
        expect(page.get_by_role("heading")).to_have_text("The wall cannot be built yet")
        complaints.clear()  # the browser says itself that the status was 503
        person.unlink()
        expect(page.get_by_role("dialog")).to_have_count(0, timeout=60_000)
        expect(page.locator("header")).not_to_have_count(0, timeout=60_000)
        person.write_text(BROKEN)
        dialog = page.get_by_role("dialog")
        expect(dialog).to_contain_text("There is no field “nam” here.", timeout=60_000)
        dialog.get_by_role("button", name="Close").click()
        expect(dialog).to_have_count(0)
        page.reload()
        expect(dialog).to_contain_text("There is no field “nam” here.", timeout=60_000)
        person.unlink()
        expect(dialog).to_have_count(0, timeout=60_000)
    assert [words for words in complaints if "503" not in words] == []
