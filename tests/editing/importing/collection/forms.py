"""Tables of form services: Google, Microsoft, SurveyMonkey, Jotform, Typeform, Formspree, Netlify, Tally."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from openpyxl import Workbook

from tests.editing.importing.collection.export import Expected, Export, usual
from tests.editing.importing.collection.people import QUESTIONS, YES_AND_NO, Told, told

MAIL = "lou.m@example.org"
PHONE = "07797 712345"
ENCODINGS = {"en": "cp1252", "fr": "mac_roman", "de": "cp1252", "pt": "cp1252", "pl": "utf-8-sig"}


def as_csv(rows: Sequence[Sequence[Any]], delimiter: str = ",", encoding: str = "utf-8") -> bytes:
    """The rows as CSV."""
    written = io.StringIO()
    csv.writer(written, delimiter=delimiter).writerows(rows)
    return written.getvalue().encode(encoding)


def as_xlsx(rows: Sequence[Sequence[Any]]) -> bytes:
    """The rows as a workbook, with days as days."""
    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None
    for row in rows:
        sheet.append([cell if cell != "" else None for cell in row])
    written = io.BytesIO()
    workbook.save(written)
    return written.getvalue()


def _answers(language: str, one: Told, day: str = "%d/%m/%Y", joint: str = ", ") -> dict[str, Any]:
    """What was typed into each question."""
    yes, no = YES_AND_NO[language]
    return {
        "mail": MAIL,
        "who": one.who,
        "where": one.where,
        "on": one.on.strftime(day),
        "story": one.story,
        "ticked": joint.join(one.ticked),
        "sender": one.sender,
        "names_sender": yes if one.names_sender else no,
        "consent": yes,
        "adult": no if one.who.startswith("Zuzanna") else yes,
        "tel": PHONE,
    }


def _expected(language: str, one: Told) -> Expected:
    yes, no = YES_AND_NO[language]
    questions = QUESTIONS[language]
    adult = no if one.who.startswith("Zuzanna") else yes
    expected = usual(
        one,
        remarked=(f"“{questions['consent']}”: “{yes}”", f"“{questions['adult']}”: “{adult}”"),
        never=(MAIL, PHONE) if one.names_sender else (MAIL, PHONE, one.sender),
        nominator=one.sender if one.names_sender else None,
        source="form",
    )
    return expected


def _expected_all(language: str) -> tuple[Expected, ...]:
    return tuple(_expected(language, one) for one in told(language))


def google(language: str, day: str = "%d/%m/%Y") -> list[list[Any]]:
    """The linked sheet of a Google form."""
    questions = QUESTIONS[language]
    keys = [
        "mail",
        "who",
        "where",
        "on",
        "story",
        "ticked",
        "sender",
        "names_sender",
        "consent",
        "adult",
        "tel",
    ]
    rows = [[questions["sent"], *(questions[key] for key in keys)]]
    for one in told(language):
        answers = _answers(language, one, day)
        sent = one.sent.strftime(
            f"{day} %H:%M:%S" if "%d/%m" in day or "%m/%d" in day else "%Y/%m/%d %I:%M:%S %p GMT"
        )
        rows.append([sent, *(answers[key] for key in keys)])
    return rows


_MICROSOFT = {
    "en": ("ID", "Start time", "Completion time", "Email", "Name"),
    "fr": ("ID", "Heure de début", "Heure de fin", "Adresse de messagerie", "Nom"),
    "de": ("ID", "Startzeit", "Fertigstellungszeit", "E-Mail", "Name"),
    "pt": ("ID", "Hora de início", "Hora de conclusão", "Email", "Nome"),
    "pl": ("ID", "Godzina rozpoczęcia", "Godzina ukończenia", "Adres e-mail", "Imię i nazwisko"),
}


def microsoft(language: str) -> list[list[Any]]:
    """The workbook of a Microsoft form: the sender's name stands in a column of its own."""
    questions = QUESTIONS[language]
    keys = ["who", "where", "on", "story", "ticked", "names_sender", "consent", "adult", "tel"]
    rows: list[list[Any]] = [[*_MICROSOFT[language], *(questions[key] for key in keys)]]
    for number, one in enumerate(told(language), 1):
        answers = _answers(language, one, joint=";") | {"on": one.on}
        rows.append([number, one.sent, one.sent, MAIL, one.sender, *(answers[key] for key in keys)])
    return rows


