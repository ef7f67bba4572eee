"""A record file as read: its values, and the position of each in the file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any, Final, Literal

from wall_of_fame.content.frontmatter.decode import decode
from wall_of_fame.content.frontmatter.merge_markers import find_merge_marks
from wall_of_fame.content.frontmatter.slips import Mended, mend_slips, problems_of_slips, words_of_lines
from wall_of_fame.content.frontmatter.text_problems import Position, TextProblem, Unreadable, position_at
from wall_of_fame.content.frontmatter.yaml_events import Location, Node, Reading, read_yaml
from wall_of_fame.limits import PROBLEMS_OF_A_KIND

FileFormat = Literal["md", "yaml"]
"""The format of a record file: YAML between two lines “---” and the story below, or YAML alone."""

_FENCE: Final = re.compile(r"^---[ ]*$", re.MULTILINE)
_BEGIN: Final = "Begin the file with a line “---”, then the fields, then “---” again, then the story."
# So many characters of YAML are read at most, in all turns of mending and reading again.
_MOST_READ: Final = 200_000
_LONGEST_HINT: Final = 100
_MISSING_END: Final = "Write a line “---” between the fields and the story."


# So many words tell where a passage begins; a pattern of all words of a long one would take too long to make.
_WORDS_SOUGHT: Final = 200


@dataclass(frozen=True, slots=True)
class Document:
    """A record file as read: `values` as typed (text, lists, mappings); the story is under `text`."""

    values: dict[str, Any]
    text: str
    """The text of the whole file."""
    nodes: dict[Location, Node]
    offset: int
    """The index at which the YAML begins in the file; the indexes of `nodes` count from there."""
    body: int | None
    """The index at which the story begins, if it is below the front matter."""
    problems: tuple[TextProblem, ...] = ()
    """What is wrong with the text although its values could be read."""

    def position_of(self, location: Location, words: str = "") -> Position:
        """The position of a value, or of `words` in it. For a value that is missing, that of its group."""
        if self.body is not None and location[:1] == ("text",):
            return self._within(self.body, len(self.text), words)
        node = self.nodes.get(location)
        if node is not None:
            return self._within(self.offset + node.start, self.offset + node.end, words)
        group = self.nodes.get(location[:-1])
        if group is not None and (words or isinstance(location[-1], int)):
            return self._within(self.offset + group.start, self.offset + group.end, words)
        return self.key_position(location[:-1])

    def key_position(self, location: Location) -> Position:
        """The position of a field's name or a list's entry. If it is missing, that of the group around it.

        A field that the record itself lacks has the position of the first line.
        """
        while location:
            node = self.nodes.get(location)
            if node is not None:
                return position_at(self.text, self.offset + node.key)
            location = location[:-1]
        return Position(1, 1)

    def _within(self, start: int, end: int, words: str) -> Position:
        """The position of `words` between two indexes, with any line breaks in them; else that of `start`."""
        if words:
            pattern = r"\s+".join(map(re.escape, words.split()[:_WORDS_SOUGHT]))
            match = re.compile(pattern).search(self.text, start, end)
            start = match.start() if match else start
        return position_at(self.text, start)


def file_format(path: str) -> FileFormat:
    """The format of a record file, by the ending of its path."""
    return "yaml" if path.endswith(".yaml") else "md"


def read(data: bytes, format_: FileFormat) -> Document:
    """Read a record file.

    Raises:
        Unreadable: it has no values that could be read; with all that is wrong with the file's text.
    """
    text, character_problems = decode(data)
    merge = find_merge_marks(text)
    text, problems = merge.text, list(merge.problems)
    try:
        front, offset, body = (
            _split(text, starts_blank=bool(merge.problems)) if format_ == "md" else (text, 0, None)
        )
    except Unreadable as unreadable:
        raise Unreadable(*_sort([*problems, *character_problems, *unreadable.problems], text)) from None
    matches = islice(re.finditer(r"\t+", front), PROBLEMS_OF_A_KIND)
    tabs = [_tab_problem(text, offset + match.start()) for match in matches]
    mended, reading = _read_mended(front.replace("\t", " "), text, offset)
    problems += problems_of_slips(mended, position_at(text, offset).line)
    if mended.problems:
        text = text[:offset] + mended.text + text[offset + len(front) :]
        body = None if body is None else body + len(mended.text) - len(front)
    problems += _outside(character_problems, reading.judged, text)
    values = {} if reading.values is None else reading.values
    if not isinstance(values, dict) and not reading.is_broken:
        message = "There are no fields here."
        problems.append(
            TextProblem(position_at(text, offset), "yaml", message, "Write “field: value” lines.")
        )
    # Tabs are read as spaces, so that what libyaml complains about may only be due to the tabs.
    problems += tabs + [problem for problem in reading.problems if not (tabs and problem.rule == "yaml")]
    if not isinstance(values, dict) or reading.is_broken:
        raise Unreadable(*_sort(problems, text))
    if body is not None:
        problems += _add_story(values, text, body, reading.nodes.get(("text",)))
    return Document(values, text, reading.nodes, offset, body, _sort(problems, text))


def _read_mended(front: str, whole: str, offset: int) -> tuple[Mended, Reading]:
    """Read the fields; what stops the reading because of a slip of typing is mended, and read again."""
    mended = Mended(front)
    for _turn in range(max(2, min(PROBLEMS_OF_A_KIND, _MOST_READ // (len(front) + 1)))):
        text = whole[:offset] + mended.text
        reading = read_yaml(mended.text, text, offset)
        lines = (index for stumble in reading.stumbles for index in words_of_lines(mended.text, stumble))
        better = mend_slips(mended, [*reading.stumbles, *islice(lines, PROBLEMS_OF_A_KIND)])
        if better.text == mended.text:
            return mended, reading
        mended = better
    return mended, read_yaml(mended.text, whole[:offset] + mended.text, offset)


def _outside(problems: list[TextProblem], judged: list[tuple[int, int]], text: str) -> Iterator[TextProblem]:
    """The problems of characters but for those in values with escapes, which are judged by their meaning."""
    spans = [(position_at(text, start), position_at(text, end)) for start, end in judged]
    for problem in problems:
        if not any(start <= problem.position < end for start, end in spans):
            yield problem


def _sort(problems: list[TextProblem], text: str) -> tuple[TextProblem, ...]:
    """The problems by position, each once. Those that libyaml finds behind the end are put at the end."""
    end = position_at(text, len(text))
    distinct = {replace(problem, position=min(problem.position, end)) for problem in problems}
    return tuple(sorted(distinct, key=lambda problem: (problem.position, problem.rule)))


def _split(text: str, *, starts_blank: bool) -> tuple[str, int, int]:
    """The front matter, and the indexes at which it and the story begin."""
    # Where a merge mark stood before it there are spaces now.
    opening = _FENCE.match(text, len(text) - len(text.lstrip()) if starts_blank else 0)
    if not opening:
        raise Unreadable(
            TextProblem(Position(1, 1), "front-matter", "The file does not begin with its fields.", _BEGIN)
        )
    start = min(opening.end() + 1, len(text))
    closing = _FENCE.search(text, start)
    if not closing:
        message = "The fields have no end."
        raise Unreadable(
            TextProblem(position_at(text, opening.start()), "front-matter", message, _MISSING_END)
        )
    return text[start : closing.start()], start, min(closing.end() + 1, len(text))


def _add_story(values: dict[str, Any], text: str, body: int, node: Node | None) -> Iterator[TextProblem]:
    """Put the story among the values as `text`; `node` is of a field of this name, which is a problem."""
    if node is not None:
        message = "The story stands below the second “---”, not under “text”."
        yield TextProblem(
            position_at(text, text.index("\n") + 1 + node.key), "front-matter", message, "Move it there."
        )
    values["text"] = text[body:].strip()


def _tab_problem(text: str, index: int) -> TextProblem:
    start, end = text.rfind("\n", 0, index) + 1, text.find("\n", index)
    line = text[start : end if end >= 0 else len(text)].rstrip()
    indent = line[: len(line) - len(line.lstrip())]
    better = indent.replace("\t", "  ") + line.lstrip().replace("\t", " ")
    hint = f"Write “{better}”." if len(better) <= _LONGEST_HINT else "Use spaces instead."
    return TextProblem(position_at(text, index), "tab", "A tab stands here.", hint)
