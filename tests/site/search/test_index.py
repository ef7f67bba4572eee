"""What is in the index, what is not, and when it is made."""

import gzip
import json
from pathlib import Path

import pytest

from tests.loops import at_least_one
from tests.site.search.index import PACKED, files, fragments, meta
from tests.walls.output import Output
from tests.walls.projects import Project, elsewhere_project
from wall_of_fame.editing.withdrawal.byte_search import search_bytes
from wall_of_fame.editing.withdrawal.traces import Trace

QUIET = ("Zebedee Q.", "zebedee", "quiet-one", "a-quiet-word", "A quiet word")
"""What somebody could be known by who asked not to be found."""

DAY = 4
"""So many digits of an entry's name are its day."""

CHUNK = 12_000
"""So many packed bytes a part of the index may have in a small wall."""


def test_everything_that_may_be_found_is_found_once(sample: Output) -> None:
    """Each recognition without `noindex`, business, standard, place, campaign and award has one entry."""
    urls = [fragment["url"] for fragment in fragments(files(sample.files)).values()]
    assert len(urls) == len(set(urls))
    for kind in ("recognition", "businesses", "standards", "places", "campaigns", "awards"):
        pages = {
            f"/{page.url}"
            for page in sample.pages
            if page.url.startswith(f"{kind}/") and page.url.count("/") == 2 and not page.is_hidden
        }
        assert pages == {url for url in urls if url.startswith(f"/{kind}/")}
    assert all(sample.page(url[1:]) for url in urls)


def test_whoever_has_one_story_is_found_by_it(sample: Output) -> None:
    """A person has an entry of their own for more than one story, or for words of their own."""
    urls = {fragment["url"] for fragment in fragments(files(sample.files)).values()}
    assert "/people/sample-maria-d/" in urls
    assert "/people/sample-lucy-p/" not in urls


def test_nobody_hidden_is_in_any_file(sample: Output, elsewhere: Output) -> None:
    """Whoever asked not to be found stands in no file of the index, unpacked, in any spelling of letters."""
    for output, traces in ((elsewhere, QUIET), (sample, ("Lucy", "sample-lucy-p"))):
        packed = [file for file in files(output.files).items() if not file[0].endswith((".js", ".pagefind"))]
        for path, data in at_least_one(packed):
            text = data.decode("utf-8", "ignore").casefold()
            assert not [trace for trace in traces if trace.casefold() in text], path


def test_the_byte_search_would_see_them(elsewhere: Output) -> None:
    """Whoever is not hidden does stand in the unpacked files, so the test above can fail."""
    together = b"".join(files(elsewhere.files).values())
    for name in ("Mirela K.", "people/mirela-k/", "recognition/the-last-ferry/"):
        assert name.encode() in together


def test_names_go_by_date(sample: Output) -> None:
    """An entry's name begins with its day, in all lists the oldest is first, and languages share names."""
    index = files(sample.files)
    whole = fragments(index)
    names = [page[0] for page in meta(index)[1]]
    assert set(names) == whole.keys()
    assert [name[:DAY] for name in names] == sorted(name[:DAY] for name in names)
    for part in ("pt/", "pl/", "fr/"):
        of_language = fragments(index, part)
        assert of_language
        assert {name: fragment["url"] for name, fragment in of_language.items()} == {
            name: whole[name]["url"] for name in of_language
        }
        assert {page[0] for page in meta(index, part)[1]} == of_language.keys()


def test_choices_stand_in_order(sample: Output) -> None:
    """The choices of the page are in the index, and nothing else is; what is only shown is none."""
    index = files(sample.files)
    names = [name for name, _ in meta(index)[3]]
    assert names == sorted(("kind", "standard", "business", "place", "sector", "campaign", "year"))
    assert {path for path in index if path.startswith("filter/")} == {
        f"filter/{file}.pf_filter" for _, file in meta(index)[3]
    }


def test_a_search_fetches_little(sample: Output) -> None:
    """No part of the index is large, and no file is there that nothing asks for."""
    parts = {path: data for path, data in sample.files.items() if path.startswith("search/")}
    assert max(len(data) for path, data in parts.items() if path.endswith(".pf_index")) < CHUNK
    used = (
        *PACKED, "/index.html", "/finder.js", "/pagefind.js", "/pagefind-entry.json", "/sentence-words.json"
    )  # fmt: skip
    assert all(path.endswith(used) or "/names/" in path for path in parts)


def test_the_same_content_gives_the_same_bytes(tmp_path: Path) -> None:
    """Built twice from nothing, at two places, every file of the search is the same."""
    first, second = (elsewhere_project(tmp_path / name).build().files for name in ("first", "second"))
    assert {path for path in first if path.startswith("search/")}
    assert {path: data for path, data in first.items() if path.startswith("search/")} == {
        path: data for path, data in second.items() if path.startswith("search/")
    }


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Another organisation's wall that may be changed."""
    return elsewhere_project(tmp_path / "wall")


def test_what_did_not_change_is_not_indexed_again(project: Project) -> None:
    """A change that no entry shows is built without Pagefind; one that an entry shows is not."""
    before = project.build().files
    broken = {"PAGEFIND_BINARY_PATH": "/dev/null", "PATH": ""}
    without = _without_pagefind(project)
    project.write("pages/about.md", "---\ntitle: About\nsummary: Us.\n---\nOther words.\n")
    after = project.run(program=without, env=broken)
    assert after.code == 0, after.words
    index_files = {path for path in before if path.startswith("search/") and path.count("/") > 1}
    assert index_files == {
        path for path in Output(project.output).files if path.startswith("search/") and path.count("/") > 1
    }
    project.replace("people/mirela-k.md", "Mirela K.", "Mirela Kay")
    stopped = project.run(program=without)
    assert stopped.code == 1
    assert "Pagefind, which makes the search, does not run on this machine." in stopped.words
    assert "Traceback" not in stopped.words
    assert "Mirela K." in Output(project.output).page("people/mirela-k/").text


