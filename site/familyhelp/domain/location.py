"""Where a service is given."""

from dataclasses import dataclass

from familyhelp.domain.place import Place


@dataclass(frozen=True, slots=True)
class Location:
    """An address, or a hub (then ``hub`` is its slug and the address is the hub's).

    ``place`` comes from the postcode; None when there is no postcode to take it from.
    """

    name: str = ""
    address: str = ""
    postcode: str = ""
    place: Place | None = None
    hub: str = ""

    @property
    def called(self) -> str:
        """What a family would call it: its name, else the street; empty when neither is known."""
        return self.name or self.address.partition(",")[0].strip()
