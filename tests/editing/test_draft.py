"""Drafts are read back as they were written; ids are ids."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wall_of_fame.editing.draft import DraftError, NominationDraft, list_drafts, read_draft, write_draft
from wall_of_fame.editing.inbox import keep
from wall_of_fame.limits import ID_CHARACTERS
from wall_of_fame.records import Person, validate
from wall_of_fame.text.ids import all_readings, as_id, is_device, propose_id

WHOLE = NominationDraft(
    people=["maria-d", "João F."],
    business="Ropewalk Café",
    standards={"listening": "remembered: how she takes it", "service": ""},
    date="2026-11-08",
    text="She remembered: how she takes it.\n\nThank you.",
    about_person={"role": "Barista", "consent": {"name": "2026-11-09"}},
    about_business={"place": "harbour", "sector": "Cafés"},
    photo="maria.jpg",
    approved={"by": "jcx", "on": "2026-11-10"},
    rest={"source": "email", "internal": "true"},
    remarks=["Taken out: a telephone number."],
)


@pytest.mark.parametrize("draft", [WHOLE, NominationDraft(), NominationDraft(people=["Ana"])])
def test_read_back(draft: NominationDraft, tmp_path: Path) -> None:
    """Whole or almost empty."""
    file = tmp_path / "draft.md"
    file.write_bytes(write_draft(draft))
    assert read_draft(file) == draft
    assert list(list_drafts(tmp_path)) == [file]


@pytest.mark.parametrize("text", ["", "no fields", "---\nperson: [\n---\n", "---\na: &x 1\nb: *x\n---\n"])
def test_what_is_no_draft_is_refused(text: str, tmp_path: Path) -> None:
    """With file, line and column."""
    file = tmp_path / "draft.md"
    file.write_text(text)
    with pytest.raises(DraftError, match=r"draft\.md:\d+:\d+: \S"):
        read_draft(file)


@pytest.mark.parametrize(("name", "more", "proposed"), [("Con", "Mill", "con-mill"), ("Aux", "", "aux-2")])
def test_no_id_is_the_name_of_a_device(name: str, more: str, proposed: str) -> None:
    """On Windows no file could have it, though Con is somebody's name."""
    assert propose_id(name, set(), more) == proposed


@given(
    st.text(max_size=150), st.sets(st.sampled_from(["a", "a-b", "record", "record-2"])), st.text(max_size=20)
)
def test_ids(name: str, taken: set[str], more: str) -> None:
    """Whatever the name, its id is a valid one that is not taken."""
    proposed = propose_id(name, taken, more)
    assert proposed not in taken
    assert not is_device(proposed)
    assert len(proposed) <= ID_CHARACTERS
    record = validate(Person, {"name": "x", "consent": {}, "business": proposed})
    assert isinstance(record, Person)


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Maria D.", "maria-d"), ("Żółta Łódź", "zolta-lodz"), ("李小龙", "li-xiao-long"), ("🎉", "")],
)
def test_as_id(name: str, expected: str) -> None:
    """In plain Latin letters, whatever the script."""
    assert as_id(name) == expected


def test_an_answer_more_does_not_make_a_draft_a_new_one(tmp_path: Path) -> None:
    """It is kept with the time since which it waits, so that the report tells for how long."""
    file = tmp_path / "inbox" / "a.md"
    file.parent.mkdir()
    file.write_bytes(write_draft(NominationDraft(people=["Ann"])))
    os.utime(file, (1_000_000_000, 1_000_000_000))
    assert keep(NominationDraft(people=["Ann"], business="Here"), tmp_path, file) == file
    assert file.stat().st_mtime == 1_000_000_000
    assert "business: Here" in file.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "lang", "read"),
    [
        ("Jörg Müßig", "de", "joerg-muessig"),
        ("Jörg Müßig", "", "jorg-mussig"),
        ("Jörg", "sv", "jorg"),
        ("Åse Bjørn", "nb", "aase-bjoern"),
        ("Åse", "sv", "ase"),
        ("Ігор Гнатюк", "uk", "ihor-hnatiuk"),  # noqa: RUF001 - meant
        ("Игорь", "ru", "igor"),
        ("Υβόννη", "el", "yvonni"),
        ("山田 花子", "ja", ""),
        ("やまだ", "ja", "yamada"),
        ("山田", "zh", "shan-tian"),
    ],
)
def test_an_id_is_read_as_the_language_reads(name: str, lang: str, read: str) -> None:
    """Where its reading cannot be told from the signs, none is proposed."""
    assert as_id(name, lang) == read
    assert propose_id(name, set(), fallback="person", lang=lang) == (read or "person")
    if lang != "ja" and lang:
        assert read in all_readings(name) or as_id(name) == read
