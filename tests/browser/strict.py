"""A static host that sends what `_headers` asks for, as Cloudflare Pages and its like do."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from tools.serving import Handler


def rules(text: str) -> Iterator[tuple[str, list[str]]]:
    """Each path of a `_headers` file with its lines."""
    for block in re.split(r"\n(?=\S)", text):
        path, *lines = block.splitlines()
        yield path, [line.strip() for line in lines if line.strip()]


def headers_of(path: str, text: str) -> dict[str, str]:
    """The headers of one address: later rules add, a line with `!` takes back."""
    headers: dict[str, str] = {}
    for pattern, lines in rules(text):
        parts = re.split(r"(\*|:[a-z]+)", pattern)
        known = {"*": ".*"} | {part: "[^/]+" for part in parts if part.startswith(":")}
        if re.fullmatch("".join(known.get(part, re.escape(part)) for part in parts), path):
            for line in lines:
                name, _, value = line.partition(": ")
                if name.startswith("! "):
                    headers.pop(name[2:], None)
                else:
                    headers[name] = value
    return headers


class StrictHandler(Handler):
    """Adds the headers to every answer."""

    def end_headers(self) -> None:
        """Send what the rules ask for; the kind of content is known already."""
        text = (Path(self.directory) / "_headers").read_text(encoding="utf-8")
        for name, value in headers_of(urlsplit(self.path).path, text).items():
            if name != "Content-Type":
                self.send_header(name, value)
        super().end_headers()
