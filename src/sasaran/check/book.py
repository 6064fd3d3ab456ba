"""Files of a rulebook → its checked content, or every diagnostic: the stages of the check, in order."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from sasaran.base.catalogue import CATALOGUE
from sasaran.base.diagnostics import Diagnostic
from sasaran.base.span import NOWHERE, Span
from sasaran.check.areas import build_areas, check_area_name
from sasaran.check.bases import Documents, read_basis
from sasaran.check.circles import check_circles
from sasaran.check.collection import hold_collection
from sasaran.check.coverage import check_coverage
from sasaran.check.definitions import Library, check_versions
from sasaran.check.editions import EditionBuilder
from sasaran.check.gather import Shelves, gather
from sasaran.check.identity import hash_rulebook
from sasaran.check.mappings.book import build_mappings
from sasaran.check.parameters import build_parameters
from sasaran.check.place import Place
from sasaran.check.problems import Problems
from sasaran.check.scalars import read_duration, read_flag, read_interval, read_words
from sasaran.check.scope import Context, Level, Names, Scope, Uses
from sasaran.check.trees import TreeBuilder, build_definition_tree
from sasaran.check.vocabulary import build_actors, build_entities, build_registers, check_registers
from sasaran.check.words import LANGUAGE, BookWords, read_head
from sasaran.ir.mapping import RegisterMapping
from sasaran.ir.rulebook import Actor, Attestation, Content, Criteria, CriteriaVersion, Edition, Entity
from sasaran.ir.types import Code
from sasaran.lint.book import find_unusable, lint_rulebook
from sasaran.parse.shapes import CriteriaShape, NodeShape


@dataclass(frozen=True)
class Checked:
    """The outcome of a check: content where nothing is wrong (warnings may remain), and all diagnostics by place."""

    content: Content | None
    diagnostics: tuple[Diagnostic, ...]
    documents: int
    mappings: Mapping[str, RegisterMapping] = field(default_factory=dict)

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """Those that keep the rulebook from being used."""
        return tuple(item for item in self.diagnostics if CATALOGUE[item.code].severity == "error")


@hold_collection()
def check_rulebook(files: Mapping[str, bytes], root: str = "", *, doubts: bool = True) -> Checked:
    """Check a whole rulebook in one run.

    Args:
        files: The bytes of every file, by its path; all begin with ``root``.
        root: The rulebook's folder: what to call it where a problem has no file.
        doubts: Look also for what is well-formed but doubtful; it keeps no rulebook from being used.
    """
    problems = Problems()
    shelves = gather(files, problems, mappings=doubts)
    content = _build(shelves, files, root, problems)
    mappings = build_mappings(shelves.mappings.values(), files, content, problems) if content is not None else {}
    if content is not None and not problems.refused and not doubts:
        problems.extend(find_unusable(content))
    elif content is not None and not problems.refused:
        settled = [each.span for each in problems.sorted if each.code == "SAS-C067"]
        problems.extend(lint_rulebook(content, settled))
    found = tuple(problems.sorted)
    checked = Checked(content, found, len(shelves.trees) + len(shelves.mappings), mappings)
    return replace(checked, content=None, mappings={}) if checked.errors else checked


def _build(shelves: Shelves, files: Mapping[str, bytes], root: str, problems: Problems) -> Content | None:
    words = read_head(shelves.rulebooks, root, problems)
    if not shelves.rulebooks and problems.unreadable:
        return None  # its own words for yes and no are not known: nothing more can be said with certainty
    entities = build_entities(shelves.entities, words, problems)
    if not any(entity.parent is None for entity in entities.values()):
        if not shelves.entities:
            problems.add("SAS-C014", NOWHERE, path=root)
        return None
    actors = build_actors(shelves.actors)
    registers = build_registers(shelves.registers, actors, problems)
    check_registers(entities, registers, problems, shelves.entities)
    areas = build_areas(shelves.areas, files, words, problems)
    parameters = build_parameters(shelves.parameters, entities, frozenset(areas.areas), words, problems)
    check_area_name(shelves.areas, _list_names(shelves, entities), problems)
    attestations = _attestations(shelves, entities, areas.name, actors, problems)
    programs = frozenset(shape.program.text for shape in shelves.programs)
    entities = _with_programs(entities, programs, words)
    names = Names(words, entities, parameters, attestations, areas, programs)
    _check_periods(words, names, problems)
    library = Library(names, shelves.definitions, shelves.criteria, build_definition_tree, problems)
    library.type_all()
    criteria = _build_criteria(library, problems)
    names.entities = entities = _with_presence(entities, shelves, library, words, problems)
    builder = EditionBuilder(names, library, actors, problems)
    editions = builder.build(shelves.programs)
    bounded = frozenset(
        name for name, shape in shelves.parameters.items() if shape.min is not None and shape.max is not None
    )
    check_coverage(editions, builder.uses, library.uses, names, bounded, problems)
    check_circles(editions, builder.uses, problems)
    _check_whole(shelves, editions, names, problems)
    lists = _area_lists(shelves, files)
    return Content(
        name=words.name,
        version=words.version,
        language=LANGUAGE,
        title=words.title,
        keys=words.keys,
        entities=entities,
        definitions={name: names.definitions[name] for name in shelves.definitions if name in names.definitions},
        parameters=parameters,
        attestations=attestations,
        actors=actors,
        areas=areas,
        editions=tuple(editions),
        pillars=words.pillars or {},
        statuses=words.statuses,
        forms=words.forms,
        registers=registers,
        periods=words.periods,
        currency=words.currency,
        hash=hash_rulebook(LANGUAGE, shelves.trees, lists, root),
        known_programs=words.other_programs,
        criteria={name: criteria[name] for name in shelves.criteria if name in criteria},
    )


def _area_lists(shelves: Shelves, files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Give the lists that belong to the rules: the tables beside a mapping are a part of it alone."""
    folders = {posixpath.dirname(path) for path in shelves.mapping_files}
    return {
        path: data for path, data in files.items()
        if path.lower().endswith(".csv") and posixpath.dirname(path) not in folders
    }  # fmt: skip


