"""The links that lead to nominating somebody, with what is known of the business filled in."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal
from urllib.parse import quote

from wall_of_fame.records.form_questions import form_questions
from wall_of_fame.site.form.issue_form import ISSUE_FORM
from wall_of_fame.site.form.ways_in import BLANKS, WaysIn
from wall_of_fame.site.language import Language
from wall_of_fame.site.language.wording import labelled
from wall_of_fame.site.model import Site
from wall_of_fame.wall import Business, Campaign

WayKind = Literal["form", "email", "phone", "post", "issue", "other"]
"""What a way is: each is explained in its own words."""

Answers = Mapping[str, str]
"""What is known already, by the blanks of a form's address."""

# The questions whose answers are filled in; the blanks that hold them have their names.
_FILLED_IN: Final = ("business", "place", "department", "campaign")


@dataclass(frozen=True, slots=True)
class Way:
    """A way: what people read of it (an address, a number), where it leads, and where for each department."""

    kind: WayKind
    text: str
    address: str = ""
    departments: tuple[tuple[str, str], ...] = ()
    lines: tuple[str, ...] = ()


def way_links(
    language: Language,
    site: Site,
    ways: WaysIn,
    campaigns: Sequence[Campaign] = (),
    business: Business | None = None,
) -> tuple[Way, ...]:
    """The ways in; the campaign that is open on the day of the build is filled in, too."""
    campaign = next((campaign.name for campaign in campaigns if campaign.status == "open"), "")
    answers = _answers(business, campaign)
    departments = business.departments if business and len(business.departments) > 1 else ()
    return tuple(_ways(_Maker(language, site, ways), answers, departments))


def _answers(business: Business | None, campaign: str) -> Answers:
    answers = dict.fromkeys(BLANKS, "") | {"campaign": campaign}
    if business is None:
        return answers
    only = business.departments[0] if len(business.departments) == 1 else ""
    return answers | {
        "business": business.name,
        "business_id": business.id,
        "place": business.place_name,
        "department": only,
    }


def _ways(maker: _Maker, answers: Answers, departments: Sequence[str]) -> Iterator[Way]:
    ways = maker.ways

    def each(address: Callable[[Answers], str]) -> tuple[tuple[str, str], ...]:
        return tuple((name, address({**answers, "department": name})) for name in departments)

    if ways.form:
        in_departments = each(maker.form) if "{department}" in ways.form else ()
        yield Way("form", "", maker.form(answers), in_departments)
    if ways.email:
        yield Way("email", ways.email.text, maker.email(answers), each(maker.email))
    if ways.phone:
        yield Way("phone", ways.phone.text, ways.phone.address)
    if ways.post:
        yield Way("post", "", lines=(ways.organisation, *ways.post) if ways.organisation else ways.post)
    for contact in ways.others:
        yield Way("other", contact.text, contact.address)
    # What everyone can read comes last.
    if ways.issues_at:
        yield Way("issue", ways.issues_at.host, maker.issue(answers), each(maker.issue))


@dataclass(frozen=True, slots=True)
class _Maker:
    """Makes the address of each way of what is known."""

    language: Language
    site: Site
    ways: WaysIn

    def form(self, answers: Answers) -> str:
        """The form's address with its blanks filled in."""
        address = self.ways.form
        for blank, answer in answers.items():
            address = address.replace(f"{{{blank}}}", quote(answer, safe=""))
        return address

    def issue(self, answers: Answers) -> str:
        """The address of the issue form with its answers filled in."""
        repository = self.ways.issues_at
        filled_in = {blank: answers[blank] for blank in _FILLED_IN}
        return repository.issue_url(ISSUE_FORM, filled_in) if repository else ""

    def email(self, answers: Answers) -> str:
        """The address that opens a message with the questions, each on a line that an import understands."""
        _ = self.language
        if self.ways.email is None:
            return ""
        questions = form_questions(self.language, self.site.places.singular, self.site.without)
        asked = (question for question in questions if question.kind != "standards")
        lines = (labelled(question.word, answers.get(question.id, ""), _) for question in asked)
        subject = (
            labelled(_("Nomination"), answers["business"], _) if answers["business"] else _("Nomination")
        )
        parts = {"subject": subject, "body": "\r\n".join(lines)}
        written = "&".join(f"{name}={quote(text, safe='')}" for name, text in parts.items())
        return f"{self.ways.email.address}?{written}"
