"""What people type where a form asks for a name."""

from __future__ import annotations

import pytest

from wall_of_fame.text.nominees import read_names


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("Jo and Sam", ("Jo", "Sam")),
        ("Ana, Zoë & Jo", ("Ana", "Zoë", "Jo")),
        ("Maria e João", ("Maria", "João")),
        ("Jo\nSam", ("Jo", "Sam")),
        ("Jo Stone (night shift)", ("Jo Stone",)),
        ("Frau Schmidt", ("Frau Schmidt",)),
        ("Pani Kowalska", ("Pani Kowalska",)),
        ("Senhora da Silva", ("Senhora da Silva",)),
        ("Ana-Maria O’Neill", ("Ana-Maria O’Neill",)),
        ("The night crew", ("The night crew",)),
        ("The night crew (kitchen)", ("The night crew",)),
    ],
)
def test_names(typed: str, names: tuple[str, ...]) -> None:
    """Are told apart, without what stands in brackets."""
    assert read_names(typed).names == names


@pytest.mark.parametrize(
    "typed",
    [
        "don’t know her name, the blonde lady on till 3",
        "Lady at Post Office",
        "Frau an der Kasse 3",
        "the man with the red van",
        "Pani z Kasy",
        "Senhora na Caixa",
        "Guy from Boots",
        "the tall waiter",
        "une dame avec un Chapeau",
    ],
)
def test_a_description_is_no_name(typed: str) -> None:
    """Somebody who is only described has no name yet; the words are kept."""
    read = read_names(typed)
    assert (read.kind, read.names, read.beside) == ("description", (), typed)


@pytest.mark.parametrize(
    "typed", ["N/A", "n.a.", "-", "?", "unknown", "keine Angabe", "nie wiem", "anon", "TBC"]
)
def test_nothing(typed: str) -> None:
    """Is nobody's name."""
    assert read_names(typed).kind == "none"


def test_a_team_or_a_person_of_a_shift() -> None:
    """What stands in brackets makes nobody a team."""
    assert not read_names("Jo Stone (night shift)").is_team
    assert read_names("The night shift (Jo, Sam)").is_team
