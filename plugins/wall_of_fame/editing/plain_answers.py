"""What people answer to a question with yes or no: only a plain yes is one, in five languages."""

from __future__ import annotations

import re
from typing import Final

from wall_of_fame.text.names import without_accents

_MARKS: Final = {**dict.fromkeys("✓✔☑✅👍", "yes"), **dict.fromkeys("☐✗✘❌", "no")}
_COURTESY: Final = (
    r"(?: (?:please|you may|you can|that s fine|of course|certainly|absolutely|definitely|i agree|i do|"
    r"thanks?|"
    r"thank you|they (?:do|have|did|are)|(?:he|she) (?:does|has|did|is)|gerne?|bitte|naturlich|klar|"
    r"claro|por favor|com certeza|bien sur|tout a fait|volontiers|s il vous plait|prosze|oczywiscie))?"
)
_YES: Final = re.compile(
    r"(?:yes|y|yeah|yep|yup|true|1|x|ok|okay|checked|selected|ticked|confirmed|i agree|(?:they |he |"
    r"she )?agreed|of course|sure|"
    r"certainly|absolutely|definitely|they (?:do|have|did|are)|(?:he|she) (?:does|has|did|is)|"
    r"oui|bien sur|d accord|tout a fait|volontiers|vrai|ja|naturlich|selbstverstandlich|klar|einverstanden|"
    r"wahr|"
    r"sim|si|claro|com certeza|concordo|verdadeiro|tak|oczywiscie|zgoda|zgadzam sie|prawda)" + _COURTESY
)
_NO: Final = re.compile(
    r"(?:no|n|nope|false|0|non|nein|nao|nie|faux|falsch|falso|falsz|off|unchecked|leave me out|anonymous|"
    r"anonymously|"
    r"rather not)(?: (?:thanks?|thank you|please|merci|danke|obrigad[oa]|dziekuje))?"
)


def is_plain_yes(answer: str) -> bool:
    """Whether an answer says yes and nothing else: “yes, but …” and “asked, waiting” do not."""
    return bool(_YES.fullmatch(_fold(answer)))


def is_plain_no(answer: str) -> bool:
    """Whether an answer says no and nothing else."""
    return bool(_NO.fullmatch(_fold(answer)))


def _fold(answer: str) -> str:
    """The words of an answer without accents, case and signs; a question mark is a doubt, and stays."""
    words = "".join(f" {_MARKS[sign]} " if sign in _MARKS else sign for sign in answer)
    words = words.replace("\ufe0f", "")
    return " ".join(re.sub(r"[^\w?]|_", " ", without_accents(words)).split())
