"""What an editor types for a name: one person, several, or something that is nobody's name."""

from __future__ import annotations

from wall_of_fame.editing import validators
from wall_of_fame.editing.interview.context import Interview
from wall_of_fame.editing.matching import distinct_names, find_ids, split_names
from wall_of_fame.text.nominees import read_names


def ask_names(interview: Interview) -> list[str]:
    """The names of those whom it is about, as they shall be shown."""
    while True:
        answer = interview.questions.ask(
            "Who is it about? (the name as it shall be shown; “;” between several)",
            suggestions=distinct_names(interview.people),
            validator=lambda typed: validators.people(typed) or _no_name(interview, typed),
            option="--person",
        )
        names = [name for typed in split_names(answer) for name in _names_in(interview, typed)]
        if names:
            return list(dict.fromkeys(names))


def _no_name(interview: Interview, typed: str) -> str | None:
    """What is wrong with “N/A” or “me”, which nobody is called; None if it may be a name."""
    for part in split_names(typed):
        kind = read_names(part).kind
        if kind in {"none", "sender"} and not find_ids(part, interview.people):
            return f"“{part}” is nobody’s name. Type the name, or a team’s name."
    return None


def _names_in(interview: Interview, typed: str) -> list[str]:
    """The names that were meant: several, or none if the words only describe somebody."""
    if not interview.corrects or find_ids(typed, interview.people):
        return [typed]
    read = read_names(typed)
    if read.kind == "description":
        question = f"“{typed}” describes somebody. Shall it be shown as the name?"
        return [typed] if interview.questions.confirm(question, default=False) else []
    if read.is_split:
        listed = "; ".join(read.names)
        question = f"Did you mean {len(read.names)} people: {listed}?"
        return list(read.names) if interview.questions.confirm(question) else [typed]
    if read.doubt == "surname-first":
        surname, _, first = typed.partition(",")
        name = f"{first.strip()} {surname.strip()}"
        return [name] if interview.questions.confirm(f"Did you mean {name}?") else [typed]
    if read.beside and read.names:
        question = f"Did you mean {read.names[0]}, without “{read.beside}”?"
        return list(read.names) if interview.questions.confirm(question) else [typed]
    return [typed]
