"""Tables of services that write headings as one word, put addresses beside names, or ask for the month."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.editing.importing.collection.answers import as_csv
from wall_of_fame.cli.wall import main
from wall_of_fame.editing.draft import NominationDraft, list_drafts, read_draft

STORY = "She carried the flour up the steps when the lift had failed."
NOTION = "https://www.notion.so/Mill-Bakery-1f2e3d4c5b6a"
TABLES = {
    "cognito": [
        ["NominationForm_Id", "NomineeName_First", "NomineeName_Last", "Business", "WhenDidItHappen",
         "TellUsWhatHappened", "YourName_First", "YourName_Last", "Entry_DateSubmitted"],
        ["1", "Ada", "L.", "Mill Bakery", "11/22/2024", STORY, "Lou", "Martin", "11/23/2024 10:06 AM"],
    ],
    "airtable": [
        ["Name", "Nominee", "Business (from Businesses)", "Month", "Story", "Created"],
        ["NOM-0001", "Ada L.", "Mill Bakery", "November 2024", STORY, "12/22/2024 3:04pm"],
    ],
    "notion": [
        ["Nominee", "Business", "Created time", "Date", "Story"],
        ["Ada L.", f"Mill Bakery ({NOTION})", "November 23, 2024 10:04 AM", "November 22, 2024", STORY],
    ],
    "zoho": [
        ["Nominee Name", "Company", "Incident Date", "Description", "Submitted By", "Added Time",
         "IP Address"],
        ["Ada L.", "Mill Bakery", "22-Nov-2024", STORY, "Lou Martin", "23-Nov-2024 10:04:31", "203.0.113.9"],
    ],
    "wufoo": [
        ["Entry Id", "Who made your day?", "Where do they work?", "Which day?", "What did they do?",
         "Your name", "Date Created"],
        ["12", "Ada L.", "Mill Bakery", "2024-11-22", STORY, "Lou Martin", "2024-11-23 10:04:00"],
    ],
}  # fmt: skip


def imported(project: Path, service: str) -> NominationDraft:
    """The draft of the service's table."""
    (project / f"{service}.csv").write_bytes(as_csv(TABLES[service]))
    assert main(["import", f"{service}.csv", "--yes"]) == 0
    [draft] = list_drafts(project / "inbox")
    return read_draft(draft)


@pytest.mark.parametrize("service", TABLES)
def test_every_cell_ends_where_it_belongs(service: str, project: Path) -> None:
    """Nominee, business, day and story are found; nothing of the sender is left."""
    draft = imported(project, service)
    assert (draft.people, draft.business, draft.text) == (["ada-l"], "mill-bakery", STORY)
    assert draft.date == ("2024-11" if service == "airtable" else "2024-11-22")
    everything = str(draft)
    assert "Martin" not in everything
    assert "203.0.113.9" not in everything


def test_an_address_beside_a_name_is_told(project: Path) -> None:
    """It is no part of the name, and is not dropped."""
    assert any(NOTION in remark for remark in imported(project, "notion").remarks)