def _list_names(shelves: Shelves, entities: dict[str, Entity]) -> dict[str, Span]:
    """List what conditions may name, with the place where it is declared."""
    names = {name: shapes[0].definition.span for name, shapes in shelves.definitions.items()}
    names |= {name: shape.parameter.span for name, shape in shelves.parameters.items()}
    for entity in entities.values():
        names |= {entity.name: entity.span, entity.list_name: entity.span}
        names |= {name: field.span for name, field in entity.fields.items()}
    return names


def _check_whole(shelves: Shelves, editions: list[Edition], names: Names, problems: Problems) -> None:
    """Refuse a rulebook of which anything was left out without a word: the last net, which nothing should reach."""
    if problems.refused:
        return
    built = {edition.span for edition in editions}
    lost = [shape.program.span for shape in shelves.programs if shape.program.span not in built]
    lost += [shapes[0].definition.span for name, shapes in shelves.definitions.items() if name not in names.definitions]
    for span in lost:
        problems.add("SAS-C064", span)


def _attestations(
    shelves: Shelves, entities: dict[str, Entity], area: str, actors: dict[str, Actor], problems: Problems
) -> dict[str, Attestation]:
    result = {}
    for name, shape in shelves.attestations.items():
        about = shape.about.text
        if about == area:
            about = "area"
        elif about not in entities or entities[about].depth > 1:
            problems.unknown("SAS-C015", shape.about.span, about, [*entities, area])
            continue
        for text in shape.by:
            if text.text not in actors:
                problems.unknown("SAS-C034", text.span, text.text, list(actors))
        result[name] = Attestation(
            name,
            read_words(shape.title),
            read_words(shape.question),
            about,
            tuple(text.text for text in shape.by),
            read_duration(shape.valid_for, problems),
            shape.evidence.text if shape.evidence else None,
            shape.attestation.span,
            shape.text.text if shape.text else None,
            read_basis(shape.basis, Documents.of(shape.basis, problems), problems),
        )
    return result


def _with_programs(entities: dict[str, Entity], programs: frozenset[str], words: BookWords) -> dict[str, Entity]:
    """The program field of enrolments may hold every program's id."""
    result = dict(entities)
    for entity in entities.values():
        role = entity.enrolment
        if role is None or role.program not in entity.fields:
            continue
        field = entity.fields[role.program]
        known = field.type.code_names
        more = tuple(Code(name) for name in sorted((programs | set(words.other_programs)) - known))
        fields = {**entity.fields, field.name: replace(field, type=replace(field.type, codes=field.type.codes + more))}
        result[entity.name] = replace(entity, fields=fields)
    return result


def _check_periods(words: BookWords, names: Names, problems: Problems) -> None:
    if words.periods is not None and words.periods not in names.parameters:
        problems.unknown("SAS-C080", words.periods_span, words.periods, list(names.parameters))


def _build_criteria(library: Library, problems: Problems) -> dict[str, Criteria]:
    """Build criteria, used or not; those that can't be read are not told of where they are used."""
    result = {}
    for kind, name in library.order:
        if kind != "criteria":
            continue
        shapes = library.criteria[name]
        check_versions(name, shapes, problems)
        versions = [_read_alone(library, shape, problems) for shape in shapes]
        found = tuple(version for version in versions if version is not None)
        if len(found) < len(versions):
            library.broken.add(name)
            continue
        first = shapes[0]
        in_order = tuple(sorted(found, key=lambda version: version.during.start))
        result[name] = Criteria(name, first.of.text, read_words(first.title), in_order, first.criteria.span)
    return result


def _read_alone(library: Library, shape: CriteriaShape, problems: Problems) -> CriteriaVersion | None:
    if shape.of.text not in library.names.entities:
        problems.unknown("SAS-C020", shape.of.span, shape.of.text, library.names.entities)
        return None
    name, during = shape.criteria, read_interval(shape.valid, problems)
    documents = Documents.of(shape.basis, problems)
    builder = TreeBuilder(library.criteria_typer(Uses(), Context(during)), documents)
    plain = NodeShape.model_construct(
        **{key: getattr(shape, key) for key in NodeShape.model_fields if key not in ("basis", "name")}
    )
    if not library.enter(name.text, name.span, "criteria"):
        return None
    scope = library.names.scope_of(shape.of.text)
    node = builder.node(plain, Place(f"criteria:{name.text}", scope, in_program=False))
    library.leave()
    library.check_size(builder.typer.uses, name.span)
    return None if node is None else CriteriaVersion(during, node, read_basis(shape.basis, documents, problems))


def _with_presence(
    entities: dict[str, Entity], shelves: Shelves, library: Library, words: BookWords, problems: Problems
) -> dict[str, Entity]:
    """Type who is present, now that definitions are known."""
    result = dict(entities)
    for name, shape in shelves.entities.items():
        if shape.present is None or name not in entities:
            continue
        levels: list[Level] = list(library.names.scope_of(name).levels)
        condition = library.typer(Uses()).condition(shape.present.when, Scope(tuple(levels)))
        presume = read_flag(shape.present.presume, problems, words.keys.yes, words.keys.no)
        basis = read_basis(shape.present.basis, Documents(None), problems)
        if presume is not None and not basis:
            problems.add("SAS-C016", shape.present.at("presume"))
        result[name] = replace(result[name], present=condition, presume_present=presume, present_basis=basis)
    return result