_SURVEY = {
    "en": ("Respondent ID", "Collector ID", "Start Date", "End Date", "IP Address", "Email Address", "First Name", "Last Name", "Custom Data 1"),
    "fr": ("ID du répondant", "ID du collecteur", "Date de début", "Date de fin", "Adresse IP", "Adresse e-mail", "Prénom", "Nom de famille", "Custom Data 1"),
    "de": ("Befragten-ID", "Sammler-ID", "Startdatum", "Enddatum", "IP-Adresse", "E-Mail-Adresse", "Vorname", "Nachname", "Custom Data 1"),
    "pt": ("ID do respondente", "ID do coletor", "Data de início", "Data de término", "Endereço IP", "Endereço de email", "Nome", "Sobrenome", "Custom Data 1"),
    "pl": ("ID respondenta", "ID kolektora", "Data rozpoczęcia", "Data zakończenia", "Adres IP", "Adres e-mail", "Imię", "Nazwisko", "Custom Data 1"),
}  # fmt: skip
_RESPONSE = {
    "en": ("Response", "Open-Ended Response"), "fr": ("Réponse", "Réponse ouverte"), "de": ("Antwort", "Offene Antwort"),
    "pt": ("Resposta", "Resposta aberta"), "pl": ("Odpowiedź", "Odpowiedź otwarta"),
}  # fmt: skip


def surveymonkey(language: str) -> list[list[Any]]:
    """“All responses data”, expanded: two rows of headings, a column for each option."""
    questions = QUESTIONS[language]
    one_answer, open_ended = _RESPONSE[language]
    first = [*_SURVEY[language], questions["who"], questions["where"], questions["on"], questions["story"]]
    first += [
        questions["ticked"],
        "",
        "",
        questions["names_sender"],
        questions["consent"],
        questions["adult"],
    ]
    second = ["" for _ in _SURVEY[language]]
    second += [open_ended] * 4 + ["Care", "Craft", "Candour", one_answer, one_answer, one_answer]
    rows: list[list[Any]] = [first, second]
    for number, one in enumerate(told(language), 1):
        answers = _answers(language, one, "%m/%d/%Y")
        name, _, surname = one.sender.partition(" ")
        sent = one.sent.strftime("%m/%d/%Y %I:%M:%S %p")
        ticks = [tick if tick in one.ticked else "" for tick in ("Care", "Craft", "Candour")]
        rows.append(
            [
                f"11823456789{number}", "41234567", sent, sent, "203.0.113.7", MAIL, name, surname, "",
                answers["who"], answers["where"], answers["on"], answers["story"], *ticks,
                answers["names_sender"], answers["consent"], answers["adult"],
            ]
        )  # fmt: skip
    return rows


def jotform(language: str) -> list[list[Any]]:
    """The table of submissions: ticks one a line, uploads as addresses, metadata at the end."""
    questions = QUESTIONS[language]
    keys = ["who", "where", "on", "story", "ticked", "sender", "names_sender", "consent", "adult", "mail"]
    rows: list[list[Any]] = [
        [
            "Submission Date",
            *(questions[key] for key in keys),
            "Photo",
            "Submission IP",
            "Submission ID",
            "Last Update Date",
        ]
    ]
    for number, one in enumerate(told(language), 1):
        answers = _answers(language, one, joint="\n")
        upload = f"https://files.example.com/uploads/form/{number}/photo.jpg"
        rows.append(
            [
                one.sent.strftime("%b %d, %Y"),
                *(answers[key] for key in keys),
                upload,
                "203.0.113.7",
                f"6123{number}",
                "",
            ]
        )
    return rows


def typeform(language: str) -> list[list[Any]]:
    """The results: a column for each option, 1 and 0 for yes and no, metadata at the end."""
    questions = QUESTIONS[language]
    rows: list[list[Any]] = [
        [
            "#", questions["who"], questions["where"], questions["on"], "Care", "Craft", "Candour", questions["story"],
            questions["sender"], questions["names_sender"], questions["consent"], questions["adult"],
            "Response Type", "Start Date (UTC)", "Stage Date (UTC)", "Submit Date (UTC)", "Network ID", "Tags", "Ending",
        ]
    ]  # fmt: skip
    for number, one in enumerate(told(language), 1):
        sent = one.sent.strftime("%Y-%m-%d %H:%M:%S")
        ticks = [tick if tick in one.ticked else "" for tick in ("Care", "Craft", "Candour")]
        adult = "0" if one.who.startswith("Zuzanna") else "1"
        rows.append(
            [
                f"a1b2c{number}", one.who, one.where, one.on.isoformat(), *ticks, one.story, one.sender,
                str(int(one.names_sender)), "1", adult, "completed", sent, "", sent, "ff00aa", "", "Default",
            ]
        )  # fmt: skip
    return rows


