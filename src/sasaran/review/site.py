"""A pack → the files of a site that needs no network: an index and a page a program, in both languages."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from sasaran.base.wording import message, show_date
from sasaran.explain.labels import Labels, pick, upper_first
from sasaran.reading.editions import name_status
from sasaran.reading.page import STYLE
from sasaran.reading.phrases import Phrases
from sasaran.review.pack import Pack, Page
from sasaran.review.playing import LANGUAGES
from sasaran.review.words import WORDS

_TEMPLATES = Path(__file__).parent / "site"


@dataclass(frozen=True, slots=True)
class Group:
    """Programs under one heading of the index."""

    title: str
    pages: tuple[Page, ...]


def write_site(pack: Pack, folder: Path) -> int:
    """Write the site below a folder; give how many pages it has.

    Raises:
        OSError: The folder can't be written.

    """
    count = 0
    for name, text in _list_files(pack):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
        count += name.endswith(".html")
    return count


def _list_files(pack: Pack) -> Iterator[tuple[str, str]]:
    loader = FileSystemLoader(_TEMPLATES)
    environment = Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    yield "gaya.css", f"{STYLE}\n{(_TEMPLATES / 'gaya.css').read_text(encoding='utf-8')}"
    yield "cari.js", (_TEMPLATES / "cari.js").read_text(encoding="utf-8")
    yield "index.html", environment.get_template("pintu.html").render()
    for lang in LANGUAGES:
        shown = _Shown(pack, lang)
        yield f"{lang}/daftar.js", shown.list_entries()
        groups = {
            "by_ministry": shown.group_by_ministry(),
            "by_pillar": shown.group_by_pillar(),
            "by_situation": shown.group_by_situation(),
        }
        values = {**shown.common, "groups": groups, "root": "..", "path": "index.html"}
        yield f"{lang}/index.html", environment.get_template("daftar.html").render(**values)
        for page in pack.pages:
            path = f"program/{page.program}.html"
            values = {**shown.common, "page": page, "sheet": page.sheets[lang], "root": "../..", "path": path}
            yield f"{lang}/{path}", environment.get_template("program.html").render(**values)


class _Shown:
    """What the templates ask for, in one language."""

    def __init__(self, pack: Pack, lang: str) -> None:
        self._pack, self._lang = pack, lang
        self._labels = Labels(pack.content, lang)
        self._phrases = Phrases(self._labels, pack.on)
        self._pages = {page.program: page for page in pack.pages}

    @property
    def common(self) -> Mapping[str, object]:
        """What every page is given."""
        content, words = self._pack.content, WORDS[self._lang]
        say: Callable[..., str] = lambda key, **values: words[key].format(**values)  # noqa: E731
        return {
            "pack": self._pack, "lang": self._lang, "other": "en" if self._lang == "id" else "id", "words": words,
            "say": say, "day": lambda day: show_date(day, self._lang), "name": self.name, "known": self._pages,
            "status": self.status, "ministry": self.ministry, "title": pick(content.title, self._lang) or content.name,
            "pick": lambda text: pick(text, self._lang) or "", "problem": lambda item: message(item, self._lang),
            "unread": [f"{each.span}: {message(each, self._lang)}" for each in self._pack.unread],
            "unseen": self.unseen, "number": self.number,
        }  # fmt: skip

    def name(self, program: str) -> str:
        """Call a program by its title."""
        return self._labels.program(program)

    def status(self, page: Page) -> str:
        """Say the status of a program's latest edition."""
        return name_status(self._phrases, page.latest.status) if page.latest.status else ""

    def ministry(self, page: Page) -> str:
        """Call who answers for a program."""
        return upper_first(self._labels.actor(page.latest.ministry)) if page.latest.ministry else ""

    def unseen(self, point: Mapping[str, Sequence[str]]) -> str:
        """Say which truths a point was never seen with."""
        words = WORDS[self._lang]
        names = {"true": "true", "false": "false", "unknown": "unknown_truth"}
        return words["never"].format(a=words["or"].join(words[names[each]] for each in point["unseen"]))

    def number(self, value: float) -> str:
        """Write a number with at most one decimal."""
        text = f"{value:.1f}".removesuffix(".0")
        return text if self._lang == "en" else text.replace(".", ",")

    def group_by_ministry(self) -> list[Group]:
        """Group the programs by who answers for them; classifications stand apart."""
        found: dict[str, list[Page]] = {}
        for page in self._sort(page for page in self._pack.pages if page.latest.kind != "classification"):
            found.setdefault(self.ministry(page) or WORDS[self._lang]["no_ministry"], []).append(page)
        groups = [Group(title, tuple(found[title])) for title in sorted(found, key=str.casefold)]
        return [*groups, *self._list_classifications()]

    def group_by_pillar(self) -> list[Group]:
        """Group the programs by pillar, in the rulebook's own order."""
        groups = []
        for pillar, title in self._pack.content.pillars.items():
            pages = self._sort(page for page in self._pack.pages if pillar in page.latest.pillars)
            if pages:
                groups.append(Group(upper_first(self._labels.pick(title, pillar)), tuple(pages)))
        return groups

    def group_by_situation(self) -> list[Group]:
        """Group the programs by situation of life, in the order of the file."""
        groups = []
        for situation in self._pack.situations:
            pages = self._sort(self._pages[program] for program in situation.programs)
            groups.append(Group(self._labels.pick(situation.title, situation.name), tuple(pages)))
        return groups

    def _list_classifications(self) -> list[Group]:
        pages = self._sort(page for page in self._pack.pages if page.latest.kind == "classification")
        return [Group(WORDS[self._lang]["by_kind_classification"], tuple(pages))] if pages else []

    def _sort(self, pages: Iterator[Page]) -> list[Page]:
        return sorted(pages, key=lambda page: page.sheets[self._lang].title.casefold())

    def list_entries(self) -> str:
        """List what can be searched: a script, since a page that is opened from a disk may not fetch data."""
        entries = []
        for page in self._sort(iter(self._pack.pages)):
            sheet = page.sheets[self._lang]
            text = " ".join([page.program, self.ministry(page), sheet.words]).casefold()
            entries.append({"p": page.program, "t": sheet.title, "m": self.ministry(page), "w": text})
        data = json.dumps(entries, ensure_ascii=False).replace("</", "<\\/")
        return f"var DAFTAR = {data};\n"
