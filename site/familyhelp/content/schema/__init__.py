"""The one description of every kind of content file.

Messages, the JSON Schema for editors and the reference page all come from these models.
"""

from collections.abc import Mapping
from types import MappingProxyType

from pydantic import BaseModel

from familyhelp.content.schema.hub import HubEntry
from familyhelp.content.schema.intake import IntakeFile
from familyhelp.content.schema.lists import Areas, Organisations, Topics, Vocabulary
from familyhelp.content.schema.page import NewsEntry, PageEntry
from familyhelp.content.schema.questionnaire import QuestionnaireFile
from familyhelp.content.schema.service import ServiceEntry
from familyhelp.content.schema.site import SiteEntry
from familyhelp.content.schema.translation import (
    HubTranslation,
    PageTranslation,
    ServiceTranslation,
    TranslationEntry,
)
from familyhelp.content.schema.urgent import Urgent

FOLDERS: Mapping[str, type[BaseModel]] = MappingProxyType(
    {"services": ServiceEntry, "hubs": HubEntry, "pages": PageEntry, "news": NewsEntry}
)
"""The folders of Markdown files, and what each file's keys are."""

TRANSLATIONS: Mapping[str, type[TranslationEntry]] = MappingProxyType(
    {"services": ServiceTranslation, "hubs": HubTranslation, "pages": PageTranslation, "news": PageTranslation}
)
"""The same for translations of those files."""

LISTS: Mapping[str, type[BaseModel]] = MappingProxyType(
    {
        "organisations.yaml": Organisations,
        "topics.yaml": Topics,
        "areas.yaml": Areas,
        "vocabulary.yaml": Vocabulary,
        "intake.yaml": IntakeFile,
        "urgent.yaml": Urgent,
        "questionnaire.yaml": QuestionnaireFile,
    }
)
"""The YAML files that an instance and its layers may both have."""

PARTED: Mapping[str, str] = MappingProxyType({"urgent": "urgent.yaml"})
"""Folders of more files of the same form as a list that would be long: read after it, in order of their names."""

SITE: Mapping[str, type[BaseModel]] = MappingProxyType({"site.yaml": SiteEntry})
"""The YAML file that only an instance has."""
