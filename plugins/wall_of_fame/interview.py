"""What a nomination still lacks, asked for in plain words with sensible defaults."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Final

from wall_of_fame.alphabet import sort_key, without_accents
from wall_of_fame.contacts import contact_details
from wall_of_fame.content import Content
from wall_of_fame.draft import NominationDraft
from wall_of_fame.limits import STANDARDS_NAMED
from wall_of_fame.markup import STORY, Converter
from wall_of_fame.originals import Flaw, inspect
from wall_of_fame.problems import did_you_mean
from wall_of_fame.questions import Judge, Questions
from wall_of_fame.records import Business, Nomination, Part, Person, validate
from wall_of_fame.story import tell

NONE: Final = "none"
"""What stands for “there is none” where a script has to say so."""

_NEAR: Final = 0.86
"""How alike two names are of which one may be a slip of the other."""

_APART: Final = re.compile(r"\s*[;\n]\s*")
"""What stands between the names of several people."""


@dataclass(slots=True)
class Answers:
    """A draft on its way to being whole: `new_people` has what is known of each who is new, by name."""

    draft: NominationDraft
    new_people: dict[str, dict[str, Any]] = field(default_factory=dict)
    photo: Path | None = None
    """The file of the photo of the one new person."""


def interview(
    draft: NominationDraft, content: Content, questions: Questions, folder: Path, approver: str = ""
) -> Answers:
    """Ask for whatever is missing. `folder` is where a photo's path begins; `approver` is a default.

    Raises:
        NoAnswerError: the answers ended too early.
    """
    asked = _Interview(Answers(draft), content, questions, folder)
    asked.who()
    asked.where()
    asked.when()
    asked.what()
    asked.why()
    asked.may_it_be_shown()
    asked.photo()
    asked.approval(approver)
    return asked.answers


class _Interview:
    """The questions in their order."""

    def __init__(self, answers: Answers, content: Content, questions: Questions, folder: Path) -> None:
        self.answers = answers
        self._draft = answers.draft
        self._content = content
        self._questions = questions
        self._folder = folder
        self._today = content.today
        self._people = {id_: entry.record.name for id_, entry in content.people.items()}
        self._businesses = {id_: entry.record.name for id_, entry in content.businesses.items()}

    def who(self) -> None:
        """The people, and what a new one does."""
        if not self._draft.people:
            words = "Who is it about? (as it shall be shown; “;” between several)"
            typed = self._questions.ask(
                words, offers=_offers(self._people), judge=self._judge_people, option="--person"
            )
            self._draft.people = _APART.split(typed)
        for at, given in enumerate(self._draft.people):
            name = self._draft.people[at] = self._meant(given, self._people)
            known = self._which(name)
            if known is not None:
                self._draft.people[at] = known
                self._questions.say(f"  {self._people[known]} is on the wall already ({known}).")
                continue
            about = (
                {"name": name, **self._draft.about_person} if not self.answers.new_people else {"name": name}
            )
            self.answers.new_people[name] = about
            if "role" not in about:
                judge = _judge(Person, "role", optional=True)
                about["role"] = self._questions.ask(
                    f"What does {name} do? (may be left empty)", judge=judge, option="--role"
                )

    def _meant(self, typed: str, known: Mapping[str, str]) -> str:
        """What was typed, or the known name that it is almost, if that was meant."""
        if bearers(typed, known):
            return typed
        plain = {without_accents(name): name for name in known.values()}
        near = get_close_matches(without_accents(typed), plain, n=1, cutoff=_NEAR)
        if near and self._questions.confirm(f"“{typed}” is not here yet. Did you mean {plain[near[0]]}?"):
            return plain[near[0]]
        return typed

    def _which(self, name: str) -> str | None:
        """The id of the person meant; None of one who is not on the wall yet."""
        bearing = bearers(name, self._people)
        if len(bearing) < 2:  # noqa: PLR2004 - only several have to be told apart
            return next(iter(bearing), None)
        new = f"new: another {name}"
        offers = [_offer(id_, self._people[id_]) for id_ in bearing]
        typed = self._questions.ask(
            f"There are several: {', '.join(offers)}. Which one? (the id, or “new”)",
            offers=[*offers, new],
            judge=lambda answer: (
                "" if answer in {*bearing, *offers, "new", new} else "Type one of these ids."
            ),
            option="--person",
        )
        return next((id_ for id_ in bearing if typed in {id_, _offer(id_, self._people[id_])}), None)

    def where(self) -> None:
        """The business, and where and what a new one is."""
        if not self._draft.business:
            self._draft.business = self._questions.ask(
                "At which business did it happen?",
                offers=_offers(self._businesses),
                judge=_judge(Business, "name"),
                option="--business",
            )
        self._draft.business = self._meant(self._draft.business, self._businesses)
        known = find(self._draft.business, self._businesses)
        if known is not None:
            self._draft.business = known
            return
        about = self._draft.about_business
        places = {place.id: place.name for place in self._places()}
        sectors = sorted({entry.record.sector for entry in self._content.businesses.values()})
        self._questions.say(f"  {self._draft.business} is new here.")
        if not about.get("place"):
            word = self._content.places.record.singular if self._content.places else "place"
            typed = self._questions.ask(
                f"In which {word.lower()} is it?",
                offers=places.values(),
                judge=lambda answer: _unless(find(answer, places) is not None, answer, places.values()),
                option="--place",
            )
            about["place"] = find(typed, places)
        if not about.get("sector"):
            about["sector"] = self._questions.ask(
                "What kind of business is it?",
                offers=sectors,
                judge=_judge(Business, "sector"),
                option="--sector",
            )

    def when(self) -> None:
        """The day."""
        if not self._draft.date:
            self._draft.date = self._questions.ask(
                "On which day?", default=self._today.isoformat(), judge=self._judge_day, option="--date"
            )

    def what(self) -> None:
        """The story."""
        if not self._draft.text:
            self._draft.text = self._questions.ask_text("What happened?", judge=judge_story, option="--story")

    def why(self) -> None:
        """The standards, and the words that show them."""
        if self._draft.standards:
            return
        standards = {
            entry.id: entry.record.name
            for entry in sorted(self._content.standards.values(), key=lambda one: one.record.order)
        }
        named = ", ".join(f"{number} {name}" for number, name in enumerate(standards.values(), 1))
        typed = self._questions.ask(
            f"Which standards does it show? ({named}; several with commas)",
            judge=lambda answer: _judge_standards(answer, standards),
            option="--standard",
        )
        for id_ in chosen(typed, standards):
            self._draft.standards[id_] = self._questions.ask(
                f"Which words of the story show “{standards[id_]}”? (copied; may be left empty)",
                judge=self._judge_evidence,
                option="--standard",
            )

    def may_it_be_shown(self) -> None:
        """Consent, and whether a guardian's is needed, of everybody who is new."""
        for name, about in self.answers.new_people.items():
            consent = about.setdefault("consent", {})
            if not consent.get("name"):
                day = self._questions.ask(
                    f"On which day did {name} agree to the name and the story being shown?",
                    default=self._today.isoformat(),
                    judge=self._judge_day,
                    option="--consent",
                )
                consent |= {"name": day, "story": day}
            if about.get("kind") == "team" or "over_18" in about:
                continue
            about["over_18"] = "true" if self._questions.confirm(f"Is {name} over 18?") else "false"
            if about["over_18"] == "false" and not consent.get("guardian"):
                consent["guardian"] = self._questions.ask(
                    "On which day did a parent or guardian agree?",
                    judge=self._judge_day,
                    option="--guardian-consent",
                )

    def photo(self) -> None:
        """The photo of the one new person, if there is one."""
        if len(self.answers.new_people) != 1:
            return
        [(name, about)] = self.answers.new_people.items()
        typed = self._draft.photo or self._questions.ask(
            "Is there a photo? (its file; may be left empty)", judge=self._judge_photo, option="--photo"
        )
        if not typed or typed == NONE:
            return
        self.answers.photo = self._folder / Path(typed).expanduser()
        if not about.get("photo_alt"):
            about["photo_alt"] = self._questions.ask(
                "What does the photo show? (for those who cannot see it)",
                judge=_judge(Person, "photo_alt", required=True),
                option="--photo-alt",
            )
        if not about["consent"].get("photo"):
            about["consent"]["photo"] = self._questions.ask(
                f"On which day did {name} agree to the photo?",
                default=str(about["consent"]["name"]),
                judge=self._judge_day,
                option="--photo-consent",
            )

    def approval(self, approver: str) -> None:
        """Who approved it, and when."""
        approved = self._draft.approved
        if not approved.get("by"):
            approved["by"] = self._questions.ask(
                "Who approves it?",
                default=approver,
                judge=lambda answer: "" if answer else "Write a name.",
                option="--approved-by",
            )
        if not approved.get("on"):
            approved["on"] = self._today.isoformat()

    def _places(self) -> Iterable[Any]:
        return self._content.places.record.places if self._content.places else ()

    def _judge_people(self, answer: str) -> str:
        names = _APART.split(answer)
        return next(filter(None, (_judge(Person, "name")(name) for name in names)), "")

    def _judge_day(self, answer: str) -> str:
        wrong = _judge(Nomination, "date")(answer)
        if not wrong and date.fromisoformat(answer) > self._today:
            return f"That day is still to come: today is {self._today}."
        return wrong

    def _judge_evidence(self, answer: str) -> str:
        if answer and tell(Converter(STORY).html(self._draft.text), [("", answer)]).missing:
            return "These words do not stand in the story. Copy them letter by letter."
        return ""

    def _judge_photo(self, answer: str) -> str:
        if not answer:
            return ""
        file = self._folder / Path(answer).expanduser()
        found = inspect(file.parent, file.name)
        return f"{found.message} {found.hint}" if isinstance(found, Flaw) else ""


