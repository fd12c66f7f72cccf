from familyhelp.content.checks.urgent import urgent_problems
from familyhelp.content.lined_yaml import read
from familyhelp.content.schema.service import ServiceEntry
from familyhelp.content.schema.site import SiteEntry, TeamEntry
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
