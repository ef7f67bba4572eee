"""`make nightly`: links that lead nowhere, and consents that are to be looked at again."""

from collections.abc import Iterator

import pytest

from tests.reports.web import here, serving
from tests.walls.clone import Clone
from wall_of_fame.cli import main
from wall_of_fame.reports.link_check import LinkCheckOptions


@pytest.fixture
def options() -> Iterator[LinkCheckOptions]:
    """LinkCheckOptions by which every address leads to the host on this machine, without pauses."""
    with serving() as web:
        yield here(web.server_port)


def test_the_report(
    project: Clone,
    options: LinkCheckOptions,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Links that lead nowhere and consents that are due are told by file, address and day, and by no name."""
    project.write(
        "content/businesses/zoo.md",
        "---\nname: Zoo\nplace: mill\nsector: Animals\nwebsite: https://zoo.example/404\n---\n",
    )
    project.write(
        "content/businesses/inn.md",
        "---\nname: Inn\nplace: mill\nsector: Beds\nwebsite: https://inn.example/403\n---\n",
    )
    project.replace("content/people/ada-l.md", "over_18: true\n", "over_18: true\nreview_by: 2025-05-31\n")
    project.replace(
        "content/people/bruno-m.md", "over_18: false\n", "over_18: false\nreview_by: 2025-07-01\n"
    )
    project.write(
        "content/businesses/spa.md",
        "---\nname: Spa\nplace: mill\nsector: Baths\nwebsite: https://spa.example/503\n---\n",
    )
    monkeypatch.setattr("wall_of_fame.cli.commands.nightly.LinkCheckOptions", lambda: options)
    assert main(["nightly"]) == 0
    printed = capsys.readouterr()
    assert (
        "| <code>https&#58;//zoo.example/404</code> | the page is gone &#40;404&#41; "
        "| <code>businesses/zoo.md</code> |\n"
    ) in printed.out
    assert "inn.example" not in printed.out
    lost, _, away = printed.out.partition("## Links that could not be looked at today\n")
    assert "spa.example" not in lost
    assert "| <code>https&#58;//spa.example/503</code> | it is in trouble &#40;503&#41; |" in away
    assert "| <code>people/ada-l.md</code> | 2025-05-31 (passed) |\n" in printed.out
    assert "| <code>people/bruno-m.md</code> | 2025-07-01 |\n" in printed.out
    assert "Ada" not in printed.out
    assert printed.err == "5 addresses visited on 2025-06-01.\n"


def test_nothing_to_do(project: Clone, capsys: pytest.CaptureFixture[str]) -> None:
    """A report about nothing is empty, so that the issue is closed."""
    assert (project.folder / "content").is_dir()
    assert main(["nightly", "--no-links"]) == 0
    assert capsys.readouterr().out == ""


def test_a_consent_that_is_far_off(project: Clone, capsys: pytest.CaptureFixture[str]) -> None:
    """A day that is more than 30 days away is not told."""
    project.replace("content/people/ada-l.md", "over_18: true\n", "over_18: true\nreview_by: 2025-07-02\n")
    assert main(["nightly", "--no-links"]) == 0
    assert capsys.readouterr().out == ""
    assert main(["nightly", "--no-links", "--days", "31"]) == 0
    assert "ada-l" in capsys.readouterr().out
