"""The web editor of the host that keeps the repository: where one file is changed, where one is begun.

A new host is one entry in `FORGES`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote, urlsplit

_PART: Final = re.compile(r"(?!\.+$)[\w.-]+", re.ASCII)


@dataclass(frozen=True, slots=True)
class Forge:
    """How a host writes addresses: `tree` stands between a repository and its branch.

    `edit` opens a file (`{repository}`, `{branch}`, `{path}`), `new` begins one in a `{folder}` with a
    `{name}` and, where the host can fill it in, a `{text}`. `depth` is how many parts, at most, name
    a repository.
    """

    tree: str
    edit: str
    new: str
    depth: int = 2


FORGES: Final = {
    "github.com": Forge(
        tree="/tree/",
        edit="{repository}/edit/{branch}/{path}",
        new="{repository}/new/{branch}/{folder}?filename={name}&value={text}",
    ),
    # GitLab fills in the file's name only: https://gitlab.com/gitlab-org/gitlab/-/work_items/594214
    "gitlab.com": Forge(
        tree="/-/tree/",
        edit="{repository}/-/edit/{branch}/{path}",
        new="{repository}/-/new/{branch}/{folder}?file_name={name}",
        depth=20,
    ),
    # Forgejo and Gitea: https://github.com/go-gitea/gitea/pull/16556
    "codeberg.org": Forge(
        tree="/src/branch/",
        edit="{repository}/_edit/{branch}/{path}",
        new="{repository}/_new/{branch}/{folder}?filename={name}&value={text}",
    ),
}
"""The hosts whose web editors are known."""


@dataclass(frozen=True, slots=True)
class Repository:
    """A repository on a known host: its address without a final slash, and one of its branches."""

    address: str
    branch: str

    @property
    def _forge(self) -> Forge:
        return FORGES[urlsplit(self.address).netloc]

    def edit(self, path: str) -> str:
        """Where the file at a path within the repository is changed."""
        return self._forge.edit.format(repository=self.address, branch=quote(self.branch), path=quote(path))

    def new(self, folder: str, name: str, text: str) -> str:
        """Where a file is begun: its folder within the repository, its name, its first text."""
        return self._forge.new.format(
            repository=self.address,
            branch=quote(self.branch),
            folder=quote(folder),
            name=quote(name, safe=""),
            text=quote(text, safe=""),
        )


def repository(address: str) -> Repository:
    """The repository at an address as a browser shows it; the branch is `main`, or the one it leads to.

    Raises:
        ValueError: it is not the address of a repository on a known host.
    """
    scheme, host, path, query, fragment = urlsplit(address.strip())
    forge = FORGES.get(host)
    if scheme != "https" or forge is None or query or fragment:
        raise ValueError(address)
    owned, _, branch = path.partition(forge.tree)
    names, parts = owned.strip("/").removesuffix(".git").split("/"), (branch.strip("/") or "main").split("/")
    if not 2 <= len(names) <= forge.depth or not all(map(_PART.fullmatch, (*names, *parts))):  # noqa: PLR2004 - owner/name
        raise ValueError(address)
    return Repository(f"https://{host}/{'/'.join(names)}", "/".join(parts))
