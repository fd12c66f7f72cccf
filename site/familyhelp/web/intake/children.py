"""The children: a row for each, a name if the family likes and an age. More rows come when they are asked for."""

from typing import Any

from flask import render_template
from flask_babel import gettext
from markupsafe import Markup
from wtforms import Field

from familyhelp.web.intake import rules

MOST = 12
ROWS = 2
_BETWEEN = "; "


class ChildrenWidget:
    """Draws the rows. ``hint`` is drawn under the heading."""

    def __call__(self, field: "ChildrenField", hint: str = "", **_: Any) -> Markup:
        """The field as HTML."""
        return Markup(render_template("intake/children.html", field=field, hint=hint))  # noqa: S704  a template of ours


class ChildrenField(Field):
    """A list of "name; age", either of which may be empty. In the form they are two fields, each repeated."""

    widget = ChildrenWidget()

    def __init__(self, label: str, most: int, **more: Any) -> None:
        super().__init__(label, **more)
        self.most = most

    def process_formdata(self, valuelist: list[str]) -> None:
        """Take nothing: both halves of a row are needed, so :meth:`process` reads them."""

    def process(self, formdata: Any, data: Any = (), extra_filters: Any = None) -> None:
        """The rows as they were typed, or as they stand in the draft."""
        super().process(None, data or [], extra_filters)
        if formdata is not None and (f"{self.name}-age" in formdata or f"{self.name}-name" in formdata):
            names, ages = formdata.getlist(f"{self.name}-name"), formdata.getlist(f"{self.name}-age")
            length = min(max(len(names), len(ages)), MOST + 1)
            padded = [(*pair,) for pair in zip(_filled(names, length), _filled(ages, length), strict=True)]
            self.data = [row for row in (_row(*pair) for pair in padded) if row]

    @property
    def rows(self) -> list[tuple[str, str]]:
        """The rows to draw: those that are filled in, and one more."""
        filled = [(name, age) for name, _, age in (str(each).rpartition(_BETWEEN) for each in self.data or ())]
        return (filled + [("", "")] * max(ROWS - len(filled), 1))[:MOST]

    def pre_validate(self, form: Any) -> None:
        """Refuse too many rows, and words that are too long or did not arrive as text."""
        if len(self.data) > MOST:
            raise rules.refused(gettext("Please write about at most %(most)s children here", most=MOST))
        for row in self.data:
            rules.readable(form, rules.Said(row))
            rules.no_longer_than(self.most * 2)(form, rules.Said(row))


def _filled(values: list[str], length: int) -> list[str]:
    return [*values[:length], *[""] * (length - len(values))]


def _row(name: str, age: str) -> str:
    name, age = (rules.tidy(each).replace(";", ",").replace("\n", " ") for each in (name, age))
    return f"{name}{_BETWEEN}{age}" if name or age else ""
