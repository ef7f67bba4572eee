"""The columns of the usual form services are told from their headings and contents."""

from __future__ import annotations

import pytest

from wall_of_fame.editing.importing.tables.day_orders import DayOrder
from wall_of_fame.editing.importing.tables.guess_columns import CellTests, guess_mapping
from wall_of_fame.editing.importing.tables.mapping import ColumnMapping
from wall_of_fame.editing.importing.tables.mapping_file import MappingError, read_mapping, write_mapping
from wall_of_fame.editing.importing.tables.table import make_table

TESTS = CellTests(
    is_person=lambda cell: cell == "Ada L.",
    is_business=lambda cell: cell == "Mill Bakery",
    is_standard=lambda cell: cell in {"Care", "Craft", "Care, Craft", "Care;Craft;"},
)
STORY = "She kept the last loaf for my father and brought it round in the rain, singing."


def guess(**cells: str) -> tuple[dict[str, tuple[str, ...]], tuple[str, ...]]:
    """What is guessed of a table with these headings and cells."""
    mapping = guess_mapping(make_table([list(cells), list(cells.values())], ""), TESTS)
    return dict(mapping.columns), mapping.left_out


FORMS = {
    "Google Forms": (
        {
            "Timestamp": "08/11/2024 15:04:05",
            "Email Address": "a@example.org",
            "Who would you like to nominate?": "Ada",
            "Which business do they work for?": "Mill",
            "What did they do, and when did it happen?": STORY,
            "On what date?": "08/11/2024",
            "Which of our values did they show?": "Care, Craft",
            "Your name (optional)": "Lou",
            "May we publish your name?": "Yes",
        },
        {
            "person": "Who would you like to nominate?",
            "business": "Which business do they work for?",
            "story": "What did they do, and when did it happen?",
            "date": "On what date?",
            "sent": "Timestamp",
            "standards": "Which of our values did they show?",
            "nominator": "Your name (optional)",
            "nominator_agrees": "May we publish your name?",
        },
        ("Email Address",),
    ),
    "Microsoft Forms": (
        {
            "ID": "1",
            "Start time": "2024-11-08 15:00:00",
            "Completion time": "2024-11-08 15:04:05",
            "Email": "anonymous",
            "Name": "Lou",
            "Name of your colleague": "Ada",
            "Their department": "Ovens",
            "Why do you recognise this person?": STORY,
            "Standards": "Care;Craft;",
        },
        {
            "person": "Name of your colleague",
            "department": "Their department",
            "story": "Why do you recognise this person?",
            "sent": "Completion time",
            "standards": "Standards",
            "nominator": "Name",
        },
        ("Email",),
    ),
    "Typeform": (
        {
            "#": "abcdef",
            "Who made your day?": "Ada",
            "Where does he or she work?": "Mill",
            "Care": "Care",
            "Craft": "",
            "And *why*?": STORY,
            "How can we reach you by phone?": "07797 712345",
            "Response Type": "completed",
            "Start Date (UTC)": "2024-11-08 15:00:00",
            "Stage Date (UTC)": "",
            "Submit Date (UTC)": "2024-11-08 15:04:05",
            "Network ID": "ff00",
            "Tags": "",
            "Ending": "Default",
        },
        {
            "person": "Who made your day?",
            "business": "Where does he or she work?",
            "story": "And *why*?",
            "sent": "Submit Date (UTC)",
            "standards": "Care+Craft",
        },
        ("How can we reach you by phone?",),
    ),
    "Jotform": (
        {
            "Submission Date": "Nov 8, 2024",
            "First Name": "Ada",
            "Last Name": "L.",
            "Place of work": "Mill",
            "Parish": "Mill Quarter",
            "Job title": "Baker",
            "Your story": STORY,
            "E-mail": "a@example.org",
            "Street Address": "1 High Street",
            "Submission ID": "612345678901234567",
            "Submission IP": "127.0.0.1",
            "Flow Status": "",
        },
        {
            "person": "First Name+Last Name",
            "business": "Place of work",
            "story": "Your story",
            "sent": "Submission Date",
            "role": "Job title",
            "place": "Parish",
        },
        ("E-mail", "Street Address"),
    ),
    "Portuguese": (
        {
            "Carimbo de data/hora": "08/11/2024 15:04:05",
            "Quem quer nomear?": "Ada",
            "Onde trabalha essa pessoa?": "Mill",
            "O que aconteceu?": STORY,
            "Quando foi?": "08/11/2024",
            "O seu nome": "Lou",
            "Telemóvel": "07797 712345",
        },
        {
            "person": "Quem quer nomear?",
            "business": "Onde trabalha essa pessoa?",
            "story": "O que aconteceu?",
            "date": "Quando foi?",
            "sent": "Carimbo de data/hora",
            "nominator": "O seu nome",
        },
        ("Telemóvel",),
    ),
    "French": (
        {
            "Horodateur": "08/11/2024 15:04:05",
            "Qui nommez-vous ?": "Ada",
            "Où travaille cette personne ?": "Mill",
            "Pourquoi ?": STORY,
            "Quel jour ?": "08/11/2024",
            "Votre nom": "Lou",
            "Adresse e-mail": "a@example.org",
        },
        {
            "person": "Qui nommez-vous ?",
            "business": "Où travaille cette personne ?",
            "story": "Pourquoi ?",
            "date": "Quel jour ?",
            "sent": "Horodateur",
            "nominator": "Votre nom",
        },
        ("Adresse e-mail",),
    ),
    "Polish": (
        {
            "Sygnatura czasowa": "08/11/2024 15:04:05",
            "Kogo nominujesz?": "Ada",
            "Gdzie pracuje ta osoba?": "Mill",
            "Co się stało?": STORY,
            "Kiedy?": "08/11/2024",
            "Twoje imię": "Lou",
            "Numer telefonu": "07797 712345",
        },
        {
            "person": "Kogo nominujesz?",
            "business": "Gdzie pracuje ta osoba?",
            "story": "Co się stało?",
            "date": "Kiedy?",
            "sent": "Sygnatura czasowa",
            "nominator": "Twoje imię",
        },
        ("Numer telefonu",),
    ),
}


