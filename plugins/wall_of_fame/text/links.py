"""Which web addresses contributed text may link to."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import urlsplit

from wall_of_fame.text.web_addresses import ascii_host

_HOST: Final = re.compile(r"(?!-)[\w-]{1,63}(?:\.[\w-]{1,63})+")


def is_https(value: str) -> bool:
    """Whether a text is an https address of a named host, without user name, other port or odd characters."""
    try:
        parts = urlsplit(value)
        port = parts.port
        host = ascii_host(parts.hostname or "")
    except ValueError:
        return False
    is_plain = not re.search(r"[\s\\<>\"'`{}|^]", value)
    return (
        parts.scheme == "https" and is_plain and "@" not in parts.netloc and port in {None, 443}
        and bool(_HOST.fullmatch(host))
    )  # fmt: skip
