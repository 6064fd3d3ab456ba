"""Files → shapes by kind: the first pass over a rulebook, before any name is looked up."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from sasaran.base.catalogue import CATALOGUE
from sasaran.base.diagnostics import Label
from sasaran.base.span import Span
from sasaran.check.problems import Problems
from sasaran.parse.mapping_shapes import MappingShape
from sasaran.parse.shape_reader import read_shape
from sasaran.parse.shapes import (
    ActorShape,
    AreaShape,
    AttestationShape,
    CriteriaShape,
    DefinitionShape,
    EntityShape,
    ParameterShape,
    ProgramShape,
    RegisterShape,
    RulebookShape,
    Shape,
)
from sasaran.parse.tree import Tree
from sasaran.parse.yaml_reader import read_documents

_S = TypeVar("_S", bound=Shape)
# What a file that YAML can't read may declare: its keys, the names after them, and the items of its lists.
_MAPPING = re.compile(rb"(?:\xef\xbb\xbf)?(?:[ \t]*(?:#[^\r\n]*)?\r?\n)*mapping:")
_DECLARED = re.compile(r"(?m)(?<![^\s-])([^\W\d]\w*)(?=:(?:\s|$)|\s*$)")


@dataclass
class Shelves:
    """The documents of a rulebook, by kind, in the order of their paths. Definitions and criteria may have versions."""

    rulebooks: list[RulebookShape] = field(default_factory=list)
    entities: dict[str, EntityShape] = field(default_factory=dict)
    definitions: dict[str, list[DefinitionShape]] = field(default_factory=dict)
    criteria: dict[str, list[CriteriaShape]] = field(default_factory=dict)
    parameters: dict[str, ParameterShape] = field(default_factory=dict)
    attestations: dict[str, AttestationShape] = field(default_factory=dict)
    actors: dict[str, ActorShape] = field(default_factory=dict)
    registers: dict[str, RegisterShape] = field(default_factory=dict)
    areas: list[AreaShape] = field(default_factory=list)
    programs: list[ProgramShape] = field(default_factory=list)
    trees: list[tuple[str, Tree]] = field(default_factory=list)
    mappings: dict[str, tuple[Tree, MappingShape]] = field(default_factory=dict)
    mapping_files: set[str] = field(default_factory=set)


def holds_mappings(data: bytes) -> bool:
    """Say whether every document of a file begins with ``mapping:``, from its text alone."""
    documents = [text for text in re.split(rb"(?m)^---.*$", data) if re.search(rb"(?m)^[^#\s]", text)]
    return bool(documents) and all(_MAPPING.match(text) for text in documents)


def gather(files: Mapping[str, bytes], problems: Problems, *, mappings: bool = True) -> Shelves:
    """Read every YAML file, by path; without ``mappings``, files that hold nothing else are passed by."""
    shelves = Shelves()
    for path in sorted(files):
        if not path.lower().endswith((".yaml", ".yml")):
            continue
        if holds_mappings(files[path]):
            shelves.mapping_files.add(path)
            if not mappings:
                continue
        trees, found = read_documents(path, files[path])
        problems.extend(found)
        if any(CATALOGUE[each.code].severity == "error" for each in found):
            problems.unreadable.update(_DECLARED.findall(files[path].decode("utf-8", errors="replace")))
        for tree in trees:
            shape, found, words = read_shape(tree)
            problems.extend(found)
            problems.unreadable |= words
            if isinstance(shape, MappingShape):
                name = shape.mapping.text
                if name in shelves.mappings:
                    first = shelves.mappings[name][1].mapping.span
                    problems.add("SAS-C010", shape.mapping.span, name=name, labels=(Label(first, "first"),))
                shelves.mappings.setdefault(name, (tree, shape))
                continue
            shelves.trees.append((path, tree))
            if shape is not None:
                _shelve(shape, shelves, problems)
    return shelves


def _shelve(shape: Shape, shelves: Shelves, problems: Problems) -> None:
    match shape:
        case RulebookShape():
            shelves.rulebooks.append(shape)
        case EntityShape():
            _once(shelves.entities, shape.entity.text, shape, shape.entity.span, problems)
        case DefinitionShape():
            shelves.definitions.setdefault(shape.definition.text, []).append(shape)
        case CriteriaShape():
            shelves.criteria.setdefault(shape.criteria.text, []).append(shape)
        case ParameterShape():
            _once(shelves.parameters, shape.parameter.text, shape, shape.parameter.span, problems)
        case AttestationShape():
            _once(shelves.attestations, shape.attestation.text, shape, shape.attestation.span, problems)
        case ActorShape():
            _once(shelves.actors, shape.actor.text, shape, shape.actor.span, problems)
        case RegisterShape():
            _once(shelves.registers, shape.register_.text, shape, shape.register_.span, problems)
        case AreaShape():
            shelves.areas.append(shape)
        case ProgramShape():
            shelves.programs.append(shape)


def _once(shelf: dict[str, _S], name: str, shape: _S, span: Span, problems: Problems) -> None:
    if name in shelf:
        first = next(iter(shelf[name].keys.values()), shelf[name].span)
        problems.add("SAS-C010", span, name=name, labels=(Label(first, "first"),))
    else:
        shelf[name] = shape
