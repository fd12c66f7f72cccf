"""Ways to reach somebody, and when and where: the parts that services and hubs share."""

from typing import Annotated, Self

from pydantic import AfterValidator, Discriminator, Field, Tag, ValidationInfo, field_validator, model_validator

from familyhelp.content.known import Known, Name
from familyhelp.content.problems import nearest
from familyhelp.content.schema.base import Entry, wrong
from familyhelp.content.schema.fields import (
    BY_VALUE,
    Age,
    Email,
    Line,
    Phone,
    Postcode,
    Text,
    TextTo,
    Time,
    Url,
    minutes,
)
from familyhelp.domain.schedule import BankHolidays

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


class ContactsEntry(Entry):
    """The ways to reach somebody. Leave out what is not known."""

    phone: Phone = Field(
        default="", title="Phone", description="Spaced as it is said aloud.", examples=["01632 960001"]
    )
    textphone: Phone = Field(
        default="", title="Textphone", description="A number for a textphone.", examples=["01632 960002"]
    )
    text: TextTo = Field(
        default="", title="Text", description="What to text to which number.", examples=["HELP to 07700 900001"]
    )
    whatsapp: Phone = Field(
        default="", title="WhatsApp", description="A number to send a message to.", examples=["07700 900002"]
    )
    email: Email = Field(
        default="", title="E-mail", description="A shared mailbox, not one person's.", examples=["hello@example.org"]
    )
    website: Url = Field(
        default="", title="Website", description="The page for families.", examples=["https://www.example.org/"]
    )
    webchat: Url = Field(
        default="",
        title="Webchat",
        description="The page that the chat is on.",
        examples=["https://www.example.org/chat"],
    )


class Timed(Entry):
    """Something with an opening and a closing time: both, or neither when they are not known."""

    opens: Time = Field(default="", title="Opens", description="A time of day, in quotes.", examples=["09:00"])
    closes: Time = Field(
        default="", title="Closes", description="A time of day, in quotes; 24:00 is midnight.", examples=["17:00"]
    )

    @model_validator(mode="after")
    def closes_after_opening(self) -> Self:
        """Refuse one time without the other, and a day that ends before it starts."""
        if bool(self.opens) != bool(self.closes):
            raise wrong(said="give both times, “opens” and “closes”, or leave both out")
        if self.opens and minutes(self.closes) <= minutes(self.opens):
            raise wrong(said=f"it closes at {self.closes}, which is not after it opens at {self.opens}")
        return self


def a_day(word: str) -> str:
    """A day of the week by its first three letters."""
    if word not in DAYS:
        raise wrong(said=f"“{word}” is not a day: they are {', '.join(DAYS)}", suggestion=nearest(word[:3], DAYS))
    return word


Weekday = Annotated[str, AfterValidator(a_day), Field(json_schema_extra={"enum": list(DAYS)})]


class OpeningEntry(Timed):
    """Some days with the same hours."""

    days: list[Weekday] = Field(
        min_length=1, max_length=7, title="Days", description="The days of the week.", examples=[["mon", "tue"]]
    )
    note: Text = Field(default="", title="Note", description="Anything else about it.", examples=["Term time only"])
    bank_holidays: Annotated[BankHolidays, BY_VALUE] = Field(
        default=BankHolidays.NOT_STATED,
        title="Bank holidays",
        description="Whether it opens on bank holidays. Leave out when not known.",
        examples=["closed"],
    )

    @field_validator("days")
    @classmethod
    def each_once(cls, days: list[str]) -> list[str]:
        """Refuse a day given twice."""
        if len(set(days)) < len(days):
            raise wrong(said="a day is here twice")
        return days


class AgesEntry(Entry):
    """The ages of the children helped. Leave out either end when it is open."""

    first: Age = Field(
        default="",
        alias="from",
        title="From",
        description="The youngest: months, years, or pregnancy.",
        examples=["pregnancy", "6 months"],
    )
    last: Age = Field(
        default="",
        alias="to",
        title="To",
        description="The oldest, the whole of that year included.",
        examples=["15 years"],
    )

    @model_validator(mode="after")
    def in_order(self) -> Self:
        """Refuse an end before the start."""
        if self.first and self.last and age_in_months(self.last, last=True) < age_in_months(self.first):
            raise wrong(said=f"“from” ({self.first}) is older than “to” ({self.last}): change them round")
        return self


def age_in_months(age: str, *, last: bool = False) -> int:
    """A checked age in months; as the ``last`` age, "15 years" holds until the sixteenth birthday."""
    if age == "pregnancy":
        return -1 if last else -9
    number, unit = age.split()
    if unit.startswith("month"):
        return int(number)
    return int(number) * 12 + (11 if last else 0)


class AddressEntry(Entry):
    """A place where a service is given."""

    name: Line = Field(default="", title="Name", description="The building.", examples=["Anytown Library"])
    address: Line = Field(
        default="", title="Address", description="Street and town.", examples=["1 High Street, Anytown"]
    )
    postcode: Postcode = Field(default="", title="Postcode", description="A full postcode.", examples=["SR5 4BW"])

    @model_validator(mode="after")
    def says_something(self) -> Self:
        """Refuse a place that says nothing."""
        if not (self.name or self.address or self.postcode):
            raise wrong(said="a place needs a name, an address or a postcode")
        return self


def at_hub(text: str, info: ValidationInfo) -> str:
    """A hub of the same council, "hub:rainbow"."""
    start, _, slug = text.partition("hub:")
    hubs = info.context.names.get(Name.HUB) if isinstance(info.context, Known) else None
    if start or not slug:
        raise wrong(said=f"“{text}” should be a hub, such as “hub:rainbow”, or have an address or a postcode under it")
    if hubs is not None and slug not in hubs:
        meant = nearest(slug, hubs)
        raise wrong(said=f"there is no hub “{slug}”", suggestion=f"hub:{meant}" if meant else "")
    return text


def place_tag(value: object) -> str:
    """Which of the two ways of saying where this is."""
    return "hub" if isinstance(value, str) else "address"


HubPlace = Annotated[str, AfterValidator(at_hub), Field(json_schema_extra={"pattern": "^hub:[a-z0-9-]+$"})]
Where = Annotated[Annotated[HubPlace, Tag("hub")] | Annotated[AddressEntry, Tag("address")], Discriminator(place_tag)]
