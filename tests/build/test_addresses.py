"""Two things never want one address; whoever comes second is told so at the alias (promise 6)."""

from datetime import date

import pytest

from tests.walls.projects import Project
from wall_of_fame.checks import check

CLASHES = [
    ["/page/2/"],
    ["/404.html"],
    ["/404.html/"],
    ["/index.html/"],
    ["/robots.txt/"],
    ["/feed.atom/"],
    ["/sitemap.xml/"],
    ["/about/"],
    ["/about/index.html"],
    ["/news/doors-open/"],
    ["/news/page/2/"],
    ["/people/quiet-one/"],
    ["/people/quiet-one/index.html"],
    ["/businesses/corner-library/feed.atom/"],
    ["/standards/care/page/2/"],
    ["/display/"],
    ["/businesses/corner-library/display/"],
    ["/places/northgate/"],
    ["/theme/x/"],
    ["/old.html", "/old.html/"],
    ["/old/", "/old/index.html"],
    ["quiet-one"],
    ["mirela-k"],
    ["page"],
]
FREE = ["/old/", "/old/page.html", "/older/still/", "/2019/mirela.html", "former-id"]


@pytest.mark.parametrize("aliases", CLASHES, ids=" ".join)
def test_a_clash_is_told_at_the_alias(project: Project, aliases: list[str]) -> None:
    """An alias that wants a page's or file's address, or makes a folder of a file, is an error there."""
    project.replace(
        "people/mirela-k.md", "aliases: [mirela, /staff/mirela.html]", f"aliases: [{', '.join(aliases)}]"
    )
    problems = check(project.content, date(2026, 11, 20)).problems
    told = {(one.path, one.line, one.rule) for one in problems if one.level == "error"}
    assert told == {("content/people/mirela-k.md", 10, "alias")}


def test_free_addresses_lead_on(project: Project) -> None:
    """Old paths and former ids that nothing else wants become redirects."""
    aliases = ", ".join(FREE)
    project.replace("people/mirela-k.md", "aliases: [mirela, /staff/mirela.html]", f"aliases: [{aliases}]")
    site = project.build()
    redirects = {page.url for page in site.html.values() if page.is_redirect}
    assert {"old/", "old/page.html", "older/still/", "2019/mirela.html", "people/former-id/"} <= redirects


def test_two_people_may_share_a_name(project: Project) -> None:
    """Their ids tell them apart; each has a page, and both stand in the list."""
    person = (project.content / "people/mirela-k.md").read_text()
    project.write("people/mirela-k-2.md", person.replace("aliases: [mirela, /staff/mirela.html]\n", ""))
    site = project.build()
    for url in ("people/mirela-k/", "people/mirela-k-2/"):
        assert "Mirela K." in site.page(url).text
        assert site.page("people/").find(f"//main//a[@href='/{url}']")
