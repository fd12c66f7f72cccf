"""A real mail server to test with, with and without a protected line, in good and in bad moods."""

import datetime as dt
import ipaddress
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from familyhelp.referrals.settings import Mail, Security

USER, PASSWORD = "letterbox", "quiet please"


@dataclass
class Mailbox:
    """What a mail server took. ``mood`` is what it answers to a message, ``refuses`` the addresses it does not know."""

    mood: str = "250 OK"
    refuses: tuple[str, ...] = ()
    taken: list[Envelope] = field(default_factory=list)

    async def handle_RCPT(  # noqa: N802  aiosmtpd's name and signature
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        if address in self.refuses:
            return "550 nobody of that name"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802  aiosmtpd's name
        if self.mood.startswith("250"):
            self.taken.append(envelope)
        return self.mood

    @property
    def texts(self) -> list[str]:
        """The messages as they went over the line."""
        return [each.content.decode() for each in self.taken if isinstance(each.content, bytes)]


@dataclass(frozen=True)
class Server:
    """A running mail server and how to reach it."""

    mailbox: Mailbox
    mail: Mail
    trust: ssl.SSLContext


def certificate_in(folder: Path) -> Path:
    """A certificate for 127.0.0.1 that is good for an hour, with its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "a mail server for tests")])
    now = dt.datetime.now(dt.UTC)
    here = x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))])
    builder = x509.CertificateBuilder(
        name, name, key.public_key(), x509.random_serial_number(), now, now + dt.timedelta(hours=1)
    )
    made = builder.add_extension(here, critical=False).sign(key, hashes.SHA256())
    plain = serialization.NoEncryption()
    private = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, plain)
    file = folder / "mail.pem"
    file.write_bytes(private + made.public_bytes(serialization.Encoding.PEM))
    return file


def _authenticate(_server: SMTP, _session: Session, _envelope: Envelope, _mechanism: str, given: object) -> AuthResult:
    right = given == LoginPassword(USER.encode(), PASSWORD.encode())
    return AuthResult(success=right, handled=right)


@contextmanager
def running(security: Security, certificate: Path) -> Iterator[Server]:
    """A mail server, until the block ends."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate)
    options: dict[Security, dict[str, Any]] = {
        Security.STARTTLS: {"tls_context": context, "require_starttls": True, "auth_required": True},
        Security.TLS: {"ssl_context": context},
        Security.NONE: {"auth_require_tls": False},
    }
    mailbox = Mailbox()
    with socket.create_server(("127.0.0.1", 0)) as free:
        port: int = free.getsockname()[1]
    controller = Controller(mailbox, hostname="127.0.0.1", port=port, authenticator=_authenticate, **options[security])
    controller.start()
    user = (USER, PASSWORD) if security is Security.STARTTLS else ("", "")
    mail = Mail("127.0.0.1", port, security, *user, "letterbox@example.org", ("team@example.org",))
    try:
        yield Server(mailbox, mail, ssl.create_default_context(cafile=certificate))
    finally:
        controller.stop()
