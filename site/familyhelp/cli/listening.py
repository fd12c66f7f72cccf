"""A port to listen on, and in plain words why there is none."""

import errno
import socket

import click

_ANYWHERE = {"", "0.0.0.0", "::"}  # noqa: S104  only compared with; nothing listens there unless asked to
_TAKEN = {errno.EADDRINUSE, errno.EACCES}


def listen(host: str, port: int, command: str, other: int) -> socket.socket:
    """A port, taken already, so that nobody is told an address at which nothing answers.

    ``command`` is the one that is being run, ``other`` a port to try when this one is taken. Raises ClickException.
    """
    try:
        return socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
    except (OSError, ValueError) as error:
        if isinstance(error, OSError) and error.errno in _TAKEN:
            message = (
                f"Port {port} is taken or not allowed; another “familyhelp {command}” may be running. "
                f"Choose another: familyhelp {command} --port {other if port != other else other + 1}"
            )
        else:
            message = f"This computer cannot listen at “{host}”. Leave out --host to use 127.0.0.1."
        raise click.ClickException(message) from error


def shown(host: str, listening: socket.socket) -> str:
    """The address to open in a browser: that of this computer where we listen everywhere."""
    name = "127.0.0.1" if host in _ANYWHERE else f"[{host}]" if ":" in host else host
    return f"http://{name}:{listening.getsockname()[1]}/"
