"""What every peer searches: the same things, the same words."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from familyhelp.content.loader import load
from familyhelp.domain.directory import Directory


@dataclass(frozen=True, slots=True)
class Text:
    """One thing that can be found, under a key such as "service:acas"."""

    key: str
    name: str
    summary: str
    topics: str
    body: str

    @property
    def shown(self) -> str:
        """What a person reads on a result, and what a case's right answer is looked for in."""
        return f"{self.name}\n{self.summary}\n{self.topics}"


def directory_of(content: Path) -> Directory:
    """The directory of an instance. Raises SystemExit when its content has problems."""
    directory = load(content).directory
    if not directory:
        message = f"{content} has problems; run `familyhelp check` first"
        raise SystemExit(message)
    return directory


def texts(directory: Directory) -> Iterator[Text]:
    """Services, hubs, pages and news."""
    for slug, service in directory.services.items():
        topics = "\n".join(directory.topics[key].name for key in service.topics if key in directory.topics)
        yield Text(f"service:{slug}", service.name, service.summary, topics, service.body.text)
    for slug, hub in directory.hubs.items():
        yield Text(f"hub:{slug}", hub.name, hub.summary, "", hub.body.text)
    for slug, page in directory.pages.items():
        yield Text(f"page:{slug}", page.title, page.summary, "", page.body.text)
    for slug, news in directory.news.items():
        yield Text(f"news:{slug}", news.title, news.summary, "", news.body.text)


def with_vocabulary(directory: Directory) -> Iterator[Text]:
    """The same, with the vocabulary's words for a thing's topics written below it: our data for another's search."""
    said: dict[str, list[str]] = {}
    for phrase in directory.phrases:
        said.setdefault(phrase.topic, []).append(phrase.say)
    for text in texts(directory):
        kind, _, slug = text.key.partition(":")
        topics = directory.services[slug].topics if kind == "service" else ()
        yield replace(text, body="\n".join((text.body, *(say for topic in topics for say in said.get(topic, ())))))
