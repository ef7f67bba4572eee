"""The rules across records, in the order in which they are applied.

For a new rule, write a function in one of these modules or in a new one, and add it to `RULES`. Its docstring
says what must hold.
"""

from __future__ import annotations

from typing import Final

from wall_of_fame.checks.aliases import check_aliases
from wall_of_fame.checks.awards import check_finalists, check_one_per, check_winners
from wall_of_fame.checks.base import Rule
from wall_of_fame.checks.campaigns import (
    check_campaign_dates,
    check_campaign_days,
    check_nominations_in_campaign,
)
from wall_of_fame.checks.care import CARE_RULES
from wall_of_fame.checks.consent import (
    check_consent,
    check_nominees_consent,
    check_photo_consent,
    check_story_consent,
)
from wall_of_fame.checks.dates import check_not_in_the_future, check_order, check_year_folder
from wall_of_fame.checks.departments import check_departments
from wall_of_fame.checks.digital_pins import (
    check_digital_pin_issuer,
    check_digital_pin_places,
    check_digital_pins,
    check_status_list_is_new,
)
from wall_of_fame.checks.internal import check_internal
from wall_of_fame.checks.mergers import check_closing, check_mergers
from wall_of_fame.checks.names import check_scripts
from wall_of_fame.checks.pictures import (
    check_note_text,
    check_picture_places,
    check_pictures,
    check_videos,
)
from wall_of_fame.checks.pins import check_editions, check_pins, check_used_pins
from wall_of_fame.checks.references import check_references
from wall_of_fame.checks.spellings import check_spellings
from wall_of_fame.checks.stories import check_evidence, check_near_duplicates, check_story
from wall_of_fame.checks.totals import check_place_list, check_standards, check_unused
from wall_of_fame.checks.without import check_needed, check_without

RULES: Final[tuple[Rule, ...]] = (
    check_needed,
    check_without,
    check_references,
    check_consent,
    check_photo_consent,
    check_nominees_consent,
    check_story_consent,
    check_not_in_the_future,
    check_order,
    check_year_folder,
    check_campaign_dates,
    check_campaign_days,
    check_nominations_in_campaign,
    check_pins,
    check_used_pins,
    check_editions,
    check_digital_pins,
    check_digital_pin_places,
    check_digital_pin_issuer,
    check_status_list_is_new,
    check_departments,
    check_internal,
    check_winners,
    check_one_per,
    check_finalists,
    check_mergers,
    check_closing,
    check_pictures,
    check_videos,
    check_note_text,
    check_picture_places,
    check_story,
    check_evidence,
    check_near_duplicates,
    check_scripts,
    check_spellings,
    check_standards,
    check_place_list,
    check_unused,
    check_aliases,
    *CARE_RULES,
)
"""All rules across records."""
