"""Tables of form services: Google, Microsoft, SurveyMonkey, Jotform, Typeform, Tally."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tests.editing.importing.collection.answers import MAIL, expect_all, make_answers
from tests.editing.importing.collection.export import Expected
from tests.editing.importing.collection.people import QUESTIONS, told


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
    for nomination in told(language):
        answers = make_answers(language, nomination, day)
        sent = nomination.sent.strftime(
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
    for number, nomination in enumerate(told(language), 1):
        answers = make_answers(language, nomination, joint=";") | {"on": nomination.on}
        rows.append(
            [
                number,
                nomination.sent,
                nomination.sent,
                MAIL,
                nomination.sender,
                *(answers[key] for key in keys),
            ]
        )
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
    for number, nomination in enumerate(told(language), 1):
        answers = make_answers(language, nomination, "%m/%d/%Y")
        name, _, surname = nomination.sender.partition(" ")
        sent = nomination.sent.strftime("%m/%d/%Y %I:%M:%S %p")
        ticks = [tick if tick in nomination.ticked else "" for tick in ("Care", "Craft", "Candour")]
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
    for number, nomination in enumerate(told(language), 1):
        answers = make_answers(language, nomination, joint="\n")
        upload = f"https://files.example.com/uploads/form/{number}/photo.jpg"
        rows.append(
            [
                nomination.sent.strftime("%b %d, %Y"),
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
    for number, nomination in enumerate(told(language), 1):
        sent = nomination.sent.strftime("%Y-%m-%d %H:%M:%S")
        ticks = [tick if tick in nomination.ticked else "" for tick in ("Care", "Craft", "Candour")]
        adult = "0" if nomination.who.startswith("Zuzanna") else "1"
        rows.append(
            [
                f"a1b2c{number}", nomination.who, nomination.where, nomination.on.isoformat(), *ticks, nomination.story, nomination.sender,
                str(int(nomination.names_sender)), "1", adult, "completed", sent, "", sent, "ff00aa", "", "Default",
            ]
        )  # fmt: skip
    return rows


def expect_typeform(language: str) -> tuple[Expected, ...]:
    """What must come of it: yes and no are 1 and 0."""
    questions = QUESTIONS[language]
    expected = []
    for nomination, row in zip(told(language), expect_all(language), strict=True):
        adult = "0" if nomination.who.startswith("Zuzanna") else "1"
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
    for number, nomination in enumerate(told(language), 1):
        answers = make_answers(language, nomination, "%Y-%m-%d")
        boxes = [
            str(tick in nomination.ticked).upper() if nomination.ticked else "" for tick in ("Care", "Craft")
        ]
        rows.append(
            [
                f"sub{number}", f"res{number}", nomination.sent.strftime("%Y-%m-%d %H:%M:%S"), *(answers[key] for key in keys),
                *boxes, answers["sender"], answers["names_sender"], answers["consent"], answers["adult"],
            ]
        )  # fmt: skip
    return rows
