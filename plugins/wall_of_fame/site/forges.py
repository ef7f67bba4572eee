"""The web editor of the host of the repository: the addresses at which a file is changed or begun.

A new host is one entry in `FORGES`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote, urlsplit

_PART: Final = re.compile(r"(?!\.+$)[\w.-]+", re.ASCII)


@dataclass(frozen=True, slots=True)
class Forge:
    """The patterns of a host's addresses.

    `tree` separates a repository from its branch. `edit` opens a file (`{repository}`, `{branch}`,
    `{path}`). `new` begins a file in a `{folder}` with a `{name}` and, where the host can fill it in, a
    `{text}`. `form` opens an issue form, whose path is the `{form}`; `answer` is how the address names the
    field of an answer that is filled in. Both are empty where there are no such forms. A repository's name
    has `depth` parts at most.
    """

    tree: str
    edit: str
    new: str
    form: str = ""
    answer: str = ""
    depth: int = 2


FORGES: Final = {
    "github.com": Forge(
        tree="/tree/",
        edit="{repository}/edit/{branch}/{path}",
        new="{repository}/new/{branch}/{folder}?filename={name}&value={text}",
        form="{repository}/issues/new?template={name}",
        answer="{id}",
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
        # https://codeberg.org/forgejo/forgejo/src/branch/forgejo/routers/web/repo/issue.go
        form="{repository}/issues/new?template={form}",
        answer="field:{id}",
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
        return FORGES[self.host]

    def edit_url(self, path: str) -> str:
        """The address at which the file at a path within the repository is changed."""
        return self._forge.edit.format(repository=self.address, branch=quote(self.branch), path=quote(path))

    def new_url(self, folder: str, name: str, text: str) -> str:
        """The address at which a file is begun: its folder in the repository, its name, its first text."""
        return self._forge.new.format(
            repository=self.address,
            branch=quote(self.branch),
            folder=quote(folder),
            name=quote(name, safe=""),
            text=quote(text, safe=""),
        )

    @property
    def host(self) -> str:
        """The host's name, such as github.com."""
        return urlsplit(self.address).netloc

    def issue_url(self, form: str, answers: Mapping[str, str]) -> str:
        """The address of the issue form at a path, with the answers filled in by their ids; or empty.

        It is empty where the host has no issue forms.
        """
        if not self._forge.form:
            return ""
        form_address = self._forge.form.format(
            repository=self.address, form=quote(form, safe=""), name=quote(form.rpartition("/")[2])
        )
        parts = (
            f"&{quote(self._forge.answer.format(id=id_))}={quote(answer, safe='')}"
            for id_, answer in answers.items()
            if answer
        )
        return form_address + "".join(parts)


def parse_repository(address: str) -> Repository:
    """The repository at an address that was copied from a browser, on the branch that it names or on `main`.

    Raises:
        ValueError: it is not the address of a repository on a known host.
    """
    scheme, host, path, query, fragment = urlsplit(address.strip())
    forge = FORGES.get(host)
    if scheme != "https" or forge is None or query or fragment:
        raise ValueError(address)
    name, _, branch = path.partition(forge.tree)
    names = name.strip("/").removesuffix(".git").split("/")
    branches = (branch.strip("/") or "main").split("/")
    if not 2 <= len(names) <= forge.depth or not all(map(_PART.fullmatch, (*names, *branches))):  # noqa: PLR2004 - owner/name
        raise ValueError(address)
    return Repository(f"https://{host}/{'/'.join(names)}", "/".join(branches))