def test_a_pagefind_that_breaks_off_leaves_the_site_as_it_was(project: Project) -> None:
    """A program that ends without an answer stops the build in words."""
    project.build()
    project.replace("people/mirela-k.md", "Mirela K.", "Mirela Kay")
    stopped = project.run(program=_without_pagefind(project, "/bin/true"))
    assert stopped.code == 1
    assert "Pagefind stopped before the search was made." in stopped.words
    assert "Traceback" not in stopped.words
    assert "Mirela K." in Output(project.output).page("people/mirela-k/").text


def _without_pagefind(project: Project, program: str = "/nowhere/pagefind") -> tuple[str, ...]:
    """Pelican on a machine where Pagefind is another program, or none."""
    script = project.folder / "without.py"
    script.write_text(
        "import sys, pagefind_bin, pelican\n"
        f"pagefind_bin.get_executable = lambda: {program!r}\n"
        "sys.exit(pelican.main(sys.argv[1:]))\n"
    )
    return (str(script),)


def test_nothing_of_a_withdrawn_story_stays(project: Project) -> None:
    """When a story is taken away, no file of the site and no cache holds it, packed or not."""
    project.write(
        "people/wilma-x.md",
        "---\nname: Wilma Xanthe\nconsent: {name: 2025-01-02, story: 2025-01-02}\nover_18: true\n---\n",
    )
    record = project.content / "nominations/2025/the-lost-umbrella.md"
    project.write(
        "nominations/2025/the-lost-umbrella.md",
        "---\nnominee: wilma-x\nbusiness: ferry-office\nstandards: [care]\ndate: 2025-01-02\n"
        "approved: {by: us, on: 2025-01-03}\n---\nShe carried my umbrellaphone through the gale.\n",
    )
    traces = (
        Trace("name", "Wilma Xanthe"),
        Trace("words", "umbrellaphone"),
        Trace("id", "the-lost-umbrella"),
    )
    assert b"umbrellaphone" in b"".join(files(project.build().files).values())
    record.unlink()
    (project.content / "people/wilma-x.md").unlink()
    project.build()
    result = search_bytes(project.folder, ("output", ".output.build", ".cache"), traces)
    assert result.traces == ()
    assert b"umbrellaphone" not in _kept_index(project)


def _kept_index(project: Project) -> bytes:
    """All that is kept of the search, every packed file in it opened."""
    data = b"".join(path.read_bytes() for path in (project.folder / ".cache/search").iterdir())
    parts = data.split(b"\x1f\x8b\x08")[1:]
    opened = []
    for part in parts:
        try:
            opened.append(gzip.GzipFile(fileobj=__import__("io").BytesIO(b"\x1f\x8b\x08" + part)).read1())
        except (OSError, EOFError):
            continue
    return data + b"".join(opened)


def test_without_a_search_there_is_none(project: Project) -> None:
    """Switched off, there is no page, no field, no file, and nothing kept; the site is whole."""
    project.build()
    output = project.build(settings={"WALL_SEARCH": False})
    assert not [path for path in output.files if path.startswith("search/")]
    assert not [page for page in output.pages if page.find("//form[@role='search']")]
    assert b"wasm-unsafe-eval" not in output.files["_headers"]
    assert not list((project.folder / ".cache/search").iterdir())


def test_while_one_works_on_the_wall_there_is_no_index(project: Project) -> None:
    """`make serve` makes no index; the page says so, and still leads everywhere."""
    output = project.build(settings={"WALL_LIVE_RELOAD": True})
    assert [path for path in output.files if path.startswith("search/")] == ["search/index.html"]
    page = output.page("search/")
    assert "make html" in page.text
    assert page.find("//main//a[@href='/people/']")


def test_a_switch_is_true_or_false(project: Project) -> None:
    """Anything else is a mistake, told in words."""
    done = project.run(settings={"WALL_SEARCH": "yes"})
    assert done.code == 1
    assert "WALL_SEARCH is “yes”. Write True or False." in done.words


def test_only_the_search_may_compile(sample: Output) -> None:
    """WebAssembly is allowed on one page and in one folder; nothing is ever evaluated from text."""
    for page in sample.html.values():
        (policy,) = page.find("//meta[@http-equiv='Content-Security-Policy']/@content")
        assert ("'wasm-unsafe-eval'" in policy) == (page.url == "search/"), page
        assert "'unsafe-eval'" not in policy.replace("'wasm-unsafe-eval'", "")
    blocks = sample.files["_headers"].decode().split("\n\n")
    (allowed,) = [block for block in blocks if "wasm-unsafe-eval" in block]
    assert allowed.startswith("/search/*\n  ! Content-Security-Policy\n")


def test_names_for_comparison_are_those_that_may_be_found(elsewhere: Output) -> None:
    """They are the words of names, in their plainest form, in lists."""
    lists = [json.loads(data) for path, data in files(elsewhere.files).items() if path.startswith("names/")]
    words = {word for names in lists for word in names}
    assert {"mirela", "ferry", "office", "library"} <= words
    assert words.isdisjoint({"zebedee"})
