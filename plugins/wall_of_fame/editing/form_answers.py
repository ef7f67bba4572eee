"""What a form or a letter said that no field of a record takes: it is kept with the draft, word for word."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from wall_of_fame.text.names import without_accents

_AGE: Final = re.compile(
    r"\b(?:18|16|age|aged|how old|adults?|minors?|child|children|under ?age|years old|adultes?|mineure?s?|"
    r"majeure?s?|ages?|enfants?|alter|volljahrig\w*|minderjahrig\w*|kind|idade|anos|maior\w*|menor\w*|"
    r"wiek\w*|pelnoletn\w*|dorosl\w*|niepelnoletn\w*|dzieck\w*|maggiorenne|minorenne|anni|edad|ani|"
    r"eighteen|dob|birth\w*|born|teen\w*|young|(?:at|in) school|school year|pupils?|naissance|ne le|"
    r"geburt\w*|geboren|nascimento|nacimiento|nascita|urodz\w*|nascut\w*)\b"
)
_CONSENT: Final = re.compile(
    r"\b(?:consent\w*|agree\w*|permission\w*|allow\w*|approv\w*|happy (?:for|to|with)|"
    r"ok(?:ay)? (?:for|to|with)|object\w*|accept\w*|gdpr|may we|can we|asked (?:them|him|her)|know about|"
    r"parents?|guardians?|carer|accord\w*|consentement|autoris\w*|permis\w*|parental\w*|"
    r"einverst\w*|zustimm\w*|erlaub\w*|genehmig\w*|eltern\w*|dsgvo|"
    r"publish\w*|private|privacy|anonym\w*|be (?:shown|named|shared|posted|displayed|used)|"
    r"(?:share|show|post|display|use) (?:their|his|her|this|the|your) "
    r"(?:name|surname|photo|picture|image|story|full)|"
    r"use of (?:the |their )?(?:name|image|photo|picture|story)s?|told (?:them|him|her)|"
    r"(?:do|does) (?:they|he|she) know|been told|publi\w*|veroffentlich\w*|"
    r"consentimento|autoriz\w*|concord\w*|permit\w*|zgod\w*|zezwol\w*|wyraza\w*|rodo|rodzic\w*|opiekun\w*)\b"
)
# Questions to which a “yes” is the worrying answer.
_REVERSED: Final = re.compile(
    r"\b(?:under|younger|below|less than|minors?|child\w*|object\w*|mineure?s?|enfants?|moins de|"
    r"private|anonym\w*|secret|teen\w*|young|school|pupils?|minorenne|"
    r"unter|minderjahrig\w*|kind\w*|menor\w*|crianc\w*|niepelnoletn\w*|dzieck\w*|ponizej)\b"
)
# Questions that say “not” themselves: neither answer is plain.
_NEGATED: Final = re.compile(r"\b(?:not|don['’]?t|never|without|pas|nicht|nao|nie)\b")
_NO: Final = re.compile(r"(?:no|n|false|0|non|nein|nao|nie)\b[\s.,!]*")
_YES: Final = re.compile(
    r"(?:yes|y|yeah|yep|true|1|x|✓|✔|checked|selected|i agree|agreed|of course|sure|they (?:do|have|did)|"
    r"(?:he|she) (?:does|has|did)|oui|ja|sim|si|tak)\b[\s.,!]*"
)


@dataclass(frozen=True, slots=True)
class FormAnswer:
    """A question of a form, as it was asked, and the answer as it was typed."""

    question: str
    answer: str

    @property
    def is_about_age(self) -> bool:
        """Whether it says how old somebody is."""
        return bool(_AGE.search(without_accents(self.question)))

    @property
    def is_about_consent(self) -> bool:
        """Whether it says that somebody, or a parent, agrees."""
        return bool(_CONSENT.search(without_accents(self.question)))

    @property
    def is_reassuring(self) -> bool:
        """Whether it plainly says that somebody is of age, or agrees; in any doubt it does not."""
        question = without_accents(self.question)
        if _NEGATED.search(question):
            return False
        expected = _NO if _REVERSED.search(question) else _YES
        return bool(expected.fullmatch(without_accents(self.answer).strip()))

    def __str__(self) -> str:
        return f"The form asked “{self.question}”: “{self.answer}”."


def as_values(answers: list[FormAnswer]) -> list[dict[str, str]]:
    """The answers as they are written into a draft."""
    return [{"question": answer.question, "answer": answer.answer} for answer in answers]


def from_values(value: Any) -> list[FormAnswer]:
    """The answers that a draft has; what is written in another way is taken whole."""
    parts = value if isinstance(value, list) else [value] if value else []
    return [
        FormAnswer(str(part.get("question", "")), str(part.get("answer", "")))
        if isinstance(part, Mapping)
        else FormAnswer("", str(part))
        for part in parts
    ]
