"""Where a service is given."""

from familyhelp.domain.location import Location
from familyhelp.domain.place import Place


def test_a_room_without_a_postcode_is_on_no_map() -> None:
    assert Location(name="Village hall", address="Hill Road").place is None


def test_a_service_at_a_hub_has_no_address_of_its_own_to_fall_out_of_date() -> None:
    at_the_hub = Location(hub="hill")
    assert (at_the_hub.name, at_the_hub.address, at_the_hub.postcode, at_the_hub.place) == ("", "", "", None)


def test_two_rooms_at_one_address_are_told_apart_by_name() -> None:
    here = Place(439_000, 557_000)
    assert Location(name="Upstairs", place=here) != Location(name="Downstairs", place=here)
