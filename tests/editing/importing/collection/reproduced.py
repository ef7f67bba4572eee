"""Exports in which something went wrong once: a name that became public, a story cut short, a lost answer."""

from __future__ import annotations

import json
from collections.abc import Iterator

from tests.editing.importing.collection.answers import as_csv
from tests.editing.importing.collection.export import Expected, Export
from tests.editing.importing.collection.letters import message

_STORY = "She kept the last loaf for my father and carried it through the rain to our door."
_NEVER = ("Lou", "Martin", "Emma", "example.org")

# A line in the midst of a story that reads like a signature, a footer, a greeting, a button.
_LINES = (
    "Thank you!\nAnna is the best there is.", "Sent from heaven, she was.", "This message is to thank her for it.",
    "On the card my mother wrote:", "--\nThen she came back and sat with us for an hour.", "142", "Share", "Newest",
    "I was helped by her and 3 others", "Confidentiality mattered to her.",
)  # fmt: skip
_SIGNED = (
    "Lou", "Thanks, Lou", "Kind regards Lou Martin", "– Lou Martin", "Nominated by: Lou Martin", "Love Lou xx", "Cordialement\nLou",
    "LG Lou", "Beijinhos, Lou", "Pozdrawiam\nLou Martin", "Sent from my iPhone",
)  # fmt: skip
_SENDERS = (
    "Your name", "Nominated by", "Who are you?", "Name of the person completing this form", "Quel est votre nom ?", "Wer sind Sie?",
    "Wie heißen Sie?", "Quem é você?", "Zgłoszone przez", "Twoje imię i nazwisko", "your_name",
)  # fmt: skip


def _row(story: str, *remarked: str, **fields: object) -> tuple[Expected, ...]:
    return (Expected({"text": story, **fields}, remarked, _NEVER),)


def exports() -> Iterator[Export]:
    """All of them."""
    yield from _texts()
    for number, question in enumerate(_SENDERS):
        rows = [["Who made your day?", "What happened?", question], ["Zuzanna K.", _STORY, "Lou Martin"]]
        yield Export(
            f"sender-{number}.csv", as_csv(rows), _row(_STORY, people=["Zuzanna K."], nominator=None)
        )
    rows = [["Nominee", "Where?", "Why?", "Stay anonymous?", "Over 18?", "Agrees?", "Your name"]]
    rows += [["Maria e Silva", "Mil Bakery", _STORY, "Yes", "17", "asked, waiting", "Lou Martin"]]
    remarked = (
        "one name, or several",
        "Did you mean Mill Bakery (mill-bakery)",
        "“17”",
        "“asked, waiting”",
        "“Yes",
    )
    yield Export(
        "doubts-all.csv",
        as_csv(rows),
        _row(_STORY, *remarked, people=["Maria e Silva"], business="Mil Bakery", nominator=None),
    )
    fields = [{"label": "Nominee", "value": "Jo"}, {"label": "Why?", "value": _STORY}]
    fields += [{"label": "Else?", "value": words} for words in ("first", "second")]
    tally = {"data": {"fields": fields}}
    yield Export(
        "twice-titles.json", json.dumps(tally).encode(), _row(_STORY, "“first”", "“second”", people=["Jo"])
    )
    body = f"### Who was it?\n\nJo\n\n### What did they do?\n\n{_STORY}\n\n---\n\nTwice.\n"
    yield Export("dashes-body.md", body.encode(), _row(f"{_STORY}\n\n---\n\nTwice.", people=["Jo"]))


def _texts() -> Iterator[Export]:
    for number, line in enumerate(_LINES):
        story = f"{_STORY}\n\n{line}\n\nAnd she sang."
        yield Export(f"whole-{number}.eml", message(f"{story}\n\nKind regards,\nLou\n"), _row(story))
        post = f"Lou Martin\n8 November · \n{story}\nAll reactions:\n142\nLike\nComment\nShare\nEmma Stone\nYes!\nLike · Reply · 2d\n"
        yield Export(f"post-{number}.txt", post.encode(), _row(story, date="2024-11-08"))
    for number, signed in enumerate(_SIGNED):
        text = f"{_STORY}\n\n{signed}\n"
        yield Export(f"signed-{number}.eml", message(text, "Nomination from Lou"), _row(_STORY))
        yield Export(f"signed-{number}.txt", text.encode(), _row(_STORY))
        yield Export(
            f"signed-{number}.csv", as_csv([["Nominee", "Why?"], ["Jo", text]]), _row(_STORY, people=["Jo"])
        )
