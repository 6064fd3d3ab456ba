"""What shapes are made of: texts with places, lists that may be one thing, and names that may have titles."""

from __future__ import annotations

import re
from collections.abc import Callable
from collections.abc import Mapping as Dict
from typing import Annotated, Any, Final

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, GetCoreSchemaHandler, WithJsonSchema
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from sasaran.base.span import Span
from sasaran.parse.tree import Scalar

SPAN: Final = "\0span"
KEYS: Final = "\0keys"
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
# Keys of rules that are as short as a language's code; none of them is the code of one that a title is likely to be in.
_NO_LANGUAGES = frozenset(("all", "any", "as", "by", "is", "max", "min", "of", "per", "use", "who"))


def as_list(value: Any) -> Any:
    """One thing may stand for a list of it."""
    return value if isinstance(value, list) else [value]


def stand_for(key: str, **others: Any) -> Callable[[Any], Any]:
    """Make what lets one text stand for the whole in which it has a key; ``others`` are what the rest of it is then."""

    def widen(value: Any) -> Any:
        return {key: value, **others, SPAN: value.span, KEYS: {}} if isinstance(value, Scalar) else value

    return widen


def as_words(value: Any) -> Any:
    """One text may stand for the texts by language."""
    return {"id": value} if isinstance(value, Scalar) else without_places(value)


def without_places(value: Any) -> Any:
    """Leave out the places of keys."""
    return {key: item for key, item in value.items() if key not in (SPAN, KEYS)} if isinstance(value, dict) else value


def as_names(value: Any) -> Any:
    """Codes and documents may be a list of names, or names with titles."""
    if isinstance(value, list) and all(isinstance(item, Scalar) for item in value):
        return {item.text: {"id": item} for item in value}
    return without_places(value)


as_condition = stand_for("when")
"""One line may stand for a leaf."""

as_count = stand_for("count", of=[])
"""`at_least: 2` beside `count_of` is only the count."""


def as_language(value: str) -> str:
    """A text is by language: `id`, `en`, `jv`, `pt-BR`. Any other key was meant to stand elsewhere."""
    if not is_language(value):
        raise PydanticCustomError("language", "no language")
    return value


def is_language(key: str) -> bool:
    """Tell whether a key can be a language's code."""
    return _LANGUAGE.fullmatch(key) is not None and key not in _NO_LANGUAGES


def shown(**schema: Any) -> WithJsonSchema:
    """Say what an editor's JSON Schema shows."""
    return WithJsonSchema(schema)


class Made:
    """A value that is what the reader made, and nothing else.

    Pydantic's own `InstanceOf` also works out what the class holds, at every one of hundreds of keys.
    """

    def __init__(self, made: type) -> None:
        self.made = made

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.is_instance_schema(self.made)


_SCALAR = Made(Scalar)
Text = Annotated[Scalar, _SCALAR, shown(type=["string", "number", "boolean"])]
Name = Annotated[Scalar, _SCALAR, shown(type="string", pattern=r"^[^\W\d]\w*$")]
Day = Annotated[Scalar, _SCALAR, shown(type="string", format="date")]
Whole = Annotated[Scalar, _SCALAR, shown(type="integer")]
Amount = Annotated[Scalar, _SCALAR, shown(type=["integer", "string", "number"])]
Flag = Annotated[Scalar, _SCALAR, shown(type=["string", "boolean"])]
Span_ = Annotated[Scalar, _SCALAR, shown(type="string", pattern=r"^P(\d+Y)?(\d+M)?(\d+W)?(\d+D)?$")]
Leaf = Annotated[Scalar, _SCALAR, shown(type=["string", "number", "boolean"])]
Words = Annotated[dict[Annotated[str, AfterValidator(as_language)], Text], BeforeValidator(as_words)]
Titles = Annotated[dict[str, Words], BeforeValidator(as_names)]
Texts = Annotated[list[Text], BeforeValidator(as_list)]
WordsList = Annotated[list[Words], BeforeValidator(as_list)]


class Shape(BaseModel):
    """What every shape has: its own place, and the places of its keys."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    span: Annotated[Span, Made(Span)] = Field(alias=SPAN, exclude=True)
    keys: Annotated[Dict[str, Span], Made(dict)] = Field(alias=KEYS, exclude=True)

    def at(self, key: str) -> Span:
        """The place of a key, or of the whole where the key is not written."""
        return self.keys.get(key, self.span)


class TypeShape(Shape):
    """What a value of a field or a column can be, but its codes."""

    type: Text
    unit: Text | None = None
    min: Amount | None = None
    max: Amount | None = None
    decimals: Whole | None = None
