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


@pytest.mark.parametrize(
    "answer",
    [
        "not yet",
        "Not yet!",
        "no",
        "maybe",
        "yes, but only her first name",
        "yes?",
        "asked, waiting",
        "I am their mother",
        "I think so",
        "under 18",
        "17",
        "18",
        "n/a",
        "",
        "-",
        "?",
        "her mother did",
        "not sure",
        "yes and no",
        "no yes",
        "probably",
        "in December",
        "pas encore",
        "noch nicht",
        "ainda não",
        "jeszcze nie",
        "vielleicht",
        "peut-être",
        "talvez",
        "może",
        "demandé, j'attends",
        "gefragt, warte noch",
        "perguntei",
        "zapytałam",
        "Yes if her mother agrees",
        "2",
        "10",
        "yesterday",
        "none",
        "ok?",
        "naja",
        "sima",
    ],
)
def test_whatever_is_not_plainly_yes(answer: str) -> None:
    """Reassures of nothing, and is shown."""
    for question in (
        "Are they over 18?",
        "Do they agree to be shown?",
        "Est-elle majeure ?",
        "Stimmt die Person zu?",
        "over_18",
    ):
        assert not FormAnswer(question, answer).is_reassuring
    for question in (
        "Under 18?",
        "Tem menos de 18 anos?",
        "Ist sie jünger als 18?",
        "Poniżej 18 lat?",
        "A-t-elle moins de 18 ans ?",
    ):
        if answer != "no":
            assert not FormAnswer(question, answer).is_reassuring


@pytest.mark.parametrize(
    "question",
    [
        "Are they over 16?",
        "Over 13?",
        "Is a parent's consent given?",
        "Do they need a guardian's permission?",
        "Have you asked them?",
        "Have you told them?",
        "Do they know about this nomination?",
        "Do you agree to our privacy policy?",
        "I agree to the terms",
        "Are you over 18?",
        "Is the person a minor or an adult?",
        "Are they not yet 18?",
        "Do they object?",
        "Would she mind?",
        "Do they refuse?",
        "Tem menos de 18 anos?",
        "Ist sie jünger als 18?",
        "Ma mniej niż 18 lat?",
        "A-t-elle moins de 18 ans ?",
        "Czy jest nieletnia?",
        "Is their mother happy for it to be shown?",
        "Does she want to stay anonymous?",
        "Hide their name?",
        "Liegt die Einwilligung der Eltern vor?",
        "O encarregado autoriza?",
        "Czy rodzice wyrażają zgodę?",
        "Avez-vous demandé ?",
        "Do they agree, or have they been asked?",
        "Is consent still needed?",
        "Do you consent to be contacted?",
        "under_18",
    ],
)
def test_a_yes_to_another_question(question: str) -> None:
    """Reassures of nothing: neither of an age nor that the nominee agrees."""
    for answer in ("yes", "Oui", "ja", "Sim", "tak", "TRUE", "✓"):
        assert not FormAnswer(question, answer).is_reassuring


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Are they over 18?", "Yes, they are"),
        ("18 or over?", "yes"),
        ("Is the person 18+?", "Y"),
        ("Est-elle majeure ?", "Oui, bien sûr"),
        ("Ist die Person volljährig?", "Ja"),
        ("É maior de idade?", "Sim"),
        ("Czy jest pełnoletnia?", "Tak"),
        ("Adult", "TRUE"),
        ("over_18", "Yes"),
        ("Do they agree to be shown?", "Yes please"),
        ("Est-elle d’accord ?", "oui"),
        ("Stimmt die Person zu?", "Ja!"),
        ("A pessoa autoriza?", "sim"),
        ("Czy osoba wyraża zgodę?", "tak"),
        ("Does she agree?", "👍"),
        ("Are they over 18?", "✔️"),
        ("Under 18?", "Nein"),
        ("Moins de 18 ans ?", "Non"),
        ("Menor de idade?", "Não"),
    ],
)
def test_a_plain_answer_in_five_languages(question: str, answer: str) -> None:
    """Reassures."""
    assert FormAnswer(question, answer).is_reassuring