def find(typed: str, known: Mapping[str, str]) -> str | None:
    """The id of what was typed: the id itself, or a name that one alone bears, accents and case aside."""
    bearing = bearers(typed, known)
    return bearing[0] if len(bearing) == 1 else None


def bearers(typed: str, known: Mapping[str, str]) -> list[str]:
    """The ids of all that may be meant by an id, a name, or a name with its id."""
    if typed in known:
        return [typed]
    wanted = sort_key(typed)[0]
    return [id_ for id_, name in known.items() if sort_key(name)[0] == wanted or typed == _offer(id_, name)]


def chosen(typed: str, standards: Mapping[str, str]) -> list[str]:
    """The ids of the standards that numbers, ids or names (their beginnings are enough) stand for."""
    found = [_standard(word.strip(), standards) for word in typed.split(",") if word.strip()]
    return list(dict.fromkeys(id_ for id_ in found if id_))


def judge_story(text: str) -> str:
    """What is wrong with a story."""
    if not text:
        return "Write at least a sentence."
    for found in contact_details(text):
        return f"Here stands {found.kind}: “{found.words}”. Leave it out: what is on the wall is public."
    return _judge(Nomination, "text")(text)


def _standard(word: str, standards: Mapping[str, str]) -> str | None:
    ids = list(standards)
    if word.isdecimal() and 1 <= int(word) <= len(ids):
        return ids[int(word) - 1]
    plain = without_accents(word)
    near = [id_ for id_ in ids if without_accents(standards[id_]).startswith(plain) or id_.startswith(plain)]
    return near[0] if len(near) == 1 else None


