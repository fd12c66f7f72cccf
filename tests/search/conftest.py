"""A small made-up town to search in."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from familyhelp.domain.area import Area, AreaKind
from familyhelp.domain.contact import Contacts
from familyhelp.domain.directory import Directory, Phrase
from familyhelp.domain.eligibility import AgeRange
from familyhelp.domain.hub import Hub
from familyhelp.domain.location import Location
from familyhelp.domain.needs import Needs
from familyhelp.domain.organisation import Organisation
from familyhelp.domain.page import Page, Section
from familyhelp.domain.place import Place
from familyhelp.domain.service import Cost, Price, Service, Way
from familyhelp.domain.site import Site, Team
from familyhelp.domain.topic import Topic, TopicGroup
from familyhelp.domain.words import RichText, Words
from familyhelp.search.engine import Searcher
from familyhelp.search.export.folder import write
from familyhelp.search.store import Store

HILL = Place(439_000, 557_000)
COAST = Place(439_000, 560_000)


def service(slug: str, name: str, topics: str, **more: object) -> Service:
    """A service for the whole country unless said otherwise."""
    made = Service(
        slug=slug,
        name=name,
        summary=f"{name} helps families.",
        organisation="friends",
        topics=tuple(topics.split()),
        areas=("uk",),
    )
    return replace(made, **more)  # type: ignore[arg-type]  # each test names the fields it sets


SERVICES = (
    service("larder", "Hill Larder", "food", areas=("hill",), locations=(Location(place=HILL),), ways=(Way.IN_PERSON,)),
    service("coast-larder", "Coast Larder", "food", areas=("coast",), locations=(Location(place=COAST),)),
    service("far-larder", "Faraway Larder", "food", areas=("other-town",)),
    service("give", "National Pantry Line", "food", ways=(Way.PHONE,), cost=Cost(Price.FREE)),
    service("wish", "Wishing Well Listeners", "danger feelings", urgent=True, ways=(Way.PHONE,)),
    service("calm", "Calm Minds", "feelings", ages=AgeRange(132, 215), summary="For teenagers who feel anxious."),
    service("refuge", "Safe Harbour", "danger", areas=("town",), body=RichText(text="Someone who scares you at home.")),
    service("rhymes", "Rhyme time", "babies", ages=AgeRange(0, 23), areas=("hill",), locations=(Location(hub="hill"),)),
    service("swim", "Swimming together", "babies", areas=("town",), locations=(Location(hub="coast"),)),
    service("nest", "Café Niño", "babies", summary="Coffee and a chat about your baby.", areas=("town",)),
)
PHRASES = (
    Phrase("food", "en", "nothing in the cupboard"),
    Phrase("food", "en", "hungry"),
    Phrase("food", "pl", "głodne dzieci"),
    Phrase("food", "ur", "کھانا"),
    Phrase("danger", "en", "scared of my partner"),
    Phrase("danger", "en", "want to die"),
    Phrase("feelings", "en", "panic attacks"),
    Phrase("feelings", "en", "die", 0.3),
    Phrase("babies", "bn", "শিশুর দল"),
)


@pytest.fixture(scope="session")
def town() -> Directory:
    """A council with two localities, two hubs and a handful of services."""
    areas = (
        Area("uk", "the UK", AreaKind.NATION),
        Area("england-and-wales", "England and Wales", AreaKind.NATION, within="uk"),
        Area("england-and-scotland", "England and Scotland", AreaKind.NATION, within="uk"),
        Area("england", "England", AreaKind.NATION, within="england-and-wales"),
        Area("town", "Seaborough", AreaKind.COUNCIL, within="england"),
        Area("hill", "Hillside", AreaKind.LOCALITY, within="town", places=("Upper Thornby",), districts=("ZZ1",)),
        Area("coast", "The Coast", AreaKind.LOCALITY, within="town", districts=("ZZ2",)),
        Area("other-town", "Othertown", AreaKind.COUNCIL, within="england"),
    )
    topics = (
        Topic("food", "home", "Food and essentials", "Food today.", translations=(Words("pl", "Jedzenie"),)),
        Topic("feelings", "health", "Feelings", "Feeling low."),
        Topic("babies", "play", "Baby groups", "Meet others."),
        Topic("danger", "safe", "Staying safe", "Being hurt."),
        Topic("empty", "safe", "Running away", "Nobody helps with this here yet."),
    )
    hubs = (
        Hub(
            "hill", "Rainbow Hub", "Help near you.", "friends", ("hill",), Location(address="1 High Street", place=HILL)
        ),
        Hub("coast", "Harbour Hub", "Help near you.", "friends", ("coast",), Location(place=COAST)),
    )
    pages = (
        Page("pledge", "Our promise about food", "What we promise.", Section.ABOUT, body=RichText(text="Food food.")),
    )
    return Directory(
        site=Site("Help", "Seaborough", "town", ("en", "pl"), Team("Us", Contacts()), "https://example.org"),
        groups={key: TopicGroup(key, key.title()) for key in ("home", "health", "play", "safe")},
        topics={topic.key: topic for topic in topics},
        areas={area.key: area for area in areas},
        organisations={"friends": Organisation("friends", "Friends of Families")},
        services={each.slug: each for each in SERVICES},
        hubs={hub.slug: hub for hub in hubs},
        pages={page.slug: page for page in pages},
        news={},
        phrases=PHRASES,
        fingerprint="one",
    )


@pytest.fixture(scope="session")
def store(town: Directory, tmp_path_factory: pytest.TempPathFactory) -> Store:
    """The town's search files, open."""
    folder = tmp_path_factory.mktemp("store")
    write(town, folder)
    return Store(folder)


@pytest.fixture(scope="session")
def searcher(town: Directory, tmp_path_factory: pytest.TempPathFactory) -> Searcher:
    """The town's search."""
    return Searcher(town, tmp_path_factory.mktemp("search"))


@pytest.fixture(scope="session")
def find(searcher: Searcher) -> Callable[..., list[str]]:
    """The slugs found for some words, and for other needs by name."""

    def slugs(words: str = "", **needs: object) -> list[str]:
        asked = replace(Needs(words=words), **needs)  # type: ignore[arg-type]  # each test names the needs it sets
        return [hit.slug for hit in searcher.search(asked, limit=100).hits]

    return slugs
