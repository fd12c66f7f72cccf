from dataclasses import replace

from familyhelp.domain.directory import Directory
from familyhelp.domain.place import Place
from familyhelp.search.guiding.middles import middles


def test_the_middle_of_an_area_is_between_its_districts_and_unknown_ones_have_none(town: Directory) -> None:
    hill = replace(town.areas["hill"], districts=("ZZ1", "ZZ3", "ZZ9"))
    here = replace(town, areas={**town.areas, "hill": hill}, districts={"ZZ1": Place(100, 200), "ZZ3": Place(300, 400)})
    assert middles(here) == {"hill": Place(200, 300)}
