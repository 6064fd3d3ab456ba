"""Collect diagnostics: every stage of the check reports here and goes on, so that one run shows all."""

from __future__ import annotations

from sasaran.base.diagnostics import Diagnostic, Label
from sasaran.base.span import Span
from sasaran.base.suggest import nearest


class Problems:
    """The diagnostics of one run; the same problem at the same place is kept once."""

    def __init__(self) -> None:
        self._found: dict[tuple[object, ...], Diagnostic] = {}

    def add(
        self, code: str, span: Span, *, labels: tuple[Label, ...] = (), hint: str | None = None, **values: object
    ) -> None:
        """Report one problem; ``values`` fill its words in the catalogue."""
        self.extend([Diagnostic(code, span, values, labels, hint)])

    def extend(self, diagnostics: list[Diagnostic]) -> None:
        """Report several."""
        for diagnostic in diagnostics:
            self._found.setdefault(
                (diagnostic.code, diagnostic.span, tuple(map(str, diagnostic.values.values()))), diagnostic
            )

    def unknown(self, code: str, span: Span, name: str, known: list[str] | tuple[str, ...], **values: object) -> None:
        """Report a name that is not known, with the nearest right one."""
        near = nearest(name, known, 1)
        shown = ", ".join(sorted(known)[:12]) + (" …" if len(known) > 12 else "")
        said = {"name": name, "near": near[0] if near else "", "known": shown or "-", **values}
        self.extend([Diagnostic(code, span, said, hint="near" if near else "known")])

    @property
    def sorted(self) -> list[Diagnostic]:
        """All of them, by place."""
        return sorted(self._found.values(), key=lambda diagnostic: diagnostic.order)
