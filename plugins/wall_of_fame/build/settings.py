"""What the settings ask of a build, whoever read them."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from wall_of_fame.content.only_years import Years
from wall_of_fame.site.forges import Repository
from wall_of_fame.site.form.config import Form
from wall_of_fame.site.form.ways_in import WaysIn
from wall_of_fame.site.host import Host
from wall_of_fame.site.organisation import Organisation
from wall_of_fame.site.theme.folders import ThemeFolders
from wall_of_fame.system.clock import DEFAULT_ZONE


@dataclass(frozen=True, slots=True)
class SiteSettings:
    """Where things are, what the site is called, where it will stand, and what it has."""

    content: Path
    theme: ThemeFolders
    cache: Path
    name: str
    url: str
    lang: str
    subtitle: str = ""
    """One sentence of what the wall is and where; empty for the summary of the front page."""
    wall_id: str = ""
    """What makes the ids in feeds and calendars those of this wall, wherever it stands."""
    time_zone: str = DEFAULT_ZONE
    """The time zone whose day is today, by its name."""
    live_reload: bool = False
    keepsakes: bool = True
    """Whether pictures to share are made; never while one works on the wall (`live_reload`)."""
    certificates: bool = True
    """Whether certificates are made as PDF files; never without keepsakes."""
    issuer: str = ""
    """Who issues certificates; empty for the wall's name."""
    search: bool = True
    """Whether the site has a search; its index is never made while one works on the wall."""
    years: Years | None = None
    """Whose recognitions are shown, from the first year to the last; all of them if None."""
    host: Host = field(default_factory=Host)
    form: Form | None = None
    """The form in the browser, where it is switched on."""
    organisation: Organisation | None = None
    """Who runs the wall and how to reach them; pages say nothing of it if None."""
    ways_in: WaysIn = field(default_factory=WaysIn)
    """The ways in which anybody can nominate."""
    repository: Repository | None = None
    """Where the content is kept, so that pages lead to its web editor; they do not if None."""

    @property
    def root(self) -> str:
        """The site's path on its host."""
        return urlsplit(self.url).path.rstrip("/")

    @property
    def has_index(self) -> bool:
        """Whether the search's index is made."""
        return self.search and not self.live_reload
