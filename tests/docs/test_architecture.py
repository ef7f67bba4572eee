import re
import tomllib

from tests.docs.documents import document, rows, section


def test_floors_are_those_of_the_import_contract() -> None:
    """The table of floors is the contract that import-linter holds, row by row."""
    contracts = tomllib.loads(document("pyproject.toml"))["tool"]["importlinter"]["contracts"]
    layers = [layer for contract in contracts if contract["type"] == "layers" for layer in contract["layers"]]
    documented = [
        re.findall(r"`(\w+)`", modules)
        for _, modules in rows(section(document("docs/architecture.md"), "The floors"))
    ]
    assert documented == [layer.split(" | ") for layer in layers]


def test_signals_are_those_of_the_plugin() -> None:
    """The table of Pelican's signals names those that the plugin connects, in their order."""
    code = "".join(
        document(f"plugins/wall_of_fame/{name}.py")
        for name in ("pelican_plugin/early_start", "pelican_plugin/generator")
    )
    connected = re.findall(r"signals\.(\w+)\.connect", code)
    written = section(document("docs/architecture.md"), "Where Pelican comes in")
    assert [signal.strip("`") for signal, _ in rows(written)] == connected
