"""Addresses of a repository, and what its host's web editor makes of them."""

from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from wall_of_fame.site.forges import FORGES, parse_repository


@pytest.mark.parametrize(
    ("typed", "address", "branch"),
    [
        ("https://github.com/owner/name", "https://github.com/owner/name", "main"),
        ("https://github.com/owner/name/", "https://github.com/owner/name", "main"),
        ("https://github.com/owner/name.git", "https://github.com/owner/name", "main"),
        ("https://github.com/owner/name/tree/live/2026", "https://github.com/owner/name", "live/2026"),
        ("https://gitlab.com/a/b/c/-/tree/wall", "https://gitlab.com/a/b/c", "wall"),
        ("https://codeberg.org/owner/name/src/branch/x", "https://codeberg.org/owner/name", "x"),
    ],
)
def test_an_address_from_the_browser(typed: str, address: str, branch: str) -> None:
    """The address is taken as a browser shows it, of a branch too; without one, `main` is meant."""
    repository = parse_repository(typed)
    assert (repository.address, repository.branch) == (address, branch)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "owner/name",
        "http://github.com/owner/name",
        "https://github.com/owner",
        "https://github.com/owner/name/more",
        "https://github.com/owner/..",
        "https://github.com/owner/name?x=1",
        "https://github.com/owner/name#x",
        "https://github.com/owner/na%20me",
        "https://github.com/owner/name/tree/../..",
        'https://github.com/owner/"onload="x',
        "https://github.com.evil.example/owner/name",
        "https://me@github.com/owner/name",
        "https://git.example.org/owner/name",
        "javascript://github.com/owner/name",
        "https://[github.com/owner/name",
    ],
)
def test_no_repository(typed: str) -> None:
    """Whatever is not the address of a repository on a known host is refused."""
    with pytest.raises(ValueError, match=r".*"):
        parse_repository(typed)


def test_github() -> None:
    """The patterns of GitHub's own addresses."""
    repository = parse_repository("https://github.com/owner/name")
    assert (
        repository.edit_url("content/people/x.md")
        == "https://github.com/owner/name/edit/main/content/people/x.md"
    )
    new = repository.new_url("content/nominations/2026", "a.md", "---\nb: é & c # d\n")
    assert new == (
        "https://github.com/owner/name/new/main/content/nominations/2026"
        "?filename=a.md&value=---%0Ab%3A%20%C3%A9%20%26%20c%20%23%20d%0A"
    )


@pytest.mark.parametrize("host", FORGES)
def test_every_host_opens_the_file(host: str) -> None:
    """An address of any host lies in the repository, names branch and file, and keeps the text whole."""
    repository = parse_repository(f"https://{host}/owner/name")
    edit = urlsplit(repository.edit_url("content/a b/ü?.md"))
    assert edit.path.startswith("/owner/name/")
    assert unquote(edit.path).endswith("/main/content/a b/ü?.md")
    assert not edit.query
    new = urlsplit(repository.new_url("content/x", "y.md", "a&b=c#d"))
    assert new.path.endswith("/main/content/x")
    values_of_query = [value for values in parse_qs(new.query).values() for value in values]
    assert values_of_query in (["y.md"], ["y.md", "a&b=c#d"])
    assert not new.fragment
