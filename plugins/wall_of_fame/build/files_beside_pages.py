"""The files that programs, other websites and people ask for, beside the page that they belong to."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from wall_of_fame import urls
from wall_of_fame.build.settings import SiteSettings
from wall_of_fame.content import Content
from wall_of_fame.site import Build, OutputFile
from wall_of_fame.site.business_kit import badges, element, nominate_pages, oembed
from wall_of_fame.site.certificates import certificate, digital_pin_picture, window_poster
from wall_of_fame.site.pages import PageContext
from wall_of_fame.site.share_pictures import share_picture


def files_beside_pages(
    context: PageContext, build: Build, settings: SiteSettings, content: Content, read: Callable[[str], bytes]
) -> Iterator[OutputFile]:
    """Every such file that needs more than the build; `read` gives the bytes of a rendition of a photo."""
    record_of = partial(_record_of, settings, content)
    yield from badges.files(build.wall, build.site, context.language)
    yield from element.files(context, settings.theme)
    yield from oembed.files(build, context.language)
    yield from nominate_pages.files(build)
    yield from share_picture.files(build, read)
    yield from certificate.files(build, read, record_of)
    yield from digital_pin_picture.files(build)
    yield from window_poster.files(build, read, record_of)


def _record_of(settings: SiteSettings, content: Content, url: str) -> str:
    """The path of the record of the recognition or business that the page at a URL is about."""
    folder, record_id = url.split("/")[:2]
    records = content.businesses if folder == urls.FOLDERS["business"] else content.nominations
    return f"{settings.content.name}/{records[record_id].path}"
