"""A family comes with a worry and leaves with a number to ring, clicking only what is on the pages."""

from tests.auditing import Page, words
from tests.conftest import Visit


class Family:
    """Somebody who reads pages and follows their links. Every page they see is audited."""

    def __init__(self, visit: Visit, start: str = "/") -> None:
        self._fetch = visit.page
        self.page: Page = self._fetch(start)

    def click(self, said: str) -> "Family":
        """Follow the first link with these words."""
        for node in self.page.named("a"):
            if said in words(node):
                self.page = self._fetch(str(node.attrs["href"]))
                return self
        message = f"{self.page.address} has no link “{said}”"
        raise AssertionError(message)

    def search(self, question: str) -> "Family":
        """Type something into the search box."""
        action = self.page.attribute('main form[role="search"]', "action")
        self.page = self._fetch(f"{action}?q={question.replace(' ', '+')}")
        return self

    def rings(self) -> set[str]:
        """The numbers that they could ring now."""
        return {link for link in self.page.links if link.startswith("tel:")}


def test_a_tired_parent_searches_in_their_own_words(sunderland: Visit) -> None:
    found = Family(sunderland).search("baby won't stop crying").click("Cry-sis")
    assert "tel:08004480737" in found.rings()


def test_a_tired_parent_who_misspells_is_understood(anytown: Visit) -> None:
    assert "tel:01632960030" in Family(anytown).search("sleap").click("Sleep Talk").rings()


def test_a_parent_who_has_no_words_for_it_picks_a_worry_and_an_age(anytown: Visit) -> None:
    found = Family(anytown).click("Find help step by step").click("My baby").click("Under 1").click("Sleep Talk")
    assert "tel:01632960030" in found.rings()


def test_a_parent_finds_the_nearest_hub_by_the_start_of_a_postcode(sunderland: Visit) -> None:
    found = Family(sunderland).click("Family Hubs").click("NE37").click("Rainbow Family Hub")
    assert "tel:01915613995" in found.rings()
    assert "NE37 3AE" in found.page.text


def test_a_person_in_danger_has_999_two_clicks_from_anywhere_or_nearer(sunderland: Visit) -> None:
    for start in ("/services/cry-sis/", "/hubs/rainbow/", "/topics/", "/news/"):
        assert "tel:999" in Family(sunderland, start).click("Urgent help").rings()


def test_a_parent_narrows_results_and_widens_them_again(anytown: Visit) -> None:
    family = Family(anytown).search("baby")
    before = family.page.said(".fh-count")
    family.click("Free")
    assert family.page.said(".fh-count") != before
    assert family.click("Take away: Free").page.said(".fh-count") == before


def test_a_parent_who_reads_polish_stays_in_polish(anytown: Visit) -> None:
    family = Family(anytown).click("polski")
    assert family.page.attribute("html", "lang") == "pl"
    family = Family(anytown, "/pl/topics/baby-groups/").click("Biblioteka zabawek")
    assert family.page.address == "/pl/services/toy-library/"
    assert family.click("English").page.address == "/services/toy-library/"


def test_a_parent_who_finds_nothing_is_not_left_alone(anytown: Visit) -> None:
    family = Family(anytown).search("xylophone repair")
    assert "tel:01632960001" in family.rings()
    assert family.click("Find your nearest Family Hub").page.address == "/hubs/"


def test_a_worker_asks_what_is_on_at_a_hub(anytown: Visit) -> None:
    family = Family(anytown).click("Family Hubs").click("Riverside Family Hub")
    assert "Baby group" in family.page.text
    assert family.click("Anytown Toy Library").page.h1 == "Anytown Toy Library"


def test_nobody_ever_types_a_whole_postcode_into_an_address(sunderland: Visit) -> None:
    assert sunderland.client.get("/hubs/near/ne373ae/").status_code == 404
    assert sunderland.client.get("/hubs/near/ne37 3ae/").status_code == 404


def test_dudley_names_no_sunderland_service(dudley: Visit, sunderland: Visit) -> None:
    """Services, hubs and organisations of the one are nowhere in the other; national ones are in both."""
    theirs, ours = sunderland.directory, dudley.directory
    local = {each.name for slug, each in theirs.services.items() if slug not in ours.services}
    local |= {hub.name for slug, hub in theirs.hubs.items() if slug not in ours.hubs} | {"Sunderland"}
    assert len(local) > 50
    shown = " ".join(f"{each.name} {each.summary} {each.body.text}" for each in ours.services.values())
    for address in (
        "/",
        "/services/",
        "/hubs/",
        "/topics/",
        "/urgent-help/",
        "/ask-for-help/",
        "/sitemap.xml",
        "/news/",
    ):
        shown += dudley.client.get(f"/{address}").text
    known = {each.name for each in ours.services.values()} | {hub.name for hub in ours.hubs.values()}
    assert [name for name in local - known if name in shown and not any(name in other for other in known)] == []


def test_dudley_finds_help_with_the_same_engine(dudley: Visit) -> None:
    family = Family(dudley).search("baby won't stop crying").click("Cry-sis")
    assert family.page.title.startswith("Cry-sis")
    assert len([hub for hub in Family(dudley).click("Family Hubs").page.links if hub.startswith("/hubs/")]) > 5
