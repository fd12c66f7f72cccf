"""Putting a row in the place of the one with its key, in one statement: two at once never stand in each other's way."""

from collections.abc import Mapping

from sqlalchemy import ColumnElement, Executable, Table
from sqlalchemy.dialects import postgresql, sqlite


def replacing(table: Table, where: ColumnElement[bool] | None = None) -> Mapping[str, Executable]:
    """By the name of the database's kind: the statement that takes a whole row of a table as its parameters.

    With ``where``, a row that it does not hold of stays as it is.
    """
    return {
        "sqlite": _replacing(table, sqlite.insert(table), where),
        "postgresql": _replacing(table, postgresql.insert(table), where),
    }


def _replacing(table: Table, made: sqlite.Insert | postgresql.Insert, where: ColumnElement[bool] | None) -> Executable:
    rest = {each.name: made.excluded[each.name] for each in table.columns if not each.primary_key}
    return made.on_conflict_do_update(index_elements=list(table.primary_key.columns), set_=rest, where=where)
