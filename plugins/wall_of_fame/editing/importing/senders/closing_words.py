"""Words with which people end a message and sign it, in five languages: data for `sign_off`."""

from __future__ import annotations

import re
from typing import Final

from wall_of_fame.text.capitals import CAPITAL

_THANKS: Final = (
    r"(?:many |with |huge |big |very many )?thanks(?: (?:again|so much|in advance|a lot|very much|"
    r"and \w{1,9} "
    r"(?:regards|wishes)))?|thank you(?: (?:again|so much|very much|all|for reading))?|ta|"
    r"(?:vielen |herzlichen |besten )?dank(?: im voraus)?|danke(?: schön| im voraus)?|"
    r"merci(?: (?:d['’]avance|beaucoup|encore|à vous))?|(?:muito |muit[ao]s )?obrigad[oa]s?|"
    r"(?:bardzo |z góry )?dzięk(?:uję|i)(?: bardzo)?"
)
_REGARDS: Final = (
    r"(?:and |with |my )?(?:(?:kind(?:est)?|best|warm(?:est)?|many|very best|all good|all the|all my|"
    r"fond(?:est)?|"
    r"good|every good|best of) )?(?:regards|wishes|best|rgds)(?: (?:from|to all|to you all))?|"
    r"(?:many )?thanks and (?:kind |best |warm )?(?:regards|wishes)|"
    r"cheers|yours(?: (?:sincerely|faithfully|truly|ever|gratefully))?|(?:most )?(?:sincerely|gratefully|"
    r"faithfully|"
    r"respectfully|cordially)(?: yours)?|"
    r"(?:lots of |with |much |all my )?love(?: and (?:hugs|kisses))?|hugs|x{1,5}|take care|signed|from|"
    r"bye(?: for now)?|"
    r"(?:mit |viele |ganz )?(?:freundlichen?|besten?|herzlichen?|vielen?|lieben?|schönen?|sonnigen?|viele|"
    r"liebe|beste|herzliche|freundliche)(?: lieben?)? (?:grüßen?|grüssen?)(?: aus \w{2,20}| von)?|gru(?:ß|"
    r"ss)|"
    r"grüße|hochachtungsvoll|herzlichst|alles (?:liebe|gute)|mfg|lg|vg|"
    r"(?:bien )?(?:cordialement|amicalement|sincèrement|respectueusement)|(?:bien )?à (?:vous|toi)|amitiés|"
    r"(?:gros(?:ses)? )?(?:bises|bisous)|"
    r"(?:meilleures |sincères |cordiales |mes )?salutations(?: distinguées)?|bonne (?:journée|soirée)|"
    r"(?:com )?(?:os )?(?:(?:melhores|meus|atenciosos|sinceros) )?cumprimentos|atenciosamente|"
    r"(?:um |com um )?(?:grande |forte )?abraços?|beijin?h?os?|saudações|"
    r"(?:serdecznie )?pozdrawiam(?: serdecznie)?|(?:z )?(?:serdeczn\w+ )?pozdrowieni(?:a|ami)|z poważaniem|"
    r"z wyrazami szacunku|buziaki|ściskam|uściski"
)
_FOR: Final = r"(?:for|pour|für|por|za) [^.!?\n]{2,50}"
CLOSING: Final = re.compile(
    rf"^\W{{0,2}}(?:{_REGARDS}|(?P<thanks>(?:{_THANKS})(?: {_FOR},)?))\W{{0,4}}$", re.IGNORECASE
)
"""A line that says good-bye and nothing else; after thanks there has to be a name."""

_WORD: Final = rf"(?:(?:Mr|Mrs|Ms|Dr|Prof|{CAPITAL})\.|{CAPITAL}[^\W\d_]*(?:[-'’]{CAPITAL}?[^\W\d_]+)*)"
_ONE_NAME: Final = rf"{_WORD}(?: (?:{_WORD}|d[aeu]|van|von|dos|der|le|la)){{0,3}}"
_NAMES: Final = rf"{_WORD}(?:(?: (?:&|and|et|und|e|i|y))? (?:{_WORD}|d[aeu]|van|von|dos|der|le|la)){{0,4}}"
# Names as people sign with: each word with a capital.

