"""Checked content → every file of the site but those that Pelican itself writes.

`plan` is a pure function: the same content, settings and theme give the same plan, and nothing but the
theme is read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Final

from jinja2 import Environment
from markupsafe import Markup

from wall_of_fame import urls
from wall_of_fame.build.files_beside_pages import files_beside_pages
from wall_of_fame.build.settings import SiteSettings
from wall_of_fame.content import Content
from wall_of_fame.content.only_years import keep_years
from wall_of_fame.site import Build, OutputFile, Page, Section, Site, search
from wall_of_fame.site.business_kit import kit_pages, nominate_pages
from wall_of_fame.site.edit_links import page_sources
from wall_of_fame.site.form import page as form_page
from wall_of_fame.site.language import Language, direction, load_language
from wall_of_fame.site.open_data import files as open_data
from wall_of_fame.site.outputs import (
    browser_files,
    calendar,
    digital_pins,
    feeds,
    headers,
    moved_pages,
    qr_codes,
    sitemap,
    surprise_lists,
    videos,
)
from wall_of_fame.site.outputs.former_files import with_former_files
from wall_of_fame.site.pages import Intro, PageContext, all_pages, plain, redirects
from wall_of_fame.site.pictures.kept_renditions import KeptRenditions, kept_renditions
from wall_of_fame.site.share_pictures import list_pictures
from wall_of_fame.site.templates.environment import environment, equip, load, render
from wall_of_fame.site.theme import theme_files
from wall_of_fame.system.digests import fingerprint
from wall_of_fame.system.typesetting.typesetter import can_typeset
from wall_of_fame.system.workers import Advance
from wall_of_fame.text.markdown import PAGE, Converter
from wall_of_fame.wall import Wall
from wall_of_fame.wall.arrange import arrange

OUTPUTS: Final[tuple[Callable[[Build], Iterator[OutputFile]], ...]] = (
    feeds.files,
    calendar.files,
    digital_pins.files,
    sitemap.files,
    headers.files,
    moved_pages.files,
    qr_codes.files,
    surprise_lists.files,
    open_data.files,
    browser_files.files,
)
"""The kinds of output that are made of the build alone: a new one is one module and one entry here."""


@dataclass(frozen=True, slots=True)
class Plan:
    """A site ready to be written.

    `common` is the digest of what every page is made of besides what its template is handed.
    """

    settings: SiteSettings
    content: Content
    context: PageContext
    build: Build
    theme: theme_files.Assets
    env: Environment
    common: bytes

    @property
    def own_pages(self) -> tuple[Page, ...]:
        """The pages that have a template of ours; the others are Pelican's."""
        return tuple(page for page in self.build.pages if page.template)

    def load_templates(self) -> None:
        """Compile every template now, so that no copy of the process has to do it again."""
        load(self.env, {page.template for page in self.own_pages})

    def files(self, page_digests: Mapping[str, bytes]) -> Iterator[OutputFile]:
        """Every file but those of the search and of Pelican, ready to be made in any process.

        `page_digests` has the digest of all that each page is made of, by URL.
        """
        settings, pictures = self.settings, self._kept_renditions()
        for page in self.own_pages:
            yield OutputFile(urls.file_of(page.url), page_digests[page.url], partial(render, self.env, page))
        yield from with_former_files(self.build.wall, self._files_beside_pages(pictures.read))
        yield from (OutputFile.ready(file.path, file.data) for file in self.theme.files())
        yield from browser_files.icon_file(self.theme)
        yield from pictures.files()
        if settings.form:
            yield from form_page.files(
                settings.form, self.build, self.context.language, settings.theme, settings.cache
            )
        yield from videos.files(self.build.wall, self.content, settings.content)

    def _files_beside_pages(self, read: Callable[[str], bytes]) -> Iterator[OutputFile]:
        for output in OUTPUTS:
            yield from output(self.build)
        yield from files_beside_pages(self.context, self.build, self.settings, self.content, read)

    def make_search(self) -> search.IndexFiles | None:
        """Make what the search fetches, of all that is not kept. Any process may do it.

        Raises:
            SearchError: Pagefind cannot do its work.
        """
        return search.make(self.context.index, self.settings.cache)

    def search_files(self, index_files: search.IndexFiles | None) -> Iterator[OutputFile]:
        """Every file of the search, of what `make_search` has made."""
        return search.files(self.context.index, index_files, self.settings.cache)

    def make_pictures(self, advance: Advance) -> tuple[str, ...]:
        """Make every picture that is not kept from an earlier time; each original is a step.

        Returns the paths of the originals that had to be decoded.
        """
        return self._kept_renditions().make_missing(advance)

    def _kept_renditions(self) -> KeptRenditions:
        return kept_renditions(self.build.wall, self.settings.content, self.settings.cache / "pictures")


