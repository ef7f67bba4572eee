"""Private keys are found by what they are, wherever they stand; public ones are left alone."""

import pytest

from wall_of_fame.digital_pins.private_keys import find_private_keys

BEGIN = "-----BEGIN "
CODE = "q1Yz" * 12


@pytest.mark.parametrize(
    "text",
    [
        f"{BEGIN}PRIVATE KEY-----",
        f"{BEGIN}ENCRYPTED PRIVATE KEY-----",
        f"{BEGIN}RSA PRIVATE KEY-----",
        f"{BEGIN}OPENSSH PRIVATE KEY-----",
        f"{BEGIN}PGP PRIVATE KEY BLOCK-----",
        f'{{"kty":"RSA","n":"{CODE}","d":"{CODE}"}}',
        f"kty: RSA\nn: {CODE}\nd: {CODE}\n",
        f"{{'kty': 'OKP', 'd': '{CODE}'}}",
    ],
)
def test_found(text: str) -> None:
    """In PEM and as a JSON Web Key, also in YAML."""
    assert [*find_private_keys(f"# A note\n{text}\n")] != []


@pytest.mark.parametrize(
    "text",
    [
        f"{BEGIN}PUBLIC KEY-----",
        f"{BEGIN}CERTIFICATE-----",
        "She kept the PRIVATE KEY of the shed for us.",
        f'{{"kty":"RSA","n":"{CODE}","e":"AQAB"}}',
        f"modulus: {CODE}\n",
        f"kty: RSA\nid: {CODE}\n",
    ],
)
def test_left_alone(text: str) -> None:
    """Public keys, and words about keys."""
    assert [*find_private_keys(text)] == []
