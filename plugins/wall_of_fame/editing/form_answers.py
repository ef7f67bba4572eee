"""What a form or a letter said that no field of a record takes: it is kept with the draft, word for word."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from wall_of_fame.editing.plain_answers import is_plain_no, is_plain_yes
from wall_of_fame.text.names import without_accents

_AGE: Final = re.compile(
    r"\b(?:18|16|17|age|aged|how old|adults?|minors?|child|children|under ?age|years old|adultes?|mineure?s?|"
    r"majeure?s?|ages?|enfants?|alter|volljahrig\w*|minderjahrig\w*|kind|idade|anos|maior\w*|menor\w*|"
    r"wiek\w*|pelnoletn\w*|dorosl\w*|niepelnoletn\w*|dzieck\w*|maggiorenne|minorenne|anni|edad|ani|"
    r"eighteen|dob|birth\w*|born|teen\w*|young|(?:at|in) school|school year|pupils?|naissance|ne le|"
    r"geburt\w*|geboren|nascimento|nacimiento|nascita|urodz\w*|nascut\w*)\b"
)
_CONSENT: Final = re.compile(
    r"\b(?:consent\w*|agree\w*|permission\w*|allow\w*|approv\w*|happy (?:for|to|with)|"
    r"ok(?:ay)? (?:for|to|with)|object\w*|accept\w*|gdpr|may we|can we|asked (?:them|him|her)|know about|"
    r"parents?|guardians?|carer|mind|wants? to be|wish(?:es)? to be|assent\w*|refus\w*|declin\w*|accord\w*|"
    r"rgpd|"
    r"demande\w*|souhait\w*|oppos\w*|gefragt|einwillig\w*|aceit\w*|pergunt\w*|zgadza\w*|zapyta\w*|matk\w*|"
    r"consentement|autoris\w*|permis\w*|parental\w*|"
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
    r"\b(?:under|younger|below|less than|fewer|minors?|child\w*|object\w*|mind|refus\w*|declin\w*|"
    r"mineure?s?|enfants?|"
    r"moins|plus jeune|eleve|private|anonym\w*|secret|hide|hidden|remove|teen\w*|young|school|pupils?|"
    r"minorenne|menos|"
    r"mais nov[oa]|mais jovem|alun[oa]|nieletni\w*|mlodsz\w*|mniej|uczen|uczennica|junger|schuler\w*|weniger|"
    r"unter|minderjahrig\w*|kind\w*|menor\w*|crianc\w*|niepelnoletn\w*|dzieck\w*|ponizej)\b"
)
# What an adult is called; in one question with the above, neither answer is plain.
_OF_AGE: Final = re.compile(
    r"\b(?:over|above|older|adults?|of age|at least|majeure?s?|adultes?|plus de|uber|alter als|volljahrig\w*|"
    r"erwachsen\w*|mindestens|maior\w*|mais de|adult[oa]s?|pelnoletn\w*|dorosl\w*|powyzej|ukonczyl\w*)\b"
)
# Questions to which no answer is plain: those that say “not” themselves, those about a parent, about another
# age, whether somebody was asked or told, and those that ask the sender for themselves.
_NOT_PLAIN: Final = re.compile(
    r"\b(?:not|don['’]?t|never|without|pas|nicht|nao|nie|sans|ohne|sem|bez|withdr\w*|opt out|"
    r"parent\w*|guardian\w*|mother|father|mum|dad|carer|eltern\w*|erziehungs\w*|mutter|vater|mere|pere|"
    r"tuteur|tutrice|"
    r"pais|mae|pai|encarregad\w*|responsave\w*|rodzic\w*|opiekun\w*|matk\w*|ojc\w*|"
    r"asked|told|informed|aware|know\w*|contacted|waiting|pending|needs?|needed|required?|gefragt|"
    r"informiert|weiss|"
    r"notig|demande\w*|informe\w*|prevenu\w*|sait|pergunt\w*|informou|sabe\w*|zapyta\w*|poinformowan\w*|"
    r"terms|policy|conditions|newsletter|datenschutz\w*|gdpr|dsgvo|rgpd|rodo|"
    r"do you|are you|have you|i (?:agree|consent|confirm|accept|am|have)|your (?:own )?(?:name|consent|age|"
    r"data)|"
    r"acceptez vous|etes vous|stimmen sie|sind sie|bist du|voce|jestes|wyrazasz|"
    r"sixteen|seventeen|(?!18\b)\d{1,3})\b"
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
        question = without_accents(self.question).replace("_", " ").replace("-", " ")
        is_reversed = bool(_REVERSED.search(question))
        if _NOT_PLAIN.search(question) or (is_reversed and _OF_AGE.search(question)):
            return False
        return is_plain_no(self.answer) if is_reversed else is_plain_yes(self.answer)

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
