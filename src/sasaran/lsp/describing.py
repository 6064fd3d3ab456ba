"""One name → what an editor shows when the pointer rests on it: title, type, unit, values with their dates, source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sasaran.base.catalogue import Both
from sasaran.base.wording import pick
from sasaran.parse.shapes import (
    ActorShape,
    AttestationShape,
    CriteriaShape,
    DefinitionShape,
    EntityShape,
    FieldShape,
    NodeShape,
    ParameterShape,
    ProgramShape,
    RegisterShape,
    Shape,
    ValueShape,
)
from sasaran.parse.tree import Scalar
from sasaran.schema.names import BookNames, Named

_MOST = 14
"""So many codes, values or items are shown; that there are more is said."""

_WORDS: dict[str, Both] = {
    "type": ("Jenis", "Type"),
    "unit": ("Satuan", "Unit"),
    "bounds": ("Rentang", "Range"),
    "register": ("Register", "Register"),
    "shelf": ("Masa pakai", "Keeps for"),
    "codes": ("Kode", "Codes"),
    "of": ("Milik", "Of"),
    "values": ("Nilai", "Values"),
    "from": ("sejak", "from"),
    "through": ("sampai", "through"),
    "contested": ("diperselisihkan", "contested"),
    "source": ("sumber", "source"),
    "items": ("Butir", "Items"),
    "question": ("Pertanyaan", "Question"),
    "by": ("Dijawab oleh", "Answered by"),
    "valid_for": ("Berlaku selama", "Counts for"),
    "evidence": ("Bukti", "Evidence"),
    "value": ("Rumus", "Value"),
    "owner": ("Pengelola", "Owner"),
    "correction": ("Perbaikan data", "Correction"),
    "contact": ("Kontak", "Contact"),
    "recipient": ("Penerima", "Recipient"),
    "status": ("Status", "Status"),
    "more": ("dan {count} lagi", "and {count} more"),
}


def describe_name(item: Named, names: BookNames, lang: str) -> str:
    """Describe a name as Markdown: its title, what it is, and what it is made of."""
    title = " · ".join(dict.fromkeys(text for text in item.title if text)) or item.name
    lines = [f"**{title}**", f"`{item.name}`" if title != item.name else ""]
    teller = _Teller(names, lang)
    lines += teller.tell(item.shape)
    return "\n\n".join(line for line in lines if line)


class _Teller:
    """Puts a shape into lines, in one language."""

    def __init__(self, names: BookNames, lang: str) -> None:
        self.names, self.lang = names, lang

    def tell(self, shape: Shape | None) -> Iterator[str]:
        """Give the lines of a shape."""
        match shape:
            case FieldShape():
                yield from self._field(shape)
            case ParameterShape():
                yield from self._parameter(shape)
            case DefinitionShape():
                yield from self._definition(shape)
            case CriteriaShape():
                yield from self._criteria(shape)
            case AttestationShape():
                yield from self._attestation(shape)
            case ActorShape():
                yield from self._actor(shape)
            case RegisterShape():
                yield from self._register(shape)
            case ProgramShape():
                yield from self._program(shape)
            case EntityShape():
                yield from self._entity(shape)
            case NodeShape():
                yield from self._node(shape)

    def _line(self, key: str, text: str | None) -> str:
        return f"{pick(_WORDS[key], self.lang)}: {text}" if text else ""

    def _field(self, shape: FieldShape) -> Iterator[str]:
        yield self._line("type", _text(shape.type))
        yield self._line("unit", _text(shape.unit))
        low, high = _text(shape.min), _text(shape.max)
        yield self._line("bounds", f"{low} – {high}" if low and high else None)
        register = self.names.of("registers").get(_text(shape.register_) or "")
        yield self._line("register", pick(register.title, self.lang) if register else _text(shape.register_))
        yield self._line("shelf", _text(shape.shelf_life))
        codes = [f"`{code}` {self._words(words)}" for code, words in (shape.codes or {}).items()]
        yield self._line("codes", self._join(codes))
        yield self._words(shape.text)

    def _parameter(self, shape: ParameterShape) -> Iterator[str]:
        yield self._line("unit", _text(shape.unit))
        values = [f"- {self._value(each)}" for each in shape.values]
        shown = values[:_MOST] + ([self._more(len(values))] if len(values) > _MOST else [])
        yield self._line("values", "\n\n" + "\n".join(shown))
        yield _text(shape.text) or ""

    def _value(self, shape: ValueShape) -> str:
        content = ", ".join(text.text for text in shape.value or ())
        if shape.one_of is not None:
            options = " / ".join(option.value.text for option in shape.one_of)
            content = f"{options} ({pick(_WORDS['contested'], self.lang)})"
        elif shape.at_least is not None and shape.at_most is not None:
            content = f"{shape.at_least.text} – {shape.at_most.text}"
        elif shape.each is not None:
            content = self._join([f"{key} {text.text}" for key, text in shape.each.items()])
        where = _text(shape.key) or _text(shape.area)
        days = [
            f"{pick(_WORDS[key], self.lang)} {text.text}"
            for key, text in (("from", shape.from_), ("through", shape.through)) if text is not None
        ]  # fmt: skip
        source = f"{pick(_WORDS['source'], self.lang)}: {shape.source.text}" if shape.source is not None else ""
        sure = f"({shape.confidence.text})" if shape.confidence is not None else ""
        head = f"**{content}**" + (f" [{where}]" if where else "")
        return " ".join([head, ", ".join(days)]).rstrip() + (f"; {source} {sure}".rstrip() if source else "")

    def _definition(self, shape: DefinitionShape) -> Iterator[str]:
        yield self._line("of", f"`{shape.of.text}`")
        yield self._line("value", f"`{shape.value.text}`" if shape.value else None)
        yield self._line("value", f"`{shape.member.text}`" if shape.member else None)
        yield self._line("value", f"`{shape.when.text}`" if shape.when else None)
        yield from self._items(shape)
        yield self._line("unit", _text(shape.unit))
        yield _text(shape.text) or ""

    def _criteria(self, shape: CriteriaShape) -> Iterator[str]:
        yield self._line("of", f"`{shape.of.text}`")
        yield from self._items(shape)
        yield _text(shape.text) or ""

    def _items(self, shape: NodeShape) -> Iterator[str]:
        key = next((key for key in ("all", "any", "none") if getattr(shape, key)), None)
        if key is None:
            return
        items = [self._item(item) for item in getattr(shape, key)]
        shown = [f"- {item}" for item in items[:_MOST]] + ([self._more(len(items))] if len(items) > _MOST else [])
        yield f"{pick(_WORDS['items'], self.lang)} (`{key}`):\n\n" + "\n".join(shown)

    def _item(self, item: NodeShape) -> str:
        name = f"`{item.name.text}` " if item.name is not None else ""
        return name + (self._words(item.title) or (f"`{item.when.text}`" if item.when is not None else "…"))

    def _node(self, shape: NodeShape) -> Iterator[str]:
        yield f"`{shape.when.text}`" if shape.when is not None else ""
        yield from self._items(shape)

    def _attestation(self, shape: AttestationShape) -> Iterator[str]:
        yield self._line("question", self._words(shape.question))
        actors = self.names.of("actors")
        by = [
            pick(actors[text.text].title, self.lang) or text.text if text.text in actors else text.text
            for text in shape.by
        ]
        yield self._line("by", ", ".join(by))
        yield self._line("valid_for", _text(shape.valid_for))
        yield self._line("evidence", _text(shape.evidence))

    def _actor(self, shape: ActorShape) -> Iterator[str]:
        yield self._line("contact", self._words(shape.contact))
        yield self._words(shape.appeal)

    def _register(self, shape: RegisterShape) -> Iterator[str]:
        yield self._line("owner", _text(shape.owner))
        yield self._line("correction", self._words(shape.correction))

    def _program(self, shape: ProgramShape) -> Iterator[str]:
        yield self._line("recipient", _text(shape.recipient))
        yield self._line("status", _text(shape.status))
        yield self._line("from", _text(shape.valid.from_))

    def _entity(self, shape: EntityShape) -> Iterator[str]:
        yield self._line("of", _text(shape.of))
        yield _text(shape.text) or ""

    def _words(self, words: Mapping[str, Scalar] | None) -> str:
        if not words:
            return ""
        texts = {language: text.text for language, text in words.items()}
        return texts.get(self.lang) or next(iter(texts.values()))

    def _join(self, items: list[str]) -> str:
        shown = ", ".join(items[:_MOST])
        return f"{shown}, {self._more(len(items))}" if len(items) > _MOST else shown

    def _more(self, count: int) -> str:
        return pick(_WORDS["more"], self.lang).format(count=count - _MOST)


def _text(text: Scalar | None) -> str | None:
    return text.text if text is not None else None
