"""Compiled templates that are used from build to build."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, Self

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from wall_of_fame.system.cache import Cache

_COMPILED: Final = "templates"
"""Under this name compiled templates are kept."""


class CompiledTemplates(BytecodeCache):
    """Compiled templates that are used from build to build, as long as `use` names the same key.

    Words and addresses are compiled in, so the key stands for the language and the site as well.
    """

    def __init__(self, cache: Cache) -> None:
        self._cache = cache
        self._key = b""
        self._code: dict[str, bytes] = {}
        self._is_new = False

    def use(self, key: bytes) -> Self:
        """Forget what was compiled under another key."""
        if key != self._key:
            before = self._cache.get(_COMPILED)
            self._key, self._code = key, dict(before[1]) if before and before[0] == key else {}
        return self

    def keep(self) -> None:
        """Keep what has been compiled for the next build."""
        if self._is_new:
            self._cache.put(_COMPILED, (self._key, self._code))
            self._is_new = False

    def missing(self, names: Iterable[str]) -> list[str]:
        """The templates of these names that have not been compiled."""
        return [name for name in names if name not in self._code]

    def codes(self, names: Iterable[str]) -> dict[str, bytes]:
        """The code of each of these templates, which have been compiled."""
        return {name: self._code[name] for name in names}

    def add(self, codes: Mapping[str, bytes]) -> None:
        """Take templates that another process has compiled."""
        self._code |= codes
        self._is_new = self._is_new or bool(codes)

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """The template's name: there is one theme, and its folder's name may be no valid text."""
        del filename
        return name

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give Jinja a template that was compiled before."""
        if bucket.key in self._code:
            bucket.bytecode_from_string(self._code[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Take a template that Jinja has compiled."""
        self._code[bucket.key] = bucket.bytecode_to_string()
        self._is_new = True
