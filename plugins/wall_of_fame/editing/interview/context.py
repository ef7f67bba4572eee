"""What all questions about one nomination share."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from wall_of_fame.content import Content
from wall_of_fame.editing.draft import NominationDraft
from wall_of_fame.editing.matching import closest_name, find_ids, names_of
from wall_of_fame.editing.questions import Questions
from wall_of_fame.text.spellings import person_keys


@dataclass(frozen=True)
class Interview:
    """A draft, the wall on which it shall stand, and who is asked.

    A photo's path begins at `folder`. `asks_all` is false if only that is asked without which nothing can be
    published; `corrects` is false if names stay as they are, and nobody is asked whether another is meant.
    `asks_photo` is true if the draft named a photo that cannot be taken.
    """

    draft: NominationDraft
    content: Content
    questions: Questions
    folder: Path
    asks_all: bool = True
    corrects: bool = True
    asks_photo: bool = False

    @property
    def today(self) -> date:
        """The last day on which anything can have happened."""
        return self.content.today

    @cached_property
    def people(self) -> Mapping[str, str]:
        """The names of everybody on the wall, by id."""
        return names_of(self.content.people)

    @cached_property
    def businesses(self) -> Mapping[str, str]:
        """The names of all businesses on the wall, by id."""
        return names_of(self.content.businesses)

    def correct(
        self,
        typed: str,
        names: Mapping[str, str],
        *,
        default: bool | None,
        keys: Callable[[str], frozenset[str]] = person_keys,
    ) -> str:
        """What was typed, or the name on the wall that is almost the same, if that was meant.

        Two names are spellings of one if they share one of their `keys`. `default` is the answer of somebody
        who only presses Enter; with None they have to answer.
        """
        if not self.corrects or find_ids(typed, names):
            return typed
        theirs = keys(typed)
        same = (name for name in names.values() if not theirs.isdisjoint(keys(name)))
        name = next(same, None) or closest_name(typed, names.values())
        if name and self.questions.confirm(
            f"“{typed}” is not here yet. Did you mean {name}?", default=default
        ):
            return name
        return typed
