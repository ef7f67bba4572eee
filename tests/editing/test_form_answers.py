"""What a form asked about age and consent is recognised, and only a plain answer reassures."""

from __future__ import annotations

import pytest

from wall_of_fame.editing.form_answers import FormAnswer

AGE = (
    ("Over eighteen?", "No"),
    ("DOB", "12/03/2009"),
    ("Date of birth", "12/03/2009"),
    ("Year of birth", "2008"),
    ("School year", "11"),
    ("Is the person still at school?", "yes"),
    ("Teenager?", "yes"),
    ("Are they a young person?", "yes"),
    ("\u00c8 maggiorenne?", "no"),
    ("\u00bfEs mayor de edad?", "no"),
    ("Geburtsdatum", "2009"),
    ("Born in", "2009"),
    ("Data urodzenia", "2009"),
    ("18+", "no"),
    ("How old?", "17"),
)
CONSENT = (
    ("Have you told them?", "no"),
    ("Do they know?", "no"),
    ("Please keep private", "yes"),
    ("Anonymous?", "yes"),
    ("Do not publish photo", "yes"),
    ("Publish surname?", "no"),
    ("Name may be shown", "no"),
    ("Use of image", "No"),
    ("Can we share their photo?", "no"),
    ("May the story be posted?", "no"),
    ("Do not publish photo", "no"),
)
OTHER = (
    ("What did they do?", "They showed me the way"),
    ("Which standard did they show?", "Listening"),
    ("Where did it happen?", "At the school"),
    ("Your name", "Lou"),
    ("Anything else?", "no"),
)


@pytest.mark.parametrize(("question", "answer"), AGE)
def test_age(question: str, answer: str) -> None:
    """A question about age in any of its ways is shown where age is asked, and does not reassure."""
    said = FormAnswer(question, answer)
    assert said.is_about_age
    assert not said.is_reassuring


@pytest.mark.parametrize(("question", "answer"), CONSENT)
def test_consent(question: str, answer: str) -> None:
    """So is one about consent, also if it is asked the other way round."""
    said = FormAnswer(question, answer)
    assert said.is_about_consent
    assert not said.is_reassuring


@pytest.mark.parametrize(("question", "answer"), OTHER)
def test_other_questions(question: str, answer: str) -> None:
    """Other questions are neither."""
    said = FormAnswer(question, answer)
    assert not said.is_about_age
    assert not said.is_about_consent


@pytest.mark.parametrize(
    ("question", "answer"), [("Are they over 18?", "Yes"), ("Under 18?", "No"), ("Keep private?", "No")]
)
def test_reassuring(question: str, answer: str) -> None:
    """A plain answer reassures."""
    assert FormAnswer(question, answer).is_reassuring
