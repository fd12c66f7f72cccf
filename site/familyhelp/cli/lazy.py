"""A group of commands of which each is read only when it is asked for, so that ``--help`` is quick."""

import importlib
from collections.abc import Mapping
from typing import Any

import click


class LazyGroup(click.Group):
    """Commands by name, each in the module of that name in ``package``, with the line that lists it."""

    def __init__(self, *args: Any, package: str, commands_there: Mapping[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._package = package
        self._there = commands_there

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  click's signature
        """The names, in the order in which people come to need them."""
        return list(self._there)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  click's signature
        """The command of a name; None when there is none."""
        if cmd_name not in self._there:
            return None
        module = importlib.import_module(f"{self._package}.{cmd_name}")
        command: click.Command = getattr(module, cmd_name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002  click's signature
        """List the commands without reading any of them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(self._there.items()))


def examples(*lines: str) -> str:
    """Examples for the end of a command's help, each on its own line."""
    return "\n".join(("\b", "Example:" if len(lines) == 1 else "Examples:", *(f"  {line}" for line in lines)))
