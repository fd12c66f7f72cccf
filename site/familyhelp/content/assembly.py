"""All checked files of an instance, put together into one directory."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeVar

from pydantic import BaseModel

from familyhelp.content.build import intake, listings, lists, pages, questionnaire, urgent
from familyhelp.content.build.shared import Told
from familyhelp.content.build.site import site
from familyhelp.content.checks.questionnaire import QuestionnaireSource
from familyhelp.content.schema import FOLDERS
from familyhelp.content.schema.hub import HubEntry
from familyhelp.content.schema.intake import IntakeFile
from familyhelp.content.schema.lists import AreaEntry, GroupEntry, OrganisationEntry, TopicEntry
from familyhelp.content.schema.page import NewsEntry, PageEntry
from familyhelp.content.schema.service import ServiceEntry
from familyhelp.content.schema.site import SiteEntry
from familyhelp.content.schema.urgent import Urgent
from familyhelp.content.texts import Text
from familyhelp.domain.directory import Directory, by_name
from familyhelp.domain.hub import Hub
from familyhelp.domain.page import News, Page, Section
from familyhelp.domain.words import Words

Model = TypeVar("Model", bound=BaseModel)


@dataclass(slots=True)
class Checked:
    """What has been read without errors, by key or slug; texts and their translations by folder too."""

    groups: dict[str, GroupEntry] = field(default_factory=dict)
    topics: dict[str, TopicEntry] = field(default_factory=dict)
    areas: dict[str, AreaEntry] = field(default_factory=dict)
    organisations: dict[str, OrganisationEntry] = field(default_factory=dict)
    vocabulary: dict[str, lists.Sayings] = field(default_factory=dict)
    urgent: list[Urgent] = field(default_factory=list)
    intake: list[IntakeFile] = field(default_factory=list)
    questionnaire: QuestionnaireSource | None = None
    texts: dict[str, dict[str, Text]] = field(default_factory=lambda: {folder: {} for folder in FOLDERS})
    translations: dict[str, dict[str, list[Words]]] = field(default_factory=lambda: {folder: {} for folder in FOLDERS})

    def told(self, folder: str, model: type[Model], lang: str) -> Iterator[tuple[Model, Told]]:
        """The entries of a folder, and what their files tell besides."""
        for slug, text in self.texts[folder].items():
            if isinstance(text.entry, model):
                words = sorted(self.translations[folder].get(slug, []), key=lambda each: each.lang)
                yield text.entry, Told(slug, text.body, lang, tuple(words))


def assemble(settings: SiteEntry, checked: Checked, fingerprint: str) -> Directory:
    """Build the directory, everything in the order in which a family should meet it."""
    lang = settings.languages[0]
    areas = {key: lists.area(each) for key, each in checked.areas.items()}
    all_hubs = [listings.hub(entry, told) for entry, told in checked.told("hubs", HubEntry, lang)]
    hubs = {each.slug: each for each in sorted(all_hubs, key=_hub_order)}
    services = [listings.service(entry, told, hubs) for entry, told in checked.told("services", ServiceEntry, lang)]
    all_pages = [pages.page(entry, told) for entry, told in checked.told("pages", PageEntry, lang)]
    all_news = [pages.news(entry, told) for entry, told in checked.told("news", NewsEntry, lang)]
    panels = urgent.panels(checked.urgent, lang)
    parts = [each for each in areas.values() if each.within == settings.area]
    return Directory(
        site=site(settings),
        groups={key: lists.group(each, lang) for key, each in checked.groups.items()},
        topics={key: lists.topic(each, lang) for key, each in checked.topics.items()},
        areas=areas,
        organisations={key: lists.organisation(key, each) for key, each in sorted(checked.organisations.items())},
        services={each.slug: each for each in sorted(services, key=by_name)},
        hubs=hubs,
        pages={each.slug: each for each in sorted(all_pages, key=_page_order)},
        news={each.slug: each for each in sorted(all_news, key=_news_order)},
        phrases=tuple(lists.phrases(checked.vocabulary)),
        panels=panels,
        grammar=urgent.grammar(checked.urgent, panels),
        districts=lists.districts(settings.area, areas.values()),
        intake=intake.intake(checked.intake, lang),
        fingerprint=fingerprint,
        questionnaire=questionnaire.questionnaire(checked.questionnaire, parts, lang),
    )


def _hub_order(hub: Hub) -> tuple[str, str]:
    return hub.name.casefold(), hub.slug


def _page_order(page: Page) -> tuple[int, int, str, str]:
    return list(Section).index(page.section), page.order, page.title.casefold(), page.slug


def _news_order(news: News) -> tuple[int, str]:
    return -news.date.toordinal(), news.slug
