import re

import pytest

from tests.docs.documents import DOCUMENTS, ROOT, anchors, document, links

NAMES = [str(path.relative_to(ROOT)) for path in DOCUMENTS]


def test_documents_are_found() -> None:
    """What a reader needs is there."""
    assert {
        "README.md",
        "CONTRIBUTING.md",
        "CHANGELOG.md",
        "docs/architecture.md",
        "docs/content-format.md",
        "docs/promises.md",
        "docs/your-own-wall.md",
    } <= set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_links_lead_somewhere(name: str) -> None:
    """Every link within the project leads to a file or folder, and its anchor to a heading."""
    text = document(name)
    lost = []
    for link in links(text):
        path, _, anchor = link.partition("#")
        target = (ROOT / name).parent / path if path else ROOT / name
        if re.match(r"https?:", link):
            continue
        if not target.exists() or (anchor and anchor not in anchors(target.read_text(encoding="utf-8"))):
            lost.append(link)
    assert lost == []


@pytest.mark.parametrize("name", NAMES)
def test_links_outside_are_https(name: str) -> None:
    """Links to other sites use https."""
    assert [link for link in links(document(name)) if link.startswith("http:")] == []


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md"])
def test_documents_within_reach(name: str) -> None:
    """Whatever stands in docs/ is one link away from a document that people open first, or two."""
    reached = {(ROOT / name).parent / link.partition("#")[0] for link in links(document(name))}
    beyond = {
        (page.parent / link.partition("#")[0]).resolve()
        for page in reached
        if page.suffix == ".md" and page.exists()
        for link in links(page.read_text(encoding="utf-8"))
    }
    documents = {path for path in DOCUMENTS if path.parent.name == "docs"}
    assert documents <= {path.resolve() for path in reached} | beyond
