"""From a card on a counter to the wall: code → page → issue form → import → draft → approval → page."""

from __future__ import annotations

import io
import sys
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest
import yaml
import zxingcpp
from PIL import Image
from playwright.sync_api import Browser

from tests.browser.printing import PICTURES, printed
from tests.loops import at_least_one
from tests.walls.projects import HOST, TODAY, Project
from tools.serving import served
from wall_of_fame.cli.wall import main
from wall_of_fame.editing.draft import list_drafts
from wall_of_fame.site.form.issue_form import ISSUE_FORM

SETTINGS = {
    "WALL_REPOSITORY": "https://github.com/owner/name",
    "WALL_NOMINATE": {"issues": True},
    "WALL_SEARCH": False,
    "WALL_KEEPSAKES": False,
}
CARD = "nominate/ferry-office/card/"
STORY = "The last boat had gone. She found us a room, and rang ahead to say that we were coming."
TYPED = {
    "who": "Mirela K.",
    "when": "12 November 2026",
    "story": STORY,
    "standards": "Care, Patience",
}
"""What somebody types and chooses in the issue form, by the question's id; the rest is filled in."""


def body_of(form: Path, answers: dict[str, str]) -> str:
    """The body of the issue, as GitHub writes it of a form and its answers."""
    parts = []
    for part in yaml.safe_load(form.read_text(encoding="utf-8"))["body"]:
        label = part.get("attributes", {}).get("label")
        if part["type"] == "markdown":
            continue
        if part["type"] == "checkboxes":
            answer = "\n".join(f"- [X] {option['label']}" for option in part["attributes"]["options"])
        elif part["id"] in answers:
            answer = answers[part["id"]]
        else:
            options = part["attributes"].get("options", ())
            answer = options[part["attributes"]["default"]] if options else "_No response_"
        parts.append(f"### {label}\n\n{answer}")
    return "\n\n".join(parts) + "\n"


def approve(monkeypatch: pytest.MonkeyPatch, draft: Path) -> int:
    """The exit code of an approval in which there is nothing left to ask."""
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))
    return main(["approve", str(draft), "--approved-by", "desk", "--yes"])


@pytest.mark.browser
def test_from_the_counter_to_the_wall(
    project: Project, browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The code on a printed card leads to the business's page, its form to a draft, and that to the wall."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(TODAY))
    monkeypatch.chdir(project.folder)
    site = project.build(settings=SETTINGS)
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    address = f"{HOST}/nominate/ferry-office/"
    with served(site.folder) as at:
        for layout, cards, visible in (("four-a-page", 8, 4), ("eight-a-page", 8, 8)):
            page.goto(f"{at}/{CARD}#{layout}")
            page.emulate_media(media="print")
            assert page.locator(".counter-card").count() == cards
            shown = [card for card in page.locator(".counter-card").all() if card.is_visible()]
            assert len(shown) == visible
            page.evaluate(PICTURES)
            codes = zxingcpp.read_barcodes(
                Image.open(io.BytesIO(page.screenshot(full_page=True))).convert("L")
            )
            assert [code.text for code in codes] == [address] * visible
            paper = printed(page)
            assert len(paper.sizes) == 1
            assert paper.text.count("Didsomeoneheremakeyourday?") == visible
            page.emulate_media(media="screen")
        page.goto(address.replace(HOST, at))
        assert "Ferry Office & Sons" in page.locator("h1").inner_text()
        [link] = [
            link.get_attribute("href") or ""
            for link in page.locator("main a").all()
            if link.inner_text() == "Fill in the public form"
        ]
    filled = dict(parse_qsl(urlsplit(link).query))
    assert filled.pop("template") == ISSUE_FORM.rpartition("/")[2]
    assert filled == {
        "business": "Ferry Office & Sons", "place": "Old Harbour", "campaign": "Winter Thanks 2026",
    }  # fmt: skip
    assert main(["schema", "--issue-form"]) == 0
    Path("issue.md").write_text(body_of(Path(ISSUE_FORM), {**TYPED, **filled}), encoding="utf-8")
    assert main(["import", "issue.md", "--yes"]) == 0
    [draft] = at_least_one(list(list_drafts(Path("inbox"))))
    assert approve(monkeypatch, draft) == 0
    site = project.build(settings=SETTINGS)
    with served(site.folder) as at:
        page.goto(f"{at}/recognition/2026-11-12-ferry-office/")
        story = page.locator("main").inner_text()
    context.close()
    for words in (STORY, "Mirela K.", "Ferry Office & Sons", "Winter Thanks 2026", "on the nomination form"):
        assert words in story
