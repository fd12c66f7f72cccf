"""A small council sign-in: a real OpenID Connect provider on loopback, which checks what it is asked (RFC 7636)."""

import base64
import hashlib
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs, urlsplit

from flask import Flask, Response, jsonify, request
from joserfc import jwt
from joserfc.jwk import RSAKey
from werkzeug.serving import make_server

CLIENT, SECRET = "family-help-inbox", "the council gave us this"


@dataclass
class Provider:
    """``subject`` is who signs in next. ``lies`` are put into the token in the place of the truth."""

    subject: str = "wren"
    issuer: str = ""
    lies: Mapping[str, Any] = field(default_factory=dict)
    key: RSAKey = field(default_factory=lambda: RSAKey.generate_key(2048, {"kid": "1"}))
    signer: RSAKey | None = None
    asked: dict[str, dict[str, str]] = field(default_factory=dict)

    def authorise(self, address: str) -> str:
        """What happens at the council when a browser is sent there: the person proves who they are. The way back."""
        wanted = {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}
        assert wanted["client_id"] == CLIENT
        assert wanted["response_type"] == "code"
        assert wanted["code_challenge_method"] == "S256"
        assert len(wanted["code_challenge"]) == 43
        assert wanted["nonce"]
        code = f"code-{len(self.asked)}"
        self.asked[code] = wanted
        return f"{wanted['redirect_uri']}?code={code}&state={wanted['state']}"

    def metadata(self) -> Response:
        return jsonify(
            issuer=self.issuer,
            authorization_endpoint=f"{self.issuer}/authorize",
            token_endpoint=f"{self.issuer}/token",
            jwks_uri=f"{self.issuer}/jwks",
            id_token_signing_alg_values_supported=["RS256"],
        )

    def keys(self) -> Response:
        return jsonify(keys=[self.key.as_dict(private=False)])

    def token(self) -> tuple[Response, int]:
        """A token for a code, once, for whoever knows the secret and the verifier."""
        wanted = self.asked.pop(request.form["code"], None)
        digest = hashlib.sha256(request.form["code_verifier"].encode()).digest()
        proof = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
        known = request.authorization and (request.authorization.username, request.authorization.password)
        if not wanted or known != (CLIENT, SECRET) or proof != wanted["code_challenge"]:
            return jsonify(error="invalid_grant"), 400
        now = int(time.time())
        claims = {"iss": self.issuer, "sub": self.subject, "aud": CLIENT, "iat": now, "exp": now + 60}
        said = {**claims, "nonce": wanted["nonce"], **self.lies}
        proven = jwt.encode({"alg": "RS256", "kid": "1"}, said, self.signer or self.key)
        return jsonify(access_token="unused", token_type="Bearer", expires_in=60, id_token=proven), 200  # noqa: S106  nobody's


@contextmanager
def running() -> Iterator[Provider]:
    """A provider that answers on a port of its own."""
    here, app = Provider(), Flask("council")
    app.add_url_rule("/.well-known/openid-configuration", view_func=here.metadata)
    app.add_url_rule("/jwks", view_func=here.keys)
    app.add_url_rule("/token", view_func=here.token, methods=["POST"])
    server = make_server("127.0.0.1", 0, app, threaded=True)
    here.issuer = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield here
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
