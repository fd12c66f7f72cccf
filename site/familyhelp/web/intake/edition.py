"""The content that the form needs: read once, when the process starts."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from flask import current_app, g

from familyhelp.content.loader import load
from familyhelp.content.problems import BrokenContentError
from familyhelp.domain.directory import Directory
from familyhelp.domain.intake import Intake
from familyhelp.search.urgent.matcher import Matcher

NAME = "familyhelp-edition"


class NoFormError(Exception):
    """This instance has no intake.yaml, so there is nothing to ask."""


@dataclass(frozen=True)
class FormEdition:
    """The directory in every language of the site, and what hears danger in a family's words."""

    directory: Directory
    languages: Mapping[str, Directory]
    dangers: Matcher

    @classmethod
    def read(cls, content: Path) -> "FormEdition":
        """Read an instance. Raises BrokenContentError when it has problems, NoFormError when it has no form."""
        loaded = load(content)
        if loaded.directory is None:
            raise BrokenContentError(loaded.problems)
        directory = loaded.directory
        if not directory.intake:
            raise NoFormError
        languages = {lang: directory.in_language(lang) for lang in directory.site.languages}
        return cls(directory, languages, Matcher(directory.grammar))


def edition() -> FormEdition:
    """That of the application that is answering."""
    found: FormEdition = current_app.extensions[NAME]
    return found


def directory() -> Directory:
    """The directory in the language of the page."""
    return edition().languages[g.lang]


def intake() -> Intake:
    """The form in the language of the page."""
    return directory().intake
