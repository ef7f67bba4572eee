"""Measure how well contact details are told from other numbers: `python -m benchmarks.contacts`.

It prints precision and recall on the labelled collection of the tests, and how many of many made-up stories
without contact details are reported.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from dataclasses import dataclass, field
from typing import Final

from benchmarks.praise import Praise
from tools.programs import ROOT
from wall_of_fame.text.contacts import contact_details

COLLECTION: Final = ROOT / "tests/text/contacts/labelled.txt"
KINDS: Final = {
    "an email address": "email",
    "a phone number": "phone",
    "a bank account or card number": "bank",
    "a postcode": "postcode",
    "a home address": "home",
}
NONE: Final = "-"
_STORIES: Final = 20_000


def labelled() -> list[tuple[str, str]]:
    """Each text of the collection with its label."""
    lines = COLLECTION.read_text("utf-8").splitlines()
    pairs = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [(label, _unescape(text)) for label, text in pairs]


def _unescape(text: str) -> str:
    return re.sub(r"\\u([0-9a-f]{4})", lambda code: chr(int(code[1], 16)), text.replace("\\n", "\n"))


@dataclass
class Counts:
    """How many contact details of each kind were right, false and missed; and the texts of the last two."""

    right: Counter[str] = field(default_factory=Counter)
    false: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    def precision(self, kind: str) -> float:
        """The share of what is reported that is right."""
        return self.right[kind] / (self.right[kind] + self.false[kind])

    def recall(self, kind: str) -> float:
        """The share of what is there that is reported."""
        return self.right[kind] / (self.right[kind] + self.missed[kind])


def count_labelled() -> Counts:
    """Look at the whole collection."""
    counts = Counts()
    for label, text in labelled():
        kinds = [KINDS[contact.kind] for contact in contact_details(text)]
        if label in kinds:
            counts.right[label] += 1
        elif label != NONE:
            counts.missed[label] += 1
            counts.wrong.append(f"missed {label}: {text!r}")
        if label == NONE and kinds:
            counts.false.update(kinds)
            counts.wrong.append(f"false {kinds}: {text!r}")
    return counts


def false_reports(count: int, seed: int = 1) -> list[str]:
    """The stories in which something is reported though none has a contact detail."""
    return [story for story in Praise(count, seed) if any(True for _ in contact_details(story))]


def main() -> int:
    """Print all figures, and the texts that were judged wrongly."""
    counts = count_labelled()
    for kind in KINDS.values():
        sys.stdout.write(
            f"{kind:8}  precision {counts.precision(kind):.3f}  recall {counts.recall(kind):.3f}  "
            f"({counts.right[kind]} right, {counts.false[kind]} false, {counts.missed[kind]} missed)\n"
        )
    false = false_reports(_STORIES)
    sys.stdout.write(f"false in {len(false)} of {_STORIES} stories ({len(false) / _STORIES:.3%})\n")
    sys.stdout.writelines(f"{text}\n" for text in [*counts.wrong, *false])
    return 0


if __name__ == "__main__":
    sys.exit(main())
