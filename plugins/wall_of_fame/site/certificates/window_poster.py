"""The poster of a business for its shop window: what stands in it, and its files.

They lie beside the page of the business, for paper of two sizes. All words reach the template `poster.typ` as
values, so none of them can be markup.
"""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any, Final

from wall_of_fame import urls
from wall_of_fame.site import Build, OutputFile, Site
from wall_of_fame.site.certificates.letters import settable_text
from wall_of_fame.site.certificates.template_values import (
    DRAWING,
    TYPEFACES,
    colour_values,
    language_code,
    longest_words,
    looks,
    pin_values,
)
from wall_of_fame.site.language import Language, direction, join_names, number
from wall_of_fame.site.outputs.qr_codes import qr_code
from wall_of_fame.site.share_pictures import list_pictures
from wall_of_fame.site.share_pictures.card import Card
from wall_of_fame.system.digests import digest_of, fingerprint
from wall_of_fame.system.typesetting import typesetter
from wall_of_fame.system.typesetting.typesetter import TypesettingError
from wall_of_fame.text.web_addresses import readable_address
from wall_of_fame.wall import Business, Recognition, Standard

NAMES: Final = 3
"""How many names stand in a poster at most."""

PAPERS: Final = ((urls.POSTER, "a4"), (urls.SMALL_POSTER, "a5"))
"""The file of each size of paper."""

_TEMPLATE: Final = Path(__file__).with_name("poster.typ")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a poster. `count` and `thanks` are empty where nobody can be named."""

    title: str
    site: str
    business: str
    line: str
    count: str
    thanks: str
    invitation: str
    address: str


@dataclass(frozen=True, slots=True, eq=False)
class WindowPoster:
    """A poster as a page names it; its logo, pins and colours are those of the `card`."""

    path: str
    digest: bytes
    words: Words
    standards: tuple[str, ...]
    card: Card
    code: str
    code_alt: str
    lang: str


def words_of(
    site: Site, language: Language, business: Business, recognitions: Sequence[Recognition]
) -> Words:
    """The words of the poster of a business with these recognitions, the newest first.

    Nobody is named who asked to stay out of search engines.
    """
    _, count = language, len(recognitions)
    names = newest_names(recognitions)
    counted = language.translations.ngettext("%(num)s recognition", "%(num)s recognitions", count)
    return Words(
        title=_("Recognised for great service") if count else _("Great service deserves a thank you"),
        site=site.name,
        business=business.name,
        line=business.description,
        count=counted % {"num": number(count, language.locale)} if count else "",
        thanks=_("Thank you, %(names)s") % {"names": join_names(names, language)} if names else "",
        invitation=_("Did someone here make your day? Scan the code, read the stories and tell us yours.")
        if count
        else _("Did someone here make your day? Scan the code and be the first to tell us."),
        address=readable_address(site.absolute(business.url)),
    )


def newest_names(recognitions: Sequence[Recognition]) -> tuple[str, ...]:
    """The names of those recognised last."""
    people = dict.fromkeys(
        person for recognition in recognitions if not recognition.noindex for person in recognition.people
    )
    return tuple(person.name for person in islice(people, NAMES))


def of_business(
    site: Site, language: Language, business: Business, words: Words, standards: Sequence[Standard]
) -> WindowPoster | None:
    """The poster of a business with these words; without standards of its own it shows those of the wall.

    None if the site has no files to print, or if the typefaces lack a letter: then the page is printed.
    """
    of_poster = tuple(standards) or site.standards
    share = list_pictures.of_business(site, business, (), of_poster)
    if not site.certificates or share is None:
        return None
    settable = {name: settable_text(getattr(words, name)) for name in Words.__slots__}
    names = tuple(settable_text(standard.name) for standard in of_poster)
    if None in settable.values() or None in names or not settable["business"]:
        return None
    set_words = Words(**{name: text or "" for name, text in settable.items()})
    set_names = tuple(name or "" for name in names)
    _, address = language, site.absolute(business.url)
    alt = _("A code that leads to this page: %(address)s") % {"address": address}
    digest = fingerprint(
        "poster", looks(_TEMPLATE, DRAWING), share.digest, set_words, set_names, address, alt, site.lang
    )
    path = f"{business.url}{urls.POSTER}"
    return WindowPoster(path, digest, set_words, set_names, share.card, address, alt, site.lang)


def files(
    build: Build, read: Callable[[str], bytes], record_of: Callable[[str], str]
) -> Iterator[OutputFile]:
    """Every poster that a page names.

    `read` gives the bytes of a rendition by its name, `record_of` the path of a page's record by its URL.
    """
    for page in build.pages:
        poster = page.print_file
        if isinstance(poster, WindowPoster):
            folder = poster.path.removesuffix(urls.POSTER)
            for name, paper in PAPERS:
                draw = partial(_draw, poster, paper, read, record_of(page.url))
                task = partial(_task, poster, paper, read, record_of(page.url))
                inputs = digest_of(poster.digest, paper.encode())
                yield OutputFile(folder + name, inputs, draw, is_kept=True, task=task, group=poster.path)


def _task(poster: WindowPoster, paper: str, read: Callable[[str], bytes], record: str) -> Callable[[], bytes]:
    """The making of a poster with all that it needs, for another machine."""
    logo = {face.photo: read(face.photo) for face in poster.card.faces if face.photo}
    return partial(_draw, poster, paper, logo.__getitem__, record)


def _draw(poster: WindowPoster, paper: str, read: Callable[[str], bytes], record: str) -> bytes:
    """The poster of a record, whose path is told if it cannot be set."""
    try:
        return typesetter.typeset(_TEMPLATE, TYPEFACES, _values(poster, paper, read))
    except TypesettingError as error:
        raise TypesettingError(f"{record}: its poster cannot be made. {error}") from error


def _values(poster: WindowPoster, paper: str, read: Callable[[str], bytes]) -> dict[str, Any]:
    """What the template is handed."""
    words = asdict(poster.words)
    logo = next((face.photo for face in poster.card.faces if face.photo), "")
    others = {
        "lang": language_code(poster.lang),
        "direction": direction(poster.lang),
        "code-alt": poster.code_alt,
    }
    return {
        "texts": words | longest_words(words) | others,
        "paper": paper,
        "logo": base64.b64encode(read(logo)).decode() if logo else "",
        "code": qr_code(poster.code).decode(),
        "pins": pin_values(poster.card, poster.standards),
        "colours": colour_values(poster.card),
    }
