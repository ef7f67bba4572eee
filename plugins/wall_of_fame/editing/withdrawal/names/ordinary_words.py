"""First names and surnames that are ordinary words as well: a text that has one may mean nobody."""

from __future__ import annotations

from typing import Final

from wall_of_fame.text.vocabulary import everyday_words

_NAMES: Final = """
    abbot ace amber angel angels apple april art ash august aurora austin autumn baker bank banks
    baron bay bean bell berry best bill bird bishop black blessing bliss blue bob bond bread bridge
    brook brooks brown buck bull bush butler carol carpenter carter case cash castle chance charity
    charm chase cherry chip christian christmas church clay cliff cook coral cotton crane cross
    crystal daisy dale dawn day dean destiny dove drake drew duke earl earnest east easter eden
    english ernest eve faith farmer fern field fields finch fisher flint flora ford forest fountain
    fox frank freedom french frost gale garden gardener gay gene german gift ginger glen glory gold
    golden good goodman grace grant gray green grey guy hall happy harbour harmony harry hart
    harvest haven hawk hazel heart heath heather heaven hill hills holiday holland holly honest
    honey honor honour hope house hunter iris ivy jack jade jasmine jay jersey jewel john josh joy
    june junior justice kay key kid king knight lake lamb lance lane lark laurel lavender law leaf
    liberty lily lock london long lord love loyal lucky major maple mark marsh marshall martin mason
    master may melody mercy merit merry mike miles mill miller miracle mist moon moor morning moss
    myrtle nick nightingale noble noel norm norman north novel nurse oak ocean olive opal page paris
    park parks parson pat patience paul peace pearl peg penny pepper perry petal pierce pike pink
    piper pope poppy porter potter power praise precious price prince promise prudence queen rain
    ray red reed rich river rivers rob robin rock rod roman rose rosemary rosy rowan ruby rush rusty
    sage sailor saint salt sandy savage scarlet scott sea shade sharp shepherd short silver singer
    sky small smart smile smith snow sol son song south spring star stark steel stella stone storm
    story strange street strong sue summer sun sunday sunny swan swift tailor tate taylor temple
    thorn tim tony trinity true turner unity vale valentine verity victor victory violet wade walker
    wall ward waters way weaver wells welsh west white wild will willow wills winter wise wolf wood
    woods wren young zeal
"""
_NAMES_THAT_ARE_WORDS: Final = frozenset(_NAMES.split())


# The list of everyday words has abbreviations of two letters.
_SHORTEST: Final = 3


def is_ordinary_word(word: str) -> bool:
    """Whether a word, in small letters and without accents, is one that any text may have."""
    return word in _NAMES_THAT_ARE_WORDS or (len(word) >= _SHORTEST and word in everyday_words("en"))
