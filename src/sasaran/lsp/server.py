"""The language server: requests of an editor in, what the desk knows out. Needs the extra ``lsp`` (pygls)."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path
from typing import Any

from lsprotocol import types as lsp
from pygls.lsp.server import LanguageServer

from sasaran import __version__
from sasaran.base.diagnostics import Diagnostic
from sasaran.base.span import Span
from sasaran.base.wording import message
from sasaran.formatting.style import format_file
from sasaran.lsp.conversion import (
    Places,
    to_address,
    to_completion,
    to_diagnostic,
    to_path,
    to_symbol,
)
from sasaran.lsp.desk import Desk, Findings, find_root
from sasaran.lsp.looking import Sight, find_declaration, look_at
from sasaran.lsp.offers import Table, list_offers
from sasaran.lsp.outline import list_entries
from sasaran.lsp.places import read_place
from sasaran.lsp.repairs import suggest_repair

PAUSE = 0.25
"""So many seconds after the last keystroke a rulebook is checked."""


class RulesServer(LanguageServer):
    """Serves every rulebook of which a file is open."""

    def __init__(self, lang: str = "id", pause: float = PAUSE) -> None:
        super().__init__("sasaran", __version__, text_document_sync_kind=lsp.TextDocumentSyncKind.Full)
        self.lang, self.pause = lang, pause
        self.desks: dict[Path, Desk] = {}
        # A file is called what the editor calls it: there are several ways to write one address.
        self.addresses: dict[str, str] = {}
        self.findings: dict[Path, Findings] = {}
        self.shown: dict[Path, set[str]] = {}
        self._waiting: dict[Path, asyncio.TimerHandle] = {}
        self._running: set[asyncio.Task[None]] = set()
        self._turns: dict[Path, int] = {}

    @property
    def encoding(self) -> str:
        """The units in which the editor counts columns."""
        return str(getattr(self.workspace.position_encoding, "value", self.workspace.position_encoding))

    def desk_of(self, path: str) -> Desk:
        """Give the desk on which a file lies."""
        root = find_root(Path(path))
        return self.desks.setdefault(root, Desk(root))

    def take(self, address: str, text: str) -> None:
        """Take a text that was typed, and check its rulebook when the typing rests."""
        path = to_path(address)
        self.addresses[path] = address
        desk = self.desk_of(path)
        desk.lay(path, text)
        self.wait_and_check(desk)

    def wait_and_check(self, desk: Desk) -> None:
        """Check a rulebook soon; a keystroke before that puts it off."""
        if (waiting := self._waiting.pop(desk.root, None)) is not None:
            waiting.cancel()
        self._turns[desk.root] = turn = self._turns.get(desk.root, 0) + 1
        self._waiting[desk.root] = asyncio.get_running_loop().call_later(self.pause, self._start_check, desk, turn)

    def _start_check(self, desk: Desk, turn: int) -> None:
        task = asyncio.get_running_loop().create_task(self._check(desk, turn))
        self._running.add(task)
        task.add_done_callback(self._running.discard)

    async def _check(self, desk: Desk, turn: int) -> None:
        try:
            findings = await asyncio.get_running_loop().run_in_executor(None, desk.check, dict(desk.drafts))
        except Exception as error:  # a fault of ours must not leave the editor without its service
            text = message(Diagnostic("SAS-U090", values={"kind": type(error).__name__}), self.lang)
            self.window_log_message(lsp.LogMessageParams(lsp.MessageType.Error, f"SAS-U090: {text}"))
            return
        if self._turns.get(desk.root) == turn:  # else something was typed meanwhile, and another check is on its way
            self.findings[desk.root] = findings
            self._publish(desk, findings)

    def _publish(self, desk: Desk, findings: Findings) -> None:
        places = Places(findings.texts, self.encoding)
        before = self.shown.get(desk.root, set())
        wanted = set(findings.diagnostics) | set(desk.drafts)
        for path in sorted(before | wanted):
            found = [to_diagnostic(each, places, self.lang) for each in findings.diagnostics.get(path, ())]
            address = self.addresses.get(path) or to_address(path)
            self.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(address, found))
        self.shown[desk.root] = set(findings.diagnostics)

    def open_at(self, address: str) -> tuple[Desk, str, Places, Table]:
        """Give what is needed to answer a question about a file as it is being typed."""
        path = to_path(address)
        desk = self.desk_of(path)
        if not desk.names.kinds:
            desk.check()
        text = desk.drafts.get(path)
        if text is None:
            text = Path(path).read_text("utf-8-sig", errors="replace") if Path(path).is_file() else ""
        return desk, path, Places({path: text}, self.encoding), Table(desk.names, path, self.lang)

    def read_language(self, options: object) -> None:
        """Read the language of messages from what the editor was set up with: ``{"lang": "en"}``."""
        wanted = options.get("lang") if isinstance(options, dict) else getattr(options, "lang", None)
        if wanted in ("id", "en"):
            self.lang = str(wanted)


def build_server(lang: str = "id") -> RulesServer:
    """Build the server with everything that it answers."""
    server = RulesServer(lang)
    _follow_texts(server)
    _answer_questions(server)
    return server


def serve(lang: str = "id") -> None:
    """Serve an editor over standard input and output until it says that it is done."""
    # The library closes what it is given: it gets streams of its own, so that the command can end as any other.
    with open(os.dup(0), "rb") as reader, open(os.dup(1), "wb") as writer:
        build_server(lang).start_io(reader, writer)


def _follow_texts(server: RulesServer) -> None:
    @server.feature(lsp.INITIALIZE)
    def begin(params: lsp.InitializeParams) -> None:
        server.read_language(params.initialization_options)

    @server.feature(lsp.TEXT_DOCUMENT_DID_OPEN)
    def open_text(params: lsp.DidOpenTextDocumentParams) -> None:
        server.take(params.text_document.uri, params.text_document.text)

    @server.feature(lsp.TEXT_DOCUMENT_DID_CHANGE)
    def change_text(params: lsp.DidChangeTextDocumentParams) -> None:
        document = server.workspace.get_text_document(params.text_document.uri)
        server.take(params.text_document.uri, document.source)

    @server.feature(lsp.TEXT_DOCUMENT_DID_SAVE)
    def save_text(params: lsp.DidSaveTextDocumentParams) -> None:
        server.wait_and_check(server.desk_of(to_path(params.text_document.uri)))

    @server.feature(lsp.TEXT_DOCUMENT_DID_CLOSE)
    def close_text(params: lsp.DidCloseTextDocumentParams) -> None:
        path = to_path(params.text_document.uri)
        desk = server.desk_of(path)
        desk.lift(path)
        server.wait_and_check(desk)

    @server.feature(lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def watch_files(params: lsp.DidChangeWatchedFilesParams) -> None:
        for desk in {server.desk_of(to_path(change.uri)).root: None for change in params.changes}:
            server.wait_and_check(server.desks[desk])


def _answer_questions(server: RulesServer) -> None:
    @server.feature(
        lsp.TEXT_DOCUMENT_COMPLETION, lsp.CompletionOptions(trigger_characters=[" ", '"', ".", "(", "-", ":"])
    )
    def complete(params: lsp.CompletionParams) -> lsp.CompletionList:
        desk, path, places, table = server.open_at(params.text_document.uri)
        line, column = params.position.line, places.to_column(path, params.position)
        place = read_place(places.lines(path), line, column, desk.names)
        offers = {(each.label, each.kind): each for each in list_offers(place, table)}
        items = [to_completion(each, line, path, places, order) for order, each in enumerate(offers.values())]
        return lsp.CompletionList(is_incomplete=False, items=items)

    @server.feature(lsp.TEXT_DOCUMENT_HOVER)
    def hover(params: lsp.HoverParams) -> lsp.Hover | None:
        found = _look(server, params)
        if found is None:
            return None
        sight, path, places = found
        where = places.to_columns(path, params.position.line, sight.start, sight.end)
        return lsp.Hover(lsp.MarkupContent(lsp.MarkupKind.Markdown, sight.words), where)

    @server.feature(lsp.TEXT_DOCUMENT_DEFINITION)
    def find(params: lsp.DefinitionParams) -> lsp.Location | None:
        found = _look(server, params)
        if found is None or found[0].declared is None:
            return None
        declared = found[0].declared
        _, path, places, _ = server.open_at(to_address(declared.path))
        where = find_declaration(declared, found[0].name, places.lines(path))
        return lsp.Location(server.addresses.get(path) or to_address(path), places.to_range(where))

    @server.feature(lsp.TEXT_DOCUMENT_DOCUMENT_SYMBOL)
    def outline(params: lsp.DocumentSymbolParams) -> list[lsp.DocumentSymbol]:
        _, path, places, _ = server.open_at(params.text_document.uri)
        data = "\n".join(places.lines(path)).encode("utf-8", errors="surrogatepass")
        return [to_symbol(entry, places) for entry in list_entries(path, data)]

    @server.feature(lsp.TEXT_DOCUMENT_FORMATTING)
    def lay_out(params: lsp.DocumentFormattingParams) -> list[lsp.TextEdit]:
        _, path, places, _ = server.open_at(params.text_document.uri)
        lines = places.lines(path)
        formatted = format_file(path, "\n".join(lines).encode("utf-8", errors="surrogatepass"))
        if formatted.text is None:  # what can't be read without doubt stays as it is; its diagnostics say why
            return []
        whole = places.to_columns(path, 0, 0, 0).start, places.to_columns(path, len(lines) - 1, 0, len(lines[-1])).end
        return [lsp.TextEdit(lsp.Range(*whole), formatted.text)]

    @server.feature(
        lsp.TEXT_DOCUMENT_CODE_ACTION, lsp.CodeActionOptions(code_action_kinds=[lsp.CodeActionKind.QuickFix])
    )
    def repair(params: lsp.CodeActionParams) -> list[lsp.CodeAction]:
        return list_actions(server, params)


def _look(server: RulesServer, params: Any) -> tuple[Sight, str, Places] | None:
    _, path, places, table = server.open_at(params.text_document.uri)
    column = places.to_column(path, params.position)
    sight = look_at(places.lines(path), params.position.line, column, table)
    return (sight, path, places) if sight is not None else None


def list_actions(server: RulesServer, params: lsp.CodeActionParams) -> list[lsp.CodeAction]:
    """List the quick fixes for the problems within a range, checked against the text as it is now."""
    desk, path, places, _ = server.open_at(params.text_document.uri)
    findings = server.findings.get(desk.root)
    lines = places.lines(path)
    actions = []
    for each in findings.diagnostics.get(path, ()) if findings is not None else ():
        where = places.to_range(each.span)
        if where.end < params.range.start or params.range.end < where.start:
            continue
        found = suggest_repair(each, lines, server.lang)
        if found is None:
            continue
        edit = lsp.TextEdit(places.to_range(_stay(found.span, lines)), found.text)
        actions.append(
            lsp.CodeAction(
                title=found.title,
                kind=lsp.CodeActionKind.QuickFix,
                diagnostics=[to_diagnostic(each, places, server.lang)],
                edit=lsp.WorkspaceEdit(changes={params.text_document.uri: [edit]}),
                is_preferred=True,
            )
        )
    return actions


def _stay(span: Span, lines: list[str]) -> Span:
    """Keep a span within the text, which may have been shortened since it was checked."""
    return span if span.end_line <= len(lines) else Span(span.path, len(lines), 1, len(lines), 1)
