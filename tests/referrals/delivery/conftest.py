"""Real mail servers of each kind."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.mailservers import Server, certificate_in, running

from familyhelp.referrals.settings import Security


@pytest.fixture(scope="session")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return certificate_in(tmp_path_factory.mktemp("mail"))


@pytest.fixture(params=[Security.STARTTLS, Security.TLS, Security.NONE])
def server(request: pytest.FixtureRequest, certificate: Path) -> Iterator[Server]:
    """A mail server of each kind."""
    with running(request.param, certificate) as here:
        yield here


@pytest.fixture
def plain_server(certificate: Path) -> Iterator[Server]:
    """A mail server on this machine, without protection."""
    with running(Security.NONE, certificate) as here:
        yield here