def plan(content: Content, settings: SiteSettings, before: Wall | None = None, moment: int = 0) -> Plan:
    """Lay out the site. Ask for it only when the checks found no error.

    What is made of the same as in the wall `before` is the very same thing in both. `moment` is that of the
    build, in seconds since 1970.
    """
    content = keep_years(content, settings.years)
    wall = arrange(content, before, settings.lang)
    language = load_language(settings.theme, settings.lang)
    theme = theme_files.gather(
        settings.theme,
        equip(environment(settings.theme), language),
        wall.standards,
        live_reload=settings.live_reload,
    )
    site = _site(content, settings, wall, language, theme)
    intro = _intro(content, settings)
    context = PageContext(
        wall=wall,
        site=site,
        language=language,
        today=content.today,
        intro=intro,
        sources=page_sources(content, settings.repository, f"{settings.content.name}/"),
        index=search.index(wall, site, language, settings.theme) if settings.has_index else None,
        share=list_pictures.of_wall(site, intro.title if intro else ""),
    )
    pages = _pages(context, content, settings)
    build = Build(wall, site, pages, content.today, moment, language)
    env = equip(environment(settings.theme), language, site)
    common = fingerprint(
        site,
        settings.theme.digest(),
        language.tag,
        str(language.locale),
        repr(settings.repository),
        context.share.digest if context.share else b"",
    )
    return Plan(settings, content, context, build, theme, env, common)


def _pages(context: PageContext, content: Content, settings: SiteSettings) -> tuple[Page, ...]:
    of_wall = (
        *all_pages(context),
        *kit_pages.pages(context),
        *nominate_pages.pages(context, settings.ways_in),
    )
    redirecting = redirects.redirect_pages(context.wall, context.site, of_wall)
    with_form = form_page.pages(settings.form, context.language) if settings.form else ()
    return (*of_wall, *redirecting, *plain.pages(context, content), *with_form)


def _site(
    content: Content, settings: SiteSettings, wall: Wall, language: Language, theme: theme_files.Assets
) -> Site:
    _ = language
    sections = (
        (_("Home"), urls.HOME, True),
        (_("People"), urls.PEOPLE, True),
        (_("Businesses"), urls.BUSINESSES, wall.has_businesses),
        (_("Standards"), urls.STANDARDS, True),
        (wall.places.plural, urls.PLACES, bool(wall.places.all)),
        (_("Campaigns"), urls.CAMPAIGNS, bool(wall.campaigns)),
        (_("Awards"), urls.AWARDS, bool(wall.awards)),
        (_("News"), urls.NEWS, bool(content.articles)),
    )
    has_keepsakes = settings.keepsakes and not settings.live_reload
    return Site(
        name=settings.name,
        url=settings.url,
        root=settings.root,
        lang=settings.lang,
        wall_id=settings.wall_id or settings.name,
        time_zone=settings.time_zone,
        direction=direction(settings.lang),
        assets=theme.folder,
        stylesheets=(f"{settings.root}/{theme.folder}{theme_files.STYLE}",),
        sections=tuple(Section(name, url) for name, url, exists in sections if exists),
        pages=plain.sections(content),
        standards=wall.standards,
        marks=theme.marks,
        places=wall.places,
        without=wall.without,
        live_reload=settings.live_reload,
        keepsakes=has_keepsakes,
        certificates=has_keepsakes and settings.certificates and can_typeset(),
        issuer=settings.issuer or (settings.organisation.name if settings.organisation else settings.name),
        search=settings.search,
        organisation=settings.organisation,
        has_thanks_among_colleagues=any(recognition.internal for recognition in wall.recognitions),
        has_campaigns_ahead=any(len(campaign.phases) > 1 for campaign in wall.campaigns),
        colours=theme_files.palette(settings.theme),
        form_csp=settings.form.csp if settings.form else "",
    )


def _intro(content: Content, settings: SiteSettings) -> Intro | None:
    entry = content.pages.get(plain.HOME_PAGE)
    if entry is None:
        return (
            Intro(settings.name, settings.subtitle, Markup(), settings.subtitle)
            if settings.subtitle
            else None
        )
    record = entry.record
    html = Converter(PAGE, settings.root).html(record.text)
    sentence = settings.subtitle or record.summary
    return Intro(record.title, record.summary or str(html.striptags()), html, sentence, record.notice)
