"""The kinds of value that content is made of, each with its own check and its own words when it fails."""

import datetime as dt
import re
from collections.abc import Callable
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field, Strict, ValidationInfo

from familyhelp.content.known import Known, Name
from familyhelp.content.languages import LANGUAGES, is_language
from familyhelp.content.phones import is_phone
from familyhelp.content.postcodes import normalise, place_of
from familyhelp.content.problems import nearest
from familyhelp.content.schema.base import wrong
from familyhelp.domain.contact import Contacts
from familyhelp.domain.schedule import MIDNIGHT

EARLIEST = dt.date(2000, 1, 1)
_KEBAB = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_EMAIL = re.compile(r"[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+")
_HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{1,62}", re.IGNORECASE)
_TIME = re.compile(r"([01][0-9]|2[0-4]):([0-5][0-9])")
_AGE = re.compile(r"(0|[1-9][0-9]?[0-9]?) (month|months|year|years)")
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_DISTRICT = re.compile(r"[A-Z]{1,2}[0-9][A-Z0-9]?")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
_FILE = re.compile(r"/(?:documents|photos|audio)/[A-Za-z0-9][A-Za-z0-9._/-]*")


def is_slug(text: str) -> bool:
    """Whether this may stand in an address: small letters, figures and single hyphens."""
    return bool(_KEBAB.fullmatch(text))


def _words(text: str) -> str:
    if not text.strip():
        raise wrong(said="there are no words here: write some, or delete the line")
    if _CONTROL.search(text):
        raise wrong(said="there is an invisible character here: type the words again")
    return text.strip()


def _known(kind: Name) -> Callable[[str, ValidationInfo], str]:
    def check(key: str, info: ValidationInfo) -> str:
        known = info.context
        names = known.names.get(kind) if isinstance(known, Known) else None
        if names is not None and key not in names:
            raise wrong(said=f"there is no {kind} “{key}”", suggestion=lambda: nearest(key, names))
        return key

    return check


def _refers(kind: Name) -> Any:
    """A key of something in another file. The JSON Schema carries the kind, so that editors can list the names."""
    return Field(json_schema_extra={"x-names": kind.value})


def _slug(text: str) -> str:
    if not is_slug(text):
        raise wrong(
            said=f"“{text}” should be small letters, figures and hyphens only",
            suggestion=re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-"),
        )
    return text


def _phone(number: str) -> str:
    if not is_phone(number.strip()):
        raise wrong(said=f"“{number}” is not a UK phone number, such as 01632 960001 or 111")
    return number.strip()


def _text_to(words: str) -> str:
    if not is_phone(Contacts(text=words.strip()).text_number):
        raise wrong(said=f"“{words}” should be a number, or a word and a number, such as “HELP to 85258”")
    return words.strip()


def _postcode(text: str) -> str:
    written = normalise(text)
    if not written:
        raise wrong(said=f"“{text}” is not a postcode, such as SR5 4BW")
    if place_of(written) is None:
        raise wrong(said=f"there is no postcode {written} in the Office for National Statistics' list")
    return written


def _district(text: str) -> str:
    if not _DISTRICT.fullmatch(text):
        raise wrong(
            said=f"“{text}” is not the first half of a postcode, such as SR5", suggestion=text.strip().upper()[:4]
        )
    return text


def _url(text: str) -> str:
    try:
        parts = urlsplit(text)
        good = parts.scheme in {"http", "https"} and bool(_HOST.fullmatch(parts.hostname or ""))
        good = good and not parts.username and (parts.port is None or parts.port > 0)
    except ValueError:
        good = False
    if not good or re.search(r"[\s<>\"\\]", text):
        meant = f"https://{text}" if _HOST.fullmatch(text.partition("/")[0]) else ""
        raise wrong(said=f"“{text[:80]}” is not a web address: it should start with https://", suggestion=meant)
    return text


def _secure(text: str) -> str:
    if not text.startswith("https://"):
        raise wrong(
            said="this web address should start with https://", suggestion=text.replace("http://", "https://", 1)
        )
    return text


def _email(text: str) -> str:
    if not _EMAIL.fullmatch(text) or ".." in text:
        raise wrong(said=f"“{text[:80]}” is not an e-mail address, such as someone@example.org")
    return text


def minutes(time: str) -> int:
    """A checked time, "09:30", in minutes after midnight."""
    return int(time[:2]) * 60 + int(time[3:])


