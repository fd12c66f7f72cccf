"""A port to listen on, or in words why there is none."""

import socket

import click
import pytest

from familyhelp.cli.listening import listen, shown


def test_where_we_listen_everywhere_this_computers_own_address_is_said() -> None:
    with listen("127.0.0.1", 0, "intake", 8011) as listening:
        port = listening.getsockname()[1]
        assert shown("127.0.0.1", listening) == f"http://127.0.0.1:{port}/"
        assert shown("", listening) == shown("0.0.0.0", listening) == f"http://127.0.0.1:{port}/"  # noqa: S104  only said
        assert shown("::1", listening) == f"http://[::1]:{port}/"


@pytest.mark.parametrize("other", [0, 1])
def test_a_taken_port_is_told_with_another_to_try(other: int) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(click.ClickException, match=f"Choose another: familyhelp intake --port {port + 1}"):
            listen("127.0.0.1", port, "intake", port + other)


@pytest.mark.parametrize("host", ["192.0.2.1", "no such host", "…"])
def test_a_host_that_is_not_ours_is_told(host: str) -> None:
    with pytest.raises(click.ClickException, match="This computer cannot listen at"):
        listen(host, 0, "intake", 8011)
