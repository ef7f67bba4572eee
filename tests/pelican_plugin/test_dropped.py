"""What Pelican would drop, hide or move with a shrug stops the build (promise 3)."""

import pytest

from tests.walls.projects import Project

PAGE = "---\ntitle: A page\n{}\n---\nWords.\n"
NEWS = "---\ntitle: News\ndate: 2025-02-02\n{}\n---\nWords.\n"
META = [
    "status: draft",
    "save_as: ../../evil.html",
    "url: https://evil.example/",
    "slug: other",
    "template: base",
    "translation: true",
    "category: x",
    "tags: [a, b]",
    "author: me",
    "modified: 2025-01-01",
]


@pytest.mark.parametrize(("path", "text"), [("pages/extra.md", PAGE), ("news/extra.md", NEWS)])
def test_metadata_of_pelican_is_an_unknown_field(project: Project, path: str, text: str) -> None:
    """Nothing in a page or a piece of news can hide it, move it or give it another template."""
    project.write(path, text.format("\n".join(META)))
    done = project.run()
    assert done.code != 0
    first = text.splitlines().index("{}") + 1
    for number, line in enumerate(META, first):
        assert f"content/{path}:{number}:1: error:" in done.words, line
    assert done.words.count("[unknown-field]") == len(META)


UNFIT = {
    "pages/pelican.md": "Title: A page\n\nPelican's own way of writing.",
    "pages/nothing.md": "",
    "pages/no-title.md": "---\nsummary: no title\n---\nWords.",
    "news/no-date.md": "---\ntitle: No date\n---\nWords.",
    "news/odd-date.md": "---\ntitle: Odd date\ndate: soon\n---\nWords.",
    "news/future.md": "---\ntitle: Future\ndate: 2031-01-01\n---\nWords.",
    "pages/Extra.md": "---\ntitle: Upper case\n---\nWords.",
    "pages/page.md": "---\ntitle: A reserved name\n---\nWords.",
    "pages/people.md": "---\ntitle: A reserved name\n---\nWords.",
    "news/page.md": "---\ntitle: A reserved name\ndate: 2025-02-02\n---\nWords.",
}


def test_a_page_that_cannot_be_published_is_an_error(project: Project) -> None:
    """A page that Pelican would skip with a message is refused at its file, all of them in one run."""
    for path, text in UNFIT.items():
        project.write(path, text)
    done = project.run()
    assert done.code != 0
    reported = {line.split(":")[0] for line in done.words.splitlines() if " error: " in line}
    assert reported == {f"content/{path}" for path in UNFIT}
    assert not project.output.exists()


ODD = {
    "pages/portuguese.md": PAGE.format("lang: pt"),
    "pages/swiss.md": PAGE.format("lang: de-CH"),
    "news/french.md": NEWS.format("lang: fr"),
    "pages/index.md": PAGE.format("order: 9"),
    "pages/about-2.md": PAGE.format("order: 1"),
    "pages/empty.md": "---\ntitle: Without words\n---\n",
}


def test_odd_pages_are_published_all_the_same(project: Project) -> None:
    """Another language, a strange name, an order that is taken, no text: each is a page at its address."""
    for path, text in ODD.items():
        project.write(path, text)
    site = project.build()
    for path in ODD:
        url = path.removeprefix("pages/").replace(".md", "/")
        assert site.page(url).one("//h1").text_content().strip(), url
        assert f"<loc>{site.home}{url}</loc>" in site.text("sitemap.xml"), url


def test_two_pages_of_one_title_are_both_there(project: Project) -> None:
    """Titles may repeat; the file's name tells pages apart."""
    for name in ("one", "two"):
        project.write(f"pages/{name}.md", PAGE.format("order: 7"))
    site = project.build()
    assert {"one/index.html", "two/index.html"} <= set(site.files)


SABOTAGE = """
import logging, sys
from pelican import main
from pelican.generators import PagesGenerator
generate = PagesGenerator.generate_context
def shrug(self):
    logging.getLogger("pelican.generators").{level}("Could not process pages/about.md")
    {drop}
    generate(self)
PagesGenerator.generate_context = shrug
sys.exit(main(sys.argv[1:]))
"""


def test_an_error_that_pelican_only_logs_fails_the_build(project: Project) -> None:
    """Pelican logs an error, goes on and exits 0; the wall does not."""
    done = project.run(program=("-c", SABOTAGE.format(level="error", drop="")))
    assert done.code != 0
    assert "Could not process pages/about.md" in done.words
    assert not project.output.exists()


def test_a_page_that_pelican_leaves_out_fails_the_build(project: Project) -> None:
    """If Pelican leaves a page out without any error, its absence is noticed before the swap."""
    drop = "self.get_files = lambda *a, **k: []"
    done = project.run(program=("-c", SABOTAGE.format(level="info", drop=drop)))
    assert done.code != 0
    assert "about" in done.words
    assert not project.output.exists()


def test_quiet_builds_are_no_less_strict(project: Project) -> None:
    """Asking Pelican to be quiet hides messages, not failures."""
    program = SABOTAGE.format(level="error", drop="").replace(
        "main(sys.argv[1:])", "main([*sys.argv[1:], '--quiet'])"
    )
    assert project.run(program=("-c", program)).code != 0
    assert not project.output.exists()


def test_without_the_plugin_nothing_is_written(project: Project) -> None:
    """If the plugin cannot be imported, Pelican shrugs; the last good output must not be touched."""
    site = project.build()
    before = dict(site.files)
    without = "import sys; sys.modules['wall_of_fame.pelican_plugin.generator'] = None\n"
    program = f"{without}from pelican import main; sys.exit(main(sys.argv[1:]))"
    done = project.run(program=("-c", program))
    assert done.code != 0
    assert "make html" in done.words
    assert {path: (project.output / path).read_bytes() for path in before} == before


def test_pelicans_own_switches_do_not_empty_the_output(project: Project) -> None:
    """`--delete-output-directory` has nothing to delete before a new site is whole."""
    before = dict(project.build().files)
    project.replace("people/quiet-one.md", "noindex: true", "noindx: true")
    program = "import sys; from pelican import main; sys.exit(main([*sys.argv[1:], '-d']))"
    assert project.run(program=("-c", program)).code != 0
    assert {path: (project.output / path).read_bytes() for path in before} == before
