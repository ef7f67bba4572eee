"""What a story says of people, and whether it may stay: a reviewer is asked before it is published."""

from __future__ import annotations

from dataclasses import replace

from wall_of_fame.checks.care import CARE_RULES
from wall_of_fame.content import Content, Entry
from wall_of_fame.content.frontmatter import read
from wall_of_fame.content.remarks import find_remarks_of
from wall_of_fame.editing.interview import Interview
from wall_of_fame.editing.new_files import NewFiles
from wall_of_fame.records import FieldProblem, Nomination, Person, validate

_KEEP, _STORY, _LATER = "keep", "story", ""


def ask_what_may_stay(interview: Interview, new_files: NewFiles) -> str:
    """Show what a reviewer should look at, and ask; what may stay is noted in the draft with who said so.

    Returns "keep" if it may stay, "story" if the story is to be told anew, and "" if nobody has decided;
    "none" if there is nothing to decide.

    Raises:
        NoAnswerError: the answers ended too early.
    """
    findings = open_findings(interview.content, new_files)
    if not findings:
        return "none"
    draft, questions = interview.draft, interview.questions
    questions.say("  Please look at what the story says of people:")
    for finding in findings:
        questions.say(f"    {finding.message} [{finding.rule}]")
    answer = questions.ask(
        "May it stay? (keep: it may; story: I write the story anew; or nothing: I will look later)",
        validator=lambda typed: None if typed in {_KEEP, _STORY, _LATER} else "Type keep, story, or nothing.",
    )
    if answer == _KEEP:
        kept = draft.rest.get("reviewed", {})
        former = kept.get("keeps", []) if isinstance(kept, dict) else []
        keeps = list(dict.fromkeys([*former, *(finding.rule for finding in findings)]))
        day = draft.approved.get("on") or interview.today.isoformat()
        draft.rest["reviewed"] = {"by": draft.approved.get("by", ""), "on": day, "keeps": keeps}
    return answer


def open_findings(content: Content, new_files: NewFiles) -> list[FieldProblem]:
    """What the check would point out in the new nomination, by the rules of care."""
    people: dict[str, Entry[Person]] = {}
    nominations: dict[str, Entry[Nomination]] = {}
    for path, data in new_files.files.items():
        id_ = path.rpartition("/")[2].removesuffix(".md")
        if path.startswith("nominations/"):
            nomination = validate(Nomination, read(data, "md").values)
            if isinstance(nomination, Nomination):
                nominations[id_] = Entry(id_, path, nomination)
        elif path.startswith("people/"):
            person = validate(Person, read(data, "md").values)
            if isinstance(person, Person):
                people[id_] = Entry(id_, path, person)
    remarks = {id_: find_remarks_of(entry.record) for id_, entry in nominations.items()}
    with_new = replace(
        content.with_records(nomination=nominations, person={**content.people, **people}), remarks=remarks
    )
    return [problem for rule in CARE_RULES for _, problem in rule(with_new)]
