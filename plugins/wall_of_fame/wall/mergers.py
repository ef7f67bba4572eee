"""Businesses that are part of another today."""

from __future__ import annotations

from wall_of_fame.content import Content


def business_of_today(content: Content, id_: str) -> str:
    """The id of the business that a business is part of today; its own if it is part of none."""
    while into := content.businesses[id_].record.merged_into:
        id_ = into
    return id_
