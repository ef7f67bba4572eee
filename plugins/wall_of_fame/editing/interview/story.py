"""The questions about what happened: the day, the story, and the standards that it shows."""

from __future__ import annotations

from operator import attrgetter

from wall_of_fame.editing import validators
from wall_of_fame.editing.interview.context import Interview
from wall_of_fame.editing.interview.day import ask_day, choose_day
from wall_of_fame.editing.matching import find_standards, standard_names
from wall_of_fame.text.contacts import contact_details
from wall_of_fame.text.days.written_days import find_days


def ask_date(interview: Interview) -> None:
    """The day on which it happened."""
    draft, questions = interview.draft, interview.questions
    if draft.date and validators.is_no_date(draft.date) and find_days(draft.date, interview.today):
        questions.say(f"  It happened on “{draft.date}”.")
        draft.date = choose_day(draft.date, questions, interview.today)
    if not draft.date:
        default = interview.today.isoformat()
        draft.date = ask_day(
            "On which day? (or, if nobody knows, the month or the year: 2024-11)",
            questions, interview.today, default=default, option="--date", may_be_part=True,
        )  # fmt: skip


def ask_story(interview: Interview) -> None:
    """The story, without contact details: what stands in the place of each is asked for that place only."""
    draft, questions = interview.draft, interview.questions

    def note(text: str) -> None:
        draft.text = text

    if not draft.text:
        draft.text = questions.ask_text(
            "What happened?", validator=validators.story_besides_contacts, option="--story", on_line=note
        )
        _take_out_contacts(interview)
    elif interview.asks_all:
        _take_out_contacts(interview)


def _take_out_contacts(interview: Interview) -> None:
    """Ask for other words in the place of each contact detail."""
    draft, questions = interview.draft, interview.questions
    while contact := min(contact_details(draft.text), key=attrgetter("start"), default=None):
        start = draft.text.find(contact.words, contact.start)
        end = start + len(contact.words)
        around = f"…{draft.text[max(0, start - 30) : end + 30]}…".replace("\n", " ")
        instead = questions.ask(
            f"  The wall is public, and here stands {contact.kind}, “{contact.words}”: “{around}”. "
            "What shall stand there instead? (or nothing)",
            validator=lambda typed: (
                "That is a contact detail again." if any(contact_details(typed)) else None
            ),
        )
        before, after = draft.text[:start], draft.text[end:]
        draft.text = before + instead + after if instead else f"{before.rstrip(' ')}{after}"


def ask_standards(interview: Interview) -> None:
    """The standards, and the words that show them."""
    draft, questions = interview.draft, interview.questions
    if draft.standards:
        return
    names = standard_names(interview.content)
    numbered = ", ".join(f"{number} {name}" for number, name in enumerate(names.values(), 1))
    answer = questions.ask(
        f"Which standards does it show? ({numbered}; several: 1, 3)",
        validator=validators.standards(names),
        option="--standard",
    )
    draft.standards = dict.fromkeys(find_standards(answer, names), "")
    for id_ in draft.standards if interview.asks_all else ():
        draft.standards[id_] = questions.ask(
            f"Which words of the story show “{names[id_]}”? (copied, or nothing)",
            validator=validators.evidence(draft.text),
            option="--standard",
        )
