"""Checked content → every file of the site but those that Pelican itself writes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from jinja2 import Environment

from wall_of_fame import urls
from wall_of_fame.build.page_digests import AtHand
from wall_of_fame.content import Content
from wall_of_fame.content.media import Original
from wall_of_fame.content.only_years import Years, narrowed
from wall_of_fame.site import Build, Draft, Section, Site, search
from wall_of_fame.site import theme_files as assets
from wall_of_fame.site.edit_links import sources
from wall_of_fame.site.forges import Repository
from wall_of_fame.site.form import page as admin
from wall_of_fame.site.form.config import Form
from wall_of_fame.site.host import Host
from wall_of_fame.site.language import Language, speak
from wall_of_fame.site.outputs import calendar as agenda
from wall_of_fame.site.outputs import feeds, redirects
from wall_of_fame.site.outputs import qr_codes as codes
from wall_of_fame.site.outputs import sitemap as indexes
from wall_of_fame.site.outputs import surprise_lists as surprises
from wall_of_fame.site.pages import Desk, Intro, all_pages
from wall_of_fame.site.pages import plain as prose
from wall_of_fame.site.pictures import photos
from wall_of_fame.site.share_pictures import share_picture as cards
from wall_of_fame.site.templates.environment import environment, equip, load, render
from wall_of_fame.system.digests import fingerprint
from wall_of_fame.system.program_version import folder_digest
from wall_of_fame.system.workers import Advance
from wall_of_fame.text.markdown import PAGE, Converter
from wall_of_fame.wall import Wall
from wall_of_fame.wall.arrange import arrange
from wall_of_fame.wall.media import video_path

OUTPUTS: Final[tuple[Callable[[Build], Iterator[Draft]], ...]] = (
    feeds.drafts,
    agenda.drafts,
    indexes.drafts,
    codes.drafts,
    surprises.drafts,
)
"""The kinds of output that are made of the build alone: a new one is one module and one entry here."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the settings say: where things are, what the site is called and where it will stand."""

    content: Path
    theme: Path
    cache: Path
    name: str
    url: str
    lang: str
    live_reload: bool = False
    keepsakes: bool = True
    """Whether what people take along is made; never while one works on the wall (`live_reload`)."""
    search: bool = True
    """Whether the site has a search; its index is never made while one works on the wall."""
    years: Years | None = None
    """Whose recognitions are shown, from the first to the last; all of them if None."""
    host: Host = field(default_factory=Host)
    form: Form | None = None
    """The form in the browser, where it is switched on."""
    repository: Repository | None = None
    """Where the content is kept, so that pages lead to its web editor; they do not if None."""

    @property
    def root(self) -> str:
        """The site's path on its host."""
        return urlsplit(self.url).path.rstrip("/")


@dataclass(frozen=True, slots=True)
class Plan:
    """A site ready to be written."""

    wishes: Wishes
    content: Content
    language: Language
    desk: Desk
    build: Build
    assets: assets.Assets
    env: Environment
    on_all: bytes
    """The digest of what every page is made of besides what its template is handed."""
    at_hand: AtHand

    def load_templates(self) -> None:
        """Compile every template now, so that no copy of the process has to do it again."""
        load(self.env, {page.template for page in self.build.pages if page.template})

    def drafts(self) -> Iterator[Draft]:
        """Every file of the site, but those that Pelican writes, ready to be made in any process."""
        yield from self._pages()
        for output in OUTPUTS:
            yield from output(self.build)
        yield from (Draft.ready(file.path, file.data) for file in self.assets.files())
        yield from photos.drafts(self.build, self.wishes.cache / "pictures")
        yield from cards.drafts(self.build, self.wishes.cache / "pictures")
        yield from search.drafts(self.desk.index, self.wishes.cache)
        if self.wishes.form:
            form, theme, cache = self.wishes.form, self.wishes.theme, self.wishes.cache
            yield from admin.drafts(form, self.build, self.language, theme, cache)
        yield from _videos(self.build.wall, self.content, self.wishes.content)

    def _pages(self) -> Iterator[Draft]:
        own = (page for page in self.build.pages if page.template)
        for page, made_of in self.at_hand.look_up(self.on_all, own, self.desk.sources):
            yield Draft(urls.file_of(page.url), made_of, partial(render, self.env, page))

    def make_pictures(self, advance: Advance) -> tuple[str, ...]:
        """Make every picture that is not kept from an earlier time; each original is a step.

        Returns the paths of the originals that had to be decoded.
        """
        return photos.make(self.build, self.wishes.content, self.wishes.cache / "pictures", advance)


