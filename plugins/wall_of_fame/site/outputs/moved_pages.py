"""_redirects for hosts that know it: pages at former addresses lead on before anything is loaded.

Files are not in it: they are at both addresses, since no script of another website may follow a redirect of
some hosts.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Final

from wall_of_fame.site import Build, OutputFile

# Some hosts take no more; the pages themselves lead on from all others.
_MOST: Final = 2_000


def files(build: Build) -> Iterator[OutputFile]:
    """The file, if any page has moved."""
    site = build.site
    lines = (
        f"{site.link(page.url)} {page.values['target_path']} 301\n"
        for page in build.pages
        if page.template == "redirect.html"
    )
    if text := "".join(islice(lines, _MOST)):
        yield OutputFile.ready("_redirects", text.encode())