def _typeform_expected(language: str) -> tuple[Expected, ...]:
    questions = QUESTIONS[language]
    expected = []
    for one, row in zip(told(language), _expected_all(language), strict=True):
        adult = "0" if one.who.startswith("Zuzanna") else "1"
        expected.append(
            replace(row, remarked=(f"“{questions['consent']}”: “1”", f"“{questions['adult']}”: “{adult}”"))
        )
    return tuple(expected)


def tally(language: str) -> list[list[Any]]:
    """The CSV: a column with all ticks, and one for each of them with TRUE or FALSE."""
    questions = QUESTIONS[language]
    ticked = questions["ticked"]
    keys = ["who", "where", "on", "story", "ticked"]
    rows: list[list[Any]] = [
        [
            "Submission ID", "Respondent ID", "Submitted at", *(questions[key] for key in keys),
            f"{ticked} (Care)", f"{ticked} (Craft)", questions["sender"], questions["names_sender"],
            questions["consent"], questions["adult"],
        ]
    ]  # fmt: skip
    for number, one in enumerate(told(language), 1):
        answers = _answers(language, one, "%Y-%m-%d")
        boxes = [str(tick in one.ticked).upper() if one.ticked else "" for tick in ("Care", "Craft")]
        rows.append(
            [
                f"sub{number}", f"res{number}", one.sent.strftime("%Y-%m-%d %H:%M:%S"), *(answers[key] for key in keys),
                *boxes, answers["sender"], answers["names_sender"], answers["consent"], answers["adult"],
            ]
        )  # fmt: skip
    return rows


def tally_webhook(language: str) -> Any:
    """The JSON that Tally sends for each answer, in a list."""
    questions = QUESTIONS[language]
    events = []
    for number, one in enumerate(told(language), 1):
        answers = _answers(language, one, "%Y-%m-%d")
        options = [{"id": f"o{at}", "text": text} for at, text in enumerate(("Care", "Craft", "Candour"))]
        chosen = [option["id"] for option in options if option["text"] in one.ticked]
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
            "createdAt": one.sent.isoformat() + ".000Z",
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
    for one in told(language):
        answers = _answers(language, one, "%Y-%m-%d")
        definition = [{"id": key, "title": questions[key], "type": "short_text"} for key in (*keys, "ticked")]
        given = [
            {"type": "text", "text": answers[key], "field": {"id": key, "type": "short_text"}} for key in keys
        ]
        given.append(
            {
                "type": "choices",
                "choices": {"labels": list(one.ticked)},
                "field": {"id": "ticked", "type": "multiple_choice"},
            }
        )
        form = {
            "form_id": "f",
            "submitted_at": one.sent.isoformat() + "Z",
            "definition": {"fields": definition},
            "answers": given,
        }
        events.append({"event_type": "form_response", "form_response": form})
    return events


_NAMES = {
    "who": "nominee", "where": "business", "on": "date", "story": "story", "ticked": "standards", "sender": "your_name",
    "names_sender": "show_your_name", "consent": "consent", "adult": "over_18", "mail": "email",
}  # fmt: skip


def _by_name_expected() -> tuple[Expected, ...]:
    rows = []
    for one, row in zip(told("en"), _expected_all("en"), strict=True):
        adult = "No" if one.who.startswith("Zuzanna") else "Yes"
        rows.append(replace(row, remarked=("“consent”: “Yes”", f"“over_18”: “{adult}”")))
    return tuple(rows)


def _by_name(one: Told) -> dict[str, Any]:
    answers = _answers("en", one, "%Y-%m-%d")
    return {name: answers[key] for key, name in _NAMES.items()}


def formspree() -> Any:
    """The JSON of the export: the fields' names, and the submissions with `_date`."""
    submissions = [{"_date": one.sent.isoformat() + "+00:00", **_by_name(one)} for one in told("en")]
    return {"fields": [*_NAMES.values()], "submissions": submissions}


