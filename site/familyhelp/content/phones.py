"""Whether a number can be rung or texted in the United Kingdom."""

import functools
import re

import phonenumbers
from phonenumbers import NumberParseException

_DRAMA = re.compile(
    r"01632960\d{3}|07700900\d{3}|01(?:13|14|15|16|17|18|21|31|41|51|61)4960\d{3}|02079460\d{3}|01914980\d{3}"
    r"|028964960\d{2}|02920180\d{3}|08081570\d{3}|09098790\d{3}|03069990\d{3}"
)
"""Numbers kept for drama, safe in tests and examples: Ofcom, https://www.ofcom.org.uk/phones-and-broadband/phone-numbers/numbers-for-drama"""

_SAID_ALOUD = re.compile(r"\+?[0-9][0-9 ()-]*")


@functools.lru_cache(maxsize=4096)
def is_phone(number: str) -> bool:
    """Whether this is a UK number, a short one (999, 111, 116 123, 85258) or one of Ofcom's for drama."""
    if not _SAID_ALOUD.fullmatch(number):
        return False
    digits = re.sub(r"\D", "", number)
    if _DRAMA.fullmatch(digits):
        return True
    try:
        parsed = phonenumbers.parse(number, "GB")
    except NumberParseException:
        return False
    return bool(phonenumbers.is_valid_number(parsed) or phonenumbers.is_possible_short_number_for_region(parsed, "GB"))
