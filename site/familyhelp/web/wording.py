"""Facts said in plain words, in the page's language. Every phrase here is a message to translate."""

import datetime as dt

from flask_babel import format_date, format_decimal, get_locale, gettext, lazy_gettext, ngettext

from familyhelp.domain.eligibility import MONTHS_IN_A_YEAR, AgeBand, AgeRange, Audience
from familyhelp.domain.place import METRES_IN_A_MILE
from familyhelp.domain.schedule import MIDNIGHT, BankHolidays, Day, Hours
from familyhelp.domain.service import Accepting, Price, Route, Way

WAYS = {
    Way.IN_PERSON: lazy_gettext("In person"),
    Way.PHONE: lazy_gettext("By phone"),
    Way.TEXT: lazy_gettext("By text"),
    Way.WHATSAPP: lazy_gettext("By WhatsApp"),
    Way.WEBCHAT: lazy_gettext("By chat on a website"),
    Way.EMAIL: lazy_gettext("By email"),
    Way.ONLINE: lazy_gettext("Online"),
    Way.HOME_VISIT: lazy_gettext("At your home"),
    Way.POST: lazy_gettext("By post"),
}
PRICES = {
    Price.FREE: lazy_gettext("Free"),
    Price.PAID: lazy_gettext("Costs money"),
    Price.NOT_STATED: lazy_gettext("Cost not stated"),
}
ROUTES = {
    Route.DROP_IN: lazy_gettext("Just turn up. You do not need an appointment."),
    Route.SELF_REFERRAL: lazy_gettext("You can get in touch yourself. Nobody has to refer you."),
    Route.PROFESSIONAL_REFERRAL: lazy_gettext(
        "Somebody who works with you, such as a GP, a school or a health visitor, has to ask for you. "
        "A Family Hub can tell you how."
    ),
    Route.BOOKING: lazy_gettext("You need to book a place first."),
    Route.NOT_STATED: lazy_gettext("Not stated. Ask when you get in touch."),
}
ACCEPTING = {
    Accepting.YES: lazy_gettext("Taking new people now"),
    Accepting.WAITING_LIST: lazy_gettext("There is a waiting list"),
    Accepting.NO: lazy_gettext("Not taking new people just now"),
    Accepting.UNKNOWN: lazy_gettext("Not stated"),
}
AUDIENCES = {
    Audience.PARENTS_AND_CARERS: lazy_gettext("Parents and carers"),
    Audience.CHILDREN: lazy_gettext("Children"),
    Audience.YOUNG_PEOPLE: lazy_gettext("Young people"),
    Audience.ADULTS: lazy_gettext("Adults"),
    Audience.WOMEN: lazy_gettext("Women"),
    Audience.MEN: lazy_gettext("Men"),
    Audience.FAMILIES: lazy_gettext("Families"),
    Audience.PREGNANT_PEOPLE: lazy_gettext("Pregnant women and people"),
    Audience.CARERS: lazy_gettext("People who care for someone"),
    Audience.PROFESSIONALS: lazy_gettext("People who work with families"),
}
BANDS = {
    AgeBand.PREGNANCY: lazy_gettext("Before birth"),
    AgeBand.FROM_0_TO_2: lazy_gettext("0 to 2 years"),
    AgeBand.FROM_3_TO_5: lazy_gettext("3 to 5 years"),
    AgeBand.FROM_6_TO_11: lazy_gettext("6 to 11 years"),
    AgeBand.FROM_12_TO_15: lazy_gettext("12 to 15 years"),
    AgeBand.FROM_16_TO_18: lazy_gettext("16 to 18 years"),
    AgeBand.FROM_19_TO_25: lazy_gettext("19 to 25 years"),
}
DAYS = {
    Day.MON: lazy_gettext("Monday"),
    Day.TUE: lazy_gettext("Tuesday"),
    Day.WED: lazy_gettext("Wednesday"),
    Day.THU: lazy_gettext("Thursday"),
    Day.FRI: lazy_gettext("Friday"),
    Day.SAT: lazy_gettext("Saturday"),
    Day.SUN: lazy_gettext("Sunday"),
}
HOLIDAYS = {
    BankHolidays.OPEN: lazy_gettext("open on bank holidays"),
    BankHolidays.CLOSED: lazy_gettext("closed on bank holidays"),
}
ACCESSIBILITY = {
    "step-free": lazy_gettext("Step-free way in"),
    "changing-place": lazy_gettext("Changing Places toilet"),
    "hearing-loop": lazy_gettext("Hearing loop"),
    "accessible-toilet": lazy_gettext("Accessible toilet"),
    "accessible-parking": lazy_gettext("Parking for disabled people"),
    "bsl": lazy_gettext("British Sign Language"),
    "quiet-space": lazy_gettext("Quiet space"),
}


