"""What was submitted → the same without the names of whoever sent it, unless they asked to be named."""

from __future__ import annotations

from dataclasses import replace

from wall_of_fame.editing.form_answers import FormAnswer
from wall_of_fame.editing.importing.senders.names import is_sender, names_of_senders, without_senders
from wall_of_fame.editing.importing.senders.sign_off import without_sign_off
from wall_of_fame.editing.importing.submission import Submission
from wall_of_fame.editing.plain_answers import is_plain_yes


def without_names_of_senders(submission: Submission) -> Submission:
    """The same without sign-off and names; a remark says that they were left out, and not what they are."""
    nominator = submission.get("nominator")
    senders = names_of_senders((*submission.senders, nominator))
    if is_plain_yes(submission.get("nominator_agrees")):
        senders = tuple(name for name in senders if not is_same_name(name, nominator))
    fields, remarks = dict(submission.fields), []
    if not submission.source or submission.source == "facebook":
        signed = without_sign_off(
            fields.get("story", "").split("\n"), (*senders, nominator), [fields.get("person", "")]
        )
        if signed.left_out:
            fields["story"] = "\n".join(signed.lines)
            senders = names_of_senders((*senders, *signed.names))
            remarks.append(f"Left out of the story: {', '.join(signed.left_out)}.")
    if is_sender(fields.get("person", ""), senders):
        fields["person"] = ""
        remarks.append("Who is it about? The name that was given is that of whoever sent it.")
    story = without_senders(fields.get("story", ""), senders)
    if story.had_names:
        fields["story"] = story.text
        remarks.append("The sender’s name was taken out of the story. Does it read well without?")
    kept = {"story", "nominator", "nominator_agrees"}
    for name, text in fields.items():
        if name not in kept:
            fields[name] = without_senders(text, senders).text
    answers = tuple(
        FormAnswer(answer.question, without_senders(answer.answer, senders).text)
        for answer in submission.answers
    )
    told = tuple(without_senders(remark, senders).text for remark in submission.remarks)
    return replace(submission, fields=fields, answers=answers, remarks=(*told, *remarks), senders=senders)


def is_same_name(name: str, other: str) -> bool:
    """Whether two names are the same, whatever their signs."""
    return names_of_senders([name]) == names_of_senders([other])
