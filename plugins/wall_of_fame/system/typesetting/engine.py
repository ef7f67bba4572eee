"""The process that sets PDF files: it reads jobs on its standard input, and answers on its standard output.

It imports nothing of the project, so that it starts at once.
"""

from __future__ import annotations

import contextlib
import faulthandler
import os
import struct
import sys
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final

if TYPE_CHECKING:
    import typst

LENGTH: Final = struct.Struct(">I")
"""How the length of a part is written, which stands before it."""

DONE: Final = b"\x01"
FAILED: Final = b"\x00"

PDF_STANDARD: Final = "ua-1"
"""PDF/UA-1: every part is tagged, for people who have it read aloud."""

PARTS: Final = 4
"""The parts of a job: the template, the folder of typefaces, the most seconds, the values."""

# How many templates are kept ready.
_TEMPLATES: Final = 8


def main(jobs: BinaryIO, answers: BinaryIO) -> None:
    """Set one file after the other until there are no more. One that takes too long ends the process."""
    with Path(os.devnull).open("wb") as nowhere:
        while (job := _read_job(jobs)) is not None:
            template, typefaces, seconds, values = (part.decode() for part in job)
            faulthandler.dump_traceback_later(float(seconds), exit=True, file=nowhere)
            try:
                status, data = DONE, _set(template, typefaces, values)
            except Exception as error:  # noqa: BLE001 - whatever it is, the process that asked tells of it
                status, data = FAILED, str(error).encode()
            faulthandler.cancel_dump_traceback_later()
            answers.write(status + LENGTH.pack(len(data)) + data)
            answers.flush()


def _read_job(jobs: BinaryIO) -> list[bytes] | None:
    """The parts of the next job; None at the end."""
    parts: list[bytes] = []
    while len(parts) < PARTS:
        head = jobs.read(LENGTH.size)
        if len(head) < LENGTH.size:
            return None
        (length,) = LENGTH.unpack(head)
        parts.append(jobs.read(length))
    return parts


def _set(template: str, typefaces: str, values: str) -> bytes:
    """The PDF of a template with its values. It has no date, so it is the same on any day."""
    pdf = _compiler(template, typefaces).compile(
        format="pdf",
        sys_inputs={"values": values},
        pdf_standards=PDF_STANDARD,
    )
    if not isinstance(pdf, bytes):
        raise TypeError("No PDF was made.")
    return pdf


@lru_cache(maxsize=_TEMPLATES)
def _compiler(template: str, typefaces: str) -> typst.Compiler:
    """What sets a template, in these typefaces alone. It may read what lies in the template's folder."""
    import typst  # noqa: PLC0415 - a build imports this module for its constants, and needs no Typst

    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[typefaces])
    return typst.Compiler(template, root=str(Path(template).parent), font_paths=fonts)


if __name__ == "__main__":
    with contextlib.suppress(BrokenPipeError, KeyboardInterrupt):
        main(sys.stdin.buffer, sys.stdout.buffer)