def _time(text: str) -> str:
    found = _TIME.fullmatch(text)
    if not found or minutes(text) > MIDNIGHT:
        loose = re.fullmatch(r"([0-9]{1,2})[.:]([0-5][0-9])", text)
        meant = f"{int(loose[1]):02}:{loose[2]}" if loose and int(loose[1]) <= MIDNIGHT // 60 else ""
        raise wrong(said=f"“{text}” is not a time, such as 09:30 or 17:00", suggestion=meant if meant != text else "")
    return text


def _age(text: str) -> str:
    if text != "pregnancy" and not _AGE.fullmatch(text):
        raise wrong(
            said=f"“{text}” is not an age: write “6 months”, “5 years” or “pregnancy”", suggestion=_age_meant(text)
        )
    return text


def _age_meant(text: str) -> str:
    loose = re.match(r"([0-9]{1,3})\s*(m|y|$)", text.lower())
    if loose:
        return f"{int(loose[1])} {'months' if loose[2] == 'm' else 'years'}"
    return nearest(text, ["pregnancy"])


def _past(day: dt.date, info: ValidationInfo) -> dt.date:
    if isinstance(info.context, Known) and day > info.context.today:
        raise wrong(said=f"{day.isoformat()} has not come yet: this is the day on which somebody checked")
    return day


def _likely(day: dt.date) -> dt.date:
    if day < EARLIEST:
        raise wrong(said=f"{day.isoformat()} is too long ago to be right")
    return day


def _language(code: str) -> str:
    if not is_language(code):
        raise wrong(
            said=f"“{code}” is not the code of a language, such as en, pl or ur",
            suggestion=lambda: nearest(code, LANGUAGES),
        )
    return code


def _colour(text: str) -> str:
    if not _COLOUR.fullmatch(text):
        raise wrong(said=f"“{text}” is not a colour: write # and six letters a to f or figures, such as #0b5d4e")
    return text.lower()


def _file(address: str, info: ValidationInfo) -> str:
    if not _FILE.fullmatch(address) or ".." in address:
        raise wrong(said=f"“{address}” should be a file in documents, photos or audio, such as /documents/plan.pdf")
    files = info.context.files if isinstance(info.context, Known) else None
    if files is not None and address not in files:
        raise wrong(said=f"there is no file {address[1:]}", suggestion=lambda: nearest(address, files))
    return address


Text = Annotated[str, Field(min_length=1, max_length=2000), AfterValidator(_words)]
Line = Annotated[str, Field(min_length=1, max_length=200), AfterValidator(_words)]
Slug = Annotated[str, AfterValidator(_slug)]
Phone = Annotated[str, AfterValidator(_phone)]
TextTo = Annotated[str, AfterValidator(_text_to)]
Postcode = Annotated[str, AfterValidator(_postcode)]
District = Annotated[str, AfterValidator(_district)]
Url = Annotated[str, Field(max_length=500), AfterValidator(_url), Field(json_schema_extra={"format": "uri"})]
SecureUrl = Annotated[Url, AfterValidator(_secure)]
Email = Annotated[str, AfterValidator(_email), Field(json_schema_extra={"format": "email"})]
Time = Annotated[str, AfterValidator(_time), Field(json_schema_extra={"pattern": r"^[0-2][0-9]:[0-5][0-9]$"})]
Age = Annotated[
    str,
    AfterValidator(_age),
    Field(json_schema_extra={"pattern": r"^(pregnancy|[0-9]{1,3} (months?|years?))$"}),
]
Date = Annotated[dt.date, AfterValidator(_likely)]
Checked = Annotated[Date, AfterValidator(_past)]
Language = Annotated[str, AfterValidator(_language)]
Colour = Annotated[str, AfterValidator(_colour), Field(json_schema_extra={"pattern": "^#[0-9a-fA-F]{6}$"})]
MediaFile = Annotated[str, AfterValidator(_file)]
TopicKey = Annotated[str, AfterValidator(_known(Name.TOPIC)), _refers(Name.TOPIC)]
GroupKey = Annotated[str, AfterValidator(_known(Name.GROUP)), _refers(Name.GROUP)]
AreaKey = Annotated[str, AfterValidator(_known(Name.AREA)), _refers(Name.AREA)]
OrganisationKey = Annotated[str, AfterValidator(_known(Name.ORGANISATION)), _refers(Name.ORGANISATION)]
ServiceKey = Annotated[str, AfterValidator(_known(Name.SERVICE)), _refers(Name.SERVICE)]
PanelKey = Annotated[str, AfterValidator(_known(Name.PANEL)), _refers(Name.PANEL)]
BY_VALUE = Strict(strict=False)
"""On an enum: its value, a word in the file, stands for its member."""
