"""Photo, video, campaign, language, sector and source of a row → a draft; what does not fit is a remark."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from wall_of_fame.editing.draft import NominationDraft
from wall_of_fame.editing.importing.known_names import KnownNames
from wall_of_fame.editing.importing.name_lookup import fold_name
from wall_of_fame.limits import LINE_CHARACTERS, NAME_CHARACTERS
from wall_of_fame.problems import did_you_mean
from wall_of_fame.records.proposals import language_tag
from wall_of_fame.text.contacts import contact_details
from wall_of_fame.text.links import is_https

_SOURCES: Final = (
    ("facebook", re.compile(r"\b(?:facebook|fb)\b")),
    ("email", re.compile(r"\b(?:e ?mails?|courriel|correio eletronico)\b")),
    (
        "note",
        re.compile(
            r"\b(?:note|card|letter|hand ?written|postcard|paper|by post|in the post|carte(?: postale)?|"
            r"lettre|karte|"
            r"postkarte|brief|per post|mit der post|carta|cartao|correio(?! eletronico)|par la poste|"
            r"par courrier|"
            r"kartka|poczta|listownie)\b"
        ),
    ),
    ("video", re.compile(r"\b(?:video|clip|film|wideo)\b")),
    ("award", re.compile(r"\b(?:award|prize|prix|preis|premio|nagroda)\b")),
    (
        "in-person",
        re.compile(r"\b(?:in person|face to face|en personne|personlich|pessoalmente|osobiscie)\b"),
    ),
    (
        "form",
        re.compile(
            r"\b(?:form|online|website|web|survey|qr(?: code)?|formular|formulaire|formulario|formularz)\b"
        ),
    ),
)
_QUOTED: Final = 300


def fill_further(draft: NominationDraft, texts: Mapping[str, str], names: KnownNames) -> None:
    """Fill in the fields that only some forms ask for."""
    if photo := texts.get("photo", ""):
        draft.remarks.append(
            f"A photo is named: “{photo[:_QUOTED]}”. Put it into the inbox, and write its name under “photo”."
        )
    if video := texts.get("video", ""):
        _fill_video(draft, video)
    if campaign := texts.get("campaign", ""):
        _fill_campaign(draft, campaign, names)
    if language := texts.get("language", ""):
        _fill_language(draft, language)
    if sector := texts.get("sector", ""):
        if (
            draft.business
            and draft.business not in names.businesses.name_of
            and len(sector) <= NAME_CHARACTERS
        ):
            draft.about_business["sector"] = sector
        else:
            draft.remarks.append(f"The sector given is “{sector[:_QUOTED]}”.")
    if source := texts.get("source", ""):
        _fill_source(draft, source)


def _fill_video(draft: NominationDraft, video: str) -> None:
    address = video.strip()
    if is_https(address) and len(address) <= LINE_CHARACTERS and not any(contact_details(address)):
        draft.rest["video"] = address
    else:
        draft.remarks.append(f"A video is named: “{address[:_QUOTED]}”.")


def _fill_campaign(draft: NominationDraft, typed: str, names: KnownNames) -> None:
    campaign = names.campaigns.find(typed)
    if len(campaign.ids) == 1 and campaign.is_exact:
        draft.rest["campaign"] = campaign.ids[0]
    else:
        near = dict.fromkeys((*campaign.ids, *names.campaigns.find_parts(typed)))
        hint = f"Did you mean {' or '.join(list(near)[:3])}?" if near else ""
        hint = hint or did_you_mean(typed, names.campaigns.name_of.values())
        draft.remarks.append(f"“{typed[:_QUOTED]}” is no campaign here. {hint}".rstrip())


def _fill_language(draft: NominationDraft, typed: str) -> None:
    tag = language_tag(typed)
    if tag:
        draft.rest["lang"] = tag
    else:
        draft.remarks.append(f"The language given is “{typed[:_QUOTED]}”.")


def _fill_source(draft: NominationDraft, typed: str) -> None:
    folded = fold_name(typed)
    sources = [source for source, pattern in _SOURCES if pattern.search(folded)]
    if len(sources) == 1:
        draft.rest["source"] = sources[0]
    else:
        draft.remarks.append(f"How it arrived: “{typed[:_QUOTED]}”.")
