"""The fast reader and the careful one: what the first accepts, the second accepts with the same values."""

from __future__ import annotations

from typing import Literal

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.content.yaml_shapes import KEYS, PROPERTIES, VALUES, WHOLE, front_matters
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


def test_ordinary_records_are_read_fast() -> None:
    """What stands in records every day is not declined, or every check would be slow."""
    ordinary = (
        'nominee: [ada-l, lou]\nstandards:\n  care: kind & quick\n  craft: "a big loaf!"\ndate: 2024-06-01\n'
        "approved: {by: jcx, on: 2024-06-02}\nnominator: 'Lou: a neighbour' # as typed\n"
        "aliases:\n  - old-id\n"
    )
    assert hold_together(f"---\n{ordinary}---\nWow! *Thank* you & yours.\n".encode(), "md")
