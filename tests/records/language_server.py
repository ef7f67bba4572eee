"""The YAML language server that editors use, asked as they ask it: by JSON-RPC on its standard input."""

import json
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from tools import node, packages

SETTINGS = {
    "yaml": {
        "validate": True,
        "hover": True,
        "completion": True,
        "schemaStore": {"enable": False, "url": ""},
        "kubernetesCRDStore": {"enable": False},
    }
}
"""The settings that an editor sends: to do its work, and to ask nothing of the network."""


class LanguageServer:
    """A running server. Each document is opened under its own path, and asked about there."""

    def __init__(self, requests: IO[bytes], answers: IO[bytes]) -> None:
        """`requests` and `answers` are the server's standard input and output."""
        self._requests = requests
        self._answers = answers
        self._number = 0
        self._diagnostics: dict[str, list[dict[str, Any]]] = {}

    def begin(self, root: Path) -> None:
        """Introduce an editor that works in the folder `root`."""
        abilities = {
            "workspace": {"configuration": True, "workspaceFolders": True},
            "textDocument": {
                "completion": {"completionItem": {"snippetSupport": True}},
                "publishDiagnostics": {},
            },
        }
        folders = [{"uri": root.as_uri(), "name": root.name}]
        self._ask(
            "initialize",
            {
                "processId": None,
                "rootUri": root.as_uri(),
                "capabilities": abilities,
                "workspaceFolders": folders,
            },
        )
        self._notify("initialized", {})
        self._notify("workspace/didChangeConfiguration", {"settings": SETTINGS})

    def open(self, path: Path, text: str) -> list[tuple[int, str]]:
        """Open a document and await what is found wrong with it: line (from 1) and message."""
        uri = path.as_uri()
        self._notify(
            "textDocument/didOpen",
            {"textDocument": {"uri": uri, "languageId": "yaml", "version": 1, "text": text}},
        )
        while uri not in self._diagnostics:
            self._next_message()
        return [(item["range"]["start"]["line"] + 1, item["message"]) for item in self._diagnostics[uri]]

    def completions(self, path: Path, line: int, column: int) -> list[str]:
        """What may stand at a place of an open document (line and column from 1)."""
        answer = self._ask("textDocument/completion", _at(path, line, column))
        return [item["label"] for item in (answer or {}).get("items", [])]

    def hover(self, path: Path, line: int, column: int) -> str:
        """The explanation of the words at a place of an open document (line and column from 1)."""
        answer = self._ask("textDocument/hover", _at(path, line, column))
        return str(answer["contents"]["value"]) if answer else ""

    def end(self) -> None:
        """End the session as an editor does."""
        self._ask("shutdown", None)
        self._notify("exit", None)

    def _ask(self, method: str, parameters: Any) -> Any:
        self._number += 1
        number = self._number
        self._send({"id": number, "method": method, "params": parameters})
        while True:
            message = self._next_message()
            if message.get("id") == number and "method" not in message:
                assert "error" not in message, message
                return message["result"]

    def _notify(self, method: str, parameters: Any) -> None:
        self._send({"method": method, "params": parameters})

    def _send(self, message: Mapping[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._requests.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._requests.flush()

    def _next_message(self) -> dict[str, Any]:
        """The next message. The server's own questions are answered, and its diagnostics are stored."""
        length = 0
        while line := self._answers.readline().strip():
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        assert length, "the language server has ended"
        message: dict[str, Any] = json.loads(self._answers.read(length))
        if message.get("method") == "textDocument/publishDiagnostics":
            parameters = message["params"]
            self._diagnostics[parameters["uri"]] = parameters["diagnostics"]
        elif "method" in message and "id" in message:
            self._send({"id": message["id"], "result": self._answer(message)})
        return message

    @staticmethod
    def _answer(message: Mapping[str, Any]) -> Any:
        if message["method"] == "workspace/configuration":
            return [SETTINGS.get(item.get("section", ""), {}) for item in message["params"]["items"]]
        return None


def _at(path: Path, line: int, column: int) -> dict[str, Any]:
    return {
        "textDocument": {"uri": path.as_uri()},
        "position": {"line": line - 1, "character": column - 1},
    }


@contextmanager
def run_server(root: Path) -> Iterator[LanguageServer]:
    """The server, for an editor that works in the folder `root`."""
    program = packages.find("yaml-language-server/bin/yaml-language-server")
    with subprocess.Popen(
        [str(node.find()), str(program), "--stdio"],
        cwd=root,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        server = LanguageServer(process.stdin, process.stdout)
        try:
            server.begin(root)
            yield server
            server.end()
        finally:
            process.kill()
