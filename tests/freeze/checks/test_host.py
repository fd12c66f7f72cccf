import pytest
from hypothesis import given
from hypothesis import strategies as st

from familyhelp.freeze.checks.host import Host, Where

ROOT = Host.of("https://www.example.org/")
FOLDER = Host.of("https://www.example.org/family/help")
NONE = Host.of("")


@pytest.mark.parametrize(
    ("host", "file", "address"),
    [
        (ROOT, "index.html", "/"),
        (ROOT, "hubs/index.html", "/hubs/"),
        (ROOT, "404.html", "/404.html"),
        (FOLDER, "index.html", "/family/help/"),
        (FOLDER, "hubs/index.html", "/family/help/hubs/"),
        (NONE, "my-index.html", "/my-index.html"),
    ],
)
def test_a_file_is_shown_at_its_address(host: Host, file: str, address: str) -> None:
    assert host.address(file) == address


@pytest.mark.parametrize(
    ("host", "link", "target"),
    [
        (NONE, "/hubs/", "hubs/index.html"),
        (NONE, "/", "index.html"),
        (NONE, "../hubs/#week", "hubs/index.html#week"),
        (NONE, "#main", "topics/index.html#main"),
        (NONE, "/search/?q=sleep", "search/index.html"),
        (NONE, "", "topics/index.html"),
        (NONE, "/%C5%9Bpij/", "śpij/index.html"),
        (ROOT, "https://www.example.org/hubs/", "hubs/index.html"),
        (ROOT, "//www.example.org/robots.txt", "robots.txt"),
        (FOLDER, "/family/help/", "index.html"),
        (FOLDER, "https://www.example.org/family/help/hubs/", "hubs/index.html"),
        (FOLDER, "../hubs/", "hubs/index.html"),
    ],
)
def test_a_link_to_our_own_pages_asks_for_a_file(host: Host, link: str, target: str) -> None:
    assert host.follow(link, "topics/index.html") == (Where.HERE, target)


@pytest.mark.parametrize(
    ("host", "link", "where"),
    [
        (NONE, "https://www.nhs.uk/", Where.ELSEWHERE),
        (NONE, "//cdn.example.com/x.js", Where.ELSEWHERE),
        (ROOT, "http://www.example.org/", Where.ELSEWHERE),
        (ROOT, "https://www.example.org.evil.example/", Where.ELSEWHERE),
        (FOLDER, "/hubs/", Where.BESIDE),
        (FOLDER, "/family/help", Where.BESIDE),
        (FOLDER, "/family/helpers/", Where.BESIDE),
        (FOLDER, "../../../hubs/", Where.BESIDE),
        (NONE, "tel:01632960001", Where.NOT_OURS),
        (NONE, "mailto:hello@example.org", Where.NOT_OURS),
        (NONE, "data:image/png;base64,AAAA", Where.NOT_OURS),
        (FOLDER, "https://www.example.org/bins/", Where.NOT_OURS),
        (NONE, "http://[bad", Where.UNREADABLE),
    ],
)
def test_a_link_that_leads_elsewhere_is_known(host: Host, link: str, where: Where) -> None:
    assert host.follow(link, "topics/index.html")[0] is where


@given(st.text(max_size=60), st.sampled_from([ROOT, FOLDER, NONE]))
def test_any_link_at_all_leads_somewhere(link: str, host: Host) -> None:
    where, target = host.follow(link, "topics/index.html")
    assert where in Where
    assert target or where is not Where.HERE
