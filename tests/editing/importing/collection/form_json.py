"""JSON of form services: Tally, Typeform, Formspree, Netlify, Jotform."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tests.editing.importing.collection.answers import MAIL, expect_all, make_answers
from tests.editing.importing.collection.export import Expected
from tests.editing.importing.collection.people import QUESTIONS, Told, told


def tally_webhook(language: str) -> Any:
    """The JSON that Tally sends for each answer, in a list."""
    questions = QUESTIONS[language]
    events = []
    for number, nomination in enumerate(told(language), 1):
        answers = make_answers(language, nomination, "%Y-%m-%d")
        options = [{"id": f"o{at}", "text": text} for at, text in enumerate(("Care", "Craft", "Candour"))]
        chosen = [option["id"] for option in options if option["text"] in nomination.ticked]
        fields = [
            {"key": f"question_{key}", "label": questions[key], "type": "INPUT_TEXT", "value": answers[key]}
            for key in ("who", "where", "on", "story", "sender", "names_sender", "consent", "adult")
        ]
        fields.append(
            {
                "key": "question_t",
                "label": questions["ticked"],
                "type": "CHECKBOXES",
                "value": chosen,
                "options": options,
            }
        )
        fields += [
            {
                "key": f"question_t_{at}",
                "label": f"{questions['ticked']} ({option['text']})",
                "type": "CHECKBOXES",
                "value": option["id"] in chosen,
            }
            for at, option in enumerate(options)
        ]
        event = {
            "eventId": f"e{number}",
            "eventType": "FORM_RESPONSE",
            "createdAt": nomination.sent.isoformat() + ".000Z",
        }
        events.append(
            event
            | {
                "data": {
                    "responseId": f"r{number}",
                    "formName": "Wall",
                    "createdAt": event["createdAt"],
                    "fields": fields,
                }
            }
        )
    return events


def typeform_webhook(language: str) -> Any:
    """The JSON that Typeform sends for each answer, in a list."""
    questions = QUESTIONS[language]
    events = []
    keys = ("who", "where", "on", "story", "sender", "names_sender", "consent", "adult")
    for nomination in told(language):
        answers = make_answers(language, nomination, "%Y-%m-%d")
        definition = [{"id": key, "title": questions[key], "type": "short_text"} for key in (*keys, "ticked")]
        given = [
            {"type": "text", "text": answers[key], "field": {"id": key, "type": "short_text"}} for key in keys
        ]
        given.append(
            {
                "type": "choices",
                "choices": {"labels": list(nomination.ticked)},
                "field": {"id": "ticked", "type": "multiple_choice"},
            }
        )
        form = {
            "form_id": "f",
            "submitted_at": nomination.sent.isoformat() + "Z",
            "definition": {"fields": definition},
            "answers": given,
        }
        events.append({"event_type": "form_response", "form_response": form})
    return events


NAMES = {
    "who": "nominee", "where": "business", "on": "date", "story": "story", "ticked": "standards", "sender": "your_name",
    "names_sender": "show_your_name", "consent": "consent", "adult": "over_18", "mail": "email",
}  # fmt: skip


def expect_by_name() -> tuple[Expected, ...]:
    """What must come of the fields of a web page, which have names instead of questions."""
    rows = []
    for nomination, row in zip(told("en"), expect_all("en"), strict=True):
        adult = "No" if nomination.who.startswith("Zuzanna") else "Yes"
        rows.append(replace(row, remarked=("“consent”: “Yes”", f"“over_18”: “{adult}”")))
    return tuple(rows)


def by_name(nomination: Told) -> dict[str, Any]:
    """The answers by the names of the fields."""
    answers = make_answers("en", nomination, "%Y-%m-%d")
    return {name: answers[key] for key, name in NAMES.items()}


def formspree() -> Any:
    """The JSON of the export: the fields' names, and the submissions with `_date`."""
    submissions = [
        {"_date": nomination.sent.isoformat() + "+00:00", **by_name(nomination)} for nomination in told("en")
    ]
    return {"fields": [*NAMES.values()], "submissions": submissions}


def netlify() -> Any:
    """The API's list of submissions."""
    return [
        {
            "number": number, "title": "", "email": MAIL, "name": nomination.sender, "first_name": "Lou", "last_name": "Martin",
            "company": "", "summary": nomination.story[:40], "body": nomination.story, "created_at": nomination.sent.isoformat() + ".000Z",
            "data": {**by_name(nomination), "ip": "203.0.113.7", "user_agent": "Mozilla/5.0", "referrer": "https://example.org/"},
            "ordered_human_fields": [
                {"title": name.replace("_", " ").capitalize(), "name": name, "value": value} for name, value in by_name(nomination).items()
            ],
            "id": f"5f{number}", "form_id": "form", "form_name": "nominate", "site_url": "https://example.org",
        }
        for number, nomination in enumerate(told("en"), 1)
    ]  # fmt: skip


def jotform_api() -> Any:
    """The API's content: answers by the number of their question."""
    questions = QUESTIONS["en"]
    content = []
    for nomination in told("en"):
        answers = make_answers("en", nomination, "%Y-%m-%d")
        fields = {
            str(at): {
                "name": key,
                "order": str(at),
                "text": questions[key],
                "type": "control_textbox",
                "answer": answers[key],
            }
            for at, key in enumerate(
                ("who", "where", "on", "story", "sender", "names_sender", "consent", "adult"), 3
            )
        }
        fields["20"] = {
            "name": "ticked",
            "text": questions["ticked"],
            "type": "control_checkbox",
            "answer": list(nomination.ticked),
        }
        content.append(
            {
                "id": "1",
                "form_id": "2",
                "created_at": nomination.sent.strftime("%Y-%m-%d %H:%M:%S"),
                "answers": fields,
            }
        )
    return {"responseCode": 200, "message": "success", "content": content}
