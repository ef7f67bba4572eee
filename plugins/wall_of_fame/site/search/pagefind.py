"""Pagefind (https://pagefind.app, MIT): the program that makes an index. It is asked and answers in JSON."""

from __future__ import annotations

import json
import os
import subprocess
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from importlib.metadata import PackageNotFoundError, version
from threading import Thread
from typing import IO, Any, Final, cast

STEMMED: Final = frozenset(
    {
        *("ar", "ca", "da", "de", "el", "en", "eo", "es", "et", "eu", "fi", "fr", "ga", "hi", "hu", "hy"),
        *("id", "it", "lt", "ne", "nl", "no", "pl", "pt", "ro", "ru", "sr", "sv", "ta", "tr", "yi"),
    }
)
"""The languages whose endings Pagefind knows (https://pagefind.app/docs/multilingual/)."""

_MISSING: Final = (
    "Pagefind, which makes the search, does not run on this machine. "
    "WALL_SEARCH = False in pelicanconf.py builds the wall without a search."
)

# A search fetches a chunk or two: Pagefind's own 20,000 words make chunks of 40 kB and more.
_WORDS_A_CHUNK: Final = "3000"


class SearchError(Exception):
    """The index cannot be made; the message tells people why."""


def version_of_pagefind() -> str:
    """The version of Pagefind, and how it is set.

    Raises:
        SearchError: Pagefind is not installed.
    """
    try:
        return f"{version('pagefind-bin')} {_WORDS_A_CHUNK}"
    except PackageNotFoundError as error:
        raise SearchError(_MISSING) from error


def run_pagefind(requests: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Send the requests to Pagefind, and return those of its answers that hold files.

    Raises:
        SearchError: Pagefind does not run, or it did not do what it was asked to.
    """
    try:
        from pagefind_bin import get_executable  # noqa: PLC0415 - not every system has it

        program = subprocess.Popen(
            [str(get_executable()), "--service"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE": _WORDS_A_CHUNK},
        )
    except (ImportError, OSError) as error:
        raise SearchError(_MISSING) from error
    with program:
        # Requests are written beside the reading of answers, so that neither side waits for the other.
        sender = Thread(target=partial(_send, cast(IO[bytes], program.stdin), requests), daemon=True)
        sender.start()
        try:
            answers = list(_answers(cast(IO[bytes], program.stdout), len(requests)))
        finally:
            program.kill()
            sender.join()
            with suppress(OSError):
                cast(IO[bytes], program.stdin).close()
    return [answer for answer in answers if answer["type"] == "GetFiles"]


def _send(program: IO[bytes], requests: Iterable[dict[str, Any]]) -> None:
    """Write every request. The pipe stays open: Pagefind stops working when it is closed."""
    try:
        for number, payload in enumerate(requests):
            message = json.dumps({"message_id": number, "payload": payload})
            program.write(b64encode(message.encode()) + b",")
        program.flush()
    except OSError:
        pass  # the program has ended, which the missing answers will show


def _answers(program: IO[bytes], count: int) -> Iterator[dict[str, Any]]:
    """As many answers as there are requests; each ends with a comma.

    Raises:
        SearchError: an answer says that something went wrong, or there are too few.
    """
    rest: list[bytes] = []
    while count:
        chunk = cast(Any, program).read1(1 << 20)
        if not chunk:
            raise SearchError("Pagefind stopped before the search was made. Build again, please.")
        *ends, last = chunk.split(b",")
        for end in ends:
            answer = json.loads(b64decode(b"".join((*rest, end))))["payload"]
            rest.clear()
            if answer["type"] == "Error":
                raise SearchError(f"Pagefind could not make the search: {answer['message']}")
            count -= 1
            yield answer
        rest.append(last)
