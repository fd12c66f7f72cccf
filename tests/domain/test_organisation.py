"""Who runs a service."""

from familyhelp.domain.organisation import Organisation


def test_a_group_of_neighbours_needs_no_website() -> None:
    assert Organisation("neighbours", "Hill Neighbours").website == ""


def test_two_branches_of_one_name_are_two_organisations() -> None:
    assert Organisation("friends-hill", "Friends") != Organisation("friends-coast", "Friends")
