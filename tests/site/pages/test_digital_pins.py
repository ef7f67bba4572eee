"""Digital pins on the site: the picture carries the signed file, and nobody's name is in it."""

from __future__ import annotations

import io
import json

from PIL import Image

from tests.loops import at_least_one
from tests.walls.output import Output
from wall_of_fame.digital_pins import as_credential, as_status_list, read_token

FOLDER = "digital-pins/"
STORY = "recognition/sample-the-tea-with-two-saucers/"


def test_the_picture_carries_the_signed_file(sample: Output) -> None:
    """The page of the recognition offers the picture, and beside it the file that the picture carries."""
    page = sample.page(STORY)
    picture, signed, about = page.find(f"//p[a[starts-with(@href, '/{FOLDER}')]]/a/@href")
    assert (picture.removesuffix(".png"), about) == (signed.removesuffix(".jwt"), f"/{FOLDER}")
    token = sample.files[signed.removeprefix("/")].decode()
    with Image.open(io.BytesIO(sample.files[picture.removeprefix("/")])) as opened:
        opened.load()
        assert opened.info["openbadgecredential"] == token
        assert {name for name in opened.info if name != "openbadgecredential"} == set()
        assert opened.mode == "RGB"
    credential = as_credential(read_token(token))
    assert signed == f"/{FOLDER}{credential.id}.jwt"
    assert "Lourdes" not in json.dumps(dict(read_token(token).payload))


def test_editions_carry_nothing(sample: Output) -> None:
    """The picture of an edition is nobody's; its description is where the signed file says."""
    editions = [path for path in sample.files if path.startswith(f"{FOLDER}editions/")]
    for path in at_least_one([path for path in editions if path.endswith(".png")]):
        with Image.open(io.BytesIO(sample.files[path])) as opened:
            opened.load()
            assert opened.info == {}
        described = json.loads(sample.files[path.replace(".png", ".json")])
        assert described["id"].endswith(path.replace(".png", ".json"))
        assert described["image"]["id"].endswith(path)


def test_what_verifiers_ask_for(sample: Output) -> None:
    """The keys, the issuer and the list agree, and any website may ask for them."""
    keys = json.loads(sample.files[f"{FOLDER}did.json"])
    issuer = json.loads(sample.files[f"{FOLDER}issuer.json"])
    status_list = as_status_list(read_token(sample.files[f"{FOLDER}status.jwt"].decode()))
    assert keys["id"] == issuer["id"] == status_list.issuer
    assert [method["publicKeyJwk"].keys() for method in keys["verificationMethod"]] == [
        {"kty", "alg", "use", "n", "e"}
    ]
    assert f"/{FOLDER}*\n  Access-Control-Allow-Origin: *\n" in sample.files["_headers"].decode()


def test_a_wall_without_an_issuer_has_none_of_it(elsewhere: Output) -> None:
    """No page, no file, no header."""
    assert [path for path in elsewhere.files if path.startswith(FOLDER)] == []
    assert FOLDER not in elsewhere.files["_headers"].decode()
