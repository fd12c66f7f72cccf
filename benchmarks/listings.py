"""Plausible listings of services that do not exist, as many as wanted: the same for the same seed.

Topics, areas and vocabulary are the real ones; names, contacts and texts are made up, with telephone
numbers that Ofcom keeps for stories and addresses at example.org.

    python benchmarks/listings.py DIR NUMBER
"""

import json
import random
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import yaml

CONTENT = Path(__file__).resolve().parents[1] / "content"
ORGANISATIONS = 60
_FIRST = (
    "Acorn", "Beacon", "Bramble", "Bridge", "Bright", "Butterfly", "Cedar", "Clover", "Comet", "Dandelion",
    "Daybreak", "Elm", "Evergreen", "Fern", "Firefly", "Garden", "Harbour", "Haven", "Heron", "Hive", "Honeybee",
    "Juniper", "Kite", "Ladybird", "Lantern", "Lighthouse", "Little", "Lilypad", "Maple", "Meadow", "Moonbeam",
    "Nest", "Oak", "Open", "Orchard", "Otter", "Pebble", "Poppy", "Puddle", "Rainbow", "Robin", "Rowan",
    "Sandpiper", "Seashell", "Skylark", "Snowdrop", "Sparrow", "Starfish", "Stepping", "Sunbeam", "Sunflower",
    "Swallow", "Teapot", "Thistle", "Treehouse", "Umbrella", "Welcome", "Willow", "Woodland", "Wren",
)  # fmt: skip
_KIND = (
    "Group", "Club", "Project", "Line", "Team", "Centre", "Network", "Trust", "Circle", "Workshop", "Drop-in",
    "Service",
)  # fmt: skip
_SENTENCES = (
    "You can come with a friend or on your own.",
    "Someone will listen to what has been going on.",
    "There is tea, toast and a warm room.",
    "They help you fill in forms and make calls.",
    "Children play while you talk.",
    "You can say as much or as little as you like.",
    "They can meet you at home or in a quiet place.",
    "Bring a coat, because part of it is outside.",
    "They know how hard it is when nobody sleeps.",
    "There are toys, books, paint and a small garden.",
    "You can borrow what you need and bring it back.",
    "They work with your school, nursery or doctor if you want them to.",
    "It is fine to come late or to leave early.",
    "They can help with food, bills, rent and school clothes.",
    "Parents who have been through it too are there.",
    "They speak slowly and use pictures if that helps.",
    "You will get a letter that says what was agreed.",
    "Young people choose what they do each week.",
    "They help when people at home argue or are scared.",
    "Ring first if you use a wheelchair, so that the side door is open.",
)
_WAYS = ["in-person", "phone", "text", "email", "online", "home-visit"]
_DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
_ROUTES = ["drop-in", "self-referral", "professional-referral", "booking"]


def write_instance(folder: Path, number: int, seed: int = 1) -> None:
    """Write an instance of ``number`` services, five hubs and the real topics and areas into an empty folder."""
    chance = random.Random(seed)  # noqa: S311  made-up listings are no secret
    folder.mkdir(parents=True)
    areas = [*_read("national/areas.yaml"), *_read("areas.yaml")]
    topics = [topic["key"] for topic in _read("national/topics.yaml")["topics"]]
    for name in ("topics.yaml", "vocabulary.yaml"):
        if (CONTENT / "national" / name).is_file():
            shutil.copyfile(CONTENT / "national" / name, folder / name)
    _write(folder / "areas.yaml", areas)
    keys = [f"organisation-{at}" for at in range(ORGANISATIONS)]
    _write(folder / "organisations.yaml", {key: {"name": key.replace("-", " ").title()} for key in keys})
    _write(folder / "site.yaml", _site())
    for slug in ("one", "two", "three", "four", "five"):
        _document(folder / "hubs" / f"{slug}.md", _hub(slug, keys[0]))
    local = [area["key"] for area in areas if area.get("within") == "sunderland"]
    for at in range(number):
        entry = _service(chance, topics, [*local, "sunderland", "england"])
        entry["organisation"] = chance.choice(keys)
        slug = f"{entry['name']}-{at}".lower().replace(" ", "-")
        _document(folder / "services" / f"{slug}.md", entry, " ".join(chance.sample(_SENTENCES, 6)))


def _site() -> dict[str, object]:
    return {
        "name": "A site to measure",
        "council": "Nobody",
        "area": "sunderland",
        "languages": ["en"],
        "team": {"name": "The team", "phone": "01632 960001"},
        "exit_to": "https://www.example.org/",
    }


def _hub(slug: str, organisation: str) -> dict[str, object]:
    return {
        "name": f"Hub {slug}",
        "summary": "A place to ask anything.",
        "organisation": organisation,
        "areas": ["sunderland"],
        "address": "1 High Street",
        "contacts": {"phone": "01632 960002"},
    }


def _service(chance: random.Random, topics: Sequence[str], areas: Sequence[str]) -> dict[str, object]:
    """The keys of one service: some facts are always known, others only now and then, as in life."""
    topic = chance.choice(topics)
    entry: dict[str, object] = {
        "name": f"{chance.choice(_FIRST)} {topic.replace('-', ' ').title()} {chance.choice(_KIND)}",
        "summary": f"Help with {topic.replace('-', ' ')}. {chance.choice(_SENTENCES)}",
        "topics": list(dict.fromkeys([topic, *chance.choices(topics, k=chance.randrange(3))])),
        "areas": [chance.choice(areas)],
        "ways": chance.sample(_WAYS, chance.randint(1, 3)),
        "contacts": {
            "phone": f"01632 960{chance.randrange(1000):03}",
            "email": f"hello{chance.randrange(1000)}@example.org",
            "website": f"https://www.example.org/{chance.randrange(10_000)}",
        },
    }
    likely: dict[str, tuple[float, object]] = {
        "ages": (0.6, {"from": f"{chance.randrange(6)} years", "to": f"{chance.randint(6, 18)} years"}),
        "for": (0.5, ["parents-and-carers"]),
        "cost": (0.6, {"is": chance.choice(["free", "free", "paid"])}),
        "access": (0.6, {"how": chance.choice(_ROUTES)}),
        "locations": (
            0.5,
            [chance.choice(["hub:one", {"address": f"{chance.randint(1, 99)} High Street"}])],
        ),
        "schedule": (0.5, [{"days": chance.sample(_DAYS, 2), "opens": "09:30", "closes": "15:00"}]),
        "checked": (0.5, f"2026-{chance.randint(1, 10):02}-{chance.randint(1, 28):02}"),
    }
    return entry | {key: value for key, (odds, value) in likely.items() if chance.random() < odds}


def _read(name: str) -> Any:
    return yaml.safe_load((CONTENT / name).read_text(encoding="utf-8"))


def _write(file: Path, value: object) -> None:
    file.write_text(json.dumps(value, ensure_ascii=False, indent=1), encoding="utf-8")


def _document(file: Path, keys: dict[str, object], body: str = "Come in and ask.") -> None:
    """A Markdown file with its keys. JSON is YAML, but a date must stand without quotes."""
    file.parent.mkdir(exist_ok=True)
    lines = [
        f"{key}: {value if key == 'checked' else json.dumps(value, ensure_ascii=False)}" for key, value in keys.items()
    ]
    file.write_text("\n".join(["---", *lines, "---", body, ""]), encoding="utf-8")


if __name__ == "__main__":
    write_instance(Path(sys.argv[1]), int(sys.argv[2]))
