"""Odd values in any place are read, told or refused: never a traceback, and never a day that nobody gave."""

from __future__ import annotations

import json
from datetime import UTC, date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wall_of_fame.cli.wall import main
from wall_of_fame.editing.importing.dates import DayFormat, find_day_format
from wall_of_fame.editing.importing.mail.submissions import read_mail
from wall_of_fame.text.days.written_days import COUNTED_FROM

STORY = "She kept the last loaf for my father and carried it through the rain to our door."
VALUES = (
    "NaN",
    "Infinity",
    "-Infinity",
    "1e400",
    "-1e400",
    "1e308",
    "9" * 30,
    "9" * 5000,
    "-1",
    "0",
    "null",
    "true",
    "[]",
    "{}",
    '""',
    "[[[]]]",
    '"\\ud800"',
    '"\\udc00 and more"',
    '"\\u0000"',
    '"0000-00-00"',
    '"9999-12-31T23:59:59Z"',
    '"0001-01-01T00:00:00+14:00"',
    '{"first": null, "last": [1]}',
    '{"year": 1e400, "month": 0, "day": -1}',
    "1731060000000",
    '{"labels": [1, null]}',
    '[null, 1, "x", {}]',
)


ODD = "an odd value"
FORMS = (
    [{"Nominee": ODD, "Why?": STORY, "When?": ODD, "Else?": ODD, "head ODD": "x", "createdAt": ODD}],
    {
        "data": {
            "createdAt": ODD,
            "fields": [
                {"label": "Why?", "value": STORY},
                {"label": ODD, "value": ODD, "options": ODD},
                ODD,
                {"label": "Which?", "value": [ODD], "options": [{"id": ODD, "text": ODD}]},
            ],
        }
    },
    {
        "form_response": {
            "submitted_at": ODD,
            "definition": ODD,
            "hidden": ODD,
            "answers": [
                {"type": "text", "text": STORY, "field": {"id": ODD}},
                ODD,
                {"field": ODD, "answer": ODD},
            ],
        }
    },
    {
        "answers": {
            "1": {"text": "Why?", "answer": STORY},
            "2": {"text": ODD, "answer": ODD},
            "3": ODD,
            "4": {"textAnswers": ODD},
        }
    },
    [
        {
            "ordered_human_fields": [{"title": "Why?", "value": STORY}, ODD, {"title": ODD, "value": ODD}],
            "created_at": ODD,
            "data": ODD,
        }
    ],
    [{"human_fields": ODD, "data": {"Why?": STORY}}],
    {
        "group_posts_v2": [
            {"timestamp": ODD, "title": ODD, "data": [{"post": STORY}, ODD], "attachments": ODD},
            ODD,
        ]
    },
    {
        "group_posts_v2": [
            {
                "timestamp": 1731060000,
                "data": [{"post": STORY}],
                "attachments": [{"data": [{"media": {"uri": ODD}}, ODD, {"external_context": ODD}]}, ODD],
            }
        ]
    },
    [
        {
            "body": f"### Why?\n\n{STORY}\n\n### Who?\n\nJo",
            "title": ODD,
            "html_url": ODD,
            "created_at": ODD,
            "pull_request": ODD,
        },
        ODD,
    ],
)


@pytest.mark.parametrize("value", VALUES, ids=lambda value: value[:12])
def test_in_json(value: str, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """As an answer, a heading, a time, in every service's form, and in Facebook's download."""
    for number, form in enumerate(FORMS):
        text = json.dumps(form).replace(json.dumps(ODD), value).replace("ODD", value.strip('"')[:20])
        (project / f"{number}.json").write_text(text, encoding="utf-8")
        assert main(["import", f"{number}.json", "--yes", "--format", "json"]) in {0, 1, 2}
        capsys.readouterr().out.encode()


@pytest.mark.parametrize(
    "day",
    [
        "Mon, 1 Jan 0001 00:00:00 +1400",
        "Fri, 31 Dec 9999 23:59:59 -1200",
        "Fri, 8 Nov 2024 10:04:00 +9999",
        "x",
        "8",
        "",
    ],
)
def test_days_of_messages(day: str) -> None:
    """At the ends of the calendar there is no day, and no error."""
    head = f"From: Lou <a@example.org>\nDate: {day}\nSubject: \ud800 x\n\n{STORY}\n"
    [submission] = read_mail([head.encode("utf-8", "surrogatepass")], UTC)
    assert not submission.fault
    assert submission.get("sent") in {"", "2024-11-08", "2024-11-04", "2024-11-12", "2000-12-31"}


@pytest.mark.parametrize(
    "cell",
    [
        ",1731060000.",
        "1731060000",
        " 1731060000 ",
        ".1731060000",
        "".join(chr(ord(digit) + 0xFEE0) for digit in "1731060000"),
        "١٧٣١٠٦٠٠٠٠",
        "1999999999",
        "99999",
        "0000-00-00",
        "8²/11/2024",
        "2024-11-08 25:61 GMT+99:99",
        "0001-01-01 00:00 +1400",
        "9999-12-31 23:59 -1200",
        "00/00/0000",
        "1e400",
        "NaN",
        "\x00",
        "12:00",
        "1731060000000",
    ],
)
def test_odd_days(cell: str) -> None:
    """Are a day, or quoted."""
    for near in (None, date(2024, 11, 23), date(1, 1, 1), date(9999, 12, 31)):
        day = DayFormat().read(cell, near)
        assert day.iso[:4] in {"", "2024", "2033", *(day.iso[:4] if day.remark else "",)}
        DayFormat().read_sent(cell, near or date(2024, 11, 23))
    find_day_format([cell, cell], COUNTED_FROM)
    if "1731060000" in cell and len(cell.strip(" .,")) == 10:
        assert DayFormat().read(cell).iso == "2024-11-08"


@given(st.text(max_size=40), st.dates())
def test_any_day(cell: str, near: date) -> None:
    """Any text at all is a day or none."""
    DayFormat(zone=UTC, written_zone=UTC).read(cell, near)
    DayFormat().read_sent(cell, near)
    find_day_format([cell], COUNTED_FROM, sent=[near])


@given(
    st.from_regex(
        r"[0-9]{1,4}[-/. ,][0-9A-Za-z]{1,9}[-/. ,][0-9]{1,5}( [0-9]{1,2}:[0-9]{2} ?[+-]?[0-9]{0,4})?",
        fullmatch=True,
    ),
    st.dates(),
)
def test_whatever_is_written_like_a_day(cell: str, near: date) -> None:
    """Also where the calendar ends."""
    DayFormat(zone=UTC, written_zone=UTC).read(cell, near)
    DayFormat().read_sent(cell, near)
