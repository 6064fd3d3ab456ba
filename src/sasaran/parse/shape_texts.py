"""What shapes are made of: texts with places, lists that may be one thing, and names that may have titles."""

from __future__ import annotations

from collections.abc import Mapping as Dict
from typing import Annotated, Any, Final

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, InstanceOf, WithJsonSchema

from sasaran.base.span import Span
from sasaran.parse.tree import Scalar

SPAN: Final = "\0span"
KEYS: Final = "\0keys"


def as_list(value: Any) -> Any:
    """One thing may stand for a list of it."""
    return value if isinstance(value, list) else [value]


def as_words(value: Any) -> Any:
    """One text may stand for the texts by language."""
    if isinstance(value, Scalar):
        return {"id": value}
    return {key: text for key, text in value.items() if key not in (SPAN, KEYS)} if isinstance(value, dict) else value


def without_places(value: Any) -> Any:
    """Leave out the places of keys."""
    return {key: item for key, item in value.items() if key not in (SPAN, KEYS)} if isinstance(value, dict) else value


def as_names(value: Any) -> Any:
    """Codes and documents may be a list of names, or names with titles."""
    if isinstance(value, list) and all(isinstance(item, Scalar) for item in value):
        return {item.text: {"id": item} for item in value}
    return without_places(value)


def as_condition(value: Any) -> Any:
    """One line may stand for a leaf."""
    return {"when": value, SPAN: value.span, KEYS: {}} if isinstance(value, Scalar) else value


def as_count(value: Any) -> Any:
    """`at_least: 2` beside `count_of` is only the count."""
    return {"count": value, "of": [], SPAN: value.span, KEYS: {}} if isinstance(value, Scalar) else value


def shown(**schema: Any) -> WithJsonSchema:
    """Say what an editor's JSON Schema shows."""
    return WithJsonSchema(schema)


Text = Annotated[InstanceOf[Scalar], shown(type=["string", "number", "boolean"])]
Name = Annotated[InstanceOf[Scalar], shown(type="string", pattern=r"^[^\W\d]\w*$")]
Day = Annotated[InstanceOf[Scalar], shown(type="string", format="date")]
Whole = Annotated[InstanceOf[Scalar], shown(type="integer")]
Amount = Annotated[InstanceOf[Scalar], shown(type=["integer", "string", "number"])]
Flag = Annotated[InstanceOf[Scalar], shown(type=["string", "boolean"])]
Span_ = Annotated[InstanceOf[Scalar], shown(type="string", pattern=r"^P(\d+Y)?(\d+M)?(\d+W)?(\d+D)?$")]
Leaf = Annotated[InstanceOf[Scalar], shown(type=["string", "number", "boolean"])]
Words = Annotated[dict[str, Text], BeforeValidator(as_words)]
Titles = Annotated[dict[str, Words], BeforeValidator(as_names)]
Texts = Annotated[list[Text], BeforeValidator(as_list)]
WordsList = Annotated[list[Words], BeforeValidator(as_list)]


class Shape(BaseModel):
    """What every shape has: its own place, and the places of its keys."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    span: InstanceOf[Span] = Field(alias=SPAN, exclude=True)
    keys: Dict[str, InstanceOf[Span]] = Field(alias=KEYS, exclude=True)

    def at(self, key: str) -> Span:
        """The place of a key, or of the whole where the key is not written."""
        return self.keys.get(key, self.span)