def age(months: int) -> str:
    """One age: "6 months", "4 years", "birth"."""
    if months <= 0:
        return gettext("birth")
    if months % MONTHS_IN_A_YEAR:
        return ngettext("%(num)s month", "%(num)s months", months)
    return ngettext("%(num)s year", "%(num)s years", months // MONTHS_IN_A_YEAR)


def _last(months: int) -> str:
    """The last age that counts: 191 months is "15 years", for it holds until the sixteenth birthday."""
    if (months + 1) % MONTHS_IN_A_YEAR == 0 and months > 2 * MONTHS_IN_A_YEAR:
        return age(months + 1 - MONTHS_IN_A_YEAR)
    if 0 < months <= 3 * MONTHS_IN_A_YEAR:  # "up to 2 years" would hold until the third birthday
        return str(ngettext("%(num)s month", "%(num)s months", months))
    return age(months)


def ages(wanted: AgeRange) -> str:
    """A range of ages: "from pregnancy to 5 years"; empty when nothing is stated."""
    first, last = wanted.first, wanted.last
    if first is not None and first < 0:
        return gettext("from pregnancy") if last is None else gettext("from pregnancy to %(last)s", last=_last(last))
    if first is None and last is None:
        return ""
    if last is None:
        return gettext("from %(first)s", first=age(first or 0))
    if not first:
        return gettext("up to %(last)s", last=_last(last))
    return gettext("%(first)s to %(last)s", first=age(first), last=_last(last))


def clock(minutes: int) -> str:
    """A time of day as people say it: "9am", "1:30pm", "midday"; "13:30" where the day has 24 hours."""
    if minutes in (0, MIDNIGHT):
        return gettext("midnight")
    if minutes == MIDNIGHT // 2:
        return gettext("midday")
    hour, minute = divmod(minutes, 60)
    if "a" not in str(get_locale().time_formats["short"].pattern):
        return f"{hour}:{minute:02}"
    shown = str((hour - 1) % 12 + 1) + (f":{minute:02}" if minute else "")
    return gettext("%(time)sam", time=shown) if hour < 12 else gettext("%(time)spm", time=shown)  # noqa: PLR2004  noon


def hours(value: Hours) -> str:
    """From when to when: "9am to 5pm", "all day and night"."""
    if value.all_day:
        return gettext("day and night")
    return gettext("%(opens)s to %(closes)s", opens=clock(value.opens), closes=clock(value.closes))


def date(value: dt.date) -> str:
    """A day: "1 November 2026"."""
    return str(format_date(value, "d MMMM yyyy"))


def distance(metres: float) -> str:
    """How far, in miles, as exactly as it helps: "less than half a mile", "1.2 miles"."""
    miles = metres / METRES_IN_A_MILE
    if miles < 0.5:  # noqa: PLR2004  nearer than that, streets matter more than lines
        return gettext("less than half a mile")
    return gettext("%(miles)s miles", miles=format_decimal(round(miles, 1)))
