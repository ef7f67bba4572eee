"""Whom words are about: the names that people type where one is asked for, and groups that a story names."""

from wall_of_fame.text.nominees.in_story import Group, find_groups
from wall_of_fame.text.nominees.typed_names import TypedNames, read_names

__all__ = ["Group", "TypedNames", "find_groups", "read_names"]