def netlify() -> Any:
    """The API's list of submissions."""
    return [
        {
            "number": number, "title": "", "email": MAIL, "name": one.sender, "first_name": "Lou", "last_name": "Martin",
            "company": "", "summary": one.story[:40], "body": one.story, "created_at": one.sent.isoformat() + ".000Z",
            "data": {**_by_name(one), "ip": "203.0.113.7", "user_agent": "Mozilla/5.0", "referrer": "https://example.org/"},
            "ordered_human_fields": [
                {"title": name.replace("_", " ").capitalize(), "name": name, "value": value} for name, value in _by_name(one).items()
            ],
            "id": f"5f{number}", "form_id": "form", "form_name": "nominate", "site_url": "https://example.org",
        }
        for number, one in enumerate(told("en"), 1)
    ]  # fmt: skip


def jotform_api() -> Any:
    """The API's content: answers by the number of their question."""
    questions = QUESTIONS["en"]
    content = []
    for one in told("en"):
        answers = _answers("en", one, "%Y-%m-%d")
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
            "answer": list(one.ticked),
        }
        content.append(
            {
                "id": "1",
                "form_id": "2",
                "created_at": one.sent.strftime("%Y-%m-%d %H:%M:%S"),
                "answers": fields,
            }
        )
    return {"responseCode": 200, "message": "success", "content": content}


def exports() -> Iterator[Export]:
    """All exports of form services."""
    for language in QUESTIONS:
        rows = _expected_all(language)
        sheet = google(language)
        yield Export(f"google-{language}.csv", as_csv(sheet), rows)
        yield Export(f"google-{language}-semicolons.csv", as_csv(sheet, ";", ENCODINGS[language]), rows)
        yield Export(f"google-{language}-utf-16.tsv", as_csv(sheet, "\t", "utf-16"), rows)
        yield Export(f"google-{language}.xlsx", as_xlsx(sheet), rows)
        yield Export(f"google-{language}-called.txt", as_csv(sheet, "\t", "utf-8-sig"), rows)
        yield Export(f"microsoft-{language}.xlsx", as_xlsx(microsoft(language)), rows)
        yield Export(f"microsoft-{language}.csv", as_csv(microsoft(language), ";", "utf-8-sig"), rows)
        yield Export(f"surveymonkey-{language}.csv", as_csv(surveymonkey(language)), rows)
        yield Export(f"surveymonkey-{language}.xlsx", as_xlsx(surveymonkey(language)), rows)
        photos = tuple(
            replace(
                row, remarked=(*row.remarked, f"https://files.example.com/uploads/form/{number}/photo.jpg")
            )
            for number, row in enumerate(rows, 1)
        )
        yield Export(f"jotform-{language}.csv", as_csv(jotform(language)), photos)
        yield Export(f"typeform-{language}.csv", as_csv(typeform(language)), _typeform_expected(language))
        yield Export(f"tally-{language}.csv", as_csv(tally(language)), rows)
        yield Export(f"tally-{language}.json", json.dumps(tally_webhook(language)).encode(), rows)
        yield Export(f"typeform-{language}.json", json.dumps(typeform_webhook(language)).encode(), rows)
    by_name = _by_name_expected()
    yield Export("formspree.json", json.dumps(formspree()).encode(), by_name)
    flat = formspree()["submissions"]
    yield Export("formspree.csv", as_csv([list(flat[0]), *(list(each.values()) for each in flat)]), by_name)
    human = tuple(
        replace(
            row,
            remarked=tuple(
                words.replace("“consent”", "“Consent”").replace("“over_18”", "“Over 18”")
                for words in row.remarked
            ),
        )
        for row in by_name
    )
    yield Export("netlify.json", json.dumps(netlify()).encode(), human)
    yield Export("jotform-api.json", json.dumps(jotform_api()).encode(), _expected_all("en"))
    for number, day in enumerate(
        (
            "%-d-%b-%y",
            "%d-%b-%Y",
            "%-d %b %y",
            "%Y%m%d",
            "%m/%d/%Y",
            "%-d.%-m.%Y",
            "%B %-d, %Y",
            "%A, %-d %B %Y",
            "%-d/%-m/%y",
        )
    ):
        yield Export(f"google-days-{number}.csv", as_csv(google("en", day)), _expected_all("en"))
