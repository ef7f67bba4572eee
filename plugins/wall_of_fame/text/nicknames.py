"""Short forms of first names: who is called Katie may be Katherine on the wall."""

from __future__ import annotations

from functools import cache
from typing import Final

from wall_of_fame.text.names import without_accents

# One line a family of names.
_FAMILIES: Final = """
alexander alex sandy sasha xander olek
alexandra alex sandra sasha lexi ola
andrew andy drew andre andrzej
anthony tony antonio antoni
antoine tony toinou
barbara barb babs basia
benjamin ben benny
catherine katherine kathryn cathy kathy kate katie cat kitty kasia katarzyna catarina cath
charles charlie chuck chas karol carlos
christine christina chris chrissie tina krystyna
christopher chris kit krzysztof
daniel dan danny
david dave davy dawid
deborah debbie deb debra
edward ed eddie ted teddy ned
elizabeth liz lizzie beth betty eliza libby elsie ela elzbieta isabel bess
frances fran francesca frankie francoise
francis frank frankie chico francisco
gregory greg grzegorz
helen nell nelly helena ellen
henry harry hank henryk
james jim jimmy jamie jaime kuba jakub
janet jan
jennifer jen jenny
jessica jess jessie
joanna jo joanne asia joana
john jack johnny jon jan joao jasiek
jonathan jon jonny
joseph joe joey jose josef zeca
josephine jo josie
judith judy judi
kenneth ken kenny
lawrence larry laurie
magdalena magda madalena maggie
malgorzata gosia malgosia
margaret maggie meg peggy marge daisy margarida
maria mary marie mia manuela ria
martin marty marcin
matthew matt matty mateusz
michael mike mick mickey michal miguel mikey
nicholas nick nicky nico
nicola nicky nikki
pamela pam
patricia pat patsy trish tricia
patrick pat paddy patryk
peter pete piotr pedro
philip phil filipe
rebecca becky becca
richard rick ricky dick rich
robert rob bob bobby robbie bert
ronald ron ronnie
samantha sam sammy
samuel sam sammy
sarah sally sara
stephen steven steve stevie szczepan
susan sue susie suzie
theresa terry tess tessa teresa
thomas tom tommy tomasz tomas
timothy tim timmy
victoria vicky vicki tori
william will bill billy liam
agnieszka aga agnes
ana annie ann anne anna ania nan
"""


@cache
def _families() -> dict[str, frozenset[str]]:
    families: dict[str, set[str]] = {}
    for line in _FAMILIES.strip().splitlines():
        names = line.split()
        for name in names:
            families.setdefault(name, set()).update(names)
    return {name: frozenset(names) for name, names in families.items()}


def is_first_name(word: str) -> bool:
    """Whether a word is a usual first name, or a short form of one."""
    return without_accents(word) in _families()


def may_be_the_same(first: str, second: str) -> bool:
    """Whether two first names may be those of one person, as Kate and Katherine are."""
    a, b = without_accents(first), without_accents(second)
    return a == b or b in _families().get(a, frozenset())


def other_first_names(name: str) -> frozenset[str]:
    """All forms of a first name, in lower case and without accents."""
    plain = without_accents(name)
    return _families().get(plain, frozenset()) - {plain}