def _judge_standards(answer: str, standards: Mapping[str, str]) -> str:
    words = [word.strip() for word in answer.split(",") if word.strip()]
    for word in words:
        if _standard(word, standards) is None:
            return f"“{word}” is none of them. {did_you_mean(word, standards.values())}"
    if not 1 <= len(chosen(answer, standards)) <= STANDARDS_NAMED:
        return f"Name one to {STANDARDS_NAMED}."
    return ""


def _judge(model: type[Part], name: str, *, optional: bool = False, required: bool = False) -> Judge:
    """Judges a field's value as the record does."""

    def judge(answer: str) -> str:
        if not answer:
            return "" if optional else "Please write something." if required else "This may not be empty."
        for contact in contact_details(answer):
            return (
                f"Here stands {contact.kind}: “{contact.words}”. Leave it out: what is on the wall is public."
            )
        findings = validate(model, {name: answer})
        for finding in findings if isinstance(findings, list) else ():
            if finding.location[:1] == (name,) and finding.rule != "missing-field":
                return f"{finding.message} {finding.hint}".strip()
        return ""

    return judge


def _unless(is_fine: bool, answer: str, known: Iterable[str]) -> str:  # noqa: FBT001 - reads as a sentence
    return "" if is_fine else f"“{answer}” is not known here. {did_you_mean(answer, known)}".strip()


def _offers(known: Mapping[str, str]) -> list[str]:
    """Names, with the id where two have the same."""
    names = list(known.values())
    return sorted(_offer(id_, name) if names.count(name) > 1 else name for id_, name in known.items())


def _offer(id_: str, name: str) -> str:
    return f"{name} ({id_})"
