"""Rules about pins of numbered editions."""

from __future__ import annotations

from collections.abc import Iterator

from wall_of_fame.checks.base import RuleFinding
from wall_of_fame.content import Content
from wall_of_fame.problems import did_you_mean
from wall_of_fame.records import FieldProblem


def check_pins(content: Content) -> Iterator[RuleFinding]:
    """A pin's edition is that of a campaign; its number is given once, and is within the edition's count."""
    counts = {
        campaign.record.pin_edition.name: campaign.record.pin_edition.count
        for campaign in content.campaigns.values()
        if campaign.record.pin_edition
    }
    holders: dict[tuple[str, int], str] = {}
    for nomination in content.nominations.values():
        pin = nomination.record.pin
        if pin is None:
            continue
        if pin.edition not in counts:
            message = f"No campaign has a pin edition “{pin.edition}”."
            hint = did_you_mean(pin.edition, counts) or "Give the campaign a pin_edition of that name."
            yield nomination, FieldProblem(("pin", "edition"), "pin", message, hint)
            continue
        if pin.number is None:
            continue
        count = counts[pin.edition]
        if count is not None and pin.number > count:
            message = f"Pin {pin.number} does not exist: “{pin.edition}” has {count}."
            yield (
                nomination,
                FieldProblem(("pin", "number"), "pin", message, "Read the number on the pin again."),
            )
        holder = holders.setdefault((pin.edition, pin.number), nomination.path)
        if holder != nomination.path:
            message = f"Pin {pin.number} of “{pin.edition}” was given already: see {holder}."
            yield (
                nomination,
                FieldProblem(("pin", "number"), "pin", message, "Read the number on both pins again."),
            )


def check_editions(content: Content) -> Iterator[RuleFinding]:
    """Each pin edition belongs to one campaign."""
    owners: dict[str, str] = {}
    for campaign in content.campaigns.values():
        edition = campaign.record.pin_edition
        owner = owners.setdefault(edition.name, campaign.path) if edition else campaign.path
        if edition and owner != campaign.path:
            message = f"The pin edition “{edition.name}” belongs to {owner}."
            yield (
                campaign,
                FieldProblem(("pin_edition", "name"), "pin", message, "Give this edition another name."),
            )
