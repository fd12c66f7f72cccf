"""One run over all files of an instance: what is good is kept, and every problem is noted."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from familyhelp.content.assembly import Checked
from familyhelp.content.checks.intake import intake_problems
from familyhelp.content.checks.questionnaire import QuestionnaireSource, questionnaire_problems
from familyhelp.content.checks.topics import topic_problems
from familyhelp.content.checks.urgent import idle_words
from familyhelp.content.files import Files, Source
from familyhelp.content.gathering import gather_names
from familyhelp.content.lined_yaml import Lined, read
from familyhelp.content.problems import Problem, UnreadableError, nearest
from familyhelp.content.schema import FOLDERS, LISTS, TRANSLATIONS
from familyhelp.content.schema.lists import Areas, Organisations, Topics, Vocabulary
from familyhelp.content.schema.questionnaire import QuestionnaireFile
from familyhelp.content.schema.urgent import Urgent
from familyhelp.content.texts import Rules, read_text, read_translation
from familyhelp.content.validation import validate


class Reading:
    """Reads the lists at once, because all else refers to them; then :meth:`texts` reads the rest."""

    def __init__(self, files: Files, today: dt.date) -> None:
        self.files = files
        self.problems: list[Problem] = list(files.problems)
        self.checked = Checked()
        lists = {name: [self._read(each) for each in files.lists[name]] for name in LISTS}
        self.known = gather_names(files, lists, today)
        self._check_lists(lists)

    def _read(self, source: Source) -> Lined | None:
        try:
            return read(source.text())
        except UnreadableError as error:
            self.problems.append(error.problem(source.shown))
            return None

    def _check_lists(self, lists: Mapping[str, list[Lined | None]]) -> None:
        whole: dict[str, list[tuple[Any, Lined, str]]] = {}
        for name, model in LISTS.items():
            read_well = []
            for source, keys in zip(self.files.lists[name], lists[name], strict=True):
                entry = self._check_list(model, keys, source.shown) if keys else None
                if keys and entry:
                    read_well.append((entry, keys, source.shown))
            # Where a file is broken, what seems to be missing from the others may be in that one.
            whole[name] = read_well if len(read_well) == len(lists[name]) else []
        self.problems += [*intake_problems(whole["intake.yaml"]), *idle_words(whole["urgent.yaml"])]
        self.checked.intake += [entry for entry, _, _ in whole["intake.yaml"]]

    def _check_list(self, model: type[BaseModel], keys: Lined, shown: str) -> BaseModel | None:
        if keys.value is None:
            self.problems.append(Problem(shown, 1, "the file is empty: write in it, or delete it"))
            return None
        entry, problems = validate(model, keys, self.known, shown)
        self.problems += problems
        if isinstance(entry, Topics):
            self.problems += topic_problems(entry, keys, shown, self.checked.topics)
        self._keep(entry)
        self._keep_questions(entry, keys, shown)
        return entry

    def _keep(self, entry: BaseModel | None) -> None:
        """Lay a list over those of lower layers: what has the same key is replaced."""
        checked = self.checked
        if isinstance(entry, Organisations):
            checked.organisations.update(entry.root)
        elif isinstance(entry, Areas):
            checked.areas.update({each.key: each for each in entry.root})
        elif isinstance(entry, Vocabulary):
            checked.vocabulary.update(entry.root)
        elif isinstance(entry, Urgent):
            checked.urgent.append(entry)
        elif isinstance(entry, Topics):
            checked.groups.update({each.key: each for each in entry.groups})
            checked.topics.update({each.key: each for each in entry.topics})

    def _keep_questions(self, entry: BaseModel | None, keys: Lined, shown: str) -> None:
        """An instance's questions stand in place of those it is built on, as a whole."""
        if isinstance(entry, QuestionnaireFile):
            source = QuestionnaireSource(entry, keys, shown)
            self.problems += questionnaire_problems(source)
            self.checked.questionnaire = source

    def texts(self, reading_age: int | None) -> None:
        """Read every Markdown file. ``reading_age`` is the limit; None for a language that has no measure."""
        rules = Rules(self.known, reading_age)
        for folder, model in FOLDERS.items():
            for slug, source in self.files.markdown[folder].items():
                text, problems = read_text(source, model, rules)
                self.problems += problems
                if text:
                    self.checked.texts[folder][slug] = text
            self._translations(folder)

    def _translations(self, folder: str) -> None:
        slugs = self.files.markdown[folder]
        for (slug, lang), source in self.files.translations[folder].items():
            if slug not in slugs:
                meant = nearest(slug, slugs)
                said = f"there is no {slug}.md that this could be a translation of"
                self.problems.append(Problem(source.shown, 1, said, f"{meant}.{lang}.md" if meant else ""))
                continue
            original = self.checked.texts[folder].get(slug)
            words, problems = read_translation(source, lang, TRANSLATIONS[folder], original, self.known)
            self.problems += problems
            if words:
                self.checked.translations[folder].setdefault(slug, []).append(words)
