"""How files are opened by their numbers: flags that a system does not have are left out."""

from __future__ import annotations

import os
from typing import Final


def _flags(*names: str) -> int:
    flags = 0
    for name in names:
        flags |= getattr(os, name, 0)
    return flags


CLOSED_FOR_OTHERS: Final = _flags("O_CLOEXEC", "O_BINARY")
"""For every file: programs that are started do not get it, and Windows does not change its line ends."""

READ_PLAIN_FILE: Final = os.O_RDONLY | CLOSED_FOR_OTHERS | _flags("O_NOFOLLOW", "O_NONBLOCK")
"""A link, which may lead anywhere, is not followed, and a pipe is not waited for, if the system can."""

REFUSES_LINKS: Final = hasattr(os, "O_NOFOLLOW")
"""Whether the system itself refuses to follow a link; else one has to look first."""