def plan(content: Content, wishes: Wishes, at_hand: AtHand) -> Plan:
    """Lay out the site. Ask for it only when the checks found no error."""
    content = narrowed(content, wishes.years)
    wall = at_hand.wall = arrange(content, at_hand.wall)
    language = speak(wishes.theme, wishes.lang)
    gathered = assets.gather(
        wishes.theme,
        equip(environment(wishes.theme), language),
        wall.standards,
        live_reload=wishes.live_reload,
    )
    site = _site(content, wishes, wall, language, gathered)
    files = sources(content, wishes.repository, f"{wishes.content.name}/")
    has_index = site.search and not wishes.live_reload
    index = search.index(wall, site, language, wishes.theme) if has_index else None
    desk = Desk(wall, site, language, content.today, _intro(content, wishes), files, index)
    walls = tuple(all_pages(desk))
    pages = (*walls, *redirects.pages(wall, site, walls), *prose.pages(desk, content))
    if wishes.form:
        pages = (*pages, *admin.pages(wishes.form, language))
    build = Build(wall, site, pages, content.today)
    at_hand.counts.keep_only(shown for shown in wall.recognitions if not shown.noindex)
    env = equip(environment(wishes.theme), language, site, at_hand.counts)
    on_all = fingerprint(
        site, folder_digest(wishes.theme), language.tag, str(language.locale), repr(wishes.repository)
    )
    env.bytecode_cache = at_hand.compiled.use(on_all)
    return Plan(wishes, content, language, desk, build, gathered, env, on_all, at_hand)


def _site(content: Content, wishes: Wishes, wall: Wall, language: Language, gathered: assets.Assets) -> Site:
    sections = (
        (language("Wall"), urls.HOME, True),
        (language("People"), urls.PEOPLE, True),
        (language("Businesses"), urls.BUSINESSES, True),
        (language("Standards"), urls.STANDARDS, True),
        (wall.places.plural, urls.PLACES, bool(wall.places.all)),
        (language("Campaigns"), urls.CAMPAIGNS, bool(wall.campaigns)),
        (language("Awards"), urls.AWARDS, bool(wall.awards)),
        (language("News"), urls.NEWS, bool(content.articles)),
    )
    return Site(
        name=wishes.name,
        url=wishes.url,
        root=wishes.root,
        lang=wishes.lang,
        assets=gathered.folder,
        stylesheets=(f"{wishes.root}/{gathered.folder}{assets.STYLE}",),
        sections=tuple(Section(name, url) for name, url, exists in sections if exists),
        pages=prose.sections(content),
        standards=wall.standards,
        marks=gathered.marks,
        places=wall.places,
        live_reload=wishes.live_reload,
        keepsakes=wishes.keepsakes and not wishes.live_reload,
        search=wishes.search,
        colours=assets.palette(wishes.theme),
        form_csp=wishes.form.csp if wishes.form else "",
    )


def _intro(content: Content, wishes: Wishes) -> Intro | None:
    entry = content.pages.get(prose.HOME_PAGE)
    if entry is None:
        return None
    html = Converter(PAGE, wishes.root).html(entry.record.text)
    return Intro(entry.record.title, entry.record.summary or str(html.striptags()), html)


def _videos(wall: Wall, content: Content, root: Path) -> Iterator[Draft]:
    """Self-hosted videos and their captions, named by their content."""
    shown = [recognition.video for recognition in wall.recognitions]
    wanted = {
        path for video in shown if video and video.is_file for path in (video.url, video.captions) if path
    }
    for original in content.media.values():
        if isinstance(original, Original) and video_path(original) in wanted:
            wanted.discard(video_path(original))
            path = video_path(original)
            yield Draft(path, fingerprint(path), (root / original.path).read_bytes)
