"""What other websites show of a page whose address is pasted into them: oEmbed, as static files.

A page names its file in its head (https://oembed.com). The answer is a quotation with a link, and a frame.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any, Final, NamedTuple

from markupsafe import Markup

from wall_of_fame import urls
from wall_of_fame.site import Build, OutputFile, Page, Site
from wall_of_fame.site.business_kit.embeds import LAYOUTS, Layout
from wall_of_fame.site.language import Language
from wall_of_fame.site.language.quotation_marks import in_quotation_marks
from wall_of_fame.site.share_pictures.layouts import WIDE
from wall_of_fame.system.digests import digest_of, fingerprint
from wall_of_fame.text.story import opening
from wall_of_fame.wall import Recognition
from wall_of_fame.wall.digests import digest_of_thing

_WIDTH: Final = 600
_SECONDS_TO_KEEP: Final = 86_400

# WordPress keeps no other elements and attributes than these: see its function `wp_filter_oembed_result`.
_HTML: Final = Markup(
    '<blockquote>{words} <a href="{address}">{title}</a></blockquote>'
    '<iframe src="{frame}" title="{title}" width="{width}" height="{height}" frameborder="0" '
    'marginwidth="0" marginheight="0" scrolling="no"></iframe>'
)


class _Answer(NamedTuple):
    """What the answer for a page says: the recognition that it quotes, and the page that its frame shows."""

    page: Page
    quoted: Recognition
    frame: str
    layout: Layout


def files(build: Build, language: Language) -> Iterator[OutputFile]:
    """The answer for each page that names one; its title is in this language."""
    site = build.site
    common = fingerprint("oembed", site.name, site.url, language.digest, _HTML)
    for page in build.pages:
        quoted = page.values.get("quoted")
        if quoted and page.template != "redirect.html":
            path, answer = urls.oembed(page.url), _answer(page, quoted)
            picture = page.share_picture.path if page.share_picture else ""
            inputs = digest_of(
                common, digest_of_thing(answer.quoted), answer.frame.encode(), picture.encode(), path.encode()
            )
            yield OutputFile(path, inputs, partial(_data, site, answer, picture))


def _answer(page: Page, quoted: Recognition) -> _Answer:
    """The frame of a business shows its newest recognitions, any other the one that is quoted."""
    compact, row, _ = LAYOUTS
    if business := page.values.get("business"):
        return _Answer(page, quoted, urls.embed_page(business.url), row)
    return _Answer(page, quoted, urls.embed_page(quoted.url), compact)


def quotation(recognition: Recognition, lang: str) -> str:
    """Whole sentences of a story: the one with the words that show a standard, in quotes; else its first.

    Of a sentence that is too long these words stand alone. `lang` is the site's language.
    """
    evidence = recognition.leading_evidence()
    passage = evidence.passage
    if passage is None:
        return opening(recognition.text)
    words = passage.text if passage.text in recognition.text else passage.words
    return in_quotation_marks(words, recognition.lang or lang)


def _data(site: Site, answer: _Answer, picture: str) -> bytes:
    page, quoted = answer.page, answer.quoted
    title = page.head.title
    html = _HTML.format(
        words=quotation(quoted, site.lang),
        address=site.absolute(page.url),
        title=title,
        frame=site.absolute(answer.frame),
        width=_WIDTH,
        height=answer.layout.height,
    )
    values: Mapping[str, Any] = {
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": site.name,
        "provider_url": site.absolute(urls.HOME),
        "cache_age": _SECONDS_TO_KEEP,
        "width": _WIDTH,
        "height": answer.layout.height,
        "html": html,
    }
    if picture:
        values = {
            **values,
            "thumbnail_url": site.absolute(picture),
            "thumbnail_width": WIDE.width,
            "thumbnail_height": WIDE.height,
        }
    return f"{json.dumps(values, ensure_ascii=False)}\n".encode()
