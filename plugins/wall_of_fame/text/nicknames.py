"""Short forms and spellings of first names: who is called Katie may be Katherine on the wall."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from wall_of_fame.text.names import without_accents

# Each family: names that may all be one person's, in small letters and without accents.
_FAMILIES: Final = """
abigail abby abbie gail; agnieszka aga agusia agnes
aleksandra alexandra ola olka alex sandra sasha lexi
alexander aleksander alex sandy xander olek sasha al; alfred alf alfie fred
ana aninha anita annie ann anne anna ania nan; andrew andy drew andre andrzej; andrzej jedrek
angela angie; anna ania anka anusia annie nan; anne annie nan nancy
anthony antony tony ant antonio antoni; antoine tony toinou; antoni antek; antonio tony toni toninho
arthur art artie; barbara basia barb babs; barnaby barney; beatrice bea bee trixie; beatriz bia
benjamin ben benny benji; bernard bernie; bridget biddy bridie; caroline carol caz carrie
catherine katherine kathryn kate katie cathy kathy kath cath kitty cat kasia katarzyna catarina
charles charlie chas chuck karol carlos; charlotte lottie charlie lotte
christina kristina tina chris chrissy; christine chris chrissy tina christina chrissie krystyna
christopher chris kit topher krzysztof; clifford cliff; cynthia cindy; daniel dan danny
david dave davy dai dawid; deborah debra deb debs debbie; denise den; diana di; dmitri dima mitya
dorota dorotka; dorothy dot dottie dolly; edmund ed eddie ned; edward eddie ed ted ned teddy
edwin ed eddie; eleanor ellie nell nora
elizabeth elisabeth liz lizzie beth betty bess eliza libby lisa betsy elsie ela elzbieta isabel
emily em emmy millie; eugene gene; ewa ewka; fernando nando; florence flo florrie
frances fran frankie fanny francesca francoise; francis frank frankie chico francisco
francisco chico paco xico quico; frederick fred freddie; gabriel gabe; gabriela gabi
geoffrey jeffrey geoff jeff; georgina georgie gina; gerald gerry jerry; gillian gill jill
gregory greg grzegorz; grzegorz grzesiek grzes; gwendolyn gwen; harold harry hal; harriet hattie
heather heath; helen nell nellie nelly helena ellen; henrietta etta hettie
henry harry hal hank henryk; hubert bert; isabel isabelle bella belle izzy; jacek jacus; jacob jake
jacqueline jackie jacqui; james jim jimmy jamie jem jaime kuba jakub; jan janek jas
jane janie jenny; janet jan; janice jan; jennifer jen jenny jenni; jeremy jem jerry
jessica jess jessie; joanna jo joey asia aska joasia joanne joana; joao joaozinho jo janjao
john jack johnny jon jan joao jasiek; jonathan jon jonny; jose ze zezinho pepe
joseph joe joey jo jose josef zeca; josephine jo josie; joshua josh; jozef jozek
judith judy jude judi; julia jules julie julka; juliet jules; justyna justa; karol karolek
karolina karolcia; katarzyna kasia kaska kasienka; kenneth ken kenny; kimberley kim; krystyna krysia
krzysztof krzysiek krzys; laurence lawrence larry laurie; leonard len lenny leo; leonor nonor
leslie les; lillian lily lil; louis lou louie; louise lou lulu; lourdes lurdes; lucy lu
luis luisinho; lukasz lukaszek; madeleine maddy; magdalena magda madzia lena madalena maggie
malgorzata gosia malgosia goska; manuel manel nel manny; marek mareczek
margaret maggie meg peggy marge madge greta peg daisy margarida
maria mary marysia mari mia marie manuela ria; mariusz mario; marjorie marge; martha marty
martin marty marcin; martyna martynka; matilda tilly; matthew matt matty mateusz; maureen mo
maximilian max; michael mike mick mickey micky michal miguel mikey; michal misiek; mildred millie
miriam mim; mohammed muhammad mohamed mo; monica mon; nathaniel nathan nat nate
nicholas nick nicky nico; nicola nicky nic nikki; nicole nicky nic; norman norm; oliver ollie olly
olivia liv livvy; pamela pam; patricia pat trish patsy tricia paddy pati
patrick pat paddy rick patryk; pawel pawelek; pedro pedrinho; penelope penny; peter pete piotr pedro
philip phillip phil pip filipe; philippa pippa pip; piotr piotrek piotrus; priscilla cilla
raymond ray; rebecca becky becca bex; reginald reg reggie
richard dick rick ricky rich richie dickie; robert rob bob bobby robbie bert; roberta bobbie
roger rodge; ronald ron ronnie; rosalie rosie rose; rosemary rosie rose romy; rui ruizinho
russell russ; ryszard rysiek; samantha sam sammy; samuel sam sammy; sarah sara sal sally sadie
sergei seryozha; sharon shaz; simon si; stanislaw staszek stas; stephanie steph
stephen steven steve stevie szczepan; susan susannah sue susie suzy suzie; sylvia syl
terence terry tel; teresa theresa terry tess tessa; theodore ted theo teddy
theresa terry tess tessa teresa; thomas tom tommy tomasz tomas; timothy tim timmy; tomasz tomek
urszula ula; valerie val; vanessa nessa; veronica ronnie vera; victor vic
victoria vicky vic tori vicki; vincent vince vinny; violet vi; vivian viv; vladimir vova volodya
walter walt wally; wendy wend; wieslaw wiesiek; wilfred wilf; william will bill billy willy liam
 win winnie; barry baz bazza; darren daz dazza; gary gareth gaz gazza; ion ionel ionut nelu
natalia natalie natalya natasha nat tasha; conceicao sao; наталья наташа; мария маша; дмитрии дима митя
александр саша; александра саша; владимир вова володя; сергеи сережа; екатерина катя; елена лена; ольга оля
анастасия настя; татьяна таня; юлия юля; алексеи алеша леша; михаил миша; николаи коля; павел паша
aidan aiden ayden; alan allan allen alun; alastair alistair alasdair alister; amy aimee ami; ann anne
bethany bethan; brian bryan; caitlin kaitlyn katelyn; carl karl; caroline carolyn; carol carole
ciara keira kiera; clare claire clair; colm colum; conor connor; craig kraig; deirdre deidre; denis dennis
diane dianne; elaine elayne; eric erik; fionnuala finola; geoff jeff; gemma jemma; glen glenn
graham graeme grahame; hannah hanna; hayley hailey haley; hugh hew; iain ian; isabel isobel isabella
jill gill; joan joanne; karen karin; katherine kathryn kathrin catherine cathryn; kerry kerri; leslie lesley
lindsay lindsey lyndsay lyndsey; lynn lynne lyn; maeve meave; marc mark; marian marion; martin martyn
michelle michele; muhammad mohammed mohamed mohammad mehmet; neil neal niall; niamh neve neeve
nicholas nicolas; philip phillip; rachel rachael; roisin rosheen; sean shaun shawn shane
sheila shelagh sheelagh; sian shan; sinead shinead; siobhan shivaun shevaun; sofia sophia sophie
steven stephen stefan; stuart stewart; susan suzanne susanna; tracey tracy; vivian vivien vivienne
yvonne evonne; zoe zoey
winifred win winnie; wojciech wojtek; zachary zach zac zak; zbigniew zbyszek; zofia zosia
"""


@cache
def _families() -> dict[str, frozenset[str]]:
    families: dict[str, set[str]] = {}
    for family in re.split(r"[;\n]", _FAMILIES.strip()):
        names = family.split()
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