NAME_LINE: Final = re.compile(
    rf"[-–—~*_ ]{{0,3}}(?:(?:i\. ?[AV]\.|ppa?\.?) )?(?:(?:from|von|de|de la part de|od|by|"
    rf"signed)[: ] ?)?{_NAMES}(?: ?\([^()]{{1,30}}\))?[ ,.x*_]{{0,8}}"
)
REGARDS_WITH_NAME: Final = re.compile(
    rf"^\W{{0,2}}(?i:{_REGARDS})(?:\s?[,.!–—-]{{1,2}})?\s{{1,3}}(?P<name>{_NAMES})[ ,.x]{{0,8}}$"
)
THANKS_WITH_NAME: Final = re.compile(
    rf"^\W{{0,2}}(?i:{_THANKS})\s?[,.!–—-]{{1,2}}\s{{0,3}}(?P<name>{_NAMES})(?P<end>[ ,.x!]{{0,8}})$"
)
AT_END_OF_LINE: Final = re.compile(
    rf"(?<=[.!?…])[ ]{{1,3}}(?:(?P<regards>(?i:{_REGARDS}))\s?[,.!–—-]{{0,2}}|"
    rf"(?P<thanks>(?i:{_THANKS}))\s?[,–—-]{{1,2}}|"
    rf"[-–—~]{{1,2}})\s{{0,3}}(?P<name>{_NAMES})(?P<end>[ ,.x]{{0,8}})$"
)
"""“… to our door. Kind regards, Lou” in one line."""

BY_LINE: Final = re.compile(
    rf"^\W{{0,3}}(?i:(?:this (?:is|was) |story |nomination |review )?(?:nominated|submitted|sent(?: in)?|"
    rf"posted|written|"
    rf"proposed|told|recommended|shared|completed|filled in) by|signed(?: by)?|de la part de|nominator|"
    rf"sender|submitter|my name|"
    rf"your name|"
    rf"(?:nommée?|proposée?|envoyée?|écrit|soumise?) par|mon nom|votre nom|"
    rf"(?:vorgeschlagen|nominiert|eingereicht|gesendet|geschrieben) von|mein name|ihr name|absender(?:in)?|"
    rf"(?:nomead[oa]|indicad[oa]|enviad[oa]|escrit[oa]) por|(?:o )?(?:meu|seu) nome|"
    rf"(?:zgłoszon[aey]|nominowan[aey]|wysłan[aey]|napisan[aey]) przez|moje imię|zgłaszając[ay])"
    rf"(?:\s?[:–-]| )\s{{0,3}}(?P<name>{_NAMES}|\S{{1,30}}(?: \S{{1,30}}){{0,2}})\W{{0,3}}$"
)
"""A line alone that says who sent it."""

MY_NAME: Final = re.compile(
    rf"(?P<says>\b(?i:my name(?: is|['’]s)|(?:i am|i['’]m) called|je m['’]appelle|mon nom est|"
    rf"mein name ist|ich hei(?:ß|ss)e|"
    rf"(?:o )?meu nome é|(?:eu )?(?:me chamo|chamo-me)|nazywam się|mam na imię) )(?P<name>{_ONE_NAME})"
)
I_AM: Final = re.compile(
    rf"(?P<says>\b(?i:i am|i['’]m|je suis|(?P<german>ich bin)|eu sou|jestem) )(?P<name>{_ONE_NAME})"
)

FROM_LINE: Final = re.compile(
    r"^\W{0,3}(?:(?:with |many |lots of |much )?(?:love|thanks|gratitude|best wishes|regards),? )?"
    r"(?:from|signed,?|von|de la part d[e’'u]|da parte d[eao]|od) [^.!?\n]{2,80}$",
    re.IGNORECASE,
)
"""“From a very grateful customer (Ann)”, where it stands apart."""

AFTERWORD: Final = re.compile(r"^\W{0,2}p\.?\s?s\b", re.IGNORECASE)
NO_NAMES: Final = frozenset(
    (  # noqa: SIM905 - shorter so
        "bravo thanks thank merci danke obrigado obrigada dzięki dziękuję amazing brilliant legend superb "
        "fantastic "
        "wonderful congratulations congrats excellent outstanding lovely perfect respect great awesome "
        "fabulous "
        "well you both all everyone top super genial klasse toll parabéns félicitations chapeau gratuluję "
        "brawo "
        "amen kudos cheers yes no hooray wow recommended star stars gold service smile anonymous"
    ).split()
)
"""Words with a capital that stand alone at the end and are nobody's name."""
