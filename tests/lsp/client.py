"""A language client over stdio: starts a server as an editor does, sends requests, keeps what is published."""

from __future__ import annotations

import json
import queue
import subprocess
import threading
import time
from pathlib import Path
from typing import Any

PATIENCE = 60.0
"""So many seconds an answer may take: machines that run tests are busy."""


class Client:
    """Talks to one server process; use it in a `with`."""

    def __init__(self, command: list[str], root: Path, options: dict[str, Any] | None = None) -> None:
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=root
        )
        self.settings: dict[str, Any] = {}
        self.published: dict[str, tuple[int, list[dict[str, Any]]]] = {}
        self._answers: queue.Queue[dict[str, Any]] = queue.Queue()
        self._number = self._count = 0
        self._news = threading.Condition()
        threading.Thread(target=self._listen, daemon=True).start()
        threading.Thread(target=self._drain, daemon=True).start()
        try:
            self.capabilities = self._begin(root, options)
        except BaseException:
            self.process.kill()
            raise

    def __enter__(self) -> Client:
        return self

    def __exit__(self, *_: object) -> None:
        try:
            self.request("shutdown", None)
            self.notify("exit", None)
            self.code = self.process.wait(timeout=PATIENCE)
        finally:
            self.process.kill()

    def request(self, method: str, params: Any) -> Any:
        """Send a request and wait for its answer."""
        self._number += 1
        number = self._number
        self._send({"id": number, "method": method, "params": params})
        while True:
            answer = self._wait_for_answer()
            if answer.get("id") == number:
                assert "error" not in answer, answer["error"]
                return answer["result"]

    def _wait_for_answer(self) -> dict[str, Any]:
        deadline = time.monotonic() + PATIENCE
        while True:
            try:
                return self._answers.get(timeout=0.5)
            except queue.Empty:
                assert self.process.poll() is None, "the server has ended"
                assert time.monotonic() < deadline, "the server does not answer"

    def notify(self, method: str, params: Any) -> None:
        """Send a message that has no answer."""
        self._send({"method": method, "params": params})

    def open(self, path: Path, text: str) -> str:
        """Open a file with this text, saved or not; give its address."""
        address = path.as_uri()
        document = {"uri": address, "languageId": "yaml", "version": 1, "text": text}
        self.notify("textDocument/didOpen", {"textDocument": document})
        return address

    def change(self, address: str, text: str, version: int = 2) -> None:
        """Type: the whole text is now this."""
        document = {"uri": address, "version": version}
        self.notify("textDocument/didChange", {"textDocument": document, "contentChanges": [{"text": text}]})

    def ask(self, method: str, address: str, line: int, character: int) -> Any:
        """Ask something of a place in a text."""
        place = {"line": line, "character": character}
        return self.request(f"textDocument/{method}", {"textDocument": {"uri": address}, "position": place})

    def published_since(self, address: str, count: int, *, until: Any = None) -> list[dict[str, Any]]:
        """Wait for diagnostics of a text that came after ``count`` were there, and that ``until`` is content with."""
        deadline = time.monotonic() + PATIENCE
        with self._news:
            while True:
                found = self.published.get(address)
                if found is not None and found[0] > count and (until is None or until(found[1])):
                    return found[1]
                assert self._news.wait(deadline - time.monotonic()), f"nothing was published: {found}"

    @property
    def count(self) -> int:
        """How many diagnostics were published so far."""
        return self._count

    def _begin(self, root: Path, options: dict[str, Any] | None) -> dict[str, Any]:
        markdown = ["markdown", "plaintext"]
        can = {
            "textDocument": {
                "completion": {"completionItem": {"snippetSupport": True, "documentationFormat": markdown}},
                "hover": {"contentFormat": markdown},
                "publishDiagnostics": {"relatedInformation": True},
                "documentSymbol": {"hierarchicalDocumentSymbolSupport": True},
                "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["quickfix"]}}},
            },
            "workspace": {"configuration": True},
        }
        given = {
            "processId": None,
            "rootUri": root.as_uri(),
            "capabilities": can,
            "workspaceFolders": [{"uri": root.as_uri(), "name": "aturan"}],
            "initializationOptions": options or {},
        }
        found: dict[str, Any] = self.request("initialize", given)["capabilities"]
        self.notify("initialized", {})
        return found

    def _send(self, message: dict[str, Any]) -> None:
        data = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.process.stdin is not None
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(data) + data)
        self.process.stdin.flush()

    def _drain(self) -> None:
        assert self.process.stderr is not None
        self.complaints = self.process.stderr.read()

    def _listen(self) -> None:
        stream = self.process.stdout
        assert stream is not None
        while line := stream.readline():
            length = 0
            while line.strip():
                name, _, value = line.partition(b":")
                if name.lower() == b"content-length":
                    length = int(value)
                line = stream.readline()
            self._take(json.loads(stream.read(length)))

    def _take(self, message: dict[str, Any]) -> None:
        if "method" not in message:
            self._answers.put(message)
        elif message["method"] == "textDocument/publishDiagnostics":
            with self._news:
                self._count += 1
                self.published[message["params"]["uri"]] = (self._count, message["params"]["diagnostics"])
                self._news.notify_all()
        elif "id" in message:
            self._send({"id": message["id"], "result": self._answer(message)})

    def _answer(self, message: dict[str, Any]) -> Any:
        """Answer what a server asks of an editor: its settings."""
        if message["method"] == "workspace/configuration":
            return [self.settings.get(item.get("section", "")) for item in message["params"]["items"]]
        return None
