"""The start of a new file: valid as it stands, with notes on what to write."""

import json
import textwrap
from collections import Counter
from collections.abc import Iterable

from familyhelp.domain.directory import Directory
from familyhelp.domain.page import Section

LONGEST_NAME = 120

_SERVICE = """\
---
name: {name}
# One plain sentence: what does a family get?
summary: Write here, in one plain sentence, what a family gets.
# Who runs it: a key of organisations.yaml.
organisation: {organisation}
# What it helps with, best first, one to five of:
{topics}
topics: [{topic}]
# Where it is for: keys of areas.yaml.
areas: [{area}]
# Below, take away the # from each line that you know, and write what is true. Leave out what you do not know.
# ages: {{from: 0 months, to: 5 years}}
# for: [parents-and-carers]
# not_for: Whom it cannot help, in a sentence.
# ways: [phone, in-person]
# contacts: {{phone: "01632 960001", email: hello@example.org, website: "https://www.example.org/"}}
# locations:
#   - {{name: The building, address: "1 High Street, Anytown"}}
# schedule:
#   - {{days: [mon, tue], opens: "09:00", closes: "17:00"}}
# cost: {{is: free}}
# access: {{how: self-referral}}
# what_happens_next: What a family can expect after they get in touch.
# The day on which somebody checked these details:
# checked: 2026-11-22
# source: https://www.example.org/
# Never published:
# editor_note: What still has to be found out.
---
Say what it is, who it is for, and what happens when you get in touch. Use short words and short sentences.
"""

_HUB = """\
---
name: {name}
# One plain sentence: what can a family do here?
summary: Write here, in one plain sentence, what a family can do here.
# Who runs it: a key of organisations.yaml.
organisation: {organisation}
# Where it is: keys of areas.yaml.
areas: [{area}]
address: Write here the street and the town
# Below, take away the # from each line that you know, and write what is true. Leave out what you do not know.
# postcode: the full postcode, so that families can find the nearest hub
# contacts: {{phone: "01632 960001", email: hub@example.org}}
# schedule:
#   - {{days: [mon, tue, wed, thu, fri], opens: "09:00", closes: "17:00"}}
# sessions:
#   - {{day: tue, opens: "13:30", closes: "15:00", name: Baby group}}
# parking: Where to park.
# buses: Which buses stop near.
# pram: Where prams can go.
# sensory: Light, noise and quiet rooms.
# step_free: Ramps, lifts and wide doors.
# The day on which somebody checked these details:
# checked: 2026-11-22
---
Say who you meet when you come in, and what you can do. Use short words and short sentences.
"""

_PAGE = """\
---
title: {name}
# One plain sentence: what does this page tell?
summary: Write here, in one plain sentence, what this page tells.
# The part of the site it stands in, one of:
{sections}
section: about
# Its place in that part, lowest first.
order: 100
---
## A heading

Write in short words and short sentences. A link to a page of this site is written [like this](/urgent-help/).
"""


def of(kind: str, name: str, directory: Directory) -> str:
    """The text of a new service, hub or page. Its keys are ones that the directory has, so that it is valid."""
    topics = list(directory.topics)
    return {"service": _SERVICE, "hub": _HUB, "page": _PAGE}[kind].format(
        name=json.dumps(name, ensure_ascii=False),
        organisation=_commonest(directory) or next(iter(directory.organisations), ""),
        topic=topics[0] if topics else "",
        topics=_note(topics),
        area=directory.site.area,
        sections=_note(section.value for section in Section),
    )


def _commonest(directory: Directory) -> str:
    """The organisation that runs most of what is for this council's own area: a likely guess."""
    own = {directory.site.area, *(area.key for area in directory.inside(directory.site.area))}
    local = Counter(each.organisation for each in directory.services.values() if own & set(each.areas))
    return max(local, key=lambda key: (local[key], key), default="")


def _note(words: Iterable[str]) -> str:
    """Words as lines of a note in a YAML file."""
    return "\n".join(textwrap.wrap(", ".join(words), width=110, initial_indent="#   ", subsequent_indent="#   "))
