"""Which pictures of the former site showed somebody: by their own pages, and by the words in a picture."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import Final

from wall_of_fame import urls
from wall_of_fame.editing.withdrawal.model import Removal
from wall_of_fame.editing.withdrawal.traces import ReadableText, Trace

_PICTURES: Final = frozenset({".webp", ".jpg", ".png", ".svg", ".pdf"})
_PICTURE_PATH: Final = re.compile(r"\bpictures/[\w.-]+")
_BESIDE: Final = r"(?:people|recognition)/[\w.-]+/share-[\w.-]+"
_SHARE_PICTURE: Final = re.compile(
    rf'<meta property="og:image" content="[^"]*?(?P<path>pictures/[\w.-]+|{_BESIDE})">'
    r'.{0,400}?<meta property="og:image:alt" content="(?P<words>[^"]*)">',
    re.DOTALL,
)
_POSTER_PAGE: Final = urls.poster_page("/")
_DIGEST: Final = re.compile(r"(?:[a-z]+-)?(?:\d+x\d+-)?[0-9a-f]{16}")


@dataclass(frozen=True, slots=True)
class FormerPictures:
    """The pictures of the former site that showed somebody, by their paths, with their SHA-256 sums (hex).

    `others` are the sums of all its other pictures: a file with the same bytes proves nothing.
    """

    theirs: dict[str, str]
    others: frozenset[str]


def find_former_pictures(output: Path, removal: Removal) -> FormerPictures:
    """Find the pictures in a built site that show the person, before it is built anew.

    Pictures of the theme are nobody's. The site may have been built with other settings, or by another
    version of the program: so it is asked, and not computed, which pictures its pages showed.
    """
    paths = _paths_of_theirs(output, removal)
    digests = {
        path.relative_to(output).as_posix(): _sum(path)
        for path in output.rglob("*")
        if path.suffix in _PICTURES and path.is_file()
    }
    # Beside a former address of a page are the same files under the same names.
    theirs = {(PurePosixPath(path).name, digest) for path, digest in digests.items() if path in paths}
    paths |= {path for path, digest in digests.items() if (PurePosixPath(path).name, digest) in theirs}
    return FormerPictures(
        {path: digest for path, digest in digests.items() if path in paths},
        frozenset(digest for path, digest in digests.items() if path not in paths),
    )


def _paths_of_theirs(output: Path, removal: Removal) -> set[str]:
    own, of_others, drawn = set[str](), set[str](), set[str]()
    words = [trace for trace in removal.traces if trace.kind in {"name", "part", "words"}]
    for file in output.rglob("index.html"):
        folder = f"{file.parent.relative_to(output).as_posix()}/"
        html = file.read_text(encoding="utf-8", errors="ignore")
        if folder.startswith(tuple(removal.own_pages)):
            own |= {*_PICTURE_PATH.findall(html)}
        elif folder.startswith((urls.PEOPLE, f"{urls.FOLDERS['nomination']}/")) and folder != urls.PEOPLE:
            of_others |= {*_PICTURE_PATH.findall(html)}
        drawn |= {*_drawn_with(output, html, words), *_posters_with(folder, html, words)}
    beside = {
        path.relative_to(output).as_posix()
        for page in removal.own_pages
        for path in (output / page).rglob("*")
    }
    names = {trace.words for trace in removal.traces if trace.kind == "picture"}
    published = {
        path.relative_to(output).as_posix() for path in (output / "pictures").glob("*") if path.stem in names
    }
    return (own - of_others) | drawn | beside | published


def _drawn_with(output: Path, html: str, words: Sequence[Trace]) -> Iterator[str]:
    """The share picture of a page, if words of theirs are drawn in it; and what lies beside it in its folder.

    That is the picture in its other shapes, and the certificate, which names the same people.
    """
    match = _SHARE_PICTURE.search(html) if words else None
    if match:
        alt = ReadableText(match["words"])
        if any(any(trace.spans(alt)) for trace in words):
            yield match["path"]
            folder = PurePosixPath(match["path"]).parent
            if re.fullmatch(_BESIDE, match["path"]):
                yield from (f"{folder}/{file.name}" for file in (output / folder).glob("share-*"))
                yield f"{folder}/{urls.CERTIFICATE}"


def _posters_with(folder: str, html: str, words: Sequence[Trace]) -> Iterator[str]:
    """The posters of a business, if the page that shows the same words has any of theirs."""
    if folder.endswith(_POSTER_PAGE):
        text, business = ReadableText(html), folder.removesuffix(_POSTER_PAGE)
        if any(any(trace.spans(text)) for trace in words):
            yield from (f"{business}/{urls.POSTER}", f"{business}/{urls.SMALL_POSTER}")


def _sum(file: Path) -> str:
    """The SHA-256 sum of a file, as hexadecimal digits."""
    return hashlib.sha256(file.read_bytes()).hexdigest()


def with_former_pictures(removal: Removal, output: Path, former: FormerPictures) -> Removal:
    """Look also for the pictures that the new site must not have: by their names, and by their bytes."""
    gone = {path for path in former.theirs if not (output / path).is_file()}
    words = {trace.words for trace in removal.traces}
    stems = {PurePosixPath(path).stem for path in gone} - words
    traces = [Trace("picture", stem) for stem in sorted(stems) if _DIGEST.match(stem)]
    # A certificate keeps its name, even if another one is made.
    anew = {path for path in former.theirs if path not in gone and _sum(output / path) != former.theirs[path]}
    digests = {former.theirs[path] for path in gone | anew} - former.others
    return replace(removal, traces=(*removal.traces, *traces), digests=removal.digests | digests)
