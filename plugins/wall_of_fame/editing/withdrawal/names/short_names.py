"""Short and pet names: by which names somebody may be called whose record has another."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

# Each line: names that may all be the same person's, in small letters and without accents.
_GROUPS: Final = """
    abigail abby abbie gail
    agnieszka aga agusia
    aleksandra alexandra ola olka alex sandra sasha lexi
    alexander aleksander alex sandy xander olek sasha al
    alfred alf alfie fred
    andrew andy drew
    andrzej jedrek
    angela angie
    anna ania anka anusia annie nan
    anne annie nan nancy
    ana aninha anita
    anthony antony tony ant
    antonio tony toni toninho
    antoni antek
    arthur art artie
    barbara basia barb babs
    barnaby barney
    beatrice bea bee trixie
    beatriz bia
    benjamin ben benny benji
    bernard bernie
    bridget biddy bridie
    caroline carol caz carrie
    catherine katherine kathryn kate katie cathy kathy kath cath kitty cat
    charles charlie chas chuck
    charlotte lottie charlie lotte
    christina kristina tina chris chrissy
    christine chris chrissy tina
    christopher chris kit topher
    clifford cliff
    cynthia cindy
    daniel dan danny
    david dave davy dai
    deborah debra deb debs debbie
    denise den
    diana di
    dmitri dima mitya
    dorothy dot dottie dolly
    dorota dorotka
    edward eddie ed ted ned teddy
    edmund ed eddie ned
    edwin ed eddie
    eleanor ellie nell nora
    elizabeth elisabeth liz lizzie beth betty bess eliza libby lisa betsy
    elzbieta ela
    emily em emmy millie
    eugene gene
    ewa ewka
    fernando nando
    florence flo florrie
    frances fran frankie fanny
    francis frank frankie
    francisco chico paco xico quico
    frederick fred freddie
    gabriel gabe
    gabriela gabi
    geoffrey jeffrey geoff jeff
    georgina georgie gina
    gerald gerry jerry
    gillian gill jill
    gregory greg
    grzegorz grzesiek grzes
    gwendolyn gwen
    harold harry hal
    harriet hattie
    heather heath
    helen nell nellie
    henry harry hal hank
    henrietta etta hettie
    hubert bert
    isabel isabelle bella belle izzy
    jacek jacus
    jacqueline jackie jacqui
    jacob jake
    james jim jimmy jamie jem
    jan janek jas
    jane janie jenny
    janet jan
    janice jan
    jennifer jen jenny jenni
    jeremy jem jerry
    jessica jess jessie
    joanna jo joey asia aska joasia
    joanne jo joey
    joao joaozinho jo janjao
    john jack johnny jon
    jonathan jon jonny
    jose ze zezinho pepe
    jozef jozek
    joseph joe joey jo
    josephine jo josie
    joshua josh
    judith judy jude
    julia jules julie julka
    juliet jules
    justyna justa
    karol karolek
    karolina karolcia
    katarzyna kasia kaska kasienka
    kenneth ken kenny
    kimberley kim
    krystyna krysia
    krzysztof krzysiek krzys
    laurence lawrence larry laurie
    leonard len lenny leo
    leonor nonor
    leslie les
    lillian lily lil
    louis lou louie
    louise lou lulu
    lourdes lurdes
    lucy lu
    luis luisinho
    lukasz lukaszek
    madeleine maddy
    magdalena magda madzia lena
    malgorzata gosia malgosia goska
    manuel manel nel manny
    marek mareczek
    margaret maggie meg peggy marge madge greta peg daisy
    maria mary marysia mari mia
    mariusz mario
    marjorie marge
    martha marty
    martin marty
    martyna martynka
    matthew matt matty
    matilda tilly
    maureen mo
    maximilian max
    michael mike mick mickey micky
    michal misiek
    mildred millie
    miriam mim
    mohammed muhammad mohamed mo
    monica mon
    nathaniel nathan nat nate
    nicholas nick nicky nico
    nicola nicky nic
    nicole nicky nic
    norman norm
    oliver ollie olly
    olivia liv livvy
    pamela pam
    patricia pat trish patsy tricia paddy pati
    patrick pat paddy rick
    pawel pawelek
    pedro pedrinho
    penelope penny
    peter pete
    philip phillip phil pip
    philippa pippa pip
    piotr piotrek piotrus
    priscilla cilla
    raymond ray
    rebecca becky becca bex
    reginald reg reggie
    richard dick rick ricky rich richie dickie
    robert rob bob bobby robbie bert
    roberta bobbie
    roger rodge
    ronald ron ronnie
    rosemary rosie rose romy
    rosalie rosie rose
    rui ruizinho
    russell russ
    ryszard rysiek
    samantha sam sammy
    samuel sam sammy
    sarah sara sal sally sadie
    sergei seryozha
    sharon shaz
    simon si
    stanislaw staszek stas
    stephanie steph
    stephen steven steve stevie
    susan susannah sue susie suzy
    sylvia syl
    terence terry tel
    teresa theresa terry tess tessa
    theodore ted theo teddy
    thomas tom tommy
    timothy tim timmy
    tomasz tomek
    urszula ula
    valerie val
    vanessa nessa
    veronica ronnie vera
    victor vic
    victoria vicky vic tori
    vincent vince vinny
    violet vi
    vivian viv
    vladimir vova volodya
    walter walt wally
    wendy wend
    wieslaw wiesiek
    wilfred wilf
    william will bill billy willy liam
    winifred win winnie
    wojciech wojtek
    zachary zach zac zak
    zofia zosia
    zbigniew zbyszek
"""


def short_names(name: str) -> frozenset[str]:
    """The other names of whoever has a first name (in small letters, without accents)."""
    return frozenset(other for group in _groups_of(name) for other in group if other != name)


def _groups_of(name: str) -> Iterator[tuple[str, ...]]:
    """The groups that begin with the name, and those that have it as a short one."""
    yield from (group for group in _groups() if name in group)


@cache
def _groups() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(line.split()) for line in _GROUPS.strip().splitlines())
