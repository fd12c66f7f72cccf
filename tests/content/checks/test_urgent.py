from familyhelp.content.checks.urgent import UrgentSource, idle_words, urgent_problems
from familyhelp.content.lined_yaml import read
from familyhelp.content.schema.service import ServiceEntry
from familyhelp.content.schema.site import SiteEntry, TeamEntry
from familyhelp.content.schema.urgent import Urgent
from familyhelp.content.texts import Text
from familyhelp.domain.words import RichText


def listing(*, urgent: bool) -> Text:
    stated = {"name": "A", "summary": "B.", "organisation": "c", "topics": ["d"], "areas": ["e"], "urgent": urgent}
    return Text(ServiceEntry.model_validate(stated), RichText(), "")


def test_only_services_marked_urgent_stand_in_the_panel() -> None:
    site = SiteEntry(
        name="A",
        council="B",
        area="c",
        languages=["en"],
        team=TeamEntry(name="T"),
        exit_to="https://www.example.org/",
        urgent=["night-line", "toy-library", "unknown"],
    )
    services = {"night-line": listing(urgent=True), "toy-library": listing(urgent=False)}
    keys = read("name: A\nurgent:\n  - night-line\n  - toy-library\n  - unknown\n")
    (problem,) = urgent_problems(site, services, keys, "site.yaml")
    assert (problem.line, "toy-library" in problem.message) == (4, True)


def danger(text: str, file: str) -> UrgentSource:
    keys = read(text)
    return Urgent.model_validate(keys.value), keys, file


def test_words_that_no_rule_uses_are_named_and_so_is_a_rule_that_cannot_hold() -> None:
    rules = danger(
        "raises:\n  afraid:\n    - partner hurts\n    - partner scares\ninnocent: [phone > dead]\n", "a.yaml"
    )
    english = danger("words:\n  en:\n    partner: wife\n    hurts: hits\n    phone: phone\n", "en.yaml")
    polish = danger("words:\n  pl:\n    scares: straszy\n    idle: nic\n    look-alike: nik\n", "pl.yaml")
    told = [str(each) for each in idle_words([rules, english, polish])]
    assert sorted(told) == [
        "a.yaml:4: “partner scares” can never hold: no language has words for all of it",
        "pl.yaml:4: no rule uses the words “idle”: write one, or delete this line",
    ]