@pytest.mark.parametrize("name", FORMS)
def test_forms(name: str) -> None:
    """Each column finds its place, those with contact details are left out, the service's own not used."""
    cells, columns, left_out = FORMS[name]
    assert guess(**cells) == (
        {field: tuple(headings.split("+")) for field, headings in columns.items()},
        left_out,
    )


def test_by_contents() -> None:
    """Where headings tell nothing: known names, the longest texts, and contact details by themselves."""
    columns, left_out = guess(
        A="Mill Bakery", B="Ada L.", C=STORY, D="07797 712345", E="a@example.org, b@example.org"
    )
    assert columns == {"person": ("B",), "business": ("A",), "story": ("C",)}
    assert left_out == ("D", "E")


def test_a_heading_that_only_sounds_so() -> None:
    """What stands below it overrules it."""
    columns, left_out = guess(
        **{"Tell us about the day": STORY, "How did they address your worries?": STORY + "!"}
    )
    assert columns == {"story": ("How did they address your worries?",)}
    assert left_out == ()


@pytest.mark.parametrize("order", ["day-first", "month-first", None])
def test_kept_for_next_time(order: DayOrder | None) -> None:
    """A mapping is read back as it was written."""
    mapping = ColumnMapping(
        {"story": ("What: happened? #1",), "person": ("First Name", "no")},
        ("E-mail",),
        order,
        "email",
    )
    assert read_mapping(write_mapping(mapping)) == mapping


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("columns: {stroy: Why?}", "There is no field “stroy”. Did you mean “story”?"),
        ("columns: [a]", "Under “columns” stands"),
        ("colums: {}", "Under “columns” stands"),
        ("columns: {story: {a: b}}", "“story” is a heading"),
        ("columns: {story: Why?}\ndates: american", "“dates” is day-first or month-first."),
        ("columns: {story: Why?}\nsource: pigeon", "“source” is one of facebook"),
        ("columns: {story: &a Why?}", "Line 1: "),
        ("columns: {", "Line "),
    ],
)
def test_a_mapping_with_mistakes(text: str, why: str) -> None:
    """Is refused with the remedy."""
    with pytest.raises(MappingError, match=why.replace("?", r"\?")):
        read_mapping(text.encode())
