"""The fast reader and the careful one: what the first accepts, the second accepts with the same values."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Literal

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.content.yaml_shapes import KEYS, PROPERTIES, VALUES, WHOLE, front_matters
from tools.programs import ROOT
from wall_of_fame.content.frontmatter import Unreadable, read, read_fast

Kind = Literal["md", "yaml"]
MOST_DECLINED = 0.9


def hold_together(data: bytes, kind: Kind) -> bool:
    """Compare the two readers; whether the fast one has accepted it."""
    fast = read_fast(data, kind)
    if fast is None:
        return False
    try:
        careful = read(data, kind)
    except Unreadable as unreadable:
        pytest.fail(f"the careful reader refuses {data!r}: {unreadable.problems}")
    assert careful.problems == (), data
    assert (fast.values, fast.text) == (careful.values, careful.text), data
    return True


@pytest.mark.parametrize("kind", ["md", "yaml"])
def test_every_construct(kind: Kind) -> None:
    """Every construct of YAML is declined by the fast reader, or read as the careful one reads it."""
    accepted = declined = 0
    for front in front_matters():
        data = (f"---\n{front}\n---\nA story.\n" if kind == "md" else front).encode("utf-8", "surrogatepass")
        if hold_together(data, kind):
            accepted += 1
        else:
            declined += 1
    assert accepted > 1_000
    assert declined > 1_000


PIECES = st.sampled_from(
    [
        *KEYS,
        *PROPERTIES,
        *VALUES,
        *WHOLE,
        ": ",
        ":",
        "- ",
        "? ",
        "\n",
        "\n  ",
        ", ",
        "[",
        "]",
        "{",
        "}",
        "# ",
        " ",
        "'",
        '"',
    ]
)


@given(st.lists(PIECES, max_size=14).map("".join), st.sampled_from(["md", "yaml"]))
@example("a: !\n", "yaml")
@example("a: [!, b]\n", "yaml")
@example('a: {"b":!c}\n', "yaml")
@example("!\na: b\n", "yaml")
@settings(max_examples=400)
def test_any_composition(front: str, kind: Kind) -> None:
    """So is whatever is composed of such constructs."""
    text = f"---\n{front}\n---\nA story.\n" if kind == "md" else front
    hold_together(text.encode("utf-8", "surrogatepass"), kind)


@given(
    st.sampled_from(WHOLE), st.integers(0, 40), st.sampled_from([*PROPERTIES, *"!&*|>%@`?:-[]{},#\"'\n\t \\"])
)
@settings(max_examples=400)
def test_any_mutation(front: str, index: int, piece: str) -> None:
    """So is a front matter into which something has been typed."""
    hold_together(f"{front[:index]}{piece}{front[index:]}".encode(), "yaml")


DOCUMENTS = 20_000
SIGNS = "!&*|>%@`?:-[]{},#\"'\n\t \\\u00a0\u2028\x85\ufeff~<=é"


def slips(fronts: list[str], chance: random.Random) -> Iterator[str]:
    """Front matters of records, and lines of several, with up to three signs typed, deleted or replaced."""
    lines = [line for front in fronts for line in front.split("\n")] + [f"a: {value}" for value in VALUES]
    for _ in range(DOCUMENTS):
        some = chance.choice(fronts).split("\n") if chance.random() < 0.6 else chance.choices(lines, k=4)
        text = "\n".join(some)
        for _ in range(chance.randint(0, 3)):
            at = chance.randint(0, len(text))
            text = text[:at] + chance.choice(["", *SIGNS]) + text[at + chance.randint(0, 1) :]
        yield text


def test_twenty_thousand_records_with_slips() -> None:
    """Records as they are on the wall, with slips of typing: both readers agree, or the fast one gives up."""
    records = sorted((ROOT / "content").rglob("*.md"))
    fronts = [
        text.split("---\n")[1] for record in records if (text := record.read_text("utf-8"))[:4] == "---\n"
    ]
    assert len(fronts) > 200
    chance = random.Random(13)  # noqa: S311 - the same documents each time are wanted, not secrets
    accepted = sum(hold_together(text.encode(), "yaml") for text in slips(fronts, chance))
    assert DOCUMENTS / 5 < accepted < DOCUMENTS * MOST_DECLINED


def test_ordinary_records_are_read_fast() -> None:
    """What stands in records every day is not declined, or every check would be slow."""
    ordinary = (
        'nominee: [ada-l, lou]\nstandards:\n  care: kind & quick\n  craft: "a big loaf!"\ndate: 2024-06-01\n'
        "approved: {by: jcx, on: 2024-06-02}\nnominator: 'Lou: a neighbour' # as typed\n"
        "aliases:\n  - old-id\n"
    )
    assert hold_together(f"---\n{ordinary}---\nWow! *Thank* you & yours.\n".encode(), "md")
