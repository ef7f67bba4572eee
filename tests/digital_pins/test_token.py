"""Whatever stands where a signed file belongs is judged with a reason, never with a traceback."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.patience import patience
from tests.walls.signed import encoded
from wall_of_fame.digital_pins import TokenError, as_credential, as_status_list, read_token
from wall_of_fame.limits import RECORD_BYTES

HEADER = {"alg": "RS256", "kid": "x"}
GOOD = f"{encoded(HEADER)}.{encoded({'a': 1})}.{encoded(b'signature')}"
NOT_A_NUMBER = b'{"a":NaN}'
TWICE = b'{"iss":"a","iss":"b"}'
DEEP = b'{"a":' * 20_000 + b"1" + b"}" * 20_000


def test_the_parts_of_a_token() -> None:
    """What is read is what was encoded."""
    token = read_token(GOOD)
    assert (token.key_id, dict(token.payload), token.signature) == ("x", {"a": 1}, b"signature")
    assert token.signed.decode() == GOOD.rpartition(".")[0]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "..",
        "a.b",
        f"{GOOD}.{GOOD}",
        GOOD.replace(".", "+", 1),
        f" {GOOD}",
        f"{GOOD}=",
        f"{encoded(b'[]')}.{encoded({})}.AA",
        f"{encoded(HEADER)}.{encoded(b'nothing')}.AA",
        f"{encoded(HEADER)}.{encoded(b'1e999')}.AA",
        f"{encoded(HEADER)}.{encoded(bytes([255, 254]))}.AA",
        f"{encoded(HEADER)}.{encoded(NOT_A_NUMBER)}.AA",
        f"{encoded(HEADER)}.{encoded(TWICE)}.AA",
        f"{encoded(HEADER)}.{encoded({})}.AB",
        f"{encoded(HEADER)}.{encoded(DEEP)}.AA",
        f"{encoded(HEADER)}.{'A' * RECORD_BYTES}.AA",
    ],
    ids=[
        "nothing", "dots", "two parts", "six parts", "plus", "space", "padding", "a list for a header",
        "no JSON", "a number", "no text", "not a number", "a name twice", "a second spelling", "deep", "long",
    ],
)  # fmt: skip
def test_refused(text: str) -> None:
    """It is refused with words and a remedy."""
    with pytest.raises(TokenError) as refused:
        read_token(text)
    assert refused.value.message
    assert "wall pin issue" in refused.value.hint


@pytest.mark.parametrize(
    "algorithm", ["none", "None", "", "HS256", "rs256", "ES256", "PS256", None, 1, ["RS256"]]
)
def test_other_algorithms(algorithm: object) -> None:
    """The header cannot choose how it is judged: “none” and keys that both sides have are refused by name."""
    with pytest.raises(TokenError, match="only RS256 is accepted"):
        read_token(f"{encoded({'alg': algorithm})}.{encoded({})}.AA")


def test_what_must_be_understood_is_not_passed_over() -> None:
    """A header may name what has to be understood (RFC 7515, section 4.1.11): we know none of that."""
    with pytest.raises(TokenError):
        read_token(f"{encoded({**HEADER, 'crit': ['exp']})}.{encoded({})}.AA")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=10), inner, max_size=4),
    max_leaves=20,
)


@given(st.dictionaries(st.text(max_size=10), JSON, max_size=6))
def test_any_payload_is_judged(payload: dict[str, object]) -> None:
    """Nothing that is no digital pin is taken for one, and nothing breaks."""
    token = read_token(f"{encoded(HEADER)}.{encoded(json.dumps(payload).encode())}.AA")
    for judge in (as_credential, as_status_list):
        with pytest.raises(TokenError):
            judge(token)


def test_the_largest_is_judged_at_once() -> None:
    """As many levels and as many letters as a record may have take no time."""
    deep = encoded(b'{"a":[' + b"[" * 900 + b"]" * 900 + b"]}")
    long = encoded({"a": ["x"] * 10_000})
    for payload in (deep, long):
        with patience(), pytest.raises(TokenError):
            as_credential(read_token(f"{encoded(HEADER)}.{payload}.AA"))
