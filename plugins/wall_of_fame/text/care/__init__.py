"""Care for those who are named: what a reviewer should look at in a story, by lists of words."""

from __future__ import annotations

from wall_of_fame.text.care.find import NAMES, RULE_NAMES, NameKind, Remark, find_remarks
from wall_of_fame.text.care.word_lists import LANGUAGES

__all__ = ["LANGUAGES", "NAMES", "RULE_NAMES", "NameKind", "Remark", "find_remarks"]
